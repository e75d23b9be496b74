"""Trips ahead: who plans one, when the bot speaks of it, and how the clock gets there."""

from datetime import datetime

from telegram_stand_in import UserClient
from tests.journeys.stage import Stage


async def due(stage: Stage) -> str | None:
    """When the next notice is due, in Almaty."""
    moment = await stage.next_due()
    return f"{moment.astimezone(stage.zone):%d.%m.%Y %H:%M}" if moment else None


def go_to(stage: Stage, text: str) -> None:
    """Move the clock to that time in Almaty."""
    stage.clock.move_to(datetime.fromisoformat(text).replace(tzinfo=stage.zone))


async def settled_in(stage: Stage, language: str) -> UserClient:
    """A Russian citizen who speaks that language."""
    return await stage.settled(language, "Russia" if language == "English" else "Россия")
