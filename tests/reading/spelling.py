"""Days as people write them in three languages, and the days that the properties are tried on."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import strategies as st

from bot.reading.answers import Mode


def listed(words: str) -> list[str]:
    return words.split()


RUSSIAN = listed("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
NOMINATIVE = listed("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь")
KYRGYZ_ON = listed("январда февралда мартта апрелде майда июнда июлда августта сентябрда октябрда ноябрда декабрда")
KYRGYZ_FROM = listed(
    "январдан февралдан марттан апрелден майдан июндан июлдан августтан сентябрдан октябрдан ноябрдан декабрдан"
)
KYRGYZ_OWN_ON = listed(
    "январында февралында мартында апрелинде майында июнунда июлунда августунда сентябрында октябрында "
    "ноябрында декабрында"
)
WITHOUT_SIGN = listed("январ феврал март апрел май июн июл август сентябр октябр ноябр декабр")
PREPOSITIONAL = listed("январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре")
KYRGYZ_OF = listed(
    "январдын февралдын марттын апрелдин майдын июндун июлдун августтун сентябрдын октябрдын ноябрдын декабрдын"
)
ROMAN = listed("I II III IV V VI VII VIII IX X XI XII")
ENGLISH = listed("January February March April May June July August September October November December")
RU_WEEKDAYS = listed("понедельник вторник среда четверг пятница суббота воскресенье")
KY_WEEKDAYS = listed("дүйшөмбү шейшемби шаршемби бейшемби жума ишемби жекшемби")

WITHOUT_YEAR: tuple[Callable[[date], str], ...] = (
    lambda d: f"{d.day} {RUSSIAN[d.month - 1]}",
    lambda d: f"{d.day}-го {RUSSIAN[d.month - 1]}",
    lambda d: f"{d.day} {NOMINATIVE[d.month - 1]}",
    lambda d: f"{d.day}-{NOMINATIVE[d.month - 1]}",
    lambda d: f"{d.day}-{WITHOUT_SIGN[d.month - 1]}",
    lambda d: f"в {PREPOSITIONAL[d.month - 1]} {d.day}-го",
    lambda d: f"{KYRGYZ_OF[d.month - 1]} {d.day}-күнү",
    lambda d: f"{KYRGYZ_OF[d.month - 1]} {d.day} {'сында' if d.day in (6, 16, 20, 26) else 'унда'}",
    lambda d: f"{d:%d.%m}.",
    lambda d: f"{d.day}-{KYRGYZ_ON[d.month - 1]}",
    lambda d: f"{d.day} {KYRGYZ_FROM[d.month - 1]}",
    lambda d: f"{d.day}-{KYRGYZ_OWN_ON[d.month - 1]}",
    lambda d: f"{d.day} {ENGLISH[d.month - 1]}",
    lambda d: f"{ENGLISH[d.month - 1][:3]} {d.day}",
    lambda d: f"{ENGLISH[d.month - 1]} {d.day}th",
    lambda d: f"{d.day}{ENGLISH[d.month - 1][:3].upper()}",
    lambda d: f"{d:%d.%m}",
    lambda d: f"{d.day}.{d.month}",
    lambda d: f"{d:%d-%m}",
    lambda d: f"{d:%d %m}",
    lambda d: f"{d:%d/%m}",
)
WITH_YEAR: tuple[Callable[[date], str], ...] = (
    lambda d: f"{d.day} {RUSSIAN[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {RUSSIAN[d.month - 1]} {d.year} г.",
    lambda d: f"{d.year}-жылдын {d.day}-{KYRGYZ_OWN_ON[d.month - 1]}",
    lambda d: f"{d.year}-ж., {d.day}-{NOMINATIVE[d.month - 1]}",
    lambda d: f"{d.day}-{NOMINATIVE[d.month - 1]} {d.year}",
    lambda d: f"{ENGLISH[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{d.day}-{ENGLISH[d.month - 1][:3]}-{d.year}",
    lambda d: f"{d:%d.%m}.{d.year:04}",
    lambda d: f"{d:%d.%m}.{d.year:04}.",
    lambda d: f"{d.day}.{ROMAN[d.month - 1]}.{d.year:04}",
    lambda d: f"{d.year:04}-{d:%m-%d}",
    lambda d: f"{d:%d-%m}-{d.year:04}",
    lambda d: f"{d:%d/%m}/{d.year:04}",
    lambda d: f"{d.year:04}.{d:%m.%d}",
    lambda d: f"{d:%d %m} {d.year:04}",
    lambda d: f"{d:%d.%m}.{d.year:04}, {RU_WEEKDAYS[d.weekday()]}",
    lambda d: f"{KY_WEEKDAYS[d.weekday()]}, {d.day}-{NOMINATIVE[d.month - 1]} {d.year}",
)
DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
EDGES = [date(2026, 1, 1), date(2024, 2, 28), date(2024, 2, 29), date(2025, 3, 1), date(2025, 12, 31)]
TODAYS = st.sampled_from(EDGES) | DAYS
LONGEST = 732
"""Days that a plan may have."""
MODES: st.SearchStrategy[Mode] = st.sampled_from(("log", "plan"))


def nearest_by_search(day: date, today: date, mode: Mode) -> date | None:
    """The policy for a date without a year, by looking at each of the 200 days."""
    step = -1 if mode == "log" else 1
    for distance in range(201):
        one = today + timedelta(days=step * distance)
        if (one.day, one.month) == (day.day, day.month):
            return one
    return None


def two_years_after(today: date) -> date:
    """29 February becomes the 28th."""
    leap = (today.month, today.day) == (2, 29)
    return today.replace(year=today.year + 2, day=28 if leap else today.day)
