"""What a notice that is due has to say: decided when it is sent, from what is true then."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from bot.actions import planning
from bot.actions.answers import Answer, Apology, PlanDue, Reminder, Reply, Silence
from bot.actions.desk import Desk
from bot.actions.groups.answers import Flooded
from bot.actions.ledger import doubt_of, languages_for, rule_for
from bot.actions.planning import KINDS, LIMIT, Basis, about_day, still_holds, unasked
from bot.core.count import Count
from bot.core.reminders import standing
from bot.core.rule import Rule
from bot.storage import journals, people
from bot.storage.database import Connection
from bot.storage.notices import APOLOGY, FLOOD, SILENCE, Notice
from bot.storage.people import Person

FIXED: Mapping[str, Answer] = {APOLOGY: Apology(), FLOOD: Flooded.PERSON}
"""The kinds that always say the same, to whomever."""


async def compose(desk: Desk, notice: Notice, now: datetime) -> Reply | None:
    """The answer to send for a notice now, or None when nothing is true any more that calls for it."""
    async with desk.database.read() as tx:
        person = await people.get(tx, notice.chat_id)
        languages = languages_for(person.language if person else None, person.account_language if person else None)
        if fixed := FIXED.get(notice.kind):
            return Reply(fixed, languages)
        basis = await _basis(desk, tx, person, notice)
    answer = _answer(basis, notice, now) if basis else None
    return Reply(answer, languages, notice.journal_id or 0, basis.rules.country) if basis and answer else None


def _answer(basis: Basis, notice: Notice, now: datetime) -> Answer | None:
    today, inside = now.astimezone(basis.rules.zone).date(), basis.inside
    if notice.kind == SILENCE:
        return Silence(inside, today) if inside else None
    if notice.due_at is None or basis.person.paused:
        return None
    if notice.kind == LIMIT:
        reminder = _reminder(basis, about_day(notice.due_at, basis.rules.zone, today), today)
        return replace(reminder, doubt=doubt_of(basis.rules, basis.journal, today)) if reminder else None
    waiting = [plan for plan in unasked(basis, notice, today) if plan.entered <= today]
    newest = waiting[-1] if waiting else None
    return PlanDue(newest.id, newest, inside, today) if newest else None


def _reminder(basis: Basis, about: date, today: date) -> Reminder | None:
    inside = basis.inside
    if basis.rule is None or inside is None:
        return None
    count = Count(basis.stays, basis.rule)
    owed_since = max(about, inside.entered)
    stands = standing(count, today)
    if stands is None or not still_holds(basis.person, count, owed_since, today):
        return None
    return Reminder(today, stands.left, stands.over, stands.last_legal_day, inside.id)


async def replan(desk: Desk, tx: Connection, notice: Notice, now: datetime) -> None:
    """Plan the next notice of the same kind, in the transaction that settles this one."""
    if notice.kind not in KINDS:
        return
    basis = await _basis(desk, tx, await people.get(tx, notice.chat_id), notice)
    if basis is not None:
        await planning.replan(tx, basis, notice.kind, now)


async def _basis(desk: Desk, tx: Connection, person: Person | None, notice: Notice) -> Basis | None:
    if person is None:
        return None
    journal = await (journals.get(tx, notice.journal_id) if notice.journal_id else journals.first(tx, person.id))
    if journal is None:
        return None
    rules = desk.rulebook[journal.country]
    rule = rule_for(rules, journal)
    return Basis(person, journal, rules, rule if isinstance(rule, Rule) else None)


async def reached(desk: Desk, who: int, *, reachable: bool) -> None:
    """The person blocked the bot or let it write again: notices wait, none is lost."""
    async with desk.database.write(who) as tx:
        if await people.get(tx, who):
            await people.set_unreachable(tx, who, None if reachable else desk.now())
    desk.planned()
