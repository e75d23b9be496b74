"""Trips that have not begun, against the oracle."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.plans import Outlook, Promise, in_the_way, outlook, outlooks, promise
from tests.core import oracle
from tests.core.cases import (
    LONG,
    QUICK,
    RULES,
    Case,
    as_the_oracle_counts,
    day,
    great_worlds,
    permit,
    rule,
    small_worlds,
    stay,
)


def same(case: Case) -> None:
    """Each plan from today on beside all the others, and one that is only asked about, with and without an exit."""
    stays, versions, plans, today, need, permits = case
    journal, trips, law = [stay(*each) for each in stays], [stay(*each) for each in plans], rule(versions)
    on, under = date.fromordinal(today), [permit(*each) for each in permits]
    asked = [(today, None), (today + need, today + 3 * need)]
    judged = [(trip, outlook(journal, trips, stay(*trip), law, on, under), plans) for trip in asked]
    together = outlooks(journal, trips, law, on, under)
    judged += [
        (trip, found, [*plans[:index], *plans[index + 1 :]])
        for index, (trip, found) in enumerate(zip(plans, together, strict=True))
        if trip[0] >= today
    ]
    for trip, found, others in judged:
        other = oracle.Oracle(stays, versions, others, permits)
        days, keeping, over, breaks_on, shift_to = other.outlook(trip, today)
        endless = days == oracle.MOST
        last = day(trip[0] + days - 1) if days and not endless else None
        assert replace(
            found,
            may_stay=as_the_oracle_counts(found.may_stay, trip[0]),
            keeping=as_the_oracle_counts(found.keeping, trip[0]),
            last_legal_day=None if endless else found.last_legal_day,
        ) == Outlook(days, last, keeping, over, day(breaks_on), day(shift_to), endless), (trip, others)
        rest = [stay(*each) for each in others]
        told = promise(journal, rest, stay(*trip), law, on, under)
        promised = other.promise(trip, today)
        assert told == (promised and Promise(date.fromordinal(promised[0]), promised[1], day(promised[2])))
        blamed = in_the_way(journal, rest, stay(*trip), law, on, under)
        assert [plan.entered.toordinal() for plan in blamed] == other.in_the_way(trip, today)


@st.composite
def with_plans(draw: st.DrawFn, worlds: st.SearchStrategy[Case]) -> Case:
    """Plans around today: some past, some without an exit, in any order; they touch and overlap."""
    stays, versions, plans, today, need, permits = draw(worlds)
    versions = [version[:3] for version in versions]
    first = versions[0][0] or 0
    today = max(today, first)
    near = st.tuples(st.integers(-2, 3 * need + 3), st.integers(0, need + 3))
    more = [(today + ahead, today + ahead + length) for ahead, length in draw(st.lists(near, max_size=3))]
    plans = [each for each in [*plans, *more] if each[0] >= max(today - 2, first)]
    plans = [(entry, None if draw(st.booleans()) else left) for entry, left in dict(reversed(plans)).items()]
    order = draw(st.permutations(range(len(plans))))
    return Case(stays, versions, [plans[i] for i in order], today, need, permits)


@pytest.mark.parametrize("versions", RULES.values(), ids=RULES.keys())
def test_trips_on_the_scale_of_the_law(versions: list[oracle.Version]) -> None:
    settings(QUICK, max_examples=QUICK.max_examples // 12)(given(with_plans(great_worlds(versions)))(same))()


@QUICK
@given(with_plans(small_worlds()))
def test_trips_with_small_numbers(case: Case) -> None:
    same(case)


@pytest.mark.long
@pytest.mark.parametrize("versions", RULES.values(), ids=RULES.keys())
def test_many_trips_on_the_scale_of_the_law(versions: list[oracle.Version]) -> None:
    settings(LONG, max_examples=100)(given(with_plans(great_worlds(versions)))(same))()


@pytest.mark.long
@settings(LONG, max_examples=2_000)
@given(with_plans(small_worlds()))
def test_many_trips_with_small_numbers(case: Case) -> None:
    same(case)
