"""Words in Latin letters: «kechee», «segodnya» and the Cyrillic words that they stand for."""

import re
from functools import cache

from bot.messages.reading.grammar.parser import known_words

# Two habits: Kyrgyz and English-like writing has j for ж, Russian chat writing has ja, ju for я, ю.
_DIGRAPHS = (("shch", "щ"), ("sch", "щ"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"))
_VOWELS = (("ya", "я"), ("ia", "я"), ("yu", "ю"), ("iu", "ю"), ("ye", "е"), ("ng", "н"))
_WITH_J = (("ja", "я"), ("ju", "ю"), ("jo", "ё"), ("je", "е"), ("j", "й"))
Habit = tuple[tuple[str, str], ...]
HABITS: tuple[Habit, ...] = ((*_DIGRAPHS, *_VOWELS), (*_DIGRAPHS, *_WITH_J, *_VOWELS))
_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "абцдефгхижклмнопкрстуввхиз")


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
        if re.fullmatch("[а-я]{2,}|[вся]", word):
            sound = _sound(word)
            found[sound] = (*found.get(sound, ()), word)
    return found


def spell(word: str) -> tuple[str, ...]:
    """The known words that a folded word may be: itself, else the Cyrillic words it spells in Latin letters."""
    if word in known_words() or not _is_latin(word):
        return (word,)
    if word == "c":
        return ("с",)  # the Latin letter on the same key
    readings = [cyrillic for habit in HABITS for cyrillic in _by_sound().get(_from_latin(word, habit), ())]
    return tuple(dict.fromkeys(readings)) or (word,)


def sound(word: str, habit: Habit) -> str:
    """How a folded word sounds, whichever letters it is written in."""
    return _from_latin(word, habit) if _is_latin(word) else _sound(word)


def _is_latin(word: str) -> bool:
    return re.fullmatch("[a-z']+", word) is not None
