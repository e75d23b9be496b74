"""Chats and their members: who is there, what they may do; the bot restricts members and leaves.

Sources: tdlib/telegram-bot-api, Client.cpp, get_chat_permissions, process_restrict_chat_member_query; tdlib/td,
DialogParticipantManager.cpp, restrict_channel_participant.
"""

from dataclasses import replace
from typing import Any

from telegram_stand_in._bot_api.access import find_chat
from telegram_stand_in._formats.errors import ApiError, bad_request
from telegram_stand_in._formats.params import Params, flag_of
from telegram_stand_in._world.chats import Person, PrivateChat
from telegram_stand_in._world.groups import PERMISSIONS, Group, Member
from telegram_stand_in._world.state import State

_MEDIA = frozenset(
    f"can_send_{each}" for each in ("audios", "documents", "photos", "videos", "video_notes", "voice_notes")
)
_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


async def get_chat(state: State, params: Params) -> Any:
    chat = find_chat(state, params, "read")
    place = chat.person if isinstance(chat, PrivateChat) else chat
    pinned = {"pinned_message": replace(chat.messages[chat.pinned[-1]], reply_to=None).as_json()} if chat.pinned else {}
    return {
        **(place.as_chat() if isinstance(place, Person) else place.full()),
        **({"active_usernames": [place.username]} if place.username else {}),
        **pinned,
        "accepted_gift_types": dict.fromkeys(_GIFTS, True),
        "max_reaction_count": 11,
        "accent_color_id": abs(chat.id) % 7,
    }


async def get_chat_member(state: State, params: Params) -> Any:
    """Of a private chat both sides are members, whether they write or not."""
    user_id = _user_id(params)
    chat = find_chat(state, params, "read" if user_id == state.bot.id else "members")
    if isinstance(chat, Group):
        return (chat.member(user_id) or _never_there(state, chat, user_id)).as_json()
    for person in (chat.person, state.bot):
        if person.id == user_id:
            return {"user": person.as_user(), "status": "member"}
    raise bad_request("member not found")


def _never_there(state: State, group: Group, user_id: int) -> Member:
    """Of a small group all members are known, so anybody else is "left"; elsewhere only whom the bot ever met."""
    known = state.chats.get(user_id)
    if isinstance(known, PrivateChat) and known.met:
        return Member(known.person, "left")
    if group.type == "group":
        return Member(Person(user_id, ""), "left")
    raise bad_request("member not found")


def _user_id(params: Params) -> int:
    user_id = params.integer("user_id")
    if user_id <= 0:
        raise bad_request("Invalid user_id specified")
    return user_id


async def get_chat_administrators(state: State, params: Params) -> Any:
    """Administrators that are no bots, and the bot itself if it is one."""
    chat = find_chat(state, params, "members")
    if isinstance(chat, PrivateChat):
        raise bad_request("there are no administrators in the private chat")
    return [each.as_json() for each in (*chat.members.values(), chat.bot) if each.rules]


async def get_chat_member_count(state: State, params: Params) -> Any:
    chat = find_chat(state, params, "members")
    return 2 if isinstance(chat, PrivateChat) else sum(each.inside for each in (*chat.members.values(), chat.bot))


async def leave_chat(state: State, params: Params) -> Any:
    chat = find_chat(state, params, "read")
    if isinstance(chat, PrivateChat):
        raise bad_request("chat member status can't be changed in private chats")
    old = chat.bot.as_json()
    chat.bot.status = "left"
    state.changed_place(chat, chat.bot, state.bot, old)
    return True


async def restrict_chat_member(state: State, params: Params) -> Any:
    """Take permissions from a member, or give all back."""
    user_id = _user_id(params)
    allowed = _permissions(params)
    chat = find_chat(state, params)
    if isinstance(chat, PrivateChat) or chat.type != "supergroup":
        raise bad_request("Bad Request: method is available only for supergroups")
    member = chat.member(user_id)
    if member is None:
        raise bad_request("member not found")
    if member.status == "creator":
        raise bad_request("Can't remove chat owner")
    if member is chat.bot:
        raise bad_request("Can't restrict self")
    if not chat.bot.rules or "can_restrict_members" not in chat.bot.rights:
        raise bad_request("Not enough rights to restrict/unrestrict chat member")
    if member.rules:
        raise bad_request("user is an administrator of the chat")
    old = member.as_json()
    if member.inside:
        member.status = "member" if allowed == PERMISSIONS else "restricted"
    member.muted, member.until = PERMISSIONS - allowed, params.integer("until_date")
    state.changed_place(chat, member, state.bot, old)
    return True


def _permissions(params: Params) -> frozenset[str]:
    """What is allowed; some permissions bring others along unless they are given as independent ones."""
    if not params.text("permissions"):
        return frozenset()
    value = params.json("permissions", "Can't parse permissions JSON object")
    if not isinstance(value, dict):
        raise bad_request("Object expected as permissions")
    try:
        given = {name for name in PERMISSIONS if flag_of(value, name)}
    except ApiError as error:
        raise bad_request(f"Can't parse chat permissions: {error.message}") from None
    for name, like in (
        ("can_manage_topics", "can_pin_messages"),
        ("can_edit_tag", "can_pin_messages"),
        ("can_react_to_messages", "can_send_messages"),
    ):
        if name not in value and like in given:
            given.add(name)
    if not params.flag("use_independent_chat_permissions"):
        if given & {"can_send_other_messages", "can_add_web_page_previews"}:
            given |= {"can_send_messages", *_MEDIA}
        if "can_send_polls" in given:
            given.add("can_send_messages")
    return frozenset(given)
