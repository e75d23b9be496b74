"""Somebody asks which rule judges them."""

import pytest

from tests.journeys.stage import Stage

UNSETTLED = "No official source says whether the exit day counts"


@pytest.mark.parametrize(
    ("country", "told"),
    [
        (
            "Russia",
            ["at most 90 days in one visit", "adilet.zan.kz/rus/docs/P1200000148", "Confidence: high", "on 1 March"],
        ),
        ("Kyrgyzstan", ["at most 90 days in one visit", "24.kg/obschestvo/354232", "were let in even over the limit"]),
        ("Germany", ["at most 30 days in one visit", "qazmonitor.com/news/570", "Confidence: high", "on 27 May"]),
        ("Türkiye", ["In force since 1 September 2025", "zakon.kz/pravo/6488830", "Confidence: low"]),
    ],
)
async def test_a_known_rule(stage: Stage, country: str, told: list[str]) -> None:
    user = stage.user()
    await user.ask("/start")
    await user.tap("English")
    await user.ask(country)
    card = await user.ask("/rule")
    for words in (country, "at most 90 days in any 180 days in a row", UNSETTLED, *told):
        assert words in card.text
    assert "No entries yet" in (await user.tap("Days left")).text


async def test_an_unknown_rule_and_then_ones_own_numbers(stage: Stage) -> None:
    user = stage.user()
    await user.ask("/start")
    await user.tap("English")
    await user.ask("Argentina")
    unknown = await user.ask("/rule")
    assert "The sources contradict each other." in unknown.text
    assert "at most" not in unknown.text
    await user.ask("30 90")
    own = await user.ask("/rule")
    assert "The sources contradict each other." in own.text
    assert "limit that you gave" in own.text
    assert "at most 30 days in one visit and at most 90 days in any 180 days in a row" in own.text


async def test_whoever_is_unsure_between_two_sources_is_counted_by_the_stricter_one(stage: Stage) -> None:
    user = stage.user()
    await user.ask("/start")
    await user.tap("English")
    await user.ask("Argentina")
    await user.ask("/rule")
    assert "Own limit: 30 days in any 365 days" in (await user.tap("Count by the stricter one")).text
    own = await user.ask("/rule")
    assert "at most 30 days in any 365 days in a row" in own.text
    assert "QazETA" in own.text
    await user.tap("30 a visit, 90/180: a visa directory")
    assert "at most 90 days in any 180 days in a row" in (await user.ask("/rule")).text


@pytest.mark.parametrize(
    ("language", "country", "told"),
    [
        ("Русский", "Казахстан", "Своих граждан в Казахстане в сроке не ограничивают"),
        ("Кыргызча", "Казакстан", "Казакстан өз жарандарына мөөнөт койбойт"),
        ("English", "Kazakhstan", "There’s no limit in Kazakhstan for its own citizens"),
    ],
)
async def test_to_its_own_citizens_no_limit_applies(stage: Stage, language: str, country: str, told: str) -> None:
    user = stage.user()
    await user.ask("/start")
    await user.tap(language)
    await user.ask(country)
    user.press(data="i:0", message=user.last.id)
    assert told in (await user.next()).text
    for command in ("/in", "/rule", "/status", "/plan 12.06.2026", "/plan 30"):
        answer = await user.ask(command)
        assert told in answer.text
        assert "90" not in answer.text
    settings = await user.ask("/settings")
    assert settings.markup is not None
    pressed = [button["callback_data"].rsplit(":", 1)[0] for row in settings.markup.inline or [] for button in row]
    shown = ("language", "nationality", "reminders", "rule", "pinned", "wp", "viewers")
    assert pressed == ["wp:1" if name == "wp" else f"w:{name}" for name in shown], "no own limit, no permit to set"


async def test_with_a_permit_the_rule_is_told_as_one_that_does_not_apply(stage: Stage) -> None:
    user = await stage.settled("Русский", "Россия")
    await user.ask("/settings")
    await user.tap("Есть РВП, ВНЖ или виза")
    await user.tap("Не помню, с какого дня")
    card = await user.ask("/rule")
    assert "но с какого дня, мне неизвестно" in card.text
    assert "не больше 90" in card.text


async def test_without_a_nationality_it_is_asked_for(stage: Stage) -> None:
    user = stage.user(language="ky")
    card = await user.ask("/RULE")
    assert "жарандыкты билишим керек" in card.text
    await user.tap("Жарандыкты көрсөтүү")
    await user.tap("Кыргызстан")
    user.press(data="w:rule", message=card.id)
    told = await user.next()
    assert "Казакстанда колдонулган эреже (жарандыгы: Кыргызстан)" in told.text
    assert "Кирген күн да, чыккан күн да эсептелет." in told.text


async def test_an_account_in_another_language_is_told_in_all_three(stage: Stage) -> None:
    user = stage.user(language="uz")
    await user.ask("/rule")
    await user.tap("Указать гражданство")
    await user.tap("Кыргызстан")
    card = await user.ask("/rule")
    for words in ("Правило в Казахстане", "Казакстанда колдонулган эреже", "The rule in Kazakhstan"):
        assert words in card.text
    assert len(card.text) <= 4096


async def test_the_rule_of_another_country_by_command_and_in_words(stage: Stage) -> None:
    user = await stage.settled("Русский", "Россия")
    card = await user.ask("/rule в Грузии")
    assert card.text.startswith("Правило в Грузии (гражданство: Россия)")
    assert "за один приезд" in card.text
    assert (await user.ask("какие правила в Грузии?")).text == card.text
    visa = await user.ask("/rule в Германию")
    assert "в странах Шенгена" in visa.text
    assert "Индия: правил этой страны здесь нет. Есть: Азербайджан, " in (await user.ask("/rule в Индии")).text
    own = await user.ask("/rule")
    assert own.text.startswith("Правило в Казахстане (гражданство: Россия)")
    named = await user.ask("/rule Грузия")
    assert named.text.startswith("Правило в Казахстане (гражданство: Грузия)")
    assert (await user.tap("Правило в Грузии")).text == card.text
    assert (await user.ask("правило в Казахстане")).text == own.text


async def test_what_is_said_of_a_rule_that_is_not_known_is_a_tap_away_whichever_journal_is_shown_first(
    stage: Stage,
) -> None:
    user = await stage.settled("English", "Russia")
    await user.ask("/countries")
    await user.tap("➕ Add a country")
    await user.tap("Uzbekistan")
    entered = await user.ask("entered Uzbekistan 5 March")
    assert "I don’t know the exact rule" in entered.text
    assert "/rule" not in entered.text, "that one is of the journal chosen last"
    assert "The rule in Uzbekistan (citizenship: Russia)" in (await user.tap("The rule")).text

    planned = await user.ask("/plan in Uzbekistan 10 May - 15 May")
    assert "the plan is not counted" in planned.text
    assert "/settings" not in planned.text
    assert "Uzbekistan" in (await user.tap("Own limit")).text
    assert "Own limit: 60 days in any 180 days" in (await user.ask("60/180")).text
    assert "is within the limit" in (await user.ask("/plan in Uzbekistan 10 May - 15 May")).text
    undone = await user.ask("/undo")
    assert "Your own limit isn’t undone here" in undone.text
    assert "Uzbekistan" in (await user.tap("Own limit")).text
