"""Whose rule is asked for, and in which country."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.asked_rule import AskedRule, asked_rule
from bot.reading.nationalities import named_country


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Узбекистан", AskedRule("UZ")),
        ("узбеки", AskedRule("UZ")),
        ("UZ", AskedRule("UZ")),
        ("в Узбекистане", AskedRule(None, "UZ")),
        ("Өзбекстанда", AskedRule(None, "UZ")),
        ("In Uzbekistan?", AskedRule(None, "UZ")),
        ("в стране Узбекистан", AskedRule(None, "UZ")),
        ("на Кипре", AskedRule(None, "CY")),
        ("во Франции", AskedRule(None, "EU")),
        ("Франция", AskedRule("FR")),
        ("Шенген", AskedRule(None, "EU")),
        ("schengen", AskedRule(None, "EU")),
        ("в Шенгене", AskedRule(None, "EU")),
        ("узбеки в Грузии", AskedRule("UZ", "GE")),
        ("в Грузии узбеки", AskedRule("UZ", "GE")),
        ("Грузияда өзбектер", AskedRule("UZ", "GE")),
        ("Uzbeks in the UAE", AskedRule("UZ", "AE")),
        ("граждане Узбекистана на территории Казахстана", AskedRule("UZ", "KZ")),
        ("гражданин Республики Узбекистан в Грузии", AskedRule("UZ", "GE")),
    ],
)
def test_a_bare_name_is_whose_and_with_in_it_is_where(text: str, asked: AskedRule) -> None:
    assert asked_rule(text) == asked
    assert AskedRule.of_code(asked.code) == asked


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "?", "12.03.2026", "в", "в Грузии вчера", "муж в Грузии", "Грузия Узбекистан", "в Грузии в Турции",
        "узбеки и киргизы в Грузии", "на английском", "in English", "UZ in GE in TR", "x" * 101, "в " * 60,
    ],
)  # fmt: skip
def test_what_is_not_sure_to_its_end_says_nothing(text: str) -> None:
    assert asked_rule(text) is None


def test_inline_a_people_names_no_passport() -> None:
    assert asked_rule("узбеки в Грузии", named_country) is None
    assert asked_rule("Узбекистан в Грузии", named_country) == AskedRule("UZ", "GE")


@pytest.mark.parametrize("code", ["", "?", "uz", "UZ in", "in", "in ge", "UZ GE", "UZin GE", "UZ in GE in TR", " UZ"])
def test_no_code_but_its_own_says_anything(code: str) -> None:
    assert AskedRule.of_code(code) == AskedRule()


@given(st.text(max_size=120))
def test_whatever_is_typed_gives_codes_or_nothing(text: str) -> None:
    asked = asked_rule(text)
    assert asked is None or AskedRule.of_code(asked.code) == asked != AskedRule()
