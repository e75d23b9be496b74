"""How many messages a group may get in any minute."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram import pace
from bot.telegram.pace import ANSWERS, MINUTE, MOST, Pace

GROUP, OTHER = -100, -200


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Seconds that stand still until they are set."""
    seconds = SimpleNamespace(now=1000.0)
    monkeypatch.setattr(pace, "time", SimpleNamespace(monotonic=lambda: seconds.now))
    return seconds


def test_a_group_gets_what_telegram_allows() -> None:
    """20 messages a minute: https://core.telegram.org/bots/faq"""
    assert (MOST, MINUTE) == (20, 60)


def test_so_many_go_and_then_none_for_a_minute(clock: SimpleNamespace) -> None:
    paced = Pace()
    assert [paced.take(GROUP, ANSWERS) for _ in range(ANSWERS)] == [0.0] * ANSWERS
    clock.now += 20
    assert paced.take(GROUP, ANSWERS) == 40
    assert paced.take(OTHER, ANSWERS) == 0
    assert [paced.take(GROUP, MOST) for _ in range(MOST - ANSWERS)] == [0.0] * (MOST - ANSWERS)
    assert paced.take(GROUP, MOST) == 40
    clock.now += 40
    assert paced.take(GROUP, ANSWERS) == 0


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from((ANSWERS, MOST))), min_size=30, max_size=200))
def test_no_minute_has_more_than_twenty_and_the_wait_is_as_long_as_needed(asked: list[tuple[int, int]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        now = [0]
        patch.setattr(pace, "time", SimpleNamespace(monotonic=lambda: now[0]))
        paced, sent = Pace(), list[int]()
        for pause, most in asked:
            now[0] += pause
            wait = paced.take(GROUP, most)
            if wait == 0:
                sent.append(now[0])
            else:
                assert 0 < wait <= MINUTE
                assert len([at for at in sent if now[0] - at < MINUTE]) >= most
                assert len([at for at in sent if now[0] + wait - at < MINUTE]) < most
        for at in sent:
            assert len([other for other in sent if 0 <= other - at < MINUTE]) <= MOST
