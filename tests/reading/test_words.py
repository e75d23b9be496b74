"""The word lists: folding and Latin letters never make one word out of two."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import pytest

from bot.reading import Day, read_day
from bot.reading.grammar.parser import proper_words
from bot.reading.normalise import clean, fold
from bot.reading.vocabulary import spell, tokens_of
from bot.reading.words import crossings, days, months, numbers, others, permits, spans, vague, weekdays

TABLES: Mapping[str, Sequence[tuple[object, str]]] = {
    "months": [(month, forms) for (month, _), forms in [*months.forms(), *months.misspelt()]],
    "weekdays": list(weekdays.forms()),
    "days": list(days.DAYS.items()),
    "counts": numbers.counts(),
    "days of a month": [*numbers.russian_days(), *numbers.english_days(), *numbers.kyrgyz_days()],
    "units": list(spans.UNITS.items()),
    "which": list(vague.WHICH.items()),
    "verbs": [("in", forms) for forms in (*crossings.ENTERED.values(), *crossings.ENTERED_COUNTRY.values())]
    + [("out", forms) for forms in (*crossings.LEFT.values(), *crossings.LEFT_COUNTRY.values())],
}


@pytest.mark.parametrize("table", TABLES)
def test_a_folded_form_has_one_meaning_in_its_table(table: str) -> None:
    meanings: dict[str, object] = {}
    for meaning, forms in TABLES[table]:
        for form in forms.split(","):
            folded = fold(form.strip())
            assert meanings.setdefault(folded, meaning) == meaning, form


_PARTS = re.compile("ENDINGS|SUFFIXES|CASES|STEMS")
"""Tables of parts of words; whole words are made of them in TABLES."""


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for pair in value.items():
            yield from _texts(pair)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _texts(one)


def test_no_two_words_fold_into_one() -> None:
    written: dict[str, set[str]] = {}
    for module in (crossings, days, months, numbers, permits, spans, vague, weekdays):
        tables = [value for name, value in vars(module).items() if name.isupper() and not _PARTS.search(name)]
        for text in _texts(tables):
            for word in re.findall(r"[^\W\d_]+", text):
                written.setdefault(fold(word), set()).add(word)
    for text in _texts(list(TABLES.values())):
        for word in re.findall(r"[^\W\d_]+", text):
            written.setdefault(fold(word), set()).add(word)
    joined = {key: words for key, words in written.items() if len(words) > 1}
    assert joined == {}


def test_months_weekdays_and_day_words_share_no_word() -> None:
    seen: dict[str, str] = {}
    for table in ("months", "weekdays", "days"):
        for _, forms in TABLES[table]:
            for form in forms.split(","):
                assert seen.setdefault(fold(form.strip()), table) == table, form


FORMS = """
январь январга январдан январда январды январы январына январынан январында
февраль февралга февралдан февралда февралды февралы февралына февралынан февралында
март мартка марттан мартта мартты марты мартына мартынан мартында
апрель апрелге апрелден апрелде апрелди апрели апрелине апрелинен апрелинде
май майга майдан майда майды майы майына майынан майында
июнь июнга июндан июнда июнду июну июнуна июнунан июнунда
июль июлга июлдан июлда июлду июлу июлуна июлунан июлунда
август августка августтан августта августту августу августуна августунан августунда
сентябрь сентябрга сентябрдан сентябрда сентябрды сентябры сентябрына сентябрынан сентябрында
октябрь октябрга октябрдан октябрда октябрды октябры октябрына октябрынан октябрында
ноябрь ноябрга ноябрдан ноябрда ноябрды ноябры ноябрына ноябрынан ноябрында
декабрь декабрга декабрдан декабрда декабрды декабры декабрына декабрынан декабрында
"""
"""The case forms of each month, without and with the possessive, as apertium-kir makes them."""


@pytest.mark.parametrize(("month", "forms"), list(enumerate(FORMS.strip().splitlines(), 1)))
def test_every_case_form_of_a_month(month: int, forms: str) -> None:
    day = Day(date(2025, month, 12))
    today = date(2025, 12, 31)
    for form in forms.split():
        assert read_day(f"2025-жылдын 12-{form}", today) == day
        assert read_day(f"12-{form} 2025", today) == day
        assert read_day(f"12 {fold(form).upper()} 2025", today) == day
        assert form in proper_words()


def test_a_kept_soft_sign_is_taken_and_never_suggested() -> None:
    for form, month in (("январьдан", 1), ("февральдан", 2), ("октябрьда", 10), ("апрельге", 4)):
        assert read_day(f"15-{form} 2025", date(2025, 12, 31)) == Day(date(2025, month, 15))
        assert form not in proper_words()


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("segodnya", "сегодня"), ("segodnja", "сегодня"), ("vchera", "вчера"), ("kechee", "кечээ"),
        ("bugun", "бугун"), ("bügün", "бугун"), ("chyktym", "чыктым"), ("kirdim", "кирдим"),
        ("fevralya", "февраля"), ("juma", "жума"), ("zhuma", "жума"), ("sentyabr", "сентябрь"),
        ("nedelyu", "неделю"), ("pyatnitsu", "пятницу"), ("pyatnicu", "пятницу"), ("dekabrda", "декабрда"),
    ],
)  # fmt: skip
def test_latin_letters(latin: str, cyrillic: str) -> None:
    assert cyrillic in spell(fold(latin))


def test_words_that_latin_letters_cannot_tell_apart_are_not_guessed() -> None:
    assert {"въехал", "выехал"} < {*spell("vyehal")}
    assert spell("may") == ("may",)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("on 12 march", "on"), ("on 12.03.2026", "on"), ("on 12 march кирдим", "on"), ("on may", "on"),
        ("on mart", "он"), ("on eki may", "он"), ("on may kirdim", "он"), ("uehal on 5 marta", "он"),
        ("on эки мартта", "он"), ("men entered", "men"), ("men kirdim", "мен"), ("my left", "my"),
        ("my vchera uehali", "мы"),
    ],
)  # fmt: skip
def test_a_word_of_two_languages_is_that_of_the_words_around_it(text: str, word: str) -> None:
    assert [token.readings for token in tokens_of(text) if token.written in others.ENGLISH_TOO.split(", ")] == [(word,)]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\t", "  "])
@pytest.mark.parametrize("dash", "-‐‑‒–—−")
def test_spaces_and_dashes_of_every_kind(space: str, dash: str) -> None:
    assert clean(f"{space}12{dash}Март{space}2026. !") == "12-март 2026"


@pytest.mark.parametrize("text", ["", " ", "...", "12 марта?", "12 марта？", "!", "а" * 301])
def test_what_is_never_a_date(text: str) -> None:
    assert clean(text) is None


def test_folding_keeps_the_length() -> None:
    assert fold("ёөүңӊ") == "еоунн"
