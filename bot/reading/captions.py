"""The words below a file: whose days it holds, and where."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.lexicon.countries import area
from bot.reading.asked_of import relative_in, traveller_named
from bot.reading.mentions import codes_of, mentions_in, without
from bot.reading.names import why_no_name
from bot.reading.people import about_whom
from bot.reading.phrases import phrases, says_only

_MY_OWN: Final = phrases("""
    я, мои, моё, мой, моя, мои поездки, мои дни, мои поездки за, мои поездки в, мне, у меня
    мен, менин, меники, менин сапарларым, менин күндөрүм
    me, my, mine, my trips, my days, my own, i
""")
_BESIDE: Final = phrases("""
    поездки, поездка, дни, в, во, из, для, за, поездки в, поездки во, поездки за, дни в, дни во
    сапарлар, сапары, сапарлары, күндөр, күндөрү
    trips, days, to, in, for, trips to, trips in, days in
""")
_CAPITAL_INSIDE: Final = re.compile(r"[\w,]\s+[A-ZА-ЯЁӨҮҢ]\w")
"""Behind another word it is rather a name."""
_WORDS_OF_NAME: Final = 3
"""So many words a name has at most that is offered for somebody new."""
_APART: Final = " \t\n.,:;!/|·–—-()"
_YEAR: Final = re.compile(r"(?<!\S)(?:19|20)\d\d(?:\s*(?:год[а-я]*|г\.|-?жыл[а-я]*))?(?![^\s.,])")


@dataclass(frozen=True, slots=True)
class Caption:
    """What they say, as far as all of them are understood.

    ``oneself``: the days are the writer's own. ``name``: the traveller's whose they are, as it was passed in.
    ``country``: ISO 3166-1 alpha-2 or EU. ``unread``: what is not understood; nothing else is told beside it but a
    country. ``stranger``: whether that may be somebody's name; ``of_another``: whether other words
    speak of somebody. ``command``: whether it is a command, which says nothing of a file whatever it does elsewhere.
    """

    oneself: bool = False
    name: str | None = None
    country: str | None = None
    unread: str = ""
    stranger: bool = False
    of_another: bool = False
    command: bool = False


def read_caption(text: str, names: Iterable[str]) -> Caption:
    """Whose days and where: «Аня», «Грузия», «Аня, Грузия», «мои, в Грузии». ``names``: the travellers."""
    if text.lstrip().startswith("/"):
        return Caption(unread=text.strip(), command=True)
    known = tuple(names)
    named = mentions_in(text)
    codes = {area(code) for code in codes_of(named)}
    if len(codes) > 1:
        return Caption(unread=text.strip())
    country = codes.pop() if codes else None
    rest = _YEAR.sub("", without(text, named) if named else text).strip(_APART)
    whose = about_whom(rest, known)
    if whose.who == "name":
        fits = _is_nothing(whose.words)
        return Caption(name=whose.name, country=country) if fits else Caption(unread=text.strip())
    if _is_nothing(rest):
        return Caption(country=country)
    if says_only(rest, _MY_OWN | _BESIDE):
        return Caption(oneself=True, country=country)
    if (named_so := traveller_named(rest, known)) and _is_nothing(f"{named_so.before} {named_so.behind}"):
        return Caption(name=named_so.name, country=country)
    relative = relative_in(rest)
    if relative and _is_nothing(rest.replace(relative[1], "")):
        return Caption(country=country, unread=relative[0], stranger=True)
    stranger = rest[:1].isupper() and len(rest.split()) <= _WORDS_OF_NAME and rest.isprintable()
    if stranger and re.fullmatch(r"[^\W\d_][\w\s.'’-]*", rest) and why_no_name(rest, known) is None:
        return Caption(country=country, unread=rest, stranger=True)
    return Caption(unread=text.strip(), of_another=bool(relative or _CAPITAL_INSIDE.search(rest)))


def _is_nothing(text: str) -> bool:
    bare = text.strip(_APART)
    return not bare or says_only(bare, _BESIDE)
