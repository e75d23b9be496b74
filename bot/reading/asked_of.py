"""What is asked of one of the travellers, wherever in the question their name stands: «сколько осталось у Тимура»."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from bot.reading.answers import Command
from bot.reading.normalise import fold
from bot.reading.people import folded_name
from bot.reading.read import read_message
from bot.reading.third_person import in_first_person
from bot.reading.words import people

_BEFORE = "|".join(people.BEFORE_WHOM.split(", "))
_KYRGYZ = "|".join(map(fold, people.KYRGYZ_CASES.split(", ")))
_OWN = {fold(theirs): own for theirs, own in people.THEIR_OWN.items()}


@dataclass(frozen=True, slots=True)
class Named:
    """One of the travellers, `name` as it was passed in, and the words before and behind it."""

    name: str
    before: str
    behind: str


def traveller_named(text: str, names: Iterable[str]) -> Named | None:
    """The one traveller whom a text names, once, in whatever case; None where it is none, or several may be meant."""
    typed = fold(text.lower().replace("’", "'"))
    if len(typed) != len(text):
        return None
    found = [(name, each) for name in names for each in _called(name).finditer(typed)]
    if len(found) != 1:
        return None
    name, there = found[0]
    return Named(name, text[: there.start()].strip(" ,:"), text[there.end() :].strip(" ,:"))


def asked_of(text: str, names: Iterable[str], today: date, language: str = "ru") -> tuple[str, Command] | None:
    """Whom a question is about and what it asks, as if they asked it themselves; None where it is no such question.

    A name in it writes nothing: all that is read is a command.
    """
    named = traveller_named(text, names)
    if named is None:
        return None
    told = {
        message
        for words in _as_if_by_them(named)
        if isinstance(message := read_message(words, today, language), Command)
    }
    return (named.name, told.pop()) if len(told) == 1 else None


def _as_if_by_them(named: Named) -> Iterator[str]:
    """The question without the name, and with each word for oneself in its place."""
    for oneself in ("", *people.ONESELF_ASKED.split(", ")):
        words = " ".join(filter(None, (named.before, oneself, named.behind)))
        yield re.sub(r"\w+", lambda word: _OWN.get(fold(word[0].lower()), word[0]), in_first_person(words))


@cache
def _called(name: str) -> re.Pattern[str]:
    """A name in every case of the three languages, with the preposition before it."""
    *first, last = folded_name(name).split()
    russian = r"\s+".join(map(_declined, (*first, last)))
    alone = r"\s+".join(map(re.escape, (*first, last)))
    return re.compile(rf"(?<![\w'-])(?:(?:{_BEFORE})\s+)?(?:{russian}|{alone}(?:'s?|-?(?:{_KYRGYZ})))(?![\w'-])")


def _declined(word: str) -> str:
    end, forms = next((end, forms) for end, forms in people.RUSSIAN_CASES if word.endswith(end))
    return rf"(?:{re.escape(word)}|{re.escape(word.removesuffix(end))}(?:{'|'.join(forms.split(', '))}))"
