"""The data of buttons: short, unmistakable, and nothing that no button can mean."""

from datetime import date, timedelta

import pytest
from aiogram.filters.callback_data import CallbackData
from hypothesis import given, settings
from pydantic import ValidationError

from bot.actions.answers.days import Direction, Purpose
from bot.telegram import callbacks as cb
from tests.telegram.forged import ABOUT_A_DAY, KINDS, TODAY, named, of_each_kind, unpacks, well_formed

ROWS = ("stay", "plan", "change", "permit", "instead_of", "traveller", "invitation")
"""What names a row."""
pytestmark = pytest.mark.asyncio(loop_scope="module")


@given(buttons=of_each_kind())
async def test_every_button_fits_with_the_largest_numbers(buttons: list[CallbackData]) -> None:
    for data in buttons:
        largest = named(data, cb.LARGEST).model_copy(
            update={name: cb.LARGEST for name in ROWS if name in type(data).model_fields}
        )
        packed = largest.pack()
        assert len(packed.encode()) <= 64, packed
        assert type(data).unpack(packed) == largest


async def test_about_a_row_the_largest_number_fits_beside_the_journal() -> None:
    about = {"about": cb.LARGEST, "journal": cb.LARGEST}
    for purpose in {*Purpose} - ABOUT_A_DAY - {Purpose.BEFORE_BACK, Purpose.PERMIT_FROM, Purpose.PERMIT_TO}:
        for data in (
            cb.Pick(purpose=purpose, day=date.max, **about),
            cb.Recent(purpose=purpose, day=date.max, offered=date.max, **about),
            cb.Month(purpose=purpose, month=9999 * 12 + 11, **about),
            cb.Year(purpose=purpose, year=9999, **about),
            cb.Want(purpose=purpose, **about),
        ):
            assert len(data.pack().encode()) <= 64, data.pack()


@given(data=well_formed())
async def test_every_shape_is_short_enough_and_comes_back_whole(data: str) -> None:
    assert 1 <= len(data.encode()) <= 64
    [kind] = [kind for kind in KINDS if unpacks(kind, data)]
    assert kind.unpack(data).pack() == data


@pytest.mark.parametrize(
    "data", ["Gt:True", "Gt:yes", "Gt:on", "Gw:t", "Gt:01", "Gd:06", "Gd:+6", "Gd: 6", "Gh:9.0", "Gd:٦", "v:true"]
)
async def test_what_is_written_otherwise_is_no_button_of_ours(data: str) -> None:
    assert not [kind for kind in KINDS if unpacks(kind, data)]


async def test_the_longest_data_there_can_be() -> None:
    largest = 2**63 - 1
    longest = [
        cb.Recent(purpose=Purpose.FIX_ENTRY, about=largest, day=date.max, offered=date.max),
        cb.Open(stay=largest, page=10**6),
        cb.Month(purpose=Purpose.FIX_EXIT, about=largest, month=9999 * 12 + 11),
    ]
    assert max(len(data.pack().encode()) for data in longest) <= 64


@pytest.mark.parametrize(
    "make",
    [
        lambda: cb.Pick(purpose=Purpose.STAY_FROM, about=5, day=TODAY),
        lambda: cb.Tap(act=Direction.IN, day=cb.FIRST_DAY - timedelta(1)),
        lambda: cb.Tap.unpack(f"t:in:{date.max.toordinal() + 1}"),
        lambda: cb.Tap.unpack("t:in:0"),
        lambda: cb.Keep.unpack(f"b:{TODAY.toordinal()}:{cb.FIRST_DAY.toordinal() - 1}"),
        lambda: cb.Recent(purpose=Purpose.LEAVE, about=0, day=TODAY, offered=TODAY + timedelta(2)),
        lambda: cb.Move(left="KZ", out=TODAY, entered="KZ", into=TODAY, traveller=0),
        lambda: cb.Move(left="KZ", out=TODAY, entered="GE", into=TODAY - timedelta(2), traveller=0),
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
