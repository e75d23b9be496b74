"""Trips ahead: what each would bring, which one breaks the limit and how to mend it."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.actions.answers.days import OfPlan, Purpose, Returning, Wanted
from bot.actions.answers.plans import PlanDropped, PlanFor, Plans, PlansFull, Return
from bot.actions.answers.status import NoAllowance, Planned
from bot.core.plans import Outlook
from bot.core.stay import Stay
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows
from bot.telegram.screens.base import (
    Screen,
    Texts,
    doubt_lines,
    in_blocks,
    in_lines,
    permit_lines,
    render,
    return_row,
    rule_row,
    show_button,
    trip_line,
    want_button,
)

MOST_NAMED = 4
"""Visits one upon the other that are told one by one."""


@render.register
def _(answer: Planned, texts: Texts) -> Screen:
    title = texts.html(f"plan-{answer.done}") if answer.done else texts.html("plan-card") if answer.trip.id else None
    named = answer.trip.id or answer.trip.left is not None
    line = trip_line(texts, answer.trip, answer.today) if named else None
    return Screen(in_lines(title, line, *_outlook_lines(answer, texts)), _planned_rows(answer, texts))


def _outlook_lines(answer: Planned, texts: Texts) -> tuple[str | None, ...]:
    match answer.outlook:
        case None:
            return (texts.html("plan-passed"),)
        case NoAllowance() as why:
            return _permits(answer, texts), no_plan_numbers(why, texts)
        case Outlook() as outlook:
            leaving = texts.html("plan-leaving") if answer.leaving else None
            return (
                *_brings(answer, outlook, texts),
                doubt_lines(answer.doubt, answer.today, texts),
                _permits(answer, texts),
                promised(answer, texts),
                _keeping(answer, outlook, texts),
                leaving,
            )


def _permits(answer: Planned, texts: Texts) -> str | None:
    """The permits that the trip lies under, and that one has to be left or extended where it ends the trip."""
    if not answer.permits:
        return None
    last = answer.outlook.last_legal_day if isinstance(answer.outlook, Outlook) else None
    ends = last is not None and any(permit.ends == last for permit in answer.permits)
    what = texts.html("plan-permit-ends", **texts.days(answer.today, ends=last)) if last and ends else None
    return in_lines(permit_lines(texts, answer.permits, answer.today), what)


def no_plan_numbers(why: NoAllowance, texts: Texts) -> str:
    """Why a trip ahead is not reckoned."""
    if why in (NoAllowance.UNKNOWN_RULE, NoAllowance.NOT_IN_FORCE):
        return texts.html(f"plan-{why}")
    return texts.html(f"numbers-{why}")


def _brings(answer: Planned, outlook: Outlook, texts: Texts) -> tuple[str | None, ...]:
    trip, today = answer.trip, answer.today
    entry = texts.days(today, **{"in": trip.entered})
    if outlook.last_legal_day is None:
        return texts.html("plan-none", **entry), _blocked(answer, texts), _later(answer, outlook, texts)
    last = texts.days(today, last=outlook.last_legal_day)
    if trip.left is None and outlook.endless:
        return (texts.html("plan-endless", **entry),)
    if trip.left is None:
        return (texts.html("plan-answer", may_stay=outlook.may_stay, **entry, **last),)
    if not outlook.over or outlook.breaks_on is None:
        most = "stay-endless" if outlook.endless else "plan-may-stay"
        return texts.html("plan-legal", days=trip.days(today)), texts.html(most, may_stay=outlook.may_stay, **last)
    breaks = texts.days(today, breaks=outlook.breaks_on)
    return (
        texts.html("plan-over", over=outlook.over, **breaks),
        _blocked(answer, texts),
        texts.html("plan-shorten", over=outlook.over, **last),
        _later(answer, outlook, texts),
    )


def _blocked(answer: Planned, texts: Texts) -> str | None:
    """Which earlier plans are in the way."""
    if not answer.blockers:
        return None
    return texts.html("plan-blocked", plans=", ".join(_name(plan, answer.today, texts) for plan in answer.blockers))


def trip_name(answer: Planned, texts: Texts) -> str:
    """What a trip is called: its days, or as many of them as are certain."""
    return _name(answer.trip, answer.today, texts)


def _name(plan: Stay, today: date, texts: Texts) -> str:
    """What a plan is called: its days, or as many of them as are certain."""
    return texts.span(plan.entered, plan.left or plan.entered, today)


def promised(answer: Planned, texts: Texts) -> str | None:
    """That an earlier plan without an exit would shorten this trip if it lasts as long as it may."""
    promise = answer.promise
    if promise is None:
        return None
    plan = texts.days(answer.today, **{"in": promise.entered})
    if promise.last_legal_day is None:
        return texts.html("plan-promise-none", days=promise.days, **plan)
    return texts.html(
        "plan-promise", days=promise.days, **plan, **texts.days(answer.today, last=promise.last_legal_day)
    )


def _later(answer: Planned, outlook: Outlook, texts: Texts) -> str:
    """On which later day to enter instead, or why on none."""
    if answer.longest is not None:
        shift = texts.days(answer.today, shift=answer.first_entry) if answer.first_entry else None
        return in_lines(
            texts.html("plan-shift-entry", **shift) if shift else None,
            texts.html("plan-longest", longest=answer.longest),
            longer(answer.visits, texts),
        )
    if outlook.shift_to is None:
        return texts.html("plan-no-later")
    key = "plan-shift" if answer.trip.left else "plan-shift-entry"
    return texts.html(key, **texts.days(answer.today, shift=outlook.shift_to))


def _keeping(answer: Planned, outlook: Outlook, texts: Texts) -> str | None:
    """That a later plan would suffer, where this trip may be longer than that plan bears."""
    trip = answer.trip
    wanted = min(trip.days(answer.today), outlook.may_stay) if trip.left else outlook.may_stay
    if answer.harms is None or outlook.keeping >= wanted:
        return None
    harmed = trip_line(texts, answer.harms.trip, answer.today)
    harms = texts.html("plan-harms", trip=harmed, short=in_short(answer.harms, texts))
    if outlook.keeping == 0:
        return harms
    last = texts.days(answer.today, last=trip.entered + timedelta(outlook.keeping - 1))
    return in_lines(harms, texts.html("plan-keeping", days=outlook.keeping, **last))


def longer(visits: Sequence[int], texts: Texts) -> str:
    """What gives more days than one visit: several visits where the limits bear them, and a visa."""
    parts = [str(days) for days in visits]
    several = None
    if parts:
        named = parts if len(parts) <= MOST_NAMED else [*parts[: MOST_NAMED - 1], "…", parts[-1]]
        several = texts.html("plan-visits", visits=" + ".join(named), count=len(parts))
    return in_lines(several, texts.html("plan-visa"))


def _asked_row(outlook: Outlook | NoAllowance | None, texts: Texts) -> Row:
    """What has to be told before a trip can be reckoned, by a button: it knows in which country."""
    if outlook is NoAllowance.NO_NATIONALITY:
        return (show_button(texts, "nationality"),)
    return (show_button(texts, "own"),) if outlook is NoAllowance.UNKNOWN_RULE else ()


def _planned_rows(answer: Planned, texts: Texts) -> Rows:
    seen: Row = (texts.button("button-timeline", draws(answer)),) if _is_drawn(answer) else ()
    mends, rule = (_asked_row(answer.outlook, texts), *_mend_row(answer, texts), seen), rule_row(texts, answer.doubt)
    if answer.trip.id:
        change = (
            want_button(texts, "button-plan-entry", OfPlan(Purpose.PLAN_ENTRY, answer.trip.id)),
            want_button(texts, "button-plan-exit", OfPlan(Purpose.PLAN_EXIT, answer.trip.id)),
        )
        drop = (texts.button("button-plan-drop", cb.DropPlan(plan=answer.trip.id)),)
        return (*mends, change, drop, (show_button(texts, "plans"), show_button(texts, "trips")), rule)
    keep: Row = ()
    if answer.trip.entered > answer.today:
        keep = (texts.button("button-plan-keep", keep_data(answer.trip)),)
    other = (want_button(texts, "button-other-day", Wanted(Purpose.PLAN)), show_button(texts, "plans"))
    return (keep, *mends, other, rule)


def draws(answer: Planned) -> cb.DrawTrip:
    """What a button carries that shows the picture with this trip."""
    return cb.DrawTrip(entered=answer.trip.entered, left=answer.trip.left)


def _is_drawn(answer: Planned) -> bool:
    """Whether there is a picture with a trip: its day has not passed."""
    return answer.outlook is not None


def keep_data(trip: Stay) -> cb.Keep:
    """What a button carries that keeps this trip."""
    return cb.Keep(entered=trip.entered, left=trip.left)


def _mend_row(answer: Planned, texts: Texts) -> Rows:
    """Buttons that shorten or shift a trip that is too long."""
    trip, outlook = answer.trip, answer.outlook
    if not isinstance(outlook, Outlook) or not (outlook.over or outlook.may_stay == 0):
        return ()
    rows: list[Row] = []
    if outlook.last_legal_day and trip.left:
        rows.append((_mend(answer, texts, "button-plan-shorten", Stay(trip.entered, outlook.last_legal_day)),))
    if outlook.shift_to:
        left = outlook.shift_to + (trip.left - trip.entered) if trip.left else None
        rows.append((_mend(answer, texts, "button-plan-shift", Stay(outlook.shift_to, left)),))
    return tuple(rows)


def _mend(answer: Planned, texts: Texts, key: str, better: Stay) -> Button:
    shortened = better.entered == answer.trip.entered and better.left is not None
    day = better.left if shortened and better.left else better.entered
    if not answer.trip.id:
        data: cb.Reckon | cb.Pick = cb.Reckon(entered=better.entered, left=better.left)
    else:
        purpose = Purpose.PLAN_EXIT if shortened else Purpose.PLAN_ENTRY
        data = cb.Pick.of(OfPlan(purpose, answer.trip.id), day=day)
    return texts.button(key, data, day=texts.brief_day(day, answer.today))


@render.register
def _(answer: Plans, texts: Texts) -> Screen:
    text = in_blocks(plan_list(answer.plans, texts), texts.html("plan-ask"))
    choose: Row = (want_button(texts, "button-plan-day", Wanted(Purpose.PLAN)),)
    seen: Row = (show_button(texts, "timeline"),) if answer.plans else ()
    return Screen(text, (*plan_rows(answer.plans), choose, seen))


def plan_list(plans: tuple[Planned, ...], texts: Texts) -> str | None:
    """The plans with what each would bring, in short; None without any."""
    lines = [
        texts.html(
            "plans-item", number=number, trip=trip_line(texts, each.trip, each.today), short=in_short(each, texts)
        )
        for number, each in enumerate(plans[: texts.most_stays // 2], 1)  # two days and two more on a line
    ]
    doubt = next((doubt_lines(each.doubt, each.today, texts) for each in plans if each.doubt), None)
    return in_lines(texts.html("plans-title"), *lines, doubt) if lines else None


def plan_rows(plans: tuple[Planned, ...]) -> Rows:
    """A button for each plan, by its number in the list."""
    buttons = [Button(f"🗓 {n}", cb.OpenPlan(plan=each.trip.id)) for n, each in enumerate(plans, 1) if each.trip.id]
    return tuple(tuple(buttons[start : start + 5]) for start in range(0, len(buttons), 5))


def in_short(answer: Planned, texts: Texts) -> str:
    """What a trip would bring, in a few words."""
    trip, outlook, today = answer.trip, answer.outlook, answer.today
    if outlook is None:
        return texts.html("plan-short-passed")
    if isinstance(outlook, NoAllowance):
        return texts.html("plan-short-unknown")
    if outlook.breaks_on:
        breaks = texts.days(today, breaks=outlook.breaks_on)
        over = "plan-short-over" if outlook.last_legal_day and trip.left else "plan-short-none"
        if not answer.blockers:
            return texts.html(over, over=outlook.over, **breaks)
        return texts.html("plan-short-blocked", plan=_name(answer.blockers[-1], answer.today, texts))
    assert outlook.last_legal_day is not None, "a trip that breaks nothing has a last legal day"
    if trip.left is None and outlook.endless:
        line = texts.html("plan-short-endless")
    elif trip.left is None:
        line = texts.html("plan-short-open", **texts.days(today, last=outlook.last_legal_day))
    else:
        line = texts.html("plan-short-legal", days=trip.days(today))
    if answer.promise is None:
        return line
    return texts.html("plan-short-promise", short=line, **texts.days(today, **{"in": answer.promise.entered}))


def trouble_lines(plans: tuple[Planned, ...], texts: Texts) -> str | None:
    """The first plan that breaks a limit, and how many more do; None when all is well."""
    broken = [each for each in plans if isinstance(each.outlook, Outlook) and each.outlook.breaks_on]
    if not broken:
        return None
    first = broken[0]
    line = texts.html("status-plan-over", trip=trip_line(texts, first.trip, first.today), short=in_short(first, texts))
    more = len(broken) - 1
    return in_lines(line, texts.html("status-plans-over", more=more) if more else None)


@render.register
def _(answer: PlanFor, texts: Texts) -> Screen:
    title = (
        texts.html("plan-for-months", months=answer.months)
        if answer.months
        else texts.html("plan-for", days=answer.days)
    )
    if isinstance(answer.now, NoAllowance):
        return Screen(in_lines(title, no_plan_numbers(answer.now, texts)), (_asked_row(answer.now, texts),))
    doubt, rule = doubt_lines(answer.doubt, answer.today, texts), rule_row(texts, answer.doubt)
    now = in_lines(_now(answer, answer.now, texts), doubt)
    other = (want_button(texts, "button-plan-day", Wanted(Purpose.PLAN)), show_button(texts, "plans"))
    if answer.too_long:
        too_long = texts.html("plan-for-too-long", most=answer.most)
        return Screen(in_lines(title, now, too_long, longer(answer.visits, texts)), (other, rule))
    returns: str | None = None
    after: Row = ()
    if answer.inside:
        returns = in_lines(texts.html("plan-for-returns"), *(_return(one, answer, texts) for one in answer.returns))
        months = answer.months
        wanted = Returning(Purpose.AFTER_MONTHS, months) if months else Returning(Purpose.AFTER_DAYS, answer.days)
        after = (want_button(texts, "button-plan-after", wanted),) if answer.now > 1 else ()
    elif not answer.enough or any(one.left > answer.today for one in answer.returns):
        returns = in_lines(*(_later_entry(one, answer, texts) for one in answer.returns))
    trips = [one.trip for one in answer.returns if one.trip and returns]
    notes = dict.fromkeys(note for trip in trips for note in _notes(trip, texts) if note)
    keeps = dict.fromkeys((_keep_button(trip, texts),) for trip in trips)
    drawn = [trip for trip in trips if not answer.inside and _is_drawn(trip)]
    seen: Row = (texts.button("button-timeline", draws(drawn[0])),) if drawn else ()
    rows = (*keeps, return_row(texts, answer.offer), after, seen, other, rule)
    return Screen(in_lines(title, now, returns, *notes), rows)


def _notes(trip: Planned, texts: Texts) -> tuple[str | None, ...]:
    """What other plans have to do with a trip that is legal."""
    assert isinstance(trip.outlook, Outlook), "a trip that was found was reckoned"
    return promised(trip, texts), _keeping(trip, trip.outlook, texts)


def _keep_button(trip: Planned, texts: Texts) -> Button:
    """Keeps these days; a button is short, so they stand in figures."""
    left = trip.trip.left
    assert left is not None, "a trip of so many days has an exit"
    dates = " – ".join(f"{day:%d.%m.%Y}" for day in (trip.trip.entered, left))
    return texts.button("button-plan-keep-days", keep_data(trip.trip), dates=dates)


def _return(one: Return, answer: PlanFor, texts: Texts) -> str:
    """An exit, and from when to when one may then come again."""
    left = texts.days(answer.today, out=one.left)
    if one.left == answer.today:
        leave = texts.html("plan-leave-today")
    else:
        leave = texts.html("plan-leave-last" if one.last else "plan-leave-on", **left)
    if not one.legal:
        then = texts.html("plan-return-over")
    elif one.trip and (last := one.trip.trip.left):
        days = texts.days(answer.today, **{"in": one.trip.trip.entered, "last": last})
        then = texts.html("plan-return-days", **days)
    else:
        then = texts.html("plan-return-none")
    return texts.html("plan-return", leave=leave, then=then)


def _later_entry(one: Return, answer: PlanFor, texts: Texts) -> str:
    if one.trip is None or one.trip.trip.left is None:
        return texts.html("plan-for-none")
    days = texts.days(answer.today, **{"in": one.trip.trip.entered, "last": one.trip.trip.left})
    return texts.html("plan-for-later", **days)


def _now(answer: PlanFor, now: int, texts: Texts) -> str:
    if answer.endless:
        return texts.html("stay-endless" if answer.inside else "status-entry-endless")
    last = texts.days(answer.today, last=answer.today + timedelta(max(now, 1) - 1))
    if now == 0:
        return texts.html("plan-for-over" if answer.inside else "status-entry-none")
    if answer.inside and now == 1:
        return texts.html("status-last-day-today", **last)
    if answer.inside:
        return texts.html("stay-until", more=now - 1, **last)
    return texts.html("status-entry-today", may_stay=now, **last)


@render.register
def _(answer: PlanDropped, texts: Texts) -> Screen:
    text = in_lines(texts.html("plan-dropped"), trip_line(texts, answer.trip, answer.today))
    keep: Row = ()
    if answer.trip.entered > answer.today:
        keep = (texts.button("button-plan-again", keep_data(answer.trip)),)
    return Screen(text, (keep, (show_button(texts, "plans"),)))


@render.register
def _(answer: PlansFull, texts: Texts) -> Screen:
    return Screen(texts.html("plans-full", most=answer.most), ((show_button(texts, "plans"),),))
