"""A table as it stands in a file: lines of cells."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.importing.days import Cell
from bot.importing.found import WhyUnread

MOST_COLUMNS: Final = 64
"""Of a table; what stands further to the right is no list of stays."""


@dataclass(frozen=True, slots=True)
class Line:
    """What stands in one line, whose number is that of the file."""

    number: int
    cells: tuple[Cell, ...]
    why: WhyUnread | None = None
    """Why it is no row, whatever its columns are."""
    sheet: str = ""
    """What the sheet is called in which it stands, where several have some."""

    def cell(self, column: int | None) -> Cell:
        """What stands in a column; "" where the line is shorter, or there is no such column."""
        return self.cells[column] if column is not None and column < len(self.cells) else ""

    def text(self, column: int | None) -> str:
        """The same as a text without spaces around it."""
        return told(self.cell(column))

    @property
    def filled(self) -> tuple[int, ...]:
        """The columns in which something stands."""
        return tuple(at for at, cell in enumerate(self.cells) if told(cell))

    @property
    def first(self) -> str:
        """The first text that stands in it, "" where none does."""
        return next(filter(None, map(told, self.cells)), "")

    @property
    def words(self) -> str:
        """All that stands in it."""
        return " ".join(" · ".join(told(self.cells[at]) for at in self.filled).split())


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, and what the sheet is called in which it stands, "" where it is none."""

    lines: tuple[Line, ...]
    name: str = ""


def told(cell: Cell) -> str:
    """A cell as a text: days in ISO form, whole numbers without a point, a ticked box as "+", another as ""."""
    if isinstance(cell, bool):
        return "+" if cell else ""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, date):
        return cell.isoformat()[:10]
    return str(int(cell)) if cell.is_integer() else str(cell)
