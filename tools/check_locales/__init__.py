"""Checks the texts: ``python -m tools.check_locales`` lists every fault as file, key, fault, and exits 1.

A message is text with Telegram's HTML. Telegram reads no markup in buttons (``buttons.ftl``, ``button-*`` and all
attributes), alerts (``alerts.ftl``, ``*-alert``), descriptions of commands (``command-*``, ``group-command-*``) and the
bot's profile; the poster (``poster.ftl``) is a picture; date phrases (``dates.ftl``) are put into other texts.
"""

from pathlib import Path
from typing import Final

from babel import Locale, UnknownLocaleError

from bot.lexicon.languages import LANGUAGES
from tools.check_locales.countries import named_countries, phrases, unlike_countries
from tools.check_locales.keys import keys_and_code, missing_keys, rules_in_words, unlike_variables
from tools.check_locales.plurals import plural_forms
from tools.check_locales.rendering import Longest, renders
from tools.check_locales.texts import Fault, Text, read, references
from tools.check_locales.wording import wrong_words

HOUSE: Final = Path(__file__).resolve().parents[2]


def check(locales: Path, code: Path) -> list[Fault]:
    """All faults of the texts in ``locales``, whose keys the Python files under ``code`` name."""
    faults: list[Fault] = []
    texts: dict[str, dict[str, Text]] = {}
    unreadable = set()
    for language in LANGUAGES:
        texts[language], found = read(locales, language)
        if not _in_cldr(language):
            found.append(Fault(language, "", "CLDR knows no such language, so its plural forms are not known"))
        if found:
            unreadable.add(language)
        faults += found
    everything = [text for each in texts.values() for text in each.values()]
    faults += missing_keys(texts)
    faults += unlike_variables(texts)
    faults += keys_and_code(
        {text.key for text in everything}, {key for text in everything for key in references(text)}, code
    )
    faults += rules_in_words(texts, code / "rulebook")
    faults += unlike_countries(locales, LANGUAGES, [file.stem.upper() for file in code.glob("rulebook/*.toml")])
    for language in LANGUAGES:
        longest, countries = Longest(locales, language), phrases(locales, language)
        for text in texts[language].values():
            faults += wrong_words(text, texts[language])
            faults += named_countries(text, texts[language], countries)
            if language not in unreadable:
                faults += plural_forms(text)
                faults += renders(text, texts[language], longest)
    return sorted(set(faults))


def _in_cldr(language: str) -> bool:
    try:
        Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return False
    return True
