"""The journal's table (design section 4): every row of an entry, an exit, a whole stay and a correction by its name."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.crossings import (
    AfterExit,
    Already,
    BeforeEntry,
    BeforeOpen,
    ClashOpen,
    Edit,
    InFuture,
    Inside,
    NeedEntry,
    NeedExit,
    OverlapEachOther,
    OverlapsStay,
    Shorten,
    StillOpen,
    add_stays,
    correct,
    enter,
    leave,
)
from bot.core.stay import Stay
from tests.core.small_journals import TODAY, D, applied, day, stay

# Row of the table -> journal, what /in D does, what /out D does. Several journals where a row holds several.
ROWS: dict[str, tuple[Sequence[Stay], object, object]] = {
    "open since D": (
        [stay(40)],
        Already(stay(40)),
        Edit((stay(40),), (stay(40, 40),)),
    ),
    "open since D, another ended on D": (
        [stay(10, 40), stay(40)],
        Already(stay(40)),
        Edit((stay(40),), (stay(40, 40),)),
    ),
    "open since before D": (
        [stay(30)],
        StillOpen(stay(30), D),
        Edit((stay(30),), (stay(30, 40),)),
    ),
    "a closed stay begins on D and ends later": (
        [stay(40, 50)],
        Already(stay(40, 50)),
        Shorten(stay(40, 50), D),
    ),
    "a closed stay begins on D and ends later, another ends on D": (
        [stay(30, 40), stay(40, 50)],
        Already(stay(40, 50)),
        Already(stay(30, 40)),
    ),
    "a closed stay begins on D and ends later, a one-day stay on D": (
        [stay(40, 40), stay(40, 50)],
        Already(stay(40, 50)),
        Already(stay(40, 40)),
    ),
    "a closed stay ends on D, nothing later": (
        [stay(30, 40)],
        Edit((), (stay(40),)),
        Already(stay(30, 40)),
    ),
    "a one-day stay on D, nothing later": (
        [stay(40, 40)],
        Edit((), (stay(40),)),
        Already(stay(40, 40)),
    ),
    "D strictly inside a closed stay": (
        [stay(30, 50)],
        Inside(stay(30, 50), D),
        Shorten(stay(30, 50), D),
    ),
    "D strictly inside a closed stay, an open one later": (
        [stay(30, 50), stay(55)],
        Inside(stay(30, 50), D),
        Shorten(stay(30, 50), D),
    ),
    "a closed stay ends on D, a later one exists": (
        [stay(30, 40), stay(45, 50)],
        NeedExit(D),
        Already(stay(30, 40)),
    ),
    "a closed stay ends on D, a later open one exists": (
        [stay(30, 40), stay(45)],
        NeedExit(D),
        Already(stay(30, 40)),
    ),
    "open since after D, nothing earlier": (
        [stay(50)],
        BeforeOpen(stay(50), D, movable=True),
        BeforeEntry(stay(50), D),
    ),
    "open since after D, a stay lies between": (
        [stay(45, 47), stay(50)],
        BeforeOpen(stay(50), D, movable=False),
        BeforeEntry(stay(50), D),
    ),
    "open since after D, a stay earlier": (
        [stay(20, 30), stay(50)],
        BeforeOpen(stay(50), D, movable=True),
        AfterExit(stay(20, 30), D),
    ),
    "another later stay, nothing earlier": (
        [stay(45, 50)],
        NeedExit(D),
        NeedEntry(D),
    ),
    "another later stay, some earlier": (
        [stay(5, 10), stay(20, 30), stay(45, 50)],
        NeedExit(D),
        AfterExit(stay(20, 30), D),
    ),
    "nothing covers D, nothing later, some earlier": (
        [stay(5, 10), stay(20, 30)],
        Edit((), (stay(40),)),
        AfterExit(stay(20, 30), D),
    ),
    "an empty journal": (
        [],
        Edit((), (stay(40),)),
        NeedEntry(D),
    ),
}


@pytest.mark.parametrize("row", ROWS)
def test_an_entry_by_the_table(row: str) -> None:
    journal, entered, _ = ROWS[row]
    assert enter(journal, D, TODAY) == entered


@pytest.mark.parametrize("row", ROWS)
def test_an_exit_by_the_table(row: str) -> None:
    journal, _, left = ROWS[row]
    assert leave(journal, D, TODAY) == left


@pytest.mark.parametrize("row", ROWS)
def test_a_day_that_has_not_come_writes_nothing_whatever_the_journal(row: str) -> None:
    journal = [one for one in ROWS[row][0] if one.entered <= D and (one.left or D) <= D]
    tomorrow = D + timedelta(1)
    assert enter(journal, tomorrow, D) == InFuture(tomorrow)
    assert leave(journal, tomorrow, D) == InFuture(tomorrow)


def test_today_itself_has_come() -> None:
    assert enter([], TODAY, TODAY) == Edit((), (Stay(TODAY),))
    assert leave([Stay(TODAY)], TODAY, TODAY) == Edit((Stay(TODAY),), (Stay(TODAY, TODAY),))


def test_the_same_tap_twice_says_already_recorded() -> None:
    journal = applied([], enter([], D, TODAY))
    assert enter(journal, D, TODAY) == Already(stay(40))
    journal = applied(journal, leave(journal, day(45), TODAY))
    assert leave(journal, day(45), TODAY) == Already(stay(40, 45))


class TestWholeStays:
    def test_one_is_written(self) -> None:
        assert add_stays([stay(1, 5)], [stay(10, 20)], TODAY) == Edit((), (stay(10, 20),))

    def test_several_are_written_together(self) -> None:
        wanted = stay(10, 20), stay(20, 25), stay(30, 30)
        assert add_stays([stay(40)], wanted, TODAY) == Edit((), wanted)

    def test_one_that_is_there_is_not_written_again(self) -> None:
        assert add_stays([stay(10, 20)], [stay(10, 20)], TODAY) == Already(stay(10, 20))
        assert add_stays([stay(10, 20)], [stay(10, 20), stay(30, 35)], TODAY) == Edit((), (stay(30, 35),))

    def test_of_several_that_are_there_all_are_named_once(self) -> None:
        there = [stay(10, 20), stay(30, 35), stay(40, 45)]
        told = [there[2], there[0], there[0]]
        assert add_stays(there, told, TODAY) == Already(there[2], (there[0],))

    @pytest.mark.parametrize("one", [stay(10, 20), stay(10, 10)])
    def test_one_named_twice_is_written_once(self, one: Stay) -> None:
        assert add_stays([], [one, one], TODAY) == Edit((), (one,))

    @pytest.mark.parametrize("wanted", [stay(15, 25), stay(5, 15), stay(12, 18), stay(5, 25), stay(10, 21)])
    def test_one_that_overlaps_names_what_stands_in_the_way(self, wanted: Stay) -> None:
        assert add_stays([stay(10, 20)], [wanted], TODAY) == OverlapsStay(wanted, stay(10, 20))

    def test_if_one_of_several_does_not_fit_none_is_written(self) -> None:
        wanted = stay(30, 35), stay(12, 18)
        assert add_stays([stay(10, 20)], wanted, TODAY) == OverlapsStay(stay(12, 18), stay(10, 20))

    def test_two_told_at_once_that_overlap_are_both_named(self) -> None:
        assert add_stays([], [stay(1, 5), stay(10, 20), stay(15, 25)], TODAY) == OverlapEachOther(
            stay(10, 20), stay(15, 25)
        )
        # What stands in the journal is named first.
        assert add_stays([stay(24, 30)], [stay(10, 20), stay(15, 25)], TODAY) == OverlapsStay(
            stay(15, 25), stay(24, 30)
        )

    @pytest.mark.parametrize("wanted", [stay(45, 50), stay(45), stay(45, 60), stay(35, 50)])
    def test_nothing_fits_into_an_open_stay(self, wanted: Stay) -> None:
        assert add_stays([stay(40)], [wanted], TODAY) == ClashOpen(wanted, stay(40))

    def test_what_ends_before_an_open_stay_fits(self) -> None:
        assert add_stays([stay(40)], [stay(30, 40)], TODAY) == Edit((), (stay(30, 40),))

    @pytest.mark.parametrize("left", [40, 50, 60])
    def test_the_open_stay_told_with_its_exit_is_closed(self, left: int) -> None:
        journal = [stay(10, 40), stay(40)]
        assert add_stays(journal, [stay(40, left)], TODAY) == Edit((stay(40),), (stay(40, left),))
        assert add_stays(journal, [stay(40, left)] * 2, TODAY) == Edit((stay(40),), (stay(40, left),))

    def test_it_is_closed_among_others_in_any_order(self) -> None:
        closed, later, earlier = stay(40, 50), stay(55), stay(10, 20)
        for told in ([closed, later, earlier], [later, closed, earlier], [earlier, later, closed]):
            rest = tuple(one for one in told if one != closed)
            assert add_stays([stay(40)], told, TODAY) == Edit((stay(40),), (closed, *rest))

    def test_closed_it_stays_from_memory(self) -> None:
        unsure = replace(stay(40), from_memory=True)
        assert add_stays([unsure], [stay(40, 50)], TODAY) == Edit((unsure,), (replace(unsure, left=day(50)),))

    def test_it_is_not_closed_by_a_day_that_has_not_come_or_by_what_is_there(self) -> None:
        assert add_stays([stay(40)], [stay(40, 61)], TODAY) == InFuture(day(61))
        assert add_stays([stay(40, 40), stay(40)], [stay(40, 40)], TODAY) == Already(stay(40, 40))
        # Told to last, it lasts: the other is a day trip before it.
        assert add_stays([stay(40)], [stay(40, 40), stay(40)], TODAY) == Edit((), (stay(40, 40),))

    def test_two_exits_of_it_are_one_too_many(self) -> None:
        assert add_stays([stay(40)], [stay(40, 45), stay(40, 50)], TODAY) == OverlapEachOther(
            stay(40, 45), stay(40, 50)
        )

    def test_none_ends_after_today(self) -> None:
        assert add_stays([], [stay(50, 61)], TODAY) == InFuture(day(61))


class TestCorrecting:
    def test_puts_the_new_stay_in_the_place_of_the_old(self) -> None:
        assert correct([stay(10, 20)], stay(10, 20), stay(12, 20), TODAY) == Edit((stay(10, 20),), (stay(12, 20),))

    def test_to_the_same_days_says_already_recorded(self) -> None:
        assert correct([stay(10, 20)], stay(10, 20), stay(10, 20), TODAY) == Already(stay(10, 20))

    def test_into_a_neighbour_names_it(self) -> None:
        journal = [stay(1, 5), stay(10, 20)]
        assert correct(journal, stay(10, 20), stay(4, 20), TODAY) == OverlapsStay(stay(4, 20), stay(1, 5))

    def test_to_where_the_neighbour_ends(self) -> None:
        journal = [stay(1, 5), stay(10, 20)]
        assert correct(journal, stay(10, 20), stay(5, 20), TODAY) == Edit((stay(10, 20),), (stay(5, 20),))

    def test_past_today(self) -> None:
        assert correct([stay(10)], stay(10), stay(61), TODAY) == InFuture(day(61))
        assert correct([stay(10, 20)], stay(10, 20), stay(10, 61), TODAY) == InFuture(day(61))
