"""Several journals: which one is meant, and all side by side."""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions.answers.days import Direction, OtherEnd, Purpose, Wanted
from bot.actions.answers.journals import (
    EVERYBODY,
    AlsoThere,
    Asked,
    DidYouMean,
    EntriesOrExits,
    LeftThere,
    Line,
    Meant,
    NoBorder,
    NoDaysThere,
    NotCounted,
    NotGiven,
    Overview,
    WhichJournal,
    WhoseDay,
)
from bot.actions.answers.questions import DoneYet, EntryOrExit, StillThere, WhichBack, WhichDay
from bot.actions.answers.status import NoAllowance
from bot.actions.answers.stays import ChangeKind, Undone
from bot.actions.answers.unread import NotRead
from bot.core.journal import ME
from bot.core.stay import Stay
from bot.reading import PastStay
from tools.samples.base import LARGEST, LONGEST_DOUBT, OLD, TODAY, WEAK, Sample, Topic
from tools.samples.status import SOME, inside, over, uncounted
from tools.samples.stays import BEFORE, BROUGHT, saved

ENTERED = date(2026, 11, 20)
YESTERDAY = TODAY - timedelta(1)
COUNTRIES = ("KZ", "GE", "RU", "EU", "AE", "UZ", "KG", "TR", "AM", "RS", "MN", "AZ")
LONGEST_NAME = "Ш" * 40
QUESTION = "9" * 19


def meant(*countries: str | None) -> tuple[Meant, ...]:
    return tuple(Meant(1, "me", country) for country in countries)


def of(traveller: int, label: str | None) -> tuple[Meant, ...]:
    return tuple(Meant(traveller, label, country) for country in COUNTRIES[:3])


WHERE = WhichJournal(meant(*COUNTRIES[:3]), Direction.IN, ENTERED, TODAY, QUESTION)
TWO = WhichJournal(of(EVERYBODY, None), None, None, TODAY)
WHOSE = WhichJournal((Meant(1, "me", None), Meant(EVERYBODY, None, None)), Direction.OUT, ENTERED, TODAY, QUESTION)
LEFT_OUT = NotCounted(Meant(1, "me", "GE"), Direction.IN, ENTERED, TODAY)
LINES = (
    Line(1, "me", "KZ", inside(14)),
    Line(2, "Анна", "KZ", over(3)),
    Line(3, "me", "GE", SOME),
    Line(4, "Айгүл", "KG", uncounted(NoAllowance.NO_NATIONALITY)),
)
DOUBTED = (
    Line(1, "me", "GE", replace(inside(14), doubt=WEAK)),
    Line(2, "Анна", "TR", replace(over(3), doubt=replace(OLD, confidence="low"))),
    LINES[2],
)
LONGEST = tuple(
    Line(LARGEST, LONGEST_NAME, country, replace(over(3), doubt=LONGEST_DOUBT)) for country in COUNTRIES[:6]
)
THERE = LeftThere(2, "KZ", Stay(date(2026, 9, 1), id=4), ENTERED, (ENTERED,), TODAY)
LEFT_AGAIN = Undone(ChangeKind.LEFT, BROUGHT[ChangeKind.LEFT], BEFORE[ChangeKind.LEFT])
BETWEEN = replace(THERE, returned=date(2026, 11, 22))
ALSO = AlsoThere(2, "KZ", Stay(date(2026, 9, 1), date(2026, 9, 5), id=4), TODAY)

ASKED_OF_TWO = WhoseDay(
    tuple(Asked(number, name, "KZ", Wanted(Purpose.LEAVE)) for number, name in ((2, "Анна"), (3, "Айгүл"))),
    ENTERED,
    TODAY,
)
BEFORE_EXIT = OtherEnd(Purpose.STAY_TO, YESTERDAY)

TOPIC = Topic(
    "Several journals",
    (
        Sample("an entry into which country?", WHERE),
        Sample("an exit from which one?", replace(WHERE, act=Direction.OUT)),
        Sample("a list: in which one?", replace(WHERE, act=None, day=None, question="12")),
        Sample("a list of two travellers: in which one?", replace(TWO, question="12", whose=("me", "Анна"))),
        Sample("only for you, or for all?", WHOSE),
        Sample("whose day answers the open question?", replace(WHOSE, answers=True)),
        Sample("a slip, told of all", DidYouMean("въехали в грузию вчера", "12", Meant(EVERYBODY, None, None))),
        Sample("a slip, told of one of several countries", DidYouMean("въехал в грузию вчера", "12")),
        Sample(
            "a day that is missing of all",
            WhichDay((), Direction.IN, TODAY, why="vague", traveller=EVERYBODY, near=(TODAY, YESTERDAY)),
        ),
        Sample("are all still there?", StillThere(ENTERED, TODAY, question="12")),
        Sample("when did all leave and come back?", WhichBack(((ENTERED, YESTERDAY), (YESTERDAY, TODAY)), TODAY, "12")),
        Sample(
            "a stay of all, of which year?", NotRead("year", TODAY, meant=PastStay(ENTERED, YESTERDAY), question="12")
        ),
        Sample(
            "a stay of which year, or a trip ahead?",
            NotRead(
                "year",
                TODAY,
                meant=PastStay(date(2026, 1, 5), date(2026, 1, 10)),
                ahead=Stay(date(2027, 1, 5), date(2027, 1, 10)),
            ),
        ),
        Sample("a country that is not counted", LEFT_OUT),
        Sample("an exit from one", replace(LEFT_OUT, act=Direction.OUT)),
        Sample("a list of one", replace(LEFT_OUT, act=None, day=None, question="12")),
        Sample("where somebody came to from one", replace(WHERE, left=replace(LEFT_OUT, act=Direction.OUT))),
        Sample(
            "beside a list that names several",
            replace(
                saved(ChangeKind.STAYED),
                left_out=2,
                beside=replace(LEFT_OUT, act=None, day=None, question="12", others=("JP", "IN")),
            ),
        ),
        Sample("asked of one that is not counted", NoDaysThere(Meant(1, "me", "GE"), False)),
        Sample("asked of another's days in one", NoDaysThere(Meant(2, "Анна", "GE"), True)),
        Sample("within one area", NoBorder("EU")),
        Sample("entered while a stay lasts elsewhere", replace(saved(ChangeKind.ENTERED), ask=THERE), country="GE"),
        Sample("a past stay while one lasts elsewhere", replace(saved(ChangeKind.STAYED), ask=BETWEEN), country="GE"),
        Sample("days in two countries", replace(saved(ChangeKind.STAYED), also_there=ALSO), country="GE"),
        Sample("an exit taken back", replace(LEFT_AGAIN, ask=THERE), country="GE"),
        Sample(
            "a journey of which year?",
            WhichDay(
                (date(2025, 12, 12),),
                None,
                TODAY,
                ahead=date(2026, 12, 12),
                traveller=1,
                countries=("KZ", "GE"),
            ),
        ),
        Sample(
            "a journey on which day?",
            WhichDay((ENTERED, TODAY), None, TODAY, why="zones", traveller=1, countries=("KZ", "GE")),
        ),
        Sample(
            "a day that is not the same everywhere", WhichDay((ENTERED, TODAY), None, TODAY, why="zones", traveller=1)
        ),
        Sample(
            "the day of an entry, whose exit is still to come",
            WhichDay((ENTERED, TODAY), Direction.IN, TODAY, why="zones", traveller=1, exit_ahead=date(2026, 12, 12)),
        ),
        Sample(
            "a journey, where both countries have dates of their own",
            WhichDay(
                (YESTERDAY, TODAY),
                None,
                TODAY,
                why="zones",
                traveller=1,
                countries=("KZ", "GE"),
                todays=(TODAY, YESTERDAY),
            ),
        ),
        Sample(
            "a journey, where the entry may have been on either day",
            WhichDay(
                (YESTERDAY, TODAY), None, TODAY, why="entered", traveller=1, countries=("KZ", "GE"), left=YESTERDAY
            ),
        ),
        Sample("who left?", ASKED_OF_TWO),
        Sample("entries or exits, of several", EntriesOrExits(((ME, YESTERDAY), ("Анна", TODAY)), TODAY, "r1")),
        Sample(
            "whose entry is it?",
            replace(ASKED_OF_TWO, asked=tuple(replace(each, wanted=BEFORE_EXIT) for each in ASKED_OF_TWO.asked)),
        ),
        Sample("another's exit, asked beside one's own", replace(THERE, traveller="Анна")),
        Sample(
            "beside a country without rules", replace(saved(ChangeKind.LEFT), beside=replace(LEFT_OUT, ruled=False))
        ),
        Sample("a journey to a country that is not counted", replace(saved(ChangeKind.LEFT), beside=LEFT_OUT)),
        Sample("back from a country, it is offered where to", replace(saved(ChangeKind.LEFT), beside=WHERE)),
        Sample(
            "whose else it may be",
            replace(saved(ChangeKind.ENTERED), others=(Meant(2, "Анна", "KZ"), Meant(3, "Айгүл", "KZ"))),
        ),
        Sample("a bare day, where several countries are counted", EntryOrExit(ENTERED, TODAY, traveller=1)),
        Sample("a bare day told of a country", EntryOrExit(ENTERED, TODAY, country="GE")),
        Sample(
            "«we all», pressed late", WhichDay((ENTERED, TODAY), Direction.IN, TODAY, why="stale", traveller=EVERYBODY)
        ),
        Sample("have all left yet?", DoneYet(Direction.OUT, TODAY, everybody=True)),
        Sample("a day is missing for whom it is given to", NotGiven("Анна")),
        Sample("somebody else's entry into which country?", replace(WHERE, choices=of(2, "Анна"))),
        Sample("everybody's", replace(WHERE, choices=of(EVERYBODY, None))),
        Sample("all of them", Overview(LINES)),
        Sample("some by rules that are uncertain", Overview(DOUBTED)),
        Sample("with the one that was chosen", Overview(LINES[1:], chosen=LINES[0])),
        Sample("this one is shown first", replace(inside(14), chosen=True)),
        Sample("another one is", replace(inside(14), chosen=False)),
        Sample(
            "twelve countries",
            WhichJournal(tuple(Meant(LARGEST, LONGEST_NAME, each) for each in COUNTRIES), None, None, TODAY, QUESTION),
            worst=True,
        ),
        Sample(
            "a page of those with the longest names",
            Overview(LONGEST, 1, 24, Line(LARGEST, LONGEST_NAME, "AE", replace(over(3), doubt=LONGEST_DOUBT))),
            worst=True,
        ),
        Sample(
            "eleven others",
            replace(saved(ChangeKind.ENTERED), others=(Meant(LARGEST, LONGEST_NAME, "KZ"),) * 11),
            worst=True,
        ),
    ),
)
