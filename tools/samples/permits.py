"""Residence permits and visas."""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions.answers.days import NewPermit, OfPermit, Purpose
from bot.actions.answers.notices import PermitEnds, Reminder
from bot.actions.answers.pages import Edited
from bot.actions.answers.permits import (
    PermitBackwards,
    PermitCard,
    PermitClash,
    PermitList,
    PermitsFull,
    PermitUnread,
    SinceOrUntil,
    WhichPermit,
)
from bot.actions.answers.plans import PlanFor
from bot.actions.answers.questions import AskDay, AskInside, Unheard
from bot.actions.answers.status import Allowance, NoAllowance, Planned, Status
from bot.actions.answers.stays import ChangeKind, Newest, NotNewest, Saved, StayList, Undone
from bot.actions.permits import MOST
from bot.core.permit import Permit, PermitKind
from bot.core.plans import Outlook
from bot.core.stay import Stay
from tools.samples.base import LARGEST, LATER, LONG_AGO, OPEN, TODAY, Sample, Topic
from tools.samples.status import inside, outside, over

RESIDENCE = Permit(date(2026, 6, 1), date(2027, 3, 20), PermitKind.RESIDENCE, 3)
VISA = Permit(date(2026, 2, 1), date(2026, 4, 30), PermitKind.VISA, 2)
ENDLESS = Permit(date(2026, 6, 1), None, PermitKind.RESIDENCE, 3)
AHEAD = Permit(date(2027, 1, 10), date(2027, 3, 10), PermitKind.VISA, 4)
AHEAD_ENDLESS = replace(AHEAD, ends=None)
UNDATED, UNDATED_UNTIL = Permit(None, id=1, asked_on=TODAY), Permit(None, date(2027, 3, 20), id=1)
ENDED = Permit(date(2026, 6, 1), date(2026, 11, 12), PermitKind.OTHER, 3)
LONGEST = Permit(LONG_AGO, LATER, PermitKind.OTHER, LARGEST)
MANY = tuple(replace(LONGEST, begins=LONG_AGO - timedelta(number)) for number in range(MOST))
UNTIL = NewPermit(Purpose.PERMIT_TO, PermitKind.RESIDENCE, RESIDENCE.begins)
UNENDING = Outlook(10**6, date.max, 10**6, endless=True)
MOST_TOLD = (replace(LONGEST, ends=LONG_AGO), LONGEST, replace(LONGEST, begins=LATER))
HELD = Status(TODAY, OPEN, None, Allowance(0, 90, 180, 118, date(2027, 3, 20), full=90), "RU", permits=(RESIDENCE,))
EXTENDED = replace(HELD, permits=(RESIDENCE, Permit(date(2027, 3, 21), date(2028, 3, 20), PermitKind.RESIDENCE, 4)))
OVER = replace(over(11), inside=OPEN, permits=(ENDED,))
ENDED_UNDATED = Permit(None, ENDED.ends, id=1)
ENDS = Status(
    TODAY,
    OPEN,
    None,
    Allowance(None, None, None, 118, date(2027, 3, 20), by_permit=True),
    "RU",
    permits=(UNDATED_UNTIL,),
    uncounted=NoAllowance.PERMIT,
)


def ends_in(left: int, *, inside: bool = True) -> PermitEnds:
    """A permit that is held for so many days after today."""
    return PermitEnds(TODAY, replace(RESIDENCE, ends=TODAY + timedelta(left)), left, inside)


def endless(here: Stay | None) -> Status:
    """Somebody whose permit has no end, inside or not."""
    numbers = Allowance(0, 90, 180, 10**6, date.max, full=90, endless=True)
    return Status(TODAY, here, None, numbers, "RU", permits=(ENDLESS,))


def asked(wanted: NewPermit | OfPermit, permit: Permit | None = None) -> AskDay:
    """The question for a day of a permit."""
    return AskDay(wanted, TODAY, TODAY, last=date(2036, 11, 23), permit=permit)


def uncounted(*permits: Permit, asks: bool = False, why: NoAllowance = NoAllowance.PERMIT) -> Status:
    """Somebody inside of whose days nothing is counted."""
    return Status(TODAY, OPEN, None, why, "AR", permits=permits, asks_dates=asks)


TOPIC = Topic(
    "Permits and visas",
    (
        Sample("No permits", PermitList((), TODAY)),
        Sample("Permits", PermitList((AHEAD, RESIDENCE, VISA, UNDATED_UNTIL), TODAY)),
        Sample("A permit", PermitCard(RESIDENCE, TODAY)),
        Sample("A permit without an end", PermitCard(ENDLESS, TODAY)),
        Sample("A permit of which nobody knows since when", PermitCard(UNDATED, TODAY)),
        *(Sample(f"Since when? {kind}", asked(NewPermit(Purpose.PERMIT_FROM, kind))) for kind in PermitKind),
        Sample("Since when? Its end is known", asked(NewPermit(Purpose.PERMIT_FROM, PermitKind.VISA, RESIDENCE.ends))),
        Sample("Until when?", asked(NewPermit(Purpose.PERMIT_TO, PermitKind.RESIDENCE, RESIDENCE.begins))),
        Sample("Another first day", asked(OfPermit(Purpose.PERMIT_BEGINS, 3), RESIDENCE)),
        Sample("Another last day", asked(OfPermit(Purpose.PERMIT_ENDS, 3), RESIDENCE)),
        Sample("Another day, the permit is gone", asked(OfPermit(Purpose.PERMIT_ENDS, 3))),
        Sample(
            "First day or last?",
            SinceOrUntil(PermitKind.RESIDENCE, date(2026, 11, 16), (date(2026, 11, 16), date(2027, 11, 16)), TODAY),
        ),
        Sample(
            "Two overlap: which holds?",
            PermitClash(
                replace(RESIDENCE, ends=date(2028, 3, 20)),
                (RESIDENCE,),
                Permit(date(2027, 3, 21), date(2028, 3, 20), PermitKind.RESIDENCE),
                0,
                TODAY,
            ),
        ),
        Sample("Two overlap, nothing would be left", PermitClash(replace(VISA, id=0), (ENDLESS,), None, 1, TODAY)),
        Sample("Backwards", PermitBackwards(date(2026, 12, 1), date(2026, 3, 1), UNTIL, TODAY)),
        Sample("Told once more", PermitCard(RESIDENCE, TODAY, there=True)),
        Sample("Which was its last day?", asked(NewPermit(Purpose.PERMIT_TO, PermitKind.RESIDENCE))),
        Sample(
            "Which year?",
            WhichPermit(
                PermitKind.VISA,
                ((date(2026, 4, 1), date(2026, 7, 1)), (date(2027, 4, 1), date(2027, 7, 1))),
                TODAY,
            ),
        ),
        Sample("Not understood", PermitUnread("ambiguous", None)),
        Sample("Of which year", PermitUnread("ambiguous", None, (TODAY - timedelta(364), TODAY + timedelta(1)), TODAY)),
        Sample("Not come yet", PermitUnread("future", None, (TODAY + timedelta(1),), TODAY)),
        Sample("Probably meant", PermitUnread("typo", "получил визу 5 мая")),
        Sample("Until when? Not understood", Unheard(asked(UNTIL))),
        Sample("Too many", PermitsFull(MOST)),
        Sample("A permit written", Saved(1, ChangeKind.PERMIT, (), HELD, permits=(RESIDENCE,))),
        Sample(
            "A permit written, then the next question",
            Saved(1, ChangeKind.PERMIT, (), uncounted(UNDATED), AskInside(permit=True), permits=(UNDATED,)),
        ),
        Sample("A permit corrected", Saved(1, ChangeKind.PERMIT_CORRECTED, (), HELD, permits=(RESIDENCE,))),
        Sample("A permit deleted", Saved(1, ChangeKind.PERMIT_DELETED, (), inside(14), permits=(VISA,))),
        *(
            Sample(f"Taken back: {verb}", Undone(verb, (), inside(14), permits=(RESIDENCE,)))
            for verb in (ChangeKind.PERMIT, ChangeKind.PERMIT_CORRECTED, ChangeKind.PERMIT_DELETED)
        ),
        Sample("Not the newest change", NotNewest(1, ChangeKind.PERMIT, (), TODAY, (RESIDENCE,))),
        Sample("The newest change", Newest(1, ChangeKind.PERMIT, (), TODAY, (RESIDENCE,))),
        Sample("The newest change, a deletion", Newest(1, ChangeKind.PERMIT_DELETED, (), TODAY, (RESIDENCE,))),
        Sample("Edited", Edited((), TODAY, (RESIDENCE,))),
        Sample("Status with a permit", HELD),
        Sample("Status under a permit that was extended", EXTENDED),
        Sample("Status with a permit to come", replace(inside(14), permits=(AHEAD,))),
        Sample("Status with one to come without an end", replace(inside(14), permits=(AHEAD_ENDLESS,))),
        Sample("Status with a permit without an end", endless(OPEN)),
        Sample("Status outside with a permit without an end", endless(None)),
        Sample("Status over the limit after a permit", OVER),
        Sample("Status, a permit and no rule", uncounted(RESIDENCE, why=NoAllowance.UNKNOWN_RULE)),
        Sample("Status, nobody knows since when", uncounted(UNDATED)),
        Sample("Status, nobody knows since when, asked for", uncounted(UNDATED_UNTIL, asks=True)),
        Sample("A trip ahead under a permit without an end", Planned(Stay(date(2027, 2, 2)), UNENDING, TODAY)),
        Sample(
            "A trip ahead that ends with a permit",
            Planned(
                Stay(date(2027, 2, 2), date(2027, 3, 30)),
                Outlook(47, RESIDENCE.ends, 47, over=10, breaks_on=date(2027, 3, 21), shift_to=date(2027, 3, 21)),
                TODAY,
                permits=(RESIDENCE,),
            ),
        ),
        Sample("The same with its exit", Planned(Stay(date(2027, 2, 2), date(2027, 3, 3)), UNENDING, TODAY)),
        Sample(
            "The same in a list", StayList((), 0, 1, TODAY, (Planned(Stay(date(2027, 2, 2), id=1), UNENDING, TODAY),))
        ),
        *(
            Sample(f"Thirty days, inside: {there}", PlanFor(30, 10**6, 90, there, TODAY, enough=True, endless=True))
            for there in (True, False)
        ),
        Sample("Status, only the end is known", ENDS),
        Sample("Status, only the end is known, over", replace(ENDS, numbers=OVER.numbers, permits=(ENDED_UNDATED,))),
        Sample("Status outside, nobody knows since when", replace(outside(NoAllowance.PERMIT), permits=(UNDATED,))),
        *(Sample(f"A permit ends, {left} days left", ends_in(left)) for left in (30, 14, 3, 1, 0)),
        Sample("A permit ends, outside", ends_in(14, inside=False)),
        *(
            Sample(
                f"A permit ends where no rule is known, {'inside' if inside else 'outside'}",
                replace(ends_in(14, inside=inside), counted=False),
            )
            for inside in (True, False)
        ),
        *(
            Sample(
                f"The last legal day is a permit’s, {left} days left", Reminder(TODAY, left, 0, ends, 1, permit=held)
            )
            for left in (14, 1, 0)
            for ends in (TODAY + timedelta(left),)
            for held in (replace(RESIDENCE, ends=ends),)
        ),
        Sample("Warning after a permit’s end", Reminder(TODAY, 0, 11, ENDED.ends, 1, permit=ENDED)),
        Sample(
            "Warning after a permit’s end where no rule is known",
            Reminder(TODAY, 0, 11, ENDED.ends, 1, permit=ENDED, counted=False),
        ),
        Sample("Trips and permits", StayList((OPEN,), 0, 1, TODAY, permits=(RESIDENCE, VISA))),
        Sample("No trips and a permit", StayList((), 0, 1, TODAY, permits=(RESIDENCE,))),
        Sample("A permit ends, the longest", PermitEnds(TODAY, LONGEST, 1111, inside=True), worst=True),
        Sample("Permits, as many as there can be", PermitList(MANY, TODAY), worst=True),
        Sample("Two overlap, as many as there can be", PermitClash(LONGEST, MANY, LONGEST, 999, TODAY), worst=True),
        Sample(
            "A permit written, the longest",
            Saved(LARGEST, ChangeKind.PERMIT, (), replace(OVER, permits=MOST_TOLD), permits=(LONGEST,)),
            worst=True,
        ),
        Sample(
            "Taken back, as many as there can be",
            Undone(ChangeKind.PERMIT_CORRECTED, (), replace(OVER, permits=MOST_TOLD), permits=MANY),
            worst=True,
        ),
        Sample("Trips and permits, as many as there can be", StayList((), 0, 1, TODAY, permits=MANY), worst=True),
    ),
)
