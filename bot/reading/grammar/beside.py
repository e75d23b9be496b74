"""What may stand beside a word of entering or leaving, in any order: who, with whom, how, where, and when."""

from dataclasses import dataclass

from bot.reading.grammar.moment import DAY_PART
from bot.reading.grammar.parser import Parser, digits, mark, maybe, said, word
from bot.reading.grammar.places import PLACE, Place
from bot.reading.grammar.verbs import CONVERB, VERB, Verb
from bot.reading.grammar.when import LABELLED, PLAIN
from bot.reading.meaning import DaysFromNow, Part, Together, Unclear, When
from bot.reading.words import crossings


@dataclass(frozen=True, slots=True)
class Subject:
    number: str


@dataclass(frozen=True, slots=True)
class Already:
    """«Уже»: beside a day it changes nothing."""


@dataclass(frozen=True, slots=True)
class Company:
    """«С женой»."""


@dataclass(frozen=True, slots=True)
class Vehicle:
    """«На машине»."""


@dataclass(frozen=True, slots=True)
class Own:
    """«Мой»: only a noun has an owner. ``last``: «мой последний»."""

    last: bool = False


@dataclass(frozen=True, slots=True)
class Was:
    """«Был»: beside a noun."""


@dataclass(frozen=True, slots=True)
class DaysLater:
    """«В тот же день», «на следующий день»: so many days after the crossing before."""

    days: int


@dataclass(frozen=True, slots=True)
class Dated:
    """``just``: «только», which says "now" only beside a verb in the past. ``labelled``: «дата 12 мая»."""

    when: When
    just: bool = False
    labelled: bool = False


Word = Verb | Subject | Place | Already | Company | Vehicle | Own | Was | DaysLater | Dated | Part

SUBJECT = said(
    [
        (Subject("one"), crossings.SUBJECT_ONE),
        (Subject("many"), crossings.SUBJECT_MANY),
        (Subject("any"), crossings.SUBJECT_ANY),
    ]
)
_KIN_ENGLISH = maybe(word(crossings.KIN_OWN_ENGLISH)) >> word(crossings.KIN_ENGLISH)
_KIN = maybe(word(crossings.KIN_OWN)) >> word(crossings.KIN)
_COMPANY = (
    word(crossings.WITH) >> _KIN >> maybe(word("и") >> maybe(word("с, со")) >> _KIN)
    | word(crossings.KIN_KYRGYZ)
    >> maybe((word("менен, жана") | mark(",")) >> word(crossings.KIN_KYRGYZ))
    >> word(crossings.WITH_AFTER)
    | word(crossings.WITH_ENGLISH) >> _KIN_ENGLISH >> maybe(word("and") >> _KIN_ENGLISH)
    | word(crossings.ALL_THE_FAMILY)
).means(Company())
TODAY = Together((DaysFromNow(0),))
_JUST: Parser[Dated] = word(crossings.JUST).means(Dated(TODAY, just=True))
_NUMBER = digits(1, 2).means(Dated(Unclear("bare_number")))
_BARE_DAY: Parser[Dated] = Parser(
    lambda tokens, at: iter(()) if any(True for _ in PLAIN.run(tokens, at)) else _NUMBER.run(tokens, at)
)
"""«Выезд 18»: a number that begins no date; of which month it is, nobody knows."""
_BESIDE: Parser[Word] = (
    SUBJECT
    | PLACE
    | word(crossings.ALREADY).means(Already())
    | _COMPANY
    | word(crossings.BY).means(Vehicle())
    | said([(Own(), crossings.OWN), (Own(last=True), crossings.LAST)])
    | word(crossings.WAS).means(Was())
    | said([(DaysLater(0), crossings.SAME_DAY), (DaysLater(1), crossings.NEXT_DAY)])
    | PLAIN.map(Dated)
    | LABELLED.map(lambda when: Dated(when, labelled=True))
    | _BARE_DAY
    | _JUST
    | DAY_PART
).once()
WORD: Parser[Word] = (VERB | _BESIDE).once()
CONVERB_WORD: Parser[Word] = (CONVERB | _BESIDE).once()
SEPARATOR = maybe(mark(",-:"))
