"""The notice that a message could not be handled."""

from datetime import datetime

from bot.actions.answers import Reply
from bot.actions.answers.notices import Apology
from bot.actions.notices.kind import Kind, of_their_journals
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import notices
from bot.storage.connection import Connection


class ApologyKind(Kind):
    """Says the same to everybody, also to whom the bot does not know."""

    name, answers = notices.APOLOGY, True

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """Always."""
        return await of_their_journals(tx, rulebook, notice.chat_id, Apology)


APOLOGY = ApologyKind()
