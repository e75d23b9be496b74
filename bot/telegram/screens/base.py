"""What every screen is made of: a voice in one language, lines, buttons, and the table of who draws which answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import singledispatch

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove

from bot.actions.answers import Act, Purpose, Reply, Wanted, WayOut
from bot.core.stay import Stay
from bot.messages import catalogue
from bot.messages.days import day_label, day_words
from bot.messages.locales import LANGUAGES
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button, Row, Rows, markup, place_keyboard


@dataclass(frozen=True, slots=True)
class Poster:
    """A picture above the text that leads to an address; `missing` is said in its place where it may not be sent."""

    address: str
    missing: str


@dataclass(frozen=True, slots=True)
class Screen:
    """A message: its text as Telegram HTML and its rows of buttons.

    `place`: what a button below the input field says that sends where the person is, and what the one beside it says;
    `bare`: these buttons go. A message has rows, or these. `alert`: whoever pressed a button is told, in no message.
    """

    text: str
    rows: Rows = ()
    place: tuple[str, str] | None = None
    bare: bool = False
    poster: Poster | None = None
    alert: bool = False

    @property
    def keyboard(self) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None:
        """What Telegram is sent."""
        if self.place:
            return place_keyboard(*self.place)
        return ReplyKeyboardRemove() if self.bare else markup(self.rows)


Show = Callable[[Reply], Screen]
"""How a handler turns an answer into a screen."""
ShowAny = Callable[[Reply | None], Screen | None]
"""The same in a group, where there may be nothing to say."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One language speaking."""

    language: str
    most_stays: int
    """How many stays a list in one message names."""
    alone: bool = True
    """Whether no other language speaks in the same message; a long text is told in short beside others."""
    username: str = ""
    """The bot's own, by which links lead to it."""

    def say(self, key: str, **values: str | int) -> str:
        """A line of text."""
        return catalogue.text(self.language, key, **values)

    def label(self, key: str, **values: str | int) -> str:
        """A button's label."""
        return catalogue.plain(self.language, key, **values)

    def button(self, key: str, data: CallbackData, **values: str | int) -> Button:
        """A button with a label from the texts."""
        return Button.of(self.label(key, **values), data)

    def days(self, today: date, **named: date) -> dict[str, str]:
        """Ready phrases for each named day."""
        return {
            phrase: words
            for name, day in named.items()
            for phrase, words in day_words(self.language, name, day, today).items()
        }

    def address(self, payload: str) -> str:
        """Of the private chat with the bot: https://core.telegram.org/bots/features#deep-linking"""
        return f"https://t.me/{self.username}?start={payload}"

    def opens(self, key: str, payload: str) -> Button:
        """A button that opens the private chat."""
        return Button(self.label(key), url=self.address(payload))

    def day(self, day: date, today: date) -> str:
        """A day with its weekday, short enough for a button."""
        return day_label(self.language, day, today)


@singledispatch
def draw(answer: object, voice: Voice) -> Screen:
    """One answer in one language."""
    raise TypeError(f"no screen for {type(answer).__name__}")


def in_lines(*lines: str | None) -> str:
    """The lines there are, one below the other."""
    return "\n".join(line for line in lines if line)


def in_blocks(*blocks: str | None) -> str:
    """The paragraphs there are, an empty line between."""
    return "\n\n".join(block for block in blocks if block)


def language_row() -> Row:
    """A button for each language, by its own name."""
    return tuple(Button.of(catalogue.plain(code, "language-name"), cb.Language(code=code)) for code in LANGUAGES)


def stay_line(voice: Voice, stay: Stay, today: date) -> str:
    """A stay in words, both days with their weekdays."""
    if stay.left is None:
        line = voice.say("stay-open", **voice.days(today, **{"in": stay.entered}))
    else:
        line = voice.say("stay-closed", **voice.days(today, **{"in": stay.entered, "out": stay.left}))
    return voice.say("stay-from-memory", stay=line) if stay.from_memory else line


def trip_line(voice: Voice, trip: Stay, today: date) -> str:
    """A trip ahead in words; its exit may not be known."""
    if trip.left is None:
        return voice.say("trip-open", **voice.days(today, **{"in": trip.entered}))
    return voice.say("stay-closed", **voice.days(today, **{"in": trip.entered, "out": trip.left}))


def stay_lines(voice: Voice, stays: Sequence[Stay], today: date) -> str:
    """Each stay on its line; of very many the first ones and how many more there are."""
    lines = [stay_line(voice, stay, today) for stay in stays[: voice.most_stays]]
    more = len(stays) - len(lines)
    return in_lines(*lines, voice.say("stays-more", more=more) if more else None)


def tap_button(voice: Voice, act: Act, today: date) -> Button:
    """ "I entered" or "I left", made for today."""
    return voice.button(f"button-{act.value}", cb.Tap(act=act, day=today.toordinal()))


def recent_button(voice: Voice, key: str, wanted: Wanted, day: date, today: date) -> Button:
    """ "Today" or "yesterday" for a day that is asked for."""
    data = cb.Recent(purpose=wanted.purpose, about=wanted.about, day=day.toordinal(), offered=today.toordinal())
    return voice.button(key, data, day=voice.day(day, today))


def want_button(voice: Voice, key: str, purpose: Purpose, about: int = 0) -> Button:
    """Asks for a day."""
    return voice.button(key, cb.Want(purpose=purpose, about=about))


def show_button(voice: Voice, card: str) -> Button:
    """Opens a card."""
    return voice.button(f"button-{card}", cb.Show(card=card))


def way_out_row(voice: Voice, leave: WayOut | None) -> Row:
    """How the open question is left, where one is open."""
    return (voice.button(f"button-{leave.label}", cb.Skip(step=leave.step)),) if leave else ()


def back_button(voice: Voice, key: str, left: date, entered: date, today: date, stay: int = 0) -> Button:
    """Writes an exit and the entry after it."""
    data = cb.Back(left=left.toordinal(), entered=entered.toordinal(), stay=stay)
    return voice.button(key, data, **voice.days(today, **{"out": left, "in": entered}))


def hour_words(hour: int) -> str:
    """An hour as a clock shows it."""
    return f"{hour}:00"


def ticked(label: str, on: bool) -> str:
    """A label, with a tick where it is what is chosen."""
    return f"✓ {label}" if on else label


def in_rows(buttons: Sequence[Button], most: int) -> Rows:
    """The buttons in rows of at most so many."""
    return tuple(tuple(buttons[start : start + most]) for start in range(0, len(buttons), most))
