"""The notice that carries an announcement of the operator's to a person."""

from datetime import datetime

from bot.actions.answers import Reply
from bot.actions.answers.notices import Announcement
from bot.actions.notices.kind import Kind, to_person
from bot.actions.notices.moments import after_night
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import announcements, people
from bot.storage.connection import Connection


class AnnouncementKind(Kind):
    """Says the text that the notice names in place of a message, in nobody's night.

    Also to who paused reminders: it is none, and a new law holds for them too.
    """

    name = announcements.ANNOUNCEMENT

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """Nothing at night."""
        person = await people.get(tx, notice.chat_id)
        texts = await announcements.get(tx, notice.message)
        if person is None or texts is None or after_night(now, person.zone) != now:
            return None
        return to_person(Announcement(texts), person)

    async def plan_next(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> None:
        """None once it went out, which is noted; after the night if it was late and met one."""
        person = await people.get(tx, notice.chat_id)
        if person is None:
            return
        if notice.sent_about:
            await announcements.sent(tx, person.id, notice.message, notice.sent_about)
        elif await announcements.get(tx, notice.message):
            await announcements.plan(tx, notice.message, [(person.id, after_night(now, person.zone))])


ANNOUNCEMENT = AnnouncementKind()
