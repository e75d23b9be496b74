"""The calendar under a question: every day up to today once and in its place, and a way to every month."""

from calendar import monthrange
from datetime import date, timedelta
from typing import TypeVar

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.actions.answers.days import OfStay, Purpose, Wanted
from bot.lexicon.languages import LANGUAGES
from bot.telegram.callbacks import Language, Month, Nothing, Pick, Year
from bot.telegram.keyboards import (
    FIRST_DAY,
    Button,
    Choice,
    Rows,
    calendar,
    fitting,
    inline_keyboard,
    month_of,
    months,
)
from bot.texts.days import month_title, weekday_heads

DAYS = st.dates(date(1999, 1, 1), date(2100, 12, 31))
WANTED = OfStay(Purpose.FIX_EXIT, 2**63 - 1)
LEAVE = Wanted(Purpose.LEAVE)


def weeks(rows: Rows) -> Rows:
    """The rows below the weekdays' heads, above the arrows."""
    return tuple(row for row in rows[1:] if len(row) == 7)


def calendar_until(language: str, wanted: Wanted, shown: date, today: date) -> Rows:
    """The calendar of days that have come."""
    return calendar(language, wanted, shown, Choice(FIRST_DAY, today))


Data = TypeVar("Data", Pick, Month, Year)


def carried(kind: type[Data], button: Button) -> Data:
    """What a button carries, which is of this kind."""
    assert isinstance(button.data, kind)
    return button.data


def picked(button: Button) -> date:
    return carried(Pick, button).day


def arrows(rows: Rows) -> dict[str, date]:
    """Where the arrows lead."""
    return {
        button.label: month_of(carried(Month, button).month)
        for row in rows
        for button in row
        if button.label in ("‹", "›")
    }


@given(shown=DAYS, today=DAYS, language=st.sampled_from(LANGUAGES))
def test_each_day_up_to_today_once_and_no_later_one(shown: date, today: date, language: str) -> None:
    rows = calendar_until(language, WANTED, shown, today)
    month = min(shown, today)
    buttons = [button for row in weeks(rows) for button in row]
    days = [picked(button) for button in buttons if button.data != Nothing()]

    whole = [month.replace(day=number) for number in range(1, monthrange(month.year, month.month)[1] + 1)]
    assert days == [day for day in whole if day <= today]
    assert [button.label for button in buttons if button.data != Nothing()] == [str(day.day) for day in days]
    assert {button.label for button in buttons if button.data == Nothing()} <= {" ", "·"}
    assert all(carried(Pick, button).purpose is WANTED.purpose for button in buttons if button.data != Nothing())
    assert all(carried(Pick, button).about == WANTED.about for button in buttons if button.data != Nothing())

    assert tuple(button.label for button in rows[0]) == weekday_heads(language)
    assert [button.data for button in rows[0]] == [Nothing()] * 7
    (title,) = (button for button in rows[-1] if button.label not in ("‹", "›"))
    assert title.label == month_title(language, month.year, month.month)
    assert carried(Year, title) == Year(purpose=WANTED.purpose, about=WANTED.about, year=month.year)


@given(shown=DAYS, today=DAYS)
def test_each_day_stands_under_its_weekday(shown: date, today: date) -> None:
    for row in weeks(calendar_until("en", WANTED, shown, today)):
        for weekday, button in enumerate(row):
            if button.data != Nothing():
                assert picked(button).weekday() == weekday


@given(shown=DAYS, today=DAYS)
def test_arrows_go_one_month_and_stop_at_todays(shown: date, today: date) -> None:
    month = min(shown, today).replace(day=1)
    leads = arrows(calendar_until("ru", LEAVE, shown, today))
    before, after = (month - timedelta(1)).replace(day=1), (month + timedelta(31)).replace(day=1)
    assert leads.get("‹") == (before if before.year >= 1999 else None)
    assert leads.get("›") == (after if after <= today else None)


def test_paging_arrives_everywhere_and_comes_back() -> None:
    today, shown, paged = date(2026, 11, 23), date(2026, 11, 23), 0
    while back := arrows(calendar_until("ky", WANTED, shown, today)).get("‹"):
        shown, paged = back, paged + 1
    assert shown == date(1999, 1, 1)
    while ahead := arrows(calendar_until("ky", WANTED, shown, today)).get("›"):
        shown, paged = ahead, paged - 1
    assert (shown, paged) == (date(2026, 11, 1), 0)


def test_arrows_remember_what_the_day_is_for() -> None:
    rows = calendar_until("en", WANTED, date(2020, 5, 1), date(2026, 11, 23))
    back, _, ahead = rows[-1]
    found = [carried(Month, button) for button in (back, ahead)]
    assert [(month.purpose, month.about) for month in found] == [(WANTED.purpose, WANTED.about)] * 2


@given(shown=DAYS, first=DAYS, length=st.integers(0, 9000), language=st.sampled_from(LANGUAGES))
def test_each_month_with_days_to_pick_once_and_the_years_around(
    shown: date, first: date, length: int, language: str
) -> None:
    choice = Choice(first, first + timedelta(length))
    *names, years = months(language, WANTED, shown, choice)
    year = min(max(shown, choice.first), choice.last).year
    found = [month_of(carried(Month, button).month) for row in names for button in row if button.data != Nothing()]
    whole = [date(year, number, 1) for number in range(1, 13)]
    ends = [(month + timedelta(31)).replace(day=1) - timedelta(1) for month in whole]
    held = [month for month, last in zip(whole, ends, strict=True) if month <= choice.last and last >= choice.first]
    assert found == held
    assert [len(row) for row in names] == [4, 4, 4]
    offered = [carried(Year, button).year for button in years]
    assert year in offered
    assert all(choice.first.year <= one <= choice.last.year for one in offered)
    assert len(offered) == min(5, choice.last.year - choice.first.year + 1)
    assert [button.label for button in years if button.label.startswith("·")] == [f"·{year}·"]


def test_every_year_is_a_few_taps_away() -> None:
    choice, shown, taps = Choice(FIRST_DAY, date(2026, 11, 23)), 2026, 0
    while shown > 1999:
        shown = min(carried(Year, button).year for button in months("en", LEAVE, date(shown, 1, 1), choice)[-1])
        taps += 1
    assert taps <= 13


@pytest.mark.parametrize(("year", "last"), [(2000, 29), (2023, 28), (2024, 29), (2100, 28)])
def test_february_has_its_days(year: int, last: int) -> None:
    rows = calendar_until("ru", LEAVE, date(year, 2, 1), date(2101, 1, 1))
    labels = [button.label for row in weeks(rows) for button in row if button.data != Nothing()]
    assert labels == [str(number) for number in range(1, last + 1)]


@given(shown=DAYS, first=DAYS, length=st.integers(0, 900))
def test_days_ahead_each_once_and_arrows_no_further(shown: date, first: date, length: int) -> None:
    choice = Choice(first, min(first + timedelta(length), date(9999, 12, 1)))
    assume(choice.first <= choice.last)
    rows = calendar("ky", Wanted(Purpose.PLAN), shown, choice)
    month = min(max(shown, choice.first), choice.last).replace(day=1)
    days = [picked(button) for row in weeks(rows) for button in row if button.data != Nothing()]
    whole = [month.replace(day=number) for number in range(1, monthrange(month.year, month.month)[1] + 1)]
    assert days == [day for day in whole if choice.first <= day <= choice.last]
    leads = arrows(rows)
    assert ("‹" in leads) == (choice.first < month)
    assert ("›" in leads) == (choice.last > whole[-1])


def test_weeks_that_lie_ahead_are_left_out() -> None:
    rows = calendar_until("en", LEAVE, date(2026, 11, 2), date(2026, 11, 2))
    assert [[button.label for button in row] for row in weeks(rows)] == [[" "] * 6 + ["1"], ["2"] + ["·"] * 6]
    assert len(weeks(calendar_until("en", LEAVE, date(2026, 8, 31), date(2026, 8, 31)))) == 6


@pytest.mark.parametrize("shown", [date(1999, 1, 1), date(2027, 1, 1), date(9999, 12, 31)])
@pytest.mark.parametrize("today", [date(1999, 1, 1), date(2026, 12, 31)])
def test_the_ends_of_the_calendar(shown: date, today: date) -> None:
    assert weeks(calendar_until("en", LEAVE, shown, today))


@given(number=st.integers(1900 * 12, 9999 * 12 + 11))
def test_a_months_number_is_its_month(number: int) -> None:
    month = month_of(number)
    assert (month.day, month.year * 12 + month.month - 1) == (1, number)


def test_two_labels_that_would_be_cut_stand_one_below_the_other() -> None:
    long, short = Button("Сколько осталось", Nothing()), Button("Выезд", Nothing())
    rows = fitting([(short, long), (short, short), (), (long,)])
    assert [[button.label for button in row] for row in rows] == [
        ["Выезд"],
        ["Сколько осталось"],
        ["Выезд", "Выезд"],
        ["Сколько осталось"],
    ]
    assert inline_keyboard([]) is None
    assert inline_keyboard([()]) is None


def test_a_row_of_four_that_would_be_cut_stands_two_by_two() -> None:
    four = tuple(Button(name, Language(code=name)) for name in ("Русский", "Кыргызча", "English", "Қазақша"))
    rows = fitting([four, four[:3], tuple(Button(str(number), Nothing()) for number in range(8))])
    assert [len(row) for row in rows] == [2, 2, 3, 8]


def test_a_whole_calendar_is_within_telegrams_limits() -> None:
    for language in LANGUAGES:
        keyboard = inline_keyboard(calendar_until(language, WANTED, date(2026, 8, 1), date(2099, 1, 1)))
        assert keyboard
        for row in keyboard["inline_keyboard"]:
            assert len(row) <= 7
            for button in row:
                assert button["text"]
                assert 1 <= len(button["callback_data"].encode()) <= 64
