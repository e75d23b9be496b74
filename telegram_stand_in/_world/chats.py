"""People, their private chats with the bot, and the messages in them, as Telegram keeps them."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, ClassVar, Literal

from telegram_stand_in._formats.entities import Entity
from telegram_stand_in._formats.errors import ApiError
from telegram_stand_in._formats.keyboards import Markup
from telegram_stand_in._formats.params import Json

DELETE_LIMIT = timedelta(hours=48)

Rights = Literal["read", "members", "edit", "write"]
"""What a call wants of a chat (telegram-bot-api, Client.h, AccessRights)."""


@dataclass(slots=True)
class Person:
    """A Telegram account; the id is the id of the private chat too."""

    id: int
    first_name: str
    language_code: str | None = None
    last_name: str | None = None
    username: str | None = None
    is_bot: bool = False
    deleted: bool = False

    def as_user(self) -> Json:
        """The Bot API's User."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": "" if self.deleted else self.first_name}
        for name in ("last_name", "username", "language_code"):
            if getattr(self, name) and not self.deleted:
                user[name] = getattr(self, name)
        return user

    def as_chat(self) -> Json:
        """The Bot API's Chat of the private chat with this person."""
        user = self.as_user()
        return {key: user[key] for key in ("id", "first_name", "last_name", "username") if key in user} | {
            "type": "private"
        }


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it stands; an edit makes a new object of the same `id`.

    `media` holds the Message fields that make it something else than a text (document, photo, sticker …),
    `rest` further fields (forward_origin, via_bot …). For media, `text` and `entities` are the caption's.
    `inline_id` is that of a message made with this bot's inline mode that has buttons; `unseen` is one that
    privacy mode keeps from the bot.
    """

    id: int
    chat: "Chat"
    sender: Person | None  # None: a post of a channel
    date: datetime
    text: str = ""
    entities: tuple[Entity, ...] = ()
    markup: Markup | None = None
    media: Json = field(default_factory=dict)
    rest: Json = field(default_factory=dict)
    edited: datetime | None = None
    reply_to: "Message | None" = None
    inline_id: str = ""
    unseen: bool = False

    @property
    def by_bot(self) -> bool:
        """Whether the bot wrote it (a bot account also stands for anonymous administrators and channels)."""
        own = self.sender is not None and self.sender.is_bot and "sender_chat" not in self.rest
        return own and not self.is_service

    @property
    def can_be_edited(self) -> bool:
        """Whether the bot may edit it: its own, with no reply keyboard, not forwarded (TD, can_edit_message)."""
        keyboard = self.markup is not None and self.markup.keyboard is not None
        return (self.by_bot or bool(self.inline_id)) and not keyboard and "forward_origin" not in self.rest

    @property
    def is_service(self) -> bool:
        """Whether nobody wrote it: somebody joined, something was pinned, a topic was opened …"""
        return not self.text and not self.media

    def as_json(self) -> Json:
        """The Bot API's Message."""
        chat = self.chat.as_chat()
        by: Json = {"from": self.sender.as_user()} if self.sender is not None else {}
        message: Json = {
            "message_id": self.id,
            **({"sender_chat": chat} if chat["type"] == "channel" else by),
            "chat": chat,
            "date": int(self.date.timestamp()),
        }
        if self.edited is not None:
            message["edit_date"] = int(self.edited.timestamp())
        if self.reply_to is not None:
            message["reply_to_message"] = replace(self.reply_to, reply_to=None).as_json()
        message.update(self.rest)
        message.update(self.media)
        prefix = "caption" if self.media else "text"
        if self.text:
            message[prefix] = self.text
        if self.entities:
            message["caption_entities" if self.media else "entities"] = [each.as_json() for each in self.entities]
        markup = self.markup and self.markup.as_json()
        if markup:
            message["reply_markup"] = markup
        return message


@dataclass(slots=True)
class Chat(ABC):
    """Where messages stand: the private chat with a person, or a group. `messages` are by id, oldest first."""

    id: int
    messages: dict[int, Message] = field(default_factory=dict, kw_only=True, repr=False)
    pinned: list[int] = field(default_factory=list, kw_only=True)

    @abstractmethod
    def as_chat(self) -> Json:
        """The Bot API's Chat."""

    def keep(self, message: Message) -> None:
        """Store a new message, or what stands in its place now."""
        self.messages[message.id] = message

    def drop(self, message_id: int) -> None:
        """Delete a message."""
        del self.messages[message_id]
        self.pinned = [each for each in self.pinned if each != message_id]


@dataclass(slots=True)
class PrivateChat(Chat):
    """The private chat of one person with the bot.

    `met` is whether the bot knows the account at all, `started` whether the person ever wrote to it.
    """

    person: Person
    met: bool = False
    started: bool = False
    blocked: bool = False
    keyboard: Json | None = None
    keyboard_put_away: bool = False  # a one-time keyboard that was used; a button brings it back

    type: ClassVar[Literal["private"]] = "private"

    def as_chat(self) -> Json:
        """The Bot API's Chat."""
        return self.person.as_chat()

    def access(self, rights: Rights) -> ApiError | None:
        """Why the bot cannot reach it."""
        gone = self.person.deleted and rights in ("edit", "write")
        return ApiError(403, "Forbidden: user is deactivated") if gone else None

    def refusal(self, _what: str) -> ApiError | None:
        """Why the bot cannot write there."""
        if not self.started:
            return ApiError(403, "Forbidden: bot can't initiate conversation with a user")
        return ApiError(403, "bot was blocked by the user") if self.blocked else None

    def keep(self, message: Message) -> None:
        """Store a new message, or what stands in its place now."""
        Chat.keep(self, message)  # a dataclass with slots is another class than the one `super()` means
        shown: Any = message.markup and message.markup.keyboard
        if shown is not None:
            self.keyboard = None if "remove_keyboard" in shown else shown
            self.keyboard_put_away = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What a press was answered: a toast, or an alert that wants an OK; `text` may be empty."""

    query_id: str
    text: str
    alert: bool
    url: str


@dataclass(slots=True)
class CallbackQuery:
    """A press on a button, which wants one answer while it lives.

    `inline_id` is set when the message was made with the bot's inline mode: then the bot learns nothing else of it.
    """

    id: str
    person: Person
    chat: Chat
    message_id: int
    data: str
    at: datetime
    inline_id: str = ""
    answer: Answer | None = None
