"""Groups as the bot meets them: what it gets to see, what happens to it, whom it sees."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramMigrateToChat
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyParameters,
    Update,
)

from telegram_stand_in import GroupChat, Server, UserClient
from telegram_stand_in._server import BOT_USERNAME
from telegram_stand_in._world.groups import GENERAL, Member
from tests.telegram_stand_in.conftest import StillClock

Drain = Callable[[], Awaitable[list[Update]]]
KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Go", callback_data="go")]])


@pytest.fixture
def emma(server: Server) -> UserClient:
    return server.user("Emma")


@pytest.fixture
def owner(server: Server) -> UserClient:
    return server.user("Алексей", "ru")


@pytest.fixture
def group(server: Server, owner: UserClient, emma: UserClient) -> GroupChat:
    """A supergroup of two with the bot in it."""
    group = server.group("Живём в Казахстане", bot="member")
    group.join(owner.person, "creator")
    group.join(emma.person)
    return group


@pytest.fixture
async def drain(bot: Bot, group: GroupChat) -> Drain:
    """New updates since the last time; those of the fixtures are gone already."""
    offset = 0

    async def take() -> list[Update]:
        nonlocal offset
        found = await bot.get_updates(offset=offset or None)
        if found:
            offset = found[-1].update_id + 1
        return found

    await take()
    return take


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


async def test_topics(drain: Drain, server: Server, owner: UserClient, emma: UserClient, bot: Bot) -> None:
    forum = server.group("Forum", forum=True, bot="member")
    forum.join(owner.person, "creator")
    forum.join(emma.person)
    thread, other = forum.open_topic(owner.person, "Visas"), forum.open_topic(owner.person, "Else")
    said = owner.say("/rule", thread=thread, chat=forum)
    first = (await drain())[-1].message
    assert first is not None
    assert (first.message_thread_id, first.is_topic_message) == (thread, True)
    # Whatever is said in a topic counts to answer its first message.
    assert first.reply_to_message is not None
    assert first.reply_to_message.forum_topic_created is not None

    sent = await bot.send_message(forum.id, "x", message_thread_id=thread)
    assert (sent.message_thread_id, sent.is_topic_message) == (thread, True)
    reply = await bot.send_message(forum.id, "x", reply_parameters=ReplyParameters(message_id=said.id))
    assert reply.message_thread_id == thread
    assert (await bot.send_message(forum.id, "x")).message_thread_id is None  # General
    with pytest.raises(TelegramAPIError, match="message thread not found"):
        await bot.send_message(forum.id, "x", message_thread_id=GENERAL)
    assert (await bot.get_chat(forum.id)).is_forum

    forum.close_topic(owner.person, thread)
    with pytest.raises(TelegramAPIError, match="TOPIC_CLOSED"):
        await bot.send_message(forum.id, "x", message_thread_id=thread)
    with pytest.raises(ValueError, match="closed"):
        emma.say("x", thread=thread, chat=forum)
    assert owner.say("x", thread=thread, chat=forum)
    forum.promote_bot(owner.person, "can_delete_messages")
    with pytest.raises(TelegramAPIError, match="TOPIC_CLOSED"):
        await bot.send_message(forum.id, "x", message_thread_id=thread)
    forum.promote_bot(owner.person, "can_manage_topics")
    assert await bot.send_message(forum.id, "x", message_thread_id=thread)
    forum.close_topic(owner.person, thread, closed=False)
    emma.say("x", thread=thread, chat=forum)
    forum.delete_topic(other)
    with pytest.raises(TelegramAPIError, match="message thread not found"):
        await bot.send_message(forum.id, "x", message_thread_id=other)
    with pytest.raises(LookupError, match="no topic"):
        owner.say("x", thread=other, chat=forum)
    services = [each.message for each in await drain() if each.message]
    assert services[0].forum_topic_closed
    assert any(each.forum_topic_reopened for each in services)


async def test_general_can_be_closed(
    drain: Drain, server: Server, owner: UserClient, emma: UserClient, bot: Bot
) -> None:
    forum = server.group("Forum", forum=True, bot="member")
    forum.join(owner.person, "creator")
    forum.join(emma.person)
    await drain()
    forum.close_topic(owner.person, GENERAL)
    [closed] = [each.message for each in await drain()]
    assert closed is not None
    assert (closed.forum_topic_closed is not None, closed.message_thread_id) == (True, None)
    with pytest.raises(TelegramAPIError, match="TOPIC_CLOSED"):
        await bot.send_message(forum.id, "welcome")
    with pytest.raises(ValueError, match="closed"):
        emma.say("x", chat=forum)
    thread = forum.open_topic(owner.person, "Visas")
    assert await bot.send_message(forum.id, "x", message_thread_id=thread)
    assert owner.say("x", chat=forum)
    forum.close_topic(owner.person, GENERAL, closed=False)
    assert await bot.send_message(forum.id, "welcome")
    forum.close_topic(owner.person, GENERAL)
    forum.become_forum(forum=False)
    assert await bot.send_message(forum.id, "no topics, nothing closed")
    with pytest.raises(LookupError, match="no topic"):
        forum.close_topic(owner.person, GENERAL)


async def test_a_group_becomes_a_forum_and_none_again(
    server: Server, group: GroupChat, owner: UserClient, bot: Bot
) -> None:
    with pytest.raises(ValueError, match="no topics"):
        group.open_topic(owner.person, "Visas")
    group.become_forum()
    thread = group.open_topic(owner.person, "Visas")
    assert (await bot.send_message(group.id, "x", message_thread_id=thread)).is_topic_message
    group.become_forum(forum=False)
    assert (await bot.get_chat(group.id)).is_forum is None
    # Outside forums the number of a topic is not looked at.
    assert (await bot.send_message(group.id, "x", message_thread_id=thread)).message_thread_id is None
    with pytest.raises(ValueError, match="only a supergroup"):
        server.group("Small", "group").become_forum()


async def test_answers_in_a_supergroup_make_a_thread(
    drain: Drain, group: GroupChat, emma: UserClient, bot: Bot
) -> None:
    said = emma.say("/rule", chat=group)
    answer = await bot.send_message(group.id, "x", reply_parameters=ReplyParameters(message_id=said.id))
    again = emma.say("thanks", reply_to=answer.message_id, chat=group)

    last = (await drain())[-1].message
    assert last is not None
    assert (answer.message_thread_id, last.message_thread_id) == (said.id, said.id)
    assert (answer.is_topic_message, last.is_topic_message) == (None, None)
    # Sent back, it does no harm.
    sent = await bot.send_message(group.id, "x", message_thread_id=said.id)
    assert sent.message_thread_id is None
    assert again.reply_to is not None
    assert again.reply_to.id == answer.message_id


async def test_migration(drain: Drain, server: Server, owner: UserClient, bot: Bot) -> None:
    small = server.group("Small", "group", bot="member")
    small.join(owner.person, "creator")
    await drain()
    big = small.migrate(owner.person)

    there, here = await drain()
    assert there.message is not None
    assert here.message is not None
    assert (there.message.chat.id, there.message.migrate_to_chat_id) == (small.id, big.id)
    assert (here.message.chat.id, here.message.migrate_from_chat_id) == (big.id, small.id)
    assert here.message.chat.type == "supergroup"
    with pytest.raises(TelegramMigrateToChat) as caught:
        await bot.send_message(small.id, "x")
    assert caught.value.migrate_to_chat_id == big.id
    assert (await bot.send_message(big.id, "x")).chat.id == big.id


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
