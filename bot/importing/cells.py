"""What a cell of a table holds, and the words of it."""

import re
from functools import cache, lru_cache
from typing import Final

from bot.core.permit import PermitKind
from bot.importing import words
from bot.importing.days import Cell, Days, is_serial, seen
from bot.importing.found import RowKind, WhyUnread
from bot.importing.grid import told
from bot.importing.periods import ends_of
from bot.lexicon.languages import LANGUAGES
from bot.reading.answers import Direction
from bot.reading.normalise import fold
from bot.reading.words import permits
from bot.texts import catalogue

SPOKEN: Final = re.compile(r"[^\W\d_]+|\d+")
_CAMEL: Final = re.compile(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])")
_LEAVING: Final = ("выехал", "выезжал", "уехал", "уезжал", "улетел", "улетал", "вылетел", "покинул", "покидал", "убыл")
_NOT_LEFT: Final = re.compile(
    rf"\bне (?:{'|'.join(map(fold, _LEAVING))})(?:а|и)?\b"
    r"|\b(?:not|havent|haven t|hasnt|hasn t|didnt|didn t|never)(?: yet)? (?:left|leave|exited|departed)\b(?: yet)?"
    rf"|\b{fold('(?:чыга|кете) элек(?:мин|пиз)?|(?:чыккан|кеткен) жок(?:мун|пуз)?')}\b"
)
"""That the exit has not been."""


@lru_cache(maxsize=1024)
def plain(text: str) -> tuple[str, ...]:
    """The words of a text, folded as the reader folds them; of «dateIn» two.

    Those of the last few lines are kept: each cell is asked about often.
    """
    return tuple(SPOKEN.findall(fold(_CAMEL.sub(" ", text).casefold())))


def is_day(cell: Cell, days: Days) -> bool:
    """Whether a cell holds a day, if only an impossible one, one without a year or a formula without its value."""
    if not told(cell):
        return False
    return not days.reading(cell).names_none or is_serial(cell)


def is_whole_day(cell: Cell, days: Days) -> bool:
    """Whether a cell holds a day that nothing else can be."""
    if not is_day(cell, days):
        return False
    read = days.reading(cell)
    return {read.day_first, read.month_first}.isdisjoint((WhyUnread.NO_YEAR, WhyUnread.FORMULA))


def is_period(cell: Cell, days: Days) -> bool:
    """Whether a cell holds two days, or one and that it lasts."""
    first, last = ends_of(told(cell))
    return is_whole_day(first, days) and (is_whole_day(last, days) or (bool(last) and is_until_now(last)))


def holds_day(cell: Cell, days: Days) -> bool:
    """Whether a whole day stands in a cell, if only among other words; a mere number is none."""
    if isinstance(cell, float) or not told(cell):
        return False
    remarked = days.reading(cell).day_first is WhyUnread.REMARK
    return remarked or is_whole_day(cell, days) or any(end and is_whole_day(end, days) for end in ends_of(told(cell)))


def is_open(cell: Cell) -> bool:
    """Whether a cell says in the place of an exit that there is none yet, or is as good as empty: dashes, dots.

    Any other mark may stand for a day that is not told: an error, a sign for the same as above, a box, a question.
    """
    if isinstance(cell, bool):
        return False
    text = seen(told(cell))
    return not text.strip(" -.…") or (_says_it_lasts(" ".join(plain(text))) and not set("#?=") & set(text))


def _says_it_lasts(said: str) -> bool:
    """Whether words say that somebody is still there, and nothing else: «ещё не выехал», «пока живу здесь»."""
    if said in folded(words.NOW):
        return True
    bare, denied = _NOT_LEFT.subn("", said)
    rest = set(bare.split())
    return (denied > 0 or bool(rest & folded(words.HERE))) and rest <= folded(words.HERE | words.IN_IT)


def is_until_now(text: str) -> bool:
    """Whether what stands behind an entry says that it lasts; «сегодня» does there, and may be a day elsewhere."""
    return is_open(text) or plain(text) in spoken_in(words.TODAY)


def says_only(text: str, table: frozenset[str]) -> bool:
    """Whether a text has no other words than these; it may have none."""
    return folded(table).issuperset(plain(text))


def is_yes(text: str) -> bool:
    """Whether a cell says yes, or is ticked."""
    return text in ("+", "✓", "✔") or plain(text) in _yes()


def is_no(cell: Cell) -> bool:
    """Whether a cell says no, or is not ticked."""
    return cell is False or plain(told(cell)) in _no()


def way_of(cell: Cell) -> Direction | None:
    """Which way a border was crossed, as a table says it: «въезд», "OUT", "+"."""
    text = told(cell).casefold()
    said = {text, *plain(text)}
    for words_ in ({word for word in said if len(word) > len("in")}, said):  # «в» and "in" may stand before a place
        if found := {way for way, table in _ways().items() if words_ & table}:
            return found.pop() if len(found) == 1 else None
    return None


@cache
def kinds() -> dict[tuple[str, ...], RowKind | PermitKind]:
    """What a cell may say that its line tells, as `plain` gives its words: the bot's own words and those of people."""
    keys: dict[str, RowKind | PermitKind] = {
        "table-stay": RowKind.STAY,
        "table-plan": RowKind.PLAN,
        **{f"permit-title-{kind}": kind for kind in PermitKind},
    }
    ours = {plain(catalogue.plain(language, key)): kind for language in LANGUAGES for key, kind in keys.items()}
    named = {plain(name): kind for kind, names in permits.NAMES.items() for name in names.split(", ")}
    return named | dict.fromkeys(map(plain, words.RESIDENCE), PermitKind.RESIDENCE) | ours


@cache
def _ways() -> dict[Direction, frozenset[str]]:
    return {"in": folded(words.ENTRY | words.IN), "out": folded(words.EXIT | words.OUT)}


@cache
def _yes() -> frozenset[tuple[str, ...]]:
    return spoken_in(words.YES).union(plain(catalogue.plain(language, "button-yes")) for language in LANGUAGES)


@cache
def _no() -> frozenset[tuple[str, ...]]:
    return spoken_in(words.NO).union(plain(catalogue.plain(language, "button-no")) for language in LANGUAGES)


@cache
def folded(table: frozenset[str]) -> frozenset[str]:
    """The words of a table as `plain` gives them."""
    return frozenset(map(fold, table))


@cache
def spoken_in(table: frozenset[str]) -> frozenset[tuple[str, ...]]:
    """What a table holds of several words, as `plain` gives them."""
    return frozenset(map(plain, table))
