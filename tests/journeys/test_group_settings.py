"""What the admins choose with /group; who may choose is asked of Telegram at every press."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.telegram import callbacks as cb
from telegram_stand_in import Fault, UserClient
from tests.journeys.crowd import Crowd, gather, labels, words
from tests.journeys.stage import UNHURRIED, Stage

ONLY_ADMINS = {"ru": "Это могут только админы группы.", "en": "Only the group’s admins can do this."}
DATA = ("Gg:en", "Gc:all", "Gc:lang", "Gl:en", "Gn:UZ", "Gd:0", "Gx", "Gh:9", "Gw:1", "Gt:0", "Gz")
"""One press of every kind of button there is for admins."""


@pytest.fixture
async def crowd(stage: Stage) -> Crowd:
    """A supergroup with the bot, an hour after its welcome."""
    crowd = await gather(stage).added()
    stage.moved(hours=1)
    return crowd


def settings(crowd: Crowd) -> dict[str, Any]:
    """What is set."""
    (row,) = [row for row in crowd.kept() if row["chat_id"] == crowd.group.id]
    names = ("language", "nationality", "digest_day", "digest_hour", "welcomes", "tidies")
    return {name: row[name] for name in names}


BY_DEFAULT = {
    "language": "ru", "nationality": "RU", "digest_day": None, "digest_hour": 10, "welcomes": 0, "tidies": 1,
}  # fmt: skip


async def test_all_that_can_be_set_is_shown(crowd: Crowd) -> None:
    menu = await crowd.ask(crowd.owner, "/group")
    assert "Русский" in menu.text
    assert "Россия" in menu.text
    assert "Правило раз в неделю: нет" in menu.text
    assert "Приветствие новых участников: нет" in menu.text
    assert "удаляются через минуту: да" in menu.text
    assert labels(menu) == [
        "Язык", "Гражданство", "Правило раз в неделю", "Приветствовать новых", "✓ Удалять короткие ответы", "Закрыть",
    ]  # fmt: skip
    assert settings(crowd) == BY_DEFAULT


@pytest.mark.parametrize("timing", [UNHURRIED])
async def test_every_setting_is_set_by_its_buttons(crowd: Crowd) -> None:
    menu = await crowd.ask(crowd.owner, "/group")
    for path, expected in (
        (("Приветствовать новых",), {"welcomes": 1}),
        (("✓ Удалять короткие ответы",), {"tidies": 0}),
        (("Гражданство", "Узбекистан"), {"nationality": "UZ"}),
        (("Правило раз в неделю", "Ср"), {"digest_day": 2}),
        (("Время: 10:00", "21:00", "Назад"), {"digest_hour": 21}),
        (("Язык", "Кыргызча"), {"language": "ky"}),
        (("Тил", "✓ Кыргызча"), {}),
        (("Эреже апта сайын", "Жөнөтпөө"), {"digest_day": None}),
        (("✓ Жаңы мүчөлөрдү тосуп алуу",), {"welcomes": 0}),
        (("Кыска жоопторду тазалоо",), {"tidies": 1}),
    ):
        before = settings(crowd)
        for label in path:
            shown = await crowd.tap(crowd.owner, label)
            assert shown.id == menu.id, "all in one message"
        assert settings(crowd) == before | expected, path
    await crowd.alert(crowd.owner, "Жабуу")
    assert menu.id not in crowd.group.group.messages


@pytest.mark.parametrize("timing", [UNHURRIED])
async def test_every_nationality_and_hour_offered_can_be_chosen(crowd: Crowd) -> None:
    await crowd.ask(crowd.owner, "/group")
    for country in [each for each in labels(await crowd.tap(crowd.owner, "Гражданство")) if each != "Назад"]:
        chosen = await crowd.tap(crowd.owner, country)
        assert country.removeprefix("✓ ") in chosen.text
        await crowd.later(hours=1)
        assert country.removeprefix("✓ ") in words(await crowd.ask(crowd.member, "/rule"))
        await crowd.tap(crowd.owner, "Гражданство")


async def test_a_nationality_without_a_rule_or_a_language_that_there_is_not_sets_nothing(crowd: Crowd) -> None:
    menu = await crowd.ask(crowd.owner, "/group")
    for data in ("Gn:GE", "Gn:ZZ", "Gl:de", "Gg:xx", "Gh:3", "Gh:22"):
        told = await crowd.alert(crowd.owner, data=data, message=menu.id)
        assert (told.alert, told.text) == (True, "Такой кнопки больше нет. Настройки: /group")
    assert settings(crowd) == BY_DEFAULT
    assert "Настройки группы" in crowd.group.group.messages[menu.id].text


@pytest.mark.parametrize("said", ["Франция", "france", "FR", "🇫🇷"])
async def test_a_nationality_that_is_not_offered_is_named(crowd: Crowd, said: str) -> None:
    menu = await crowd.ask(crowd.owner, f"/group {said}")
    assert "Гражданство для /rule: Франция" in menu.text
    assert settings(crowd) == BY_DEFAULT | {"nationality": "FR"}
    assert "гражданство: Франция" in (await crowd.ask(crowd.member, "/rule")).text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Грузия", "гражданство: Грузия"),
        ("Атлантида", "Например: /group Узбекистан"),
        ("12.03.2026", "Например: /group Узбекистан"),
    ],
)
async def test_what_has_no_known_rule_is_not_set(crowd: Crowd, said: str, told: str) -> None:
    assert told in (await crowd.ask(crowd.owner, f"/group {said}")).text
    assert settings(crowd) == BY_DEFAULT


async def test_a_member_names_no_nationality_for_all(crowd: Crowd) -> None:
    assert (await crowd.ask(crowd.member, "/group Франция")).text == ONLY_ADMINS["ru"]
    assert settings(crowd) == BY_DEFAULT


async def test_the_nationality_goes_with_the_language_of_the_greeting_until_one_is_chosen(stage: Stage) -> None:
    crowd = await gather(stage).added()
    await crowd.tap(crowd.owner, "Кыргызча")
    assert settings(crowd) == BY_DEFAULT | {"language": "ky", "nationality": "KG"}
    await crowd.ask(crowd.owner, "/group Узбекистан")
    crowd.owner.press("Русский", chat=crowd.group)
    await crowd.handled()
    assert settings(crowd) == BY_DEFAULT | {"language": "ru", "nationality": "UZ"}


async def test_pressing_twice_is_setting_once(crowd: Crowd) -> None:
    menu = await crowd.ask(crowd.owner, "/group")
    for _ in range(2):
        crowd.owner.press(data="Gw:1", message=menu.id, chat=crowd.group)
    await crowd.handled()
    assert settings(crowd)["welcomes"] == 1


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


async def test_a_menu_that_was_deleted_still_sets(crowd: Crowd) -> None:
    menu = await crowd.ask(crowd.owner, "/group")
    crowd.group.group.drop(menu.id)
    await crowd.alert(crowd.owner, data="Gw:1", message=menu.id)
    assert settings(crowd)["welcomes"] == 1
    assert await crowd.heard() == []


@pytest.mark.parametrize("command", ["/group", "/share", "/stats"])
async def test_an_admin_is_told_in_private_where_it_may_not_write(stage: Stage, crowd: Crowd, command: str) -> None:
    await crowd.owner.ask("/start")
    crowd.group.mute_bot(crowd.owner.person)
    crowd.owner.say(command, chat=crowd.group)
    told = await crowd.owner.next()
    assert "боту нельзя писать" in told.text
    assert await crowd.heard() == []


async def test_a_member_is_not_told_so(stage: Stage, crowd: Crowd) -> None:
    await crowd.member.ask("/start")
    crowd.group.mute_bot(crowd.owner.person)
    for command in ("/group", "/status", "/rule"):
        crowd.member.say(command, chat=crowd.group)
    assert await crowd.heard() == []
    assert await crowd.member.silence()


async def test_settings_too_old_to_be_deleted_lose_their_buttons(stage: Stage, crowd: Crowd) -> None:
    menu = await crowd.ask(crowd.owner, "/group")
    stage.moved(days=3)  # Telegram lets a bot delete what is less than 48 hours old
    assert not (await crowd.alert(crowd.owner, data=cb.GroupClose().pack(), message=menu.id)).text
    left = crowd.group.group.messages[menu.id]
    assert left.text == menu.text
    assert left.markup is None or not left.markup.inline


async def test_an_admins_button_of_another_version_is_said_to_be_old(crowd: Crowd) -> None:
    menu = await crowd.ask(crowd.owner, "/group")
    said = {who.id: (await crowd.alert(who, data="Gq:1", message=menu.id)).text for who in (crowd.owner, crowd.member)}
    assert said == {crowd.owner.id: "Такой кнопки больше нет. Настройки: /group", crowd.member.id: ONLY_ADMINS["ru"]}
