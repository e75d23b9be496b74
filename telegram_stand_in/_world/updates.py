"""The queue of updates and getUpdates: long poll, offsets, conflicts.

Source: tdlib/telegram-bot-api, Client.cpp, process_get_updates_query, do_get_updates, fail_query_conflict.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from telegram_stand_in._formats.errors import ApiError

MAX_TIMEOUT = 50
MAX_LIMIT = 100
MESSAGE_LIFE = timedelta(hours=24)
CALLBACK_LIFE = timedelta(seconds=150)

# All but chat_member, message_reaction and message_reaction_count (telegram-bot-api, Client.h).
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

_CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@dataclass(frozen=True, slots=True)
class _Update:
    id: int
    body: dict[str, Any]
    expires: datetime


class Updates:
    """Updates wait here until getUpdates confirms them with a higher offset, or until they expire."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        # Ids must not repeat when the stand-in is started again over a bot's kept database.
        self._next_id = int(time.time()) - 1_700_000_000
        self._queue: deque[_Update] = deque()
        self._poll: asyncio.Future[None] | None = None
        self._last_offset: int | None = None
        self._last_start = 0.0
        self._next_conflict = 0.0
        self.allowed: frozenset[str] | None = None
        self.webhook = ""
        self._next_webhook = 0.0
        self.raw: set[int] = set()  # ids of those put in as they are, however broken

    def put(self, kind: str, body: dict[str, Any], life: timedelta, since: datetime | None = None) -> int | None:
        """Queue an update that lives for `life`; its id, or None when the bot does not want its kind."""
        if kind not in self.allowed if self.allowed is not None else kind in NOT_BY_DEFAULT:
            return None
        return self._queue_up({kind: body}, (since or self._now()) + life)

    def put_raw(self, body: dict[str, Any]) -> int:
        """Queue a body as it is, however broken, under the next id."""
        update_id = self._queue_up(body, self._now() + MESSAGE_LIFE)
        self.raw.add(update_id)
        return update_id

    def _queue_up(self, body: dict[str, Any], expires: datetime) -> int:
        update_id = self._next_id
        self._next_id += 1
        self._queue.append(_Update(update_id, {"update_id": update_id, **body}, expires))
        self._wake(None)
        return update_id

    @property
    def pending(self) -> int:
        """How many updates wait to be confirmed."""
        self._expire()
        return len(self._queue)

    def clear(self) -> None:
        """Drop all that waits (drop_pending_updates)."""
        self._queue.clear()

    def too_soon_for_a_webhook(self) -> bool:
        """Whether one was asked for less than a second ago; if not, the second begins."""
        now = time.monotonic()
        if now < self._next_webhook:
            return True
        self._next_webhook = now + 1
        return False

    def set_webhook(self, url: str) -> None:
        """Long polling and a webhook exclude each other."""
        self.webhook = url
        if url:
            self._wake(ApiError(409, "Conflict: terminated by setWebhook request"))

    def close(self) -> None:
        """Let the waiting poll go, as a restarting server does."""
        self._wake(ApiError(500, "Internal Server Error: restart"))

    async def get(self, offset: int, limit: int, seconds: int) -> list[dict[str, Any]]:
        """Updates from `offset` on, which confirms all before it; waits up to so many `seconds` for one.

        A negative offset keeps that many from the end. ApiError 409 when a newer poll takes over.
        """
        if self.webhook:
            raise await self._conflict(_WEBHOOK)
        limit = max(1, min(MAX_LIMIT, limit))
        seconds = max(0, min(MAX_TIMEOUT, seconds))
        started = time.monotonic()
        if offset == self._last_offset and started < self._last_start + 3 and seconds < 3:
            seconds = 3
        if offset == self._last_offset and started < self._last_start + 0.5:
            limit = 1
        self._last_offset, self._last_start = offset, started

        while offset < 0 and len(self._queue) > -offset:
            self._queue.popleft()
        found = self._take(offset, limit)
        if found or not seconds:
            return found
        self._wake(ApiError(409, _CONFLICT))
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await poll
        except TimeoutError:
            return []
        except ApiError as error:
            if error.code != 409:
                raise
            raise await self._conflict(error.description) from None
        finally:
            if self._poll is poll:
                self._poll = None
        return self._take(offset, limit)

    def _take(self, offset: int, limit: int) -> list[dict[str, Any]]:
        self._expire()
        # An offset more than ten ahead of the newest id counts as none (tddb, TQueue.cpp).
        if 0 < offset <= self._next_id - 1 + 10:
            while self._queue and self._queue[0].id < offset:
                self._queue.popleft()
        return [each.body for each in islice(self._queue, limit)]

    def _expire(self) -> None:
        now = self._now()
        if any(each.expires <= now for each in self._queue):
            self._queue = deque(each for each in self._queue if each.expires > now)

    def _wake(self, error: ApiError | None) -> None:
        poll, self._poll = self._poll, None
        if poll is None or poll.done():
            return
        if error is None:
            poll.set_result(None)
        else:
            poll.set_exception(error)

    async def _conflict(self, message: str) -> ApiError:
        """The refusal, said at once at most every 3 s, else 3 s late."""
        if time.monotonic() >= self._next_conflict:
            self._next_conflict = time.monotonic() + 3
        else:
            await asyncio.sleep(3)
        return ApiError(409, message)
