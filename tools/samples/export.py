"""Files that a person takes along."""

from datetime import UTC, datetime

from bot.actions.answers.export import (
    AllExported,
    CalendarLeft,
    CalendarOld,
    Exported,
    Format,
    Named,
    NothingAhead,
    WhichFile,
    WhichFormat,
)
from bot.actions.answers.status import Counted, NoAllowance
from bot.actions.sheet import AllOnSheet, OnSheet, Told
from bot.core.journal import ME, Journal, Traveller
from bot.core.permit import Permit
from bot.core.stay import Stay
from bot.exporting.calendar import Calendar, Event, EventKind
from bot.exporting.record import Record
from bot.exporting.table import Table
from tools.samples.base import FROM_MEMORY, LARGEST, LATER, OPEN, TODAY, Sample, Topic
from tools.samples.counted import counted
from tools.samples.rule import RUSSIA, UNKNOWN
from tools.samples.status import LONGEST_RUN, outside, uncounted

NAMED = (Named(1, ME, "KZ"), Named(2, ME, "GE"), Named(3, "Анна", "KZ"))
LONGEST = tuple(Named(LARGEST, "Ш" * 40, "AE") for _ in range(6))
JOURNAL = Journal(1, Traveller(1, 1, ME, "RU"), "KZ", stays=(FROM_MEMORY, OPEN), plans=(Stay(LATER, id=1),))
NOW = datetime(2026, 11, 23, tzinfo=UTC)
CALENDAR = Calendar(tuple(Event(kind, JOURNAL, LATER, LATER, days=90) for kind in EventKind), NOW, NOW, named=True)

STAYS = tuple((stay, stay.days(TODAY) - 2) for stay in JOURNAL.stays)
UNCOUNTED = tuple((stay, None) for stay in JOURNAL.stays)
SHEET = (
    Told(ME, "KZ", NOW, counted(JOURNAL.stays), RUSSIA, (LONGEST_RUN,), STAYS, 3, (Permit(LATER, None),)),
    Told("Анна & Ко", "GE", NOW, counted(JOURNAL.stays), UNKNOWN, (), STAYS, 0, own_limit=(30, 90, 180)),
    Told("Анна & Ко", "EU", NOW, Counted(outside(NoAllowance.UNKNOWN_RULE, None)), UNKNOWN, (), (), 0),
    *(Told(ME, "KZ", NOW, Counted(uncounted(why)), UNKNOWN, (), UNCOUNTED, 0) for why in NoAllowance),
)

TOPIC = Topic(
    "Files to take along",
    (
        Sample("Which file", WhichFile()),
        Sample("Which file, of several journals", WhichFile(NAMED)),
        Sample("Which file of one of several", WhichFormat()),
        Sample("A spreadsheet", AllExported(Format.TABLE, TODAY, Table((JOURNAL,)).written)),
        Sample("A calendar", AllExported(Format.CALENDAR, TODAY, CALENDAR.written)),
        Sample("All of it", AllExported(Format.RECORD, TODAY, Record((JOURNAL,), None, TODAY).written)),
        Sample("A sheet", AllOnSheet(SHEET, TODAY, NOW)),
        Sample("A sheet of one of several", OnSheet(SHEET[:1], TODAY, NOW)),
        Sample("A spreadsheet of one of several", Exported(Format.TABLE, TODAY, Table((JOURNAL,)).written)),
        Sample("Nothing for a calendar", NothingAhead()),
        Sample("A calendar's day has moved", CalendarOld(LATER, TODAY, inside=True)),
        Sample("A calendar's day is that of a return now", CalendarOld(LATER, TODAY, inside=False)),
        Sample("Of a calendar nothing is told any more", CalendarLeft()),
        Sample("The longest", WhichFile(LONGEST, 5, 24), worst=True),
    ),
)
