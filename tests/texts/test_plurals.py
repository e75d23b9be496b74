"""Every text that counts says each number from 0 to 200 as grammars put it, not as CLDR does."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import pytest
from fluent.syntax import ast as ftl

from bot.lexicon.languages import LANGUAGES, locales_directory
from bot.texts.catalogue import plain
from tools.check_locales.texts import Text, found, is_plural, parts, read, selector, selects

TEXTS = {language: read(locales_directory(), language)[0] for language in LANGUAGES}
ELSEWHERE = 7
"""The other numbers of a text, while one of them goes from 0 to 200."""

AGREE: dict[str, set[tuple[str, ...]]] = {
    "ru": {
        ("день", "дня", "дней"),
        ("поездка", "поездки", "поездок"),
        ("поездки", "поездок", "поездок"),  # «не больше»
        ("остался", "осталось", "осталось"),
        ("использован", "использовано", "использовано"),
        ("последний", "последние", "последние"),
        ("полный", "полные", "полные"),
        ("любой", "любые", "любые"),
        ("план", "плана", "планов"),
        ("укладывается", "укладываются", "укладываются"),
        ("считается", "считаются", "считаются"),
        ("дня", "дней", "дней"),  # «не больше»
        ("строка", "строки", "строк"),
        ("строку", "строки", "строк"),
        ("поездку", "поездки", "поездок"),
        ("отрезок", "отрезка", "отрезков"),
        ("месяц", "месяца", "месяцев"),
        ("записана", "записано", "записано"),
        ("строке", "строках", "строках"),
        ("документ", "документа", "документов"),
        ("этот", "эти", "эти"),
        ("войдёт", "войдут", "войдут"),
        ("которая", "которые", "которые"),
        ("виза", "визы", "виз"),
        ("разрешение", "разрешения", "разрешений"),
    },
    "en": {
        ("day", "days"),
        ("trip", "trips"),
        ("plan", "plans"),
        ("breaks", "break"),
        ("line", "lines"),
        ("month", "months"),
        ("run", "runs"),
        ("does", "do"),
        ("names", "name"),  # a line
        ("permit", "permits"),
        ("visa", "visas"),
        ("this", "these"),
        ("counts", "count"),
    },
}
"""Words beside 1, 2 and 5 in Russian, beside 1 and 2 in English: all that may differ between the forms of a text."""


def russian(number: int) -> str:
    if number % 100 in (11, 12, 13, 14):
        return "many"
    if number % 10 == 1:
        return "one"
    return "few" if number % 10 in (2, 3, 4) else "many"


def english(number: int) -> str:
    return "one" if number == 1 else "other"


RULES = {"ru": russian, "en": english}
FORMS = {"ru": ("one", "few", "many"), "en": ("one", "other")}


@cache
def counting(language: str) -> list[tuple[str, str]]:
    """Key and variable of all that is counted: by the forms of any language, since Kyrgyz has none."""
    counted = {
        (key, selector(select))
        for texts in TEXTS.values()
        for key, text in texts.items()
        for part in parts(text, texts)
        for select in filter(is_plural, selects(part.pattern))
    }
    return sorted((key, variable) for key, variable in counted if key in TEXTS[language])


def values(text: Text) -> dict[str, str | int]:
    """A number for all that is counted, a word for the rest."""
    counted = {variable for key, variable in counting(text.language) if key == text.key}
    names = {
        variable.id.name
        for part in parts(text, TEXTS[text.language])
        for variable in found(part.pattern, ftl.VariableReference)
    }
    return {name: ELSEWHERE if name in counted else "…" for name in names}


def variant(select: ftl.SelectExpression, form: str, number: str | int = "") -> ftl.Pattern:
    """What a choice says for a plural form, or for a number that it names itself."""
    by_key = {
        each.key.name if isinstance(each.key, ftl.Identifier) else int(each.key.value): each.value
        for each in select.variants
    }
    [rest] = [each.value for each in select.variants if each.default]
    pattern: ftl.Pattern = by_key.get(number, by_key.get(form, rest))
    return pattern


def expected(language: str, pattern: ftl.Pattern, given: Mapping[str, str | int]) -> str:
    """The text with the forms chosen by the grammar above."""
    said = ""
    for element in pattern.elements:
        match element:
            case ftl.TextElement(value=value):
                said += value
            case ftl.Placeable(expression=ftl.VariableReference(id=ftl.Identifier(name=name))):
                said += str(given[name])
            case ftl.Placeable(expression=ftl.SelectExpression() as select):
                number = given[selector(select)]
                form = RULES[language](number) if isinstance(number, int) else number
                said += expected(language, variant(select, form, number), given)
            case ftl.Placeable(expression=ftl.MessageReference(id=ftl.Identifier(name=name))):
                said += expected(language, TEXTS[language][name].pattern, given)
            case _:
                raise AssertionError(f"the test cannot say {element} yet")
    return said


@pytest.mark.parametrize(
    ("language", "key", "variable"), [(language, *counted) for language in RULES for counted in counting(language)]
)
def test_the_form_that_a_number_takes(language: str, key: str, variable: str) -> None:
    text = TEXTS[language][key]
    others = values(text)
    for number in range(201):
        given = {**others, variable: number}
        assert plain(language, key, **given) == expected(language, text.pattern, given)


@pytest.mark.parametrize(("key", "variable"), counting("ky"))
def test_a_kyrgyz_noun_stays_as_it_is(key: str, variable: str) -> None:
    text = TEXTS["ky"][key]
    given = values(text)
    pattern = plain("ky", key, **{**given, variable: "№"})
    assert "№" in pattern
    keys = [each.key for select in selects(text.pattern) for each in select.variants]
    named = {key.value for key in keys if isinstance(key, ftl.NumberLiteral)}  # 0 for a full stay
    for number in (each for each in range(201) if str(each) not in named):
        assert plain("ky", key, **{**given, variable: number}) == pattern.replace("№", str(number))


@pytest.mark.parametrize("language", RULES)
def test_the_words_that_change_with_a_number(language: str) -> None:
    changing = {words for text in TEXTS[language].values() for words in differing(language, text)}
    assert changing
    assert changing <= AGREE[language], "say here how the new word is declined"


def differing(language: str, text: Text) -> Iterator[tuple[str, ...]]:
    for select in filter(is_plural, selects(text.pattern)):
        said = [words(variant(select, form)) for form in FORMS[language]]
        yield from (beside for beside in zip(*said, strict=True) if len(set(beside)) > 1)


def words(pattern: ftl.Pattern) -> list[str]:
    plain_text = " ".join(element.value for element in pattern.elements if isinstance(element, ftl.TextElement))
    return re.findall(r"[^\W\d_]+", plain_text.lower())
