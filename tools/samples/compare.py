"""Countries side by side."""

from dataclasses import replace
from datetime import date

from bot.actions.answers.status import Doubt, NoAllowance
from bot.actions.compare import Compared, Comparison
from bot.core.limits import Anchored, CalendarYear, CumulativeReset, PerVisit, Rolling
from bot.core.rule import Version
from tools.samples.base import LONG_AGO, LONGEST_COUNTRY, LONGEST_DOUBT, TODAY, Sample, Topic
from tools.samples.status import LONGEST_WAIT, SOME, inside, uncounted

VERIFIED = date(2026, 5, 15)
NINETY = Version((PerVisit(90), Rolling(90, 180)))
KAZAKHSTAN = Compared("KZ", TODAY, NINETY, SOME, None, VERIFIED, "adilet.zan.kz/rus/docs/P1200000148")
KYRGYZSTAN = Compared(
    "KG",
    TODAY,
    Version((Rolling(90, 180), CumulativeReset(90, 90))),
    inside(14),
    Doubt("medium"),
    VERIFIED,
    "izkp.ru, kznews.kz",
)
GEORGIA = Compared("GE", TODAY, Version((PerVisit(365),)), None, Doubt("low"), VERIFIED, "geoconsul.gov.ge")
AZERBAIJAN = Compared("AZ", TODAY, Version((CalendarYear(90),)), None, Doubt("medium"), VERIFIED, "izkp.ru")
MONGOLIA = Compared(
    "MN",
    TODAY,
    Version((Anchored(90, 180), PerVisit(30)), until=date(2026, 12, 31)),
    None,
    None,
    VERIFIED,
    "baigenews.kz",
)
LONG = Compared(
    "EU",
    TODAY,
    Version((Rolling(180, 365), CumulativeReset(90, 90))),
    LONGEST_WAIT,
    LONGEST_DOUBT,
    LONG_AGO,
    "adilet.zan.kz/rus/docs/P1200000148",
)
LONGEST = (LONG, replace(LONG, version=MONGOLIA.version), replace(LONG, version=NINETY))

TOPIC = Topic(
    "Countries side by side",
    (
        Sample("The first page, by two journals", Comparison("RU", (KAZAKHSTAN, KYRGYZSTAN, GEORGIA), 0, 2)),
        Sample("The last page", Comparison("RU", (AZERBAIJAN, MONGOLIA), 1, 2, ("RU",), ("EU",))),
        Sample(
            "By numbers of one's own, and with a permit",
            Comparison(
                "AR",
                (
                    Compared("KZ", TODAY, NINETY, SOME),
                    Compared("UZ", TODAY, NINETY, uncounted(NoAllowance.PERMIT), None, VERIFIED, "lex.uz"),
                ),
            ),
        ),
        Sample("No rule is known anywhere", Comparison("XX", (), unknown=("KZ", "KG", "EU"))),
        Sample("The longest", Comparison(LONGEST_COUNTRY, LONGEST, 1, 5), worst=True),
    ),
)
