"""When a person is reminded, and by which time zone."""

from datetime import UTC, date, datetime, timedelta

from bot.actions.answers import Heading
from bot.actions.answers.reminder_settings import (
    AskPlace,
    NoticeAhead,
    NoZone,
    RegistrationUntold,
    ReminderPart,
    ReminderSettings,
    ZoneKept,
)
from bot.actions.answers.status import NoAllowance
from bot.actions.notices.schedule import OPTIONAL
from bot.core.reminders import CHOICE, DAYS_BEFORE, ENDLESS, ReminderState
from tools.samples.base import LATER, TODAY, Sample, Topic

NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 6, tzinfo=UTC)
LAST = date(2026, 12, 20)
AHEAD = tuple(ReminderState(LAST - timedelta(left), left, 0, LAST) for left in (21, 14, 7, 1, 0))
OVER = tuple(ReminderState(LAST + timedelta(over), 0, over, LAST) for over in (1, 2, 3, 10, 17))
QUESTION = NoticeAhead(LAST - timedelta(16), "plan")
RETURN = NoticeAhead(LAST, "return")
REGISTER = NoticeAhead(LAST - timedelta(25), "registration")
ASKS = NoticeAhead(LAST - timedelta(25), "checkin")
OF_PERMIT = tuple(NoticeAhead(LAST - timedelta(left), "permit", left) for left in (14, 7, 3, 1, 0))
NEVER = tuple(ReminderState(TODAY + timedelta(over), 0, over, None) for over in (1, 2, 3, 10, 17))
LONGEST = tuple(ReminderState(LATER, 0, 1111, LATER) for _ in range(5))


def reminders(part: ReminderPart = ReminderPart.ALL, **changed: object) -> ReminderSettings:
    """Reminders as a newcomer has them, but for what is changed."""
    values: dict[str, object] = {
        "part": part,
        "hour": 10,
        "zone": "Asia/Almaty",
        "days_before": DAYS_BEFORE,
        "paused_until": None,
        "now": NOW,
        "inside": True,
        "following": AHEAD,
    } | changed
    return ReminderSettings(**values)  # type: ignore[arg-type] # named above, each of its own type


TOPIC = Topic(
    "Reminder settings",
    (
        Sample("Reminders", reminders()),
        Sample("Reminders, among them questions about plans", reminders(following=(AHEAD[0], QUESTION, *AHEAD[1:4]))),
        Sample("Reminders, outside, a question about a plan", reminders(inside=False, following=(QUESTION,))),
        Sample("Reminders, a permit ends", reminders(following=OF_PERMIT)),
        Sample("Reminders, outside, a permit ends", reminders(inside=False, following=OF_PERMIT[:1])),
        Sample("Reminders, a question whether the stay lasts", reminders(following=(ASKS, *AHEAD[:4]))),
        Sample("Reminders, a return", reminders(inside=False, following=(RETURN,), awaits_return=True)),
        Sample(
            "Reminders, only a question whether the stay lasts",
            reminders(following=(ASKS,), why=NoAllowance.UNKNOWN_RULE),
        ),
        Sample(
            "Reminders, registration switched on when its day is over",
            reminders(ReminderPart.KINDS, registrations=(RegistrationUntold(Heading(), "KZ", date(2026, 11, 20)),)),
        ),
        Sample(
            "Reminders, registration switched on when its day is over, of one of several",
            reminders(
                ReminderPart.KINDS, registrations=(RegistrationUntold(Heading("Анна"), "KZ", date(2026, 11, 20)),)
            ),
        ),
        Sample(
            "Reminders, of several travellers",
            reminders(following=(ASKS, REGISTER, *AHEAD[:2]), whose=(Heading("Анна", "GE"), Heading("me", "KZ")) * 2),
        ),
        Sample(
            "Reminders, paused beyond the last day to register",
            reminders(
                paused_until=TODAY + timedelta(30),
                registrations=(RegistrationUntold(Heading(), "KZ", LAST),),
            ),
        ),
        Sample("Reminders, registration", reminders(following=(REGISTER, *AHEAD[:4]))),
        Sample("Reminders, about nothing else", reminders(switched_off=OPTIONAL)),
        Sample("Reminders, about nothing else: kinds", reminders(ReminderPart.KINDS, switched_off=OPTIONAL)),
        Sample("Reminders, over the limit", reminders(following=OVER)),
        Sample("Reminders, over the limit from the first day", reminders(following=NEVER)),
        Sample("Reminders, outside", reminders(inside=False, following=())),
        Sample("Reminders, none left", reminders(following=())),
        Sample("Reminders, none in advance", reminders(days_before=(), following=OVER)),
        Sample("Reminders, paused without an end", reminders(paused_until=ENDLESS, following=())),
        Sample("Reminders, paused", reminders(paused_until=LAST - timedelta(3), following=(AHEAD[-1], *OVER))),
        Sample("Reminders, paused, outside", reminders(paused_until=LAST, inside=False, following=())),
        *(Sample(f"Reminders, nothing is counted: {why}", reminders(why=why, following=())) for why in NoAllowance),
        *(Sample(f"Reminders: {part}", reminders(part)) for part in ReminderPart),
        Sample("Time zone set from a location", reminders(zone="Asia/Bishkek", zone_set=True)),
        Sample("Reminders, a city that is not known", reminders(ReminderPart.ZONE, unknown_city=True)),
        Sample("Where are you?", AskPlace()),
        Sample("No zone for that place", NoZone()),
        Sample("Zone kept", ZoneKept()),
        Sample(
            "Reminders, the longest",
            reminders(days_before=CHOICE, following=LONGEST, zone="America/Argentina/Buenos_Aires", hour=21),
            worst=True,
        ),
    ),
)
