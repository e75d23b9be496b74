"""The instant at which a reminder of a day comes: on that day in Kazakhstan, at the hour of the person's own clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.actions.notices.moments import about_day, due_at
from bot.actions.reminder_settings import HOURS, ZONES
from bot.core.reminders import DAYS_BEFORE
from bot.storage.people import Person

ALMATY = ZoneInfo("Asia/Almaty")
FAR = ("Pacific/Kiritimati", "Pacific/Honolulu", "America/Los_Angeles", "Europe/London", "Asia/Kathmandu")


def somebody(zone: str, hour: int) -> Person:
    return Person(1, None, None, zone, hour, DAYS_BEFORE, None, datetime(2026, 1, 1, tzinfo=UTC), None, None, None)


@settings(max_examples=300)
@given(
    zone=st.sampled_from((*ZONES, *FAR)),
    hour=st.sampled_from(HOURS),
    on=st.dates(date(2025, 1, 1), date(2028, 12, 31)),
)
@example(zone="Europe/Berlin", hour=20, on=date(2026, 10, 25))  # clocks are put back: its 20:00 is another day's
@example(zone="Europe/Berlin", hour=20, on=date(2026, 3, 29))  # clocks are put on: it has two
def test_it_lies_on_the_day_and_shows_the_hour(zone: str, hour: int, on: date) -> None:
    due = due_at(somebody(zone, hour), on, ALMATY)
    assert about_day(due, ALMATY, date.max) == on
    own = due.astimezone(ZoneInfo(zone))
    put_back = own.utcoffset() != (own - timedelta(days=1)).utcoffset()
    assert (own.hour, own.minute) == (hour, 0) or (put_back and own.hour == hour - 1)


@settings(max_examples=300)
@given(
    zone=st.sampled_from((*ZONES, *FAR)),
    hour=st.sampled_from(HOURS),
    country=st.sampled_from(("Asia/Almaty", "Europe/Brussels", "Europe/Kaliningrad", "Asia/Kamchatka")),
    on=st.dates(date(2025, 1, 1), date(2028, 12, 31)),
)
def test_of_a_last_day_some_hours_are_left_and_nobody_is_woken(zone: str, hour: int, country: str, on: date) -> None:
    person, there = somebody(zone, hour), ZoneInfo(country)
    due = due_at(person, on, there, last=True)
    own = due.astimezone(ZoneInfo(zone))
    assert (about_day(due, there, date.max), 8 <= own.hour < 22) == (on, True)
    ends = datetime.combine(on + timedelta(1), time(), there).astimezone(UTC)
    assert ends - due.astimezone(UTC) >= timedelta(hours=3)
    usual = due_at(person, on, there)
    assert due == usual or ends - usual.astimezone(UTC) < timedelta(hours=3)


@pytest.mark.parametrize(
    ("zone", "hour", "country", "due"),
    [
        ("Asia/Kamchatka", 10, "Europe/Brussels", "2026-03-16T00:00+01:00"),  # 10:00 there is 23:00 in Brussels
        ("Europe/Moscow", 21, "Asia/Almaty", "2026-03-16T10:00+05:00"),  # 8:00 in Moscow
        ("Asia/Almaty", 21, "Asia/Almaty", "2026-03-16T21:00+05:00"),
        ("Asia/Bishkek", 10, "Asia/Almaty", "2026-03-16T09:00+05:00"),
    ],
)
def test_a_last_day_is_told_early_where_its_hour_is_late_there(zone: str, hour: int, country: str, due: str) -> None:
    found = due_at(somebody(zone, hour), date(2026, 3, 16), ZoneInfo(country), last=True)
    assert found == datetime.fromisoformat(due)


def test_a_moment_ahead_is_about_no_day_that_has_not_come() -> None:
    due = due_at(somebody("Asia/Almaty", 10), date(2026, 3, 16), ALMATY)
    assert about_day(due, ALMATY, date(2026, 3, 12)) == date(2026, 3, 12)
