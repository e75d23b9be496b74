"""What a notice that is due has to say: decided when it is sent, from what is true then."""

from datetime import datetime

from bot.actions.answers import Answer, Apology, Reminder, Reply, Silence
from bot.actions.desk import Desk
from bot.actions.ledger import languages_for, rule_for
from bot.actions.planning import LIMIT, about_day, replan_limit_notice, still_holds
from bot.core.count import Count
from bot.core.crossings import open_stay
from bot.core.reminders import standing
from bot.core.rule import Rule
from bot.storage import journals, people
from bot.storage.database import Connection
from bot.storage.notices import Notice
from bot.storage.people import Person

APOLOGY = "apology"
SILENCE = "gap"


async def compose(desk: Desk, notice: Notice, now: datetime) -> Reply | None:
    """The answer to send for a notice now, or None when nothing is true any more that calls for it."""
    async with desk.database.read() as tx:
        person = await people.get(tx, notice.person_id)
        languages = languages_for(person.language if person else None, person.account_language if person else None)
        answer = await _answer(desk, tx, person, notice, now)
    return Reply(answer, languages) if answer else None


async def _answer(desk: Desk, tx: Connection, person: Person | None, notice: Notice, now: datetime) -> Answer | None:
    if notice.kind == APOLOGY:
        return Apology()
    me = await people.me(tx, notice.person_id)
    if person is None or me is None:
        return None
    stays = tuple(row.stay for row in await journals.stays(tx, me.id, desk.book.country))
    inside, today = open_stay(stays), now.astimezone(desk.book.zone).date()
    if inside is None:
        return None
    if notice.kind == SILENCE:
        return Silence(inside, today)
    rule = rule_for(desk.book, me)
    if not isinstance(rule, Rule) or notice.due_at is None:
        return None
    count = Count(stays, rule)
    about = max(about_day(person, notice.due_at), inside.entered)
    stands = standing(count, today)
    if stands is None or not still_holds(count, about, today):
        return None
    return Reminder(today, stands.left, stands.over, stands.last_legal_day)


async def replan(desk: Desk, tx: Connection, notice: Notice, now: datetime) -> None:
    """Plan the next notice of the same kind, in the transaction that settles this one."""
    if notice.kind != LIMIT or notice.traveller_id is None:
        return
    person, me = await people.get(tx, notice.person_id), await people.traveller(tx, notice.traveller_id)
    if person is None or me is None:
        return
    stays = tuple(row.stay for row in await journals.stays(tx, me.id, desk.book.country))
    rule = rule_for(desk.book, me)
    await replan_limit_notice(tx, desk.book, person, me.id, stays, rule if isinstance(rule, Rule) else None, now)


async def reached(desk: Desk, who: int, *, reachable: bool) -> None:
    """The person blocked the bot or let it write again: notices wait, none is lost."""
    async with desk.database.write(who) as tx:
        if await people.get(tx, who):
            await people.set_unreachable(tx, who, None if reachable else desk.now())
    desk.planned()
