"""The countries that a message names, and the same message with one of them in the place of another.

A message about Georgia is read as the same message would be about the home country: «въехал в Грузию вчера» is «въехал
в Казахстан вчера». So the grammar knows one country and where else one came from or goes to.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from bot.lexicon.countries import area, worded
from bot.lexicon.languages import LANGUAGES
from bot.reading.countries import named_anywhere
from bot.reading.grammar.parser import Parser, known_words, said
from bot.reading.normalise import clean
from bot.reading.tokens import Token, Tokens
from bot.reading.vocabulary import tokens_of
from bot.reading.words import mentions, places
from bot.reading.words.countries import COUNTED
from bot.reading.words.mentions import Name, Way, Wording, phrases_of

_NAME: Parser[Name] = said(mentions.named(), proper=False)
_LONGEST_NAME = 6
"""A country's name with what stands before it has at most so many words."""
_INTO, _FROM = (
    frozenset(word for table in tables for word in table.split(", "))
    for tables in (
        (places.INTO, places.INTO_ENGLISH, places.TO_ENGLISH),
        (places.OUT_OF, places.OUT_OF_ENGLISH),
    )
)
_BEFORE_CITY = re.compile(rf"(?<!\w)(?:{'|'.join(_INTO | _FROM)})\s+$", re.IGNORECASE)
_ROUTE = ("→", "-")
"""What stands between the two ends of a journey that is told as on a ticket."""
_JOINING = frozenset(mentions.AND.split(", "))
_AND = re.compile(
    rf"\s*(?:,|(?:,\s*)?(?<!\w)(?:{'|'.join(map(re.escape, _JOINING))})(?!\w))(?:\s+(?:{'|'.join(_INTO | _FROM)}))?\s*",
    re.IGNORECASE,
)
_LEAVING, _ENTERING = (
    frozenset(table.replace(" - ", ", ").split(", "))
    for table in (mentions.OBJECT_OF_LEAVING, mentions.OBJECT_OF_ENTERING)
)
_DOING = frozenset(mentions.DONE_BY_WHOM_STANDS_BEFORE.split(", "))
_WAYS: dict[str, Literal["into", "from"]] = {
    "into": "into",
    "from": "from",
    "dative": "into",
    "ablative": "from",
}


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a country: how they are written, their shapes, and whether it is one's way into or out of it.

    Without a shape they stand behind another country alone («из Грузии и Армении»).
    """

    code: str
    written: tuple[str, ...]
    shapes: frozenset[Wording]
    side: Literal["into", "from"] | None

    @property
    def of_city(self) -> bool:
        """Whether they name one of the country's cities."""
        return any(shape.language is None for shape in self.shapes)

    def found(self, text: str, at: int) -> re.Match[str] | None:
        """Where the words stand in a text as it was typed, whichever dash or apostrophe is in them."""
        words = r"\W*".join(re.findall(r"\w+", " ".join(self.written)))
        return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE).search(text, at)


def mentions_in(text: str) -> tuple[Mention, ...]:
    """The countries that a text names, in its order: those with words, by cities too, and all others by their names."""
    tokens = tokens_of(clean(text) or "")
    found: list[Mention] = []
    at = 0
    while at < len(tokens):
        if pair := _codes(tokens, at):
            found += pair
            at += 3
            continue
        mention = _mention(tokens, at)
        if mention:
            found.append(mention)
        at += len(mention.written) if mention else 1
    return tuple(found)


def put_in_place(text: str, named: Sequence[Mention], code: str) -> str:
    """The text as it would be, were the country of ``code`` the one that is meant, and each other one elsewhere."""
    told, at = "", 0
    for mention in named:
        place = mention.found(text, at)
        if place is None:
            continue
        told += text[at : place.start()] + (_instead(mention, code) or place[0])
        at = place.end()
    return told + text[at:]


def at_home(text: str) -> tuple[str, str | None]:
    """A text as it would be, were the one country that it names the home country; and which one it names.

    A text that names none, or several, stays as it is: None.
    """
    named = mentions_in(text)
    codes = codes_of(named)
    return (put_in_place(text, named, codes[0]), codes[0]) if len(codes) == 1 else (text, None)


def countries_named(text: str) -> tuple[str, ...]:
    """The countries that a text names, each once; a member of Schengen is the whole of it."""
    return tuple(dict.fromkeys(area(code) for code in codes_of(mentions_in(text))))


def without(text: str, named: Sequence[Mention]) -> str:
    """The text without the countries, and without what stands before a city («в Тбилиси»)."""
    for mention in named:
        place = mention.found(text, 0)
        if place:
            before = text[: place.start()]
            before = _BEFORE_CITY.sub("", before) if mention.of_city else before
            text = f"{before} {text[place.end() :]}"
    return text


def without_countries(text: str) -> str:
    """The text without the countries that it names."""
    return without(text, mentions_in(text))


def one_end(text: str) -> Mention | None:
    """The country from which or to which a text goes, «вернулся из Грузии», where it names no other one."""
    named = mentions_in(text)
    ends = [mention for mention in named if mention.side]
    return ends[0] if ends and len(codes_of(named)) == 1 and len({mention.side for mention in ends}) == 1 else None


def with_other_end(text: str, end: Mention, code: str | None = None) -> str:
    """A text that tells one end of a journey as if it told that the other is in some country, the one of ``code``.

    As it is where nothing is written for that country.
    """
    code = code or (COUNTED if end.code != COUNTED else _others()[0])
    place = end.found(text, 0)
    way: Way = "into" if end.side == "from" else "from"
    languages = {shape.language or "ru" for shape in end.shapes}
    other = _phrase(code, frozenset(Wording(language, way) for language in languages))
    return f"{text[: place.end()]} {other}{text[place.end() :]}" if place and other else text


def places_of(text: str, named: Sequence[Mention]) -> list[re.Match[str]] | None:
    """Where each of the mentions stands in a text; None where one is not found."""
    places: list[re.Match[str]] = []
    for mention in named:
        place = mention.found(text, places[-1].end() if places else 0)
        if place is None:
            return None
        places.append(place)
    return places


def in_a_row(text: str, named: Sequence[Mention]) -> str | None:
    """The text with one country in the place of several that are told in a row: «в Грузию и Армению».

    None where something else stands between them, or one leads another way.
    """
    places = places_of(text, named)
    if places is None:
        return None
    between = (text[one.end() : other.start()] for one, other in pairwise(places))
    if len({mention.side for mention in named if mention.side}) > 1 or not all(map(_AND.fullmatch, between)):
        return None
    shown = next((place for mention, place in zip(named, places, strict=True) if mention.side), places[0])
    return f"{text[: places[0].start()]}{shown[0]}{text[places[-1].end() :]}"


def without_route(text: str, named: Sequence[Mention]) -> str | None:
    """The text without the route that it tells, «Алматы - Тбилиси», "KZ → GE"; None where it tells none."""
    if len(named) != 2 or len(codes_of(named)) != 2 or any(mention.side for mention in named):
        return None
    left = named[0].found(text, 0)
    entered = named[1].found(text, left.end()) if left else None
    if left is None or entered is None or clean(text[left.end() : entered.start()]) not in _ROUTE:
        return None
    return f"{text[: left.start()]} {text[entered.end() :]}".strip(" ,:;")


def put_back(text: str, named: Sequence[Mention], code: str) -> str:
    """A text made by ``put_in_place`` with the words that were typed."""
    for mention in named:
        instead = _instead(mention, code)
        if instead:
            text = text.replace(instead, " ".join(mention.written), 1)
    return text


def _codes(tokens: Tokens, at: int) -> list[Mention]:
    """The two countries of «KZ → GE»; a code that stands elsewhere may be a word («by», "am")."""
    if len(tokens) < at + 3 or tokens[at + 1].written not in _ROUTE:
        return []
    codes = [tokens[each].written.upper() for each in (at, at + 2)]
    if not {COUNTED, *_others()}.issuperset(codes):
        return []
    return [Mention(code, (code.lower(),), frozenset({Wording("en", "itself")}), None) for code in codes]


def _mention(tokens: Tokens, at: int) -> Mention | None:
    ends: dict[int, list[Name]] = {}
    for name, after in _NAME.run(tokens, at):
        ends.setdefault(after, []).append(name)
    if not ends:
        return _of_any_country(tokens, at)
    end = max(ends)
    codes = [name.code for name in ends[end]]
    code = COUNTED if COUNTED in codes else codes[0]
    shapes = {name.wording for name in ends[end] if name.code == code and name.wording.way != "of"}
    return _made(code, frozenset(shapes), tokens, at, end)


def _of_any_country(tokens: Tokens, at: int) -> Mention | None:
    """A country that has no words of its own here, where a word stands that nothing else knows."""
    for end in range(min(len(tokens), at + _LONGEST_NAME), at, -1):
        words = tokens[at:end]
        if words[-1].written in _JOINING:
            continue
        if all(token.kind == "word" or token.written == "-" for token in words) and any(map(_unknown, words)):
            found = named_anywhere(_written(words))
            if found:
                return _made(*found, tokens, at, end)
    return None


def _unknown(token: Token) -> bool:
    return token.kind == "word" and not any(one in known_words() for one in token.readings)


def _written(tokens: Sequence[Token]) -> str:
    return "".join(f" {token.written}" if token.spaced else token.written for token in tokens).strip()


def _made(code: str, shapes: frozenset[Wording], tokens: Tokens, at: int, end: int) -> Mention | None:
    behind = tokens[end].written if end < len(tokens) else ""
    if code != COUNTED and Wording("en", "itself") in shapes and behind in _DOING:
        return None
    before = tokens[at - 1].readings if at else ()
    sides = {_WAYS[shape.way] for shape in shapes if shape.way in _WAYS}
    bare = not sides
    if _FROM.intersection(before) or (bare and _LEAVING.intersection(before)):
        sides = {"from"}
    elif _INTO.intersection(before) or (bare and _ENTERING.intersection(before)):
        sides = {"into"}
    side = sides.pop() if len(sides) == 1 else None
    return Mention(code, tuple(token.written for token in tokens[at:end]), shapes, side)


def _instead(mention: Mention, code: str) -> str | None:
    if not mention.shapes:
        return None
    if mention.code == code:
        return None if code == COUNTED else _phrase(COUNTED, mention.shapes)
    if mention.of_city:
        return _phrase_of_others(mention.shapes) if mention.code == COUNTED else None
    if mention.side is None:
        return None
    languages = {shape.language for shape in mention.shapes}
    return _phrase_of_others(frozenset(Wording(language, mention.side) for language in languages))


@cache
def _phrase_of_others(shapes: frozenset[Wording]) -> str | None:
    """What is written in these shapes for some other country."""
    return next(filter(None, (_phrase(code, shapes) for code in _others())), None)


@cache
def _others() -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for language in LANGUAGES for code in worded(language) if code != COUNTED))


@cache
def _phrase(code: str, shapes: frozenset[Wording]) -> str | None:
    """What is written for a country in exactly these shapes, else in all of them, else in one of them."""
    phrases = phrases_of(code)
    fits = (shapes.__eq__, shapes.__le__, shapes.__and__)
    return next((phrase for fit in fits for phrase, of in phrases.items() if fit(of)), None)


def codes_of(named: Sequence[Mention]) -> tuple[str, ...]:
    """The countries named, each once."""
    return tuple(dict.fromkeys(mention.code for mention in named))
