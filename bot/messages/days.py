"""Dates as ready phrases, so that no message has to put an ending on a date (glossary 2.3 to 2.7).

CLDR's forms are not the house style and know no Kyrgyz cases, so the words stand here in small tables.
Wherever a year is optional, it is printed only when it differs from today's.
"""

from datetime import date
from typing import Final, NamedTuple

_NBSP: Final = "\N{NO-BREAK SPACE}"


class _KyrgyzMonth(NamedTuple):
    """A month in the cases that phrases need: as after a bare day, and with the possessive after a year."""

    name: str
    dative: str
    ablative: str
    locative: str
    of_year: str
    of_year_dative: str
    of_year_ablative: str
    of_year_locative: str


# Forms of the morphological generator apertium-kir (glossary 2.3): the soft sign goes before an ending.
_KYRGYZ: Final = tuple(
    _KyrgyzMonth(*forms.split())
    for forms in (
        "январь январга январдан январда январы январына январынан январында",
        "февраль февралга февралдан февралда февралы февралына февралынан февралында",
        "март мартка марттан мартта марты мартына мартынан мартында",
        "апрель апрелге апрелден апрелде апрели апрелине апрелинен апрелинде",
        "май майга майдан майда майы майына майынан майында",
        "июнь июнга июндан июнда июну июнуна июнунан июнунда",
        "июль июлга июлдан июлда июлу июлуна июлунан июлунда",
        "август августка августтан августта августу августуна августунан августунда",
        "сентябрь сентябрга сентябрдан сентябрда сентябры сентябрына сентябрынан сентябрында",
        "октябрь октябрга октябрдан октябрда октябры октябрына октябрынан октябрында",
        "ноябрь ноябрга ноябрдан ноябрда ноябры ноябрына ноябрынан ноябрында",
        "декабрь декабрга декабрдан декабрда декабры декабрына декабрынан декабрында",
    )
)

_RUSSIAN_GENITIVE: Final = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)

_MONTHS: Final = {
    "ru": (
        "Январь",
        "Февраль",
        "Март",
        "Апрель",
        "Май",
        "Июнь",
        "Июль",
        "Август",
        "Сентябрь",
        "Октябрь",
        "Ноябрь",
        "Декабрь",
    ),
    "ky": tuple(month.name.capitalize() for month in _KYRGYZ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}

_WEEKDAYS: Final = {
    "ru": ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
    "ky": ("дүйшөмбү", "шейшемби", "шаршемби", "бейшемби", "жума", "ишемби", "жекшемби"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}

_SHORT_WEEKDAYS: Final = {
    "ru": ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
    "ky": ("дүй.", "шейш.", "шарш.", "бейш.", "жума", "ишм.", "жек."),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}

_HEADS: Final = {
    "ru": ("Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"),
    "ky": ("Дш", "Шш", "Шр", "Бш", "Жм", "Иш", "Жк"),
    "en": ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"),
}


def day_words(language: str, name: str, day: date, today: date) -> dict[str, str]:
    """The phrases of one day, as values for a message: every language takes the forms it needs.

    ``{name}_date`` names the day, ``{name}_until`` says that it is included, ``{name}_from`` begins with it,
    ``{name}_on`` happens on it, ``{name}_weekday`` is the weekday in the nominative. KeyError when the
    language is unknown.
    """
    with_year = day.year != today.year
    phrases = {"ru": _russian, "ky": _kyrgyz, "en": _english}[language](day, with_year)
    phrases["weekday"] = _WEEKDAYS[language][day.weekday()]
    return {f"{name}_{form}": phrase for form, phrase in phrases.items()}


def day_label(language: str, day: date, today: date) -> str:
    """A day with its short weekday, for a button: "чт, 12 марта", "12-март, бейш.", "Thu, 12 March"."""
    # A label is one line: no-break spaces would only stand in the way of who looks for it.
    plain = day_words(language, "day", day, today)["day_date"].replace(_NBSP, " ")
    weekday = _SHORT_WEEKDAYS[language][day.weekday()]
    return f"{plain}, {weekday}" if language == "ky" else f"{weekday}, {plain}"


def month_title(language: str, year: int, month: int) -> str:
    """The heading of a calendar's month, 1 to 12: "Март 2026"."""
    return f"{_MONTHS[language][month - 1]} {year}"


def weekday_heads(language: str) -> tuple[str, ...]:
    """The seven heads of a calendar's columns, Monday first, two letters each."""
    return _HEADS[language]


def _russian(day: date, with_year: bool) -> dict[str, str]:
    plain = f"{day.day}{_NBSP}{_RUSSIAN_GENITIVE[day.month - 1]}"
    if with_year:
        plain += f"{_NBSP}{day.year}{_NBSP}года"
    since = "со" if day.day == 2 else "с"  # «со второго», yet «с двенадцатого», «с двадцать второго»
    return {
        "date": plain,
        "until": f"до{_NBSP}{plain} включительно",
        "from": f"{since}{_NBSP}{plain}",
        "on": plain,
    }


def _kyrgyz(day: date, with_year: bool) -> dict[str, str]:
    month = _KYRGYZ[day.month - 1]
    if with_year:
        number = f"{day.year}-жылдын {day.day}-"
        cases = month.of_year, month.of_year_dative, month.of_year_ablative, month.of_year_locative
    else:
        number = f"{day.day}-"
        cases = month.name, month.dative, month.ablative, month.locative
    nominative, dative, ablative, locative = (number + case for case in cases)
    return {
        "date": nominative,
        "until": f"{dative} чейин (ошол күн да кирет)",
        "from": ablative,
        "on": locative,
    }


def _english(day: date, with_year: bool) -> dict[str, str]:
    plain = f"{day.day} {_MONTHS['en'][day.month - 1]}"
    if with_year:
        plain += f" {day.year}"
    return {
        "date": plain,
        "until": f"up to and including {plain}",
        "from": f"since {plain}",
        "on": f"on {plain}",
    }
