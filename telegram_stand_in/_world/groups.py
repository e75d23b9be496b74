"""Groups, supergroups and channels: who is in them, what the bot may do there, what it gets to see.

Sources: tdlib/telegram-bot-api, Client.cpp, check_chat_access, json_store_chat_member; tdlib/td,
MessageContent.cpp, can_send_message_content; core.telegram.org/bots/features, privacy mode.
"""

from dataclasses import dataclass, field
from typing import Literal

from telegram_stand_in._formats.errors import ApiError, bad_request
from telegram_stand_in._formats.params import Json
from telegram_stand_in._world.chats import Chat, Message, Person, Rights

Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]
Kind = Literal["group", "supergroup", "channel"]

# Accounts that stand for others (tdlib/td, UserManager.cpp).
ANONYMOUS = Person(1_087_968_824, "Group", username="GroupAnonymousBot", is_bot=True)
CHANNEL_BOT = Person(136_817_688, "Channel", username="Channel_Bot", is_bot=True)
TELEGRAM = Person(777_000, "Telegram")

GENERAL = 1  # the topic that every forum has; its messages name no thread (telegram-bot-api, Client.h)

_ADMIN_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories", "can_pin_messages", "can_manage_topics",
    "can_send_welcome_messages",  # Bot API 10.3
)  # fmt: skip
_PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users",
    "can_pin_messages", "can_manage_topics",
)  # fmt: skip
PERMISSIONS = frozenset(_PERMISSIONS)
# What is named in "not enough rights to send … to the chat" (tdlib/td, MessageContent.cpp), and the permission for it.
_NEEDED = {
    "text messages": "can_send_messages",
    "locations": "can_send_messages",
    "documents": "can_send_documents",
    "photos": "can_send_photos",
}
WRITING = frozenset(_NEEDED.values())


@dataclass(slots=True)
class Member:
    """Somebody's place in a group; `rights` are an administrator's, `muted` what a restricted member may not.

    `until` is the moment in Unix time at which a restriction ends, 0 for never: it is told, and ends nothing here.
    `away` is a restricted member that left: the restriction stays.
    """

    person: Person
    status: Status = "member"
    anonymous: bool = False
    rights: frozenset[str] = frozenset({"can_manage_chat", "can_delete_messages"})
    muted: frozenset[str] = frozenset()
    until: int = 0
    away: bool = False

    @property
    def inside(self) -> bool:
        """Whether they are in the group."""
        return self.status not in ("left", "kicked") and not self.away

    @property
    def rules(self) -> bool:
        """Whether they are an administrator."""
        return self.status in ("creator", "administrator")

    @property
    def manages_topics(self) -> bool:
        """Whether they may write in a closed topic."""
        return self.status == "creator" or (self.rules and "can_manage_topics" in self.rights)

    def as_json(self) -> Json:
        """The Bot API's ChatMember."""
        member: Json = {"user": self.person.as_user(), "status": self.status}
        if self.rules:
            member["is_anonymous"] = self.anonymous
        if self.status == "administrator":
            member |= {"can_be_edited": False, **{right: right in self.rights for right in _ADMIN_RIGHTS}}
        if self.status == "restricted":
            may = {each: each not in self.muted for each in _PERMISSIONS}
            member |= {**may, "is_member": not self.away, "until_date": self.until}
        if self.status == "kicked":
            member["until_date"] = self.until
        return member


@dataclass(slots=True)
class Group(Chat):
    """A group, supergroup or channel as the bot knows it.

    `topics` are a forum's by thread id, those closed may hold GENERAL; `denied` is what ordinary members may not do.
    """

    title: str
    bot: Member
    type: Kind = "supergroup"
    username: str | None = None
    forum: bool = False
    linked: "Group | None" = None
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    closed_topics: set[int] = field(default_factory=set)
    migrated_to: int | None = None
    deleted: bool = False
    denied: frozenset[str] = frozenset({"can_change_info", "can_pin_messages"})
    other_bot_spoke_last: bool = False

    met = True  # a group the bot was never in has no object here

    def as_chat(self) -> Json:
        """The Bot API's Chat."""
        chat: Json = {"id": self.id, "type": self.type, "title": self.title}
        if self.username:
            chat["username"] = self.username
        return chat | ({"is_forum": True} if self.forum else {})

    def full(self) -> Json:
        """The Bot API's ChatFullInfo, without what all chats share."""
        linked = {"linked_chat_id": self.linked.id} if self.linked is not None else {}
        permissions = {each: each not in self.denied for each in _PERMISSIONS}
        del permissions["can_edit_tag"]
        return {**self.as_chat(), **linked, **({} if self.type == "channel" else {"permissions": permissions})}

    def keep(self, message: Message) -> None:
        """Store a new message, or what stands in its place now."""
        Chat.keep(self, message)
        if message.by_bot:
            self.other_bot_spoke_last = False

    def member(self, user_id: int) -> Member | None:
        """Whoever is or was in it, the bot included."""
        return self.bot if user_id == self.bot.person.id else self.members.get(user_id)

    def access(self, rights: Rights) -> ApiError | None:
        """Why the bot cannot reach it. A small group may be read by whoever was in it, its members not."""
        small = self.type == "group"
        if small and rights == "members":
            rights = "write"
        if small and rights == "write" and self.migrated_to is not None:
            upgraded = "Bad Request: group chat was upgraded to a supergroup chat"
            return ApiError(400, upgraded, migrate_to_chat_id=self.migrated_to)
        if small and rights == "write" and self.deleted:
            return ApiError(403, "Forbidden: the group chat was deleted")
        changes = rights in ("edit", "write")
        if self.bot.status == "kicked" and (changes or not small):
            return ApiError(403, f"Forbidden: bot was kicked from the {self.type} chat")
        if self.bot.status == "left" and (changes or not (small or self.username)):
            return ApiError(403, f"Forbidden: bot is not a member of the {self.type} chat")
        return None

    def refusal(self, what: str) -> ApiError | None:
        """Why the bot cannot send that there."""
        if self.type == "channel" and not self.bot.rules:
            return bad_request("need administrator rights in the channel chat")
        if not self.bot_may(_NEEDED[what]):
            return bad_request(f"not enough rights to send {what} to the chat")
        return None

    def bot_may(self, permission: str) -> bool:
        """Whether the bot has that permission: an administrator by right, a member unless it is denied."""
        if self.bot.rules:
            return permission in WRITING or permission in self.bot.rights
        return permission not in self.bot.muted | self.denied

    def thread(self, thread_id: int, reply_to: Message | None) -> tuple[Json, Message | None]:
        """The fields of a message in that topic, or in that of what it answers, and what it then counts to answer.

        Outside forums the number is not looked at; there an answer goes on the thread of what it answers.
        ApiError 400 for a topic that there is not, and for General by its number.
        """
        inherited = reply_to.rest.get("message_thread_id", 0) if reply_to is not None else 0
        if not self.forum:
            if self.type != "supergroup" or reply_to is None:
                return {}, reply_to
            return {"message_thread_id": inherited or reply_to.id}, reply_to
        thread_id = thread_id or inherited
        if thread_id and thread_id not in self.topics:
            raise bad_request("Bad Request: message thread not found")
        if not thread_id:
            return {}, reply_to
        return {"message_thread_id": thread_id, "is_topic_message": True}, reply_to or self.messages.get(thread_id)

    def check_open(self, in_topic: Json) -> None:
        """ApiError 400 when those fields name a closed topic, unless the bot manages topics."""
        thread_id = in_topic.get("message_thread_id", GENERAL)
        if self.forum and thread_id in self.closed_topics and not self.bot.manages_topics:
            raise bad_request("TOPIC_CLOSED")

    def shows(self, message: Message, *, privacy: bool) -> bool:
        """Whether the bot gets a member's message: all as an administrator or without privacy mode.

        Else commands to it by name, other commands unless another bot spoke last, replies to it, mentions of
        it, what was sent via it, what the channel posts.
        """
        if not privacy or self.bot.rules or self.type == "channel":
            return True
        name = f"@{self.bot.person.username}".lower()
        via = message.rest.get("via_bot", {}).get("id") == self.bot.person.id
        if via or (message.reply_to is not None and message.reply_to.by_bot):
            return True
        for word in message.text.lower().split():
            command, at, _name = word.partition("@")
            if word == name or (command.startswith("/") and at and word == command + name):
                return True
            if command.startswith("/") and not at:
                return not self.other_bot_spoke_last
        return False
