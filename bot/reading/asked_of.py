"""What is asked of one of the travellers, wherever in the question their name stands: «сколько осталось у Тимура»."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from bot.reading.answers import Command
from bot.reading.grammar.parser import known_words
from bot.reading.names import why_no_name
from bot.reading.normalise import fold
from bot.reading.people import Whose, folded_name
from bot.reading.permits import permit_at_home, read_permit, speaks_of_permit
from bot.reading.read import read_message
from bot.reading.third_person import in_first_person
from bot.reading.vocabulary import HABITS, sound
from bot.reading.words import people

_BEFORE = "|".join(people.BEFORE_WHOM.split(", "))
_MY = "|".join(fold(word) for word in (*people.MY.split(", "), *people.MY_IN_A_CASE.split(", ")))
_KYRGYZ = "|".join(map(fold, people.KYRGYZ_CASES.split(", ")))
_SHORTEST = 3
_WORD = re.compile(r"[^\W\d_]+")
_OWN = {fold(theirs): own for theirs, own in people.THEIR_OWN.items()}


@dataclass(frozen=True, slots=True)
class NamedTraveller:
    """One of the travellers, `name` as it was passed in, and the words before and behind it."""

    name: str
    before: str
    behind: str


def traveller_named(text: str, names: Iterable[str], *, short: bool = False) -> NamedTraveller | None:
    """The one traveller whom a text names, once, in whatever case; None where it is none, or several may be meant.

    Of a name of several words one is enough that no other traveller has, and either alphabet will do. ``short``: where
    nothing is written, so is its beginning, «Тиму» of Тимур, which may be a stranger's name too.
    """
    found = _named(text, tuple(names), short=short)
    if len(found) != 1:
        return None
    name, (start, end) = found[0]
    return NamedTraveller(name, text[:start].strip(" ,:"), text[end:].strip(" ,:"))


def namesakes(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The travellers whose names begin with the one that a text shortens, «Тим» of Тимур and Тимофей; () where these
    are not several.
    """
    found = _named(text, tuple(names), short=True)
    return tuple(name for name, _ in found) if len(found) > 1 and len({span for _, span in found}) == 1 else ()


def _named(text: str, known: tuple[str, ...], *, short: bool) -> list[tuple[str, tuple[int, int]]]:
    """Each place at which a text names a traveller, and whom."""
    typed = fold(text.lower().replace("’", "'"))
    if len(typed) != len(text):
        return []
    called = {name: _names_for(name, known) for name in known}
    found = [(name, each.span()) for name in known for each in _called(called[name]).finditer(typed)]
    found = found or [(name, span) for name in known for span in _heard(typed, called[name])]
    if short and not found:
        found = [(name, each.span()) for name in known for each in _called_shortly(name).finditer(typed)]
        found = [(name, span) for name, span in found if typed[slice(*span)].split()[-1] not in known_words()]
    return found


def asked_of(text: str, names: Iterable[str], today: date, language: str = "ru") -> tuple[str, Command] | None:
    """Whom a question is about and what it asks, as if they asked it themselves; None where it is no such question.

    A name in it writes nothing: all that is read is a command.
    """
    named = traveller_named(text, names, short=True)
    if named is None:
        return None
    told = {
        message
        for words in _as_if_by_them(named)
        if isinstance(message := read_message(words, today, language), Command)
    }
    return (named.name, told.pop()) if len(told) == 1 else None


def may_be_asked_of(text: str, today: date, language: str = "ru") -> tuple[str, Command] | None:
    """The same of a word with a capital or of a relative, «сколько осталось маме», which may be no traveller's name."""
    if relative := relative_in(text):
        name, word = relative
        found = asked_of(text, (word,), today, language)
        return (name, found[1]) if found else None
    words = [word[0] for word in _WORD.finditer(text) if word[0][0].isupper() and why_no_name(word[0], ()) is None]
    return asked_of(text, words, today, language) if len(words) == 1 else None


def relative_in(text: str) -> tuple[str, str] | None:
    """The one relative of whom a text speaks in whatever case, as they are called and as it is typed: «маме»."""
    words = (word[0] for word in _WORD.finditer(text))
    found = [(name, word) for word in words if (name := _relatives().get(fold(word.lower())))]
    return found[0] if len(found) == 1 else None


@cache
def _relatives() -> dict[str, str]:
    """The relatives by their forms, folded; what is another word, too, is none of them."""
    forms = dict[str, str]()
    for name in people.RELATIVE.split(", "):
        stem, cases = _stem_and_cases(fold(name))
        said = (
            fold(name),
            *(f"{stem}{case}" for case in cases),
            *(f"{fold(name)}{case}" for case in _KYRGYZ.split("|")),
        )
        forms |= {each: name for each in said if each not in known_words()}
    return forms


def whose_permit(text: str, names: Iterable[str], today: date, language: str = "ru") -> Whose | None:
    """Of which traveller a permit is told whose name stands inside, «у Ани РВП до 5 мая», «Айбектин визасы», and what.

    None where none is told, or another than one of the ``names`` may be meant.
    """
    named = traveller_named(text, names) if speaks_of_permit(text) else None
    if named is None:
        return None
    words = f"{named.before} {named.behind}".strip()
    told = read_permit(permit_at_home(words)[0], today, language, other=True)
    return None if told is None else Whose(words, "name", named.name)


def _as_if_by_them(named: NamedTraveller) -> Iterator[str]:
    """The question without the name, and with each word for oneself in its place."""
    for oneself in ("", *people.ONESELF_ASKED.split(", ")):
        words = " ".join(filter(None, (named.before, oneself, named.behind)))
        yield re.sub(r"\w+", lambda word: _OWN.get(fold(word[0].lower()), word[0]), in_first_person(words))


def _names_for(name: str, known: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The words of a name, and each of them that is in no other's."""
    words = tuple(folded_name(name).split())
    others = {word for other in known if other != name for word in folded_name(other).split()}
    return (words, *((word,) for word in words if len(words) > 1 and len(word) > 1 and word not in others))


@lru_cache(512)
def _called(names: Sequence[Sequence[str]]) -> re.Pattern[str]:
    """One of somebody's names in every case of the three languages, with the preposition before it."""
    russian = (r"\s+".join(map(_declined, words)) for words in names)
    alone = (r"\s+".join(map(re.escape, words)) + rf"(?:'s?|-?(?:{_KYRGYZ}))" for words in names)
    forms = "|".join(f"{one}|{other}" for one, other in zip(russian, alone, strict=True))
    return re.compile(rf"(?<![\w'-])(?:(?:{_BEFORE})\s+)?(?:(?:{_MY})\s+)?(?:{forms})(?![\w'-])")


@lru_cache(512)
def _called_shortly(name: str) -> re.Pattern[str]:
    """The beginnings of somebody's name, of three letters at least, in every case."""
    whole = folded_name(name).split()[0]
    beginnings = tuple((whole[:end],) for end in range(_SHORTEST, len(whole)))
    return _called(beginnings) if beginnings else re.compile(r"(?!)")


def _heard(typed: str, names: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Where one of somebody's names stands in the other alphabet: Tim as «Тиму», Аня as "Anya's"."""
    words = list(_WORD.finditer(re.sub(r"'s\b", "  ", typed)))
    at = 0
    while at < len(words):
        many = next((len(one) for one in names if _sounds_so(words[at : at + len(one)], one)), 0)
        if many:
            preposition = at and words[at - 1][0] in _BEFORE.split("|")
            yield words[at - 1 if preposition else at].start(), _behind(typed, words[at + many - 1].end())
        at += many or 1


def _behind(typed: str, end: int) -> int:
    return end + 2 if typed[end : end + 2] == "'s" else end


def _sounds_so(words: Sequence[re.Match[str]], name: Sequence[str]) -> bool:
    """What is a word by itself is none's name."""
    return len(words) == len(name) and all(
        word[0] not in known_words() and not _spoken(part).isdisjoint(sound(word[0], habit) for habit in HABITS)
        for word, part in zip(words, name, strict=True)
    )


@lru_cache(512)
def _spoken(word: str) -> frozenset[str]:
    """How a word of a name sounds in every case."""
    itself = {sound(word, habit) for habit in HABITS}
    spoken = itself | {each + sound(case, ()) for each in itself for case in _KYRGYZ.split("|")}
    for end, forms in ((sound(end, ()), forms) for end, forms in people.RUSSIAN_CASES):
        stems = [each.removesuffix(end) for each in itself if each.endswith(end)]
        spoken |= {stem + sound(form, ()) for stem in stems for form in forms.split(", ")}
    return frozenset(spoken)


def _declined(word: str) -> str:
    stem, cases = _stem_and_cases(word)
    return rf"(?:{re.escape(word)}|{re.escape(stem)}(?:{'|'.join(cases)}))"


def _stem_and_cases(word: str) -> tuple[str, list[str]]:
    """What of a Russian word stands in all its cases, and their ends."""
    end, forms = next((end, forms) for end, forms in people.RUSSIAN_CASES if word.endswith(end))
    return word.removesuffix(end), forms.split(", ")
