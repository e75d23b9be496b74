"""A file told by its content: a table, a spreadsheet or a pasted list."""

from datetime import date
from typing import Final

from bot.importing.found import EitherOrder, FileRefused, Found, WhyRefused
from bot.importing.record import Recorded, read_record
from bot.importing.table import read_tables
from bot.importing.text import decoded, grids, lines_of

MOST_BYTES: Final = 1_000_000
MOST_LINES: Final = 2_000
"""Of those in which something stands."""


def read_file(content: bytes, today: date, language: str) -> Found | EitherOrder | Recorded | FileRefused:
    """What a file says, or why nothing was taken from it; never an exception, whatever the bytes are.

    ``language``: that of the person, by which a list in words is read as their messages are.
    """
    if len(content) > MOST_BYTES:
        return FileRefused(WhyRefused.TOO_LARGE)
    text = decoded(content)
    return read_record(text) if text.lstrip().startswith("{") else _read_text(text, today, language)


def _read_text(text: str, today: date, language: str) -> Found | EitherOrder | FileRefused:
    if sum(not line.isspace() and line != "" for line in lines_of(text)) > MOST_LINES:
        return FileRefused(WhyRefused.TOO_MANY_LINES)
    for grid in grids(text):
        if (found := read_tables((grid,), today)) is not None:
            return found
    return FileRefused(WhyRefused.NOT_UNDERSTOOD)
