"""Everything else a person does in a private chat."""

import pytest

from telegram_stand_in import UserClient
from tests.journeys.stage import Stage


@pytest.fixture
async def phone(stage: Stage) -> UserClient:
    """Somebody who has answered the first questions."""
    return await stage.settled()


async def test_questions_go_on_after_a_restart(stage: Stage) -> None:
    phone = stage.user()
    await phone.ask("/start")
    await phone.tap("English")
    await stage.bot_restarts()
    question = await phone.tap("Armenia")
    assert "in Kazakhstan now" in question.text
    await stage.bot_restarts()
    question = await phone.ask("/start")
    assert "in Kazakhstan now" in question.text


async def test_a_nationality_is_typed_in_any_language(stage: Stage) -> None:
    phone = stage.user()
    await phone.ask("/start")
    await phone.tap("English")
    again = await phone.ask("Atlantis")
    assert "couldn’t find" in again.text
    inside = await phone.ask("Өзбекстан")
    assert "in Kazakhstan now" in inside.text


async def test_a_nationality_without_a_known_rule_may_bring_its_own_numbers(stage: Stage) -> None:
    phone = stage.user()
    await phone.ask("/start")
    await phone.tap("English")
    own = await phone.ask("Georgia")
    assert "Georgia" in own.text
    assert "don’t know" in own.text
    again = await phone.ask("many")
    assert "two whole numbers" in again.text
    await phone.ask("10 90")
    saved = await phone.ask("/in 20.03.2026")
    assert "9 days left after today" in saved.text
    assert "29 March" in saved.text


async def test_without_a_nationality_the_day_is_saved_and_no_number_is_shown(stage: Stage) -> None:
    phone = stage.user()
    saved = await phone.ask("/in 12.03.2026")
    assert "12 March, Thursday" in saved.text
    assert "Which country" in saved.text
    assert "90" not in saved.text
    card = await phone.tap("Russia")
    assert "9 days of 90" in card.text
    undone = await phone.tap("Undo")
    assert undone.id == saved.id, "the saved day and its Undo stay in the chat"


async def test_a_permit_is_noted_with_a_sentence_why(stage: Stage) -> None:
    phone = stage.user()
    await phone.ask("/start")
    await phone.tap("English")
    noted = await phone.tap("I have a residence permit or a visa")
    assert "limit doesn’t apply" in noted.text
    assert "in Kazakhstan now" in noted.text


async def test_the_calendar_pages_and_a_day_is_picked(phone: UserClient) -> None:
    await phone.tap("Another day")
    february = await phone.tap("‹")
    assert february.markup is not None
    assert "Feb 2026" in [button["text"] for row in february.markup.inline or [] for button in row]
    await phone.tap("Feb 2026")
    await phone.tap("2025")
    await phone.tap("Dec")
    await phone.tap("›")
    await phone.tap("›")
    saved = await phone.tap("14")
    assert "14 February, Saturday" in saved.text


async def test_a_today_button_asks_again_on_another_day(stage: Stage, phone: UserClient) -> None:
    await phone.ask("/status")
    stage.moved(days=1)
    asked = await phone.tap("I entered")
    assert "from another day" in asked.text
    saved = await phone.tap("Fri, 20 March")
    assert "20 March, Friday" in saved.text


async def test_a_today_button_of_a_question_asks_again_on_another_day(stage: Stage, phone: UserClient) -> None:
    await phone.tap("Another day")
    stage.moved(days=1)
    asked = await phone.tap("Today, Fri, 20 March")
    assert "from another day" in asked.text
    saved = await phone.tap("Sat, 21 March")
    assert "21 March, Saturday" in saved.text


async def test_two_taps_on_one_button_make_one_stay(phone: UserClient) -> None:
    await phone.ask("/status")
    first = phone.press("I entered")
    phone.press(data=first.data, message=first.message_id)
    saved = await phone.next()
    again = await phone.next()
    assert "saved" in saved.text
    assert "Already recorded" in again.text
    trips = await phone.ask("/trips")
    assert trips.text.count("20 March") == 1


async def test_left_and_came_back_is_offered_for_a_second_entry(phone: UserClient) -> None:
    await phone.ask("/in 01.03.2026")
    refused = await phone.ask("/in 15.03.2026")
    assert "Not saved" in refused.text
    assert "since 1 March" in refused.text
    await phone.tap("I left and came back")
    saved = await phone.ask("10.03.2026")
    assert "exit 10 March" in saved.text
    assert "entry 15 March" in saved.text


async def test_a_past_stay_in_the_way_is_named(phone: UserClient) -> None:
    await phone.ask("01.02.2026 - 10.02.2026")
    clash = await phone.ask("05.02.2026 - 12.02.2026")
    assert "overlap" in clash.text
    assert "1 February, Sunday – 10 February, Tuesday" in clash.text
    trip = await phone.tap("Correct this trip")
    assert "What should I change?" in trip.text


async def test_of_pasted_stays_two_that_overlap_are_named_and_none_is_written(phone: UserClient) -> None:
    answer = await phone.ask("01.01.2026 - 05.01.2026\n01.02.2026 - 10.02.2026\n05.02.2026 - 12.02.2026")
    assert answer.text.splitlines() == [
        "Not saved. Two of the trips you sent overlap:",
        "1 February, Sunday – 10 February, Tuesday",
        "5 February, Thursday – 12 February, Thursday",
        "Correct the dates and send all the trips again.",
    ]
    assert "No trips yet" in (await phone.ask("/trips")).text


async def test_a_stay_is_corrected_deleted_and_brought_back(phone: UserClient) -> None:
    await phone.ask("01.02.2026 - 10.02.2026")
    await phone.ask("/trips")
    await phone.tap("✎ 1")
    await phone.tap("Change the exit")
    corrected = await phone.ask("12.02.2026")
    assert "12 February, Thursday" in corrected.text
    phone.press(data="o:1:0", message=corrected.id)
    assert "12 February" in (await phone.next()).text, "buttons of a corrected stay stay good"
    deleted = await phone.tap("Delete")
    assert "Deleted" in deleted.text
    restored = await phone.tap("Undo")
    assert "Restored" in restored.text
    assert "1 February" in (await phone.ask("/trips")).text


async def test_an_older_undo_says_what_stands_on_top(phone: UserClient) -> None:
    first = await phone.ask("01.02.2026 - 10.02.2026")
    await phone.ask("/in 01.03.2026")
    phone.press("Undo", message=first.id)
    refused = await phone.next()
    assert "newer change" in refused.text
    assert "1 March" in refused.text


async def test_undo_works_after_a_restart(stage: Stage, phone: UserClient) -> None:
    await phone.ask("/in 01.03.2026")
    await stage.bot_restarts()
    assert "Undone" in (await phone.tap("Undo")).text


async def test_a_bare_date_is_asked_about(phone: UserClient) -> None:
    asked = await phone.ask("12.03.2026")
    assert "did you enter or leave" in asked.text
    saved = await phone.tap("I entered")
    assert "12 March, Thursday" in saved.text


async def test_a_day_ahead_is_not_written(phone: UserClient) -> None:
    await phone.ask("/in 01.03.2026")
    late = await phone.ask("/out 01.07.2026")
    assert "hasn’t come yet" in late.text
    assert "over the limit" in late.text
    soon = await phone.ask("/out 01.04.2026")
    assert "within the limit" in soon.text
    assert "hasn’t come yet" in (await phone.ask("/in 01.05.2026")).text


async def test_forwarded_edited_and_foreign_words_write_nothing(phone: UserClient) -> None:
    assert "/help" in (await phone.ask("hello there")).text
    mine = next(message for message in reversed(phone.messages) if not message.by_bot)
    phone.edit(mine.id, "/in 01.03.2026")
    assert "don’t read edited" in (await phone.next()).text
    phone.forward("/in 01.03.2026")
    assert "forwarded" in (await phone.next()).text
    phone.via_bot("01.03.2026")
    assert "forwarded" in (await phone.next()).text
    for answer, said in ((phone.sticker, "/help"), (phone.voice, "can’t listen"), (phone.photo, "can’t read pictures")):
        answer()
        assert said in (await phone.next()).text
    assert "No trips yet" in (await phone.ask("/trips")).text


async def test_an_unknown_command_or_button_gets_an_answer(phone: UserClient) -> None:
    assert "/help" in (await phone.ask("/nonsense")).text
    card = await phone.ask("/status")
    phone.press(data="zz:1:2", message=card.id)
    assert "out of date" in (await phone.next()).text


async def test_the_language_is_changed(phone: UserClient) -> None:
    await phone.ask("/language")
    card = await phone.tap("Русский")
    assert "Въездов пока нет" in card.text
    await phone.tap("Въезд")


async def test_forget_leaves_nothing_and_an_old_button_does_not_bring_it_back(stage: Stage, phone: UserClient) -> None:
    saved = await phone.ask("/in 01.03.2026")
    await phone.ask("/forget")
    assert "Nothing was deleted" in (await phone.tap("No, keep it")).text
    await phone.ask("/forget")
    assert "deleted" in (await phone.tap("Yes, delete everything")).text
    phone.press(message=saved.id, label="Undo")
    assert "keep nothing about you" in (await phone.next()).text
    assert await stage.next_due() is None
    await stage.bot_stops()
    for file in stage.directory.iterdir():
        assert str(phone.id).encode() not in file.read_bytes()
        assert b"2026-03-01" not in file.read_bytes()


async def test_the_menu_shows_what_works_and_nothing_else(stage: Stage, phone: UserClient) -> None:
    for command in stage.server.state.menu(phone.person):
        answer = await phone.ask(f"/{command['command']}")
        assert "I understand entries and exits" not in answer.text


@pytest.mark.parametrize(("account", "words"), [("ru", "Въездов пока нет"), ("ky", "Азырынча жазуу жок")])
async def test_without_a_chosen_language_the_account_decides(stage: Stage, account: str, words: str) -> None:
    assert words in (await stage.user(language=account).ask("/status")).text


async def test_an_account_in_another_language_hears_all_three(stage: Stage) -> None:
    phone = stage.user(language="uz")
    said = await phone.ask("/status")
    assert all(words in said.text for words in ("Въездов пока нет", "Азырынча жазуу жок", "No entries yet"))
    card = await phone.tap("Кыргызча")
    assert "Азырынча жазуу жок" in card.text
    assert "No entries yet" not in card.text


async def test_words_say_which_way_even_when_the_day_must_be_asked(phone: UserClient) -> None:
    asked = await phone.ask("въехал в пятницу")
    assert "Which day" in asked.text
    saved = await phone.tap("Fri, 13 March")
    assert "Entry saved: 13 March" in saved.text


async def test_a_label_typed_is_the_button(phone: UserClient) -> None:
    assert "Entry saved: 20 March" in (await phone.ask("Въезд")).text
    assert "Exit saved: 20 March" in (await phone.ask("выезд")).text


async def test_words_under_a_picture_are_a_command_where_they_would_be_one_alone(phone: UserClient) -> None:
    phone.photo(caption="/in 01.03.2026")
    assert "Entry saved: 1 March" in (await phone.next()).text


async def test_the_question_about_past_stays_is_asked_once(stage: Stage) -> None:
    phone = stage.user()
    await phone.ask("/start")
    await phone.tap("English")
    await phone.tap("Russia")
    assert "Have you been" in (await phone.tap("No")).text
    assert "Have you been" not in (await phone.ask("/in 19.03.2026")).text
    stage.moved(days=3)
    assert "Have you been" not in (await phone.ask("/out")).text
