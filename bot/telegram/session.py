"""The way out to Telegram: a bot whose calls are counted, and what its errors mean.

What Telegram answers when: https://core.telegram.org/bots/api#making-requests; the texts of errors are those of
github.com/tdlib/telegram-bot-api, whose server is the only one that knows them.
"""

import json
import time
from collections.abc import Callable
from enum import Enum
from http import HTTPStatus
from typing import Any, ClassVar
from urllib.parse import urlsplit

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile, LinkPreviewOptions
from aiohttp import BytesPayload, FormData
from yarl import URL

from bot.telegram.raw import parse

Observe = Callable[..., None]

CALL_SECONDS = 40.0
"""For one call. Telegram absorbs floods by answering up to 8 seconds late."""


class UnreadableResultError(TelegramAPIError):
    """Telegram said yes, but the object it returned cannot be read: what was asked is done."""


class UnreadableAnswerError(TelegramAPIError):
    """No, in words that no Bot API speaks: something else stands at the address or in the way."""


def make_bot(token: str, api_url: str, observe: Observe, proxy: str | None = None) -> Bot:
    """A bot that talks to `{api_url}/bot{token}/{method}`; HTML, no link previews; close its session at the end.

    `proxy` is the address of a proxy (http, socks4 or socks5, with its port) through which it talks.
    `observe("call", method=…, seconds=…, error=…)` is called after every call; `error` is a class name or "".
    """
    session = _Session(proxy, api=TelegramAPIServer.from_base(api_url), timeout=CALL_SECONDS, json_loads=parse)
    session.middleware(_Counter(observe))
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True))
    return Bot(token, session=session, default=properties)


class _Session(AiohttpSession):
    """aiogram's session, which also understands answers that are no Bot API answers at all."""

    _unreached: tuple[type[Exception], ...] = (TelegramNetworkError, OSError, UnicodeDecodeError)
    """What is raised when nothing that could be an answer came."""
    _models: ClassVar[dict[type, type]] = {}
    """Of answers, by method: unless something holds them, pydantic makes each anew (in 5 ms) after every collection."""

    def _setup_proxy_connector(self, proxy: Any) -> None:
        # Imported only here: most bots need no proxy
        from aiohttp_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError

        # EOFError: the proxy hung up in the middle of its greeting
        self._unreached += (ProxyConnectionError, ProxyError, ProxyTimeoutError, EOFError)
        trusted = self._connector_init["ssl"]
        super()._setup_proxy_connector(proxy)
        self._connector_init["ssl"] = trusted  # the same certificates as without a proxy

    async def close(self) -> None:
        # aiogram's own then sleeps, for the TLS of an aiohttp that did not wait for its connections to close
        if self._session is not None:
            await self._session.close()

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's own signature
    ) -> TelegramType:
        try:
            return await super().make_request(bot, method, timeout)
        except TelegramEntityTooLarge:
            raise
        except self._unreached as error:
            # The text of the original may hold the address, and with it the token: only its class is kept
            known = error.__cause__ if isinstance(error, TelegramNetworkError) else error
            code = getattr(known, "error_code", None)  # a proxy's own: 407 is its "who are you?"
            kind = " ".join(map(str, filter(None, (type(known or error).__name__, code))))
            raise TelegramNetworkError(method=method, message=kind) from None

    def build_form_data(self, bot: Bot, method: TelegramMethod[TelegramType]) -> FormData | BytesPayload:  # type: ignore[override]  # aiohttp sends both
        # Without a file it is encoded by yarl, in C: by urllib, as aiohttp does it, that took a tenth of an answer
        files: dict[str, InputFile] = {}
        given = method.model_dump(warnings=False, exclude_none=True).items()
        prepared = {name: said for name, value in given if (said := self.prepare_value(value, bot, files))}
        if files:
            return super().build_form_data(bot, method)
        # yarl writes the name of an Enum, where urllib writes its value
        fields = {name: said.value if isinstance(said, Enum) else said for name, said in prepared.items()}
        encoded = URL.build(query=fields).raw_query_string.encode("ascii")
        return BytesPayload(encoded, content_type="application/x-www-form-urlencoded")

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        if type(method) not in self._models:
            self._models[type(method)] = Response[method.__returning__]  # type: ignore[name-defined]  # a type by value
        try:
            return super().check_response(bot, method, status_code, content)
        except (ClientDecodeError, TypeError):  # TypeError: aiogram looks into a description that is not there
            pass
        # The errors raised here do not quote the body: it may hold what people wrote
        if _ok(content) and HTTPStatus.OK <= status_code < HTTPStatus.MULTIPLE_CHOICES:
            raise UnreadableResultError(method=method, message="done, with an unreadable result")
        told = f"an unreadable answer with status {status_code}"
        patient = (HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS)
        if HTTPStatus.BAD_REQUEST <= status_code < HTTPStatus.INTERNAL_SERVER_ERROR and status_code not in patient:
            raise UnreadableAnswerError(method=method, message=told)
        raise TelegramServerError(method=method, message=told)


def _ok(content: str) -> bool:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and found.get("ok") is True


class _Counter(BaseRequestMiddleware):
    """Tells `observe` of every call: its method, how long it took, the class of its error; nothing personal."""

    def __init__(self, observe: Observe) -> None:
        self._observe = observe

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        begun, error = time.monotonic(), ""
        try:
            return await make_request(bot, method)
        except Exception as problem:
            error = type(problem).__name__
            raise
        finally:
            name: Any = method.__api_method__
            self._observe("call", method=name, seconds=time.monotonic() - begun, error=error)


def server(bot: Bot) -> str:
    """The address of the Bot API that the bot asks, without a password."""
    parts = urlsplit(bot.session.api.base.partition("/bot{token}")[0])
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def whereabouts(bot: Bot) -> str:
    """Where the bot's calls go, for people: the host, and whether through a proxy; no password, no token."""
    session, host = bot.session, urlsplit(server(bot)).netloc
    return f"{host} through the proxy" if isinstance(session, AiohttpSession) and session.proxy else host


def retry_after(error: BaseException) -> float | None:
    """Seconds that Telegram asks to wait, 0 where it names none, when it cannot be reached; None for another error.

    A refused token counts: what was to be done waits for the operator.
    """
    if isinstance(error, TelegramRetryAfter):
        return float(error.retry_after)
    if isinstance(error, TelegramEntityTooLarge):
        return None
    if isinstance(error, TelegramNetworkError | TelegramServerError) or is_token_refused(error):
        return 0.0
    if type(error) is TelegramAPIError and _says(error, "Too Many Requests"):
        return 0.0
    return None


def is_token_refused(error: BaseException) -> bool:
    """Whether Telegram does not know the token: 401, or a 404 that is not about the method."""
    if isinstance(error, TelegramNotFound):
        return not _says(error, "method not found")
    return isinstance(error, TelegramUnauthorizedError)


def is_unreachable(error: BaseException) -> bool:
    """Whether this chat cannot be written to until the person acts: blocked, deactivated, never begun."""
    if isinstance(error, TelegramBadRequest):
        return _says(error, "chat not found", "PEER_ID_INVALID", "USER_IS_BLOCKED")
    return isinstance(error, TelegramForbiddenError)


def is_answered(error: BaseException) -> bool:
    """Whether there is nothing left to answer: the chat is gone, it is so already, the tap is too old.

    A group that became a supergroup counts as gone: what it was told there it is not told again.
    """
    if isinstance(error, TelegramBadRequest):
        return is_unreachable(error) or _says(
            error, "message is not modified", "CHAT_NOT_MODIFIED", "query is too old", "QUERY_ID_INVALID"
        )
    return is_unreachable(error) or isinstance(error, UnreadableResultError | TelegramMigrateToChat)


def may_not_post(error: BaseException) -> bool:
    """Whether the bot may not post that in this group: muted, pictures not allowed, the topic closed or gone."""
    return isinstance(error, TelegramBadRequest) and _says(
        error,
        "not enough rights",
        "have no write access",
        "need administrator rights",
        "CHAT_WRITE_FORBIDDEN",
        "TOPIC_CLOSED",
        "message thread not found",
    )


def is_refused(error: BaseException) -> bool:
    """Whether Telegram takes no such text or buttons: what was asked would be refused again."""
    return isinstance(error, TelegramBadRequest | TelegramEntityTooLarge)


def is_closed_topic(error: BaseException) -> bool:
    """Whether only the topic is closed to the bot, not the group."""
    return isinstance(error, TelegramBadRequest) and _says(error, "TOPIC_CLOSED")


def is_undeletable(error: BaseException) -> bool:
    """Whether the message is not there any more, or not to be deleted by the bot."""
    return isinstance(error, TelegramBadRequest) and _says(
        error, "message to delete not found", "message can't be deleted", "MESSAGE_DELETE_FORBIDDEN"
    )


def is_uneditable(error: BaseException) -> bool:
    """Whether the message is not there any more or is none that can be edited: a new one is to be sent."""
    return isinstance(error, TelegramBadRequest) and _says(
        error,
        "message to edit not found",
        "message can't be edited",
        "there is no text in the message to edit",
        "MESSAGE_ID_INVALID",
        "message identifier is not specified",
    )


def is_unpinnable(error: BaseException) -> bool:
    """Whether the message is not there any more, or none that can be pinned or unpinned."""
    return isinstance(error, TelegramBadRequest) and _says(
        error, "message to pin not found", "message to unpin not found", "message can't be pinned", "MESSAGE_ID_INVALID"
    )


def _says(error: TelegramAPIError, *parts: str) -> bool:
    return any(part.lower() in str(error.message).lower() for part in parts)
