"""What the words above a column say that it tells."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import Final

from bot.importing import words
from bot.importing.cells import SPOKEN, folded, plain, spoken_in
from bot.importing.grid import Line
from bot.importing.places import country_of
from bot.lexicon.languages import LANGUAGES
from bot.reading import without_countries
from bot.texts import catalogue

_OURS_ALONE: Final = ("traveller", "what", "memory", "registered")


_THERE: Final = re.compile(r"\b(?:в стране|in (?:the )?country)\b")
"""Of what is said of somebody there: «статус в стране»."""


class Role(StrEnum):
    """What a column tells."""

    ENTRY = "entry"
    EXIT = "exit"
    DAY = "day"
    """Of a crossing, whose way another column tells; or the first and the last of a stay in one cell."""
    WAY = "way"
    DAYS = "days"
    NIGHTS = "nights"
    COUNTRY = "country"
    WHO = "who"
    KIND = "kind"
    MEMORY = "memory"
    REGISTERED = "registered"
    CITIZENSHIP = "citizenship"
    VALID_FROM = "valid-from"
    VALID_UNTIL = "valid-until"
    """Of a permit, or of other papers."""
    CANCELLED = "cancelled"
    HELD = "held"
    """Whether it was at all."""
    LASTING = "lasting"
    """Whether somebody is still there."""
    ELSE = "else"
    """Nothing that is counted."""


def role_of(text: str) -> Role | None:
    """What a heading says that its column tells; None for what is not known, `Role.ELSE` for what is no matter here."""
    said = plain(text)
    if own := _own().get(said):
        return own
    spoken = frozenset(word for word in said if not word.isdecimal())

    def has(table: frozenset[str]) -> bool:
        return bool(spoken & folded(table))

    def only(*tables: frozenset[str]) -> bool:
        return bool(spoken) and spoken <= frozenset().union(*map(folded, tables))

    def beside(*tables: frozenset[str]) -> bool:
        """Whether nothing is said but in these words, and of countries."""
        known = frozenset().union(*map(folded, tables))
        others = [word for word in SPOKEN.findall(text) if not known.issuperset(plain(word))]
        unknown = [word for word in others if not _is_country(word, text)]
        if len(unknown) == 1:  # in another case, or a town; to find that out takes long
            return unknown[0] not in without_countries(text)
        return not unknown or country_of(" ".join(others)) is not None

    for role, table in ((Role.CANCELLED, words.CANCELLED), (Role.HELD, words.HELD)):
        if tuple(word for word in said if word not in folded(words.OF_A_STAY)) in spoken_in(table):
            return role
    if has(words.HERE) and only(words.HERE, words.IN_IT):
        return Role.LASTING
    if has(words.VALID) and has(words.START) != (ends := has(words.END)):
        return Role.VALID_UNTIL if ends else Role.VALID_FROM
    if has(words.NEVER):
        return Role.ELSE
    entry, exit_, dated = has(words.ENTRY), has(words.EXIT), has(words.DATE)
    crossing = entry != exit_
    if has(words.NIGHTS) or (has(words.COUNT) and not (dated and crossing)):
        alone = beside(words.NIGHTS, words.COUNT, words.BESIDE_COUNT) and len(spoken) == len(said)
        return Role.ELSE if not alone else Role.NIGHTS if has(words.NIGHTS) else Role.DAYS
    there = _THERE.search(" ".join(said))
    into_it = crossing and (has(words.INTO) or has(words.OUT_OF))  # «въезд в страну» tells no country
    if has(words.COUNTRY) and not dated and not into_it and not there:
        return Role.ELSE if (exit_ and not entry) or has(words.ELSEWHERE) else Role.COUNTRY
    if has(words.ELSE) and not dated:
        return Role.ELSE
    if crossing and not beside(words.ENTRY, words.EXIT, words.BESIDE_CROSSING):
        return None
    if crossing:
        return Role.ENTRY if entry else Role.EXIT
    if entry and exit_:
        return Role.DAY if dated else Role.WAY
    for role, table in ((Role.ENTRY, words.START), (Role.EXIT, words.END)):
        if has(table) and only(table, words.DATE, words.OF_A_STAY):
            return role
    if only(words.DATE, words.PERIOD, words.CROSSING, words.OF_A_STAY) and (dated or has(words.PERIOD)):
        return Role.DAY
    if only(words.WAY, words.CROSSING):
        return Role.WAY
    return Role.WHO if has(words.WHO) else None


def leads_elsewhere(text: str) -> bool:
    """Whether a heading says that somebody came from there, or goes there next: they were not there."""
    return bool(folded(words.ELSEWHERE).intersection(plain(text)))


def are_ours(headings: Iterable[str]) -> bool:
    """Whether they are those of the bot's own tables, as far as others would not choose them."""
    said = frozenset(plain(heading) for heading in headings)
    return any(
        said.issuperset(plain(catalogue.plain(language, f"table-{column}")) for column in _OURS_ALONE)
        for language in LANGUAGES
    )


def unit_of(text: str) -> Role | None:
    """Whether a number of what is named is one of days or of nights; None where it may be either."""
    said = frozenset(plain(text))
    if said & folded(words.NIGHTS):
        return Role.NIGHTS
    return Role.DAYS if said & (folded(words.OF_DAYS) - folded(words.EITHER_COUNT)) else None


def country_above(heading: str) -> str | None:
    """The country that one word of a heading names; a code of two Latin letters only as a code is written."""
    for word in SPOKEN.findall(heading):
        if _is_country(word, heading) and role_of(word) is None:
            return country_of(word)
    return None


def _is_country(word: str, heading: str) -> bool:
    is_code = len(word) > 2 or not word.isascii() or (word.isupper() and not heading.isupper())
    return is_code and country_of(word) is not None


def heads_journeys(line: Line) -> bool:
    """Whether a line heads the days of journeys, where they began and where they led, each in a column of its own."""
    said = {text: frozenset(plain(text)) for text in texts_of(line)}
    whence, whither = (
        {text for text, spoken in said.items() if spoken & folded(table) and not spoken & folded(words.DATE)}
        for table in (words.WHENCE, words.WHITHER)
    )
    days = {text for text in said if role_of(text) in (Role.DAY, Role.ENTRY, Role.EXIT)}
    return bool(whence and whither and days - whence - whither)


def continues_heading(above: Line, line: Line) -> bool:
    """Whether a line holds headings alone: below «Въезд» and «Выезд» there may be «Дата», «КПП», «Дата», «КПП»."""
    texts = [text for at in line.filled if (text := line.text(at)) != above.text(at) and plain(text)]
    return len(texts) > 1 and all(map(role_of, texts))


def texts_of(line: Line | None) -> list[str]:
    return [line.text(at) for at in range(len(line.cells))] if line else []


@cache
def _own() -> dict[tuple[str, ...], Role]:
    """The headings of the bot's own tables."""
    roles = {
        "traveller": Role.WHO,
        "country": Role.COUNTRY,
        "what": Role.KIND,
        "from": Role.ENTRY,
        "to": Role.EXIT,
        "memory": Role.MEMORY,
        "registered": Role.REGISTERED,
        "citizenship": Role.CITIZENSHIP,
    }
    return {
        plain(catalogue.plain(language, f"table-{column}")): role
        for language in LANGUAGES
        for column, role in roles.items()
    }
