"""An exit and the entry after it, told together: every row of their table by its name."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.core.crossings import (
    AfterExit,
    AfterReturn,
    Already,
    Backwards,
    BeforeLater,
    Edit,
    InFuture,
    NeedEntry,
    NeedExit,
    OverlapsStay,
    Shorten,
    Split,
    back,
    interrupt,
)
from bot.core.stay import Stay
from tests.core.small_journals import TODAY, D, applied, day, stay

# Row -> journal, the exit and the entry after it, what is done. The day asked about is 40, the return on 45.
BACK_ROWS: dict[str, tuple[Sequence[Stay], int, int, object]] = {
    "open since before the exit": ([stay(30)], 40, 45, Edit((stay(30),), (stay(30, 40), stay(45)))),
    "open since before the exit, back on the same day": (
        [stay(30)],
        40,
        40,
        Edit((stay(30),), (stay(30, 40), stay(40))),
    ),
    "open since the exit": ([stay(40)], 40, 45, Edit((stay(40),), (stay(40, 40), stay(45)))),
    "both on record": ([stay(30, 40), stay(45)], 40, 45, Already(stay(45))),
    "both on record, on the same day": ([stay(30, 40), stay(40, 50)], 40, 40, Already(stay(40, 50))),
    "both on record, a day trip before": ([stay(40, 40), stay(40)], 40, 40, Already(stay(40))),
    "the exit on record, nothing later": ([stay(30, 40)], 40, 45, Edit((), (stay(45),))),
    "the exit on record, back on the same day": ([stay(30, 40)], 40, 40, Edit((), (stay(40),))),
    "the exit of a day trip on record, back on the same day": ([stay(40, 40)], 40, 40, Edit((), (stay(40),))),
    "the exit on record, another later": ([stay(30, 40), stay(50, 55)], 40, 45, NeedExit(day(45))),
    "the exit on record, entered before the return": (
        [stay(30, 40), stay(42)],
        40,
        45,
        OverlapsStay(stay(40, 45), stay(42)),
    ),
    "inside a closed stay": ([stay(30, 50)], 40, 45, Split(stay(30, 50), D, day(45))),
    "inside a closed stay, on the same day": ([stay(30, 50)], 40, 40, Split(stay(30, 50), D, D)),
    "a closed stay begins on the exit": ([stay(40, 50)], 40, 45, Split(stay(40, 50), D, day(45))),
    "a closed stay ends on the return": ([stay(30, 45)], 40, 45, Split(stay(30, 45), D, day(45))),
    "a closed stay ends between them, nothing later": ([stay(30, 42)], 40, 45, Split(stay(30, 42), D, day(45))),
    "a closed stay ends between them, the return on record": (
        [stay(30, 42), stay(45)],
        40,
        45,
        Shorten(stay(30, 42), D),
    ),
    "a closed stay ends between them, another later": (
        [stay(30, 42), stay(50, 55)],
        40,
        45,
        Shorten(stay(30, 42), D),
    ),
    "a stay begins between them": ([stay(42)], 40, 45, OverlapsStay(stay(40, 45), stay(42))),
    "a stay ended before, another began between them": (
        [stay(5, 10), stay(42, 50)],
        40,
        45,
        OverlapsStay(stay(40, 45), stay(42, 50)),
    ),
    "one ended before, nothing later": ([stay(5, 10), stay(20, 30)], 40, 45, AfterExit(stay(20, 30), D, day(45))),
    "one ended before, the return on record": ([stay(20, 30), stay(45)], 40, 45, AfterExit(stay(20, 30), D)),
    "one ended before, another later": ([stay(20, 30), stay(50)], 40, 45, BeforeLater(stay(50))),
    "only the return on record": ([stay(45)], 40, 45, NeedEntry(D)),
    "only the return on record, on the same day": ([stay(40)], 40, 40, NeedEntry(D)),
    "only the return of a stay that ended": ([stay(40, 50)], 40, 40, NeedEntry(D)),
    "only later ones": ([stay(50, 55), stay(57)], 40, 45, BeforeLater(stay(50, 55))),
    "an empty journal, there and back": ([], 40, 45, NeedEntry(D, day(45))),
}


@pytest.mark.parametrize("row", BACK_ROWS)
def test_an_exit_and_the_entry_after_it_by_the_table(row: str) -> None:
    journal, left, entered, answer = BACK_ROWS[row]
    assert back(journal, day(left), day(entered), TODAY) == answer


class TestThereAndBack:
    @pytest.mark.parametrize("left", [30, 40])
    def test_told_twice_it_writes_no_second_row(self, left: int) -> None:
        journal = applied([stay(10)], back([stay(10)], day(left), day(40), TODAY))
        assert back(journal, day(left), day(40), TODAY) == Already(stay(40))

    def test_an_exit_after_the_return(self) -> None:
        assert back([stay(10)], day(45), day(40), TODAY) == AfterReturn(day(45), day(40))

    def test_a_return_that_has_not_come(self) -> None:
        assert back([stay(10)], day(30), day(61), TODAY) == InFuture(day(61))
        assert back([stay(10)], day(30), TODAY, TODAY) == Edit((stay(10),), (stay(10, 30), stay(60)))

    def test_days_from_memory_stay_so(self) -> None:
        unsure = replace(stay(10, 50), from_memory=True)
        edit = interrupt([unsure], unsure, day(20), day(30), TODAY)
        assert edit == Edit((unsure,), (replace(unsure, left=day(20)), replace(unsure, entered=day(30))))

    def test_a_stay_interrupted_twice_in_the_same_way(self) -> None:
        journal = applied([stay(10, 50)], interrupt([stay(10, 50)], stay(10, 50), day(20), day(30), TODAY))
        assert journal == (stay(10, 20), stay(30, 50))
        # What remains of it is the same stay to the button that split it.
        assert interrupt(journal, stay(10, 20), day(20), day(30), TODAY) == Already(stay(10, 20))

    def test_a_stay_that_cannot_be_interrupted(self) -> None:
        one = stay(20, 30)
        assert interrupt([one], one, day(15), day(25), TODAY) == Backwards(day(20), day(15))
        assert interrupt([one], one, day(28), day(25), TODAY) == AfterReturn(day(28), day(25))
        assert interrupt([one], one, day(25), day(61), TODAY) == InFuture(day(61))
        assert interrupt([one, stay(40)], one, day(25), day(45), TODAY) == OverlapsStay(stay(45), stay(40))
