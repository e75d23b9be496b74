"""What a phrase says, before it is known which day today is."""

from dataclasses import dataclass
from typing import Literal

from bot.core.permit import PermitKind
from bot.reading.answers import Direction, Length, Missing, Why


@dataclass(frozen=True, slots=True)
class Year:
    """A year as typed. ``sure`` is False for two digits that may be something else («12 марта 15»)."""

    number: int
    digits: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class YearsFromNow:
    """This year (0), last year (-1), next year (1)."""

    offset: int


@dataclass(frozen=True, slots=True)
class OnDate:
    """A day and a month, possibly impossible ones. ``form``: the mark between the numbers ("day/" where the day stood
    apart: «с 2 по 3/5»), "ymd", "words", or "month first" for «март 25», which may be March 2025.
    """

    day: int
    month: int
    year: Year | YearsFromNow | None = None
    form: str = "words"


@dataclass(frozen=True, slots=True)
class OnDayOfMonth:
    """«12 числа»; ``months`` is -1, 0, 1 for last, this, next month, None when it is not said."""

    day: int
    months: int | None = None


@dataclass(frozen=True, slots=True)
class DaysFromNow:
    """So many days after today (before it when negative). ``counted``: said with a number («3 дня назад»)."""

    days: int
    counted: bool = False


Which = Literal["bare", "last", "former", "this", "next", "coming", "for"]


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """A weekday, Monday is 0; ``weeks`` is -1, 0, 1 when a calendar week is named («в среду на прошлой неделе»)."""

    weekday: int
    which: Which = "bare"
    weeks: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day or a time. After midnight nobody can tell which day the words beside it mean.

    ``small_hours``: an exact time, which a date in numbers, or with its year, makes a stamp («12.03.2026 01:20»).
    """

    night: bool = False
    small_hours: bool = False


@dataclass(frozen=True, slots=True)
class Together:
    """Several names of one day; they must agree («чт, 12 марта»)."""

    parts: "tuple[OnDate | OnDayOfMonth | DaysFromNow | OnWeekday | Part, ...]"


@dataclass(frozen=True, slots=True)
class Until:
    """«До 12 марта»: that day itself may be meant or not."""

    day: Together


@dataclass(frozen=True, slots=True)
class Unclear:
    """Understood, but no single day; ``shifts`` are the possible readings in days from today."""

    why: Why
    shifts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """«12 или 13 марта»: one of several days."""

    days: tuple[Together, ...]


When = Together | Until | Either | Unclear


@dataclass(frozen=True, slots=True)
class Lasting:
    """«12 июня на 30 дней»: from a day on, so long, that day included. No day is said in «въеду на 30 дней».

    ``after_exit``: the day is not the first one but that of an exit before it («60 дней после 15.05»).
    """

    entered: When | None
    length: Length | Unclear
    after_exit: bool = False


Tense = Literal["past", "future", "none"]


@dataclass(frozen=True, slots=True)
class Crossed:
    """A verb of entering or leaving, or a noun (tense "none"); ``when`` is None when no day is said.

    ``part``: a part of the day that stands apart from the day («вчера въехал вечером»). ``missing``: what it leaves
    open though the day is known; without the way ``act`` means nothing.
    """

    act: Direction
    tense: Tense
    when: When | None
    part: Part | None = None
    missing: Missing | None = None

    def day(self) -> When | None:
        """The day, with the part of it that stands elsewhere in the sentence."""
        return Together((*self.when.parts, self.part)) if self.part and isinstance(self.when, Together) else self.when


@dataclass(frozen=True, slots=True)
class Stayed:
    """From a day to a day. ``told``: which crossing was told first, where both were told with a word of their own.

    ``form``: both words have a colon behind them («Выезд: 20.04, Въезд: 12.03»), so that their order says nothing.
    ``later``: with «на следующий день» both ends hold the first day that was told, and the second is so many later.
    ``only``: the crossing that is of the border of Kazakhstan, where the other is of another country's. ``done``: it is
    told as done that one left («въехал 12.03, выехал 20.04»). ``coming``: it is told as still to come («въехал 12.03,
    выезжаю 20.04»).
    """

    entered: Together
    left: Together
    told: Direction | None = None
    form: bool = False
    later: int = 0
    only: Direction | None = None
    done: bool = False
    coming: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A permit and what is said of it; ``begins``, ``ends`` and ``day`` as in ``PermitTold``.

    ``got``: a verb in the past tells that it was given, on ``day`` where one is said. ``coming``: a verb tells that the
    end is still to come. ``extended``, ``delete`` as in ``PermitTold``.
    """

    kind: PermitKind
    begins: When | None = None
    ends: When | None = None
    day: When | None = None
    got: bool = False
    over: bool = False
    coming: bool = False
    endless: bool = False
    extended: bool = False
    delete: bool = False
