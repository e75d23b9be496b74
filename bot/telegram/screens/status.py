"""How things stand."""

from datetime import timedelta

from bot.actions.answers import (
    NO_LIMIT,
    Act,
    Doubt,
    NoNumbers,
    Numbers,
    Purpose,
    Status,
)
from bot.messages.countries import country_name
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Row, Rows
from bot.telegram.screens.base import (
    Screen,
    Voice,
    draw,
    in_blocks,
    in_lines,
    share_button,
    show_button,
    tap_button,
    want_button,
)
from bot.telegram.screens.plans import trouble_lines

SOON = 14
"""Days left after today from which the status light is no longer green."""


@draw.register
def _(answer: Status, voice: Voice) -> Screen:
    shares = isinstance(answer.numbers, Numbers) and not answer.numbers.over
    share: Row = (share_button(voice),) if shares else ()
    return Screen(status_text(answer, voice), (*status_rows(answer, voice), share))


def status_text(status: Status, voice: Voice) -> str:
    """How things stand; then what may disturb: plans, days from memory, a pause."""
    return in_blocks(standing_text(status, voice), in_lines(*_notes(status, voice)))


def _notes(status: Status, voice: Voice) -> tuple[str | None, ...]:
    return (
        trouble_lines(status.plans, voice),
        _keeping(status, voice),
        voice.say("status-unsure") if status.unsure else None,
        voice.say("reminders-paused") if status.paused and status.inside else None,
    )


def _keeping(status: Status, voice: Voice) -> str | None:
    """How long one may stay if the plans are to stay legal, where that is shorter."""
    if status.keeping is None:
        return None
    if status.keeping == 0:
        return voice.say("status-keeping-none")
    last = voice.days(status.today, last=status.today + timedelta(status.keeping - 1))
    return voice.say("status-keeping-inside" if status.inside else "status-keeping-outside", **last)


def standing_text(status: Status, voice: Voice) -> str:
    """Until when one may stay, what binds, where the person is, and what is used where that matters."""
    numbers, where = status.numbers, _where(status, voice)
    if isinstance(numbers, NoNumbers):
        light = "light-permit" if status.inside and numbers in NO_LIMIT else "light-unknown"
        return in_lines(f"{voice.say(light)} {where}", no_numbers(status, numbers, voice))
    return in_lines(
        f"{voice.say(_light(status, numbers))} {verdict(status, numbers, voice)}",
        doubt_lines(status.doubt, voice),
        None if status.inside else _full_entry(status, numbers, voice),
        where,
        used_line(status, numbers, voice),
        voice.say("status-over-what") if numbers.over else None,
    )


def _light(status: Status, numbers: Numbers) -> str:
    if not status.inside:
        return "light-unknown"
    if numbers.over:
        return "light-over"
    if numbers.may_stay == 1:
        return "light-last"
    return "light-soon" if numbers.may_stay - 1 <= SOON else "light-calm"


def verdict(status: Status, numbers: Numbers, voice: Voice) -> str:
    """The day that is asked for, and the limit of one visit where it is what binds."""
    if not status.inside:
        return _entry_today(status, numbers, voice)
    day = (status.today - status.inside.entered).days + 1
    visit = voice.say("status-visit", day=day, visit=numbers.visit) if numbers.visit else None
    return in_lines(_last_day(status, numbers, voice), visit)


def _last_day(status: Status, numbers: Numbers, voice: Voice) -> str:
    if numbers.over:
        if numbers.legal_before is None:
            return voice.say("stay-over-never", over=numbers.over)
        return voice.say("stay-over", over=numbers.over, **voice.days(status.today, last=numbers.legal_before))
    assert numbers.last_legal_day is not None, "a legal stay has a last legal day"
    last = voice.days(status.today, last=numbers.last_legal_day)
    if numbers.may_stay == 1:
        return voice.say("status-last-day-today", **last)
    return voice.say("stay-until", more=numbers.may_stay - 1, **last)


def _where(status: Status, voice: Voice) -> str:
    today, numbers = status.today, status.numbers
    if status.inside:
        entered = voice.days(today, **{"in": status.inside.entered})
        if isinstance(numbers, Numbers) and numbers.over_since == status.inside.entered:
            return voice.say("status-over-whole", **entered)
        if isinstance(numbers, Numbers) and numbers.over_since:
            return voice.say("status-over-since", **entered, **voice.days(today, since=numbers.over_since))
        return voice.say("status-since", **entered)
    if status.last and status.last.left:
        return voice.say("status-outside", **voice.days(today, out=status.last.left))
    return voice.say("status-empty")


def used_line(status: Status, numbers: Numbers, voice: Voice) -> str | None:
    """The days used, where they bear on this stay, or would on a full visit after it."""
    used, limit = numbers.used, numbers.limit
    if not used or limit is None:
        return None
    if numbers.visit and used + numbers.may_stay + numbers.full <= limit:
        return None
    key = "status-used" if status.inside else "status-outside-used"
    if numbers.window is None:
        return voice.say(f"{key}-year", used=used, limit=limit)
    return voice.say(key, used=used, limit=limit, window=numbers.window)


def doubt_lines(doubt: Doubt | None, voice: Voice) -> str | None:
    """Why the numbers are less than certain, in short."""
    if doubt is None:
        return None
    country = country_name(voice.language, doubt.nationality)
    return in_lines(
        voice.say(f"doubt-{doubt.confidence}", country=country) if doubt.confidence else None,
        voice.say("doubt-old", months=doubt.months) if doubt.months else None,
    )


def entered_lines(status: Status, numbers: Numbers, voice: Voice) -> str:
    """What a change brings: until when one may stay now, or could, and what bears on it."""
    used, doubt = used_line(status, numbers, voice), doubt_lines(status.doubt, voice)
    return in_lines(verdict(status, numbers, voice), doubt, used)


def _entry_today(status: Status, numbers: Numbers, voice: Voice) -> str:
    """What an entry today would give; where it gives nothing, the first day on which one is legal again."""
    if numbers.may_stay and numbers.last_legal_day:
        limit = voice.say("status-visit-limit", visit=numbers.visit) if numbers.visit else None
        last = voice.days(status.today, last=numbers.last_legal_day)
        return in_lines(voice.say("status-entry-today", may_stay=numbers.may_stay, **last), limit)
    if numbers.next_entry is None:
        return voice.say("status-entry-none")
    days = voice.days(status.today, next=numbers.next_entry)
    if numbers.next_entry == numbers.full_entry:
        again = voice.say("status-next-entry-full", full=numbers.full, **days)
    else:
        again = voice.say("status-next-entry", **days)
    return in_lines(again, voice.say("status-entry-none"))


def _full_entry(status: Status, numbers: Numbers, voice: Voice) -> str | None:
    """From which day on an entry gives all the days there are; None where that is said already."""
    if numbers.full_entry in (None, numbers.next_entry):
        return None
    return voice.say("status-full-entry", full=numbers.full, **voice.days(status.today, full=numbers.full_entry))


def no_numbers(status: Status, why: NoNumbers, voice: Voice) -> str:
    if why is NoNumbers.UNKNOWN_RULE:
        return voice.say(f"numbers-{why}", country=country_name(voice.language, status.nationality or ""))
    return voice.say(f"numbers-{why}")


def status_rows(status: Status, voice: Voice) -> Rows:
    act = Act.OUT if status.inside else Act.IN
    purpose = Purpose.LEAVE if status.inside else Purpose.ENTER
    crossing = (tap_button(voice, act, status.today), want_button(voice, "button-other-day", purpose))
    numbers = status.numbers
    more: Row = (show_button(voice, "trips"),) if status.inside or status.last else ()
    if numbers is NoNumbers.NO_NATIONALITY:
        more = (*more, show_button(voice, "nationality"))
    if numbers is NoNumbers.UNKNOWN_RULE:
        more = (*more, show_button(voice, "own"))
    if numbers is NoNumbers.PERMIT:
        more = (*more, voice.button("button-no-permit", cb.Permit(holds=False)))
    if isinstance(numbers, Numbers):
        more = (*more, show_button(voice, "count"))
    if not isinstance(numbers, Numbers) or not numbers.over:
        return (crossing, more)
    assert status.inside_id is not None, "who is over the limit is inside"
    permit = (voice.button("button-permit", cb.Permit(holds=True)),)
    return (crossing, *mend_rows(voice, status.inside_id), more, permit)


def mend_rows(voice: Voice, stay_id: int) -> Rows:
    """What mends an overstay that is none: the person left before, or entered on another day."""
    left = want_button(voice, "button-left-before", Purpose.LEAVE)
    return ((left,), (want_button(voice, "button-fix-entry", Purpose.FIX_ENTRY, stay_id),))
