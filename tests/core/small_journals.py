"""Journals of few days, so that every kind of meeting between stays turns up; days are told by their numbers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from bot.core.crossings import (
    AfterExit,
    BackAnswer,
    BeforeOpen,
    Edit,
    EntryAnswer,
    ExitAnswer,
    Inside,
    NeedEntry,
    NeedExit,
    Shorten,
    Split,
    StillOpen,
    add_stays,
    back,
    correct,
    interrupt,
)
from bot.core.stay import Stay

ORIGIN = date(2026, 2, 1)


def day(number: int) -> date:
    """A day by its number, so that cases are easy to compare; 40 is the day asked about, 60 is today."""
    return ORIGIN + timedelta(number)


D, TODAY = day(40), day(60)


def stay(entered: int, left: int | None = None) -> Stay:
    return Stay(day(entered), None if left is None else day(left))


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


def present(journal: Sequence[Stay], today: date) -> set[date]:
    return set().union(*(days_of(one, today) for one in journal))
