"""A sheet to show: how each journal stands, which stays are in the count, how that was counted, and by which rule."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.actions import rule, status
from bot.actions.answers import Answer, OfNoJournal
from bot.actions.answers.status import Counted
from bot.actions.context import Context
from bot.actions.rule import RuleCard
from bot.core.count import OverstayRun
from bot.core.journal import Journal
from bot.core.permit import Permit
from bot.core.stay import Stay
from bot.reading.own_limit import OwnLimit


@dataclass(frozen=True, slots=True)
class Told:
    """What the sheet says of one journal, as of a moment by the clock of its country.

    `stays`: those with days from the first to the last one of the count, each with how many of its days count; all
    of them, with None, where nothing is counted from one day to another. `earlier`: how many are left out.
    """

    label: str
    country: str
    at: datetime
    counted: Counted
    rule: RuleCard
    overstays: tuple[OverstayRun, ...]
    stays: tuple[tuple[Stay, int | None], ...]
    earlier: int
    permits: tuple[Permit, ...] = ()
    own_limit: OwnLimit | None = None
    """The one that it is counted by, if that is the holder's own."""


@dataclass(frozen=True, slots=True)
class OnSheet(Answer):
    """A sheet of one journal, or of several."""

    journals: tuple[Told, ...]
    today: date
    made_at: datetime


@dataclass(frozen=True, slots=True)
class AllOnSheet(OnSheet, OfNoJournal):
    """A sheet of everything."""


async def told(ctx: Context, journals: Iterable[Journal]) -> tuple[Told, ...]:
    """What there is to say of these journals of the person's, each on its own day."""
    return tuple([await _told(ctx, journal) for journal in journals])


async def _told(ctx: Context, journal: Journal) -> Told:
    facts = ctx.facts_of(journal)
    there = replace(ctx, facts=facts, today=facts.day_at(ctx.asked_at))
    counted, card = await status.show_counted(there), await rule.show(there)
    assert isinstance(counted, Counted)
    assert isinstance(card, RuleCard)
    stays = _stays(counted, journal.stays, there.today)
    return Told(
        journal.traveller.label,
        journal.country,
        ctx.asked_at.astimezone(facts.zone),
        counted,
        card,
        facts.overstay_runs(there.today),
        stays,
        len(journal.stays) - len(stays),
        journal.permits,
        journal.own_limit if journal.own_limit and card.reason and card.rule else None,
    )


def _stays(counted: Counted, stays: Iterable[Stay], today: date) -> tuple[tuple[Stay, int | None], ...]:
    explained = counted.explanation
    if explained is None:
        return tuple((stay, None) for stay in stays)
    days = Counter[Stay]()
    for part in explained.parts:
        days[part.stay] += part.days
    return tuple((stay, days[stay]) for stay in stays if (stay.left or today) >= explained.first)
