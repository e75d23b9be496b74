"""An update of the bot over what the version before had stored: messages, questions and buttons mean ("me", KZ)."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from telegram_stand_in import UserClient
from tests.journeys.stage import FRIDAY, Stage
from tests.stored import ROWS, emptied, fill

STAYS = (
    "SELECT person_id, country, entered, left_on FROM stay JOIN journal ON journal.id = journal_id "
    "JOIN traveller ON traveller.id = traveller_id WHERE person_id IN ({}) ORDER BY entered"
)
RUSSIAN, IN_KYRGYZ, WITH_OWN_LIMIT, ASKED_INSIDE, ASKED_ENTRY, WITH_LIST = range(5_000_000_001, 5_000_000_007)
ASKED_OTHER_TRIPS, ASKED_PLAN, ASKED_OWN_LIMIT, ASKED_CITIZENSHIP = range(5_000_000_008, 5_000_000_012)


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """The bot started over the old database; what waited there is handled."""
    engine = create_engine(f"sqlite:///{tmp_path}/kaldy.sqlite3")
    with engine.begin() as connection:
        emptied(connection)
        fill(connection)
    engine.dispose()
    stage = Stage(tmp_path, FRIDAY + timedelta(minutes=1))
    assert [stage.user(language=row["account_language"]).id for row in ROWS["person"]] == [
        row["id"] for row in ROWS["person"]
    ]
    async with stage.opened():
        await stage.quiet()
        yield stage


def user(stage: Stage, who: int) -> UserClient:
    return next(user for user in stage.server.users if user.id == who)


def kept(stage: Stage, who: int) -> list[tuple[object, ...]]:
    return [row[1:] for row in stage.rows(STAYS.format(who))]


async def test_messages_that_waited_did_what_they_say(stage: Stage) -> None:
    assert stage.rows("SELECT DISTINCT state FROM inbox") == [("done",)]
    assert kept(stage, RUSSIAN)[-1] == ("KZ", "2026-03-12", "2026-03-15"), "left 15 March"
    assert kept(stage, WITH_OWN_LIMIT) == [("KZ", "2026-03-10", None)], "entered 10 March"
    assert kept(stage, ASKED_ENTRY) == [("KZ", "2026-03-01", "2026-03-03")], "the entry of the exit that was told"
    assert kept(stage, WITH_LIST) == [("KZ", "2026-01-05", "2026-01-20"), ("KZ", "2026-03-02", "2026-03-10")]
    assert kept(stage, ASKED_OTHER_TRIPS) == [("KZ", "2026-01-05", "2026-01-08"), ("KZ", "2026-03-19", None)]
    asked = stage.rows("SELECT person_id, question FROM dialogue")
    assert (ASKED_CITIZENSHIP, "inside") in asked, "Russia"
    assert (ASKED_INSIDE, "day") in asked, "yes"
    assert (ASKED_PLAN, "day") in asked, "what an entry would bring leaves the question open"


async def test_questions_that_were_open_are_answered(stage: Stage) -> None:
    assert "30 days" in (await user(stage, ASKED_OWN_LIMIT).ask("30 90")).text
    await user(stage, ASKED_INSIDE).ask("5 марта")
    assert kept(stage, ASKED_INSIDE) == [("KZ", "2026-03-05", None)]


async def test_old_buttons_are_about_the_first_journal(stage: Stage) -> None:
    russian = user(stage, RUSSIAN)
    shown = await russian.ask("/trips")
    assert shown.markup is not None
    data = [button["callback_data"] for row in shown.markup.inline or [] for button in row]
    stay = next(int(each.split(":")[1]) for each in data if each.startswith("o:"))
    russian.press(data=f"d:{stay}", message=shown.id)
    await russian.next()
    assert len(kept(stage, RUSSIAN)) == 3
    assert ("KZ", "2026-03-12", "2026-03-15") not in kept(stage, RUSSIAN)
