"""What members get: the rule in short, and for everything else the way to the private chat, without spam."""

import pytest

from telegram_stand_in import Fault
from tests.journeys.crowd import Crowd, gather
from tests.journeys.shown import links, words
from tests.journeys.stage import UNHURRIED, Stage

TITLE = {"ru": "Сколько можно пробыть", "ky": "канча күн жүрсө болот", "en": "How long you can stay"}
RUSSIA = {"ru": "Россия", "ky": "Россия", "en": "Russia"}
CHECKED = {"ru": "Сведения на 1 марта.", "ky": "Маалымат 1-мартта текшерилген.", "en": "As of 1 March."}
IN_PRIVATE = {"ru": "Напишите мне в личку", "ky": "Мага жеке жазыңыздар", "en": "Message me privately"}
PERSONAL = (
    "/start", "/in", "/out", "/status", "/trips", "/plan", "/reminders", "/settings", "/language", "/privacy",
    "/forget", "/help", "/in 12.03.2026", "/out вчера", "/plan 01.05 - 20.05", "/Status", "/export", "/import",
)  # fmt: skip


@pytest.mark.parametrize("account", ["ru", "ky", "en"])
async def test_the_rule_in_short_with_source_and_date_in_the_groups_language(stage: Stage, account: str) -> None:
    crowd = await gather(stage).added(stage.user(language=account))
    rule = await crowd.ask(crowd.member, "/rule")
    assert TITLE[account] in rule.text
    assert "90" in rule.text
    assert "180" in rule.text
    assert CHECKED[account] in words(rule)
    assert "adilet.zan.kz" in rule.text
    assert len(rule.text) < 700
    assert links(rule) == [f"https://t.me/{stage.server.bot.username}?start=g-{crowd.kept()[0]['ref']}"]


@pytest.mark.parametrize(
    "said",
    ["Узбекистан", "Өзбекстан", "uzbekistan", "UZ", "🇺🇿", "  Узбекистан  ", "узбек", "узбеки", "Uzbeks", "өзбектер"],
)
async def test_a_member_names_another_nationality(crowd: Crowd, said: str) -> None:
    rule = await crowd.ask(crowd.member, f"/rule {said}")
    assert "гражданство: Узбекистан" in rule.text
    assert "гражданство: Россия" in (await crowd.ask(crowd.member, "/rule")).text, "for that question only"


async def test_a_member_asks_about_another_country(crowd: Crowd) -> None:
    rule = await crowd.ask(crowd.member, "/rule в Грузии")
    assert "в Грузии без визы, РВП и ВНЖ (гражданство: Россия)" in rule.text
    assert "Если нужно" not in rule.text
    both = await crowd.ask(crowd.member, "/rule Грузия")
    assert "в Казахстане без визы, РВП и ВНЖ (гражданство: Грузия)" in both.text
    assert both.text.endswith("Если нужно правило в Грузии: /rule в Грузии")
    none = await crowd.ask(crowd.member, "/rule в Индии")
    assert "Индия: правил этой страны здесь нет. Есть: Азербайджан, " in none.text


async def test_what_was_refused_holds_back_no_rule(crowd: Crowd) -> None:
    """A minute has not passed since a note: a people that names one country is answered all the same."""
    await crowd.ask(crowd.member, "/rule Narnia")
    assert "гражданство: Кыргызстан" in (await crowd.ask(crowd.member, "/rule Кыргыз")).text
    assert "гражданство: Германия" in (await crowd.ask(crowd.member, "/rule Germans")).text
    assert "целиком прочитать не удалось" in (await crowd.ask(crowd.member, "/rule")).text


async def test_people_without_a_citizenship_are_told_that_their_rule_is_not_known(crowd: Crowd) -> None:
    assert "гражданство: Без гражданства" in (await crowd.ask(crowd.member, "/rule без гражданства")).text


async def test_a_nationality_without_a_known_rule_is_told_so(crowd: Crowd) -> None:
    rule = await crowd.ask(crowd.member, "/rule Аргентина")
    assert "гражданство: Аргентина" in rule.text
    assert "180" not in rule.text
    assert "Сверено с источниками 27\N{NO-BREAK SPACE}мая" in rule.text, "when a source was last looked for"


async def test_where_sources_are_few_or_weak_it_is_said(crowd: Crowd) -> None:
    assert "≈ Надёжность правила средняя." in (await crowd.ask(crowd.member, "/rule Китай")).text
    assert "≈ Надёжность правила низкая." in (await crowd.ask(crowd.member, "/rule Турция")).text
    assert "Надёжность" not in (await crowd.ask(crowd.member, "/rule Россия")).text


async def test_citizens_of_the_country_itself_are_told_that_they_have_no_limit(crowd: Crowd) -> None:
    rule = await crowd.ask(crowd.member, "/rule Казахстан")
    assert "Своих граждан" in rule.text
    assert "правила" not in rule.text


@pytest.mark.parametrize("said", ["12.03.2026", "въехал вчера", "Атлантида", "<b>&", "x" * 4000])
async def test_what_is_no_nationality_is_not_read_and_not_taken_for_one(crowd: Crowd, said: str) -> None:
    told = await crowd.ask(crowd.member, f"/rule {said}")
    assert told.text == "Не получилось понять, о какой стране речь. Например: /rule Узбекистан"
    await crowd.later(hours=1)
    assert told.id not in crowd.group.group.messages, "it goes like any other note"


@pytest.mark.parametrize("timing", [UNHURRIED])
@pytest.mark.parametrize("account", ["ru", "ky", "en"])
async def test_nothing_personal_is_answered(stage: Stage, account: str) -> None:
    crowd = await gather(stage).added(stage.user(language=account))
    known = await stage.settled(account=account)
    await known.ask("/in 12.03.2026")
    crowd.group.join(known.person)
    for command in PERSONAL:
        await crowd.later(hours=1)
        note = await crowd.ask(known, command)
        assert IN_PRIVATE[account] in note.text, command
        assert not any(sign.isdigit() for sign in note.text)
        assert links(note)[0].startswith(f"https://t.me/{stage.server.bot.username}?start=g-")
        assert len(note.text) < 150
    assert len(crowd.kept("stay")) == 1
    assert [row["id"] for row in crowd.kept("person")] == [known.id]


async def test_one_note_a_minute_whoever_asks(stage: Stage, crowd: Crowd) -> None:
    askers = [stage.user(f"M{number}") for number in range(6)]
    for asker in askers:
        crowd.group.join(asker.person)
        asker.say("/status", chat=crowd.group)
        asker.say("а мне?", reply_to=crowd.spoken[0].id, chat=crowd.group)
        asker.say("/group", chat=crowd.group)
    note, refusal = [message.text for message in await crowd.heard()]
    assert IN_PRIVATE["ru"] in note
    assert refusal == "Это могут только админы группы."
    await crowd.later(hours=0.7 / 60)
    askers[1].say("/in", chat=crowd.group)
    assert await crowd.heard() == []
    await crowd.later(hours=0.4 / 60)
    for asker in askers:
        asker.say("/in", chat=crowd.group)
    assert len(await crowd.heard()) == 1


async def test_those_who_ask_all_the_time_do_not_silence_it(crowd: Crowd) -> None:
    answered = 0
    for _ in range(6):
        crowd.member.say("/status", chat=crowd.group)
        answered += len(await crowd.heard())
        await crowd.later(hours=0.6 / 60)
    assert answered == 3


async def test_a_reply_to_the_bot_is_answered_like_a_command(crowd: Crowd) -> None:
    note = await crowd.ask(crowd.member, "а сколько мне осталось?", reply_to=crowd.spoken[0].id)
    assert IN_PRIVATE["ru"] in note.text
    crowd.owner.say("и мне", reply_to=note.id, chat=crowd.group)
    assert await crowd.heard() == []


async def test_the_note_goes_after_a_minute(stage: Stage, crowd: Crowd) -> None:
    note = await crowd.ask(crowd.member, "/status")
    due = await stage.next_due()
    assert due is not None
    assert 55 < (due - note.date).total_seconds() < 65
    assert note.id in crowd.group.group.messages
    await crowd.later(hours=1.1 / 60)
    assert note.id not in crowd.group.group.messages
    assert len(crowd.spoken) == 1, "the welcome stays"


async def test_the_note_stays_if_the_admins_have_it_so(stage: Stage, crowd: Crowd) -> None:
    await crowd.ask(crowd.owner, "/group")
    await crowd.tap(crowd.owner, "✓ Удалять короткие ответы")
    note = await crowd.ask(crowd.member, "/status")
    assert await stage.next_due() is None
    stage.moved(hours=1)
    await crowd.handled()
    assert note.id in crowd.group.group.messages
    assert len([await crowd.ask(crowd.member, "/status")]) == 1


async def test_a_note_that_an_admin_deleted_before_is_no_trouble(stage: Stage, crowd: Crowd) -> None:
    note = await crowd.ask(crowd.member, "/status")
    crowd.group.group.drop(note.id)
    await crowd.later(hours=1)
    await crowd.ask(crowd.member, "/status")
    assert len([call for call in crowd.calls if call.method == "deleteMessage"]) == 1


async def test_a_note_that_cannot_be_deleted_yet_is_deleted_later_as_is_the_one_after_it(
    stage: Stage, crowd: Crowd
) -> None:
    stage.server.faults.add(Fault("deleteMessage", status=502, times=1))
    notes = [await crowd.ask(crowd.member, "/status")]
    stage.moved(hours=0.1)
    notes.append(await crowd.ask(crowd.member, "/status"))
    await crowd.later(hours=0.1)
    assert not {note.id for note in notes} & set(crowd.group.group.messages)


async def test_a_note_right_after_the_welcome_and_after_a_refusal(stage: Stage) -> None:
    crowd = await gather(stage).added()
    assert (await crowd.ask(crowd.member, "/group")).text == "Это могут только админы группы."
    assert IN_PRIVATE["ru"] in (await crowd.ask(crowd.member, "/status")).text
    await crowd.later(hours=0.1)
    assert len(crowd.spoken) == 1, "both go"


async def test_the_note_comes_though_telegram_fails_at_first(stage: Stage, crowd: Crowd) -> None:
    stage.server.faults.add(Fault("sendMessage", status=502, times=1))
    assert IN_PRIVATE["ru"] in (await crowd.ask(crowd.member, "/status")).text


async def test_the_note_is_deleted_though_the_bot_was_down_meanwhile(stage: Stage, crowd: Crowd) -> None:
    note = await crowd.ask(crowd.member, "/status")
    await stage.bot_stops()
    stage.moved(hours=3)
    await stage.bot_starts()
    await crowd.later(hours=0)
    assert note.id not in crowd.group.group.messages


async def test_its_buttons_lead_members_into_the_private_chat_only(stage: Stage, crowd: Crowd) -> None:
    for command in ("/rule", "/status"):
        message = await crowd.ask(crowd.member, command)
        assert message.markup is not None
        assert [set(button) for row in message.markup.inline or [] for button in row] == [{"text", "url"}]


async def test_somebody_elses_button_gets_a_polite_alert(stage: Stage, crowd: Crowd) -> None:
    """Data of private chats, pressed in the group."""
    known = await stage.settled()
    saved = await known.ask("/in 12.03.2026")
    crowd.group.join(known.person)
    assert saved.markup is not None
    every = [button["callback_data"] for row in saved.markup.inline or [] for button in row]
    assert every
    for data in (*every, "s:inside", "f:1:x", "l:en", "", "G", "Gl", "Gl:", "Gd:9", "Gl:en:en", "x" * 64):
        if data:
            for who in (crowd.member, known):
                told = await crowd.alert(who, data=data, message=crowd.spoken[0].id)
                assert told.alert, data
                assert words(told) in {
                    "Здесь эта кнопка не работает. Ваши дни — в личном чате.",
                    "Это могут только админы группы.",
                }, data
    assert await crowd.heard() == []
    assert len(crowd.kept("stay")) == 1
