"""What people do in a group: its members' phones in one object. For tests and the page."""

import asyncio
from dataclasses import replace

from bot.preview.buttons import find_callback, find_link, find_query
from bot.preview.chats import CallbackQuery, Chat, Message, Person
from bot.preview.entities import Entity
from bot.preview.fields import Json
from bot.preview.groups import ANONYMOUS, CHANNEL_BOT, GENERAL, TELEGRAM, WRITING, Group, Member, Status
from bot.preview.inline import InlineQuery, ask, choose
from bot.preview.keyboards import Markup
from bot.preview.links import PAYLOAD
from bot.preview.phone import Answer
from bot.preview.state import State
from bot.preview.text import clean, find_entities
from bot.preview.watching import PATIENCE, Watching


class GroupPhone(Watching):
    """A group with its members; each act names who does it. LookupError for somebody who is not in it."""

    def __init__(self, state: State, group: Group) -> None:
        super().__init__(state, group.id)
        self._group = group
        state.group_phones[group.id] = self

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

    # What members say and press

    def say(self, person: Person, text: str, *, reply_to: int | None = None, thread: int | None = None) -> Message:
        """Send a text; an anonymous administrator's shows the group alone.

        ValueError when it is empty or the person may not write, LookupError when there is no such topic.
        """
        text = clean(text).strip(" \n")
        if not text:
            raise ValueError("an empty message cannot be sent")
        member = self._writer(person, "can_send_messages", thread)
        answered = self._group.messages.get(reply_to or 0)
        in_topic, counts_as_reply_to = self._group.thread(thread or 0, answered)
        sender, shown_as = self._seen_as(member)
        return self._send(sender, text, {**in_topic, **shown_as}, counts_as_reply_to)

    def say_as_channel(self, channel: Group, text: str) -> Message:
        """Somebody writes in the name of a channel of theirs."""
        return self._send(CHANNEL_BOT, clean(text), {"sender_chat": channel.as_chat()})

    def post_of_linked_channel(self, text: str) -> Message:
        """What the linked channel posts appears here, forwarded by Telegram. LookupError without such a channel."""
        channel = self._group.linked
        if channel is None:
            raise LookupError("no channel is linked")
        origin = {"type": "channel", "chat": channel.as_chat(), "message_id": 1, "date": self._date()}
        rest = {"sender_chat": channel.as_chat(), "is_automatic_forward": True, "forward_origin": origin}
        return self._send(TELEGRAM, clean(text), rest)

    def via_bot(self, person: Person, text: str) -> Message:
        """Post something made with this bot's inline mode."""
        self._member(person)
        return self._send(person, clean(text), {"via_bot": self._state.bot.as_user()})

    def inline(self, person: Person, query: str = "", *, offset: str = "") -> InlineQuery:
        """Type "@bot query" here. The bot need not be in the group, and learns of it only what kind it is."""
        self._member(person)
        self._acts()
        return ask(self._state, person, query, offset, self._group.type)

    def choose(self, asked: InlineQuery, result_id: str, *, thread: int | None = None) -> Message:
        """Post one of the results of whoever asked.

        LookupError when there is no such result or topic, ValueError when the person may not.
        """
        member = self._writer(asked.person, "can_send_other_messages", thread)
        post, inline_id = choose(self._state, asked, result_id)
        in_topic, counts_as_reply_to = self._group.thread(thread or 0, None)
        sender, shown_as = self._seen_as(member)
        made = {**post.rest, **in_topic, **shown_as, "via_bot": self._state.bot.as_user()}
        return self._send(
            sender, post.text, made, counts_as_reply_to,
            entities=post.entities, markup=post.markup, inline_id=inline_id,
        )  # fmt: skip

    def post(self, text: str) -> Message:
        """In a channel: a post, which names no sender."""
        message = Message(self._next_id(), self._group, None, self._state.now(), clean(text))
        self._acts()
        self._state.deliver(message, "channel_post")
        return message

    def press(self, person: Person, label: str | None = None, *, data: str | None = None,
              message: int | None = None) -> CallbackQuery:  # fmt: skip
        """Press a button: by its label, or any data under any message. LookupError when there is none.

        Anybody may press, whether in the group or not: a press may reach the bot after its person has left.
        """
        under: Message | int
        if data is None or message is None:
            under, button = find_callback(reversed(self.messages), label, data, message)
            data = button["callback_data"]
        else:
            under = self._group.messages.get(message, message)
        self._acts()
        return self._state.press(person, under, self._group, data)

    def open(
        self, person: Person, label: str, *, message: int | None = None, group: "GroupPhone | None" = None
    ) -> Message:
        """Press a button with a link to the bot, as `Phone.follow` does: `/start` in the person's private chat.

        LookupError when there is no such button, and for somebody without a phone.
        """
        url = find_link(reversed(self.messages), label, message)
        phone = self._state.phones.get(person.id)
        if phone is None:
            raise LookupError(f"{person.first_name} has no phone")
        return phone.follow(url, group)

    def switch(self, person: Person, label: str) -> InlineQuery:
        """Press a button that starts inline mode, and stay in this chat. LookupError when there is none."""
        return self.inline(person, find_query(reversed(self.messages), label))

    async def answer(self, query: CallbackQuery, *, within: float = PATIENCE) -> Answer:
        """The answer to a press; TimeoutError when none comes."""
        async with asyncio.timeout(within):
            while (found := self._state.answers.get(query.id)) is None:
                await self._state.events.happen()
        return Answer(**found)

    # Who is there

    def join(self, person: Person, status: Status = "member", *, anonymous: bool = False) -> None:
        """Let a person in, or give them another place; the bot hears of newcomers by a service message."""
        known = self._group.members.get(person.id)
        old = (known or Member(person, "left")).as_json()
        member = self._group.members[person.id] = Member(person, status, anonymous)
        if member.status == "restricted":
            member.muted = WRITING
        self._state.changed_place(self._group, member, person, old)
        if member.inside and self._group.bot.inside and (known is None or not known.inside):
            self._meet(person)
            self._serve(person, new_chat_members=[person.as_user()])
        if known is not None and known.inside and not member.inside:
            self._serve(person, left_chat_member=person.as_user())

    def hide(self, person: Person, *, hidden: bool = True) -> None:
        """Let an administrator write anonymously. ValueError for another member."""
        member = self._member(person)
        if not member.rules:
            raise ValueError("only administrators can be anonymous")
        member.anonymous = hidden
        self._state.events.publish("group", None, self.id)

    def leave(self, person: Person) -> None:
        """Let a member go; one that is restricted stays so and is no member any more."""
        member = self._member(person)
        if member.status != "restricted":
            self.join(person, "left")
            return
        old, member.away = member.as_json(), True
        self._state.changed_place(self._group, member, person, old)
        self._serve(person, left_chat_member=person.as_user())

    # What is done to the bot

    def add_bot(self, by: Person, payload: str | None = None) -> Message:
        """Add it, by a link with `payload` perhaps: then "/start@bot payload" comes too, even where it is already.

        Returns the last of what the group then shows. ValueError for a bad payload, and without one where the bot
        is in the group.
        """
        if payload is not None and not PAYLOAD.fullmatch(payload):
            raise ValueError("a start payload is 1 to 64 characters of A-Z a-z 0-9 _ -")
        if not self._group.bot.inside:
            self._place_bot(by, replace(self._group.bot, status="member", muted=frozenset()))
            self._meet(by)
            joined = self._serve(by, new_chat_members=[self._state.bot.as_user()])
            return joined if payload is None else self._start(by, payload)
        if payload is None:
            raise ValueError("the bot is in the group")
        return self._start(by, payload)

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
        self._place_bot(by, replace(self._group.bot, status="restricted", muted=frozenset(permissions) or WRITING))

    # What becomes of the group

    def migrate(self, by: Person) -> "GroupPhone":
        """Turn a small group into a supergroup: another id, a service message on either side.

        ValueError for another kind, and for one that has migrated.
        """
        old = self._group
        if old.type != "group" or old.migrated_to is not None:
            raise ValueError("only a small group becomes a supergroup")
        new = Group(-1_002_000_000_000 - abs(old.id) % 10**9, old.title, replace(old.bot), members=dict(old.members))
        self._state.chats[new.id] = new
        self._serve(by, migrate_to_chat_id=new.id)
        old.migrated_to = new.id
        other = GroupPhone(self._state, new)
        other._serve(by, migrate_from_chat_id=old.id)
        for each in (old, new):
            self._state.events.publish("group", None, each.id)
        return other

    def become_forum(self, *, forum: bool = True) -> None:
        """Let a supergroup have topics, or no more; nobody is told. ValueError for another kind."""
        if self._group.type != "supergroup":
            raise ValueError("only a supergroup can have topics")
        self._group.forum = forum
        self._state.events.publish("group", None, self.id)

    def open_topic(self, person: Person, name: str) -> int:
        """Make a topic; its thread id. ValueError when the group is no forum, or for an empty name."""
        if not self._group.forum:
            raise ValueError("the group has no topics")
        if not name.strip():
            raise ValueError("a topic has a name")
        created = {"name": name, "icon_color": 7_322_096}
        thread = self._next_id()
        self._group.topics[thread] = name
        self._serve(person, forum_topic_created=created, message_thread_id=thread, is_topic_message=True)
        self._state.events.publish("group", None, self.id)
        return thread

    def close_topic(self, person: Person, thread: int, *, closed: bool = True) -> None:
        """Let only those write in a topic who manage topics, or everybody again; GENERAL is one, too.

        LookupError when there is none.
        """
        if not self._group.forum or thread not in (GENERAL, *self._group.topics):
            raise LookupError(f"there is no topic {thread}")
        (self._group.closed_topics.add if closed else self._group.closed_topics.discard)(thread)
        said: Json = {"forum_topic_closed" if closed else "forum_topic_reopened": {}}
        where: Json = {} if thread == GENERAL else {"message_thread_id": thread, "is_topic_message": True}
        self._serve(person, **said, **where)
        self._state.events.publish("group", None, self.id)

    def delete_topic(self, thread: int) -> None:
        """Delete a topic with all that was said there; nobody is told. LookupError when there is none."""
        if self._group.topics.pop(thread, None) is None:
            raise LookupError(f"there is no topic {thread}")
        for message in self.messages:
            if message.rest.get("message_thread_id") == thread:
                self._group.drop(message.id)
        self._state.events.publish("group", None, self.id)

    # Inside

    def _meet(self, person: Person) -> None:
        """The bot knows of whom it saw, though it may not write first."""
        if self._group.bot.inside and isinstance(chat := self._state.chats.get(person.id), Chat):
            chat.met = True

    def _member(self, person: Person) -> Member:
        member = self._group.members.get(person.id)
        if member is None or not member.inside:
            raise LookupError(f"{person.first_name} is not in the group")
        return member

    def _writer(self, person: Person, permission: str, thread: int | None) -> Member:
        """The member, if they may send that in that topic."""
        member = self._member(person)
        denied = member.muted if member.status == "restricted" else frozenset[str]()
        if not member.rules and permission in denied | self._group.denied:
            raise ValueError(f"{person.first_name} may not write here")
        if thread is not None and (not self._group.forum or thread not in self._group.topics):
            raise LookupError(f"there is no topic {thread}")
        if self._group.forum and (thread or GENERAL) in self._group.closed_topics and not member.manages_topics:
            raise ValueError("the topic is closed")
        return member

    def _start(self, by: Person, payload: str) -> Message:
        return self.say(by, f"/start@{self._state.bot.username} {payload}")

    def _seen_as(self, member: Member) -> tuple[Person, Json]:
        """Who an act comes from as all others see it, and the fields that say so."""
        if member.anonymous and member.rules:
            return ANONYMOUS, {"sender_chat": self._group.as_chat()}
        return member.person, {}

    def _send(self, sender: Person, text: str, rest: Json, reply_to: Message | None = None, *,
              entities: tuple[Entity, ...] | None = None, markup: Markup | None = None,
              inline_id: str = "") -> Message:  # fmt: skip
        message = Message(
            self._next_id(), self._group, sender, self._state.now(), text,
            tuple(find_entities(text)) if entities is None else entities, markup,
            rest=rest, reply_to=reply_to, inline_id=inline_id,
        )  # fmt: skip
        self._acts()
        if self._group.bot.inside and self._group.shows(message, privacy=self._state.privacy):
            self._meet(sender)
            self._state.deliver(message)
        else:
            message = replace(message, unseen=True)
            self._state.keep(message)
        return message

    def _serve(self, by: Person, **service: object) -> Message:
        """A service message, which the bot gets whatever its privacy mode."""
        sender, shown_as = self._seen_as(self._group.members.get(by.id) or Member(by))
        message = Message(self._next_id(), self._group, sender, self._state.now(), rest={**service, **shown_as})
        self._acts()
        if self._group.bot.inside:
            self._state.deliver(message)
        else:
            self._state.keep(message)
        return message

    def _place_bot(self, by: Person, new: Member) -> None:
        old = self._group.bot.as_json()
        self._group.bot = new
        self._acts()
        self._state.changed_place(self._group, new, by, old)

    def _next_id(self) -> int:
        return self._state.next_message_id(self._group)

    def _date(self) -> int:
        return int(self._state.now().timestamp())
