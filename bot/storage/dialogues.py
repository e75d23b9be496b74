"""Dialogues: the one open question to a person and what is known so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete

from bot.storage.connection import Connection
from bot.storage.statements import insert
from bot.storage.tables import dialogue as table


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A question that waits for its answer."""

    question: str
    known: dict[str, Any]
    """What is known of the answer so far; JSON."""
    asked_at: datetime

    @property
    def first(self) -> Dialogue | None:
        """The newcomer's question that this one came in between; None where it did not."""
        kept = self.known.get("first")
        return Dialogue(kept["question"], kept["known"], datetime.fromisoformat(kept["asked_at"])) if kept else None


async def put(tx: Connection, person_id: int, question: str, known: dict[str, Any], now: datetime) -> None:
    """Ask a question in place of the one before. ConstraintError when there is no such person."""
    await tx.execute(_PUT, person_id=person_id, question=question, known=known, asked_at=now)


async def clear(tx: Connection, person_id: int) -> None:
    """Drop the open question, if there is one."""
    await tx.execute(_CLEAR, person_id=person_id)


_NEW = insert(table)
_PUT = _NEW.on_conflict_do_update(
    index_elements=["person_id"],
    set_={name: _NEW.excluded[name] for name in ("question", "known", "asked_at")},
)
_CLEAR = delete(table).where(table.c.person_id == bindparam("person_id"))
