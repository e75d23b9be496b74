"""How inline queries are answered: at once, whatever was typed and goes wrong, and kept nowhere."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.methods import AnswerInlineQuery
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.lexicon.languages import LANGUAGES
from bot.telegram import inline
from bot.telegram.inline import InlineTiming
from tests.actions.talk import Talk, World
from tests.telegram.inline.asking import Typing, articles, running, text_of
from tests.telegram.wire import everything

pytestmark = pytest.mark.asyncio(loop_scope="module")

fuzz = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


async def test_a_language_code_of_any_kind_is_borne(typing: Typing) -> None:
    for code, word in (
        ("ky_KG", "9-июнь"),
        ("KY", "9-июнь"),
        ("en-US", "9 June"),
        ("de-AT", "9 June"),
        ("uz", "9 июня"),
        ("", "9 июня"),
        (7, "9 июня"),
        (None, "9 июня"),
    ):
        [card] = await typing.shown(1, "12.03.2026", code)
        assert word in card.title.replace("\N{NO-BREAK SPACE}", " ")


TEXTS = st.text(max_size=256) | st.text("12.03- 30\0\u202e👍🏽\n<&>'\"", max_size=256)


@fuzz
@given(text=TEXTS, language=st.sampled_from([*LANGUAGES, "uz", None]))
async def test_any_text_gets_what_telegram_takes(world: World, inside: Talk, text: str, language: str | None) -> None:
    with logged() as records:
        async with running(world) as typing:
            for who in (inside.id, 1):
                await typing.shown(who, text, language)
    assert records == []


@contextmanager
def logged() -> Iterator[list[logging.LogRecord]]:
    """What the bot logs meanwhile."""
    records: list[logging.LogRecord] = []

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(record)

    handler = Handler()
    logging.getLogger("bot").addHandler(handler)
    try:
        yield records
    finally:
        logging.getLogger("bot").removeHandler(handler)


async def test_nothing_is_kept_of_it(typing: Typing, inside: Talk) -> None:
    before = await everything(typing.world.database)
    for who in (inside.id, 1):
        for text in ("", "12.03.2026 30", "12 марта Узбекистан", "\0"):
            await typing.shown(who, text)
    assert await everything(typing.world.database) == before


def held_up(typing: Typing, query: str) -> asyncio.Event:
    """Telegram is slow to take the answer to one query, until the event."""
    free = asyncio.Event()

    async def wait(answer: AnswerInlineQuery) -> None:
        if answer.inline_query_id == query:
            await free.wait()

    typing.telegram.before = wait
    return free


async def test_who_types_quickly_is_answered_what_was_typed_last(typing: Typing) -> None:
    free = held_up(typing, "q1")
    first = typing.type(1, "1")
    await typing.until(lambda: typing.telegram.asked)
    others = [typing.type(1, "12.03.2026"[:length]) for length in range(2, 11)]
    free.set()
    card = articles(await typing.answered(others[-1]))[0]
    assert "9 June" in text_of(card)
    assert typing.telegram.asked == [first, others[-1]]


async def test_a_slow_answer_to_one_holds_up_nobody_else(typing: Typing) -> None:
    free = held_up(typing, "q1")
    slow = typing.type(1, "12.03.2026")
    others = [typing.type(who, "12.03.2026") for who in range(2, InlineTiming().at_once + 12)]
    for query in others:
        await typing.answered(query)
    assert typing.telegram.to(slow) is None
    free.set()
    await typing.answered(slow)


async def test_who_never_stops_typing_holds_up_nobody_else(typing: Typing) -> None:
    async def more(answer: AnswerInlineQuery) -> None:
        if typing.telegram.asked.count(answer.inline_query_id) and len(typing.telegram.asked) < 200:
            typing.type(1, "12.03.2026")

    typing.telegram.before = more
    typing.type(1, "12.03.2026")
    for who in range(2, 12):
        await typing.answered(typing.type(who, "12.03.2026"))


def bad_request(answer: AnswerInlineQuery) -> Exception:
    return TelegramBadRequest(answer, "query is too old and response timeout expired or query ID is invalid")


def too_many(answer: AnswerInlineQuery) -> Exception:
    return TelegramRetryAfter(answer, "Too Many Requests: retry after 30", 30)


@pytest.mark.parametrize("error", [bad_request, too_many])
async def test_what_telegram_refuses_is_let_be_and_others_are_answered(
    typing: Typing, error: Callable[[AnswerInlineQuery], Exception], caplog: pytest.LogCaptureFixture
) -> None:
    async def refuse(answer: AnswerInlineQuery) -> None:
        if answer.inline_query_id == "q1":
            raise error(answer)

    typing.telegram.before = refuse
    late = typing.type(1, "12.03.2026")
    await typing.until(lambda: typing.seen["inline"])
    await typing.answered(typing.type(2, "12.03.2026"))
    await typing.answered(typing.type(1, "12.03.2026"))
    assert typing.telegram.asked.count(late) == 1
    assert [record.message for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_what_goes_wrong_is_told_the_operator_without_what_was_typed_and_ends_nothing(
    typing: Typing, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: object) -> object:
        raise RuntimeError("broken")

    with monkeypatch.context() as patch:
        patch.setattr(inline, "offer", broken)
        typing.type(987654321, "secret words")
        await typing.until(lambda: typing.seen["inline"])
    await typing.answered(typing.type(987654321, "12.03.2026"))
    assert "an inline query failed" in caplog.text
    for secret in ("secret", "987654321"):
        assert secret not in caplog.text


@pytest.mark.parametrize("timing", [InlineTiming(answer_seconds=0.5)])
async def test_an_answer_that_hangs_is_given_up(typing: Typing) -> None:
    held_up(typing, "q1")
    typing.type(1, "12.03.2026")
    await typing.until(lambda: typing.seen["inline"])
    await typing.answered(typing.type(1, "12.03.2026"))


async def test_nobody_in_particular_is_not_answered(typing: Typing) -> None:
    for nobody in (1087968824, 136817688, 777000, 552888, 0, -5):
        typing.type(nobody, "12.03.2026")
    await typing.answered(typing.type(1, "12.03.2026"))
    assert len(typing.telegram.asked) == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["inline_query", "id", "from", "query", "language_code"]), inner, max_size=4)
    ),
    max_leaves=10,
)


@fuzz
@given(raw=st.dictionaries(st.sampled_from(["update_id", "inline_query", "message"]), JSON))
async def test_no_shape_of_a_query_is_too_much(world: World, raw: dict[str, Any]) -> None:
    Typing(world).inline.ask(raw)
