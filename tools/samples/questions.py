"""The first questions, and days that are asked for."""

from dataclasses import replace
from datetime import date

from bot.actions.answers.days import BeforeBack, Direction, OfStay, OtherEnd, Purpose, Wanted, wanted_of
from bot.actions.answers.journals import Meant, NotCounted
from bot.actions.answers.questions import (
    AskDay,
    AskInside,
    AskLanguage,
    AskNationality,
    AskOwnLimit,
    AskPast,
    Cancelled,
    Claim,
    DoneYet,
    EntryOrExit,
    HalfStayDropped,
    Hello,
    StillThere,
    Unheard,
    WhichBack,
    WhichDay,
)
from bot.core.stay import Stay
from tools.samples.base import (
    CLOSED,
    LARGEST,
    LATER,
    LONG,
    LONG_AGO,
    LONGEST_COUNTRY,
    OFFERED,
    OPEN,
    TODAY,
    Sample,
    Topic,
)
from tools.samples.status import inside

DAY = date(2026, 11, 10)
ENTER, LEAVE = Wanted(Purpose.ENTER), Wanted(Purpose.LEAVE)


def day_after(day: date, purpose: Purpose = Purpose.STAY_FROM, shown: date = TODAY) -> AskDay:
    """The exit of a past stay, or before an entry, whose entry day is known."""
    return AskDay(OtherEnd(purpose, day), TODAY, shown)


def day_before(day: date, shown: date = TODAY) -> AskDay:
    """The entry of a past stay whose exit day is known."""
    return AskDay(OtherEnd(Purpose.STAY_TO, day), TODAY, shown)


def day_of(stay: Stay, purpose: Purpose, shown: date = TODAY) -> AskDay:
    """The right entry or exit of a stay."""
    return AskDay(OfStay(purpose, LARGEST), TODAY, shown, stay=stay)


def day_before_back(left: date, entered: date) -> AskDay:
    """The entry before an exit and a return that are known."""
    return AskDay(BeforeBack(left, entered), TODAY, left, last=left)


CLAIMS = (Claim("index", "passportindex.org", 30), Claim("list", "ilp.kz", 30, 365))
MINISTRY = "gov.kz/memleket/entities/mfa"
OWN_LIMIT = AskOwnLimit("AR", "sources-disagree", CLAIMS, ministry=MINISTRY)


PLANNED = Stay(date(2027, 2, 2), date(2027, 3, 3))


def day_ahead(purpose: Purpose, plan: Stay | None = None) -> AskDay:
    """A day from today on, of a trip ahead or of a plan."""
    shown = max(plan.entered, TODAY) if plan else TODAY
    return AskDay(wanted_of(purpose, LARGEST), TODAY, shown, stay=plan, first=TODAY, last=date(2028, 11, 23))


TOPIC = Topic(
    "Questions",
    (
        Sample("Language, at the very beginning", AskLanguage()),
        Sample("Citizenship, at the very beginning", Hello(AskNationality(OFFERED[:4]), choose=True)),
        Sample("Citizenship, after a language was chosen", Hello(AskNationality(OFFERED[:4]))),
        Sample("Language, another one", AskLanguage(again=True)),
        Sample("Citizenship", AskNationality(OFFERED[:4])),
        Sample("Citizenship, the typed country fits several", AskNationality(("GN", "GW", "GQ"), several=True)),
        Sample("Citizenship, the typed country was not found", AskNationality(OFFERED[:4], unread=True)),
        Sample("Citizenship, another one", AskNationality(OFFERED[:4], current="RU")),
        Sample("Own limit, the sources disagree", OWN_LIMIT),
        Sample("Own limit, one number is told", replace(OWN_LIMIT, claims=CLAIMS[:1])),
        Sample("Own limit, every kind of source", replace(OWN_LIMIT, claims=CLAIMS)),
        Sample("Own limit, nothing was found", AskOwnLimit("NG", "not-listed")),
        Sample("Own limit of somebody without a citizenship", AskOwnLimit("XX", "stateless")),
        Sample("Own limit, another one", replace(OWN_LIMIT, current=(30, 90, 180))),
        Sample("Own limit, another one of any visits", replace(OWN_LIMIT, current=(90, 90, 180))),
        Sample(
            "Own limit, only the days of a visit",
            replace(OWN_LIMIT, either=((30, 90, 180), (30, 30, 180)), visit=30),
        ),
        Sample("Own limit, the numbers may mean two things", replace(OWN_LIMIT, either=((30, 90, 180), (30, 30, 180)))),
        Sample("Own limit, the numbers were swapped", replace(OWN_LIMIT, swapped=True)),
        Sample("Own limit, the numbers were not understood", replace(OWN_LIMIT, unread=True)),
        Sample("In the country now?", AskInside()),
        Sample("Inside now? With a permit", AskInside(permit=True)),
        Sample("Past stays", AskPast(date(2026, 5, 28))),
        Sample("Past stays, more of them", AskPast(date(2026, 5, 28), more=True)),
        Sample("Past stays, none known", AskPast(date(2026, 5, 28), other=False)),
        Sample("Day of an entry", AskDay(ENTER, TODAY, TODAY)),
        Sample(
            "Day of an entry, beside what is told of a country that is not counted",
            AskDay(ENTER, TODAY, TODAY, beside=NotCounted(Meant(1, "me", "GE"), Direction.IN, TODAY, TODAY)),
        ),
        Sample("Day of an entry, among the first questions", AskDay(ENTER, TODAY, TODAY, onboarding=True)),
        Sample("Day of an entry, an earlier month", AskDay(ENTER, TODAY, date(2026, 9, 1))),
        Sample("Day of an exit", AskDay(LEAVE, TODAY, TODAY)),
        Sample("Day of the exit after a past entry", day_after(DAY)),
        Sample("Day of the entry before a past exit", day_before(DAY)),
        Sample("Day of the exit before coming back", day_after(DAY, Purpose.CAME_BACK)),
        Sample("Day of the entry before an exit and a return", day_before_back(date(2026, 11, 4), DAY)),
        Sample("The right day of an entry", day_of(OPEN, Purpose.FIX_ENTRY)),
        Sample("The right day of an exit", day_of(CLOSED, Purpose.FIX_EXIT, date(2026, 5, 20))),
        Sample("Day of an entry ahead", day_ahead(Purpose.PLAN)),
        Sample("Another entry day of a plan", day_ahead(Purpose.PLAN_ENTRY, PLANNED)),
        Sample("An exit ahead, to return after it for so many days", day_ahead(Purpose.AFTER_DAYS)),
        Sample("An exit ahead, to return after it for so many months", day_ahead(Purpose.AFTER_MONTHS)),
        Sample("The day after a pause", day_ahead(Purpose.PAUSE)),
        Sample("The month of an exit", AskDay(Wanted(Purpose.LEAVE), TODAY, date(2025, 5, 1), by_month=True)),
        Sample("The month of a trip ahead", replace(day_ahead(Purpose.PLAN), by_month=True)),
        Sample("The exit day of a plan", day_ahead(Purpose.PLAN_EXIT, Stay(PLANNED.entered))),
        Sample(
            "Past stays, after an exit was left out",
            HalfStayDropped(Direction.IN, DAY, TODAY, AskPast(date(2026, 5, 28))),
        ),
        Sample(
            "Citizenship, after an entry was left out",
            HalfStayDropped(Direction.OUT, DAY, TODAY, AskNationality(OFFERED[:4])),
        ),
        Sample("How things stand while half of a stay is told", HalfStayDropped(Direction.IN, DAY, TODAY, inside(14))),
        Sample("A bare day: entry or exit?", EntryOrExit(DAY, TODAY)),
        Sample("A journey to a city: entry, exit or inside?", EntryOrExit(DAY, TODAY, domestic=True)),
        Sample("Since a day until today: still there?", StillThere(DAY, TODAY)),
        Sample("Since a day until one ahead: still there?", StillThere(DAY, TODAY, exit_ahead=date(2026, 12, 20))),
        Sample("Meant for today: left yet?", DoneYet(Direction.OUT, TODAY)),
        Sample("Meant for today, with the return: left yet?", DoneYet(Direction.OUT, TODAY, back_on=LATER)),
        Sample("Meant for today: entered yet?", DoneYet(Direction.IN, TODAY)),
        Sample(
            "There and back: two time zones",
            WhichBack(((date(2026, 11, 21), date(2026, 11, 22)), (date(2026, 11, 22), TODAY)), TODAY),
        ),
        Sample(
            "Which day: it has not come this year",
            WhichDay((date(2025, 11, 26),), None, TODAY, ENTER, ahead=date(2026, 11, 26)),
        ),
        Sample(
            "Which day: an exit that has not come this year",
            WhichDay((date(2025, 11, 26),), None, TODAY, LEAVE, ahead=date(2026, 11, 26)),
        ),
        Sample("Which day: no such date", WhichDay((date(2026, 3, 13),), None, TODAY, ENTER, "impossible")),
        Sample(
            "Which day: a typo",
            WhichDay((date(2026, 4, 12),), None, TODAY, ENTER, "typo", suggestion="12-апрель кирдим"),
        ),
        Sample(
            "Which day: the date reads in two ways",
            WhichDay((date(2026, 2, 3), date(2026, 3, 2)), Direction.IN, TODAY, ENTER),
        ),
        Sample(
            "Which day: the year of a trip of ten days",
            WhichDay((date(2027, 10, 12),), None, TODAY, Wanted(Purpose.PLAN), length=10),
        ),
        Sample("Which day: an old button", WhichDay((date(2026, 11, 22), TODAY), Direction.OUT, TODAY, LEAVE, "stale")),
        Sample(
            "Which day: an old button to enter",
            WhichDay((date(2026, 11, 22), TODAY), Direction.IN, TODAY, ENTER, "stale"),
        ),
        Sample("Which day: two time zones", WhichDay((date(2026, 11, 22), TODAY), None, TODAY, why="zones")),
        Sample(
            "Which day: two time zones, entry", WhichDay((date(2026, 11, 22), TODAY), Direction.IN, TODAY, why="zones")
        ),
        Sample(
            "Which day: two time zones, exit", WhichDay((date(2026, 11, 22), TODAY), Direction.OUT, TODAY, why="zones")
        ),
        Sample("A question left, then how things stand", Cancelled(inside(14))),
        Sample("A question left, then the next one", Cancelled(AskPast(date(2026, 5, 28)))),
        Sample("An answer not understood", Unheard(AskInside())),
        Sample(
            "Citizenship, the longest names",
            AskNationality(("CF", "VG", "FM", "BQ", "VC", "DO"), several=True),
            worst=True,
        ),
        Sample(
            "Own limit, the longest name", replace(OWN_LIMIT, nationality=LONGEST_COUNTRY, claims=CLAIMS), worst=True
        ),
        Sample("Past stays since the longest day", AskPast(LONG_AGO), worst=True),
        Sample("Past stays since the longest day, none known", AskPast(LONG_AGO, other=False), worst=True),
        Sample("Past stays since the longest day, more of them", AskPast(LONG_AGO, more=True), worst=True),
        Sample("Day of the exit after the longest day", day_after(LONG_AGO, shown=LONG_AGO), worst=True),
        Sample("Day of the entry before the longest day", day_before(LONG_AGO, LONG_AGO), worst=True),
        Sample("Day of the exit before the longest day", day_after(LONG_AGO, Purpose.CAME_BACK), worst=True),
        Sample("The right day of an entry, the longest days", day_of(LONG, Purpose.FIX_ENTRY), worst=True),
        Sample("The right day of an exit, the longest days", day_of(LONG, Purpose.FIX_EXIT), worst=True),
        Sample("Another entry day of a plan, the longest", day_ahead(Purpose.PLAN_ENTRY, LONG), worst=True),
        Sample(
            "An exit left out, the longest",
            HalfStayDropped(Direction.IN, LONG_AGO, TODAY, AskPast(LONG_AGO)),
            worst=True,
        ),
        Sample("A bare day, the longest", EntryOrExit(LONG_AGO, TODAY), worst=True),
        Sample("Day of the entry before the longest days", day_before_back(LONG.entered, LONG_AGO), worst=True),
        Sample("A journey on the longest day", EntryOrExit(LONG_AGO, TODAY, domestic=True), worst=True),
        Sample("Still there, the longest day", StillThere(LONG_AGO, TODAY), worst=True),
        Sample("There and back, the longest days", WhichBack(((LONG_AGO, TODAY),), TODAY), worst=True),
        Sample("Which day: the longest ahead", WhichDay((LONG_AGO,), None, TODAY, ahead=LATER), worst=True),
        Sample(
            "Which day: the longest guess",
            WhichDay((LONG_AGO,), None, TODAY, why="typo", suggestion="<въезд> & «28 сентября 2025 года»" * 3),
            worst=True,
        ),
        Sample(
            "Which day, the longest",
            WhichDay((LONG.entered, LONG_AGO, LATER), None, TODAY, OfStay(Purpose.FIX_EXIT, LARGEST), "stale"),
            worst=True,
        ),
    ),
)
