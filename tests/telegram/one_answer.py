"""A message and the one answer to it."""

import json
from typing import Any

from tests.telegram.wire import Sent, Wire, message

DATE = 1_773_126_000
"""Noon of 10 March 2026 in Almaty."""


async def said(wire: Wire, who: int, text: str, language: str | None = "en", **more: Any) -> Sent:
    """The one answer to a message."""
    [sent] = await wire.update(json.dumps(message(who, wire.world.clock(), language, text=text, **more)))
    return sent
