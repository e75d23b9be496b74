"""Waiting for what the bot does in one chat: what both a person's phone and a group's do."""

import asyncio

from bot.preview.chats import Message
from bot.preview.events import Event
from bot.preview.state import State

PATIENCE = 180.0
"""Seconds. How long to wait for what never comes: only a fault may be so slow, never a busy machine."""


class Watching:
    """Hears what the bot does in a chat.

    Waiting is by what the bot does *after* the last act of people there: acts set the mark, `next` moves it on
    behind what it returned.
    """

    def __init__(self, state: State, chat_id: int) -> None:
        self._state = state
        self._seen: list[Event] = []
        self._mark = 0
        state.events.listen(self._hear, chat_id)

    def _hear(self, event: Event) -> None:
        if event.by_bot and event.kind != "call":
            self._seen.append(event)

    def _acts(self) -> None:
        self._mark = self._state.events.last

    async def next(self, *, after: int | None = None, within: float = PATIENCE) -> Message:
        """The next message that the bot sent or edited here; TimeoutError when none comes.

        After the last act and what was returned since, or after the event of that number.
        """
        event = await self.event("message", "edit", after=after, within=within)
        self._mark = event.number
        message: Message = event.data
        return message

    async def event(self, *kinds: str, after: int | None = None, within: float = PATIENCE) -> Event:
        """The bot's first event of one of these kinds (message, edit, delete, answer, action) after the mark."""
        mark = self._mark if after is None else after

        def find() -> Event | None:
            return next((each for each in self._seen if each.number > mark and each.kind in kinds), None)

        async with asyncio.timeout(within):
            while (found := find()) is None:
                await self._state.events.happen()
        return found

    async def silence(self, seconds: float = 0.3) -> bool:
        """Whether the bot sends and edits nothing for so long."""
        try:
            await self.event("message", "edit", within=seconds)
        except TimeoutError:
            return True
        return False
