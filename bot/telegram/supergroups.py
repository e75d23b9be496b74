"""Groups that become supergroups: Telegram may say that the bot is in the new one before it says why."""

import asyncio
import time
from dataclasses import dataclass

from bot.telegram.raw import Raw, chat, content, integer


@dataclass(frozen=True, slots=True)
class MovesTiming:
    """How long is waited for what Telegram says of a move; real time."""

    grace_seconds: float = 0.5
    """Within which Telegram says the rest."""
    remembered_seconds: float = 60.0
    """After which the bot that comes into such a group has been added to it."""


class SupergroupMoves:
    """The ids that groups have lately moved to, as heard of before anything is handled."""

    def __init__(self, timing: MovesTiming) -> None:
        self._timing = timing
        self._heard: dict[int, float] = {}

    def hear(self, raw: Raw) -> None:
        """Take note of an update that tells of a move, in the old chat or in the new one."""
        said = content(raw)
        to = integer(said.get("migrate_to_chat_id"))
        new = integer(chat(raw).get("id")) if integer(said.get("migrate_from_chat_id")) is not None else to
        if new is not None:
            self._heard[new] = time.monotonic()

    async def led_to(self, chat_id: int) -> bool:
        """Whether a group has just moved to that id; known when the grace is over."""
        await asyncio.sleep(self._timing.grace_seconds)
        now = time.monotonic()
        self._heard = {each: at for each, at in self._heard.items() if now - at < self._timing.remembered_seconds}
        return chat_id in self._heard
