"""The texts that come with the bot, as people see them."""

import html
import re
from datetime import date

import pytest

from bot.lexicon.languages import LANGUAGES
from bot.reading import Refusal, read_message
from bot.texts.catalogue import plain, text
from bot.texts.countries import country_words
from tools.check_locales import HOUSE, check

TODAY = date(2026, 6, 1)


def test_every_text_of_every_language_renders_and_obeys_the_house() -> None:
    assert check(HOUSE / "locales", HOUSE / "bot") == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["help", "chat"])
def test_what_the_bot_tells_people_to_type_is_understood(language: str, key: str) -> None:
    examples = re.findall("<code>(.*?)</code>", text(language, key, **country_words(language, "KZ")))
    assert examples
    for example in examples:
        assert not isinstance(read_message(html.unescape(example), TODAY, language), Refusal), example


def test_labels_that_the_contract_fixes() -> None:
    labels = {language: [plain(language, f"button-{act}") for act in ("in", "out")] for language in LANGUAGES}
    assert labels == {
        "ru": ["Въезд", "Выезд"],
        "ky": ["Кирдим", "Чыктым"],
        "en": ["I entered", "I left"],
    }
