"""What inline mode offers."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.actions.answers.status import Doubt
from bot.actions.answers.timeline import Timelines
from bot.actions.inline import Calculation, Mine, MyJournal, MyTrip, NoRule, Offer, Trip
from bot.core.limits import CalendarYear, CumulativeReset, PerVisit, Rolling
from bot.telegram.screens.inline import Postings, postings_of
from tools.samples.base import LONGEST_COUNTRY, LONGEST_DOUBT, OLD, TODAY, USERNAME, WEAK
from tools.samples.timeline import FIRST, GEORGIA, HELD
from tools.samples.timeline import LONGEST as LONGEST_JOURNAL

UNION = ("RU", "KG", "BY", "AM")
NINETY, THIRTY = (PerVisit(90), Rolling(90, 180)), (PerVisit(30), Rolling(90, 180))
ENTERED = date(2026, 11, 12)
CARD = Calculation(UNION, NINETY, Trip(ENTERED), 90, date(2027, 2, 9), 0, 180)
CHINA = Calculation(("CN",), THIRTY, Trip(ENTERED), 30, date(2026, 12, 11), 0, 180, Doubt("medium"))
GERMANY = Calculation(("DE",), THIRTY, Trip(ENTERED), 30, date(2026, 12, 11), 0, 180)
SIXTY = Trip(ENTERED, date(2027, 1, 10))
LONGEST = Calculation(
    (LONGEST_COUNTRY, *UNION),
    (Rolling(90, 180), CumulativeReset(90, 90), CalendarYear(90)),
    Trip(date(2027, 9, 22), date(2028, 9, 26)),
    90,
    date(2027, 12, 26),
    274,
    180,
    LONGEST_DOUBT,
)
NOTHING = Offer("ru", TODAY, asked=False)


class Everything(dict[str, str]):
    """Whatever is drawn was sent before."""

    def get(self, key: str, default: Any = None) -> Any:
        """The same for every mark."""
        return f"file-{key}"


@dataclass(frozen=True, slots=True)
class InlineSample:
    """An offer to look at, under a name in English."""

    name: str
    offer: Offer

    def shown(self, language: str) -> Postings:
        """What somebody of this language is shown."""
        return postings_of(replace(self.offer, language=language), USERNAME)


def _card(calculation: Calculation) -> Offer:
    return replace(NOTHING, asked=True, calculations=(calculation,))


def _mine(*numbers: Mine) -> Offer:
    journals = zip(("KZ", "GE", "EU"), numbers, strict=False)
    mine = tuple(MyJournal(country, "RU", TODAY, each) for country, each in journals)
    return replace(NOTHING, mine=mine, names_country=len(mine) > 1)


INLINE = (
    InlineSample("To share", NOTHING),
    InlineSample("My days, inside", _mine(Mine(True, 12, date(2026, 12, 5)))),
    InlineSample("My days, the last one", _mine(Mine(True, 0, TODAY))),
    InlineSample("My days, outside", _mine(Mine(False, 61, date(2027, 1, 22)))),
    InlineSample("My days, the rule is uncertain", _mine(Mine(True, 12, date(2026, 12, 5), WEAK))),
    InlineSample(
        "My days in several countries",
        _mine(
            Mine(True, 12, date(2026, 12, 5)), Mine(False, 365, date(2027, 11, 22)), Mine(False, 61, date(2027, 1, 22))
        ),
    ),
    InlineSample(
        "My days, and their picture",
        replace(_mine(Mine(True, 65, date(2027, 1, 27))), drawn=(Timelines((FIRST,), sent=Everything()),)),
    ),
    InlineSample(
        "The picture of several countries",
        replace(_mine(Mine(True, 12, date(2026, 12, 5))), drawn=(Timelines((HELD, GEORGIA), sent=Everything()),)),
    ),
    InlineSample(
        "The picture, the longest names",
        replace(NOTHING, drawn=(Timelines((LONGEST_JOURNAL,) * 6, 1111, Everything()),)),
    ),
    InlineSample("An entry", _card(CARD)),
    InlineSample(
        "A name that is whose rule, or the country",
        replace(
            NOTHING,
            asked=True,
            names_country=True,
            calculations=(
                replace(CHINA, nationalities=("GE",)),
                replace(GERMANY, nationalities=("RU",), country="GE"),
                MyTrip("RU", SIXTY, 12, date(2026, 11, 23), 48, country="GE"),
            ),
        ),
    ),
    InlineSample(
        "A country named, and no rule known there",
        replace(NOTHING, asked=True, names_country=True, no_rule=NoRule("RU", False, "UZ")),
    ),
    InlineSample("A country without rules", replace(NOTHING, asked=True, no_rules_in="IN")),
    InlineSample("An entry, 30 days a visit", _card(CHINA)),
    InlineSample("An entry, the rule was read long ago", _card(replace(CARD, doubt=OLD))),
    InlineSample("An entry, by a limit of one's own", _card(replace(GERMANY, nationalities=("AR",), own=True))),
    InlineSample("A trip that fits", _card(replace(CARD, trip=Trip(ENTERED, date(2026, 12, 11))))),
    InlineSample("A trip too long", _card(replace(CARD, trip=Trip(ENTERED, date(2027, 2, 12)), over=3))),
    InlineSample(
        "A trip, to a German who has been there: by the citizenship, and after all days",
        replace(
            NOTHING,
            asked=True,
            calculations=(
                replace(GERMANY, trip=SIXTY, over=30),
                MyTrip("DE", SIXTY, 12, date(2026, 11, 23), 48),
            ),
        ),
    ),
    InlineSample(
        "A trip, to somebody who may not enter by then",
        replace(NOTHING, asked=True, calculations=(MyTrip("DE", SIXTY, 0, None, 60),)),
    ),
    InlineSample("A country of which no rule is known", replace(NOTHING, asked=True, no_rule=NoRule("AR", False))),
    InlineSample("A citizen of the country itself", replace(NOTHING, asked=True, no_rule=NoRule("KZ", True))),
    InlineSample("Before the rule began", replace(NOTHING, asked=True, in_force_since=date(2023, 1, 27))),
    InlineSample("The longest", _card(LONGEST)),
)
