"""Gone is gone: after it no row speaks of the person, and no old button brings them back."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Column, func, insert, make_url, or_, select

from bot.actions import (
    countries,
    crossings,
    due_notices,
    forget,
    onboarding,
    pages,
    permits,
    plans,
    reachability,
    reminder_settings,
    stays,
)
from bot.actions.answers.days import Purpose, Wanted
from bot.actions.answers.pages import NotRegistered
from bot.actions.answers.stays import Saved
from bot.actions.forget import AskForget, Forgotten, NothingDeleted
from bot.actions.notices.schedule import JOURNAL_KINDS
from bot.actions.status import show as show_status
from bot.arrival import Arrival
from bot.core.journal import Journal
from bot.core.permit import PermitKind
from bot.storage import groups, inbox, notices, tables
from bot.storage.database import Database
from tests.actions.answered import expect
from tests.actions.talk import Direction, Talk, World, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")

BOT = 42


async def rows_about(someone: Talk, journal: Journal | None) -> dict[str, int]:
    """In how many rows of each table the person, their traveller or their journal is named by a column."""
    found = {}
    async with someone.world.database.read() as tx:
        for table in tables.metadata.sorted_tables:
            named: list[Column[int]] = [table.c[name] for name in ("person_id", "lane", "guest_id") if name in table.c]
            named += [table.c.id] if table is tables.person else []
            named += [table.c.chat_id] if table is tables.notice else []
            speaks = [column == someone.id for column in named]
            traveller_id, journal_id = (journal.traveller.id, journal.id) if journal else (None, None)
            speaks += [table.c.traveller_id == traveller_id] if "traveller_id" in table.c else []
            speaks += [table.c.journal_id == journal_id] if "journal_id" in table.c else []
            if speaks:
                found[table.name] = await tx.value(select(func.count()).select_from(table).where(or_(*speaks))) or 0
    return found


async def known_for_long(world: World) -> tuple[Talk, Journal]:
    """Somebody of whom every table has a row, and their journal."""
    someone = await world.settled()
    await someone.stayed((day("01-01"), day("01-05")))
    await someone.command(Direction.IN)
    await someone.press(plans.keep, world.clock.today + timedelta(days=60), None)
    await someone.press(permits.keep, day("02-01"), day("02-05"), PermitKind.VISA)
    await someone.press(stays.ask_for, Wanted(Purpose.LEAVE))
    async with world.database.write(someone.id) as tx:
        await inbox.store(tx, BOT, [Arrival(someone.id, someone.id, '{"secret": 1}', 0, world.clock())], world.clock())
        await notices.plan(tx, someone.id, "apology", world.clock() + timedelta(days=9))
        group = await groups.add(tx, -someone.id, "ru", "RU")
        await groups.visit(tx, group.ref, someone.id)
    journal = await someone.journal()
    assert journal is not None
    async with world.database.write(someone.id) as tx:
        shown = {"traveller_id": journal.traveller.id, "secret": f"of {someone.id}", "shown_as": "Anna"}
        await tx.execute(insert(tables.invitation).values(**shown, made_at=world.clock()))
    assert all((await rows_about(someone, journal)).values())
    return someone, journal


async def test_every_row_goes(world: World) -> None:
    someone, journal = await known_for_long(world)
    assert isinstance(await someone.do(forget.ask), AskForget)
    assert (await someone.forget()).answer == Forgotten()
    assert not any((await rows_about(someone, journal)).values())


async def test_nobody_elses_rows_go(world: World) -> None:
    someone, _ = await known_for_long(world)
    other, journal = await known_for_long(world)
    before = await rows_about(other, journal)
    await someone.forget()
    assert await rows_about(other, journal) == before


async def test_no_means_no(world: World) -> None:
    someone, journal = await known_for_long(world)
    before = await rows_about(someone, journal)
    assert await someone.press(forget.keep) == NothingDeleted()
    assert await rows_about(someone, journal) == before


async def test_a_question_answered_or_asked_again_is_good_no_longer(world: World) -> None:
    someone, journal = await known_for_long(world)
    first, second = [expect(AskForget, await someone.do(forget.ask)) for _ in "12"]
    again = (await forget.forget(world.runner, someone.asked(), first.question)).answer
    assert isinstance(again, AskForget)
    assert await someone.press(forget.keep) == NothingDeleted()
    for old in (first, second, again):
        assert isinstance((await forget.forget(world.runner, someone.asked(), old.question)).answer, AskForget)
    assert all((await rows_about(someone, journal)).values())


@pytest.mark.parametrize(
    "write",
    [
        lambda someone: someone.command(Direction.OUT),
        lambda someone: someone.keep(day("12-01")),
        lambda someone: someone.press(onboarding.choose_nationality, "KG"),
        lambda someone: someone.press(reminder_settings.set_hour, 8),
        lambda someone: someone.press(countries.add, "GE"),
    ],
    ids=["an exit", "a plan", "a citizenship", "an hour", "a country"],
)
async def test_whoever_does_something_else_is_asked_again(
    world: World, write: Callable[[Talk], Awaitable[object]]
) -> None:
    someone, _ = await known_for_long(world)
    asked = expect(AskForget, await someone.do(forget.ask))
    await write(someone)
    assert isinstance((await forget.forget(world.runner, someone.asked(), asked.question)).answer, AskForget)
    assert await someone.kept()


async def test_what_was_begun_anew_an_old_yes_does_not_delete(world: World) -> None:
    someone, _ = await known_for_long(world)
    asked = expect(AskForget, await someone.do(forget.ask))
    assert (await forget.forget(world.runner, someone.asked(), asked.question)).answer == Forgotten()
    await someone.say("въехал 5 марта")
    assert isinstance((await forget.forget(world.runner, someone.asked(), asked.question)).answer, AskForget)
    assert [stay.entered for stay in await someone.stays()] == [day("03-05")]


async def test_a_yes_that_comes_twice_is_one(world: World) -> None:
    someone, journal = await known_for_long(world)
    question, request = expect(AskForget, await someone.do(forget.ask)), someone.asked()
    for _ in range(2):
        assert (await forget.forget(world.runner, request, question.question)).answer == Forgotten()
    assert not any((await rows_about(someone, journal)).values())


async def test_no_old_button_brings_the_person_back(world: World) -> None:
    someone, journal = await known_for_long(world)
    [plan_id] = [row.id for row in await someone.plans()]
    await someone.forget()
    for answer in (
        await someone.press(crossings.tap, Direction.OUT, day("03-10")),
        await someone.pick(Purpose.ENTER, 0, day("03-01")),
        await someone.press(show_status),
        await someone.press(stays.show),
        await someone.press(pages.stale_button),
        await someone.press(onboarding.choose_language, "ru"),
        await someone.press(onboarding.choose_nationality, "RU"),
        await someone.press(onboarding.inside, True),
        await someone.skip("past"),
        await someone.press(permits.hold, True),
        await someone.press(forget.keep),
        await someone.undo(1),
        await someone.press(plans.show),
        await someone.press(plans.trip, day("06-12"), None),
        await someone.keep(day("06-12")),
        await someone.press(plans.one, plan_id),
        await someone.drop(plan_id),
        await someone.pick(Purpose.PLAN_ENTRY, plan_id, day("06-12")),
        await someone.ask_ahead(Purpose.PLAN),
    ):
        assert answer == NotRegistered()
    await reachability.reached(world.runner, someone.id, reachable=True)
    assert not any((await rows_about(someone, journal)).values())


async def test_pressed_twice_it_says_the_same(world: World) -> None:
    someone, journal = await known_for_long(world)
    assert (await someone.forget()).answer == (await someone.forget()).answer == Forgotten()
    assert not any((await rows_about(someone, journal)).values())


async def test_it_is_said_in_the_persons_language(world: World) -> None:
    someone = await world.settled(language="ky")
    assert (await someone.forget()).languages == ("ky",)


async def test_who_writes_again_is_a_newcomer(world: World) -> None:
    someone, _ = await known_for_long(world)
    await someone.forget()
    saved = expect(Saved, await someone.command(Direction.IN))
    assert saved.status.last is None
    assert await someone.stays() == days("03-10")
    journal = await someone.journal()
    assert journal is not None
    assert journal.traveller.nationality is None


async def test_a_reminder_under_way_finds_nobody(world: World) -> None:
    someone, journal = await known_for_long(world)
    under_way = [planned for kind in JOURNAL_KINDS if (planned := await someone.notice(kind.name))]
    assert len(under_way) > 1
    await someone.forget()
    for planned in under_way:
        assert await due_notices.compose(world.runner, planned, world.clock()) is None
        async with world.database.write(someone.id) as tx:
            assert await notices.settle(tx, planned, None, None) is None
            await due_notices.plan_next(world.runner, tx, planned, world.clock())
    assert not any((await rows_about(someone, journal)).values())


async def test_a_deleted_plan_goes_too(world: World) -> None:
    someone, journal = await known_for_long(world)
    await someone.drop((await someone.plans())[0].id)
    await someone.forget()
    assert not any((await rows_about(someone, journal)).values())


async def test_nothing_is_left_in_the_file(sqlite_url: str, world: World) -> None:
    path = Path(make_url(sqlite_url).database or "")
    files, mark = [path, path.with_name(f"{path.name}-wal")], b"Q7XK" * 40
    database = await Database.open(sqlite_url)
    someone = await World(database, world.rulebook, world.clock, world.people).settled()
    async with database.write(someone.id) as tx:
        await inbox.store(tx, BOT, [Arrival(1, someone.id, mark.decode(), 0, world.clock())], world.clock())
    assert any(mark in file.read_bytes() for file in files)
    await someone.forget()
    assert not any(mark in file.read_bytes() for file in files)
    await database.close()
