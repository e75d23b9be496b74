"""Rows of buttons; all state is in what a button carries."""

from calendar import Calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from dateutil.relativedelta import relativedelta

from bot.actions.answers import Wanted
from bot.messages.days import month_title, weekday_heads
from bot.telegram.callbacks import NOTHING, Month, Pick

WEEKS = Calendar(firstweekday=0)
FIRST_YEAR = 1999
"""The earliest year a calendar pages to; typed dates are read from 2000 on."""
FITS_HALF = 14
"""Characters of a label that half the width of a narrow phone shows; Telegram cuts longer ones."""


@dataclass(frozen=True, slots=True)
class Button:
    """A label and what its press carries."""

    label: str
    data: str

    @classmethod
    def of(cls, label: str, data: CallbackData) -> "Button":
        """A button that carries callback data."""
        return cls(label, data.pack())


Row = tuple[Button, ...]
Rows = tuple[Row, ...]


def markup(rows: Iterable[Row]) -> InlineKeyboardMarkup | None:
    """The keyboard Telegram takes; None when there is no button."""
    keyboard = [
        [InlineKeyboardButton(text=button.label, callback_data=button.data) for button in part]
        for row in rows
        for part in _fitting(row)
        if part
    ]
    return InlineKeyboardMarkup(inline_keyboard=keyboard) if keyboard else None


def _fitting(row: Row) -> Rows:
    """Two buttons side by side, or one below the other where a label would be cut."""
    if len(row) == 2 and any(len(button.label) > FITS_HALF for button in row):
        return tuple((button,) for button in row)
    return (row,)


def calendar(language: str, wanted: Wanted, shown: date, today: date) -> Rows:
    """The month that holds `shown`, today's at most: days up to today can be picked, later ones are dots.

    Arrows page by a month, to today's at most and back to FIRST_YEAR.
    Weeks that lie wholly ahead are left out. The arrows come last: the end of a keyboard keeps its place on the
    screen, however many weeks a month has.
    """
    shown = min(shown, today)
    title = Button(month_title(language, shown.year, shown.month), NOTHING)
    heads = tuple(Button(head, NOTHING) for head in weekday_heads(language))
    weeks = (
        tuple(_day(day, shown, wanted, today) for day in week)
        for week in WEEKS.monthdatescalendar(shown.year, shown.month)
        if week[0] <= today
    )
    arrows = (_page("‹", wanted, shown, -1, today), _page("›", wanted, shown, 1, today))
    return ((title,), heads, *weeks, tuple(arrow for arrow in arrows if arrow))


def month_of(number: int) -> date:
    """The first day of the month that a `Month` button carries."""
    year, month = divmod(number, 12)
    return date(year, month + 1, 1)


def _day(day: date, shown: date, wanted: Wanted, today: date) -> Button:
    if day.month != shown.month:
        return Button(" ", NOTHING)
    if day > today:
        return Button("·", NOTHING)
    return Button.of(str(day.day), Pick(purpose=wanted.purpose, about=wanted.about, day=day.toordinal()))


def _page(arrow: str, wanted: Wanted, shown: date, months: int, today: date) -> Button | None:
    first = shown.replace(day=1) + relativedelta(months=months)
    if first > today or first.year < FIRST_YEAR:
        return None
    number = first.year * 12 + first.month - 1
    return Button.of(arrow, Month(purpose=wanted.purpose, about=wanted.about, month=number))


def recent_days(today: date) -> tuple[date, date]:
    """Today and yesterday, the days a border is most often logged on."""
    return today, today - timedelta(1)
