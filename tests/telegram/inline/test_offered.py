"""What inline mode offers: the bot and one's own days to each asker alone, a country's rule to whoever names it."""

from datetime import date

import pytest

from bot.actions import onboarding
from bot.actions.status import show as show_status
from bot.core.journal import Journal
from bot.lexicon.languages import LANGUAGES
from bot.storage import journals
from tests.actions import answered
from tests.actions.answered import expect
from tests.actions.talk import Talk
from tests.telegram.inline.asking import Typing, articles, text_of

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_nothing_typed_offers_the_bot_in_three_languages_and_ones_own_days(typing: Typing, inside: Talk) -> None:
    shown = await typing.shown(inside.id)
    assert [each.id for each in shown] == ["mine", "share-ru-ky-en", "share-ru", "share-ky", "share-en"]
    words = {"ru": "Сколько дней ещё можно", "ky": "дагы канча күн", "en": "How many days can you still"}
    for each in shown[1:]:
        languages = each.id.split("-")[1:]
        assert {code for code in LANGUAGES if words[code] in text_of(each)} == set(languages)
    assert text_of(shown[0]) == (
        "⏳ Сегодня 10 марта. У меня ещё 80 дней в Казахстане, не считая сегодня: до 29 мая включительно."
    )
    assert "увидят все" in shown[0].title


async def test_nobody_else_is_offered_ones_days(typing: Typing, inside: Talk) -> None:
    other = await typing.world.settled(language="ru")
    await other.stayed((date(2025, 12, 1), date(2025, 12, 20)))
    for who in (other.id, typing.world.newcomer().id):
        told = " ".join(map(text_of, await typing.shown(who)))
        assert "29 мая" not in told
        assert "80 дней" not in told.replace("180 дней", "")
    assert "29 мая" in text_of((await typing.shown(inside.id))[0])


async def test_something_typed_offers_nobodys_days(typing: Typing, inside: Talk) -> None:
    for text in ("12.03.2026", "?", "привет", "01.03.2026 10"):  # of a trip, while one is inside
        assert "mine" not in [each.id for each in await typing.shown(inside.id, text)]


CARDS = {
    "ru": "🧮 Въезд: 12 марта, четверг.\nПоследний разрешённый день — 9 июня, вторник: всего 90 дней.\n"
    "Поездка на 91 день, до 10 июня включительно, на 1 день дольше, чем разрешено.\n\n"
    "Правило 90/180: не больше 90 дней за любые 180 дней подряд.\nГражданство: Россия, Кыргызстан, Беларусь, Армения.\n"
    "Так выходит без визы, РВП и ВНЖ, если за 180 дней до въезда других дней в Казахстане не было.\n"
    "На границе решают по базе пограничной службы. Это не юридическая консультация.",
    "ky": "🧮 Кирүү: 12-март, бейшемби.\nЧыгып кетүүнүн акыркы мөөнөтү — 9-июнь, шейшемби: бардыгы болуп 90 күн.\n"
    "91 күндүк сапар, 10-июнга чейин (ошол күндү кошо алганда), мөөнөттөн 1 күн өтүп кетет.\n\n"
    "90/180 эрежеси: каалаган 180 күндүн ичинде эң көбү 90 күн.\nЖарандыгы: Россия, Кыргызстан, Беларусь, Армения.\n"
    "РВП, ВНЖ же виза жок болсо жана кирүүгө чейинки 180 күндө Казакстанда жүргөн башка күндөр болбосо, ушундай.\n"
    "Чек ара кызматы өз базасы боюнча чечет. Бул юридикалык кеңеш эмес.",
    "en": "🧮 Entry: Thursday, 12 March.\nLast legal day: Tuesday, 9 June; 90 days in all.\n"
    "A trip of 91 days, up to and including 10 June, is 1 day longer than allowed.\n\n"
    "The 90/180 rule: at most 90 days in any 180 days in a row.\nCitizenship: Russia, Kyrgyzstan, Belarus, Armenia.\n"
    "This holds without a visa or a residence permit, "
    "if there were no other days in Kazakhstan in the 180 days before the entry.\n"
    "At the border, the border service’s own database decides. This is not legal advice.",
}


TITLES = {
    "ru": "Россия, Кыргызстан, Беларусь, Армения: 12 марта → 9 июня; 91 день не укладывается",
    "ky": "Россия, Кыргызстан, Беларусь, Армения: 12-март → 9-июнь; 91 күн мөөнөттөн ашат",
    "en": "Russia, Kyrgyzstan, Belarus, Armenia: 12 March → 9 June; 91 days do not fit",
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_card_says_all_in_the_language_of_the_account(typing: Typing, language: str) -> None:
    [card] = await typing.shown(1, "12.03.2026 91", language)
    assert text_of(card) == CARDS[language]
    assert card.title.replace("\N{NO-BREAK SPACE}", " ") == TITLES[language]
    assert card.description is not None
    assert "91" in card.description.splitlines()[0]


@pytest.mark.parametrize(
    ("text", "language", "title"),
    [
        ("12.03.2027", "ru", "Германия: 12 марта 2027 года → 10 апреля"),
        ("12.03.2027", "ky", "Германия: 2027-жылдын 12-марты → 10-апрель"),
        ("12.03.2027", "en", "Germany: 12 March 2027 → 10 April"),
        ("12.03.2026", "en", "Germany: 12 March → 10 April"),
        ("12.03.2025", "en", "Germany: 12 March 2025 → 10 April"),
        ("10.12.2026", "en", "Germany: 10 December → 8 January 2027"),
        ("10.12.2025", "en", "Germany: 10 December 2025 → 8 January 2026"),
        ("10.12.2026", "ky", "Германия: 10-декабрь → 2027-жылдын 8-январы"),
    ],
)
async def test_a_title_says_the_year_of_the_last_day_only_where_it_is_another(
    typing: Typing, text: str, language: str, title: str
) -> None:
    [card] = await typing.shown(1, f"{text} Германия", language)
    assert card.title.replace("\N{NO-BREAK SPACE}", " ") == title


async def test_a_german_is_shown_what_is_true_of_germans_alone(typing: Typing) -> None:
    """`@bot 1.06.2027 60` by somebody who was there already: nothing says 90 days."""
    emma = await typing.world.settled("DE")
    await emma.stayed((date(2026, 1, 5), date(2026, 2, 2)))
    own, mine = await typing.shown(emma.id, "01.06.2026 60", "en")
    assert own.title == "Germany: 1 June → 30 June; 60 days do not fit"
    assert mine.title == "Germany: my days (the chat will see them)"
    assert text_of(mine) == (
        "If I enter Kazakhstan on 1 June, I can stay 30 days: up to and including 30 June.\n"
        "A trip of 60 days, up to and including 30 July, is 30 days longer than allowed."
    )
    for text in ("12.06", "tomorrow", "12.03 90 days"):
        for each in await typing.shown(emma.id, text, "en"):
            assert each.title.startswith("Germany: ")
            assert "is within the limit" not in (each.description or "")


NO_RULE = {
    "ru": "Аргентина: точного правила здесь нет",
    "ky": "Аргентина: так эреже белгисиз",
    "en": "Argentina: the exact rule is not known here",
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_has_no_known_rule_is_told_so_by_the_only_card(typing: Typing, language: str) -> None:
    someone = await typing.world.settled("AR", language=language)
    [card] = await typing.shown(someone.id, "12.03 30")
    assert card.title == NO_RULE[language]
    assert "90" not in text_of(card) + (card.description or "")


async def test_a_limit_of_ones_own_is_not_called_the_rule(typing: Typing) -> None:
    someone = await typing.world.settled("AR", language="en")
    for visit in (30, 90):
        await someone.do(onboarding.own_limit, visit, 90, 180)
        [card] = await typing.shown(someone.id, "01.06.2026")
        for told in (text_of(card), card.description or ""):
            assert "My own limit (the exact rule is not known): at most" in told
            assert "ule:" not in told


async def test_its_own_citizens_are_told_that_they_need_no_days(typing: Typing) -> None:
    someone = await typing.world.settled("KZ")
    answer = await typing.answered(typing.type(someone.id, "12.03 30"))
    [card] = articles(answer)
    assert card.title == "There’s no limit in Kazakhstan for its own citizens."
    assert answer.button
    assert "exact rule" not in answer.button.text


@pytest.mark.parametrize(("country", "confidence"), [("India", "medium"), ("Türkiye", "low"), ("Russia", None)])
async def test_a_card_says_below_the_number_how_sure_the_rule_is(
    typing: Typing, country: str, confidence: str | None
) -> None:
    [card] = await typing.shown(1, f"12.03.2026 {country}", "en")
    entry, number, *below = text_of(card).split("\n\n")[0].splitlines()
    assert ("Entry" in entry, "Last legal day" in number) == (True, True)
    assert below == ([f"≈ Confidence in this rule: {confidence}."] if confidence else [])
    assert ("≈" in (card.description or "")) == (confidence is not None)


async def test_so_do_cards_of_ones_own_days_in_the_words_of_the_status(typing: Typing) -> None:
    someone = await typing.world.settled("TR", language="en")
    await someone.stayed((date(2026, 1, 5), date(2026, 1, 24)))
    typing.world.clock.go_to(date(2030, 5, 1))
    status = [line for line in answered.text(await someone.do(show_status)).splitlines() if line.startswith("≈")]
    [share, *_], [card, trip] = await typing.shown(someone.id), await typing.shown(someone.id, "01.06.2030")
    for each in (share, card, trip):
        said = [line for line in text_of(each).splitlines() if line.startswith("≈")]
        assert said == status
        assert all(line in (each.description or "") for line in said)


async def test_a_limit_of_ones_own_is_as_sure_as_whoever_set_it(typing: Typing) -> None:
    someone = await typing.world.settled("AR", language="en")
    await someone.do(onboarding.own_limit, 30, 90, 180)
    typing.world.clock.go_to(date(2030, 5, 1))
    for typed in ("", "01.06.2030"):
        card, *_ = await typing.shown(someone.id, typed)
        assert "≈" not in text_of(card)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "12.03 30"),
        ("привет", "12.03 30"),
        ("12.03.2026", "12.03 30"),
        ("12.03.2026 Argentina", "There is no exact rule"),
        ("12.03.2022", "in force since 27 January 2023"),
    ],
)
async def test_what_to_type_or_why_nothing_comes_of_it_stands_above(typing: Typing, text: str, hint: str) -> None:
    answer = await typing.answered(typing.type(1, text))
    assert answer.button
    assert hint in answer.button.text
    assert answer.results


SEVERAL = {
    "ru": [
        "Россия, в Казахстане: мои дни (увидят все в чате)",
        "Россия, в Грузии: мои дни (увидят все в чате)",
        "Россия, в Казахстане: 12 марта → 9 июня",
        "Турция, в Казахстане: 12 марта → 9 июня",
        "Россия, в Турции: 12 марта → 10 мая",
        "🧮 Въезд в Турцию: 12 марта, четверг.",
    ],
    "ky": [
        "Россия, Казакстанда: менин күндөрүм (чаттагы баарына көрүнөт)",
        "Россия, Грузияда: менин күндөрүм (чаттагы баарына көрүнөт)",
        "Россия, Казакстанда: 12-март → 9-июнь",
        "Түркия, Казакстанда: 12-март → 9-июнь",
        "Россия, Түркияда: 12-март → 10-май",
        "🧮 Түркияга кирүү: 12-март, бейшемби.",
    ],
    "en": [
        "Russia, in Kazakhstan: my days (the chat will see them)",
        "Russia, in Georgia: my days (the chat will see them)",
        "Russia, in Kazakhstan: 12 March → 9 June",
        "Türkiye, in Kazakhstan: 12 March → 9 June",
        "Russia, in Türkiye: 12 March → 10 May",
        "🧮 Entry to Türkiye: Thursday, 12 March.",
    ],
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whoever_counts_several_countries_reads_which_one_in_every_title(typing: Typing, language: str) -> None:
    typing.world.clock.go_to(date(2026, 3, 10))
    someone = await typing.world.settled("RU", language)
    me = expect(Journal, await someone.journal()).traveller
    async with typing.world.database.write(someone.id) as tx:
        await journals.add(tx, me, "GE")
    home, georgia, *_ = await typing.shown(someone.id)
    assert (home.id, georgia.id) == ("mine", "mine-GE")
    assert {"ru": "въехать в Грузию", "ky": "Грузияга", "en": "enter Georgia"}[language] in text_of(georgia)
    [typed] = await typing.shown(someone.id, "12.03.2026")
    whose, where = await typing.shown(someone.id, "12.03.2026 Турция")
    titles = [each.title.replace("\N{NO-BREAK SPACE}", " ") for each in (home, georgia, typed, whose, where)]
    assert [*titles, text_of(where).splitlines()[0]] == SEVERAL[language]


async def test_of_a_country_that_is_named_the_card_says_so_and_of_one_without_rules_the_hint(typing: Typing) -> None:
    typing.world.clock.go_to(date(2026, 3, 10))
    [card] = await typing.shown((await typing.world.settled("RU")).id, "12.03.2026 in Georgia")
    assert card.title.replace("\N{NO-BREAK SPACE}", " ") == "Russia, in Georgia: 12 March → 11 March 2027"
    answer = await typing.answered(typing.type(1, "12.03.2026 in India"))
    assert answer.button
    assert answer.button.text == "I don’t have this country’s rules"
