"""Who sends more than anybody types is not listened to for a while, so that it costs nobody else their answer.

Somebody who waits for answers never is too fast, however quick they are: what counts is what is sent while two others
of theirs still wait. Two, since an answer may be read before the bot knows that it was given.
"""

import time
from collections import defaultdict, deque
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.storage.inbox import Arrival

MOST_OF_ONE: Final = 30
"""Updates that one sender may send in one chat AT_ONCE, without waiting; what comes beyond is dropped."""
MOST_IN_GROUP: Final = 60
"""The same of all members of a group together."""
PATIENT: Final = 2
"""Of so many that wait for an answer nobody is blamed for sending another."""
AT_ONCE: Final = timedelta(seconds=10)
"""What was sent longer apart did not come at once: it only waited for the bot."""
AT_LEAST: Final = 10.0
"""Seconds for which they are not listened to."""
EACH: Final = 1.0
"""Seconds that each further update dropped adds to that."""
LONGEST: Final = 30.0
"""Seconds; it ends no later after the last one dropped."""

Key = tuple[int, int]
"""The lane, and the sender in it; 0 for all of them together."""


class Flood:
    """Keeps count in memory: a bot that has just started knows of nobody that was too fast."""

    def __init__(self) -> None:
        self._waiting: defaultdict[Key, set[int]] = defaultdict(set)
        self._keys: dict[int, tuple[Key, ...]] = {}
        self._hasty: defaultdict[Key, deque[datetime]] = defaultdict(deque)
        self._deaf_until: dict[Key, float] = {}

    def sift(self, arrivals: Sequence[Arrival]) -> tuple[list[Arrival], list[int]]:
        """What is let in, and the lanes to tell that something was not."""
        let_in, to_tell = list[Arrival](), list[int]()
        now = time.monotonic()
        self._forget(arrivals, now)
        for arrival in arrivals:
            if not arrival.spare or not (full := self._full(arrival)):
                self._count(arrival)
                let_in.append(arrival)
                continue
            first = any(key not in self._deaf_until for key in full)
            for key in full:
                until = self._deaf_until.get(key)
                self._deaf_until[key] = now + AT_LEAST if until is None else min(until + EACH, now + LONGEST)
            if first:
                to_tell.append(arrival.lane)
        return let_in, to_tell

    def answered(self, update_id: int) -> None:
        """An update waits no longer."""
        for key in self._keys.pop(update_id, ()):
            waiting = self._waiting[key]
            waiting.discard(update_id)
            if not waiting:
                del self._waiting[key]

    def _forget(self, arrivals: Sequence[Arrival], now: float) -> None:
        """What is over: who may speak again, and was hasty too long ago to be blamed for it."""
        self._deaf_until = {key: until for key, until in self._deaf_until.items() if until > now}
        if arrivals:
            newest = arrivals[-1].sent_at
            for key in [key for key, sent in self._hasty.items() if abs(newest - sent[-1]) >= AT_ONCE]:
                del self._hasty[key]

    def _full(self, arrival: Arrival) -> list[Key]:
        """Whose measure is full, or was a moment ago."""
        return [key for key in _keys(arrival) if key in self._deaf_until or self._at_once(key, arrival) >= _most(key)]

    def _at_once(self, key: Key, arrival: Arrival) -> int:
        return sum(abs(arrival.sent_at - sent) < AT_ONCE for sent in self._hasty.get(key, ()))

    def _count(self, arrival: Arrival) -> None:
        self._keys[arrival.update_id] = keys = _keys(arrival)
        for key in keys:
            if len(self._waiting[key]) >= PATIENT:
                hasty = self._hasty[key]
                hasty.append(arrival.sent_at)
                if len(hasty) > _most(key):
                    hasty.popleft()
            self._waiting[key].add(arrival.update_id)


def _keys(arrival: Arrival) -> tuple[Key, ...]:
    """A person's own chat has one measure, a group one for each sender and one for all."""
    of_one = ((arrival.lane, arrival.sender),) if arrival.sender else ()
    return (*of_one, (arrival.lane, 0)) if arrival.lane < 0 else of_one


def _most(key: Key) -> int:
    return MOST_OF_ONE if key[1] else MOST_IN_GROUP
