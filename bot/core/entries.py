"""What a change of a journal writes and takes away."""

from collections.abc import Iterable

from bot.core.permit import Permit
from bot.core.stay import Stay

Entry = Stay | Permit


def stays_among(entries: Iterable[Entry]) -> tuple[Stay, ...]:
    """The stays, in the order given."""
    return tuple(entry for entry in entries if isinstance(entry, Stay))


def permits_among(entries: Iterable[Entry]) -> tuple[Permit, ...]:
    """The permits, in the order given."""
    return tuple(entry for entry in entries if isinstance(entry, Permit))
