"""Inline mode: what somebody typed after the bot's name, and what they were offered."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from telegram_stand_in._formats.entities import Entity
from telegram_stand_in._formats.keyboards import Markup
from telegram_stand_in._formats.params import Json
from telegram_stand_in._world.chats import Person

LIFE = timedelta(seconds=30)

ChatType = Literal["sender", "private", "group", "supergroup", "channel"]
CacheKey = tuple[str, str, ChatType, int]


@dataclass(frozen=True, slots=True)
class Posted:
    """The message that a chosen result becomes; `rest` are further fields of it, `media` the photo above its text."""

    text: str
    entities: tuple[Entity, ...]
    markup: Markup | None
    rest: Json
    media: Json = field(default_factory=dict)


@dataclass(slots=True)
class InlineQuery:
    """What somebody typed after the bot's name, and what they were offered; `cached` if the bot was not asked."""

    id: str
    person: Person
    query: str
    offset: str
    chat_type: ChatType
    at: datetime
    answered: datetime | None = None
    cached: bool = False
    results: list[Json] = field(default_factory=list)
    posts: dict[str, Posted] = field(default_factory=dict)
    next_offset: str = ""
    cache_time: int = 300
    is_personal: bool = False
    button: Json | None = None

    def post(self, result_id: str) -> Posted:
        """What the result of that id becomes. LookupError when there is none, ValueError for one of another kind."""
        there = [each["id"] for each in self.results]
        if result_id not in there:
            raise LookupError(f"no result {result_id!r}; there are {there}")
        if result_id not in self.posts:
            raise ValueError("only articles and photos that were sent before can be posted here")
        return self.posts[result_id]

    def key(self, *, personal: bool) -> CacheKey:
        """Under what its answer is kept, for this person or for everybody."""
        return self.query.strip(), self.offset, self.chat_type, self.person.id if personal else 0
