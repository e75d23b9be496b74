"""The journal's table (design section 4): every row by its name, then against the table written a second time."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.crossings import (
    AfterExit,
    AfterReturn,
    Already,
    BackAnswer,
    Backwards,
    BeforeEntry,
    BeforeLater,
    BeforeOpen,
    ClashOpen,
    Edit,
    EntryAnswer,
    ExitAnswer,
    InFuture,
    Inside,
    NeedEntry,
    NeedExit,
    OverlapEachOther,
    OverlapsStay,
    Shorten,
    Split,
    StillOpen,
    add_stays,
    back,
    correct,
    enter,
    interrupt,
    leave,
    open_stay,
    overlap,
    remove,
)
from bot.core.stay import Stay

ORIGIN = date(2026, 2, 1)


def day(number: int) -> date:
    """A day by its number, so that cases are easy to compare; 40 is the day asked about, 60 is today."""
    return ORIGIN + timedelta(number)


D, TODAY = day(40), day(60)


def stay(entered: int, left: int | None = None) -> Stay:
    return Stay(day(entered), None if left is None else day(left))


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


# --- any valid journal, any sequence of operations -------------------------------------------------------------

HORIZON = 30
"""Days of the small worlds below: few, so that every kind of meeting between stays turns up."""

Journal = tuple[Stay, ...]
Answer = EntryAnswer | ExitAnswer | BackAnswer

numbers = st.integers(0, HORIZON + 3)


@st.composite
def journals(draw: st.DrawFn) -> Journal:
    """A journal by its definition: each stay begins when the one before has ended, the last may be open."""
    found, at = list[Stay](), draw(st.integers(0, 5))
    for gap, length in draw(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 6)), max_size=7)):
        entered, left = at + gap, at + gap + length
        if left > HORIZON:
            break
        found.append(stay(entered, left))
        at = left
    if draw(st.booleans()):
        found.append(stay(draw(st.integers(at, HORIZON))))
    return tuple(found)


def applied(journal: Sequence[Stay], answer: object) -> Journal:
    """The journal after an answer: unchanged unless it is an edit. What is removed must have been there."""
    if not isinstance(answer, Edit):
        return tuple(journal)
    left = list(journal)
    for old in answer.removed:
        left.remove(old)
    return tuple(
        sorted([*left, *answer.added], key=lambda one: (one.entered, one.left is None, one.left or one.entered))
    )


def days_of(one: Stay, until: date) -> set[date]:
    last = one.left or until
    return {one.entered + timedelta(n) for n in range((last - one.entered).days + 1)}


def assert_valid(journal: Journal, today: date) -> None:
    """Never overlapping except where one ends and another begins, one open stay at most and it the latest."""
    endless = today + timedelta(5)
    for index, one in enumerate(journal):
        for other in journal[index + 1 :]:
            shared = days_of(one, endless) & days_of(other, endless)
            assert len(shared) <= 1, (one, other)
            for only in shared:
                assert (one.left == only == other.entered) or (other.left == only == one.entered), (one, other)
    still_open = [one for one in journal if one.left is None]
    assert len(still_open) <= 1
    for one in still_open:
        assert all(other.entered <= one.entered for other in journal)
    assert all((one.left or one.entered) <= today for one in journal)
    assert list(journal) == sorted(journal, key=lambda one: one.entered)


def follow_ups(journal: Journal, answer: Answer, when: date, today: date) -> dict[str, Callable[[], Answer]]:
    """What the table offers with one tap where it writes nothing; a day that is still to be asked is `when`."""
    match answer:
        case StillOpen(current, on):
            return {
                "correct": lambda: correct(journal, current, replace(current, entered=on), today),
                "asked: came back": lambda: back(journal, when, on, today),
            }
        case Inside(_, on):
            return {"asked: came back": lambda: back(journal, when, on, today)}
        case Split(one, left, entered):
            return {"split": lambda: interrupt(journal, one, left, entered, today)}
        case Shorten(one, on):
            return {"correct": lambda: correct(journal, one, replace(one, left=on), today)}
        case BeforeOpen(current, on, movable):
            moves = {"correct": lambda: correct(journal, current, replace(current, entered=on), today)}
            return (moves if movable else {}) | past_stay(journal, on, when, today)
        case AfterExit(one, on, None):
            return {"correct": lambda: correct(journal, one, replace(one, left=on), today)} | past_stay(
                journal, when, on, today
            )
        case AfterExit(one, left, date() as entered):
            return {"correct": lambda: interrupt(journal, one, left, entered, today)} | both_ends(
                journal, when, left, entered, today
            )
        case NeedExit(on):
            return past_stay(journal, on, when, today)
        case NeedEntry(on, None):
            return past_stay(journal, when, on, today)
        case NeedEntry(left, date() as entered):
            return both_ends(journal, when, left, entered, today)
        case _:
            return {}


def past_stay(journal: Journal, entered: date, left: date, today: date) -> dict[str, Callable[[], Answer]]:
    if left < entered:
        return {}
    return {"asked: past stay": lambda: add_stays(journal, [Stay(entered, left)], today)}


def both_ends(journal: Journal, entered: date, left: date, again: date, today: date) -> dict[str, Callable[[], Answer]]:
    """A stay that ended on `left` and the one that began `again`, once the entry day of the first is known."""
    if left < entered:
        return {}
    return {"asked: both ends": lambda: add_stays(journal, [Stay(entered, left), Stay(again)], today)}


OPERATIONS = ("in", "out", "stays", "came back", "correct", "remove")
operations = st.lists(
    st.tuples(st.sampled_from(OPERATIONS), numbers, numbers, numbers, st.integers(0, 5)), min_size=1, max_size=8
)


def operate(journal: Journal, name: str, a: int, b: int, c: int, which: int, today: date) -> Answer:
    """One operation of a person; what it needs and the journal lacks makes it an entry."""
    first, last = sorted((a, b))
    match name:
        case "out":
            return leave(journal, day(a), today)
        case "stays":
            more = [stay(last, c)] if c >= last else []
            return add_stays(journal, [stay(first, last), *more], today)
        case "came back":
            return back(journal, day(a), day(b), today)
        case "correct" if journal:
            old = journal[which % len(journal)]
            left = None if old.left is None else day(last)
            return correct(journal, old, Stay(day(first), left), today)
        case "remove" if journal:
            return remove(journal[which % len(journal)])
        case _:
            return enter(journal, day(a), today)


@settings(max_examples=400)
@given(journals(), operations, numbers)
def test_whatever_a_person_does_the_journal_stays_a_journal(
    journal: Journal, steps: list[tuple[str, int, int, int, int]], when: int
) -> None:
    today = day(HORIZON)
    assert_valid(journal, today)
    for name, a, b, c, which in steps:
        answer = operate(journal, name, a, b, c, which, today)
        for offered, follow in follow_ups(journal, answer, day(when), today).items():
            done = follow()
            # What is offered as one tap, all days known, is never refused.
            assert isinstance(done, Edit) or offered.startswith("asked"), (answer, done)
            assert_valid(applied(journal, done), today)
        journal = applied(journal, answer)
        assert_valid(journal, today)


def table(journal: Journal, on: date, today: date) -> tuple[str, str]:
    """The table of the design once more, in its own words and order, on sets of days: what /in and /out do."""
    if on > today:
        return "InFuture", "InFuture"
    spans = [(days_of(one, today), one.left is not None) for one in journal]
    closed = [days for days, ended in spans if ended]
    lasting = [days for days, ended in spans if not ended]
    later = any(min(days) > on for days, _ in spans)
    ends = any(max(days) == on for days in closed)
    last_row_out = "AfterExit" if any(max(days) < on for days in closed) else "NeedEntry"
    if any(min(days) == on for days in lasting):
        return "Already", "Edit"
    if any(min(days) < on for days in lasting):
        return "StillOpen", "Edit"
    if any(min(days) == on and len(days) > 1 for days in closed):
        return "Already", "Already" if ends else "Shorten"
    if ends and not later:
        return "Edit", "Already"
    if any(min(days) < on < max(days) for days in closed):
        return "Inside", "Shorten"
    if ends and later:
        return "NeedExit", "Already"
    if lasting:
        return "BeforeOpen", "AfterExit" if last_row_out == "AfterExit" else "BeforeEntry"
    if later:
        return "NeedExit", last_row_out
    return "Edit", last_row_out


@settings(max_examples=300)
@given(journals())
def test_every_day_of_every_journal_agrees_with_the_table(journal: Journal) -> None:
    today = day(HORIZON)
    for number in range(HORIZON + 3):
        on = day(number)
        entry, exit_ = enter(journal, on, today), leave(journal, on, today)
        assert (type(entry).__name__, type(exit_).__name__) == table(journal, on, today), (journal, on)
        before, after = present(journal, today), present(applied(journal, entry), today)
        if isinstance(entry, Edit):
            assert after == before | days_of(Stay(on), today)
        if isinstance(exit_, Edit):
            assert present(applied(journal, exit_), today) == {one for one in before if one <= on}
        if isinstance(entry, BeforeOpen):
            between = [one for one in journal if one.left is not None and one.entered > on]
            assert entry.movable == (not between)
        if isinstance(exit_, AfterExit):
            # The newest of the stays that ended before.
            assert exit_.stay.left == max(one.left for one in journal if one.left is not None and one.left < on)


def present(journal: Sequence[Stay], today: date) -> set[date]:
    return set().union(*(days_of(one, today) for one in journal))


@given(journals(), numbers, numbers)
def test_two_stays_overlap_when_they_share_more_than_where_one_ends_and_the_other_begins(
    journal: Journal, a: int, b: int
) -> None:
    new = stay(min(a, b), max(a, b))
    endless = day(3 * HORIZON)
    for one in journal:
        shared = days_of(one, endless) & days_of(new, endless)
        touching = len(shared) == 1 and any(
            first.left == second.entered == next(iter(shared)) for first, second in ((one, new), (new, one))
        )
        assert overlap(one, new) == overlap(new, one) == bool(shared and not touching)


@given(journals())
def test_the_open_stay_is_the_one_without_an_exit(journal: Journal) -> None:
    lasting = [one for one in journal if one.left is None]
    assert open_stay(journal) == (lasting[0] if lasting else None)


def back_table(journal: Journal, left: date, entered: date, today: date) -> str:
    """The table of an exit and the entry after it once more, on sets of days: what is done with them."""
    if entered > today:
        return "InFuture"
    endless = today + timedelta(5)
    spans = [(days_of(one, endless), one) for one in journal]
    if any(left < min(days) < entered for days, _ in spans):
        return "OverlapsStay"
    for days, one in spans:
        if {left, left + timedelta(1)} <= days and min(days) < entered:
            free = not any(min(other) >= entered for other, _ in spans)
            return "Edit" if one.left is None else "Split" if entered in days or free else "Shorten"
    outs, ins = [one for _, one in spans if one.left == left], [one for _, one in spans if one.entered == entered]
    if len({id(one) for one in (*outs, *ins)}) > 1 and outs and ins:
        return "Already"
    if outs:
        return type(enter(journal, entered, today)).__name__
    if not ins and any(min(days) > entered for days, _ in spans):
        return "BeforeLater"
    return "AfterExit" if any(max(days) < left for days, _ in spans) else "NeedEntry"


@settings(max_examples=300)
@given(journals())
def test_every_exit_and_return_agree_with_the_table(journal: Journal) -> None:
    today = day(HORIZON)
    before = present(journal, today)
    for first in range(HORIZON + 2):
        for gap in (0, 1, 2, 5):
            left, entered = day(first), day(first + gap)
            answer = back(journal, left, entered, today)
            assert type(answer).__name__ == back_table(journal, left, entered, today), (journal, left, entered, answer)
            for edit in (answer, *(follow() for follow in follow_ups(journal, answer, left, today).values())):
                after = applied(journal, edit)
                assert_valid(after, today)
                if isinstance(answer, Edit | Split) and isinstance(edit, Edit):
                    # Away between the two days, and there again from the return on; all else is as it was.
                    there = before - {one for one in before if left < one < entered}
                    lasts = any(one.left is None for one in edit.added)
                    assert present(after, today) == there | (days_of(Stay(entered), today) if lasts else set())
                    again = back(after, left, entered, today)
                    assert isinstance(again, Already)
                    assert again.stay.entered == entered
