"""After a rule file has changed whoever is inside is reminded by the new rules, though they have said nothing."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.actions import countries, new_rules, onboarding, permits, pinned
from bot.actions.answers.notices import Reminder
from bot.actions.new_rules import plan_by_new_rules
from bot.actions.notices.pinned import PINNED, within_spread
from bot.core.permit import PermitKind
from bot.rulebook import HOME, Rulebook
from bot.rulebook.loader import load
from bot.storage import tables
from bot.storage.database import Database
from bot.storage.snapshot import Snapshot
from tests.actions.answered import expect
from tests.actions.talk import PERMIT, Direction, Talk, World, at, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


def without(world: World, key: str) -> Rulebook:
    """The rules as they were before one of their categories was known."""
    home = world.rulebook.home
    return Rulebook({HOME: replace(home, categories=tuple(each for each in home.categories if each.key != key))})


async def inside(world: World, nationality: str) -> Talk:
    someone = await world.settled(nationality)
    await someone.command(Direction.IN, "01.03.2026")
    return someone


async def deployed(world: World, rulebook: Rulebook) -> None:
    """A version of the bot with these rules starts."""
    world.rulebook = rulebook
    world.restart()
    await plan_by_new_rules(world.database, rulebook, world.clock)


async def test_a_citizenship_that_gets_a_rule_gets_reminders(world: World) -> None:
    known = world.rulebook
    await deployed(world, without(world, "kyrgyzstan"))
    someone, other = await inside(world, "KG"), await inside(world, "RU")
    due = await other.due()
    assert (await someone.due(), due is not None) == (None, True)
    await deployed(world, known)
    assert (await someone.due(), await other.due()) == (at("04-29"), due)


async def test_a_rule_that_becomes_stricter_reminds_earlier(world: World, tmp_path: Path) -> None:
    someone = await inside(world, "RU")
    assert await someone.due() == at("04-29")
    written = (Path(new_rules.__file__).parents[1] / "rulebook/kz.toml").read_text()
    (tmp_path / "kz.toml").write_text(written.replace("per_visit = 90", "per_visit = 30"))
    await deployed(world, Rulebook({HOME: load(HOME, tmp_path)}))
    assert await someone.due() == world.clock()  # nearer than they were told: at once
    told = expect(Reminder, await someone.hear())
    assert (told.last_legal_day, told.earlier_than) == (day("03-30"), day("05-29"))
    assert await someone.due() == at("03-16")


async def test_a_last_day_that_is_nearer_is_told_at_once_and_once(world: World, tmp_path: Path) -> None:
    someone, outside = await inside(world, "RU"), await inside(world, "RU")
    await outside.command(Direction.OUT)
    world.clock.go_to(day("03-28"), 23)
    before = world.rulebook
    await deployed(world, before)
    written = (Path(new_rules.__file__).parents[1] / "rulebook/kz.toml").read_text()
    (tmp_path / "kz.toml").write_text(written.replace("per_visit = 90", "per_visit = 30"))
    stricter = Rulebook({HOME: load(HOME, tmp_path)})
    await deployed(world, stricter)
    await deployed(world, stricter)
    assert await someone.hear() is None  # it is night, and two days are left
    await someone.plan("12.12.2026")
    await someone.keep(day("12-12"))  # an answer that says nothing of it
    assert await someone.due() == at("03-28", 23)
    world.clock.go_to(day("03-30"), 3)
    told = expect(Reminder, await someone.hear())  # the last legal day now, at night
    assert (told.left, told.over, told.earlier_than) == (0, 0, day("05-29"))
    assert await someone.due() == at("03-31")
    assert await outside.due() is None
    await deployed(world, before)  # farther again: its own days tell of it
    assert await someone.due() == at("04-29")


async def test_who_sees_the_nearer_day_in_an_answer_is_not_told_again(world: World) -> None:
    someone = await inside(world, "RU")
    await someone.stayed((date(2025, 10, 1), date(2025, 12, 20)))
    assert (await someone.due() or world.clock()) > world.clock()
    await someone.press(onboarding.choose_nationality, "DE")
    assert (await someone.due() or world.clock()) > world.clock()


async def test_another_journal_than_the_answer_shows_is_told_at_once(world: World) -> None:
    someone = await inside(world, "RU")
    await someone.do(countries.add, "GE")
    await someone.say("въехал в Грузию 3 марта")
    found = expect(Snapshot, await someone.kept())
    georgia = next(each for each in found.journals if each.country == "GE")
    await replace(someone, in_journal=georgia.id).press(onboarding.choose_nationality, "DE")
    assert await someone.due() == world.clock()


async def test_the_same_rules_again_are_no_reason_to_look_at_anybody(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await inside(world, "RU")
    await deployed(world, world.rulebook)

    async def never(*_: object) -> None:
        raise AssertionError("nobody is to be looked at")

    monkeypatch.setattr(new_rules, "_plan", never)
    await deployed(world, world.rulebook)


async def test_everybody_is_reached_however_many_there_are(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(new_rules, "AT_ONCE", 2)
    known = world.rulebook
    await deployed(world, without(world, "kyrgyzstan"))
    crowd = [await inside(world, "KG") for _ in range(5)]
    outside = await world.settled("KG")
    await outside.stayed((day("01-05"), day("01-09")))
    await deployed(world, known)
    assert [await someone.due() for someone in crowd] == [at("04-29")] * 5
    assert await outside.due() is None


async def test_who_holds_a_permit_outside_is_told_of_its_end(world: World) -> None:
    known = world.rulebook
    await deployed(world, without(world, "kyrgyzstan"))
    someone, ended, endless = [await world.settled() for _ in range(3)]
    for each, ends in ((someone, day("04-20")), (ended, day("02-20")), (endless, None)):
        await each.press(permits.keep, day("02-01"), ends, PermitKind.RESIDENCE)
    async with world.database.write() as tx:  # as a version left it that knew of no such notice
        await tx.execute(update(tables.notice).values(due_at=None))
    await deployed(world, known)
    assert [await each.due(PERMIT) for each in (someone, ended, endless)] == [at("04-06"), None, None]


async def test_cut_short_it_goes_on_where_it_was_those_inside_first(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new_rules, "AT_ONCE", 2)
    known, planned, batches = world.rulebook, list[int](), new_rules._plan
    await deployed(world, without(world, "kyrgyzstan"))
    outside = await world.settled("KG")
    await outside.stayed((day("01-05"), day("01-09")))
    crowd = [await inside(world, "KG") for _ in range(5)]

    async def until_a_crash(*args: Any) -> None:
        planned.extend(each.person.id for each in args[3])
        await batches(*args)
        if crowd[2].id in planned and not crashed:
            crashed.append(True)
            raise RuntimeError("killed")

    crashed = list[bool]()
    monkeypatch.setattr(new_rules, "_plan", until_a_crash)
    with pytest.raises(RuntimeError):
        await deployed(world, known)
    before = len(planned)
    await deployed(world, known)
    assert not set(planned[:before]) & set(planned[before:]), "nobody was gone through twice"
    assert planned.index(outside.id) > max(planned.index(each.id) for each in crowd)
    assert [await someone.due() for someone in crowd] == [at("04-29")] * 5


async def test_who_changes_something_meanwhile_is_planned_for_as_they_are_then(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = world.rulebook
    await deployed(world, without(world, "kyrgyzstan"))
    someone = await inside(world, "KG")
    left = list[bool]()

    async def touched(database: Database, *args: Any) -> None:
        if any(each.person.id == someone.id for each in args[2]) and not left:
            left.append(True)
            await someone.command(Direction.OUT)
        await batches(database, *args)

    batches = new_rules._plan
    monkeypatch.setattr(new_rules, "_plan", touched)
    await deployed(world, known)
    assert left
    assert await someone.due() is None


async def test_words_and_sources_are_no_change(world: World) -> None:
    home = world.rulebook.home
    told = replace(home, notes=(), categories=tuple(replace(each, notes=()) for each in home.categories))
    assert Rulebook({HOME: told}).mark == Rulebook({HOME: home}).mark != without(world, "kyrgyzstan").mark


async def test_a_pinned_status_is_looked_at_within_the_hour(world: World) -> None:
    known = world.rulebook
    await deployed(world, without(world, "kyrgyzstan"))
    someone = await inside(world, "KG")
    await someone.press(pinned.switch, True)
    await pinned.sent(world.database, someone.id, 7)
    world.clock.go_on(minutes=1)
    await deployed(world, known)
    async with world.database.read() as tx:
        due_at = await tx.value(
            select(tables.notice.c.due_at).where(
                tables.notice.c.chat_id == someone.id, tables.notice.c.kind == PINNED.name
            )
        )
    assert due_at == world.clock() + within_spread(someone.id)
