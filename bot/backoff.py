"""How long to wait before something that failed is tried again."""

import random
from dataclasses import dataclass

_MOST_DOUBLINGS = 60  # far beyond any cap, and no number too large for a float


@dataclass(frozen=True, slots=True)
class Backoff:
    """After the nth failure in a row: `min(first_seconds * 2 ** (n - 1), longest_seconds)`, and up to `jitter` more.

    So with 1 and 30 seconds: 1, 2, 4, 8, 16, 30, 30 … Where both are the same, the pace is fixed.
    """

    first_seconds: float
    """The pause after the first failure."""
    longest_seconds: float
    """The cap; only the jitter goes beyond it."""
    jitter: float = 0.25
    """The greatest share of a pause that is added by chance, so that not all who failed together come back together."""

    def seconds(self, failures: int, at_least: float = 0.0) -> float:
        """The pause after so many failures in a row (1 or more); not less than `at_least`, which the other side asked.

        Of 0 failures it is that of the first.
        """
        doubled = self.first_seconds * 2.0 ** min(max(failures - 1, 0), _MOST_DOUBLINGS)
        pause = min(doubled, self.longest_seconds) * random.uniform(1, 1 + self.jitter)  # noqa: S311 - jitter
        return max(pause, at_least)
