"""A trip ahead: reckoned, kept, changed, and never a stay by itself."""

import pytest

from telegram_stand_in import Fault, UserClient
from tests.journeys.ahead import due, go_to, settled_in
from tests.journeys.shown import labels, words
from tests.journeys.stage import Stage


async def test_reckoned_kept_changed_deleted_and_kept_again(stage: Stage, user: UserClient) -> None:
    asked = await user.ask("/plan")
    assert "What shall I count?" in asked.text
    answer = await user.ask("12 June")
    assert words(answer) == (
        "With an entry on Friday, 12 June, the stay may last 90 days: up to and including 9 September."
    )
    kept = await user.tap("Save as a plan")
    assert kept.id == answer.id, "in the place of the answer"
    assert "Plan saved:\n12 June, Friday – exit not chosen yet" in words(kept)
    listed = await user.ask("/trips")
    assert "No trips yet" in listed.text
    assert "Plans (not counted as days used)\n1. 12 June, Friday – exit not chosen yet" in words(listed)
    opened = await user.tap("🗓 1")
    assert words(opened).startswith("🗓 Plan:\n12 June")
    calendar = await user.tap("Set the exit")
    assert "Jun 2026" in labels(calendar)
    assert "11" not in labels(calendar), "no exit before the entry"
    changed = await user.tap("30")
    assert "Plan changed:\n12 June, Friday – 30 June, Tuesday" in words(changed)
    assert "A trip of 19 days is within the limit." in words(changed)
    await user.tap("Move the entry")
    await user.tap("›")
    moved = await user.tap("6")
    assert "6 July, Monday – 24 July, Friday" in words(moved), "a plan that is moved keeps its length"
    assert await due(stage) == "06.07.2026 10:00"
    deleted = await user.tap("Delete the plan")
    assert "Plan deleted" in deleted.text
    assert await due(stage) is None
    again = await user.tap("Restore the plan")
    assert "6 July, Monday – 24 July, Friday" in words(again)
    assert await due(stage) == "06.07.2026 10:00"
    assert "No trips yet" in (await user.ask("/trips")).text
    assert "No entries yet" in (await user.ask("/status")).text


TOLD = {
    "Русский": {
        "/plan 12 июня": "Если въехать 12 июня (пятница), можно пробыть 90 дней — до 9 сентября включительно.",
        "/plan на 30 дней": "Если въехать сегодня, последний разрешённый день — 17 июня, среда: всего 90 дней.",
        "/plan 12.06 - 15.09": "превышение — 6 дней, с 10 сентября (четверг).",
        "/plan 12.06 - 16.09": "За один приезд можно пробыть не больше 90 дней.",
        "/plan вчера": "Этот день уже прошёл.",
        "/plan 12.06.2030": "план можно составить не больше чем на два года вперёд",
        "/plan 100": "за один приезд разрешено не больше 90 дней",
        "/plan что-нибудь": "Напишите, например, так: 12 июня, 12.06 - 30.06 или 30 дней.",
    },
    "Кыргызча": {
        "/plan 12-июнь": "12-июнда (жума) киргенде, 90 күн жүрүүгө болот — "
        "9-сентябрга чейин (ошол күндү кошо алганда).",
        "/plan 30 күн": "30 күндүк сапар",
        "/plan 12.06 - 15.09": "10-сентябрдан (бейшемби) баштап 6 күн өтүп кетет.",
        "/plan 12.06 - 16.09": "Бир киргенде эң көбү 90 күн жүрүүгө болот.",
        "/plan кечээ": "Бул күн өтүп кеткен.",
        "/plan 12.06.2030": "планды эң көп дегенде эки жыл алдын ала түзсө болот",
        "/plan 100": "бир киргенде эң көбү 90 күн жүрүүгө болот",
        "/plan билбейм": "мындай жазыңыз: 12-июнь, 12.06 - 30.06 же 30 күн.",
    },
    "English": {
        "/plan 12 June": "the stay may last 90 days: up to and including 9 September.",
        "/plan for 30 days": "With an entry today, the last legal day is 17 June, Wednesday: 90 days in all.",
        "/plan 12.06 - 15.09": "6 days over, from Thursday, 10 September.",
        "/plan 12.06 - 16.09": "One visit may last no more than 90 days.",
        "/plan yesterday": "That day is already past.",
        "/plan 12.06.2030": "I plan no more than two years ahead",
        "/plan 100": "one visit may last no more than 90 days",
        "/plan something": "Try 12 June, 12.06 - 30.06 or 30 days.",
    },
}


@pytest.mark.parametrize("language", TOLD)
async def test_the_command_in_three_languages(stage: Stage, language: str) -> None:
    user = await settled_in(stage, language)
    for written, told in TOLD[language].items():
        assert told in words(await user.ask(written))


async def test_typed_while_a_trip_is_asked_for(user: UserClient) -> None:
    await user.ask("/plan")
    assert "A trip of 30 days" in words(await user.ask("30 дней"))
    assert "19 days is within the limit" in words(await user.ask("12.06 - 30.06"))
    assert "entry or exit" in words(await user.ask("01.03.2026"))
    which = await user.ask("12 декабря")
    assert labels(which) == ["Fri, 12 December 2025", "Sat, 12 December"]
    assert "With an entry on Saturday, 12 December" in words(await user.tap("Sat, 12 December"))
    await user.ask("12 декабря")
    assert "12 December 2025, Friday: entry or exit?" in words(await user.tap("Fri, 12 December 2025"))
    assert "Entry saved: 19 March" in words(await user.ask("въехал вчера"))
    assert "Plans (not counted" not in words(await user.ask("/trips"))


async def test_a_trip_whose_year_is_chosen_keeps_its_length(user: UserClient) -> None:
    which = await user.ask("/plan 12 декабря на 10 дней")
    assert labels(which) == ["Sat, 12 December", "Another day"]
    reckoned = await user.tap("Sat, 12 December")
    assert words(reckoned).startswith(
        "12 December, Saturday – 21 December, Monday\nA trip of 10 days is within the limit."
    )


async def test_a_day_ahead_out_of_the_blue_is_no_stay_and_can_be_planned(user: UserClient) -> None:
    entry = await user.ask("завтра въезжаю")
    assert "21 March, Saturday: that day hasn’t come yet" in words(entry)
    assert "Plan saved:\n21 March, Saturday" in words(await user.tap("Save as a plan"))
    bare = await user.ask("12.06.2027")
    assert "hasn’t come yet" in bare.text
    assert "With an entry on Saturday, 12 June 2027" in words(await user.tap("Count it as a plan"))
    assert "Plan saved:\n12 June 2027" in words(await user.tap("Save as a plan"))
    trip = await user.ask("12.06.2027 - 20.06.2027")
    assert trip.text == bare.text
    assert "9 days is within the limit" in words(await user.tap("Count it as a plan"))
    listed = words(await user.ask("/trips"))
    assert "No trips yet" in listed
    assert "2. 12 June 2027, Saturday – exit not chosen yet" in listed


async def test_the_calendar_goes_two_years_ahead_and_not_back(user: UserClient) -> None:
    await user.ask("/plan")
    month = await user.tap("Choose an entry day")
    assert "Mar 2026" in labels(month)
    assert "‹" not in labels(month)
    assert "19" not in labels(month)
    for _ in range(24):
        month = await user.tap("›")
    assert "Mar 2028" in labels(month)
    assert "›" not in labels(month)
    assert "21" not in labels(month)
    assert "With an entry on Monday, 20 March 2028" in words(await user.tap("20"))


async def test_a_trip_that_is_too_long_is_shortened_or_shifted_by_a_tap(user: UserClient) -> None:
    await user.ask("01.01.2026 - 19.02.2026")  # fifty days
    long = await user.ask("/plan 01.04 - 20.05")
    assert "10 days over, from Monday, 11 May" in words(long)
    assert labels(long)[:3] == ["Save as a plan", "✂️ Exit: Sun, 10 May", "➡️ Entry: Thu, 21 May"]
    shorter = await user.tap("✂️ Exit: Sun, 10 May")
    assert "1 April, Wednesday – 10 May, Sunday\nA trip of 40 days is within the limit." in words(shorter)
    await user.ask("/plan 01.04 - 20.05")
    await user.tap("Save as a plan")
    status = words(await user.ask("/status"))
    assert "Plan: 1 April, Wednesday – 20 May, Wednesday\n→ 10 days over the limit, from 11 May" in status
    await user.ask("/plan")
    await user.tap("🗓 1")
    shifted = await user.tap("➡️ Entry: Thu, 21 May")
    assert "Plan changed:\n21 May, Thursday – 9 July, Thursday\nA trip of 50 days is within the limit." in words(
        shifted
    )
    assert "over the limit" not in words(await user.ask("/status"))


@pytest.mark.parametrize(
    ("language", "keep", "told"),
    [
        ("Русский", "Сохранить план", "Эти даты пересекаются с другим планом:\n12 июня, пятница – 30 июня, вторник"),
        ("Кыргызча", "Планды сактоо", "башка пландын күндөрү менен кагышат:\n12-июнь, жума – 30-июнь, шейшемби"),
        ("English", "Save as a plan", "These dates overlap another plan:\n12 June, Friday – 30 June, Tuesday"),
    ],
)
async def test_a_plan_that_overlaps_another_is_not_kept(stage: Stage, language: str, keep: str, told: str) -> None:
    user = await settled_in(stage, language)
    for written in ("12.06 - 30.06", "20.06 - 05.07"):
        await user.ask(f"/plan {written}")
        await user.tap(keep)
    assert told in words(user.last)
    assert [label for label in labels(await user.ask("/plan")) if "🗓" in label] == ["🗓 1"]


async def test_inside_the_status_says_until_when_the_plans_stay_legal(user: UserClient) -> None:
    await user.ask("/in")
    await user.ask("/plan 12.06 - 31.08")  # 81 days
    kept = await user.tap("Save as a plan")
    assert "Counted as if the exit from Kazakhstan were today." in words(kept)
    status = words(await user.ask("/status"))
    assert "Last legal day: 17 June, Wednesday" in status
    assert "To keep the plans within the limit, the exit must be no later than Saturday, 28 March." in status
    assert "over the limit" not in status
    left = await user.ask("/out 29.03.2026")
    assert "within the limit" in words(left)


async def test_the_first_questions_go_on_where_they_were(stage: Stage) -> None:
    user = stage.user()
    await user.ask("/start")
    await user.tap("English")
    reckoned = await user.ask("/plan 12.06")
    assert "I need to know the citizenship" in words(reckoned)
    kept = await user.tap("Save as a plan")
    assert "12 June, Friday" in words(kept)
    inside = await user.ask("Russia")
    assert "Currently in Kazakhstan" in inside.text
    await user.ask("/plan")
    assert "the stay may last 90 days" in words(await user.tap("🗓 1"))
    await user.tap("Set the exit")
    assert "12 June, Friday – 30 June, Tuesday" in words(await user.tap("30"))
    assert "Currently in Kazakhstan" in (await user.ask("/start")).text
    assert "Any trips to Kazakhstan since" in (await user.tap("No")).text


async def test_double_taps_old_buttons_and_the_eleventh_plan(stage: Stage, user: UserClient) -> None:
    await user.ask("/plan 01.04")
    press = user.press("Save as a plan")
    user.press(data=press.data, message=press.message_id)
    await user.answer()
    assert "Plan saved" in user.last.text
    for day in range(2, 11):
        await user.ask(f"/plan {day}.04.2026")
        await user.tap("Save as a plan")
    await user.ask("/plan 20.04")
    full = await user.tap("Save as a plan")
    assert "I keep no more than 10 plans" in words(full)
    listed = await user.ask("/plan")
    assert [label for label in labels(listed) if "🗓" in label] == [f"🗓 {n}" for n in range(1, 11)]
    await user.tap("🗓 10")
    press = user.press("Delete the plan")
    await user.next()
    user.press(data=press.data, message=listed.id)
    assert "out of date" in (await user.next()).text
    user.press(data="b:739707:0", message=listed.id)
    assert "Plan saved" in (await user.next()).text
    go_to(stage, "2026-05-20T12:00")
    assert "An entry to Kazakhstan was planned for that day" in words(await user.next())
    user.press(data="b:739707:0", message=listed.id)
    assert "That day is already past." in words(await user.next())


@pytest.mark.parametrize("wrong", ["connection closed before", "500"])
async def test_an_answer_that_was_lost_comes_again_and_says_the_same(
    stage: Stage, user: UserClient, wrong: str
) -> None:
    def lose_the_next() -> None:
        stage.server.faults.add(Fault.preset(wrong, method="*Message*", chat=user.id))

    await user.ask("/plan 12.06")
    lose_the_next()
    assert "Plan saved" in (await user.tap("Save as a plan")).text
    await user.tap("Set the exit")
    lose_the_next()
    assert "12 June, Friday – 30 June, Tuesday" in words(await user.ask("30 июня"))
    lose_the_next()
    assert "Plan deleted" in (await user.tap("Delete the plan")).text
    assert await user.silence(1.0)
    assert stage.server.faults.waiting == []


async def test_forget_takes_the_plans_too(stage: Stage, user: UserClient) -> None:
    await user.ask("/plan 12.06 - 30.06")
    kept = await user.tap("Save as a plan")
    await user.ask("/forget")
    await user.tap("Yes, delete everything")
    assert await due(stage) is None
    user.press("Delete the plan", message=kept.id)
    assert "keep nothing about you" in (await user.next()).text
    await stage.bot_stops()
    for file in stage.directory.iterdir():
        assert b"2026-06-12" not in file.read_bytes()
        assert b"2026-06-30" not in file.read_bytes()
