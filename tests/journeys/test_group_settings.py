"""What the admins choose with /group."""

import pytest

from bot.telegram import callbacks as cb
from tests.journeys.crowd import Crowd, gather
from tests.journeys.group_menu import BY_DEFAULT, ONLY_ADMINS, settings
from tests.journeys.shown import labels, words
from tests.journeys.stage import UNHURRIED, Stage


async def test_all_that_can_be_set_is_shown(crowd: Crowd) -> None:
    menu = await crowd.ask(crowd.owner, "/group")
    assert "Русский" in menu.text
    assert "Страна для /rule: Казахстан" in menu.text
    assert "Россия" in menu.text
    assert "Правило раз в неделю: нет" in menu.text
    assert "Приветствие новых участников: нет" in menu.text
    assert "удаляются через минуту: да" in menu.text
    assert labels(menu) == [
        "Язык", "Страна", "Гражданство",
        "Правило раз в неделю", "Приветствовать новых", "✓ Удалять короткие ответы", "Закрыть",
    ]  # fmt: skip
    assert settings(crowd) == BY_DEFAULT


@pytest.mark.parametrize("timing", [UNHURRIED])
async def test_every_setting_is_set_by_its_buttons(crowd: Crowd) -> None:
    menu = await crowd.ask(crowd.owner, "/group")
    for path, expected in (
        (("Приветствовать новых",), {"welcomes": 1}),
        (("✓ Удалять короткие ответы",), {"tidies": 0}),
        (("Гражданство", "Узбекистан"), {"nationality": "UZ"}),
        (("Страна", "Грузия"), {"country": "GE"}),
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
    for data in ("Gn:GE", "Gn:ZZ", "Gl:de", "Gg:xx", "Gh:3", "Gh:22", "Go:IN"):
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


async def test_a_group_in_another_country_is_told_its_rule_in_every_text(crowd: Crowd) -> None:
    await crowd.ask(crowd.owner, "/group")
    await crowd.tap(crowd.owner, "Страна")
    assert "✓ Грузия" not in labels(await crowd.tap(crowd.owner, "Назад"))
    assert "✓ Казахстан" in labels(await crowd.tap(crowd.owner, "Страна"))
    assert "Страна для /rule: Грузия" in (await crowd.tap(crowd.owner, "Грузия")).text
    assert "пробыть в Грузии" in (await crowd.ask(crowd.member, "/rule")).text
    for said, title in (
        ("/rule Узбекистан", "в Грузии без визы, РВП и ВНЖ (гражданство: Узбекистан)"),
        ("/rule в Казахстане", "в Казахстане без визы, РВП и ВНЖ (гражданство: Россия)"),
    ):
        assert title in (await crowd.ask(crowd.member, said)).text
    assert "пробыть в Грузии?" in (await crowd.ask(crowd.owner, "/share")).text
    menu = await crowd.ask(crowd.owner, "/group в Узбекистане")
    assert "Страна для /rule: Узбекистан" in menu.text
    assert settings(crowd) == BY_DEFAULT | {"country": "UZ"}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("в Индии", "Индия: правил этой страны здесь нет."),
        ("Аргентина", "гражданство: Аргентина"),
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
