"""Any valid journal, any sequence of operations: against the tables, written a second time."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.crossings import (
    AfterExit,
    Already,
    BeforeOpen,
    Edit,
    Split,
    add_stays,
    back,
    correct,
    enter,
    leave,
    open_stay,
    overlap,
)
from bot.core.stay import Stay
from tests.core.small_journals import (
    HORIZON,
    Answer,
    Journal,
    applied,
    assert_valid,
    day,
    days_of,
    follow_ups,
    journals,
    numbers,
    present,
    stay,
)

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
            return Edit((journal[which % len(journal)],), ())
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
