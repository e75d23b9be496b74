"""Countries: three phrases each, in ``countries.toml`` of every language, and their names nowhere else."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from pathlib import Path
from typing import Final

from bot.lexicon.countries import FORMS
from tools.check_locales.texts import Fault, Text, spelled

FILE: Final = "countries.toml"
VARIABLE: Final = re.compile(rf"country_(?:{'|'.join(FORMS)}|itself)")
"""The variables that every text may use, in whichever form its sentence needs."""
MAY_NAME: Final = re.compile(r"law_[a-z]{2}\.ftl")
"""What stands there is told of one country's rule, by the ids of its file: it is that country's own."""


def phrases(locales: Path, language: str) -> dict[str, dict[str, str]]:
    """What a language writes for each country in each form; of one that has no phrases nothing."""
    path = locales / language / FILE
    written = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    found: dict[str, dict[str, str]] = {}
    for code, words in written.items():
        for form in FORMS:
            if form in words:
                found.setdefault(code, {})[form] = words[form].split(",")[0]
    return found


def unlike_countries(locales: Path, languages: Iterable[str], counted: Iterable[str]) -> Iterator[Fault]:
    """Countries that lack a phrase: those with some phrases, and in every language those whose days are counted."""
    for language in languages:
        found = phrases(locales, language)
        for code in sorted({*found, *counted}):
            for form in FORMS:
                if not found.get(code, {}).get(form, "").strip():
                    yield Fault(f"{language}/{FILE}", f"{code}.{form}", "missing")


def named_countries(
    text: Text, texts: Mapping[str, Text], countries: Mapping[str, Mapping[str, str]]
) -> Iterator[Fault]:
    """Names of countries in a text, in whatever case: it takes one of the phrases, or another wording."""
    if MAY_NAME.fullmatch(text.file):
        return
    said = " ".join(spelled(text, texts))
    for forms in countries.values():
        # «в Грузии», «в Грузию», «из Грузии»: what they have in common at the end is the name without its ending
        words = [phrase.split()[-1] for phrase in forms.values() if phrase.strip()]
        name = "".join(
            letters[0] for letters in takewhile(lambda letters: len({*letters}) == 1, zip(*words, strict=False))
        )
        if name and (wrong := re.search(rf"\b{name}\w*", said, re.IGNORECASE)):
            yield text.fault(
                f"«{wrong[0]}»: a country is named in {FILE} alone, texts take {{ $country_in }} and the like"
            )
