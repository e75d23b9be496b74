"""How people really write: the visa run in a sentence, questions in plain words, ways out, pictures, voice."""

import pytest

from telegram_stand_in import UserClient
from tests.journeys.shown import labels
from tests.journeys.stage import Stage

# Language -> its name, the country, the visa run of 19 and 20 March, what undoes it, what is said then.
RUNS = {
    "ru": ("Русский", "Россия", "вчера выехал, сегодня въехал", "Отменить запись", "выезд 19 марта", "въезд 20 марта"),
    "ky": ("Кыргызча", "Россия", "кечээ чыгып, бүгүн кирдим", "Жазууну алып салуу", "19-март", "20-март"),
    "en": ("English", "Russia", "I left yesterday and entered today", "Undo", "exit 19 March", "entry 20 March"),
}


async def shown(user: UserClient, words: str) -> str:
    return (await user.ask(words)).text


@pytest.mark.parametrize("account", RUNS)
async def test_the_visa_run_is_one_sentence_and_one_undo(stage: Stage, account: str) -> None:
    language, country, words, undo, left, entered = RUNS[account]
    user = await stage.settled(language, country, account)
    await user.ask("/in 01.03.2026")
    saved = await user.ask(words)
    assert left in saved.text.replace("\N{NO-BREAK SPACE}", " ")
    assert entered in saved.text.replace("\N{NO-BREAK SPACE}", " ")
    assert "2. " in await shown(user, "/trips")
    user.press(undo, message=saved.id)
    await user.next()
    trips = await shown(user, "/trips")
    assert "1. " in trips
    assert "2. " not in trips


async def test_inside_a_past_stay_it_is_split_by_one_tap(stage: Stage) -> None:
    user = await stage.settled()
    await user.ask("01.02.2026 - 15.03.2026")
    offered = await user.ask("left 10 February and entered 12 February")
    assert "Not saved yet" in offered.text
    saved = await user.tap("Yes, save it")
    assert "exit 10 February" in saved.text
    trips = await shown(user, "/trips")
    assert "1 February, Sun – 10 February, Tue" in trips
    assert "12 February, Thu – 15 March, Sun" in trips
    user.press("Undo", message=saved.id)
    assert "10 February" not in (await user.next()).text.split("Undone:")[0]
    assert "12 February" not in await shown(user, "/trips")


async def test_an_entry_inside_a_past_stay_has_a_way_to_split_it(stage: Stage) -> None:
    user = await stage.settled()
    await user.ask("01.02.2026 - 15.03.2026")
    await user.ask("/in 12.02.2026")
    asked = await user.tap("Left and came back")
    assert "This is not saved yet" in asked.text
    saved = await user.ask("10 February")
    assert "exit 10 February" in saved.text
    assert "entry 12 February" in saved.text


async def test_left_and_back_on_one_day_never_becomes_a_visit_that_ended(stage: Stage) -> None:
    user = await stage.settled()
    await user.ask("/in 01.03.2026")
    await user.ask("/out")
    assert "Entry saved: 20 March" in await shown(user, "left today and entered today")
    assert "Now in Kazakhstan" in await shown(user, "/status")


async def test_commands_in_plain_words_in_the_middle_of_a_question(stage: Stage) -> None:
    user = await stage.settled()
    await user.ask("/in 01.03.2026")
    await user.ask("/in 15.03.2026")
    await user.tap("Left and came back")
    for words, there in (
        ("days left", "entered on 1 March"),
        ("Trips", "newest first"),
        ("сколько осталось?", "entered on 1 March"),
        ("канча күн калды", "entered on 1 March"),
        ("reminders", "emind"),
        ("help", "Just type"),
    ):
        assert there in await shown(user, words)
    # The question is open as before.
    assert "exit 10 March" in await shown(user, "10.03")


async def test_a_word_leaves_a_question_and_says_so(stage: Stage) -> None:
    user = await stage.settled()
    await user.ask("/out 01.03.2026")
    unread = await user.ask("around the first")
    assert "Cancel" in labels(unread)
    left = await user.ask("cancel")
    assert "dropped that question" in left.text
    assert "nothing to undo" in await shown(user, "/cancel")
    await user.ask("/in 02.03.2026")
    newest = await user.ask("отмена")
    assert "2 March" in newest.text
    await user.tap("Undo")
    assert "No trips yet" in await shown(user, "/trips")


async def test_words_under_a_picture_and_a_voice(stage: Stage) -> None:
    user = await stage.settled()
    user.photo(b"stamp", caption="въехал 12.03.2026")
    assert "Entry saved: 12 March" in (await user.next()).text
    user.document("dates.txt", b"dates", caption="left 15 March")
    assert "Exit saved: 15 March" in (await user.next()).text
    user.photo(b"stamp")
    assert "can’t read pictures" in (await user.next()).text
    user.voice()
    assert "can’t listen" in (await user.next()).text


async def test_a_command_that_is_none(stage: Stage) -> None:
    user = await stage.settled()
    answer = await user.ask("/today")
    assert "no such command" in answer.text
    assert "/status" in (await user.tap("Help")).text
    assert "CSV, XLSX" in await shown(user, "/import")


async def test_which_way_is_asked_and_a_journey_inside_the_country_writes_nothing(stage: Stage) -> None:
    user = await stage.settled()
    asked = await user.ask("прилетел в Алматы")
    assert labels(asked) == ["I entered", "I left", "Inside Kazakhstan"]
    assert "nothing was saved" in (await user.tap("Inside Kazakhstan")).text
    await user.ask("прилетел в Алматы")
    assert "Entry saved: 20 March" in (await user.tap("I entered")).text


async def test_a_slip_is_mended_by_a_tap(stage: Stage) -> None:
    user = await stage.settled()
    asked = await user.ask("въехал 12 мрта")
    assert "12 марта" in asked.text
    assert "Entry saved: 12 March" in (await user.tap("Thu, 12 March")).text


async def test_a_day_that_has_not_come_is_kept_as_a_plan_or_was_a_year_ago(stage: Stage) -> None:
    user = await stage.settled()
    asked = await user.ask("/in 25.03")
    assert "hasn’t come yet" in asked.text
    assert [label for label in labels(asked) if "March" in label] == ["Plan: Wed, 25 March", "Tue, 25 March 2025"]
    assert "25 March" in (await user.tap("Plan: Wed, 25 March")).text
    assert "No trips yet" in await shown(user, "/trips")
