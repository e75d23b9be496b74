"""Cities and border points in all their cases; each country's stand in its file of ``bot/reading/places``."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from bot.reading.words.countries import COUNTED

PLACES: Final = Path(__file__).parents[1] / "places"
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
    return _declined((name for language in languages for name in _names(kind, language)), decline)


def cities() -> Iterator[tuple[str, Case, str]]:
    """The cities of each country in each case, as a table of phrases."""
    for code, places in _countries().items():
        for case, (decline, languages) in _CASES.items():
            found = (name for language in languages for name in _apart(places.get("city", {}).get(language, "")))
            yield code, case, _declined(found, decline)


def _declined(names: Iterable[str], decline: Callable[[str], str]) -> str:
    return ", ".join(dict.fromkeys(name if name.isascii() else decline(name) for name in names)).lower()


def clocks() -> Iterator[tuple[str, str]]:
    """The cities of all countries, by every name, each with its zone (an IANA name)."""
    for places in _countries().values():
        if "zone" in places:
            yield from ((name, places["zone"]) for names in places.get("city", {}).values() for name in _apart(names))
        for zone, names in places.get("clock", {}).items():
            yield from ((name, zone) for name in _apart(names))


def _names(kind: Kind, language: str) -> list[str]:
    countries = _countries()
    if kind != "abroad":
        return _apart(countries[COUNTED].get(kind, {}).get(language, ""))
    others = (places.get("city", {}).get(language, "") for code, places in countries.items() if code != COUNTED)
    return [name for names in others for name in _apart(names)]


def _apart(names: str) -> list[str]:
    return [name.strip() for name in re.split("[,·\n]", names) if name.strip()]


@cache
def _countries() -> dict[str, dict[str, Any]]:
    files = sorted(PLACES.glob("*.toml"))
    return {file.stem.upper(): tomllib.loads(file.read_text(encoding="utf-8")) for file in files}


def _russian(feminine: str, soft: str, hard: str) -> Callable[[str], str]:
    """Nouns in -а, -я, -й, -ь and a consonant get these endings, of which those in -поль and -вль are masculine."""

    def decline(name: str) -> str:
        if name.endswith("а"):
            return name[:-1] + ("и" if feminine == "ы" and name[-2] in "гкхжчшщ" else feminine)
        if name.endswith("я"):
            return name[:-1] + {"у": "ю", "ы": "и"}.get(feminine, "и" if name[-2] == "и" else "е")
        if name.endswith(("поль", "вль")):
            return name[:-1] + (soft if soft != "й" else "ь")
        if name.endswith("ь"):
            return name if feminine == "у" else f"{name[:-1]}и"
        if name.endswith("й"):
            return name[:-1] + soft
        return name if name[-1] in "еиоуыэюя" else name + hard

    return decline


_WIDE = {"а": "а", "ы": "а", "у": "а", "ю": "а", "я": "а", "о": "о", "е": "е", "и": "е", "э": "е", "ө": "ө", "ү": "ө"}


def _kyrgyz(voiced: str, voiceless: str, after: str = "") -> Callable[[str], str]:
    def decline(name: str) -> str:
        wide = _WIDE[re.findall("[аеиоуыэюяөү]", name.lower())[-1]]
        return f"{name}{voiceless if name[-1] in 'кпстфхцчшщ' else voiced}{wide}{after}"

    return decline


_CASES: dict[Case, tuple[Callable[[str], str], tuple[str, ...]]] = {
    "name": (str, ("ru", "ky", "en")),
    "accusative": (_russian("у", "й", ""), ("ru", "en")),
    "prepositional": (_russian("е", "е", "е"), ("ru", "en")),
    "genitive": (_russian("ы", "я", "а"), ("ru", "en")),
    "dative": (_kyrgyz("г", "к"), ("ru", "ky")),
    "locative": (_kyrgyz("д", "т"), ("ru", "ky")),
    "ablative": (_kyrgyz("д", "т", "н"), ("ru", "ky")),
    "latin": (str, ("en",)),
}
