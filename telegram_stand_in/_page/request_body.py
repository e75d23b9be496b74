"""The page's JSON bodies, read: ValueError with a sentence for whoever sent something else."""

import base64
import binascii
import json
from typing import Any, TypeVar

from aiohttp import web

from telegram_stand_in._formats.params import Json

Kind = TypeVar("Kind", str, int, float, bool)


async def read_body(request: web.Request) -> Json:
    """The body as an object. A form of another site cannot send this type without being asked about first."""
    if request.content_type != "application/json":
        raise ValueError("the body must be JSON")
    body = json.loads(await request.text() or "{}")
    if not isinstance(body, dict):
        raise ValueError("the body must be a JSON object")
    return body


def text(body: Json, name: str, default: str | None = None) -> str:
    """A string."""
    return _typed(body.get(name, default), str, f"{name} must be a string")


def number(body: Json, name: str, default: int | None = None) -> int:
    """A whole number."""
    return _typed(body.get(name, default), int, f"{name} must be a whole number")


def decimal(body: Json, name: str) -> float:
    """A number."""
    value = body.get(name)
    return _typed(float(value) if type(value) is int else value, float, f"{name} must be a number")


def flag(body: Json, name: str, default: bool | None = None) -> bool:
    """True or false."""
    return _typed(body.get(name, default), bool, f"{name} must be true or false")


def _typed(value: Any, kind: type[Kind], refusal: str) -> Kind:
    if type(value) is not kind:  # a bool is an int, but not here
        raise ValueError(refusal)
    return value


def content(body: Json) -> bytes:
    """A file in base64."""
    try:
        return base64.b64decode(text(body, "content"), validate=True)
    except binascii.Error:
        raise ValueError("content must be base64") from None
