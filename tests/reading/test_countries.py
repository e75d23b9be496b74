"""Where somebody is or goes, as a country: only what can be nothing else."""

from datetime import date

import pytest

from bot.lexicon.countries import SCHENGEN_MEMBERS, spellings
from bot.lexicon.languages import LANGUAGES
from bot.lexicon.nationalities import names
from bot.reading import Command, country_in
from bot.rulebook import load_all
from tests.reading.at_home import read_message

TODAY = date(2026, 3, 20)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("в Грузии", "GE"), ("в Грузию", "GE"), ("Грузияда", "GE"), ("Грузияга", "GE"), ("in Georgia", "GE"),
        ("to Georgia", "GE"), ("in GEORGIA?", "GE"), ("  В  грузии! ", "GE"), ("into Turkey", "TR"),
        ("в Россию", "RU"), ("в РФ", "RU"), ("Россияда", "RU"), ("Орусияда", "RU"), ("Озбекстанда", "UZ"),
        ("в Казахстане", "KZ"), ("в ОАЭ", "AE"), ("БАЭде", "AE"), ("in the UAE", "AE"), ("в Шенгене", "EU"),
        ("во Франции", "EU"), ("в Германию", "EU"), ("на Мальте", "EU"), ("Францияда", "EU"), ("Литвага", "EU"),
        ("in the Netherlands", "EU"), ("in Czechia", "EU"), ("на Кипре", "CY"), ("в Индии", "IN"), ("в США", "US"),
        ("Канадада", "CA"), ("АКШга", "US"), ("in Canada", "CA"),
    ],
)  # fmt: skip
def test_where(words: str, code: str) -> None:
    assert country_in(words) == code


@pytest.mark.parametrize(
    "words",
    [
        "", "?", "в", "in", "12.03", "в 12 дней", "в Алматы", "в Европе", "граждане Грузии", "для Грузии", "грузин",
        "Грузия боюнча", "правило", "в грузинском", "на русском", "на английском", "in English", "in German",
        "орусча", "в стране", "өлкөдө", "жарандыгы жокко", "из Грузии", "from Georgia", "Грузиядан", "в Конго",
        "x" * 301,
    ],
)  # fmt: skip
def test_what_is_not_sure(words: str) -> None:
    assert country_in(words) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bare_name_is_no_place(language: str) -> None:
    """«Канада», «Куба» and «Америка» end as Kyrgyz cases do."""
    assert [name for name in names(language).values() if country_in(name)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_with_a_rule_is_read_as_it_is_written(language: str) -> None:
    for code in load_all().countries:
        for words in (*spellings(language, code, "in"), *spellings(language, code, "into")):
            assert country_in(words) == code, words


def test_every_member_of_schengen_means_the_whole() -> None:
    assert len(SCHENGEN_MEMBERS) == 29
    own = {code for code in names("en") if load_all()["EU"].is_own(code)}
    assert own - SCHENGEN_MEMBERS.keys() == {"CY", "IE"}, "whose citizens are not limited, though they are no members"
    for code in SCHENGEN_MEMBERS:
        assert country_in(f"in {names('en')[code]}") == country_in(f"{names('ky')[code]}да") == "EU", code


@pytest.mark.parametrize(
    "words",
    [
        "правило в Грузии", "Какие правила в Грузии?", "пожалуйста, покажи правило в Грузию", "в Грузии какие правила?",
        "Грузияда эреже кандай?", "мага Грузияда кайсы эреже", "эреже Грузияда", "rule in Georgia",
        "What are the rules in Georgia?",
    ],
)  # fmt: skip
def test_the_rule_of_a_country_in_plain_words(words: str) -> None:
    assert read_message(words, TODAY) == Command("rule", country="GE")


@pytest.mark.parametrize("words", ["правило на русском", "rule in English", "правило для Грузии", "эреже болсо"])
def test_other_words_beside_the_rule_are_no_command(words: str) -> None:
    assert not isinstance(read_message(words, TODAY), Command)
