"""Latin letters: Kyrgyz and Russian in them mean what they mean in Cyrillic letters, or nothing."""

import itertools
import re
from collections.abc import Callable
from datetime import date

import pytest

from bot.reading import (
    BareDay,
    Crossing,
    Day,
    PastStay,
    PlannedStay,
    Refusal,
    read_day,
    read_plan,
)
from bot.reading.grammar.parser import known_words, proper_words
from bot.reading.normalise import fold
from bot.reading.vocabulary import spell
from bot.reading.words import months, numbers, others
from tests.reading.at_home import read_message

TODAY = date(2025, 12, 31)
_PLAIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "j", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "ң": "ng", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ү": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
SPELLINGS: tuple[dict[str, str], ...] = (
    _PLAIN,
    _PLAIN | {"ж": "zh", "х": "kh", "ө": "ö", "ү": "ü", "ң": "ñ"},
    _PLAIN | {"ы": "i", "ю": "iu", "я": "ia"},
    _PLAIN | {"ж": "zh", "ю": "ju", "я": "ja"},
)
UNITS = ["бир", "эки", "үч", "төрт", "беш", "алты", "жети", "сегиз", "тогуз"]
ORDINALS = ["биринчи", "экинчи", "үчүнчү", "төртүнчү", "бешинчи", "алтынчы", "жетинчи", "сегизинчи", "тогузунчу"]


def latin(text: str, spelling: dict[str, str]) -> str:
    return "".join(spelling.get(letter, letter) for letter in text)


MONTHS = [
    *((month, forms.split(", ")[0]) for (month, case), forms in months.forms() if case in ("name", "case")),
    *((month, stem) for month, (stem, _, _) in months.KYRGYZ_STEMS.items()),
]


@pytest.mark.parametrize(
    ("told", "same"),
    [
        ("4yktym", "чыктым"), ("ke4ee 4yktym", "кечээ чыктым"), ("v4era vyehal iz rk", "вчера выехал из рк"),
        ("12 4isla kirdim", "12 числа кирдим"), ("4ыктым ке4ээ", "чыктым кечээ"),
        ("4ek aradan ottum", "чек арадан өттүм"),
    ],
)  # fmt: skip
def test_four_is_che_in_a_word_that_it_makes(told: str, same: str) -> None:
    assert read_message(told, TODAY) == read_message(same, TODAY)
    assert not isinstance(read_message(told, TODAY), Refusal)


@pytest.mark.parametrize("told", ["въехал 4мая", "4may kirdim", "entered 4th May", "4-майда кирдим"])
def test_four_beside_a_month_is_its_day(told: str) -> None:
    assert read_message(told, date(2026, 5, 20), "ky") == Crossing("in", Day(date(2026, 5, 4)))


@pytest.mark.parametrize(("ten", "units"), [("он ", UNITS), ("он ", ORDINALS), ("он-", UNITS)])
def test_on_is_ten_before_every_number_and_month(ten: str, units: list[str]) -> None:
    spellings = itertools.cycle(SPELLINGS)
    for (unit, number), (month, name) in itertools.product(enumerate(units, 1), MONTHS):
        day, written = date(2025, month, 10 + unit), latin(f"{ten}{number} {name}", next(spellings))
        assert read_day(written, TODAY, "log") in (Day(day), Refusal("ambiguous", (day, day.replace(year=2026)))), (
            written
        )


@pytest.mark.parametrize(
    ("write", "act"),
    [
        (lambda day: f"{day} kirdim", "in"),
        (lambda day: f"kirdim {day}", "in"),
        (lambda day: f"men {day} kirdim", "in"),
        (lambda day: f"{day} chyktym", "out"),
        (lambda day: f"chyktym {day}", "out"),
    ],
)
def test_on_is_ten_beside_a_verb(write: Callable[[str], str], act: str) -> None:
    for unit, number in enumerate(["", *UNITS]):
        day = Day(date(2025, 8, 10 + unit))
        found = read_message(write(f"on {latin(number, _PLAIN)} avgustta"), TODAY)
        assert found == Crossing("in" if act == "in" else "out", day)


def test_on_is_ten_in_stays_and_plans() -> None:
    for unit, number in enumerate((latin(one, _PLAIN) for one in UNITS), 1):
        last = date(2025, 9, 10 + unit)
        assert read_message(f"on bir avgust - on {number} sentyabr", TODAY) == PastStay(date(2025, 8, 11), last)
        first = date(2026, 4, 10 + unit)
        assert read_plan(f"on {number} aprelde", TODAY) == Day(first)
        trip = PlannedStay(first, date(2026, 5, 15))
        assert read_plan(f"on {number} aprelden on besh mayga cheyin", TODAY) == trip


@pytest.mark.parametrize("day", range(1, 32))
def test_on_is_english_in_english(day: int) -> None:
    wanted = BareDay(Day(date(2025, 8, day)))
    for text in (
        f"on {day} August",
        f"on August {day}",
        f"on Aug {day}th",
        f"on {day}.08.2025",
        f"on 2025-08-{day:02}",
    ):
        assert read_message(text, TODAY) == wanted, text
        assert read_message(f"I entered {text}", TODAY) == Crossing("in", wanted.day)


def test_no_number_is_a_word_of_another_kind_in_latin_letters() -> None:
    """What a number's spelling also is in English is settled by the words around it, or it is no known word."""
    counted = [*numbers.counts_without_english(), *numbers.russian_days(), *numbers.kyrgyz_days()]
    words = {word for _, forms in counted for form in forms.split(",") for word in re.split("[ -]", form.strip())}
    of_numbers = {fold(word) for word in words}
    for word, spelling in itertools.product(words, SPELLINGS):
        written = fold(latin(word, spelling))
        if written not in others.ENGLISH_TOO.split(", "):
            assert {one for one in spell(written) if one in known_words()} <= of_numbers, written
    for word in known_words():
        if word.isascii() and word.isalpha() and word not in others.ENGLISH_TOO.split(", "):
            assert not {*spell(word)} & of_numbers, word


NASAL = ["казакстанга", "казахстанга", "кыргызстанга", "июнга", "күнгө", "айдын", "мурун", "аңгыча"]


@pytest.mark.parametrize("word", [word for word in NASAL if fold(word) in known_words()])
def test_ng_is_one_letter_or_two(word: str) -> None:
    for spelling in SPELLINGS[:2]:
        assert fold(word) in spell(fold(latin(word, spelling)))


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_known_word_in_latin_letters_is_itself_among_its_readings(spelling: dict[str, str]) -> None:
    for folded, word in proper_words().items():
        written = fold(latin(word, spelling))
        if re.fullmatch("[а-яёөүң]{2,}", word) and written not in months.ENGLISH_SPELT_ALIKE.values():
            assert folded in spell(written) or "ж" in word or "й" in word or "сх" in word, word
