"""Deleting and pinning, by kind of chat, age and rights."""

from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Update

from telegram_stand_in import Server, UserClient
from tests.telegram_stand_in.conftest import StillClock

pytestmark = pytest.mark.usefixtures("started")


async def test_several_at_once_are_deleted_or_none(
    bot: Bot, emma: UserClient, server: Server, clock: StillClock
) -> None:
    said = emma.say("mine")
    sent = [await bot.send_message(emma.id, str(number)) for number in range(3)]
    ids = [each.message_id for each in sent]
    assert await bot.delete_messages(emma.id, [*ids[:2], 1, said.id])  # what is not there is passed over
    assert [each.text for each in emma.messages] == ["/start", "2"]
    assert await bot.delete_messages(emma.id, [1, 2])
    clock.move(timedelta(hours=49))
    young = await bot.send_message(emma.id, "young")
    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await bot.delete_messages(emma.id, [young.message_id, ids[2]])
    assert emma.last.text == "young"
    emma.block()
    assert await bot.delete_messages(emma.id, [young.message_id])


async def test_small_groups_and_supergroups_have_their_own_rules(
    bot: Bot, emma: UserClient, server: Server, clock: StillClock
) -> None:
    small, big = server.group("Small", "group", bot="member"), server.group("Big", bot="member")
    for group in (small, big):
        group.join(emma.person, "creator")
        own = await bot.send_message(group.id, "x")
        said = emma.say("/rule", chat=group)
        assert await bot.delete_message(group.id, own.message_id)
        with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
            await bot.delete_message(group.id, said.id)
        group.promote_bot(emma.person)
        if group is big:
            with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
                await bot.delete_message(group.id, said.id)  # it takes the right, in a small group only the rank
            group.promote_bot(emma.person, "can_delete_messages")
        assert await bot.delete_message(group.id, said.id)
        old = await bot.send_message(group.id, "x")
        clock.move(timedelta(hours=49))
        with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
            await bot.delete_message(group.id, old.message_id)
        edited = await bot.edit_message_text("edited", chat_id=group.id, message_id=old.message_id)
        assert edited is not True  # its own can be edited at any age


def pins(updates: list[Update]) -> list[str | None]:
    pinned = (each.message.pinned_message for each in updates if each.message is not None)
    return [getattr(each, "text", None) for each in pinned if each is not None]


async def test_pins(bot: Bot, emma: UserClient, server: Server) -> None:
    group = server.group("Big", bot="member")
    group.join(emma.person, "creator")
    group.promote_bot(emma.person, "can_pin_messages")
    first, second = [await bot.send_message(group.id, text) for text in ("one", "two")]
    for each in (first, second):
        assert await bot.pin_chat_message(group.id, each.message_id)
    heard = await bot.get_updates()
    own = [each for each in heard if each.message and each.message.from_user and each.message.from_user.is_bot]
    assert pins(own) == ["one", "two"]  # of what it did itself the bot hears of pins,
    assert len(own) == 2  # and of nothing else
    assert group.last.text == "two"
    with pytest.raises(TelegramBadRequest, match="CHAT_NOT_MODIFIED"):
        await bot.pin_chat_message(group.id, first.message_id)

    async def shown() -> str | None:
        message = (await bot.get_chat(group.id)).pinned_message
        return getattr(message, "text", None)

    assert await shown() == "two"
    assert await bot.unpin_chat_message(group.id)
    assert await shown() == "one"
    assert await bot.delete_message(group.id, first.message_id)
    assert await shown() is None
    assert await bot.pin_chat_message(emma.id, (await bot.send_message(emma.id, "card")).message_id)
    assert await bot.unpin_chat_message(emma.id)
    with pytest.raises(TelegramBadRequest, match="message to unpin not found"):
        await bot.unpin_chat_message(emma.id)


async def test_members_may_pin_where_everybody_may(bot: Bot, emma: UserClient, server: Server) -> None:
    group = server.group("Big", bot="member")
    group.group.denied = frozenset()
    sent = await bot.send_message(group.id, "x")
    assert await bot.pin_chat_message(group.id, sent.message_id)
    group.group.denied = frozenset({"can_send_messages"})
    with pytest.raises(TelegramBadRequest, match="not enough rights to send text messages to the chat"):
        await bot.send_message(group.id, "x")
    assert await bot.send_chat_action(group.id, "typing")


async def test_a_person_unpins_and_deletes_unheard_by_the_bot(bot: Bot, emma: UserClient) -> None:
    sent = await bot.send_message(emma.id, "card")
    await bot.pin_chat_message(emma.id, sent.message_id, disable_notification=True)
    assert [each.text for each in emma.pinned] == ["card"]
    await bot.get_updates()
    heard = await bot.get_updates(offset=-1)
    emma.unpin(sent.message_id)
    assert not emma.pinned
    with pytest.raises(LookupError):
        emma.unpin(sent.message_id)
    assert await bot.edit_message_text("edited", chat_id=emma.id, message_id=sent.message_id)  # and stays unpinned
    assert not emma.pinned
    await bot.pin_chat_message(emma.id, sent.message_id)
    emma.delete(sent.message_id)
    assert not emma.pinned
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("again", chat_id=emma.id, message_id=sent.message_id)
    with pytest.raises(TelegramBadRequest, match="message to pin not found"):
        await bot.pin_chat_message(emma.id, sent.message_id)
    with pytest.raises(LookupError):
        emma.delete(sent.message_id)
    later = await bot.get_updates(offset=heard[-1].update_id + 1)
    assert pins(later) == ["edited"]  # of its own pin alone
    assert len(later) == 1
