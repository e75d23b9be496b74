"""Trips ahead."""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions.answers.plans import PlanDropped, PlanFor, Plans, PlansFull, Return
from bot.actions.answers.status import NoAllowance, PlanDone, Planned, ReturnOffer
from bot.core.plans import Outlook, Promise
from bot.core.stay import Stay
from tools.samples.base import LARGEST, LATER, LONGEST_DOUBT, TODAY, WEAK, Sample, Topic

ENTRY = date(2027, 2, 2)
TRIP = Stay(ENTRY, date(2027, 3, 3))
FREE = Outlook(90, ENTRY + timedelta(89), 90)
TIGHT = Outlook(22, ENTRY + timedelta(21), 22, over=8, breaks_on=ENTRY + timedelta(22), shift_to=date(2027, 2, 21))
NO_DAYS = Outlook(0, None, 0, breaks_on=ENTRY, shift_to=date(2027, 2, 5))
NEVER = Outlook(0, None, 0, over=30, breaks_on=ENTRY)
LONG_TRIP = Stay(ENTRY, ENTRY + timedelta(99))
TOO_LONG = replace(FREE, over=10, breaks_on=ENTRY + timedelta(90))
BLOCKED = (Stay(date(2026, 12, 1), date(2026, 12, 20)),)
PROMISE = Promise(date(2026, 12, 1), 10, date(2027, 3, 1))
FAR = Stay(LATER, date(2029, 9, 26))
LONGEST = Outlook(
    1111, LATER + timedelta(1110), 1111, over=1111, breaks_on=date(2029, 9, 26), shift_to=date(2029, 9, 22)
)


def kept(trip: Stay, outlook: Outlook | NoAllowance | None, done: PlanDone | None = None, id: int = 1) -> Planned:
    """A plan."""
    return Planned(replace(trip, id=id), outlook, TODAY, done=done)


EVERY_KIND = (
    kept(Stay(date(2026, 11, 20)), None),
    kept(Stay(ENTRY), FREE),
    kept(TRIP, FREE),
    kept(TRIP, TIGHT),
    kept(TRIP, NEVER),
    replace(kept(Stay(ENTRY), NO_DAYS), blockers=BLOCKED),
    replace(kept(TRIP, FREE), promise=PROMISE),
    kept(TRIP, NoAllowance.PERMIT),
)
HARMED = kept(Stay(date(2027, 5, 1), date(2027, 6, 20)), replace(TIGHT, breaks_on=date(2027, 6, 1)))
LONGEST_HARMED = kept(FAR, LONGEST, id=LARGEST)
LONGEST_PROMISE = Promise(LATER, 1111, LATER)
MANY = tuple(replace(kept(FAR, LONGEST, id=LARGEST), blockers=(FAR,) * 9, doubt=LONGEST_DOUBT) for _ in range(10))

THIRTY, LATER_THIRTY = Planned(TRIP, FREE, TODAY), Planned(Stay(LATER, LATER + timedelta(29)), FREE, TODAY)
LAST = TODAY + timedelta(11)
AFTER_LAST = Return(LAST, LATER_THIRTY, last=True)
LONGEST_RETURN = Return(
    LATER,
    Planned(FAR, replace(LONGEST, keeping=1000), TODAY, harms=LONGEST_HARMED, promise=LONGEST_PROMISE),
    last=True,
)


def plan_for(now: int, inside: bool, *returns: Return) -> PlanFor:
    """Thirty days wanted where `now` are legal from today on."""
    return PlanFor(30, now, 90, inside, TODAY, enough=now >= 30, returns=returns)


TOPIC = Topic(
    "Plans",
    (
        Sample("What to reckon? No plans yet", Plans((), TODAY)),
        Sample("What to reckon? Plans of every kind", Plans(EVERY_KIND, TODAY)),
        Sample("An entry ahead", Planned(Stay(ENTRY), FREE, TODAY)),
        Sample("An entry ahead, the rule is uncertain", Planned(Stay(ENTRY), FREE, TODAY, doubt=WEAK)),
        Sample("An entry ahead, while inside", Planned(Stay(ENTRY), FREE, TODAY, leaving=True)),
        Sample("An entry ahead that gives no day", Planned(Stay(ENTRY), NO_DAYS, TODAY)),
        Sample("A whole trip, legal", Planned(TRIP, FREE, TODAY)),
        Sample("A whole trip, too long", Planned(TRIP, TIGHT, TODAY)),
        Sample("A whole trip, never legal within a year", Planned(TRIP, NEVER, TODAY)),
        Sample("A whole trip, longer than any visit", Planned(LONG_TRIP, TOO_LONG, TODAY, longest=90)),
        Sample(
            "A whole trip, longer than any visit, that cannot begin then",
            Planned(LONG_TRIP, Outlook(0, None, 0, 91, LONG_TRIP.entered), TODAY, longest=90, first_entry=LATER),
        ),
        Sample(
            "A whole trip, longer than any visit, several would do",
            Planned(
                Stay(ENTRY, ENTRY + timedelta(59)),
                Outlook(30, ENTRY + timedelta(29), 30, over=30, breaks_on=ENTRY + timedelta(30)),
                TODAY,
                longest=30,
                visits=(30, 30),
            ),
        ),
        Sample("An entry ahead, another plan is in the way", Planned(Stay(ENTRY), NO_DAYS, TODAY, blockers=BLOCKED)),
        Sample("A whole trip, another plan is in the way", Planned(TRIP, TIGHT, TODAY, blockers=BLOCKED * 2)),
        Sample("A plan without an exit may be in the way", Planned(TRIP, FREE, TODAY, promise=PROMISE)),
        Sample(
            "A plan without an exit may take every day",
            Planned(TRIP, FREE, TODAY, promise=replace(PROMISE, last_legal_day=None)),
        ),
        Sample("A trip that harms a later plan", Planned(TRIP, replace(FREE, keeping=12), TODAY, harms=HARMED)),
        Sample(
            "A trip that breaks a later plan whatever its length",
            Planned(TRIP, replace(FREE, keeping=0), TODAY, harms=HARMED),
        ),
        *(Sample(f"A plan, {done}", kept(TRIP, FREE, done)) for done in PlanDone),
        Sample("A plan that breaks the limit", kept(TRIP, TIGHT)),
        Sample("A plan without an exit", kept(Stay(ENTRY), FREE)),
        Sample("A plan whose day has come", kept(Stay(TODAY), None)),
        *(
            Sample(f"An entry ahead, nothing is counted: {why}", Planned(Stay(ENTRY), why, TODAY))
            for why in NoAllowance
        ),
        Sample("When may I come for 30 days? Today", plan_for(90, False, Return(TODAY, THIRTY))),
        Sample("When may I come for 30 days? Later", plan_for(12, False, Return(TODAY, THIRTY))),
        Sample("When may I come for 30 days? Not today", plan_for(0, False, Return(TODAY, THIRTY))),
        Sample("When may I come for 30 days after a day?", plan_for(90, False, Return(LAST, THIRTY))),
        Sample("When may I return for 30 days?", plan_for(12, True, Return(TODAY, THIRTY), AFTER_LAST)),
        Sample(
            "When may I return for 30 days after other days?",
            plan_for(12, True, Return(TODAY, THIRTY), Return(LAST - timedelta(2), THIRTY), AFTER_LAST),
        ),
        Sample(
            "When may I return for 30 days after a day over the limit?",
            plan_for(12, True, Return(TODAY, THIRTY), AFTER_LAST, Return(LAST + timedelta(9), legal=False)),
        ),
        Sample(
            "When may I return for 2 months?",
            replace(plan_for(12, True, Return(TODAY, THIRTY), Return(LAST, None, last=True)), days=0, months=2),
        ),
        Sample("When may I return for 30 days? The last day is today", plan_for(1, True, Return(TODAY, THIRTY, True))),
        Sample("When may I return for 30 days? Over", plan_for(0, True, Return(TODAY, THIRTY))),
        Sample("When may I come for 30 days? Never within a year", plan_for(12, False, Return(TODAY))),
        Sample(
            "When may I come? A return that may be asked for",
            replace(plan_for(12, False, Return(TODAY, THIRTY)), offer=ReturnOffer(ENTRY, 30, asked=False)),
        ),
        Sample("When may I come for 100 days?", PlanFor(100, 12, 90, False, TODAY, too_long=True)),
        Sample(
            "When may I come for 60 days? Several visits",
            PlanFor(60, 12, 30, True, TODAY, too_long=True, visits=(30, 30)),
        ),
        *(
            Sample(f"When may I come? Nothing is counted: {why}", PlanFor(30, why, 0, False, TODAY))
            for why in NoAllowance
        ),
        Sample("Plan deleted", PlanDropped(TRIP, TODAY)),
        Sample("Old plan deleted", PlanDropped(Stay(date(2026, 11, 20)), TODAY)),
        Sample("Too many plans", PlansFull(10)),
        Sample("What to reckon? Ten long plans", Plans(MANY, TODAY), worst=True),
        Sample(
            "The longest trip",
            Planned(
                replace(FAR, id=LARGEST),
                replace(LONGEST, keeping=1000),
                TODAY,
                leaving=True,
                done=PlanDone.THERE,
                harms=LONGEST_HARMED,
                blockers=(FAR,) * 9,
                promise=LONGEST_PROMISE,
                doubt=LONGEST_DOUBT,
            ),
            worst=True,
        ),
        Sample(
            "The longest trip, not kept", Planned(FAR, LONGEST, TODAY, leaving=True, doubt=LONGEST_DOUBT), worst=True
        ),
        Sample(
            "The longest trip, longer than any visit",
            Planned(FAR, replace(LONGEST, shift_to=None), TODAY, leaving=True, longest=1111, doubt=LONGEST_DOUBT),
            worst=True,
        ),
        Sample(
            "When may I come? The longest",
            PlanFor(1111, 1111, 1111, True, TODAY, returns=(LONGEST_RETURN,) * 3, doubt=LONGEST_DOUBT),
            worst=True,
        ),
        Sample(
            "When may I come? The longest of many visits",
            PlanFor(1111, 1111, 1111, True, TODAY, too_long=True, visits=(1000,) * 100, doubt=LONGEST_DOUBT),
            worst=True,
        ),
    ),
)
