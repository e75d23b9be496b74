"""Every notice: one module a kind, all of them in `KINDS`; what is due is composed here, whatever it is."""

from datetime import datetime

from bot.actions.answers import Reply
from bot.actions.groups.notices.digest import DIGEST
from bot.actions.groups.notices.flood import FLOOD
from bot.actions.groups.notices.tidy import TIDY
from bot.actions.notices.announcement import ANNOUNCEMENT
from bot.actions.notices.apology import APOLOGY
from bot.actions.notices.guest import GUEST
from bot.actions.notices.kind import Delete, Kind, Later
from bot.actions.notices.night import waits_until
from bot.actions.notices.outage import OUTAGE
from bot.actions.notices.pause import PAUSE
from bot.actions.notices.pinned import PINNED, PINNED_LOST
from bot.actions.notices.schedule import JOURNAL_KINDS
from bot.actions.notices.shared import SHARED
from bot.actions.runner import ActionRunner
from bot.delivery import Notice
from bot.storage.connection import Connection

__all__ = ["KINDS", "Delete", "Later", "compose", "plan_next", "posted"]

KINDS: tuple[Kind, ...] = (
    *JOURNAL_KINDS,
    OUTAGE,
    APOLOGY,
    GUEST,
    SHARED,
    PAUSE,
    PINNED,
    PINNED_LOST,
    ANNOUNCEMENT,
    FLOOD,
    DIGEST,
    TIDY,
)


async def compose(runner: ActionRunner, notice: Notice, now: datetime) -> Reply | Delete | Later | None:
    """What to send, edit or delete for a notice now; until when it waits; None when nothing calls for it any more."""
    kind = _kind(notice)
    async with runner.database.read() as tx:
        due = await kind.compose(tx, runner.rulebook, notice, now)
    if not isinstance(due, Reply) or due.zone is None:
        return due
    until = waits_until(due.answer, due.zone, now, notice.due_at if kind.answers else None)
    return Later(until) if until else due


async def plan_next(runner: ActionRunner, tx: Connection, notice: Notice, now: datetime) -> None:
    """Plan the next notice of the same kind, in the transaction that settles this one."""
    await _kind(notice).plan_next(tx, runner.rulebook, notice, now)


async def posted(runner: ActionRunner, notice: Notice, message: int, now: datetime) -> None:
    """A notice was posted in a group, as this message."""
    async with runner.database.write(notice.chat_id) as tx:
        await _kind(notice).posted(tx, runner.rulebook, notice, message, now)
    runner.wake()


def _kind(notice: Notice) -> Kind:
    """LookupError for a kind that this version does not know."""
    found = next((kind for kind in KINDS if kind.name == notice.kind), None)
    if found is None:
        raise LookupError(f"no kind of notice is called {notice.kind!r}")
    return found
