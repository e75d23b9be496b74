"""What is offered behind the bot's name, and how the cards read."""

from datetime import UTC, date, datetime, time

from bot.actions.inline import MyTrip, Offer, offer
from tests.actions.talk import World

FRIDAY = date(2026, 3, 20)


async def asked(world: World, text: str, today: date = FRIDAY, who: int = 1, language: str | None = "ru") -> Offer:
    """What is offered at noon of that day in Almaty."""
    at = datetime.combine(today, time(7), UTC)
    return await offer(world.runner, who, text, at, language)


def trips(found: Offer) -> list[str]:
    """Each trip once, in the order offered: "2026-03-12 2026-04-10"."""
    told = [f"{one.trip.entered} {one.trip.left or ''}".strip() for one in found.calculations]
    return list(dict.fromkeys(told))


def told(found: Offer) -> list[tuple[str, str]]:
    """Whose rule each card tells, and until when: "mine" for what is reckoned from the person's own days."""
    return [
        ("mine", str(one.last)) if isinstance(one, MyTrip) else (" ".join(one.nationalities), str(one.last_legal_day))
        for one in found.calculations
    ]
