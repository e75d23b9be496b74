"""Fetching: updates come in raw, are stored, and only then confirmed; nothing is decoded here.

aiogram's own polling confirms an update before it is handled and stops at one that it cannot decode; so the answer
of getUpdates stays a list of JSON objects, and what cannot be decoded fails later, alone.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Never, TypeVar

from aiogram import Bot
from aiogram.client.telegram import PRODUCTION
from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
)
from aiogram.methods import DeleteWebhook, TelegramMethod

from bot.arrival import Arrival
from bot.backoff import Backoff
from bot.errors import OperatorError
from bot.telegram.intake import Me, in_group, stored_form
from bot.telegram.raw import UPDATE_KINDS, Raw, kind, update_id
from bot.telegram.session import Observe, UnreadableAnswerError, is_token_refused, retry_after, server, whereabouts

_log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FetchTiming:
    """How it is polled and waited."""

    poll_seconds: int = 25
    """For which Telegram may hold one getUpdates open; it allows 50."""
    failed: Backoff = Backoff(1, 30)
    """Between two tries while Telegram cannot be reached, unless it asks for a longer pause itself."""
    rival: Backoff = Backoff(5, 5, jitter=0.5)
    """After a 409: Telegram itself delays rivals by 3 seconds."""
    unheld_seconds: float = 0.3
    """A poll that brings nothing sooner than this was not held open."""


class TokenRefusedError(OperatorError):
    """Telegram does not know the token."""

    def __init__(self) -> None:
        super().__init__("Telegram does not know this BOT_TOKEN: ask @BotFather for a new one.")


class ApiPathError(OperatorError):
    """Another Bot API server than Telegram's own finds nothing: the path is wrong, or the token malformed."""

    def __init__(self, server: str) -> None:
        super().__init__(f"{server} answers 404: check the path in BOT_API_URL, then BOT_TOKEN.")


class NoBotApiError(OperatorError):
    """What answers is no Bot API, and never was since the start."""

    def __init__(self, server: str) -> None:
        super().__init__(f"What answers at {server} is no Bot API: check BOT_API_URL.")


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
        store: Callable[[Sequence[Arrival], datetime], Awaitable[None]],
        ask: Callable[[Raw], None],
        hear: Callable[[Raw], None],
        now: Callable[[], datetime],
        observe: Observe,
        timing: FetchTiming,
    ) -> None:
        """`store` is given what one poll brought (often nothing) and returns when it is safe on disk.

        `observe("fetch_failed", why=…)` is called when there was no answer, with a sentence for people.

        `ask` is given each inline query, which is answered at once or never, and kept nowhere; `hear` all else,
        before it is stored.
        """
        self._bot, self._store, self._ask, self._hear = bot, store, ask, hear
        self._now, self._observe, self._timing = now, observe, timing
        self._failures = self._rivals = 0
        self.reached = asyncio.Event()
        """Set once Telegram has answered."""
        self.stored = asyncio.Event()
        """Set once what waited there is stored."""

    async def run(self) -> Never:
        """Fetch until cancelled; TokenRefusedError, ApiPathError or NoBotApiError where only the operator can help."""
        await self._leave_webhook()
        offset: int | None = None
        held = 0  # the first one is not held open, so that it is known at once whether Telegram answers
        while True:
            begun = time.monotonic()
            updates = await self._call(
                _GetUpdates(offset=offset, timeout=held, allowed_updates=list(UPDATE_KINDS)),
                patience=self._timing.poll_seconds + 10,
            )
            if updates is None:
                continue
            held = self._timing.poll_seconds
            fetched_at = self._now()
            ids = [number for raw in updates if (number := update_id(raw)) is not None]
            for raw in updates:
                if isinstance(raw, dict):
                    (self._ask if kind(raw) == "inline_query" else self._hear)(raw)
            me = await self.who_am_i() if any(map(in_group, updates)) else Me(self._bot.id, "")
            wanted = [each for raw in updates if (each := stored_form(raw, me, fetched_at))]
            await self._store(wanted, fetched_at)
            self.stored.set()
            self._observe("fetch", updates=len(updates), kept=len(wanted))
            if ids:
                # Of this answer, not of all time: after a silent week Telegram begins with any number
                offset = max(ids) + 1
            elif time.monotonic() - begun < self._timing.unheld_seconds:
                await asyncio.sleep(
                    self._timing.unheld_seconds
                )  # a server that does not hold polls open must not be stormed

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
                raise self._refused(error) from None
            if isinstance(error, UnreadableAnswerError) and not self.reached.is_set():
                raise NoBotApiError(server(self._bot)) from None
            await self._pause(error)
            return None
        if answer is None:
            await self._pause(TelegramServerError(method, "no result"))
            return None
        if self._failures:
            _log.info("Telegram can be reached again")
        self._failures = self._rivals = 0
        self.reached.set()
        return answer

    def _refused(self, error: AiogramError) -> OperatorError:
        elsewhere = self._bot.session.api.base != PRODUCTION.base
        if isinstance(error, TelegramNotFound) and elsewhere:
            return ApiPathError(server(self._bot))
        return TokenRefusedError()

    async def _yield_to_rival(self, error: TelegramConflictError) -> None:
        if "webhook is active" in str(error.message):
            _log.warning("a webhook was set meanwhile; it is ended")
            await self._leave_webhook()
            return
        told = "Telegram says that another copy of this bot is fetching too; stop one of them"
        self._observe("fetch_failed", why=told)
        self._rivals += 1
        if self._rivals == 1:
            _log.warning(told)
        await asyncio.sleep(self._timing.rival.seconds(self._rivals))

    async def _pause(self, error: AiogramError) -> None:
        self._failures += 1
        seconds = self._timing.failed.seconds(self._failures, retry_after(error) or 0.0)
        if isinstance(error, TelegramNetworkError):
            told = f"The network does not reach {whereabouts(self._bot)} ({error.message})"
        else:
            told = f"Telegram answers with an error ({type(error).__name__}) at {whereabouts(self._bot)}"
        self._observe("fetch_failed", why=told)
        level = logging.WARNING if self._failures == 1 else logging.INFO
        _log.log(level, "%s; next try in %.0f s", told, seconds)
        await asyncio.sleep(seconds)
