"""A message that is odd but good gets one answer: words under a picture, edits, forwards, files, any language."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from bot.core.stay import Stay
from bot.storage import people
from tests.actions.talk import Direction
from tests.telegram.one_answer import DATE, said
from tests.telegram.wire import Raw, Wire, message, person, press

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize(
    ("code", "spoken"),
    [
        ("ru", {"ru"}),
        ("RU-ru", {"ru"}),
        ("KY", {"ky"}),
        ("ky_KG", {"ky"}),
        ("en-US", {"en"}),
        ("", {"ru", "ky", "en"}),
        ("zh-hans", {"ru", "ky", "en"}),
        ("uz_Cyrl", {"ru", "ky", "en"}),
        ("-", {"ru", "ky", "en"}),
        ("kyrgyz", {"ru", "ky", "en"}),
        (None, {"ru", "ky", "en"}),
    ],
)
async def test_any_language_code_is_answered(wire: Wire, code: str | None, spoken: set[str]) -> None:
    sent = await said(wire, next(wire.world.people), "/help", code)
    marks = {"ru": "Просто напишите", "ky": "Жөн эле жазыңыз", "en": "Just type"}
    assert {language for language, mark in marks.items() if mark in sent.text} == spoken
    assert ("Кыргызча" in sent.labels) is (len(spoken) == 3)


@pytest.mark.parametrize(
    "entities",
    [
        [{"type": "bot_command", "offset": 90, "length": 900}],
        [{"type": "brand_new", "offset": 0, "length": 3}],
        [{"type": "bold", "offset": -1, "length": 0}, {"type": "bold", "offset": 0, "length": 2}],
        [{"type": "text_link", "offset": 0, "length": 3, "url": "https://example.org"}],
    ],
)
async def test_entities_change_nothing(wire: Wire, entities: list[Raw]) -> None:
    somebody = await wire.world.settled()
    sent = await said(wire, somebody.id, "entered 09.03.2026", entities=entities)
    assert "9 March, Monday" in sent.text
    assert await somebody.stays() == [Stay(date(2026, 3, 9))]


@pytest.mark.parametrize(
    "content",
    [
        {"dice": {"emoji": "🎲", "value": 3}},
        {"contact": {"phone_number": "+70000000000", "first_name": "Somebody"}},
        {"brand_new_kind_of_message": {"a": 1}},
        {"text": "👍"},
        {"text": "\u202e\u200f"},
        {"text": "ъ" * 4096},
    ],
)
async def test_everything_else_gets_a_friendly_answer_and_writes_nothing(wire: Wire, content: Raw) -> None:
    somebody = await wire.world.settled()
    [sent] = await wire.update(json.dumps(message(somebody.id, wire.world.clock(), **content)))
    assert "nothing was saved" in sent.text
    assert "entered 12 March" in sent.text
    assert await somebody.stays() == []


FILE: Raw = {"file_id": "a", "file_unique_id": "a"}
PHOTO: Raw = {"photo": [{**FILE, "width": 1, "height": 1}]}
DOCUMENT: Raw = {"document": FILE}
FILES: tuple[Raw, ...] = (
    PHOTO,
    DOCUMENT,
    {"document": {**FILE, "mime_type": "image/png"}},
    {"video": {**FILE, "width": 1, "height": 1, "duration": 3}},
    {"document": FILE, "animation": {**FILE, "width": 1, "height": 1, "duration": 3}},
)


@pytest.mark.parametrize("content", FILES)
async def test_words_under_a_picture_or_a_file_are_read_as_a_text(wire: Wire, content: Raw) -> None:
    somebody, other = await wire.world.settled(), await wire.world.settled()
    for caption, shown in (("entered 01.03.2026", "1 March, Sunday"), ("/out 09.03.2026", "9 March, Monday")):
        [sent] = await wire.update(json.dumps(message(somebody.id, wire.world.clock(), caption=caption, **content)))
        assert shown in sent.text
    assert await somebody.stays() == [Stay(date(2026, 3, 1), date(2026, 3, 9))]
    [sent] = await wire.update(json.dumps(message(other.id, wire.world.clock(), caption="01.03.2026", **content)))
    assert sent.labels == ["I entered", "I left"]
    [sent] = await wire.update(json.dumps(message(other.id, wire.world.clock(), caption="at the border", **content)))
    assert "entered 12 March" in sent.text
    origin: Raw = {"forward_origin": {"type": "hidden_user", "sender_user_name": "Somebody", "date": DATE}}
    forwarded = message(other.id, wire.world.clock(), caption="entered 01.03.2026", **content, **origin)
    [sent] = await wire.update(json.dumps(forwarded))
    assert ("couldn’t get the file" if content == DOCUMENT else "Type them yourself") in sent.text
    assert await other.stays() == []


@pytest.mark.parametrize("content", [each for each in FILES if each != DOCUMENT])
async def test_a_picture_without_words_is_not_read(wire: Wire, content: Raw) -> None:
    somebody = await wire.world.settled()
    [sent] = await wire.update(json.dumps(message(somebody.id, wire.world.clock(), **content)))
    assert "can’t read pictures or videos" in sent.text


async def test_a_file_is_read_as_often_as_it_is_asked_about(wire: Wire) -> None:
    somebody = await wire.world.settled()
    wire.recorder.files["trips"] = b"Entry,Exit\n2026-01-01,2026-01-05\n"
    file: Raw = {"document": {"file_id": "trips", "file_unique_id": "t", "file_size": 30}}
    for more in ({}, {"caption": "/import"}, {"caption": "my trips"}, {"media_group_id": "7"}, {"media_group_id": "7"}):
        brought = message(somebody.id, wire.world.clock(), **file, **more)
        [sent] = await wire.update(json.dumps(brought))
        assert sent.labels == ["Save (1)", "Whose are they?", "Which country?", "Don’t save"]
    there = {**brought["message"], "reply_to_message": brought["message"], "from": {"id": 4242, "is_bot": True}}
    [sent] = await wire.update(json.dumps(press(somebody.id, sent.data[0], there)))
    assert "The file is saved" in sent.text
    assert await somebody.stays() == [Stay(date(2026, 1, 1), date(2026, 1, 5))]
    [sent] = await wire.update(json.dumps(press(somebody.id, "Fr:::", there)))
    assert "nothing new" in sent.text
    for under in ({**there, "reply_to_message": None}, None):
        [sent] = await wire.update(json.dumps(press(somebody.id, "Fr:::", under)))
        assert "couldn’t get the file" in sent.text


@pytest.mark.parametrize("command", ["/in", "/out 09.03.2026", "/IN@kaldy_bot", "/status", "/forget", "/nothing"])
async def test_a_command_below_a_file_that_is_read_is_not_carried_out(wire: Wire, command: str) -> None:
    somebody = await wire.world.settled()
    wire.recorder.files["trips"] = b"Entry,Exit\n2026-01-01,2026-01-05\n"
    file: Raw = {"document": {"file_id": "trips", "file_unique_id": "t", "file_size": 30}}
    brought = message(somebody.id, wire.world.clock(), **file, caption=command)
    [sent] = await wire.update(json.dumps(brought))
    assert sent.labels[0] == "Save (1)"
    assert f"The command below the file was not carried out: “{command}”" in sent.text
    assert await somebody.stays() == []
    there = {**brought["message"], "reply_to_message": brought["message"], "from": {"id": 4242, "is_bot": True}}
    [sent] = await wire.update(json.dumps(press(somebody.id, sent.data[0], there)))
    assert "The file is saved" in sent.text


@pytest.mark.parametrize("caption", ["/import Georgia", "/IMPORT\nGeorgia", "/import@kaldy_bot Georgia"])
async def test_behind_the_command_that_asks_for_files_stands_what_it_says(wire: Wire, caption: str) -> None:
    somebody = await wire.world.settled()
    wire.recorder.files["trips"] = b"Entry,Exit\n2026-01-01,2026-01-05\n"
    file: Raw = {"document": {"file_id": "trips", "file_unique_id": "t", "file_size": 30}}
    [sent] = await wire.update(json.dumps(message(somebody.id, wire.world.clock(), **file, caption=caption)))
    assert "You · Georgia: 1" in sent.text
    assert "below the file" not in sent.text


async def test_below_a_file_that_cannot_be_read_a_command_is_done_as_words_are(wire: Wire) -> None:
    somebody = await wire.world.settled()
    wire.recorder.files["ticket"] = b"%PDF-1.7"
    file: Raw = {"document": {"file_id": "ticket", "file_unique_id": "t", "file_size": 30}}
    for caption, told in (("/in 01.03.2026", "1 March, Sunday"), ("/start", "PDF"), ("/nothing", "PDF")):
        [sent] = await wire.update(json.dumps(message(somebody.id, wire.world.clock(), **file, caption=caption)))
        assert told in sent.text, caption
    assert await somebody.stays() == [Stay(date(2026, 3, 1))]


async def test_a_large_file_is_not_even_fetched(wire: Wire) -> None:
    somebody = await wire.world.settled()
    file: Raw = {"document": {"file_id": "unknown", "file_unique_id": "t", "file_size": 1_000_001}}
    [sent] = await wire.update(json.dumps(message(somebody.id, wire.world.clock(), **file, caption="in 01.03.2026")))
    assert "larger than 1 MB" in sent.text


@pytest.mark.parametrize(
    "content",
    [
        {"voice": {**FILE, "duration": 3}},
        {"video_note": {**FILE, "duration": 3, "length": 1}},
        {"audio": {**FILE, "duration": 3}},
    ],
)
async def test_spoken_words_are_not_heard(wire: Wire, content: Raw) -> None:
    somebody = await wire.world.settled()
    [sent] = await wire.update(json.dumps(message(somebody.id, wire.world.clock(), **content)))
    assert "can’t listen" in sent.text


async def test_an_album_is_answered_once(wire: Wire) -> None:
    somebody = await wire.world.settled()

    async def sent(album: str, number: int, **more: Any) -> list[str]:
        raw = message(somebody.id, wire.world.clock(), **PHOTO, media_group_id=album, **more)
        raw["message"]["message_id"] = number
        return [each.text for each in await wire.update(json.dumps(raw))]

    [read] = await sent("album 1", 21, caption="entered 09.03.2026")
    assert "9 March, Monday" in read
    assert [await sent("album 1", number) for number in (22, 23)] == [[], []]
    [unread] = await sent("album 2", 31)
    assert "can’t read pictures" in unread
    assert await sent("album 2", 31) == [unread]  # the same message, tried again
    assert await sent("album 2", 32) == []
    forwarded = {"forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "X"}}
    assert len(await sent("album 3", 41, **forwarded)) == 1
    assert await sent("album 3", 42, **forwarded) == []
    [late] = await sent("album 2", 33, caption="entered 09.03.2026")
    assert "Already recorded" in late


@pytest.mark.parametrize(
    "text", ["/nothing_of_ours", "/", "//in", "/in@some_other_bot 09.03.2026", "/status1", "/помощь", "/12.03"]
)
async def test_an_unknown_command_is_told_that_it_is_none(wire: Wire, text: str) -> None:
    somebody = await wire.world.settled()
    for raw in (message(somebody.id, wire.world.clock(), text=text),
                message(somebody.id, wire.world.clock(), caption=text, **PHOTO)):  # fmt: skip
        [sent] = await wire.update(json.dumps(raw))
        assert "no such command" in sent.text
        assert sent.labels == ["Days left", "Help"]
    assert await somebody.stays() == []


@pytest.mark.parametrize("text", ["/import", "/IMPORT csv"])
async def test_what_can_be_brought_is_said(wire: Wire, text: str) -> None:
    sent = await said(wire, (await wire.world.settled()).id, text)
    assert "CSV, XLSX" in sent.text


@pytest.mark.parametrize(
    "text", ["/in", "/in 10.03.2026", "/in@kaldy_bot 10.03.2026", "/in\n10.03.2026", "/in  today "]
)
async def test_a_command_with_and_without_a_date(wire: Wire, text: str) -> None:
    somebody = await wire.world.settled()
    assert "10 March, Tuesday" in (await said(wire, somebody.id, text)).text
    assert await somebody.stays() == [Stay(date(2026, 3, 10))]


async def test_a_start_link_with_a_payload_begins(wire: Wire) -> None:
    assert "I count the days" in (await said(wire, next(wire.world.people), "/start friend_1-2")).text


async def test_a_forwarded_command_is_no_command(wire: Wire) -> None:
    somebody = await wire.world.settled()
    origins: list[Raw] = [
        {"forward_origin": {"type": "hidden_user", "sender_user_name": "Somebody", "date": DATE}},
        {"forward_origin": {"type": "user", "sender_user": person(somebody.id), "date": DATE}},
        {"forward_origin": {"type": "hidden_user", "date": DATE}},  # github.com/aiogram/aiogram/issues/1840: no name
        {"forward_origin": {"type": "brand_new", "date": DATE}},
        {"via_bot": {"id": 9, "is_bot": True, "first_name": "gif"}},
        {"via_bot": {"brand_new": True}},
    ]
    for origin in origins:
        sent = await said(wire, somebody.id, "/in 09.03.2026", **origin)
        assert "Type them yourself" in sent.text
    assert await somebody.stays() == []


async def test_an_edited_message_is_answered_with_what_stands(wire: Wire) -> None:
    somebody = await wire.world.settled()
    await somebody.command(Direction.IN, "09.03.2026")
    raw = message(somebody.id, wire.world.clock(), text="entered 01.03.2026")
    [sent] = await wire.update(json.dumps({"update_id": 1, "edited_message": {**raw["message"], "edit_date": DATE}}))
    assert "9 March, Monday" in sent.text
    assert "“Trips”" in sent.text
    assert sent.labels == ["Trips"]
    assert await somebody.stays() == [Stay(date(2026, 3, 9))]


async def test_a_message_without_a_sender_is_the_chats(wire: Wire) -> None:
    who = next(wire.world.people)
    raw = message(who, wire.world.clock(), text="/status")
    del raw["message"]["from"]
    [sent] = await wire.update(json.dumps(raw))
    assert sent.chat == who


@pytest.mark.parametrize(
    ("late", "day"), [(timedelta(hours=13), date(2026, 3, 9)), (timedelta(hours=30), date(2026, 3, 10))]
)
async def test_today_is_the_day_a_message_was_written(wire: Wire, late: timedelta, day: date) -> None:
    somebody = await wire.world.settled()
    [_] = await wire.update(json.dumps(message(somebody.id, wire.world.clock() - late, text="/in")))
    assert await somebody.stays() == [Stay(day)]


async def test_blocking_and_unblocking_is_noted_and_not_answered(wire: Wire) -> None:
    somebody, bot = await wire.world.settled(), {"id": 4242, "is_bot": True, "first_name": "Kaldy"}
    for status in ("kicked", "member"):
        new: Raw = {"user": bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}
        change = {
            "chat": {"id": somebody.id, "type": "private"}, "from": person(somebody.id), "date": DATE,
            "old_chat_member": {"user": bot, "status": "member"}, "new_chat_member": new,
        }  # fmt: skip
        assert await wire.update(json.dumps({"update_id": 1, "my_chat_member": change})) == []
        async with wire.world.database.read() as tx:
            known = await people.get(tx, somebody.id)
        assert known
        assert known.unreachable_since == (wire.world.clock() if status == "kicked" else None)
