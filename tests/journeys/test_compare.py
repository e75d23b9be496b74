"""Somebody compares the countries."""

from tests.journeys.stage import Stage


async def test_pages_are_turned_in_one_message_and_days_are_those_of_the_journal(stage: Stage) -> None:
    user = await stage.settled("Русский", "Россия")
    await user.ask("въехал 1 марта")
    card = await user.ask("/compare")
    assert "Казахстан: не больше 90" in card.text
    assert "🟢 До 29\N{NO-BREAK SPACE}мая (пятница) включительно" in card.text
    assert "adilet.zan.kz" in card.text
    assert card.text.endswith("из 3")
    turned = await user.tap("Следующие ›")
    assert turned.id == card.id
    assert "Казахстан:" not in turned.text
    assert (await user.tap("‹ Предыдущие")).text == card.text
    user.press(data="cp:1000000", message=card.id)
    last = await user.next()
    assert "Точного правила на сегодня нет: Узбекистан, Шенген." in last.text
    assert "Своих граждан в сроке не ограничивают: Россия." in last.text


async def test_it_is_told_in_words_and_in_three_languages_at_once(stage: Stage) -> None:
    user = stage.user(language="uz")
    assert "нужно знать гражданство" in (await user.ask("/compare")).text
    await user.tap("Указать гражданство")
    await user.tap("Россия")
    card = await user.ask("өлкөлөрдү салыштыр")
    for words in ("Правила по странам", "Өлкөлөр боюнча эрежелер", "Rules by country"):
        assert words in card.text
