"""Working days of Kazakhstan: held against the announced calendars, written down apart from what the bot reads."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rulebook import load
from bot.rulebook.working_days import AnnouncedYear, WorkingDays

# Days off on Monday to Friday, and days that were worked on a weekend, as the ministry's calendars have them.
OFF = {
    2023: "01-02 01-03 03-08 03-21 03-22 03-23 05-01 05-08 05-09 06-28 07-06 07-07 08-30 10-25 12-18",
    2024: "01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16",
    2025: "01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16",
    2026: "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16",
    2027: "01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16",
}
WORKED = {2023: "07-01", 2024: "05-04", 2025: "01-05"}
FIRST, LAST = date(2023, 1, 1), date(2027, 12, 31)
DUTY = load("KZ").host_notice
assert DUTY is not None
CALENDAR = DUTY.calendar


def written(days: dict[int, str]) -> set[date]:
    return {date.fromisoformat(f"{year}-{day}") for year, listed in days.items() for day in listed.split()}


HOLIDAYS, WEEKEND_WORK = written(OFF), written(WORKED)
WORKING = [
    day
    for number in range((LAST - FIRST).days + 1)
    if (day := FIRST + timedelta(number)) in WEEKEND_WORK or (day.isoweekday() <= 5 and day not in HOLIDAYS)
]
"""Every working day of five years, one after another."""


@pytest.mark.parametrize("year", OFF)
def test_every_day_of_a_year(year: int) -> None:
    days = [date(year, 1, 1) + timedelta(number) for number in range(366)]
    assert [day for day in days if CALENDAR.is_worked(day) and day.year == year] == [
        day for day in WORKING if day.year == year
    ]


@given(st.dates(FIRST, date(2027, 11, 1)), st.integers(1, 20))
def test_the_nth_working_day_after_a_day_stands_there_in_the_list(day: date, number: int) -> None:
    assert CALENDAR.after(day, number) == [each for each in WORKING if each > day][number - 1]


@pytest.mark.parametrize(
    ("entered", "by"),
    [
        ("2026-11-30", "2026-12-03"),  # a Monday
        ("2026-12-04", "2026-12-09"),  # a Friday
        ("2026-12-12", "2026-12-17"),  # a Saturday; Wednesday is Independence Day
        ("2026-03-20", "2026-03-30"),  # before the five days of Nauryz
        ("2026-08-28", "2026-09-02"),  # 31 August is worked: Constitution Day was moved away
        ("2024-05-03", "2024-05-10"),  # Saturday the 4th is worked in place of the 8th
        ("2023-06-30", "2023-07-04"),  # Saturday, 1 July is worked
        ("2025-01-02", "2025-01-08"),  # Sunday, 5 January is worked, the 3rd is not
    ],
)
def test_the_hosts_last_day(entered: str, by: str) -> None:
    assert DUTY is not None
    assert DUTY.last_day(date.fromisoformat(entered)) == date.fromisoformat(by)


def test_a_year_that_is_not_announced_makes_an_estimate() -> None:
    assert DUTY is not None
    assert not DUTY.is_estimate(date(2026, 12, 28)), "it ends on the 31st"
    assert DUTY.is_estimate(date(2026, 12, 29)), "it ends in 2027"
    assert DUTY.is_estimate(date(2027, 6, 1))


def test_what_was_announced_goes_before_the_days_off() -> None:
    moved = AnnouncedYear(frozenset({date(2026, 5, 27)}), frozenset({date(2026, 5, 28)}), "an order", "example.org")
    calendar = WorkingDays(CALENDAR.days_off, {2026: moved})
    assert [day for day in range(26, 30) if calendar.is_worked(date(2026, 5, day))] == [26, 27, 29]


def test_a_year_beyond_those_written_down_has_its_weekends() -> None:
    last = max(CALENDAR.days_off).year
    days = [date(last + 1, 1, 1) + timedelta(number) for number in range(365)]
    assert [day for day in days if not CALENDAR.is_worked(day)] == [day for day in days if day.isoweekday() > 5]
    assert CALENDAR.is_estimate(days[0], days[-1])
