"""What the inbox does for others in its own transactions: old rows go, and people are told of what was not answered."""

import logging
import math
import time
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.chats import is_group
from bot.inbox import outage
from bot.storage import groups, inbox, invitations, key_values, notices
from bot.storage.connection import Connection

_log = logging.getLogger(__name__)

LAST_FETCH = "last_fetch_at"
"""The key under which the moment of the last fetch outlives a restart."""


class Housekeeper:
    """Sweeps now and then, watches over outages of the bot, plans the notices that follow from what is lost."""

    def __init__(self, now: Callable[[], datetime], sweep_seconds: float, note_seconds: float) -> None:
        """`sweep_seconds` lie between two sweeps, `note_seconds` between two notes of the last fetch."""
        self._now, self._sweep_seconds, self._note_seconds = now, sweep_seconds, note_seconds
        self._outage = outage.OutageWatch()
        self._noted = self._swept = -math.inf
        self._swept_at = now()

    @property
    def next_sweep(self) -> float:
        """When there is to be the next sweep, by the monotonic clock."""
        return self._swept + self._sweep_seconds

    def is_sweep_due(self) -> bool:
        """Whether old rows are to go: what is kept for so many days goes by the wall clock, also when that is moved."""
        moved = abs((self._now() - self._swept_at).total_seconds())
        return time.monotonic() >= self.next_sweep or moved >= self._sweep_seconds

    async def sweep(self, tx: Connection) -> None:
        """Drop rows whose time is over; to be followed by `swept` once that is committed."""
        await inbox.sweep(tx, self._now())
        await groups.sweep(tx, self._now())
        await invitations.sweep(tx, self._now())

    def swept(self) -> None:
        """Note that old rows are gone."""
        self._swept, self._swept_at = time.monotonic(), self._now()

    def is_note_due(self) -> bool:
        """Whether the next fetch is to be noted."""
        return outage.passed() - self._noted >= self._note_seconds

    async def fetched(self, tx: Connection, fetched_at: datetime) -> bool:
        """Note a fetch if that is due, and tell everybody inside if it ended an outage; `heard` once committed."""
        if not self.is_note_due():
            return False
        noted = await key_values.get(tx, LAST_FETCH)
        if self._outage.ended(datetime.fromisoformat(noted) if noted else None, fetched_at):
            _log.warning("nothing was fetched for more than a day; Telegram may have dropped updates")
            await notices.plan_outage(tx, self._now())
        await key_values.put(tx, LAST_FETCH, fetched_at.isoformat())
        return True

    def heard(self, *, noted: bool) -> None:
        """Know that Telegram was reached just now; `noted`: and that the note of it is in the database."""
        self._outage.heard()
        if noted:
            self._noted = outage.passed()

    async def tell_of_flood(self, tx: Connection, lanes: Sequence[int]) -> None:
        """Tell those in whose chats something was dropped because too much came at once."""
        for lane in lanes:
            await notices.plan(tx, lane, notices.FLOOD, self._now())

    async def apologise(self, tx: Connection, lane: int) -> None:
        """Tell a person that something of theirs was given up; in a group nobody waits for it."""
        if lane and not is_group(lane):
            await notices.plan(tx, lane, notices.APOLOGY, self._now())
