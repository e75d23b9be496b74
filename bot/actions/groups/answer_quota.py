"""How many answers a group gets in a minute, so that no member uses up the share of the others."""

from collections import deque
from datetime import datetime, timedelta
from typing import Final

from bot.actions.groups.context import GroupRequest

MINUTE: Final = timedelta(minutes=1)
TO_ONE: Final = 5
"""Answers to one member in a minute; all who share an id count as one."""
TO_ALL: Final = 10
"""Answers to all members together."""

Key = tuple[int, int | None, bool]
"""The group, the member, and whether all members are meant instead."""


class AnswerQuota:
    """Keeps that in memory only."""

    def __init__(self) -> None:
        self._answered: dict[Key, deque[datetime]] = {}

    def is_exhausted(self, request: GroupRequest, now: datetime) -> bool:
        """Whether whoever asks, or the group, was answered as often as may be."""
        most = zip(_keys(request), (TO_ONE, TO_ALL), strict=True)
        return any(
            sum(_lately(at, now, MINUTE) for at in self._answered.get(key, ())) >= number for key, number in most
        )

    def count(self, request: GroupRequest, now: datetime) -> None:
        """One more answer was given."""
        self._answered = {key: times for key, times in self._answered.items() if _lately(times[-1], now, MINUTE)}
        for key in _keys(request):
            self._answered.setdefault(key, deque(maxlen=TO_ALL)).append(now)


def _keys(request: GroupRequest) -> tuple[Key, Key]:
    return (request.chat, request.who, False), (request.chat, None, True)


def _lately(at: datetime, now: datetime, within: timedelta) -> bool:
    """What lies ahead was before the clock went back."""
    return timedelta() <= now - at < within
