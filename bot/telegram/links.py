"""Deep links into the chat: ``t.me/<bot>?start=SOURCE`` arrives as ``/start SOURCE``."""

import re
from typing import Final

# https://core.telegram.org/bots/features#deep-linking
_SOURCE: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


def source_of(arguments: str | None) -> str | None:
    """What a link named, from what stands after ``/start``: 1 to 64 of A-Z a-z 0-9 _ -; None for anything else."""
    return arguments if arguments and _SOURCE.fullmatch(arguments) else None
