"""What a person has set."""

from datetime import UTC, date, datetime, timedelta

from bot.actions.answers.reminder_settings import (
    AskPlace,
    NoZone,
    PlanQuestion,
    ReminderPart,
    ReminderSettings,
    ZoneKept,
)
from bot.actions.answers.settings import Settings
from bot.actions.answers.status import NoAllowance
from bot.core.reminders import CHOICE, DAYS_BEFORE, ReminderState
from tools.samples.base import LATER, LONGEST_COUNTRY, TODAY, Sample, Topic

NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 6, tzinfo=UTC)
LAST = date(2026, 12, 20)
AHEAD = tuple(ReminderState(LAST - timedelta(left), left, 0, LAST) for left in (21, 14, 7, 1, 0))
OVER = tuple(ReminderState(LAST + timedelta(over), 0, over, LAST) for over in (1, 2, 3, 10, 17))
QUESTION = PlanQuestion(LAST - timedelta(16))
NEVER = tuple(ReminderState(TODAY + timedelta(over), 0, over, None) for over in (1, 2, 3, 10, 17))
LONGEST = tuple(ReminderState(LATER, 0, 1111, LATER) for _ in range(5))


def reminders(part: ReminderPart = ReminderPart.ALL, **changed: object) -> ReminderSettings:
    """Reminders as a newcomer has them, but for what is changed."""
    values: dict[str, object] = {
        "part": part,
        "hour": 10,
        "zone": "Asia/Almaty",
        "days_before": DAYS_BEFORE,
        "paused": False,
        "now": NOW,
        "inside": True,
        "following": AHEAD,
    } | changed
    return ReminderSettings(**values)  # type: ignore[arg-type] # named above, each of its own type


def settings(**changed: object) -> Settings:
    """Settings as a newcomer has them, but for what is changed."""
    values: dict[str, object] = {
        "language": None,
        "nationality": "RU",
        "permit": False,
        "own": None,
        "rule_known": True,
        "hour": 10,
        "zone": "Asia/Almaty",
        "paused": False,
        "now": NOW,
    } | changed
    return Settings(**values)  # type: ignore[arg-type] # named above, each of its own type


TOPIC = Topic(
    "Settings",
    (
        Sample("Settings", settings(language="ru")),
        Sample("Settings, nothing chosen", settings(nationality=None, rule_known=False)),
        Sample("Settings, own limit", settings(nationality="AZ", rule_known=False, own=(30, 90, 180))),
        Sample("Settings, a permit, paused", settings(permit=True, paused=True, zone="Asia/Bishkek")),
        Sample("Settings, a citizen of the country itself", settings(nationality="KZ", permit=None)),
        Sample("Reminders", reminders()),
        Sample("Reminders, among them questions about plans", reminders(following=(AHEAD[0], QUESTION, *AHEAD[1:4]))),
        Sample("Reminders, outside, a question about a plan", reminders(inside=False, following=(QUESTION,))),
        Sample("Reminders, over the limit", reminders(following=OVER)),
        Sample("Reminders, over the limit from the first day", reminders(following=NEVER)),
        Sample("Reminders, outside", reminders(inside=False, following=())),
        Sample("Reminders, none left", reminders(following=())),
        Sample("Reminders, none in advance", reminders(days_before=(), following=OVER)),
        Sample("Reminders, paused", reminders(paused=True, following=())),
        *(Sample(f"Reminders, nothing is counted: {why}", reminders(why=why, following=())) for why in NoAllowance),
        *(Sample(f"Reminders: {part}", reminders(part)) for part in ReminderPart),
        Sample("Time zone set from a location", reminders(zone="Asia/Bishkek", zone_set=True)),
        Sample("Reminders, a city that is not known", reminders(ReminderPart.ZONE, unknown_city=True)),
        Sample("Where are you?", AskPlace()),
        Sample("No zone for that place", NoZone()),
        Sample("Zone kept", ZoneKept()),
        Sample(
            "Settings, the longest",
            settings(
                nationality=LONGEST_COUNTRY,
                rule_known=False,
                own=(3660, 3660, 3660),
                paused=True,
                zone="America/Argentina/Buenos_Aires",
            ),
            worst=True,
        ),
        Sample(
            "Reminders, the longest",
            reminders(days_before=CHOICE, following=LONGEST, zone="America/Argentina/Buenos_Aires", hour=21),
            worst=True,
        ),
    ),
)
