"""Members: restricted by the bot, moved by others; what of a group the bot may still read."""

from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat
from aiogram.types import (
    BufferedInputFile,
    ChatMemberRestricted,
    ChatPermissions,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Update,
)

from telegram_stand_in import GroupChat, Server, UserClient
from tests.telegram_stand_in.conftest import StillClock


@pytest.fixture
def group(server: Server, owner: UserClient, emma: UserClient) -> GroupChat:
    group = server.group("Group", bot="member")
    group.join(owner.person, "creator")
    group.join(emma.person)
    group.promote_bot(owner.person, "can_restrict_members")
    return group


async def test_a_member_is_restricted_and_let_free(
    bot: Bot, group: GroupChat, emma: UserClient, clock: StillClock
) -> None:
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
        emma.say("x", chat=group)

    every = ChatPermissions(**dict.fromkeys(ChatPermissions.model_fields, True))
    assert await bot.restrict_chat_member(group.id, emma.id, every)
    assert (await bot.get_chat_member(group.id, emma.id)).status == "member"
    emma.say("x", chat=group)
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
    bot: Bot, group: GroupChat, owner: UserClient, emma: UserClient
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


async def test_what_anonymous_administrators_do_shows_the_group(bot: Bot, group: GroupChat, owner: UserClient) -> None:
    group.hide(owner.person)
    group.remove_bot(owner.person)
    [*_others, left, _place] = await bot.get_updates()
    assert left.message is not None
    assert left.message.from_user is not None
    assert left.message.from_user.username == "GroupAnonymousBot"
    assert left.message.sender_chat is not None
    assert left.message.sender_chat.id == group.id


async def test_what_a_bot_outside_may_read(bot: Bot, server: Server, owner: UserClient) -> None:
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
    assert server.groups[-1] is moved_to


async def test_every_kind_of_member_as_the_bot_is_told(
    bot: Bot, server: Server, group: GroupChat, owner: UserClient, emma: UserClient
) -> None:
    async def place(person: UserClient | int) -> tuple[str, bool | None]:
        member = await bot.get_chat_member(group.id, person if isinstance(person, int) else person.id)
        return str(member.status), getattr(member, "is_anonymous", getattr(member, "is_member", None))

    group.hide(owner.person)
    admin, banned, met = (server.user(name) for name in ("Admin", "Banned", "Met"))
    group.join(admin.person, "administrator")
    group.join(banned.person, "kicked")
    met.say("/start")
    assert await place(owner) == ("creator", True)
    assert await place(admin) == ("administrator", False)
    assert await place(emma) == ("member", None)
    assert await place(banned) == ("kicked", None)
    assert await place(server.state.bot.id) == ("administrator", False)
    # Whoever was never there has left, if the bot met them anywhere; of others it is told nothing.
    assert await place(met) == ("left", None)
    for unknown in (server.user("Never met").id, 999):
        with pytest.raises(TelegramBadRequest, match="member not found"):
            await place(unknown)
    # A restriction outlives the membership.
    await bot.restrict_chat_member(group.id, emma.id, ChatPermissions())
    assert await place(emma) == ("restricted", True)
    group.leave(emma.person)
    assert await place(emma) == ("restricted", False)
    with pytest.raises(LookupError, match="Emma is not in the group"):
        emma.say("x", chat=group)
    assert await bot.get_chat_member_count(group.id) == 3

    small = server.group("Small", "group", bot="member")
    assert (await bot.get_chat_member(small.id, 999)).status == "left"


async def test_a_press_from_outside_reaches_the_bot(
    bot: Bot, server: Server, group: GroupChat, emma: UserClient
) -> None:
    markup = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Go", callback_data="go")]])
    await bot.send_message(group.id, "settings", reply_markup=markup)
    group.leave(emma.person)
    passer_by = server.user("Passer-by")
    for person in (emma, passer_by):
        query = person.press("Go", chat=group)
        assert (await bot.get_chat_member(group.id, person.id)).status == "left"
        assert await bot.answer_callback_query(query.id, "Only members may")
        assert person.answers[-1].text == "Only members may"
        with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
            await bot.send_message(person.id, "x")


async def test_whoever_adds_the_bot_is_known_to_it(bot: Bot, server: Server, owner: UserClient) -> None:
    group = server.group("New")
    group.join(owner.person, "creator")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(owner.id, "x")
    group.add_bot(owner.person)
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await bot.send_message(owner.id, "x")


async def test_what_of_the_bots_is_refused_where_it_is_denied(
    bot: Bot, server: Server, group: GroupChat, owner: UserClient
) -> None:
    picture = BufferedInputFile(b"GIF89a\x01\0\x01\0", "qr.gif")
    group.mute_bot(owner.person, "can_send_photos")
    with pytest.raises(TelegramBadRequest, match="not enough rights to send photos to the chat"):
        await bot.send_photo(group.id, picture)
    note = await bot.send_message(group.id, "a text goes")
    group.mute_bot(owner.person)
    with pytest.raises(TelegramBadRequest, match="not enough rights to send text messages to the chat"):
        await bot.send_message(group.id, "x")
    assert await bot.delete_message(group.id, note.message_id)  # its own, even where it may not write

    group.demote_bot(owner.person)
    group.group.denied |= {"can_send_photos"}
    with pytest.raises(TelegramBadRequest, match="not enough rights to send photos to the chat"):
        await bot.send_photo(group.id, picture, caption="QR")
    group.promote_bot(owner.person)
    assert (await bot.send_photo(group.id, picture, caption="QR")).caption == "QR"
