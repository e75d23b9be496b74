"""HTML as Telegram parses it: its tags, its four named entities, its errors with byte offsets.

The rules are those of tdlib/td, MessageEntity.cpp, parse_html; the wording of the errors is Telegram's.
"""

import re
from dataclasses import dataclass

from telegram_stand_in._formats.entities import Entity, in_order
from telegram_stand_in._formats.errors import ApiError, bad_request
from telegram_stand_in._formats.links import checked_link, mentioned_user

_SPACE = b" \t\r\n\0\v"  # what td::is_space takes, the end of the string included
_TAGS = frozenset({
    "a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "tg-time", "span", "pre",
    "code", "blockquote",
})  # fmt: skip
_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_REFERENCE = re.compile(rb"&(?:#(x[0-9a-fA-F]*|[0-9]*)|([A-Za-z]*));?")
_NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    date: int
    offset: int
    begin: int


class _Parser:
    def __init__(self, source: bytes) -> None:
        # The sources read a C string: a zero byte stands after the end.
        self.source = source + b"\0"
        self.size = len(source)
        self.position = 0
        self.text: list[bytes] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        while self.position < self.size:
            byte = self.source[self.position : self.position + 1]
            if byte == b"<":
                if self.source[self.position + 1 : self.position + 2] == b"/":
                    self._end_tag()
                else:
                    self._start_tag()
            elif byte != b"&" or not self._reference():
                self._plain()
        if self.open:
            raise _error(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        # The name of a language belongs to code inside pre only.
        entities = [
            Entity(each.type, each.offset, each.length) if each.type == "code" else each for each in self.entities
        ]
        try:
            text = b"".join(self.text).decode()
        except UnicodeDecodeError:
            raise _error(
                "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
                "surrogate code units"
            ) from None
        return text, in_order(entities)

    def _add(self, piece: bytes) -> None:
        self.text.append(piece)
        # Each first byte of a character is one unit, of a four-byte character two.
        self.length += sum((byte & 0xC0 != 0x80) + (byte >= 0xF0) for byte in piece)

    def _plain(self) -> None:
        end = self.position + 1
        while end < self.size and self.source[end] not in b"<&":
            end += 1
        self._add(self.source[self.position : end])
        self.position = end

    def _reference(self) -> bool:
        decoded = _decode_reference(self.source, self.position)
        if decoded is None:
            return False
        character, self.position = decoded
        self._add(character.encode("utf-8", "surrogatepass"))
        return True

    def _skip(self, until: bytes) -> None:
        while self.source[self.position] not in until:
            self.position += 1

    def _skip_space(self) -> None:
        while self.position < self.size and self.source[self.position] in _SPACE:
            self.position += 1

    def _start_tag(self) -> None:
        begin = self.position
        self.position += 1
        self._skip(_SPACE + b">")
        if self._at() == b"\0":
            raise _error(f"Unclosed start tag at byte offset {begin}")
        tag = self.source[begin + 1 : self.position].decode().lower()
        if tag not in _TAGS:
            raise _error(f'Unsupported start tag "{tag}" at byte offset {begin}')
        argument, date = "", 0
        while self._at() != b">":
            self._skip_space()
            if self._at() == b">":
                break
            name, value = self._attribute(tag, begin)
            if value is None:
                if tag == "blockquote" and name == "expandable":
                    argument = "1"
            elif tag == "tg-time" and name == "unix":
                date = int(value) if re.fullmatch(r"-?\d{1,10}", value) else 0
            else:
                argument = _argument(tag, name, value, argument)
        if tag == "span" and argument != "spoiler":
            raise _error(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.open.append(_Open(tag, argument, date, self.length, sum(map(len, self.text))))
        self.position += 1

    def _at(self) -> bytes:
        return self.source[self.position : self.position + 1]

    def _attribute(self, tag: str, begin: int) -> tuple[str, str | None]:
        name_begin = self.position
        self._skip(_SPACE + b"=>/\"'")
        name = self.source[name_begin : self.position].decode()
        if not name:
            raise _error(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self._skip_space()
        if self._at() != b"=":
            if self._at() == b"\0":
                raise _error(f'Unclosed start tag "{tag}" at byte offset {begin}')
            return name, None
        self.position += 1
        self._skip_space()
        if self._at() == b"\0":
            raise _error(f'Unclosed start tag "{tag}" at byte offset {begin}')
        value = self._quoted() if self._at() in (b"'", b'"') else self._token()
        if self._at() == b"\0":
            raise _error(f"Unclosed start tag at byte offset {begin}")
        return name, value

    def _token(self) -> str:
        begin = self.position
        while self._at().isalnum() or self._at() in (b".", b"-"):
            self.position += 1
        if self._at() not in (b">", *(bytes([byte]) for byte in _SPACE)):
            raise _error(f"Unexpected end of name token at byte offset {begin}")
        return self.source[begin : self.position].decode().lower()

    def _quoted(self) -> str:
        quote = self._at()
        self.position += 1
        pieces: list[bytes] = []
        while self._at() not in (quote, b"\0"):
            decoded = _decode_reference(self.source, self.position) if self._at() == b"&" else None
            if decoded is None:
                pieces.append(self._at())
                self.position += 1
            else:
                character, self.position = decoded
                pieces.append(character.encode("utf-8", "replace"))
        if self._at() == quote:
            self.position += 1
        return b"".join(pieces).decode()

    def _end_tag(self) -> None:
        begin = self.position
        if not self.open:
            raise _error(f"Unexpected end tag at byte offset {begin}")
        self.position += 2
        self._skip(_SPACE + b">")
        found = self.source[begin + 2 : self.position].decode().lower()
        self._skip_space()
        if self._at() != b">":
            raise _error(f"Unclosed end tag at byte offset {begin}")
        expected = self.open[-1].tag
        if found not in ("", expected):
            raise _error(f'Unmatched end tag at byte offset {begin}, expected "</{expected}>", found "</{found}>"')
        self.position += 1
        closed = self.open.pop()
        if self.length > closed.offset:
            self._close(closed)

    def _close(self, tag: _Open) -> None:
        length = self.length - tag.offset
        extra: dict[str, object] = {}
        kind = _TYPES.get(tag.tag, tag.tag)
        last = self.entities[-1] if self.entities else None
        same = last is not None and (last.offset, last.length) == (tag.offset, length)
        if kind == "a":
            url = tag.argument or b"".join(self.text)[tag.begin :].decode("utf-8", "replace")
            user, link = mentioned_user(url), checked_link(url)
            if user is not None:
                kind, extra = "text_mention", {"user_id": user}
            elif link:
                kind, extra = "text_link", {"url": link}
            else:
                return
        elif kind == "tg-emoji":
            if not re.fullmatch(r"-?\d{1,19}", tag.argument) or int(tag.argument) == 0:
                raise _error("Invalid custom emoji identifier specified")
            kind, extra = "custom_emoji", {"custom_emoji_id": tag.argument}
        elif kind == "tg-time":
            if tag.date <= 0:
                return
            kind, extra = "date_time", {"unix_time": tag.date, "date_time_format": tag.argument}
        elif kind == "pre" and last is not None and same and last.type == "code" and last.extra:
            self.entities[-1] = Entity("pre", tag.offset, length, last.extra)
            return
        elif kind == "code":
            if last is not None and same and last.type == "pre" and tag.argument:
                self.entities[-1] = Entity("pre", tag.offset, length, {"language": tag.argument})
                return
            extra = {"language": tag.argument} if tag.argument else {}
        elif kind == "blockquote" and tag.argument:
            kind = "expandable_blockquote"
        self.entities.append(Entity(kind, tag.offset, length, extra))


def _argument(tag: str, name: str, value: str, before: str) -> str:
    if (tag, name) in {("a", "href"), ("tg-emoji", "emoji-id"), ("tg-time", "format")}:
        return value
    if tag == "code" and name == "class" and value.startswith("language-"):
        return value.removeprefix("language-")
    if tag == "span" and name == "class" and value.startswith("tg-"):
        return value.removeprefix("tg-")
    if tag == "blockquote" and name == "expandable":
        return "1"
    return before


def _decode_reference(source: bytes, position: int) -> tuple[str, int] | None:
    match = _REFERENCE.match(source, position)
    if match is None:
        return None
    numeric, name = match.groups()
    if name is not None:
        return (_NAMED[name], match.end()) if name in _NAMED else None
    digits = numeric.removeprefix(b"x")
    code = int(digits or b"0", 16 if numeric.startswith(b"x") else 10)
    # "&#" and the digits take fewer than ten bytes in the sources' check.
    if code == 0 or code >= 0x10FFFF or len(numeric) + 2 >= 10:
        return None
    return chr(code), match.end()


def _error(message: str) -> ApiError:
    return bad_request(f"Can't parse entities: {message}")


def parse_html(text: str) -> tuple[str, list[Entity]]:
    """The plain text and its entities; ApiError "can't parse entities: …" as Telegram says it."""
    return _Parser(text.encode()).parse()
