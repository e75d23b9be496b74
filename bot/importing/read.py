"""A file told by its content: a spreadsheet, a table or a list in words."""

from dataclasses import replace
from datetime import date
from typing import Final

from bot.importing import sheets
from bot.importing.found import MOST_BYTES, MOST_LINES, EitherOrder, FileRefused, Found, Recorded, WhyRefused, WhyUnread
from bot.importing.named import in_words, named, table_of
from bot.importing.pasted import of_crossings, read_pasted
from bot.importing.record import read_record
from bot.importing.rows import in_each_order, no_names
from bot.importing.table import are_journeys, read_tables
from bot.importing.text import decoded, grids, is_page, lines_of, listed, of_periods

Read = Found | EitherOrder
_TO_LOOK_AT: Final = (b"%PDF-", b"BEGIN:VCALENDAR", b"\xef\xbb\xbfBEGIN:VCALENDAR")
"""What files begin with that are written to be looked at, ours from /export among them."""

_FOR_WHAT_STANDS_ABOVE: Final = frozenset(
    (
        WhyUnread.CANCELLED,
        WhyUnread.UNSETTLED,
        WhyUnread.KIND,
        WhyUnread.COUNTRY,
        WhyUnread.WHOSE,
        WhyUnread.AROUND,
    )
)


def read_file(content: bytes, today: date, language: str) -> Read | Recorded | FileRefused:
    """What a file says, or why nothing was taken from it; never an exception, whatever the bytes are.

    ``language``: that of the person, by which a list in words is read as their messages are.
    """
    if len(content) > MOST_BYTES:
        return FileRefused(WhyRefused.TOO_LARGE)
    if content.startswith(sheets.MAGIC):
        return _read_sheets(content, today)
    if content.startswith(sheets.OLD_MAGIC):
        return FileRefused(sheets.why_old_is_refused(content))
    if content.startswith(_TO_LOOK_AT):
        return FileRefused(WhyRefused.NOT_BACK)
    text = decoded(content)
    if text.lstrip().startswith(("{", "[")):
        found = read_record(text)
        if text.lstrip().startswith("{") or found != FileRefused(WhyRefused.BROKEN):  # a list may begin so, too
            return found
    return FileRefused(WhyRefused.RESAVE) if is_page(text) else _read_text(text, today, language)


def _read_sheets(content: bytes, today: date) -> Read | FileRefused:
    found = sheets.grids(content)
    if not isinstance(found, list):
        return FileRefused(found)
    if sum(bool(line.filled) for grid in found for line in grid.lines) > MOST_LINES:
        return FileRefused(WhyRefused.TOO_MANY_LINES)
    why = WhyRefused.JOURNEYS if are_journeys(found) else WhyRefused.NOT_UNDERSTOOD
    return read_tables(found, today) or FileRefused(why)


def _read_text(text: str, today: date, language: str) -> Read | FileRefused:
    if sum(bool(line.strip()) for line in lines_of(text)) > MOST_LINES:
        return FileRefused(WhyRefused.TOO_MANY_LINES)
    tables = [found for grid in (*grids(text), *of_periods(text)) if (found := read_tables((grid,), today)) is not None]
    table = max(tables, key=lambda found: (_says_something(found), _understood(found)), default=None)
    if table and _says_something(table):
        return table
    told = _read_list(text, today, language)
    if isinstance(told, FileRefused) and not table and are_journeys(grids(text)):
        return FileRefused(WhyRefused.JOURNEYS)
    return table if table and isinstance(told, FileRefused) else told


def _read_list(text: str, today: date, language: str) -> Read | FileRefused:
    whole = read_tables((listed(text),), today)  # as a message is read, but at once
    if whole and _all_said(_rows(whole)):
        return _asking_of_names(whole)
    if people := _of_people(text, today, language):
        return people
    pasted = read_pasted(text, today, language)
    if isinstance(pasted, FileRefused):
        return of_crossings(text, today, language) or pasted
    return _turned(pasted, whole) if isinstance(whole, Found) else pasted


def _of_people(text: str, today: date, language: str) -> Read | None:
    """A list with names beside the days; None where no line of it makes an entry."""
    lines = named(text)
    if not lines:
        return None
    found = read_tables((table_of(lines),), today)
    if (found is None or _rows(found).unread) and (said := in_words(lines, today, language)):
        found = said if found is None or _understood(said) > _understood(found) else found
    if found is None or not _rows(found).rows:
        return None
    return _asking_of_names(found)


def _all_said(whole: Found) -> bool:
    """Whether every line of a list is read, or told as not read for what stands above it."""
    return bool(whole.rows or whole.unread) and all(one.why in _FOR_WHAT_STANDS_ABOVE for one in whole.unread)


def _asking_of_names(found: Read) -> Read:
    """What a list says; of the words in the place of names nothing says that they are some."""
    return in_each_order(
        found, lambda one: replace(one, doubted=no_names((row.traveller for row in one.rows), lone=False))
    )


def _turned(pasted: Found, whole: Found) -> Found:
    """What was read as a message is, with the reason that a message has no name for: an exit before its entry."""
    lines = {one.line for one in whole.unread if one.why is WhyUnread.ORDER}
    unread = (replace(one, why=WhyUnread.ORDER) if one.line in lines else one for one in pasted.unread)
    return replace(pasted, unread=tuple(unread))


def _says_something(found: Read) -> bool:
    """Whether it has a line beside headings; «въехал 12 марта, выехал 1 апреля» may be taken for one."""
    return bool(_rows(found).rows or _rows(found).unread)


def _understood(found: Read) -> int:
    return len(_rows(found).rows) - len(_rows(found).unread)


def _rows(found: Read) -> Found:
    return found if isinstance(found, Found) else found.day_first
