"""What the newest question lets one choose by its buttons: kept with the open one, so that a word chooses it too."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from bot.actions import dialogue
from bot.actions.answers import Answer
from bot.actions.answers.days import Direction
from bot.actions.answers.importing import AskOrder, SentFile
from bot.actions.answers.journals import EVERYBODY, DidYouMean, EntriesOrExits, Meant, WhichJournal
from bot.actions.answers.pages import Page, StaleButton
from bot.actions.answers.permits import PermitClash
from bot.actions.answers.questions import Unheard
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.dialogue import STALE, Step, stale, under_way
from bot.core.permit import Permit
from bot.reading import Day, read_day
from bot.reading.answers import Mode
from bot.reading.choices import Choice, choices, country_alone

Deed = Literal["cross", "meant", "right", "leave", "permit", "file"]


@dataclass(frozen=True, slots=True)
class Offer:
    """One of the buttons: the country or the word that chooses it, and what it does with what, as JSON has it."""

    said: Choice | str
    deed: Deed
    given: list[Any]


async def keep(ctx: Context, answer: Answer) -> None:
    """Keep what an answer offers; any other that was offered before is chosen by no word that is typed from now on.

    What was not understood leaves it open, and so does an old button.
    """
    await _forget_file(ctx)
    known = ctx.dialogue.known.get("choices") if ctx.dialogue else None
    asked = known if known and known["answered_by"] is None and not dialogue.is_answered(ctx) else None
    if offers := [[each.said, each.deed, each.given] for each in _offers(ctx, answer)]:
        if asked and (asked["offers"], asked.get("question")) == (offers, ctx.request):
            return
        if ctx.dialogue is None or _is_over(ctx):
            await dialogue.ask(ctx, Step.CHOICE)
        named = {"question": ctx.request, "at": ctx.now.isoformat(), "answered_by": None}
        await dialogue.note(ctx, choices={"offers": offers, **named})
    elif asked and asked["offers"] and answer != Page.CHAT and not isinstance(answer, NotRead | Unheard | StaleButton):
        await dialogue.note(ctx, choices={**asked, "offers": []})


async def _forget_file(ctx: Context) -> None:
    """Keep nothing of a question about a file that an earlier request answered, or that is too old to be."""
    found = ctx.found.dialogue
    known = found.known.get("choices") if found else None
    if known is None or all(deed != "file" for _, deed, _ in known["offers"]):
        return
    if ctx.dialogue is None or ctx.dialogue.known.get("choices") != known:
        await dialogue.put_away(ctx)
    elif known["answered_by"] not in (None, ctx.request) or _is_old(ctx, known):
        await dialogue.note(ctx, choices={**known, "offers": []})


def _is_old(ctx: Context, known: Mapping[str, Any]) -> bool:
    return ctx.now - datetime.fromisoformat(known["at"]) > STALE


def open_offers(ctx: Context) -> list[Offer]:
    """What can be chosen by words; to those which did that, come again, the same."""
    known = _asked(ctx)
    if known is None or _is_old(ctx, known):
        return []
    return [Offer(*each) for each in known["offers"]]


def is_open(ctx: Context, question: str) -> bool:
    """Whether a button of this question is still good: no other was put since, and none of its buttons was pressed."""
    known = _asked(ctx)
    return known is not None and known.get("question") in (question, ctx.request)  # by this, come again, it asked on


def _asked(ctx: Context) -> Mapping[str, Any] | None:
    asked = dialogue.to_answer(ctx)
    known: Mapping[str, Any] | None = asked.known.get("choices") if asked else None
    return None if known is None or known["answered_by"] not in (None, ctx.request) else known


def chosen(ctx: Context, words: str) -> Offer | None:
    """The one that the whole of what was typed chooses; a country told with the other way chooses none."""
    offers = open_offers(ctx)
    if not offers:
        return None
    said = choices(words)
    for each in offers:
        act = each.given[2] if each.deed == "cross" else None
        if each.said in said or each.said == country_alone(words, act):
            return each
        if each.deed == "file" and each.said in _days(ctx, words):
            return each
    return None


def _days(ctx: Context, words: str) -> set[str]:
    """The day that the whole of a text names, as those of a file are offered: of whatever year."""
    modes: tuple[Mode, ...] = ("log", "plan")
    found = (read_day(words, ctx.own_today, mode, ctx.language) for mode in modes)
    return {_of_year(each.date) for each in found if isinstance(each, Day)}


def _of_year(day: date) -> str:
    return f"{day:%m-%d}"


async def take(ctx: Context) -> None:
    """One was chosen: from now on no word chooses another."""
    asked = dialogue.to_answer(ctx)
    if asked is None or asked is not ctx.dialogue:
        return  # the same words, come again
    if asked.question == Step.CHOICE:
        await dialogue.answered(ctx)
    else:
        await dialogue.note(ctx, choices={**asked.known["choices"], "answered_by": ctx.request})


def on_another_day(ctx: Context, day: date) -> WhichJournal | None:
    """The question that is open of a crossing today, asked of the day that is told now; None where none such is.

    Who had told its day tells another crossing.
    """
    offers, todays = open_offers(ctx), {ctx.today.isoformat(), ctx.own_today.isoformat()}
    if not offers or any(each.deed != "cross" or each.given[3] not in todays for each in offers):
        return None
    asked = [(ctx.traveller(each.given[0]), each) for each in offers]
    meant = tuple(Meant(each.given[0], whose.label if whose else None, each.given[1]) for whose, each in asked)
    return WhichJournal(meant, Direction(offers[0].given[2]), day, ctx.today, ctx.request)


def _is_over(ctx: Context) -> bool:
    """Whether what only buttons answer was answered just now, or is asked no longer."""
    of_buttons = ctx.dialogue is not None and ctx.dialogue.question == Step.CHOICE
    return of_buttons and (dialogue.is_answered(ctx) or (stale(ctx) and not under_way(ctx)))


def _offers(ctx: Context, answer: Answer) -> Iterator[Offer]:
    match answer:
        case WhichJournal(choices=meant, act=act, day=day, question=question):
            for each in meant:
                by_whose: Choice = "all" if each.traveller == EVERYBODY else "me"
                said = by_whose if answer.of_travellers else each.country or ""
                if answer.answers:
                    yield Offer(said, "right", [question, meant.index(each)])
                elif act and day:
                    yield Offer(said, "cross", [each.traveller, each.country, act.value, day.isoformat()])
                else:
                    yield Offer(said, "meant", [each.traveller, each.country, question])
        case EntriesOrExits(question=question):
            yield Offer("in", "right", [question, 0])
            yield Offer("out", "right", [question, 1])
        case DidYouMean(question=question):
            yield Offer("yes", "right", [question])
            yield Offer("no", "leave", [])
        case AskOrder(sent=SentFile(file, message, below)):
            for day, month_first in ((answer.day_first, False), (answer.month_first, True)):
                yield Offer(_of_year(day), "file", [file, message, below, month_first])
        case PermitClash(new, _, after, mark):
            yield Offer("replace", "permit", _permit(ctx, new, mark))
            if after and after.begins:
                yield Offer("after", "permit", _permit(ctx, after, 0))


def _permit(ctx: Context, permit: Permit, over: int) -> list[Any]:
    begins, ends = (day.isoformat() if day else None for day in (permit.begins, permit.ends))
    return [ctx.journal.id, begins, ends, permit.kind.value, permit.id, over]
