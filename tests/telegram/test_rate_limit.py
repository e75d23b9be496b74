"""How many messages a group may get in any minute."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.rate_limit import ANSWERS_A_MINUTE, MESSAGES_A_MINUTE, ChatRateLimit

GROUP, OTHER = -100, -200
MINUTE = timedelta(minutes=1)


@dataclass
class Clock:
    """Stands still until it is moved."""

    now: datetime = datetime(2026, 3, 20, 6, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_group_gets_what_telegram_allows() -> None:
    """20 messages a minute: https://core.telegram.org/bots/faq"""
    assert MESSAGES_A_MINUTE == 20


def test_so_many_go_and_then_none_for_a_minute(clock: Clock) -> None:
    limit = ChatRateLimit(clock)
    assert [limit.take(GROUP, ANSWERS_A_MINUTE) for _ in range(ANSWERS_A_MINUTE)] == [0.0] * ANSWERS_A_MINUTE
    clock.go_on(20)
    assert limit.take(GROUP, ANSWERS_A_MINUTE) == 40
    assert limit.take(OTHER, ANSWERS_A_MINUTE) == 0
    assert [limit.take(GROUP, MESSAGES_A_MINUTE) for _ in range(MESSAGES_A_MINUTE - ANSWERS_A_MINUTE)] == [0.0] * (
        MESSAGES_A_MINUTE - ANSWERS_A_MINUTE
    )
    assert limit.take(GROUP, MESSAGES_A_MINUTE) == 40
    clock.go_on(40)
    assert limit.take(GROUP, ANSWERS_A_MINUTE) == 0


def test_a_clock_that_went_back_silences_nobody(clock: Clock) -> None:
    limit = ChatRateLimit(clock)
    assert [limit.take(GROUP, MESSAGES_A_MINUTE) for _ in range(MESSAGES_A_MINUTE)] == [0.0] * MESSAGES_A_MINUTE
    clock.go_on(-3600)
    assert limit.take(GROUP, MESSAGES_A_MINUTE) == 0


@given(
    st.lists(
        st.tuples(st.integers(0, 30), st.sampled_from((ANSWERS_A_MINUTE, MESSAGES_A_MINUTE))), min_size=30, max_size=200
    )
)
def test_no_minute_has_more_than_twenty_and_the_wait_is_as_long_as_needed(asked: list[tuple[int, int]]) -> None:
    clock, sent = Clock(), list[datetime]()
    limit = ChatRateLimit(clock)
    for pause, most in asked:
        clock.go_on(pause)
        wait = timedelta(seconds=limit.take(GROUP, most))
        if not wait:
            sent.append(clock.now)
        else:
            assert wait <= MINUTE
            assert len([at for at in sent if clock.now - at < MINUTE]) >= most
            assert len([at for at in sent if clock.now + wait - at < MINUTE]) < most
    for at in sent:
        assert len([other for other in sent if timedelta() <= other - at < MINUTE]) <= MESSAGES_A_MINUTE
