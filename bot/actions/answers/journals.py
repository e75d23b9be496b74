"""Which of several journals is meant, and all of them side by side."""

from dataclasses import dataclass
from datetime import date

from bot.actions.answers import Answer, OfNoJournal
from bot.actions.answers.days import Direction, Purpose, Wanted
from bot.actions.answers.status import Status
from bot.core.stay import Stay

EVERYBODY = 0
"""Stands for all travellers where one is named by their id."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A journal that a message may be about: a traveller's (``EVERYBODY``: all of theirs) in one country.

    `label`: what the traveller is called, None for everybody. `country`: None where it follows from the day.
    """

    traveller: int
    label: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class WhichJournal(OfNoJournal):
    """Nothing was written: it is asked which journal is meant.

    One crossing is told by `act` and `day`; of anything else the words are kept with the open question, which
    `question` names; it is empty where it is asked beside what was written, so that its buttons stay good.
    `answers`: so they do of a crossing that answers the open question, which stays open.
    """

    choices: tuple[Meant, ...]
    act: Direction | None
    day: date | None
    today: date
    question: str = ""
    answers: bool = False
    left: "NotCounted | None" = None
    """Of a journey from a country that is not counted: the exit from there, which can be counted instead."""
    whose: tuple[str, ...] = ()
    """The labels of those whom it is asked of, where they are several but not all."""

    @property
    def of_travellers(self) -> bool:
        """Whether it is asked whose it is; else in which country."""
        return len({choice.traveller for choice in self.choices}) > 1


@dataclass(frozen=True, slots=True)
class Asked:
    """A day that is asked for in a journal: whose and where it is."""

    journal: int
    label: str
    country: str
    wanted: Wanted


@dataclass(frozen=True, slots=True)
class WhoseDay(OfNoJournal):
    """Nothing was written: a day was told that is asked of several travellers, none of whom is the person."""

    asked: tuple[Asked, ...]
    day: date
    today: date

    @property
    def of_exits(self) -> bool:
        """Whether it is asked of all when they left."""
        return all(each.wanted == Wanted(Purpose.LEAVE) for each in self.asked)


@dataclass(frozen=True, slots=True)
class EntriesOrExits(OfNoJournal):
    """Nothing was written: a day of each of several travellers was told by name; were they entries or exits?

    The words are kept with `question`, first as entries, then as exits.
    """

    days: tuple[tuple[str, date], ...]
    """Whose, by their labels, and when."""
    today: date
    question: str


@dataclass(frozen=True, slots=True)
class DidYouMean(OfNoJournal):
    """Nothing was written: words with a slip were probably meant as these `words`, kept with `question`.

    `meant`: of whom they are told, where that is said beside them: another traveller or all; its country is None.
    """

    words: str
    question: str
    meant: Meant | None = None


@dataclass(frozen=True, slots=True)
class NotCounted(OfNoJournal):
    """The words name a country that the person does not count: it can be added, and what they tell written there.

    `meant`: whose journal there it would be; `act`, `day` and `question` as in `WhichJournal`, both ways None where
    nothing can be written by the button that adds it. `ruled`: whether there are rules of it; else it is only said.
    `others`: those that the lines of the same list name and that are not counted either.
    """

    meant: Meant
    act: Direction | None
    day: date | None
    today: date
    question: str = ""
    ruled: bool = True
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoDaysThere(OfNoJournal):
    """It was asked of somebody's days in a country where none are counted of theirs; `meant`: whose and where.

    `begins`: days there are counted of others, so that the first trip that is told of them begins it.
    """

    meant: Meant
    begins: bool


@dataclass(frozen=True, slots=True)
class NoBorder(OfNoJournal):
    """A journey between two states of one area, which counts days as one country: no border of it was crossed."""

    country: str


@dataclass(frozen=True, slots=True)
class LeftThere(Answer):
    """Somebody entered one country while a stay lasts in another one: when was that left? `days` are likely ones.

    `stay` lasts in the country, of which `journal` is. `since`: the day on which the other one was entered.
    """

    journal: int
    country: str
    stay: Stay
    since: date
    days: tuple[date, ...]
    today: date
    returned: date | None = None
    """The last day in the other country, where that is over: from then on a stay may last here again."""
    traveller: str | None = None
    """The label of whose stay it is, where it is another's than the answer beside which it is asked."""


@dataclass(frozen=True, slots=True)
class AlsoThere:
    """A stay in another country has days of the one that was written: one of both is wrong.

    `journal` is that of the other country.
    """

    journal: int
    country: str
    stay: Stay
    today: date


@dataclass(frozen=True, slots=True)
class NotGiven(OfNoJournal):
    """A crossing stays where it is: of the traveller whose it may be, called `label`, another day is missing."""

    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """How one of several journals stands."""

    journal: int
    traveller: str
    """The label of whose it is."""
    country: str
    status: Status


@dataclass(frozen=True, slots=True)
class Overview(OfNoJournal):
    """A page of the journals: those with a stay that lasts, then those with days that count, then the others.

    `chosen`: the one that the person chose to see first, on the first page only.
    """

    lines: tuple[Line, ...]
    page: int = 0
    pages: int = 1
    chosen: Line | None = None
