"""Who a message is told of: its writer, a traveller whose name it begins with, all of them, or nobody knows."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from bot.reading.grammar.beside import COMPANY, SUBJECT, Subject
from bot.reading.grammar.parser import Parser, said
from bot.reading.grammar.verbs import VERB
from bot.reading.mentions import at_home
from bot.reading.normalise import clean, fold
from bot.reading.rows import is_heading
from bot.reading.third_person import in_first_person, with_who_left
from bot.reading.vocabulary import tokens_of
from bot.reading.words import people

Who = Literal["nobody", "name", "all", "unclear"]
_BEHIND_A_NAME: Final = r"(?!\w|[-'’]\w)[\s,:;—–-]*"
_BEFORE_COLON: Final = re.compile(r"\s*([^:\n]+):\s*(.+)")
_LONGEST: Final = 2
"""Words of a name that nobody has and behind which there is no colon."""
_OWN_LINE: Final = re.compile(rf"\s*(?:{'|'.join(people.ONESELF.split(', '))})(?!\w)(\s*[:;—–-]\s*)?")


@dataclass(frozen=True, slots=True)
class Whose:
    """What a message tells, and of whom.

    ``who``: "nobody" is named, so it is the writer; "name": one traveller, ``name``, as it was passed in; "all" of
    them; "unclear": of the writer and somebody beside them, whose days may be meant too or not («мы», «с женой»).
    ``words``: the text without a name or without «мы все», else the whole of it.
    """

    words: str
    who: Who = "nobody"
    name: str | None = None


def about_whom(text: str, names: Iterable[str]) -> Whose:
    """Whom a message is told of. ``names``: the travellers; only at its beginning one is taken, the longest that fits.

    Case, ё and е, and the Kyrgyz letters that people type for one another do not matter.
    """
    typed = fold(text.lower())
    for name in sorted(names, key=len, reverse=True):
        of_them = rf"\s*{_MY}{_pattern(name)}{_BEHIND_A_NAME}"
        found = re.match(of_them, typed)
        if found:
            told = (text if len(text) == len(typed) else typed)[found.end() :].strip()
            return Whose("\n".join(_unnamed(line, of_them) for line in told.split("\n")), "name", name)
    everybody = _everybody().search(typed)
    if everybody and len(text) == len(typed):
        told = f"{text[: everybody.start()].rstrip()} {text[everybody.end() :].lstrip()}"
        return Whose(with_who_left(told.strip(" ,")), "all")
    if they_all := _they_all(text):
        return they_all
    return Whose(_as_we(text), "unclear") if _with_others(text) else Whose(text)


def _unnamed(line: str, of_them: str) -> str:
    """A line of a list without the name that stands at its beginning again."""
    again = re.match(of_them, fold(line.lower()))
    return line[again.end() :] if again and line[again.end() :] else line


def _they_all(text: str) -> Whose | None:
    """«Все въехали сегодня», «баары кирди», "everyone entered", as if each told it; None where it is not said so."""
    found = _THEY_ALL.search(fold(text.lower()))
    if found is None or len(text) != len(fold(text.lower())):
        return None
    told = f"{text[: found.start()].rstrip()} {text[found.end() :].lstrip()}".strip()
    if found[0] == people.EVERYBODY_OF_MANY and not _says(_MANY, told):
        return None
    return Whose(in_first_person(told), "all")


def may_be_of(line: str) -> Iterator[tuple[Whose, bool]]:
    """Of whom a line may be told whose name nobody has, "Bob: 1.02 - 5.02", «моя жена въехала», «вася въехал», and
    whether they are named as people are: before a colon, with a capital or as a relative; else it may be any word.
    """
    if colon := _BEFORE_COLON.fullmatch(line):
        yield Whose(colon[2], "name", colon[1].strip()), True
        return
    typed = fold(line.lower())
    relative = _RELATIVE.match(typed) if len(typed) == len(line) else None
    begins = relative.start(1) if relative else len(line) - len(line.lstrip())
    words = [(each.start(), each.end()) for each in re.finditer(r"\S+", line[begins:])]
    for _, end in words[:_LONGEST]:
        name, told = line[begins : begins + end].rstrip(","), line[begins + end :].lstrip(" -–—")
        yield Whose(told, "name", name), bool(relative) or all(word[0].isupper() for word in name.split())


def whose_each(text: str, names: Iterable[str]) -> tuple[Whose, ...]:
    """What one line tells of each of several people: «Аня и Эмма въехали вчера», «Аня: 12.03, Эмма: 13.03».

    It begins with one of the ``names`` or with «я», and so does what is told of another, once of each; else nothing.
    «Мы с Аней», «Аня экөөбүз» are the writer and Аня.
    """
    typed, known = fold(text.lower()), tuple(names)
    if len(text) == len(typed) and (beside := _beside_oneself(text, typed, known)):
        return beside
    whose = "|".join(map(_pattern, sorted(known, key=len, reverse=True)))
    of_one = rf"(?:{_MY}(?:{whose})|{_alternatives(_I)})(?!\w|[-'’]\w)"
    joined = rf"\s*[,;]\s*(?:(?:{_AND})\s+)?(?={of_one})|\s+(?:{_AND})\s+(?={of_one})"
    if not known or len(text) != len(typed) or not re.match(rf"\s*{of_one}", typed):
        return ()
    ends = [*((each.start(), each.end()) for each in re.finditer(joined, typed)), (len(text), len(text))]
    told: dict[str | None, str] = {}
    waiting, begin = list[str | None](), 0
    for end, following in ends:
        part = about_whom(text[begin:end], known)
        own = re.match(rf"\s*{of_one}[\s,:;—–-]*", typed[begin:end])
        words = part.words if part.who == "name" else text[begin + own.end() : end] if own else ""
        waiting.append(part.name)
        if words:
            told |= dict.fromkeys(waiting, words)
            waiting.clear()
        begin = following
    if waiting or len(told) < 2 or len(told) != len(ends):
        return ()
    return tuple(Whose(words, "name" if name else "nobody", name) for name, words in told.items())


def _beside_oneself(text: str, typed: str, known: tuple[str, ...]) -> tuple[Whose, ...]:
    """«Мы с Аней въехали», «Аня экөөбүз кирдик»: the same told of the writer and of each of those beside them."""
    declined = {name: "|".join((_pattern(name), _declined(name))) for name in sorted(known, key=len, reverse=True)}
    named, called = "|".join(declined.values()), "|".join(map(_pattern, declined))
    also = rf"(?:\s*,\s*|\s+(?:{_AND})\s+(?:со?\s+)?)"
    with_them = rf"(?:{_WE_WITH})\s+(?P<with>(?:{named})(?:{also}(?:{named}))*)(?!\w|[-'’]\w)"
    both = rf"(?:(?:{_WE})\s+)?(?P<both>(?:{called})(?:{also}(?:{called}))*)\s+(?:{_BOTH_OF_US})"
    found = re.match(rf"\s*(?:{with_them}|{both}(?!\w|\s+(?:{called}|мен)\b))", typed)
    words = text[found.end() :].strip(" ,:;—–-") if found else ""
    if not known or found is None or not words:
        return ()
    beside = re.split(also, found["with"] or found["both"])
    whose = [next(name for name, forms in declined.items() if re.fullmatch(forms, each)) for each in beside]
    return (Whose(words), *(Whose(words, "name", name) for name in dict.fromkeys(whose)))


def _declined(name: str) -> str:
    """A name as it stands behind «с», each of its words."""
    words = []
    for word in folded_name(name).split():
        end, forms = next((end, forms) for end, forms in people.DECLINED if word.endswith(end))
        words.append(rf"{re.escape(word.removesuffix(end))}(?:{'|'.join(forms.split(', '))})")
    return r"\s+".join(words)


def whose_lines(text: str, names: Iterable[str]) -> tuple[Whose, ...]:
    """The lines of a list for each of those whom they are told of, where these are several people; else nothing.

    A name alone («Аня:») is told of the lines below it too, until another one; so is «я». Below a row with a name
    inside, «Аня: 1.02 - 5.02», a line that names nobody is "unclear", each by itself. Where a name comes again, its
    line begins with «я:», so that nothing above it is taken for its heading. A country that stands above all names
    («Грузия:») stands above everybody's lines, until another one does.
    """
    told: dict[str | None, list[str]] = {}
    stands: dict[str | None, str] = {}
    unclear: list[str] = []
    carries = True
    name, known, begins, above, named = None, tuple(names), False, "", False
    for line in text.splitlines():
        bare, country = at_home(line)
        if country and is_heading(bare) and (above or not (told or named)):
            above = line
            continue
        whose = about_whom(line, known)
        own = _OWN_LINE.match(fold(line.lower()))
        if whose.who == "name":
            carries = not whose.words or line.rstrip().endswith(":")
            name, line, begins = whose.name, whose.words, True
        elif own:
            carries = True
            name, line, begins = None, line if own[1] is None else line[own.end() :], own[1] is not None
        elif not carries and line.strip() and not is_heading(bare):
            unclear.append(line)
            continue
        named = named or begins
        if line.strip():
            lines = told.setdefault(name, [])
            if stands.get(name, "") != above:
                stands[name] = above
                lines.append(above)
            lines.append(f"я: {line}" if begins and lines else line)
            begins = False
    if len(told) < 2 and not unclear:
        return ()
    found = [Whose("\n".join(lines), "name" if name else "nobody", name) for name, lines in told.items()]
    return (*found, *(Whose(line, "unclear") for line in unclear))


def begins_of_its_own(line: str) -> str | None:
    """The line of a list without the «я:» that it begins with; None where it begins otherwise."""
    own = _OWN_LINE.match(fold(line.lower()))
    return line[own.end() :] if own and own[1] else None


def without_oneself(text: str) -> str | None:
    """What stands behind a word for the writer with which a text begins: «я», «у меня», "me"; None where none does."""
    found = _ONESELF.match(fold(text.lower()))
    return text[found.end() :] if found and len(text) == len(fold(text.lower())) else None


def folded_name(name: str) -> str:
    """A name as it is compared with others and with what is typed."""
    return " ".join(fold(name.lower()).split())


def _pattern(name: str) -> str:
    return r"\s+".join(map(re.escape, folded_name(name).split())) or r"(?!)"


def _alternatives(phrases: str) -> str:
    return "|".join(map(re.escape, sorted((fold(phrase) for phrase in phrases.split(", ")), key=len, reverse=True)))


@cache
def _everybody() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternatives(people.ALL)})(?!\w)")


_AND: Final = _alternatives(people.AND)
_MY: Final = rf"(?:(?:{_alternatives(people.MY)})\s+)?"
_RELATIVE: Final = re.compile(
    rf"\s*{_MY}((?:{_alternatives(f'{people.RELATIVE}, {people.RELATIVES}')}){_BEHIND_A_NAME})"
)
_WE_WITH, _WE, _BOTH_OF_US = map(_alternatives, (people.WE_WITH, people.WE, people.BOTH_OF_US))
_THEY_ALL: Final = re.compile(
    rf"(?<!\w)(?:{_alternatives(people.EVERYBODY)}|{_alternatives(people.EVERYBODY_OF_MANY)})(?!\w)"
)


_BESIDE: Final = re.compile(rf"\s*(?:{_alternatives(people.BESIDE_ME)})(?![\w'’])")
_ONESELF: Final = re.compile(
    rf"\s*(?:(?:{_alternatives(people.BEFORE_WHOM)})\s+)?(?:{_alternatives(people.ONESELF)}){_BEHIND_A_NAME}"
)
_I: Final = "я, мен, i"
_MANY: Parser[object] = VERB.only(lambda verb: verb.number == "many")
_BESIDE_ME: Parser[bool] = said({True: people.BESIDE_ME}, proper=False)
_OTHERS: Parser[object] = SUBJECT.only(lambda subject: subject == Subject("many")) | COMPANY | _MANY | _BESIDE_ME


def _with_others(text: str) -> bool:
    return _says(_OTHERS, text)


def _as_we(text: str) -> str:
    """«Жена и я выехали», "the two of us left" as «мы выехали», "we left"."""
    found = _BESIDE.match(fold(text.lower()))
    if found is None or len(text) != len(fold(text.lower())):
        return text
    we = "we" if found[0].isascii() else "мы"
    return f"{we} {text[found.end() :].lstrip()}"


def _says(what: Parser[object], text: str) -> bool:
    tokens = tokens_of(clean(text) or "")
    return any(True for at in range(len(tokens)) for _ in what.run(tokens, at))
