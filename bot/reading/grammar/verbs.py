"""Words of entering and leaving, and what each says by itself."""

from dataclasses import dataclass
from typing import Literal

from bot.reading.answers import Direction
from bot.reading.grammar.parser import Parser, said, word
from bot.reading.grammar.relative import COUNTED
from bot.reading.meaning import Tense
from bot.reading.words import crossings

Kind = Literal["border", "again", "visit", "journey", "country", "return", "either", "over", "never", "stamp"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A word of entering or leaving.

    ``kind``: whether it speaks of the border ("again" after an exit), of a visit or of any journey; "country" says
    which way only beside the country, "return" also behind an exit, "either" and (beside the border) "over" where a
    place tells, "never" not even then; a "stamp" stands before its day and beside nothing else.
    ``number``: how many people it speaks of. ``alone``: without a day it means today. ``names_day``: «день выезда».
    """

    act: Direction
    tense: Tense
    kind: Kind = "border"
    number: str = "any"
    alone: bool = True
    names_day: bool = False


def _past(
    forms: dict[crossings.Number, str], act: Direction, kind: Kind = "border", alone: bool = True
) -> Parser[Verb]:
    return said([(Verb(act, "past", kind, number, alone), written) for number, written in forms.items()])


def _either(forms: str) -> Parser[Verb]:
    return said([(Verb(act, "past", "either"), forms) for act in ("in", "out")])


_OVER = word("over")
_CROSSED_ALONE = _either(crossings.CROSSED_ALONE)
_OVER_HERE = _OVER >> COUNTED
_CROSSED: Parser[Verb] = _either(crossings.CROSSED_OVER) | Parser(
    lambda tokens, at: (
        (verb, after)
        for verb, after in _CROSSED_ALONE.run(tokens, at)
        if not any(True for _ in _OVER.run(tokens, after)) or any(True for _ in _OVER_HERE.run(tokens, after))
    ),
    _CROSSED_ALONE.begins,
)
""" "Crossed over yesterday" is not "about yesterday", though "crossed over 3 days ago" may be more than three."""
LEFT = Verb("out", "past")
IN_BESIDE_OUT = Verb("in", "none", "stamp")
VERB = (
    _past(crossings.ENTERED, "in")
    | _past(crossings.ENTERED_AGAIN, "in", "again")
    | _past(crossings.ENTERED_AGAIN_SOMETIME, "in", "again", alone=False)
    | _past(crossings.RETURNED, "in", "return")
    | _past(crossings.RETURNED_SOMETIME, "in", "return", alone=False)
    | _past(crossings.LEFT, "out")
    | _past(crossings.VISITED, "in", "visit")
    | _past(crossings.ARRIVED, "in", "journey")
    | _past(crossings.DEPARTED, "out", "journey")
    | _past(crossings.ENTERED_SOMETIME, "in", alone=False)
    | _past(crossings.ARRIVED_SOMETIME, "in", "journey", alone=False)
    | _past(crossings.LEFT_SOMETIME, "out", alone=False)
    | _past(crossings.DEPARTED_SOMETIME, "out", "journey", alone=False)
    | _past(crossings.ENTERED_COUNTRY, "in", "country")
    | _past(crossings.FLEW, "in", "country")
    | _past(crossings.FLEW, "out", "country")
    | _past(crossings.LEFT_COUNTRY, "out", "return")
    | _past(crossings.CROSSED, "in", "over")
    | _past(crossings.CROSSED, "out", "over")
    | said(
        [
            (Verb("in", "future"), crossings.WILL_ENTER),
            (Verb("in", "future", "country"), crossings.WILL_ENTER_COUNTRY),
            (Verb("in", "future", "return"), crossings.WILL_RETURN),
            (Verb("out", "future"), crossings.WILL_LEAVE),
            (Verb("in", "none", alone=False), crossings.ENTRY_LABELS),
            (Verb("out", "none", alone=False), crossings.EXIT_LABELS),
            (Verb("in", "none", "journey", alone=False), crossings.ARRIVAL_LABELS),
            (Verb("out", "none", "journey", alone=False), crossings.DEPARTURE_LABELS),
            (Verb("in", "none", alone=False, names_day=True), crossings.ENTRY_DAY_LABELS),
            (Verb("out", "none", alone=False, names_day=True), crossings.EXIT_DAY_LABELS),
            (Verb("in", "none", "journey", alone=False, names_day=True), crossings.ARRIVAL_DAY_LABELS),
            (Verb("out", "none", "journey", alone=False, names_day=True), crossings.DEPARTURE_DAY_LABELS),
            (Verb("in", "past", "never"), crossings.NO_WAY_TOLD),
            (Verb("out", "past", "never"), crossings.NO_WAY_TOLD),
        ]
    )
    | _CROSSED
    | word(crossings.LEFT_NOT_ALONE).means(LEFT)
    | said([(Verb(act, "none", "stamp", alone=False), label) for act, label in crossings.STAMPED.items()])
    | word(crossings.STAMPED_BESIDE_EXIT).means(IN_BESIDE_OUT)
)
CONVERB = said(
    [
        (Verb("in", "past"), crossings.ENTERING),
        (Verb("out", "past"), crossings.LEAVING),
        (Verb("in", "past", "journey"), crossings.ARRIVING),
        (Verb("out", "past", "journey"), crossings.DEPARTING),
    ]
)
"""«Кечээ чыгып, …»: no sentence before the next verb is told."""
