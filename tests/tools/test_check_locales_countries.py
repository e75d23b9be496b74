"""A text leaves the names of countries to the code, and each country has all its phrases in each language."""

import shutil
from pathlib import Path

import pytest

from bot.lexicon.languages import LANGUAGES
from tests.tools.planted import add, faults, plant
from tools.check_locales import HOUSE


@pytest.fixture
def worded_house(house: Path) -> Path:
    """The same with the real words of countries."""
    for language in LANGUAGES:
        shutil.copy(HOUSE / "locales" / language / "countries.toml", house / "locales" / language)
    return house


def test_each_language_takes_the_form_that_its_sentence_needs(worded_house: Path) -> None:
    assert add(worded_house, ru="Вы { $country_in }", ky="Чыктыңыз", en="You left { $country_itself }") == []


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("ru", "Власти Казахстана", "Казахстана"),
        ("ru", "Казахстанский закон", "Казахстанский"),
        ("ru", "Спросите в Грузии", "Грузии"),
        ("ky", "Казакстандын мыйзамы", "Казакстандын"),
        ("ky", "Сиз Казакстандасыз", "Казакстандасыз"),
        ("en", "Kazakhstan’s law", "Kazakhstan"),
        ("en", "By <b>Russia</b>", "Russia"),
    ],
)
def test_a_text_that_names_a_country(worded_house: Path, language: str, text: str, named: str) -> None:
    found = add(worded_house, **{language: text})
    assert any(fault.startswith(f"{language}/status.ftl: extra: «{named}»: a country is named") for fault in found)


def test_what_tells_of_one_countrys_law_may_name_it(worded_house: Path) -> None:
    for language in LANGUAGES:
        (worded_house / "locales" / language / "law_kz.ftl").write_text("source-x = Kazakhstan, Казакстан, Казахстан\n")
    (worded_house / "bot/more.py").write_text('EXTRA = "source-x"\n')
    assert faults(worded_house) == []


@pytest.mark.parametrize("form", ["in", "into", "from"])
def test_a_country_that_lacks_a_phrase(worded_house: Path, form: str) -> None:
    found = plant(worded_house, "locales/ky/countries.toml", f"GE.{form} =", f"GE.{form}-misspelt =")
    assert found == [f"ky/countries.toml: GE.{form}: missing"]


def test_an_id_of_a_rule_file_without_words(worded_house: Path) -> None:
    (worded_house / "bot/rulebook").mkdir()
    (worded_house / "bot/rulebook/ge.toml").write_text(
        '[[source]]\nid = "a"\n[[note]]\nid = "b"\n[[unknown]]\nid = "c"\n[[claim]]\nby = "d"\n'
    )
    missing = [
        f"{language}/law_ge.ftl: {key}: missing, ge.toml names it"
        for language in LANGUAGES
        for key in ("source-a", "note-b", "unknown-c", "claim-d")
    ]
    assert sorted(faults(worded_house)) == sorted(missing)
    for language in LANGUAGES:
        words = "".join(f"{key} = x\n" for key in ("source-a", "note-b", "unknown-c", "claim-d"))
        (worded_house / "locales" / language / "law_ge.ftl").write_text(words)
    (worded_house / "bot/more.py").write_text('KINDS = f"source-{1}", f"note-{1}", f"unknown-{1}", f"claim-{1}"\n')
    assert faults(worded_house) == []


def test_a_country_with_a_rule_and_no_words(worded_house: Path) -> None:
    (worded_house / "bot/rulebook").mkdir()
    (worded_house / "bot/rulebook/th.toml").write_text('country = "TH"\n')
    missing = [f"{code}/countries.toml: TH.{form}: missing" for code in LANGUAGES for form in ("in", "into", "from")]
    assert sorted(faults(worded_house)) == sorted(missing)
