"""What words were probably meant as, where they may be of several journals: a button answers them as if typed so.

Words with a slip, and words that may mean several things of several journals.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.actions import dialogue
from bot.actions.answers import Answer
from bot.actions.answers.days import Direction
from bot.actions.answers.journals import EVERYBODY, DidYouMean, EntriesOrExits, Meant, WhichJournal
from bot.actions.answers.questions import StillThere, WhichBack
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.dialogue import Step, open_step
from bot.actions.free_text.answering import IN_WORDS, answers_question, answers_several, as_answer
from bot.actions.free_text.said import Said
from bot.actions.free_text.told import Told
from bot.actions.free_text.unclear_day import completed
from bot.actions.free_text.whose import at_that_moment
from bot.core.journal import Journal
from bot.reading import Back, BareDay, PastStay, Refusal, Who, Whose, behind_command

_ME_OR_ALL: tuple[Who, Who] = ("nobody", "all")


async def ask(ctx: Context, told: Told, act: Direction | None = None) -> DidYouMean | None:
    """Were they meant so? Another question that is open stays open.

    None where there is no slip, and where nothing depends on whose days are meant and where: of the person's only
    journal, or of that of the open question, the days of what was meant are buttons. `act`: the command behind which
    they stand.
    """
    unread = told.read.message
    if not isinstance(unread, Refusal) or not unread.suggestion:
        return None
    whose = replace(told.whose, words=unread.suggestion)
    right = Told.about(ctx, whose, act)
    if len(ctx.journals) == 1 and {*right.countries, *right.listed} <= {ctx.journal.country}:
        return None
    if not right.about_days or open_step(ctx) in IN_WORDS:
        return None
    if completed(ctx, right) is None and answers_question(ctx, Said.of(ctx, right.read), right):
        return None
    await _keep(ctx, [whose.words], whose, act)
    named = ctx.called(whose.name)
    meant = Meant(named.id, named.label, None) if named else Meant(EVERYBODY, None, None)
    return DidYouMean(whose.words, ctx.request, meant if whose.who in ("name", "all") else None)


async def only_me_or_all(ctx: Context, told: Told) -> WhichJournal | None:
    """Whose day is it in «мы въехали 2 марта», where that answers a question to several, which stays open?"""
    if told.whose.who != "unclear" or not answers_several(ctx, told):
        return None
    await _keep(ctx, [told.whose.words] * len(_ME_OR_ALL), told.whose, None)
    choices = (Meant(ctx.me.id, ctx.me.label, None), Meant(EVERYBODY, None, None))
    return WhichJournal(choices, told.act, told.day, ctx.today, ctx.request, answers=True)


async def entries_or_exits(ctx: Context, told: Sequence[Told]) -> EntriesOrExits | None:
    """Were the days of several travellers, «Аня: 12.03, Эмма: 13.03», entries or exits? None where more is told."""
    bare = [(each.whose, each.read.message) for each in told if isinstance(each.read.message, BareDay)]
    if len(bare) < len(told) or (ctx.own_today != ctx.today and any(one.day.relative for _, one in bare)):
        return None
    meant = [", ".join(_as_crossing(ctx, whose, one, act) for whose, one in bare) for act in Direction]
    await _keep(ctx, meant, Whose(""), None)
    days = tuple((whose.name or ctx.me.label, one.day.date) for whose, one in bare)
    return EntriesOrExits(days, ctx.today, ctx.request)


def _as_crossing(ctx: Context, whose: Whose, told: BareDay, act: Direction) -> str:
    day = f"{'въехал' if act is Direction.IN else 'выехал'} {_day(told.day.date)}"
    words = behind_command(act.value, whose.words, ctx.today, ctx.language) if told.country else day
    return f"{whose.name or 'я'}: {words}"


async def of_several(ctx: Context, journals: Sequence[Journal], answer: Answer) -> Answer:
    """The answer to words told of several journals, whose buttons would write into one: each does it in all of them.

    Where several countries are meant, they do it in each of these.
    """
    match answer:
        case StillThere(entered, today, exit_ahead=left):
            lasts = f"{_day(entered)} - {_day(left)}" if left else f"въехал {_day(entered)}"
            meant = [lasts, f"{_day(entered)} - {_day(today)}"]
        case WhichBack(pairs):
            meant = [_back(*pair) for pair in pairs]
        case NotRead(meant=PastStay(entered, left)):
            meant = [f"{_day(entered)} - {_day(left)}"]
        case NotRead(meant=Back(left, entered)):
            meant = [_back(left, entered)]
        case _:
            return answer
    countries = tuple(dict.fromkeys(each.country for each in journals))
    await ctx.begin_none()
    await _keep(ctx, meant, Whose("", "all"), None, countries)
    return replace(answer, question=ctx.request)


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _back(left: date, entered: date) -> str:
    return f"выехал {_day(left)}, въехал {_day(entered)}"


async def _keep(
    ctx: Context, meant: Sequence[str], whose: Whose, act: Direction | None, countries: Sequence[str] = ()
) -> None:
    """Know what was meant, beside another question that is open. `countries`: those that the words do not name."""
    if ctx.dialogue is None or dialogue.is_done(ctx):
        await dialogue.ask(ctx, Step.CHOICE)
    of = {"who": whose.who, "name": whose.name, "countries": list(countries)}
    slip = {"meant": list(meant), **of, "act": act, "at": ctx.asked_at.isoformat(), "by": ctx.request}
    await dialogue.note(ctx, slip=slip)


def kept(ctx: Context, question: str, which: int) -> tuple[Told, Direction | None] | None:
    """What the words were meant to tell, at the moment at which they were typed, and the command behind which they
    stood; None where something else was asked since.
    """
    slip = ctx.dialogue.known.get("slip") if ctx.dialogue else None
    if slip is None or slip["by"] != question or which >= len(slip["meant"]):
        return None
    at_that_moment(ctx, slip["at"])
    act = Direction(slip["act"]) if slip["act"] else None
    unclear = slip["who"] == "unclear" and len(slip["meant"]) == len(_ME_OR_ALL)
    whose = Whose(slip["meant"][which], _ME_OR_ALL[which] if unclear else slip["who"], slip["name"])
    told = Told.about(ctx, whose, act)
    if unclear:
        asked = as_answer(ctx, replace(told, whose=replace(whose, who="all")))
        return replace(asked, whose=whose), act
    if slip["countries"]:
        return replace(told, countries=tuple(slip["countries"]), read=told.read.as_row()), act
    return completed(ctx, told) or told, act
