"""How fast a group may be written to."""

import time
from collections import deque
from typing import Final

MINUTE: Final = 60.0
MOST: Final = 20
"""Messages that a group may get in any minute: https://core.telegram.org/bots/faq"""
ANSWERS: Final = 16
"""How many of them may be answers; the rest is left to what comes by itself."""
TO_MEMBERS: Final = 12
"""How many may be answers to members, notes and welcomes among them; administrators are answered beyond that."""


class Pace:
    """Counts what was sent to each group within the last minute. aiolimiter's bucket lets twice as much into one."""

    def __init__(self) -> None:
        self._sent: dict[int, deque[float]] = {}

    def take(self, chat: int, most: int) -> float:
        """0 when a message may go, which then counts; else the seconds until one may."""
        now = time.monotonic()
        self._sent = {each: sent for each, sent in self._sent.items() if now - sent[-1] < MINUTE}
        sent = self._sent.get(chat, deque())
        while sent and now - sent[0] >= MINUTE:
            sent.popleft()
        if len(sent) >= most:
            return sent[len(sent) - most] + MINUTE - now
        sent.append(now)
        self._sent[chat] = sent
        return 0.0
