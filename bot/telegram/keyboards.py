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
        [InlineKeyboardButton(text=button.label, callback_data=button.data) for button in row] for row in rows if row
    ]
    return InlineKeyboardMarkup(inline_keyboard=keyboard) if keyboard else None


def calendar(language: str, wanted: Wanted, shown: date, today: date) -> Rows:
    """The month that holds `shown`: days up to today can be picked, later ones are dots; arrows page by a month."""
    title = Button(month_title(language, shown.year, shown.month), NOTHING)
    heads = tuple(Button(head, NOTHING) for head in weekday_heads(language))
    weeks = (
        tuple(_day(day, shown, wanted, today) for day in week)
        for week in WEEKS.monthdatescalendar(shown.year, shown.month)
    )
    return ((_page("‹", wanted, shown, -1, today), title, _page("›", wanted, shown, 1, today)), heads, *weeks)


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


def _page(arrow: str, wanted: Wanted, shown: date, months: int, today: date) -> Button:
    first = shown.replace(day=1) + relativedelta(months=months)
    if first > today or first.year < today.year - 10:
        return Button(" ", NOTHING)
    number = first.year * 12 + first.month - 1
    return Button.of(arrow, Month(purpose=wanted.purpose, about=wanted.about, month=number))


def recent_days(today: date) -> tuple[date, date]:
    """Today and yesterday, the days a border is most often logged on."""
    return today, today - timedelta(1)
