"""The calendar file as two other libraries read it, and by the rules of RFC 5545."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import ics
import pytest
import vobject

from bot.core.permit import PermitKind
from bot.exporting.calendar import Calendar, Event, EventKind
from tests.exporting.filled import AIGUL_IN_RUSSIA, ME_IN_KAZAKHSTAN, PERSON

NOW = datetime(2026, 3, 20, 6, 30, tzinfo=UTC)
LAST, RINGS = date(2026, 5, 29), (datetime(2026, 4, 29, 5, tzinfo=UTC), datetime(2026, 5, 29, 5, tzinfo=UTC))
EVENTS = (
    Event(EventKind.LAST, ME_IN_KAZAKHSTAN, LAST, LAST, alarms=RINGS),
    Event(EventKind.PLAN, ME_IN_KAZAKHSTAN, date(2026, 7, 1), date(2026, 7, 20), 601),
    Event(EventKind.PERMIT, ME_IN_KAZAKHSTAN, date(2026, 12, 31), date(2026, 12, 31), 702, permit=PermitKind.VISA),
    Event(EventKind.RETURN, AIGUL_IN_RUSSIA, date(2026, 6, 30), date(2026, 6, 30), days=90),
)
CALENDAR = Calendar(EVENTS, NOW, PERSON.created_at, named=True)
TOLD = {
    "Последний разрешённый день в Казахстане": (LAST, date(2026, 5, 30), set(RINGS)),
    "План: в Казахстан": (date(2026, 7, 1), date(2026, 7, 21), set()),
    "Виза: последний день действия (Казахстан)": (date(2026, 12, 31), date(2027, 1, 1), set()),
    "Айгүл Үсөнова: С этого дня в России можно пробыть 90 дней подряд": (date(2026, 6, 30), date(2026, 7, 1), set()),
}
"""The first day, the first one after it, and when it rings."""


def by_vobject(calendar: Calendar, language: str = "ru") -> list[Any]:
    """The events as vobject reads them."""
    return list(getattr(vobject.readOne(calendar.written(language).decode()), "vevent_list", []))


def test_one_library_reads_the_days_and_the_moments() -> None:
    found = {
        each.summary.value: (
            each.dtstart.value,
            each.dtend.value,
            {alarm.trigger.value for alarm in getattr(each, "valarm_list", [])},
        )
        for each in by_vobject(CALENDAR)
    }
    assert found == TOLD


def test_another_library_reads_the_same() -> None:
    events = ics.Calendar(CALENDAR.written("ru").decode()).events
    assert all(each.all_day for each in events)
    found = {
        each.name: (each.begin.date(), each.end.date(), {alarm.trigger.datetime for alarm in each.alarms})
        for each in events
    }
    # Of a whole day it takes the end for the last moment of the day before.
    assert found == TOLD


def test_it_is_as_the_standard_wants_it() -> None:
    content = CALENDAR.written("ky")
    assert content.endswith(b"\r\nEND:VCALENDAR\r\n")
    assert not re.search(rb"(?<!\r)\n", content)
    assert max(map(len, content.split(b"\r\n"))) <= 75
    text = content.decode().replace("\r\n ", "")
    assert text.count("DTSTART;VALUE=DATE:") == text.count("DTEND;VALUE=DATE:") == len(EVENTS)
    assert text.count("\nDTSTAMP:20260320T063000Z") == len(EVENTS)
    assert text.count("\nTRIGGER;VALUE=DATE-TIME:") == len(RINGS), "else it is read as a span of time"
    assert "VERSION:2.0" in text
    assert "PRODID:" in text
    assert str(PERSON.id) not in text


def test_a_later_file_takes_the_place_of_an_earlier_one() -> None:
    moved = (replace(EVENTS[0], first=LAST + timedelta(1), last=LAST + timedelta(1)), *EVENTS[1:])
    first, second = (
        by_vobject(CALENDAR),
        by_vobject(replace(CALENDAR, events=moved, made_at=NOW + timedelta(seconds=1))),
    )
    assert [each.uid.value for each in first] == [each.uid.value for each in second]
    assert len({each.uid.value for each in first}) == len(EVENTS)
    for old, new in zip(first, second, strict=True):
        assert int(new.sequence.value) == int(old.sequence.value) + 1
    [much_later] = by_vobject(replace(CALENDAR, events=moved[:1], made_at=datetime(2090, 1, 1, tzinfo=UTC)))
    assert int(much_later.sequence.value) < 2**31, "calendars keep it in 32 bits"


def test_the_day_of_a_return_takes_the_place_of_the_last_legal_one() -> None:
    back = replace(EVENTS[3], journal=ME_IN_KAZAKHSTAN)
    [outside] = by_vobject(replace(CALENDAR, events=(back,)))
    assert outside.uid.value == by_vobject(CALENDAR)[0].uid.value


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("ru", "Лимит исчерпан со 2 мая 2026 года (Казахстан)"),
        ("ky", "Жүрүү мөөнөтү 2026-жылдын 2-майынан бери өтүп кеткен (Казакстан)"),
        ("en", "Over the limit since 2 May 2026 (Kazakhstan)"),
    ],
)
def test_a_limit_that_is_over_takes_the_place_of_the_last_legal_day_and_says_so(language: str, title: str) -> None:
    first = date(2026, 5, 2)
    over = replace(CALENDAR, events=(Event(EventKind.OVER, ME_IN_KAZAKHSTAN, first, first),))
    [found] = by_vobject(over, language)
    assert (found.summary.value.replace("\N{NO-BREAK SPACE}", " "), found.dtstart.value) == (title, first)
    assert found.uid.value == by_vobject(CALENDAR)[0].uid.value
    [same] = ics.Calendar(over.written(language).decode()).events
    assert (same.name, same.begin.date(), same.alarms) == (found.summary.value, first, [])


def test_two_bots_never_mean_the_same_by_a_number() -> None:
    other = replace(CALENDAR, since=PERSON.created_at + timedelta(microseconds=1))
    assert not {e.uid.value for e in by_vobject(CALENDAR)} & {e.uid.value for e in by_vobject(other)}


@pytest.mark.parametrize("name", ['Аня, "Ня"; \\n', "Анна\r\nBEGIN:VEVENT", "А" * 40])
def test_a_name_stays_in_its_title(name: str) -> None:
    traveller = replace(AIGUL_IN_RUSSIA.traveller, label=name)
    event = replace(EVENTS[3], journal=replace(AIGUL_IN_RUSSIA, traveller=traveller))
    [found] = by_vobject(replace(CALENDAR, events=(event,)), "en")
    title = f"{name}: From this day on: 90 days in a row in Russia are legal"
    assert found.summary.value.replace("\r\n", "\n") == title.replace("\r\n", "\n")
