"""How a journal stands on a day: its numbers, how sure they are, and which of several journals comes first."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta

from bot.actions.answers import Heading
from bot.actions.answers.pinned import Standing
from bot.actions.answers.status import Allowance, Doubt, NoAllowance
from bot.actions.facts import JournalFacts
from bot.core.count import PERMIT, UNTIL
from bot.core.journal import Journal
from bot.core.limits import PerVisit, Rolling
from bot.core.rule import Rule, Version

YEAR = 365
"""So long days are remembered where no window says for how long they count."""


def in_order(journals: Iterable[JournalFacts], at: datetime) -> list[JournalFacts]:
    """Those in which a stay lasts come first, then those with days that count; the person's own before others'."""
    return sorted(journals, key=lambda facts: _rank(facts, facts.day_at(at)))


def _rank(facts: JournalFacts, today: date) -> tuple[int, bool, int]:
    journal = facts.journal
    version = facts.rule.version_on(today) if isinstance(facts.rule, Rule) else None
    window = version.main.window if version and isinstance(version.main, Rolling) else YEAR
    used = any(stay.left and stay.left > today - timedelta(window) for stay in journal.stays)
    return (0 if journal.open else 1 if used else 2, not journal.traveller.is_me, journal.id)


def numbers_of(facts: JournalFacts, today: date) -> Allowance | NoAllowance:
    """What the rule and the permits say of a journal today, or why there are no numbers."""
    rule, count, journal = facts.rule_on(today), facts.count, facts.journal
    if isinstance(rule, NoAllowance):
        return _by_permits(facts, today, rule)
    version, inside = rule.version_on(today), journal.open
    assert version is not None, "the rule judges today"
    assert count is not None, "the rule judges the journal"
    entering = inside is None
    may_stay, endless = count.may_stay(today, entering=entering), count.is_endless(today, entering=entering)
    binding = count.binding(today, entering=entering)
    run = count.overstay_run(today) if inside and not may_stay else None
    return Allowance(
        count.used(today),
        version.main.days if version.main else None,
        version.main.window if isinstance(version.main, Rolling) else None,
        may_stay,
        count.last_legal_day(today, entering=entering),
        over=run.length if run else 0,
        over_since=run.first if run else None,
        legal_before=run.last_legal_day if run else None,
        full=version.full,
        next_entry=None if inside or may_stay else count.earliest_entry(today, 1),
        full_entry=None if inside or may_stay >= version.full else count.earliest_entry(today, version.full),
        visit=_visit_that_binds(version, binding),
        period=count.period(today),
        by_permit=bool(journal.permits) and (endless or binding == PERMIT),
        endless=endless,
        rule_ends=may_stay > 0 and binding == UNTIL,
    )


def standing(facts: JournalFacts, among: Collection[Journal], now: datetime) -> Standing:
    """How one of a person's journals stands at that moment, in short."""
    journal, today = facts.journal, facts.day_at(now)
    numbers, heading = numbers_of(facts, today), Heading.of(journal, among)
    inside = journal.open is not None
    return Standing(heading, journal.country, today, inside, numbers, doubt_of(facts, numbers, today))


def doubt_of(facts: JournalFacts, numbers: Allowance | NoAllowance, today: date) -> Doubt | None:
    """Why these numbers are less than certain; None where they are not the rule's."""
    by_rule = isinstance(numbers, Allowance) and isinstance(facts.rule_on(today), Rule) and not numbers.by_permit
    return facts.doubt(today) if by_rule else None


def _by_permits(facts: JournalFacts, today: date, why: NoAllowance) -> Allowance | NoAllowance:
    """What permits alone say of the stay that lasts, where no rule judges it; `why`, where they say nothing."""
    count = facts.judged(today)
    if count is None:
        return why
    run = count.overstay_run(today)
    return Allowance(
        None,
        None,
        None,
        count.may_stay(today),
        count.last_legal_day(today),
        over=run.length if run else 0,
        over_since=run.first if run else None,
        legal_before=run.last_legal_day if run else None,
        by_permit=True,
        endless=count.is_endless(today),
    )


def _visit_that_binds(version: Version, binding: str) -> int | None:
    """The limit of one visit, where a stay that goes on from today breaks it before any other."""
    days = next((limit.days for limit in version.limits if isinstance(limit, PerVisit)), None)
    return days if binding == PerVisit.shape else None
