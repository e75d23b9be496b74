"""Where every action in a group is carried out: one transaction, one context, one answer or silence."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Concatenate, ParamSpec

from bot.actions.answers import Answer, Reply
from bot.actions.answers.groups import NotYours
from bot.actions.context import languages_for
from bot.actions.groups.answer_quota import AnswerQuota
from bot.actions.groups.context import GroupContext, GroupRequest
from bot.actions.groups.settings import come_back, default_nationality
from bot.actions.runner import ActionRunner
from bot.lexicon.languages import one_language
from bot.storage import groups, people
from bot.storage.connection import Connection
from bot.storage.groups import Group

Given = ParamSpec("Given")
GroupAction = Callable[Concatenate[GroupContext, Given], Awaitable[Answer | None]]


@dataclass(frozen=True, slots=True)
class GroupActionRunner:
    """Carries out what is done in groups, with what actions in private chats have."""

    base: ActionRunner
    quota: AnswerQuota = field(default_factory=AnswerQuota)

    async def run(
        self,
        request: GroupRequest,
        may_enter: bool,
        action: GroupAction[Given],
        *args: Given.args,
        **kwargs: Given.kwargs,
    ) -> Reply | None:
        """Carry out `action`. None where there is nothing to say.

        `may_enter`: the bot is in the group, as a message shows; a button never brings back a group that it has left.
        """
        async with self.base.database.write(request.chat) as tx:
            group = await groups.get(tx, request.chat)
            absent = group is None or group.left_at is not None
            if absent and not may_enter:
                return Reply(NotYours(), languages_for(None, request.account_language))
            if group is None or absent:
                group = await self._enter(tx, request)
            ctx = GroupContext(tx, self.base.rulebook, self.base.now(), group)
            if absent:
                await come_back(ctx)
            answer = await action(ctx, *args, **kwargs)
        if ctx.wakes:
            self.base.wake()
        return Reply(answer, (ctx.group.language,), country=ctx.rules.country) if answer else None

    async def to_actor(self, request: GroupRequest, answer: Answer) -> Reply:
        """For whoever did it, in their own chat, in the language that is theirs."""
        async with self.base.database.read() as tx:
            return Reply(answer, languages_for(await self._chosen(tx, request), request.account_language))

    async def _chosen(self, tx: Connection, request: GroupRequest) -> str | None:
        """The language that whoever did it chose in private."""
        person = await people.get(tx, request.who) if request.who else None
        return person.language if person else None

    async def _enter(self, tx: Connection, request: GroupRequest) -> Group:
        """The group as the bot comes into it: in the language of whoever is at work there."""
        language = one_language(await self._chosen(tx, request), request.account_language)
        return await groups.add(tx, request.chat, language, default_nationality(language))
