"""The person's side of a chat: what someone does on their phone, and what they see. For tests and the page."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from bot.preview.chats import CallbackQuery, Chat, Message, Person
from bot.preview.entities import Entity
from bot.preview.events import Event
from bot.preview.fields import Json
from bot.preview.inline import ChatType, InlineQuery, ask, choose, posted
from bot.preview.keyboards import Markup
from bot.preview.state import State
from bot.preview.text import clean, find_entities
from bot.preview.updates import MESSAGE_LIFE

PATIENCE = 5.0  # seconds a test waits for the bot unless it says otherwise
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a press was answered: a toast, or an alert that wants an OK; `text` may be empty."""

    query_id: str
    text: str
    alert: bool
    url: str


class Phone:
    """One person's chat with the bot.

    Waiting is by what the bot does *after* the person's last act: `say`, `press` and the like set the mark,
    `next` moves it on behind what it returned.
    """

    def __init__(self, state: State, chat: Chat) -> None:
        self._state = state
        self._chat = chat
        self._seen: list[Event] = []
        self._mark = 0
        self._last_query: CallbackQuery | None = None
        state.events.listen(self._hear, self.id)

    def _hear(self, event: Event) -> None:
        if event.by_bot and event.kind != "call":
            self._seen.append(event)

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
        """The labels of the keyboard below the input field."""
        rows = (self._chat.keyboard or {}).get("keyboard", [])
        return [[button["text"] for button in row] for row in rows]

    @property
    def keyboard_object(self) -> Json | None:
        """The keyboard below the input field as the bot sent it."""
        return self._chat.keyboard

    # What a person does

    def say(self, text: str, *, reply_to: int | None = None) -> Message:
        """Send a text. ValueError when it is empty, or when the bot is blocked."""
        text = clean(text).strip(" \n")
        if not text:
            raise ValueError("an empty message cannot be sent")
        return self._send(text=text, reply_to=self._chat.messages.get(reply_to or 0))

    def start(self, payload: str | None = None) -> Message:
        """Open the chat by a link (t.me/bot?start=payload) and tap START. ValueError for a bad payload."""
        if payload is None:
            return self.say("/start")
        if not PAYLOAD.fullmatch(payload):
            raise ValueError("a start payload is 1 to 64 characters of A-Z a-z 0-9 _ -")
        return self.say(f"/start {payload}")

    def edit(self, message_id: int, text: str) -> Message:
        """Edit one of the person's own texts. LookupError when there is none."""
        old = self._chat.messages.get(message_id)
        if old is None or old.by_bot or old.media:
            raise LookupError(f"{self.id} has no text message {message_id} to edit")
        text = clean(text).strip(" \n")
        new = replace(old, text=text, entities=tuple(find_entities(text)), edited=self._state.now())
        self._mark = self._state.events.last
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

    def press(self, label: str | None = None, *, data: str | None = None, message: int | None = None) -> CallbackQuery:
        """Press an inline button: by its label or its data, in the newest message that has it or in `message`.

        LookupError when there is no such button; its text names those there are. A press with both `data`
        and `message` needs no button: that is an old keyboard on another device.
        """
        if data is None or message is None:
            shown, button = self._find(label, data, message)
            message, data = shown.id, button["callback_data"]
        self._refuse_if_blocked()
        self._state.last_query_id += 1
        query = CallbackQuery(
            str(self._state.last_query_id), self.person, self.person, message, data, self._state.now()
        )
        self._mark = self._state.events.last
        self._last_query = query
        self._state.ask(query)
        return query

    def inline(self, query: str = "", *, offset: str = "", chat_type: ChatType = "sender") -> InlineQuery:
        """Type "@bot query" in a chat of that type ("sender": the one with the bot)."""
        self._mark = self._state.events.last
        return ask(self._state, self.person, query, offset, chat_type)

    def choose(self, asked: InlineQuery, result_id: str) -> Message:
        """Post one of the results in the chat with the bot. LookupError when there is no such result."""
        result = asked.result(result_id)
        text, entities, markup = posted(result)
        choose(self._state, asked, result)
        return self._send(text, rest={"via_bot": self._state.bot.as_user()}, entities=entities, markup=markup)

    def block(self) -> None:
        """Block the bot ("Stop bot")."""
        self._set_blocked(True)

    def unblock(self) -> None:
        """Let it write again."""
        self._set_blocked(False)

    # Waiting for the bot

    async def next(self, *, after: int | None = None, within: float = PATIENCE) -> Message:
        """The next message that the bot sent or edited; TimeoutError when none comes.

        After the person's last act and what was returned since, or after the event of that number.
        """
        event = await self.event("message", "edit", after=after, within=within)
        self._mark = event.number
        message: Message = event.data
        return message

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
            while not asked.answered:
                await self._state.events.happen()
        return asked.results

    async def event(self, *kinds: str, after: int | None = None, within: float = PATIENCE) -> Event:
        """The bot's first event of one of these kinds (message, edit, delete, answer, action) after the mark."""
        mark = self._mark if after is None else after

        def find() -> Event | None:
            return next((each for each in self._seen if each.number > mark and each.kind in kinds), None)

        async with asyncio.timeout(within):
            while (found := find()) is None:
                await self._state.events.happen()
        return found

    async def silence(self, seconds: float = 0.3) -> bool:
        """Whether the bot sends and edits nothing for so long."""
        try:
            await self.event("message", "edit", within=seconds)
        except TimeoutError:
            return True
        return False

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
              markup: Markup | None = None) -> Message:  # fmt: skip
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
        )
        self._mark = self._state.events.last
        self._state.deliver(message)
        return message

    def _refuse_if_blocked(self) -> None:
        if self._chat.blocked:
            raise ValueError("the bot is blocked")

    def _buttons(self, message_id: int | None) -> Iterator[tuple[Message, Json]]:
        for message in reversed(self._chat.messages.values()):
            if message.markup is not None and message_id in (None, message.id):
                for row in message.markup.inline or []:
                    for button in row:
                        yield message, button

    def _find(self, label: str | None, data: str | None, message_id: int | None) -> tuple[Message, Json]:
        for message, button in self._buttons(message_id):
            if "callback_data" in button and (
                button["text"] == label if data is None else button["callback_data"] == data
            ):
                return message, button
        there = [button["text"] for _message, button in self._buttons(message_id)]
        raise LookupError(f"no button {label or data!r}; there are {there}")

    def _set_blocked(self, blocked: bool) -> None:
        if self._chat.blocked == blocked:
            return
        self._chat.blocked = blocked
        self._mark = self._state.events.last
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
