"""Reply markup: what Telegram takes, cuts and refuses.

Sources: tdlib/telegram-bot-api, Client.cpp, get_reply_markup; tdlib/td, ReplyMarkup.cpp. What only the closed
servers refuse has their code where it is known; the one for a long placeholder is modelled on their others.
"""

import json
from dataclasses import dataclass
from typing import Any, Literal

from telegram_stand_in._formats.entities import utf16_length
from telegram_stand_in._formats.errors import ApiError, bad_request
from telegram_stand_in._formats.links import checked_link
from telegram_stand_in._formats.params import Json, Params, flag_of, text_of
from telegram_stand_in._formats.text import clean

MAX_IN_ROW = 12
MAX_BUTTONS = 300
MAX_DATA_BYTES = 64
MAX_MARKUP_BYTES = 16_384  # Telegram's own number is unpublished (REPLY_MARKUP_TOO_LONG); ours is cautious
MAX_COPIED = 256
MAX_PLACEHOLDER = 64

_STYLES = frozenset({"primary", "danger", "success"})

_CHAT_KINDS = ("allow_user_chats", "allow_bot_chats", "allow_group_chats", "allow_channel_chats")

Rows = list[list[Json]]


@dataclass(frozen=True, slots=True)
class Markup:
    """Either buttons under a message, or what happens to the keyboard below the input field."""

    inline: Rows | None = None
    keyboard: Json | None = None  # ReplyKeyboardMarkup, ReplyKeyboardRemove or ForceReply

    def as_json(self) -> Json | None:
        """What a Message carries: only inline keyboards come back."""
        return {"inline_keyboard": self.inline} if self.inline else None


def read_markup(params: Params) -> Markup | None:
    """The call's reply_markup; None when absent or empty. ApiError as Telegram refuses it."""
    if not params.text("reply_markup"):
        return None
    value = params.json("reply_markup", "Can't parse reply keyboard markup JSON object")
    if not isinstance(value, dict):
        raise bad_request("Object expected as reply markup")
    keyboard = _rows(value, "keyboard", 'Field "keyboard" must be an Array of Arrays')
    inline = _rows(
        value, "inline_keyboard", 'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
    )
    parsed = [[_parsed(button, _keyboard_button, "keyboard") for button in row] for row in keyboard]
    parsed_inline = [[_parsed(button, _inline_button, "inline keyboard") for button in row] for row in inline]
    if parsed:
        return _reply_keyboard(value, parsed)
    if parsed_inline:
        rows = _cut(parsed_inline)
        return Markup(inline=[[_checked(button) for button in row] for row in rows]) if rows else None
    if flag_of(value, "remove_keyboard") or flag_of(value, "hide_keyboard"):
        return Markup(keyboard={"remove_keyboard": True})
    if flag_of(value, "force_reply") or flag_of(value, "force_reply_keyboard"):
        return Markup(
            keyboard={
                "force_reply": True,
                "input_field_placeholder": text_of(value, "input_field_placeholder"),
            }
        )
    return None


def check_in(markup: Markup | None, kind: Literal["private", "group", "supergroup", "channel"]) -> None:
    """Refuse buttons that this kind of chat cannot have."""
    if markup is None:
        return
    for row in (markup.keyboard or {}).get("keyboard", []):
        for button in row:
            for wish, what in (("request_contact", "Phone number"), ("request_location", "Location")):
                if kind != "private" and wish in button:
                    raise bad_request(f"{what} can be requested in private chats only")
    for name in ("switch_inline_query", "switch_inline_query_current_chat"):
        if kind == "channel" and any(name in button for row in markup.inline or [] for button in row):
            raise bad_request(
                f"Can't use {name} button in a channel chat, because users will not be able to use the button without "
                "knowing bot's username"
            )


def check_on_server(markup: Markup | None) -> None:
    """What only the servers behind the Bot API refuse."""
    if markup is None:
        return
    for row in markup.inline or []:
        for button in row:
            if len(button.get("callback_data", "").encode()) > MAX_DATA_BYTES:
                raise bad_request("BUTTON_DATA_INVALID")
            if "copy_text" in button and not 1 <= utf16_length(button["copy_text"]["text"]) <= MAX_COPIED:
                raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if utf16_length((markup.keyboard or {}).get("input_field_placeholder", "")) > MAX_PLACEHOLDER:
        raise bad_request("REPLY_MARKUP_INVALID")
    shown = markup.inline or (markup.keyboard or {}).get("keyboard")
    if len(json.dumps(shown, ensure_ascii=False).encode()) > MAX_MARKUP_BYTES:
        raise bad_request("reply markup is too long")


def _rows(value: Json, name: str, refusal: str) -> list[list[Any]]:
    rows = value.get(name)
    if rows is None:
        return []
    if not isinstance(rows, list):
        raise bad_request(f'Field "{name}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(refusal)
    return rows


def _parsed(button: Any, read: Any, kind: str) -> Json:
    try:
        result: Json = read(button)
    except ApiError as error:
        raise bad_request(f"Can't parse {kind} button: {error.message}") from None
    return result


def _keyboard_button(button: Any) -> Json:
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict):
        raise bad_request("KeyboardButton must be a String or an Object")
    result: Json = {"text": text_of(button, "text", required=True), **_style(button)}
    if flag_of(button, "request_phone_number") or flag_of(button, "request_contact"):
        return {**result, "request_contact": True}
    return {**result, **({"request_location": True} if flag_of(button, "request_location") else {})}


def _inline_button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad_request("InlineKeyboardButton must be an Object")
    result: Json = {"text": text_of(button, "text", required=True), **_style(button)}
    for name in ("url", "callback_data"):
        value = text_of(button, name)
        if value:
            return {**result, name: value}
    if "switch_inline_query" in button:
        return {**result, "switch_inline_query": text_of(button, "switch_inline_query", required=True)}
    if "switch_inline_query_chosen_chat" in button:
        return {**result, **_chosen_chat(button["switch_inline_query_chosen_chat"])}
    if "switch_inline_query_current_chat" in button:
        name = "switch_inline_query_current_chat"
        return {**result, name: text_of(button, name, required=True)}
    for name, field in (("web_app", "url"), ("copy_text", "text")):
        if name in button:
            if not isinstance(button[name], dict):
                raise bad_request(f'Field "{name}" must be of type Object')
            return {**result, name: {field: text_of(button[name], field, required=True)}}
    raise bad_request("Text buttons are unallowed in the inline keyboard")


def _chosen_chat(value: Any) -> Json:
    """Where all kinds of chats are allowed Telegram knows no difference to switch_inline_query."""
    if not isinstance(value, dict):
        raise bad_request('Field "switch_inline_query_chosen_chat" must be of type Object')
    query = text_of(value, "query")
    allowed = {name: flag_of(value, name) for name in _CHAT_KINDS}
    if all(allowed.values()):
        return {"switch_inline_query": query}
    return {"switch_inline_query_chosen_chat": {"query": query, **allowed}}


def _style(button: Json) -> Json:
    style = text_of(button, "style").lower()
    if style in ("", "default"):
        return {}
    if style not in _STYLES:
        raise bad_request("invalid button style specified")
    return {"style": style}


def _cut(rows: Rows) -> Rows:
    """At most 12 buttons a row and 300 in all, without those that have no text; the rest goes silently."""
    result: Rows = []
    left = MAX_BUTTONS
    for row in rows:
        kept = [button for button in row if button["text"]][: min(MAX_IN_ROW, left)]
        left -= len(kept)
        if kept:
            result.append(kept)
        if left == 0:
            break
    return result


def _checked(button: Json) -> Json:
    text = clean(button["text"])
    if not text:
        raise bad_request("Inline keyboard button text must be non-empty")
    result = {**button, "text": text}
    chosen = button.get("switch_inline_query_chosen_chat")
    if chosen is not None and not any(chosen[name] for name in _CHAT_KINDS):
        raise bad_request("At least one chat type must be allowed")
    if "copy_text" in button:
        result["copy_text"] = {"text": clean(button["copy_text"]["text"])}
    if "url" in button:
        result["url"] = checked_link(button["url"])
        if not result["url"]:
            raise bad_request(f"Inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    return result


def _reply_keyboard(value: Json, rows: Rows) -> Markup | None:
    kept = [[{**button, "text": clean(button["text"])} for button in row] for row in _cut(rows)]
    if not kept:
        return None
    if not all(button["text"] for row in kept for button in row):
        raise bad_request("Keyboard button text must be non-empty")
    return Markup(
        keyboard={
            "keyboard": kept,
            "resize_keyboard": flag_of(value, "resize_keyboard"),
            "one_time_keyboard": flag_of(value, "one_time_keyboard"),
            "is_persistent": flag_of(value, "is_persistent"),
            "input_field_placeholder": text_of(value, "input_field_placeholder"),
        }
    )
