"""Cities and border points in all their cases; each country's stand in its file of ``bot/reading/places``."""

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

from bot.reading.words.countries import COUNTED

Kind = Literal["city", "post", "abroad"]
"""Those of the country that is meant, or the cities of all others."""
Case = Literal["name", "accusative", "prepositional", "genitive", "dative", "locative", "ablative", "latin"]

TOWN = "г, город, города, городе, аэропорт, аэропорту, аэропорта, аэропорте"
TOWN_AFTER: dict[Case, str] = {"dative": "шаарына", "locative": "шаарында", "ablative": "шаарынан"}
POST = "кпп, пост, погранпост, погранпереход, пункт пропуска"
INTO, OUT_OF, THROUGH, AT = "в, во", "из, с, со", "через", "на, в"
TO_ENGLISH = "to, for"
INTO_ENGLISH, OUT_OF_ENGLISH, THROUGH_ENGLISH = "to, into, in, at", "from, out of", "via, through, at"
THROUGH_AFTER = "аркылуу"


def forms(kind: Kind, case: Case) -> str:
    """Every place of a kind in one case, as a table of phrases; "latin" is the English name.

    The English names stand among the Russian cases too: «v Almaty».
    """
    decline, languages = _CASES[case]
    names = [form for language in languages for name in _names(kind, language) for form in decline(name)]
    return ", ".join(dict.fromkeys([*names, *(_names(kind, "en") if "ru" in languages else ())])).lower()


def clocks() -> Iterator[tuple[str, str]]:
    """The cities of all countries, by every name, each with its zone (an IANA name)."""
    for places in _countries().values():
        if "zone" in places:
            yield from ((name, places["zone"]) for names in places["city"].values() for name in _apart(names))
        for zone, names in places.get("clock", {}).items():
            yield from ((name, zone) for name in _apart(names))


def _names(kind: Kind, language: str) -> list[str]:
    countries = _countries()
    if kind != "abroad":
        return _apart(countries[COUNTED][kind][language])
    return [name for code in countries if code != COUNTED for name in _apart(countries[code]["city"][language])]


def _apart(names: str) -> list[str]:
    return [name.strip() for name in re.split("[,·\n]", names) if name.strip()]


@cache
def _countries() -> dict[str, dict[str, Any]]:
    files = sorted(Path(__file__).parents[1].glob("places/*.toml"))
    return {file.stem.upper(): tomllib.loads(file.read_text(encoding="utf-8")) for file in files}


def _as_it_is(name: str) -> Iterator[str]:
    yield name


def _russian(feminine: str, soft: str, hard: str) -> Callable[[str], Iterator[str]]:
    """Nouns in -а, -я, -й, -ь and a consonant get these endings; the others have no cases."""

    def decline(name: str) -> Iterator[str]:
        if name.endswith("а"):
            ending = "и" if feminine == "ы" and name[-2] in "гкхжчшщ" else feminine
            yield name[:-1] + ending
        elif name.endswith("я"):
            yield name[:-1] + {"у": "ю", "ы": "и"}.get(feminine, "и" if name[-2] == "и" else "е")
        elif name.endswith("ь"):
            yield name if feminine == "у" else f"{name[:-1]}и"
        elif name.endswith("й"):
            yield name[:-1] + soft
        else:
            yield name if name[-1] in "еиоуыэюя" else name + hard

    return decline


_WIDE = {"а": "а", "ы": "а", "у": "а", "ю": "а", "я": "а", "о": "о", "е": "е", "и": "е", "э": "е", "ө": "ө", "ү": "ө"}


def _kyrgyz(voiced: str, voiceless: str, after: str = "") -> Callable[[str], Iterator[str]]:
    def decline(name: str) -> Iterator[str]:
        wide = _WIDE[re.findall("[аеиоуыэюяөү]", name.lower())[-1]]
        yield f"{name}{voiceless if name[-1] in 'кпстфхцчшщ' else voiced}{wide}{after}"

    return decline


_CASES: dict[Case, tuple[Callable[[str], Iterator[str]], tuple[str, ...]]] = {
    "name": (_as_it_is, ("ru", "ky")),
    "accusative": (_russian("у", "й", ""), ("ru",)),
    "prepositional": (_russian("е", "е", "е"), ("ru",)),
    "genitive": (_russian("ы", "я", "а"), ("ru",)),
    "dative": (_kyrgyz("г", "к"), ("ky",)),
    "locative": (_kyrgyz("д", "т"), ("ky",)),
    "ablative": (_kyrgyz("д", "т", "н"), ("ky",)),
    "latin": (_as_it_is, ("en",)),
}
