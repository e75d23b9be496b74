"""The calls of the Bot API that this stand-in takes, by name in small letters; any other is a 404."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram_stand_in._bot_api import deleting, editing, inline, media, members, messages, polling, profile
from telegram_stand_in._formats.params import Params
from telegram_stand_in._world.state import State

Method = Callable[[State, Params], Awaitable[Any]]


async def get_me(state: State, _fields: Params) -> Any:
    return {
        **state.bot.as_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": not state.privacy,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


METHODS: dict[str, Method] = {
    "answercallbackquery": messages.answer_callback_query,
    "answerinlinequery": inline.answer_inline_query,
    "deletemessage": deleting.delete_message,
    "deletemessages": deleting.delete_messages,
    "deletemycommands": profile.delete_my_commands,
    "deletewebhook": polling.delete_webhook,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "editmessagetext": editing.edit_message_text,
    "getchat": members.get_chat,
    "getchatadministrators": members.get_chat_administrators,
    "getchatmember": members.get_chat_member,
    "getchatmembercount": members.get_chat_member_count,
    "getfile": media.get_file,
    "getme": get_me,
    "getmycommands": profile.get_my_commands,
    "getmydescription": profile.get_my_description,
    "getmyname": profile.get_my_name,
    "getmyshortdescription": profile.get_my_short_description,
    "getupdates": polling.get_updates,
    "getwebhookinfo": polling.get_webhook_info,
    "leavechat": members.leave_chat,
    "pinchatmessage": deleting.pin_chat_message,
    "restrictchatmember": members.restrict_chat_member,
    "sendchataction": messages.send_chat_action,
    "senddocument": media.send_document,
    "sendlocation": media.send_location,
    "sendmediagroup": media.send_media_group,
    "sendmessage": messages.send_message,
    "sendphoto": media.send_photo,
    "setmycommands": profile.set_my_commands,
    "setmydescription": profile.set_my_description,
    "setmyname": profile.set_my_name,
    "setmyshortdescription": profile.set_my_short_description,
    "setwebhook": polling.set_webhook,
    "unpinchatmessage": deleting.unpin_chat_message,
}
