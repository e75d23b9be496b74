"""How fast a bot may send. Off unless a test asks: server.rates.on = True.

The numbers are the Bot FAQ's (core.telegram.org/bots/faq): about 30 messages a second, one a second in a chat with
short bursts, 20 a minute in a group; the exact ones are unpublished. Telegram's server answers late for up to 8 s
before it refuses (tdlib/td, net/NetQueryDelayer.cpp): `patience` is how long this one does. Of too many calls at once
the rest wait 3 s and are refused for a minute (telegram-bot-api, Client.cpp, fail_query_flood_limit_exceeded).
"""

import asyncio
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from telegram_stand_in._formats.errors import ApiError

_FREE = frozenset({"getme", "getupdates", "setwebhook", "deletewebhook", "getwebhookinfo"})


@dataclass(slots=True)
class _Bucket:
    """Fills with `rate` drops a second up to `size`; a message takes one."""

    rate: float
    size: float
    level: float
    at: float

    def wait(self, now: float) -> float:
        """Seconds until there is a drop."""
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        return max(0.0, (1 - self.level) / self.rate)


@dataclass(slots=True)
class Rates:
    """Token buckets: all messages, each chat, each group."""

    on: bool = False
    patience: float = 0  # seconds by which an answer may be late instead of refused
    at_once: int = 1000  # calls under way; Telegram allows as many more as the bot gets updates in a minute
    pause: float = 3  # seconds before it says that there are more
    under_way: int = 0
    time: Callable[[], float] = monotonic
    _buckets: dict[tuple[str, int], _Bucket] = field(default_factory=dict)

    async def let_in(self, method: str, chat: int) -> None:
        """Return when the call may be carried out; ApiError 429 when it may not."""
        if not self.on or method.lower() in _FREE:
            return
        if self.under_way > self.at_once:
            await asyncio.sleep(self.pause)
            raise ApiError(429, "retry after 60", retry_after=60)
        late, retry_after = self.wait(method, chat)
        if retry_after is not None:
            raise ApiError(429, f"retry after {retry_after}", retry_after=retry_after)
        await asyncio.sleep(late)

    def wait(self, method: str, chat: int) -> tuple[float, int | None]:
        """By how many seconds to answer late, and the retry_after of a refusal; (0, None) when all is well."""
        if not method.lower().startswith(("send", "edit")) or method.lower() == "sendchataction":
            return 0, None
        buckets = [self._bucket("all", 0, 30, 30), self._bucket("chat", chat, 1, 3)]
        if chat < 0:
            buckets.append(self._bucket("group", chat, 20 / 60, 20))
        now = self.time()
        longest = max(each.wait(now) for each in buckets)
        if longest > self.patience:
            return 0, math.ceil(longest)
        for each in buckets:
            each.level -= 1
        return longest, None

    def _bucket(self, kind: str, chat: int, rate: float, size: float) -> _Bucket:
        return self._buckets.setdefault((kind, chat), _Bucket(rate, size, size, self.time()))
