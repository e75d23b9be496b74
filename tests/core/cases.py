"""Random cases for the bot and the oracle: journals, plans and rules, on the scale of the law or with small numbers."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from bot.core.limits import Anchored, CalendarYear, CumulativeReset, Limit, PerVisit, Rolling
from bot.core.permit import Permit
from bot.core.rule import Rule, Version
from bot.core.stay import Stay
from tests.core import oracle

SHAPES = {
    "rolling": Rolling,
    "per_visit": PerVisit,
    "calendar_year": CalendarYear,
    "cumulative_reset": CumulativeReset,
    "anchored": Anchored,
}


class Case(NamedTuple):
    stays: list[oracle.Stay]
    versions: list[oracle.Version]
    plans: list[oracle.Stay]
    on: int
    need: int
    permits: list[oracle.Stay] = []  # noqa: RUF012 - nobody adds to it


def day(number: int | None) -> date | None:
    return None if number is None else date.fromordinal(number)


def as_the_oracle_counts(days: int, first: int) -> int:
    """``days`` from ``first`` on, or as many as the oracle follows when they last as long as the calendar."""
    return oracle.MOST if first + days > date.max.toordinal() else days


def stay(entered: int, left: int | None) -> Stay:
    return Stay(date.fromordinal(entered), day(left))


def rule(versions: Sequence[oracle.Version]) -> Rule:
    return Rule(
        tuple(
            Version(tuple(limit(*each) for each in limits), day(begins), day(since), day(*last) if last else None)
            for begins, since, limits, *last in versions
        )
    )


def permit(begins: int, ends: int | None) -> Permit:
    return Permit(date.fromordinal(begins), day(ends))


def limit(shape: str, *numbers: int) -> Limit:
    made: Limit = SHAPES[shape](*numbers)
    return made


@st.composite
def journals(draw: st.DrawFn, lengths: Sequence[int], gaps: Sequence[int], start: int, most: int) -> list[oracle.Stay]:
    """Stays one after the other; a gap of 0 is an entry on the day of the last exit, below 0 they overlap."""
    at = start
    found: list[oracle.Stay] = []
    for _ in range(draw(st.integers(0, most))):
        at += draw(st.sampled_from(gaps))
        length = draw(st.sampled_from(lengths))
        is_open = draw(st.integers(0, 9)) == 0
        found.append((at, None if is_open else at + length - 1))
        at += length - 1
    return draw(st.permutations(found))


def asked_days(stays: Sequence[oracle.Stay], around: Sequence[int]) -> st.SearchStrategy[int]:
    """Days on and near the edges of stays, where mistakes hide."""
    edges = [edge for each in stays for edge in each if edge is not None] or [START]
    return st.builds(lambda edge, by: edge + by, st.sampled_from(edges), st.sampled_from(around))


START = date(2023, 11, 20).toordinal()
"""Before a leap year; its 1 January and 29 February lie inside most journals."""


@st.composite
def great_worlds(draw: st.DrawFn, versions: Sequence[oracle.Version]) -> Case:
    """Journals on the scale of the law."""
    lengths = [1, 2, 3, 7, 14, 15, 29, 30, 31, 45, 60, 89, 90, 91, 120, 179, 180, 181, 200, 400]
    gaps = [-40, -1, 0, 1, 2, 3, 10, 30, 60, 88, 89, 90, 91, 92, 120, 178, 179, 180, 181]
    stays = draw(journals(lengths, gaps, START, 6))
    around = [-181, -180, -91, -90, -30, -2, -1, 0, 1, 2, 29, 30, 60, 89, 90, 91, 179, 180, 181]
    on = draw(asked_days(stays, around))
    plans = draw(journals(lengths, [0, *gaps[3:]], on - 1, 2))
    need = draw(st.sampled_from([1, 2, 14, 30, 31, 60, 89, 90, 91]))
    return Case(stays, list(versions), plans, on, need)


@st.composite
def small_worlds(draw: st.DrawFn) -> Case:
    """The same with numbers so small that everything meets everything, around a new year."""
    start = date(draw(st.sampled_from([2023, 2024, 2100])), 12, 20).toordinal()
    lengths, gaps = range(1, 9), range(-3, 9)
    stays = draw(journals(lengths, gaps, start, 6))
    numbers = st.integers(1, 9)
    limits = st.one_of(
        st.builds(lambda n, more: ("rolling", n, n + more), numbers, numbers),
        st.builds(lambda n, r: ("cumulative_reset", n, r), numbers, numbers),
        st.builds(lambda n: ("calendar_year", n), numbers),
        st.builds(lambda n, more: ("anchored", n, n + more), numbers, numbers),
        st.builds(lambda n: ("per_visit", n), numbers),
    )
    sets = st.lists(limits, min_size=1, max_size=3)
    days = st.integers(start - 5, start + 40)
    begins = sorted(draw(st.sets(days, max_size=2)))
    first = draw(st.one_of(st.none(), st.just(start - 10)))
    versions: list[oracle.Version] = []
    for begin, following in pairwise([first, *begins, None]):
        version: oracle.Version = (begin, draw(st.one_of(st.none(), days)), draw(sets))
        last = draw(st.integers(begin or start - 5, start + 40)) if draw(st.integers(0, 3)) == 0 else None
        ends = last is not None and last < (following or last + 1)
        versions.append((*version, last) if ends and last is not None else version)
    on = draw(st.one_of(days, asked_days(stays, range(-3, 12))))
    plans = draw(journals(lengths, gaps, on + 3, 3))
    return Case(stays, versions, plans, on, draw(st.integers(1, 12)), draw(permits(start)))


@st.composite
def permits(draw: st.DrawFn, start: int) -> list[oracle.Stay]:
    """None in half of all worlds, else up to three apart from each other, of which two may adjoin; in any order.

    In every fourth of the others the last one has no end.
    """
    found, at = list[oracle.Stay](), start - 6
    some = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 9)), min_size=1, max_size=3)
    for gap, length in draw(st.one_of(st.just([]), some)):
        found.append((at + gap, at + gap + length))
        at += gap + length
    if found and draw(st.integers(0, 3)) == 0:
        found[-1] = found[-1][0], None
    return draw(st.permutations(found))


KAZAKHSTAN = date(2023, 1, 27).toordinal()
CHANGE = date(2024, 3, 1).toordinal()
EAEU: oracle.Version = (None, None, [("rolling", 90, 180)])
RULES: dict[str, list[oracle.Version]] = {
    "90 in 180": [EAEU],
    "30 a visit and 90 in 180": [(KAZAKHSTAN, KAZAKHSTAN, [("per_visit", 30), ("rolling", 90, 180)])],
    "14 a visit and 42 in 180": [(None, None, [("per_visit", 14), ("rolling", 42, 180)])],
    "60 in 120": [(None, None, [("rolling", 60, 120)])],
    "180 in 365": [(None, None, [("rolling", 180, 365)])],
    "90 a year": [(None, None, [("calendar_year", 90)])],
    "365 a visit": [(None, None, [("per_visit", 365)])],
    "both readings of Kyrgyzstan": [(None, None, [("rolling", 90, 180), ("cumulative_reset", 90, 90)])],
    "from 90 in 180 to 90 a year": [EAEU, (CHANGE, None, [("calendar_year", 90)])],
    "from nothing to 90 in 180": [(CHANGE, CHANGE, [("per_visit", 90), ("rolling", 90, 180)])],
    "counted again from the change": [EAEU, (CHANGE, CHANGE, [("per_visit", 30), ("rolling", 90, 180)])],
    "counted again from a month after the change": [EAEU, (CHANGE, CHANGE + 31, [("rolling", 30, 60)])],
    "90 in 365 from the first entry": [(None, None, [("anchored", 90, 365)])],
    "30 a visit and 90 in 180 from the first entry": [(None, None, [("per_visit", 30), ("anchored", 90, 180)])],
    "90 in 180 until a day": [(None, None, [("rolling", 90, 180)], CHANGE)],
    "everything": [
        (
            None,
            None,
            [
                ("calendar_year", 120),
                ("cumulative_reset", 100, 60),
                ("per_visit", 60),
                ("rolling", 90, 180),
                ("anchored", 90, 200),
            ],
        ),
    ],
}
QUICK = settings(deadline=None, suppress_health_check=list(HealthCheck))
SMALL = settings(QUICK, max_examples=4 * QUICK.max_examples)
LONG = settings(QUICK, max_examples=2 * QUICK.max_examples)
