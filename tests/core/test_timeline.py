"""The timeline's runs of days, held against sets of days."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.count import Count
from bot.core.limits import Anchored, CalendarYear, Limit, PerVisit, Rolling
from bot.core.permit import Permit
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.core.timeline import HALF, Days, Timeline, around, timeline

TODAY = date(2026, 11, 30)
SEEN = {TODAY + timedelta(number) for number in range(1 - HALF, HALF + 1)}
RULE = Rule.of(Rolling(90, 180))


def drawn(
    stays: Iterable[Stay], plans: Iterable[Stay] = (), permits: Iterable[Permit] = (), rule: Rule = RULE
) -> Timeline:
    stays, permits = [*stays], [*permits]
    return timeline(TODAY, stays, plans, permits, Count(stays, rule, plans, permits), rule)


def days(runs: Iterable[Days]) -> set[date]:
    return {first + timedelta(number) for first, last in runs for number in range((last - first).days + 1)}


@st.composite
def spans(draw: st.DrawFn, most: int) -> list[tuple[date, date]]:
    """Apart from one another, in order, none after today."""
    edges = sorted(draw(st.sets(st.integers(-400, 0), max_size=2 * most)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return [(TODAY + timedelta(first), TODAY + timedelta(last)) for first, last in pairs]


@given(spans(8), spans(3), st.booleans())
def test_each_day_is_drawn_as_what_it_is(
    told: list[tuple[date, date]], held: list[tuple[date, date]], inside: bool
) -> None:
    stays = [Stay(*span) for span in told]
    if inside and stays:
        stays[-1] = Stay(stays[-1].entered)
    permits = [Permit(*span) for span in held]
    found = drawn(stays, permits=permits)
    count = Count(stays, RULE, permits=permits)
    present = days((stay.entered, stay.left or TODAY) for stay in stays)
    under = days(held)
    assert days(found.stays) & SEEN == present & SEEN
    assert days(found.permits) & SEEN == under & SEEN
    over = {day for day in present if count.overstay_days(day) > count.overstay_days(day - timedelta(1))}
    assert days(found.over) & SEEN == over & SEEN
    assert days(found.back) == {day + timedelta(180) for day in present - under} & {day for day in SEEN if day > TODAY}
    last = count.last_legal_day(TODAY)
    assert found.last == last
    open_stay = any(stay.left is None for stay in stays)
    ahead = {day for day in SEEN if open_stay and last and TODAY < day <= last}
    assert days(found.ahead) == ahead


def test_plans_are_told_to_their_end_and_those_after_the_bars_too() -> None:
    plans = [
        Stay(date(2027, 1, 5), date(2027, 1, 9)),
        Stay(date(2027, 5, 20), date(2027, 7, 1)),
        Stay(date(2027, 3, 1)),
        Stay(date(2028, 3, 1), date(2028, 3, 5)),
        Stay(date(2026, 1, 5), date(2026, 1, 9)),
    ]
    assert drawn([], plans).plans == (
        (date(2027, 1, 5), date(2027, 1, 9)),
        (date(2027, 5, 20), date(2027, 7, 1)),
        (date(2027, 3, 1), date(2027, 3, 1)),
        (date(2028, 3, 1), date(2028, 3, 5)),
    )


def test_about_a_trip_far_ahead_the_bars_end_and_begin_with_it() -> None:
    trip, before = Stay(date(2028, 3, 10), date(2028, 3, 29)), Stay(date(2028, 1, 1), date(2028, 1, 5))
    permit = Permit(date(2028, 3, 20), date(2028, 3, 24))
    after, broken = Stay(date(2028, 5, 1)), ((date(2028, 3, 28), date(2028, 3, 29)),)
    assert around(trip, [after, before], [permit], RULE, broken) == Timeline(
        date(2028, 3, 29),
        permits=((date(2028, 3, 20), date(2028, 3, 24)),),
        plans=((date(2028, 1, 1), date(2028, 1, 5)), (trip.entered, date(2028, 3, 29)), (after.entered, after.entered)),
        over=broken,
        back=tuple(
            (first + timedelta(180), last + timedelta(180))
            for first, last in (
                (date(2028, 1, 1), date(2028, 1, 5)),
                (date(2028, 3, 10), date(2028, 3, 19)),
                (date(2028, 3, 25), date(2028, 3, 29)),
            )
        ),
        window=date(2028, 3, 29) - timedelta(179),
        far=True,
    )
    assert around(Stay(trip.entered), (), (), None) == Timeline(trip.entered, plans=((trip.entered,) * 2,), far=True)
    long = around(Stay(trip.entered, date(2028, 12, 31)), (), (), RULE)
    assert long.day == trip.entered + timedelta(HALF - 1), "it begins with the first bar and goes on in the second"


def test_where_nothing_judges_it_the_days_are_drawn_all_the_same() -> None:
    stays = [Stay(date(2026, 10, 1), date(2026, 10, 5)), Stay(date(2026, 11, 20))]
    found = timeline(TODAY, stays, (), (), None, None)
    assert found == Timeline(TODAY, ((date(2026, 10, 1), date(2026, 10, 5)), (date(2026, 11, 20), TODAY)))


def test_under_a_permit_without_an_end_there_is_no_last_day() -> None:
    found = drawn([Stay(date(2026, 11, 1))], permits=[Permit(date(2026, 11, 10), None)])
    assert (found.last, found.ahead) == (None, ())
    assert found.permits == ((date(2026, 11, 10), date.max),)


@pytest.mark.parametrize(
    ("limits", "window", "back"),
    [
        ((CalendarYear(90), PerVisit(90)), date(2026, 1, 1), date(2027, 1, 1)),
        ((PerVisit(30), Anchored(30, 180)), date(2026, 9, 10), date(2027, 3, 9)),
        ((PerVisit(90),), None, None),
        ((CalendarYear(90), Rolling(90, 180)), date(2026, 6, 4), "as it does alone"),
    ],
)
def test_days_of_a_year_or_a_period_come_back_when_it_begins_anew(
    limits: tuple[Limit, ...], window: date | None, back: date | str | None
) -> None:
    rule, stays = Rule.of(*limits), [Stay(date(2026, 9, 10), date(2026, 9, 20)), Stay(date(2026, 11, 20))]
    found = drawn(stays, rule=rule)
    assert found.window == window
    if isinstance(back, str):
        assert found.back == drawn(stays).back
    else:
        assert found.back == (((back, back),) if back else ())
    unused = drawn([Stay(date(2024, 9, 10), date(2024, 9, 20))], rule=Rule.of(*limits))
    assert unused.back == ()
    assert unused.window == (None if isinstance(limits[-1], Anchored) else window)
