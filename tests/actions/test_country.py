"""An answer names the country it speaks of: its journal's, also where something is said of itself."""

from dataclasses import replace

import pytest

from bot.actions import due_notices
from bot.actions.answers import Reply
from bot.actions.crossings import enter
from bot.actions.status import show
from bot.delivery import Notice
from bot.rulebook import Rulebook
from bot.storage import journals
from bot.storage.notices import APOLOGY, OUTAGE
from bot.telegram.screens import screen_of
from tests.actions.talk import Talk, World


@pytest.fixture
def world(world: World) -> World:
    """The rules of Georgia beside the shipped ones: those of Kazakhstan under another name."""
    home = world.rulebook.home
    world.rulebook = Rulebook({**world.rulebook.countries, "GE": replace(home, country="GE")})
    world.restart()
    return world


async def abroad(world: World) -> tuple[Talk, int]:
    """Somebody with a journal of Georgia beside that of Kazakhstan."""
    someone = await world.settled()
    journal = await someone.journal()
    assert journal is not None
    async with world.database.write(someone.id) as tx:
        return someone, await journals.add(tx, journal.traveller.id, "GE")


async def test_a_button_is_answered_about_the_country_of_its_journal(world: World) -> None:
    someone, georgia = await abroad(world)
    request = replace(someone.asked(), journal=georgia)
    entered = await world.runner.run(request, False, enter, world.clock.today)
    assert (entered.journal, entered.country) == (georgia, "GE")
    shown = await world.runner.run(replace(someone.asked(), journal=georgia), False, show)
    assert "You’ve been in Georgia since" in screen_of(shown).text
    home = await world.runner.run(someone.asked(), False, show)
    assert home.country == "KZ"
    assert "No entries yet" in screen_of(home).text


async def test_a_notice_speaks_of_the_country_of_its_journal(world: World) -> None:
    someone, georgia = await abroad(world)
    await world.runner.run(replace(someone.asked(), journal=georgia), False, enter, world.clock.today)

    async def composed(kind: str, journal: int | None) -> Reply:
        reply = await due_notices.compose(world.runner, notice(someone, kind, journal), world.clock())
        assert isinstance(reply, Reply)
        return reply

    silence = await composed(OUTAGE, georgia)
    assert "you’ve been in Georgia" in screen_of(silence).text
    assert (await composed(APOLOGY, None)).country == "KZ"


def notice(someone: Talk, kind: str, journal: int | None) -> Notice:
    return Notice(1, someone.id, journal, kind, 0, someone.world.clock(), None, 0)
