"""Whatever stands: exported, deleted and imported it is the same again; an import taken back leaves no trace."""

import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.actions import export, importing
from bot.actions.answers.export import AllExported, Format
from bot.actions.answers.importing import AllImported, ImportPreview, ImportUndone, SentFile
from bot.actions.notices.schedule import OPTIONAL
from bot.actions.reminder_settings import HOURS
from bot.core.journal import ME, ReturnWish
from bot.core.merge import merge_permits, merge_plans, merge_stays
from bot.core.permit import Permit, PermitKind
from bot.core.reminders import CHOICE
from bot.core.stay import Stay
from bot.storage import journals, people, plans
from tests.actions.answered import expect
from tests.actions.talk import Talk, World

pytestmark = pytest.mark.asyncio(loop_scope="session")
BARE = SentFile("file", 1, "")
TODAY = date(2026, 3, 10)
FEW = settings(
    max_examples=8,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

past = st.dates(date(2000, 1, 1), TODAY)
ahead = st.dates(TODAY - timedelta(30), TODAY + timedelta(700))


def spans(days: st.SearchStrategy[date]) -> st.SearchStrategy[tuple[date, date | None]]:
    both = st.tuples(days, st.none() | days)
    return both.map(lambda two: (two[0], two[1]) if two[1] is None else (min(two[0], two[1]), max(two[0], two[1])))


@dataclass(frozen=True)
class Filled:
    """What stands of one traveller in one country."""

    stays: list[Stay]
    plans: list[Stay]
    permits: list[Permit]
    own: tuple[int, int, int] | None
    wish: ReturnWish | None


@st.composite
def filled(draw: st.DrawFn) -> Filled:
    flags = st.booleans()
    coming = [Stay(*days, draw(flags), registered=draw(flags)) for days in draw(st.lists(spans(past), max_size=12))]
    planned = [Stay(*days) for days in draw(st.lists(spans(ahead), max_size=5))]
    begins = st.lists(spans(st.dates(date(2000, 1, 1), date(2030, 1, 1))), max_size=4)
    held = [Permit(*days, draw(st.sampled_from(PermitKind))) for days in draw(begins)]
    if draw(flags):
        held.append(Permit(None, draw(st.none() | past), draw(st.sampled_from(PermitKind))))
    return Filled(
        list(merge_stays((), coming, TODAY).added.values()),
        list(merge_plans((), planned).added.values()),
        list(merge_permits((), held).added.values()),
        draw(st.none() | st.tuples(st.integers(1, 90), st.integers(1, 90), st.integers(91, 400))),
        draw(st.none() | st.builds(ReturnWish, st.integers(0, 90), past)),
    )


@st.composite
def everything(draw: st.DrawFn) -> dict[str, Any]:
    """All that is kept of a person: their settings, and what stands in their journals."""
    others = draw(st.lists(st.sampled_from(["Анна", "Жанна", "Үсөн"]), unique=True, max_size=2))
    countries = draw(st.lists(st.sampled_from(["GE", "RU", "UZ"]), unique=True, max_size=2))
    where = [(ME, "KZ"), *((draw(st.sampled_from([ME, *others])), country) for country in countries)]
    where += [(name, "KZ") for name in others if name not in {one for one, _ in where}]
    return {
        "language": draw(st.sampled_from(["ru", "ky", "en", None])),
        "zone": draw(st.sampled_from(["Asia/Almaty", "Europe/Berlin"])),
        "reminder_hour": draw(st.sampled_from(HOURS)),
        "days_before": tuple(draw(st.sets(st.sampled_from(CHOICE)))),
        "paused_until": draw(st.none() | ahead),
        "switched_off": tuple(draw(st.sets(st.sampled_from(OPTIONAL)))),
        "pinned_message": draw(st.none() | st.just(0)),
        "with_picture": draw(st.booleans()),
        "current": draw(st.none() | st.sampled_from(where)),
        "nationalities": {name: draw(st.sampled_from([None, "RU", "DE", "SY"])) for name in (ME, *others)},
        "journals": {each: draw(filled()) for each in where},
    }


async def lives(world: World, told: dict[str, Any]) -> Talk:
    """Somebody of whom all that is kept."""
    someone, told = await world.settled(None), dict(told)
    current, nationalities, there = told.pop("current"), told.pop("nationalities"), told.pop("journals")
    own = await someone.journal()
    assert own is not None
    async with world.database.write(someone.id) as tx:
        whose = {ME: own.traveller}
        for name, nationality in nationalities.items():
            if name == ME:
                await people.set_nationality(tx, own.traveller.id, nationality)
            else:
                whose[name] = await people.add_traveller(tx, someone.id, name, nationality)
        for (name, country), of in there.items():
            journal = own if (name, country) == (ME, "KZ") else await journals.add(tx, whose[name], country)
            await journals.apply(tx, journal.id, (), (*of.stays, *of.permits))
            await plans.put(tx, journal.id, of.plans)
            await journals.set_own_limit(tx, journal.id, of.own)
            if of.wish and name in nationalities:
                await journals.wish(tx, of.wish, journal.id, whose[name].id)
            if current == (name, country):
                told["current_journal"] = journal.id
        await people.change(tx, someone.id, **told)
    return someone


async def exported(someone: Talk) -> bytes:
    return expect(AllExported, await someone.press(export.everything, Format.RECORD)).write("en")


@FEW
@given(told=everything())
async def test_exported_deleted_and_imported_it_is_the_same(world: World, told: dict[str, Any]) -> None:
    someone = await lives(world, told)
    file = await exported(someone)
    await someone.forget()
    preview = expect(ImportPreview, await someone.do(importing.bring, file, BARE, {}))
    if preview.add:
        written = await someone.press(importing.write, file, preview.how, "", preview.add.mark, instead=True)
        assert expect(AllImported, written)
    assert json.loads(await exported(someone)) == json.loads(file)


@FEW
@given(one=everything(), other=everything(), instead=st.booleans())
async def test_an_import_that_is_taken_back_leaves_no_trace(
    world: World, one: dict[str, Any], other: dict[str, Any], instead: bool
) -> None:
    file, someone = await exported(await lives(world, other)), await lives(world, one)
    before = json.loads(await exported(someone))
    preview = expect(ImportPreview, await someone.do(importing.bring, file, BARE, {}))
    offer = preview.replace if instead else preview.add
    if offer is None:
        return
    written = await someone.press(importing.write, file, preview.how, "", offer.mark, instead=offer.instead)
    done = expect(AllImported, written)
    assert isinstance(await replace(someone, in_journal=done.journal).undo(done.change), ImportUndone)
    assert json.loads(await exported(someone)) == before
