"""Whose journal, and in which country, a typed text is about: found before the text is read for what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.actions import dialogue, permits, rest, which_journal
from bot.actions.answers import Answer
from bot.actions.answers.days import Direction
from bot.actions.answers.journals import EVERYBODY, Meant, NoBorder, NotCounted, WhichJournal
from bot.actions.answers.questions import AskDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.dialogue import Step, under_way
from bot.actions.free_text import unclear_day
from bot.actions.free_text.said import Read
from bot.actions.free_text.told import Found, Told, crossed
from bot.core.journal import Journal, Traveller
from bot.reading import Crossing, PermitTold, Reached, Refusal, Whose, countries_named
from bot.storage.dialogues import Dialogue


async def find(ctx: Context, told: Told, act: Direction | None = None) -> Answer | Found:
    """The journal that a text is about, one of each traveller where it is all of them; else what it is answered with.

    `act`: the command behind which it stands. Of what is about several journals a day that is not clear is asked once.
    """
    found = await _journals(ctx, told, act or told.act)
    return found if isinstance(found, Answer) else await unclear_day.clear(ctx, told, found, act or told.act)


async def _journals(ctx: Context, told: Told, act: Direction | None) -> Answer | Found:
    if told.moves and told.moves[0].left == told.moves[0].entered:
        return NoBorder(told.moves[0].left)
    if (
        told.likely
        and not (told.moves or told.journey)
        and sum(country in ctx.countries for country in countries_named(told.read.words)) > 1
    ):
        return NotRead("ambiguous", ctx.today)  # a day that is asked for would write only one half of the journey
    if told.whose.who == "unclear" and len(ctx.travellers) > 1:
        one = told.countries[0] if len(told.countries) == 1 and told.countries[0] in ctx.countries else None
        # What no single button can hold is kept in words, and the country with them.
        kept = told if one or not told.countries else replace(told, day=None)
        of = one if act and told.fits_button else None
        return await _asked(ctx, (Meant(ctx.me.id, ctx.me.label, of), Meant(EVERYBODY, None, of)), kept, act)
    everybody = told.whose.who == "all" and len(ctx.travellers) > 1
    whose = ctx.called(told.whose.name) or ctx.me
    uncounted = [country for country in told.countries if country not in ctx.countries]
    if uncounted and len(uncounted) == len(told.countries):
        return await _not_counted(ctx, None if everybody else whose, told, act)
    about = ctx.travellers if everybody else (whose,)
    message = told.read.message
    if isinstance(message, Reached) and message.entered in ctx.countries:
        return await unclear_day.entered_by(ctx, told.read, about)
    if told.end and (found := await _of_one_end(ctx, about, told, told.end)):
        return found
    named = [country for country in told.countries if country in ctx.countries]
    if act and told.day and told.move is None and len(named) > 1:
        return await _asked(ctx, _choices(about, named), told, act)  # nobody enters two countries on one day
    unread = isinstance(message, Refusal) and message.why != "future" and not (told.likely or told.more)
    if named:
        begins = not unread or told.lacks_day is not None
        return await _in(ctx, about, named, told.read, begins=begins)
    if everybody and act is Direction.OUT and told.day:
        if several := which_journal.countries_left(ctx, told.day):
            return await _asked(ctx, _choices(about, several), told, act)
        if there := await which_journal.where_each_is(ctx, told.day):
            return Found(there, told.read)
    meant = which_journal.countries_meant(ctx, whose, act, told.day or told.likely)
    if len(meant) > 1 and (unread or everybody) and (asked := unclear_day.no_day(ctx, told, about, act)):
        return await unclear_day.ask(ctx, told, asked, act)  # where it was is asked then, of all that is told
    if len(meant) > 1 and (unread or (act is None and (told.day or told.likely))):
        meant = meant[:1]  # which way it was is asked first, and then where; of what is not understood nothing is
    if len(meant) > 1 and told.permit and (held_in := _countries_of_permit(ctx, whose, told.permit)):
        meant = held_in
    if len(meant) > 1:
        return await _asked(ctx, _choices(about, meant), told, act)
    return await _in(ctx, about, meant, told.read, begins=not unread)


def _countries_of_permit(ctx: Context, whose: Traveller, told: PermitTold) -> tuple[str, ...]:
    """Where a traveller has the permit that is said to be extended, over, or to be deleted; () of a new one."""
    if not (told.extended or told.over or told.delete):
        return ()
    return tuple(
        each.country
        for each in ctx.journals
        if each.traveller.id == whose.id and permits.spoken_of_in(each, told, ctx.today_in(each))
    )


async def _of_one_end(ctx: Context, about: Sequence[Traveller], told: Told, end: Crossing) -> Answer | Found | None:
    """Of a journey of which one end is told: the other one, where it follows from where the traveller is.

    Out of a country that is counted one has gone, wherever one is now; who is not said to have been in one that is
    counted is asked where they came. None where nothing follows.
    """
    day, there = end.day.date, end.country
    others = [country for country in ctx.countries if country != there]
    if there is None or not others:
        return None
    if end.act == Direction.OUT.value and there not in ctx.countries:
        asked = await _asked(ctx, _choices(about, others), replace(told, day=day, likely=None), Direction.IN)
        exit_there = which_journal.not_counted(ctx, about[0] if len(about) == 1 else None, there, Direction.OUT, day)
        return replace(asked, left=exit_there) if isinstance(exit_there, NotCounted) else asked
    one_end = replace(told.read, message=end, one_end=True)
    if end.act == Direction.OUT.value:
        return await _in(ctx, about, [there], one_end)
    if there not in ctx.countries:
        return await _left_for_elsewhere(ctx, about, told, day, one_end)
    journals: list[Journal] = []
    for each in about:
        left = [country for country in which_journal.inside(ctx, each, day) if country != there]
        if len(left) > 1 and len(about) == 1:
            return await _asked(ctx, _choices(about, left), told, None)
        # Of several travellers, who may have left any of several countries is asked when all have entered.
        journals += (await _in(ctx, [each], [*(left if len(left) == 1 else ()), there], one_end)).journals
    return Found(tuple(journals), one_end)


async def _left_for_elsewhere(
    ctx: Context, about: Sequence[Traveller], told: Told, day: date, one_end: Read
) -> Answer | Found:
    """Of a journey to a country that is not counted: the exit from where each was, which is asked where it may be from
    several.
    """
    several = which_journal.countries_left(ctx, day) if len(about) > 1 else ()
    if len(about) > 1 and not several and (journals := await which_journal.where_each_is(ctx, day)):
        return Found(journals, one_end)
    left = several or which_journal.countries_meant(ctx, about[0], Direction.OUT, day)
    if len(left) > 1:
        return await _asked(ctx, _choices(about, left), told, None)
    return await _in(ctx, about, left, one_end)


async def _in(
    ctx: Context, about: Sequence[Traveller], countries: Sequence[str], read: Read, *, begins: bool = True
) -> Found:
    """Each traveller's journal in each country; what `begins` none is said in another of theirs where there is none."""
    if begins:
        return Found(tuple([await ctx.journal_for(each, country) for each in about for country in countries]), read)
    theirs = [next(own for own in ctx.journals if own.traveller.id == each.id) for each in about]
    there = [
        ctx.journal_of(each, country) or own for each, own in zip(about, theirs, strict=True) for country in countries
    ]
    return Found(tuple(dict.fromkeys(there)), read)


def _choices(about: Sequence[Traveller], countries: Sequence[str]) -> tuple[Meant, ...]:
    """Each of the countries, for one traveller or for all of them."""
    whose, label = (about[0].id, about[0].label) if len(about) == 1 else (EVERYBODY, None)
    return tuple(Meant(whose, label, country) for country in countries)


async def _asked(ctx: Context, choices: tuple[Meant, ...], told: Told, act: Direction | None) -> WhichJournal:
    """Which of them? A single crossing stands on the buttons, of all else the words are kept; so they are of a day that
    is another one there, as "today" may be.
    """
    there = {each.country for each in choices if each.country} or set(ctx.countries)
    todays = {ctx.own_today, *(ctx.in_country(country).today for country in there if country in ctx.countries)}
    same = len({crossed(told.read.on(today)) for today in todays}) == 1
    if told.day and told.fits_button and act is not None and told.move is None and same:
        if not under_way(ctx):
            await dialogue.ask(ctx, Step.CHOICE)  # an older question is answered by no day that is told now
        return WhichJournal(choices, act, told.day, ctx.today, ctx.request)
    question = await _kept_told(ctx, told, _behind(told, act))
    return WhichJournal(choices, None, None, ctx.today, question)


def _behind(told: Told, act: Direction | None) -> Direction | None:
    """The command behind which the words are kept: what they tell in full is done as if behind it."""
    return act if told.fits_button or not told.day else told.read.act


async def ask_country(ctx: Context, words: str, whose: Sequence[str]) -> WhichJournal:
    """In which country were the days of several travellers, by their labels, that are told in these words?"""
    named = () if {each.label for each in ctx.travellers} <= set(whose) else tuple(dict.fromkeys(whose))
    choices = tuple(Meant(EVERYBODY, None, country) for country in ctx.countries)
    question = await _kept(ctx, words, None)
    return WhichJournal(choices, None, None, ctx.today, question, whose=named)


async def ask_which(ctx: Context, words: str, journals: Sequence[Journal]) -> WhichJournal:
    """Which of these journals are the words about?"""
    choices = tuple(Meant(each.traveller.id, each.traveller.label, each.country) for each in journals)
    return WhichJournal(choices, None, None, ctx.today, await _kept(ctx, words, None))


async def in_country(ctx: Context, told: Told, country: str) -> Found:
    """The journals that a text is about whose days, where they name no country, were in this one."""
    read = Read.of(ctx, told.read.words, other=told.read.other, country=country)
    listed = (each for each in told.listed if each in ctx.countries)
    return await _in(ctx, (ctx.called(told.whose.name) or ctx.me,), list(dict.fromkeys((country, *listed))), read)


async def _not_counted(ctx: Context, whose: Traveller | None, told: Told, act: Direction | None) -> Answer:
    country = told.countries[-1]
    if told.move:
        day = (told.move.entered_on or told.move.day).date
        return which_journal.not_counted(ctx, whose, country, Direction.IN, day)
    if act and told.fits_button:
        return which_journal.not_counted(ctx, whose, country, act, told.day)
    if country not in ctx.rulebook.countries or under_way(ctx):
        return which_journal.not_counted(ctx, whose, country, None, None)
    question = await _kept_told(ctx, told, _behind(told, act))
    return which_journal.not_counted(ctx, whose, country, None, None, question)


async def beside(ctx: Context, told: Told, answer: Answer) -> Answer:
    """What was written, with what the same text tells besides: of a country that is not counted, where that can be
    added, or where somebody came to who was said to have come from where they were.
    """
    if not isinstance(answer, Saved | Together | Refused | AskDay):
        return answer
    offered = await _offered(ctx, told, answer)
    return await rest.beside(ctx, answer, offered) if offered else answer


async def _offered(
    ctx: Context, told: Told, answer: Saved | Together | Refused | AskDay
) -> NotCounted | WhichJournal | None:
    whose, end = ctx.journal.traveller, told.end
    if isinstance(answer, Saved) and end and end.act == Direction.OUT.value and end.country == ctx.journal.country:
        others = [country for country in ctx.countries if country != end.country]
        return WhichJournal(_choices([whose], others), Direction.IN, end.day.date, ctx.today)
    named = (told.move.left, told.move.entered) if told.move else told.listed or told.countries or (told.goal,)
    elsewhere = [each for each in named if each and each not in ctx.countries]
    if not elsewhere:
        return None
    country = next((each for each in elsewhere if each in ctx.rulebook.countries), elsewhere[0])
    beside = tuple(each for each in elsewhere if each != country) if told.listed else ()
    if country not in ctx.rulebook.countries:
        return NotCounted(Meant(whose.id, whose.label, country), None, None, ctx.today, ruled=False, others=beside)
    if isinstance(answer, Together) and len({part.traveller for part in answer.parts}) > 1:
        meant = Meant(EVERYBODY, None, country)
    else:
        meant = Meant(whose.id, whose.label, country)
    if told.move:
        entered = country == told.move.entered
        day = told.move.entered_on or told.move.day if entered else told.move.day
        return NotCounted(meant, Direction.IN if entered else Direction.OUT, day.date, ctx.today)
    if end:
        return NotCounted(meant, Direction.IN, end.day.date, ctx.today)
    if told.act and told.day:
        return NotCounted(meant, told.act, told.day, ctx.today)
    if isinstance(answer, Refused) or (ctx.dialogue is not None and not dialogue.is_done(ctx)):
        return None  # what is asked just now comes first
    question = await _kept_told(ctx, told, None)
    if isinstance(answer, Together):
        await dialogue.note(ctx, together=True)
    return NotCounted(meant, None, None, ctx.today, question, others=beside)


async def _kept_told(ctx: Context, told: Told, act: Direction | None) -> str:
    return await _kept(ctx, told.read.words, act, other=told.whose.who == "name", home=told.read.home)


async def _kept(
    ctx: Context, words: str, act: Direction | None, *, other: bool = False, home: str | None = None
) -> str:
    """Keep what was typed until it is told which journal it is about; return what names that question."""
    about = {"words": words, "at": ctx.asked_at.isoformat(), "act": act, "other": other, "home": home}
    await dialogue.ask(ctx, Step.CHOICE, told=about)
    return ctx.request


def kept(ctx: Context, question: str) -> Mapping[str, Any] | None:
    """What was typed and waits to be told which journal it is about; None where another question is open by now."""
    asked: Dialogue | None = dialogue.to_answer(ctx)
    if asked is None or asked.known.get("by") != question:
        return None
    told: Mapping[str, Any] | None = asked.known.get("told")
    return told


def at_that_moment(ctx: Context, told_at: str) -> None:
    """Be at the moment at which words were typed: their today is that one's."""
    at = datetime.fromisoformat(told_at)
    ctx.asked_at, ctx.today = at, at.astimezone(ctx.facts.zone).date()
    ctx.own_today = at.astimezone(ZoneInfo(ctx.person.zone)).date()


async def turn_to_meant(
    ctx: Context, told: Mapping[str, Any], traveller_id: int, country: str | None
) -> Answer | tuple[Told, Found]:
    """Be about the journals that a button names, a good one, and what the words tell."""
    whose = ctx.traveller(traveller_id)
    act, words = Direction(told["act"]) if told["act"] else None, told["words"]
    if country is None:
        again = replace(Told.of(ctx, words), whose=Whose(words, "all" if whose is None else "nobody"))
        found = await find(ctx, again, act)
        return found if isinstance(found, Answer) else (again, found)
    about, read = (whose,) if whose else ctx.travellers, Read.of(ctx, words, other=told["other"], country=country)
    if home := told.get("home"):  # an older version kept none
        read = read.from_home(home)
    meant = Told.of(ctx, words)
    if meant.end and meant.goal not in (None, country) and (whose or meant.goal not in ctx.countries):
        there = [each for each in (country, meant.goal) if each in (country, *ctx.countries)]
        found = await _in(ctx, about, there, replace(read, message=meant.end, one_end=True))
        clear = await unclear_day.clear(ctx, meant, found, act or meant.act)
        return clear if isinstance(clear, Answer) else (meant, clear)
    listed = meant.listed if country in ctx.countries else ()
    # Of a list the lines that name none are of the one that was asked for; one that is added now has its own alone.
    countries = dict.fromkeys((country, *(each for each in listed if each in ctx.countries)))
    found = await _in(ctx, about, list(countries), read)
    clear = await unclear_day.clear(ctx, replace(meant, countries=(country,)), found, act or meant.act)
    return clear if isinstance(clear, Answer) else (meant, clear)
