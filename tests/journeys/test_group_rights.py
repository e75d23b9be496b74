"""Who may choose with /group is asked of Telegram at every press."""

from collections.abc import Callable

import pytest

from telegram_stand_in import Fault, UserClient
from tests.journeys.crowd import Crowd, gather
from tests.journeys.group_menu import BY_DEFAULT, ONLY_ADMINS, settings
from tests.journeys.stage import Stage

DATA = ("Gg:en", "Gc:all", "Gc:lang", "Gl:en", "Gn:UZ", "Go:GE", "Gd:0", "Gx", "Gh:9", "Gw:1", "Gt:0", "Gz")
"""One press of every kind of button there is for admins."""


@pytest.mark.parametrize("command", ["/group", "/share", "/stats"])
async def test_members_do_not_get_the_admins_commands(crowd: Crowd, command: str) -> None:
    told = await crowd.ask(crowd.member, command)
    assert told.text == ONLY_ADMINS["ru"]
    crowd.member.say(command, chat=crowd.group)
    assert await crowd.heard() == [], "at most once a minute"
    await crowd.later(hours=1)
    assert told.id not in crowd.group.group.messages
    assert len(await crowd.heard()) == 0
    assert (await crowd.ask(crowd.owner, command)).text != ONLY_ADMINS["ru"]


def by_a_member(crowd: Crowd) -> UserClient:
    return crowd.member


def by_one_who_lost_their_rights(crowd: Crowd) -> UserClient:
    crowd.group.join(crowd.owner.person, "member")
    return crowd.owner


def by_one_who_left(crowd: Crowd) -> UserClient:
    crowd.group.leave(crowd.owner.person)
    return crowd.owner


def by_one_who_was_thrown_out(crowd: Crowd) -> UserClient:
    crowd.group.join(crowd.owner.person, "kicked")
    return crowd.owner


def by_one_who_was_muted(crowd: Crowd) -> UserClient:
    crowd.group.join(crowd.owner.person, "restricted")
    return crowd.owner


def by_one_who_was_never_there(crowd: Crowd) -> UserClient:
    return crowd.stage.user("Чужой", "ru")


def by_an_admin_of_another_group(crowd: Crowd) -> UserClient:
    return gather(crowd.stage, title="Другая").owner


@pytest.mark.parametrize(
    "presser",
    [
        by_a_member,
        by_one_who_lost_their_rights,
        by_one_who_left,
        by_one_who_was_thrown_out,
        by_one_who_was_muted,
        by_one_who_was_never_there,
        by_an_admin_of_another_group,
    ],
)
async def test_rights_are_asked_at_every_press(crowd: Crowd, presser: Callable[[Crowd], UserClient]) -> None:
    """The menu was opened by an admin; every button of it, and any that it could have had, by somebody else."""
    menu = await crowd.ask(crowd.owner, "/group")
    before = menu.text
    await crowd.tap(crowd.owner, "Язык")
    await crowd.tap(crowd.owner, "Назад")
    who = presser(crowd)
    for data in DATA:
        told = await crowd.alert(who, data=data, message=menu.id)
        assert (told.text, told.alert) == (ONLY_ADMINS["ru"], True), data
    assert settings(crowd) == BY_DEFAULT
    assert crowd.group.group.messages[menu.id].text == before
    assert [row for row in crowd.kept("notice") if row["kind"] == "digest"] == []


async def test_whoever_becomes_an_admin_may_at_once(crowd: Crowd) -> None:
    menu = await crowd.ask(crowd.owner, "/group")
    assert (await crowd.alert(crowd.member, data="Gl:en", message=menu.id)).text == ONLY_ADMINS["ru"]
    crowd.group.join(crowd.member.person, "administrator")
    await crowd.tap(crowd.member, "Язык")
    assert "Group settings" in (await crowd.tap(crowd.member, "English")).text


async def test_an_anonymous_admin_opens_the_menu_and_presses_under_their_own_id(crowd: Crowd) -> None:
    crowd.group.hide(crowd.owner.person)
    menu = await crowd.ask(crowd.owner, "/group")
    assert "Настройки группы" in menu.text
    await crowd.tap(crowd.owner, "Приветствовать новых")
    assert settings(crowd)["welcomes"] == 1
    for command in ("/share", "/stats"):
        assert (await crowd.ask(crowd.owner, command)).text != ONLY_ADMINS["ru"]
    assert crowd.kept("person") == []


async def test_an_anonymous_admin_who_is_one_no_more_presses_in_vain(crowd: Crowd) -> None:
    crowd.group.hide(crowd.owner.person)
    menu = await crowd.ask(crowd.owner, "/group")
    crowd.group.join(crowd.owner.person, "member")
    assert (await crowd.alert(crowd.owner, data="Gw:1", message=menu.id)).text == ONLY_ADMINS["ru"]
    assert settings(crowd) == BY_DEFAULT


async def test_one_groups_buttons_set_nothing_in_another(crowd: Crowd) -> None:
    """The data of this group's menu, pressed under a message of a group in which the presser is no admin."""
    other = await gather(crowd.stage, title="Другая").added()
    menu = await crowd.ask(crowd.owner, "/group")
    other.group.join(crowd.owner.person)
    for data in DATA:
        assert (await other.alert(crowd.owner, data=data, message=menu.id)).text == ONLY_ADMINS["ru"]
    assert settings(crowd) == settings(other) == BY_DEFAULT
    query = other.owner.press(data="Gl:en", message=other.spoken[0].id, chat=other.group)
    await other.owner.answer(query)
    assert settings(crowd) == BY_DEFAULT
    assert settings(other)["language"] == "en"


@pytest.mark.parametrize("data", DATA)
async def test_a_groups_buttons_in_a_private_chat_open_nothing(crowd: Crowd, data: str) -> None:
    card = await crowd.owner.ask("/start")
    crowd.owner.press(data=data, message=card.id)
    await crowd.owner.next()
    assert settings(crowd) == BY_DEFAULT


async def test_while_telegram_cannot_be_asked_who_is_an_admin_the_press_waits(stage: Stage, crowd: Crowd) -> None:
    menu = await crowd.ask(crowd.owner, "/group")
    stage.server.faults.add(Fault.preset("502 in HTML", method="getChatMember", times=1))
    await crowd.owner.answer(crowd.owner.press(data="Gw:1", message=menu.id, chat=crowd.group))
    assert settings(crowd)["welcomes"] == 1


@pytest.mark.parametrize("refusal", ["400 chat not found", "403 not a member", "400 migrated"])
async def test_where_telegram_does_not_tell_who_is_an_admin_nobody_is(stage: Stage, crowd: Crowd, refusal: str) -> None:
    menu = await crowd.ask(crowd.owner, "/group")
    stage.server.faults.add(Fault.preset(refusal, method="getChat*", times=2))
    assert (await crowd.alert(crowd.owner, data="Gw:1", message=menu.id)).text == ONLY_ADMINS["ru"]
    assert settings(crowd) == BY_DEFAULT


async def test_where_members_are_hidden_from_the_bot_admins_are_still_known(stage: Stage, crowd: Crowd) -> None:
    """Of others getChatMember is only guaranteed to tell a bot that is an administrator."""
    hidden = '{"ok":false,"error_code":400,"description":"Bad Request: CHAT_ADMIN_REQUIRED"}'
    stage.server.faults.add(Fault("getChatMember", status=400, body=hidden, times=None))
    menu = await crowd.ask(crowd.owner, "/group")
    assert "Настройки" in menu.text
    await crowd.tap(crowd.owner, "Приветствовать новых")
    assert settings(crowd)["welcomes"] == 1
    assert (await crowd.alert(crowd.member, data="Gw:0", message=menu.id)).text == ONLY_ADMINS["ru"]
    crowd.group.join(crowd.owner.person, "member")
    assert (await crowd.alert(crowd.owner, data="Gw:0", message=menu.id)).text == ONLY_ADMINS["ru"]
    assert settings(crowd)["welcomes"] == 1
