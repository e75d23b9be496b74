"""The notice that carries an announcement of the operator's to a person."""

from datetime import datetime

from bot.actions.answers import Reply
from bot.actions.answers.notices import Announcement
from bot.actions.notices.kind import Kind, to_person
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import announcements, people
from bot.storage.connection import Connection


class AnnouncementKind(Kind):
    """Says the text that the notice names in place of a message.

    Also to who paused reminders: it is none, and a new law holds for them too.
    """

    name, ends = announcements.ANNOUNCEMENT, False

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """The text as it was queued."""
        person = await people.get(tx, notice.chat_id)
        texts = await announcements.get(tx, notice.message)
        if person is None or texts is None:
            return None
        return to_person(Announcement(texts), person)

    async def plan_next(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> None:
        """None: that it went out stays noted."""
        if notice.sent_about and await people.get(tx, notice.chat_id):
            await announcements.sent(tx, notice.chat_id, notice.message, notice.sent_about)


ANNOUNCEMENT = AnnouncementKind()
