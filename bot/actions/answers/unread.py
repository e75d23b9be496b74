"""What was not understood."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.actions.answers import Answer, OfNoJournal
from bot.actions.answers.days import Direction, Wanted
from bot.core.stay import Stay
from bot.reading import Back, Length, PastStay


@dataclass(frozen=True, slots=True)
class WayOut:
    """How the open question is left: its step, and what its button says ("skip", "cancel", "done" or "drop-list").

    `wanted`: the day that it asks for, where it asks for one.
    """

    step: str
    label: str
    wanted: Wanted | None = None


@dataclass(frozen=True, slots=True)
class NotRead(Answer):
    """The day was not taken; `why` is the reader's reason, "far" for a day too far ahead to be planned, "year" for a
    stay of which it is not clear in which year it was, or "clash" for a permit on whose days another is held: told of
    several people it is not asked which holds.

    `suggestion`: the words that may have been meant.
    """

    why: str
    today: date
    suggestion: str | None = None
    wanted: Wanted | None = None
    ahead: Stay | None = None
    """The trip ahead that the words name (its exit may not be known): it can be planned."""
    meant: PastStay | Back | Length | None = None
    """What the suggestion says, or the stay in the latest year, where one tap can do it."""
    leave: WayOut | None = None
    """How to leave the question that stays open."""
    days: int | None = None
    """How many days the words say that a stay lasted, where the dates say otherwise."""
    question: str = ""
    """Where `meant` is of several journals: the question with which it is kept."""

    @property
    def offers(self) -> bool:
        """Whether a tap does what was probably meant."""
        return self.ahead is not None or self.meant is not None


@dataclass(frozen=True, slots=True)
class UnreadLine:
    """A line of a list that tells no stay, and the reader's reason, or "whose": it is not said whose stay it is.

    `act`: of a stay whose other end is told, the end that is missing. `days`: how many days the line says that it
    lasted, where the dates say otherwise. `of_year`: by the other lines it may be of more years than one.
    """

    words: str
    why: str
    act: Direction | None = None
    days: int | None = None
    of_year: bool = False
    stranger: str = ""
    """The name with which it begins and that none of the travellers has."""
    around: str = ""
    """Words above or beside it that may be about its days, which are clear."""


class Also(StrEnum):
    """What is written besides the lines of a list that were read."""

    NOTHING = ""
    DAY_TRIPS = "d"
    IN_YEAR = "y"


@dataclass(frozen=True, slots=True)
class NotAllRead(Answer):
    """Nothing was written yet: some lines of a list tell no stay; `ready` others can be written by a button.

    `day_trips`: of the lines that tell no stay, those that name a single day and may be a day trip each. `year`: that
    of the list, where all that is missing is whether the unread lines are of it.
    """

    unread: tuple[UnreadLine, ...]
    ready: int
    day_trips: int = 0
    year: int | None = None
    leave: WayOut | None = None
    of_several: bool = False
    """Whether the list is of several journals."""
    told: int = 0
    """How many lines it has; 0: none but those that are named or can be written."""
    elsewhere: tuple[str, ...] = ()
    """The countries of its lines that are not counted."""


@dataclass(frozen=True, slots=True)
class Strangers(Answer):
    """Nothing was written: the days are told of those whose names none of the travellers has; `asked`: it was a
    question about one of them.
    """

    names: tuple[str, ...]
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Namesakes(OfNoJournal):
    """Of whom it is asked is not clear: the name is short for those of several travellers."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TooManyStays(Answer):
    """Nothing was written: a message brings at most `most` stays."""

    most: int
    leave: WayOut | None = None
