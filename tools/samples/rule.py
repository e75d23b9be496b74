"""The rule that judges a person."""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions.answers.status import NoAllowance
from bot.actions.rule import RuleCard, Source
from bot.core.limits import Anchored, CalendarYear, CumulativeReset, PerVisit, Rolling
from bot.core.rule import Rule, Version
from tools.samples.base import LONGEST_COUNTRY, TODAY, Sample, Topic
from tools.samples.questions import MINISTRY, OWN_LIMIT

SINCE, VERIFIED = date(2023, 1, 27), date(2026, 3, 1)
NOTES = ("exit-and-window", "resolution-unread")
MORE_NOTES = ("kg-let-in", "september-2025", "total-before-2025")
SOURCES = (
    Source("resolution-148", "adilet.zan.kz/rus/docs/P1200000148"),
    Source("resolution-1146", "continent-online.com"),
    Source("eaeu-wording", "sarbaz.kz, astanatimes.com"),
    Source("counted-backwards", "saqshy.info"),
    Source("not-retroactive", "rbc.ru, visitastana.kz"),
)
MORE_SOURCES = tuple(
    Source(id, "example.org/a/place-of-the-usual-length")
    for id in (
        "thirty-wording",
        "fourteen-wording",
        "resolution-464",
        "list-2022",
        "resolution-2025",
        "kg-as-eaeu",
        "kg-suspended",
        "kg-enforced",
        "thai-treaty",
        "uz-report",
        "uz-protocol",
        "chinese-agreement",
        "migration-law",
        "travel-advice",
        "turkish-agreement",
        "list-2019",
    )
)
REASONS = ("sources-disagree", "no-total", "no-period", "agreement-unread", "stateless", "not-listed")
NINETY = Rule((Version((PerVisit(90), Rolling(90, 180)), SINCE, SINCE),))
SINCE_DECEMBER = Rule((Version((PerVisit(30), Rolling(90, 180)), date(2026, 12, 1)),))
EVERY_LIMIT = Rule(
    (
        Version((Anchored(60, 365),), date(2015, 2, 2)),
        Version(
            (PerVisit(90), Rolling(90, 180), CumulativeReset(90, 90)),
            SINCE,
            SINCE,
            date(2029, 12, 31),
        ),
        Version((CalendarYear(60),), date(2030, 1, 1)),
    )
)
RUSSIA = RuleCard(
    TODAY,
    "RU",
    rule=NINETY,
    confidence="high",
    verified=VERIFIED,
    sources=SOURCES,
    notes=NOTES,
    utc_offset=timedelta(hours=5),
    own_crossings="qazeta",
)
UNKNOWN = RuleCard(
    TODAY,
    "AR",
    NoAllowance.UNKNOWN_RULE,
    REASONS[0],
    notes=NOTES,
    claims=OWN_LIMIT.claims,
    ministry=MINISTRY,
    own_crossings="qazeta",
)

TOPIC = Topic(
    "Rule",
    (
        Sample("A rule that is known", RUSSIA),
        Sample("The same with a permit", replace(RUSSIA, why=NoAllowance.PERMIT)),
        *(Sample(f"Confidence {level}", replace(RUSSIA, confidence=level)) for level in ("medium", "low")),
        Sample("Read long ago", replace(RUSSIA, months=14)),
        *(Sample(f"Another note: {note}", replace(RUSSIA, notes=(note, *NOTES))) for note in MORE_NOTES),
        Sample("Other sources", replace(RUSSIA, sources=MORE_SOURCES[:6])),
        Sample("More other sources", replace(RUSSIA, sources=MORE_SOURCES[6:11])),
        Sample("Still more of them", replace(RUSSIA, sources=MORE_SOURCES[11:])),
        Sample("Not in force yet", replace(RUSSIA, why=NoAllowance.NOT_IN_FORCE, rule=SINCE_DECEMBER)),
        Sample("Limits of every shape, in three versions", replace(RUSSIA, rule=EVERY_LIMIT)),
        *(Sample(f"Not known: {reason}", replace(UNKNOWN, reason=reason)) for reason in REASONS),
        Sample("The country's own citizens", RuleCard(TODAY, "KZ", NoAllowance.CITIZEN, "own-citizens", notes=NOTES)),
        Sample("Not known, nothing was found", replace(UNKNOWN, reason="not-listed", claims=())),
        Sample(
            "Not known, own numbers",
            replace(UNKNOWN, why=None, rule=Rule.of(PerVisit(30), Rolling(90, 180))),
        ),
        Sample("No citizenship yet", RuleCard(TODAY, None, NoAllowance.NO_NATIONALITY)),
        Sample(
            "The longest",
            replace(
                RUSSIA,
                nationality=LONGEST_COUNTRY,
                sources=(*SOURCES, *MORE_SOURCES[:2]),
                notes=(MORE_NOTES[1], *NOTES),
                confidence="low",
                months=1111,
            ),
            worst=True,
        ),
    ),
)
