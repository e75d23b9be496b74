"""The notice that a traveller's status is shown from now on, to the guest."""

from datetime import datetime

from bot.actions.answers import Reply
from bot.actions.answers.invitations import NowShown
from bot.actions.notices.kind import Kind, to_person
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import invitations, people
from bot.storage.connection import Connection


class SharedKind(Kind):
    """Tells of the invitation that the notice names in place of a message; it is planned once that is accepted."""

    name = "shared"

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """Nothing once it has ended."""
        found = await invitations.get(tx, notice.message, now)
        if found is None or found.guest_id != notice.chat_id:
            return None
        return to_person(NowShown(found.id, found.shown_as), await people.get(tx, notice.chat_id))


SHARED = SharedKind()
