"""getUpdates, and the webhook that ends it: nothing is ever delivered to one here, it is only set and refused.

Source: tdlib/telegram-bot-api, Client.cpp, process_get_updates_query, process_set_webhook_query, do_set_webhook.
"""

import re
from typing import Any

from telegram_stand_in._formats.errors import ApiError, bad_request
from telegram_stand_in._formats.params import Params
from telegram_stand_in._world.state import State

MAX_SECRET = 256


async def get_updates(state: State, params: Params) -> Any:
    read_allowed_updates(state, params)
    return await state.updates.get(params.integer("offset"), params.integer("limit", 100), params.integer("timeout"))


def read_allowed_updates(state: State, params: Params) -> None:
    """A list is remembered, an empty one means the default again; what is no list changes nothing."""
    try:
        kinds = params.json("allowed_updates", "")
    except ApiError:
        return
    if isinstance(kinds, list) and all(isinstance(kind, str) for kind in kinds):
        state.updates.allowed = frozenset(kind.lower() for kind in kinds) or None


async def set_webhook(state: State, params: Params) -> Any:
    url, secret = params.text("url"), params.text("secret_token")
    if not url:
        return await delete_webhook(state, params)
    if state.updates.too_soon_for_a_webhook():
        raise ApiError(429, "retry after 1", retry_after=1)
    if not re.fullmatch(r"https://[^\s/?#:@]+(:\d{1,5})?([/?#]\S*)?", url, re.IGNORECASE):
        raise bad_request("Bad Request: invalid webhook URL specified")
    if len(secret) > MAX_SECRET:
        raise bad_request("Bad Request: secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("Bad Request: secret token contains unallowed characters")
    read_allowed_updates(state, params)
    if params.flag("drop_pending_updates"):
        state.updates.clear()
    state.updates.set_webhook(url)
    return True


async def delete_webhook(state: State, params: Params) -> Any:
    if params.flag("drop_pending_updates"):
        state.updates.clear()
    state.updates.set_webhook("")
    return True


async def get_webhook_info(state: State, _fields: Params) -> Any:
    return {
        "url": state.updates.webhook,
        "has_custom_certificate": False,
        "pending_update_count": state.updates.pending,
        **({"allowed_updates": sorted(state.updates.allowed)} if state.updates.allowed else {}),
    }
