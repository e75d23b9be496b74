"""Refusals of what is sent: its text, its markup, its size, the message it answers, and how fast."""

import json
from collections.abc import Callable
from typing import Any

from telegram_stand_in import Fault
from tests.telegram_stand_in.error_table.rows import BIG, EMMA, RIGHTS, Row, World, muted, to


def html(text: str) -> dict[str, Any]:
    return to(EMMA, text=text, parse_mode="HTML")


def location(chat: int = EMMA, **params: Any) -> dict[str, Any]:
    return {"chat_id": chat, "latitude": 43.2, "longitude": 76.9, **params}


def album(*media: Any) -> dict[str, Any]:
    return {"chat_id": EMMA, "media": json.dumps(media)}


def part(**fields: Any) -> dict[str, Any]:
    return {"type": "document", "media": "$file", **fields}


def fault(**wrong: Any) -> Callable[[World], object]:
    return lambda world: world.server.faults.add(Fault("sendMessage", **wrong))


CANT = "Bad Request: can't parse entities: "
MEDIA = "Bad Request: can't parse InputMedia: "
PLACE, ALBUM = "sendLocation", "sendMediaGroup"

ROWS = [
    Row(400, "Bad Request: message text is empty", params=to(EMMA, text="")),
    Row(400, "Bad Request: message text is empty", params={"chat_id": EMMA}),
    Row(400, "Bad Request: text must be non-empty", params=to(EMMA, text=" ")),
    Row(400, "Bad Request: text must be non-empty", params=html("<b></b>")),
    Row(400, "Bad Request: text must be non-empty", params=to(EMMA, text="\u200b\u00a0\u2800\n\u202e")),
    Row(400, "Bad Request: message is too long", params=to(EMMA, text="x" * 4097)),
    Row(400, "Bad Request: message caption is too long", "sendDocument",
        {"chat_id": EMMA, "document": "$file", "caption": "x" * 1025}),
    Row(400, "Bad Request: text is too long", params=to(EMMA, text="x" * 32_769)),
    Row(400, CANT + 'Unsupported start tag "x" at byte offset 2', params=html("ы<x>")),
    Row(400, CANT + 'Can\'t find end tag corresponding to start tag "b"', params=html("<b>x")),
    Row(400, CANT + 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        params=html("<b><i>x</b></i>")),
    Row(400, CANT + "Unexpected end tag at byte offset 1", params=html("x</b>")),
    Row(400, CANT + "Unclosed start tag at byte offset 1", params=html("x<b")),
    Row(400, CANT + 'Tag "span" must have class "tg-spoiler" at byte offset 0', params=html("<span>x</span>")),
    Row(400, "Bad Request: unsupported parse_mode", params=to(EMMA, parse_mode="XML")),
    Row(400, "Bad Request: wrong parameter action in request", "sendChatAction", {"chat_id": EMMA, "action": "x"}),
    Row(429, "Too Many Requests: retry after 7", params=to(EMMA), before=fault(retry_after=7),
        parameters={"retry_after": 7}),
    # Replies
    Row(400, "Bad Request: message to be replied not found", params=to(EMMA, reply_parameters={"message_id": 1})),
    Row(400, "Bad Request: can't parse reply parameters JSON object", params=to(EMMA, reply_parameters="{")),
    Row(400, "Bad Request: object expected as reply parameters", params=to(EMMA, reply_parameters=[])),
    Row(400, "Bad Request: can't find field \"message_id\"", params=to(EMMA, reply_parameters={"quote": "x"})),
    # Places
    Row(400, "Bad Request: latitude is empty", PLACE, {"chat_id": EMMA, "longitude": 1}),
    Row(400, "Bad Request: longitude is empty", PLACE, {"chat_id": EMMA, "latitude": 1}),
    Row(400, "Bad Request: invalid location specified", PLACE, location(latitude=91)),
    Row(400, RIGHTS + "send locations to the chat", PLACE, location(BIG), before=muted(BIG)),
    # Albums
    Row(400, 'Bad Request: parameter "media" is required', ALBUM, {"chat_id": EMMA}),
    Row(400, "Bad Request: can't parse media JSON object", ALBUM, {"chat_id": EMMA, "media": "["}),
    Row(400, "Bad Request: expected an Array of InputMedia", ALBUM, {"chat_id": EMMA, "media": "{}"}),
    Row(400, MEDIA + "expected an Object", ALBUM, album("x")),
    Row(400, MEDIA + "media not found", ALBUM, album(part(media="attach://none"))),
    Row(400, MEDIA + 'type "animation" can\'t be used in sendMediaGroup', ALBUM, album(part(type="animation"))),
    Row(400, MEDIA + "Can't parse entities: Unexpected end tag at byte offset 0", ALBUM,
        album(part(caption="</b>", parse_mode="HTML"))),
    Row(400, "Bad Request: there are no messages to send", ALBUM, album()),
    Row(400, "Bad Request: too many messages to send as an album", ALBUM, album(*[part()] * 11)),
    Row(400, "Bad Request: message caption is too long", ALBUM, album(part(caption="x" * 1025))),
    Row(400, "Bad Request: document can't be mixed with other media types", ALBUM,
        album(part(), part(type="photo", media="$picture"))),
]  # fmt: skip
