"""Groups as the bot meets them: what it gets to see, what happens to it, whom it sees."""

from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Update,
)

from telegram_stand_in import GroupChat, Server, UserClient
from telegram_stand_in._server import BOT_USERNAME
from telegram_stand_in._world.groups import Member
from tests.telegram_stand_in.conftest import StillClock
from tests.telegram_stand_in.groups.conftest import Drain

KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Go", callback_data="go")]])


def texts(updates: list[Update]) -> list[str | None]:
    return [update.message.text for update in updates if update.message is not None]


async def test_privacy_mode_shows_what_is_meant_for_the_bot(
    drain: Drain, server: Server, group: GroupChat, bot: Bot, emma: UserClient
) -> None:
    sent = await bot.send_message(group.id, "welcome")
    said = emma.say("въехал вчера", chat=group)
    seen = ["/rule", f"/status@{BOT_USERNAME} now", f"hey @{BOT_USERNAME}"]
    for text in seen:
        emma.say(text, chat=group)
    emma.say("/status@other_bot", chat=group)
    emma.say("answer to a person", reply_to=said.id, chat=group)
    emma.say("answer to the bot", reply_to=sent.message_id, chat=group)
    emma.via_bot("a card", server.bot, chat=group)
    assert texts(await drain()) == [*seen, "answer to the bot", "a card"]

    group.group.other_bot_spoke_last = True
    emma.say("/rule", chat=group)
    emma.say(f"/rule@{BOT_USERNAME}", chat=group)
    assert texts(await drain()) == [f"/rule@{BOT_USERNAME}"]


async def test_an_administrator_and_privacy_off_see_all(
    drain: Drain, server: Server, group: GroupChat, emma: UserClient, owner: UserClient, bot: Bot
) -> None:
    me = await bot.me()
    assert (me.can_join_groups, me.can_read_all_group_messages, me.supports_inline_queries) == (True, False, True)
    group.promote_bot(owner.person)
    emma.say("one", chat=group)
    group.demote_bot(owner.person)
    emma.say("two", chat=group)
    server.state.privacy = False
    emma.say("three", chat=group)
    assert (await bot.get_me()).can_read_all_group_messages is True

    assert texts(await drain()) == ["one", "three"]


async def test_life_of_the_bot_in_a_group(drain: Drain, server: Server, owner: UserClient, bot: Bot) -> None:
    group = server.group("New")
    group.join(owner.person, "creator")
    group.add_bot(owner.person, "group-ref")
    group.promote_bot(owner.person, "can_delete_messages")
    group.mute_bot(owner.person)
    group.remove_bot(owner.person)

    updates = await drain()
    places = [
        (each.my_chat_member.old_chat_member.status, each.my_chat_member.new_chat_member.status)
        for each in updates
        if each.my_chat_member is not None
    ]
    assert places == [
        ("left", "member"), ("member", "administrator"), ("administrator", "restricted"), ("restricted", "kicked"),
    ]  # fmt: skip
    assert f"/start@{BOT_USERNAME} group-ref" in texts(updates)
    assert any(each.message and each.message.left_chat_member for each in updates)
    with pytest.raises(TelegramAPIError, match="Forbidden: bot was kicked from the supergroup chat"):
        await bot.send_message(group.id, "x")


async def test_anonymous_administrators_and_channels(
    drain: Drain, server: Server, group: GroupChat, owner: UserClient, bot: Bot
) -> None:
    channel = server.group("Новости", "channel", bot="administrator")
    group.group.linked = channel.group
    group.join(owner.person, "creator", anonymous=True)
    group.promote_bot(owner.person)
    await drain()
    owner.say("/rule", chat=group)
    group.say_as_channel(channel.group, "as a channel")
    group.post_of_linked_channel("a post")
    channel.post("a post itself")
    await bot.send_message(group.id, "x", reply_markup=KEYBOARD)
    owner.press("Go", chat=group)

    anonymous, as_channel, linked, post, press = await drain()
    senders = [
        each.message and each.message.from_user and each.message.from_user.id
        for each in (anonymous, as_channel, linked)
    ]
    assert senders == [1087968824, 136817688, 777000]
    assert anonymous.message is not None
    assert anonymous.message.sender_chat is not None
    assert anonymous.message.sender_chat.id == group.id
    assert linked.message is not None
    assert linked.message.is_automatic_forward
    assert post.channel_post is not None
    assert post.channel_post.from_user is None
    assert press.callback_query is not None
    assert press.callback_query.from_user.id == owner.id
    assert (await bot.get_chat(group.id)).linked_chat_id == channel.id


async def test_members_and_administrators(
    server: Server, group: GroupChat, owner: UserClient, emma: UserClient, bot: Bot
) -> None:
    assert [each.user.id for each in await bot.get_chat_administrators(group.id)] == [owner.id]
    assert (await bot.get_chat_member(group.id, emma.id)).status == "member"
    assert await bot.get_chat_member_count(group.id) == 3
    group.leave(emma.person)
    assert (await bot.get_chat_member(group.id, emma.id)).status == "left"
    group.group.members[emma.id] = Member(emma.person, "kicked")
    assert (await bot.get_chat_member(group.id, emma.id)).status == "kicked"
    group.promote_bot(owner.person)
    assert len(await bot.get_chat_administrators(group.id)) == 2
    with pytest.raises(LookupError, match="not in the group"):
        emma.say("x", chat=group)
    await bot.leave_chat(group.id)
    with pytest.raises(TelegramAPIError, match="bot is not a member of the supergroup chat"):
        await bot.get_chat_member(group.id, emma.id)


async def test_deleting_takes_the_right_to(
    group: GroupChat, owner: UserClient, emma: UserClient, bot: Bot, clock: StillClock
) -> None:
    said = emma.say("/status", chat=group)
    note = await bot.send_message(group.id, "in private, please")
    assert await bot.delete_message(group.id, note.message_id)
    with pytest.raises(TelegramAPIError, match="message can't be deleted"):
        await bot.delete_message(group.id, said.id)
    group.promote_bot(owner.person, "can_delete_messages")
    old = emma.say("old", chat=group)
    assert await bot.delete_message(group.id, said.id)
    clock.move(timedelta(hours=49))
    with pytest.raises(TelegramAPIError, match="message can't be deleted"):
        await bot.delete_message(group.id, old.id)


async def test_a_press_in_a_group_is_answered_to_who_pressed(
    group: GroupChat, owner: UserClient, emma: UserClient, bot: Bot
) -> None:
    sent = await bot.send_message(group.id, "settings", reply_markup=KEYBOARD)
    query = emma.press("Go", chat=group)
    await bot.answer_callback_query(query.id, "Only administrators may", show_alert=True)
    await bot.edit_message_text("gone", chat_id=group.id, message_id=sent.message_id)

    assert (await emma.answer(query)).text == "Only administrators may"
    assert emma.answers[-1].alert
    assert owner.answers == []
    assert (await group.next()).text == "gone"
    assert await emma.silence(0.01)


async def test_menu_of_members_and_administrators(
    server: Server, group: GroupChat, owner: UserClient, emma: UserClient, bot: Bot
) -> None:
    await bot.set_my_commands([BotCommand(command="rule", description="r")], BotCommandScopeAllGroupChats())
    await bot.set_my_commands([BotCommand(command="group", description="g")], BotCommandScopeAllChatAdministrators())

    assert [each["command"] for each in server.state.menu(emma.person, group.group)] == ["rule"]
    assert [each["command"] for each in server.state.menu(owner.person, group.group)] == ["group"]
    assert server.state.menu(emma.person) == []
