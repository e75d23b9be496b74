"""What a typed text has to do with the open question: whether it answers it, and of whom."""

from dataclasses import replace

from bot.actions import dialogue
from bot.actions.answers.days import AHEAD, OF_PERMITS, Direction, Purpose, Wanted
from bot.actions.answers.journals import Asked, WhoseDay
from bot.actions.context import Context
from bot.actions.dialogue import Step
from bot.actions.free_text.said import Said, wanted_by
from bot.actions.free_text.told import Told
from bot.core.journal import Journal, Traveller
from bot.reading import Refusal, Whose, told_of_them, without_oneself

IN_WORDS = (Step.NATIONALITY, Step.OWN_LIMIT, Step.NAME, Step.COUNTRY)
"""The questions that are answered by other words than days; «Март» may answer them, though it is not taken."""


def told_by(ctx: Context, words: str) -> Told:
    """What a text tells; «она выехала вчера» of another traveller of whom alone a question is open, as if by name.

    Where it is open of several others, it is told of one of them. «Я выехал вчера» is of the writer, whoever is asked
    about.
    """
    told = Told.of(ctx, words)
    says_oneself = told.act is not None and without_oneself(words) is not None
    if told.whose.who == "nobody" and says_oneself and any(not one.traveller.is_me for one, _ in _asked(ctx)):
        return replace(told, whose=replace(told.whose, who="name", name=ctx.me.label))
    of_them = told_of_them(words) if told.whose.who == "nobody" else None
    if of_them is None:
        return told
    if (whose := _asked_about(ctx)) and not whose.is_me:
        return Told.about(ctx, Whose(of_them, "name", whose.label))
    others = {journal.traveller.label for journal, _ in _asked(ctx) if not journal.traveller.is_me}
    if not others:
        return told
    by_name = Told.about(ctx, Whose(of_them, "name", min(others)))
    of_one = replace(by_name, whose=Whose(of_them), of_another=True)
    asked = whose_day(ctx, of_one)
    return told if asked is None else of_one if len(others) > 1 else by_name


def _asked_about(ctx: Context) -> Traveller | None:
    """The one traveller of whom the open question is; None where it is of none, or may be of any of several."""
    if way := dialogue.way_asked(ctx):
        return ctx.traveller(way["traveller"])
    wanted, known = dialogue.wanted_day(ctx), ctx.dialogue.known if ctx.dialogue else {}
    if wanted is None or wanted.purpose is Purpose.PAUSE or _may_be_of_any(ctx):
        return None
    return ctx.traveller(known["lacks_day"]["whose"]) if known.get("lacks_day") else ctx.journal.traveller


def as_answer(ctx: Context, told: Told) -> Told:
    """The same, with whose it is and where, as far as that is not told and follows from the days that are asked for.

    A verb that names nobody and no country is of whom the day is asked, unless that is asked only because they entered
    elsewhere. An exit without a country is from where the traveller is by its day, whichever country is asked about.
    """
    known = ctx.dialogue.known if ctx.dialogue else {}
    if told.read.act or told.more or told.moves or told.end or known.get("lacks_day") or not dialogue.wanted_day(ctx):
        return told
    told_here = [(journal, wanted) for journal, wanted in _asked(ctx) if _tells(told, journal, wanted)]
    whose, here = ctx.journal.traveller, ctx.journal.id in {journal.id for journal, _ in told_here}
    of_nobody = told.whose.who == "nobody" and not told.countries and not known.get("left_there")
    if of_nobody and here and not whose.is_me:
        told = replace(told, whose=replace(told.whose, who="name", name=whose.label))
    there = {
        journal.country
        for journal, wanted in told_here
        if (told.whose.who == "all" or (told.whose.name and journal.traveller.label == told.whose.name))
        and not (told.act and wanted.purpose is Purpose.LEAVE)
    }
    return replace(told, countries=tuple(there)) if len(there) == 1 else told


def _asked(ctx: Context) -> list[tuple[Journal, Wanted]]:
    """The days that are asked for, each with its journal: one, or those of an act in several."""
    wanted, of = dialogue.wanted_day(ctx), {each.id: each for each in ctx.journals}
    several = [(of[journal], asked) for journal, asked in dialogue.asked_of_several(ctx)]
    return several or ([(ctx.journal, wanted)] if wanted else [])


def _may_be_of_any(ctx: Context) -> bool:
    """Whether a day is asked of several travellers in one breath, none of whom is the person."""
    known = ctx.dialogue.known if ctx.dialogue else {}
    whose = {journal.traveller for journal, _ in _asked(ctx)}
    return bool(known.get("together")) and len(whose) > 1 and not any(each.is_me for each in whose)


def _tells(told: Told, journal: Journal, wanted: Wanted) -> bool:
    """Whether a text tells the day that is asked for in a journal, whoever it is told of."""
    if wanted.purpose in AHEAD | OF_PERMITS or not (told.day or told.likely):
        return False
    return told.countries in ((), (journal.country,)) and wanted_by(told.act, wanted) is wanted


def answers_question(ctx: Context, said: Said, told: Told) -> bool:
    """Whether a text that names nobody and no country is what the open question asks for, of its own journal."""
    if whose_day(ctx, told):
        return True
    if said.step in IN_WORDS and isinstance(told.read.message, Refusal) and not told.more and "\n" not in said.words:
        return told.act is None or told.whose.who == "nobody"  # of somebody's crossing it may lack the day alone
    if told.whose.who != "nobody" or told.countries or told.end:
        return False  # the country would be lost
    if said.step is Step.PAST:
        return True
    wanted = said.wanted
    if wanted is None or told.more:
        return False
    if wanted.purpose in OF_PERMITS:
        return told.act is None
    if told.act is None:
        return told.day is not None or isinstance(said.message, Refusal)
    if wanted.purpose is Purpose.LEAVE and told.act is Direction.OUT:
        return False  # it is of the stay that had begun by its day, whichever is asked about: `as_answer`
    return wanted_by(told.act, wanted) is wanted


def is_of_others(ctx: Context, told: Told) -> bool:
    """Whether a text that is not understood is of others than the one of whom a day is asked, so that it is none."""
    if not dialogue.wanted_day(ctx) or told.about_days or not isinstance(told.read.message, Refusal):
        return False
    return told.whose.who == "all" or (told.whose.who == "name" and told.whose.name != ctx.journal.traveller.label)


def answers_several(ctx: Context, told: Told) -> bool:
    """Whether a text tells the day that is asked of several journals at once."""
    return any(_tells(told, journal, wanted) for journal, wanted in _asked(ctx)) and len(_asked(ctx)) > 1


def whose_day(ctx: Context, told: Told) -> WhoseDay | None:
    """Whose day is told, where one is asked of several travellers at once: none of them is the person, or is meant."""
    if not told.day or told.whose.who != "nobody" or not (told.of_another or _may_be_of_any(ctx)):
        return None
    found = tuple(
        Asked(journal.id, journal.traveller.label, journal.country, wanted)
        for journal, wanted in _asked(ctx)
        if _tells(told, journal, wanted) and not (told.of_another and journal.traveller.is_me)
    )
    return WhoseDay(found, told.day, ctx.today) if found else None
