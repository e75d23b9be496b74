"""Words for "I do not remember that day" and for "it has no end", and words that are neither."""

import pytest

from bot.lexicon.languages import LANGUAGES
from bot.reading.no_day import forgotten, no_end
from bot.texts.catalogue import plain


@pytest.mark.parametrize(
    "words",
    [
        "не помню", "Не помню точно", "не помню, когда", "забыла", "не знаю, не помню", "не помню, спасибо", "билбейм",
        "Эсимде жок.", "так билбейм", "I don’t remember", "don't know", "no idea", "dont remember", "ne pomnyu",
    ],
)  # fmt: skip
def test_nobody_remembers(words: str) -> None:
    assert (forgotten(words), no_end(words)) == (True, False)


@pytest.mark.parametrize(
    "words",
    [
        "нет", "Пока нет!", "еще нет", "нет, бессрочно", "срока нет", "не закончилась", "жок", "азырынча жок",
        "мөөнөтү жок", "бүтө элек", "No", "not yet", "no end date", "it doesn’t expire", "still valid, thanks",
    ],
)  # fmt: skip
def test_there_is_no_end(words: str) -> None:
    assert (forgotten(words), no_end(words)) == (False, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_labels_of_the_buttons_are_among_them(language: str) -> None:
    assert forgotten(plain(language, "button-permit-undated"))
    assert no_end(plain(language, "button-permit-endless"))


@pytest.mark.parametrize(
    "words",
    [
        "", "спасибо", "да", "нет?", "нет, 12 марта", "не помню, кажется 5 мая", "помню", "закончилась", "давно",
        "no, on 5 May", "yes", "I remember", "башка", "бүттү", "not", "не",
    ],
)  # fmt: skip
def test_what_says_something_else(words: str) -> None:
    assert (forgotten(words), no_end(words)) == (False, False)
