"""What every screen is made of: a texts in one language, lines, buttons, and the table of who draws which answer."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import singledispatch
from html import unescape
from itertools import groupby
from operator import itemgetter

from aiogram.filters.callback_data import CallbackData

from bot.actions.answers import Heading
from bot.actions.answers.days import Direction, Wanted
from bot.actions.answers.questions import Claim, readings, stricter
from bot.actions.answers.status import Doubt, ReturnOffer
from bot.actions.answers.unread import WayOut
from bot.core.journal import ME
from bot.core.permit import Permit, PermitKind
from bot.core.reminders import ENDLESS
from bot.core.stay import Stay
from bot.lexicon.languages import LANGUAGES
from bot.reading.own_limit import OwnLimit
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import (
    FITS_ALONE,
    NO_REPLY_KEYBOARD,
    Button,
    Keyboard,
    Row,
    Rows,
    inline_keyboard,
    place_keyboard,
)
from bot.texts import catalogue
from bot.texts.countries import country_words, place_name
from bot.texts.days import day_label, day_range, day_words

EXAMPLES = ("UZ", "TR", "DE")
"""Countries to show how a citizenship is typed."""
FEW = 3
"""Stays, countries or people that are named in full; more are a list, or a number."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A message: its text as Telegram HTML with rows of buttons. What it can be beside that are the classes below."""

    text: str
    rows: Rows = ()
    once: str = field(default="", kw_only=True)
    """Said below it; of several notices in one message that say the same, once below the last of them."""
    alone: Rows = field(default=(), kw_only=True)
    """Buttons that it has only where it is a message of its own."""

    @property
    def keyboard(self) -> Keyboard | None:
        """What Telegram is sent for the buttons."""
        return inline_keyboard(self.rows)


@dataclass(frozen=True, slots=True)
class ReplyKeyboard(Screen):
    """A text with two buttons below the input field in place of rows; the first one sends where the person is."""

    labels: tuple[str, str] | None = None
    """None: the buttons that stand there go."""

    @property
    def keyboard(self) -> Keyboard:
        return place_keyboard(*self.labels) if self.labels else NO_REPLY_KEYBOARD


MOST_BELOW_A_FILE = 1024
"""Characters of a caption: https://core.telegram.org/bots/api#sendphoto"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithFile(Screen):
    """A text below a file."""

    name: str
    """The file's."""
    missing: str = ""
    """Said below the text where a group lets no such file be sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(WithFile):
    """A text below a picture."""

    paint: Callable[[], bytes]
    """Makes the picture, a PNG; as that may take its time, it is called in a thread."""
    mark: str = ""
    """Of what is drawn, where it is to be remembered that it was sent."""
    known: str | None = None
    """Telegram's id of the same picture, where it was sent before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(WithFile):
    """A text below a file to keep."""

    write: Callable[[], bytes]
    """Makes the file; as that may take its time, it is called in a thread."""


@dataclass(frozen=True, slots=True)
class Beside(Screen):
    """A text that takes no other's place: a press is answered with a new message."""


@dataclass(frozen=True, slots=True)
class Alert(Screen):
    """A text in no message, told to whoever pressed a button; at most 200 characters, without markup."""


@dataclass(frozen=True, slots=True)
class Texts:
    """One language speaking."""

    language: str
    country: str
    """The one that is spoken of (ISO 3166-1 alpha-2): wherever a text asks for its name, it is filled in."""
    most_stays: int
    """How many stays a list in one message names."""
    alone: bool = True
    """Whether no other language speaks in the same message; a long text is told in short beside others."""
    username: str = ""
    """The bot's own, by which links lead to it."""
    name: str = ""
    """The bot's own, as chats show it."""

    def html(self, key: str, **values: str | int) -> str:
        """A line of text."""
        return catalogue.text(self.language, key, **country_words(self.language, self.country), **values)

    def plain(self, key: str, **values: str | int) -> str:
        """A button's label."""
        return catalogue.plain(self.language, key, **country_words(self.language, self.country), **values)

    def button(self, key: str, data: CallbackData, **values: str | int) -> Button:
        """A button with a label from the texts."""
        return Button(self.plain(key, **values), data)

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
        return Button(self.plain(key), url=self.address(payload))

    def span(self, first: date, last: date, today: date) -> str:
        """Days in a row, their year named once."""
        return day_range(self.language, first, last, today)

    def day(self, day: date, today: date) -> str:
        """A day with its weekday, short enough for a button."""
        return day_label(self.language, day, today)

    def brief_day(self, day: date, today: date) -> str:
        """A day for a button with other words: without its weekday where it has a year, which would be cut."""
        label = self.days(today, day=day)["day_date"].replace("\N{NO-BREAK SPACE}", " ")
        return self.day(day, today) if day.year == today.year else label


@singledispatch
def render(answer: object, texts: Texts) -> Screen:
    """One answer in one language."""
    raise TypeError(f"no screen for {type(answer).__name__}")


def said_first(said: str, then: object, texts: Texts) -> Screen:
    """The screen of an answer, with something said above it."""
    screen = render(then, texts)
    return replace(screen, text=in_blocks(said, screen.text))


def in_lines(*lines: str | None) -> str:
    """The lines there are, one below the other."""
    return "\n".join(line for line in lines if line)


def in_blocks(*blocks: str | None) -> str:
    """The paragraphs there are, an empty line between."""
    return "\n\n".join(block for block in blocks if block)


def traveller_name(texts: Texts, label: str) -> str:
    """What a traveller is called; the person themself is spoken to."""
    return texts.plain("traveller-me") if label == ME else label


def cut(label: str, most: int = FITS_ALONE) -> str:
    """A label that fits, of somebody's own words: whole ones, but for one that is too long by itself."""
    if len(label) <= most:
        return label
    whole = label[:most].rpartition(" ")[0].rstrip()
    return f"{whole or label[: most - 1]}…"


def listed(texts: Texts, names: Sequence[str]) -> str:
    """A few names side by side, fewer where other languages say the same, and how many more there are."""
    few = FEW if texts.alone else 1
    shown, more = ", ".join(names[:few]), len(names) - few
    return texts.plain("listed-more", names=shown, more=more) if more > 0 else shown


def heading_line(texts: Texts, heading: Heading) -> str | None:
    """Whose journal it is and where, as far as that is to be named; None where it is not."""
    names = heading_names(texts, heading)
    return texts.html("heading", names=names) if names else None


def heading_names(texts: Texts, heading: Heading) -> str:
    """The same without markup, as a button has it; empty where nothing is to be named."""
    names = [traveller_name(texts, heading.traveller)] if heading.traveller else []
    return " · ".join((*names, place_name(texts.language, heading.country)) if heading.country else names)


def heading_names_within(texts: Texts, heading: Heading, room: int) -> str:
    """The same in so many characters: else the country is its flag, and of a name there are as many words as fit."""
    names = heading_names(texts, heading)
    if len(names) <= room:
        return names
    flag = "".join(chr(ord(letter) - ord("A") + ord("🇦")) for letter in heading.country) if heading.country else ""
    if heading.traveller is None:
        return flag
    beside = f" · {flag}" if flag else ""
    return cut(traveller_name(texts, heading.traveller), room - len(beside)) + beside


def journal_label(texts: Texts, traveller: str, country: str | None) -> str:
    """Whose journal it is and where, short enough for a button."""
    room = FITS_ALONE - len(heading_names(texts, Heading(" ", country)))
    return heading_names(texts, Heading(cut(traveller, room + 1), country))


def language_row() -> Row:
    """A button for each language, by its own name."""
    return tuple(Button(catalogue.language_name(code), cb.Language(code=code)) for code in LANGUAGES)


def stay_line(texts: Texts, stay: Stay, today: date) -> str:
    """A stay in words, both days with their weekdays; of a stay of one day that day once."""
    return _marked(texts, stay, _from_to(texts, stay, today) or _open(texts, "stay-open", stay, today))


def trip_line(texts: Texts, trip: Stay, today: date) -> str:
    """A trip ahead in words; its exit may not be known."""
    return _from_to(texts, trip, today) or _open(texts, "trip-open", trip, today)


def short_line(texts: Texts, stay: Stay) -> str:
    """A stay in a list of those of one year: short weekdays, and only another year is named."""
    year = stay.entered
    line = _from_to(texts, stay, year, "stay-short", "stay-short-day") or _open(texts, "stay-short-open", stay, year)
    return _marked(texts, stay, line)


def _from_to(texts: Texts, stay: Stay, today: date, days: str = "stay-closed", one_day: str = "stay-day") -> str | None:
    if stay.left is None:
        return None
    both = texts.days(today, **{"in": stay.entered, "out": stay.left})
    return texts.html(one_day if stay.left == stay.entered else days, **both)


def _open(texts: Texts, key: str, stay: Stay, today: date) -> str:
    return texts.html(key, **texts.days(today, **{"in": stay.entered}))


def _marked(texts: Texts, stay: Stay, line: str) -> str:
    marked = texts.html("stay-from-memory", stay=line) if stay.from_memory else line
    return texts.html("stay-registered", stay=marked) if stay.registered else marked


def stay_lines(texts: Texts, stays: Sequence[Stay], today: date) -> str:
    """Each stay on its line, a few in full and many in short below their years; of very many the first ones."""
    shown, more = stays[: texts.most_stays], len(stays) - texts.most_stays
    if len(stays) <= FEW:
        lines = [stay_line(texts, stay, today) for stay in shown]
    else:
        lines = by_year(texts, [(stay.entered.year, short_line(texts, stay)) for stay in shown])
    return in_lines(*lines, texts.html("stays-more", more=more) if more > 0 else None)


def ended_line(texts: Texts, permit: Permit, today: date, *, counted: bool) -> str:
    """That a permit has ended during the stay, and what that means; `counted`: whether a rule counts other visits."""
    assert permit.ends is not None, "it has ended"
    ended = texts.html("permit-ended", **kind_words(texts, permit.kind), **texts.days(today, ends=permit.ends))
    return in_lines(ended, texts.html("permit-ended-counted") if counted else None)


def permit_line(texts: Texts, permit: Permit, today: date) -> str:
    """A permit in words: its days, and that they do not count."""
    named = kind_words(texts, permit.kind)
    if permit.begins and permit.ends:
        return texts.html("permit-days", range=texts.span(permit.begins, permit.ends, today), **named)
    if permit.begins:
        return texts.html("permit-endless", **named, **texts.days(today, begins=permit.begins))
    if permit.ends:
        return texts.html("permit-undated-until", **named, **texts.days(today, ends=permit.ends))
    return texts.html("permit-undated", **named)


def kind_words(texts: Texts, kind: PermitKind) -> dict[str, str]:
    """What a permit is called, within a line and at its beginning."""
    return {"kind": texts.plain(f"permit-kind-{kind}"), "title": texts.plain(f"permit-title-{kind}")}


def permit_lines(texts: Texts, permits: Sequence[Permit], today: date) -> str:
    """Each permit on its line; of very many the first ones."""
    most = texts.most_stays // 2  # two days and what it is on a line
    more, lines = len(permits) - most, (permit_line(texts, permit, today) for permit in permits[:most])
    return in_lines(*lines, texts.html("permits-more", more=more) if more > 0 else None)


def entry_lines(texts: Texts, stays: Sequence[Stay], permits: Sequence[Permit], today: date) -> str:
    """What a change was about, each on its line."""
    return permit_lines(texts, permits, today) if permits else stay_lines(texts, stays, today)


def doubt_lines(doubt: Doubt | None, today: date, texts: Texts) -> str:
    """Why the numbers of a rule are less than certain, without markup: a line for each reason, none without a doubt."""
    if doubt is None:
        return ""
    weak = texts.plain(f"doubt-{doubt.confidence}") if doubt.confidence else None
    if doubt.verified is None or doubt.months is None:
        return in_lines(weak)
    return in_lines(weak, texts.plain("doubt-old", months=doubt.months, **texts.days(today, verified=doubt.verified)))


def rule_row(texts: Texts, doubt: Doubt | None) -> Row:
    """Where more is told of a doubt, by a button: it knows whose rule it is, of several journals too."""
    return (show_button(texts, "rule"),) if doubt else ()


def by_year(texts: Texts, lines: Iterable[tuple[int, str]]) -> list[str]:
    """Lines below the years that they belong to; each begins with the lines that follow each other in it."""
    found: list[str] = []
    for year, group in groupby(lines, key=itemgetter(0)):
        found += [texts.html("stays-year", year=str(year)), *(line for _, line in group)]
    return found


def own_line(texts: Texts, limit: OwnLimit) -> str:
    """A limit of one's own in words; without that of a visit where the window allows no more anyway."""
    visit, days, window = limit
    if visit < days:
        return texts.html("settings-own", visit=visit, days=days, window=window)
    return texts.html("settings-own-window", days=days, window=window)


def claim_lines(texts: Texts, claims: Sequence[Claim]) -> tuple[str, ...]:
    """What the sources say of a rule that is not known, each with its place."""
    return tuple(_claim(texts, claim) for claim in claims)


def _claim(texts: Texts, claim: Claim) -> str:
    what, where = texts.plain(f"claim-{claim.by}"), claim.where
    if claim.window is None:
        return texts.html("claim", days=claim.days, what=what, where=where)
    return texts.html("claim-window", days=claim.days, window=claim.window, what=what, where=where)


def reading_rows(texts: Texts, claims: Sequence[Claim]) -> Rows:
    """A button for each limit that the sources come to; before several, one for whoever is unsure."""
    limits = readings(claims)
    rows: Rows = tuple((limit_button(texts, limit, claims),) for limit in limits)
    if len(limits) < 2:
        return rows
    return ((Button(texts.plain("button-own-stricter"), _own(stricter(limits))),), *rows)


def limit_button(texts: Texts, limit: OwnLimit, claims: Sequence[Claim] = ()) -> Button:
    """Counts by a limit; whose claims it follows from is named where there is room."""
    visit, days, window = limit
    total = f"{days}/{window}"
    label = f"{texts.plain('button-own-visit', visit=visit)}, {total}" if visit < days else total
    sources = ", ".join(texts.plain(f"claim-{claim.by}") for claim in claims if claim.limit == limit)
    named = texts.plain("button-own-by", limit=label, sources=sources) if sources else label
    return Button(named if len(named) <= FITS_ALONE else label, _own(limit))


def _own(limit: OwnLimit) -> cb.Own:
    visit, days, window = limit
    return cb.Own(visit=visit, days=days, window=window)


def tap_button(texts: Texts, act: Direction, today: date) -> Button:
    """ "I entered" or "I left", made for today."""
    return texts.button(f"button-{act.value}", cb.Tap(act=act, day=today))


def recent_button(texts: Texts, key: str, wanted: Wanted, day: date, today: date) -> Button:
    """ "Today" or "yesterday" for a day that is asked for."""
    data = cb.Recent.of(wanted, day=day, offered=today)
    return texts.button(key, data, day=texts.day(day, today))


def want_button(texts: Texts, key: str, wanted: Wanted) -> Button:
    """Asks for a day."""
    return texts.button(key, cb.Want.of(wanted))


def show_button(texts: Texts, card: str) -> Button:
    """Opens a card."""
    return texts.button(f"button-{card}", cb.Show(card=card))


def journals_button(texts: Texts) -> Button:
    """To all journals side by side."""
    return texts.button("button-journals", cb.Journals(page=0))


def other_day_row(texts: Texts, wanted: Wanted | None) -> Row:
    """Asks for another day for the same purpose; without one it is gone on from how things stand."""
    return (want_button(texts, "button-other-day", wanted) if wanted else show_button(texts, "status"),)


def return_plan_row(texts: Texts, back_on: date | None, today: date) -> Row:
    """Keeps as a plan the return that was told with an exit that is still to come."""
    if back_on is None:
        return ()
    return (texts.button("button-plan-on", cb.Keep(entered=back_on, left=None), day=texts.day(back_on, today)),)


def way_out_row(texts: Texts, leave: WayOut | None) -> Row:
    """How the open question is left, where one is open."""
    if leave is None:
        return ()
    data = cb.SkipDay.of(leave.wanted) if leave.wanted else cb.Skip(step=leave.step)
    return (texts.button(f"button-{leave.label}", data),)


def back_button(texts: Texts, key: str, left: date, entered: date, today: date, stay: int = 0) -> Button:
    """Writes an exit and the entry after it."""
    data = cb.Back(left=left, entered=entered, stay=stay)
    return texts.button(key, data, **texts.days(today, **{"out": left, "in": entered}))


def return_row(texts: Texts, offer: ReturnOffer | None) -> Row:
    """To be told of a return on its day, or no more; a button is short, so the day stands in figures."""
    if offer is None:
        return ()
    data = cb.TellReturn(days=offer.days, on=not offer.asked)
    if offer.asked:
        return (texts.button("button-return-off", data),)
    return (texts.button("button-return-on", data, day=f"{offer.on:%d.%m.%Y}"),)


def nationality_button(texts: Texts, nationality: str | None) -> Button:
    """Asks for the citizenship, or for another one."""
    return texts.button(
        "button-nationality-change" if nationality else "button-nationality", cb.Show(card="nationality")
    )


def characters(text: str) -> int:
    """How many of Telegram's characters (UTF-16 units) a text has without its markup."""
    return len(unescape(re.sub(r"<[^>]+>", "", text)).encode("utf-16-le")) // 2


def share_button(texts: Texts) -> Button:
    """Has a chat chosen, in which the person's own days can be posted."""
    return Button(texts.plain("button-share"), query=texts.plain("inline-mine-query"))


def pause_line(texts: Texts, until: date | None, today: date) -> str | None:
    """That reminders are paused, and until when; None where they are not."""
    if until is None:
        return None
    if until == ENDLESS:
        return texts.html("reminder-settings-paused")
    return texts.html("reminder-settings-paused-until", **texts.days(today, day=until))


def hour_words(hour: int) -> str:
    """An hour as a clock shows it."""
    return f"{hour}:00"


def ticked(label: str, on: bool) -> str:
    """A label, with a tick where it is what is chosen."""
    return f"✓ {label}" if on else label


def in_rows(buttons: Sequence[Button], most: int) -> Rows:
    """The buttons in rows of at most so many."""
    return tuple(tuple(buttons[start : start + most]) for start in range(0, len(buttons), most))
