"""The link that opens an invitation: what it names, and how it arrives once it was followed."""

import re
from typing import Final

_NAMES: Final = "i-"
"""Before the secret; no other link names a source that begins so."""
_FOLLOWED: Final = re.compile(rf"/start(?:@\w+)?\s+{_NAMES}(.*)", re.IGNORECASE | re.DOTALL)


def named_by(secret: str) -> str:
    """What a link names that holds this secret: https://core.telegram.org/bots/features#deep-linking"""
    return f"{_NAMES}{secret}"


def secret_in(text: str) -> str | None:
    """The secret in the words that a link sends when it is followed; None in any others."""
    found = _FOLLOWED.fullmatch(text)
    return found[1].strip() if found else None
