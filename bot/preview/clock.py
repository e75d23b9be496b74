"""The clock of the preview: real time, moved by whoever looks at the page."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class MovableClock:
    """Real time plus an offset. Pass `clock.now` wherever a clock is wanted; `on_move` is called after each move."""

    def __init__(self) -> None:
        self.offset = timedelta(0)
        self.on_move: Callable[[], None] = lambda: None

    def now(self) -> datetime:
        """The moment the preview lives in, aware, in UTC."""
        return datetime.now(UTC) + self.offset

    def move(self, by: timedelta) -> None:
        """Move on (or back, if negative) by so much; time keeps running from there."""
        self.offset += by
        self.on_move()

    def move_to(self, moment: datetime) -> None:
        """Make it `moment` now. ValueError for a naive datetime."""
        if moment.tzinfo is None:
            raise ValueError("a moment must know its time zone")
        self.offset = moment - datetime.now(UTC)
        self.on_move()
