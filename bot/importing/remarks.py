"""What words beside the days of a row say of its exit, where that has a column in which nothing stands."""

import re
from datetime import date
from functools import cache
from typing import Final

from bot.importing import words
from bot.importing.cells import folded, plain
from bot.importing.days import Days, Reading
from bot.importing.text import IN_A_LIST

_NOT: Final = frozenset({"не", "not", "never", "hasn", "haven", "didn", "жок", "элек"})
_WORDS, _AROUND = (
    "|".join(map(re.escape, sorted(table))) for table in (words.LEFT | words.EXIT, words.AROUND_DATES | {"on"})
)
_EXIT: Final = rf"\b(?:{_WORDS})\b(?:[\s:,(–—-]|\b(?:{_AROUND})\b)*"


def left_in(text: str, days: Days) -> Reading | bool:
    """The day of an exit, «выехал 15.11.2026»; else whether the words say that somebody left, or may say so."""
    said = frozenset(plain(text))
    if said & _NOT or not said & folded(words.LEFT | words.EXIT):
        return False
    told = [days.reading(found[0]) for found in IN_A_LIST.finditer(text)]
    if len(told) == 1 and _directly().search(text):
        return told[0]
    counted = said & folded(words.COUNT)
    named = [day for one in told for day in (one.day_first, one.day_first if one.dotted else one.month_first)]
    past = any(isinstance(day, date) and day <= days.today for day in named)
    return past or bool(said & folded(words.LEFT) and not counted) or bool(not told and _without_year().search(text))


@cache
def _directly() -> re.Pattern[str]:
    """A word of the exit, and the day directly behind it."""
    return re.compile(f"{_EXIT}(?:{IN_A_LIST.pattern})", re.IGNORECASE)


@cache
def _without_year() -> re.Pattern[str]:
    """The same with a number that no word makes one of days."""
    counts = "|".join(words.OF_DAYS | words.NIGHTS)
    return re.compile(rf"{_EXIT}\d{{1,2}}\b(?![\s-]*(?:{counts})\b)", re.IGNORECASE)
