"""The readers of one text: a day, a whole message, a plan."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from bot.reading.answers import (
    Back,
    BareDay,
    Command,
    Crossing,
    Day,
    HalfSaid,
    Length,
    Mode,
    PastStay,
    PlannedStay,
    Refusal,
    Why,
)
from bot.reading.commands import named
from bot.reading.courtesies import without_courtesies
from bot.reading.grammar.plan import BEGINNING, ENTERED, LASTING, LASTING_OR_UNTIL, LENGTH
from bot.reading.grammar.sentence import CROSSED, UNSURE
from bot.reading.grammar.stays import LASTING_ON, NO_STAY, STAYED, WILL_STAY
from bot.reading.grammar.when import WHEN
from bot.reading.meaning import Crossed, Lasting
from bot.reading.normalise import clean
from bot.reading.resolve import Question, lasting, resolve
from bot.reading.rows import rows
from bot.reading.tokens import Tokens
from bot.reading.trips import trips
from bot.reading.typos import Away, slips_in_numbers, slips_in_words
from bot.reading.vocabulary import tokens_of

Message = Crossing | BareDay | PastStay | Back | HalfSaid | Command
Plan = Day | PlannedStay | Length
_MOST_TOKENS = 40
_MAY_BE_ROW: frozenset[Why] = frozenset({"not_a_date", "range", "typo", "incomplete", "bare_number"})
"""Refusals of a text that may still be the row of a list or a table."""
_SLASHED = re.compile(r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})(?![0-9])")
_UNREAD: tuple[Why, ...] = ("not_a_date", "typo", "bare_number")
_TELLING: tuple[Why, ...] = (
    "ambiguous",
    "contradiction",
    "range",
    "impossible",
    "implausible",
    "future",
    "past",
    "vague",
    "incomplete",
    "bare_number",
    "typo",
    "not_a_date",
)
"""Of several refusals the first in this order is told."""
A = TypeVar("A")


def read_day(text: str, today: date, mode: Mode = "log", language: str = "ru") -> Day | Refusal:
    """Read the one day that the whole of ``text`` names.

    In log mode («when did you cross?») the day is not after ``today``, in plan mode not before it. ``language`` is the
    interface's: it only decides whether 02/03/2026 may be American. Sentences with a verb give their day.
    """

    def read(tokens: Tokens) -> list[Day | Refusal]:
        question = _question(today, mode, language, tokens)
        found = [resolve(when, question) for when in WHEN.readings(tokens)]
        found += [_surely(crossed, question) for crossed in CROSSED.readings(tokens)]
        found += [resolve(unclear, question) for unclear in UNSURE.readings(tokens)]
        found += [one.day if isinstance(one, Crossing) else Refusal("range") for one in trips(tokens, question, STAYED)]
        found += [Refusal("range") for _ in (LASTING_ON | NO_STAY).readings(tokens)]
        return found

    return _read(text, read)


def read_message(text: str, today: date, language: str = "ru") -> Message | Refusal:
    """Read a whole message: a crossing that has happened, a day, a past stay, an exit and the entry after it, or a
    command.

    A verb without a day means today. Nothing is taken from a text that is not understood to its end: «муж въехал
    вчера», «не въехал» are refused.
    """
    found = read_row(text, today, language)
    if not isinstance(found, Refusal) or found.why not in _UNREAD:
        return found
    if command := _command(text, today, language):
        return command
    cleaned = clean(text) or ""
    bare = without_courtesies(cleaned)
    return read_row(bare, today, language) if bare and bare != cleaned else found


@dataclass(frozen=True, slots=True)
class Around:
    """What a list says of a row: whether others stand beside it, its dates' year, the order of its slashes."""

    others: bool
    year: int | None
    month_first: bool | None


def read_row(text: str, today: date, language: str, around: Around | None = None) -> Message | Refusal:
    """Read a message, or a row of a list, from which ticks, brackets and a number of days are left out.

    ``around``: it is a row of a list; no slip is looked for then, which takes longer than all else.
    """
    found = _message(text, today, language, around, slips=around is None)
    if not isinstance(found, Refusal) or found.why not in _MAY_BE_ROW:
        return found
    dated = bool(around and around.year)
    for row in rows(text, among_others=bool(around and around.others), dated=dated):
        told = _message(row.text, today, language, around, slips=False)
        if isinstance(told, PastStay):
            return row.checked(told)
        if isinstance(told, Crossing | BareDay | HalfSaid) and row.days is None:
            return told
    return found


def _message(text: str, today: date, language: str, around: Around | None, *, slips: bool) -> Message | Refusal:
    def read(tokens: Tokens) -> list[Message | Refusal]:
        question = _question(today, "log", language, tokens)
        if around:
            month_first = question.month_first if around.month_first is None else around.month_first
            question = replace(question, year=around.year, month_first=month_first)
        found: list[Message | Refusal] = []
        for crossed in (CROSSED | LASTING_ON).readings(tokens):
            day = _day(crossed, question, alone=Day(today, relative=True))
            act = None if crossed.missing == "way" else crossed.act
            if isinstance(day, Refusal):
                found.append(replace(day, act=act))
            elif crossed.missing:
                found.append(HalfSaid(crossed.missing, day, act))
            else:
                found.append(Crossing(crossed.act, day))
        found += trips(tokens, question, STAYED)
        found += [Refusal(unclear.why) for unclear in (UNSURE | NO_STAY).readings(tokens)]
        for when in WHEN.readings(tokens):
            day = resolve(when, question)
            # «1-майдан бүгүнгө чейин» is no contradiction of two names of one day.
            if not found or day != Refusal("contradiction"):
                found.append(day if isinstance(day, Refusal) else BareDay(day))
        return _either_way(found)

    return _read(text, read, slips=slips)


def _command(text: str, today: date, language: str) -> Command | None:
    for words in named(text):
        if words.part is None:
            return Command(words.command)
        if words.part == "length" and not (LENGTH | LASTING).readings(tokens_of(words.rest)):
            continue
        trip = read_plan(words.rest, today, language)
        if not isinstance(trip, Refusal) or trip.why not in _UNREAD:
            return Command(words.command, trip)
    return None


def _either_way(found: list[Message | Refusal]) -> list[Message | Refusal]:
    """«Vyehal vchera», in Latin letters, is an entry as well as an exit: it is the way that is not said."""
    match found:
        case [Crossing(one, day), Crossing(other, same)] if one != other and day == same:
            return [HalfSaid("way", day)]
        case [Refusal("future", act=one) as ahead, Refusal("future", act=other)] if one != other:
            return [replace(ahead, act=None)]
    return found


def read_plan(text: str, today: date, language: str = "ru") -> Plan | Refusal:
    """Read what somebody plans: the day of an entry, a whole trip, or how long it is to last.

    The entry lies from ``today`` to two years ahead; the exit may lie beyond. A bare number is a number of days. What
    tells of an exit only is refused, with ``act``.
    """

    def read(tokens: Tokens) -> list[Plan | Refusal]:
        question = _question(today, "plan", language, tokens)
        found: list[Plan | Refusal] = [resolve(when, question) for when in BEGINNING.readings(tokens)]
        found += [_entry(crossed, question) for crossed in ENTERED.readings(tokens)]
        found += [resolve(unclear, question) for unclear in UNSURE.readings(tokens)]
        found += [lasting(Lasting(None, length), question) for length in LENGTH.readings(tokens)]
        found += [lasting(trip, question) for trip in (LASTING | LASTING_OR_UNTIL).readings(tokens)]
        ahead = trips(tokens, question, WILL_STAY)
        # The days that one end may be are no days on which the trip may begin.
        found += [
            replace(one, candidates=()) if isinstance(one, Refusal) else PlannedStay(one.entered, one.left)
            for one in ahead
            if not isinstance(one, Crossing)
        ]
        if not ahead:
            found += [Refusal("past") for _ in (STAYED | LASTING_ON).readings(tokens)]
        return found

    return _read(text, read)


def _entry(crossed: Crossed, question: Question) -> Day | Refusal:
    if crossed.act == "out":
        return Refusal("not_a_date", act="out")
    # «Вернусь 12 июня»: a plan is to come here.
    returning = crossed.tense == "future" and crossed.missing == "way"
    return _day(crossed, question) if returning else _surely(crossed, question)


def _surely(crossed: Crossed, question: Question) -> Day | Refusal:
    """The day of a crossing that is told in full."""
    return Refusal("ambiguous") if crossed.missing else _day(crossed, question)


def _question(today: date, mode: Mode, language: str, tokens: Tokens) -> Question:
    english = any(re.fullmatch("[a-z']+", reading) for token in tokens for reading in token.readings)
    written = "".join(f" {token.written}" if token.spaced else token.written for token in tokens)
    return Question(today, mode, language == "en" or english, month_first=month_first(written))


def month_first(text: str) -> bool | None:
    """Whether the dates with slashes in an English text show that the month stands first; None when they do not."""
    shown = {int(second) > 12 for first, second in _SLASHED.findall(text) if (int(first) > 12) != (int(second) > 12)}
    return shown.pop() if len(shown) == 1 else None


def _day(crossed: Crossed, question: Question, alone: Day | None = None) -> Day | Refusal:
    """The day of a crossing; ``alone`` is the day of a verb without one."""
    when = crossed.day()
    if crossed.tense == "future" and question.mode == "log":
        day = resolve(when, question) if when else None
        if isinstance(day, Day) and day.date < question.today:
            return Refusal("contradiction" if day.relative else "past")  # «въезжаю вчера», «въеду 12 мая» in June
        if day == Refusal("bare_number"):
            return day
        return Refusal("future" if when or crossed.part else "incomplete")
    if crossed.tense == "past" and question.mode == "plan":
        return Refusal("past")
    if when is not None:
        return resolve(when, question)
    if crossed.part is not None:
        return Refusal("ambiguous", (question.today,))
    return alone or Refusal("incomplete")


# --- one answer from all readings -------------------------------------------------------------------------------


def _read(text: str, read: Callable[[Tokens], list[A | Refusal]], *, slips: bool = True) -> A | Refusal:
    cleaned = clean(text)
    tokens = tokens_of(cleaned or "")
    if not cleaned or not tokens or len(tokens) > _MOST_TOKENS:
        return Refusal("not_a_date")
    found = _settle(read(tokens)) or (_slip(cleaned, tokens, read) if slips else None)
    if found is not None:
        return found
    bare = all(token.kind == "number" or token.written in "+-" for token in tokens)
    return Refusal("bare_number" if bare and tokens[-1].kind == "number" else "not_a_date")


def _slip(text: str, tokens: Tokens, read: Callable[[Tokens], list[A | Refusal]]) -> Refusal | None:
    """A refusal with the corrected text, when a small slip stands between the text and a date."""
    for right in slips_in_numbers(text):
        if _worth_asking(_settle(read(tokens_of(right)))):
            return Refusal("typo", suggestion=right)
    nearest: Away | None = None
    meant: dict[A | Refusal, str] = {}
    for away, right in slips_in_words(text, tokens):
        if nearest is not None and away > nearest:
            break
        answer = _settle(read(tokens_of(right)))
        if answer is not None and _worth_asking(answer):
            nearest = away
            meant.setdefault(answer, right)
    if not meant:
        return None
    meant = {answer: right for answer, right in meant.items() if not isinstance(answer, Refusal)} or meant
    return Refusal("typo", suggestion=next(iter(meant.values())) if len(meant) == 1 else None)


def _worth_asking(answer: object) -> bool:
    if isinstance(answer, Refusal):
        return answer.why not in ("not_a_date", "bare_number", "incomplete", "range", "vague")
    return answer is not None


def _settle(found: Iterable[A | Refusal]) -> A | Refusal | None:
    """The answer on which all readings agree; several answers are ambiguous."""
    refusals: list[Refusal] = []
    answers: list[A] = []
    for one in found:
        if isinstance(one, Refusal):
            refusals.append(one)
        elif one not in answers:
            answers.append(one)
    if not answers:
        return min(refusals, key=lambda refusal: _TELLING.index(refusal.why), default=None)
    if len(answers) == 1 and not refusals:
        return answers[0]
    days = {one.date for one in answers if isinstance(one, Day)}
    days |= {one.day.date for one in answers if isinstance(one, BareDay | HalfSaid)}
    days |= {day for refusal in refusals for day in refusal.candidates}
    return Refusal("ambiguous", tuple(sorted(days)))
