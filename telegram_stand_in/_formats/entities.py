"""Message entities: their units, their order, and how styles are split and merged.

Offsets and lengths count UTF-16 code units, as everywhere in the Bot API.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text with a meaning; `extra` are the type's own fields (url, language, user …)."""

    type: str
    offset: int
    length: int
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def end(self) -> int:
        """The first unit after it."""
        return self.offset + self.length

    def as_json(self) -> dict[str, Any]:
        """The Bot API's MessageEntity."""
        return {"type": self.type, "offset": self.offset, "length": self.length, **self.extra}


def utf16_length(text: str) -> int:
    """How many UTF-16 code units the text takes."""
    return len(text) + sum(character > "\uffff" for character in text)


# tdlib/td, MessageEntity.cpp, get_type_priority: of two that begin and end together the lower comes first.
_PRIORITY = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 11,
    "code": 20,
    "date_time": 30,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
_STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
_QUOTES = ("blockquote", "expandable_blockquote")
_OPAQUE = ("pre", "code")


def in_order(entities: Iterable[Entity]) -> list[Entity]:
    """Sorted as Telegram sends them: by beginning, then longer first, then by kind."""
    return sorted(entities, key=lambda each: (each.offset, -each.length, _PRIORITY.get(each.type, 50)))


def fixed(entities: Iterable[Entity]) -> list[Entity]:
    """Entities as they come back from Telegram.

    Of two links, codes or quotes inside each other the outer one stays. Styles of one kind that touch become
    one; they are cut where a link, code or quote begins or ends and where another style begins, and are
    dropped inside code.
    """
    kept = [each for each in in_order(entities) if each.length > 0]
    quotes = _apart(each for each in kept if each.type in _QUOTES)
    continuous = _apart(each for each in kept if each.type not in _QUOTES + _STYLES)
    solid = in_order(quotes + continuous)
    return in_order(solid + _cut_styles([each for each in kept if each.type in _STYLES], solid))


def joined_with(entities: list[Entity], found: Iterable[Entity]) -> list[Entity]:
    """`entities` together with those found in the plain text where they stand in nobody's way."""
    solid = [each for each in entities if each.type not in _QUOTES + _STYLES]
    free = [new for new in found if not any(new.offset < old.end and old.offset < new.end for old in solid)]
    return fixed([*entities, *free])


def _apart(entities: Iterable[Entity]) -> list[Entity]:
    result: list[Entity] = []
    for each in entities:
        if not result or each.offset >= result[-1].end:
            result.append(each)
    return result


def _cut_styles(styles: list[Entity], solid: list[Entity]) -> list[Entity]:
    merged: list[Entity] = []
    for kind in _STYLES:
        for each in (style for style in styles if style.type == kind):
            last = merged[-1] if merged and merged[-1].type == kind else None
            if last is not None and each.offset <= last.end:
                merged[-1] = replace(last, length=max(last.end, each.end) - last.offset)
            else:
                merged.append(each)
    cuts = sorted({each.offset for each in merged} | {edge for each in solid for edge in (each.offset, each.end)})
    opaque = [each for each in solid if each.type in _OPAQUE]
    pieces: list[Entity] = []
    for each in merged:
        edges = [each.offset, *(cut for cut in cuts if each.offset < cut < each.end), each.end]
        for begin, end in pairwise(edges):
            if not any(code.offset <= begin and end <= code.end for code in opaque):
                pieces.append(Entity(each.type, begin, end - begin))
    return pieces
