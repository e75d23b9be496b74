"""/status on demand says how it was counted: the window, each stay's days in it, and which days come back when."""

import pytest

from telegram_stand_in import UserClient
from tests.journeys.shown import labels, words
from tests.journeys.stage import Stage

# It is 20 March 2026, nothing was logged yet, and the window opened on 22 September.


async def test_each_stay_with_its_days_and_both_numbers(user: UserClient) -> None:
    await user.ask("01.09.2025 - 30.09.2025\n05.01.2026 - 05.01.2026")
    await user.ask("/in 11.03.2026")
    status = await user.ask("/status")
    assert "Used: 20 days of 90" in words(status)
    counted = await user.tap("How it was counted")
    first, window, simple, _ = words(counted).split("\n\n")
    assert first.splitlines() == [
        "🧮 How it was counted as of today",
        "Last legal day: 7 June, Sunday – 79 days left after today.",
    ]
    assert window.splitlines() == [
        "The last 180 days count: the first is 22 September 2025, the last is today, 20 March.",
        "• 22–30 September 2025: 9 days → free again 21–29 March",
        "• 5 January: 1 day → free again 4 July",
        "• 11–20 March: 10 days → free again 7–16 September",
        "In all: 20 days of 90.",
    ]
    assert simple.splitlines() == [
        "Simply the limit minus the days used: 90 − 20 = 70.",
        "That’s more than the simple difference, because old days become free during the stay.",
    ]
    # The true number is the one that the status shows, and stands out.
    assert "79 days left after today" in words(status)
    bold = [entity for entity in counted.entities if entity.type == "bold"]
    assert any("7 June" in counted.text[entity.offset - 1 : entity.offset + entity.length] for entity in bold)
    assert labels(counted) == ["Days left", "Trips", "The rule"]
    await user.tap("Days left")


async def test_days_come_back_on_the_day_that_is_named(stage: Stage, user: UserClient) -> None:
    await user.ask("01.09.2025 - 30.09.2025")
    await user.ask("/status")
    assert "In all: 9 days of 90." in words(await user.tap("How it was counted"))
    stage.moved(days=1)  # the 21st: the first of them is back
    await user.ask("/status")
    assert "In all: 8 days of 90." in words(await user.tap("How it was counted"))
    stage.moved(days=8)  # the 29th: the last one too
    await user.ask("/status")
    counted = await user.tap("How it was counted")
    assert "In all: 0 days of 90." in words(counted)
    assert "•" not in words(counted)


async def test_where_nothing_is_counted_there_is_nothing_to_explain(user: UserClient) -> None:
    await user.ask("/in")
    shown = await user.ask("/status")
    await user.ask("/settings")
    await user.tap("With a residence permit or a visa")
    await user.tap("I don’t remember since when")
    assert "How it was counted" not in labels(await user.ask("/status"))
    user.press("How it was counted", message=shown.id)
    assert "I don’t know since when: no days are counted" in words(await user.next())


async def test_an_old_button_counts_as_of_the_day_on_which_it_is_pressed(stage: Stage, user: UserClient) -> None:
    await user.ask("/in")
    await user.ask("/status")
    stage.moved(days=5)
    assert "In all: 6 days of 90." in words(await user.tap("How it was counted"))


async def test_a_stay_from_memory_is_said_to_be_one(user: UserClient) -> None:
    saved = await user.ask("05.01.2026 - 09.01.2026")
    assert "≈ From memory" in labels(saved)
    marked = await user.tap("≈ From memory")
    assert "5 January, Monday – 9 January, Friday ≈ from memory" in words(marked)
    assert "Some dates are from memory" in words(await user.ask("/status"))
    counted = await user.tap("How it was counted")
    assert "• 5–9 January: 5 days ≈ from memory → free again 4–8 July" in words(counted)
    assert "Some dates are from memory" in words(counted)

    await user.ask("/trips")
    await user.tap("✎ 1")
    exact = await user.tap("The dates are exact")
    assert "from memory" not in words(exact)
    assert "from memory" not in words(await user.ask("/status"))
    await user.ask("/trips")
    await user.tap("✎ 1")
    await user.tap("≈ From memory")
    undone = await user.tap("Undo")
    assert "≈ from memory" not in words(undone)
    assert "5 January" in words(undone)


@pytest.mark.parametrize(
    ("language", "button", "naive", "true"),
    [
        (
            "Русский",
            "Как посчитано",
            "Просто лимит минус использованные дни: 90 − 1 = 89.",
            "До 17 июня (среда) включительно — ещё 89 дней после сегодняшнего.",
        ),
        (
            "Кыргызча",
            "Кантип эсептелди?",
            "Жөн эле мөөнөттөн жүргөн күндөрдү кемитсек: 90 − 1 = 89.",
            "17-июнь, шаршемби: бүгүндөн кийин 89 күн калды.",
        ),
    ],
)
async def test_in_every_language(user: UserClient, language: str, button: str, naive: str, true: str) -> None:
    await user.ask("/in")
    await user.ask("/language")
    await user.tap(language)
    await user.ask("/status")
    counted = words(await user.tap(button))
    assert naive in counted
    assert true in counted
