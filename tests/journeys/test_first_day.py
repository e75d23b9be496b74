"""From the first tap to the first answer."""

from tests.journeys.stage import Stage


async def test_a_newcomer_is_asked_and_sees_the_card(stage: Stage) -> None:
    user = stage.user("Emma", "en")
    hello = await user.ask("/start")
    assert "Hello" in hello.text
    assert "citizen" in hello.text
    assert "Здравствуйте" not in hello.text
    country = await user.tap("English")
    assert country.id == hello.id, "the question changes in place"
    inside = await user.tap("Kyrgyzstan")
    assert "Currently in Kazakhstan" in inside.text
    await user.tap("Yes")
    saved = await user.ask("12.03.2026")
    assert "12 March, Thursday" in saved.text
    past = await user.ask("01.01.2026 - 20.01.2026")
    assert "1 January" in past.text
    assert "20 January" in past.text
    card = await user.tap("That’s all")
    assert "29 days of 90" in card.text
    assert "Last legal day" in card.text


async def test_who_writes_kyrgyz_first_sees_the_number_after_one_tap(stage: Stage) -> None:
    user = stage.user("Айбек", "ky")
    hello = await user.ask("/start")
    assert "Саламатсызбы" in hello.text
    saved = await user.ask("кирдим 10-мартта")
    assert "10-март" in saved.text
    assert "Кыргызча" not in str(saved.markup), "the language is known"
    number = await user.tap("Кыргызстан")
    assert "7-июнь" in number.text, "the last legal day"
    assert "Казакстанга" in number.text, "other trips are asked for below it"
    assert "11-март" in (await user.ask("кирдим 11-мартта")).text


async def test_another_language_is_one_tap_away(stage: Stage) -> None:
    user = stage.user("Emma", "en")
    await user.ask("/start")
    country = await user.tap("Русский")
    assert "Здравствуйте" in country.text
    assert "Какое гражданство" in country.text
    assert "Русский" not in str(country.markup)
    assert "Сейчас в Казахстане" in (await user.tap("Россия")).text


async def test_the_account_without_a_known_language_hears_all_three(stage: Stage) -> None:
    user = stage.user("Uzbek", "uz")
    answer = await user.ask("/status")
    assert "No entries yet" in answer.text
    hello = await user.ask("/start")
    for asked in ("Выберите язык", "Тилди тандаңыз", "Choose a language"):
        assert asked in hello.text
    assert "жарандыгы" in (await user.tap("Кыргызча")).text


async def test_an_entry_is_echoed_and_undone(stage: Stage) -> None:
    user = await stage.settled()
    saved = await user.ask("/in")
    assert "20 March, Friday" in saved.text
    assert "17 June" in saved.text
    undone = await user.tap("Undo")
    assert "Undone" in undone.text
    status = await user.ask("/status")
    assert "No entries yet" in status.text
