"""How the numbers came about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.actions.answers.status import Allowance, Counted, NoAllowance, Status
from bot.core.count import Count
from bot.core.crossings import open_stay
from bot.core.explain import Explanation, Visit, explain, visit
from bot.core.limits import Anchored, CalendarYear, PerVisit, Rolling
from bot.core.rule import Rule, Version
from bot.core.stay import Stay
from tools.samples.base import LATER, LONG, LONG_AGO, OPEN, TODAY, Sample, Topic
from tools.samples.status import LONGEST_OVERSTAYS, OVER_FOR_YEARS, OVERSTAYS, over, uncounted

RULE = Rule.of(PerVisit(90), Rolling(90, 180))
NEW_RULE = Rule((Version((PerVisit(90), Rolling(90, 180)), begins=date(2026, 7, 1)),))
THIRTY = Rule.of(PerVisit(30), Rolling(90, 180))
YEAR = Rule.of(CalendarYear(90))
PERIOD = Rule.of(Anchored(90, 365))
STAYS = (Stay(date(2026, 6, 20), date(2026, 6, 28)), Stay(date(2026, 8, 1), date(2026, 8, 1)), Stay(date(2026, 10, 20)))
UNSURE = (Stay(date(2026, 6, 20), date(2026, 6, 28), from_memory=True), Stay(date(2026, 10, 20)))
DAY_TRIPS = tuple(Stay(date(2026, 8, 1) + timedelta(2 * i), date(2026, 8, 1) + timedelta(2 * i)) for i in range(50))


def counted(stays: Sequence[Stay], rule: Rule = RULE) -> Counted:
    """What the arithmetic itself says of these stays."""
    inside = open_stay(stays)
    count = Count(stays if inside else (*stays, Stay(TODAY)), rule)
    numbers = Allowance(
        Count(stays, rule).used(TODAY), 90, 180, count.may_stay(TODAY), count.last_legal_day(TODAY), full=90
    )
    if rule is THIRTY:
        numbers = replace(numbers, visit=30)
    if inside and (run := Count(stays, rule).overstay_run(TODAY)):
        numbers = replace(numbers, over=run.length, over_since=run.first, legal_before=run.last_legal_day)
    status = Status(TODAY, inside, stays[0], numbers, "RU", unsure=any(stay.from_memory for stay in stays))
    return Counted(status, explain(stays, rule, TODAY), visit(inside, rule, TODAY) if inside else None)


PART = replace(
    (explain((Stay(LONG_AGO, TODAY),), RULE, TODAY) or Explanation(TODAY, TODAY, 1, 1, ())).parts[0],
    stay=Stay(LONG_AGO, TODAY, from_memory=True),
    first=LONG_AGO,
    back_from=LATER,
    back_to=LATER,
)
LONGEST = Allowance(1111, 1000, 1111, 0, None, 1111, LONG_AGO, legal_before=LONG.entered, full=1000, visit=1000)

TOPIC = Topic(
    "How it was counted",
    (
        Sample("Inside", counted(STAYS)),
        Sample("Inside, the simple number is the true one", counted((OPEN,))),
        Sample("Inside, the limit of a visit comes first", counted((Stay(date(2026, 11, 4)),), THIRTY)),
        Sample("Some dates from memory", counted(UNSURE)),
        Sample("The rule began inside the window", counted(STAYS, NEW_RULE)),
        Sample("Outside", counted((Stay(date(2026, 6, 20), date(2026, 8, 10)),))),
        Sample("Outside, day trips", counted(DAY_TRIPS)),
        Sample("Outside, no legal day today", counted((Stay(date(2026, 8, 10), date(2026, 11, 7)),))),
        Sample("Over the limit", Counted(over(3), explain((OPEN,), RULE, TODAY), None, OVERSTAYS)),
        Sample("A calendar year", counted(STAYS, YEAR)),
        Sample("A period from the first entry", counted(STAYS, PERIOD)),
        *(Sample(f"Nothing is counted: {why}", Counted(uncounted(why))) for why in NoAllowance),
        Sample(
            "The longest",
            Counted(
                replace(OVER_FOR_YEARS, unsure=True, numbers=LONGEST),
                Explanation(LONG_AGO, TODAY, 1000, 1111, (PART,) * 100, LONG.entered),
                Visit(1111, 1000, LATER),
                LONGEST_OVERSTAYS,
            ),
            worst=True,
        ),
    ),
)
