"""A person as their phone shows them: what they do, in the chat with the bot or in a group, and what they see."""

from dataclasses import replace
from typing import Any

from telegram_stand_in._formats.links import PAYLOAD, bot_link
from telegram_stand_in._formats.params import Json
from telegram_stand_in._formats.text import clean, find_entities
from telegram_stand_in._people.buttons import callback_data, find_button, inline_query, url
from telegram_stand_in._people.chat_observer import PATIENCE, ChatObserver
from telegram_stand_in._people.group_chat import GroupChat
from telegram_stand_in._people.inline_mode import ask_inline, choose_result
from telegram_stand_in._world.chats import Answer, CallbackQuery, Message, Person, PrivateChat
from telegram_stand_in._world.inline_query import ChatType, InlineQuery
from telegram_stand_in._world.state import State

_OTHER_BOT = Person(140_267_078, "gif", username="gif", is_bot=True)


class UserClient(ChatObserver):
    """One person. What they do happens in their chat with the bot, or with `chat` in that group.

    What is seen and waited for is their chat with the bot; that of a group is seen and waited for by the group.
    LookupError is raised in a group for somebody who is not in it, anywhere for a topic (`thread`) that there is not;
    ValueError in a group for somebody who may not write there, in the private chat when the bot is blocked.
    """

    def __init__(self, state: State, chat: PrivateChat) -> None:
        super().__init__(state, chat)
        self._private = chat
        self._last_query: CallbackQuery | None = None

    # What is there to see

    @property
    def person(self) -> Person:
        """Whose it is."""
        return self._private.person

    @property
    def answers(self) -> list[Answer]:
        """All toasts and alerts so far, the empty ones included."""
        return [event.data for event in self._seen if event.kind == "answer"]

    @property
    def blocked(self) -> bool:
        """Whether the person blocked the bot."""
        return self._private.blocked

    @property
    def pinned(self) -> list[Message]:
        """What is pinned, the newest pin last."""
        return [self._private.messages[each] for each in self._private.pinned]

    @property
    def keyboard(self) -> list[list[str]]:
        """The labels of the keyboard below the input field; none when it was put away after its one use."""
        return [[key["text"] for key in row] for row in self._keys] if not self._private.keyboard_put_away else []

    @property
    def _keys(self) -> list[list[Json]]:
        rows: list[list[Json]] = (self._private.keyboard or {}).get("keyboard", [])
        return rows

    @property
    def keyboard_object(self) -> Json | None:
        """The keyboard below the input field as the bot sent it, and whether it was put away."""
        chat = self._private
        return None if chat.keyboard is None else {**chat.keyboard, "put_away": chat.keyboard_put_away}

    # What a person does in any chat

    def say(
        self, text: str, *, chat: GroupChat | None = None, reply_to: int | None = None, thread: int | None = None
    ) -> Message:
        """Send a text; an anonymous administrator's shows the group alone. ValueError when it is empty."""
        text = clean(text).strip(" \n")
        if not text:
            raise ValueError("an empty message cannot be sent")
        return self._send(text, chat=chat, reply_to=reply_to, thread=thread)

    def via_bot(self, text: str, bot: Person = _OTHER_BOT, *, chat: GroupChat | None = None) -> Message:
        """Post something made with a bot's inline mode, another's unless it is named."""
        needs = "can_send_other_messages"
        return self._send(clean(text), chat=chat, needs=needs, rest={"via_bot": bot.as_user()})

    def press(
        self,
        label: str | None = None,
        *,
        data: str | None = None,
        message: int | None = None,
        chat: GroupChat | None = None,
    ) -> CallbackQuery:
        """Press an inline button: by its label or its data, in the newest message that has it or in `message`.

        LookupError when there is no such button; its text names those there are. A press with both `data`
        and `message` needs no button: that is an old keyboard on another device. In a group anybody may press,
        inside or not: a press may reach the bot after its person has left.
        """
        here = chat or self
        if data is None or message is None:
            shown, data = find_button(reversed(here.messages), callback_data, label=label, value=data, only=message)
            message = shown.id
        if chat is None:
            self._refuse_if_blocked()
        here.acts()
        self._last_query = self._state.press(self.person, here.place, message, data)
        return self._last_query

    def open(
        self, label: str, *, chat: GroupChat | None = None, message: int | None = None, group: GroupChat | None = None
    ) -> Message:
        """Press a button with a link to the bot, as `follow` does. LookupError when there is no such button."""
        _message, address = find_button(reversed((chat or self).messages), url, label=label, only=message)
        return self.follow(address, group)

    def follow(self, address: str, group: GroupChat | None = None) -> Message:
        """Open a link to the bot and do what it asks for: START in the private chat, or adding the bot to `group`.

        Returns what is said or shown there then. ValueError for a link that leads elsewhere, for a bad payload and
        where a group has to be chosen and is not.
        """
        link = bot_link(address, self._state.bot.username or "")
        if link is None:
            raise ValueError(f"{address} does not lead to the bot")
        if not link.into_group:
            return self.start(link.payload or None)
        if group is None:
            raise ValueError("a group must be chosen")
        return group.add_bot(self.person, link.payload or None)

    def inline(
        self, query: str = "", *, chat: GroupChat | None = None, offset: str = "", chat_type: ChatType = "sender"
    ) -> InlineQuery:
        """Type "@bot query" in a group, which the bot need not be in, or in another chat of that type.

        "sender" is the one with the bot. The bot learns of the chat only what kind it is.
        """
        if chat is not None:
            chat.member(self.person)
        (chat or self).acts()
        return ask_inline(self._state, self.person, query, offset, chat.group.type if chat else chat_type)

    def switch(self, label: str, *, chat: GroupChat | None = None) -> InlineQuery:
        """Press a button that starts inline mode, and stay in this chat. LookupError when there is none."""
        _message, query = find_button(reversed((chat or self).messages), inline_query, label=label)
        return self.inline(query, chat=chat)

    def choose(
        self, asked: InlineQuery, result_id: str, *, chat: GroupChat | None = None, thread: int | None = None
    ) -> Message:
        """Post one of the results. LookupError when there is no such result."""
        if chat is None:
            self._refuse_if_blocked()
        else:
            chat.writer(self.person, "can_send_other_messages", thread)
        post, inline_id = choose_result(self._state, asked, result_id)
        return self._send(
            post.text,
            chat=chat,
            thread=thread,
            needs="can_send_other_messages",
            media=post.media,
            rest={**post.rest, "via_bot": self._state.bot.as_user()},
            entities=post.entities,
            markup=post.markup,
            inline_id=inline_id,
        )

    # What a person does in the chat with the bot

    def start(self, payload: str | None = None) -> Message:
        """Open the chat by a link (t.me/bot?start=payload) and tap START, which lets a blocked bot write again.

        ValueError for a bad payload.
        """
        if payload is not None and not PAYLOAD.fullmatch(payload):
            raise ValueError("a start payload is 1 to 64 characters of A-Z a-z 0-9 _ -")
        self.unblock()
        return self.say("/start" if payload is None else f"/start {payload}")

    def open_above(self, asked: InlineQuery) -> Message:
        """Press what stands above the results: START with its parameter. LookupError when nothing does."""
        if asked.button is None:
            raise LookupError("there is no button above the results")
        return self.start(asked.button["start_parameter"])

    def edit(self, message_id: int, text: str) -> Message:
        """Edit one of the person's own texts. LookupError when there is none."""
        old = self._private.messages.get(message_id)
        if old is None or old.by_bot or old.media:
            raise LookupError(f"{self.id} has no text message {message_id} to edit")
        text = clean(text).strip(" \n")
        new = replace(old, text=text, entities=tuple(find_entities(text)), edited=self._state.now())
        self.acts()
        self._state.deliver(new, "edited_message")
        return new

    def forward(self, text: str, origin: str | Person = "Hidden") -> Message:
        """Forward somebody's text to the bot: a hidden person's by name, or a known account's."""
        date = int(self._state.now().timestamp()) - 3600
        if isinstance(origin, Person):
            source: Json = {"type": "user", "sender_user": origin.as_user(), "date": date}
        else:
            source = {"type": "hidden_user", "sender_user_name": origin, "date": date}
        return self._send(clean(text), rest={"forward_origin": source})

    def sticker(self, emoji: str = "👍") -> Message:
        """Send a sticker."""
        shape = {"width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular"}
        sticker = self._state.store_file("sticker", "sticker.webp", emoji.encode(), "image/webp").as_json()
        return self._send(media={"sticker": {**sticker, **shape, "emoji": emoji, "set_name": "Stickers"}})

    def voice(self, seconds: int = 3) -> Message:
        """Send a voice message."""
        voice = self._state.store_file("voice", "voice.oga", bytes(seconds), "audio/ogg").as_json()
        return self._send(media={"voice": {**voice, "duration": seconds, "mime_type": "audio/ogg"}})

    def location(self, latitude: float, longitude: float) -> Message:
        """Share a place, in degrees. ValueError when there is none on Earth."""
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise ValueError("a latitude goes from -90 to 90, a longitude from -180 to 180")
        return self._send(media={"location": {"latitude": latitude, "longitude": longitude}})

    def photo(self, content: bytes = b"", caption: str = "", size: tuple[int, int] = (320, 240)) -> Message:
        """Send a photo."""
        photo = self._state.store_file("photo", "photo.jpg", content, "image/jpeg").as_json()
        return self._send(clean(caption), media={"photo": [{**photo, "width": size[0], "height": size[1]}]})

    def document(self, name: str, content: bytes, caption: str = "", mime: str = "text/plain") -> Message:
        """Send a file."""
        document = self._state.store_file("document", name, content, mime).as_json()
        return self._send(clean(caption), media={"document": {**document, "file_name": name, "mime_type": mime}})

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
        self._private.keyboard_put_away = bool(self._private.keyboard and self._private.keyboard["one_time_keyboard"])
        return self.location(*at) if "request_location" in button and at is not None else self.say(label)

    def unpin(self, message_id: int) -> None:
        """Unpin a message, which the bot does not hear of. LookupError when it is not pinned."""
        if message_id not in self._private.pinned:
            raise LookupError(f"{message_id} is not pinned")
        self.acts()
        self._state.unpin(self._private, message_id)

    def delete(self, message_id: int) -> None:
        """Delete a message for both sides, which the bot does not hear of. LookupError when there is none."""
        if message_id not in self._private.messages:
            raise LookupError(f"there is no message {message_id}")
        self.acts()
        self._state.delete(self._private, message_id)

    def bring_back_keyboard(self) -> None:
        """Show a one-time keyboard once more."""
        self._private.keyboard_put_away = False

    def block(self) -> None:
        """Block the bot ("Stop bot")."""
        self._set_blocked(True)

    def unblock(self) -> None:
        """Let it write again."""
        self._set_blocked(False)

    # Waiting for the bot

    async def answer(self, query: CallbackQuery | None = None, *, within: float = PATIENCE) -> Answer:
        """The answer to a press, the person's last one unless it is named; TimeoutError when none comes."""
        pressed = query or self._last_query
        if pressed is None:
            raise LookupError("nothing was pressed yet")
        return await self._until(lambda: pressed.answer, within)

    async def results(self, asked: InlineQuery, *, within: float = PATIENCE) -> list[Json]:
        """What the bot offers; TimeoutError when it does not answer."""
        await self._until(lambda: asked.answered, within)
        return asked.results

    async def ask(self, text: str, *, chat: GroupChat | None = None, within: float = PATIENCE) -> Message:
        """Say something and wait for the bot's next message there."""
        self.say(text, chat=chat)
        return await (chat or self).next(within=within)

    async def tap(self, label: str, *, chat: GroupChat | None = None, within: float = PATIENCE) -> Message:
        """Press a button and wait for what the bot sends or edits there then."""
        self.press(label, chat=chat)
        return await (chat or self).next(within=within)

    # Inside

    def _send(
        self,
        text: str = "",
        *,
        chat: GroupChat | None = None,
        needs: str = "can_send_messages",
        thread: int | None = None,
        reply_to: int | None = None,
        **parts: Any,
    ) -> Message:
        if chat is not None:
            return chat.sent_by(chat.writer(self.person, needs, thread), text, thread, reply_to, **parts)
        if thread is not None:
            raise LookupError("only groups have topics")
        self._refuse_if_blocked()
        self._private.met = self._private.started = True
        message = self._message(self.person, text, reply_to=self._private.messages.get(reply_to or 0), **parts)
        self.acts()
        self._state.deliver(message)
        return message

    def _refuse_if_blocked(self) -> None:
        if self._private.blocked:
            raise ValueError("the bot is blocked")

    def _set_blocked(self, blocked: bool) -> None:
        if self._private.blocked == blocked:
            return
        self._private.blocked = blocked
        self.acts()
        self._state.events.publish("person", blocked, self.id)
        member: Json = {"user": self._state.bot.as_user(), "status": "member"}
        kicked: Json = {"user": self._state.bot.as_user(), "status": "kicked", "until_date": 0}
        old, new = (member, kicked) if blocked else (kicked, member)
        self._state.tell_of_place(self._private, "my_chat_member", self.person, old, new)
