"""From the first tap to the first answer."""

from tests.journeys.stage import Stage


async def test_a_newcomer_is_asked_and_sees_the_card(stage: Stage) -> None:
    phone = stage.phone("Emma", "en")
    hello = await phone.ask("/start")
    assert "Выберите язык" in hello.text
    assert "Choose a language" in hello.text
    assert "Citizens" not in hello.text
    country = await phone.tap("English")
    assert country.id == hello.id, "the question changes in place"
    inside = await phone.tap("Kyrgyzstan")
    assert "in Kazakhstan now" in inside.text
    await phone.tap("Yes")
    saved = await phone.ask("12.03.2026")
    assert "12 March, Thursday" in saved.text
    past = await phone.ask("01.01.2026 - 20.01.2026")
    assert "1 January" in past.text
    assert "20 January" in past.text
    card = await phone.tap("That’s all")
    assert "29 days of 90" in card.text
    assert "Last legal day" in card.text


async def test_the_account_without_a_known_language_hears_all_three(stage: Stage) -> None:
    phone = stage.phone("Uzbek", "uz")
    answer = await phone.ask("/status")
    assert "No entries yet" in answer.text
    await phone.tap("Кыргызча")


async def test_an_entry_is_echoed_and_undone(stage: Stage) -> None:
    phone = await stage.settled()
    saved = await phone.ask("/in")
    assert "20 March, Friday" in saved.text
    assert "89 days left after today" in saved.text
    undone = await phone.tap("Undo")
    assert "Undone" in undone.text
    status = await phone.ask("/status")
    assert "No entries yet" in status.text
