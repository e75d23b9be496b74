"""Somebody takes their records along."""

import csv
import json

from telegram_stand_in import Message, UserClient
from tests.exporting.paper import flowing
from tests.journeys.shown import labels
from tests.journeys.stage import Stage


def file_of(stage: Stage, message: Message) -> tuple[str, bytes]:
    """The name and the content of a file that was sent."""
    sent = stage.server.state.files[message.media["document"]["file_id"]]
    return sent.name, sent.content


async def test_each_kind_of_file_comes_below_its_button(stage: Stage) -> None:
    user = await stage.settled("Русский", "Россия")
    await user.ask("въехал 1 марта")
    asked = await user.ask("/export")
    assert "Ваши записи файлом" in asked.text
    name, content = file_of(stage, await user.tap("📊 Таблица"))
    assert name == "kaldy-2026-03-20.csv"
    [_, row] = csv.reader(content.decode("utf-8-sig").splitlines(), delimiter=";")
    assert row == ["Я", "Казахстан", "Поездка", "2026-03-01", "", "", "", "Россия"]
    user.press("📅 Календарь", message=asked.id)
    name, content = file_of(stage, await user.next())
    assert name == "kaldy-2026-03-20.ics"
    assert b"DTSTART;VALUE=DATE:20260529" in content
    user.press("🗄 Целиком", message=asked.id)
    name, content = file_of(stage, await user.next())
    assert json.loads(content)["settings"]["language"] == "ru"
    assert str(user.id) not in content.decode()
    user.press("📄 Лист", message=asked.id)
    name, content = file_of(stage, await user.next())
    assert name == "kaldy-2026-03-20.pdf"
    assert "До 29 мая 2026 года (пятница) включительно — ещё 70 дней после сегодняшнего." in flowing(content)


async def test_one_of_several_is_chosen_in_the_same_message(stage: Stage, user: UserClient) -> None:
    await user.ask("entered 1 March")
    await user.ask("/countries")
    user.press(data="Ca:GE", message=user.last.id)
    await user.next()
    asked = await user.ask("/export")
    chosen = await user.tap("You · Georgia")
    assert chosen.id == asked.id
    assert "Georgia" in chosen.text
    sent = await user.tap("🗄 All of it")
    assert "Georgia" in sent.text
    [traveller] = json.loads(file_of(stage, sent)[1])["travellers"]
    assert [each["country"] for each in traveller["journals"]] == ["GE"]
    user.press("‹ Everything together", message=asked.id)
    assert (await user.next()).text == asked.text


async def test_it_is_offered_in_the_private_chat_alone(stage: Stage, user: UserClient) -> None:
    assert "/export – my records as a file" in (await user.ask("/help")).text
    assert "Your records as a file" in (await user.ask("export my data")).text
    assert "/export" in (await user.ask("/forget")).text
    group = stage.server.group("Relocants", bot="member")
    group.join(user.person)
    user.say("/export", chat=group)
    assert "личку" in (await group.next()).text


async def test_a_day_that_moved_is_told_the_next_morning_with_the_new_file(stage: Stage, user: UserClient) -> None:
    await user.ask("entered 1 March")
    await user.ask("/export")
    await user.tap("📅 Calendar")
    answered = await user.ask("10.01.2026 - 20.01.2026")
    user.press("📅 New calendar file", message=answered.id)
    assert b"DTSTART;VALUE=DATE:20260518" in file_of(stage, await user.next())[1]
    answered = await user.ask("21.01.2026 - 22.01.2026")
    assert "📅 New calendar file" in labels(answered)
    await stage.quiet()
    stage.moved(days=1)
    told = await user.next()
    assert "The last legal day in Kazakhstan now." in told.text
    assert "16 May" in told.text
    assert b"DTSTART;VALUE=DATE:20260516" in file_of(stage, await user.tap("📅 Calendar"))[1]
    assert "no more" in (await user.tap("🔕 I don’t need it")).text
