"""A group on the stage: who is in it, what they say and press, and all that the bot keeps of it."""

import contextlib
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from bot.storage.notices import TIDY
from telegram_stand_in import Answer, Call, Event, GroupChat, Message, UserClient
from tests.journeys.stage import Stage

SHARED = (1_087_968_824, 136_817_688, 777_000)
"""The accounts behind which several people stand."""


@dataclass
class Crowd:
    """A group with its owner, whose account is Russian, and a member, whose account is English."""

    stage: Stage
    group: GroupChat
    owner: UserClient
    member: UserClient
    calls: list[Call] = field(default_factory=list)
    _heard: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.stage.server.state.events.listen(self._note)

    def _note(self, event: Event) -> None:
        if event.kind == "call":
            self.calls.append(event.data)

    async def added(self, by: UserClient | None = None) -> Self:
        """The bot is added, and what it says to that has been heard."""
        self.group.add_bot((by or self.owner).person)
        await self.heard()
        return self

    async def handled(self) -> None:
        """Return when all that was said and pressed so far is: what comes in a group is handled in order."""
        await self.alert(self.owner, data="-", message=1)

    async def heard(self) -> list[Message]:
        """What the bot posted since this was last asked, once all is handled."""
        await self.handled()
        new = [message for message in self.spoken if message.id not in self._heard]
        self._heard |= {message.id for message in new}
        return new

    async def ask(self, who: UserClient, text: str, **where: Any) -> Message:
        """Somebody says something: the one message that the bot posts then."""
        who.say(text, **where, chat=self.group)
        (answer,) = await self.heard()
        return answer

    async def tap(self, who: UserClient, label: str) -> Message:
        """Somebody presses a button: what the message has become."""
        query = who.press(label, chat=self.group)
        assert not (await who.answer(query)).text
        return self.group.group.messages[query.message_id]

    async def alert(self, who: UserClient, label: str | None = None, **what: Any) -> Answer:
        """Somebody presses a button: what they alone are told."""
        return await who.answer(who.press(label, **what, chat=self.group))

    async def comes(self, act: Callable[[], Awaitable[None] | None]) -> Message:
        """What comes by itself once something has happened that nobody in the group did: one message."""
        before = self.stage.server.state.events.last
        if (done := act()) is not None:
            await done
        await self.group.event("message", after=before)
        (message,) = await self.heard()
        return message

    async def later(self, *, hours: float) -> None:
        """Time passes, and the notes that were due to be deleted by then are."""
        self.stage.moved(hours=hours)
        await self.stage.until(lambda: not self._due(TIDY))

    def _due(self, kind: str) -> bool:
        now = self.stage.clock.now().strftime("%Y-%m-%d %H:%M:%S")
        return any(row["due_at"] < now for row in self.kept("notice") if row["kind"] == kind)

    @property
    def spoken(self) -> list[Message]:
        """What the bot says in the group, as it stands."""
        return [message for message in self.group.messages if message.by_bot]

    def tried(self) -> list[Call]:
        """The calls by which something was to be posted in the group, refused ones too."""
        return [call for call in self.calls if call.chat_id == self.group.id and call.method.startswith("send")]

    def kept(self, table: str = "group_chat") -> list[dict[str, Any]]:
        """Every row of a table."""
        return kept(self.stage)[table]

    def goes_on(self, group: GroupChat) -> "Crowd":
        """The same people in what the group has become."""
        return Crowd(self.stage, group, self.owner, self.member)


def gather(
    stage: Stage,
    kind: Literal["group", "supergroup", "channel"] = "supergroup",
    *,
    title: str = "Живём в Казахстане",
    forum: bool = False,
) -> Crowd:
    """A group without the bot."""
    group = stage.server.group(title, kind, forum=forum)
    owner, member = stage.user("Алексей", "ru"), stage.user("Emma", "en")
    group.join(owner.person, "creator")
    group.join(member.person)
    return Crowd(stage, group, owner, member)


def kept(stage: Stage) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table."""
    with contextlib.closing(sqlite3.connect(f"file:{stage.directory}/kaldy.sqlite3?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        tables = [row["name"] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: [dict(row) for row in database.execute(f'SELECT * FROM "{name}"')] for name in tables}


def on_disk(stage: Stage) -> bytes:
    """All bytes of all files, those of the write-ahead log too."""
    return b"".join(file.read_bytes() for file in sorted(stage.directory.iterdir()) if file.is_file())
