"""A stay: one visit to one country."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Stay:
    """One visit: present on every calendar day from ``entered`` to ``left``, both included.

    ValueError when ``left`` lies before ``entered``.
    """

    entered: date
    left: date | None = None
    """None while the visit lasts."""
    from_memory: bool = False
    """Whether the person was not sure of the days."""
    id: int = field(default=0, compare=False)
    """Names it in a journal that is kept, 0 elsewhere: stays of the same days are equal whatever names them."""
    registered: bool = field(default=False, compare=False)
    """Whether the person said that they had registered during it, where that is a duty."""

    def __post_init__(self) -> None:
        if self.left is not None and self.left < self.entered:
            raise ValueError(f"the stay ends on {self.left}, before it begins on {self.entered}")

    def days(self, until: date) -> int:
        """How many days it has, both ends included; of one that lasts, those up to `until`."""
        return ((self.left or until) - self.entered).days + 1
