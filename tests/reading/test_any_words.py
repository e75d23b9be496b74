"""Whatever is typed: what is accepted is explained by every word; nothing raises."""

import re
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.reading import BareDay, Crossing, Day, PastStay, read_day, read_message, read_stays
from bot.reading.answers import Mode
from tests.reading.spelling import EDGES, MODES
from tests.reading.vocabulary import MONTHS, NUMBERS, OFFSETS, POISON, UNITS, VOCABULARY, WEEKDAYS, explains


@settings(max_examples=6 * settings().max_examples)
@given(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=5), st.sampled_from(EDGES), MODES)
@example(["эртең", "эртең", "менен"], date(2026, 1, 1), "plan")
@example(["жума", "мурун"], date(2026, 1, 1), "log")
@example(["3", "күн", "мурун"], date(2024, 2, 29), "log")
def test_words_in_any_order_never_make_a_day_that_they_do_not_say(words: list[str], today: date, mode: Mode) -> None:
    found = read_day(" ".join(words), today, mode)
    if isinstance(found, Day):
        assert explains(words, found.date, today)
        assert found.date <= today if mode == "log" else found.date >= today


@settings(max_examples=4 * settings().max_examples)
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
