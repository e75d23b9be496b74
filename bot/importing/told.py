"""A line of a table as far as it is told before it is known whether days or months stand first."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal

from bot.core.permit import Permit, PermitKind
from bot.core.stay import Stay
from bot.importing.days import Named, Order, Reading
from bot.importing.found import Row, RowKind, UnreadRow, WhyUnread
from bot.importing.grid import Line
from bot.lexicon.countries import area
from bot.reading.answers import Direction

Part = Literal["traveller", "country"]


@dataclass(frozen=True, slots=True)
class Whose:
    """Of whom a line is told, and where."""

    traveller: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A line with whose it is, where, and what it tells.

    ``first`` and ``last``: the days of it, None where none is told; a line of crossings has ``way`` and no ``last``.
    ``why``: why it is no row whatever its days are. ``days``: how many the line counts itself. ``nights``: how many
    days after its entry the exit lies, where it tells it so.
    """

    line: Line
    whose: Whose
    first: Reading | None = None
    last: Reading | None = None
    way: Direction | None = None
    kind: RowKind | PermitKind = RowKind.STAY
    days: int | None = None
    nights: int | None = None
    left_open: bool = False
    """Whether ``nights`` tell its exit though that has a column of its own, in which nothing stands."""
    lasting: bool | None = None
    """Whether it says that somebody is still there."""
    permit_beside: bool = False
    """Whether it is a permit only by a word beside days that headings call those of a stay, or that stand before it."""
    one_day: bool = False
    """Whether a day stands alone where a period should."""
    from_memory: bool = False
    registered: bool = False
    citizenship: str | None = None
    no_citizenship: str = ""
    why: WhyUnread | None = None
    turned: bool = False
    """Whether the exit stands before the entry."""
    crosses_border: bool = False
    """Whether the headings of both name the country that is left and entered."""
    unplaced: bool = False
    """Whether a town is told of which it is not known where it is."""
    at: int = 0
    """Its place among the lines of the file."""
    guessed: bool = False
    """Whether whose it is, is told by a word of which nothing says that it is a name."""
    noted: bool = False
    """Whether besides most lines have no such word, so that it may be a note."""
    table: int = 0
    """Which table of the file it is of: another begins where other columns or other words above hold."""
    cells: Mapping[Part, bool] = field(default_factory=dict)
    """Of what has a column and is not told above, whether something stands in the cell of the line."""

    def beside(self, other: "Told", part: Part) -> "Told":
        """The line with what another tells of whose it is, or where."""
        if part == "country":
            return replace(self, whose=replace(self.whose, country=other.whose.country))
        why = None if self.why is WhyUnread.WHOSE else self.why
        whose = replace(self.whose, traveller=other.whose.traveller)
        return replace(self, whose=whose, why=why, guessed=other.guessed, noted=other.noted)

    @property
    def is_crossing(self) -> bool:
        """Whether it tells of one end of a stay."""
        return self.way is not None or self.why is WhyUnread.WAY

    @property
    def ends(self) -> tuple["Told", ...]:
        """A line that tells of an exit and the entry after it as these two."""
        out = replace(self, first=self.last, last=None, way="out")
        return tuple(one for one in (out, replace(self, last=None, way="in")) if one.first)

    def both(self, order: Order) -> tuple[Named | None, Named | None]:
        """The entry and the exit in a table of this order; None where none is told."""
        first, last = (day.named(order) if day else None for day in (self.first, self.last))
        if self.nights is not None and isinstance(first, date):
            last = first + timedelta(self.nights)
        return first, last

    def row(self, kind: RowKind, entry: Stay | Permit, exit_ahead: date | None = None) -> Row:
        """The line as an entry."""
        place = self.whose.country
        began = entry.entered if isinstance(entry, Stay) else entry.begins
        country = area(place, began or date.max) if place else None
        citizen = self.citizenship, self.no_citizenship
        return Row(self.line.number, kind, entry, self.whose.traveller, country, *citizen, exit_ahead, self.line.sheet)

    def unread(self, why: WhyUnread) -> UnreadRow:
        """The line as one that is not understood."""
        return UnreadRow(self.line.number, self.line.words, why, self.line.sheet)


def days_of(one: Told, order: Order) -> tuple[date | None, date | None]:
    """The days of a line as far as they are clear."""
    first, last = one.both(order)
    return first if isinstance(first, date) else None, last if isinstance(last, date) else None
