"""The people's side: what they do arrives as updates that aiogram decodes; what the bot does is seen."""

from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InaccessibleMessage,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    MessageOriginHiddenUser,
    MessageOriginUser,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)

from telegram_stand_in import Server, UserClient
from tests.telegram_stand_in.conftest import StillClock


@pytest.fixture
def emma(server: Server) -> UserClient:
    return server.user("Emma", "en", last_name="Clarke", username="emma")


def key(text: str, data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=text, callback_data=data)]])


async def updates(bot: Bot) -> list[Update]:
    return await bot.get_updates(offset=1)


async def test_text(bot: Bot, emma: UserClient, clock: StillClock) -> None:
    said = emma.say("  /start@stand_in_bot now \n")

    [update] = await updates(bot)
    message = update.message
    assert message is not None
    assert (message.message_id, message.text, message.date) == (said.id, "/start@stand_in_bot now", clock.now())
    assert message.entities is not None
    assert [(each.type, each.offset, each.length) for each in message.entities] == [("bot_command", 0, 19)]
    assert message.from_user is not None
    assert (message.from_user.id, message.from_user.language_code) == (emma.id, "en")
    assert (message.chat.type, message.chat.id, message.chat.username) == ("private", emma.id, "emma")


@pytest.mark.parametrize("text", ["", " \n ", "\u202e"])
def test_empty_text_cannot_be_sent(emma: UserClient, text: str) -> None:
    with pytest.raises(ValueError, match="empty"):
        emma.say(text)


async def test_everything_else_that_is_sent(bot: Bot, emma: UserClient) -> None:
    first = emma.say("first")
    emma.sticker("🎉")
    emma.voice(5)
    emma.photo(b"x", "caption", (10, 20))
    emma.document("a.txt", b"x")
    emma.forward("въехал вчера", "Кто-то")
    emma.forward("въехал вчера", emma.person)
    emma.via_bot("picture")
    emma.say("answer", reply_to=first.id)

    sent = [update.message for update in await updates(bot) if update.message is not None]
    assert [message.content_type for message in sent] == [
        "text", "sticker", "voice", "photo", "document", "text", "text", "text", "text",
    ]  # fmt: skip
    assert sent[3].caption == "caption"
    assert isinstance(sent[5].forward_origin, MessageOriginHiddenUser)
    assert isinstance(sent[6].forward_origin, MessageOriginUser)
    assert sent[7].via_bot is not None
    assert sent[8].reply_to_message is not None
    assert sent[8].reply_to_message.text == "first"


async def test_edited_message(bot: Bot, emma: UserClient, clock: StillClock) -> None:
    said = emma.say("12.03")
    clock.move(timedelta(minutes=1))
    emma.edit(said.id, "13.03")

    _first, second = await updates(bot)
    assert second.edited_message is not None
    assert (second.edited_message.message_id, second.edited_message.text) == (said.id, "13.03")
    assert second.edited_message.edit_date == clock.now().timestamp()
    with pytest.raises(LookupError):
        emma.edit(1, "x")


async def test_start_link(bot: Bot, emma: UserClient) -> None:
    emma.start("from-a_friend")
    emma.start()

    assert [update.message and update.message.text for update in await updates(bot)] == [
        "/start from-a_friend",
        "/start",
    ]
    for payload in ("", "a b", "x" * 65):
        with pytest.raises(ValueError, match="payload"):
            emma.start(payload)


async def test_press(bot: Bot, emma: UserClient) -> None:
    emma.say("/start")
    await bot.send_message(emma.id, "old", reply_markup=key("Go", "old"))
    new = await bot.send_message(emma.id, "new", reply_markup=key("Go", "new"))

    emma.press("Go")
    emma.press(data="old")
    emma.press(data="anything", message=new.message_id)
    await bot.delete_message(emma.id, new.message_id)
    emma.press(data="gone", message=new.message_id)

    presses = [update.callback_query for update in await updates(bot) if update.callback_query]
    assert [press.data for press in presses] == ["new", "old", "anything", "gone"]
    assert isinstance(presses[0].message, Message)
    assert presses[0].message.reply_markup is not None
    assert isinstance(presses[3].message, InaccessibleMessage)
    assert len({press.id for press in presses}) == 4
    assert len({press.chat_instance for press in presses}) == 1
    with pytest.raises(LookupError, match=r"no button 'Stop'; there are \['Go'\]"):
        emma.press("Stop")


async def test_answers_are_seen(bot: Bot, emma: UserClient) -> None:
    emma.say("/start")
    await bot.send_message(emma.id, "x", reply_markup=key("Go", "go"))
    query = emma.press("Go")
    with pytest.raises(TimeoutError):
        await emma.answer(within=0.01)

    await bot.answer_callback_query(query.id, "Saved\u202e")

    answer = await emma.answer()
    assert (answer.text, answer.alert) == ("Saved", False)
    assert emma.answers == [answer]


async def test_block_and_unblock(bot: Bot, emma: UserClient) -> None:
    emma.say("/start")
    emma.block()
    emma.block()
    with pytest.raises(ValueError, match="blocked"):
        emma.say("x")
    emma.unblock()

    _start, blocked, unblocked = await updates(bot)
    assert blocked.my_chat_member is not None
    assert unblocked.my_chat_member is not None
    assert blocked.my_chat_member.chat.id == emma.id
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert unblocked.my_chat_member.old_chat_member.status == "kicked"
    assert unblocked.my_chat_member.new_chat_member.status == "member"


async def test_chat_stands_as_it_is_with_edits_in_place(bot: Bot, emma: UserClient) -> None:
    emma.say("/start")
    first = await bot.send_message(emma.id, "one", reply_markup=key("Go", "go"))
    second = await bot.send_message(emma.id, "two")
    await bot.edit_message_text("uno", chat_id=emma.id, message_id=first.message_id)
    await bot.delete_message(emma.id, second.message_id)

    assert [(message.text, message.by_bot) for message in emma.messages] == [("/start", False), ("uno", True)]
    assert emma.last.id == first.message_id
    assert emma.last.edited is not None
    assert emma.last.markup is None
    assert [(await emma.next()).text for _ in range(3)] == ["one", "two", "uno"]
    assert await emma.silence(0.01)


async def test_two_people_do_not_see_each_other(bot: Bot, emma: UserClient, server: Server) -> None:
    other = server.user("Айгүл", "ky")
    emma.say("/start")
    other.say("/start")

    await bot.send_message(emma.id, "for Emma")

    assert (await emma.next()).text == "for Emma"
    assert await other.silence(0.01)
    with pytest.raises(LookupError):
        _ = other.last
    with pytest.raises(ValueError, match="already"):
        server.user(id=emma.id)


async def test_keyboard_below_the_input_field(bot: Bot, emma: UserClient) -> None:
    emma.say("/start")
    rows = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Yes"), KeyboardButton(text="No")]])
    await bot.send_message(emma.id, "?", reply_markup=rows)
    assert emma.keyboard == [["Yes", "No"]]

    await bot.send_message(emma.id, "ok", reply_markup=ReplyKeyboardRemove())
    assert emma.keyboard == []


async def test_menu_is_the_narrowest_in_the_persons_language(bot: Bot, emma: UserClient, server: Server) -> None:
    def menu() -> list[str]:
        return [each["description"] for each in server.state.menu(emma.person)]

    await bot.set_my_commands([BotCommand(command="/help", description="for all")])
    assert menu() == ["for all"]
    await bot.set_my_commands([BotCommand(command="help", description="English")], language_code="en")
    await bot.set_my_commands([BotCommand(command="help", description="русский")], language_code="ru")
    assert menu() == ["English"]
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand(command="help", description="private")], scope=private)
    assert menu() == ["private"]
    assert [each.description for each in await bot.get_my_commands(private)] == ["private"]
    await bot.delete_my_commands(private)
    assert menu() == ["English"]


async def test_profile_texts_fall_back(bot: Bot) -> None:
    await bot.set_my_description("for all")
    await bot.set_my_description("по-русски", "ru")
    await bot.set_my_short_description("short")

    assert (await bot.get_my_description("ru")).description == "по-русски"
    assert (await bot.get_my_description("ky")).description == "for all"
    assert (await bot.get_my_short_description()).short_description == "short"
    assert (await bot.get_my_name("ky")).name == "Test bot"


async def test_what_the_bot_can_ask_about(bot: Bot, emma: UserClient) -> None:
    emma.say("/start")

    assert (await bot.get_me()).is_bot
    assert (await bot.get_chat(emma.id)).first_name == "Emma"
    assert (await bot.get_chat_member(emma.id, emma.id)).status == "member"
    assert (await bot.get_webhook_info()).url == ""
    assert await bot.send_chat_action(emma.id, "typing")
    assert (await emma.event("action")).data == "typing"
