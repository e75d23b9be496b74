"""Who sends more than anybody types is not listened to for a while, so that it costs nobody else their answer.

Somebody who waits for answers never is too fast, however quick they are: what counts is what is sent while two others
of theirs still wait. Two, since an answer may be read before the bot knows that it was given.
"""

import time
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.arrival import Arrival
from bot.chats import is_group

Key = tuple[int, int]
"""The lane, and the sender in it; 0 for all of them together."""


@dataclass(frozen=True, slots=True)
class FloodLimits:
    """What is too much at once, and for how long whoever sent it is not listened to."""

    of_one_sender: int = 30
    """Updates that one sender may send in one chat `at_once`, without waiting; what comes beyond is dropped."""
    of_a_group: int = 60
    """The same of all members of a group together."""
    free_in_flight: int = 2
    """Of so many that wait for an answer nobody is blamed for sending another."""
    at_once: timedelta = timedelta(seconds=10)
    """What was sent longer apart did not come at once: it only waited for the bot."""
    mute_seconds: float = 10.0
    """For which they are not listened to."""
    mute_seconds_more: float = 1.0
    """That each further update dropped adds to that."""
    longest_mute_seconds: float = 30.0
    """It ends no later after the last one dropped."""

    def most(self, key: Key) -> int:
        """How many updates at once are not too many."""
        return self.of_one_sender if key[1] else self.of_a_group


class FloodGate:
    """Keeps count in memory: a bot that has just started knows of nobody that was too fast."""

    def __init__(self, limits: FloodLimits) -> None:
        self._limits = limits
        self._waiting: defaultdict[Key, set[int]] = defaultdict(set)
        self._keys: dict[int, tuple[Key, ...]] = {}
        self._recent: defaultdict[Key, deque[datetime]] = defaultdict(deque)
        self._muted_until: dict[Key, float] = {}

    def admit(self, arrivals: Sequence[Arrival]) -> tuple[list[Arrival], list[int]]:
        """Return what is let in, and the lanes to tell that something was not."""
        let_in, to_tell = list[Arrival](), list[int]()
        now, limits = time.monotonic(), self._limits
        self._forget(arrivals, now)
        for arrival in arrivals:
            if not arrival.droppable or not (full := self._full(arrival)):
                self._count(arrival)
                let_in.append(arrival)
                continue
            first = any(key not in self._muted_until for key in full)
            for key in full:
                longer = self._muted_until.get(key, now + limits.mute_seconds - limits.mute_seconds_more)
                longest = now + limits.longest_mute_seconds
                self._muted_until[key] = min(longer + limits.mute_seconds_more, longest)
            if first:
                to_tell.append(arrival.lane)
        return let_in, to_tell

    def answered(self, update_id: int) -> None:
        """Note that an update waits no longer."""
        for key in self._keys.pop(update_id, ()):
            waiting = self._waiting[key]
            waiting.discard(update_id)
            if not waiting:
                del self._waiting[key]

    def _forget(self, arrivals: Sequence[Arrival], now: float) -> None:
        """Forget what is over: who may speak again, and was hasty too long ago to be blamed for it."""
        self._muted_until = {key: until for key, until in self._muted_until.items() if until > now}
        if arrivals:
            newest = arrivals[-1].sent_at
            for key in [key for key, sent in self._recent.items() if abs(newest - sent[-1]) >= self._limits.at_once]:
                del self._recent[key]

    def _full(self, arrival: Arrival) -> list[Key]:
        """Whose measure is full, or was a moment ago."""
        return [key for key in _keys(arrival) if key in self._muted_until or self._is_measure_full(key, arrival)]

    def _is_measure_full(self, key: Key, arrival: Arrival) -> bool:
        at_once = sum(abs(arrival.sent_at - sent) < self._limits.at_once for sent in self._recent.get(key, ()))
        return at_once >= self._limits.most(key)

    def _count(self, arrival: Arrival) -> None:
        self._keys[arrival.update_id] = keys = _keys(arrival)
        for key in keys:
            if len(self._waiting[key]) >= self._limits.free_in_flight:
                recent = self._recent[key]
                recent.append(arrival.sent_at)
                if len(recent) > self._limits.most(key):
                    recent.popleft()
            self._waiting[key].add(arrival.update_id)


def _keys(arrival: Arrival) -> tuple[Key, ...]:
    """A person's own chat has one measure, a group one for each sender and one for all."""
    of_one = ((arrival.lane, arrival.sender),) if arrival.sender else ()
    return (*of_one, (arrival.lane, 0)) if is_group(arrival.lane) else of_one
