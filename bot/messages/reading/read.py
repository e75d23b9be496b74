"""The readers of one text: a day, a whole message, a plan."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from bot.messages.reading.answers import (
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
from bot.messages.reading.grammar.parser import Parser
from bot.messages.reading.grammar.plan import ENTERED, LASTING, LENGTH
from bot.messages.reading.grammar.sentence import CROSSED, EITHER_WAY, STAYED, UNSURE, WILL_STAY, crossing_day
from bot.messages.reading.grammar.when import WHEN
from bot.messages.reading.meaning import Crossed, Lasting, OnDate, OnDayOfMonth, Stayed
from bot.messages.reading.normalise import clean
from bot.messages.reading.resolve import Question, lasting, resolve, resolve_stay
from bot.messages.reading.rows import rows
from bot.messages.reading.tokens import Tokens
from bot.messages.reading.typos import Away, slips_in_numbers, slips_in_words
from bot.messages.reading.vocabulary import tokens_of

Message = Crossing | BareDay | PastStay | Back | HalfSaid | Command
Plan = Day | PlannedStay | Length
_MOST_TOKENS = 40
_MAY_BE_ROW: frozenset[Why] = frozenset({"not_a_date", "range", "typo", "incomplete", "bare_number"})
"""Refusals of a text that may still be the row of a list or a table."""
_SLASHED = re.compile(r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})(?![0-9])")
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
        found += [_day(crossed, question) for crossed in CROSSED.readings(tokens)]
        found += [resolve(unclear, question) for unclear in (EITHER_WAY | UNSURE).readings(tokens)]
        found += [Refusal("range") for _ in _stays(tokens, question)]
        return found

    return _read(text, read)


def read_message(text: str, today: date, language: str = "ru") -> Message | Refusal:
    """Read a whole message: a crossing that has happened, a day, a past stay, an exit and the entry after it, or a
    command.

    A verb without a day means today. Nothing is taken from a text that is not understood to its end: «муж въехал
    вчера», «не въехал» are refused.
    """
    return read_row(text, today, language)


@dataclass(frozen=True, slots=True)
class Around:
    """What a list says of a row: whether others stand beside it, the year of dates without one, the order of slashes."""

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
    for row in rows(text, among_others=bool(around and around.others)):
        told = _message(row.text, today, language, around, slips=False)
        if isinstance(told, PastStay):
            return row.checked(told)
        if isinstance(told, Crossing | BareDay) and row.days is None:
            return told
    return found


def _message(text: str, today: date, language: str, around: Around | None, *, slips: bool) -> Message | Refusal:
    def read(tokens: Tokens) -> list[Message | Refusal]:
        question = _question(today, "log", language, tokens)
        if around:
            month_first = question.month_first if around.month_first is None else around.month_first
            question = replace(question, year=around.year, month_first=month_first)
        found: list[Message | Refusal] = []
        for when in WHEN.readings(tokens):
            day = resolve(when, question)
            found.append(day if isinstance(day, Refusal) else BareDay(day))
        for crossed in CROSSED.readings(tokens):
            day = _day(crossed, question, alone=Day(today, relative=True))
            found.append(replace(day, act=crossed.act) if isinstance(day, Refusal) else Crossing(crossed.act, day))
        found += _stays(tokens, question)
        found += [Refusal(unclear.why) for unclear in (EITHER_WAY | UNSURE).readings(tokens)]
        return found

    return _read(text, read, slips=slips)


def read_plan(text: str, today: date, language: str = "ru") -> Plan | Refusal:
    """Read what somebody plans: the day of an entry, a whole trip, or how long it is to last.

    The entry lies from ``today`` to two years ahead; the exit may lie beyond. A bare number is a number of days. What
    tells of an exit only is refused, with ``act``.
    """

    def read(tokens: Tokens) -> list[Plan | Refusal]:
        question = _question(today, "plan", language, tokens)
        found: list[Plan | Refusal] = [resolve(when, question) for when in WHEN.readings(tokens)]
        found += [_entry(crossed, question) for crossed in ENTERED.readings(tokens)]
        found += [resolve(unclear, question) for unclear in (EITHER_WAY | UNSURE).readings(tokens)]
        found += [lasting(Lasting(None, length), question) for length in LENGTH.readings(tokens)]
        found += [lasting(trip, question) for trip in LASTING.readings(tokens)]
        trips = _stays(tokens, question, WILL_STAY)
        # The days that one end may be are no days on which the trip may begin.
        found += [
            PlannedStay(one.entered, one.left) if isinstance(one, PastStay) else replace(one, candidates=())
            for one in trips
        ]
        if not trips:
            found += [Refusal("past") for _ in STAYED.readings(tokens)]
        return found

    return _read(text, read)


def _entry(crossed: Crossed, question: Question) -> Day | Refusal:
    return Refusal("not_a_date", act="out") if crossed.act == "out" else _day(crossed, question)


def _stays(tokens: Tokens, question: Question, stays: Parser[Stayed] = STAYED) -> list[PastStay | Refusal]:
    """The readings as a stay; «12-03-26» is no stay from one day to another of the 26th month."""
    told = [(stayed, resolve_stay(stayed, question)) for stayed in stays.readings(tokens)]
    if any(isinstance(one, PastStay) for _, one in told):
        # «С 1-го по 20-е февраля»: the 1st is February's too, not the latest 1st of any month.
        told = [(stayed, one) for stayed, one in told if isinstance(one, PastStay) or not _of_latest_month(stayed)]
    found = [one for _, one in told]
    possible = [one for one in found if one != Refusal("impossible")]
    return possible if possible or any(True for _ in WHEN.readings(tokens)) else found


def _of_latest_month(stayed: Stayed) -> bool:
    return OnDayOfMonth in map(type, stayed.entered.parts) and OnDate in map(type, stayed.left.parts)


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
    when = crossing_day(crossed)
    if crossed.tense == "future" and question.mode == "log":
        day = resolve(when, question) if when else None
        told_before = isinstance(day, Day) and day.date < question.today
        return Refusal("contradiction" if told_before else "future")
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
    days |= {one.day.date for one in answers if isinstance(one, BareDay)}
    days |= {day for refusal in refusals for day in refusal.candidates}
    return Refusal("ambiguous", tuple(sorted(days)))
