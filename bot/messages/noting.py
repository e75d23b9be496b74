"""Which texts are asked for while something is drawn."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_asked: ContextVar[list[str] | None] = ContextVar("_asked", default=None)


@contextmanager
def noted() -> Iterator[list[str]]:
    """A list that fills with the keys asked for inside the block, in order; one asked for twice stands twice."""
    keys: list[str] = []
    before = _asked.set(keys)
    try:
        yield keys
    finally:
        _asked.reset(before)


def note(key: str) -> None:
    """A text was asked for; nothing happens outside a block."""
    keys = _asked.get()
    if keys is not None:
        keys.append(key)
