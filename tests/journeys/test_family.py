"""Somebody counts for another person and in another country, with buttons and with words."""

from telegram_stand_in import UserClient
from tests.journeys.shown import labels, words
from tests.journeys.stage import Stage


async def test_somebody_is_added_renamed_and_removed_with_their_days(stage: Stage, user: UserClient) -> None:
    await user.ask("въехал 1 марта")
    shown = await user.ask("/family")
    assert "You (Russia): Kazakhstan · 📍 now in Kazakhstan" in words(shown)
    asked = await user.tap("➕ Add a person")
    assert asked.id == shown.id, "in the place of the list"
    assert "means something else in dates" in words(await user.ask("Грузия"))
    citizenship = await user.ask("Анна <Б")
    assert words(citizenship).startswith("Анна <Б\n✅ I now count these days separately.")
    saved = await user.tap("Armenia")
    assert words(saved).startswith("Анна <Б\n✅ Citizenship: Armenia")
    listed = await user.ask("семья")
    assert "Анна <Б (Armenia): Kazakhstan" in words(listed)
    await user.ask("/family")
    card = await user.tap("Анна <Б")
    assert {"Change citizenship", "Rename", "Remove"} <= set(labels(card))
    await user.tap("Rename")
    assert words(await user.ask("Айгүл")).startswith("Айгүл\nCitizenship: Armenia")
    question = await user.tap("Remove")
    assert "Nothing is written there" in words(question)
    removed = await user.tap("Yes, remove")
    assert words(removed).startswith("✅ Removed: Айгүл.")
    assert labels(removed) == ["You", "➕ Add a person"]
    user.press("Анна <Б", message=listed.id)
    assert "out of date" in words(await user.next())
    assert "Now in Kazakhstan: entered on 1 March" in words(await user.ask("/status"))


async def test_ones_own_card_offers_neither_another_name_nor_removal(user: UserClient) -> None:
    await user.ask("/family")
    assert labels(await user.tap("You")) == ["Change citizenship", "Who sees this", "Whose days I count"]


async def test_a_country_is_added_its_clock_chosen_and_it_is_removed(stage: Stage) -> None:
    user = await stage.settled("Русский", "Кыргызстан")
    shown = await user.ask("/countries")
    assert words(shown).endswith("Казахстан: поездок пока нет")
    asked = await user.tap("➕ Добавить страну")
    assert "Казахстан" not in labels(asked)
    card = await user.tap("Россия")
    assert (card.id, "Москва" in words(card)) == (shown.id, True)
    assert "въехал вчера в Россию" in words(card)
    chosen = await user.tap("Омск, UTC+6")
    assert "Дни идут по времени: Омск, UTC+6." in words(chosen)
    assert "✓ Омск, UTC+6" in labels(chosen)
    alone = await user.tap("Где считаю дни")
    assert labels(alone)[:2] == ["Казахстан", "Россия"]
    await user.tap("Казахстан")
    await user.tap("Удалить")
    left = await user.tap("Да, удалить")
    assert words(left).startswith("✅ Удалено: Казахстан.")
    await user.tap("Россия")
    assert "это единственная страна" in words(await user.tap("Удалить"))


async def test_a_country_is_told_by_its_name(user: UserClient) -> None:
    await user.ask("/countries")
    await user.tap("➕ Add a country")
    assert "I don’t have this country’s rules" in words(await user.ask("Индия"))
    assert words(await user.ask("Грузия")).startswith("Georgia\nNo trips yet.")
    assert "Georgia: no trips yet" in words(await user.ask("my countries"))


async def test_both_in_three_languages_at_once(stage: Stage) -> None:
    user = stage.user(language="uz")
    for command, told in (
        ("/family", ("За кого считаю дни", "Кимдердин күндөрүн", "Whose days I count")),
        ("/countries", ("Где считаю дни", "Кайсы өлкөлөрдө", "Where I count days")),
    ):
        shown = await user.ask(command)
        for part in told:
            assert part in shown.text
