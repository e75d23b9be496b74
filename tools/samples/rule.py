"""The rule that judges a person."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.actions.answers.status import NoAllowance
from bot.actions.rule import NobodysRule, NoRulesThere, RuleCard, Source, as_read, claims, with_duties
from bot.core.limits import Anchored, CalendarYear, CumulativeReset, PerVisit, Rolling
from bot.core.rule import Rule, Version
from bot.rulebook import CountryRules, Unknown, load_all
from tools.samples.base import LONGEST_COUNTRY, TODAY, Sample, Topic
from tools.samples.questions import MINISTRY, OWN_LIMIT

SINCE, VERIFIED = date(2023, 1, 27), date(2026, 3, 1)
NOTES = ("exit-and-window", "resolution-unread")
SOURCES = (
    Source("resolution-148", "adilet.zan.kz/rus/docs/P1200000148"),
    Source("resolution-1146", "continent-online.com"),
    Source("eaeu-wording", "sarbaz.kz, astanatimes.com"),
    Source("counted-backwards", "saqshy.info"),
    Source("not-retroactive", "rbc.ru, visitastana.kz"),
)
REASONS = ("sources-disagree", "stateless", "not-listed")
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


def _of(rules: CountryRules) -> Iterator[Sample]:
    """Everything that a country's file says to anybody, so that a new country needs no samples of its own."""
    notes = tuple(note.id for note in rules.notes)
    offset = datetime.combine(TODAY, time(), rules.zone).utcoffset() or timedelta(0)
    for category in rules.categories:
        why = None if category.rule.version_on(TODAY) else NoAllowance.NOT_IN_FORCE
        card = RuleCard(TODAY, min(category.nationalities), why, rule=category.rule, notes=notes, utc_offset=offset)
        told = with_duties(replace(as_read(card, category), own_crossings=rules.own_crossings), rules)
        yield Sample(f"{rules.country}, {category.key}", told, country=rules.country)
    for reason in dict.fromkeys(rules.unknown.values()):
        whose = min(code for code, why in rules.unknown.items() if why == reason)
        why = NoAllowance.CITIZEN if rules.is_own(whose) else NoAllowance.UNKNOWN_RULE
        found = Unknown(whose, reason, rules.claims.get(whose, ()))
        card = RuleCard(TODAY, whose, why, reason.id, notes=notes, claims=claims(found))
        told = card if why is NoAllowance.CITIZEN else with_duties(card, rules)
        yield Sample(f"{rules.country}, {reason.id}", told, country=rules.country)


TOPIC = Topic(
    "Rule",
    (
        Sample("A rule that is known", RUSSIA),
        Sample("The same with a permit", replace(RUSSIA, why=NoAllowance.PERMIT)),
        *(Sample(f"Confidence {level}", replace(RUSSIA, confidence=level)) for level in ("medium", "low")),
        Sample("Instead of a limit of one's own", replace(RUSSIA, instead_of_own=True)),
        Sample("Read long ago", replace(RUSSIA, months=14)),
        Sample("Not in force yet", replace(RUSSIA, why=NoAllowance.NOT_IN_FORCE, rule=SINCE_DECEMBER)),
        Sample("Limits of every shape, in three versions", replace(RUSSIA, rule=EVERY_LIMIT)),
        *(Sample(f"Not known: {reason}", replace(UNKNOWN, reason=reason)) for reason in REASONS),
        Sample("The country's own citizens", RuleCard(TODAY, "KZ", NoAllowance.CITIZEN, "own-citizens", notes=NOTES)),
        Sample("Not known, nothing was found", replace(UNKNOWN, reason="not-listed", claims=())),
        Sample(
            "Not known, own numbers",
            replace(UNKNOWN, why=None, rule=Rule.of(PerVisit(30), Rolling(90, 180))),
        ),
        Sample("Of another country", replace(RUSSIA, country="GE")),
        Sample("Of another country, not known", replace(UNKNOWN, country="GE", own_crossings=None)),
        Sample(
            "For a nationality that was named",
            replace(RUSSIA, nationality="UZ", country="KZ", named=True, instead="UZ"),
        ),
        Sample("For one in another country", replace(RUSSIA, nationality="UZ", country="GE", named=True)),
        Sample(
            "For one that was named, not known",
            replace(UNKNOWN, country="KZ", named=True, own_crossings=None, ministry=None),
        ),
        Sample("Behind it neither a country nor a traveller", NobodysRule("Bob")),
        Sample("Of a country that there are no rules of", NoRulesThere("IN", tuple(load_all().countries))),
        Sample("No citizenship yet", RuleCard(TODAY, None, NoAllowance.NO_NATIONALITY)),
        *(sample for rules in load_all().countries.values() for sample in _of(rules)),
        Sample("The longest that is neither", NobodysRule("Ш" * 4000), worst=True),
        Sample(
            "The longest",
            replace(
                with_duties(RUSSIA, load_all().home),
                nationality=LONGEST_COUNTRY,
                sources=(*SOURCES, *SOURCES[-2:]),
                notes=("in-force-not-found", *NOTES),
                confidence="low",
                months=1111,
                country="EU",
            ),
            worst=True,
        ),
    ),
)
