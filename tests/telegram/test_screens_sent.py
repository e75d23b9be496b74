"""Each kind of screen over HTTP: how it arrives in a private chat and in a group, new and in the place of a message."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import get_ident

import pytest
from aiogram import Bot

from bot.delivery import Delivered
from bot.telegram.callbacks import Undo
from bot.telegram.chat import Chat
from bot.telegram.group_chat import GroupChat
from bot.telegram.keyboards import Button
from bot.telegram.methods import SentPhoto
from bot.telegram.poster import poster
from bot.telegram.rate_limit import ChatRateLimit
from bot.telegram.screens import Screen
from bot.telegram.screens.base import Alert, Document, Picture, ReplyKeyboard
from bot.telegram.sender import Notifier
from bot.telegram.session import make_bot
from telegram_stand_in import Fault, Message, Server, UserClient
from telegram_stand_in import GroupChat as Group
from tests.audit.auditor import audited
from tests.patience import PATIENCE

ROWS = ((Button("Undo", Undo(change=1)), Button("Share", query="mine")),)
STAYS = b"entered,left\n2026-03-12,2026-04-20\n"
POSTER = poster("https://t.me/kaldy_bot", "Kaldy", "KZ")

TEXT = Screen("<b>Saved</b>", ROWS)
DOCUMENT = Document(
    "<b>Your stays</b>", ROWS, name="stays.csv", write=lambda: STAYS, missing="No file may be sent here."
)
PICTURE = Picture("<b>A poster</b>", ROWS, name="kaldy.png", paint=lambda: POSTER, missing="No picture may be sent.")
ASKS_PLACE = ReplyKeyboard("Where are you?", labels=("📍 Here", "Don’t say"))
TAKES_KEYS = ReplyKeyboard("Thank you.")
ALERT = Alert("Only for admins.")


@dataclass
class Post:
    """A person, a group that they run, and the bot's end of both."""

    server: Server
    bot: Bot
    user: UserClient
    group: Group

    @property
    def private(self) -> Chat:
        """Where an answer to what the person typed goes."""
        return Chat(self.bot, self.user.id)

    @property
    def public(self) -> GroupChat:
        """Where an answer to what they typed in the group goes."""

        async def refused(_topic: bool) -> Screen:
            return Screen("I may not write there.")

        return GroupChat(self.bot, self.group.id, ChatRateLimit(self.server.state.now), refused, self.user.id)

    async def pressed(self) -> Chat:
        """Where an answer to a button goes under a message sent now."""
        await self.private.send(TEXT)
        press = self.user.press("Undo")
        return replace(self.private, message=press.message_id, query=press.id)

    async def pressed_in_public(self) -> GroupChat:
        """The same in the group."""
        await self.public.send(TEXT)
        press = self.user.press("Undo", chat=self.group)
        return replace(self.public, message=press.message_id, query=press.id)

    def content(self, message: Message) -> bytes:
        """Of the file that a message holds."""
        media = message.media.get("document") or message.media["photo"][-1]
        return self.server.state.files[media["file_id"]].content


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    server = Server(lambda: datetime.now(UTC))
    async with audited(server, refusals_meant=True):
        bot = make_bot(server.token, await server.start(), lambda *_, **__: None)
        user, group = server.user(), server.group("Relocants", bot="member")
        group.join(user.person, "administrator")
        user.start()
        async with asyncio.timeout(PATIENCE):
            yield Post(server, bot, user, group)
        await bot.session.close()
        await server.stop()


def labels(message: Message) -> list[str]:
    rows = (message.markup and message.markup.inline) or []
    return [button["text"] for row in rows for button in row]


async def test_a_text_with_buttons(post: Post) -> None:
    await post.private.send(TEXT)
    await post.public.send(TEXT)
    assert (post.user.last.text, labels(post.user.last)) == ("Saved", ["Undo", "Share"])
    assert (post.group.last.text, labels(post.group.last)) == ("Saved", ["Undo", "Share"])


async def test_a_document_with_its_text(post: Post) -> None:
    await post.private.send(DOCUMENT)
    await post.public.send(DOCUMENT)
    for arrived in (post.user.last, post.group.last):
        assert arrived.media["document"]["file_name"] == "stays.csv"
        assert post.content(arrived) == STAYS
        assert (arrived.text, labels(arrived)) == ("Your stays", ["Undo", "Share"])
        assert arrived.entities, "its markup is read"


async def test_a_text_too_long_to_stand_below_its_file_follows_with_the_buttons(post: Post) -> None:
    await post.private.send(replace(PICTURE, text=f"<b>{'Ш' * 1024}</b>"))
    assert (len(post.user.last.text), len(post.user.last.media)) == (1024, 1)
    for screen in (PICTURE, DOCUMENT):
        sent = await post.private.send(replace(screen, text="Ш" * 1025))
        file, text = post.user.messages[-2:]
        assert sent is not None
        assert (sent.message_id, file.text, labels(file), len(file.media)) == (file.id, "", [], 1)
        assert (text.text, labels(text), text.media) == ("Ш" * 1025, ["Undo", "Share"], {})


async def test_pictures_and_files_are_made_while_the_bot_answers_others(post: Post) -> None:
    made = set[int]()

    def make() -> bytes:
        made.add(get_ident())
        return POSTER

    for screen in (replace(PICTURE, paint=make), replace(DOCUMENT, write=make)):
        made.clear()
        await post.private.send(screen)
        assert made
        assert get_ident() not in made, "the loop waits for it"


async def test_a_picture_that_telegram_knows_is_not_made_again(post: Post) -> None:
    def made() -> bytes:
        raise AssertionError

    sent = await post.private.send(PICTURE)
    assert isinstance(sent, SentPhoto)
    again = await post.private.send(replace(PICTURE, paint=made, known=sent.file))
    assert isinstance(again, SentPhoto)
    assert again.file == sent.file
    assert len(post.server.state.files) == 1
    unknown = await post.private.send(replace(PICTURE, known="of another bot"))
    assert isinstance(unknown, SentPhoto)
    assert unknown.file in post.server.state.files
    assert len(post.server.state.files) == 2


async def test_a_picture_with_its_text(post: Post) -> None:
    await post.private.send(PICTURE)
    await post.public.send(PICTURE)
    for arrived in (post.user.last, post.group.last):
        assert post.content(arrived) == POSTER
        assert (arrived.text, labels(arrived)) == ("A poster", ["Undo", "Share"])


@pytest.mark.parametrize(
    ("screen", "permission", "told"),
    [
        (DOCUMENT, "can_send_documents", "Your stays\n\nNo file may be sent here."),
        (PICTURE, "can_send_photos", "A poster\n\nNo picture may be sent."),
        (replace(DOCUMENT, missing=""), "can_send_documents", "Your stays"),
    ],
)
async def test_where_its_file_may_not_be_sent_the_text_comes_alone(
    post: Post, screen: Screen, permission: str, told: str
) -> None:
    post.group.group.denied |= {permission}
    assert await post.public.send(screen) == post.group.last.id
    assert (post.group.last.text, post.group.last.media) == (told, {})
    assert labels(post.group.last) == ["Undo", "Share"]


@pytest.mark.parametrize("screen", [TEXT, DOCUMENT, PICTURE])
async def test_where_nothing_may_be_sent_an_administrator_is_told_in_private(post: Post, screen: Screen) -> None:
    post.group.group.denied |= {"can_send_messages", "can_send_photos", "can_send_documents"}
    assert await post.public.send(screen, to_admin=True) is None
    assert post.user.last.text == "I may not write there."


@pytest.mark.parametrize("screen", [TEXT, DOCUMENT, PICTURE])
async def test_without_inline_mode_its_button_is_left_out(post: Post, screen: Screen) -> None:
    me = {"id": post.server.state.bot.id, "is_bot": True, "first_name": "Kaldy", "supports_inline_queries": False}
    post.server.faults.add(Fault("getMe", status=200, body=json.dumps({"ok": True, "result": me})))
    await post.private.send(screen)
    assert labels(post.user.last) == ["Undo"]


async def test_a_keyboard_comes_and_goes(post: Post) -> None:
    await post.private.send(ASKS_PLACE)
    assert post.user.keyboard == [["📍 Here"], ["Don’t say"]]
    await (await post.pressed()).turn(TAKES_KEYS)
    assert post.user.keyboard == []
    assert post.user.last.text == "Thank you.", "what stands below the input field goes only with a new message"


@pytest.mark.parametrize("screen", [DOCUMENT, PICTURE])
async def test_a_file_comes_in_a_new_message(post: Post, screen: Screen) -> None:
    chat = await post.pressed()
    await chat.turn(screen)
    assert post.user.last.id != chat.message
    assert post.user.last.media
    assert [answer.text for answer in post.user.answers] == [""]


async def test_a_text_takes_the_place_of_a_message(post: Post) -> None:
    chat, there = await post.pressed(), await post.pressed_in_public()
    await chat.turn(Screen("Undone"))
    await there.turn(Screen("Chosen"))
    assert (post.user.last.id, post.user.last.text, labels(post.user.last)) == (chat.message, "Undone", [])
    assert (post.group.last.id, post.group.last.text, labels(post.group.last)) == (there.message, "Chosen", [])


async def test_an_alert_is_seen_by_whoever_pressed_and_in_no_message(post: Post) -> None:
    for chat in (await post.pressed(), await post.pressed_in_public()):
        await chat.turn(ALERT)
        assert (post.user.answers[-1].text, post.user.answers[-1].alert) == ("Only for admins.", True)
    assert post.user.last.text == post.group.last.text == "Saved"


async def test_an_alert_after_a_typed_command_is_a_message(post: Post) -> None:
    await post.private.send(ALERT)
    await post.public.send(ALERT)
    assert post.user.last.text == post.group.last.text == "Only for admins."


@pytest.mark.parametrize("screen", [TEXT, DOCUMENT, PICTURE])
async def test_a_notice_is_a_screen_like_any_other(post: Post, screen: Screen) -> None:
    notifier = Notifier(post.bot, ChatRateLimit(post.server.state.now))
    assert await notifier.send(post.user.id, screen) == Delivered(post.user.last.id)
    assert await notifier.post(post.group.id, screen) == Delivered(post.group.last.id)
    for arrived in (post.user.last, post.group.last):
        assert labels(arrived) == ["Undo", "Share"]
        assert bool(arrived.media) == (screen is not TEXT)


@pytest.mark.parametrize(
    ("screen", "told"), [(DOCUMENT, "No file may be sent here."), (PICTURE, "No picture may be sent.")]
)
async def test_a_notice_whose_file_a_group_does_not_take_comes_as_its_text(
    post: Post, screen: Screen, told: str
) -> None:
    post.group.group.denied |= {"can_send_photos", "can_send_documents"}
    notifier = Notifier(post.bot, ChatRateLimit(post.server.state.now))
    assert await notifier.post(post.group.id, screen) == Delivered(post.group.last.id)
    assert post.group.last.text.endswith(told)
    assert not post.group.last.media
    assert labels(post.group.last) == ["Undo", "Share"]
    post.group.group.denied |= {"can_send_messages"}
    assert await notifier.post(post.group.id, screen) == Delivered(None)
