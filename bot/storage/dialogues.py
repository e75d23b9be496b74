"""Dialogues: the one open question to a person and what is known so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import dialogue as table
from bot.storage.upsert import insert


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A question that waits for its answer."""

    question: str
    known: dict[str, Any]
    """What is known of the answer so far; JSON."""
    asked_at: datetime


async def get(tx: AsyncConnection, person_id: int) -> Dialogue | None:
    """The open question, or None."""
    c = table.c
    found = await tx.execute(select(c.question, c.known, c.asked_at).where(c.person_id == person_id))
    row = found.first()
    return None if row is None else Dialogue(*row)


async def put(tx: AsyncConnection, person_id: int, question: str, known: dict[str, Any], now: datetime) -> None:
    """Ask a question in place of the one before. IntegrityError when there is no such person."""
    values = {"question": question, "known": known, "asked_at": now}
    await tx.execute(
        insert(tx, table)
        .values(person_id=person_id, **values)
        .on_conflict_do_update(index_elements=["person_id"], set_=values)
    )


async def clear(tx: AsyncConnection, person_id: int) -> None:
    """Drop the open question, if there is one."""
    await tx.execute(delete(table).where(table.c.person_id == person_id))
