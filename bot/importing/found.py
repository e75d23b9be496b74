"""What a file says: its rows as entries, the lines that could not be read, or why all of it was refused."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from bot.core.journal import Journal
from bot.core.permit import Permit
from bot.core.stay import Stay

MOST_BYTES: Final = 1_000_000
MOST_LINES: Final = 2_000
"""Of those in which something stands; of a spreadsheet in all its sheets."""


class RowKind(StrEnum):
    """What a row tells."""

    STAY = "stay"
    PLAN = "plan"
    """A stay that is to begin after today."""
    PERMIT = "permit"


@dataclass(frozen=True, slots=True)
class Row:
    """One entry, and whose it is, where.

    ``line``: of the file, from 1; of a spreadsheet the row's number as it shows it. ``entry``: its id is 0.
    ``traveller``: as it is written, `ME` for oneself in any of our languages; None: not told. ``country``: ISO 3166-1
    alpha-2 or EU; None: not told.
    """

    line: int
    kind: RowKind
    entry: Stay | Permit
    traveller: str | None = None
    country: str | None = None
    citizenship: str | None = None
    """Of the traveller; ISO 3166-1 alpha-2, or as the stateless have it. None: not told."""
    no_citizenship: str = ""
    """What stands in its place and names none."""
    exit_ahead: date | None = None
    """Of a stay that has begun, the exit that the file tells and that lies after today: the stay lasts."""
    sheet: str = ""
    """That of the line, where several have some."""


class WhyUnread(StrEnum):
    """Why a line became no row."""

    NO_DATE = "no-date"
    """A day is missing, or what stands in its place is none."""
    NO_YEAR = "no-year"
    REMARK = "remark"
    """Beside the day stands what may say something of it."""
    AROUND = "around"
    """So does what stands above it or in the same line."""
    IMPOSSIBLE = "impossible"
    """A day that no calendar has."""
    OLD = "old"
    """A day of long ago, which cannot be meant."""
    FAR = "far"
    """A day too far ahead, which cannot be meant."""
    UNCLEAR = "unclear"
    """The day may be read in two ways."""
    WHICH = "which"
    """Which of several days are those of the entry and the exit, is not told."""
    ORDER = "order"
    """The exit lies before the entry."""
    AHEAD = "ahead"
    """It is told as a day that was, and lies ahead."""
    CONTRADICTION = "contradiction"
    """The row counts other days than lie between its own."""
    WEEKDAY = "weekday"
    """The day is no such day of the week."""
    ONE_END = "one-end"
    """An entry without its exit, or an exit without its entry."""
    WAY = "way"
    """Whether the border was crossed in or out is not told."""
    FORMULA = "formula"
    """A formula without its value."""
    OTHER_CALENDAR = "other-calendar"
    COUNTRY = "country"
    """What stands for the country names none, or it may be one of several."""
    KIND = "kind"
    """What stands for the kind names none."""
    WHOSE = "whose"
    """Whose it is, is not told: a name stands before another line."""
    ABOVE = "above"
    """It tells a day, and stands above the table."""
    BALANCE = "balance"
    """It tells how many days are left, used or allowed."""
    CANCELLED = "cancelled"
    """It was not, as the line says."""
    UNSETTLED = "unsettled"
    """Nor does the line say whether it was."""


@dataclass(frozen=True, slots=True)
class UnreadRow:
    """A line that says something and became no row; ``words``: what stands in it."""

    line: int
    words: str
    why: WhyUnread
    sheet: str = ""
    """That of the line, where several have some."""


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that a file says, in its order."""

    rows: tuple[Row, ...]
    unread: tuple[UnreadRow, ...] = ()
    columns: tuple[str, ...] = ()
    """What stands above the columns that were not read, though something stands in them."""
    both_orders: bool = False
    """Whether some days show that day stands before month, and others the contrary."""
    doubted: tuple[str, ...] = ()
    """Words that stand where a name would, and of which nothing says that they are one; as rows have them."""
    asks_whose: bool = False
    """Whether rows that name nobody may be of somebody who is named above them as well as the person's own."""
    asks_where: bool = False
    """The same of rows that name no country."""


@dataclass(frozen=True, slots=True)
class EitherOrder:
    """Day and month may stand either way round in all of the file: the person is asked."""

    day_first: Found
    month_first: Found
    line: int = 0
    """The first one with a day that can be read both ways; 0: there is none."""
    words: str = ""
    """What stands in it."""
    days: tuple[date, date] | None = None
    """That day, with days first and with months first."""


class WhyRefused(StrEnum):
    """Why nothing was taken from a file."""

    TOO_LARGE = "too-large"
    TOO_MANY_LINES = "too-many-lines"
    TOO_LONG = "too-long"
    """No table, and as a list in words longer than such a list is read."""
    JOURNEYS = "journeys"
    """A table of the day, the start and the end of each journey."""
    NOT_UNDERSTOOD = "not-understood"
    """No days in it that make stays, or no kind of file that is read."""
    BROKEN = "broken"
    """It cannot be opened, or only with a password."""
    RESAVE = "resave"
    """A table in a form that is not read: of Excel until 2003, as a web page, of Numbers, binary."""
    NEWER = "newer"
    """Written by a later version."""
    NOT_OURS = "not-ours"
    """JSON, but no export of this bot."""
    NOT_BACK = "not-back"
    """A calendar or a PDF, which are written to be looked at."""
    FAULTY = "faulty"
    """An export of this bot in which something is missing or cannot be."""


@dataclass(frozen=True, slots=True)
class FileRefused:
    """No file to take anything from."""

    why: WhyRefused
    place: str = ""
    """Of `FAULTY`: where in the file, as `travellers[0].journals[0].stays[1].left`."""


@dataclass(frozen=True, slots=True)
class RecordedSettings:
    """What a person had set; the names are those of `Person`."""

    language: str | None
    zone: str
    reminder_hour: int
    days_before: tuple[int, ...]
    paused_until: date | None
    switched_off: tuple[str, ...]
    pinned: bool
    """Whether a pinned status is wanted."""
    with_picture: bool
    """Whether the status comes with the picture."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What stands in the file; all ids are 0, travellers are told apart by their labels."""

    journals: tuple[Journal, ...]
    settings: RecordedSettings | None = None
    current: tuple[str, str] | None = None
    """The label and the country of the journal that is shown first."""
