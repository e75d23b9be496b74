"""What reading gives back: values that say what was understood, or why nothing was."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dateutil.relativedelta import relativedelta

from bot.core.permit import PermitKind

Why = Literal[
    "ambiguous",
    "contradiction",
    "range",
    "impossible",
    "implausible",
    "future",
    "past",
    "vague",
    "incomplete",
    "bare_number",
    "typo",
    "not_a_date",
]
"""Of several reasons the first in this order is told."""
_NO_DAY: frozenset[Why] = frozenset(
    {"ambiguous", "contradiction", "impossible", "implausible", "vague", "incomplete", "bare_number"}
)
Mode = Literal["log", "plan"]
Direction = Literal["in", "out"]
Missing = Literal["way", "border", "exit", "still", "country"]


@dataclass(frozen=True, slots=True)
class Day:
    """One calendar day, understood beyond doubt.

    ``relative``: the words name another day when today is another day («вчера», «3 күн мурун», «в четверг», a verb
    without a date), so two time zones may disagree about it. Dates with a month, and «12 числа», are not relative.
    """

    date: date
    relative: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """No day was taken.

    ``candidates`` are the possible readings in order of time, to be offered as buttons; some may lie on the side of
    today that the question does not allow. ``suggestion`` is the text as it was probably meant, when ``why`` is typo.
    ``act``: which way the border was crossed, where a message said that much («въехал во вторник» on a Tuesday).
    ``words``: what was refused, where it is one of several stays. ``length``: how many days a trip is to last whose
    first day is one of the candidates. ``country``: the one that a message named, where it said that much; ``journey``:
    from which country into which, where it told of a journey. ``to_come``: it is told of what is ahead,
    without its day («въеду»). ``around``: in a list, words above or beside days that are clear, which may give them
    another sense. ``leaving``: the exit and the return of which it is told that both are still to come («выезжаю
    5 декабря, вернусь 20 декабря»).
    """

    why: Why
    candidates: tuple[date, ...] = ()
    suggestion: str | None = None
    act: Direction | None = None
    words: str | None = None
    length: int | None = None
    country: str | None = None
    journey: tuple[str, str] | None = None
    to_come: bool = False
    around: str | None = None
    leaving: "Crossing | None" = None

    @property
    def lacks_day(self) -> bool:
        """Whether all is understood but the day; what has not come is told with its day."""
        return (self.why in _NO_DAY and not self.to_come) or (self.why == "future" and bool(self.candidates))

    def on(self, day: "Day") -> "Crossing | Move | Refusal":
        """What is told, were it of this day; itself where no crossing is told."""
        if self.journey:
            return Move(*self.journey, day)
        return Crossing(self.act, day, self.country) if self.act else self


@dataclass(frozen=True, slots=True)
class Crossing:
    """«Въехал вчера»: an entry ("in") or an exit ("out") that has happened.

    ``country``, here and below: the one that the text names, ISO 3166-1 alpha-2 or EU; None where it names none.
    ``exit_ahead``: the exit that a list tells beside an entry, «05.06 - 20.06» on 15 June, where it is still to come.
    ``back_on``: the day ahead on which one comes back, told beside an exit («выехал вчера, вернусь 20 декабря»).
    """

    act: Direction
    day: Day
    country: str | None = None
    exit_ahead: date | None = None
    back_on: date | None = None


@dataclass(frozen=True, slots=True)
class BareDay:
    """A date and nothing else; whether it is an entry or an exit is not said."""

    day: Day
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """How long a trip is to last: so many days, or so many calendar months; one of the two is at least 1, the other 0.

    ``after``: the day of an exit, after which such a trip is to be possible («60 дней после 15.05»).
    """

    days: int = 0
    months: int = 0
    after: date | None = None

    def last_day(self, entered: date) -> date | None:
        """The last day of such a trip («на месяц» from 12 June: 11 July); None beyond the end of the calendar."""
        try:
            return entered + relativedelta(months=self.months) + timedelta(days=self.days - 1)
        except (OverflowError, ValueError):
            return None


@dataclass(frozen=True, slots=True)
class PlannedStay:
    """A whole trip ahead: both days belong to it, ``today <= entered <= left``."""

    entered: date
    left: date


@dataclass(frozen=True, slots=True)
class PastStay:
    """A whole stay: both days belong to it, ``entered <= left <= today``. ``relative`` as in ``Day``."""

    entered: date
    left: date
    relative: bool = False
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Back:
    """An exit and the entry after it, in that order: ``left <= entered <= today``. ``relative`` as in ``Day``.

    ``away``: in which other country the days between were spent, where that is told («уехал в Россию … вернулся»).
    """

    left: date
    entered: date
    relative: bool = False
    country: str | None = None
    away: str | None = None


@dataclass(frozen=True, slots=True)
class HalfSaid:
    """Something on a known day of which one thing is not said, so that it must be asked before anything is written.

    ``missing``: "way" («пересёк границу вчера»: in or out?); "border" («прилетел в Алматы»: by ``act`` from or to
    another country, or inside this one?); "exit" («с 1 мая по сегодня», and «с 1 мая по 20 июня» with an
    ``exit_ahead``: entered on that day, and still there or left today?); "still" («1 мая - сейчас»: entered on that day
    and still there, which only a list says clearly enough); "country" («въехал в Грузию и Армению вчера»: nobody enters
    two on one day, which of ``countries``?).
    ``act``: which way, None for "way".
    """

    missing: Missing
    day: Day
    act: Direction | None = None
    country: str | None = None
    countries: tuple[str, ...] = ()
    exit_ahead: date | None = None

    def as_row(self) -> "Crossing | None":
        """The same as a row of a list, where whoever is still there, or has an exit ahead, has entered; else None."""
        there = self.missing == "still" or (self.missing == "exit" and self.exit_ahead is not None)
        return Crossing("in", self.day, self.country, self.exit_ahead) if there else None


@dataclass(frozen=True, slots=True)
class Move:
    """From one country into another («вылетел из Казахстана в Грузию 5 мая»); both are "EU" inside Schengen.

    ``day``: of the exit, and of the entry too, unless ``entered_on`` tells another, which is later.
    """

    left: str
    entered: str
    day: Day
    entered_on: Day | None = None


@dataclass(frozen=True, slots=True)
class Reached:
    """Out of one country on a day, and in a city of another on a later one, ``by`` which its border was crossed.

    «12 мая выехал из Казахстана, 14 мая приехал в Москву»: whoever goes by land enters on the first of the two days,
    whoever flies on the last.
    """

    left: str
    entered: str
    day: Day
    by: Day


@dataclass(frozen=True, slots=True)
class PermitTold:
    """A residence permit or a visa: what was said of it. All days are None where they are not said.

    ``ends``: the last day, included. ``over``: it is said that it has ended, also where ``ends`` is told. ``day``: one
    of which it is not said whether it begins or ends on it («РВП 16 декабря»); without a year it is the latest such
    day, as of a beginning. ``endless``: it is said to have no end. ``extended``: it is said to have another end now.
    ``delete``: it is to be taken out.
    """

    kind: PermitKind
    begins: date | None = None
    ends: date | None = None
    over: bool = False
    day: date | None = None
    endless: bool = False
    extended: bool = False
    delete: bool = False
    later: tuple[date, date] | None = None
    """The days a year later, which are meant as likely where no year was told and ``ends`` has passed."""


@dataclass(frozen=True, slots=True)
class Command:
    """Words that mean a command («сколько осталось»).

    ``trip``: what was told beside "plan" («план 12 января»), as ``read_plan`` reads it: a refusal where it is unclear.
    ``country``: the one that is asked about («правило в Грузии»), ISO 3166-1 alpha-2 or EU.
    """

    command: str
    trip: Day | Length | PlannedStay | Refusal | None = None
    country: str | None = None
