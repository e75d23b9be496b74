"""How fast a group may be written to."""

from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

MESSAGES_A_MINUTE: Final = 20
"""Messages that a group may get in any minute: https://core.telegram.org/bots/faq"""
ANSWERS_A_MINUTE: Final = 16
"""How many of them may be answers; the rest is left to what comes by itself."""
MEMBER_ANSWERS_A_MINUTE: Final = 12
"""How many may be answers to members, notes and welcomes among them; administrators are answered beyond that."""


class ChatRateLimit:
    """Counts what was sent to each group within the last minute. aiolimiter's bucket lets twice as much into one."""

    def __init__(self, now: Callable[[], datetime], minute: timedelta = timedelta(minutes=1)) -> None:
        self._now, self._minute = now, minute
        self._sent: dict[int, deque[datetime]] = {}

    def take(self, chat: int, most: int) -> float:
        """Return 0 when a message may go, which then counts; else the seconds until one may."""
        now = self._now()
        # What lies ahead was before the clock went back
        self._sent = {each: sent for each, sent in self._sent.items() if timedelta() <= now - sent[-1] < self._minute}
        sent = self._sent.get(chat, deque())
        while sent and now - sent[0] >= self._minute:
            sent.popleft()
        if len(sent) >= most:
            return (sent[len(sent) - most] + self._minute - now).total_seconds()
        sent.append(now)
        self._sent[chat] = sent
        return 0.0
