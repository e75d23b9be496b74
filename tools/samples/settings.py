"""What a person has set."""

from datetime import date

from bot.actions.answers.questions import AskInside, AskPast
from bot.actions.answers.settings import PermitSet, ProfileSaved, Settings
from bot.actions.answers.status import NoAllowance
from tools.samples.base import LONGEST_COUNTRY, Sample, Topic
from tools.samples.reminder_settings import NOW
from tools.samples.status import OVER_FOR_YEARS, inside, uncounted

PERMIT = uncounted(NoAllowance.PERMIT)


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
        Sample("Settings, own limit", settings(nationality="AR", rule_known=False, own=(30, 90, 180))),
        Sample("Settings, a permit, paused", settings(permit=True, paused=True, zone="Asia/Bishkek")),
        Sample("Settings, a citizen of the country itself", settings(nationality="KZ", permit=None)),
        Sample("A permit", PermitSet(True, PERMIT)),
        Sample("A permit, then asked whether inside", PermitSet(True, PERMIT, AskInside())),
        Sample("No permit any more", PermitSet(False, inside(14))),
        Sample("Citizenship chosen, then the next question", ProfileSaved("RU", AskInside())),
        Sample(
            "Citizenship chosen by somebody inside, then the next question",
            ProfileSaved("RU", AskPast(date(2026, 5, 28)), inside(14)),
        ),
        Sample("Own limit kept, then how things stand", ProfileSaved((30, 90, 180), inside(14))),
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
        Sample("No permit any more, over the limit for years", PermitSet(False, OVER_FOR_YEARS), worst=True),
    ),
)
