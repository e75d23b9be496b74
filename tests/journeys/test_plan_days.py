"""The day of a planned entry: asked about once, answered by a tap, and never a stay by itself."""

import pytest

from telegram_stand_in import UserClient
from tests.journeys.ahead import due, go_to, settled_in
from tests.journeys.shown import labels, words
from tests.journeys.stage import Stage


@pytest.mark.parametrize(
    ("language", "question", "entered", "told"),
    [
        (
            "English",
            "12 June, Friday\nToday is the day of a planned entry to Kazakhstan.",
            "I entered",
            "Entry saved: 12 June",
        ),
        ("Русский", "12 июня, пятница\nПо плану въезд в Казахстан сегодня.", "Въезд", "Въезд записан: 12 июня"),
        ("Кыргызча", "12-июнь, жума\nПлан боюнча бүгүн Казакстанга кирүү күнү.", "Кирдим", "12-июнь"),
    ],
)
async def test_on_its_day_it_is_asked_once_and_a_tap_makes_it_a_stay(
    stage: Stage, language: str, question: str, entered: str, told: str
) -> None:
    user = await settled_in(stage, language)
    await user.ask("/plan 12.06 - 30.06")
    user.press(data="b:739779:739797", message=user.last.id)
    await user.next()
    assert await due(stage) == "12.06.2026 10:00"
    go_to(stage, "2026-06-12T09:59")
    assert await user.silence(0.5)
    go_to(stage, "2026-06-12T10:00")
    asked = await user.next()
    assert question in words(asked)
    saved = await user.tap(entered)
    assert told in words(saved)
    assert saved.id != asked.id
    assert await user.silence(0.5)
    listed = labels(await user.ask("/trips"))
    assert "✎ 1" in listed
    assert "🗓 1" not in listed


async def test_unanswered_it_counts_for_nothing_and_is_not_asked_again(stage: Stage, user: UserClient) -> None:
    await user.ask("/plan 12.06 - 30.06")
    await user.tap("Save as a plan")
    go_to(stage, "2026-06-12T10:00")
    await user.next()
    await stage.bot_restarts()
    go_to(stage, "2026-06-15T12:00")
    assert await user.silence(1.0)
    assert "No entries yet" in (await user.ask("/status")).text
    listed = words(await user.ask("/trips"))
    assert "No trips yet" in listed
    assert "the day has come, no entry recorded" in listed


async def test_moved_from_the_question(stage: Stage, user: UserClient) -> None:
    await user.ask("/plan 12.06 - 30.06")
    await user.tap("Save as a plan")
    go_to(stage, "2026-06-12T10:00")
    await user.next()
    await user.tap("Move the plan")
    moved = await user.ask("20 июня")
    assert "20 June, Saturday – 8 July, Wednesday" in words(moved)
    assert await due(stage) == "20.06.2026 10:00"


async def test_entered_on_another_day_or_deleted_from_the_question(stage: Stage, user: UserClient) -> None:
    for written in ("12.06", "20.06"):
        await user.ask(f"/plan {written}")
        await user.tap("Save as a plan")
    go_to(stage, "2026-06-12T10:00")
    asked = await user.next()
    user.press("Delete the plan", message=asked.id)
    assert "Plan deleted" in (await user.next()).text
    go_to(stage, "2026-06-21T10:00")
    late = await user.next()
    assert "20 June, Saturday\nAn entry to Kazakhstan was planned for that day. Did it happen?" in words(late)
    user.press("Another day", message=late.id)
    await user.next()
    saved = await user.tap("Yesterday, Sat, 20 June")
    assert "Entry saved: 20 June" in words(saved)
    assert "Plans (not counted" not in words(await user.ask("/trips"))


async def test_the_late_question_takes_the_entry_on_its_planned_day(stage: Stage, user: UserClient) -> None:
    await user.ask("/plan 12.06 - 30.06")
    await user.tap("Save as a plan")
    await stage.bot_stops()
    go_to(stage, "2026-06-14T08:00")
    await stage.bot_starts()
    late = await user.next()
    assert labels(late) == [
        "Entered: Fri, 12 June",
        "Another day",
        "Move the plan",
        "Delete the plan",
        "Tomorrow again",
    ]
    assert "Entry saved: 12 June, Friday" in words(await user.tap("Entered: Fri, 12 June"))
    listed = words(await user.ask("/trips"))
    assert "12 June, Fri – no exit yet" in listed
    assert "Plans (not counted" not in listed


async def test_after_downtime_several_are_one_late_question(stage: Stage, user: UserClient) -> None:
    for written in ("12.06", "14.06", "01.07"):
        await user.ask(f"/plan {written}")
        await user.tap("Save as a plan")
    await stage.bot_stops()
    go_to(stage, "2026-06-16T08:00")
    await stage.bot_starts()
    late = await user.next()
    assert "14 June, Sunday\nAn entry to Kazakhstan was planned for that day. Did it happen?" in words(late)
    assert await user.silence(1.0)
    assert await due(stage) == "01.07.2026 10:00"


async def test_entered_before_it_was_asked_and_taken_back(stage: Stage, user: UserClient) -> None:
    await user.ask("/plan 12.06")
    await user.tap("Save as a plan")
    go_to(stage, "2026-06-12T08:00")
    await user.ask("/in")
    assert await due(stage) != "12.06.2026 10:00"
    await user.tap("Undo")
    assert await due(stage) == "12.06.2026 10:00"
    await user.ask("/in")
    go_to(stage, "2026-06-12T10:00")
    assert await user.silence(1.0)


async def test_paused_nothing_is_asked(stage: Stage, user: UserClient) -> None:
    await user.ask("/plan 12.06")
    await user.tap("Save as a plan")
    await user.ask("/reminders")
    await user.tap("⏸ Pause")
    await user.tap("Until …")
    await user.ask("13.06")
    go_to(stage, "2026-06-12T12:00")
    assert await user.silence(1.0)
