"""Files that a person takes along."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal, TypeAlias

from bot.actions.answers import Answer, OfNoJournal
from bot.exporting.calendar import Calendar
from bot.exporting.record import Record
from bot.exporting.sheet import Sheet
from bot.exporting.table import Table


class Format(StrEnum):
    """What a file may be, by the ending of its name."""

    TABLE = Table.ending
    CALENDAR = Calendar.ending
    RECORD = Record.ending
    SHEET = Sheet.ending


OfRecords: TypeAlias = Literal[Format.TABLE, Format.CALENDAR, Format.RECORD]
"""A sheet says more: how that was counted, and by which rule."""


@dataclass(frozen=True, slots=True)
class WhichFormat(Answer):
    """It is asked which file of one journal is wanted."""


@dataclass(frozen=True, slots=True)
class Named:
    """A journal: whose and where it is."""

    journal: int
    label: str
    country: str


@dataclass(frozen=True, slots=True)
class WhichFile(OfNoJournal):
    """It is asked which file of all journals is wanted, or of which one of them; none are named where there is one."""

    journals: tuple[Named, ...] = ()
    """Those of a page."""
    page: int = 0
    pages: int = 1


@dataclass(frozen=True, slots=True)
class NothingAhead(OfNoJournal):
    """There is nothing that could stand in a calendar, and calendars refuse a file without anything."""


@dataclass(frozen=True, slots=True)
class CalendarOld(Answer):
    """The calendar file that was taken has another day than this one: the last legal one, outside that of a return."""

    day: date
    today: date
    inside: bool


@dataclass(frozen=True, slots=True)
class CalendarLeft(Answer):
    """Nothing will be told of that any more."""


@dataclass(frozen=True, slots=True)
class Exported(Answer):
    """A file with one journal."""

    format: OfRecords
    today: date
    write: Callable[[str], bytes]
    """Makes it, in a language."""


@dataclass(frozen=True, slots=True)
class AllExported(Exported, OfNoJournal):
    """A file with everything."""
