"""Every answer as a sample to look at: realistic ones first, then those with the longest values there can be.

Who adds an answer, a kind of it or a text adds a line here; the tests name what is missing. Each module of this folder
with a `TOPIC` is one.
"""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from tools.samples.base import Sample, Topic

__all__ = ["TOPICS", "Sample", "Topic"]

FIRST: Final = (
    "questions", "status", "counted", "stays", "permits", "plans", "refusals", "unread", "notices", "settings",
    "reminder_settings", "rule", "groups", "pages",
)  # fmt: skip
"""In the order in which people meet them; any other topic comes behind."""


def _topics() -> Iterator[Topic]:
    names = [module.name for module in iter_modules(__path__)]
    for name in sorted(names, key=lambda name: (*FIRST, name).index(name)):
        topic = getattr(import_module(f"{__name__}.{name}"), "TOPIC", None)
        if isinstance(topic, Topic):
            yield topic


TOPICS: Final = tuple(_topics())
