"""Cards of the rule: each one that the shipped rulebook can give, and invented ones of every shape."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot import rulebook
from bot.actions.answers.questions import Claim
from bot.actions.answers.status import NoAllowance
from bot.actions.rule import RuleCard, as_read
from bot.core.limits import CalendarYear, CumulativeReset, PerVisit, Rolling
from bot.core.rule import Rule, Version
from bot.rulebook import Category

BOOK = rulebook.load("KZ")
COUNTS = (1, 2, 5, 11, 21, 90, 365)


def shipped(nationality: str, today: date, own: Rule | None = None) -> RuleCard:
    """What the rulebook says to a nationality; `own`: the numbers that the person typed where it knows no rule."""
    notes = tuple(note.id for note in BOOK.notes)
    offset = timedelta(hours=5)
    match BOOK.find(nationality):
        case Category() as found:
            why = None if found.rule.version_on(today) else NoAllowance.NOT_IN_FORCE
            card = RuleCard(today, nationality, why, rule=found.rule, notes=notes, utc_offset=offset)
            return replace(as_read(card, found), months=None, own_crossings=BOOK.own_crossings)
        case unknown:
            citizen = nationality == BOOK.country
            why = NoAllowance.CITIZEN if citizen else None if own else NoAllowance.UNKNOWN_RULE
            said = tuple(Claim(claim.by, claim.where, claim.days, claim.window) for claim in unknown.claims)
            card = RuleCard(
                today, nationality, why, unknown.reason.id, own, notes=notes, claims=said, utc_offset=offset
            )
            return card if citizen else replace(card, ministry=BOOK.ministry, own_crossings=BOOK.own_crossings)


def invented(rule: Rule, today: date) -> RuleCard:
    """The card of Russia with another rule."""
    return replace(shipped("RU", today), rule=rule)


def of_every_kind(today: date) -> Iterator[RuleCard]:
    """With and without a permit, on that day, a year later, and before any rule began."""
    for on in (today, today.replace(year=today.year + 1), date(2020, 1, 1)):
        for card in _all(on):
            yield card
            yield replace(card, why=NoAllowance.PERMIT)


def _all(today: date) -> Iterator[RuleCard]:
    yield RuleCard(today, None, NoAllowance.NO_NATIONALITY)
    known = {nationality for each in BOOK.categories for nationality in each.nationalities}
    for nationality in sorted(known | {*BOOK.unknown, "NG"}):
        yield shipped(nationality, today)
        if nationality not in known:
            yield shipped(nationality, today, BOOK.own(1000, 3659, 3660))
    for count in COUNTS:
        limits = Rolling(count, 366), CumulativeReset(count, count), CalendarYear(count), PerVisit(count)
        yield invented(Rule.of(*limits), today)
        yield invented(Rule.of(Rolling(1, count + 1)), today)
    yield invented(Rule((*(Version((limit,), begins) for limit, begins in VERSIONS),)), today)


VERSIONS = (
    (CalendarYear(60), date(2015, 2, 2)),
    (PerVisit(60), date(2019, 12, 31)),
    (Rolling(90, 180), date(2023, 1, 27)),
    (Rolling(60, 120), date(2030, 1, 1)),
)
"""Two limits of the past, one of today, one to come."""
