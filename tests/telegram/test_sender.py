"""Answers reach the chat, or the reason why not is a value; old messages are no obstacle."""

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError

from bot.delivery import Delivered, Postponed, Refused, Unreachable
from bot.telegram.callbacks import Undo
from bot.telegram.keyboards import Button
from bot.telegram.rate_limit import ChatRateLimit
from bot.telegram.screens import Screen
from bot.telegram.sender import Notifier, answer, close, edit
from bot.telegram.session import make_bot
from tests.inbox.fake_api import CUT, HTML_502, TOKEN, FakeApi, Fault

BUTTONS = ((Button("OK", Undo(change=1)),),)
BLOCKED = Fault.error(403, "Forbidden: bot was blocked by the user")
FLOOD = Fault.error(429, "Too Many Requests: retry after 9", retry_after=9)
SAME = Fault.error(400, "Bad Request: message is not modified: specified new message content")
UNREADABLE = Fault(200, '{"ok":true,"result":{}}')
BROKEN = Fault.error(400, "Bad Request: can't parse entities: Unexpected end tag at byte offset 5")
OLD = Fault.error(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")


@pytest.fixture
async def api() -> AsyncIterator[FakeApi]:
    async with FakeApi() as server:
        yield server


@pytest.fixture
async def bot(api: FakeApi) -> AsyncIterator[Bot]:
    async with make_bot(TOKEN, api.url, lambda _what, **_about: None).context() as made:
        yield made


async def test_an_answer_goes_out(api: FakeApi, bot: Bot) -> None:
    await answer(bot, 7, Screen("hello", BUTTONS))
    assert api.sent == [(7, "hello")]
    assert '"callback_data": "u:1"' in api.of("sendMessage")[0][1]["reply_markup"]


@pytest.mark.parametrize("fault", [BLOCKED, UNREADABLE])
async def test_nothing_more_can_be_done(api: FakeApi, bot: Bot, fault: Fault) -> None:
    api.faults["sendMessage"] = [fault]
    await answer(bot, 7, Screen("hello"))
    assert len(api.of("sendMessage")) == 1


async def test_what_must_be_tried_again_or_mended_is_raised(api: FakeApi, bot: Bot) -> None:
    api.faults["sendMessage"] = [CUT, BROKEN]
    with pytest.raises(TelegramNetworkError):
        await answer(bot, 7, Screen("hello"))
    with pytest.raises(TelegramBadRequest):
        await answer(bot, 7, Screen("hello"))


async def test_an_edit_is_made_in_place(api: FakeApi, bot: Bot) -> None:
    await edit(bot, 7, 3, Screen("new", BUTTONS))
    assert api.of("editMessageText")[0][1]["message_id"] == "3"
    assert api.sent == []


@pytest.mark.parametrize("fault", [SAME, BLOCKED, UNREADABLE])
async def test_an_edit_that_changes_nothing_is_done(api: FakeApi, bot: Bot, fault: Fault) -> None:
    api.faults["editMessageText"] = [fault]
    await edit(bot, 7, 3, Screen("new"))
    assert api.sent == []


@pytest.mark.parametrize(
    "words",
    ["message to edit not found", "message can't be edited", "there is no text in the message to edit"],
)
async def test_what_cannot_be_edited_is_sent_anew(api: FakeApi, bot: Bot, words: str) -> None:
    api.faults["editMessageText"] = [Fault.error(400, f"Bad Request: {words}")]
    await edit(bot, 7, 3, Screen("new", BUTTONS))
    await edit(bot, 7, None, Screen("newer", BUTTONS))
    assert api.sent == [(7, "new"), (7, "newer")]
    assert len(api.of("editMessageText")) == 1


async def test_an_edit_that_fails_otherwise_is_raised(api: FakeApi, bot: Bot) -> None:
    api.faults["editMessageText"] = [BROKEN]
    with pytest.raises(TelegramBadRequest):
        await edit(bot, 7, 3, Screen("new"))


async def test_a_tap_is_ended_even_if_it_is_old(api: FakeApi, bot: Bot) -> None:
    api.faults["answerCallbackQuery"] = [OLD]
    await close(bot, "55")
    await close(bot, "55", "Saved")
    assert api.of("answerCallbackQuery")[1][1] == {
        "callback_query_id": "55",
        "text": "Saved",
        "show_alert": "true",
    }


async def test_what_became_of_a_notice(api: FakeApi, bot: Bot) -> None:
    notifier = Notifier(bot, ChatRateLimit(lambda: datetime.now(UTC)))
    api.faults["sendMessage"] = [BLOCKED, FLOOD, HTML_502, CUT, UNREADABLE, BROKEN]
    assert await notifier.send(7, Screen("x")) == Unreachable()
    assert await notifier.send(7, Screen("x")) == Postponed(9)
    assert await notifier.send(7, Screen("x")) == Postponed()
    assert await notifier.send(7, Screen("x")) == Postponed()
    assert await notifier.send(7, Screen("x")) == Delivered()
    assert isinstance(await notifier.send(7, Screen("x")), Refused)
    assert isinstance(await notifier.send(7, Screen("x", BUTTONS)), Delivered)


@pytest.mark.parametrize("words", ["not enough rights to send text messages to the chat", "CHAT_WRITE_FORBIDDEN"])
async def test_where_it_may_not_write_a_group_waits_for_the_next_and_a_persons_notice_is_kept(
    api: FakeApi, bot: Bot, words: str
) -> None:
    notifier = Notifier(bot, ChatRateLimit(lambda: datetime.now(UTC)))
    api.faults["sendMessage"] = [Fault.error(400, f"Bad Request: {words}")] * 2
    assert await notifier.post(-7, Screen("x")) == Delivered()
    assert await notifier.send(7, Screen("x")) == Refused(f"Bad Request: {words}")


async def test_notices_do_not_go_out_faster_than_allowed(api: FakeApi, bot: Bot) -> None:
    notifier = Notifier(bot, ChatRateLimit(lambda: datetime.now(UTC)), notices_a_second=20)
    async with asyncio.TaskGroup() as group:
        for person in range(1, 22):
            group.create_task(notifier.send(person, Screen("x")))
    times = [at for _, _, at in api.of("sendMessage")]
    assert len(times) == 21
    assert max(times) - min(times) >= 0.9


async def test_two_chats_that_are_to_wait_one_after_the_other_make_all_wait(api: FakeApi, bot: Bot) -> None:
    flood = Fault.error(429, "Too Many Requests: retry after 1", retry_after=1)
    notifier = Notifier(bot, ChatRateLimit(lambda: datetime.now(UTC)))

    async def took(chat: int) -> float:
        begun = time.monotonic()
        await notifier.send(chat, Screen("x"))
        return time.monotonic() - begun

    api.faults["sendMessage"] = [flood]
    assert max([await took(1), await took(2)]) < 0.9, "one that is to wait is nobody else's concern"
    api.faults["sendMessage"] = [flood, flood, flood, flood]
    assert max([await took(1), await took(2)]) < 0.9
    assert await took(1) > 0.5, "the whole bot is to wait"
    assert await took(2) < 0.9, "but not for these two again"
