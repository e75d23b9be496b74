"""The words below a file say whose days it holds and where, or they are not understood."""

import pytest

from bot.reading import Caption, read_caption


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", Caption()),
        ("Поездки", Caption()),
        ("trips 2025", Caption()),
        ("Georgia", Caption(country="GE")),
        ("Грузия", Caption(country="GE")),
        ("Поездки в Грузию за 2025 год", Caption(country="GE")),
        ("Грузияга", Caption(country="GE")),
        ("France", Caption(country="EU")),
        ("Аня", Caption(name="Аня")),
        ("аня: грузия", Caption(name="Аня", country="GE")),
        ("Грузия, Аня", Caption(name="Аня", country="GE")),
        ("Аня Грузияда", Caption(name="Аня", country="GE")),
        ("мои поездки", Caption(oneself=True)),
        ("Менин сапарларым, Россия", Caption(oneself=True, country="RU")),
        ("my trips to Georgia", Caption(oneself=True, country="GE")),
        ("Emma", Caption(unread="Emma", stranger=True)),
        ("Emma, Georgia", Caption(country="GE", unread="Emma", stranger=True)),
        ("Май", Caption(unread="Май")),
        (" /in Georgia\n", Caption(unread="/in Georgia", command=True)),
        ("въехал вчера", Caption(unread="въехал вчера")),
        ("Аня въехала вчера", Caption(unread="Аня въехала вчера")),
        ("Грузия и Турция", Caption(unread="Грузия и Турция")),
        ("мы все", Caption(unread="мы все")),
        ("Travel history", Caption(unread="Travel history")),
    ],
)
def test_what_words_below_a_file_say(words: str, told: Caption) -> None:
    assert read_caption(words, ["Аня", "Пётр"]) == told
