"""JSON objects from standard input, one a line; one line out each, flushed, in the same order."""

import json
import sys
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

Object = Mapping[str, Any]


class BadLineError(ValueError):
    """A line that cannot be answered; its text is the sentence the caller reads."""


def serve(answer: Callable[[Object], Object]) -> int:
    """Answer every line; a bad one gets `{"error": sentence}` in its place and the rest goes on.

    Returns the exit status: 0 when every line was answered, 2 otherwise.
    """
    status = 0
    for raw in sys.stdin.buffer:
        try:
            out: Object = answer(parse(raw))
        except BadLineError as problem:
            out, status = {"error": str(problem)}, 2
        sys.stdout.buffer.write(json.dumps(out, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        sys.stdout.buffer.flush()
    return status


def parse(raw: bytes) -> Object:
    """Read one line as a JSON object; BadLineError when it is none, holds a key twice or is not UTF-8."""
    try:
        found = json.loads(raw.decode("utf-8"), object_pairs_hook=_no_key_twice)
    except UnicodeDecodeError:
        raise BadLineError("The line is not UTF-8.") from None
    except BadLineError:
        raise
    except (ValueError, RecursionError):  # no JSON, nested too deep, or a number longer than Python reads
        raise BadLineError("The line is not a JSON object.") from None
    if not isinstance(found, dict):
        raise BadLineError("The line is not a JSON object.")
    return found


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise BadLineError("A key stands twice in one object.")
    return found


def only_keys(line: Object, required: set[str], optional: set[str]) -> None:
    """BadLineError when a required key is missing or an unknown one is there."""
    for key in sorted(required - line.keys()):
        raise BadLineError(f"The key {key!r} is missing.")
    for key in sorted(line.keys() - required - optional):
        raise BadLineError(f"The key {key!r} is unknown.")


def day(value: object, name: str) -> date:
    """Read an ISO date `YYYY-MM-DD`; BadLineError for any other type, form or an impossible date."""
    if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise BadLineError(f"{name!r} is not a date of the form YYYY-MM-DD.")
