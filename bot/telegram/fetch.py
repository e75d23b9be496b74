"""Fetching: updates come in raw, are stored, and only then confirmed; nothing is decoded here.

aiogram's own polling confirms an update before it is handled and stops at one that it cannot decode; so the answer
of getUpdates stays a list of JSON objects, and what cannot be decoded fails later, alone.
"""

import asyncio
import json
import logging
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple, Never, TypeVar

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramConflictError, TelegramNotFound, TelegramServerError
from aiogram.methods import DeleteWebhook, TelegramMethod

from bot.telegram.session import Observe, Unreadable, is_token_refused, outage

_log = logging.getLogger(__name__)

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of updates that some handler wants."""
POLL = 25
"""Seconds that Telegram may hold one getUpdates open; it allows 50."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds between two tries while Telegram cannot be reached; doubled each time."""
RIVAL_PAUSE = 5.0
"""Seconds after a 409: Telegram itself delays rivals by 3."""
SHORT = 0.3
"""Seconds. A poll that brings nothing sooner than this was not held open."""
DAY = timedelta(hours=24)

_GROUPS = {"group", "supergroup", "channel"}
_NOBODY = {1087968824, 552888, 136817688, 777000}
"""Senders behind which several people stand: anonymous admins, channels, posts of a linked channel
(github.com/tdlib/td, UserManager.cpp)."""
_LARGEST_ID = 2**63 - 1

Raw = dict[str, Any]
T = TypeVar("T")


class TokenRefused(Exception):
    """Telegram does not know the token; only the operator can mend it."""


class NothingFound(TokenRefused):
    """404: the token is malformed or, at another server than Telegram's own, the path is wrong."""


class NoBotApi(Exception):
    """What answers is no Bot API, and never was since the start; only the operator can mend the address."""


class Fetched(NamedTuple):
    """An update as it came: its id, the lane it is handled in, its JSON (ASCII, so any database takes it)."""

    update_id: int
    lane: int
    body: str


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
        now: Callable[[], datetime],
        observe: Observe,
    ) -> None:
        """``store`` is given what one poll brought (often nothing) and returns when it is safe on disk."""
        self._bot, self._store, self._now, self._observe = bot, store, now, observe
        self._faults = 0
        self._answered = False
        self._rival_told = False

    async def run(self) -> Never:
        """Fetch until cancelled; TokenRefused when Telegram does not know the token, NoBotApi when it is not there."""
        await self._leave_webhook()
        offset: int | None = None
        while True:
            begun = time.monotonic()
            updates = await self._call(
                _GetUpdates(offset=offset, timeout=POLL, allowed_updates=list(KINDS)), patience=POLL + 10
            )
            if updates is None:
                continue
            fetched_at = self._now()
            ids = [number for raw in updates if (number := update_id(raw)) is not None]
            kept = [Fetched(update_id(raw) or 0, lane(raw), json.dumps(raw)) for raw in updates if wanted(raw)]
            await self._store(kept, fetched_at)
            self._observe("fetch", updates=len(updates), kept=len(kept))
            if ids:
                # Of this answer, not of all time: after a silent week Telegram begins with any number
                offset = max(ids) + 1
            elif time.monotonic() - begun < SHORT:
                await asyncio.sleep(SHORT)  # a server that does not hold polls open must not be stormed

    async def _leave_webhook(self) -> None:
        """End a webhook, beside which Telegram refuses polls; what waits there for us stays ours."""
        while await self._call(DeleteWebhook(drop_pending_updates=False)) is None:
            pass

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
            if isinstance(error, Unreadable) and not self._answered:
                raise NoBotApi from None
            await self._pause(error)
            return None
        if answer is None:
            await self._pause(TelegramServerError(method, "no result"))
            return None
        if self._faults:
            _log.info("Telegram can be reached again")
        self._faults, self._answered, self._rival_told = 0, True, False
        return answer

    async def _yield_to_rival(self, error: TelegramConflictError) -> None:
        if "webhook is active" in str(error.message):
            _log.warning("a webhook was set meanwhile; it is ended")
            await self._leave_webhook()
            return
        if not self._rival_told:
            self._rival_told = True
            _log.warning("Telegram says that another copy of this bot is fetching too; stop one of them")
        await asyncio.sleep(RIVAL_PAUSE * random.uniform(1, 1.5))  # noqa: S311 - jitter

    async def _pause(self, error: AiogramError) -> None:
        self._faults += 1
        pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(self._faults - 1, 5))
        seconds = max(outage(error) or 0.0, pause) * random.uniform(1, 1.25)  # noqa: S311 - jitter
        level = logging.WARNING if self._faults == 1 else logging.INFO
        _log.log(level, "no updates (%s); next try in %.0f s", type(error).__name__, seconds)
        await asyncio.sleep(seconds)


def update_id(raw: object) -> int | None:
    """The id of an update, which a 64-bit column can hold; None when it has none."""
    return _number(raw.get("update_id")) if isinstance(raw, dict) else None


def wanted(raw: object) -> bool:
    """Whether some handler can want this update; what nobody can want is not even stored.

    Wanted is what a person does in a private chat. Where neither the chat's kind nor its id tell that it is a group
    or channel, the update is kept: better one too many than a person's word lost.
    """
    if update_id(raw) is None or not isinstance(raw, dict) or _kind(raw) is None:
        return False
    chat, sender = _chat(raw), _sender(raw)
    if _kind(raw) == "callback_query" and "message" not in raw["callback_query"]:
        return False  # pressed under a message sent inline: there are none yet
    if _kind(raw) == "edited_message" and "location" in raw["edited_message"]:
        return False  # a shared location that moves: nobody typed anything, and where they go is not ours to keep
    if chat.get("type") in _GROUPS or (_integer(chat.get("id")) or 0) < 0:
        return False
    return sender.get("is_bot") is not True and _number(sender.get("id")) not in _NOBODY


def lane(raw: Raw) -> int:
    """Whose update it is: the sender's id, else the private chat's, which is the same; 0 when neither can be read."""
    return _number(_sender(raw).get("id")) or _number(_chat(raw).get("id")) or 0


def moment(raw: Raw, fetched_at: datetime) -> datetime:
    """The moment whose day is "today" for this update.

    A message's own `date` (seconds of the Unix epoch, set by Telegram) if that is at most 24 h behind `fetched_at` and
    not ahead of it; else, and for taps, `fetched_at`.
    """
    sent = _number(_content(raw).get("date")) if _kind(raw) == "message" else None
    if sent is None or sent > fetched_at.timestamp() or sent < (fetched_at - DAY).timestamp():
        return fetched_at
    return datetime.fromtimestamp(sent, UTC)


def _kind(raw: Raw) -> str | None:
    return next((kind for kind in KINDS if isinstance(raw.get(kind), dict)), None)


def _content(raw: Raw) -> Raw:
    kind = _kind(raw)
    return raw[kind] if kind else {}


def _chat(raw: Raw) -> Raw:
    content = _content(raw)
    if _kind(raw) == "callback_query":
        content = _object(content, "message")
    return _object(content, "chat")


def _sender(raw: Raw) -> Raw:
    return _object(_content(raw), "from")


def _object(raw: Raw, key: str) -> Raw:
    found = raw.get(key)
    return found if isinstance(found, dict) else {}


def _integer(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _number(value: object) -> int | None:
    """A positive integer of at most 63 bits, else None."""
    found = _integer(value)
    return found if found is not None and 0 < found <= _LARGEST_ID else None
