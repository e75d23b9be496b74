"""What was probably meant by a text with a slip; it is only ever suggested.

A suggestion says what was said. Person, mood and tense stand in a word's ending, the aspect of a Russian verb in its
stem, where it goes in its prefix: none of these is a slip.
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.reading.grammar.parser import known_words, proper_words
from bot.reading.normalise import fold
from bot.reading.tokens import Tokens
from bot.reading.words import beside, countries, crossings, days, permits
from bot.reading.words.others import NOT_SLIPS
from bot.reading.words.people import RELATIVE, RELATIVES

_LIKE_DIGITS = str.maketrans("oоlіiзб", "0011136")
_MIXED = re.compile(r"[0-9oоlіiзб]*[0-9][0-9oоlіiзб]*")
_TWICE = re.compile(r"([.,/-])\s?[.,/-]+")
_ASKING = re.compile("[бп][ыиу]$")
"""The Kyrgyz question: «12-мартпы», «кечээби»."""


def _words(*tables: str) -> frozenset[str]:
    return frozenset(fold(word) for table in tables for word in table.replace(",", " ").split())


_FUTURE = _words(crossings.WILL_ENTER, crossings.WILL_ENTER_COUNTRY, crossings.WILL_RETURN, crossings.WILL_LEAVE)
_NEVER = _words(NOT_SLIPS, RELATIVE, RELATIVES)
_OF_SENTENCES = _words(
    *(
        table
        for module in (beside, countries, crossings, permits)
        for name, tables in vars(module).items()
        if name.isupper() and not name.startswith("_")
        for table in (tables.values() if isinstance(tables, dict) else (tables,))
        if isinstance(table, str)
    )
)
_UNINFLECTED = _words(*days.DAYS.values(), days.PARTS, days.NIGHTS)
_SPELT_ALIKE = str.maketrans("ыуоэ", "ииае")
"""Vowels that are written for one another where nothing but the ear decides."""
_SOUND_ALIKE = str.maketrans("ыуоэебдгзвжшщц", "ииаииптксфсссс")


def slips_in_numbers(text: str) -> Iterator[str]:
    """«12.03.2O26» with a letter for a zero, «12..03.2026» with a mark twice: the text put right."""
    digits = _MIXED.sub(lambda match: match[0].translate(_LIKE_DIGITS), text)
    for right in (digits, _TWICE.sub(r"\1", digits)):
        if right != text:
            yield right


Away = tuple[int, bool]
"""How many letters are wrong, and whether it sounds otherwise too."""


def slips_in_words(text: str, tokens: Tokens) -> Iterator[tuple[Away, str]]:
    """The text with its one unknown word replaced by a known one, and how far that is away; nearest first."""
    unknown = [
        token for token in tokens if token.kind == "word" and not any(one in known_words() for one in token.readings)
    ]
    if len(unknown) != 1:
        return
    written = unknown[0].written
    word = fold(written)
    if word in _NEVER or _ASKING.sub("", word) in known_words():
        return
    letters = _letters(word)
    near = [
        (_distance(word, known, _allowed(known)), known, right)
        for known, right, of_known in _suggested()
        # A slip puts one letter in the place of another at most
        if (letters ^ of_known).bit_count() <= 2 * _allowed(known)
    ]
    found = [
        ((distance, word.translate(_SOUND_ALIKE) != known.translate(_SOUND_ALIKE)), right)
        for distance, known, right in near
        if distance is not None and _says_the_same(word, known, distance)
    ]
    for away, right in sorted(found, key=lambda pair: pair[0]):
        yield away, text.replace(written, right, 1)


def _says_the_same(word: str, known: str, distance: int) -> bool:
    """Whether nothing in which the two differ has a meaning of its own."""
    alike, known_alike = word.translate(_SPELT_ALIKE), known.translate(_SPELT_ALIKE)
    swapped = sorted(word) == sorted(known)
    if known in _OF_SENTENCES:
        # Within the word a letter was lost or doubled, two were swapped, or a vowel was misheard.
        within = distance == 1 and word[0] == known[0] and (swapped or len(word) != len(known))
        return _end(word) == _end(known) and (within or alike == known_alike) and not _may_be_another(word)
    return known in _UNINFLECTED or known.isascii() or swapped or _end(word) == _end(known)


def _end(word: str) -> str:
    return "и" if word[-1] == "ы" else word[-1]


def _may_be_another(word: str) -> bool:
    """Whether a form that says something else is as near («чыкам»: «чыккам», or «чыгам», which is to come)."""
    sound = word.translate(_SOUND_ALIKE)
    return any(other.translate(_SOUND_ALIKE) == sound for other in _FUTURE | _NEVER)


@cache
def _suggested() -> tuple[tuple[str, str, int], ...]:
    """What a slip may have been meant as: folded, properly written, and the letters it has."""
    return tuple((known, right, _letters(known)) for known, right in proper_words().items() if known not in _FUTURE)


def _letters(word: str) -> int:
    """Which letters a word has, each as one bit; some share theirs, so that two words seem alike sooner than not."""
    found = 0
    for letter in word:
        found |= 1 << ord(letter) % 32
    return found


def _allowed(known: str) -> int:
    """One slip in a word of four to six letters, two in a longer one, none in a shorter one."""
    return 2 if len(known) >= 7 else 1 if len(known) >= 4 else 0


def _distance(word: str, known: str, most: int) -> int | None:
    """Letters added, lost, changed or swapped with a neighbour; None for more than ``most``."""
    if most == 0 or abs(len(word) - len(known)) > most:
        return None
    before, row = [0] * (len(known) + 1), list(range(len(known) + 1))
    for i, letter in enumerate(word, 1):
        older, before, row = before, row, [i] + [0] * len(known)
        for j, other in enumerate(known, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == known[j - 2] and word[i - 2] == other:
                row[j] = min(row[j], older[j - 2] + 1)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
