"""How the numbers came about."""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions.answers import Counted, NoNumbers, Numbers, Status
from bot.core.explain import Explanation, Visit, explain, visit
from bot.core.limits import CalendarYear, PerVisit, Rolling
from bot.core.rule import Rule, Version
from bot.core.stay import Stay
from bot.telegram.samples.base import FROM_MEMORY, LATER, LONG, LONG_AGO, LONG_OPEN, OPEN, TODAY, Sample, Topic
from bot.telegram.samples.status import LONGEST_WAIT, OVER_FOR_YEARS, outside, over, uncounted

RULE = Rule.of(PerVisit(90), Rolling(90, 180))
NEW_RULE = Rule((Version((PerVisit(90), Rolling(90, 180)), begins=date(2026, 7, 1)),))
YEAR = Rule.of(CalendarYear(90))
STAYS = (Stay(date(2026, 6, 20), date(2026, 6, 28)), Stay(date(2026, 8, 1), date(2026, 8, 1)), Stay(date(2026, 10, 20)))
UNSURE = (Stay(date(2026, 6, 20), date(2026, 6, 28), from_memory=True), Stay(date(2026, 10, 20)))
DAY_TRIPS = tuple(Stay(date(2026, 8, 1) + timedelta(2 * i), date(2026, 8, 1) + timedelta(2 * i)) for i in range(50))
INSIDE = Status(TODAY, STAYS[-1], None, Numbers(45, 90, 180, 56, date(2027, 1, 17), full=90), "RU")
SAME = Status(TODAY, OPEN, None, Numbers(76, 90, 180, 15, date(2026, 12, 7), full=90), "RU")
SHORTER = Status(TODAY, OPEN, None, Numbers(20, 90, 180, 11, date(2026, 12, 3), full=30), "DE")
OUTSIDE = outside(Numbers(60, 90, 180, 75, date(2027, 2, 5), full=90))
PART = replace(
    (explain((Stay(LONG_AGO, TODAY),), RULE, TODAY) or Explanation(TODAY, TODAY, 1, 1, ())).parts[0],
    stay=Stay(LONG_AGO, TODAY, from_memory=True),
    first=LONG_AGO,
    back_from=LATER,
    back_to=LATER,
)

TOPIC = Topic(
    "How it was counted",
    (
        Sample("Inside", Counted(INSIDE, explain(STAYS, RULE, TODAY), visit(STAYS[-1], RULE, TODAY))),
        Sample("Inside, the simple number is the true one", Counted(SAME, explain((OPEN,), RULE, TODAY))),
        Sample("Inside, the limit of a visit comes first", Counted(SHORTER, explain((OPEN,), RULE, TODAY))),
        Sample("Some dates from memory", Counted(replace(INSIDE, unsure=True), explain(UNSURE, RULE, TODAY))),
        Sample("The rule began inside the window", Counted(INSIDE, explain(STAYS, NEW_RULE, TODAY))),
        Sample("Outside", Counted(OUTSIDE, explain((FROM_MEMORY,), RULE, TODAY))),
        Sample("Outside, no legal day today", Counted(LONGEST_WAIT, explain(DAY_TRIPS, RULE, TODAY))),
        Sample("Over the limit", Counted(over(3), explain((OPEN,), RULE, TODAY), None, 3, date(2026, 11, 21))),
        Sample("A calendar year", Counted(INSIDE, explain(STAYS, YEAR, TODAY))),
        *(Sample(f"Nothing is counted: {why}", Counted(uncounted(why))) for why in NoNumbers),
        Sample(
            "The longest",
            Counted(
                replace(OVER_FOR_YEARS, unsure=True),
                Explanation(LONG_AGO, TODAY, 1000, 1111, (PART,) * 100, LONG.entered),
                Visit(1111, 1000, LATER),
                1111,
                LONG_OPEN.entered,
            ),
            worst=True,
        ),
    ),
)
