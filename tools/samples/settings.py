"""What a person has set."""

from datetime import date

from bot.actions.answers.questions import AskInside, AskPast
from bot.actions.answers.settings import ProfileSaved, Settings
from bot.core.reminders import ENDLESS
from tools.samples.base import LATER, LONGEST_COUNTRY, TODAY, Sample, Topic
from tools.samples.permits import MANY, RESIDENCE
from tools.samples.reminder_settings import NOW
from tools.samples.status import inside


def settings(**changed: object) -> Settings:
    """Settings as a newcomer has them, but for what is changed."""
    values: dict[str, object] = {
        "language": None,
        "nationality": "RU",
        "permits": (),
        "own": None,
        "rule_known": True,
        "hour": 10,
        "zone": "Asia/Almaty",
        "paused_until": None,
        "now": NOW,
        "today": TODAY,
        "is_guest": False,
        "pinned": False,
    } | changed
    return Settings(**values)  # type: ignore[arg-type] # named above, each of its own type


TOPIC = Topic(
    "Settings",
    (
        Sample("Settings", settings(language="ru")),
        Sample("Settings, nothing chosen", settings(nationality=None, rule_known=False)),
        Sample("Settings, somebody shows them their days", settings(is_guest=True)),
        Sample("Settings, a pinned status", settings(pinned=True)),
        Sample("Settings, the status comes with a picture", settings(with_picture=True)),
        Sample("Settings, own limit", settings(nationality="AR", rule_known=False, own=(30, 90, 180))),
        Sample("Settings, own limit without effect", settings(rule_known=True, own=(30, 90, 180))),
        Sample("Settings, a permit, paused", settings(permits=(RESIDENCE,), paused_until=ENDLESS, zone="Asia/Bishkek")),
        Sample("Settings, a citizen of the country itself", settings(nationality="KZ", permits=None)),
        Sample("Citizenship chosen, then the next question", ProfileSaved("RU", AskInside())),
        Sample(
            "Citizenship chosen by somebody inside, then the next question",
            ProfileSaved("RU", AskPast(date(2026, 5, 28)), inside(14)),
        ),
        Sample(
            "Citizenship chosen, the day to register is over",
            ProfileSaved("RU", inside(14), register_by=date(2026, 5, 28)),
        ),
        Sample("Own limit kept, then how things stand", ProfileSaved((30, 90, 180), inside(14))),
        Sample(
            "Settings, the longest",
            settings(
                nationality=LONGEST_COUNTRY,
                rule_known=False,
                own=(3660, 3660, 3660),
                paused_until=LATER,
                zone="America/Argentina/Buenos_Aires",
                permits=MANY,
            ),
            worst=True,
        ),
    ),
)
