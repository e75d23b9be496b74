"""Fetching: updates come in raw, are stored, and only then confirmed; nothing is decoded here.

aiogram's own polling confirms an update before it is handled and stops at one that it cannot decode; so the answer
of getUpdates stays a list of JSON objects, and what cannot be decoded fails later, alone.
"""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any, Never, TypeVar

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
)
from aiogram.methods import DeleteWebhook, TelegramMethod

from bot.telegram.raw import KINDS, Raw, kind, update_id
from bot.telegram.session import Observe, Unreadable, is_token_refused, outage, whereabouts
from bot.telegram.sieve import Fetched, Me, in_group, kept

_log = logging.getLogger(__name__)

POLL = 25
"""Seconds that Telegram may hold one getUpdates open; it allows 50."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds between two tries while Telegram cannot be reached; doubled each time."""
RIVAL_PAUSE = 5.0
"""Seconds after a 409: Telegram itself delays rivals by 3."""
SHORT = 0.3
"""Seconds. A poll that brings nothing sooner than this was not held open."""
T = TypeVar("T")


class TokenRefused(Exception):
    """Telegram does not know the token; only the operator can mend it."""


class NothingFound(TokenRefused):
    """404: the token is malformed or, at another server than Telegram's own, the path is wrong."""


class NoBotApi(Exception):
    """What answers is no Bot API, and never was since the start; only the operator can mend the address."""


class _GetUpdates(TelegramMethod[list[Any]]):
    """getUpdates whose items stay as they came. https://core.telegram.org/bots/api#getupdates"""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None
    timeout: int
    allowed_updates: list[str]


class Fetcher:
    """Long polling: fetch, store, confirm."""

    def __init__(
        self,
        bot: Bot,
        store: Callable[[Sequence[Fetched], datetime], Awaitable[None]],
        ask: Callable[[Raw], None],
        hear: Callable[[Raw], None],
        now: Callable[[], datetime],
        observe: Observe,
    ) -> None:
        """``store`` is given what one poll brought (often nothing) and returns when it is safe on disk.

        ``observe("fetch_failed", why=…)`` is called when there was no answer, with a sentence for people.

        ``ask`` is given each inline query, which is answered at once or never, and kept nowhere; ``hear`` all else,
        before it is stored.
        """
        self._bot, self._store, self._ask, self._hear = bot, store, ask, hear
        self._now, self._observe = now, observe
        self._faults = 0
        self.reached = asyncio.Event()
        """Set once Telegram has answered."""
        self._rival_told = False

    async def run(self) -> Never:
        """Fetch until cancelled; TokenRefused when Telegram does not know the token, NoBotApi when it is not there."""
        await self._leave_webhook()
        offset: int | None = None
        held = 0  # the first one is not held open, so that it is known at once whether Telegram answers
        while True:
            begun = time.monotonic()
            updates = await self._call(
                _GetUpdates(offset=offset, timeout=held, allowed_updates=list(KINDS)), patience=POLL + 10
            )
            if updates is None:
                continue
            held = POLL
            fetched_at = self._now()
            ids = [number for raw in updates if (number := update_id(raw)) is not None]
            for raw in updates:
                if isinstance(raw, dict):
                    (self._ask if kind(raw) == "inline_query" else self._hear)(raw)
            me = await self.who_am_i() if any(map(in_group, updates)) else Me(self._bot.id, "")
            wanted = [each for raw in updates if (each := kept(raw, me, fetched_at))]
            await self._store(wanted, fetched_at)
            self._observe("fetch", updates=len(updates), kept=len(wanted))
            if ids:
                # Of this answer, not of all time: after a silent week Telegram begins with any number
                offset = max(ids) + 1
            elif time.monotonic() - begun < SHORT:
                await asyncio.sleep(SHORT)  # a server that does not hold polls open must not be stormed

    async def _leave_webhook(self) -> None:
        """End a webhook, beside which Telegram refuses polls; what waits there for us stays ours."""
        while await self._call(DeleteWebhook(drop_pending_updates=False)) is None:
            pass

    async def who_am_i(self) -> Me:
        """By which name groups address commands; while it cannot be asked it is empty, and none is taken for ours."""
        try:
            me = await self._bot.me()
        except AiogramError as error:
            _log.warning("the bot's own name could not be asked (%s)", type(error).__name__)
            return Me(self._bot.id, "")
        return Me(me.id, me.username or "")

    async def _call(self, method: TelegramMethod[T], patience: int | None = None) -> T | None:
        """The answer, or None after a fault and the pause it calls for."""
        try:
            answer: T | None = await self._bot(method, request_timeout=patience)
        except TelegramConflictError as error:
            await self._yield_to_rival(error)
            return None
        except AiogramError as error:
            if is_token_refused(error):
                raise (NothingFound if isinstance(error, TelegramNotFound) else TokenRefused) from None
            if isinstance(error, Unreadable) and not self.reached.is_set():
                raise NoBotApi from None
            await self._pause(error)
            return None
        if answer is None:
            await self._pause(TelegramServerError(method, "no result"))
            return None
        if self._faults:
            _log.info("Telegram can be reached again")
        self._faults, self._rival_told = 0, False
        self.reached.set()
        return answer

    async def _yield_to_rival(self, error: TelegramConflictError) -> None:
        if "webhook is active" in str(error.message):
            _log.warning("a webhook was set meanwhile; it is ended")
            await self._leave_webhook()
            return
        told = "Telegram says that another copy of this bot is fetching too; stop one of them"
        self._observe("fetch_failed", why=told)
        if not self._rival_told:
            self._rival_told = True
            _log.warning(told)
        await asyncio.sleep(RIVAL_PAUSE * random.uniform(1, 1.5))  # noqa: S311 - jitter

    async def _pause(self, error: AiogramError) -> None:
        self._faults += 1
        pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(self._faults - 1, 5))
        seconds = max(outage(error) or 0.0, pause) * random.uniform(1, 1.25)  # noqa: S311 - jitter
        if isinstance(error, TelegramNetworkError):
            told = f"The network does not reach {whereabouts(self._bot)} ({error.message})"
        else:
            told = f"Telegram answers with an error ({type(error).__name__}) at {whereabouts(self._bot)}"
        self._observe("fetch_failed", why=told)
        level = logging.WARNING if self._faults == 1 else logging.INFO
        _log.log(level, "%s; next try in %.0f s", told, seconds)
        await asyncio.sleep(seconds)
