"""One person shows another how many days are left: the link, the question, the card, and its end, over HTTP."""

import json
import logging
import re

import pytest

from telegram_stand_in import Message, UserClient
from tests.journeys.shown import labels, words
from tests.journeys.stage import Stage

LAST = "15 June"
"""The last legal day of somebody who entered on 18 March 2026."""


@pytest.fixture
async def owner(stage: Stage) -> UserClient:
    """Somebody in Kazakhstan since 18 March."""
    user = await stage.settled()
    await user.ask("entered 18.03.2026")
    return user


async def invite(owner: UserClient) -> Message:
    await owner.ask("/settings")
    assert "Nobody but you." in words(await owner.tap("Who sees my days"))
    return await owner.tap("Invite")


def address(message: Message) -> str:
    found = re.search(r"https://t\.me/\S+\?start=i-[\w-]{22}", message.text)
    assert found is not None, message.text
    return found[0]


async def followed(guest: UserClient, link: str) -> Message:
    guest.follow(link)
    return await guest.next()


async def test_from_the_link_to_the_card_and_back(stage: Stage, owner: UserClient) -> None:
    link = await invite(owner)
    assert "works once, within 24 hours" in words(link)
    assert "Test: days left" in words(link)
    assert labels(link) == []
    guest = stage.user("Айгүл <b>", "ky")
    told = await followed(guest, address(link))
    assert "Чакыруу ачылды" in told.text
    assert "жараны" in told.text or "жарандыг" in told.text, "the first question follows"
    assert LAST not in told.text

    question = await owner.next()
    assert "Айгүл <b> opened your invitation." in words(question)
    [mention] = [each for each in question.entities if each.type == "text_mention"]
    assert mention.extra["user"]["id"] == guest.id
    seen = await owner.tap("Yes, show")
    assert "sees how many days you have left" in words(seen)
    assert seen.id == question.id

    shown = await guest.next()
    assert "Test" in shown.text
    card = await guest.tap("Ачуу")
    assert "15-июнь" in words(card)
    assert "сиз" not in card.text.lower()
    assert labels(card) == ["Жаңыртуу", "Муну мага мындан ары көрсөтпөө"]
    card_of_the_owner = await owner.tap("Who sees this")
    await owner.ask("left 19.03.2026")
    left = await guest.tap("Жаңыртуу")
    assert left.id == card.id
    assert "19-март" in words(left)

    owner.press("Stop showing: Айгүл <b>", message=card_of_the_owner.id)
    assert "Nobody but you." in words(await owner.next())
    assert "Бул сизге мындан ары көрсөтүлбөйт." in (await guest.tap("Жаңыртуу")).text
    assert LAST not in guest.last.text


async def test_the_guest_finds_it_again_and_ends_it(stage: Stage, owner: UserClient) -> None:
    guest = await stage.settled()
    assert "Once the inviter has confirmed" in words(await followed(guest, address(await invite(owner))))
    await owner.next()
    await owner.tap("Yes, show")
    await guest.next()
    assert "Shared with me" in labels(await guest.ask("/settings"))
    await guest.tap("Shared with me")
    card = await guest.tap("Test")
    assert LAST in words(card)
    assert "no longer shared" in words(await guest.tap("Stop showing me this"))
    assert "Shared with me" not in labels(await guest.ask("/settings"))


async def test_after_no_the_guest_hears_nothing(stage: Stage, owner: UserClient) -> None:
    guest = await stage.settled()
    link = address(await invite(owner))
    await followed(guest, link)
    await owner.next()
    assert "Nobody sees anything" in words(await owner.tap("No"))
    assert await guest.silence()
    assert "no longer good" in words(await followed(guest, link))


async def test_the_secret_is_neither_kept_nor_logged(
    stage: Stage, owner: UserClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="bot")
    guest = await stage.settled()
    link = address(await invite(owner))
    await followed(guest, link)
    await stage.quiet()
    secret = link.partition("i-")[2]
    tables = [name for (name,) in stage.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [row for table in tables for row in stage.rows(f"SELECT * FROM {table}")]
    assert kept
    assert secret not in json.dumps(kept, default=str)
    assert secret not in caplog.text


async def test_no_name_is_kept_of_anybody_else(stage: Stage) -> None:
    user = stage.user("Unforgettable")
    await user.ask("/start")
    await user.tap("Russia")
    await stage.quiet()
    tables = [name for (name,) in stage.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [row for table in tables for row in stage.rows(f"SELECT * FROM {table}")]
    assert "Unforgettable" not in json.dumps(kept, default=str)
