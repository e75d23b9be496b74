"""Texts on their way through Telegram: cleaned, trimmed, measured, searched for commands and links."""

import re
from itertools import accumulate

from telegram_stand_in._formats.entities import Entity, fixed, in_order, joined_with, utf16_length
from telegram_stand_in._formats.errors import bad_request
from telegram_stand_in._formats.html import parse_html
from telegram_stand_in._formats.links import checked_link

MAX_RAW_BYTES = 32_768  # tdlib/telegram-bot-api, Client.cpp, get_formatted_text
MAX_TEXT = 4096  # tdlib/td, OptionManager.cpp: message_text_length_max, in code points
MAX_CAPTION = 1024
MAX_ENTITIES = 100  # Telegram ignores what comes after them: python-telegram-bot, MessageLimit.MESSAGE_ENTITIES

_REMOVED = frozenset("\r\u030a\u0333\u033f" + "".join(map(chr, range(0x2028, 0x202F))))
_MARKS = re.compile("[\u200e\u200f]+(?=[\u200e\u200f])")
# What shows nothing: spaces of all widths, zero-width characters, tags (tdlib/td, misc.cpp, is_empty_string).
_BLANK = re.compile(
    "[ \\n\u00a0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufeff\ufffc\U000e0000-\U000e007f]*"
)


def clean(text: str) -> str:
    """Without what Telegram removes: controls become spaces; CR, U+2028 to U+202E and the like go.

    tdlib/td, misc.cpp, clean_input_string. Refused when it is no valid Unicode (a lone surrogate).
    """
    return _clean(text, [])[0]


def _clean(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad_request("Strings must be encoded in UTF-8") from None
    result: list[str] = []
    moved = [0]  # the new offset of each old UTF-16 unit
    for character in text:
        units = 2 if character > "\uffff" else 1
        if character in _REMOVED:
            moved.append(moved[-1])
            continue
        result.append(" " if character < " " and character != "\n" else character)
        moved.extend(range(moved[-1] + 1, moved[-1] + 1 + units))
    kept = [
        Entity(each.type, moved[each.offset], moved[each.end] - moved[each.offset], each.extra) for each in entities
    ]
    # Of a run of direction marks all but the last become zero-width non-joiners.
    cleaned = _MARKS.sub(lambda run: "\u200c" * len(run[0]), "".join(result))
    return cleaned, [each for each in kept if each.length]


def formatted(
    text: str, parse_mode: str, entities: list[Entity] | None = None, *, may_be_empty: bool = False
) -> tuple[str, list[Entity]]:
    """A bot's text as Telegram keeps it: parsed, cleaned, trimmed, with commands and links found.

    ApiError for a raw text above 32,768 bytes, an unknown mode, broken HTML, and a text without a visible
    character unless `may_be_empty` (captions). Of the modes this stand-in knows HTML only: Markdown is
    refused as unknown, which Telegram does not do.
    """
    if len(text.encode("utf-8", "surrogatepass")) > MAX_RAW_BYTES:
        raise bad_request("Text is too long")
    clean(text)  # refuses what is no Unicode before anything else is done with it
    found = list(entities or [])
    mode = parse_mode.lower()
    if text and mode not in ("", "none"):
        if mode != "html":
            raise bad_request("Unsupported parse_mode")
        text, found = parse_html(text)
    text, found = _clean(text, fixed(_inside(text, found)))
    text, found = _trimmed(text, found)
    if _BLANK.fullmatch(text):
        if not may_be_empty:
            raise bad_request("Text must be non-empty")
        return "", []
    return text, joined_with(fixed(found), find_entities(text))


def _inside(text: str, entities: list[Entity]) -> list[Entity]:
    """The same entities; refused when one lies outside the text or cuts a character in two."""
    if entities:
        ends = [0, *accumulate(2 if character > "\uffff" else 1 for character in text)]
        for each in entities:
            if each.offset < 0 or each.length < 0:
                name, value = ("offset", each.offset) if each.offset < 0 else ("length", each.length)
                raise bad_request(f"Receive an entity with incorrect {name} {value}")
            if each.length and each.offset >= ends[-1]:
                raise bad_request(f"Entity begins after the end of the text at UTF-16 offset {each.offset}")
            if each.end > ends[-1]:
                raise bad_request(
                    f"Entity beginning at UTF-16 offset {each.offset} ends after the end of the text at UTF-16 "
                    f"offset {each.end}"
                )
            if not {each.offset, each.end} <= set(ends):
                raise bad_request("Entity begins in a middle of a UTF-16 symbol")
    return entities


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    text = text.rstrip(" \n")
    end = utf16_length(text)
    entities = [
        Entity(each.type, each.offset, min(each.length, end - each.offset), each.extra)
        for each in entities
        if each.offset < end
    ]
    # On the left nothing that an entity covers is taken away.
    first = min((each.offset for each in entities), default=len(text))
    spaces = len(text) - len(text.lstrip(" \n"))
    cut = min(spaces, first)
    return text[cut:], [Entity(each.type, each.offset - cut, each.length, each.extra) for each in entities]


_PATTERNS = (
    # tdlib/td, MessageEntity.cpp, match_bot_commands, match_mentions, match_hashtags.
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>@])")),
    ("email", re.compile(r"(?<![\w.+-])[A-Za-z0-9_.+-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\w-])")),
    ("url", re.compile(r"(?<![\w@.])(?:https?://[^\s<>\"'«»]+|(?:[\w-]+\.)+(?:com|org|net|kz|kg|ru|me|am|by)\b"
                       r"(?:/[^\s<>\"'«»]*)?)", re.IGNORECASE)),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z0-9_]{2,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d_])\w{1,256}(?![\w#])")),
)  # fmt: skip


def find_entities(text: str) -> list[Entity]:
    """Commands, addresses, links, mentions and hashtags in a plain text; the first that fits a place wins."""
    result: list[Entity] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            found = match[0].rstrip(".,;:!?)") if kind == "url" else match[0]
            if kind == "url" and not checked_link(found):
                continue
            offset = utf16_length(text[: match.start()])
            new = Entity(kind, offset, utf16_length(found))
            if not any(new.offset < old.end and old.offset < new.end for old in result):
                result.append(new)
    return in_order(result)
