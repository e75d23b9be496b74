"""Whatever a button carries, old, broken or forged: there is an answer, and nobody reaches what is another's."""

import json
from datetime import date

import pytest
import pytest_asyncio
from aiogram.filters.callback_data import CallbackData
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.actions.answers import ABOUT_A_DAY, Act, Purpose
from bot.telegram import callbacks as cb
from tests.actions.talk import Talk, World
from tests.telegram.wire import Sent, Wire, press

pytestmark = pytest.mark.asyncio(loop_scope="module")

KINDS: tuple[type[CallbackData], ...] = (
    cb.Pick, cb.Recent, cb.Month, cb.Want, cb.Tap, cb.Either, cb.Language, cb.Nationality, cb.Permit, cb.Inside,
    cb.Skip, cb.Show, cb.Turn, cb.Open, cb.Delete, cb.Undo, cb.Forget,
)  # fmt: skip
TODAY = date(2026, 3, 10).toordinal()
THEIRS = (date(2021, 7, 17), date(2021, 7, 29))
"""Days that stand in nobody's journal but the other person's."""

ids = st.one_of(st.integers(0, 40), st.integers(0, 2**63 - 1))
ordinals = st.one_of(st.integers(TODAY - 400, TODAY + 400), st.integers(cb.FIRST_DAY, cb.LAST_DAY))
purposes = st.sampled_from(Purpose)
abouts = st.one_of(ids, ordinals)


@st.composite
def well_formed(draw: st.DrawFn) -> str:
    """What some button could carry: the right shape, any numbers."""
    purpose, day = draw(purposes), draw(ordinals)
    about = draw(ordinals if purpose in ABOUT_A_DAY else abouts)
    page = draw(st.integers(0, 10**6))
    data: CallbackData = draw(
        st.sampled_from(
            [
                cb.Pick(purpose=purpose, about=about, day=day),
                cb.Recent(
                    purpose=purpose, about=about, day=day, offered=min(day + draw(st.integers(0, 1)), cb.LAST_DAY)
                ),
                cb.Month(purpose=purpose, about=about, month=draw(st.integers(1900 * 12, 9999 * 12 + 11))),
                cb.Want(purpose=purpose, about=about),
                cb.Tap(act=draw(st.sampled_from(Act)), day=day),
                cb.Either(day=day),
                cb.Language(code=draw(st.sampled_from(["ru", "ky", "en", "de", ""]))),
                cb.Nationality(code=draw(st.sampled_from(["RU", "GE", "UZ", "AA", "ZZ"]))),
                cb.Permit(holds=draw(st.booleans())),
                cb.Inside(answer=draw(st.booleans())),
                cb.Skip(step=draw(st.sampled_from(["language", "nationality", "own", "inside", "day", "past", "x"]))),
                cb.Show(card=draw(st.sampled_from(["status", "trips", "nationality", "x"]))),
                cb.Turn(page=page),
                cb.Open(stay=draw(ids), page=page),
                cb.Delete(stay=draw(ids)),
                cb.Undo(change=draw(ids)),
                cb.Forget(
                    sure=draw(st.booleans()), question=draw(st.from_regex("[0-9A-Za-z_-]{1,40}", fullmatch=True))
                ),
            ]
        )
    )
    return data.pack()


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
    await one.command(Act.IN, "01.03.2026")
    await other.stayed(THEIRS)
    return one, other


def is_any(data: str) -> bool:
    return any(_unpacks(kind, data) for kind in KINDS) or data == cb.NOTHING


def _unpacks(kind: type[CallbackData], data: str) -> bool:
    try:
        kind.unpack(data)
    except (TypeError, ValueError):
        return False
    return True


fuzz = settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])


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
@given(data=st.one_of(well_formed(), mutated(), st.text(max_size=80)).filter(lambda data: data != cb.NOTHING))
async def test_a_button_never_brings_a_person_back(wire: Wire, both: tuple[Talk, Talk], data: str) -> None:
    stranger = wire.world.newcomer()
    before = await wire.everything()
    sent = await pressed(wire, stranger, data)
    assert "/start" in sent.text
    assert await wire.everything() == before


@fuzz
@given(data=st.one_of(well_formed(), mutated()).filter(lambda data: data != cb.NOTHING))
async def test_any_data_is_answered_and_touches_nobody_else(wire: Wire, both: tuple[Talk, Talk], data: str) -> None:
    one, other = await wire.world.settled(), both[1]
    await one.stayed((date(2026, 1, 5), date(2026, 1, 20)))
    before = (await other.rows(), await other.me(), await other.dialogue(), await other.changes())
    sent = await pressed(wire, one, data)
    for day in THEIRS:
        assert f"{day.day} {day:%B} {day.year}" not in sent.text
    assert (await other.rows(), await other.me(), await other.dialogue(), await other.changes()) == before


async def test_the_other_persons_ids_open_nothing(wire: Wire) -> None:
    one, other = await pair(wire.world)
    [row] = await other.rows()
    saved = await other.stayed((date(2021, 9, 1), date(2021, 9, 2)))
    before = await other.rows()
    forged: list[CallbackData] = [
        cb.Open(stay=row.id, page=0),
        cb.Delete(stay=row.id),
        cb.Undo(change=saved.change),
        *(cb.Want(purpose=purpose, about=row.id) for purpose in (Purpose.FIX_ENTRY, Purpose.FIX_EXIT)),
        *(
            cb.Month(purpose=purpose, about=row.id, month=2021 * 12)
            for purpose in (Purpose.FIX_ENTRY, Purpose.FIX_EXIT)
        ),
        *(cb.Pick(purpose=purpose, about=row.id, day=TODAY) for purpose in (Purpose.FIX_ENTRY, Purpose.FIX_EXIT)),
        cb.Recent(purpose=Purpose.FIX_EXIT, about=row.id, day=TODAY, offered=TODAY),
    ]
    everything = await wire.everything()
    for data in forged:
        sent = await pressed(wire, one, data.pack())
        assert "out of date" in sent.text, data
    assert await other.rows() == before
    assert await wire.everything() == everything


async def test_a_button_that_only_shows_something_ends_its_waiting_and_no_more(wire: Wire) -> None:
    one, _ = await pair(wire.world)
    before = await wire.everything()
    assert await wire.update(json.dumps(press(one.id, cb.NOTHING, query="shown"))) == []
    assert wire.recorder.closed == ["shown"]
    assert await wire.everything() == before


async def test_a_game_button_without_data_is_answered(wire: Wire) -> None:
    one, _ = await pair(wire.world)
    assert "out of date" in (await pressed(wire, one, None)).text


async def test_the_same_press_twice_makes_one_row(wire: Wire) -> None:
    one = await wire.world.settled()
    for _ in range(2):
        await pressed(wire, one, cb.Tap(act=Act.IN, day=TODAY).pack())
    assert len(await one.stays()) == 1


@given(data=well_formed())
async def test_every_shape_is_short_enough_and_comes_back_whole(data: str) -> None:
    assert 1 <= len(data.encode()) <= 64
    [kind] = [kind for kind in KINDS if _unpacks(kind, data)]
    assert kind.unpack(data).pack() == data


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
        lambda: cb.Tap(act=Act.IN, day=cb.FIRST_DAY - 1),
        lambda: cb.Tap(act=Act.IN, day=cb.LAST_DAY + 1),
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


async def test_no_two_kinds_share_a_prefix() -> None:
    prefixes = [kind.__prefix__ for kind in KINDS]
    assert len(set(prefixes)) == len(prefixes)
    assert cb.NOTHING not in prefixes
