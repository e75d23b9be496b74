import re

import pytest
from babel import Locale

from bot.lexicon.nationalities import is_nationality
from bot.reading.nationalities import country_of_people, find_countries, named_country
from bot.texts.catalogue import plain
from bot.texts.countries import country_name

LANGUAGES = ("ru", "ky", "en")

NAMED = {
    "RU": "Россия россия РФ Россиянка россиянин орусия Орусия Орусиялык россиялык Russian Rossiya RU 🇷🇺 "
    "российское России",
    "KG": "Кыргызстан Киргизия кыргызстанец кыргызстандык Kyrgyz Kyrgyzstan KG кыргызстандын Киргизии",
    "KZ": "Казахстан Казакстан казахстанец Kazakhstan KZ казакстандык",
    "BY": "Беларусь Белоруссия Belarusian BY Беларуси",
    "AM": "Армения Armenian AM армениялык Армении",
    "UZ": "узбекистан өзбекстан озбекстан Uzbek Oʻzbekiston o'zbekiston Узбекистана өзбекстандык",
    "TJ": "Таджикистан Тажикстан Тажикистан Tajik таджикский",
    "US": "США америка Америка американец USA usa АКШ American",
    "GB": "UK англия Великобритания British English англиялык Британии GB",
    "TR": "турция түркия туркия Türkiye Turkey Turkish турецкий Турции",
    "CN": "китай кытай China Chinese КНР китайский Китая кытайлык",
    "IN": "индия India Indian индус индиялык",
    "DE": "германия Germany German ФРГ Германии",
    "AE": "ОАЭ эмираты UAE БАЭ",
    "NG": "Нигерия Нигерии Nigerian",
    "NE": "Нигер Нигера Nigerien",
    "GN": "Гвинея Guinea",
    "DM": "Доминика",
    "DO": "Доминикана",
    "AU": "Австралия Австралии",
    "AT": "Австрия Австрии",
    "TH": "Таиланд Тайланд Таиландтын Thai",
    "AF": "Ооганстан Афганистан Афганистана ооганстандык",
    "SM": "Сан-Марино",
    "MV": "Мальдив Мальдивы",
    "KM": "Комор Коморос Коморы",
}
PHRASES = {
    "гражданин России": "RU",
    "Российская Федерация": "RU",
    "Кыргызстандын жараны": "KG",
    "я из Индии": "IN",
    "Кыргызская Республика": "KG",
    "Республика Казахстан": "KZ",
    "I am from the United Kingdom": "GB",
    "citizen of Türkiye": "TR",
    "Южная Корея": "KR",
    "Түштүк Корея": "KR",
    "Republic of Korea": "KR",
    "соединённых штатов": "US",
    "Кот-д’Ивуар": "CI",
    "cote d'ivoire": "CI",
    "Сан Марино": "SM",
    "Мальдив аралдары": "MV",
    "Комор аралдары": "KM",
    "Франция Полинезиясы": "PF",
    "Полинезия (франциялык)": "PF",
    "Сен-Бартелеми": "BL",
    "Сент Бартелеми": "BL",
    "Ыйык Елена": "SH",
    "Ыйык Елена аралынын": "SH",
    "  РОССИЯ.  ": "RU",
}


@pytest.mark.parametrize(("code", "word"), [(code, word) for code in NAMED for word in NAMED[code].split()])
def test_a_name_an_adjective_or_a_citizen_names_the_country(code: str, word: str) -> None:
    assert named_country(word) == code
    assert find_countries(word) == (code,)


@pytest.mark.parametrize(("phrase", "code"), PHRASES.items())
def test_words_around_a_name_do_not_matter(phrase: str, code: str) -> None:
    assert named_country(phrase) == code


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("корея", ("KR", "KP")),
        ("Кореи", ("KR", "KP")),
        ("Korean", ("KR", "KP")),
        ("Конго", ("CD", "CG")),
        ("Dominican", ("DO", "DM")),
    ],
)
def test_a_name_of_two_countries_is_asked_about(word: str, codes: tuple[str, ...]) -> None:
    assert named_country(word) is None
    assert find_countries(word) == codes


@pytest.mark.parametrize(
    ("word", "code"),
    [("русский", "RU"), ("узбек", "UZ"), ("өзбек", "UZ"), ("кыргыз", "KG"), ("немец", "DE"), ("орус", "RU")],
)
def test_a_people_is_not_a_passport(word: str, code: str) -> None:
    assert named_country(word) is None
    assert find_countries(word) == (code,)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("росия", "RU"),
        ("казхстан", "KZ"),
        ("кыргызтан", "KG"),
        ("узбекитан", "UZ"),
        ("Kazahstan", "KZ"),
        ("Germani", "DE"),
        ("Беларусс", "BY"),
        ("нигери", "NG"),
    ],
)
def test_a_misspelt_name_is_offered_and_not_taken(word: str, code: str) -> None:
    assert named_country(word) is None
    assert code in find_countries(word)


@pytest.mark.parametrize(
    "words",
    [
        "без гражданства", "Я без гражданства", "лицо без гражданства", "у меня нет гражданства", "апатрид", "ЛБГ",
        "stateless", "I am stateless", "a stateless person", "no citizenship", "I have no citizenship",
        "жарандыгы жок", "менин жарандыгым жок", "жарандыксыз",
    ],
)  # fmt: skip
def test_none_is_a_citizenship_too(words: str) -> None:
    assert named_country(words) == "XX"
    assert is_nationality("XX")
    assert not is_nationality("ZZ")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Кыргыз", "KG"), ("кыргыздар", "KG"), ("узбек", "UZ"), ("узбеки", "UZ"), ("өзбектер", "UZ"), ("Uzbeks", "UZ"),
        ("немец", "DE"), ("немцы", "DE"), ("Germans", "DE"), ("русские", "RU"), ("орустар", "RU"), ("Russians", "RU"),
        ("китайцы", "CN"), ("индийцы", "IN"), ("Turks", "TR"), ("турки", "TR"), ("украинцы", "UA"), ("армяне", "AM"),
        ("Poland", "PL"), ("Узбекистан", "UZ"), ("тажиктер", "TJ"), ("американцы", "US"), ("Kazakhs", "KZ"),
        ("корейцы", None), ("Koreans", None), ("Narnia", None), ("", None), ("лары", None), ("s", None),
        ("привет", None), ("росия", None), ("x" * 200, None),
    ],
)  # fmt: skip
def test_where_no_passport_is_told_a_people_names_its_country(words: str, code: str | None) -> None:
    assert country_of_people(words) == code


def test_two_countries_are_offered_both() -> None:
    assert named_country("Россия и Казахстан") is None
    assert set(find_countries("Россия и Казахстан")) == {"RU", "KZ"}


def test_a_negation_is_not_taken() -> None:
    assert named_country("не Россия") is None


@pytest.mark.parametrize(
    "words", ["", " ", "?", "да", "жок", "вчера", "12 марта", "/start", "привет", "x", "ru", "XX", "🇽🇽", "Россия " * 99]
)
def test_what_names_no_country(words: str) -> None:
    assert named_country(words) is None
    assert find_countries(words) == ()


def test_at_most_six_candidates() -> None:
    assert 2 <= len(find_countries("остров")) <= 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_is_found_by_every_name_of_its_own(language: str) -> None:
    codes = [code for code in map(str, Locale("en").territories) if re.fullmatch("[A-Z]{2}", code)]
    found = 0
    for code in codes:
        try:
            name = country_name(language, code)
        except KeyError:
            continue  # a code of CLDR's that nobody is a citizen of
        found += 1
        assert named_country(name) == code
        assert named_country(Locale(language).territories[code]) == code
    assert found > 230


def test_house_names() -> None:
    four = ("RU", "KG", "BY", "AM")
    assert [country_name("ru", code) for code in four] == ["Россия", "Кыргызстан", "Беларусь", "Армения"]
    assert [country_name("ky", code) for code in four] == ["Россия", "Кыргызстан", "Беларусь", "Армения"]
    assert [country_name("en", code) for code in four] == ["Russia", "Kyrgyzstan", "Belarus", "Armenia"]


def test_a_country_has_one_spelling_in_all_kyrgyz_texts() -> None:
    """The agreement with Thailand stands on the same card as the button's name of the country."""
    assert plain("ky", "source-thai-treaty").startswith(f"{country_name('ky', 'TH')} ")
    assert country_name("ky", "AF") == "Ооганстан"


def test_no_name_for_what_is_no_country() -> None:
    for code in ("XY", "EU", "AQ", "001", ""):
        with pytest.raises(KeyError):
            country_name("ru", code)
    with pytest.raises(KeyError):
        country_name("kk", "RU")
