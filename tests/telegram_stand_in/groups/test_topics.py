"""Forums and threads: topics opened, closed and gone; a group that becomes a forum, and another group."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramMigrateToChat
from aiogram.types import ReplyParameters

from telegram_stand_in import GroupChat, Server, UserClient
from telegram_stand_in._world.groups import GENERAL
from tests.telegram_stand_in.groups.conftest import Drain


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
