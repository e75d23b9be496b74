"""Words that say something about a day, and whether all that were said say it of one day."""

from datetime import date
from itertools import pairwise

OFFSETS = {
    "сегодня": 0, "бүгүн": 0, "today": 0, "вчера": -1, "кечээ": -1, "yesterday": -1, "позавчера": -2,
    "завтра": 1, "эртең": 1, "tomorrow": 1, "бүрсүгүнү": 2,
}  # fmt: skip
MONTHS = {
    "марта": 3, "мартта": 3, "march": 3, "мая": 5, "may": 5, "декабрь": 12, "декабрда": 12, "фев": 2, "январдан": 1,
}  # fmt: skip
WEEKDAYS = {"понедельник": 0, "бейшемби": 3, "жума": 4, "пятницу": 4, "friday": 4, "sun": 6, "вс": 6}
UNITS = {"дня": 1, "күн": 1, "days": 1, "недели": 7, "апта": 7, "weeks": 7}
SIDES = {"назад": -1, "мурун": -1, "ago": -1, "через": 1, "in": 1, "кийин": 1}
HARMLESS = [
    "следующую",
    "в",
    "on",
    "с",
    "числа",
    "күнү",
    "утром",
    "менен",
    ",",
    "the",
    "-",
    "of",
    "въехал",
    "кирдим",
    "i",
    "left",
]
POISON = ["не", "эмес", "not", "или", "же", "or", "до", "чейин", "примерно", "ночью", "муж", "если"]
NUMBERS = ["1", "12", "25", "29", "31", "2026", "2025", "3"]
VOCABULARY = [*OFFSETS, *MONTHS, *WEEKDAYS, *UNITS, *SIDES, *HARMLESS, *POISON, *NUMBERS]


def explains(words: list[str], day: date, today: date) -> bool:
    """Whether every word that says something about the day says this day: an independent, lax reading."""
    away = (day - today).days
    # «Следующую» makes «апта» a calendar week.
    counted = any(word in UNITS for word in words) and "следующую" not in words
    numbers = {str(number) for number in (day.day, day.month, day.year, day.year % 100)}
    weeks = "жума" in words and bool(set(words) & set(SIDES)) and day.weekday() != 4
    if counted or weeks:
        numbers |= {str(abs(away)), str(abs(away) // 7)}
        sides = [SIDES[word] for word in words if word in SIDES]
        lengths = [UNITS[word] for word in words if word in UNITS] + [7] * weeks
        if len(sides) != 1 or len(lengths) != 1 or away * sides[0] <= 0 or away % lengths[0]:
            return False
    morning = any(pair == ("эртең", "менен") for pair in pairwise(words))
    offsets = [OFFSETS[word] for word in words if word in OFFSETS and not (word == "эртең" and morning)]
    return (
        not set(words) & set(POISON)
        and all(offset == away for offset in offsets)
        and all(MONTHS[word] == day.month for word in words if word in MONTHS)
        and all(
            WEEKDAYS[word] == day.weekday() for word in words if word in WEEKDAYS and not (word == "жума" and weeks)
        )
        and ("следующую" not in words or away > 0)
        and all(word in numbers for word in words if word in NUMBERS)
        and bool(set(words) & {*OFFSETS, *MONTHS, *WEEKDAYS, *UNITS, *NUMBERS})
    )
