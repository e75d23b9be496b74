"""Whatever a button carries, old, broken or forged: there is an answer, and nobody reaches what is another's."""

import json
from datetime import date

import pytest
import pytest_asyncio
from aiogram.filters.callback_data import CallbackData
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.actions.answers.days import AHEAD, BeforeBack, Direction, Purpose
from bot.actions.answers.groups import GroupPart
from bot.actions.answers.reminder_settings import ReminderPart
from bot.actions.answers.unread import Also
from bot.actions.notices.schedule import JOURNAL_KINDS
from bot.telegram import callbacks as cb
from bot.telegram.commands import CARDS
from tests.actions.talk import Talk, World
from tests.stored import STORED
from tests.telegram.wire import Sent, Wire, press

pytestmark = pytest.mark.asyncio(loop_scope="module")

KINDS: tuple[type[CallbackData], ...] = tuple(
    kind
    for kind in vars(cb).values()
    if isinstance(kind, type) and issubclass(kind, CallbackData) and kind.__module__ == cb.__name__
    if not kind.__name__.startswith("_") and kind is not cb.OfJournal
)
TODAY = date(2026, 3, 10).toordinal()
THEIRS = (date(2021, 7, 17), date(2021, 7, 29))
"""Days that stand in nobody's journal but the other person's."""
THEIR_PLAN = (date(2027, 9, 17), date(2027, 9, 29))

ABOUT_A_DAY = {Purpose.STAY_FROM, Purpose.STAY_TO, Purpose.CAME_BACK}
"""Purposes that name the other end of a stay."""
OF_A_PLAN = {Purpose.PLAN_ENTRY, Purpose.PLAN_EXIT}
"""Purposes that name a plan by its id."""

limits = st.integers(1, 3660)
ids = st.one_of(st.integers(0, 40), st.integers(0, 2**63 - 1))
ordinals = st.one_of(st.integers(TODAY - 400, TODAY + 400), st.integers(cb.FIRST_DAY, cb.LAST_DAY))
purposes = st.sampled_from(Purpose)
codes = st.sampled_from(["ru", "ky", "en", "de", ""])
abouts = st.one_of(ids, ordinals)


@st.composite
def of_each_kind(draw: st.DrawFn) -> list[CallbackData]:
    """What some button of each kind could carry: the right shape, any numbers."""
    purpose, day = draw(purposes), draw(ordinals)
    again = draw(st.integers(day, cb.LAST_DAY))
    about = draw(ordinals if purpose in ABOUT_A_DAY else abouts)
    if purpose is Purpose.BEFORE_BACK:
        about = BeforeBack(date.fromordinal(day), date.fromordinal(again)).about
    page = draw(st.integers(0, 10**6))
    left = draw(st.one_of(st.just(0), st.integers(day, cb.LAST_DAY)))
    return [
        cb.Pick(purpose=purpose, about=about, day=day),
        cb.Recent(purpose=purpose, about=about, day=day, offered=min(day + draw(st.integers(0, 1)), cb.LAST_DAY)),
        cb.Month(purpose=purpose, about=about, month=draw(st.integers(1900 * 12, 9999 * 12 + 11))),
        cb.Year(purpose=purpose, about=about, year=draw(st.integers(1900, 9999))),
        cb.Want(purpose=purpose, about=about),
        cb.Tap(act=draw(st.sampled_from(Direction)), day=day),
        cb.Either(day=day),
        cb.Back(left=day, entered=again, stay=draw(ids)),
        cb.Language(code=draw(codes)),
        cb.Nationality(code=draw(st.sampled_from(["RU", "GE", "UZ", "AA", "ZZ"]))),
        cb.Own(visit=draw(limits), days=draw(limits), window=draw(st.integers(2, 3660))),
        cb.Permit(holds=draw(st.booleans())),
        cb.Inside(answer=draw(st.booleans())),
        cb.Skip(step=draw(st.sampled_from(["language", "nationality", "own", "inside", "day", "past", "x"]))),
        cb.Show(card=draw(st.sampled_from([*CARDS, "x"]))),
        cb.Turn(page=page),
        cb.Open(stay=draw(ids), page=page),
        cb.Overs(page=page),
        cb.Mend(stay=draw(ids)),
        cb.Delete(stay=draw(ids)),
        cb.Undo(change=draw(ids)),
        cb.WriteList(also=draw(st.sampled_from(Also))),
        cb.Forget(sure=draw(st.booleans()), question=draw(st.from_regex("[0-9A-Za-z_-]{1,40}", fullmatch=True))),
        cb.Memory(stay=draw(ids), unsure=draw(st.booleans())),
        cb.ForLength(days=(days := draw(st.sampled_from([0, 1, 732]))), months=0 if days else 2, after=left),
        cb.Reckon(entered=day, left=left),
        cb.Keep(entered=day, left=left),
        cb.OpenPlan(plan=draw(ids)),
        cb.DropPlan(plan=draw(ids)),
        cb.ReminderCard(part=draw(st.sampled_from(ReminderPart))),
        cb.RemindDay(days=draw(st.integers(0, 999)), on=draw(st.booleans())),
        cb.RemindHour(hour=draw(st.integers(0, 23))),
        cb.RemindZone(zone=draw(st.sampled_from(["Asia/Almaty", "Pacific/Kiritimati", "Mars/Base", ""]))),
        cb.Pause(paused=draw(st.booleans())),
        cb.GroupGreet(code=draw(codes)),
        cb.GroupCard(part=draw(st.sampled_from(GroupPart))),
        cb.GroupLanguage(code=draw(codes)),
        cb.GroupNationality(code=draw(st.sampled_from(["RU", "KG", "AA", "ZZ"]))),
        cb.GroupDigest(day=draw(st.integers(0, 6))),
        cb.GroupNoDigest(),
        cb.GroupHour(hour=draw(st.integers(0, 23))),
        cb.GroupWelcomes(on=draw(st.booleans())),
        cb.GroupTidies(on=draw(st.booleans())),
        cb.GroupClose(),
        cb.Nothing(),
    ]


@st.composite
def well_formed(draw: st.DrawFn) -> str:
    """What some button could carry."""
    data = draw(st.sampled_from(draw(of_each_kind())))
    return (named(data, draw(ids)) if draw(st.booleans()) else data).pack()


def named(data: CallbackData, journal: int) -> CallbackData:
    """The same button, made for this journal."""
    return data.model_copy(update={"journal": journal}) if isinstance(data, cb.OfJournal) else data


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A real button's data with one thing wrong."""
    data = draw(well_formed())
    at = draw(st.integers(0, len(data)))
    piece = draw(st.one_of(st.text(max_size=3), st.sampled_from(["-", ":", "0", "9", "1e9", "٣", "\0", " ", "None"])))
    fields = data.split(":")
    return draw(
        st.sampled_from(
            [data[:at], data[at:], data[:at] + piece + data[at:], data[:at] + piece + data[at + 1 :],
             ":".join(reversed(fields)), ":".join([*fields, piece]), ":".join(fields[:-1]), data.upper(), data * 2]
        )
    )  # fmt: skip


async def pressed(wire: Wire, who: Talk, data: str | None) -> Sent:
    """The one answer to a press; the waiting of the button is ended too."""
    query = f"q{len(wire.recorder.closed)}"
    sent = await wire.update(json.dumps(press(who.id, data, query=query)))
    assert wire.recorder.closed[-1] == query
    assert len(sent) == 1, sent
    assert sent[0].chat == who.id
    return sent[0]


async def pair(world: World) -> tuple[Talk, Talk]:
    """Somebody with a short journal and an open question, and another with days of their own."""
    one, other = await world.settled(), await world.settled()
    await one.stayed((date(2026, 1, 5), date(2026, 1, 20)))
    await one.command(Direction.IN, "01.03.2026")
    await other.stayed(THEIRS)
    await other.keep(*THEIR_PLAN)
    return one, other


async def all_of(who: Talk) -> tuple[object, ...]:
    """All that is kept about somebody."""
    rows = (await who.numbered(), await who.plans(), await who.journal(), await who.dialogue(), await who.changes())
    return (*rows, *[await who.notice(kind.name) for kind in JOURNAL_KINDS])


def is_any(data: str) -> bool:
    return any(_unpacks(kind, data) for kind in KINDS)


def _unpacks(kind: type[CallbackData], data: str) -> bool:
    try:
        kind.unpack(data)
    except (TypeError, ValueError):
        return False
    return True


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
        *(cb.Pick(purpose=purpose, about=planned.id, day=TODAY + 99) for purpose in OF_A_PLAN),
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
    entered = draw.draw(st.integers(TODAY + 1, TODAY + 700))
    await one.keep(date.fromordinal(entered), date.fromordinal(entered + draw.draw(st.integers(0, 730))))
    [row] = await one.plans()
    for data in draw.draw(st.lists(about_a_plan(row.id), min_size=1, max_size=4)):
        await pressed(wire, one, data)
        assert await one.stays() == []


@st.composite
def about_a_plan(draw: st.DrawFn, plan_id: int) -> str:
    """A button of this plan, or of any trip ahead."""
    purpose, day = draw(st.sampled_from(sorted(AHEAD))), draw(ordinals)
    about, left = (0 if purpose is Purpose.PLAN else plan_id), draw(st.sampled_from([0, day, cb.LAST_DAY]))
    month = draw(st.integers(1900 * 12, 9999 * 12 + 11))
    data: list[CallbackData] = [
        cb.Pick(purpose=purpose, about=about, day=day),
        cb.Recent(purpose=purpose, about=about, day=day, offered=day),
        cb.Month(purpose=purpose, about=about, month=month),
        cb.Want(purpose=purpose, about=about),
        cb.Reckon(entered=day, left=left),
        cb.Keep(entered=day, left=left),
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


@given(buttons=of_each_kind())
async def test_every_button_fits_with_the_largest_numbers(buttons: list[CallbackData]) -> None:
    for data in buttons:
        largest = named(data, cb.LARGEST).model_copy(
            update={name: cb.LARGEST for name in ("stay", "plan", "change") if name in type(data).model_fields}
        )
        packed = largest.pack()
        assert len(packed.encode()) <= 64, packed
        assert type(data).unpack(packed) == largest


async def test_about_a_row_the_largest_number_fits_beside_the_journal() -> None:
    about = {"about": cb.LARGEST, "journal": cb.LARGEST}
    for purpose in {*Purpose} - ABOUT_A_DAY - {Purpose.BEFORE_BACK}:
        for data in (
            cb.Pick(purpose=purpose, day=cb.LAST_DAY, **about),
            cb.Recent(purpose=purpose, day=cb.LAST_DAY, offered=cb.LAST_DAY, **about),
            cb.Month(purpose=purpose, month=9999 * 12 + 11, **about),
            cb.Year(purpose=purpose, year=9999, **about),
            cb.Want(purpose=purpose, **about),
        ):
            assert len(data.pack().encode()) <= 64, data.pack()


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
        [kind] = [kind for kind in KINDS if _unpacks(kind, old)]
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


@given(data=well_formed())
async def test_every_shape_is_short_enough_and_comes_back_whole(data: str) -> None:
    assert 1 <= len(data.encode()) <= 64
    [kind] = [kind for kind in KINDS if _unpacks(kind, data)]
    assert kind.unpack(data).pack() == data


@pytest.mark.parametrize(
    "data", ["Gt:True", "Gt:yes", "Gt:on", "Gw:t", "Gt:01", "Gd:06", "Gd:+6", "Gd: 6", "Gh:9.0", "Gd:٦", "v:true"]
)
async def test_what_is_written_otherwise_is_no_button_of_ours(data: str) -> None:
    assert not [kind for kind in KINDS if _unpacks(kind, data)]


async def test_the_longest_data_there_can_be() -> None:
    largest = 2**63 - 1
    longest = [
        cb.Recent(purpose=Purpose.FIX_ENTRY, about=largest, day=cb.LAST_DAY, offered=cb.LAST_DAY),
        cb.Open(stay=largest, page=10**6),
        cb.Month(purpose=Purpose.FIX_EXIT, about=largest, month=9999 * 12 + 11),
    ]
    assert max(len(data.pack().encode()) for data in longest) <= 64


@pytest.mark.parametrize(
    "make",
    [
        lambda: cb.Pick(purpose=Purpose.STAY_FROM, about=5, day=TODAY),
        lambda: cb.Tap(act=Direction.IN, day=cb.FIRST_DAY - 1),
        lambda: cb.Tap(act=Direction.IN, day=cb.LAST_DAY + 1),
        lambda: cb.Recent(purpose=Purpose.LEAVE, about=0, day=TODAY, offered=TODAY + 2),
        lambda: cb.Month(purpose=Purpose.LEAVE, about=0, month=1899 * 12 + 11),
        lambda: cb.Month(purpose=Purpose.LEAVE, about=0, month=10_000 * 12),
        lambda: cb.Delete(stay=2**63),
        lambda: cb.Nationality(code="ru"),
        lambda: cb.Turn(page=-1),
    ],
)
async def test_what_no_button_of_ours_can_mean_is_not_even_made(make: object) -> None:
    assert callable(make)
    with pytest.raises(ValidationError):
        make()


@settings(max_examples=1)
@given(data=of_each_kind())
async def test_no_kind_is_left_out(data: list[CallbackData]) -> None:
    assert {type(each) for each in data} == set(KINDS)


async def test_no_two_kinds_share_a_prefix() -> None:
    prefixes = [kind.__prefix__ for kind in KINDS]
    assert len(set(prefixes)) == len(prefixes)
    of_groups = {kind for kind in KINDS if kind.__prefix__.startswith(cb.OF_GROUPS)}
    assert of_groups == {kind for kind in KINDS if kind.__name__.startswith("Group")}
