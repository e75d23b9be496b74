"""Trips ahead: what an entry on a day would bring, when one may come for so many days, and the plans that are kept.

A plan never becomes a stay by itself: on its day the person is asked (`remind`), and unanswered it counts for nothing.
"""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions import dialogue, journal_writer, timeline
from bot.actions.answers import Answer
from bot.actions.answers.days import AHEAD, OfPlan, Purpose, Returning, Wanted
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.plans import PlanDropped, PlanFor, Plans, PlansFull, Return
from bot.actions.answers.questions import AskDay, EntryOrExit, WhichDay
from bot.actions.answers.status import NoAllowance, PlanDone, Planned
from bot.actions.answers.unread import NotRead
from bot.actions.context import Context
from bot.actions.dialogue import Step, under_way, wanted_day
from bot.actions.questions import ask_day, day_question, farthest
from bot.actions.status import return_offer
from bot.actions.trips_ahead import beside, trip_ahead, trips_ahead
from bot.core.crossings import overlap
from bot.core.journal import KEPT_AFTER
from bot.core.plans import known_days, outlook, visits
from bot.core.stay import Stay
from bot.reading import LONGEST_TRIP, Day, Length, PlannedStay, Refusal, read_plan
from bot.storage import plans

MOST = 10
"""Plans that are kept: they all fit into one message."""
ENTRY = Wanted(Purpose.PLAN)


async def show(ctx: Context) -> Answer:
    """What is planned, and the question what to reckon; what is typed next is read as a plan."""
    if _may_ask(ctx):
        await ask_day(ctx, ENTRY)
    return Plans(trips_ahead(ctx), ctx.today)


async def reckon(ctx: Context, read: Day | PlannedStay | Length | Refusal) -> Answer:
    """The answer to words that were read as a plan."""
    match read:
        case Day(day):
            return trip_ahead(ctx, Stay(day))
        case PlannedStay(entered, left):
            return trip_ahead(ctx, Stay(entered, left))
        case Length() as length:
            return _when(ctx, length)
        case Refusal() as refusal:
            return unread(ctx, refusal, ENTRY)


def unread(ctx: Context, refusal: Refusal, wanted: Wanted) -> WhichDay | NotRead:
    """Words that name no trip ahead: the days that they may mean, or why not."""
    ahead = tuple(day for day in refusal.candidates if day >= ctx.today)
    if ahead:
        return WhichDay(ahead, None, ctx.today, wanted, refusal.why, refusal.length)
    if refusal.suggestion:
        return _suggested(ctx, refusal.suggestion, wanted)
    return NotRead("far" if refusal.why == "future" else refusal.why, ctx.today, wanted=wanted)


def _suggested(ctx: Context, words: str, wanted: Wanted) -> WhichDay | NotRead:
    """The day or the trip that was probably meant, to be tapped."""
    match read_plan(words, ctx.today, ctx.language):
        case Day(day):
            return WhichDay((day,), None, ctx.today, wanted, "typo", suggestion=words)
        case PlannedStay(entered, left) if wanted.purpose is Purpose.PLAN:
            return NotRead("typo", ctx.today, words, wanted, ahead=Stay(entered, left))
        case Length() as length if wanted.purpose is Purpose.PLAN or isinstance(wanted, Returning):
            return NotRead("typo", ctx.today, words, wanted, meant=length)
        case Length() as length if last := _last_day(ctx, wanted, length):
            return WhichDay((last,), None, ctx.today, wanted, "typo", suggestion=words)
        case _:
            return NotRead("typo", ctx.today, words, wanted)


def _when(ctx: Context, length: Length) -> PlanFor:
    """When one may come for so long: inside, after an exit today, on the last legal day and on a day that was told."""
    rule, today, inside = ctx.rule_today, ctx.today, ctx.journal.open
    answer = PlanFor(length.days, 0, 0, inside is not None, today, length.months)
    if isinstance(rule, NoAllowance):
        return replace(answer, now=rule)
    version, least = rule.version_on(today), _least(length, today)
    assert version is not None, "the rule judges today"
    count, entering = ctx.facts.count, inside is None
    assert count is not None, "the rule judges the journal"
    now, endless = count.may_stay(today, entering=entering), count.is_endless(today, entering=entering)
    answer = replace(
        answer,
        now=now,
        most=version.full,
        enough=now >= _days(length, today),
        endless=endless,
        doubt=ctx.facts.doubt(today),
    )
    if least > version.full:
        return replace(answer, too_long=True, visits=visits(version, _days(length, today)))
    if inside is None:
        left = length.after or today
        found = _fitting(ctx, left, length, least)
        trip = found.trip if found and left == today and not answer.enough else None
        offer = return_offer(ctx, trip.days(trip.entered), trip.entered) if trip else None
        return replace(answer, returns=(Return(left, found),), offer=offer)
    last = today + timedelta(max(now, 1) - 1)
    exits = sorted({today, max(length.after or today, today), *(() if endless else (last,))})
    returns = (
        Return(left, _fitting(ctx, left, length, least), last=left == last)
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


def _fitting(ctx: Context, left: date, length: Length, least: int) -> Planned | None:
    """The first trip of this length after an exit on `left` that is legal beside the plans before it."""
    rule, today, plans = ctx.rule_today, ctx.today, beside(ctx, leaving=left)
    assert not isinstance(rule, NoAllowance), "it was asked before"
    stays, held = [stay for stay in ctx.stays if stay.entered <= today], ctx.journal.dated_permits
    entry = ctx.facts.counted(stays, rule).earliest_entry(left, least)
    while entry is not None and entry <= farthest(left):
        trip, shortest = (Stay(entry, entry + timedelta(days - 1)) for days in (_days(length, entry), least))
        if not outlook(stays, plans, trip, rule, today, held).over:
            return trip_ahead(ctx, trip, leaving=left)
        # Months differ: the next day may begin a shorter one.
        too_short = outlook(stays, plans, shortest, rule, today, held)
        entry = too_short.shift_to if too_short.over else entry + timedelta(1)
    return None


async def tell(ctx: Context, wanted: Wanted, read: Day | PlannedStay | Length) -> Answer:
    """What was typed while a day ahead was asked for."""
    if wanted.purpose is Purpose.PLAN or (isinstance(wanted, Returning) and not isinstance(read, Day)):
        return await reckon(ctx, read)
    match read:
        case Day(day):
            return await fill(ctx, wanted, day)
        case Length() if last := _last_day(ctx, wanted, read):
            return await fill(ctx, wanted, last)
        case _:
            return NotRead("range", ctx.today, wanted=wanted)


def _last_day(ctx: Context, wanted: Wanted, length: Length) -> date | None:
    """The last day of a plan that lasts so long, where that day is asked for; None where it is not."""
    if not isinstance(wanted, OfPlan) or wanted.purpose is not Purpose.PLAN_EXIT or length.after:
        return None
    plan = _waiting(ctx, wanted.plan)
    return length.last_day(plan.entered) if plan else None


async def for_length(ctx: Context, length: Length) -> Answer:
    """When one may come for so long; an exit that it is to follow has not passed yet."""
    if length.after and length.after < ctx.today:
        return NotRead("past", ctx.today, wanted=ENTRY)
    return _when(ctx, length)


async def trip(ctx: Context, entered: date, left: date | None) -> Answer:
    """What a whole trip ahead would bring."""
    return trip_ahead(ctx, Stay(entered, left)) if entered >= ctx.today else _begun(ctx, entered)


async def picture(ctx: Context, entered: date, left: date | None) -> Answer:
    """A whole trip ahead, in the picture of the journal's days."""
    if _is_too_far(ctx, entered, left):
        return NotRead("far", ctx.today, wanted=ENTRY)
    asked = await trip(ctx, entered, left)
    return timeline.with_trip(ctx, asked) if isinstance(asked, Planned) else asked


async def keep(ctx: Context, entered: date, left: date | None) -> Answer:
    """Keep a trip as a plan; one that begins on the same day gets this exit, or keeps its own if none is named."""
    if entered <= ctx.today or (left is not None and left < entered):
        return _begun(ctx, entered)
    if _is_too_far(ctx, entered, left):
        return NotRead("far", ctx.today, wanted=ENTRY)
    there = _on(ctx, entered)
    if there is None and len(ctx.waiting) >= MOST:
        return PlansFull(MOST)
    trip = replace(there, left=left or there.left) if there else Stay(entered, left)
    if in_the_way := _in_the_way(ctx, trip):
        return in_the_way
    await plans.drop_before(ctx.tx, ctx.journal.id, ctx.today - KEPT_AFTER)
    return await _kept(ctx, await plans.keep(ctx.tx, ctx.journal.id, trip), PlanDone.KEPT)


def _is_too_far(ctx: Context, entered: date, left: date | None) -> bool:
    return entered > farthest(ctx.today) or (left is not None and left > farthest(entered))


async def one(ctx: Context, plan_id: int) -> Answer:
    """One plan with what can be done to it."""
    plan = _waiting(ctx, plan_id)
    return trip_ahead(ctx, plan) if plan else StaleButton()


async def drop(ctx: Context, plan_id: int) -> Answer:
    """Keep a plan no longer; one tap keeps it again."""
    before = await plans.dropped(ctx.tx, ctx.journal.id, ctx.request)
    if before:
        return PlanDropped(before, ctx.today)
    plan = _waiting(ctx, plan_id)
    if plan is None:
        return StaleButton()
    await plans.drop(ctx.tx, plan_id, ctx.request)
    await journal_writer.go_on_with(ctx, ctx.journal.without_plan(plan_id))
    return PlanDropped(plan, ctx.today)


async def ask_for(ctx: Context, wanted: Wanted) -> AskDay | StaleButton:
    """Ask for a day ahead, with a calendar."""
    if isinstance(wanted, OfPlan) and _waiting(ctx, wanted.plan) is None:
        return StaleButton()
    return await ask_day(ctx, wanted) if _may_ask(ctx) else day_question(ctx, wanted)


def _may_ask(ctx: Context) -> bool:
    """Whether a day ahead may become the open question: of a newcomer's only the one about past stays gives way."""
    asked = ctx.dialogue
    return not under_way(ctx) or (asked is not None and asked.question in (Step.PAST, Step.DAY))


async def fill(ctx: Context, wanted: Wanted, day: date) -> Answer:
    """Put a day ahead in its place: reckon an entry, or change a plan."""
    if day < ctx.today:
        return NotRead("past", ctx.today, wanted=wanted)
    if isinstance(wanted, Returning):
        return _return_after(ctx, wanted, day)
    if not isinstance(wanted, OfPlan):
        return trip_ahead(ctx, Stay(day))
    trip = _waiting(ctx, wanted.plan)
    if trip is None:
        return StaleButton()
    if wanted.purpose is Purpose.PLAN_EXIT:
        if day < trip.entered:
            return NotRead("contradiction", ctx.today, wanted=wanted)
        if day > farthest(trip.entered):
            return NotRead("far", ctx.today, wanted=wanted)
        return await _change(ctx, replace(trip, left=day))
    if day == ctx.today:
        return _begun(ctx, day)
    if day > farthest(ctx.today):
        return NotRead("far", ctx.today, wanted=wanted)
    there = _on(ctx, day)
    if there is not None and there.id != trip.id:
        return replace(trip_ahead(ctx, there), done=PlanDone.THERE)
    # The trip moves as a whole.
    left = day + (trip.left - trip.entered) if trip.left else None
    return await _change(ctx, replace(trip, entered=day, left=left))


def _return_after(ctx: Context, wanted: Returning, day: date) -> Answer:
    """When one may return, for as long as it was asked, after an exit on that day."""
    if day > farthest(ctx.today) or not 1 <= wanted.number <= LONGEST_TRIP:
        return NotRead("far", ctx.today, wanted=ENTRY)
    if wanted.purpose is Purpose.AFTER_MONTHS:
        return _when(ctx, Length(months=wanted.number, after=day))
    return _when(ctx, Length(wanted.number, after=day))


async def _change(ctx: Context, trip: Stay) -> Answer:
    if in_the_way := _in_the_way(ctx, trip):
        return in_the_way
    await plans.change(ctx.tx, ctx.journal.id, trip.id, trip)
    return await _kept(ctx, trip, PlanDone.CHANGED)


def _in_the_way(ctx: Context, trip: Stay) -> Planned | None:
    """The first other plan ahead that shares more with a trip than the day on which one ends and the other begins."""
    days = known_days(trip)
    for plan in ctx.waiting:
        if plan.id != trip.id and plan.entered > ctx.today and overlap(known_days(plan), days):
            return replace(trip_ahead(ctx, plan), done=PlanDone.OVERLAPS)
    return None


async def _kept(ctx: Context, plan: Stay, done: PlanDone) -> Answer:
    await journal_writer.go_on_with(ctx, ctx.journal.with_plan(plan))
    asked = wanted_day(ctx)
    if asked and asked.purpose in AHEAD:
        await dialogue.answered(ctx)
    return replace(trip_ahead(ctx, plan), done=done)


def _begun(ctx: Context, day: date) -> Answer:
    """A day that is no plan any more: today's crossings are logged, older ones are past."""
    return EntryOrExit(day, ctx.today) if day == ctx.today else NotRead("past", ctx.today, wanted=ENTRY)


def _waiting(ctx: Context, plan_id: int) -> Stay | None:
    return next((plan for plan in ctx.waiting if plan.id == plan_id), None)


def _on(ctx: Context, day: date) -> Stay | None:
    return next((plan for plan in ctx.journal.plans if plan.entered == day), None)
