"""A list whose lines say whose they are, by a name before the days or behind them: «Аня: 05.03 – 01.04», «… Аня»."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Final

from bot.importing.cells import is_open, plain
from bot.importing.days import LONGEST
from bot.importing.found import FileRefused, Found, Row, UnreadRow, WhyUnread
from bot.importing.grid import Grid, Line
from bot.importing.names import SEVERAL, is_name, traveller_of
from bot.importing.pasted import LONGEST_LIST, read_pasted
from bot.importing.text import lines_of, two_days, without_mark
from bot.reading.rows import is_heading, says_something, stands_above

Known = Callable[[str], bool]
"""Whether a text is a name, as `is_name` tells it."""

_BEFORE_COLON: Final = re.compile(r"([^\W\d_][^:;\d]{0,39}?)\s*:")
_FIRST: Final = re.compile(r"[^\W\d_][^:;\d]*(?=\d)")
_LAST: Final = re.compile(r"(?<=\d)[^:\d]+$")
_AROUND: Final = " \t,;.()[]–—-"
_CALLED: Final = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*)*")
_WORD: Final = re.compile(r"[^\s,;]+")
_WORDS: Final = 3
"""Words that a name has at most which no colon parts from the days."""
_MOST_NAMES: Final = 20
"""So many lists are read as words at most: each costs its time."""


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line of a list. `name`: whose it is, "" where nobody is named; `words`: what it says beside that."""

    number: int
    name: str
    words: str
    dated: bool = True
    """Whether it tells days; else it stands above others, or is not understood."""
    why: WhyUnread | None = None


def named(text: str) -> tuple[ListLine, ...]:
    """The lines of a list in which names stand beside the days; () where no name does.

    A name alone is told of the lines below it. Below a line with a name inside nobody knows whose one without is; above
    all names it is one's own. () too where some line may be a heading that gives the days another sense.
    """
    lines = list[ListLine]()
    whose, stands, names = "", True, False
    known = cache(is_name)  # the same names stand in many lines, and each costs its time
    for number, line in enumerate(lines_of(text), 1):
        name, words, why = _taken_apart(line, known) if len(line) < 2 * LONGEST else ("", line, None)
        if name and not plain(words):
            whose, stands = name, True
        elif says_something(words) and not stands_above(words) and not is_heading(words):
            why = why or (None if name or stands else WhyUnread.WHOSE)
            whose, stands, names = name or whose, stands and not name, names or bool(name or whose)
            lines.append(ListLine(number, whose, words, why=why))
        elif not name and says_something(line) and not is_heading(line):
            return ()
        else:
            lines.append(ListLine(number, "", line, dated=False))
    return tuple(lines) if names else ()


def _taken_apart(line: str, known: Known) -> tuple[str, str, WhyUnread | None]:
    """The name in a line, and the line without it; whose it is where several stand in it, nobody knows."""
    bare = without_mark(line)
    if (found := _BEFORE_COLON.match(bare)) and known(found[1]):
        first, rest = found[1], bare[found.end() :]
    else:
        first, rest = _at_the_beginning(bare, known)
    last, days = _at_the_end(rest, known)
    if (first and last) or SEVERAL.search(first or last):
        return first or last, rest if first else days, WhyUnread.WHOSE
    return (first, rest, None) if first else (last, days, None) if last else ("", line, None)


def _at_the_beginning(line: str, known: Known) -> tuple[str, str]:
    """The name before the first number, and what stands behind it: «Аня 5 марта», "Tim Mar 5"."""
    found = _FIRST.match(line)
    words = [*_WORD.finditer(found[0])][:_WORDS] if found else []
    for last in reversed(words):
        if _is_name(name := line[: last.end()].strip(_AROUND), known):
            return name, line[last.end() :].lstrip(_AROUND)
    return "", line


def _at_the_end(line: str, known: Known) -> tuple[str, str]:
    """The name behind the last number, and what stands before it: «5 марта Аня», "5 Mar (Tim)"."""
    found = _LAST.search(line)
    words = [*_WORD.finditer(line, found.start())][-_WORDS:] if found else []
    for first in words:
        if _is_name(name := line[first.start() :].strip(_AROUND), known):
            return name, line[: first.start()].rstrip(" \t,;([–—-")
    return "", line


def _is_name(text: str, known: Known) -> bool:
    """Of what no colon parts from the days, each word is written as a name is."""
    if is_open(text):
        return False
    words = text.split()
    return _CALLED.fullmatch(text) is not None and all(word[:1].isupper() for word in words[1:]) and known(text)


def table_of(lines: Iterable[ListLine]) -> Grid:
    """The list as a table, for days of which each is told with its year."""
    rows = (Line(each.number, (each.name, *two_days(each.words)), each.why) for each in lines)
    return Grid((Line(0, ("who", "entry", "exit")), *rows))


def in_words(lines: Sequence[ListLine], today: date, language: str) -> Found | None:
    """The list read as a message is, the lines of each name by themselves below the headings that stand above all.

    None where it is too long for that.
    """
    names = dict.fromkeys(each.name for each in lines if each.dated and not each.why)
    if len(names) > _MOST_NAMES or sum(len(each.words) for each in lines) > LONGEST_LIST:
        return None
    rows, unread = list[Row](), list[UnreadRow]()
    for each in lines:
        if each.why or not (each.dated or is_heading(each.words) or not says_something(each.words)):
            unread.append(UnreadRow(each.number, " ".join(each.words.split()), each.why or WhyUnread.NO_DATE))
    for name in names:
        theirs = [each for each in lines if each.dated and each.name == name and not each.why]
        found = read_pasted("\n".join(_with_headings(theirs, lines)), today, language)
        if isinstance(found, FileRefused):
            unread += (UnreadRow(each.number, each.words.strip(), WhyUnread.REMARK) for each in theirs)
        else:
            rows += (replace(row, traveller=traveller_of(name) if name else None) for row in found.rows)
            unread += found.unread
    return Found(tuple(sorted(rows, key=_line)), tuple(sorted(unread, key=_line)))


def _with_headings(theirs: Sequence[ListLine], lines: Sequence[ListLine]) -> Iterator[str]:
    """Every line of the list in its place: those of somebody else are empty."""
    headings = (each for each in lines if not each.dated and is_heading(each.words))
    said = {each.number: each.words for each in (*headings, *theirs)}
    yield from (said.get(number, "") for number in range(1, lines[-1].number + 1))


def _line(row: Row | UnreadRow) -> int:
    return row.line
