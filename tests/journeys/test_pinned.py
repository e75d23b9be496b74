"""The pinned status: pinned without a sound, edited at each change and after midnight, pinned again only if asked."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.actions.notices.pinned import SPREAD, within_spread
from telegram_stand_in import Fault, Message, UserClient
from tests.journeys.ahead import go_to
from tests.journeys.stage import Stage

PINNED = "📌 Pinned status"
LOST = "pinned message is gone"


@pytest.fixture
async def pinner(stage: Stage, inside: UserClient) -> UserClient:
    """Who entered on 20 March 2026, and has a pinned status."""
    await inside.ask("/settings")
    await inside.tap(PINNED)
    inside.press("Pin it")
    await stage.until(lambda: inside.pinned)
    await settled(stage)
    return inside


async def settled(stage: Stage) -> None:
    """Return when what is due has gone out and is written down."""
    await stage.next_due()


def shown(user: UserClient) -> str:
    [message] = user.pinned
    return text(message)


def text(message: Message) -> str:
    return message.text.replace("\N{NO-BREAK SPACE}", " ")


def calls(stage: Stage, *methods: str) -> list[str]:
    return [each.method for each in stage.server.calls if each.method in methods]


def edits(stage: Stage, message: int) -> int:
    """How often that message was edited."""
    return sum(
        each.method == "editMessageText" and each.params["message_id"] == str(message) for each in stage.server.calls
    )


async def test_it_is_pinned_and_follows_every_change(stage: Stage, pinner: UserClient) -> None:
    first = pinner.pinned[0].id
    assert shown(pinner) == "Last legal day 17 June · 89 days left\nAs of 20 March."
    sent = next(each for each in stage.server.calls if each.params.get("text", "").startswith("Last legal day"))
    pin = next(each for each in stage.server.calls if each.method == "pinChatMessage")
    assert sent.params["disable_notification"] == pin.params["disable_notification"] == "true"
    await pinner.ask("10.03.2026 - 14.03.2026")
    await settled(stage)
    assert shown(pinner).startswith("Last legal day 12 June · 84 days left")
    await pinner.ask("/undo")
    pinner.press("Undo")
    await stage.quiet()
    await settled(stage)
    assert shown(pinner).startswith("Last legal day 17 June")
    await pinner.ask("/out")
    await settled(stage)
    assert shown(pinner).startswith("Enter today: up to and including 17 June · 90 days")
    await pinner.ask("/language")
    await pinner.tap("Кыргызча")
    await settled(stage)
    assert shown(pinner).startswith("Бүгүн кирсе")
    assert pinner.pinned[0].id == first
    assert len(calls(stage, "pinChatMessage")) == 1


async def test_what_changes_nothing_is_not_sent(stage: Stage, pinner: UserClient) -> None:
    before = edits(stage, pinner.pinned[0].id)
    await pinner.ask("/plan 01.09.2026")
    await pinner.tap("Save as a plan")
    await pinner.ask("/status")
    await settled(stage)
    assert edits(stage, pinner.pinned[0].id) == before


async def test_after_midnight_it_shows_the_new_day_once(stage: Stage, pinner: UserClient) -> None:
    message = pinner.pinned[0].id
    turn = datetime(2026, 3, 21, tzinfo=stage.zone) + within_spread(pinner.id)
    assert await stage.next_due() == turn.astimezone(UTC)
    stage.clock.move_to(turn - timedelta(seconds=1))
    assert await stage.next_due() == turn
    assert shown(pinner).endswith("As of 20 March.")
    stage.clock.move_to(turn)
    await settled(stage)
    assert shown(pinner) == "Last legal day 17 June · 88 days left\nAs of 21 March."
    assert edits(stage, message) == 1
    assert turn - datetime(2026, 3, 21, tzinfo=stage.zone) < SPREAD
    stage.moved(days=8)  # the bot was off, or nobody looked: one edit makes up for all
    await settled(stage)
    assert shown(pinner).startswith("Last legal day 17 June · 80 days left")
    assert edits(stage, message) == 2


async def test_unpinned_by_the_person_it_is_edited_and_pinned_only_when_asked_for(
    stage: Stage, pinner: UserClient
) -> None:
    message = pinner.pinned[0].id
    pinner.unpin(message)
    go_to(stage, "2026-03-21 02:00")
    await settled(stage)
    assert not pinner.pinned
    assert edits(stage, message) == 1
    await pinner.ask("/settings")
    await pinner.tap(PINNED)
    pinner.press("Pin it again")
    await stage.until(lambda: pinner.pinned)
    await settled(stage)
    assert pinner.pinned[0].id == message
    pinner.press("Pin it again")  # though it is pinned: Telegram says so, and nothing is wrong
    await stage.quiet()
    await settled(stage)
    assert [each.id for each in pinner.pinned] == [message]
    assert not any(LOST in each.text for each in pinner.messages)


async def test_a_deleted_message_switches_it_off_and_that_is_said_once_by_day(stage: Stage, pinner: UserClient) -> None:
    pinner.delete(pinner.pinned[0].id)
    go_to(stage, "2026-03-21 02:00")
    await stage.until(lambda: not stage.asked("SELECT count(*) FROM person WHERE pinned_message IS NOT NULL"))
    assert not any(LOST in each.text for each in pinner.messages)
    go_to(stage, "2026-03-21 10:00")
    await settled(stage)
    stage.moved(days=3)
    await pinner.ask("/out")
    await settled(stage)
    assert sum(LOST in each.text for each in pinner.messages) == 1
    assert "Pinned status: on" not in (await pinner.ask("/settings")).text
    assert not stage.asked("SELECT count(*) FROM notice WHERE kind IN ('pinned', 'pinlost')")


async def test_switched_off_the_message_goes(stage: Stage, pinner: UserClient) -> None:
    message = pinner.pinned[0].id
    pinner.press("Turn off")
    await stage.until(lambda: all(each.id != message for each in pinner.messages))
    pinner.press("Pin it")
    await stage.until(lambda: pinner.pinned)
    await settled(stage)
    [old] = pinner.pinned
    stage.moved(days=3)  # too old to be deleted
    await settled(stage)
    pinner.press("Turn off")
    await stage.until(lambda: not pinner.pinned)
    await settled(stage)
    assert any(each.id == old.id and "is off" in each.text for each in pinner.messages)


@pytest.mark.parametrize("days", [0, 3], ids=["young", "too old to be deleted"])
async def test_forgotten_nothing_of_it_is_left(stage: Stage, pinner: UserClient, days: int) -> None:
    message = pinner.pinned[0].id
    stage.moved(days=days)
    await settled(stage)
    await pinner.ask("/forget")
    await pinner.tap("Yes, delete everything")
    await stage.quiet()
    assert not pinner.pinned
    assert not any(each.id == message and "17 June" in each.text for each in pinner.messages)
    assert not stage.asked("SELECT count(*) FROM notice")
    assert not stage.asked("SELECT count(*) FROM person")


async def test_blocked_it_waits_and_is_true_once_unblocked(stage: Stage, pinner: UserClient) -> None:
    pinner.block()
    await stage.quiet()
    stage.moved(days=2)
    await settled(stage)
    assert shown(pinner).endswith("As of 20 March.")
    pinner.unblock()
    await stage.quiet()
    await settled(stage)
    assert shown(pinner).endswith("As of 22 March.")


@pytest.mark.parametrize("method", ["sendMessage", "pinChatMessage", "editMessageText"])
async def test_cut_short_it_goes_on_where_it_stopped(stage: Stage, inside: UserClient, method: str) -> None:
    """Telegram took it, and its yes was lost: an edit or a pin once more is done already, a message comes twice."""
    await inside.ask("/settings")
    await inside.tap(PINNED)
    if method == "editMessageText":
        inside.press("Pin it")
        await stage.until(lambda: inside.pinned)
        await settled(stage)
        stage.server.faults.add(Fault.preset("connection closed after", method=method))
        stage.moved(days=1)
    else:
        stage.server.faults.add(Fault.preset("connection closed after", method=method))
        inside.press("Pin it")
    await stage.until(lambda: len(inside.pinned) and not stage.server.faults.waiting)
    stage.moved(hours=1)
    await settled(stage)
    assert len(inside.pinned) == 1
    assert len(calls(stage, method)) >= 2
    assert not any(LOST in each.text for each in inside.messages)


async def test_restarted_it_goes_on(stage: Stage, pinner: UserClient) -> None:
    await stage.bot_stops()
    stage.moved(days=1)
    await stage.bot_starts()
    await settled(stage)
    assert shown(pinner).endswith("As of 21 March.")
    assert len(pinner.pinned) == 1
