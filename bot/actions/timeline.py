"""The timeline: the last half year and the next one, of one journal or of all, or of one with a trip ahead."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from bot.actions.answers.journals import Overview
from bot.actions.answers.status import Planned
from bot.actions.answers.timeline import Card, Drawn, Timelines, TripDrawn, WithTimelines
from bot.actions.context import Context
from bot.actions.facts import JournalFacts
from bot.actions.standing import in_order, standing
from bot.core.journal import Journal
from bot.core.plans import Outlook, outlooks, past
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.core.timeline import HALF, Days, Timeline, around, timeline
from bot.storage import people
from bot.storage.database import Database
from bot.storage.people import Person

MOST: Final = 6
"""Journals in one picture: of more none could be told from the next on a phone."""
REMEMBERED: Final = 3
"""Pictures that were sent: that of a journal or of all, that of a trip, and the one before."""


async def show(ctx: Context) -> Timelines:
    """Of the one journal that it is asked below."""
    return of_one(ctx.person, ctx.facts, ctx.journals, ctx.now)


async def show_all(ctx: Context) -> Timelines:
    """In the order of `/status`, the journal that is shown first at the top."""
    return of_all(ctx.person, [*map(ctx.facts_of, ctx.journals)], ctx.now)


def of_one(person: Person, facts: JournalFacts, among: Sequence[Journal], now: datetime) -> Timelines:
    """One of the person's journals, outside of an action too."""
    return Timelines((_drawn(facts, among, now),), sent=person.pictures)


def of_all(person: Person, journals: Sequence[JournalFacts], now: datetime) -> Timelines:
    """All of them, outside of an action too."""
    listed = in_order(journals, now)
    listed.sort(key=lambda facts: facts.journal.id != person.current_journal)
    among = [facts.journal for facts in journals]
    drawn = tuple(_drawn(facts, among, now) for facts in listed[:MOST])
    return Timelines(drawn, max(0, len(listed) - MOST), person.pictures)


async def beside(ctx: Context, card: Card) -> Card | WithTimelines:
    """A card, with the picture of what it tells for whoever switched that on; without any day there is none."""
    told = ctx.journals if isinstance(card, Overview) else (ctx.journal,)
    if not ctx.person.with_picture or not any(each.stays or each.plans for each in told):
        return card
    return WithTimelines(card, await (show_all if isinstance(card, Overview) else show)(ctx))


def with_trip(ctx: Context, planned: Planned) -> TripDrawn:
    """The journal with a trip ahead, for which a stay that lasts is taken to end today."""
    trip, bring = planned.trip, planned.outlook
    last = bring.last_legal_day if isinstance(bring, Outlook) and not bring.endless else None
    others = [plan for plan in ctx.waiting if plan.entered != trip.entered]
    whole = Stay(trip.entered, trip.left or last)
    if trip.entered > ctx.today + timedelta(HALF):
        days = _far(ctx.facts, ctx.today, whole, others)
    else:
        days = _days(ctx.facts, ctx.today, _in_order(whole, others), leaving=True)
    return TripDrawn(planned, ctx.heading, days, ctx.person.pictures)


async def sent(database: Database, who: int, mark: str, file: str) -> None:
    """Remember Telegram's id of a picture of what is marked so; the oldest are forgotten."""
    async with database.write(who) as tx:
        await people.touch(tx, who)
        if person := await people.get(tx, who):
            others = [(each, id_) for each, id_ in person.pictures.items() if each != mark]
            await people.change(tx, who, pictures=dict([*others, (mark, file)][-REMEMBERED:]))


def _drawn(facts: JournalFacts, among: Sequence[Journal], now: datetime) -> Drawn:
    today = facts.day_at(now)
    journal = facts.journal
    return Drawn(standing(facts, among, now), _days(facts, today, journal.waiting(today)), journal.traveller.is_me)


def _days(facts: JournalFacts, today: date, plans: Sequence[Stay], *, leaving: bool = False) -> Timeline:
    journal, rule = facts.journal, facts.rule_on(today)
    judge = rule if isinstance(rule, Rule) else None
    count = facts.judged(today) if journal.open and not leaving else facts.count
    breaks = _breaks(facts, [plan for plan in plans if plan.entered > today], judge, today)
    stays = journal.stays if not leaving else past(journal.stays, today)
    return timeline(today, stays, plans, journal.dated_permits, count, judge, breaks)


def _far(facts: JournalFacts, today: date, trip: Stay, others: Sequence[Stay]) -> Timeline:
    """A trip that begins after the half year ahead."""
    rule = facts.rule if isinstance(facts.rule, Rule) else None
    breaks = _breaks(facts, _in_order(trip, others), rule, today)
    return around(trip, others, facts.journal.dated_permits, rule, breaks)


def _in_order(trip: Stay, others: Sequence[Stay]) -> list[Stay]:
    return sorted((*others, trip), key=lambda plan: plan.entered)


def _breaks(facts: JournalFacts, plans: Sequence[Stay], rule: Rule | None, today: date) -> Iterator[Days]:
    """The days of plans that would break a limit, as far as the rule judges them."""
    if rule is None:
        return
    judged = [plan for plan in plans if rule.version_on(plan.entered)]
    brings = outlooks(facts.journal.stays, judged, rule, today, facts.journal.dated_permits)
    for plan, bring in zip(judged, brings, strict=True):
        if bring.breaks_on:
            yield bring.breaks_on, plan.left or bring.breaks_on
