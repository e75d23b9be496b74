"""Who is too fast: never somebody who waits for answers, always somebody who does not; and whom it concerns."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.arrival import Arrival
from bot.inbox import flood
from bot.inbox.flood import FloodGate, FloodLimits

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
GROUP = -1001500000001
LIMITS = FloodLimits()
QUICKLY = LIMITS.of_one_sender + LIMITS.free_in_flight
"""So many of one sender are let in when none is answered."""


class Door:
    """A flood's door, with a clock of its own: seconds go by only when a test says so."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.flood = FloodGate(LIMITS)
        self.told: list[int] = []
        self.waiting: list[Arrival] = []
        self._ids = count(1)

    @property
    def now(self) -> datetime:
        return NOON + timedelta(seconds=self.seconds)

    def sends(
        self, sender: int = 7, lane: int | None = None, *, sent_at: datetime | None = None, droppable: bool = True
    ) -> bool:
        """Somebody sends something; whether it is let in."""
        return bool(self.come([self.arrival(sender, lane, sent_at=sent_at, droppable=droppable)]))

    def arrival(
        self, sender: int = 7, lane: int | None = None, *, sent_at: datetime | None = None, droppable: bool = True
    ) -> Arrival:
        return Arrival(next(self._ids), sender if lane is None else lane, "{}", sender, sent_at or self.now, droppable)

    def come(self, arrivals: Sequence[Arrival]) -> list[Arrival]:
        """Several in one poll; those that were let in."""
        let_in, told = self.flood.admit(arrivals)
        self.told += told
        self.waiting += let_in
        return let_in

    def answers(self) -> None:
        """The bot answers all that waits."""
        for each in self.waiting:
            self.flood.answered(each.update_id)
        self.waiting.clear()


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch) -> Door:
    return opened(monkeypatch)


def opened(monkeypatch: pytest.MonkeyPatch) -> Door:
    door = Door()
    monkeypatch.setattr(flood, "time", SimpleNamespace(monotonic=lambda: door.seconds))
    return door


def test_who_does_not_wait_is_told_once_and_then_met_with_silence(door: Door) -> None:
    let_in = 0
    for _ in range(3000):  # half a minute of a hundred a second
        let_in += door.sends()
        door.seconds += 0.01
    assert let_in == QUICKLY
    assert door.told == [7]


def test_so_it_is_when_all_come_in_polls_of_a_hundred(door: Door) -> None:
    let_in = 0
    for _ in range(30):
        let_in += len(door.come([door.arrival() for _ in range(100)]))
        door.seconds += 1
    assert let_in == QUICKLY
    assert door.told == [7]


def test_and_when_the_bot_is_nearly_as_quick(door: Door) -> None:
    let_in = 0
    for _ in range(1000):
        let_in += len(door.come([door.arrival() for _ in range(4)]))
        door.seconds += 0.04
        door.answers()
    assert let_in < 2 * QUICKLY + 1000 * 0.04 / LIMITS.longest_mute_seconds * 2 * QUICKLY
    assert door.told == [7]


def test_who_waits_for_each_answer_is_never_too_fast(door: Door) -> None:
    for _ in range(5000):
        assert door.sends()
        door.answers()
    assert door.told == []


def test_nor_is_who_reads_an_answer_before_the_bot_knows_that_it_was_given(door: Door) -> None:
    for _ in range(5000):
        assert door.sends()
        for each in door.waiting[:-1]:
            door.flood.answered(each.update_id)
        del door.waiting[:-1]
    assert door.told == []


def test_of_what_waited_for_the_bot_for_hours_nothing_is_lost(door: Door) -> None:
    sent = [door.now + timedelta(minutes=5 * number) for number in range(100)]
    assert len(door.come([door.arrival(sent_at=at) for at in sent])) == 100
    assert door.told == []


def test_nor_of_what_somebody_typed_as_fast_as_they_could(door: Door) -> None:
    sent = [door.now + timedelta(seconds=number // 2) for number in range(200)]
    assert len(door.come([door.arrival(sent_at=at) for at in sent])) == 200


def test_after_quiet_they_are_heard_again_and_told_again_if_they_go_on(door: Door) -> None:
    for _ in range(100):
        door.sends()
    door.answers()
    door.seconds += LIMITS.longest_mute_seconds - 1
    assert not door.sends()
    door.seconds += LIMITS.longest_mute_seconds + 0.1
    assert door.sends()
    door.answers()
    for _ in range(100):
        door.sends()
    assert door.told == [7, 7]


def test_a_few_too_many_are_forgiven_in_a_few_seconds(door: Door) -> None:
    for _ in range(QUICKLY):
        assert door.sends()
    assert not door.sends()
    door.seconds += 1.1
    door.answers()
    assert not door.sends()  # what was sent before is still counted
    door.seconds += LIMITS.at_once.total_seconds()
    assert door.sends()


def test_nobody_else_is_concerned(door: Door) -> None:
    for number in range(1000):
        door.sends()
        door.sends(7, GROUP)
        if number % 100 == 0:
            assert door.sends(8)
            assert door.sends(9, GROUP)
            assert door.sends(7, GROUP - 1)
    assert Counter(door.told) == {7: 1, GROUP: 1}


def test_many_members_of_a_group_are_one_flood(door: Door) -> None:
    let_in = sum(door.sends(7 + number, GROUP) for number in range(1000))
    assert let_in == LIMITS.of_a_group + LIMITS.free_in_flight
    assert door.told == [GROUP]
    assert door.sends(7)
    assert door.sends(7, GROUP - 1)
    assert not door.sends(5000, GROUP)


def test_who_shares_an_id_is_counted_with_the_group_only(door: Door) -> None:
    assert sum(door.sends(0, GROUP) for _ in range(1000)) == LIMITS.of_a_group + LIMITS.free_in_flight


def test_what_must_not_be_missed_is_let_in_whatever_else_comes(door: Door) -> None:
    for _ in range(1000):
        door.sends(7, GROUP)
        door.sends()
    assert door.sends(7, GROUP, droppable=False)
    assert door.sends(7, droppable=False)


acts = st.lists(
    st.tuples(
        st.sampled_from([7, 8]),
        st.sampled_from([None, GROUP]),
        st.booleans() | st.just(True),
        st.sampled_from([0.0, 0.01, 0.5, 5.0, 40.0]),
        st.integers(0, 4),
        st.integers(1, 40),
    ),
    max_size=20,
)


@given(acts)
def test_whatever_happens_only_the_recent_are_dropped_and_nothing_is_remembered_for_ever(
    told: list[tuple[int, int | None, bool, float, int, int]],
) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        door = opened(monkeypatch)
        sent: Counter[int] = Counter()
        for sender, lane, droppable, pause, every, times in told:
            for number in range(times):
                let_in = door.sends(sender, lane, droppable=droppable)
                sent[sender if lane is None else lane] += 1
                assert let_in or (droppable and sent[sender if lane is None else lane] > QUICKLY)
                if every and number % every == 0:
                    door.answers()
            door.seconds += pause
        door.answers()
        door.seconds += 600
        assert door.sends(9)
        door.answers()
        assert not any((door.flood._waiting, door.flood._keys, door.flood._muted_until))
        assert not door.flood._recent
