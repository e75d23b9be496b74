"""Where every action in a group starts: one transaction, one room, one answer or silence."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Concatenate, ParamSpec

from bot.actions.answers import Answer, Reply
from bot.actions.desk import Desk
from bot.actions.groups.answers import NotYours
from bot.actions.groups.here import Here
from bot.actions.groups.patience import Patience
from bot.actions.groups.room import Room
from bot.actions.groups.settings import come_back, default_nationality
from bot.actions.ledger import languages_for
from bot.messages.locales import one_language
from bot.storage import groups, people
from bot.storage.database import Connection
from bot.storage.groups import Group

Given = ParamSpec("Given")
InRoom = Callable[Concatenate[Room, Given], Awaitable[Answer | None]]


@dataclass(frozen=True, slots=True)
class GroupDesk:
    """Carries out what is done in groups, with what the desk of the private chats has."""

    desk: Desk
    patience: Patience = field(default_factory=Patience)

    async def do(self, here: Here, act: InRoom[Given], *args: Given.args, **kwargs: Given.kwargs) -> Reply | None:
        """Carry out `act` for a message: the bot is in the group. None where there is nothing to say."""
        async with self.desk.database.write(here.chat) as tx:
            group = await groups.get(tx, here.chat)
            if group is None or group.left_at is not None:
                room = self._room(tx, await self._enter(tx, here))
                await come_back(room)
            else:
                room = self._room(tx, group)
            answer = await act(room, *args, **kwargs)
        return self._reply(room, answer)

    async def press(self, here: Here, act: InRoom[Given], *args: Given.args, **kwargs: Given.kwargs) -> Reply | None:
        """Carry out `act` for a button: it never brings back a group that the bot has left."""
        async with self.desk.database.write(here.chat) as tx:
            group = await groups.get(tx, here.chat)
            if group is None or group.left_at is not None:
                return Reply(NotYours(), languages_for(None, here.account_language))
            room = self._room(tx, group)
            answer = await act(room, *args, **kwargs)
        return self._reply(room, answer)

    async def to_actor(self, here: Here, answer: Answer) -> Reply:
        """For whoever did it, in their own chat, in the language that is theirs."""
        async with self.desk.database.read() as tx:
            return Reply(answer, languages_for(await self._chosen(tx, here), here.account_language))

    async def _chosen(self, tx: Connection, here: Here) -> str | None:
        """The language that whoever did it chose in private."""
        person = await people.get(tx, here.who) if here.who else None
        return person.language if person else None

    async def _enter(self, tx: Connection, here: Here) -> Group:
        """The group as the bot comes into it: in the language of whoever is at work there."""
        language = one_language(await self._chosen(tx, here), here.account_language)
        return await groups.add(tx, here.chat, language, default_nationality(language))

    def _room(self, tx: Connection, group: Group) -> Room:
        return Room.of(group, tx, self.desk.rulebook.home, self.desk.now())

    def _reply(self, room: Room, answer: Answer | None) -> Reply | None:
        if room.planned_anew:
            self.desk.planned()
        return Reply(answer, (room.group.language,), country=room.rules.country) if answer else None
