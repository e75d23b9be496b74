"""Several past stays in one message."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from bot.actions import crossings, dialogue
from bot.actions.answers import Answer
from bot.actions.answers.days import Direction
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import Saved
from bot.actions.answers.unread import Also, NotAllRead, NotRead, TooManyStays, UnreadLine
from bot.actions.context import Context
from bot.actions.dialogue import Step, under_way
from bot.actions.free_text.days import ends, write_stays
from bot.actions.free_text.said import Said
from bot.reading import MOST_STAYS, Crossing, PastStay, Refusal, read_stays


async def stays(ctx: Context, said: Said) -> Answer | None:
    """All of them written; else every line that was not understood, the others ready behind one button."""
    if said.refusal is None:
        return None
    told, elsewhere = _here(ctx, said, ctx.today)
    unread = [one for one in told if isinstance(one, Refusal)]
    found = [one for one in told if not isinstance(one, Refusal)]
    match told:
        case [Refusal(why="contradiction", length=int() as length)]:
            return NotRead("contradiction", ctx.today, days=length)
    if not found and (len(told) <= 1 or all(one.why == "not_a_date" for one in unread)):
        return None
    if len(told) > MOST_STAYS:
        return TooManyStays(MOST_STAYS)
    same = ctx.own_today == ctx.today
    own = told if same else _here(ctx, said, ctx.own_today)[0]
    if not unread:
        answer = await write_stays(ctx, found, own)
        return replace(answer, left_out=elsewhere) if isinstance(answer, Saved) and not ctx.together else answer
    if told != own:
        return NotRead("vague", ctx.today)
    if ctx.together:  # what waits behind a button is of one journal: of several the whole list is to be mended
        return NotAllRead(tuple(_line(one) for one in unread), 0)
    lone = [
        (one.candidates[0], one.candidates[0])
        for one in unread
        if one.why == "incomplete" and one.candidates and not one.act
    ]
    in_year = [(one.candidates[0], one.candidates[1]) for one in unread if one.why == "ambiguous" and one.candidates]
    in_year = in_year if len(in_year) == len(unread) else []
    if found or in_year:
        ready = {Also.NOTHING: map(ends, found), Also.DAY_TRIPS: lone, Also.IN_YEAR: in_year}
        await _keep_ready(ctx, ready, len(found) + max(len(unread), len(lone)))
    year = in_year[0][0].year if in_year else None
    return NotAllRead(tuple(_line(one) for one in unread), len(found), len(lone), year)


def _here(ctx: Context, said: Said, today: date) -> tuple[tuple[PastStay | Crossing | Refusal, ...], int]:
    """What a list tells of the journal's country, and how many stays it tells of those that are not counted.

    Refused is also what it tells of the other countries that are counted: all of the list is written, or nothing.
    """
    told = [_with_entry(ctx, one) for one in read_stays(said.words, today, said.language, other=said.other)]
    told = [one for one in told if not _is_end_elsewhere(ctx, one)]
    here = tuple(one for one in told if isinstance(one, Refusal) or (one.country or said.unnamed) == said.country)
    return here, sum(one not in here and one.country not in ctx.countries for one in told)


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


async def write_ready(ctx: Context, also: Also) -> Answer:
    """Write the stays of the list that were understood, and `also` single days as day trips, or lines without a year.

    What a refusal keeps from being written stays ready.
    """
    asked = ctx.dialogue
    if asked is None or asked.question != Step.LIST:
        return StaleButton()
    put_off, stays = asked.known["put_off"], asked.known["stays"]
    ready = [*stays[Also.NOTHING], *(stays[also] if also else [])]
    if put_off:
        await dialogue.ask(ctx, put_off, onboarding=True)
    else:
        await dialogue.ask_nothing(ctx)
    days = [(date.fromordinal(entered), date.fromordinal(left) if left else None) for entered, left in ready]
    answer = await crossings.past(ctx, days)
    if isinstance(answer, Refused):
        await dialogue.ask(ctx, asked.question, **asked.known)
    left_out = asked.known.get("told", len(ready)) - len(ready)  # an older version did not keep how many there were
    if not isinstance(answer, Saved) or not left_out:
        return answer
    # The same press, come again, says it too.
    if ctx.dialogue is None:
        ctx.dialogue = asked
        await dialogue.answered(ctx)
    await dialogue.note(ctx, left_out={ctx.request: left_out})
    return replace(answer, left_out=left_out)


async def _keep_ready(ctx: Context, ready: Mapping[Also, Iterable[tuple[date, date | None]]], told: int) -> None:
    """The list of so many lines becomes the open question; a newcomer's first question is asked again after it."""
    asked = ctx.dialogue
    put_off = asked.question if asked and under_way(ctx) and asked.question not in (Step.DAY, Step.LIST) else None
    if asked and asked.question in (Step.DAY, Step.LIST):
        put_off = asked.known.get("put_off")
    stays = {
        also.value: [(entered.toordinal(), left.toordinal() if left else None) for entered, left in days]
        for also, days in ready.items()
    }
    await dialogue.ask(ctx, Step.LIST, onboarding=under_way(ctx), put_off=put_off, stays=stays, told=told)


def _line(refusal: Refusal) -> UnreadLine:
    act = Direction(refusal.act) if refusal.act and refusal.why == "incomplete" else None
    return UnreadLine(refusal.words or "", refusal.why, act, refusal.length)
