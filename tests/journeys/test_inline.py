"""Typed behind the bot's name in any chat, over HTTP: cards to post, one's own days, and nothing of anybody else."""

import asyncio
import json
import sqlite3
from typing import Any

import pytest

from telegram_stand_in import Fault, Message, UserClient
from tests.journeys.stage import Stage

UNION = "Russia, Kyrgyzstan, Belarus, Armenia"
NINTH_OF_JUNE = f"{UNION}: 12 March → 9 June"


@pytest.fixture
async def inside(stage: Stage) -> UserClient:
    """Somebody in Kazakhstan since 1 March."""
    user = await stage.settled()
    await user.ask("entered 01.03.2026")
    return user


def rows(stage: Stage) -> dict[str, list[tuple[object, ...]]]:
    """All that is kept, but for the note of the last fetch."""
    with sqlite3.connect(stage.directory / "kaldy.db") as database:
        names = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
        return {name: database.execute(f"select * from {name}").fetchall() for name in names if name != "fact"}


async def titles(user: UserClient, text: str) -> list[str]:
    """The list that somebody is shown."""
    return [each["title"].replace("\N{NO-BREAK SPACE}", " ") for each in await user.results(user.inline(text))]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("12.03.2026 30", [NINTH_OF_JUNE]),
        ("12 марта", [NINTH_OF_JUNE, f"{UNION}: 12 March 2027 → 9 June"]),
        ("12.03.2026 Uzbekistan", ["Uzbekistan: 12 March → 10 April"]),
        ("12.03 - 20.04", [NINTH_OF_JUNE]),
        ("12.03.2026 Uzbekistan in Georgia", ["Uzbekistan, in Georgia: 12 March → 11 March 2027"]),
    ],
)  # fmt: skip
async def test_the_examples(stage: Stage, text: str, shown: list[str]) -> None:
    assert await titles(stage.user(), text) == shown


async def test_a_card_is_posted_in_a_group_and_opens_the_private_chat(stage: Stage) -> None:
    user, group = stage.user(), stage.server.group("Relocants")
    group.join(user.person)
    asked = user.inline("12.03.2026 100", chat_type="supergroup")
    [card] = await user.results(asked)
    posted = user.choose(asked, card["id"], chat=group)
    assert "Last legal day: Tuesday, 9 June; 90 days in all." in posted.text
    assert "10 days longer than allowed" in posted.text
    assert posted.markup is not None
    [[button]] = posted.markup.inline or []
    assert button["url"] == f"https://t.me/{stage.server.bot.username}?start=inline"
    assert "I count the days" in (await user.ask("/start inline")).text


async def test_own_days_are_for_the_person_alone_and_posted_if_they_choose(stage: Stage, inside: UserClient) -> None:
    other, group = await stage.settled(), stage.server.group("Relocants")
    for user in (inside, other):
        group.join(user.person)
    mine, theirs = inside.inline(), other.inline()
    await inside.results(mine)
    await other.results(theirs)
    assert (mine.cache_time, mine.is_personal) == (0, True)
    assert "29 May" in mine.post("mine").text
    assert "29 May" not in str(theirs.results)
    assert mine.results[0]["id"] == "mine"
    for shared in theirs.results[1:]:
        assert shared in mine.results
    posted = inside.choose(mine, "mine", chat=group)
    assert (
        posted.text
        == "⏳ Today is 20 March. I have 70 days left in Kazakhstan after today: up to and including 29 May."
    )


async def test_an_inline_query_leaves_no_trace(stage: Stage, inside: UserClient) -> None:
    stranger = stage.user("Stranger")
    await inside.ask("/help")
    before = rows(stage)
    for text in ("", "12.03.2026 30", "secret words", "x" * 256):
        for user in (inside, stranger):
            await user.results(user.inline(text))
    assert rows(stage) == before


async def test_who_types_quickly_is_answered_what_was_typed_last(stage: Stage) -> None:
    user = stage.user()
    asked = [user.inline("12.03.2026 30"[:length]) for length in range(1, 14)]
    assert "30 days" in (await user.results(asked[-1]))[0]["description"]


GONE = "Bad Request: query is too old and response timeout expired or query ID is invalid"
TOO_OLD = {"ok": False, "error_code": 400, "description": GONE}


@pytest.mark.parametrize("fault", [{"status": 400, "body": json.dumps(TOO_OLD)}, {"retry_after": 60}, {"drop": True}])
async def test_an_answer_that_telegram_does_not_take_is_let_be_and_the_next_one_is_given(
    stage: Stage, fault: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    user = stage.user()
    stage.server.faults.add(Fault("answerInlineQuery", **fault))
    refused = user.inline("12.03.2026")
    while stage.server.faults.waiting:  # noqa: ASYNC110 - a fault sets no event
        await asyncio.sleep(0.02)
    assert await titles(stage.user(), "12.03.2026") == [NINTH_OF_JUNE]
    assert await titles(user, "12.03.2026") == [NINTH_OF_JUNE]
    assert not refused.answered
    assert [record.message for record in caplog.records if record.levelname in ("WARNING", "ERROR")] == []


@pytest.mark.parametrize(
    "text",
    ["\0", "\u202e12.03", "👍🏽" * 100, "<b>&amp;", "12.03.2026 <b>", "/x", "@kaldy 12.03", "1" * 256, "12 " * 85],
)  # fmt: skip
async def test_any_text_gets_a_list(stage: Stage, text: str, caplog: pytest.LogCaptureFixture) -> None:
    user = stage.user()
    assert await titles(user, text[:256])
    assert [record.message for record in caplog.records if record.levelname in ("WARNING", "ERROR")] == []


async def test_commands_in_a_flood_hold_up_no_inline_query(stage: Stage, inside: UserClient) -> None:
    for _ in range(500):
        inside.say("/help")
    others = [stage.user(f"P{number}") for number in range(10)]
    found = await asyncio.gather(*(titles(user, "12.03.2026") for user in others))
    assert found == [[NINTH_OF_JUNE]] * 10


async def test_what_was_posted_in_a_group_is_not_stored_again(stage: Stage, inside: UserClient) -> None:
    group = stage.server.group("Relocants")
    group.join(inside.person, "creator")
    group.add_bot(inside.person)
    await group.next()
    await inside.ask("/help")
    before = rows(stage)
    asked = inside.inline()
    await inside.results(asked)
    inside.choose(asked, "mine", chat=group)
    assert "9 June" in str(await inside.results(inside.inline("12.03.2026")))  # by now it would be there
    assert rows(stage) == before


def queries(message: Message) -> list[str]:
    """What the buttons of a message type in the chat that is chosen."""
    rows = (message.markup.inline or []) if message.markup else []
    chosen = [button.get("switch_inline_query_chosen_chat") for row in rows for button in row]
    return [each["query"] for each in chosen if each]


async def test_ones_days_are_shared_from_the_status_in_a_chat_that_is_chosen(stage: Stage, inside: UserClient) -> None:
    [query] = queries(await inside.ask("/status"))
    offered = inside.inline(query, chat_type="private")
    assert (await inside.results(offered))[0]["id"] == "mine"
    assert "29 May" in offered.post("mine").text


async def test_where_a_permit_gives_the_days_no_button_leads_to_a_card_that_is_not_there(
    stage: Stage, inside: UserClient
) -> None:
    await inside.ask("residence permit from 1 March 2026 to 31 May 2026")
    assert "Last legal day: 31 May" in (told := await inside.ask("/status")).text.replace("\N{NO-BREAK SPACE}", " ")
    assert queries(told) == []
    assert await titles(inside, "my days") == await titles(stage.user("New", "en"), "")


async def test_share_says_how_and_offers_ones_days_and_the_bot(stage: Stage, inside: UserClient) -> None:
    told = await inside.ask("/share")
    assert "choose a chat" in told.text
    assert queries(told) == ["my days", ""]
    newcomer = stage.user("New", "en")
    assert queries(await newcomer.ask("/share")) == ["my days", ""]
    assert await titles(newcomer, "my days") == await titles(newcomer, "")


async def test_a_card_posted_in_the_private_chat_is_answered_with_nothing(stage: Stage, inside: UserClient) -> None:
    asked = inside.inline("12.03.2026 30")
    results = await inside.results(asked)
    inside.choose(asked, results[0]["id"])
    assert "entries" not in (await inside.ask("/language")).text, "the next answer is to the next message"
