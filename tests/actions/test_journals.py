"""One person with two journals, of two countries: each button is about its own, and neither touches the other."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.actions import due_notices, stays
from bot.actions.answers import Reply
from bot.actions.answers.days import Direction, Purpose, Wanted
from bot.actions.answers.journals import WhichJournal
from bot.actions.answers.notices import Reminder
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.status import Allowance, Status
from bot.actions.answers.stays import NotNewest, Saved
from bot.actions.notices.limit import LIMIT
from bot.actions.notices.outage import OUTAGE
from bot.actions.status import show as show_status
from bot.core.journal import Journal
from bot.delivery import Notice
from bot.rulebook import HOME, Rulebook, load, load_all
from bot.storage import journals, notices
from bot.storage.database import Database
from bot.telegram.screens import screen_of
from tests.actions.answered import expect, numbers_of
from tests.actions.talk import Clock, Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

MADE_UP = """
country = "TJ"
zone = "Pacific/Kiritimati"
offered = ["RU"]

[[category]]
key = "some"
nationalities = ["RU"]
confidence = "high"
verified = 2026-03-01
sources = ["law"]
version = [{ limits = [{ per_visit = 7 }] }]

[[source]]
id = "law"
what = "a law"
where = "example.org"
"""


@pytest.fixture
def world(shared: Database, world: World, tmp_path: Path) -> World:
    """The bot with a second country, in which the day begins nine hours before Almaty's."""
    (tmp_path / "tj.toml").write_text(MADE_UP, "utf-8")
    rulebook = Rulebook({HOME: load_all()[HOME], "TJ": load("TJ", tmp_path)})
    return World(shared, rulebook, Clock(datetime(2026, 3, 10, 7, tzinfo=UTC)), world.people)


@pytest_asyncio.fixture(loop_scope="session")
async def two(world: World) -> tuple[Talk, Talk]:
    """The same person by the buttons of Kazakhstan's journal, and by those of the other one."""
    someone = await world.settled("RU")
    first = await someone.journal()
    assert first is not None
    async with world.database.write(someone.id) as tx:
        second = await journals.add(tx, first.traveller, "TJ")
    return replace(someone, in_journal=first.id), replace(someone, in_journal=second.id)


async def journal(talk: Talk) -> Journal:
    kept = await talk.kept()
    found = kept.journal(talk.in_journal) if kept else None
    assert found is not None
    return found


async def limit_planned(talk: Talk) -> Notice | None:
    kept = await talk.kept()
    assert kept is not None
    return next((each for each in kept.notices if each.journal_id == talk.in_journal and each.kind == LIMIT.name), None)


async def limit_due(talk: Talk) -> datetime | None:
    planned = await limit_planned(talk)
    return planned.due_at if planned else None


async def test_each_counts_by_the_rule_and_the_day_of_its_own_country(two: tuple[Talk, Talk]) -> None:
    home, abroad = two
    await home.pick(Purpose.ENTER, 0, day("03-01"))
    await abroad.pick(Purpose.ENTER, 0, day("03-05"))
    status = expect(Status, await home.press(show_status))
    assert isinstance(status.numbers, Allowance)
    assert (status.today, status.numbers.used, status.numbers.may_stay) == (day("03-10"), 10, 81)
    status = expect(Status, await abroad.press(show_status))
    assert (status.today, numbers_of(status).may_stay) == (day("03-10"), 2)
    home.world.clock.at += timedelta(hours=4)  # the next day has begun in the other country only
    assert expect(Status, await home.press(show_status)).today == day("03-10")
    assert expect(Status, await abroad.press(show_status)).today == day("03-11")


async def test_an_edit_an_undo_and_what_is_set_are_of_one_journal(two: tuple[Talk, Talk]) -> None:
    home, abroad = two
    here = await home.pick(Purpose.ENTER, 0, day("03-01"))
    there = await abroad.pick(Purpose.ENTER, 0, day("03-05"))
    assert isinstance(here, Saved)
    assert isinstance(there, Saved)
    assert [stay.entered for stay in (await journal(home)).stays] == [day("03-01")]
    assert [stay.entered for stay in (await journal(abroad)).stays] == [day("03-05")]
    held = await abroad.hold_permit()
    assert ((await journal(home)).permits, (await journal(abroad)).permits) == ((), held.permits)
    # The other journal's newer change does not stand on top of this one's.
    assert not isinstance(await home.press(stays.undo, here.change), NotNewest)
    assert ((await journal(home)).stays, len((await journal(abroad)).stays)) == ((), 1)


async def test_a_row_of_one_journal_is_not_found_by_a_button_of_the_other(two: tuple[Talk, Talk]) -> None:
    home, abroad = two
    saved = expect(Saved, await home.pick(Purpose.ENTER, 0, day("03-01")))
    (stay,) = (await journal(home)).stays
    assert await abroad.press(stays.delete, stay.id) == StaleButton()
    assert await abroad.press(stays.undo, saved.change) == StaleButton()
    assert (await journal(home)).stays == (stay,)


async def test_each_has_its_own_reminders_and_each_says_what_is_true_of_it(two: tuple[Talk, Talk]) -> None:
    home, abroad = two
    await home.pick(Purpose.ENTER, 0, day("03-01"))
    await abroad.pick(Purpose.ENTER, 0, day("03-05"))
    last_days = {home.in_journal: date(2026, 5, 29), abroad.in_journal: day("03-11")}
    for talk in two:
        assert await limit_due(talk) is not None
        planned = await limit_planned(talk)
        assert planned is not None
        home.world.clock.at = planned.due_at or home.world.clock.at
        reply = expect(Reply, await due_notices.compose(home.world.runner, planned, home.world.clock()))
        assert reply.journal == talk.in_journal
        assert expect(Reminder, reply.answer).last_legal_day == last_days[talk.in_journal]
    await abroad.pick(Purpose.LEAVE, 0, day("03-10"))
    assert (await limit_due(home), await limit_due(abroad))[1] is None


async def test_what_is_said_names_the_country_of_its_journal(two: tuple[Talk, Talk]) -> None:
    home, abroad = two
    await abroad.pick(Purpose.ENTER, 0, day("03-05"))
    runner, now = home.world.runner, home.world.clock()
    there = await runner.run(abroad.asked(), False, show_status)
    assert "Now in Tajikistan: entered on 5 March" in screen_of(there).text
    here = await runner.run(home.asked(), False, stays.show)
    assert (there.country, here.country) == ("TJ", "KZ")
    asked = await due_notices.compose(runner, Notice(1, home.id, abroad.in_journal, OUTAGE.name, 0, now, None, 0), now)
    assert isinstance(asked, Reply)
    assert "5 March, Thursday</b>\nAn entry to Tajikistan is recorded on that day" in screen_of(asked).text
    sorry = await due_notices.compose(runner, Notice(1, home.id, None, notices.APOLOGY, 0, now, None, 0), now)
    assert isinstance(sorry, Reply)
    assert (sorry.journal, sorry.country) == (0, HOME)


async def test_words_mean_the_journal_of_the_open_question(two: tuple[Talk, Talk]) -> None:
    home, abroad = two
    await abroad.pick(Purpose.ENTER, 0, day("03-05"))
    await abroad.press(stays.ask_for, Wanted(Purpose.LEAVE))
    typed = replace(home, in_journal=0)
    assert isinstance(await typed.say("8 марта"), Saved)
    assert [stay.left for stay in (await journal(abroad)).stays] == [day("03-08")]
    assert isinstance(await typed.command(Direction.IN, "09.03.2026"), WhichJournal), "without a question it is asked"
    assert (await journal(home)).stays == ()


async def test_a_journal_of_a_country_that_has_no_rules_any_more_is_as_good_as_gone(
    two: tuple[Talk, Talk], world: World
) -> None:
    home, abroad = two
    await abroad.pick(Purpose.ENTER, 0, day("03-05"))
    abroad.world.runner = type(world.runner)(world.database, load_all(), world.clock)
    assert await abroad.press(show_status) == StaleButton()
    assert expect(Status, await home.press(show_status)).inside is None
    planned = await limit_planned(abroad)
    assert planned is not None
    assert await abroad.composed(planned) is None
    assert [stay.entered for stay in (await journal(abroad)).stays] == [day("03-05")], "its days stay"
