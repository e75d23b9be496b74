"""What comes by itself."""

from dataclasses import replace
from datetime import timedelta

from bot.actions.answers.notices import (
    Again,
    Announcement,
    Apology,
    CheckIn,
    Confirmed,
    MayReturn,
    NotAgain,
    Outage,
    PausesEnd,
    PlanDue,
    Register,
    Registered,
    Reminder,
    ReturnAsked,
    ReturnUnasked,
    Silenced,
    Unregistered,
)
from bot.core.limits import CumulativeReset, PerVisit, Rolling
from bot.core.reminders import ENDLESS
from bot.core.stay import Stay
from bot.lexicon.languages import LANGUAGES
from bot.rulebook import HOME, load
from tools.samples.base import (
    LARGEST,
    LATER,
    LONG,
    LONG_AGO,
    LONG_OPEN,
    LONGEST_DOUBT,
    OLD,
    OPEN,
    TODAY,
    WEAK,
    Sample,
    Topic,
)

LONGEST = CumulativeReset(1111, 1111)


def before(left: int) -> Reminder:
    """The reminder so many days before the last legal day; 0 is that day."""
    return Reminder(TODAY, left, 0, TODAY + timedelta(left), 1, binds=Rolling(90, 180))


def after(over: int) -> Reminder:
    """The warning after so many days over the limit."""
    return Reminder(TODAY, 0, over, TODAY - timedelta(over), 1, binds=PerVisit(30))


def register(left: int, stay: int = 1) -> Register:
    """So many days before the last one to register."""
    duty = load(HOME).registration
    assert duty is not None, "there is one in Kazakhstan"
    return Register(stay, TODAY + timedelta(left), duty, TODAY)


TOPIC = Topic(
    "Notices",
    (
        *(Sample(f"Reminder, {left} days left", before(left)) for left in (30, 21, 14, 7, 3)),
        Sample("Reminder, tomorrow is the last legal day", before(1)),
        Sample("Reminder, today is the last legal day", before(0)),
        *(Sample(f"Warning, day {over} over the limit", after(over)) for over in (1, 2, 3, 10, 21)),
        Sample("Warning, never legal", Reminder(TODAY, 0, 3, None, 1)),
        Sample("Reminder, the last legal day is nearer", replace(before(7), earlier_than=TODAY + timedelta(20))),
        *(
            Sample(
                f"Reminder, the rule is known for {left} more days", replace(before(left), binds=None, rule_ends=True)
            )
            for left in (7, 0)
        ),
        Sample("Reminder, the rule is uncertain", replace(before(14), doubt=WEAK)),
        Sample("Warning, the rule was read long ago", replace(after(2), doubt=OLD)),
        Sample("A plan’s day", PlanDue(Stay(TODAY, TODAY + timedelta(20), id=1), None, TODAY)),
        Sample("A plan’s day, inside", PlanDue(Stay(TODAY, id=1), OPEN, TODAY)),
        Sample("A plan’s day has passed", PlanDue(Stay(TODAY - timedelta(2), id=1), None, TODAY)),
        *(Sample(f"Registration, {left} days left", register(left)) for left in (10, 3, 1, 0)),
        Sample("Registered", Registered(1)),
        Sample("Not registered after all", Unregistered()),
        Sample("Back again", MayReturn(90, TODAY + timedelta(89), TODAY)),
        Sample("Back again, under a permit without an end", MayReturn(30, None, TODAY, WEAK)),
        Sample("A return is asked for", ReturnAsked(LATER, 90, TODAY, None)),
        Sample("A return is asked for, paused", ReturnAsked(LATER, 90, TODAY, ENDLESS)),
        Sample("A return is asked for no more", ReturnUnasked()),
        Sample("Still there?", CheckIn(OPEN, TODAY)),
        Sample("Still there, confirmed", Confirmed(TODAY, TODAY + timedelta(30))),
        Sample("Still there, confirmed, under a permit without an end", Confirmed(TODAY, None)),
        Sample("The bot was out of reach", Outage(OPEN, TODAY)),
        Sample("The bot was out of reach, two are inside", Outage(OPEN, TODAY), beside=(Outage(OPEN, TODAY),)),
        Sample("Two travellers, an overstay and few days left", after(2), beside=(before(3),)),
        Sample("Two travellers, two overstays", after(9), beside=(after(2),)),
        Sample("Registration of two travellers", register(3), beside=(register(10),)),
        Sample("Pauses have an end now", PausesEnd()),
        Sample("Tomorrow again", Again(TODAY + timedelta(1), 10, TODAY)),
        Sample("Tomorrow again, true no more", NotAgain()),
        Sample("Tomorrow again, paused", Silenced(LATER, TODAY)),
        Sample("Tomorrow again, switched off", Silenced(None, TODAY)),
        Sample("A message was set aside", Apology()),
        Sample("A message was set aside, of several journals", Apology(several=True)),
        Sample("The operator tells everybody", Announcement(dict.fromkeys(LANGUAGES, "The law has <b>changed</b>."))),
        Sample("Registration of two travellers, the longest", register(1111), worst=True, beside=(register(1111),)),
        Sample(
            "Reminder, the longest numbers",
            Reminder(TODAY, 1111, 0, LATER, LARGEST, binds=LONGEST),
            worst=True,
        ),
        Sample("Warning, the longest numbers", Reminder(TODAY, 0, 1111, LONG_AGO, LARGEST, LONGEST_DOUBT), worst=True),
        Sample("Warning, never legal, the longest numbers", Reminder(TODAY, 0, 1111, None, LARGEST), worst=True),
        Sample("A plan’s day has passed, the longest", PlanDue(LONG, LONG_OPEN, TODAY), worst=True),
        Sample("Registration, the longest numbers", register(1111, LARGEST), worst=True),
        Sample("Back again, the longest numbers", MayReturn(1111, LATER, TODAY, LONGEST_DOUBT), worst=True),
        Sample(
            "A return is asked for, the longest numbers",
            ReturnAsked(LATER, 1111, TODAY, paused_until=ENDLESS),
            worst=True,
        ),
        Sample("Still there? The longest day", CheckIn(LONG_OPEN, TODAY), worst=True),
        Sample("The bot was out of reach, the longest day", Outage(LONG_OPEN, TODAY), worst=True),
    ),
)
