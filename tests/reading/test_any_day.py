"""However it is written, a day is read as itself or refused, never as another."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bot.reading import Crossing, Day, HalfSaid, PastStay, Refusal, read_day, read_stays
from bot.reading.answers import Mode
from tests.reading.at_home import read_message
from tests.reading.spelling import (
    DAYS,
    KY_WEEKDAYS,
    KYRGYZ_FROM,
    KYRGYZ_ON,
    MODES,
    RU_WEEKDAYS,
    RUSSIAN,
    TODAYS,
    WITH_YEAR,
    WITHOUT_YEAR,
    nearest_by_search,
)


@settings(max_examples=settings().max_examples // 2)
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


@settings(max_examples=settings().max_examples // 2)
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


@settings(max_examples=settings().max_examples // 2)
@given(DAYS, TODAYS, MODES)
def test_american_slashes_are_asked_about_in_english(day: date, today: date, mode: Mode) -> None:
    assume(day.day <= 12 and day.day != day.month)
    swapped = day.replace(day=day.month, month=day.day)
    for written in (f"{day:%d/%m}/{day.year}", f"{swapped:%d/%m}/{day.year}"):
        found = read_day(written, today, mode, "en")
        assert isinstance(found, Refusal)
        assert found.why == "ambiguous"
        assert set(found.candidates) <= {day, swapped}


@settings(max_examples=settings().max_examples // 2)
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


@settings(max_examples=settings().max_examples // 2)
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


@settings(max_examples=settings().max_examples // 2)
@given(DAYS, TODAYS, st.integers(0, 6))
def test_a_weekday_must_agree_with_its_date(day: date, today: date, weekday: int) -> None:
    assume(day <= today)
    found = read_day(f"{RU_WEEKDAYS[weekday]}, {day:%d.%m.%Y}", today)
    assert found == (Day(day) if weekday == day.weekday() else Refusal("contradiction"))


@settings(max_examples=settings().max_examples // 2)
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


@settings(max_examples=settings().max_examples // 2)
@given(TODAYS, st.integers(1, 31))
def test_the_12th_is_of_this_month_or_refused(today: date, day: int) -> None:
    found = [read_day(text, today) for text in (f"{day} числа", f"айдын {day}инде", f"the {day}th")]
    if day <= today.day:
        assert found == [Day(today.replace(day=day))] * 3
    else:
        assert all(isinstance(one, Refusal) and one.why == "ambiguous" for one in found)


@settings(max_examples=settings().max_examples // 2)
@given(TODAYS, st.integers(1, 400))
def test_days_ago_and_ahead(today: date, count: int) -> None:
    for text in (f"{count} дней назад", f"{count} күн мурун", f"{count} days ago"):
        assert read_day(text, today) in (Day(today - timedelta(days=count), True), Refusal("implausible"))
    for text in (f"через {count} дней", f"{count} күндөн кийин", f"in {count} days"):
        assert read_day(text, today, "plan") == Day(today + timedelta(days=count), True)


@settings(max_examples=settings().max_examples // 2)
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
    lasts = HalfSaid("exit", Day(entered), "in", exit_ahead=after)
    assert read_message(f"{entered:%d.%m.%Y} - {after:%d.%m.%Y}", today) == lasts
