"""Inline mode at work, before a Telegram that takes its answers as the real one would."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiogram import Bot
from aiogram.methods import AnswerInlineQuery, GetMe, TelegramMethod
from aiogram.types import InlineQueryResultArticle, InputTextMessageContent, User

from bot.telegram.inline import Inline, InlineTiming
from bot.telegram.session import make_bot
from telegram_stand_in.formatting import parse_html, utf16_length
from tests.actions.talk import World
from tests.patience import PATIENCE
from tests.telegram.wire import TOKEN, Recorder


class Telegram(Recorder):
    """Takes answers to inline queries, as it would; `before` may hold one up or refuse it."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[AnswerInlineQuery] = []
        self.asked: list[str] = []
        self.before: Callable[[AnswerInlineQuery], Awaitable[None]] | None = None
        self.news = asyncio.Event()

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - aiogram's own signature
        """Take the call, if Telegram would."""
        if isinstance(method, GetMe):
            return User(id=4242, is_bot=True, first_name="Kaldy", username="kaldy_bot")
        assert isinstance(method, AnswerInlineQuery)
        self.asked.append(method.inline_query_id)
        self.news.set()
        if self.before:
            await self.before(method)
        self.answers.append(judged(method))
        self.news.set()
        return True

    def to(self, query: str) -> AnswerInlineQuery | None:
        """The answer to a query."""
        return next((each for each in self.answers if each.inline_query_id == query), None)


def judged(answer: AnswerInlineQuery) -> AnswerInlineQuery:
    """An answer that Telegram takes and that nobody else is shown."""
    assert (answer.cache_time, answer.is_personal) == (0, True)
    assert answer.next_offset is None
    assert answer.button is not None
    assert 1 <= len(answer.button.text) <= 64
    assert answer.button.start_parameter
    assert len(answer.results) <= 50
    ids = [each.id for each in answer.results]
    assert len(set(ids)) == len(ids)
    for each in articles(answer):
        assert 1 <= len(each.id.encode()) <= 64
        assert each.title.strip()
        assert 1 <= utf16_length(text_of(each)) <= 4096
        assert each.reply_markup is not None
        [[button]] = each.reply_markup.inline_keyboard
        assert (button.url, button.callback_data) == ("https://t.me/kaldy_bot?start=inline", None)
    return answer


def articles(answer: AnswerInlineQuery) -> list[InlineQueryResultArticle]:
    """All results; nothing but articles is offered."""
    found = [each for each in answer.results if isinstance(each, InlineQueryResultArticle)]
    assert len(found) == len(answer.results)
    return found


def text_of(result: InlineQueryResultArticle) -> str:
    """What is posted, without markup; ValueError when the markup is none."""
    content = result.input_message_content
    assert isinstance(content, InputTextMessageContent)
    return parse_html(content.message_text)[0].replace("\N{NO-BREAK SPACE}", " ")


class Typing:
    """Inline mode at work."""

    def __init__(self, world: World, timing: InlineTiming = InlineTiming()) -> None:
        self.world, self.telegram = world, Telegram()
        bot = make_bot(TOKEN, "http://127.0.0.1:1", lambda _what, **_about: None)
        bot.session = self.telegram
        self.seen: Counter[str] = Counter()
        self.inline = Inline(bot, world.runner, world.clock, self._observe, timing)
        self._queries = 0

    def _observe(self, sign: str, **_: object) -> None:
        self.seen[sign] += 1
        self.telegram.news.set()

    def type(self, who: int, text: str, language: Any = "en") -> str:
        """Somebody types; the id of the query."""
        self._queries += 1
        person = {"id": who, "is_bot": False, "first_name": "Somebody", "language_code": language}
        query = {"id": f"q{self._queries}", "from": person, "query": text, "offset": ""}
        self.inline.ask({"update_id": self._queries, "inline_query": query})
        return f"q{self._queries}"

    async def until(self, ready: Callable[[], object]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not ready():
                self.telegram.news.clear()
                await self.telegram.news.wait()

    async def answered(self, query: str) -> AnswerInlineQuery:
        await self.until(lambda: self.telegram.to(query))
        found = self.telegram.to(query)
        assert found is not None
        return found

    async def shown(self, who: int, text: str = "", language: Any = "en") -> list[InlineQueryResultArticle]:
        """What somebody is offered for what they type."""
        return articles(await self.answered(self.type(who, text, language)))


@asynccontextmanager
async def running(world: World, timing: InlineTiming = InlineTiming()) -> AsyncIterator[Typing]:
    typing = Typing(world, timing)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(typing.inline.run())
        yield typing
        task.cancel()
