"""How things stand."""

from datetime import date, timedelta

from bot.actions.answers.days import Direction, NewPermit, OfStay, Purpose, Wanted
from bot.actions.answers.status import NO_LIMIT, Allowance, NoAllowance, Status
from bot.core.permit import Permit
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Row, Rows
from bot.telegram.screens.base import (
    Screen,
    Texts,
    doubt_lines,
    ended_line,
    in_blocks,
    in_lines,
    journals_button,
    kind_words,
    pause_line,
    render,
    return_row,
    rule_row,
    share_button,
    show_button,
    tap_button,
    want_button,
)
from bot.telegram.screens.plans import trouble_lines
from bot.texts.countries import country_name

SOON = 14
"""Days left after today from which the status light is no longer green."""


@render.register
def _(answer: Status, texts: Texts) -> Screen:
    seen: Row = (show_button(texts, "timeline"),) if has_days(answer) else ()
    share: Row = (*seen, share_button(texts)) if can_be_shared(answer) else seen
    return Screen(card_text(answer, texts), (*status_rows(answer, texts), share, _others_row(answer, texts)))


def has_days(status: Status) -> bool:
    """Whether there is anything to be drawn."""
    return bool(status.inside or status.last or status.plans)


def can_be_shared(status: Status) -> bool:
    """Whether there are days left that one may like to tell of: no card is offered of days that a permit gives."""
    held = any(permit.covers(status.today) for permit in status.permits)
    numbers = status.numbers
    return isinstance(numbers, Allowance) and not (numbers.over or numbers.endless or held)


def _others_row(status: Status, texts: Texts) -> Row:
    """To the other journals, where there are any, and to have this one shown first."""
    if status.chosen is None:
        return ()
    choose: Row = () if status.chosen else (texts.button("button-choose", cb.Choose()),)
    return (*choose, journals_button(texts))


def card_text(status: Status, texts: Texts) -> str:
    """How things stand, above `status_rows`."""
    return in_blocks(status_text(status, texts), mend_line(status, texts))


def mend_line(status: Status, texts: Texts) -> str | None:
    """Which button mends wrong dates, to whoever is over the limit; it has to stand below."""
    over = isinstance(status.numbers, Allowance) and status.numbers.over
    return texts.html("status-over-mend") if over else None


def status_text(status: Status, texts: Texts) -> str:
    """How things stand; then what may disturb: plans, days from memory, a pause."""
    return in_blocks(standing_text(status, texts), in_lines(*_notes(status, texts)))


def _notes(status: Status, texts: Texts) -> tuple[str | None, ...]:
    return (
        trouble_lines(status.plans, texts),
        _keeping(status, texts),
        texts.html("status-unsure") if status.unsure else None,
        pause_line(texts, status.paused_until, status.today) if status.inside else None,
    )


def _keeping(status: Status, texts: Texts) -> str | None:
    """How long one may stay if the plans are to stay legal, where that is shorter."""
    if status.keeping is None:
        return None
    if status.keeping == 0:
        return texts.html("status-keeping-none")
    last = texts.days(status.today, last=status.today + timedelta(status.keeping - 1))
    return texts.html("status-keeping-inside" if status.inside else "status-keeping-outside", **last)


def standing_text(status: Status, texts: Texts) -> str:
    """Until when one may stay, what binds, where the person is, and what is used where that matters."""
    numbers, where = status.numbers, whereabouts(status, texts)
    if isinstance(numbers, NoAllowance):
        exempt = status.inside and (numbers in NO_LIMIT or _held(status))
        light = "light-permit" if exempt else "light-unknown"
        asked = texts.html("status-asks-dates") if status.asks_dates else None
        held = held_lines(status, texts)
        return in_lines(f"{texts.html(light)} {where}", held, no_numbers(status, numbers, texts), asked)
    return in_lines(
        f"{texts.html(sign(status, numbers))} {verdict(status, numbers, texts)}",
        held_lines(status, texts),
        doubt_lines(status.doubt, status.today, texts),
        None if status.inside else full_entry(status, numbers, texts),
        where,
        no_numbers(status, status.uncounted, texts) if status.uncounted else None,
        used_line(status, numbers, texts),
        texts.html("status-over-what") if numbers.over else None,
    )


def _held(status: Status) -> Permit | None:
    return next((permit for permit in status.permits if permit.covers(status.today)), None)


def held_lines(status: Status, texts: Texts) -> str | None:
    """The permits that bear on the stay, a line each: one that is held, that is to come, or that has ended in it."""
    return in_lines(*(_held_line(permit, status, texts) for permit in status.permits)) or None


def _held_line(permit: Permit, status: Status, texts: Texts) -> str | None:
    today, begins, ends = status.today, permit.begins, permit.ends
    named = kind_words(texts, permit.kind)
    if ends is None:
        if begins is None:
            return None  # that nothing can be counted then is said instead of the numbers
        key = "permit-held-endless" if begins <= today else "permit-ahead-endless"
        return texts.html(key, **named, **texts.days(today, begins=begins))
    if ends < today:
        why = status.numbers if isinstance(status.numbers, NoAllowance) else status.uncounted
        return ended_line(texts, permit, today, counted=why in (None, NoAllowance.PERMIT))
    if begins is None or begins <= today:
        return texts.html(_held_key(ends, status), **named, **texts.days(today, ends=ends))
    return texts.html("permit-ahead", range=texts.span(begins, ends, today), **named)


def _held_key(ends: date, status: Status) -> str:
    """Of one that another adjoins nobody has to leave, or to extend it."""
    goes_on = any(each.begins == ends + timedelta(1) for each in status.permits)
    return "permit-held-goes-on" if goes_on else "permit-held"


def sign(status: Status, numbers: Allowance) -> str:
    """The key of the light that says at a glance how things stand."""
    if not status.inside:
        return "light-unknown"
    if numbers.over:
        return "light-over"
    if numbers.endless:
        return "light-permit"
    if numbers.may_stay == 1:
        return "light-last"
    return "light-soon" if numbers.may_stay - 1 <= SOON else "light-calm"


def verdict(status: Status, numbers: Allowance, texts: Texts) -> str:
    """The day that is asked for, and the limit of one visit where it is what binds."""
    if not status.inside:
        return _entry_today(status, numbers, texts)
    day = status.inside.days(status.today)
    visit = texts.html("status-visit", day=day, visit=numbers.visit) if numbers.visit else None
    return in_lines(_last_day(status, numbers, texts), visit, _rule_ends(numbers, texts))


def _rule_ends(numbers: Allowance, texts: Texts) -> str | None:
    return texts.html("rule-ends") if numbers.rule_ends else None


def _last_day(status: Status, numbers: Allowance, texts: Texts) -> str:
    if numbers.over:
        if numbers.legal_before is None:
            return texts.html("stay-over-never", over=numbers.over)
        return texts.html("stay-over", over=numbers.over, **texts.days(status.today, last=numbers.legal_before))
    if numbers.endless:
        return texts.html("stay-endless")
    assert numbers.last_legal_day is not None, "a legal stay has a last legal day"
    last = texts.days(status.today, last=numbers.last_legal_day)
    if numbers.may_stay == 1:
        return texts.html("status-last-day-rule" if numbers.rule_ends else "status-last-day-today", **last)
    return texts.html("stay-until", more=numbers.may_stay - 1, **last)


def whereabouts(status: Status, texts: Texts) -> str:
    """Whether the person is inside, and since when."""
    today, numbers = status.today, status.numbers
    if status.inside:
        entered = texts.days(today, **{"in": status.inside.entered})
        if isinstance(numbers, Allowance) and numbers.over_since == status.inside.entered:
            return texts.html("status-over-whole", **entered)
        if isinstance(numbers, Allowance) and numbers.over_since:
            return texts.html("status-over-since", **entered, **texts.days(today, since=numbers.over_since))
        return texts.html("status-since", **entered)
    if status.last and status.last.left:
        return texts.html("status-outside", **texts.days(today, out=status.last.left))
    return texts.html("status-empty")


def used_line(status: Status, numbers: Allowance, texts: Texts) -> str | None:
    """The days used, where they bear on this stay, or would on a full visit after it."""
    used, limit = numbers.used, numbers.limit
    if not used or limit is None:
        return None
    if numbers.visit and used + numbers.may_stay + numbers.full <= limit:
        return None
    key = "status-used" if status.inside else "status-outside-used"
    over = used > limit
    if numbers.period:
        period = texts.span(*numbers.period, status.today)
        return texts.html(f"{key}-period-over" if over else f"{key}-period", used=used, limit=limit, period=period)
    if numbers.window is None:
        return texts.html(f"{key}-year-over" if over else f"{key}-year", used=used, limit=limit)
    return texts.html(f"{key}-over" if over else key, used=used, limit=limit, window=numbers.window)


def entered_lines(status: Status, numbers: Allowance, texts: Texts) -> str:
    """What a change brings: until when one may stay now, or could, and what bears on it."""
    used, doubt = used_line(status, numbers, texts), doubt_lines(status.doubt, status.today, texts)
    return in_lines(verdict(status, numbers, texts), held_lines(status, texts), doubt, used)


def _entry_today(status: Status, numbers: Allowance, texts: Texts) -> str:
    """What an entry today would give; where it gives nothing, the first day on which one is legal again."""
    if numbers.endless:
        return texts.html("status-entry-endless")
    if numbers.may_stay and numbers.last_legal_day:
        limit = texts.html("status-visit-limit", visit=numbers.visit) if numbers.visit else None
        last = texts.days(status.today, last=numbers.last_legal_day)
        entry = texts.html("status-entry-today", may_stay=numbers.may_stay, **last)
        return in_lines(entry, limit, _rule_ends(numbers, texts))
    if numbers.next_entry is None:
        return texts.html("status-entry-none")
    days = texts.days(status.today, next=numbers.next_entry)
    if numbers.next_entry == numbers.full_entry:
        again = texts.html("status-next-entry-full", full=numbers.full, **days)
    else:
        again = texts.html("status-next-entry", **days)
    return in_lines(again, texts.html("status-entry-none"))


def full_entry(status: Status, numbers: Allowance, texts: Texts) -> str | None:
    """From which day on an entry gives all the days there are; None where that is said already."""
    if numbers.full_entry in (None, numbers.next_entry):
        return None
    return texts.html("status-full-entry", full=numbers.full, **texts.days(status.today, full=numbers.full_entry))


def no_numbers(status: Status, why: NoAllowance, texts: Texts) -> str:
    if why is NoAllowance.PERMIT and any(permit.begins is None and permit.ends for permit in status.permits):
        return texts.html("numbers-permit-until")
    if why is NoAllowance.UNKNOWN_RULE:
        return texts.html(f"numbers-{why}", country=country_name(texts.language, status.nationality or ""))
    return texts.html(f"numbers-{why}")


def status_rows(status: Status, texts: Texts) -> Rows:
    act = Direction.OUT if status.inside else Direction.IN
    purpose = Purpose.LEAVE if status.inside else Purpose.ENTER
    crossing = (tap_button(texts, act, status.today), want_button(texts, "button-other-day", Wanted(purpose)))
    numbers, why = status.numbers, status.uncounted or status.numbers
    more: Row = (show_button(texts, "trips"),) if status.inside or status.last else ()
    if why is NoAllowance.NO_NATIONALITY:
        more = (*more, show_button(texts, "nationality"))
    if why is NoAllowance.UNKNOWN_RULE:
        more = (*more, show_button(texts, "own"))
    undated = next((permit for permit in status.permits if permit.begins is None), None)
    if why is NoAllowance.PERMIT and undated:
        ask = NewPermit(Purpose.PERMIT_FROM, undated.kind, undated.ends)
        more = (*more, want_button(texts, "button-permit-dates", ask))
    if isinstance(numbers, Allowance) and status.uncounted is None:
        more = (*more, show_button(texts, "count"))
    if not isinstance(numbers, Allowance) or not numbers.over:
        return (crossing, more, return_row(texts, status.offer), rule_of(status, texts))
    assert status.inside is not None, "who is over the limit is inside"
    permit = (texts.button("button-permit", cb.Permit(holds=True)),)
    return (crossing, *mend_rows(texts, status.inside.id), more, permit, rule_of(status, texts))


def rule_of(status: Status, texts: Texts) -> Row:
    """Where more is told of a doubt or, where the rule is not known, what the sources say of it."""
    unknown = NoAllowance.UNKNOWN_RULE in (status.numbers, status.uncounted)
    return (show_button(texts, "rule"),) if unknown else rule_row(texts, status.doubt)


def mend_rows(texts: Texts, stay_id: int) -> Rows:
    """What mends an overstay that is none: the person left before, or entered on another day."""
    left = want_button(texts, "button-left-before", Wanted(Purpose.LEAVE))
    return ((left,), (want_button(texts, "button-fix-entry", OfStay(Purpose.FIX_ENTRY, stay_id)),))
