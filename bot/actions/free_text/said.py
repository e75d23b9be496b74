"""What was typed, and the question that it may answer."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from bot.actions.answers import Answer
from bot.actions.answers.days import AHEAD, EXITS_AHEAD, OF_PERMITS, Direction, Purpose, Wanted
from bot.actions.context import Context
from bot.actions.dialogue import Step, open_step, wanted_day
from bot.reading import (
    Back,
    BareDay,
    Crossing,
    Day,
    HalfSaid,
    Message,
    Move,
    PastStay,
    Reached,
    Refusal,
    behind_command,
    read_coming_back,
    read_end,
    read_message,
    read_open_stay,
    read_return,
    read_trip_away,
)

Commands = Mapping[str, Callable[[Context], Awaitable[Answer]]]
"""What each command does that may be told in plain words."""

EXITS = {Purpose.LEAVE, Purpose.STAY_FROM, Purpose.CAME_BACK, Purpose.FIX_EXIT}
"""Purposes for which an exit day is asked; the others ask for an entry day."""


@dataclass(frozen=True, slots=True)
class Read:
    """A text as a message on one day; `other`: about somebody else than who typed it.

    `one_end`: of a journey, of which the text tells no more, as of «вернулся из Грузии». `day`: the words that told
    later the day that the text lacks. `act`: the command behind which it stands. `listed`: it is a row of a list,
    where whoever tells an exit that is still to come is there, and is not asked. `home`: from where a trip to another
    country and back began, which the words do not say («1 марта улетел в Грузию, 5 марта вернулся»).
    """

    words: str
    today: date
    language: str
    other: bool
    message: Message | Refusal
    country: str | None = None
    """The one that stays of a list are in which name none; None: that of the journal."""
    one_end: bool = False
    act: Direction | None = None
    day: str | None = None
    listed: bool = False
    home: str | None = None

    @classmethod
    def of(
        cls,
        ctx: Context,
        words: str,
        *,
        other: bool = False,
        country: str | None = None,
        act: Direction | None = None,
        day: str | None = None,
    ) -> "Read":
        """By the day of the journal that is open."""
        words = behind_command(act.value, words, ctx.today, ctx.language) if act else words
        message = _message(words, ctx.today, ctx.language, other)
        read = cls(words, ctx.today, ctx.language, other, message, country, act=act, day=day)
        return read if day is None else replace(read, message=read.on(ctx.today))

    def from_home(self, home: str) -> "Read":
        """The same where it tells of a trip to another country and back, and where from is known; else itself."""
        away = replace(self, home=home)
        message = away.on(self.today)
        return replace(away, message=message) if isinstance(message, Back) else self

    def as_row(self) -> "Read":
        """The same as a row of a list."""
        return replace(self, message=_as_row(self.message), listed=True)

    def again(self, ctx: Context) -> "Read":
        """The same by the day of the journal that is open now."""
        return self if self.today == ctx.today else replace(self, today=ctx.today, message=self.on(ctx.today))

    def on(self, today: date) -> Message | Refusal:
        """The message as it reads by another today."""
        if self.one_end:
            return self.end(today)
        if self.home and (trip := read_trip_away(self.words, self.home, today, self.language, self.other)):
            return trip
        message = _message(self.words, today, self.language, self.other)
        if self.listed:
            return _as_row(message)
        if self.day is None or not isinstance(message, Refusal) or not message.lacks_day:
            return message
        told = self._day(today)
        if isinstance(told, Refusal):
            return replace(told, act=message.act, country=message.country, journey=message.journey)
        if message.act and not message.country and isinstance(self.end(today), Crossing):
            return Refusal("ambiguous", (told.date,), act=message.act)
        return message.on(told) if message.act else BareDay(told)

    def end(self, today: date) -> Crossing | Refusal:
        """The one end of a journey that is told, by that today."""
        found = read_end(self.words, today, self.language, other=self.other)
        if self.day is None or not isinstance(found, Refusal) or not found.lacks_day:
            return found
        told = self._day(today)
        end = replace(told, act=found.act) if isinstance(told, Refusal) else found.on(told)
        return end if isinstance(end, Crossing | Refusal) else found

    def _day(self, today: date) -> Day | Refusal:
        match read_message(self.day or "", today, self.language):
            case BareDay(day) | Crossing(_, day):
                return day
            case Refusal() as unclear:
                return unclear
        return Refusal("not_a_date")


def _as_row(message: Message | Refusal) -> Message | Refusal:
    return (message.as_row() if isinstance(message, HalfSaid) else None) or message


def _message(words: str, today: date, language: str, other: bool) -> Message | Refusal:
    """What is read of words; of «вернулся вчера», which tells no crossing, that it is to be asked which way it was, of
    «выехал вчера, вернусь 20 декабря» the exit, and of «01.12.2026 -» the entry of a stay that may last.
    """
    message = read_message(words, today, language, other=other)
    nothing = isinstance(message, Refusal) and message.why == "not_a_date"
    if isinstance(message, Refusal) and message.why in ("not_a_date", "future", "ambiguous") and not message.candidates:
        message = read_coming_back(words, today, language, other=other) or message
    if not nothing:
        return message
    half = read_return(words, today, language, other=other) or read_open_stay(words, today, language, other=other)
    return half or message


@dataclass(frozen=True, slots=True)
class Said:
    """One text, read once as a message by the country's today.

    `step` is the question that words can answer, `wanted` the day that it asks for; `commands` are those it may name.
    `country` is that of the journal that it is about, `unnamed` that of stays of a list which name none.
    """

    words: str
    language: str
    step: Step | None
    wanted: Wanted | None
    message: Message | Refusal
    country: str
    unnamed: str
    read: Read
    commands: Commands = field(default_factory=dict)

    @classmethod
    def of(cls, ctx: Context, read: Read, commands: Commands | None = None) -> "Said":
        """The text as this person's, at this moment, about the open journal; read anew where its day is another."""
        read = read.again(ctx)
        here, wanted = ctx.journal.country, wanted_day(ctx)
        message = _seen_from(here, read.message, one_end=read.one_end)
        unnamed = read.country or here
        step, commands = open_step(ctx), commands or {}
        return cls(read.words, read.language, step, wanted, message, here, unnamed, read, commands)

    def by(self, today: date) -> Message | Refusal:
        """The message as it reads by another today."""
        return _seen_from(self.country, self.read.on(today), one_end=self.read.one_end)

    @property
    def other(self) -> bool:
        """Whether it is about somebody else than who typed it."""
        return self.read.other

    @property
    def refusal(self) -> Refusal | None:
        """Why the text is no single crossing, day or stay; None where it is one."""
        return self.message if isinstance(self.message, Refusal) else None

    @property
    def asked_ahead(self) -> Wanted | None:
        """The day of a trip ahead that is asked for, unless a verb speaks of the other way across the border."""
        if self.wanted is None or self.wanted.purpose not in AHEAD - {Purpose.PAUSE}:
            return None
        act = self.message.act if isinstance(self.message, Crossing | Refusal) else None
        other_way = act is not None and (act == Direction.OUT.value) != (self.wanted.purpose in EXITS_AHEAD)
        return None if other_way else self.wanted

    @property
    def wanted_here(self) -> Wanted | None:
        """What a day is for: the open question, unless a verb says the other direction; then just that crossing."""
        act = self.message.act if isinstance(self.message, Crossing | Refusal) else None
        return wanted_by(act, self.wanted)


def _seen_from(country: str, message: Message | Refusal, *, one_end: bool) -> Message | Refusal:
    """From one country to another is an exit from the one and an entry into the other; of several countries in a row
    it is the one where it is written that was meant. Of a journey told by one end the other end is seen from elsewhere.
    """
    match message:
        case HalfSaid("country", day, act, countries=countries):
            return Crossing(act, day, country) if act and country in countries else Refusal("ambiguous", act=act)
        case Crossing("in", day, there) if one_end and there != country:
            return Crossing(Direction.OUT.value, day, country)
        case Back(left, entered, relative, away=away) if away == country:
            return PastStay(left, entered, relative, away)
        case Move(left, _, day) | Reached(left, _, day) if left == country:
            return Crossing(Direction.OUT.value, day, left)
        case Move(_, entered, day, entered_on):
            return Crossing(Direction.IN.value, entered_on or day, entered)
        case Reached(_, entered, _, by):
            return HalfSaid("border", by, Direction.IN.value, entered)
    return message


def wanted_by(act: str | None, wanted: Wanted | None) -> Wanted | None:
    """The question that a day told with this verb answers; the crossing itself where it answers none."""
    if act is None or (
        wanted
        and wanted.purpose not in AHEAD | OF_PERMITS
        and (act == Direction.OUT.value) == (wanted.purpose in EXITS)
    ):
        return wanted
    return Wanted(Purpose(act))
