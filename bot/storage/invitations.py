"""Invitations to see one traveller's status: each of one person to one other, opened once by what its link holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, case, delete, not_, or_, select, update

from bot.core.journal import ME
from bot.storage.connection import Connection
from bot.storage.statements import insert
from bot.storage.tables import UtcDateTime, traveller
from bot.storage.tables import invitation as table

LINK_HOLDS = timedelta(hours=24)
"""So long after it was made a link can be opened."""
WAITS = timedelta(days=7)
"""So long after it was made an invitation that was opened waits for the owner's answer."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """One that holds: it can be opened, waits for the owner's answer, or is accepted."""

    id: int
    traveller_id: int
    owner_id: int
    """The person who counts for the traveller."""
    label: str
    """What the owner calls the traveller."""
    shown_as: str
    """What the guest sees the traveller called: as the owner calls them, of the owner the name of the account, which is
    empty where none was known.
    """
    made_at: datetime
    guest_id: int | None
    """Who opened it; None: nobody has yet."""
    guest_name: str | None
    accepted_at: datetime | None
    """Since when the guest sees the status; None: they do not."""


async def add(tx: Connection, traveller_id: int, secret: str, shown_as: str, now: datetime) -> None:
    """Make one that is opened by the `secret` of which this is the SHA-256; where there is one it stays as it is.

    `shown_as`: the name of the owner's account, where the traveller is the owner; of another one it is empty.
    """
    values = {"traveller_id": traveller_id, "secret": secret, "shown_as": shown_as, "made_at": now}
    await tx.execute(insert(table).values(values).on_conflict_do_nothing())


async def get(tx: Connection, invitation_id: int, now: datetime) -> Invitation | None:
    """The one with this id; None when there is none that holds."""
    return _invitation(await tx.row(_GET, this=invitation_id, **_bounds(now)))


async def behind(tx: Connection, secret: str, now: datetime) -> Invitation | None:
    """The one behind the SHA-256 of what a link holds; None when there is none that holds."""
    return _invitation(await tx.row(_BEHIND, secret=secret, **_bounds(now)))


async def of_traveller(tx: Connection, traveller_id: int, now: datetime) -> tuple[Invitation, ...]:
    """Those of a traveller that hold, the oldest first."""
    return tuple(Invitation(*row) for row in await tx.rows(_OF_TRAVELLER, of=traveller_id, **_bounds(now)))


async def shown_to(tx: Connection, guest_id: int) -> tuple[Invitation, ...]:
    """Those by which somebody sees a status, the oldest first."""
    return tuple(Invitation(*row) for row in await tx.rows(_SHOWN_TO, guest=guest_id))


async def open_for(tx: Connection, invitation_id: int, guest_id: int, guest_name: str, now: datetime) -> bool:
    """Let somebody have one that nobody has opened. False where another has, or it holds no longer."""
    values = {"new_guest": guest_id, "new_name": guest_name, "this": invitation_id, "linked": now - LINK_HOLDS}
    return await tx.value(_OPEN, **values) is not None


async def accept(tx: Connection, invitation_id: int, now: datetime) -> bool:
    """Show the status to who opened it from now on, in the place of an older one by which they see it. False where
    nobody waits for it any more.
    """
    if await tx.value(_ACCEPT, this=invitation_id, now=now, waited=now - WAITS) is None:
        return False
    await tx.execute(_OTHERS, this=invitation_id)
    return True


async def remove(tx: Connection, invitation_id: int) -> None:
    """End one, whatever became of it; where its guest sees the status by it, so does any other by which they do."""
    await tx.execute(_OTHERS, this=invitation_id)
    await tx.execute(delete(table).where(table.c.id == invitation_id))


async def sweep(tx: Connection, now: datetime) -> None:
    """Drop those that were not opened, or not answered, in time."""
    await tx.execute(_SWEEP, **_bounds(now))


def _bounds(now: datetime) -> dict[str, Any]:
    return {"linked": now - LINK_HOLDS, "waited": now - WAITS}


def _invitation(row: Sequence[Any] | None) -> Invitation | None:
    return Invitation(*row) if row else None


def _instant(name: str) -> ColumnElement[datetime]:
    return bindparam(name, type_=UtcDateTime())


_c = table.c
_CAN_BE_OPENED = and_(_c.guest_id.is_(None), _c.made_at > _instant("linked"))
_WAITS = and_(_c.guest_id.is_not(None), _c.accepted_at.is_(None), _c.made_at > _instant("waited"))
_HOLDS = or_(_CAN_BE_OPENED, _WAITS, _c.accepted_at.is_not(None))
_ALL = select(
    _c.id,
    _c.traveller_id,
    traveller.c.person_id,
    traveller.c.label,
    case((traveller.c.label == ME, _c.shown_as), else_=traveller.c.label),
    _c.made_at,
    _c.guest_id,
    _c.guest_name,
    _c.accepted_at,
).join(traveller, traveller.c.id == _c.traveller_id)
_GET = _ALL.where(_c.id == bindparam("this"), _HOLDS)
_BEHIND = _ALL.where(_c.secret == bindparam("secret"), _HOLDS)
_OF_TRAVELLER = _ALL.where(_c.traveller_id == bindparam("of"), _HOLDS).order_by(_c.id)
_SHOWN_TO = _ALL.where(_c.guest_id == bindparam("guest"), _c.accepted_at.is_not(None)).order_by(_c.id)
_OPEN = (
    update(table)
    .where(_c.id == bindparam("this"), _CAN_BE_OPENED)
    .values(guest_id=bindparam("new_guest"), guest_name=bindparam("new_name"))
    .returning(_c.id)
)
_ACCEPT = update(table).where(_c.id == bindparam("this"), _WAITS).values(accepted_at=_instant("now")).returning(_c.id)
_of = table.alias()
_OTHERS = delete(table).where(
    _c.id != bindparam("this"),
    _c.accepted_at.is_not(None),
    select(_of.c.id)
    .where(
        _of.c.id == bindparam("this"),
        _of.c.accepted_at.is_not(None),
        _of.c.traveller_id == _c.traveller_id,
        _of.c.guest_id == _c.guest_id,
    )
    .exists(),
)
_SWEEP = delete(table).where(not_(_HOLDS))
