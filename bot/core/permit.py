"""A permit: a period in which the visa-free count does not apply."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Permit:
    """Every calendar day from ``begins`` to ``ends``, both included.

    ValueError when ``ends`` lies before ``begins``.
    """

    begins: date
    ends: date | None = None
    """None while no end is known."""

    def __post_init__(self) -> None:
        if self.ends is not None and self.ends < self.begins:
            raise ValueError(f"the permit ends on {self.ends}, before it begins on {self.begins}")
