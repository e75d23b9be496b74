"""Countries in words: what the texts are filled with, and what the reader takes, come from one line a form."""

from dataclasses import replace
from datetime import date

import pytest

from bot.lexicon import countries
from bot.lexicon.countries import FORMS, itself, spellings, worded
from bot.lexicon.languages import LANGUAGES
from bot.reading import Back, Crossing, Day, Move, read_message
from bot.reading.words.countries import COUNTED
from bot.rulebook import HOME, load_all
from bot.texts.countries import country_words

TODAY = date(2026, 3, 20)


@pytest.mark.parametrize(
    ("language", "code", "phrases"),
    [
        ("ru", "KZ", ("в Казахстане", "в Казахстан", "из Казахстана", "Казахстан")),
        ("ru", "GE", ("в Грузии", "в Грузию", "из Грузии", "Грузию")),
        ("ru", "CN", ("в Китае", "в Китай", "из Китая", "Китай")),
        ("ky", "KZ", ("Казакстанда", "Казакстанга", "Казакстандан", "Казакстан")),
        ("ky", "TR", ("Түркияда", "Түркияга", "Түркиядан", "Түркия")),
        ("ky", "AE", ("БАЭде", "БАЭге", "БАЭден", "БАЭ")),
        ("en", "KZ", ("in Kazakhstan", "to Kazakhstan", "from Kazakhstan", "Kazakhstan")),
        ("en", "AE", ("in the UAE", "to the UAE", "from the UAE", "the UAE")),
    ],
)
def test_the_phrases(language: str, code: str, phrases: tuple[str, ...]) -> None:
    names = ("country_in", "country_into", "country_from", "country_itself")
    assert country_words(language, code) == dict(zip(names, phrases, strict=True))


def test_a_name_is_known_as_it_is_printed_and_as_it_is_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(countries, "_file", {"ru": {"PG": {"in": "в Папуа — Новой Гвинее, на островах"}}}.__getitem__)
    assert spellings("ru", "PG", "in") == ("в Папуа — Новой Гвинее", "на островах", "в Папуа - Новой Гвинее")
    monkeypatch.setattr(countries, "_file", {"ru": {"CI": {"from": "из Кот-д’Ивуара"}}}.__getitem__)
    assert spellings("ru", "CI", "from") == ("из Кот-д’Ивуара", "из Кот-д'Ивуара")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_whose_days_are_counted_has_words(language: str) -> None:
    assert set(load_all().countries) <= set(worded(language))


def test_a_country_without_words_is_refused() -> None:
    with pytest.raises(KeyError):
        country_words("ru", "FJ")
    with pytest.raises(KeyError):
        country_words("fr", "KZ")


def test_the_reader_means_the_home_country() -> None:
    assert COUNTED == HOME


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_every_spelling_of_the_country_is_read(language: str, form: str) -> None:
    """«Въехал 5 марта в РК», «5-мартта Казахстандан чыктым», "left out of KZ on 5 March"."""
    entered = {"ru": "въехал 5 марта {}", "ky": "5-мартта {} кирдим", "en": "entered {} on 5 March"}
    left = {"ru": "выехал 5 марта {}", "ky": "5-мартта {} чыктым", "en": "exited {} on 5 March"}
    since = {"ru": "{} с 5 марта", "ky": "5-марттан бери {}", "en": "{} since 5 March"}
    said, act = {"into": (entered, "in"), "from": (left, "out"), "in": (since, "in")}[form]
    for spelling in spellings(language, "KZ", form):  # type: ignore[arg-type] # one of FORMS
        found = read_message(said[language].format(spelling), TODAY, language)
        assert isinstance(found, Crossing), spelling
        assert (found.act, found.day.date) == (act, date(2026, 3, 5)), spelling


OUTSIDE = Back(date(2026, 3, 1), date(2026, 3, 12), country="KZ")
INSIDE = Crossing("in", Day(date(2026, 3, 5)), "KZ")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("был вне РК с 1 по 12 марта", OUTSIDE),
        ("был за пределами КЗ с 1 по 12 марта", OUTSIDE),
        ("was outside of KZ from 1 March to 12 March", OUTSIDE),
        ("1-марттан 12-мартка чейин Казакстандан тышкары болдум", OUTSIDE),
        ("въехал 5 марта, до сих пор в КЗ", INSIDE),
        ("въехал 5 марта, до сих пор на территории РК", INSIDE),
        ("entered on 5 March, still in KZ", INSIDE),
        ("5-мартта кирдим, али Казакстандамын", INSIDE),
        ("5-мартта кирдик, дагы эле Казахстандабыз", INSIDE),
        ("въехал 5 марта, до сих пор в Грузии", replace(INSIDE, country="GE")),
    ],
)
def test_outside_and_still_inside_it_are_said_of_every_spelling(text: str, told: object) -> None:
    assert read_message(text, TODAY) == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_other_country_is_where_one_came_from_or_goes_to(language: str) -> None:
    went = {
        "ru": "выехал 5 марта из Казахстана {}",
        "ky": "5-мартта Казакстандан {} чыктым",
        "en": "left KZ {} 5 March",
    }
    came = {
        "ru": "въехал 5 марта в Казахстан {}",
        "ky": "5-мартта {} Казакстанга кирдим",
        "en": "entered KZ {} 5 March",
    }
    for code in worded(language):
        if code == COUNTED:
            continue
        for said, form, ends in ((went, "into", (COUNTED, code)), (came, "from", (code, COUNTED))):
            for spelling in spellings(language, code, form):  # type: ignore[arg-type] # one of FORMS
                found = read_message(said[language].format(spelling), TODAY, language)
                assert found == Move(*ends, Day(date(2026, 3, 5))), spelling


def test_what_is_entered_or_left_is_taken_from_where_one_goes() -> None:
    assert "Республику Казахстан" in itself("ru", "KZ")
    assert itself("en", "TR") == ("Türkiye", "Turkey")
