"""Words in Latin letters: «kechee», «segodnya» and the Cyrillic words that they stand for."""

import itertools
import re
from dataclasses import replace
from functools import cache

from bot.reading.grammar.parser import known_words
from bot.reading.normalise import fold
from bot.reading.tokens import Token, Tokens, cut
from bot.reading.words import months, others

# Two habits: Kyrgyz and English-like writing has j for ж, Russian chat writing has ja, ju for я, ю.
_DIGRAPHS = (
    ("ç", "ч"),
    ("ş", "ш"),
    ("shch", "щ"),
    ("sch", "щ"),
    ("sh", "ш"),
    ("ch", "ч"),
    ("zh", "ж"),
    ("kh", "х"),
    ("ts", "ц"),
)
_VOWELS = (("ya", "я"), ("ia", "я"), ("yu", "ю"), ("iu", "ю"), ("ye", "е"))
_WITH_J = (("ja", "я"), ("ju", "ю"), ("jo", "е"), ("yo", "е"), ("je", "е"), ("j", "й"))
_NG = (("ng", "н"), ("ng", "нг"))
"""«Song» is «соң», «kazakstanga» «казакстанга»."""
Habit = tuple[tuple[str, str], ...]
HABITS: tuple[Habit, ...] = tuple((*_DIGRAPHS, *with_j, *_VOWELS, ng) for with_j in ((), _WITH_J) for ng in _NG)
_SPELLINGS: tuple[Habit, ...] = (*HABITS, (*HABITS[0], ("c", "ч")))
"""«Ciktim» is «чыктым»."""
_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyzığ", "абцдефгхижклмнопкрстуввхизиг")
_ENGLISH_ONLY = frozenset(fold(month) for names in months.ENGLISH_NAMES.values() for month in names.split(", "))
"""«May 25» in Cyrillic letters may be May of 2025."""
_FOUR = re.compile(r"(?<![\w.,/:-])[^\W\d_]*4(?:[^\W\d_]|4)*[^\W\d_](?!\w)")
_SHORT = 3
"""«4и» is "of the 4th"."""
_ENGLISH_TOO = frozenset(others.ENGLISH_TOO.split(", "))


def _sound(word: str) -> str:
    """Folded Cyrillic with letters that Latin writing does not tell apart made equal."""
    word = word.translate(str.maketrans("ыйэ", "иие", "ьъ'"))
    return (
        word.replace("тс", "ц")
        .replace("иа", "я")
        .replace("иу", "ю")
        .replace("ие", "е")
        .replace("ию", "ю")
        .replace("ия", "я")
    )


def _from_latin(word: str, habit: Habit) -> str:
    for latin, cyrillic in habit:
        word = word.replace(latin, cyrillic)
    return _sound(word.translate(_LETTERS))


@cache
def _by_sound() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in known_words():
        if re.fullmatch("[а-я]{2,}|[всяч]", word):
            sound = _sound(word)
            found[sound] = (*found.get(sound, ()), word)
    return found


def tokens_of(text: str) -> Tokens:
    """The tokens of a cleaned text, each with the words that it may be.

    What is a word in English and spells another («on» is «он», ten or he; "men" is «мен») is the English one in an
    English text, and before an English word in a text of Cyrillic letters; else the other, and never both: "on" would
    be dropped in silence.
    """
    tokens = cut(_FOUR.sub(_with_four, text), spell)
    words = [token for token in tokens if token.kind == "word"]
    foreign = [word for word in words if word.written not in _ENGLISH_TOO and not _is_english(word)]
    spelt = any(_is_latin(word.written) for word in foreign)

    def settled(at: int, token: Token) -> Token:
        if token.written not in _ENGLISH_TOO:
            return token
        following = next((word for word in tokens[at + 1 :] if word.kind == "word"), None)
        english = not foreign or (not spelt and following is not None and _is_english(following))
        return replace(token, readings=(token.written,) if english else _spelt(token.written))

    return Tokens(itertools.starmap(settled, enumerate(tokens)))


def _with_four(match: re.Match[str]) -> str:
    """«4yktym», «ke4ee»: four is «четыре» and stands for ч, where that makes a known word."""
    word = match[0].replace("4", "ch" if re.search("[a-z]", match[0]) else "ч")
    known = len(word) > _SHORT and any(one in known_words() for one in spell(fold(word)))
    return word if known else match[0]


def _is_english(token: Token) -> bool:
    return any(map(_is_latin, token.readings))


def spell(word: str) -> tuple[str, ...]:
    """The known words that a folded word may be: itself, and the Cyrillic words it spells in Latin letters."""
    if not _is_latin(word):
        return (word,)
    if word == "c":
        return ("с",)  # the Latin letter on the same key
    itself = (word,) if word in known_words() else ()
    return (*itself, *(() if word in _ENGLISH_ONLY else _spelt(word))) or (word,)


def _spelt(word: str) -> tuple[str, ...]:
    readings = [cyrillic for habit in _SPELLINGS for cyrillic in _by_sound().get(_from_latin(word, habit), ())]
    # «Jeti» is «жети», and never «эти».
    return tuple(dict.fromkeys(one for one in readings if not (one.startswith("э") and word[0] in "jy")))


def sound(word: str, habit: Habit) -> str:
    """How a folded word sounds, whichever letters it is written in."""
    return _from_latin(word, habit) if _is_latin(word) else _sound(word)


def _is_latin(word: str) -> bool:
    return re.fullmatch("[a-zçşığ']+", word) is not None
