"""Permits in conversation: told, asked for, extended, undone, with buttons pressed late; their end is reminded of."""

from datetime import datetime

from telegram_stand_in import UserClient
from tests.journeys.shown import labels, words
from tests.journeys.stage import Stage


async def test_from_a_word_to_the_last_day(stage: Stage, user: UserClient) -> None:
    await user.ask("/in 01.03.2026")
    asked = await user.ask("got my residence permit on 10 March")
    assert "which is its last day?" in asked.text
    saved = await user.ask("20 April")
    assert "10 March – 20 April: residence permit, not counted" in words(saved)
    assert "20 April" in words(await user.ask("/status"))
    assert "10 March – 20 April: residence permit, not counted" in words(await user.ask("/trips"))
    await user.ask("/status")
    counted = words(await user.tap("How it was counted"))
    assert "10 March – 20 April: residence permit, not counted" in counted
    assert "In all: 9 days of 90." in counted
    assert await stage.next_due() == datetime(2026, 3, 21, 10, tzinfo=stage.zone)


async def test_an_older_question_replaces_nothing_that_it_did_not_name(user: UserClient) -> None:
    await user.ask("residence permit from 10 January 2026 to 20 April 2026")
    first = await user.ask("residence permit from 10 March 2026 to 20 May 2026")
    assert "Some of these days are taken already" in first.text
    await user.ask("residence permit from 10 March 2026 to 20 June 2026")
    await user.tap("New one: Tue, 21 April")
    user.press("Replace what was there", message=first.id)
    again = words(await user.next())
    assert "21 April – 20 June" in again, "what came since is named before it goes"
    await user.tap("Replace what was there")
    listed = words(await user.ask("/trips"))
    assert "10 March – 20 May: residence permit" in listed
    assert "20 June" not in listed
    await user.ask("/undo")
    await user.tap("Undo")
    assert "21 April – 20 June" in words(await user.ask("/trips"))


async def test_old_buttons_of_a_permit_do_nothing_after_it_is_gone(user: UserClient) -> None:
    await user.ask("visa from 1 March 2026 to 30 May 2026")
    await user.ask("/settings")
    listed = await user.tap("Permits and visas")
    await user.ask("/settings")
    await user.tap("Permits and visas")
    card = await user.tap("✎ 1")
    await user.ask("/settings")
    await user.tap("Permits and visas")
    await user.tap("✎ 1")
    await user.tap("Delete")
    assert {"Change the first day", "Change the last day", "Delete"} <= set(labels(card))
    assert "No end date" not in labels(card), "a visa always has one"
    for button, message in (("✎ 1", listed), ("Change the last day", card)):
        user.press(button, message=message.id)
        assert "out of date" in words(await user.next())
    assert "visa" not in words(await user.ask("/trips"))


async def test_a_year_that_was_not_told_is_asked_for(user: UserClient) -> None:
    asked = await user.ask("visa from 1 April until 1 July")
    assert "which year is it?" in asked.text
    saved = await user.tap("1 April – 1 July")
    assert "1 April – 1 July: visa, not counted" in words(saved)


async def test_in_three_languages_it_is_understood_and_echoed(stage: Stage) -> None:
    for language, country, said, echo in (
        ("Русский", "Россия", "РВП с 16.12.2025 по 20.06.2026", "РВП или ВНЖ, не считается"),
        ("Кыргызча", "Кыргызстан", "РВП 16.12.2025 - 20.06.2026", "РВП же ВНЖ, эсептелбейт"),
        ("English", "Armenia", "residence permit 16.12.2025 - 20.06.2026", "residence permit, not counted"),
    ):
        user = await stage.settled(language, country)
        assert echo in words(await user.ask(said))
