"""People that a bot knows, put into its database by SQL, and the database server that holds them."""

import asyncio
import functools
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import BigInteger, Date, func, insert, literal, select, text, update

from bot.actions.new_rules import planned_by
from bot.storage.connection import Connection
from bot.storage.database import Database
from bot.storage.tables import change, journal, notice, person, stay, traveller
from tests import components
from tests.databases import Cluster

FIRST = 20_000_000
"""The id of the first of them."""
BLOCK = 50_000
"""How many of them a transaction adds: a statement may take a minute."""


CLOCK = "Asia/Almaty"
"""That of the country, and of people for whom the same day has come there: of two days it would be asked which."""


async def known(url: str, people: int, stays: int) -> None:
    """Russian citizens in a database without anybody: so many ended stays of each, and one that began five days ago.

    Each stay is of three days, a week after the one before: far below every limit.
    """
    today = datetime.now(ZoneInfo(CLOCK)).date()
    entries = [today - timedelta(days=20 + 7 * number) for number in range(stays, 0, -1)]
    days: list[tuple[date, date | None]] = [(entered, entered + timedelta(days=2)) for entered in entries]
    days.append((today - timedelta(days=5), None))
    async with opened(url) as database:
        for first in range(FIRST, FIRST + people, BLOCK):
            async with database.write() as tx:
                await _block(tx, first, min(first + BLOCK, FIRST + people) - 1, days)
                if not database.alone:  # the server does so by itself, minutes later
                    await tx.execute(text("ANALYZE"))


WARNED = 30_000_000
"""The id of the first of those to whom a warning is due."""
YEARS_AGO = timedelta(days=700)


async def warned(url: str, people: int, due: datetime, stays: int = 5) -> None:
    """Russian citizens of whom each is to be warned then that 14 days are left, all but one of their stays long ago."""
    today = datetime.now(ZoneInfo(CLOCK)).date()
    days: list[tuple[date, date | None]] = [
        (entered, entered + timedelta(days=2))
        for number in range(stays - 1)
        if (entered := today - YEARS_AGO + timedelta(days=7 * number))
    ]
    days.append((today - timedelta(days=90 - 1 - 14), None))
    async with opened(url) as database:
        for first in range(WARNED, WARNED + people, BLOCK):
            last = min(first + BLOCK, WARNED + people) - 1
            async with database.write() as tx:
                await _block(tx, first, last, days, _midday())
                n, t, j = notice.c, traveller.c, journal.c
                rows = select(t.person_id, j.id, literal("limit"), literal(due, n.due_at.type)).join_from(
                    traveller, journal
                )
                rows = rows.where(t.person_id.between(first, last))
                await tx.execute(insert(notice).from_select([n.chat_id, n.journal_id, n.kind, n.due_at], rows))


async def fall_due(url: str, at: datetime) -> None:
    """All that nobody has been warned of yet falls due then."""
    async with opened(url) as database, database.write() as tx:
        n = notice.c
        await tx.execute(update(notice).where(n.sent_about.is_(None), n.leased_until.is_(None)).values(due_at=at))


async def _block(
    tx: Connection, first: int, last: int, days: Sequence[tuple[date, date | None]], zone: str = CLOCK
) -> None:
    ids = select(literal(first, BigInteger).label("id")).cte("ids", recursive=True)
    ids = ids.union_all(select(ids.c.id + 1).where(ids.c.id < last))
    p, t, j, s = person.c, traveller.c, journal.c, stay.c
    now = literal(datetime.now(UTC), p.created_at.type)
    everybody = select(ids.c.id, literal("ru"), literal("ru"), literal(zone), now)
    people = insert(person).from_select([p.id, p.language, p.account_language, p.zone, p.created_at], everybody)
    await tx.execute(people)
    these = select(p.id, literal("me"), literal("RU")).where(p.id.between(first, last))
    await tx.execute(insert(traveller).from_select([t.person_id, t.label, t.nationality], these))
    theirs = select(t.id, literal("KZ")).where(t.person_id.between(first, last))
    await tx.execute(insert(journal).from_select([j.traveller_id, j.country], theirs))
    for entered, left in days:
        each = select(j.id, literal(entered, Date), literal(left, Date)).join(traveller)
        each = each.where(t.person_id.between(first, last))
        await tx.execute(insert(stay).from_select([s.journal_id, s.entered, s.left_on], each))


def _midday() -> str:
    """A zone in which it is noon now: at night nobody is sent a notice."""
    return f"Etc/GMT{datetime.now(UTC).hour - 12:+}"


async def changes(url: str) -> int:
    """How often somebody's days were changed."""
    async with opened(url) as database, database.read() as tx:
        found: int = await tx.value(select(func.count()).select_from(change))
        return found


async def planned_for(url: str) -> None:
    """Wait until the bot that has just begun has nobody left for whom it plans unasked, which takes processor time."""
    async with opened(url) as database:
        while True:
            async with database.read() as tx:
                if await planned_by(tx):
                    return
            await asyncio.sleep(0.1)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """The database, beside the bot that uses it; it is patient with the bot, or the other way round."""
    database = await Database.open(url, busy_timeout=60)
    try:
        yield database
    finally:
        await database.close()


@functools.cache
def server() -> Cluster:
    """A PostgreSQL server of its own that lets no commit end before it is on the disk."""
    return Cluster(components.postgres_bin(), fsync=True)
