"""How things stand."""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions.answers.status import Allowance, Doubt, NoAllowance, OverListed, Overstays, ReturnOffer, Status
from bot.core.count import OverstayRun
from bot.core.stay import Stay
from tools.samples.base import (
    CLOSED,
    LARGEST,
    LATER,
    LONG,
    LONG_AGO,
    LONG_OPEN,
    LONGEST_COUNTRY,
    LONGEST_DOUBT,
    OLD,
    OPEN,
    TODAY,
    WEAK,
    Sample,
    Topic,
)
from tools.samples.plans import EVERY_KIND, MANY


def inside(left: int) -> Status:
    """Somebody who came for the first time, `left` legal days before the last one (0 to 89)."""
    used, last = 90 - left, TODAY + timedelta(left)
    return Status(
        TODAY, Stay(TODAY - timedelta(used - 1)), None, Allowance(used, 90, 180, left + 1, last, full=90), "RU"
    )


def until_the_rule_ends(left: int) -> Status:
    """Somebody inside, where nothing is known of the rule after so many more days."""
    return replace(inside(left), numbers=Allowance(12, None, None, left + 1, TODAY + timedelta(left), rule_ends=True))


def over(days: int) -> Status:
    """Somebody who stays on after 90 days, for so many days already (1 to 90)."""
    since = TODAY - timedelta(days - 1)
    numbers = Allowance(90 + days, 90, 180, 0, None, days, since, since - timedelta(1), full=90)
    return Status(TODAY, Stay(since - timedelta(90), id=1), None, numbers, "RU")


def outside(numbers: Allowance | NoAllowance, last: Stay | None = CLOSED) -> Status:
    """Somebody who has left, or was never there (`last` None)."""
    return Status(TODAY, None, last, numbers, "AR" if numbers is NoAllowance.UNKNOWN_RULE else "RU")


def returned(days: int) -> Status:
    """Somebody who was there for so many days (1 to 89), up to 1 November."""
    left = date(2026, 11, 1)
    numbers = Allowance(days, 90, 180, 90 - days, TODAY + timedelta(89 - days), full=90, full_entry=date(2027, 1, 31))
    return outside(numbers, Stay(left - timedelta(days - 1), left))


def uncounted(why: NoAllowance) -> Status:
    """Somebody inside for whom nothing is counted."""
    return Status(TODAY, OPEN, None, why, "AR" if why is NoAllowance.UNKNOWN_RULE else None)


PERIOD = (date(2026, 3, 1), date(2027, 2, 28))
NEVER_LEGAL = Allowance(93, 90, 180, 0, None, over=3, over_since=date(2026, 11, 21), full=90)
SOME = outside(
    Allowance(63, 90, 180, 27, date(2026, 12, 19), full=90, full_entry=date(2027, 2, 1)),
    Stay(date(2026, 9, 1), date(2026, 11, 2)),
)
NONE_NOW = outside(
    Allowance(90, 90, 180, 0, None, full=90, next_entry=date(2026, 12, 7), full_entry=date(2027, 1, 29)),
    Stay(date(2026, 9, 1), date(2026, 10, 30)),
)
ALL_LATER = outside(
    Allowance(90, 90, 180, 0, None, full=90, next_entry=date(2027, 2, 6), full_entry=date(2027, 2, 6)),
    Stay(date(2026, 8, 10), date(2026, 11, 7)),
)
OVER_FOR_YEARS = Status(
    TODAY,
    LONG_OPEN,
    None,
    Allowance(1111, 1000, 1111, 0, None, 1111, LONG_AGO, legal_before=LONG.entered, full=1000),
    "RU",
)
LONGEST_WAIT = outside(
    Allowance(1111, 1000, 1111, 0, None, full=1000, next_entry=LATER, full_entry=LATER + timedelta(1)), LONG
)


def overstays(runs: int, page: int = 0) -> Overstays:
    """So many runs of days over the limit: four days each, two months apart, the newest in April 2024."""
    every = [OverstayRun(date(2024, 4, 27) - timedelta(60 * n), 4, None) for n in range(runs)]
    shown = tuple(OverListed(run, 1 + n) for n, run in enumerate(every[page * 5 : page * 5 + 5], page * 5))
    return Overstays(shown, 4 * runs, runs, TODAY, page, -(-runs // 5))


OVERSTAYS = overstays(1)
LONGEST_RUN = OverstayRun(date(2024, 9, 28), 1111, date(2024, 9, 27))
LONGEST_OVERSTAYS = Overstays((OverListed(LONGEST_RUN, LARGEST),) * 5, 11111, 1111, TODAY, 10, 222, LONGEST_DOUBT)

TOPIC = Topic(
    "Status",
    (
        *(
            Sample(
                f"Outside, a return that {'is' if asked else 'may be'} asked for",
                replace(SOME, offer=ReturnOffer(date(2027, 2, 1), 0, asked)),
            )
            for asked in (False, True)
        ),
        *(Sample(f"Inside, {left} days left after today", inside(left)) for left in (89, 30, 14, 5, 2)),
        Sample("Inside, one day left after today", inside(1)),
        Sample("Inside, the last legal day", inside(0)),
        *(Sample(f"Inside, over the limit, day {days}", over(days)) for days in (1, 2, 5, 21)),
        Sample(
            "Inside, over the limit from the first day on",
            Status(TODAY, Stay(date(2026, 11, 21), id=1), None, NEVER_LEGAL, "RU"),
        ),
        Sample(
            "Inside, days of a calendar year",
            Status(TODAY, OPEN, None, Allowance(76, 90, None, 15, date(2026, 12, 7), full=90), "RU"),
        ),
        Sample(
            "Inside, over the days of a calendar year",
            replace(
                over(3), numbers=Allowance(93, 90, None, 0, None, 3, date(2026, 11, 21), date(2026, 11, 20), full=90)
            ),
        ),
        *(
            Sample(
                f"Inside, {used} days of a period",
                Status(
                    TODAY, OPEN, None, Allowance(used, 90, None, 6, TODAY + timedelta(5), full=90, period=PERIOD), "BR"
                ),
            )
            for used in (21, 93)
        ),
        *(
            Sample(
                f"Outside, {used} days of a period",
                outside(Allowance(used, 90, None, 10, date(2026, 12, 2), full=90, period=PERIOD)),
            )
            for used in (80, 91)
        ),
        Sample(
            "Outside, over the days of a calendar year",
            outside(
                Allowance(93, 90, None, 0, None, full=90, next_entry=date(2027, 1, 1), full_entry=date(2027, 1, 1))
            ),
        ),
        Sample(
            "Inside, a limit for each visit only",
            Status(
                TODAY, Stay(date(2026, 11, 9)), None, Allowance(None, None, None, 16, date(2026, 12, 8), full=30), "RU"
            ),
        ),
        Sample("Inside, a plan breaks the limit", replace(inside(30), plans=EVERY_KIND, keeping=12)),
        Sample("Inside, today breaks a plan", replace(inside(30), keeping=0)),
        Sample(
            "Inside, the limit of a visit comes first",
            Status(
                TODAY,
                Stay(date(2026, 11, 4)),
                None,
                Allowance(20, 90, 180, 11, date(2026, 12, 3), full=30, visit=30),
                "DE",
            ),
        ),
        *(Sample(f"Inside, the rule is known for {left} more days", until_the_rule_ends(left)) for left in (5, 0)),
        Sample("Inside, the rule is uncertain", replace(inside(30), doubt=WEAK)),
        Sample("Inside, the rule has few sources", replace(inside(30), doubt=Doubt("medium"))),
        Sample("Inside, the rule was read long ago", replace(inside(30), doubt=OLD)),
        Sample("Outside, the rule is uncertain", replace(SOME, doubt=WEAK)),
        Sample(
            "Inside, over the limit of a visit",
            Status(
                TODAY,
                Stay(date(2026, 10, 22), id=1),
                None,
                Allowance(33, 90, 180, 0, None, 3, date(2026, 11, 21), date(2026, 11, 20), full=30, visit=30),
                "DE",
            ),
        ),
        Sample(
            "Inside, the limit of a visit comes first, the next visit will be shorter",
            Status(
                TODAY,
                Stay(date(2026, 11, 4)),
                None,
                Allowance(50, 90, 180, 11, date(2026, 12, 3), full=30, visit=30),
                "DE",
            ),
        ),
        Sample(
            "Outside, the limit of a visit comes first",
            outside(Allowance(20, 90, 180, 30, date(2026, 12, 22), full=30, visit=30)),
        ),
        Sample(
            "Inside, from memory, reminders paused", replace(inside(30), unsure=True, paused_until=TODAY + timedelta(7))
        ),
        Sample("Outside, a plan limits an entry today", replace(SOME, keeping=12)),
        *(Sample(f"Inside, nothing is counted: {why}", uncounted(why)) for why in NoAllowance),
        Sample("No stays yet, no citizenship", outside(NoAllowance.NO_NATIONALITY, None)),
        Sample("No stays yet", outside(Allowance(0, 90, 180, 90, date(2027, 2, 20), full=90), None)),
        Sample("Outside, all days are there", outside(Allowance(0, 90, 180, 90, date(2027, 2, 20), full=90))),
        *(Sample(f"Outside, {days} used", returned(days)) for days in (1, 2, 89)),
        Sample("Outside, some days now, all of them later", SOME),
        Sample("Outside, no day now, some soon, all of them later", NONE_NOW),
        Sample("Outside, no day now, all of them later", ALL_LATER),
        Sample("Outside, no day at all", outside(Allowance(90, 90, 180, 0, None, full=90))),
        Sample(
            "Outside, days of a calendar year",
            outside(Allowance(80, 90, None, 10, date(2026, 12, 2), full=90, full_entry=date(2027, 1, 1))),
        ),
        Sample(
            "Outside, a limit for each visit only",
            outside(Allowance(None, None, None, 30, date(2026, 12, 22), full=30)),
        ),
        *(Sample(f"Outside, nothing is counted: {why}", outside(why)) for why in NoAllowance),
        Sample(
            "Inside, the longest numbers",
            Status(TODAY, LONG_OPEN, None, Allowance(1111, 1111, 1111, 1111, LATER, full=90), "RU"),
            worst=True,
        ),
        Sample(
            "Inside, over the limit for years",
            replace(OVER_FOR_YEARS, plans=MANY, keeping=0, unsure=True, paused_until=LATER, doubt=LONGEST_DOUBT),
            worst=True,
        ),
        Sample(
            "Inside, the country with the longest name",
            Status(TODAY, LONG_OPEN, None, NoAllowance.UNKNOWN_RULE, LONGEST_COUNTRY),
            worst=True,
        ),
        Sample("Outside, the longest numbers", LONGEST_WAIT, worst=True),
        Sample(
            "Outside, the longest numbers, some days now",
            outside(Allowance(1111, 1111, 1111, 1111, LATER, full=1111, full_entry=LATER), LONG),
            worst=True,
        ),
    ),
)
