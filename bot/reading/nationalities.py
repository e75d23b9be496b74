"""Which country a person means by a nationality, or by its name, typed in any of the languages.

All tables are built when first asked for: many people never type a country.
"""

import difflib
import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from bot.lexicon.languages import LANGUAGES
from bot.lexicon.nationalities import cldr_names, names

_MOST_CANDIDATES: Final = 6
_LONGEST_NAME: Final = 100

# What stands around a name without changing it: «гражданин России», «Кыргызстандын жараны», "from the UK".
_AROUND: Final = re.compile(
    r"\b(?:я|мы|из|моя?|мое|у меня|лицо|гражданин|гражданка|граждане|гражданство|(?<!без )(?<!нет )гражданства"
    r"|подданный|паспорт|страна|мен|менин|адам|жараны|жараным|жаранымын|жаранмын|жаран|жаранд(?:ыгы|ыгым|ык)(?! жок)"
    r"|паспорту|паспортум|i|i m|am|my|is|an?|of|from|the|person|citizen|(?<!no )(?<!without )citizenship|national"
    r"|(?<!no )nationality|passport|республика|республики|республикасы|республикасынын|republic)\b"
)

_RUSSIAN_ENDING: Final = re.compile(
    r"(?<=\w{4})"
    r"(?:[ое]го|[ое]му|[ыиая]ми|ая|яя|ое|ее|ые|ие|[ыиое]й|ую|юю|[ыиоеая]м|[ыиая]х|[ое]в|[аяоеыиуюьй])\b"
)

# The cases that go with a country, and -лык (who is from there); ө and ү are folded already.
_KYRGYZ_ENDING: Final = re.compile(r"(?<=\w{3})(?:[ндт][ыиу]н|[дт][аео]н?|[лдт][ыиу]к)$")

# Several of a people: өзбектер, немцы, индийцы.
_KYRGYZ_MANY: Final = re.compile(r"(?<=\w{3})[лдт][аео]р$")
_RUSSIAN_MANY: Final = re.compile(r"(?<=\w{2})й?цы$")

_FLAG_LETTER: Final = "REGIONAL INDICATOR SYMBOL LETTER "
_TYPED: Final = str.maketrans("өүңӊ", "оунн", "'’ʻʼ`")


class _Index(NamedTuple):
    sure: dict[str, str]  # folded word -> the only country it means
    asked: dict[str, tuple[str, ...]]  # folded word -> countries to offer
    stems: dict[str, frozenset[str]]  # sure words without Russian endings -> countries


def named_country(text: str) -> str | None:
    """The one country that a typed nationality names beyond doubt; None where the person has to be asked.

    Understood are names, adjectives and words for a citizen in any of the three languages and their case
    forms, ISO codes in capitals and flags; also that there is no citizenship. Words for a people (русский, узбек)
    name no passport.
    """
    if len(text) > _LONGEST_NAME:
        return None
    code = _code(text.strip())
    if code in names("en") and code in cldr_names("en"):  # the code of the stateless is nobody's word
        return code
    index = _index()
    folded = _fold(text)
    if folded in index.sure:
        return index.sure[folded]
    if folded in index.asked:
        return None
    bare = _bare(folded)
    if bare in index.asked:
        return None
    for form in (bare, _KYRGYZ_ENDING.sub("", bare)):
        if form in index.sure:
            return index.sure[form]
    of_stem = index.stems.get(_stem(bare), frozenset())
    # «нигери» is the stem of one country and the unfinished name of another.
    unfinished = {code for key, code in index.sure.items() if key.startswith(bare)} - of_stem
    return next(iter(of_stem)) if len(of_stem) == 1 and not unfinished else None


def country_in_russian(name: str) -> str | None:
    """The one country that a Russian name in whatever case means: «Индии», «Индию»; no adjective, no people."""
    codes = _russian_names().get(_stem(_fold(name)), ())
    return codes[0] if len(codes) == 1 else None


def country_of_people(text: str) -> str | None:
    """The one country that the words name, a people among them (узбеки, Germans, кыргыздар); else None.

    For where the rule of a country is asked for and no passport is told.
    """
    if sure := named_country(text):
        return sure
    if len(text) > _LONGEST_NAME:
        return None
    asked, bare = _index().asked, _bare(_fold(text))
    one = (_KYRGYZ_MANY.sub("", bare), _RUSSIAN_MANY.sub("ец", bare), bare.removesuffix("s"))
    for form in (bare, *one, _stem(bare)):
        if form in asked:
            return asked[form][0] if len(asked[form]) == 1 else None
    return next(filter(None, map(named_country, one)), None)


def find_countries(text: str) -> tuple[str, ...]:
    """The countries (ISO alpha-2) that a typed nationality may mean, best first: at most six, () for none.

    One code may still be a guess from a misspelt word; whether there is a doubt says `named_country`.
    """
    if len(text) > _LONGEST_NAME:
        return ()
    sure = named_country(text)
    if sure is not None:
        return (sure,)
    index = _index()
    bare = _bare(_fold(text))
    if bare in index.asked:
        return index.asked[bare]
    if len(bare) < 3:
        return ()
    # That there is no citizenship is no guess: a bare "no" is a part of it.
    words = index.asked | {word: (code,) for word, code in index.sure.items() if code in cldr_names("en")}
    found = sorted(index.stems.get(_stem(bare), ()))
    # 0.75 lets about one wrong letter in four pass: «росия», «казакистан», "kazahstan".
    for word in difflib.get_close_matches(bare, words, n=_MOST_CANDIDATES, cutoff=0.75):
        found += words[word]
    for word, codes in words.items():
        if word.startswith(bare) or f" {bare}" in word:
            found += codes
    for part in bare.split():
        found += words.get(part, ()) or sorted(index.stems.get(_stem(part), ()))
    return tuple(dict.fromkeys(found))[:_MOST_CANDIDATES]


def _code(text: str) -> str:
    """The two capital letters of a flag, which is written with letters of its own; other text as it is."""
    letters = [unicodedata.name(sign, "").removeprefix(_FLAG_LETTER) for sign in text]
    return "".join(letters) if all(len(letter) == 1 for letter in letters) else text


def _fold(text: str) -> str:
    """Lower case without punctuation and accents; the letters ө ү ң as people type them."""
    lowered = unicodedata.normalize("NFKD", text).lower().translate(_TYPED)
    # The breve stays: й is a letter of its own, while ё and é are typed without their marks.
    letters = "".join(c for c in lowered if c == "\N{COMBINING BREVE}" or not unicodedata.combining(c))
    words = re.sub(r"[\W_]+", " ", unicodedata.normalize("NFC", letters))
    return " ".join(word for word in words.split() if word not in {"и", "жана", "and"})


def _bare(folded: str) -> str:
    return " ".join(_AROUND.sub(" ", folded).split()) or folded


@cache
def _russian_names() -> dict[str, tuple[str, ...]]:
    stems: dict[str, tuple[str, ...]] = {}
    for code, name in names("ru").items():
        stems[_stem(_fold(name))] = (*stems.get(_stem(_fold(name)), ()), code)
    return stems


def _stem(words: str) -> str:
    return _RUSSIAN_ENDING.sub("", words)


@cache
def _index() -> _Index:
    table = tomllib.loads(Path(__file__).with_name("nationalities.toml").read_text(encoding="utf-8"))
    meant: dict[str, set[str]] = {}
    for code in names("en"):
        of_cldr = (cldr_names(language).get(code) for language in LANGUAGES)
        of_house = (names(language)[code] for language in LANGUAGES)
        for word in (*filter(None, of_cldr), *of_house, *table["words"].get(code, ())):
            meant.setdefault(_fold(word), set()).add(code)
    asked = {_fold(word): tuple(codes) for word, codes in table["asked"].items()}
    sure = {word: next(iter(codes)) for word, codes in meant.items() if len(codes) == 1 and word not in asked}
    asked |= {word: tuple(sorted(codes)) for word, codes in meant.items() if len(codes) > 1}
    stems: dict[str, frozenset[str]] = {}
    for word, code in sure.items():
        stems[_stem(word)] = stems.get(_stem(word), frozenset()) | {code}
    for word in asked:
        stems.pop(_stem(word), None)
    return _Index(sure, asked, stems)
