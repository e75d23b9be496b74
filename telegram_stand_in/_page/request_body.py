"""The page's JSON bodies, read: ValueError with a sentence for whoever sent something else."""

import base64
import binascii
import json

from aiohttp import web

from telegram_stand_in._formats.params import Json


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
    value = body.get(name, default)
    if not isinstance(value, str):
        raise ValueError(f"{name} must be a string")
    return value


def number(body: Json, name: str, default: int | None = None) -> int:
    """A whole number."""
    value = body.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{name} must be a whole number")
    return value


def decimal(body: Json, name: str) -> float:
    """A number."""
    value = body.get(name)
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise ValueError(f"{name} must be a number")
    return value


def flag(body: Json, name: str, default: bool | None = None) -> bool:
    """True or false."""
    value = body.get(name, default)
    if not isinstance(value, bool):
        raise ValueError(f"{name} must be true or false")
    return value


def content(body: Json) -> bytes:
    """A file in base64."""
    try:
        return base64.b64decode(text(body, "content"), validate=True)
    except binascii.Error:
        raise ValueError("content must be base64") from None
