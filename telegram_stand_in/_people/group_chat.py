"""A group as its members see it: what is said there, who is in it, and what becomes of it and of the bot there."""

from dataclasses import replace
from typing import Any

from telegram_stand_in._formats.links import PAYLOAD
from telegram_stand_in._formats.params import Json
from telegram_stand_in._formats.text import clean
from telegram_stand_in._people.chat_observer import ChatObserver
from telegram_stand_in._world.chats import Message, Person
from telegram_stand_in._world.groups import ANONYMOUS, CHANNEL_BOT, GENERAL, TELEGRAM, WRITING, Group, Member, Status
from telegram_stand_in._world.state import State


class GroupChat(ChatObserver):
    """A group, supergroup or channel. What members say and press there they do themselves: `UserClient`."""

    def __init__(self, state: State, group: Group, groups: "dict[int, GroupChat]") -> None:
        """`groups` are all there are, by id: this one joins them, and so does what it becomes."""
        super().__init__(state, group)
        self.group = group
        """Its title, members, topics."""
        self._groups = groups
        groups[group.id] = self

    # What comes from no member

    def say_as_channel(self, channel: Group, text: str) -> Message:
        """Somebody writes in the name of a channel of theirs."""
        return self._keep(self._message(CHANNEL_BOT, clean(text), rest={"sender_chat": channel.as_chat()}))

    def post_of_linked_channel(self, text: str) -> Message:
        """What the linked channel posts appears here, forwarded by Telegram. LookupError without such a channel."""
        channel = self.group.linked
        if channel is None:
            raise LookupError("no channel is linked")
        date = int(self._state.now().timestamp())
        origin = {"type": "channel", "chat": channel.as_chat(), "message_id": 1, "date": date}
        rest = {"sender_chat": channel.as_chat(), "is_automatic_forward": True, "forward_origin": origin}
        return self._keep(self._message(TELEGRAM, clean(text), rest=rest))

    def post(self, text: str) -> Message:
        """In a channel: a post, which names no sender and in which nothing is marked."""
        message = self._message(None, clean(text), entities=())
        self.acts()
        self._state.deliver(message, "channel_post")
        return message

    # Who is there

    def member(self, person: Person) -> Member:
        """Their place. LookupError for somebody who is not in the group."""
        member = self.group.members.get(person.id)
        if member is None or not member.inside:
            raise LookupError(f"{person.first_name} is not in the group")
        return member

    def writer(self, person: Person, permission: str, thread: int | None) -> Member:
        """Their place. ValueError when they may not send that in that topic, LookupError when there is none."""
        member, group = self.member(person), self.group
        denied = member.muted if member.status == "restricted" else frozenset[str]()
        if not member.rules and permission in denied | group.denied:
            raise ValueError(f"{person.first_name} may not write here")
        if thread is not None and (not group.forum or thread not in group.topics):
            raise LookupError(f"there is no topic {thread}")
        if group.forum and (thread or GENERAL) in group.closed_topics and not member.manages_topics:
            raise ValueError("the topic is closed")
        return member

    def join(self, person: Person, status: Status = "member", *, anonymous: bool = False) -> None:
        """Let a person in, or give them another place; the bot hears of newcomers by a service message."""
        known = self.group.members.get(person.id)
        old = (known or Member(person, "left")).as_json()
        member = self.group.members[person.id] = Member(person, status, anonymous)
        if member.status == "restricted":
            member.muted = WRITING
        self._state.changed_place(self.group, member, person, old)
        if member.inside and self.group.bot.inside and (known is None or not known.inside):
            self._state.meet(person)
            self._serve(person, new_chat_members=[person.as_user()])
        if known is not None and known.inside and not member.inside:
            self._serve(person, left_chat_member=person.as_user())

    def hide(self, person: Person, *, hidden: bool = True) -> None:
        """Let an administrator write anonymously. ValueError for another member."""
        member = self.member(person)
        if not member.rules:
            raise ValueError("only administrators can be anonymous")
        member.anonymous = hidden
        self._changed()

    def leave(self, person: Person) -> None:
        """Let a member go; one that is restricted stays so and is no member any more."""
        member = self.member(person)
        if member.status != "restricted":
            self.join(person, "left")
            return
        old, member.away = member.as_json(), True
        self._state.changed_place(self.group, member, person, old)
        self._serve(person, left_chat_member=person.as_user())

    # What is done to the bot

    def add_bot(self, by: Person, payload: str | None = None) -> Message:
        """Add it, by a link with `payload` perhaps: then "/start@bot payload" comes too, even where it is already.

        Returns the last of what the group then shows. ValueError for a bad payload, and without one where the bot
        is in the group.
        """
        if payload is not None and not PAYLOAD.fullmatch(payload):
            raise ValueError("a start payload is 1 to 64 characters of A-Z a-z 0-9 _ -")
        inside = self.group.bot.inside
        if inside and payload is None:
            raise ValueError("the bot is in the group")
        if not inside:
            self._place_bot(by, status="member", muted=frozenset())
            self._state.meet(by)
            joined = self._serve(by, new_chat_members=[self._state.bot.as_user()])
            if payload is None:
                return joined
        start = f"/start@{self._state.bot.username} {payload}"
        return self.sent_by(self.writer(by, "can_send_messages", None), start)

    def remove_bot(self, by: Person) -> None:
        """Throw it out."""
        self._serve(by, left_chat_member=self._state.bot.as_user())
        self._place_bot(by, status="kicked")

    def promote_bot(self, by: Person, *rights: str) -> None:
        """Make it an administrator with these rights beside can_manage_chat."""
        given = frozenset({"can_manage_chat", *rights})
        self._place_bot(by, status="administrator", rights=given, muted=frozenset())

    def demote_bot(self, by: Person) -> None:
        """Make it a member like others."""
        self._place_bot(by, status="member", muted=frozenset())

    def mute_bot(self, by: Person, *permissions: str) -> None:
        """Take permissions away, all writing when none is named."""
        self._place_bot(by, status="restricted", muted=frozenset(permissions) or WRITING)

    # What becomes of the group

    def migrate(self, by: Person) -> "GroupChat":
        """Turn a small group into a supergroup: another id, a service message on either side.

        ValueError for another kind, and for one that has migrated.
        """
        old = self.group
        if old.type != "group" or old.migrated_to is not None:
            raise ValueError("only a small group becomes a supergroup")
        new = Group(-1_002_000_000_000 - abs(old.id) % 10**9, old.title, replace(old.bot), members=dict(old.members))
        self._state.chats[new.id] = new
        self._serve(by, migrate_to_chat_id=new.id)
        old.migrated_to = new.id
        other = GroupChat(self._state, new, self._groups)
        other._serve(by, migrate_from_chat_id=old.id)
        self._changed()
        other._changed()
        return other

    def become_forum(self, *, forum: bool = True) -> None:
        """Let a supergroup have topics, or no more; nobody is told. ValueError for another kind."""
        if self.group.type != "supergroup":
            raise ValueError("only a supergroup can have topics")
        self.group.forum = forum
        self._changed()

    def open_topic(self, person: Person, name: str) -> int:
        """Make a topic; its thread id. ValueError when the group is no forum, or for an empty name."""
        if not self.group.forum:
            raise ValueError("the group has no topics")
        if not name.strip():
            raise ValueError("a topic has a name")
        created = {"name": name, "icon_color": 7_322_096}
        thread = self._state.next_message_id(self.group)
        self.group.topics[thread] = name
        self._serve(person, forum_topic_created=created, message_thread_id=thread, is_topic_message=True)
        self._changed()
        return thread

    def close_topic(self, person: Person, thread: int, *, closed: bool = True) -> None:
        """Let only those write in a topic who manage topics, or everybody again; GENERAL is one, too.

        LookupError when there is none.
        """
        if not self.group.forum or thread not in (GENERAL, *self.group.topics):
            raise LookupError(f"there is no topic {thread}")
        (self.group.closed_topics.add if closed else self.group.closed_topics.discard)(thread)
        said: Json = {"forum_topic_closed" if closed else "forum_topic_reopened": {}}
        where: Json = {} if thread == GENERAL else {"message_thread_id": thread, "is_topic_message": True}
        self._serve(person, **said, **where)
        self._changed()

    def delete_topic(self, thread: int) -> None:
        """Delete a topic with all that was said there; nobody is told. LookupError when there is none."""
        if self.group.topics.pop(thread, None) is None:
            raise LookupError(f"there is no topic {thread}")
        for message in self.messages:
            if message.rest.get("message_thread_id") == thread:
                self.group.drop(message.id)
        self._changed()

    # Messages on their way in

    def sent_by(
        self, member: Member, text: str, thread: int | None = None, reply_to: int | None = None, **parts: Any
    ) -> Message:
        """What a member sends, as all see it: from the group itself when they are anonymous."""
        in_topic, counts_as_reply_to = self.group.thread(thread or 0, self.group.messages.get(reply_to or 0))
        sender, shown_as = self._seen_as(member)
        rest = {**parts.pop("rest", {}), **in_topic, **shown_as}
        return self._keep(self._message(sender, text, rest=rest, reply_to=counts_as_reply_to, **parts))

    def _seen_as(self, member: Member) -> tuple[Person, Json]:
        """Who an act comes from as all others see it, and the fields that say so."""
        if member.anonymous and member.rules:
            return ANONYMOUS, {"sender_chat": self.group.as_chat()}
        return member.person, {}

    def _keep(self, message: Message) -> Message:
        """Show it to the group, and to the bot unless it is not there or privacy mode keeps it away."""
        self.acts()
        if self.group.bot.inside and self.group.shows(message, privacy=self._state.privacy):
            assert message.sender is not None, "only channels have messages of nobody"
            self._state.meet(message.sender)
            self._state.deliver(message)
        else:
            message = replace(message, unseen=True)
            self._state.keep(message)
        return message

    def _serve(self, by: Person, **service: object) -> Message:
        """A service message, which the bot gets whatever its privacy mode."""
        sender, shown_as = self._seen_as(self.group.members.get(by.id) or Member(by))
        message = self._message(sender, rest={**service, **shown_as})
        self.acts()
        if self.group.bot.inside:
            self._state.deliver(message)
        else:
            self._state.keep(message)
        return message

    def _place_bot(self, by: Person, **changes: Any) -> None:
        old, self.group.bot = self.group.bot.as_json(), replace(self.group.bot, **changes)
        self.acts()
        self._state.changed_place(self.group, self.group.bot, by, old)

    def _changed(self) -> None:
        self._state.events.publish("group", None, self.id)
