"""The person's side of a chat: what someone does on their phone, and what they see. For tests and the page."""

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.preview.buttons import find_callback, find_link, find_query
from bot.preview.chats import CallbackQuery, Chat, Message, Person
from bot.preview.entities import Entity
from bot.preview.fields import Json
from bot.preview.inline import ChatType, InlineQuery, ask, choose
from bot.preview.keyboards import Markup
from bot.preview.links import PAYLOAD, bot_link
from bot.preview.state import State
from bot.preview.text import clean, find_entities
from bot.preview.updates import MESSAGE_LIFE
from bot.preview.watching import PATIENCE, Watching

if TYPE_CHECKING:
    from bot.preview.group_phone import GroupPhone


@dataclass(frozen=True, slots=True)
class Answer:
    """What a press was answered: a toast, or an alert that wants an OK; `text` may be empty."""

    query_id: str
    text: str
    alert: bool
    url: str


class Phone(Watching):
    """One person's chat with the bot: `say`, `press` and the like, and waiting for what it does then."""

    def __init__(self, state: State, chat: Chat) -> None:
        super().__init__(state, chat.id)
        self._chat = chat
        self._last_query: CallbackQuery | None = None
        state.phones[chat.id] = self

    # What is there to see

    @property
    def person(self) -> Person:
        """Whose phone it is."""
        return self._chat.person

    @property
    def id(self) -> int:
        """The person's id, which is the chat's id too."""
        return self._chat.person.id

    @property
    def messages(self) -> list[Message]:
        """The chat as it stands, oldest first, edits in place."""
        return list(self._chat.messages.values())

    @property
    def last(self) -> Message:
        """The newest message of the bot. LookupError when it has written none."""
        for message in reversed(self._chat.messages.values()):
            if message.by_bot:
                return message
        raise LookupError(f"the bot wrote nothing to {self.id}")

    @property
    def answers(self) -> list[Answer]:
        """All toasts and alerts so far, the empty ones included."""
        return [Answer(**event.data) for event in self._seen if event.kind == "answer"]

    @property
    def blocked(self) -> bool:
        """Whether the person blocked the bot."""
        return self._chat.blocked

    @property
    def keyboard(self) -> list[list[str]]:
        """The labels of the keyboard below the input field; none when it was put away after its one use."""
        return [[button["text"] for button in row] for row in self._keys] if not self._chat.keyboard_put_away else []

    @property
    def _keys(self) -> list[list[Json]]:
        rows: list[list[Json]] = (self._chat.keyboard or {}).get("keyboard", [])
        return rows

    @property
    def keyboard_object(self) -> Json | None:
        """The keyboard below the input field as the bot sent it, and whether it was put away."""
        return (
            None if self._chat.keyboard is None else {**self._chat.keyboard, "put_away": self._chat.keyboard_put_away}
        )

    # What a person does

    def say(self, text: str, *, reply_to: int | None = None) -> Message:
        """Send a text. ValueError when it is empty, or when the bot is blocked."""
        text = clean(text).strip(" \n")
        if not text:
            raise ValueError("an empty message cannot be sent")
        return self._send(text=text, reply_to=self._chat.messages.get(reply_to or 0))

    def start(self, payload: str | None = None) -> Message:
        """Open the chat by a link (t.me/bot?start=payload) and tap START, which lets a blocked bot write again.

        ValueError for a bad payload.
        """
        if payload is not None and not PAYLOAD.fullmatch(payload):
            raise ValueError("a start payload is 1 to 64 characters of A-Z a-z 0-9 _ -")
        self.unblock()
        return self.say("/start" if payload is None else f"/start {payload}")

    def edit(self, message_id: int, text: str) -> Message:
        """Edit one of the person's own texts. LookupError when there is none."""
        old = self._chat.messages.get(message_id)
        if old is None or old.by_bot or old.media:
            raise LookupError(f"{self.id} has no text message {message_id} to edit")
        text = clean(text).strip(" \n")
        new = replace(old, text=text, entities=tuple(find_entities(text)), edited=self._state.now())
        self._acts()
        self._state.deliver(new, "edited_message")
        return new

    def forward(self, text: str, origin: str | Person = "Hidden") -> Message:
        """Forward somebody's text to the bot: a hidden person's by name, or a known account's."""
        date = int(self._state.now().timestamp()) - 3600
        if isinstance(origin, Person):
            source: Json = {"type": "user", "sender_user": origin.as_user(), "date": date}
        else:
            source = {"type": "hidden_user", "sender_user_name": origin, "date": date}
        return self._send(text=clean(text), rest={"forward_origin": source})

    def via_bot(self, text: str, username: str = "gif") -> Message:
        """A message made with another bot's inline mode."""
        other = {"id": 140267078, "is_bot": True, "first_name": username, "username": username}
        return self._send(text=clean(text), rest={"via_bot": other})

    def sticker(self, emoji: str = "👍") -> Message:
        """Send a sticker."""
        file = self._state.store_file("sticker", "sticker.webp", emoji.encode(), "image/webp")
        sticker: Json = {
            "width": 512, "height": 512, "emoji": emoji, "set_name": "Preview", "is_animated": False,
            "is_video": False, "type": "regular", "file_id": file.id, "file_unique_id": file.unique_id,
            "file_size": len(file.content),
        }  # fmt: skip
        return self._send(media={"sticker": sticker})

    def voice(self, seconds: int = 3) -> Message:
        """Send a voice message."""
        file = self._state.store_file("voice", "voice.oga", bytes(seconds), "audio/ogg")
        voice: Json = {
            "duration": seconds, "mime_type": "audio/ogg", "file_id": file.id,
            "file_unique_id": file.unique_id, "file_size": len(file.content),
        }  # fmt: skip
        return self._send(media={"voice": voice})

    def location(self, latitude: float, longitude: float) -> Message:
        """Share a place, in degrees. ValueError when there is none on Earth."""
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise ValueError("a latitude goes from -90 to 90, a longitude from -180 to 180")
        return self._send(media={"location": {"latitude": latitude, "longitude": longitude}})

    def photo(self, content: bytes = b"", caption: str = "", size: tuple[int, int] = (320, 240)) -> Message:
        """Send a photo."""
        file = self._state.store_file("photo", "photo.jpg", content, "image/jpeg")
        photo = {"file_id": file.id, "file_unique_id": file.unique_id, "width": size[0], "height": size[1],
                 "file_size": len(content)}  # fmt: skip
        return self._send(text=clean(caption), media={"photo": [photo]})

    def document(self, name: str, content: bytes, caption: str = "", mime: str = "text/plain") -> Message:
        """Send a file."""
        file = self._state.store_file("document", name, content, mime)
        document: Json = {
            "file_name": name, "mime_type": mime, "file_id": file.id, "file_unique_id": file.unique_id,
            "file_size": len(content),
        }  # fmt: skip
        return self._send(text=clean(caption), media={"document": document})

    def key(self, label: str, *, at: tuple[float, float] | None = None) -> Message:
        """Tap a key of the keyboard below the input field: sends its words, or the place `at` if it asks for one.

        `at` is latitude and longitude. LookupError when there is no such key; ValueError for one that asks for a
        place when none is given, and for one that asks for a phone number, which nobody here has.
        """
        button = next((each for row in self._keys for each in row if each["text"] == label), None)
        if button is None:
            raise LookupError(f"no key {label!r}; there are {[each['text'] for row in self._keys for each in row]}")
        if "request_contact" in button:
            raise ValueError("nobody here has a phone number")
        if "request_location" in button and at is None:
            raise ValueError("this key asks for a place")
        self._refuse_if_blocked()
        self._chat.keyboard_put_away = bool(self._chat.keyboard and self._chat.keyboard["one_time_keyboard"])
        return self.location(*at) if "request_location" in button and at is not None else self.say(label)

    def bring_back_keyboard(self) -> None:
        """Show a one-time keyboard once more."""
        self._chat.keyboard_put_away = False

    def press(self, label: str | None = None, *, data: str | None = None, message: int | None = None) -> CallbackQuery:
        """Press an inline button: by its label or its data, in the newest message that has it or in `message`.

        LookupError when there is no such button; its text names those there are. A press with both `data`
        and `message` needs no button: that is an old keyboard on another device.
        """
        shown: Message | int
        if data is None or message is None:
            shown, button = find_callback(reversed(self.messages), label, data, message)
            data = button["callback_data"]
        else:
            shown = self._chat.messages.get(message, message)
        self._refuse_if_blocked()
        self._acts()
        self._last_query = self._state.press(self.person, shown, self.person, data)
        return self._last_query

    def open(self, label: str, *, message: int | None = None, group: "GroupPhone | None" = None) -> Message:
        """Press a button with a link to the bot, as `follow` does. LookupError when there is no such button."""
        return self.follow(find_link(reversed(self.messages), label, message), group)

    def follow(self, url: str, group: "GroupPhone | None" = None) -> Message:
        """Open a link to the bot and do what it asks for: START in the own chat, or adding the bot to `group`.

        Returns what is said or shown there then. ValueError for a link that leads elsewhere, for a bad payload and
        where a group has to be chosen and is not.
        """
        link = bot_link(url, self._state.bot.username or "")
        if link is None:
            raise ValueError(f"{url} does not lead to the bot")
        if not link.into_group:
            return self.start(link.payload or None)
        if group is None:
            raise ValueError("a group must be chosen")
        return group.add_bot(self.person, link.payload or None)

    def switch(self, label: str) -> InlineQuery:
        """Press a button that starts inline mode, and stay in this chat. LookupError when there is none."""
        return self.inline(find_query(reversed(self.messages), label))

    def inline(self, query: str = "", *, offset: str = "", chat_type: ChatType = "sender") -> InlineQuery:
        """Type "@bot query" in a chat of that type ("sender": the one with the bot)."""
        self._acts()
        return ask(self._state, self.person, query, offset, chat_type)

    def choose(self, asked: InlineQuery, result_id: str) -> Message:
        """Post one of the results in the chat with the bot. LookupError when there is no such result."""
        self._refuse_if_blocked()
        post, inline_id = choose(self._state, asked, result_id)
        made = {**post.rest, "via_bot": self._state.bot.as_user()}
        return self._send(post.text, rest=made, entities=post.entities, markup=post.markup, inline_id=inline_id)

    def open_above(self, asked: InlineQuery) -> Message:
        """Press what stands above the results: START with its parameter. LookupError when nothing does."""
        if asked.button is None:
            raise LookupError("there is no button above the results")
        return self.start(asked.button["start_parameter"])

    def block(self) -> None:
        """Block the bot ("Stop bot")."""
        self._set_blocked(True)

    def unblock(self) -> None:
        """Let it write again."""
        self._set_blocked(False)

    # Waiting for the bot

    async def answer(self, *, within: float = PATIENCE) -> Answer:
        """The answer to the person's last press; TimeoutError when none comes."""
        query = self._last_query
        if query is None:
            raise LookupError("nothing was pressed yet")

        def find() -> Answer | None:
            return next((each for each in self.answers if each.query_id == query.id), None)

        async with asyncio.timeout(within):
            while (found := find()) is None:
                await self._state.events.happen()
        return found

    async def results(self, asked: InlineQuery, *, within: float = PATIENCE) -> list[Json]:
        """What the bot offers; TimeoutError when it does not answer."""
        async with asyncio.timeout(within):
            while asked.answered is None:
                await self._state.events.happen()
        return asked.results

    async def ask(self, text: str, *, within: float = PATIENCE) -> Message:
        """Say something and wait for the bot's next message."""
        self.say(text)
        return await self.next(within=within)

    async def tap(self, label: str, *, within: float = PATIENCE) -> Message:
        """Press a button and wait for what the bot sends or edits then."""
        self.press(label)
        return await self.next(within=within)

    # Inside

    def _send(self, text: str = "", media: Json | None = None, rest: Json | None = None,
              reply_to: Message | None = None, entities: tuple[Entity, ...] | None = None,
              markup: Markup | None = None, inline_id: str = "") -> Message:  # fmt: skip
        self._refuse_if_blocked()
        self._chat.met = self._chat.started = True
        message = Message(
            self._state.next_message_id(),
            self.person,
            self.person,
            self._state.now(),
            text,
            tuple(find_entities(text)) if entities is None else entities,
            markup,
            media=media or {},
            rest=rest or {},
            reply_to=reply_to,
            inline_id=inline_id,
        )
        self._acts()
        self._state.deliver(message)
        return message

    def _refuse_if_blocked(self) -> None:
        if self._chat.blocked:
            raise ValueError("the bot is blocked")

    def _set_blocked(self, blocked: bool) -> None:
        if self._chat.blocked == blocked:
            return
        self._chat.blocked = blocked
        self._acts()
        self._state.events.publish("person", blocked, self.id)
        member: Json = {"user": self._state.bot.as_user(), "status": "member"}
        kicked: Json = {"user": self._state.bot.as_user(), "status": "kicked", "until_date": 0}
        old, new = (member, kicked) if blocked else (kicked, member)
        body: dict[str, Any] = {
            "chat": self.person.as_chat(),
            "from": self.person.as_user(),
            "date": int(self._state.now().timestamp()),
            "old_chat_member": old,
            "new_chat_member": new,
        }
        self._state.updates.put("my_chat_member", body, MESSAGE_LIFE)
