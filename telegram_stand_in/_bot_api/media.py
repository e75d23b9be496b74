"""Documents, photos, albums of either, places; getFile. Nothing is ever fetched from the network.

Sources: tdlib/telegram-bot-api, Client.cpp, get_input_media, get_location, do_get_file; tdlib/td, MessageContent.cpp,
check_message_group_message_contents; Location.cpp.
"""

import math
import re
import secrets
from typing import Any

from telegram_stand_in._bot_api.access import KINDS, check_may_send
from telegram_stand_in._bot_api.messages import destination, post, read_text, send, with_people
from telegram_stand_in._formats.entities import Entity
from telegram_stand_in._formats.errors import ApiError, bad_request
from telegram_stand_in._formats.params import Json, Params, Upload, text_of
from telegram_stand_in._formats.pictures import picture
from telegram_stand_in._formats.text import MAX_CAPTION
from telegram_stand_in._world.state import State, StoredFile

MAX_PHOTO = 10 << 20
MAX_UPLOAD = 50 << 20
MAX_DOWNLOAD = 20 << 20
MAX_ALBUM = 10

_CAPTION_TOO_LONG = "Message caption is too long"


async def send_document(state: State, params: Params) -> Any:
    return _send(state, params, _document(state, params, "document", params.text("document")))


async def send_photo(state: State, params: Params) -> Any:
    return _send(state, params, photo(state, params, "photo", params.text("photo")))


def _send(state: State, params: Params, media: Json) -> Any:
    text, entities = read_text(params, "caption")
    too_long = _CAPTION_TOO_LONG if len(text) > MAX_CAPTION else None
    return send(state, params, text, entities, media=media, too_long=too_long)


async def send_location(state: State, params: Params) -> Any:
    """A place; one that moves (live_period) is not known here."""
    for name in ("latitude", "longitude"):
        if not params.text(name).strip():
            raise bad_request(f"Bad Request: {name} is empty")
    latitude, longitude, accuracy = (
        _decimal(params, each) for each in ("latitude", "longitude", "horizontal_accuracy")
    )
    wrong = None if abs(latitude) <= 90 and abs(longitude) <= 180 else "Invalid location specified"
    location = {"latitude": latitude, "longitude": longitude}
    exact = {"horizontal_accuracy": min(accuracy, 1500.0)} if accuracy > 0 else {}
    return send(state, params, "", [], media={"location": location | exact}, too_long=wrong)


def _decimal(params: Params, name: str) -> float:
    """The number a text begins with, 0 if none: td::to_double."""
    match = re.match(r"\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", params.text(name), re.IGNORECASE)
    number = float(match[0]) if match else 0.0
    return number if math.isfinite(number) else 0.0


async def send_media_group(state: State, params: Params) -> Any:
    """Two to ten photos, or as many documents; one alone is sent as it is, without an album."""
    if not params.text("media"):
        raise bad_request('Parameter "media" is required')
    given = params.json("media", "Can't parse media JSON object")
    if not isinstance(given, list):
        raise bad_request("Expected an Array of InputMedia")
    contents = [_album_part(state, params, each) for each in given]
    chat, rest, reply_to = destination(state, params)
    if len(contents) > MAX_ALBUM:
        raise bad_request("Too many messages to send as an album")
    if not contents:
        raise bad_request("There are no messages to send")
    for media, text, _entities in contents:
        if len(text) > MAX_CAPTION:
            raise bad_request(_CAPTION_TOO_LONG)
        check_may_send(chat, KINDS[next(iter(media))])
    kinds = {next(iter(media)) for media, _text, _entities in contents}
    if len(kinds) > 1:
        raise bad_request("Document can't be mixed with other media types")
    album = {"media_group_id": str(secrets.randbits(53))} if len(contents) > 1 else {}
    return [
        post(state, chat, text, with_people(state, entities), media=media, rest={**rest, **album}, reply_to=reply_to)
        for media, text, entities in contents
    ]


def _album_part(state: State, params: Params, value: Any) -> tuple[Json, str, list[Entity]]:
    try:
        if not isinstance(value, dict):
            raise bad_request("expected an Object")
        caption = {name: text_of(value, name) for name in ("caption", "parse_mode")}
        text, entities = read_text(Params(caption), "caption")
        kind, media = text_of(value, "type", required=True), text_of(value, "media")
        attached = media.removeprefix("attach://")
        if not media or (media != attached and attached not in params.files):
            raise bad_request("media not found")
        if kind not in ("photo", "document"):
            refusal = "can't be used in sendMediaGroup" if kind == "animation" else "is unsupported"
            raise bad_request(f'type "{kind}" {refusal}')
    except ApiError as error:
        raise bad_request(f"Can't parse InputMedia: {error.message}") from None
    read = photo if kind == "photo" else _document
    return read(state, params, kind, media), text, entities


def _document(state: State, params: Params, name: str, value: str) -> Json:
    upload = _input(state, params, name, value)
    file = upload if isinstance(upload, StoredFile) else _stored(state, "document", upload)
    return {"document": {"file_name": file.name, "mime_type": file.content_type, **file.as_json()}}


def photo(state: State, params: Params, name: str, value: str) -> Json:
    """The photo that `value` names, as a message has it: attached, in the field `name`, or known by its id."""
    upload = _input(state, params, name, value)
    if isinstance(upload, Upload) and len(upload.content) > MAX_PHOTO:
        raise bad_request(
            f"file of size {len(upload.content)} bytes is too big for a photo; the maximum size is {MAX_PHOTO} bytes"
        )
    seen = picture(upload.content)
    if seen is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    _type, width, height = seen
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    file = upload if isinstance(upload, StoredFile) else _stored(state, "photo", upload)
    return {"photo": [{**file.as_json(), "width": width, "height": height}]}


async def get_file(state: State, params: Params) -> Any:
    file_id = params.text("file_id")
    if not file_id:
        raise bad_request("Bad Request: file_id not specified")
    file = state.files.get(file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.content) > MAX_DOWNLOAD:
        raise bad_request("Bad Request: file is too big")
    return {**file.as_json(), "file_path": file.path}


def _input(state: State, params: Params, name: str, value: str) -> Upload | StoredFile:
    """The file that `value` names: attached, in the field `name`, or known by its id."""
    if value and not value.startswith("attach://"):
        known = state.files.get(value)
        if known is not None and known.kind == name:
            return known
        if "." in value:
            raise bad_request("Failed to get HTTP URL content")
        raise bad_request("Wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
    upload = params.files.get(value.removeprefix("attach://") or name)
    if upload is None:
        raise bad_request(f"There is no {name} in the request")
    if not upload.content:
        raise bad_request("File must be non-empty")
    if len(upload.content) > MAX_UPLOAD:
        raise bad_request("File is too big")
    return upload


def _stored(state: State, kind: str, upload: Upload) -> StoredFile:
    return state.store_file(kind, upload.name, upload.content, upload.content_type)
