"""Updates in work when the bot died: each is handled alone, so that what kills the bot takes nothing else along."""

import time
from collections.abc import Collection, Sequence

from bot.storage.inbox import Waiting


class Suspects:
    """Those of them that still wait, and for how long all others have stood back for them."""

    def __init__(self, seqs: Collection[int], patience_seconds: float) -> None:
        """`patience_seconds`: all others wait no longer for one that is handled alone; it may hang."""
        self.seqs = set(seqs)
        self._patience_seconds = patience_seconds
        self._quiet_since: float | None = None

    @property
    def pause(self) -> float | None:
        """Seconds after which to see whether the others have waited long enough; None while nobody waits."""
        return None if self._quiet_since is None else self._patience_seconds

    def let_begin(self, busy: bool) -> bool:
        """Whether more may begin, while others are at work if `busy`; waited for too long, nobody is suspected more."""
        if not busy or self._quiet_since is None:
            return True
        if time.monotonic() - self._quiet_since < self._patience_seconds:
            return False
        self.seqs.clear()
        self._quiet_since = None
        return True

    def first_alone(self, rows: Sequence[Waiting], busy: bool) -> Sequence[Waiting]:
        """Which of the next ones begin now: one that is suspected when nothing else runs, and nothing beside it."""
        suspected = [row for row in rows if row.seq in self.seqs]
        if suspected:
            self._quiet_since = time.monotonic()
            return () if busy else suspected[:1]
        if not busy:
            self._quiet_since = None
        return rows
