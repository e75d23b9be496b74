"""What is seen in one chat, and waiting for what the bot does there: a person's side and a group's alike."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from telegram_stand_in._formats.text import find_entities
from telegram_stand_in._world.chats import Message, Person, PrivateChat
from telegram_stand_in._world.events import Event
from telegram_stand_in._world.groups import Group
from telegram_stand_in._world.state import State

PATIENCE = 180.0
"""Seconds. How long to wait for what never comes: only a fault may be so slow, never a busy machine."""

Found = TypeVar("Found")


class ChatObserver:
    """Hears what the bot does in a chat.

    Waiting is by what the bot does *after* the last act of people there: acts set the mark, `next` moves it on
    behind what it returned.
    """

    def __init__(self, state: State, chat: PrivateChat | Group) -> None:
        self.place = chat
        self._state = state
        self._seen: list[Event] = []
        self._mark = 0
        state.events.listen(self._hear, chat.id)

    @property
    def id(self) -> int:
        """The chat's id: that of the person, or a negative one of a group."""
        return self.place.id

    @property
    def messages(self) -> list[Message]:
        """The chat as it stands, oldest first, edits in place."""
        return list(self.place.messages.values())

    @property
    def last(self) -> Message:
        """The newest message of the bot. LookupError when it has written none."""
        for message in reversed(self.place.messages.values()):
            if message.by_bot:
                return message
        raise LookupError(f"the bot wrote nothing to {self.id}")

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

        return await self._until(find, within)

    async def silence(self, seconds: float = 0.3) -> bool:
        """Whether the bot sends and edits nothing for so long."""
        try:
            await self.event("message", "edit", within=seconds)
        except TimeoutError:
            return True
        return False

    def acts(self) -> None:
        """Somebody does something here: what is waited for comes after it."""
        self._mark = self._state.events.last

    def _hear(self, event: Event) -> None:
        if event.by_bot and event.kind != "call":
            self._seen.append(event)

    async def _until(self, find: Callable[[], Found | None], within: float) -> Found:
        """What `find` returns once it returns anything; TimeoutError when it does not."""
        async with asyncio.timeout(within):
            while (found := find()) is None:
                await self._state.events.happen()
        return found

    def _message(self, sender: Person | None, text: str = "", **parts: Any) -> Message:
        """A new message here, in which what Telegram marks is marked; `parts` are further fields of Message."""
        parts = {"entities": tuple(find_entities(text)), **parts}
        return Message(self._state.next_message_id(self.place), self.place, sender, self._state.now(), text, **parts)
