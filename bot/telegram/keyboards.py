"""Rows of buttons; all state is in what a button carries."""

from calendar import Calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from dateutil.relativedelta import relativedelta

from bot.actions.answers.days import Wanted
from bot.telegram.callbacks import APART, Month, Nothing, OfJournal, Pick, Year
from bot.texts.days import month_names, month_title, weekday_heads

WEEKS = Calendar(firstweekday=0)
FIRST_DAY = date(1999, 1, 1)
"""The earliest day a calendar pages to; typed dates are read from 2000 on."""
YEARS = 5
"""Years side by side to choose from."""
FITS = 28
"""Characters of labels that the width of a narrow phone shows; Telegram cuts longer ones."""
FITS_ALONE = 36
"""Characters of a label that has a row of such a phone for itself."""


@dataclass(frozen=True, slots=True)
class Button:
    """A label and what its press carries, the address it opens, or the inline query for which it has a chat chosen."""

    label: str
    data: CallbackData | None = None
    url: str | None = None
    query: str | None = None
    apart: bool = False
    """Whether its answer is a new message, though the data could be answered in place."""

    def about(self, journal: int) -> "Button":
        """The button for this journal, if it is about one and names none yet."""
        if isinstance(self.data, OfJournal) and not self.data.journal:
            return replace(self, data=self.data.model_copy(update={"journal": journal}))
        return self

    def beside_others(self, names: str) -> "Button":
        """The button below a message of several parts, of which this one's is called so; empty: it needs no name."""
        return replace(self, label=f"{self.label} · {names}" if names else self.label, apart=True)


Row = tuple[Button, ...]
Rows = tuple[Row, ...]
Keyboard = dict[str, Any]
"""As Telegram takes it: https://core.telegram.org/bots/api#inlinekeyboardmarkup and #replykeyboardmarkup"""

ANYWHERE = {"allow_user_chats": True, "allow_group_chats": True, "allow_channel_chats": True}
"""Where an inline query may be begun: in any chat but with another bot."""
NO_REPLY_KEYBOARD: Keyboard = {"remove_keyboard": True}


def inline_keyboard(rows: Iterable[Row]) -> Keyboard | None:
    """The keyboard below a message; None when there is no button."""
    keyboard = [[_inline(button) for button in row] for row in fitting(rows)]
    return {"inline_keyboard": keyboard} if keyboard else None


def _inline(button: Button) -> dict[str, Any]:
    if button.url is not None:
        return {"text": button.label, "url": button.url}
    if button.query is not None:
        return {"text": button.label, "switch_inline_query_chosen_chat": {"query": button.query, **ANYWHERE}}
    assert button.data is not None, "a button does something"
    return {"text": button.label, "callback_data": (APART if button.apart else "") + button.data.pack()}


def place_keyboard(place: str, cancel: str) -> Keyboard:
    """A keyboard below the input field with a button that sends where the person is."""
    rows = [[{"text": place, "request_location": True}], [{"text": cancel}]]
    return {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}


def fitting(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows as they stand below a message: those without a button are gone, those that are too wide are broken."""
    return (part for row in rows for part in _fitting(row) if part)


def _fitting(row: Row) -> Rows:
    """The buttons side by side; an even number of them in two halves where a label would be cut."""
    half, odd = divmod(len(row), 2)
    if odd or not any(len(button.label) > FITS // len(row) for button in row):
        return (row,)
    return (*_fitting(row[:half]), *_fitting(row[half:]))


def side_by_side(buttons: Iterable[Button]) -> Rows:
    """Each in its own row, but for those that fit into half of one: they stand in twos, where the first of both was."""
    rows, waits = list[Row](), None
    for button in buttons:
        if len(button.label) > FITS // 2:
            rows.append((button,))
        elif waits is None:
            waits = len(rows)
            rows.append((button,))
        else:
            rows[waits], waits = (*rows[waits], button), None
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class Choice:
    """The days that a calendar lets one pick, both ends included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether this day can be picked."""
        return self.first <= day <= self.last


def calendar(language: str, wanted: Wanted, shown: date, choice: Choice) -> Rows:
    """The month that holds `shown`, or the nearest one with days to pick; other days are dots.

    Arrows page by a month as far as there are days to pick, and the month between them opens the months of its year.
    Weeks without any day to pick are left out. The arrows come last: the end of a keyboard keeps its place on the
    screen, however many weeks a month has.
    """
    shown = min(max(shown, choice.first), choice.last)
    heads = tuple(Button(head, Nothing()) for head in weekday_heads(language))
    weeks = (
        tuple(_day(day, shown, wanted, choice) for day in week)
        for week in WEEKS.monthdatescalendar(shown.year, shown.month)
        if week[0] <= choice.last and week[-1] >= choice.first
    )
    title = _year(month_title(language, shown.year, shown.month), wanted, shown.year)
    arrows = (_page("‹", wanted, shown, -1, choice), title, _page("›", wanted, shown, 1, choice))
    return (heads, *weeks, tuple(arrow for arrow in arrows if arrow))


def months(language: str, wanted: Wanted, shown: date, choice: Choice) -> Rows:
    """The months of the year that holds `shown`, or of the nearest one with days to pick; below them the years around.

    Months without a day to pick are dots.
    """
    shown = min(max(shown, choice.first), choice.last)
    names = [
        _month(name, wanted, date(shown.year, number, 1), choice)
        for number, name in enumerate(month_names(language), 1)
    ]
    first = max(choice.first.year, min(shown.year - YEARS // 2, choice.last.year - YEARS + 1))
    years = [year for year in range(first, first + YEARS) if year <= choice.last.year]
    row = tuple(_year(f"·{year}·" if year == shown.year else str(year), wanted, year) for year in years)
    return (*(tuple(names[start : start + 4]) for start in range(0, 12, 4)), row)


def month_of(number: int) -> date:
    """The first day of the month that a `Month` button carries."""
    year, month = divmod(number, 12)
    return date(year, month + 1, 1)


def _day(day: date, shown: date, wanted: Wanted, choice: Choice) -> Button:
    if day.month != shown.month:
        return Button(" ", Nothing())
    if not choice.holds(day):
        return Button("·", Nothing())
    return Button(str(day.day), Pick.of(wanted, day=day))


def _page(arrow: str, wanted: Wanted, shown: date, months: int, choice: Choice) -> Button | None:
    first = shown.replace(day=1) + relativedelta(months=months)
    page = _month(arrow, wanted, first, choice)
    return None if isinstance(page.data, Nothing) else page


def _month(label: str, wanted: Wanted, first: date, choice: Choice) -> Button:
    """Opens the month that begins on `first`; a dot where it has no day to pick."""
    if first > choice.last or first + relativedelta(day=31) < choice.first:
        return Button("·", Nothing())
    number = first.year * 12 + first.month - 1
    return Button(label, Month.of(wanted, month=number))


def _year(label: str, wanted: Wanted, year: int) -> Button:
    return Button(label, Year.of(wanted, year=year))


def recent_days(today: date) -> tuple[date, date]:
    """Today and yesterday, the days a border is most often logged on."""
    return today, today - timedelta(1)
