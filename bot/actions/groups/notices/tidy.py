"""The notice by which a message of the bot's in a group is deleted."""

from datetime import datetime

from bot.actions.groups.context import present
from bot.actions.notices.kind import Delete, Kind
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import notices
from bot.storage.connection import Connection


class TidyKind(Kind):
    """Deletes, and says nothing."""

    name = notices.TIDY

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Delete | None:
        """The message, where the bot is still in the group."""
        return Delete(notice.message) if await present(tx, rulebook, notice.chat_id, now) else None


TIDY = TidyKind()
