"""Everything else a person does in a private chat."""

import pytest

from telegram_stand_in import UserClient
from tests.journeys.stage import Stage


async def test_questions_go_on_after_a_restart(stage: Stage) -> None:
    user = stage.user()
    await user.ask("/start")
    await user.tap("English")
    await stage.bot_restarts()
    question = await user.tap("Armenia")
    assert "Currently in Kazakhstan" in question.text
    await stage.bot_restarts()
    question = await user.ask("/start")
    assert "Currently in Kazakhstan" in question.text


async def test_a_nationality_is_typed_in_any_language(stage: Stage) -> None:
    user = stage.user()
    await user.ask("/start")
    await user.tap("English")
    again = await user.ask("Atlantis")
    assert "couldn’t find" in again.text
    inside = await user.ask("Өзбекстан")
    assert "Currently in Kazakhstan" in inside.text


async def test_a_nationality_without_a_known_rule_may_bring_its_own_numbers(stage: Stage) -> None:
    user = stage.user()
    await user.ask("/start")
    await user.tap("English")
    own = await user.ask("Argentina")
    assert "Argentina" in own.text
    assert "don’t know" in own.text
    again = await user.ask("many")
    assert "two whole numbers" in again.text
    await user.ask("10 90")
    saved = await user.ask("/in 20.03.2026")
    assert "9 days left after today" in saved.text
    assert "29 March" in saved.text


async def test_without_a_nationality_the_day_is_saved_and_no_number_is_shown(stage: Stage) -> None:
    user = stage.user()
    saved = await user.ask("/in 12.03.2026")
    assert "12 March, Thursday" in saved.text
    assert "Which citizenship" in saved.text
    assert "90" not in saved.text
    card = await user.tap("Russia")
    assert "9 days of 90" in card.text
    undone = await user.tap("Undo")
    assert undone.id == saved.id, "the saved day and its Undo stay in the chat"


async def test_a_permit_is_noted_with_its_days(stage: Stage) -> None:
    user = stage.user()
    await user.ask("/start")
    await user.tap("English")
    asked = await user.tap("With a residence permit or a visa")
    assert "since which day?" in asked.text
    await user.ask("16 December 2025")
    noted = await user.tap("No end date")
    assert "Residence permit or visa since 16 December 2025, no end date, not counted" in noted.text
    assert "Currently in Kazakhstan" in noted.text


async def test_the_calendar_pages_and_a_day_is_picked(user: UserClient) -> None:
    await user.tap("Another day")
    february = await user.tap("‹")
    assert february.markup is not None
    assert "Feb 2026" in [button["text"] for row in february.markup.inline or [] for button in row]
    await user.tap("Feb 2026")
    await user.tap("2025")
    await user.tap("Dec")
    await user.tap("›")
    await user.tap("›")
    saved = await user.tap("14")
    assert "14 February, Saturday" in saved.text


async def test_a_today_button_asks_again_on_another_day(stage: Stage, user: UserClient) -> None:
    await user.ask("/status")
    stage.moved(days=1)
    asked = await user.tap("I entered")
    assert "from another day" in asked.text
    saved = await user.tap("Fri, 20 March")
    assert "20 March, Friday" in saved.text


async def test_a_today_button_of_a_question_asks_again_on_another_day(stage: Stage, user: UserClient) -> None:
    await user.tap("Another day")
    stage.moved(days=1)
    asked = await user.tap("Today, Fri, 20 March")
    assert "from another day" in asked.text
    saved = await user.tap("Sat, 21 March")
    assert "21 March, Saturday" in saved.text


async def test_two_taps_on_one_button_make_one_stay(user: UserClient) -> None:
    await user.ask("/status")
    first = user.press("I entered")
    user.press(data=first.data, message=first.message_id)
    saved = await user.next()
    again = await user.next()
    assert "saved" in saved.text
    assert "Already recorded" in again.text
    trips = await user.ask("/trips")
    assert trips.text.count("20 March") == 1


async def test_left_and_came_back_is_offered_for_a_second_entry(user: UserClient) -> None:
    await user.ask("/in 01.03.2026")
    refused = await user.ask("/in 15.03.2026")
    assert "Not saved" in refused.text
    assert "since 1 March" in refused.text
    await user.tap("Left and came back")
    saved = await user.ask("10.03.2026")
    assert "exit 10 March" in saved.text
    assert "entry 15 March" in saved.text


async def test_a_past_stay_in_the_way_is_named(user: UserClient) -> None:
    await user.ask("01.02.2026 - 10.02.2026")
    clash = await user.ask("05.02.2026 - 12.02.2026")
    assert "overlap" in clash.text
    assert "1 February, Sunday – 10 February, Tuesday" in clash.text
    trip = await user.tap("Correct this trip")
    assert "What should I change?" in trip.text


async def test_of_pasted_stays_two_that_overlap_are_named_and_none_is_written(user: UserClient) -> None:
    answer = await user.ask("01.01.2026 - 05.01.2026\n01.02.2026 - 10.02.2026\n05.02.2026 - 12.02.2026")
    assert answer.text.splitlines() == [
        "Not saved. Two of the trips you sent overlap:",
        "1 February, Sunday – 10 February, Tuesday",
        "5 February, Thursday – 12 February, Thursday",
        "Correct the dates and send all the trips again.",
    ]
    assert "No trips yet" in (await user.ask("/trips")).text


async def test_a_stay_is_corrected_deleted_and_brought_back(user: UserClient) -> None:
    await user.ask("01.02.2026 - 10.02.2026")
    await user.ask("/trips")
    await user.tap("✎ 1")
    await user.tap("Change the exit")
    corrected = await user.ask("12.02.2026")
    assert "12 February, Thursday" in corrected.text
    user.press(data="o:1:0", message=corrected.id)
    assert "12 February" in (await user.next()).text, "buttons of a corrected stay stay good"
    deleted = await user.tap("Delete")
    assert "Deleted" in deleted.text
    restored = await user.tap("Undo")
    assert "Restored" in restored.text
    assert "1 February" in (await user.ask("/trips")).text


async def test_an_older_undo_says_what_stands_on_top(user: UserClient) -> None:
    first = await user.ask("01.02.2026 - 10.02.2026")
    await user.ask("/in 01.03.2026")
    user.press("Undo", message=first.id)
    refused = await user.next()
    assert "newer change" in refused.text
    assert "1 March" in refused.text


async def test_undo_works_after_a_restart(stage: Stage, user: UserClient) -> None:
    await user.ask("/in 01.03.2026")
    await stage.bot_restarts()
    assert "Undone" in (await user.tap("Undo")).text


async def test_a_bare_date_is_asked_about(user: UserClient) -> None:
    asked = await user.ask("12.03.2026")
    assert "entry or exit" in asked.text
    saved = await user.tap("I entered")
    assert "12 March, Thursday" in saved.text


async def test_a_day_ahead_is_not_written(user: UserClient) -> None:
    await user.ask("/in 01.03.2026")
    late = await user.ask("/out 01.07.2026")
    assert "hasn’t come yet" in late.text
    assert "over the limit" in late.text
    soon = await user.ask("/out 01.04.2026")
    assert "within the limit" in soon.text
    assert "hasn’t come yet" in (await user.ask("/in 01.05.2026")).text


async def test_forwarded_edited_and_foreign_words_write_nothing(user: UserClient) -> None:
    assert "/help" in (await user.ask("hello there")).text
    mine = next(message for message in reversed(user.messages) if not message.by_bot)
    user.edit(mine.id, "/in 01.03.2026")
    assert "don’t read edited" in (await user.next()).text
    user.forward("/in 01.03.2026")
    assert "forwarded" in (await user.next()).text
    user.via_bot("01.03.2026")
    assert "forwarded" in (await user.next()).text
    for answer, said in ((user.sticker, "/help"), (user.voice, "can’t listen"), (user.photo, "can’t read pictures")):
        answer()
        assert said in (await user.next()).text
    assert "No trips yet" in (await user.ask("/trips")).text


async def test_an_unknown_command_or_button_gets_an_answer(user: UserClient) -> None:
    assert "/help" in (await user.ask("/nonsense")).text
    card = await user.ask("/status")
    user.press(data="zz:1:2", message=card.id)
    assert "out of date" in (await user.next()).text


async def test_the_language_is_changed(user: UserClient) -> None:
    await user.ask("/language")
    card = await user.tap("Русский")
    assert "Въездов пока нет" in card.text
    await user.tap("Въезд")


async def test_forget_leaves_nothing_and_an_old_button_does_not_bring_it_back(stage: Stage, user: UserClient) -> None:
    saved = await user.ask("/in 01.03.2026")
    await user.ask("/forget")
    assert "Nothing was deleted" in (await user.tap("No, keep it")).text
    await user.ask("/forget")
    assert "deleted" in (await user.tap("Yes, delete everything")).text
    user.press(message=saved.id, label="Undo")
    assert "keep nothing about you" in (await user.next()).text
    assert await stage.next_due() is None
    await stage.bot_stops()
    for file in stage.directory.iterdir():
        assert str(user.id).encode() not in file.read_bytes()
        assert b"2026-03-01" not in file.read_bytes()


async def test_the_menu_shows_what_works_and_nothing_else(stage: Stage, user: UserClient) -> None:
    for command in stage.server.state.menu(user.person):
        answer = await user.ask(f"/{command['command']}")
        assert "I understand entries and exits" not in answer.text


@pytest.mark.parametrize(("account", "words"), [("ru", "Въездов пока нет"), ("ky", "Азырынча жазуу жок")])
async def test_without_a_chosen_language_the_account_decides(stage: Stage, account: str, words: str) -> None:
    assert words in (await stage.user(language=account).ask("/status")).text


async def test_an_account_in_another_language_hears_all_three(stage: Stage) -> None:
    user = stage.user(language="uz")
    said = await user.ask("/status")
    assert all(words in said.text for words in ("Въездов пока нет", "Азырынча жазуу жок", "No entries yet"))
    card = await user.tap("Кыргызча")
    assert "Азырынча жазуу жок" in card.text
    assert "No entries yet" not in card.text


async def test_words_say_which_way_even_when_the_day_must_be_asked(user: UserClient) -> None:
    asked = await user.ask("въехал в пятницу")
    assert "Which day" in asked.text
    saved = await user.tap("Fri, 13 March")
    assert "Entry saved: 13 March" in saved.text


async def test_a_label_typed_is_the_button(user: UserClient) -> None:
    assert "Entry saved: 20 March" in (await user.ask("Въезд")).text
    assert "Exit saved: 20 March" in (await user.ask("выезд")).text


async def test_words_under_a_picture_are_a_command_where_they_would_be_one_alone(user: UserClient) -> None:
    user.photo(caption="/in 01.03.2026")
    assert "Entry saved: 1 March" in (await user.next()).text


async def test_the_question_about_past_stays_is_asked_once(stage: Stage) -> None:
    user = stage.user()
    await user.ask("/start")
    await user.tap("English")
    await user.tap("Russia")
    assert "Any trips to Kazakhstan" in (await user.tap("No")).text
    assert "Any trips to Kazakhstan" not in (await user.ask("/in 19.03.2026")).text
    stage.moved(days=3)
    assert "Any trips to Kazakhstan" not in (await user.ask("/out")).text
