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


def left_in(text: str, days: Days) -> Reading | bool:
    """The day of an exit, «выехал 15.11.2026»; else whether the words say that somebody left, or may say so."""
    said = frozenset(plain(text))
    if said & _NOT or not said & folded(words.LEFT | words.EXIT):
        return False
    told = [days.reading(found[0]) for found in IN_A_LIST.finditer(text)]
    if len(told) == 1 and _directly().search(text):
        return told[0]
    counted = said & folded(words.COUNT)
    past = any(isinstance(day, date) and day <= days.today for one in told for day in (one.day_first, one.month_first))
    return past or bool(said & folded(words.LEFT) and not counted)


@cache
def _directly() -> re.Pattern[str]:
    """A word of the exit, and the day directly behind it."""
    left, around = ("|".join(map(re.escape, table)) for table in (words.LEFT | words.EXIT, words.AROUND_DATES | {"on"}))
    return re.compile(rf"\b(?:{left})\b(?:[\s:,(–—-]|\b(?:{around})\b)*(?:{IN_A_LIST.pattern})", re.IGNORECASE)
