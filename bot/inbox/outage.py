"""How long the bot has heard nothing: Telegram drops updates after 24 hours, so a longer outage loses some."""

import time
from datetime import datetime, timedelta

TELEGRAM_KEEPS = timedelta(hours=24)
"""How long Telegram keeps an update for a bot that does not fetch it (https://core.telegram.org/bots/api#update)."""


class OutageWatch:
    """Tells when the bot was out of reach for too long.

    That is measured by the wall clock across a restart, and by time that really passed, sleep included, within a run.
    So a clock that is set forward under a running bot is no outage.
    """

    def __init__(self) -> None:
        self._heard: float | None = None

    def ended(self, last: datetime | None, now: datetime) -> bool:
        """Whether a fetch at `now` ends an outage of more than 24 h; `last`: the fetch kept on disk, None if none."""
        if self._heard is not None:
            return passed() - self._heard > TELEGRAM_KEEPS.total_seconds()
        return last is not None and now - last > TELEGRAM_KEEPS

    def heard(self) -> None:
        """Note that a fetch was stored just now."""
        self._heard = passed()


def passed() -> float:
    """Seconds since some moment, those that the machine slept included where it can tell."""
    # Linux alone has such a clock
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()
