"""Which names of travellers are taken: those that nothing else in a message can be mistaken for."""

import pytest

from bot.lexicon.countries import spellings, worded
from bot.lexicon.languages import LANGUAGES
from bot.reading import LONGEST_NAME, NoName, about_whom, why_no_name


@pytest.mark.parametrize(
    "name",
    [
        "Аня", "Анна", "Мама", "Папа", "Сын", "Дочь", "Жена", "Муж", "Бабушка", "Марк", "Роза", "Вера", "Надежда",
        "Майя", "Лев", "Иван Петров", "Анна-Мария", "Алёна", "Айгүл", "Нурлан", "Бекзат", "Жаныл", "Азамат", "Али",
        "Айша", "Ата", "Эне", "Чолпон", "Каныкей", "Mary", "John", "Kate", "Aigul", "Maya", "Ali", "Jean-Pierre",
        "O'Brien", "Mum", "Mother", "Dad", "Son", "Daughter", "Wife", "Husband", "Mary Ann", "Саша 👶",
        "Апам", "Балам", "Чоң апа", "Аялым", "Balam", "Жолдошум", "Girlfriend", "Mother-in-law",
    ],
)  # fmt: skip
def test_ordinary_names(name: str) -> None:
    assert why_no_name(name, ()) is None
    assert about_whom(f"{name} 12.03", (name,)).name == name


@pytest.mark.parametrize(
    "name",
    [
        "Март", "Май", "Мая", "Апрель", "Август", "May", "June", "мартта", "Вторник", "Sunday", "жума", "Пять", "два",
        "беш", "three", "въехал", "Кирдим", "кирди", "left", "kirdim", "vyehal", "Сегодня", "кечээ", "Tomorrow",
        "В", "с", "менен", "from", "я", "Мы", "Она", "he", "мен", "биз", "me", "we", "Баарыбыз", "Все мы", "Казахстан",
        "Грузия",
        "Georgia", "Япония", "Japan", "Jordan", "Алматы", "Тбилиси", "Астана", "Кордай", "Статус", "план", "помощь",
        "help", "жардам", "Привет", "Спасибо", "Аня Май", "Анна в Грузии", "Мой муж", "Will", "Семья", "Чоң",
    ],
)  # fmt: skip
def test_a_word_that_the_reader_knows_is_no_name(name: str) -> None:
    assert why_no_name(name, ()) == "known"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_country_is_a_name(language: str) -> None:
    for code in worded(language):
        assert why_no_name(spellings(language, code, "into")[0], ()) == "known", code


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "empty"), (" \n ", "empty"), ("Я" * (LONGEST_NAME + 1), "long"), ("Аня2", "letters"), ("12", "letters"),
        ("Аня\nМария", "letters"), ("...", "letters"), ("👶", "letters"), ("Аня\u2028Мария", "letters"),
        ("Аня", "same"), ("аНЯ", "same"), (" Аня ", "same"), ("Алена", "same"), ("айгул", "same"),
        ("Анечка", None), ("Аня Петрова", "begins"), ("Ан", "begins"), ("John", "begins"), ("Smith", None),
        ("Ы" * LONGEST_NAME, None),
    ],
)  # fmt: skip
def test_beside_other_names(name: str, why: NoName | None) -> None:
    assert why_no_name(name, ["Аня", "Алёна", "Айгүл", "John Smith"]) == why
