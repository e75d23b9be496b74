"""What was read of a file, short enough to stand beside it."""

from datetime import date
from typing import Final

from bot.core.permit import Permit
from bot.importing import EitherOrder, FileRefused, Found, Recorded, Row
from bot.importing.read import read_file

TODAY: Final = date(2026, 11, 30)


def read(content: str | bytes, language: str = "ru") -> Found | EitherOrder | FileRefused:
    """What a file says on the day of all these tests."""
    found = read_file(content.encode() if isinstance(content, str) else content, TODAY, language)
    assert not isinstance(found, Recorded), "no test here brings our JSON"
    return found


def short(found: Found | EitherOrder | FileRefused) -> list[str]:
    """A line for each row and for each line that is none: "2026-03-01/2026-03-10 GE Аня", "5 order"."""
    assert isinstance(found, Found), found
    return [*map(_row, found.rows), *(f"{one.line} {one.why}" for one in found.unread)]


def _row(row: Row) -> str:
    entry = row.entry
    first, last = (entry.begins, entry.ends) if isinstance(entry, Permit) else (entry.entered, entry.left)
    kind = "" if row.kind == "stay" else row.kind
    until = f"until {row.exit_ahead}" if row.exit_ahead else ""
    return " ".join(filter(None, (f"{first or ''}/{last or ''}", kind, until, row.country, row.traveller)))
