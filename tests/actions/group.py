"""One group, and what is done in it without Telegram."""

import itertools
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bot.actions import due_notices
from bot.actions.answers import Answer, Reply
from bot.actions.groups import commands
from bot.actions.groups.answer_quota import AnswerQuota
from bot.actions.groups.context import GroupRequest
from bot.actions.groups.runner import Given, GroupAction, GroupActionRunner
from bot.actions.notices.kind import Delete
from bot.delivery import Later, Notice
from bot.storage import groups, notices, people, tables
from bot.storage.groups import Group
from tests.actions.talk import ALMATY, World

chats = itertools.count(1)


@dataclass
class Place:
    """One group."""

    world: World
    chat: int
    who: int | None = None
    account: str | None = "en"

    @property
    def here(self) -> GroupRequest:
        return GroupRequest(self.chat, self.who, self.account)

    async def do(self, act: GroupAction[Given], *given: Given.args, **more: Given.kwargs) -> Answer | None:
        reply = await GroupActionRunner(self.world.runner).run(self.here, True, act, *given, **more)
        return reply.answer if reply else None

    async def rule(self, words: str) -> Answer | None:
        return await self.do(commands.rule, self.here, AnswerQuota(), words)

    async def press(self, act: GroupAction[Given], *given: Given.args, **more: Given.kwargs) -> Answer | None:
        reply = await GroupActionRunner(self.world.runner).run(self.here, False, act, *given, **more)
        return reply.answer if reply else None

    async def row(self) -> Group:
        async with self.world.database.read() as tx:
            group = await groups.get(tx, self.chat)
        assert group is not None
        return group

    async def due(self, kind: str, message: int = 0) -> datetime | None:
        async with self.world.database.read() as tx:
            c = tables.notice.c
            of_it = (c.chat_id == self.chat, c.kind == kind, c.message == message)
            found = await tx.value(select(c.due_at).where(*of_it))
        return found.astimezone(ALMATY) if found else None

    async def says(self, kind: str, message: int = 0) -> Reply | Delete | None:
        """What the loop of notices does with one that is due."""
        async with self.world.database.write(self.chat) as tx:
            c = tables.notice.c
            of_it = (c.chat_id == self.chat, c.kind == kind, c.message == message)
            number = await tx.value(select(c.id).where(*of_it))
            planned = await self.due(kind, message)
        notice = Notice(number or 0, self.chat, None, kind, message, planned, None, 0)
        said = await due_notices.compose(self.world.runner, notice, self.world.clock())
        assert not isinstance(said, Later)
        async with self.world.database.write(self.chat) as tx:
            settled = await notices.settle(tx, notice, None, None)
            await due_notices.plan_next(self.world.runner, tx, settled or notice, self.world.clock())
        return said

    async def visited_by(self, number: int) -> None:
        group = await self.row()
        async with self.world.database.write(self.chat) as tx:
            for _ in range(number):
                someone = self.world.newcomer()
                await people.add(tx, someone.id, None, self.world.clock())
                await groups.visit(tx, group.ref, someone.id)
