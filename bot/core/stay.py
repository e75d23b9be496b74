"""A stay: one visit to one country."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Stay:
    """One visit: present on every calendar day from ``entered`` to ``left``, both included.

    ``left`` is None while the visit lasts; ``from_memory`` marks days the person was not sure of.
    ValueError when ``left`` lies before ``entered``.
    """

    entered: date
    left: date | None = None
    from_memory: bool = False

    def __post_init__(self) -> None:
        if self.left is not None and self.left < self.entered:
            raise ValueError(f"the stay ends on {self.left}, before it begins on {self.entered}")
