"""Refusals of what the bot asks for itself: its updates, its webhook, its files, its profile."""

from typing import Any

from tests.telegram_stand_in.error_table.rows import Row, World

WEBHOOK = "setWebhook"


def big_file(world: World) -> None:
    stored = world.server.state.store_file("document", "big", bytes((20 << 20) + 1), "text/plain")
    world.ids["$big"] = stored.id


def webhook(url: str = "https://example.com/hook", **params: Any) -> dict[str, Any]:
    return {"url": url, **params}


ROWS = [
    Row(404, "Not Found: method not found", "sendMesage"),
    Row(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook "
        "first", "getUpdates", before=lambda world: world.server.updates.set_webhook("https://example.com")),
    Row(400, "Bad Request: invalid webhook URL specified", WEBHOOK, webhook("http://example.com")),
    Row(400, "Bad Request: secret token is too long", WEBHOOK, webhook(secret_token="x" * 257)),
    Row(400, "Bad Request: secret token contains unallowed characters", WEBHOOK, webhook(secret_token="a b")),
    Row(429, "Too Many Requests: retry after 1", WEBHOOK, webhook(), parameters={"retry_after": 1},
        before=lambda world: world.server.updates.too_soon_for_a_webhook()),
    Row(400, "Bad Request: file is too big", "getFile", {"file_id": "$big"}, before=big_file),
    Row(400, "Bad Request: BOT_TITLE_INVALID", "setMyName", {"name": "x" * 65}),
    Row(400, "Bad Request: BOT_DESCRIPTION_TOO_LONG", "setMyDescription", {"description": "x" * 513}),
    Row(400, "Bad Request: BOT_ABOUT_TOO_LONG", "setMyShortDescription", {"short_description": "x" * 121}),
    Row(400, "Bad Request: invalid language code specified", "setMyDescription", {"language_code": "rus"}),
]  # fmt: skip
