"""Whatever a button carries, old, broken or forged: there is an answer, and nobody reaches what is another's."""

import json
from datetime import date, timedelta

import pytest
import pytest_asyncio
from aiogram.filters.callback_data import CallbackData
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.actions.answers.days import AHEAD, Direction, Purpose
from bot.actions.answers.export import Format
from bot.actions.notices.schedule import JOURNAL_KINDS
from bot.telegram import callbacks as cb
from tests.actions.talk import Talk, World
from tests.stored import STORED
from tests.telegram.forged import KINDS, THEIR_PLAN, THEIRS, TODAY, any_day, mutated, named, pair, unpacks, well_formed
from tests.telegram.wire import Sent, Wire, press

pytestmark = pytest.mark.asyncio(loop_scope="module")

OF_A_PLAN = {Purpose.PLAN_ENTRY, Purpose.PLAN_EXIT}
"""Purposes that name a plan by its id."""


async def pressed(wire: Wire, who: Talk, data: str | None) -> Sent:
    """The one answer to a press; the waiting of the button is ended too."""
    query = f"q{len(wire.recorder.closed)}"
    sent = await wire.update(json.dumps(press(who.id, data, query=query)))
    assert wire.recorder.closed[-1] == query
    assert len(sent) == 1, sent
    assert sent[0].chat == who.id
    return sent[0]


async def all_of(who: Talk) -> tuple[object, ...]:
    """All that is kept about somebody."""
    rows = (await who.numbered(), await who.plans(), await who.journal(), await who.dialogue(), await who.changes())
    return (*rows, *[await who.notice(kind.name) for kind in JOURNAL_KINDS])


def is_any(data: str) -> bool:
    return any(unpacks(kind, data) for kind in KINDS)


fuzz = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def both(world: World) -> tuple[Talk, Talk]:
    """One pair for all examples that leave them as they are."""
    return await pair(world)


@fuzz
@given(data=st.one_of(st.text(max_size=80), mutated()).filter(lambda data: not is_any(data)))
async def test_what_is_no_button_of_ours_writes_nothing(wire: Wire, both: tuple[Talk, Talk], data: str) -> None:
    before = await wire.everything()
    sent = await pressed(wire, both[0], data)
    assert "out of date" in sent.text
    assert await wire.everything() == before


@fuzz
@given(data=st.one_of(well_formed(), mutated(), st.text(max_size=80)).filter(lambda data: data != cb.Nothing().pack()))
async def test_a_button_never_brings_a_person_back(wire: Wire, both: tuple[Talk, Talk], data: str) -> None:
    stranger = wire.world.newcomer()
    before = await wire.everything()
    sent = await pressed(wire, stranger, data)
    assert "/start" in sent.text
    assert await wire.everything() == before


@fuzz
@given(data=st.one_of(well_formed(), mutated()).filter(lambda data: data != cb.Nothing().pack()))
async def test_any_data_is_answered_and_touches_nobody_else(wire: Wire, both: tuple[Talk, Talk], data: str) -> None:
    one, other = await wire.world.settled(), both[1]
    await one.stayed((date(2026, 1, 5), date(2026, 1, 20)))
    before = await all_of(other)
    sent = await pressed(wire, one, data)
    for day in (*THEIRS, *THEIR_PLAN):
        assert f"{day.day} {day:%B} {day.year}" not in sent.text
    assert await all_of(other) == before


@pytest.mark.parametrize("data", [*(cb.ExportAll(format=each) for each in Format), cb.Show(card="timeline")])
async def test_a_file_or_a_picture_is_an_answer_too(wire: Wire, data: CallbackData) -> None:
    one = await wire.world.settled()
    await one.stayed((date(2026, 1, 5), date(2026, 1, 20)))
    assert (await pressed(wire, one, data.pack())).text


async def test_the_other_persons_ids_open_nothing(wire: Wire) -> None:
    one, other = await pair(wire.world)
    [row], [planned] = await other.stays(), await other.plans()
    saved = await other.stayed((date(2021, 9, 1), date(2021, 9, 2)))
    before = await other.numbered()
    forged: list[CallbackData] = [
        cb.Open(stay=row.id, page=0),
        cb.Mend(stay=row.id),
        cb.Delete(stay=row.id),
        cb.Undo(change=saved.change),
        *(cb.Want(purpose=purpose, about=row.id) for purpose in (Purpose.FIX_ENTRY, Purpose.FIX_EXIT)),
        *(
            cb.Month(purpose=purpose, about=row.id, month=2021 * 12)
            for purpose in (Purpose.FIX_ENTRY, Purpose.FIX_EXIT)
        ),
        *(cb.Pick(purpose=purpose, about=row.id, day=TODAY) for purpose in (Purpose.FIX_ENTRY, Purpose.FIX_EXIT)),
        cb.Recent(purpose=Purpose.FIX_EXIT, about=row.id, day=TODAY, offered=TODAY),
        cb.Memory(stay=row.id, unsure=True),
        cb.OpenPlan(plan=planned.id),
        cb.DropPlan(plan=planned.id),
        *(cb.Want(purpose=purpose, about=planned.id) for purpose in OF_A_PLAN),
        *(cb.Month(purpose=purpose, about=planned.id, month=2027 * 12) for purpose in OF_A_PLAN),
        *(cb.Pick(purpose=purpose, about=planned.id, day=TODAY + timedelta(99)) for purpose in OF_A_PLAN),
    ]
    everything = await wire.everything()
    for data in forged:
        sent = await pressed(wire, one, data.pack())
        assert "out of date" in sent.text, data
    assert await other.numbered() == before
    assert await wire.everything() == everything


@settings(fuzz, max_examples=40)
@given(draw=st.data())
async def test_any_days_of_ones_own_plan_are_answered(wire: Wire, draw: st.DataObject) -> None:
    one = await wire.world.settled("RU")
    await one.lives_in(draw.draw(st.sampled_from(["Asia/Almaty", "Pacific/Honolulu", "Pacific/Kiritimati"])), 21)
    entered = draw.draw(st.dates(TODAY + timedelta(1), TODAY + timedelta(700)))
    await one.keep(entered, entered + timedelta(draw.draw(st.integers(0, 730))))
    [row] = await one.plans()
    for data in draw.draw(st.lists(about_a_plan(row.id), min_size=1, max_size=4)):
        await pressed(wire, one, data)
        assert await one.stays() == []


@st.composite
def about_a_plan(draw: st.DrawFn, plan_id: int) -> str:
    """A button of this plan, or of any trip ahead."""
    purpose, day = draw(st.sampled_from(sorted(AHEAD))), draw(any_day)
    about, left = (0 if purpose is Purpose.PLAN else plan_id), draw(st.sampled_from([None, day, date.max]))
    month = draw(st.integers(1900 * 12, 9999 * 12 + 11))
    data: list[CallbackData] = [
        cb.Pick(purpose=purpose, about=about, day=day),
        cb.Recent(purpose=purpose, about=about, day=day, offered=day),
        cb.Month(purpose=purpose, about=about, month=month),
        cb.Want(purpose=purpose, about=about),
        cb.Reckon(entered=day, left=left),
        cb.Keep(entered=day, left=left),
        cb.DrawTrip(entered=day, left=left),
        cb.OpenPlan(plan=plan_id),
        cb.DropPlan(plan=plan_id),
    ]
    return draw(st.sampled_from(data)).pack()


async def test_a_button_that_only_shows_something_ends_its_waiting_and_no_more(wire: Wire) -> None:
    one, _ = await pair(wire.world)
    before = await wire.everything()
    assert await wire.update(json.dumps(press(one.id, cb.Nothing().pack(), query="shown"))) == []
    assert wire.recorder.closed == ["shown"]
    assert await wire.everything() == before


async def test_a_game_button_without_data_is_answered(wire: Wire) -> None:
    one, _ = await pair(wire.world)
    assert "out of date" in (await pressed(wire, one, None)).text


async def test_a_button_of_anothers_journal_does_nothing(wire: Wire) -> None:
    one, other = await pair(wire.world)
    theirs = await other.journal()
    assert theirs is not None
    before = await wire.everything()
    for data in (cb.Show(card="status"), cb.Turn(page=0), cb.Tap(act=Direction.IN, day=TODAY), cb.Permit(holds=True)):
        for journal in (theirs.id, theirs.id + 1000):
            assert "out of date" in (await pressed(wire, one, named(data, journal).pack())).text
    assert await wire.everything() == before


async def test_a_button_made_before_journals_had_numbers_means_the_first(wire: Wire) -> None:
    """Each says and does the same as one made for the person's journal."""
    for old in STORED["buttons"]:
        [kind] = [kind for kind in KINDS if unpacks(kind, old)]
        data = kind.unpack(old)
        if not isinstance(data, cb.OfJournal):
            continue
        assert data.journal == 0
        texts, kept = [], []
        for names in (False, True):
            one = (await pair(wire.world))[0]
            journal = await one.journal()
            assert journal is not None
            sent = await pressed(wire, one, named(data, journal.id if names else 0).pack())
            texts.append(sent.text)
            kept.append((await one.stays(), await one.plans(), await one.question(), await one.changes()))
        assert texts[0] == texts[1], old
        assert kept[0] == kept[1], old


async def test_the_same_press_twice_makes_one_row(wire: Wire) -> None:
    one = await wire.world.settled()
    for _ in range(2):
        await pressed(wire, one, cb.Tap(act=Direction.IN, day=TODAY).pack())
    assert len(await one.stays()) == 1
