"""Inline mode: what is typed behind the bot's name, anywhere, is answered at once or not at all, and kept nowhere."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Never

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest
from aiogram.types import (
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InlineQueryResultsButton,
    InputTextMessageContent,
)

from bot.actions.inline import offer
from bot.actions.runner import ActionRunner
from bot.telegram.keyboards import inline_keyboard
from bot.telegram.raw import NOBODY, Raw, content, language, number, sender
from bot.telegram.screens.inline import Posting, Postings, postings_of
from bot.telegram.session import Observe

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InlineTiming:
    """How many are answered at once, and how long."""

    at_once: int = 20
    """People answered side by side."""
    answer_seconds: float = 10.0
    """For one answer; Telegram waits 30 for it, nobody else so long."""
    typing_seconds: float = 0.2
    """That somebody waits who asked again before the last answer: only what they typed last is worth one."""


@dataclass(frozen=True, slots=True)
class _Query:
    id: str
    text: str
    language: str | None
    at: datetime


class Inline:
    """Answers inline queries, one of a person at a time, and of those that came meanwhile the newest."""

    def __init__(
        self, bot: Bot, runner: ActionRunner, now: Callable[[], datetime], observe: Observe, timing: InlineTiming
    ) -> None:
        self._bot, self._runner, self._now, self._observe, self._timing = bot, runner, now, observe, timing
        self._newest: dict[int, _Query] = {}
        self._busy: set[int] = set()
        self._wake = asyncio.Event()

    def ask(self, raw: Raw) -> None:
        """Take an update with an inline query, to be answered soon; one that is malformed is let be."""
        query, who = content(raw), number(sender(raw).get("id"))
        id_, text, spoken = query.get("id"), query.get("query"), language(sender(raw).get("language_code"))
        if isinstance(id_, str) and isinstance(text, str) and who is not None and who not in NOBODY:
            self._newest[who] = _Query(id_, text, spoken, self._now())
            self._wake.set()

    async def run(self) -> Never:
        """Answer until cancelled."""
        async with asyncio.TaskGroup() as answers:
            while True:
                await self._wake.wait()
                self._wake.clear()
                free = [who for who in self._newest if who not in self._busy][: self._timing.at_once - len(self._busy)]
                for who in free:
                    self._busy.add(who)
                    answers.create_task(self._answer(who, self._newest.pop(who)))

    async def _answer(self, who: int, query: _Query) -> None:
        begun = time.monotonic()
        try:
            async with asyncio.timeout(self._timing.answer_seconds):
                await self._offer(who, query)
        except AiogramError as error:
            # What is answered too late is worth nothing: neither is a second try
            _log.info("an inline query was not answered (%s)", type(error).__name__)
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not end the bot
            _log.warning("an inline query failed", exc_info=error)
        finally:
            self._observe("inline", seconds=time.monotonic() - begun)
            if who in self._newest:
                await asyncio.sleep(self._timing.typing_seconds)
            self._busy.discard(who)
            self._wake.set()

    async def _offer(self, who: int, query: _Query) -> None:
        offered = await offer(self._runner, who, query.text, query.at, query.language)
        shown = postings_of(offered, (await self._bot.me()).username or "")
        try:
            await self._show(query, shown)
        except TelegramBadRequest:
            in_words = tuple(each for each in shown.postings if each.picture is None)
            if len(in_words) == len(shown.postings):
                raise
            await self._show(query, replace(shown, postings=in_words))  # Telegram may know a picture no longer

    async def _show(self, query: _Query, shown: Postings) -> None:
        await self._bot.answer_inline_query(
            query.id,
            [_result(posting) for posting in shown.postings],
            cache_time=0,
            is_personal=True,
            button=InlineQueryResultsButton(text=shown.hint, start_parameter=shown.payload),
        )


def _result(posting: Posting) -> InlineQueryResultArticle | InlineQueryResultCachedPhoto:
    button = InlineKeyboardMarkup.model_validate(inline_keyboard(((posting.button,),)))
    if posting.picture:
        return InlineQueryResultCachedPhoto(
            id=posting.id,
            title=posting.title,
            description=posting.description,
            photo_file_id=posting.picture,
            caption=posting.text,
            reply_markup=button,
        )
    return InlineQueryResultArticle(
        id=posting.id,
        title=posting.title,
        description=posting.description,
        input_message_content=InputTextMessageContent(message_text=posting.text),
        reply_markup=button,
    )
