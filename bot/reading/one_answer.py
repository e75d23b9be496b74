"""One answer from all readings of a text, or the one reason why there is none."""

from collections.abc import Callable, Iterable
from typing import TypeVar, get_args

from bot.reading.answers import BareDay, Day, HalfSaid, Refusal, Why
from bot.reading.normalise import clean
from bot.reading.tokens import Tokens
from bot.reading.typos import Away, slips_in_numbers, slips_in_words
from bot.reading.vocabulary import tokens_of

_MOST_TOKENS = 40
_UNREAD: frozenset[Why] = frozenset({"not_a_date", "typo", "bare_number"})
"""Reasons of words in which nothing was found."""
_TELLING = get_args(Why)
A = TypeVar("A")


def is_read(found: object) -> bool:
    """Whether something was found in the words, though it may be refused."""
    return not isinstance(found, Refusal) or found.why not in _UNREAD


def one_answer(text: str, read: Callable[[Tokens], list[A | Refusal]], *, slips: bool = True) -> A | Refusal:
    """The answer on which all readings of the whole text agree, else why there is none.

    With ``slips`` a text without any reading is tried with small corrections, which are suggested and never taken.
    """
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
    days |= {one.day.date for one in answers if isinstance(one, BareDay | HalfSaid) and not _is_half_a_range(one)}
    days |= {day for refusal in refusals for day in refusal.candidates}
    return Refusal("ambiguous", tuple(sorted(days)))


def _is_half_a_range(one: BareDay | HalfSaid) -> bool:
    return isinstance(one, HalfSaid) and one.exit_ahead is not None
