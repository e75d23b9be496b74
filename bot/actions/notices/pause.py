"""The notice that pauses have an end now, once to whoever had paused when they had none."""

from datetime import datetime

from bot.actions.answers import Reply
from bot.actions.answers.notices import PausesEnd
from bot.actions.notices.kind import Kind, to_person
from bot.core.reminders import ENDLESS
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import people
from bot.storage.connection import Connection


class PauseKind(Kind):
    """Planned when the database was brought up to date."""

    name = "pause"

    async def compose(self, tx: Connection, rulebook: Rulebook, notice: Notice, now: datetime) -> Reply | None:
        """Nothing to who has resumed, or chosen an end."""
        person = await people.get(tx, notice.chat_id)
        return to_person(PausesEnd(), person) if person and person.paused_until == ENDLESS else None


PAUSE = PauseKind()
