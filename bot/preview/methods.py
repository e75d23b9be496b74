"""The calls of the Bot API that this stand-in takes, by name in small letters; any other is a 404."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.preview import furniture, inline, media, messages
from bot.preview.chats import Chat, Person
from bot.preview.errors import ApiError, bad_request
from bot.preview.fields import Fields
from bot.preview.groups import Group
from bot.preview.state import State

Method = Callable[[State, Fields], Awaitable[Any]]


async def get_me(state: State, _fields: Fields) -> Any:
    return {
        **state.bot.as_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": not state.privacy,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_updates(state: State, fields: Fields) -> Any:
    read_allowed_updates(state, fields)
    return await state.updates.get(fields.integer("offset"), fields.integer("limit", 100), fields.integer("timeout"))


def read_allowed_updates(state: State, fields: Fields) -> None:
    """A list is remembered, an empty one means the default again; what is no list changes nothing."""
    try:
        kinds = fields.json("allowed_updates", "")
    except ApiError:
        return
    if isinstance(kinds, list) and all(isinstance(kind, str) for kind in kinds):
        state.updates.allowed = frozenset(kind.lower() for kind in kinds) or None


async def set_webhook(state: State, fields: Fields) -> Any:
    read_allowed_updates(state, fields)
    if fields.flag("drop_pending_updates"):
        state.updates.clear()
    state.updates.set_webhook(fields.text("url"))
    return True


async def delete_webhook(state: State, fields: Fields) -> Any:
    if fields.flag("drop_pending_updates"):
        state.updates.clear()
    state.updates.set_webhook("")
    return True


async def get_webhook_info(state: State, _fields: Fields) -> Any:
    return {
        "url": state.updates.webhook,
        "has_custom_certificate": False,
        "pending_update_count": state.updates.pending,
        **({"allowed_updates": sorted(state.updates.allowed)} if state.updates.allowed else {}),
    }


async def get_chat(state: State, fields: Fields) -> Any:
    chat = _reached(state, fields)
    place = chat.person if isinstance(chat, Chat) else chat
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return {
        **(place.as_chat() if isinstance(place, Person) else place.full()),
        **({"active_usernames": [place.username]} if place.username else {}),
        "accepted_gift_types": dict.fromkeys(gifts, True),
        "max_reaction_count": 11,
        "accent_color_id": abs(chat.id) % 7,
    }


async def get_chat_member(state: State, fields: Fields) -> Any:
    """Of a private chat both sides are members, whether they write or not."""
    user_id = fields.integer("user_id")
    if user_id <= 0:
        raise bad_request("Invalid user_id specified")
    chat = _reached(state, fields)
    if isinstance(chat, Group):
        member = chat.member(user_id)
        if member is None:
            raise bad_request("member not found")
        return member.as_json()
    for person in (chat.person, state.bot):
        if person.id == user_id:
            return {"user": person.as_user(), "status": "member"}
    raise bad_request("member not found")


def _reached(state: State, fields: Fields) -> Chat | Group:
    """A chat the bot may read: of a group only one that it is in."""
    chat = messages.find_chat(state, fields)
    error = chat.access()
    if error is not None and isinstance(chat, Group):
        raise error
    return chat


def _group(state: State, fields: Fields) -> Group:
    chat = _reached(state, fields)
    if isinstance(chat, Chat):
        raise bad_request("there are no administrators in the private chat")
    return chat


async def get_chat_administrators(state: State, fields: Fields) -> Any:
    """Administrators that are no bots, and the bot itself if it is one."""
    group = _group(state, fields)
    return [each.as_json() for each in (*group.members.values(), group.bot) if each.rules]


async def get_chat_member_count(state: State, fields: Fields) -> Any:
    chat = _reached(state, fields)
    return 2 if isinstance(chat, Chat) else sum(each.inside for each in (*chat.members.values(), chat.bot))


async def leave_chat(state: State, fields: Fields) -> Any:
    chat = messages.find_chat(state, fields)
    if isinstance(chat, Chat):
        raise bad_request("chat member status can't be changed in private chats")
    if (error := chat.access()) is not None:
        raise error
    old = chat.bot.as_json()
    chat.bot.status = "left"
    state.changed_own_place(chat, state.bot, old)
    return True


METHODS: dict[str, Method] = {
    "answercallbackquery": messages.answer_callback_query,
    "answerinlinequery": inline.answer_inline_query,
    "deletemessage": messages.delete_message,
    "deletemycommands": furniture.delete_my_commands,
    "deletewebhook": delete_webhook,
    "editmessagereplymarkup": messages.edit_message_reply_markup,
    "editmessagetext": messages.edit_message_text,
    "getchat": get_chat,
    "getchatadministrators": get_chat_administrators,
    "getchatmember": get_chat_member,
    "getchatmembercount": get_chat_member_count,
    "getfile": media.get_file,
    "getme": get_me,
    "getmycommands": furniture.get_my_commands,
    "getmydescription": furniture.get_my_description,
    "getmyname": furniture.get_my_name,
    "getmyshortdescription": furniture.get_my_short_description,
    "getupdates": get_updates,
    "getwebhookinfo": get_webhook_info,
    "leavechat": leave_chat,
    "sendchataction": messages.send_chat_action,
    "senddocument": media.send_document,
    "sendmessage": messages.send_message,
    "sendphoto": media.send_photo,
    "setmycommands": furniture.set_my_commands,
    "setmydescription": furniture.set_my_description,
    "setmyname": furniture.set_my_name,
    "setmyshortdescription": furniture.set_my_short_description,
    "setwebhook": set_webhook,
}
