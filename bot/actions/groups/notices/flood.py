"""The notice that so much came at once that the rest was not read."""

from datetime import datetime

from bot.actions.answers import Reply
from bot.actions.answers.groups import Flooded, GroupFlooded
from bot.actions.groups.context import GroupContext, present
from bot.actions.groups.notes import may_say_too_much, tidy
from bot.actions.notices.kind import Kind, of_their_journals
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import groups, notices
from bot.storage.connection import Connection


class FloodKind(Kind):
    """Tells the person, or the group once in a while."""

    name, answers = notices.FLOOD, True

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """In a group the bot may be gone, or may have said so lately."""
        if not notice.to_group:
            return await of_their_journals(tx, rulebook, notice.chat_id, Flooded)
        ctx = await present(tx, rulebook, notice.chat_id, now)
        if ctx is None or not may_say_too_much(ctx):
            return None
        return Reply(GroupFlooded(), (ctx.group.language,), country=ctx.rules.country)

    async def posted(self, tx: Connection, rulebook: Rulebook, notice: Notice, message: int, now: datetime) -> None:
        """It is a note like others, and goes like them."""
        group = await groups.get(tx, notice.chat_id)
        if group is not None:
            await groups.set_flooded(tx, group.id, now)
            await tidy(GroupContext(tx, rulebook, now, group), message)


FLOOD = FloodKind()
