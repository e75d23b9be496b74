"""Several past stays in one message."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.actions import crossings, dialogue, rest
from bot.actions.answers import Answer
from bot.actions.answers.days import Direction
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.answers.unread import Also, NotAllRead, NotRead, TooManyStays, UnreadLine
from bot.actions.context import Context
from bot.actions.dialogue import Step, under_way
from bot.actions.free_text.days import ends, told_exit, write_stays
from bot.actions.free_text.said import Said
from bot.actions.free_text.strangers import stranger_in
from bot.actions.together import in_each
from bot.core.journal import Traveller
from bot.reading import MOST_STAYS, Crossing, PastStay, Refusal, behind_command, read_message, read_stays

Numbers = Mapping[str, Sequence[tuple[int, int | None]]]
"""Days of stays by what they are of a list (`Also`), as they are kept."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Stays of one traveller in one country that can be written, by what they are of a list.

    `exit_ahead`: of the one that lasts, where it was told and is still to come.
    """

    traveller: int
    country: str
    days: Mapping[Also, Sequence[tuple[date, date | None]]]
    exit_ahead: date | None


async def stays(ctx: Context, said: Said) -> Answer | None:
    """All of them written; else every line that was not understood, the others ready behind one button."""
    if said.refusal is None:
        return None
    told = _told(ctx, said, ctx.today)
    here = _of(told, said, ctx.journal.country)
    unread = [one for one in told if isinstance(one, Refusal)]
    match told:
        case [Refusal(why="contradiction", length=int() as length)]:
            return NotRead("contradiction", ctx.today, days=length)
    if not here and (len(told) <= 1 or all(one.why == "not_a_date" for one in unread)):
        return None
    if len(here) + len(unread) > MOST_STAYS:
        return TooManyStays(MOST_STAYS)
    counted = (None, said.country, *ctx.countries)
    elsewhere = [one.country for one in told if one.country not in counted and not isinstance(one, Refusal)]
    if unread:
        answer = await _not_all(ctx, said, unread, len(told) if elsewhere else 0)
        named = tuple(country for country in dict.fromkeys(elsewhere) if country)
        return replace(answer, elsewhere=named) if isinstance(answer, NotAllRead) else answer
    answer = await write_stays(ctx, here, _of(_told(ctx, said, ctx.own_today), said, ctx.journal.country))
    return await rest.left_out(ctx, answer, len(elsewhere)) if isinstance(answer, Saved) and elsewhere else answer


def lines_of_stays(words: str, today: date, language: str, *, other: bool) -> tuple[PastStay | Crossing | Refusal, ...]:
    """A list as `read_stays` reads it; a line that names a country and one day («Грузия 17.02») lacks the other one."""
    return tuple(_of_one_day(one, today, language) for one in read_stays(words, today, language, other=other))


def _of_one_day(one: PastStay | Crossing | Refusal, today: date, language: str) -> PastStay | Crossing | Refusal:
    if not isinstance(one, Refusal) or one.why != "not_a_date":
        return one
    entry = read_message(behind_command("in", one.words or "", today, language), today, language)
    if not isinstance(entry, Crossing):
        return one
    return Refusal("incomplete", (entry.day.date,), words=one.words, country=entry.country)


def _told(ctx: Context, said: Said, today: date) -> tuple[PastStay | Crossing | Refusal, ...]:
    told = [_with_entry(ctx, one) for one in lines_of_stays(said.words, today, said.language, other=said.other)]
    return tuple(one for one in told if not _is_end_elsewhere(ctx, one))


def _with_entry(ctx: Context, one: PastStay | Crossing | Refusal) -> PastStay | Crossing | Refusal:
    """An exit that a move tells, whose entry the list does not, ends the traveller's stay that is on record there."""
    if not isinstance(one, Refusal) or one.why != "incomplete" or one.act != Direction.IN.value or not one.candidates:
        return one
    there, (left,) = ctx.journal_of(ctx.journal.traveller, one.country or ""), one.candidates
    stays = there.stays if there else ()
    ended = next((stay for stay in stays if stay.entered <= left and stay.left in (None, left)), None)
    return PastStay(ended.entered, left, country=one.country) if ended else one


def _is_end_elsewhere(ctx: Context, one: PastStay | Crossing | Refusal) -> bool:
    """Whether it is one end of a stay in a country that is not counted: a move told it beside the other country's."""
    return isinstance(one, Refusal) and bool(one.act and one.candidates) and one.country not in ctx.countries


def _of(told: Iterable[PastStay | Crossing | Refusal], said: Said, country: str) -> list[PastStay | Crossing]:
    """The stays in a country that a list tells."""
    return [one for one in told if not isinstance(one, Refusal) and (one.country or said.unnamed) == country]


async def _not_all(ctx: Context, said: Said, unread: Sequence[Refusal], of: int) -> Answer:
    """The lines that were not understood; those of each journal that the list is about are ready behind one button.

    `of`: as `told` of `keep_ready`.
    """
    ready, lines = list[Ready](), dict[str, Ready]()
    own = _told(ctx, said, ctx.own_today)
    for journal in ctx.together or (ctx.journal,):
        told = _told(ctx, said, ctx.today_in(journal))
        found = _of(told, said, journal.country)
        if found != _of(own, said, journal.country) or unread != [one for one in own if isinstance(one, Refusal)]:
            await ctx.begin_none()
            return NotRead("vague", ctx.today)
        ready.append(ready_in(journal.traveller, journal.country, found, unread, said.unnamed))
        lines[journal.country] = ready[-1]
    shown = tuple(unread_line(ctx, one) for one in unread)
    return await keep_ready(ctx, ready, lines.values(), unread, shown, bool(ctx.together), of)


async def keep_ready(
    ctx: Context,
    ready: Sequence[Ready],
    lines: Collection[Ready],
    unread: Sequence[Refusal],
    shown: tuple[UnreadLine, ...],
    of_several: bool,
    told: int = 0,
) -> NotAllRead:
    """The lines that were not understood, as they are `shown`; what is `ready` waits for a button, and no journal is
    begun for it before.

    `lines`: the same with each line once. `told`: how many lines the list has; 0: none but these.
    """
    await ctx.begin_none()
    count = {also: sum(len(each.days[also]) for each in lines) for also in Also}
    if count[Also.IN_YEAR] < len(unread):  # of some lines more is missing than whether they are of the list's year
        count[Also.IN_YEAR] = 0
    if count[Also.NOTHING] or count[Also.IN_YEAR]:
        told_lines = told or count[Also.NOTHING] + max(len(unread), count[Also.DAY_TRIPS])
        await _ask(ctx, ready, count, told_lines)
    first = next((one.candidates[0] for one in unread if count[Also.IN_YEAR]), None)
    year = first.year if first else None
    return NotAllRead(shown, count[Also.NOTHING], count[Also.DAY_TRIPS], year, of_several=of_several, told=told)


def ready_in(
    whose: Traveller, country: str, found: Sequence[PastStay | Crossing], unread: Iterable[Refusal], unnamed: str | None
) -> Ready:
    """What a list tells of a traveller in a country, and what it may tell with its lines that were not understood.

    `unnamed`: the country of the lines that name none.
    """
    of_it = [one for one in unread if one.candidates and (one.country or unnamed) == country]
    days: dict[Also, list[tuple[date, date | None]]] = {
        Also.NOTHING: [ends(one) for one in found],
        Also.DAY_TRIPS: [
            (one.candidates[0], one.candidates[0]) for one in of_it if one.why == "incomplete" and not one.act
        ],
        Also.IN_YEAR: [(one.candidates[0], one.candidates[1]) for one in of_it if one.why == "ambiguous"],
    }
    return Ready(whose.id, country, days, told_exit(found))


async def write_ready(ctx: Context, also: Also) -> Answer:
    """Write the stays of the list that were understood, and `also` single days as day trips, or lines without a year.

    What a refusal keeps from being written stays ready, where nothing of it is.
    """
    asked = dialogue.to_answer(ctx)
    if asked is None or asked.question != Step.LIST or asked.known.get("journal", ctx.journal.id) != ctx.journal.id:
        return StaleButton()
    put_off = asked.known["put_off"]
    kept: dict[int, tuple[Numbers, int | None]] = {}
    for whose, country, ready in _kept_ready(ctx, asked.known):
        if whose and country in ctx.countries:
            kept[(await ctx.journal_for(whose, country)).id] = ready
    journals = [next(each for each in ctx.journals if each.id == journal) for journal in kept]
    if not journals:
        return StaleButton()
    lines = sum(dialogue.lines_ready(asked.known)[each] for each in {Also.NOTHING, also})
    left_out = asked.known.get("told", lines) - lines  # an older version did not keep how many there were
    if len(journals) > 1:
        await dialogue.answered(ctx)
    if put_off:
        await dialogue.ask(ctx, put_off, onboarding=True)
    elif len(journals) == 1:
        await dialogue.ask_nothing(ctx)

    async def write() -> Answer:
        numbers, ahead = kept[ctx.journal.id]
        ready = [*numbers[Also.NOTHING], *(numbers[also] if also else [])]
        days = [(date.fromordinal(entered), date.fromordinal(left) if left else None) for entered, left in ready]
        done = await rest.ahead(ctx, await crossings.past(ctx, days), date.fromordinal(ahead) if ahead else None)
        return await rest.left_out(ctx, done, left_out) if isinstance(done, Saved) and left_out else done

    answer = await in_each(ctx, journals, write)
    parts = [part.answer for part in answer.parts] if isinstance(answer, Together) else [answer]
    if all(isinstance(part, Refused) for part in parts):
        ctx.turn_to(journals[0])
        await dialogue.ask(ctx, asked.question, **asked.known)
    return answer


def _kept_ready(
    ctx: Context, known: Mapping[str, Any]
) -> Iterable[tuple[Traveller | None, str, tuple[Numbers, int | None]]]:
    """Whose days in which country are ready, and the exit ahead, as it was kept; an older version kept them by their
    journals, and no exit.
    """
    if "ready" in known:
        kept = ((*each, None)[:4] for each in known["ready"])
        return [(ctx.traveller(whose), country, (numbers, ahead)) for whose, country, numbers, ahead in kept]
    older = {ctx.journal.id: known["stays"], **dict(known.get("others", ()))}
    return [(each.traveller, each.country, (older[each.id], None)) for each in ctx.journals if each.id in older]


async def _ask(ctx: Context, ready: Iterable[Ready], lines: Mapping[Also, int], told: int) -> None:
    """The list of so many lines becomes the open question; a newcomer's first question is asked again after it."""
    asked = ctx.dialogue
    put_off = asked.question if asked and under_way(ctx) and asked.question not in (Step.DAY, Step.LIST) else None
    if asked and asked.question in (Step.DAY, Step.LIST):
        put_off = asked.known.get("put_off")
    kept = [
        (one.traveller, one.country, _numbers(one), one.exit_ahead.toordinal() if one.exit_ahead else None)
        for one in ready
    ]
    known = {"ready": kept, "lines": dict(lines), "told": told}
    await dialogue.ask(ctx, Step.LIST, onboarding=under_way(ctx), put_off=put_off, **known)


def _numbers(ready: Ready) -> Numbers:
    return {
        also.value: [(entered.toordinal(), left.toordinal() if left else None) for entered, left in days]
        for also, days in ready.days.items()
    }


def unread_line(ctx: Context, refusal: Refusal) -> UnreadLine:
    """A line of a list that was not understood, and why."""
    act = Direction(refusal.act) if refusal.act and refusal.why == "incomplete" else None
    of_year = refusal.why == "ambiguous" and bool(refusal.candidates)
    words = refusal.words or ""
    stranger = stranger_in(ctx, words) if refusal.why == "not_a_date" else ""
    return UnreadLine(words, refusal.why, act, refusal.length, of_year, stranger, refusal.around or "")
