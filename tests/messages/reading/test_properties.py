"""Whatever is typed: a day is read as itself or refused, never as another; nothing raises."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bot.reading import BareDay, Crossing, Day, PastStay, Refusal, read_day, read_message, read_stays
from bot.reading.answers import Mode


def _listed(words: str) -> list[str]:
    return words.split()


RUSSIAN = _listed("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
NOMINATIVE = _listed("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь")
KYRGYZ_ON = _listed("январда февралда мартта апрелде майда июнда июлда августта сентябрда октябрда ноябрда декабрда")
KYRGYZ_FROM = _listed(
    "январдан февралдан марттан апрелден майдан июндан июлдан августтан сентябрдан октябрдан ноябрдан декабрдан"
)
KYRGYZ_OWN_ON = _listed(
    "январында февралында мартында апрелинде майында июнунда июлунда августунда сентябрында октябрында "
    "ноябрында декабрында"
)
WITHOUT_SIGN = _listed("январ феврал март апрел май июн июл август сентябр октябр ноябр декабр")
PREPOSITIONAL = _listed("январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре")
KYRGYZ_OF = _listed(
    "январдын февралдын марттын апрелдин майдын июндун июлдун августтун сентябрдын октябрдын ноябрдын декабрдын"
)
ROMAN = _listed("I II III IV V VI VII VIII IX X XI XII")
ENGLISH = _listed("January February March April May June July August September October November December")
RU_WEEKDAYS = _listed("понедельник вторник среда четверг пятница суббота воскресенье")
KY_WEEKDAYS = _listed("дүйшөмбү шейшемби шаршемби бейшемби жума ишемби жекшемби")

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
MODES: st.SearchStrategy[Mode] = st.sampled_from(("log", "plan"))


def nearest_by_search(day: date, today: date, mode: Mode) -> date | None:
    """The policy for a date without a year, by looking at each of the 200 days."""
    step = -1 if mode == "log" else 1
    for distance in range(201):
        one = today + timedelta(days=step * distance)
        if (one.day, one.month) == (day.day, day.month):
            return one
    return None


@settings(max_examples=50, deadline=None)
@given(DAYS, TODAYS, MODES, st.sampled_from(["ru", "ky"]))
@example(date(2024, 2, 29), date(2024, 9, 16), "log", "ru")
@example(date(2024, 2, 29), date(2024, 9, 17), "log", "ru")
@example(date(2025, 12, 31), date(2026, 1, 1), "log", "ky")
@example(date(2026, 1, 1), date(2025, 12, 31), "plan", "ky")
def test_a_day_without_a_year_is_the_nearest_or_refused(day: date, today: date, mode: Mode, language: str) -> None:
    wanted = nearest_by_search(day, today, mode)
    for write in WITHOUT_YEAR:
        found = read_day(write(day), today, mode, language)
        assert (found.date if isinstance(found, Day) else None) == wanted, write(day)


@settings(max_examples=50, deadline=None)
@given(DAYS, TODAYS, MODES)
@example(date(2028, 2, 29), date(2026, 2, 28), "plan")
def test_a_day_with_its_year_is_itself_or_on_the_wrong_side(day: date, today: date, mode: Mode) -> None:
    two_years = (today.year + 2, today.month, min(today.day, 28) if today.month == 2 else today.day)
    late = (day.year, day.month, day.day) > two_years
    if mode == "log":
        wanted: date | str = day if day <= today else "future"
    else:
        wanted = "past" if day < today else "future" if late else day
    for write in WITH_YEAR:
        found = read_day(write(day), today, mode, "ru")
        assert (found.date if isinstance(found, Day) else found.why) == wanted, write(day)


@settings(max_examples=40, deadline=None)
@given(DAYS, TODAYS, MODES)
def test_american_slashes_are_asked_about_in_english(day: date, today: date, mode: Mode) -> None:
    assume(day.day <= 12 and day.day != day.month)
    swapped = day.replace(day=day.month, month=day.day)
    for written in (f"{day:%d/%m}/{day.year}", f"{swapped:%d/%m}/{day.year}"):
        found = read_day(written, today, mode, "en")
        assert isinstance(found, Refusal)
        assert found.why == "ambiguous"
        assert set(found.candidates) <= {day, swapped}


@settings(max_examples=40, deadline=None)
@given(DAYS, DAYS, st.booleans())
@example(date(2026, 2, 28), date(2026, 3, 5), False)
def test_one_undoubted_date_with_slashes_settles_the_others(one: date, other: date, month_first: bool) -> None:
    def write(day: date) -> str:
        return f"{day:%m/%d}/{day.year}" if month_first else f"{day:%d/%m}/{day.year}"

    entered, left = sorted((one, other))
    found = read_message(f"from {write(entered)} to {write(left)}", date(2091, 1, 1))
    doubted = all(day.day <= 12 and day.day != day.month for day in (entered, left))
    if any(day.day > 12 for day in (entered, left)):
        assert found == PastStay(entered, left)
    elif doubted:
        assert found == Refusal("ambiguous")
    assert read_message(f"entered {write(one)}", date(2091, 1, 1)) == (
        Crossing("in", Day(one))
        if one.day > 12 or one.day == one.month
        else Refusal("ambiguous", tuple(sorted((one, one.replace(day=one.month, month=one.day)))), act="in")
    )


MARKS = ("-", " - ", "…", "...", "..", " ~ ", " => ", " -> ", " → ", " -- ", " по ")


@settings(max_examples=25, deadline=None)
@given(TODAYS, st.integers(0, 150), st.integers(0, 49), st.sampled_from(MARKS))
def test_any_mark_between_two_days_makes_a_stay(today: date, length: int, ago: int, mark: str) -> None:
    left = today - timedelta(days=ago)
    entered = left - timedelta(days=length)
    dotted = mark[0] in ".…"
    for write in ("{0:%d.%m.%Y}", "{0:%d.%m}") if dotted else ("{0:%d.%m.%Y}", "{0:%d.%m}", "{0:%d.%m}."):
        text = f"{write.format(entered)}{mark}{write.format(left)}"
        assert read_message(text, today) == PastStay(entered, left), text
    assert read_message(f"{entered.isoformat()}/{left.isoformat()}", today) == PastStay(entered, left)


@pytest.mark.parametrize("hour", range(24))
@pytest.mark.parametrize("minute", [0, 4, 12, 13, 40, 59])
def test_the_hour_says_nothing_about_the_day(hour: int, minute: int) -> None:
    day, today = date(2026, 5, 8), date(2026, 5, 20)
    for time in (f"в {hour}.{minute:02}", f"{hour}.{minute:02}", f"в {hour}-{minute:02}", f"at {hour}.{minute:02}"):
        for text in (f"въехал 8.05.2026 {time}", f"{time} въехал 08.05.2026"):
            found = read_message(text, today)
            if 1 <= minute <= 12:
                assert isinstance(found, Refusal), text
            else:
                assert found == Crossing("in", Day(day)), text
    for time in (f"саат {hour}.{minute:02}дө", f"в {hour}.{minute:02} ч", f"в {hour}:{minute:02}"):
        assert read_message(f"въехал 8.05.2026 {time}", today) == Crossing("in", Day(day))


@settings(max_examples=40, deadline=None)
@given(DAYS, TODAYS, st.integers(0, 6))
def test_a_weekday_must_agree_with_its_date(day: date, today: date, weekday: int) -> None:
    assume(day <= today)
    found = read_day(f"{RU_WEEKDAYS[weekday]}, {day:%d.%m.%Y}", today)
    assert found == (Day(day) if weekday == day.weekday() else Refusal("contradiction"))


@settings(max_examples=40, deadline=None)
@given(TODAYS, st.integers(0, 6), MODES)
def test_a_bare_weekday_is_the_nearest_and_asked_about_on_its_own_day(today: date, weekday: int, mode: Mode) -> None:
    step = -1 if mode == "log" else 1
    wanted = next(day for day in (today + timedelta(days=step * n) for n in range(1, 8)) if day.weekday() == weekday)
    for name in (RU_WEEKDAYS[weekday], f"{KY_WEEKDAYS[weekday]} күнү", f"{wanted:%A}", f"on {wanted:%a}"):
        found = read_day(name, today, mode)
        if today.weekday() == weekday:
            assert found == Refusal("ambiguous", tuple(sorted((today, wanted))))
        else:
            assert found == Day(wanted, relative=True)


@settings(max_examples=40, deadline=None)
@given(TODAYS, st.integers(1, 31))
def test_the_12th_is_of_this_month_or_refused(today: date, day: int) -> None:
    found = [read_day(text, today) for text in (f"{day} числа", f"айдын {day}инде", f"the {day}th")]
    if day <= today.day:
        assert found == [Day(today.replace(day=day))] * 3
    else:
        assert all(isinstance(one, Refusal) and one.why == "ambiguous" for one in found)


@settings(max_examples=40, deadline=None)
@given(TODAYS, st.integers(1, 400))
def test_days_ago_and_ahead(today: date, count: int) -> None:
    for text in (f"{count} дней назад", f"{count} күн мурун", f"{count} days ago"):
        assert read_day(text, today) in (Day(today - timedelta(days=count), True), Refusal("implausible"))
    for text in (f"через {count} дней", f"{count} күндөн кийин", f"in {count} days"):
        assert read_day(text, today, "plan") == Day(today + timedelta(days=count), True)


@settings(max_examples=40, deadline=None)
@given(TODAYS, st.integers(0, 150), st.integers(0, 49))
def test_a_past_stay_is_read_with_and_without_years(today: date, length: int, ago: int) -> None:
    left = today - timedelta(days=ago)
    entered = left - timedelta(days=length)
    assume(entered.year >= 2000)
    stay = PastStay(entered, left)
    for text in (
        f"{entered:%d.%m.%Y} - {left:%d.%m.%Y}",
        f"{entered:%d.%m} - {left:%d.%m}",
        f"с {entered.day} {RUSSIAN[entered.month - 1]} по {left.day} {RUSSIAN[left.month - 1]}",
        f"{entered.day}-{KYRGYZ_FROM[entered.month - 1]} {left:%d.%m.%Y} чейин",
        f"въехал {entered:%d.%m}, выехал {left:%d.%m}",
        f"{entered.day}-{KYRGYZ_ON[entered.month - 1]} кирдим, {left.day}-{KYRGYZ_ON[left.month - 1]} чыктым",
    ):
        assert read_message(text, today) == stay, text
        assert read_stays(f"{text}\n{text}", today) == (stay, stay)
    if length:
        assert read_message(f"{left:%d.%m.%Y} - {entered:%d.%m.%Y}", today) == Refusal("contradiction")
    after = today + timedelta(days=1)
    assert read_message(f"{entered:%d.%m.%Y} - {after:%d.%m.%Y}", today) == Refusal("future", (after,))


# --- words in any order: what is accepted must be explained by every word ------------------------------------------

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


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=5), st.sampled_from(EDGES), MODES)
@example(["эртең", "эртең", "менен"], date(2026, 1, 1), "plan")
@example(["жума", "мурун"], date(2026, 1, 1), "log")
@example(["3", "күн", "мурун"], date(2024, 2, 29), "log")
def test_words_in_any_order_never_make_a_day_that_they_do_not_say(words: list[str], today: date, mode: Mode) -> None:
    found = read_day(" ".join(words), today, mode)
    if isinstance(found, Day):
        assert explains(words, found.date, today)
        assert found.date <= today if mode == "log" else found.date >= today


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=6), st.sampled_from(EDGES))
def test_messages_in_any_order_never_tell_what_was_not_said(words: list[str], today: date) -> None:
    found = read_message(" ".join(words), today)
    if isinstance(found, Crossing):
        assert ("in" if {"въехал", "кирдим"} & set(words) else "out") == found.act
        dated = set(words) & {*OFFSETS, *MONTHS, *WEEKDAYS, *UNITS, *NUMBERS}
        assert explains(words, found.day.date, today) if dated else found.day == Day(today, relative=True)
    elif isinstance(found, BareDay):
        assert explains(words, found.day.date, today)
        assert not {"въехал", "кирдим", "left"} & set(words)
    elif isinstance(found, PastStay):
        assert not set(words) & (set(POISON) - {"до", "чейин"})
        assert found.entered <= found.left <= today


@pytest.mark.parametrize("today", [date.min, date.max, date(2026, 3, 20)])
@settings(max_examples=100, deadline=None)
@given(
    text=st.text(max_size=60)
    | st.lists(
        st.sampled_from([*VOCABULARY, "99999", "0", "00", "/", ".", "31.12", "9999", "прошлый"]), max_size=8
    ).map(" ".join)
)
@example(text="12." * 100)
@example(text="\ud800 вчера")
@example(text="١٢.٠٣.٢٠٢٦")
@example(text="9999 дней назад")
@example(text="прошлый понедельник")
@example(text="31 числа")
@example(text="29 февраля")
@example(text="1 января - 31 декабря 0001")
def test_nothing_raises(text: str, today: date) -> None:
    for mode in ("log", "plan"):
        read_day(text, today, mode, "en")
    read_message(text, today)
    read_stays(text, today)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0123456789.,-/ ", max_size=14))
def test_digits_and_marks_are_a_day_only_in_day_month_year_order(text: str) -> None:
    found = read_day(text, date(2026, 3, 20), "log", "ru")
    if isinstance(found, Day):
        numbers = [int(number) for number in re.findall("[0-9]+", text)]
        day = found.date
        assert numbers in (
            [day.day, day.month],
            [day.day, day.month, day.year],
            [day.day, day.month, day.year % 100],
            [day.year, day.month, day.day],
        )
