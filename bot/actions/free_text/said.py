"""What was typed, and the question that it may answer."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.actions.answers import Answer
from bot.actions.answers.days import AHEAD, EXITS_AHEAD, OF_PERMITS, Direction, Purpose, Wanted
from bot.actions.context import Context
from bot.actions.dialogue import Step, open_step, wanted_day
from bot.reading import Crossing, HalfSaid, Message, Move, Refusal, behind_command, read_end, read_message

Commands = Mapping[str, Callable[[Context], Awaitable[Answer]]]
"""What each command does that may be told in plain words."""

EXITS = {Purpose.LEAVE, Purpose.STAY_FROM, Purpose.CAME_BACK, Purpose.FIX_EXIT}
"""Purposes for which an exit day is asked; the others ask for an entry day."""


@dataclass(frozen=True, slots=True)
class Read:
    """A text as a message on one day; `other`: about somebody else than who typed it.

    `one_end`: of a journey, of which the text tells no more, as of «вернулся из Грузии».
    """

    words: str
    today: date
    language: str
    other: bool
    message: Message | Refusal
    country: str | None = None
    """The one that stays of a list are in which name none; None: that of the journal."""
    one_end: bool = False

    @classmethod
    def of(
        cls,
        ctx: Context,
        words: str,
        *,
        other: bool = False,
        country: str | None = None,
        act: Direction | None = None,
        one_end: bool = False,
    ) -> "Read":
        """By the day of the journal that is open; `act`: the command behind which the words stand."""
        words = behind_command(act.value, words, ctx.today, ctx.language) if act else words
        message = (read_end if one_end else read_message)(words, ctx.today, ctx.language, other=other)
        return cls(words, ctx.today, ctx.language, other, message, country, one_end)

    def again(self, ctx: Context) -> "Read":
        """The same by the day of the journal that is open now."""
        if self.today == ctx.today:
            return self
        return Read.of(ctx, self.words, other=self.other, country=self.country, one_end=self.one_end)


@dataclass(frozen=True, slots=True)
class Said:
    """One text, read once as a message by the country's today.

    `step` is the question that words can answer, `wanted` the day that it asks for; `commands` are those it may name.
    `country` is that of the journal that it is about, `unnamed` that of stays of a list which name none; `other`: it is
    about somebody else than who typed it.
    """

    words: str
    language: str
    step: Step | None
    wanted: Wanted | None
    message: Message | Refusal
    country: str
    unnamed: str
    other: bool = False
    one_end: bool = False
    commands: Commands = field(default_factory=dict)

    @classmethod
    def of(cls, ctx: Context, read: Read, commands: Commands | None = None) -> "Said":
        """The text as this person's, at this moment, about the open journal; read anew where its day is another."""
        read = read.again(ctx)
        here, wanted = ctx.journal.country, wanted_day(ctx)
        message = _seen_from(here, read.message)
        unnamed = read.country or here
        step, commands = open_step(ctx), commands or {}
        return cls(read.words, read.language, step, wanted, message, here, unnamed, read.other, read.one_end, commands)

    def by(self, today: date) -> Message | Refusal:
        """The message as it reads by another today."""
        read = read_end if self.one_end else read_message
        return _seen_from(self.country, read(self.words, today, self.language, other=self.other))

    @property
    def refusal(self) -> Refusal | None:
        """Why the text is no single crossing, day or stay; None where it is one."""
        return self.message if isinstance(self.message, Refusal) else None

    @property
    def asked_ahead(self) -> Wanted | None:
        """The day of a trip ahead that is asked for, unless a verb speaks of the other way across the border."""
        if self.wanted is None or self.wanted.purpose not in AHEAD:
            return None
        act = self.message.act if isinstance(self.message, Crossing | Refusal) else None
        other_way = act is not None and (act == Direction.OUT.value) != (self.wanted.purpose in EXITS_AHEAD)
        return None if other_way else self.wanted

    @property
    def wanted_here(self) -> Wanted | None:
        """What a day is for: the open question, unless a verb says the other direction; then just that crossing."""
        act = self.message.act if isinstance(self.message, Crossing | Refusal) else None
        return wanted_by(act, self.wanted)


def _seen_from(country: str, message: Message | Refusal) -> Message | Refusal:
    """From one country to another is an exit from the one and an entry into the other; of several countries in a row
    it is the one where it is written that was meant.
    """
    match message:
        case HalfSaid("country", day, act, countries=countries):
            return Crossing(act, day, country) if act and country in countries else Refusal("ambiguous", act=act)
        case Move(left, _, day) if left == country:
            return Crossing(Direction.OUT.value, day, left)
        case Move(_, entered, day, entered_on):
            return Crossing(Direction.IN.value, entered_on or day, entered)
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
