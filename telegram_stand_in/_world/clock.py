"""The clock: real time, moved by a test or by whoever looks at the page."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class MovableClock:
    """Real time plus an offset. Pass `clock.now` wherever a clock is wanted; `on_move` is called after each move.

    With another `real` than the machine's time it runs as that does, or not at all.
    """

    def __init__(self) -> None:
        self.real: Callable[[], datetime] = lambda: datetime.now(UTC)
        self.offset = timedelta(0)
        self.on_move: Callable[[], None] = lambda: None

    def now(self) -> datetime:
        """The moment it shows, aware, in UTC."""
        return self.real() + self.offset

    def move(self, by: timedelta) -> None:
        """Move on (or back, if negative) by so much; time keeps running from there."""
        self.offset += by
        self.on_move()

    def move_to(self, moment: datetime) -> None:
        """Make it `moment` now. ValueError for a naive datetime."""
        if moment.tzinfo is None:
            raise ValueError("a moment must know its time zone")
        self.offset = moment - self.real()
        self.on_move()
