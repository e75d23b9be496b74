"""Whatever is typed for a plan is one ahead, which each of its words says, or it is refused."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.reading import Day, Length, PlannedStay, read_plan
from tests.reading.spelling import LONGEST, two_years_after
from tests.reading.vocabulary import MONTHS, NUMBERS, OFFSETS, POISON, VOCABULARY, WEEKDAYS, explains

TODAY = date(2026, 3, 20)


LENGTHS = {"дней": 1, "күнгө": 1, "week": 7, "аптага": 7, "неделю": 7, "дня": 1, "күн": 1, "days": 1, "недели": 7}
MORE = [*LENGTHS, "на", "for", "баштап", "въеду", "кирем", "выеду", "чыгам", "кирип", "буду", "(", ")", "10", "28.12"]
WORDS = [*VOCABULARY, *MORE]
SILENT = ("въеду", "кирем", "на", "баштап", "если")
PLAINLY = {"неделю": "1 недели", "week": "weeks", "дней": "дня"}
"""What the reading of a single day knows under another name."""
NEVER = {*POISON, "въехал", "кирдим", "left"} - {"до", "чейин", "если", "примерно"}


def explain_trip(words: list[str], trip: PlannedStay, today: date) -> bool:
    """Whether each word that says something says it of this trip: an independent, lax reading."""
    entered, left = trip.entered, trip.left
    length, ends = (left - entered).days + 1, (entered, left)
    away = [(day - today).days for day in ends]
    numbers = {str(number) for day in ends for number in (day.day, day.month, day.year, day.year % 100)}
    numbers |= {str(count // unit) for count in (length, *away) for unit in (1, 7) if count % unit == 0}
    numbers |= {f"{day:%d.%m}" for day in ends}
    morning = any(pair == ("эртең", "менен") for pair in pairwise(words))
    return (
        not set(words) & NEVER
        and all(OFFSETS[word] in away for word in words if word in OFFSETS and not (word == "эртең" and morning))
        and all(MONTHS[word] in {day.month for day in ends} for word in words if word in MONTHS)
        and all(
            WEEKDAYS[word] in {day.weekday() for day in ends}
            for word in words
            if word in WEEKDAYS and not (word == "жума" and length % 7 == 0)
        )
        and all(word in numbers for word in words if word in NUMBERS or word in ("10", "28.12"))
        and (not set(words) & {"выеду", "чыгам"} or bool(set(words) & {"въеду", "кирем", "кирип"}))
    )


@settings(max_examples=10 * settings().max_examples)
@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6),
    st.sampled_from([TODAY, date(2026, 1, 1), date(2025, 12, 31)]),
)
@example(["въеду", "на", "10", "дней", "12", "марта"], date(2026, 1, 1))
@example(["12", "марта", "2026", "дня"], date(2026, 1, 1))
@example(["через", "недели", "3", "дня"], TODAY)
@example(["через", "3", "недели", "12", "дня"], TODAY)
@example(["бүгүн", "10", "күн"], TODAY)
def test_words_in_any_order_never_make_a_plan_that_they_do_not_say(words: list[str], today: date) -> None:
    match read_plan(" ".join(words), today):
        case Day(day):
            told = " ".join(word for word in words if word not in SILENT)
            for word, plainly in PLAINLY.items():
                told = told.replace(word, plainly)
            assert explains(told.split(), day, today)
            assert "28.12" not in words or (day.day, day.month) == (28, 12)
            assert not set(words) & {"выеду", "чыгам", "кирип", "буду"}
        case PlannedStay() as trip:
            assert explain_trip(words, trip, today)
        case Length(days, 0, None):
            assert not set(words) & {*NEVER, *OFFSETS, *MONTHS, "выеду", "чыгам", "назад", "мурун", "ago", "кийин"}
            numbers = [int(word) for word in words if word in NUMBERS or word == "10"] or [1]
            units = [LENGTHS[word] for word in words if word in LENGTHS] or [1]
            if "жума" not in words and "апта" not in words and "weeks" not in words:
                assert [days] == [count * unit for count in numbers for unit in units]


@pytest.mark.parametrize("today", [date.min, date.max, TODAY])
@settings(max_examples=3 * settings().max_examples // 2)
@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from([*WORDS, "99999", "0", "00", "/", ".", "31.12", "9999", "→"]), max_size=9).map(" ".join)
)
@example("12." * 100)
@example("на 5 дней " * 13)
@example("\ud800 на 5 дней")
@example("31.12.9999 на 5 дней")
@example("1 января на 700 дней")
@example("сегодня на 732 дня")
@example("1 января - 31 декабря 0001")
@example("٣٠")
def test_whatever_is_typed_is_a_plan_ahead_or_refused(today: date, text: str) -> None:
    match read_plan(text, today, "en"):
        case Day(day):
            assert today <= day <= latest(today)
        case PlannedStay(entered, left):
            assert today <= entered <= latest(today)
            assert entered <= left
        case Length(days, 0):
            assert 1 <= days <= LONGEST


def latest(today: date) -> date:
    return two_years_after(today) if today.year < date.max.year - 1 else date.max
