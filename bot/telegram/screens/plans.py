"""Trips ahead: what each would bring, which one breaks the limit and how to mend it."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.actions.answers import (
    NoNumbers,
    PlanDropped,
    PlanFor,
    Planned,
    Plans,
    PlansFull,
    Purpose,
    Return,
)
from bot.core.plans import Outlook
from bot.core.stay import Stay
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.screens.base import Screen, Voice, draw, in_blocks, in_lines, show_button, trip_line, want_button

MOST_NAMED = 4
"""Visits one upon the other that are told one by one."""


@draw.register
def _(answer: Planned, voice: Voice) -> Screen:
    title = voice.say(f"plan-{answer.done}") if answer.done else voice.say("plan-card") if answer.id else None
    named = answer.id or answer.trip.left is not None
    line = trip_line(voice, answer.trip, answer.today) if named else None
    return Screen(in_lines(title, line, *_outlook_lines(answer, voice)), _planned_rows(answer, voice))


def _outlook_lines(answer: Planned, voice: Voice) -> tuple[str | None, ...]:
    match answer.outlook:
        case None:
            return (voice.say("plan-passed"),)
        case NoNumbers() as why:
            return (no_plan_numbers(why, voice),)
        case Outlook() as outlook:
            leaving = voice.say("plan-leaving") if answer.leaving else None
            return (
                *_brings(answer, outlook, voice),
                promised(answer, voice),
                _keeping(answer, outlook, voice),
                leaving,
            )


def no_plan_numbers(why: NoNumbers, voice: Voice) -> str:
    """Why a trip ahead is not reckoned."""
    return voice.say("plan-unknown-rule") if why is NoNumbers.UNKNOWN_RULE else voice.say(f"numbers-{why}")


def _brings(answer: Planned, outlook: Outlook, voice: Voice) -> tuple[str | None, ...]:
    trip, today = answer.trip, answer.today
    entry = voice.days(today, **{"in": trip.entered})
    if outlook.last_legal_day is None:
        return voice.say("plan-none", **entry), _blocked(answer, voice), _later(answer, outlook, voice)
    last = voice.days(today, last=outlook.last_legal_day)
    if trip.left is None:
        return (voice.say("plan-answer", may_stay=outlook.may_stay, **entry, **last),)
    if not outlook.over or outlook.breaks_on is None:
        days = (trip.left - trip.entered).days + 1
        return voice.say("plan-legal", days=days), voice.say("plan-may-stay", may_stay=outlook.may_stay, **last)
    breaks = voice.days(today, breaks=outlook.breaks_on)
    return (
        voice.say("plan-over", over=outlook.over, **breaks),
        _blocked(answer, voice),
        voice.say("plan-shorten", over=outlook.over, **last),
        _later(answer, outlook, voice),
    )


def _blocked(answer: Planned, voice: Voice) -> str | None:
    """Which earlier plans are in the way."""
    if not answer.blockers:
        return None
    return voice.say("plan-blocked", plans=", ".join(_name(plan, answer.today, voice) for plan in answer.blockers))


def _name(plan: Stay, today: date, voice: Voice) -> str:
    """What a plan is called: its days, or as many of them as are certain."""
    return voice.span(plan.entered, plan.left or plan.entered, today)


def promised(answer: Planned, voice: Voice) -> str | None:
    """That an earlier plan without an exit would shorten this trip if it lasts as long as it may."""
    promise = answer.promise
    if promise is None:
        return None
    plan = voice.days(answer.today, **{"in": promise.entered})
    if promise.last_legal_day is None:
        return voice.say("plan-promise-none", days=promise.days, **plan)
    return voice.say("plan-promise", days=promise.days, **plan, **voice.days(answer.today, last=promise.last_legal_day))


def _later(answer: Planned, outlook: Outlook, voice: Voice) -> str:
    """On which later day to enter instead, or why on none."""
    if answer.longest is not None:
        shift = voice.days(answer.today, shift=answer.first_entry) if answer.first_entry else None
        return in_lines(
            voice.say("plan-shift-entry", **shift) if shift else None,
            voice.say("plan-longest", longest=answer.longest),
            longer(answer.visits, voice),
        )
    if outlook.shift_to is None:
        return voice.say("plan-no-later")
    key = "plan-shift" if answer.trip.left else "plan-shift-entry"
    return voice.say(key, **voice.days(answer.today, shift=outlook.shift_to))


def _keeping(answer: Planned, outlook: Outlook, voice: Voice) -> str | None:
    """That a later plan would suffer, where this trip may be longer than that plan bears."""
    trip = answer.trip
    wanted = min((trip.left - trip.entered).days + 1, outlook.may_stay) if trip.left else outlook.may_stay
    if answer.harms is None or outlook.keeping >= wanted:
        return None
    harmed = trip_line(voice, answer.harms.trip, answer.today)
    harms = voice.say("plan-harms", trip=harmed, short=_short(answer.harms, voice))
    if outlook.keeping == 0:
        return harms
    last = voice.days(answer.today, last=trip.entered + timedelta(outlook.keeping - 1))
    return in_lines(harms, voice.say("plan-keeping", days=outlook.keeping, **last))


def longer(visits: Sequence[int], voice: Voice) -> str:
    """What gives more days than one visit: several visits where the limits bear them, and a visa."""
    parts = [str(days) for days in visits]
    several = None
    if parts:
        named = parts if len(parts) <= MOST_NAMED else [*parts[: MOST_NAMED - 1], "…", parts[-1]]
        several = voice.say("plan-visits", visits=" + ".join(named), count=len(parts))
    return in_lines(several, voice.say("plan-visa"))


def _planned_rows(answer: Planned, voice: Voice) -> Rows:
    asked: Row = (show_button(voice, "nationality"),) if answer.outlook is NoNumbers.NO_NATIONALITY else ()
    mends = (asked, *_mend_row(answer, voice))
    if answer.id:
        change = (
            want_button(voice, "button-plan-entry", Purpose.PLAN_ENTRY, answer.id),
            want_button(voice, "button-plan-exit", Purpose.PLAN_EXIT, answer.id),
        )
        drop = (voice.button("button-plan-drop", cb.DropPlan(plan=answer.id)),)
        return (*mends, change, drop, (show_button(voice, "plans"), show_button(voice, "trips")))
    keep: Row = ()
    if answer.trip.entered > answer.today:
        keep = (voice.button("button-plan-keep", keep_data(answer.trip)),)
    return (keep, *mends, (want_button(voice, "button-other-day", Purpose.PLAN), show_button(voice, "plans")))


def keep_data(trip: Stay) -> cb.Keep:
    """What a button carries that keeps this trip."""
    return cb.Keep(entered=trip.entered.toordinal(), left=trip.left.toordinal() if trip.left else 0)


def _mend_row(answer: Planned, voice: Voice) -> Rows:
    """Buttons that shorten or shift a trip that is too long."""
    trip, outlook = answer.trip, answer.outlook
    if not isinstance(outlook, Outlook) or not (outlook.over or outlook.may_stay == 0):
        return ()
    rows: list[Row] = []
    if outlook.last_legal_day and trip.left:
        rows.append((_mend(answer, voice, "button-plan-shorten", Stay(trip.entered, outlook.last_legal_day)),))
    if outlook.shift_to:
        left = outlook.shift_to + (trip.left - trip.entered) if trip.left else None
        rows.append((_mend(answer, voice, "button-plan-shift", Stay(outlook.shift_to, left)),))
    return tuple(rows)


def _mend(answer: Planned, voice: Voice, key: str, better: Stay) -> Button:
    shortened = better.entered == answer.trip.entered and better.left is not None
    day = better.left if shortened and better.left else better.entered
    if not answer.id:
        left = better.left.toordinal() if better.left else 0
        data: cb.Reckon | cb.Pick = cb.Reckon(entered=better.entered.toordinal(), left=left)
    else:
        purpose = Purpose.PLAN_EXIT if shortened else Purpose.PLAN_ENTRY
        data = cb.Pick(purpose=purpose, about=answer.id, day=day.toordinal())
    return voice.button(key, data, day=voice.brief_day(day, answer.today))


@draw.register
def _(answer: Plans, voice: Voice) -> Screen:
    text = in_blocks(plan_list(answer.plans, voice), voice.say("plan-ask"))
    choose = (want_button(voice, "button-plan-day", Purpose.PLAN),)
    return Screen(text, (*plan_rows(answer.plans), choose))


def plan_list(plans: tuple[Planned, ...], voice: Voice) -> str | None:
    """The plans with what each would bring, in short; None without any."""
    lines = [
        voice.say("plans-item", number=number, trip=trip_line(voice, each.trip, each.today), short=_short(each, voice))
        for number, each in enumerate(plans[: voice.most_stays // 2], 1)  # two days and two more on a line
    ]
    return in_lines(voice.say("plans-title"), *lines) if lines else None


def plan_rows(plans: tuple[Planned, ...]) -> Rows:
    """A button for each plan, by its number in the list."""
    buttons = [Button(f"🗓 {n}", cb.OpenPlan(plan=each.id)) for n, each in enumerate(plans, 1) if each.id]
    return tuple(tuple(buttons[start : start + 5]) for start in range(0, len(buttons), 5))


def _short(answer: Planned, voice: Voice) -> str:
    trip, outlook, today = answer.trip, answer.outlook, answer.today
    if outlook is None:
        return voice.say("plan-short-passed")
    if isinstance(outlook, NoNumbers):
        return voice.say("plan-short-unknown")
    if outlook.breaks_on:
        breaks = voice.days(today, breaks=outlook.breaks_on)
        over = "plan-short-over" if outlook.last_legal_day and trip.left else "plan-short-none"
        if not answer.blockers:
            return voice.say(over, over=outlook.over, **breaks)
        return voice.say("plan-short-blocked", plan=_name(answer.blockers[-1], answer.today, voice))
    assert outlook.last_legal_day is not None, "a trip that breaks nothing has a last legal day"
    if trip.left is None:
        line = voice.say("plan-short-open", **voice.days(today, last=outlook.last_legal_day))
    else:
        line = voice.say("plan-short-legal", days=(trip.left - trip.entered).days + 1)
    if answer.promise is None:
        return line
    return voice.say("plan-short-promise", short=line, **voice.days(today, **{"in": answer.promise.entered}))


def trouble_lines(plans: tuple[Planned, ...], voice: Voice) -> str | None:
    """The first plan that breaks a limit, and how many more do; None when all is well."""
    broken = [each for each in plans if isinstance(each.outlook, Outlook) and each.outlook.breaks_on]
    if not broken:
        return None
    first = broken[0]
    line = voice.say("status-plan-over", trip=trip_line(voice, first.trip, first.today), short=_short(first, voice))
    more = len(broken) - 1
    return in_lines(line, voice.say("status-plans-over", more=more) if more else None)


@draw.register
def _(answer: PlanFor, voice: Voice) -> Screen:
    title = (
        voice.say("plan-for-months", months=answer.months) if answer.months else voice.say("plan-for", days=answer.days)
    )
    if isinstance(answer.now, NoNumbers):
        rows: Rows = ((show_button(voice, "nationality"),),) if answer.now is NoNumbers.NO_NATIONALITY else ()
        return Screen(in_lines(title, no_plan_numbers(answer.now, voice)), rows)
    now = _now(answer, answer.now, voice)
    other = (want_button(voice, "button-plan-day", Purpose.PLAN), show_button(voice, "plans"))
    if answer.too_long:
        too_long = voice.say("plan-for-too-long", most=answer.most)
        return Screen(in_lines(title, now, too_long, longer(answer.visits, voice)), (other,))
    returns: str | None = None
    after: Row = ()
    if answer.inside:
        returns = in_lines(voice.say("plan-for-returns"), *(_return(one, answer, voice) for one in answer.returns))
        purpose, about = (Purpose.AFTER_MONTHS, answer.months) if answer.months else (Purpose.AFTER_DAYS, answer.days)
        after = (want_button(voice, "button-plan-after", purpose, about),) if answer.now > 1 else ()
    elif not answer.enough or any(one.left > answer.today for one in answer.returns):
        returns = in_lines(*(_later_entry(one, answer, voice) for one in answer.returns))
    trips = [one.trip for one in answer.returns if one.trip and returns]
    notes = dict.fromkeys(note for trip in trips for note in _notes(trip, voice) if note)
    keeps = dict.fromkeys((_keep_button(trip, voice),) for trip in trips)
    return Screen(in_lines(title, now, returns, *notes), (*keeps, after, other))


def _notes(trip: Planned, voice: Voice) -> tuple[str | None, ...]:
    """What other plans have to do with a trip that is legal."""
    assert isinstance(trip.outlook, Outlook), "a trip that was found was reckoned"
    return promised(trip, voice), _keeping(trip, trip.outlook, voice)


def _keep_button(trip: Planned, voice: Voice) -> Button:
    """Keeps these days; a button is short, so they stand in figures."""
    left = trip.trip.left
    assert left is not None, "a trip of so many days has an exit"
    dates = " – ".join(f"{day:%d.%m.%Y}" for day in (trip.trip.entered, left))
    return voice.button("button-plan-keep-days", keep_data(trip.trip), dates=dates)


def _return(one: Return, answer: PlanFor, voice: Voice) -> str:
    """An exit, and from when to when one may then come again."""
    left = voice.days(answer.today, out=one.left)
    if one.left == answer.today:
        leave = voice.say("plan-leave-today")
    else:
        leave = voice.say("plan-leave-last" if one.last else "plan-leave-on", **left)
    if not one.legal:
        then = voice.say("plan-return-over")
    elif one.trip and (last := one.trip.trip.left):
        days = voice.days(answer.today, **{"in": one.trip.trip.entered, "last": last})
        then = voice.say("plan-return-days", **days)
    else:
        then = voice.say("plan-return-none")
    return voice.say("plan-return", leave=leave, then=then)


def _later_entry(one: Return, answer: PlanFor, voice: Voice) -> str:
    if one.trip is None or one.trip.trip.left is None:
        return voice.say("plan-for-none")
    days = voice.days(answer.today, **{"in": one.trip.trip.entered, "last": one.trip.trip.left})
    return voice.say("plan-for-later", **days)


def _now(answer: PlanFor, now: int, voice: Voice) -> str:
    last = voice.days(answer.today, last=answer.today + timedelta(max(now, 1) - 1))
    if now == 0:
        return voice.say("plan-for-over" if answer.inside else "status-entry-none")
    if answer.inside and now == 1:
        return voice.say("status-last-day-today", **last)
    if answer.inside:
        return voice.say("stay-until", more=now - 1, **last)
    return voice.say("status-entry-today", may_stay=now, **last)


@draw.register
def _(answer: PlanDropped, voice: Voice) -> Screen:
    text = in_lines(voice.say("plan-dropped"), trip_line(voice, answer.trip, answer.today))
    keep: Row = ()
    if answer.trip.entered > answer.today:
        keep = (voice.button("button-plan-again", keep_data(answer.trip)),)
    return Screen(text, (keep, (show_button(voice, "plans"),)))


@draw.register
def _(answer: PlansFull, voice: Voice) -> Screen:
    return Screen(voice.say("plans-full", most=answer.most), ((show_button(voice, "plans"),),))
