"""Parameters of a call: every one arrives as text, whatever the encoding of the request."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from telegram_stand_in._formats.errors import bad_request

Json = dict[str, Any]
_MISSING = object()


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the request."""

    name: str
    content: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class Params:
    """The parameters of one call and the files beside them."""

    values: dict[str, str]
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The parameter as it came, "" when absent."""
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0, low: int | None = None, high: int | None = None) -> int:
        """A whole number kept between `low` and `high`; what is none reads as 0, as in Telegram's server."""
        value = to_integer(self.values[name]) if self.values.get(name) else default
        if low is not None:
            value = max(low, value)
        return value if high is None else min(high, value)

    def flag(self, name: str) -> bool:
        """True for "true", "yes" or "1" (tdlib, to_bool)."""
        return self.text(name).lower() in ("true", "yes", "1")

    def json(self, name: str, refusal: str) -> Any:
        """The parameter read as JSON, None when absent; `refusal` is said when it is no JSON."""
        raw = self.text(name)
        if not raw:
            return None
        try:
            return json.loads(raw)
        except ValueError:
            raise bad_request(refusal) from None


def to_integer(text: str) -> int:
    """The number a text begins with, 0 if none: td::to_integer."""
    match = re.match(r"\s*(-?\d{1,19})", text)
    return int(match[1]) if match else 0


def text_of(source: Json, name: str, *, required: bool = False) -> str:
    """A string (or number) field of a JSON object, worded as tdlib's JsonBuilder refuses."""
    value = source.get(name, _MISSING)
    if value is _MISSING or value is None:
        if required:
            raise bad_request(f'Can\'t find field "{name}"')
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise bad_request(f'Field "{name}" must be of type String')
    return str(value)


def flag_of(source: Json, name: str) -> bool:
    """A Boolean field of a JSON object, False when absent."""
    value = source.get(name, False)
    if not isinstance(value, bool):
        raise bad_request(f'Field "{name}" must be of type Boolean')
    return value
