"""What was written, taken back, and the list of stays."""

from dataclasses import replace
from datetime import date

from bot.actions.answers.days import Purpose, Wanted
from bot.actions.answers.notices import HostTells
from bot.actions.answers.questions import AskDay, AskInside, AskLanguage, AskNationality, AskPast, AskThere
from bot.actions.answers.status import Allowance, NoAllowance, Status
from bot.actions.answers.stays import ChangeKind, Newest, NotNewest, Saved, Since, StayCard, StayList, StaysFull, Undone
from bot.core.stay import Stay
from tools.samples.base import (
    CLOSED,
    FROM_MEMORY,
    LARGEST,
    LONG,
    LONG_OPEN,
    OFFERED,
    OPEN,
    PASTED,
    TODAY,
    Sample,
    Topic,
)
from tools.samples.plans import EVERY_KIND
from tools.samples.status import (
    LONGEST_OVERSTAYS,
    LONGEST_WAIT,
    OVER_FOR_YEARS,
    OVERSTAYS,
    SOME,
    inside,
    outside,
    over,
    overstays,
    uncounted,
)

INSIDE_THERE = AskThere(2, "GE", AskInside())
INSIDE_OF_ANOTHER = AskThere(2, "GE", AskInside(), "Аня")
ENDED = Stay(date(2026, 9, 9), TODAY)
HOST = HostTells(date(2026, 11, 26), estimated=False)
BROUGHT = {
    ChangeKind.ENTERED: (OPEN,),
    ChangeKind.LEFT: (ENDED,),
    ChangeKind.STAYED: (FROM_MEMORY, CLOSED),
    ChangeKind.CAME_BACK: (Stay(date(2026, 9, 9), date(2026, 11, 2)), Stay(date(2026, 11, 10))),
    ChangeKind.CORRECTED: (CLOSED,),
    ChangeKind.DELETED: (CLOSED,),
}
"""The stays that each kind of change brings."""
JUST_LEFT = outside(Allowance(76, 90, 180, 15, date(2026, 12, 7), full=90, full_entry=date(2027, 2, 22)), ENDED)
AFTER = dict.fromkeys(ChangeKind, inside(14)) | {ChangeKind.LEFT: JUST_LEFT}
"""How things stand when each kind of change was written."""
BEFORE = dict.fromkeys(ChangeKind, inside(14)) | {ChangeKind.ENTERED: SOME}
"""How things stand when it was taken back."""
LEFT_LATE = Stay(date(2026, 8, 21), TODAY)
NO_DAYS_LEFT = outside(
    Allowance(95, 90, 180, 0, None, full=90, next_entry=date(2027, 2, 22), full_entry=date(2027, 2, 22)), LEFT_LATE
)


def saved(verb: ChangeKind, status: Status | None = None) -> Saved:
    """A change and how things stand after it."""
    return Saved(1, verb, BROUGHT[verb], status or AFTER[verb])


def entered(status: Status) -> Saved:
    """The entry that began the stay which lasts."""
    assert status.inside is not None, "who has entered is inside"
    return Saved(1, ChangeKind.ENTERED, (status.inside,), status)


FIVE = (
    OPEN,
    Stay(date(2026, 7, 1), date(2026, 7, 21), id=8),
    Stay(date(2026, 6, 3), date(2026, 6, 4), id=7),
    Stay(date(2026, 6, 1), date(2026, 6, 1), id=6),
    CLOSED,
)
ONE_DAY = Stay(date(2026, 6, 14), date(2026, 6, 14), id=6)
LAST_OF_MANY = (
    Stay(date(2025, 12, 28), date(2026, 1, 3), id=3),
    Stay(date(2025, 12, 2), date(2025, 12, 2), id=2),
    Stay(date(2024, 3, 27), date(2024, 4, 30), id=1),
)
TWELVE = tuple(
    Stay(date(2024 + n // 5, 1 + n % 5 * 2, 5), date(2024 + n // 5, 1 + n % 5 * 2, 5 + n % 3)) for n in range(12)
)
LONGEST_PAGE = tuple(replace(LONG, id=LARGEST - each) for each in range(5))

REGISTERED = replace(OPEN, registered=True)
TOPIC = Topic(
    "Journal",
    (
        Sample("As many stays as there can be", StaysFull(2_000)),
        Sample(
            "A past stay, certain or from memory?",
            Saved(1, ChangeKind.STAYED, (CLOSED,), AFTER[ChangeKind.STAYED]),
        ),
        Sample("A correction that ends an overstay", replace(saved(ChangeKind.CORRECTED), cleared=True)),
        Sample("A stay during which one has registered", StayCard(REGISTERED, TODAY)),
        Sample("A stay from memory", StayCard(FROM_MEMORY, TODAY)),
        Sample("An old button that marks a stay", Since(StayCard(FROM_MEMORY, TODAY))),
        Sample("An old button of the first questions", Since(inside(14))),
        Sample("Stays and plans", StayList((OPEN,), 0, 1, TODAY, EVERY_KIND)),
        Sample("Plans only", StayList((), 0, 1, TODAY, EVERY_KIND)),
        *(Sample(f"Saved: {verb}", saved(verb)) for verb in BROUGHT),
        Sample("Saved: entered, a stay of 90 days begins", entered(inside(89))),
        Sample("Saved: entered, today is the last legal day", entered(inside(0))),
        Sample("Saved: entered, over the limit", entered(over(3))),
        Sample("Saved: left, no day is left", Saved(1, ChangeKind.LEFT, (LEFT_LATE,), NO_DAYS_LEFT)),
        *(
            Sample(f"Saved: entered, nothing is counted: {why}", saved(ChangeKind.ENTERED, uncounted(why)))
            for why in NoAllowance
        ),
        Sample(
            "Saved: entered, then the language is asked for",
            Saved(1, ChangeKind.ENTERED, (OPEN,), uncounted(NoAllowance.NO_NATIONALITY), AskLanguage()),
        ),
        Sample(
            "Saved: entered, then the citizenship is asked for",
            Saved(1, ChangeKind.ENTERED, (OPEN,), uncounted(NoAllowance.NO_NATIONALITY), AskNationality(OFFERED[:4])),
        ),
        Sample("Saved: stayed, then asked whether inside", Saved(1, ChangeKind.STAYED, (CLOSED,), SOME, AskInside())),
        Sample(
            "Saved: stayed, then more stays are asked for",
            Saved(1, ChangeKind.STAYED, (CLOSED,), inside(14), AskPast(date(2026, 5, 28), more=True)),
        ),
        Sample("Saved: entered, then asked of another journal", replace(entered(inside(14)), ask=INSIDE_THERE)),
        Sample("Saved: entered, then asked of somebody else", replace(entered(inside(14)), ask=INSIDE_OF_ANOTHER)),
        Sample("Saved: entered, the calendar file is old", replace(entered(inside(14)), calendar_old=True)),
        Sample("Saved: left some time ago", Saved(1, ChangeKind.LEFT, (CLOSED,), SOME)),
        Sample("Saved: an exit is still to come", replace(entered(inside(14)), ahead=date(2026, 12, 3))),
        Sample(
            "Saved: left, an entry is still to come",
            Saved(1, ChangeKind.LEFT, (CLOSED,), SOME, ahead=date(2026, 12, 20)),
        ),
        Sample("Saved: a list but for one line", Saved(1, ChangeKind.STAYED, (CLOSED,), SOME, left_out=1)),
        Sample("Saved: entered, what the host has to do", replace(entered(inside(14)), host=HOST)),
        Sample(
            "Saved: entered, what the host has to do by an estimate",
            replace(entered(inside(14)), host=replace(HOST, estimated=True)),
        ),
        Sample("Saved: entered, the day to register is over", replace(entered(inside(14)), register_by=CLOSED.entered)),
        Sample("Saved: a stay of one day", Saved(1, ChangeKind.STAYED, (ONE_DAY,), SOME)),
        Sample("Saved: twelve stays", Saved(1, ChangeKind.STAYED, TWELVE, SOME)),
        Sample(
            "Saved: twelve stays with overstays",
            Saved(1, ChangeKind.STAYED, TWELVE, SOME, AskPast(date(2026, 5, 28), more=True), overstays=overstays(7)),
        ),
        Sample("Saved: a stay with an overstay", Saved(1, ChangeKind.STAYED, (CLOSED,), SOME, overstays=OVERSTAYS)),
        Sample("Overstays", OVERSTAYS),
        Sample("Overstays, the second page of three", overstays(12, 1)),
        Sample(
            "Taken back, the calendar file is old", Undone(ChangeKind.LEFT, (ENDED,), inside(14), calendar_old=True)
        ),
        *(Sample(f"Taken back: {verb}", Undone(verb, BROUGHT[verb], BEFORE[verb])) for verb in BROUGHT),
        Sample(
            "Taken back: left, the day to register is over",
            Undone(ChangeKind.LEFT, (ENDED,), inside(14), register_by=CLOSED.entered),
        ),
        Sample("Taken back: left, over the limit", Undone(ChangeKind.LEFT, (ENDED,), over(3))),
        Sample("Taken back: a file was read since", NotNewest(2, ChangeKind.IMPORTED, (CLOSED,), TODAY)),
        Sample("Taken back: an older change", NotNewest(2, ChangeKind.STAYED, (CLOSED,), TODAY)),
        Sample("Stays, none", StayList((), 0, 1, TODAY)),
        Sample("The newest change, to be undone", Newest(9, ChangeKind.ENTERED, (OPEN,), TODAY)),
        Sample("The newest change, registered since", Newest(9, ChangeKind.ENTERED, (REGISTERED,), TODAY)),
        Sample("The newest change deleted a stay", Newest(9, ChangeKind.DELETED, (CLOSED,), TODAY)),
        Sample("Nothing to undo", Newest(None, None, (), TODAY)),
        Sample("The newest change, with a limit of one's own", Newest(9, ChangeKind.ENTERED, (OPEN,), TODAY, own=True)),
        Sample("Stays, one page", StayList(FIVE, 0, 1, TODAY)),
        Sample("Stays, the second page of three", StayList((*FIVE[1:], FROM_MEMORY), 1, 3, TODAY)),
        Sample(
            "Stays, the last page, of several years",
            StayList(LAST_OF_MANY, 2, 3, TODAY, years=((2026, 0), (2025, 1), (2024, 2))),
        ),
        Sample("One stay that lasts", StayCard(FIVE[0], TODAY)),
        Sample("One stay that has ended", StayCard(FIVE[1], TODAY)),
        *(
            Sample(f"Saved: {verb}, the longest days", Saved(LARGEST, verb, stays, OVER_FOR_YEARS), worst=True)
            for verb, stays in (
                (ChangeKind.ENTERED, (LONG_OPEN,)),
                (ChangeKind.LEFT, (LONG,)),
                (ChangeKind.CAME_BACK, (LONG, LONG_OPEN)),
            )
        ),
        Sample(
            "Saved: left, the longest numbers",
            Saved(LARGEST, ChangeKind.LEFT, (LONG,), LONGEST_WAIT),
            worst=True,
        ),
        Sample(
            "Saved: 100 stays, over the limit, then more stays are asked for",
            Saved(
                LARGEST,
                ChangeKind.STAYED,
                PASTED,
                OVER_FOR_YEARS,
                AskPast(LONG.entered, more=True),
                overstays=LONGEST_OVERSTAYS,
            ),
            worst=True,
        ),
        Sample(
            "Saved: 100 stays, over the limit, then a day is asked for",
            Saved(LARGEST, ChangeKind.STAYED, PASTED, OVER_FOR_YEARS, AskDay(Wanted(Purpose.LEAVE), TODAY, TODAY)),
            worst=True,
        ),
        Sample("Taken back: 100 stays, over the limit", Undone(ChangeKind.STAYED, PASTED, OVER_FOR_YEARS), worst=True),
        Sample(
            "Taken back: an older change of 100 stays", NotNewest(LARGEST, ChangeKind.STAYED, PASTED, TODAY), worst=True
        ),
        Sample("The newest change brought 100 stays", Newest(LARGEST, ChangeKind.STAYED, PASTED, TODAY), worst=True),
        Sample("Overstays, the longest", LONGEST_OVERSTAYS, worst=True),
        Sample(
            "Stays, the last of 200 pages",
            StayList(LONGEST_PAGE, 199, 200, TODAY, years=tuple((year, 2026 - year) for year in range(2026, 1998, -1))),
            worst=True,
        ),
        Sample("One stay, the longest days", StayCard(LONGEST_PAGE[0], TODAY, 10**6), worst=True),
    ),
)
