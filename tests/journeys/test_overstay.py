"""A warning of an overstay whose reason is a wrong date: the buttons below it mend that, and say so."""

import pytest

from telegram_stand_in import UserClient
from tests.journeys.shown import words
from tests.journeys.stage import Stage

LEFT_BEFORE, OTHER_ENTRY = "Left before today", "Change the entry"


@pytest.fixture
async def warned(stage: Stage) -> UserClient:
    """Somebody who entered on 20 March and has just heard, on 19 June, that it is the second day too many."""
    user = await stage.settled()
    await user.ask("/in")
    stage.moved(days=90)
    assert "1 day over the limit" in words(await user.next())
    stage.moved(days=1)
    assert "2 days over the limit" in words(await user.next())
    return user


async def warnings(stage: Stage, user: UserClient, days: int) -> list[str]:
    """What comes by itself on each of the next days."""
    heard = []
    for _ in range(days):
        stage.moved(days=1)
        if not await user.silence(0.6):
            heard.append(words(await user.next()))
    return heard


async def test_who_left_before_says_so_below_the_warning(stage: Stage, warned: UserClient) -> None:
    await warned.tap(LEFT_BEFORE)
    saved = await warned.ask("10 июня")
    assert "Exit saved: 10 June" in words(saved)
    assert "According to these dates there is no overstay any more." in words(saved)
    assert await stage.next_due() is None
    assert "🚨" not in words(await warned.ask("/status"))
    assert await warnings(stage, warned, 2) == []


async def test_whose_entry_was_another_day_picks_it_below_the_warning(stage: Stage, warned: UserClient) -> None:
    asked = await warned.tap(OTHER_ENTRY)
    assert "20 March, Friday – no exit yet" in words(asked)
    saved = await warned.tap("28")
    assert "28 March, Saturday – no exit yet" in words(saved)
    assert "According to these dates there is no overstay any more." in words(saved)
    assert "Last legal day" in words(await warned.ask("/status"))
    due = await stage.next_due()
    assert due is not None
    stage.clock.move_to(due)
    assert "over" not in words(await warned.next())


async def test_a_correction_that_is_not_enough_says_that_too(warned: UserClient) -> None:
    await warned.tap(OTHER_ENTRY)
    saved = await warned.tap("21")
    assert "no overstay any more" not in words(saved)
    assert "The last legal day was 18 June, Thursday: 1 day over the limit." in words(saved)


async def test_undo_brings_the_overstay_and_its_warnings_back(stage: Stage, warned: UserClient) -> None:
    await warned.tap(LEFT_BEFORE)
    await warned.ask("10.06.2026")
    undone = await warned.tap("Undo")
    assert "The last legal day was 17 June, Wednesday: 2 days over the limit." in words(undone)
    assert LEFT_BEFORE in [button["text"] for row in (undone.markup and undone.markup.inline) or [] for button in row]
    (third,) = await warnings(stage, warned, 1)
    assert "3 days over the limit" in third


async def test_the_buttons_of_an_old_warning_still_mend(stage: Stage, warned: UserClient) -> None:
    old = warned.last
    await warnings(stage, warned, 1)
    await warned.ask("/status")
    warned.press(LEFT_BEFORE, message=old.id)
    await warned.next()
    assert "no overstay any more" in words(await warned.ask("10.06.2026"))
    warned.press(OTHER_ENTRY, message=old.id)
    asked = await warned.next()
    assert "20 March, Friday – 10 June, Wednesday" in words(asked)
    warned.press("I left", message=old.id)  # made for 19 June; it is the 20th
    assert "from another day" in words(await warned.next())


async def test_the_status_offers_the_same_and_says_where_a_lawyer_knows_more(warned: UserClient) -> None:
    status = await warned.ask("/status")
    assert "A lawyer or the migration service can say what to do" in words(status)
    assert "Wrong dates? Fix them: “Trips”." in words(status)
    counted = await warned.tap("How it was counted")
    assert "The records have 2 days over the limit." in words(counted)
    assert "−" not in words(counted)
    listed = await warned.tap("Over the limit")
    assert "1. 18–19 June: 2 days" in words(listed)
    assert "20 March, Friday – no exit yet" in words(await warned.tap("✎ 1"))
