"""Countries beside a crossing, from the lines that the texts are filled with: each language's ``countries.toml``."""

import re
from collections.abc import Iterator
from typing import Final

from bot.lexicon import countries
from bot.lexicon.countries import FORMS, Form, spellings, worded
from bot.lexicon.languages import LANGUAGES
from bot.reading.answers import Direction

COUNTED: Final = "KZ"
"""The country that is meant where a crossing names none; every other is where one came from or goes to."""

_KYRGYZ: Final = "ky"
_NARROW: Final = {"а": "ы", "ы": "ы", "я": "ы", "о": "у", "у": "у", "ю": "у", "ө": "ү", "ү": "ү"}


def counted(language: str, form: Form) -> list[str]:
    """What is written in a language for the country that is meant, in one form and in small letters."""
    return [spelling.lower() for spelling in spellings(language, COUNTED, form)]


def itself(language: str) -> list[str]:
    """The same country without a case: «Казахстан», «РК», "the territory of Kazakhstan"."""
    return [name.lower() for name in countries.itself(language, COUNTED)]


def _everywhere(form: Form) -> list[str]:
    return [spelling for language in LANGUAGES for spelling in counted(language, form)]


def _elsewhere(form: Form) -> Iterator[str]:
    for language in LANGUAGES:
        for code in worded(language):
            if code != COUNTED:
                yield from (spelling.lower() for spelling in spellings(language, code, form))


def as_object(name: str) -> str:
    """A name in Kyrgyz as what is left: Казакстанды, Россияны."""
    vowel = re.findall("[аеиоуыэюяөү]", name)[-1]
    consonant = "н" if name.endswith(vowel) else "т" if name[-1] in "кпстфхцчшщ" else "д"
    return f"{name}{consonant}{_NARROW.get(vowel, 'и')}"


def am_there(inside: str) -> Iterator[str]:
    """«Казакстандамын», «Казакстандабыз»."""
    narrow = _NARROW.get(inside[-1], "и")
    yield from (f"{inside}м{narrow}н", f"{inside}б{narrow}з")


def _in_a_heading() -> Iterator[str]:
    for language in LANGUAGES:
        at = 0 if language == _KYRGYZ else -1  # where the name stands in a phrase
        yield from (said.split()[at] for form in FORMS for said in counted(language, form))
        yield from (name for name in itself(language) if " " not in name)
    yield from (f"{inside}гы" for inside in counted(_KYRGYZ, "in"))


def _table(*forms: str) -> str:
    return ", ".join(dict.fromkeys(forms))


_NAMES = [name for language in LANGUAGES for name in itself(language)]
INTO = _table(
    "в страну, во внутрь страны, өлкөгө, into the country, the country",
    *_everywhere("into"),
    *(f"{form} карай" for form in counted(_KYRGYZ, "into")),
    *_NAMES,
)
OUT_OF = _table("из страны, өлкөдөн, from the country, out of the country", *_everywhere("from"))
INSIDE = _table("в стране, in the country, өлкөдө", *_everywhere("in"))
INSIDE_BY_A_WORD = _table(*(counted(language, "in")[0] for language in LANGUAGES if language != _KYRGYZ))
"""«В Казахстане», "in Kazakhstan", taken for «в Казахстан»; but where a border was crossed in it is not which way."""
ITSELF = _table(
    "страну, the country",
    *_NAMES,
    *(as_object(name) for name in itself(_KYRGYZ) if " " not in name and len(name) > 2),
)
"""The country as the thing that is left: «покинул Казахстан», "left Kazakhstan"."""
OF = _table(
    *(said.partition(" ")[2] for said in counted("ru", "from")),
    *(f"{of} {name}" for of in ("of", "for") for name in itself("en")),
)
"""Whose a thing is: «ВНЖ Казахстана»."""
OUTSIDE = _table(
    *(f"{beyond} {said.partition(' ')[2]}" for beyond in ("вне", "за пределами") for said in counted("ru", "from")),
    *(f"{beyond} {name}" for beyond in ("outside", "outside of", "out of") for name in itself("en")),
    *(f"{said} тышкары" for said in counted(_KYRGYZ, "from")),
)
STAYING = _table(*(form for inside in counted(_KYRGYZ, "in") for form in am_there(inside)))
"""A stay that goes on: with «с 12 марта» it says when the person entered."""
STILL_INSIDE = _table(
    *(f"до сих пор {said}" for said in counted("ru", "in")), *(f"still {said}" for said in counted("en", "in")), STAYING
)
BORDER = _table(
    "границу, госграницу, через границу, погранконтроль, паспортный контроль, пограничный контроль, кпп, погранпост",
    "чек арадан, чек ара, чек араны, чекарадан, чекараны, чекара, границадан, границаны",
    "the border, border, passport control, border control, immigration",
    *(said.lower() for language in LANGUAGES for said in countries.borders(language, COUNTED)),
)
ELSEWHERE: Final[dict[Direction, str]] = {
    "in": _table(*_elsewhere("from")),
    "out": _table(*(way for form in _elsewhere("into") for way in (form, re.sub("^to ", "for ", form)))),
}
"""Where one comes from when entering, and goes to when leaving; taken only beside the country itself."""
HEADING = _table(*_in_a_heading())
"""The country above a list of stays: «Казахстан», «Казакстандагы сапарлар», "in Kazakhstan"."""
FLAG = "".join(chr(ord(letter) - ord("A") + ord("🇦")) for letter in COUNTED)
