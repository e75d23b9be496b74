"""Members: restricted by the bot, moved by others; what of a group the bot may still read."""

from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramForbiddenError, TelegramMigrateToChat
from aiogram.types import ChatMemberRestricted, ChatPermissions, Update

from bot.preview.group_phone import GroupPhone
from bot.preview.phone import Phone
from bot.preview.server import Server
from tests.preview.conftest import StillClock


@pytest.fixture
def emma(server: Server) -> Phone:
    return server.phone("Emma")


@pytest.fixture
def owner(server: Server) -> Phone:
    return server.phone("Алексей", "ru")


@pytest.fixture
def group(server: Server, owner: Phone, emma: Phone) -> GroupPhone:
    group = server.group("Group", bot="member")
    group.join(owner.person, "creator")
    group.join(emma.person)
    group.promote_bot(owner.person, "can_restrict_members")
    return group


async def test_a_member_is_restricted_and_let_free(bot: Bot, group: GroupPhone, emma: Phone, clock: StillClock) -> None:
    until = clock.now() + timedelta(days=1)
    polls = ChatPermissions(can_send_polls=True)
    assert await bot.restrict_chat_member(group.id, emma.id, polls, until_date=until)
    member = await bot.get_chat_member(group.id, emma.id)
    assert isinstance(member, ChatMemberRestricted)
    # Polls bring texts along; nothing else is allowed.
    allowed = {name for name, value in member.model_dump().items() if name.startswith("can_") and value}
    assert allowed == {"can_send_polls", "can_send_messages"}
    assert member.until_date == until
    assert await bot.restrict_chat_member(group.id, emma.id, polls, use_independent_chat_permissions=True)
    with pytest.raises(ValueError, match="Emma may not write here"):
        group.say(emma.person, "x")

    every = ChatPermissions(**dict.fromkeys(ChatPermissions.model_fields, True))
    assert await bot.restrict_chat_member(group.id, emma.id, every)
    assert (await bot.get_chat_member(group.id, emma.id)).status == "member"
    group.say(emma.person, "x")
    assert await bot.restrict_chat_member(group.id, emma.id, ChatPermissions(can_pin_messages=True, can_edit_tag=False))
    member = await bot.get_chat_member(group.id, emma.id)
    assert isinstance(member, ChatMemberRestricted)
    # What is not named goes with another: topics with pins; what is named stands.
    assert (member.can_manage_topics, member.can_edit_tag, member.can_pin_messages) == (True, False, True)
    media = ChatPermissions(can_send_other_messages=True)
    assert await bot.restrict_chat_member(group.id, emma.id, media)
    member = await bot.get_chat_member(group.id, emma.id)
    assert isinstance(member, ChatMemberRestricted)
    assert (member.can_send_messages, member.can_send_photos, member.can_send_polls) == (True, True, False)


def moved(updates: list[Update]) -> list[tuple[int, str, str]]:
    changes = (each.chat_member for each in updates if each.chat_member is not None)
    return [
        (each.new_chat_member.user.id, each.old_chat_member.status, each.new_chat_member.status) for each in changes
    ]


async def test_an_administrator_that_asks_hears_of_members(
    bot: Bot, group: GroupPhone, owner: Phone, emma: Phone
) -> None:
    group.join(emma.person, "administrator")
    assert moved(await bot.get_updates()) == []  # not by default
    await bot.get_updates(offset=-1, allowed_updates=["message", "chat_member"])
    group.join(emma.person, "member")
    group.leave(emma.person)
    group.join(emma.person, "member")
    group.demote_bot(owner.person)
    group.join(emma.person, "kicked")

    updates = await bot.get_updates(offset=1, limit=50)
    assert moved(updates) == [
        (emma.id, "administrator", "member"), (emma.id, "member", "left"), (emma.id, "left", "member"),
    ]  # fmt: skip
    services = [each.message for each in updates if each.message]
    assert [bool(each.left_chat_member) for each in services] == [True, False, True]


async def test_what_anonymous_administrators_do_shows_the_group(bot: Bot, group: GroupPhone, owner: Phone) -> None:
    group.hide(owner.person)
    group.remove_bot(owner.person)
    [*_others, left, _place] = await bot.get_updates()
    assert left.message is not None
    assert left.message.from_user is not None
    assert left.message.from_user.username == "GroupAnonymousBot"
    assert left.message.sender_chat is not None
    assert left.message.sender_chat.id == group.id


async def test_what_a_bot_outside_may_read(bot: Bot, server: Server, owner: Phone) -> None:
    small, private, public = (server.group("S", "group"), server.group("P"), server.group("U"))
    public.group.username = "everybody"
    for group in (small, private, public):
        group.join(owner.person, "creator")
    # A small group may be read from outside, its members not; of supergroups only a public one, with its members.
    assert (await bot.get_chat(small.id)).title == "S"
    with pytest.raises(TelegramForbiddenError, match="bot is not a member of the group chat"):
        await bot.get_chat_member(small.id, owner.id)
    assert (await bot.get_chat_member(small.id, server.state.bot.id)).status == "left"
    with pytest.raises(TelegramForbiddenError, match="bot is not a member of the supergroup chat"):
        await bot.get_chat(private.id)
    assert (await bot.get_chat("@Everybody")).id == public.id
    assert (await bot.get_chat_member("@everybody", owner.id)).status == "creator"
    with pytest.raises(TelegramForbiddenError, match="bot is not a member of the supergroup chat"):
        await bot.send_message("@everybody", "x")

    moved_to = small.migrate(owner.person)
    assert (await bot.get_chat(small.id)).title == "S"
    with pytest.raises(TelegramMigrateToChat):
        await bot.get_chat_administrators(small.id)
    assert server.state.group_phones[moved_to.id] is moved_to
