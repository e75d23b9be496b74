"""The notice that tells a group its rule once a week."""

from datetime import datetime

from bot.actions.answers import Reply
from bot.actions.groups.commands import group_rule
from bot.actions.groups.context import present
from bot.actions.groups.settings import DIGEST as NAME
from bot.actions.groups.settings import next_digest
from bot.actions.notices.kind import Kind
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import notices
from bot.storage.connection import Connection


class DigestKind(Kind):
    """Speaks on the day and hour that the administrators chose."""

    name = NAME

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """The rule for the group's nationality, unless it is not wanted any more."""
        ctx = await present(tx, rulebook, notice.chat_id, now)
        if ctx is None or ctx.group.digest_day is None:
            return None
        return Reply(
            group_rule(ctx, ctx.group.nationality, weekly=True), (ctx.group.language,), country=ctx.rules.country
        )

    async def plan_next(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> None:
        """In a week."""
        ctx = await present(tx, rulebook, notice.chat_id, now)
        if ctx is not None:
            await notices.plan(tx, notice.chat_id, self.name, next_digest(ctx.group, ctx.rules, now))


DIGEST = DigestKind()
