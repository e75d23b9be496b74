"""What happened, in order: the page listens to it live, tests wait for it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal[
    "message", "edit", "delete", "answer", "action", "call", "clock", "menu", "person", "group", "faults", "inline",
    "settings", "pins",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened; `number` grows by one from event to event of the whole stand-in."""

    number: int
    kind: Kind
    chat_id: int | None
    by_bot: bool
    data: Any


class Events:
    """Publishes events to listeners, and wakes whoever waits for the next one."""

    def __init__(self) -> None:
        self.last = 0
        self._listeners: dict[int | None, list[Callable[[Event], None]]] = {}
        self._waiting: set[asyncio.Future[None]] = set()

    def publish(self, kind: Kind, data: Any, chat_id: int | None = None, *, by_bot: bool = False) -> Event:
        """Tell everybody; returns the event."""
        self.last += 1
        event = Event(self.last, kind, chat_id, by_bot, data)
        for whose in {chat_id, None}:
            for listener in tuple(self._listeners.get(whose, ())):
                listener(event)
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()
        return event

    def listen(self, listener: Callable[[Event], None], chat_id: int | None = None) -> Callable[[], None]:
        """Call `listener` for each event from now on, or only for those of one chat.

        The function returned ends it.
        """
        listeners = self._listeners.setdefault(chat_id, [])
        listeners.append(listener)
        return lambda: listeners.remove(listener)

    async def happen(self) -> None:
        """Return when the next event has been published."""
        future = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            await future
        finally:
            self._waiting.discard(future)
