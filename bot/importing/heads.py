"""What a line without days says of the rows below it: whose they are, where, what they are, that they were not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from bot.core.permit import PermitKind
from bot.importing import words
from bot.importing.cells import folded, kinds, plain
from bot.importing.days import LONGEST
from bot.importing.found import RowKind, WhyUnread
from bot.importing.grid import Line
from bot.importing.headings import Role, role_of
from bot.importing.names import SEVERAL, is_cancelled, is_name, is_planned, is_unsettled, speaks_of_permit, traveller_of
from bot.importing.places import country_of
from bot.importing.told import Whose
from bot.reading import why_no_name
from bot.reading.mentions import mentions_in
from bot.reading.normalise import fold
from bot.reading.rows import is_heading, stands_above, year_heading
from bot.reading.words import lists

_CLASS: Final = re.compile(r"\b[^\W\d_]\d{1,2}\b")
"""Of a visa: C3."""
_YEAR_BEHIND: Final = re.compile(rf"[\s,(–—-]*\b20\d\d\b(?:\s*(?:{'|'.join(lists.YEAR)})\b)?[\s.):]*$", re.IGNORECASE)
_OF_ONE_BLOCK: Final = frozenset({WhyUnread.CANCELLED, WhyUnread.UNSETTLED, WhyUnread.KIND, WhyUnread.AROUND})


@dataclass(frozen=True, slots=True)
class Above:
    """What holds for the rows below. ``guessed``: nothing says that whose they are is a name."""

    whose: Whose = field(default_factory=Whose)
    guessed: bool = False
    kind: RowKind | PermitKind = RowKind.STAY
    why: WhyUnread | None = None
    """Why none of them is read."""
    year: int | None = None
    """That of days which are told without one."""

    @property
    def left(self) -> "Above":
        """The same where another block begins: whether that is of the same kind, nobody knows."""
        is_of_block = self.kind is not RowKind.STAY or self.why in _OF_ONE_BLOCK
        return replace(self, kind=RowKind.STAY, why=WhyUnread.AROUND) if is_of_block else self


def below(line: Line, above: Above, *, may_be_name: bool, begins: bool) -> Above | None:
    """What holds below a line without days, where ``above`` did so far; None where it is not understood.

    ``may_be_name``: whether words that may be a name are one. ``begins``: rows stand between it and the line above
    it that was understood, so that another block begins.
    """
    texts = list(dict.fromkeys(map(line.text, line.filled)))
    if sum(map(len, texts)) > LONGEST or not stands_above(_CLASS.sub("", line.words)):
        return None
    year = year_heading(line.words)
    above = replace(above, year=year or (None if begins else above.year))
    if begins and len(texts) == 1 and is_heading(texts[0]) and not year_heading(texts[0]) and not country_of(texts[0]):
        return replace(above, kind=RowKind.STAY, why=None if above.why in _OF_ONE_BLOCK else above.why)
    if len(texts) == 1 and year_heading(texts[0]) and not mentions_in(texts[0]):
        return above
    before = above.left if begins else above
    texts = list(filter(None, (_YEAR_BEHIND.sub("", text) for text in texts)))
    if not begins:
        texts = [text for text in texts if not is_heading(text) or country_of(text)] or texts[:1]
    parts = [part for text in texts for part in map(str.strip, text.split(":", 1)) if part]
    if len(parts) > 1 and len(parts) % 2 == 0 and all(map(role_of, parts[::2])):
        return _of_pairs(parts[::2], parts[1::2], before)
    if len(texts) > 1:
        names = may_be_name and not begins and all(map(_is_name, texts))
        return _of(", ".join(texts), before, guessed=True) if names else None
    found: Above | None = before
    for part in parts:
        found = _of_words(part, found, may_be_name=may_be_name, begins=begins) if found else None
    return found


def _of_pairs(keys: Sequence[str], values: Sequence[str], before: Above) -> Above | None:
    """What is said by words that tell what the words behind them are: «Имя: Тимур», «Страна;Грузия»."""
    above: Above | None = before
    for key, value in zip(keys, values, strict=True):
        role = role_of(key)
        if above is None or _speaks_of_citizens(key):
            continue
        if role is Role.WHO and not role_of(value):
            above = _of(value, above, guessed=False)
        elif role is Role.COUNTRY and not role_of(value):
            above = _at(country_of(value), above)
        else:
            above = _of_kind(value, above)
    return above


def _of_words(text: str, above: Above, *, may_be_name: bool, begins: bool) -> Above | None:
    if found := _of_kind(text, above):
        return found
    country = country_of(text)
    mentions = [each for each in mentions_in(text) if each.side != "from"]
    if mentions and _speaks_of_citizens(text):
        return above
    places = {word for each in mentions for written in each.written for word in plain(written)}
    codes = {each.code for each in mentions} or {country} - {None}
    said = {word for word in plain(text) if not word.isdecimal() and not (codes and country_of(word))} - places
    is_title = is_heading(text) or said <= folded(words.SHEET | words.COUNT | words.OCCASION | words.TITLE)
    if codes:
        known = codes.pop() if (is_title or not said) and len(codes) == 1 else None
        return None if begins and not (known or country) else _at(known, above)
    if is_title:
        return above
    names = SEVERAL.split(text)
    if may_be_name and all(map(_is_name, names)):
        return _of(text, above, guessed=True)
    if may_be_name and not begins and len(plain(text)) == 1:
        return replace(above, why=above.why or WhyUnread.AROUND)
    return None


def _of_kind(text: str, above: Above) -> Above | None:
    if is_unsettled(text):
        return replace(above, why=WhyUnread.UNSETTLED)
    if is_cancelled(text):
        return replace(above, why=WhyUnread.CANCELLED)
    if is_planned(text):
        return replace(above, kind=RowKind.PLAN, why=_unless_of_block(above))
    if not speaks_of_permit(text):
        return None
    kind = kinds().get(plain(text))
    return replace(above, kind=kind or above.kind, why=_unless_of_block(above) if kind else WhyUnread.KIND)


def _unless_of_block(above: Above) -> WhyUnread | None:
    """Why rows are not read, unless that was only because the kind was not known."""
    return None if above.why in (WhyUnread.AROUND, WhyUnread.KIND) else above.why


def _of(name: str, above: Above, *, guessed: bool) -> Above:
    if len(SEVERAL.split(name)) > 1 or not (is_name(name) or why_no_name(name, ()) is None):
        return replace(above, whose=replace(above.whose, traveller=None), why=above.why or WhyUnread.WHOSE)
    why = None if above.why is WhyUnread.WHOSE else above.why
    return replace(above, whose=replace(above.whose, traveller=traveller_of(name)), guessed=guessed, why=why)


def _at(country: str | None, above: Above) -> Above:
    why = None if above.why is WhyUnread.COUNTRY else above.why
    return replace(
        above,
        whose=replace(above.whose, country=country),
        why=why if country else why or WhyUnread.COUNTRY,
    )


def _is_name(text: str) -> bool:
    """Whether words that stand alone are written as a name is; of what the sheet is called there is none among them."""
    said = text.split()
    written = all(word[:1].isupper() for word in said[1:])
    return written and is_name(text) and not folded(words.SHEET).intersection(plain(text))


def _speaks_of_citizens(text: str) -> bool:
    return any(word.startswith(tuple(map(fold, words.CITIZEN))) for word in plain(text))
