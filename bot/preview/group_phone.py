"""What people do in a group: its members' phones in one object. For tests and the page."""

import asyncio
from dataclasses import replace

from bot.preview.chats import CallbackQuery, Chat, Message, Person
from bot.preview.entities import Entity
from bot.preview.events import Event
from bot.preview.fields import Json
from bot.preview.groups import ANONYMOUS, CHANNEL_BOT, TELEGRAM, Group, Member, Status
from bot.preview.inline import InlineQuery, choose, posted
from bot.preview.keyboards import Markup
from bot.preview.phone import PATIENCE, Answer
from bot.preview.state import State
from bot.preview.text import clean, find_entities


class GroupPhone:
    """A group with its members; each act names who does it.

    Waiting is as with a person's phone: by what the bot does after the last act.
    """

    def __init__(self, state: State, group: Group) -> None:
        self._state = state
        self._group = group
        self._seen: list[Event] = []
        self._mark = 0
        state.events.listen(self._hear, group.id)

    def _hear(self, event: Event) -> None:
        if event.by_bot and event.kind != "call":
            self._seen.append(event)

    # What is there to see

    @property
    def group(self) -> Group:
        """Its title, members, topics."""
        return self._group

    @property
    def id(self) -> int:
        """The chat's id, which is negative."""
        return self._group.id

    @property
    def messages(self) -> list[Message]:
        """The chat as it stands, oldest first."""
        return list(self._group.messages.values())

    @property
    def last(self) -> Message:
        """The newest message of the bot. LookupError when it has written none."""
        for message in reversed(self._group.messages.values()):
            if message.by_bot:
                return message
        raise LookupError(f"the bot wrote nothing to {self.id}")

    # What members do

    def join(self, person: Person, status: Status = "member", *, anonymous: bool = False) -> None:
        """Let a person in, or give them another place; the bot hears of newcomers by a service message."""
        known = self._group.members.get(person.id)
        self._group.members[person.id] = Member(person, status, anonymous)
        if known is None and self._group.bot.inside:
            self._meet(person)
            self._serve(person, new_chat_members=[person.as_user()])

    def hide(self, person: Person, *, hidden: bool = True) -> None:
        """Let an administrator write anonymously. ValueError for another member."""
        member = self._member(person)
        if not member.rules:
            raise ValueError("only administrators can be anonymous")
        member.anonymous = hidden
        self._state.events.publish("group", None, self.id)

    def leave(self, person: Person) -> None:
        """Let a member go."""
        self._member(person).status = "left"
        self._serve(person, left_chat_member=person.as_user())

    def say(self, person: Person, text: str, *, reply_to: int | None = None, thread: int | None = None) -> Message:
        """Send a text; an anonymous administrator's shows the group alone. ValueError when it is empty.

        LookupError when the person is not in the group or there is no such topic.
        """
        text = clean(text).strip(" \n")
        if not text:
            raise ValueError("an empty message cannot be sent")
        member = self._member(person)
        rest = self._in_topic(thread)
        if member.anonymous and member.rules:
            return self._send(ANONYMOUS, text, {**rest, "sender_chat": self._group.as_chat()}, reply_to)
        return self._send(person, text, rest, reply_to)

    def say_as_channel(self, channel: Group, text: str) -> Message:
        """Somebody writes in the name of a channel of theirs."""
        return self._send(CHANNEL_BOT, clean(text), {"sender_chat": channel.as_chat()}, None)

    def post_of_linked_channel(self, text: str) -> Message:
        """What the linked channel posts appears here, forwarded by Telegram. LookupError without such a channel."""
        channel = self._group.linked
        if channel is None:
            raise LookupError("no channel is linked")
        origin = {"type": "channel", "chat": channel.as_chat(), "message_id": 1, "date": self._date()}
        rest = {"sender_chat": channel.as_chat(), "is_automatic_forward": True, "forward_origin": origin}
        return self._send(TELEGRAM, clean(text), rest, None)

    def via_bot(self, person: Person, text: str) -> Message:
        """Post something made with this bot's inline mode."""
        self._member(person)
        return self._send(person, clean(text), {"via_bot": self._state.bot.as_user()}, None)

    def choose(self, asked: InlineQuery, result_id: str) -> Message:
        """Post one of the results of whoever asked. LookupError when there is no such result."""
        result = asked.result(result_id)
        self._member(asked.person)
        text, entities, markup = posted(result)
        choose(self._state, asked, result)
        return self._send(asked.person, text, {"via_bot": self._state.bot.as_user()}, None, entities, markup)

    def post(self, text: str) -> Message:
        """In a channel: a post, which names no sender."""
        message = Message(self._next_id(), self._group, None, self._state.now(), clean(text),
                          rest={"sender_chat": self._group.as_chat()})  # fmt: skip
        self._mark = self._state.events.last
        self._state.deliver(message, "channel_post")
        return message

    def press(self, person: Person, label: str | None = None, *, data: str | None = None,
              message: int | None = None) -> CallbackQuery:  # fmt: skip
        """Press a button: by its label, or any data under any message. LookupError when there is none."""
        if data is None or message is None:
            message, data = self._button(label, data)
        self._state.last_query_id += 1
        number, now = str(self._state.last_query_id), self._state.now()
        query = CallbackQuery(number, person, self._group, message, data, now)
        self._mark = self._state.events.last
        self._state.ask(query)
        return query

    def open_topic(self, person: Person, name: str) -> int:
        """Make a topic; its thread id. ValueError when the group is no forum."""
        if not self._group.forum:
            raise ValueError("the group has no topics")
        created = {"name": name, "icon_color": 7_322_096}
        thread = self._next_id()
        self._group.topics[thread] = name
        self._serve(person, forum_topic_created=created, message_thread_id=thread, is_topic_message=True)
        return thread

    # What is done to the bot and the group

    def add_bot(self, by: Person, payload: str | None = None) -> None:
        """Add it, by a link with `payload` perhaps: then "/start@bot payload" comes too."""
        self._meet(by)
        self._place_bot(by, replace(self._group.bot, status="member", muted=frozenset()))
        self._serve(by, new_chat_members=[self._state.bot.as_user()])
        if payload is not None:
            self.say(by, f"/start@{self._state.bot.username} {payload}")

    def remove_bot(self, by: Person) -> None:
        """Throw it out."""
        self._serve(by, left_chat_member=self._state.bot.as_user())
        self._place_bot(by, replace(self._group.bot, status="kicked"))

    def promote_bot(self, by: Person, *rights: str) -> None:
        """Make it an administrator with these rights beside can_manage_chat."""
        given = frozenset({"can_manage_chat", *rights})
        self._place_bot(by, replace(self._group.bot, status="administrator", rights=given, muted=frozenset()))

    def demote_bot(self, by: Person) -> None:
        """Make it a member like others."""
        self._place_bot(by, replace(self._group.bot, status="member", muted=frozenset()))

    def mute_bot(self, by: Person, *permissions: str) -> None:
        """Take permissions away, all writing when none is named."""
        every = ("can_send_messages", "can_send_documents", "can_send_photos")
        self._place_bot(by, replace(self._group.bot, status="restricted", muted=frozenset(permissions or every)))

    def migrate(self, by: Person) -> "GroupPhone":
        """Turn a small group into a supergroup: another id, a service message on either side."""
        old = self._group
        if old.type != "group":
            raise ValueError("only a small group becomes a supergroup")
        new = Group(-1_002_000_000_000 - abs(old.id) % 10**9, old.title, replace(old.bot), members=dict(old.members))
        self._state.chats[new.id] = new
        self._serve(by, migrate_to_chat_id=new.id)
        old.migrated_to = new.id
        other = GroupPhone(self._state, new)
        other._serve(by, migrate_from_chat_id=old.id)
        self._state.events.publish("group", None, new.id)
        return other

    # Waiting for the bot

    async def next(self, *, within: float = PATIENCE) -> Message:
        """The next message that the bot sent or edited here; TimeoutError when none comes."""
        event = await self.event("message", "edit", within=within)
        self._mark = event.number
        message: Message = event.data
        return message

    async def event(self, *kinds: str, within: float = PATIENCE) -> Event:
        """The bot's first event of one of these kinds (message, edit, delete, action) after the mark."""

        def find() -> Event | None:
            return next((each for each in self._seen if each.number > self._mark and each.kind in kinds), None)

        async with asyncio.timeout(within):
            while (found := find()) is None:
                await self._state.events.happen()
        return found

    async def answer(self, query: CallbackQuery, *, within: float = PATIENCE) -> Answer:
        """The answer to a press; TimeoutError when none comes."""
        async with asyncio.timeout(within):
            while (found := self._state.answers.get(query.id)) is None:
                await self._state.events.happen()
        return Answer(**found)

    async def silence(self, seconds: float = 0.3) -> bool:
        """Whether the bot sends and edits nothing here for so long."""
        try:
            await self.event("message", "edit", within=seconds)
        except TimeoutError:
            return True
        return False

    # Inside

    def _meet(self, person: Person) -> None:
        """The bot knows of whom it saw, though it may not write first."""
        if isinstance(chat := self._state.chats.get(person.id), Chat):
            chat.met = True

    def _member(self, person: Person) -> Member:
        member = self._group.members.get(person.id)
        if member is None or not member.inside:
            raise LookupError(f"{person.first_name} is not in the group")
        return member

    def _in_topic(self, thread: int | None) -> Json:
        if thread is None:
            return {}
        if thread not in self._group.topics:
            raise LookupError(f"there is no topic {thread}")
        return {"message_thread_id": thread, "is_topic_message": True}

    def _send(self, sender: Person, text: str, rest: Json, reply_to: int | None,
              entities: tuple[Entity, ...] | None = None, markup: Markup | None = None) -> Message:  # fmt: skip
        message = Message(
            self._next_id(), self._group, sender, self._state.now(), text,
            tuple(find_entities(text)) if entities is None else entities, markup,
            rest=rest, reply_to=self._group.messages.get(reply_to or 0),
        )  # fmt: skip
        self._mark = self._state.events.last
        if self._group.bot.inside and self._group.shows(message, privacy=self._state.privacy):
            self._meet(sender)
            self._state.deliver(message)
        else:
            self._state.keep(message)
        return message

    def _serve(self, by: Person, **service: object) -> None:
        """A service message, which the bot gets whatever its privacy mode."""
        message = Message(self._next_id(), self._group, by, self._state.now(), rest=dict(service))
        self._mark = self._state.events.last
        self._state.deliver(message)

    def _place_bot(self, by: Person, new: Member) -> None:
        old = self._group.bot.as_json()
        self._group.bot = new
        self._mark = self._state.events.last
        self._state.changed_own_place(self._group, by, old)

    def _button(self, label: str | None, data: str | None) -> tuple[int, str]:
        there = []
        for message in reversed(self._group.messages.values()):
            for row in (message.markup and message.markup.inline) or []:
                for button in row:
                    there.append(button["text"])
                    if "callback_data" in button and (data or label) in (button["callback_data"], button["text"]):
                        return message.id, button["callback_data"]
        raise LookupError(f"no button {label or data!r}; there are {there}")

    def _next_id(self) -> int:
        return self._state.next_message_id(self._group)

    def _date(self) -> int:
        return int(self._state.now().timestamp())
