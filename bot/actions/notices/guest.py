"""The notice that somebody opened an invitation: its owner is asked whether to show the status to them."""

from datetime import datetime

from bot.actions.answers import Reply
from bot.actions.answers.invitations import Guest, GuestCame
from bot.actions.notices.kind import Kind, to_person
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import invitations, people
from bot.storage.connection import Connection


class GuestKind(Kind):
    """Asks about the invitation that the notice names in place of a message."""

    name = "guest"

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """Nothing once it is answered or has ended."""
        found = await invitations.get(tx, notice.message, now)
        if found is None or found.owner_id != notice.chat_id or found.guest_id is None or found.accepted_at:
            return None
        came = GuestCame(found.id, Guest(found.guest_id, found.guest_name or ""), found.label)
        return to_person(came, await people.get(tx, notice.chat_id))


GUEST = GuestKind()
