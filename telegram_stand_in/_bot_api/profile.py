"""The command menu and the bot's profile. Sources: tdlib/td, BotCommand.cpp; telegram-bot-api, Client.cpp."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from telegram_stand_in._bot_api.access import find_chat
from telegram_stand_in._formats.entities import utf16_length
from telegram_stand_in._formats.errors import ApiError, bad_request
from telegram_stand_in._formats.params import Json, Params, text_of
from telegram_stand_in._formats.text import clean
from telegram_stand_in._world.state import State

MAX_COMMANDS = 100
MAX_COMMAND = 32
MAX_COMMAND_DESCRIPTION = 256
# The limits are documented, the servers' words for breaking them are not: these are modelled on their others.
_PROFILE = {
    "name": (64, "BOT_TITLE_INVALID"),
    "description": (512, "BOT_DESCRIPTION_TOO_LONG"),
    "short_description": (120, "BOT_ABOUT_TOO_LONG"),
}
_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


async def set_my_commands(state: State, params: Params) -> Any:
    value = params.json("commands", "Can't parse commands JSON object")
    if not isinstance(value, list | None):
        raise bad_request("Expected an Array of BotCommand")
    read = [_command(each) for each in value or []]
    key = (_scope(state, params), _language(params))
    commands = [_checked(each) for each in read]
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    if not all(re.fullmatch(r"[a-z0-9_]+", each["command"]) for each in commands):
        raise bad_request("BOT_COMMAND_INVALID")
    state.commands[key] = commands
    state.events.publish("menu", None)
    return True


async def get_my_commands(state: State, params: Params) -> Any:
    return state.commands.get((_scope(state, params), _language(params)), [])


async def delete_my_commands(state: State, params: Params) -> Any:
    state.commands.pop((_scope(state, params), _language(params)), None)
    state.events.publish("menu", None)
    return True


def _command(value: Any) -> Json:
    try:
        if not isinstance(value, dict):
            raise bad_request("expected an Object")
        return {name: text_of(value, name, required=True) for name in ("command", "description")}
    except ApiError as error:
        raise bad_request(f"Can't parse BotCommand: {error.message}") from None


def _checked(command: Json) -> Json:
    name = clean(command["command"]).strip().removeprefix("/")
    description = clean(command["description"]).strip()
    if not name:
        raise bad_request("Command must be non-empty")
    if len(name) > MAX_COMMAND:
        raise bad_request(f"Command length must not exceed {MAX_COMMAND}")
    if not description:
        raise bad_request("Command description must be non-empty")
    if len(description) > MAX_COMMAND_DESCRIPTION:
        raise bad_request(f"Command description length must not exceed {MAX_COMMAND_DESCRIPTION}")
    return {"command": name, "description": description}


def _scope(state: State, params: Params) -> str:
    value = params.json("scope", "Can't parse BotCommandScope JSON object")
    if value is None:
        return "default"
    try:
        if not isinstance(value, dict):
            raise bad_request("BotCommandScope must be an Object")
        kind = text_of(value, "type", required=True)
        if kind in _SCOPES:
            return kind
        if kind not in _CHAT_SCOPES:
            raise bad_request("Unsupported type specified")
        chat_id = text_of(value, "chat_id", required=True)
        if not chat_id:
            raise bad_request("Empty chat_id specified")
    except ApiError as error:
        raise bad_request(f"Can't parse BotCommandScope: {error.message}") from None
    chat = find_chat(state, Params({"chat_id": chat_id}), "read")
    return f"{kind}:{chat.id}"


def _language(params: Params) -> str:
    code = params.text("language_code")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("Invalid language code specified")
    return code


def _setter(what: str) -> Callable[[State, Params], Awaitable[Any]]:
    async def set_it(state: State, params: Params) -> Any:
        key = (what, _language(params))
        text = clean(params.text(what)).strip()
        most, refusal = _PROFILE[what]
        if utf16_length(text) > most:
            raise bad_request(refusal)
        state.profile[key] = text
        return True

    return set_it


def _getter(what: str) -> Callable[[State, Params], Awaitable[Any]]:
    async def get_it(state: State, params: Params) -> Any:
        """What was set for the language, else for all, else nothing; a name falls back on the bot's own."""
        default = state.bot.first_name if what == "name" else ""
        return {what: state.profile.get((what, _language(params))) or state.profile.get((what, "")) or default}

    return get_it


set_my_name = _setter("name")
set_my_description = _setter("description")
set_my_short_description = _setter("short_description")
get_my_name = _getter("name")
get_my_description = _getter("description")
get_my_short_description = _getter("short_description")
