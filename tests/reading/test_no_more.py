"""Words for "there were no other trips", and words that are none."""

import pytest

from bot.lexicon.languages import LANGUAGES
from bot.reading.no_more import no_more
from bot.texts.catalogue import plain


@pytest.mark.parametrize(
    "words",
    [
        "это всё", "Это все.", "всё", "ВСЁ!", "не было", "больше нет", "нет, это всё", "Нет, больше не было!",
        "всё, спасибо", "других поездок не было", "нет - это всё", "вроде всё",
        "жок башка", "башка жок", "бүттү", "бутту", "Жок, бүттү", "башка болгон жок", "ушул эле, рахмат", "bashka jok",
        "that's all", "That’s all", "thats all", "no, that's all", "No more.", "none", "no other trips, thanks", "done",
        "eto vse",
    ],
)  # fmt: skip
def test_none_or_these_were_all(words: str) -> None:
    assert no_more(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_labels_of_its_buttons_are_among_them(language: str) -> None:
    assert no_more(plain(language, "button-done"))
    assert no_more(plain(language, "button-no"))


@pytest.mark.parametrize(
    "words",
    [
        "", "спасибо", "да", "было", "больше было", "не знаю", "нет, были", "всё лето", "это всё неправда",
        "нет, 12 марта", "12.03 - 20.04", "всё?", "больше нет?", "не", "башка", "барган", "thanks", "not all",
        "no, there was one", "all of march", "that's all?",
    ],
)  # fmt: skip
def test_what_says_something_else(words: str) -> None:
    assert not no_more(words)
