"""All that the stand-in remembers. One object, held by the Bot API, the people's side and the page."""

import hashlib
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from telegram_stand_in._formats.params import Json
from telegram_stand_in._world.chats import CallbackQuery, Chat, Message, Person, PrivateChat
from telegram_stand_in._world.events import Events, Kind
from telegram_stand_in._world.faults import Faults
from telegram_stand_in._world.groups import GENERAL, Group, Member
from telegram_stand_in._world.inline_query import CacheKey, InlineQuery
from telegram_stand_in._world.rates import Rates
from telegram_stand_in._world.updates import CALLBACK_LIFE, MESSAGE_LIFE, Updates

CALLS_KEPT = 1000


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot: what it asked and what it was answered."""

    number: int
    at: datetime
    method: str
    params: dict[str, str]
    files: dict[str, str]  # the field each came in, and its name
    status: int
    answer: Any
    milliseconds: float

    @property
    def chat_id(self) -> int | None:
        """The chat it was for."""
        chat = self.params.get("chat_id", "")
        return int(chat) if chat.lstrip("-").isdigit() else None


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that someone sent, under the path from which getFile lets it be fetched."""

    id: str
    unique_id: str
    path: str
    name: str
    content_type: str
    content: bytes
    kind: str

    def as_json(self) -> Json:
        """What all of the Bot API's objects of files share."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.content)}


@dataclass(slots=True)
class State:
    """The bot, the people, their chats and everything between them."""

    now: Callable[[], datetime]
    token: str
    bot: Person
    updates: Updates
    events: Events = field(default_factory=Events)
    faults: Faults = field(default_factory=Faults)
    chats: dict[int, PrivateChat | Group] = field(default_factory=dict)
    queries: dict[str, CallbackQuery] = field(default_factory=dict)
    inline_queries: dict[str, InlineQuery] = field(default_factory=dict)
    inline_kept: dict[CacheKey, InlineQuery] = field(default_factory=dict)  # whose answers may be given again
    inline_messages: dict[str, tuple[int, int]] = field(default_factory=dict)  # chat and message by inline id
    inline_feedback: bool = False  # whether the bot hears which result was chosen, as @BotFather sets it
    rates: Rates = field(default_factory=Rates)
    files: dict[str, StoredFile] = field(default_factory=dict)
    calls: deque[Call] = field(default_factory=lambda: deque(maxlen=CALLS_KEPT))
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    privacy: bool = True  # the bot's privacy mode, as @BotFather sets it
    profile: dict[tuple[str, str], str] = field(default_factory=dict)
    call_numbers: Iterator[int] = field(default_factory=lambda: count(1))
    # Message ids must not repeat when the stand-in is started again over a bot's kept database.
    last_message_id: int = field(default_factory=lambda: int(time.time()) % 10**8)
    last_query_id: int = field(default_factory=lambda: time.time_ns() // 1000 * 10)

    def next_message_id(self, chat: Chat) -> int:
        """One sequence for all private chats and small groups, one for each supergroup, as in Telegram."""
        if isinstance(chat, Group) and chat.type != "group":
            return max(chat.messages, default=GENERAL) + 1
        self.last_message_id += 1
        return self.last_message_id

    def named(self, name: str) -> Group | None:
        """The public group of that @name."""
        groups = (each for each in self.chats.values() if isinstance(each, Group) and each.username)
        return next((each for each in groups if f"@{each.username}".lower() == name.lower()), None)

    def meet(self, person: Person) -> None:
        """The bot knows of whom it saw, though it may not write first."""
        if isinstance(chat := self.chats.get(person.id), PrivateChat):
            chat.met = True

    def keep(self, message: Message, *, edit: bool = False, by_bot: bool = False) -> None:
        """Put a message into its chat and tell whoever listens; `by_bot`: what others sent, the bot has edited."""
        message.chat.keep(message)
        if message.inline_id:
            self.inline_messages[message.inline_id] = (message.chat.id, message.id)
        kind: Kind = "edit" if edit else "message"
        self.events.publish(kind, message, message.chat.id, by_bot=by_bot or message.by_bot)

    def deliver(self, message: Message, kind: str = "message") -> None:
        """A person's message: into the chat and into the bot's updates."""
        self.keep(message, edit=kind == "edited_message")
        self.updates.put(kind, message.as_json(), MESSAGE_LIFE, message.edited or message.date)

    def delete(self, chat: Chat, message_id: int, *, by_bot: bool = False) -> None:
        """A message goes, and with it its pin."""
        pinned = message_id in chat.pinned
        chat.drop(message_id)
        self.events.publish("delete", message_id, chat.id, by_bot=by_bot)
        if pinned:
            self.events.publish("pins", list(chat.pinned), chat.id, by_bot=by_bot)

    def pin(self, chat: Chat, message_id: int, *, by_bot: bool = False) -> None:
        """A message is pinned above the others."""
        chat.pinned.append(message_id)
        self.events.publish("pins", list(chat.pinned), chat.id, by_bot=by_bot)

    def unpin(self, chat: Chat, message_id: int, *, by_bot: bool = False) -> None:
        """A message is pinned no longer."""
        chat.pinned.remove(message_id)
        self.events.publish("pins", list(chat.pinned), chat.id, by_bot=by_bot)

    def press(self, person: Person, chat: Chat, message_id: int, data: str) -> CallbackQuery:
        """A person presses a button under a message, which may be gone: the bot gets that as an update."""
        self.meet(person)
        message = chat.messages.get(message_id)
        inline_id = "" if message is None else message.inline_id
        self.last_query_id += 1
        query = CallbackQuery(str(self.last_query_id), person, chat, message_id, data, self.now(), inline_id)
        self.queries[query.id] = query
        gone: Json = {"chat": chat.as_chat(), "message_id": message_id, "date": 0}
        under: Json = {"message": gone if message is None else message.as_json()}
        body: Json = {
            "id": query.id,
            "from": person.as_user(),
            **({"inline_message_id": inline_id} if inline_id else under),
            "chat_instance": str(-(int(hashlib.sha256(str(chat.id).encode()).hexdigest()[:15], 16))),
            "data": data,
        }
        self.updates.put("callback_query", body, CALLBACK_LIFE)
        return query

    def changed_place(self, group: Group, member: Member, by: Person, old: Json) -> None:
        """Tell of another place in a group than `old`: the bot hears of its own, as administrator of others'."""
        if member is group.bot:
            self.tell_of_place(group, "my_chat_member", by, old, member.as_json())
        elif group.bot.rules:
            self.tell_of_place(group, "chat_member", by, old, member.as_json())
        self.events.publish("group", None, group.id)

    def tell_of_place(self, chat: Chat, kind: str, by: Person, old: Json, new: Json) -> None:
        """The update of a changed ChatMember."""
        date = int(self.now().timestamp())
        body = {"chat": chat.as_chat(), "from": by.as_user(), "date": date, "old_chat_member": old}
        self.updates.put(kind, {**body, "new_chat_member": new}, MESSAGE_LIFE)

    def log(self, call: Call) -> None:
        """Keep a call for whoever looks; the oldest goes when there are too many."""
        self.calls.append(call)
        self.events.publish("call", call, call.chat_id, by_bot=True)

    def expired(self, query: CallbackQuery) -> bool:
        """Whether Telegram still takes an answer."""
        return self.now() - query.at > CALLBACK_LIFE

    def store_file(self, kind: str, name: str, content: bytes, content_type: str) -> StoredFile:
        """Keep a file; the same content gets the same unique id."""
        number = len(self.files)
        unique = hashlib.sha256(kind.encode() + content).hexdigest()[:16]
        suffix = name.rpartition(".")[2] if "." in name else "bin"
        file_id, path = f"{kind[:2].upper()}{unique}{number:08d}", f"{kind}s/file_{number}.{suffix}"
        file = StoredFile(file_id, unique, path, name, content_type, content, kind)
        self.files[file.id] = file
        return file

    def menu(self, person: Person, group: Group | None = None) -> list[Json]:
        """The commands this person sees: the narrowest scope that has any, in their language or in none."""
        language = (person.language_code or "")[:2]
        scopes = [f"chat:{person.id}", "all_private_chats", "default"]
        if group is not None:
            scopes = [f"chat_administrators:{group.id}", f"chat:{group.id}", "all_chat_administrators"]
            scopes += ["all_group_chats", "default"]
            member = group.members.get(person.id)
            if member is None or not member.rules:
                scopes = [each for each in scopes if "administrators" not in each]
        for scope in scopes:
            for code in (language, ""):
                if self.commands.get((scope, code)):
                    return self.commands[scope, code]
        return []
