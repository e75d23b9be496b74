"""How things stand."""

from datetime import timedelta

from bot.actions.answers import (
    NO_LIMIT,
    Act,
    NoNumbers,
    Numbers,
    Purpose,
    Status,
)
from bot.core.stay import Stay
from bot.messages.countries import country_name
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Row, Rows
from bot.telegram.screens.base import Screen, Voice, draw, in_blocks, in_lines, show_button, tap_button, want_button
from bot.telegram.screens.plans import trouble_lines

SOON = 14
"""Days left after today from which the status light is no longer green."""


@draw.register
def _(answer: Status, voice: Voice) -> Screen:
    return Screen(status_text(answer, voice), status_rows(answer, voice))


def status_text(status: Status, voice: Voice) -> str:
    """Where the person is, what is used and left; then what may disturb: plans, doubts, a pause."""
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
    """Where the person is, what is used and left."""
    numbers = status.numbers
    if status.inside:
        return _inside(status, status.inside, numbers, voice)
    where = (
        voice.say("status-outside", **voice.days(status.today, out=status.last.left))
        if status.last and status.last.left
        else voice.say("status-empty")
    )
    if isinstance(numbers, NoNumbers):
        return in_lines(where, no_numbers(status, numbers, voice))
    used, full = used_line(numbers, voice, "status-outside-used"), _full_entry(status, numbers, voice)
    return in_lines(where, used, entry_today(status, numbers, voice), full)


def _inside(status: Status, stay: Stay, numbers: Numbers | NoNumbers, voice: Voice) -> str:
    entered = voice.days(status.today, **{"in": stay.entered})
    if isinstance(numbers, NoNumbers):
        light = voice.say("light-permit" if numbers in NO_LIMIT else "light-unknown")
        return in_lines(voice.say("status-inside", light=light, **entered), no_numbers(status, numbers, voice))
    used = used_line(numbers, voice, "status-used")
    if numbers.over and numbers.over_since:
        since = voice.days(status.today, since=numbers.over_since)
        legal = (
            voice.say("status-over-legal", **voice.days(status.today, last=numbers.legal_before))
            if numbers.legal_before
            else None
        )
        return in_lines(
            voice.say("status-over", over=numbers.over, **entered, **since),
            legal,
            used,
            voice.say("status-over-what"),
        )
    assert numbers.last_legal_day is not None, "a legal stay has a last legal day"
    more = numbers.may_stay - 1
    last = voice.days(status.today, last=numbers.last_legal_day)
    light = "light-last" if more == 0 else "light-soon" if more <= SOON else "light-calm"
    return in_lines(
        voice.say("status-inside", light=voice.say(light), **entered),
        used,
        voice.say("status-may-stay", may_stay=numbers.may_stay, more=more) if more else None,
        voice.say("status-last-day" if more else "status-last-day-today", **last),
        _visit_limit(numbers, voice),
    )


def _visit_limit(numbers: Numbers, voice: Voice) -> str | None:
    """Which limit ends the stay, where it is not the window that is spoken of."""
    return voice.say("status-visit-limit", visit=numbers.visit) if numbers.visit and numbers.may_stay else None


def used_line(numbers: Numbers, voice: Voice, key: str) -> str | None:
    if numbers.used is None or numbers.limit is None:
        return None
    if numbers.window is None:
        return voice.say(f"{key}-year", used=numbers.used, limit=numbers.limit)
    return voice.say(key, used=numbers.used, limit=numbers.limit, window=numbers.window)


def entry_today(status: Status, numbers: Numbers, voice: Voice) -> str:
    """What an entry today would give; where it gives nothing, also the first day on which one is legal again."""
    if numbers.may_stay and numbers.last_legal_day:
        days = voice.days(status.today, last=numbers.last_legal_day)
        today = voice.say("status-entry-today", may_stay=numbers.may_stay, **days)
        return in_lines(today, _visit_limit(numbers, voice))
    if numbers.next_entry is None:
        return voice.say("status-entry-none")
    days = voice.days(status.today, next=numbers.next_entry)
    if numbers.next_entry == numbers.full_entry:
        again = voice.say("status-next-entry-full", full=numbers.full, **days)
    else:
        again = voice.say("status-next-entry", **days)
    return in_lines(voice.say("status-entry-none"), again)


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
