"""How long is waited after how many failures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.backoff import Backoff

EXACT = Backoff(1, 30, jitter=0)


@pytest.mark.parametrize(
    ("failures", "seconds"), [(0, 1), (1, 1), (2, 2), (3, 4), (4, 8), (5, 16), (6, 30), (7, 30), (10**9, 30)]
)
def test_each_pause_is_twice_the_one_before_up_to_the_longest(failures: int, seconds: float) -> None:
    assert EXACT.seconds(failures) == seconds


@pytest.mark.parametrize("failures", [1, 2, 50])
def test_where_first_and_longest_are_the_same_the_pace_is_fixed(failures: int) -> None:
    assert Backoff(60, 60, jitter=0).seconds(failures) == 60


@pytest.mark.parametrize(("asked", "seconds"), [(0, 2), (1.5, 2), (17, 17), (3600, 3600)])
def test_what_the_other_side_asks_for_is_waited_at_least(asked: float, seconds: float) -> None:
    assert EXACT.seconds(2, at_least=asked) == seconds


@given(st.integers(0, 100), st.floats(0.01, 10), st.floats(10, 1000), st.floats(0, 1))
def test_chance_adds_no_more_than_its_share(failures: int, first: float, longest: float, jitter: float) -> None:
    exact = Backoff(first, longest, jitter=0).seconds(failures)
    assert exact <= Backoff(first, longest, jitter).seconds(failures) <= exact * (1 + jitter) * 1.0000001


def test_those_who_failed_together_do_not_come_back_together() -> None:
    assert len({Backoff(1, 30).seconds(3) for _ in range(20)}) > 10
