"""Trips ahead: what an entry on a day would bring, when one may come for so many days, and the plans that are kept.

A plan never becomes a stay by itself: on its day the person is asked (`remind`), and unanswered it counts for nothing.
"""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions.answers import (
    AHEAD,
    RETURNS,
    Answer,
    AskDay,
    EntryOrExit,
    Gone,
    NoNumbers,
    NotRead,
    PlanDone,
    PlanDropped,
    PlanFor,
    Planned,
    Plans,
    PlansFull,
    Purpose,
    Return,
    Wanted,
    WhichDay,
)
from bot.actions.asking import Step, ask_day, day_question, farthest, under_way, wanted_day, with_way_out
from bot.actions.ledger import Ledger
from bot.core.count import Count
from bot.core.crossings import overlap
from bot.core.journal import KEPT_AFTER
from bot.core.plans import known_days, outlook, visits
from bot.core.stay import Stay
from bot.messages.reading import LONGEST_TRIP, Day, Length, PlannedStay, Refusal, read_plan
from bot.storage import plans

MOST = 10
"""Plans that are kept: they all fit into one message."""
ENTRY = Wanted(Purpose.PLAN)


async def look(ledger: Ledger) -> Answer:
    """What is planned, and the question what to reckon; what is typed next is read as a plan."""
    if _may_ask(ledger):
        await ask_day(ledger, ENTRY)
    return Plans(ledger.planned(), ledger.today)


async def words(ledger: Ledger, words: str) -> Answer:
    """The words after /plan: nothing, an entry day, a whole trip, or a number of days."""
    if not words.strip():
        return await look(ledger)
    return with_way_out(ledger, await reckon(ledger, read_plan(words, ledger.today, ledger.language)))


async def reckon(ledger: Ledger, read: Day | PlannedStay | Length | Refusal) -> Answer:
    """The answer to words that were read as a plan."""
    match read:
        case Day(day):
            return ledger.reckoned(Stay(day))
        case PlannedStay(entered, left):
            return ledger.reckoned(Stay(entered, left))
        case Length() as length:
            return _when(ledger, length)
        case Refusal() as refusal:
            return unread(ledger, refusal, ENTRY)


def unread(ledger: Ledger, refusal: Refusal, wanted: Wanted) -> WhichDay | NotRead:
    """Words that name no trip ahead: the days that they may mean, or why not."""
    ahead = tuple(day for day in refusal.candidates if day >= ledger.today)
    if ahead:
        return WhichDay(ahead, None, ledger.today, wanted, refusal.why, refusal.length)
    if refusal.suggestion:
        return _suggested(ledger, refusal.suggestion, wanted)
    return NotRead("far" if refusal.why == "future" else refusal.why, ledger.today, wanted=wanted)


def _suggested(ledger: Ledger, words: str, wanted: Wanted) -> WhichDay | NotRead:
    """The day or the trip that was probably meant, to be tapped."""
    match read_plan(words, ledger.today, ledger.language):
        case Day(day):
            return WhichDay((day,), None, ledger.today, wanted, "typo", suggestion=words)
        case PlannedStay(entered, left) if wanted.purpose is Purpose.PLAN:
            return NotRead("typo", ledger.today, words, wanted, ahead=Stay(entered, left))
        case Length() as length if wanted.purpose is Purpose.PLAN or wanted.purpose in RETURNS:
            return NotRead("typo", ledger.today, words, wanted, meant=length)
        case Length() as length if last := _last_day(ledger, wanted, length):
            return WhichDay((last,), None, ledger.today, wanted, "typo", suggestion=words)
        case _:
            return NotRead("typo", ledger.today, words, wanted)


def _when(ledger: Ledger, length: Length) -> PlanFor:
    """When one may come for so long: inside, after an exit today, on the last legal day and on a day that was told."""
    rule, today, inside = ledger.rule_today(), ledger.today, ledger.journal.open
    answer = PlanFor(length.days, 0, 0, inside is not None, today, length.months)
    if isinstance(rule, NoNumbers):
        return replace(answer, now=rule)
    version, least = rule.version_on(today), _least(length, today)
    assert version is not None, "the rule judges today"
    now = Count(ledger.stays if inside else (*ledger.stays, Stay(today)), rule).may_stay(today)
    answer = replace(answer, now=now, most=version.full, enough=now >= _days(length, today))
    if least > version.full:
        return replace(answer, too_long=True, visits=visits(version, _days(length, today)))
    if inside is None:
        left = length.after or today
        return replace(answer, returns=(Return(left, _fitting(ledger, left, length, least)),))
    last = today + timedelta(max(now, 1) - 1)
    exits = sorted({today, last, max(length.after or today, today)})
    returns = (
        Return(left, _fitting(ledger, left, length, least), last=left == last)
        if left <= last
        else Return(left, legal=False)
        for left in exits
    )
    return replace(answer, returns=tuple(returns))


def _days(length: Length, entered: date) -> int:
    """How many days a trip of this length has that begins on that day."""
    last = length.last_day(entered)
    return ((last or date.max) - entered).days + 1


def _least(length: Length, today: date) -> int:
    """How few days a trip of this length has, whenever it begins: a month may have 28."""
    return min(_days(length, today + timedelta(later)) for later in range(366 if length.months else 1))


def _fitting(ledger: Ledger, left: date, length: Length, least: int) -> Planned | None:
    """The first trip of this length after an exit on `left` that is legal beside the plans before it."""
    rule, today, plans = ledger.rule_today(), ledger.today, ledger.beside(leaving=left)
    assert not isinstance(rule, NoNumbers), "it was asked before"
    stays = [stay for stay in ledger.stays if stay.entered <= today]
    entry = Count(stays, rule).earliest_entry(left, least)
    while entry is not None and entry <= farthest(left):
        trip, shortest = (Stay(entry, entry + timedelta(days - 1)) for days in (_days(length, entry), least))
        if not outlook(stays, plans, trip, rule, today).over:
            return ledger.reckoned(trip, leaving=left)
        # Months differ: the next day may begin a shorter one.
        too_short = outlook(stays, plans, shortest, rule, today)
        entry = too_short.shift_to if too_short.over else entry + timedelta(1)
    return None


async def tell(ledger: Ledger, wanted: Wanted, read: Day | PlannedStay | Length) -> Answer:
    """What was typed while a day ahead was asked for."""
    if wanted.purpose is Purpose.PLAN or (wanted.purpose in RETURNS and not isinstance(read, Day)):
        return await reckon(ledger, read)
    match read:
        case Day(day):
            return await fill(ledger, wanted, day)
        case Length() if last := _last_day(ledger, wanted, read):
            return await fill(ledger, wanted, last)
        case _:
            return NotRead("range", ledger.today, wanted=wanted)


def _last_day(ledger: Ledger, wanted: Wanted, length: Length) -> date | None:
    """The last day of a plan that lasts so long, where that day is asked for; None where it is not."""
    plan = _waiting(ledger, wanted.about)
    asked = wanted.purpose is Purpose.PLAN_EXIT and length.after is None
    return length.last_day(plan.entered) if plan and asked else None


async def for_length(ledger: Ledger, length: Length) -> Answer:
    """When one may come for so long; an exit that it is to follow has not passed yet."""
    if length.after and length.after < ledger.today:
        return NotRead("past", ledger.today, wanted=ENTRY)
    return _when(ledger, length)


async def trip(ledger: Ledger, entered: date, left: date | None) -> Answer:
    """What a whole trip ahead would bring."""
    return ledger.reckoned(Stay(entered, left)) if entered >= ledger.today else _begun(ledger, entered)


async def keep(ledger: Ledger, entered: date, left: date | None) -> Answer:
    """Keep a trip as a plan; one that begins on the same day gets this exit, or keeps its own if none is named."""
    if entered <= ledger.today or (left is not None and left < entered):
        return _begun(ledger, entered)
    if entered > farthest(ledger.today) or (left is not None and left > farthest(entered)):
        return NotRead("far", ledger.today, wanted=ENTRY)
    await plans.drop_before(ledger.tx, ledger.journal.id, ledger.today - KEPT_AFTER)
    await ledger.refresh()
    there = _on(ledger, entered)
    if there is None and len(ledger.waiting) >= MOST:
        return PlansFull(MOST)
    trip = replace(there, left=left or there.left) if there else Stay(entered, left)
    if in_the_way := _in_the_way(ledger, trip):
        return in_the_way
    await plans.keep(ledger.tx, ledger.journal.id, trip)
    return await _kept(ledger, entered, PlanDone.KEPT)


async def one(ledger: Ledger, plan_id: int) -> Answer:
    """One plan with what can be done to it."""
    plan = _waiting(ledger, plan_id)
    return ledger.reckoned(plan) if plan else Gone()


async def drop(ledger: Ledger, plan_id: int) -> Answer:
    """Keep a plan no longer; one tap keeps it again."""
    before = await plans.dropped(ledger.tx, ledger.journal.id, ledger.request)
    if before:
        return PlanDropped(before, ledger.today)
    plan = _waiting(ledger, plan_id)
    if plan is None:
        return Gone()
    await plans.drop(ledger.tx, plan_id, ledger.request)
    await ledger.refresh()
    return PlanDropped(plan, ledger.today)


async def ask_for(ledger: Ledger, wanted: Wanted) -> AskDay | Gone:
    """Ask for a day ahead, with a calendar."""
    if wanted.purpose in (Purpose.PLAN_ENTRY, Purpose.PLAN_EXIT) and _waiting(ledger, wanted.about) is None:
        return Gone()
    return await ask_day(ledger, wanted) if _may_ask(ledger) else day_question(ledger, wanted)


def _may_ask(ledger: Ledger) -> bool:
    """Whether a day ahead may become the open question: of a newcomer's only the one about past stays gives way."""
    asked = ledger.dialogue
    return not under_way(ledger) or (asked is not None and asked.question in (Step.PAST, Step.DAY))


async def fill(ledger: Ledger, wanted: Wanted, day: date) -> Answer:
    """Put a day ahead in its place: reckon an entry, or change a plan."""
    if day < ledger.today:
        return NotRead("past", ledger.today, wanted=wanted)
    if wanted.purpose is Purpose.PLAN:
        return ledger.reckoned(Stay(day))
    if wanted.purpose in RETURNS:
        return _return_after(ledger, wanted, day)
    trip = _waiting(ledger, wanted.about)
    if trip is None:
        return Gone()
    if wanted.purpose is Purpose.PLAN_EXIT:
        if day < trip.entered:
            return NotRead("contradiction", ledger.today, wanted=wanted)
        if day > farthest(trip.entered):
            return NotRead("far", ledger.today, wanted=wanted)
        return await _change(ledger, replace(trip, left=day))
    if day == ledger.today:
        return _begun(ledger, day)
    if day > farthest(ledger.today):
        return NotRead("far", ledger.today, wanted=wanted)
    there = _on(ledger, day)
    if there is not None and there.id != trip.id:
        return replace(ledger.reckoned(there), done=PlanDone.THERE)
    # The trip moves as a whole.
    left = day + (trip.left - trip.entered) if trip.left else None
    return await _change(ledger, replace(trip, entered=day, left=left))


def _return_after(ledger: Ledger, wanted: Wanted, day: date) -> Answer:
    """When one may return, for as long as it was asked, after an exit on that day."""
    if day > farthest(ledger.today) or not 1 <= wanted.about <= LONGEST_TRIP:
        return NotRead("far", ledger.today, wanted=ENTRY)
    if wanted.purpose is Purpose.AFTER_MONTHS:
        return _when(ledger, Length(months=wanted.about, after=day))
    return _when(ledger, Length(wanted.about, after=day))


async def _change(ledger: Ledger, trip: Stay) -> Answer:
    if in_the_way := _in_the_way(ledger, trip):
        return in_the_way
    await plans.change(ledger.tx, ledger.journal.id, trip.id, trip)
    return await _kept(ledger, trip.entered, PlanDone.CHANGED)


def _in_the_way(ledger: Ledger, trip: Stay) -> Planned | None:
    """The first other plan ahead that shares more with a trip than the day on which one ends and the other begins."""
    days = known_days(trip)
    for plan in ledger.waiting:
        if plan.id != trip.id and plan.entered > ledger.today and overlap(known_days(plan), days):
            return replace(ledger.reckoned(plan), done=PlanDone.OVERLAPS)
    return None


async def _kept(ledger: Ledger, entered: date, done: PlanDone) -> Answer:
    await ledger.refresh()
    plan = _on(ledger, entered)
    assert plan is not None, "the plan was just written"
    asked = wanted_day(ledger)
    if asked and asked.purpose in AHEAD:
        await ledger.answered()
    return replace(ledger.reckoned(plan), done=done)


def _begun(ledger: Ledger, day: date) -> Answer:
    """A day that is no plan any more: today's crossings are logged, older ones are past."""
    return EntryOrExit(day, ledger.today) if day == ledger.today else NotRead("past", ledger.today, wanted=ENTRY)


def _waiting(ledger: Ledger, plan_id: int) -> Stay | None:
    return next((plan for plan in ledger.waiting if plan.id == plan_id), None)


def _on(ledger: Ledger, day: date) -> Stay | None:
    return next((plan for plan in ledger.journal.plans if plan.entered == day), None)
