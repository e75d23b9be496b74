"""What may stand beside a word of entering or leaving, in any order: who, with whom, how, where, and when."""

from dataclasses import dataclass

from bot.reading.grammar.moment import DAY_PART
from bot.reading.grammar.parser import Parser, digits, mark, maybe, said, word
from bot.reading.grammar.places import PLACE, Place
from bot.reading.grammar.verbs import CONVERB, VERB, Verb
from bot.reading.grammar.when import LABELLED, PLAIN
from bot.reading.meaning import DaysFromNow, Part, Together, Unclear, When
from bot.reading.words import beside


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
        (Subject("one"), beside.SUBJECT_ONE),
        (Subject("many"), beside.SUBJECT_MANY),
        (Subject("any"), beside.SUBJECT_ANY),
    ]
)
_KIN_ENGLISH = maybe(word(beside.KIN_OWN_ENGLISH)) >> word(beside.KIN_ENGLISH)
_KIN = maybe(word(beside.KIN_OWN)) >> word(beside.KIN)
COMPANY = (
    word(beside.WITH) >> _KIN >> maybe(word("и") >> maybe(word("с, со")) >> _KIN)
    | word(beside.KIN_KYRGYZ)
    >> maybe((word("менен, жана") | mark(",")) >> word(beside.KIN_KYRGYZ))
    >> word(beside.WITH_AFTER)
    | word(beside.WITH_ENGLISH) >> _KIN_ENGLISH >> maybe(word("and") >> _KIN_ENGLISH)
    | word(beside.ALL_THE_FAMILY)
).means(Company())
TODAY = Together((DaysFromNow(0),))
_JUST: Parser[Dated] = word(beside.JUST).means(Dated(TODAY, just=True))
_NUMBER = digits(1, 2).means(Dated(Unclear("bare_number")))
_BARE_DAY: Parser[Dated] = Parser(
    lambda tokens, at: iter(()) if any(True for _ in PLAIN.run(tokens, at)) else _NUMBER.run(tokens, at),
    _NUMBER.begins,
)
"""«Выезд 18»: a number that begins no date; of which month it is, nobody knows."""
_BESIDE: Parser[Word] = (
    SUBJECT
    | PLACE
    | word(beside.ALREADY).means(Already())
    | COMPANY
    | word(beside.BY).means(Vehicle())
    | said([(Own(), beside.OWN), (Own(last=True), beside.LAST)])
    | word(beside.WAS).means(Was())
    | said([(DaysLater(0), beside.SAME_DAY), (DaysLater(1), beside.NEXT_DAY)])
    | PLAIN.map(Dated)
    | LABELLED.map(lambda when: Dated(when, labelled=True))
    | _BARE_DAY
    | _JUST
    | DAY_PART
).once()
WORD: Parser[Word] = (VERB | _BESIDE).once()
CONVERB_WORD: Parser[Word] = (CONVERB | _BESIDE).once()
SEPARATOR = maybe(mark(",-:"))
