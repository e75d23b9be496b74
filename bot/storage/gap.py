"""The notice to those whose last entry or exit Telegram may have dropped while the bot was silent."""

from datetime import datetime

from sqlalchemy import literal, null, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.notices import SILENCE
from bot.storage.tables import UtcDateTime, journal, notice, stay, traveller
from bot.storage.upsert import insert


async def plan_gap(tx: AsyncConnection, now: datetime) -> None:
    """Plans one notice of that kind, due now, for each person with an open stay."""
    people = (
        select(traveller.c.person_id, literal(SILENCE), literal(now, UtcDateTime()))
        .join(journal, journal.c.traveller_id == traveller.c.id)
        .join(stay, stay.c.journal_id == journal.c.id)
        .where(stay.c.left_on.is_(None))
        .distinct()
    )
    new = insert(tx, notice).from_select(["chat_id", "kind", "due_at"], people)
    await tx.execute(
        new.on_conflict_do_update(
            index_elements=["chat_id", "kind", "message"],
            index_where=notice.c.journal_id.is_(None),
            set_={"due_at": new.excluded.due_at, "leased_until": null(), "tries": 0},
        )
    )
