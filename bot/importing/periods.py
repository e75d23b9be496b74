"""Two days in one cell taken apart, each with what only the other tells of its month and year."""

import re
from typing import Final

from bot.importing.days import LONGEST, month_of

_ENDLESS: Final = re.compile(r"[-–—→…]\s*$")
_ABLATIVE: Final = "(?<=[дтн][аеоө]н)"
"""Kyrgyz says at the end of a day that something lasts from it on: «1-майдан 5-майга чейин»."""
_BETWEEN: Final = re.compile(
    rf"\s*[–—→]+\s*|\s+(?:-+|до|по|to|till|until)\s+|\s*\.{{3}}\s*|\s*…\s*|{_ABLATIVE}\s+(?=\d)", re.IGNORECASE
)
_SINCE: Final = re.compile(r"(?:со?|от|from)\s+", re.IGNORECASE)
_UNTIL: Final = re.compile(r"\s+чейин\b", re.IGNORECASE)
_YEAR_BEFORE: Final = re.compile(r"(20\d\d)\s*-?\s*жылдын\s+(.+)", re.IGNORECASE)
_HYPHEN: Final = re.compile(
    r"([^-]*\d{4})-+(\d[^-]*)"
    r"|(\d{1,2}(?:[./]\d{1,2}(?:[./](?:\d\d)?)?)?)-+(\d{1,2}[./]\d{1,2}[./]\d[^-]*)"
    r"|((?:[^\W\d_]+\s+)?\d{1,2}(?:st|nd|rd|th)?(?:\s+[^\W\d_]+)?)-+(\d{1,2}(?:-?[^\W\d_]|[ ,]|\s+[^\W\d_])[^-]*)"
)
"""A hyphen that stands between two days and in none."""
_SHORT: Final = re.compile(r"(\d{1,2})(?:([./-])(\d{1,2})[./-]?)?")
_NUMERIC: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")
_BARE: Final = re.compile(r"(\d{1,2})(?:-?[^\W\d_]{1,2})?")
_NAMED: Final = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|-?го|-?е)?\W*([^\W\d_]{3,})|([^\W\d_]{3,})\W*(\d{1,2})(?:st|nd|rd|th)?(?!\d)"
)
_DAY_AND_YEAR: Final = re.compile(r"\d{1,2}\W+\d{4}\W*")
_YEAR: Final = re.compile(r"\b20\d\d\b")


def ends_of(text: str) -> tuple[str, str]:
    """Two days in one cell taken apart: «01.03.2026 - 10.03.2026»; the second is "" where there is but one."""
    if len(text) > 2 * LONGEST:
        return text, ""
    text = _SINCE.sub("", text.strip())
    if told := _YEAR_BEFORE.fullmatch(text):
        text = f"{told[2]} {told[1]}"
    found = _BETWEEN.split(text, maxsplit=1)
    if len(found) == 1:
        apart = _HYPHEN.fullmatch(text)
        found = [part for part in apart.groups() if part] if apart else [_ENDLESS.sub("", text)]
    return _whole(found[0].strip(), _UNTIL.sub("", found[1])) if len(found) > 1 else (found[0], "")


def is_one_day(text: str) -> bool:
    """Whether a cell in the place of a period has but one end, and nothing that stands for the other."""
    return not ends_of(text)[1] and not _ENDLESS.search(text)


def _whole(first: str, last: str) -> tuple[str, str]:
    """The two ends, the first with the month and the year that stand behind the last alone: «01.03–10.03.2026»."""
    if numbers := _NUMERIC.match(last):
        return _with_numbers(first, *numbers.groups()), last
    named, year = _NAMED.search(last), _YEAR.search(last)
    if year is None or _YEAR.search(first):
        return first, last
    if (bare := _BARE.fullmatch(first)) and named and named[1]:
        return f"{bare[1]} {named[2]} {year[0]}", last
    before = _NAMED.fullmatch(first)
    if before and before[3] and _DAY_AND_YEAR.fullmatch(last):
        return f"{first} {year[0]}", f"{before[3]} {last}"
    if before and named:
        (month, day), (until, last_day) = _month_and_day(before), _month_and_day(named)
        if month and until:
            return f"{first} {int(year[0]) - ((month, day) > (until, last_day))}", last
    return first, last


def _month_and_day(named: re.Match[str]) -> tuple[int | None, int]:
    return month_of(named[2] or named[3]), int(named[1] or named[4])


def _with_numbers(first: str, day: str, mark: str, month: str, year: str) -> str:
    """The first end with the year that the last one has, or that before it where it would lie behind it.

    Of days without dots it must be so whether days or months stand first; of one number alone nobody knows it then.
    """
    told = _SHORT.fullmatch(first)
    if told is None or (told[3] is None and mark != ".") or told[2] not in (None, mark):
        return first
    begin, end = (int(told[1]), int(told[3] or month)), (int(day), int(month))
    later = [begin[::-1] > end[::-1]] + [begin > end] * (mark != ".")
    before = all(later)
    if before and int(year) == 0:
        return first
    number = str(int(year) - before).zfill(len(year))
    return f"{told[1]}{mark}{told[3] or month}{mark}{number}"
