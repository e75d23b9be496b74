"""The reader of what somebody says of a residence permit or a visa."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Literal

from dateutil.relativedelta import relativedelta

from bot.lexicon.countries import SCHENGEN as EU
from bot.reading.answers import Day, Mode, PermitTold, Refusal
from bot.reading.courtesies import without_courtesies
from bot.reading.grammar.permits import PERMIT
from bot.reading.meaning import DaysFromNow, Held, OnDate, Together, Unclear, When
from bot.reading.mentions import at_home
from bot.reading.normalise import clean
from bot.reading.one_answer import is_read, one_answer
from bot.reading.question import A_YEAR, Question, shifted
from bot.reading.read import question_of
from bot.reading.resolve import resolve
from bot.reading.third_person import in_first_person
from bot.reading.tokens import Tokens
from bot.reading.words.permits import (
    CASES_BEHIND_A_CONSONANT,
    CASES_OF_THEIRS,
    DONE_WITH_A_VISA,
    ENDS_OF_A_VISA,
    MARKS,
    SCHENGEN,
    THEIRS,
)

_SPOKEN_OF = re.compile(MARKS.replace(", ", "|"))
_CATEGORY = re.compile(
    r"\b(виз\w*|visa)\s+(?:категори\w+\s+|тип\w*\s+|category\s+|type\s+)?[a-dmа-дмс]-?\d{1,2}\b"
    r"(?!\s*[-./]|\s+(?:янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек))",
    re.IGNORECASE,
)
"""«Виза С5»: one of Kazakhstan's categories (A1 to D2), and no day."""
_IS_PERMIT = re.compile(rf"{MARKS.replace(', ', '|')}|вид(?!\w)")
_SCHENGEN = "|".join(SCHENGEN.split(", "))
_SCHENGEN_VISA = re.compile(
    rf"(?<!\w)(?:{_SCHENGEN})\s+(?=виз|visa)"
    rf"|(?<!\w)(?P<done>(?:{'|'.join(DONE_WITH_A_VISA.split(', '))})\s+)(?:шенген|schengen)(?!\w)"
    rf"|^\s*(?:шенген|schengen)(?=\s+(?:{'|'.join(ENDS_OF_A_VISA.split(', '))})(?!\w))",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTEST = 4
"""Letters of a word that says whose a permit is."""
_YEARS_AHEAD = 15
"""A document is hardly valid for longer: most are given for ten years at most."""
_NEARLY_A_YEAR = A_YEAR - 2
"""A date without a year is one of the last or the next twelve months, but for a day or two on the other side of today:
whoever says «до 28 ноября» on the 29th may mean yesterday.
"""


def read_permit(text: str, today: date, language: str = "ru", other: bool = False) -> PermitTold | Refusal | None:
    """Read what somebody says of a residence permit or a visa of their own; ``other`` as for `read_message`.

    None where nothing is said of one, or more than is understood: «не получил РВП», «хочу РВП», «виза в Турцию». A
    Refusal where a day is named that cannot be read surely.
    """
    # Every message goes by here, and hardly any speaks of a permit.
    if not speaks_of_permit(text):
        return None

    def read(tokens: Tokens) -> list[PermitTold | Refusal]:
        question = replace(question_of(today, "log", language, tokens), within=_NEARLY_A_YEAR, years_ahead=_YEARS_AHEAD)
        return [
            Refusal(held.why) if isinstance(held, Unclear) else _resolved(held, question)
            for held in PERMIT.readings(tokens)
        ]

    if other:
        theirs = _with_own_endings(text)
        # "Anya has a visa" is "have a visa", and what "is valid" stays so
        return read_permit(in_first_person(theirs), today, language) or read_permit(theirs, today, language)
    found = one_answer(without_courtesies(_CATEGORY.sub(r"\1", clean(text) or "")), read)
    return None if isinstance(found, Refusal) and not is_read(found) and not found.suggestion else found


def speaks_of_permit(text: str) -> bool:
    """Whether a word stands in a text that every name of a permit has."""
    return _SPOKEN_OF.search(text.lower()) is not None or _SCHENGEN_VISA.search(text) is not None


def permit_at_home(text: str) -> tuple[str, str | None]:
    """What is said of a permit as `at_home`, where the country may stand beside its name in other ways, too: «турецкий
    ВНЖ», «виза Германии», «Германиянын визасы», "a Schengen visa", «получил шенген».
    """
    if schengen := _SCHENGEN_VISA.search(text):
        behind = text[schengen.end() :]
        visa = "" if _IS_PERMIT.match(behind.lower()) else "виза"
        return _with_own_endings(f"{text[: schengen.start()]}{schengen['done'] or ''}{visa}{behind}"), EU
    home, country = at_home(text)
    if home != text or not speaks_of_permit(text):
        return home, country
    from bot.reading.nationalities import named_country  # with Babel, which few messages need

    words = list(_WORD.finditer(text))
    for one, other in (*pairwise(words), *pairwise(reversed(words))):
        of_it = _IS_PERMIT.match(other[0].lower()) and not _IS_PERMIT.match(one[0].lower())
        if of_it and len(one[0]) >= _SHORTEST and (code := named_country(one[0])):
            return _with_own_endings(f"{text[: one.start()]}{text[one.end() :]}".strip()), code
    return home, country


def _with_own_endings(text: str) -> str:
    """«РВПсы бар» as «РВПм бар»."""

    def own(theirs: re.Match[str]) -> str:
        ends = CASES_BEHIND_A_CONSONANT if theirs[1].lower().endswith("т") else CASES_OF_THEIRS
        return theirs[1] + ends[theirs[2] or ""]

    return THEIRS.sub(own, text)


def _resolved(held: Held, question: Question) -> PermitTold | Refusal:
    """What is told, with the days that are named; of two an unclear one offers none, or the other would be lost."""
    told = PermitTold(held.kind, over=held.over, endless=held.endless, extended=held.extended, delete=held.delete)
    begins = held.day if held.got and held.day else held.begins
    if begins and held.ends:
        both = _both(begins, held.ends, held, question)
        if isinstance(both, Refusal):
            return replace(both, candidates=())
        return replace(told, begins=both[0], ends=both[1], later=_later(held, begins, both, question))
    if begins:
        first = _begin(begins, held, question)
        if isinstance(first, Refusal):
            return first
        return _of_which_year(first, begins, held, question) or replace(told, begins=first)
    if held.ends:
        last = _end(held.ends, held, question)
        return last if isinstance(last, Refusal) else replace(told, ends=last)
    if held.day:
        day = _begin(held.day, held, question)
        return day if isinstance(day, Refusal) else replace(told, day=day)
    return told


def _of_which_year(first: date, begins: When, held: Held, question: Question) -> Refusal | None:
    """«Бессрочно с 5 декабря» on the 1st: it begins in four days, or began a year ago, and no end shows which."""
    coming = first + relativedelta(years=1)
    nearer = coming - question.today < question.today - first
    if held.endless and not held.got and nearer and _without_year(begins):
        return Refusal("ambiguous", (first, coming))
    return None


def _later(held: Held, begins: When, both: tuple[date, date], question: Question) -> tuple[date, date] | None:
    surely_past = held.got or held.over or both[1] >= question.today
    if surely_past or not (held.ends and _without_year(begins) and _without_year(held.ends)):
        return None
    first, last = (day + relativedelta(years=1) for day in both)
    return first, last


def _both(begins: When, ends: When, held: Held, question: Question) -> tuple[date, date] | Refusal:
    """Both days; a date without a year is that nearest to the other end, of which the year is known better."""
    from_the_end = _without_year(begins) and (held.over if _without_year(ends) else not held.got)
    if from_the_end:
        last = _end(ends, held, question)
        first = last if isinstance(last, Refusal) else _named(begins, _from(last, -1, question))
        if isinstance(first, date) and first > question.today:
            return Refusal("ambiguous")  # «с 16 декабря по 20 марта 2027»: of that winter, or since the last one
    else:
        first = _begin(begins, held, question)
        if isinstance(first, date) and _without_year(ends):
            last = _named(ends, _from(first, 1, question))
        else:
            last = _end(ends, held, question)
    if isinstance(first, Refusal):
        return first
    if isinstance(last, Refusal):
        return last
    if last < first or (held.coming and last < question.today):
        return Refusal("contradiction")
    return Refusal("future") if held.over and last > question.today else (first, last)


def _from(day: date, step: Literal[-1, 1], question: Question) -> Question:
    """The same asked on the day after the first one, or before the last one: a whole year lies on that side of it."""
    mode: Mode = "log" if step < 0 else "plan"
    return replace(question, today=shifted(day, step) or day, mode=mode, within=A_YEAR + 1)


def _begin(begins: When, held: Held, question: Question) -> date | Refusal:
    """The latest such day; one to come only where its name says so, and not as that of a verb in the past."""
    first = _named(begins, question)
    match first:
        case Refusal("future", (told,)) if not (held.got and held.day):
            return told
    return first


def _end(ends: When, held: Held, question: Question) -> date | Refusal:
    """The latest such day where it is over, else the next one; one in the past only where its name says so."""
    if held.over:
        return _named(ends, question)
    last = _named(ends, replace(question, mode="plan"))
    match last:
        case Refusal("past", (told,)):
            if held.got:
                return Refusal("ambiguous")  # «получил РВП до 20 марта 2020»: before that day
            return Refusal("contradiction") if held.coming else told
        case Refusal("future"):
            return Refusal("implausible")
    return last


def _named(when: When, question: Question) -> date | Refusal:
    found = resolve(when, question)
    if isinstance(found, Day):
        return found.date
    return replace(found, why="ambiguous") if len(found.candidates) > 1 else found


def _without_year(when: When) -> bool:
    parts = when.parts if isinstance(when, Together) else ()
    dated = any(isinstance(part, OnDate) and part.year is None for part in parts)
    return dated and not any(isinstance(part, DaysFromNow) for part in parts)
