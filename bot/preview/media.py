"""Documents and photos: taken as uploads or by file id; getFile. Nothing is ever fetched from the network."""

import struct
from typing import Any

from bot.preview.errors import bad_request
from bot.preview.fields import Fields, Json, Upload
from bot.preview.messages import read_text, send
from bot.preview.state import State, StoredFile
from bot.preview.text import MAX_CAPTION

MAX_PHOTO = 10 << 20
MAX_UPLOAD = 50 << 20
MAX_DOWNLOAD = 20 << 20


async def send_document(state: State, fields: Fields) -> Any:
    upload = _input(state, fields, "document")
    file = upload if isinstance(upload, StoredFile) else _stored(state, "document", upload)
    document: Json = {
        "file_name": file.name,
        "mime_type": file.content_type,
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
    }
    return _send(state, fields, {"document": document})


async def send_photo(state: State, fields: Fields) -> Any:
    upload = _input(state, fields, "photo")
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
    photo: Json = {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
        "width": width,
        "height": height,
    }
    return _send(state, fields, {"photo": [photo]})


async def get_file(state: State, fields: Fields) -> Any:
    file_id = fields.text("file_id")
    if not file_id:
        raise bad_request("Bad Request: file_id not specified")
    file = state.files.get(file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.content) > MAX_DOWNLOAD:
        raise bad_request("Bad Request: file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
        "file_path": file.path,
    }


def _input(state: State, fields: Fields, name: str) -> Upload | StoredFile:
    """The file that the call names: attached, in the field of that name, or known by its id."""
    value = fields.text(name)
    if value and not value.startswith("attach://"):
        known = state.files.get(value)
        if known is not None and known.kind == name:
            return known
        if "." in value:
            raise bad_request("Failed to get HTTP URL content")
        raise bad_request("Wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
    upload = fields.files.get(value.removeprefix("attach://") or name)
    if upload is None:
        raise bad_request(f"There is no {name} in the request")
    if not upload.content:
        raise bad_request("File must be non-empty")
    if len(upload.content) > MAX_UPLOAD:
        raise bad_request("File is too big")
    return upload


def _stored(state: State, kind: str, upload: Upload) -> StoredFile:
    return state.store_file(kind, upload.name, upload.content, upload.content_type)


def _send(state: State, fields: Fields, media: Json) -> Any:
    text, entities = read_text(fields, "caption")
    too_long = "Message caption is too long" if len(text) > MAX_CAPTION else None
    return send(state, fields, text, entities, media=media, too_long=too_long)


def picture(content: bytes) -> tuple[str, int, int] | None:
    """Content type, width and height of a PNG, GIF or JPEG; None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return "image/png", width, height
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return "image/gif", width, height
    position = 2
    while content.startswith(b"\xff\xd8") and position + 9 <= len(content) and content[position] == 0xFF:
        marker, length = content[position + 1], int.from_bytes(content[position + 2 : position + 4], "big")
        # A start-of-frame segment holds the size; C4, C8 and CC are other segments of that range.
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return "image/jpeg", width, height
        position += 2 + length
    return None
