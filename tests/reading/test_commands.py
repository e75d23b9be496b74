"""Commands in plain words: the written lists, the labels, what is told beside a plan, and what no word may do."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from bot.lexicon.countries import FORMS, spellings
from bot.lexicon.languages import LANGUAGES, locales_directory
from bot.reading import Command, Day, Length, PlannedStay, Refusal
from bot.reading.commands import named
from bot.texts.catalogue import plain
from tests.reading.at_home import read_message

TODAY = date(2026, 3, 20)
LISTS: dict[str, dict[str, Any]] = {
    language: tomllib.loads((locales_directory() / language / "commands.toml").read_text(encoding="utf-8"))
    for language in LANGUAGES
}
POLITE = [word for told in LISTS.values() for word in told.pop("polite").split(", ")]
COUNTRY = {"ru": "Казахстан|РК", "ky": "Казакстан", "en": "Kazakhstan|KZ"}
WRITTEN = [
    (name, phrase.replace("{country}", COUNTRY[language]), language)
    for language, told in LISTS.items()
    for name, phrases in told.items()
    for phrase in phrases
]


def ways(phrase: str, language: str) -> Iterator[str]:
    """The phrase without what may be left out, and with every word of it once."""
    for form in FORMS:
        phrase = phrase.replace(f"{{{form}}}", "|".join(spellings(language, "KZ", form)))
    phrase = (
        phrase.replace("{trip}", "12 июня")
        .replace("{place}", "в Грузии")
        .replace("{length}", "60 күнгө" if "күн" in phrase else "60 дней")
    )
    groups = [
        ["", *piece[1:-1].split("|")] if piece[0] == "[" else piece[1:-1].split("|") if piece[0] == "(" else [piece]
        for piece in re.findall(r"\[[^\]]*\]|\([^)]*\)|[^\[(]+", phrase)
    ]
    for turn in range(max(map(len, groups))):
        yield " ".join(" ".join(group[turn % len(group)] for group in groups).split())


@pytest.mark.parametrize(("name", "phrase", "language"), WRITTEN)
def test_every_written_phrase_is_its_command(name: str, phrase: str, language: str) -> None:
    for words in ways(phrase, language):
        for typed in (words, words.capitalize(), f"{words}?", f"{words}."):
            found = read_message(typed, TODAY)
            assert isinstance(found, Command), typed
            assert found.command == name, typed
            assert (found.trip is not None) == ("60" in words or "12" in words), typed


def test_what_several_ears_hear_alike_is_looked_into_once() -> None:
    found = [*named("flew to Georgia on 3 March")]  # in Latin letters a word is heard in several ways
    assert found
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("polite", POLITE)
def test_polite_words_change_nothing(polite: str) -> None:
    assert read_message(f"{polite}, сколько осталось, {polite}?", TODAY) == Command("status")
    assert read_message(f"{polite} план 12 июня", TODAY) == Command("plan", Day(date(2026, 6, 12)))
    assert not isinstance(read_message(polite, TODAY), Command)


@pytest.mark.parametrize("name", LISTS["en"])
def test_every_command_has_words_in_every_language_and_its_own_name(name: str) -> None:
    assert all(name in told for told in LISTS.values())
    assert read_message(name, TODAY) == Command(name)


CARDS: dict[str, str] = {
    "status": "button-status, button-count, command-status",
    "trips": "button-trips, button-fix-stay",
    "plan": "button-plans, button-plan-day, command-plan",
    "reminders": "button-reminders, button-reminders-days, button-reminders-hour, button-reminders-zone",
    "settings": "button-settings, button-nationality, button-own, command-settings",
    "rule": "button-rule",
    "help": "command-help",
    "language": "button-language, command-language",
    "cancel": "button-cancel, button-back",
    "undo": "button-undo",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "key"), [(name, key) for name, keys in CARDS.items() for key in keys.split(", ")])
def test_a_typed_label_is_as_good_as_its_button(name: str, key: str, language: str) -> None:
    assert read_message(plain(language, key), TODAY, language) == Command(name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("skolko ostalos?", "status"),
        ("Skolko dney ostalos", "status"),
        ("kogda mne vyezzhat", "status"),
        ("do kakogo chisla mozhno", "status"),
        ("moi poezdki", "trips"),
        ("otmena", "cancel"),
        ("pomoshch", "help"),
        ("kancha kun kaldy?", "status"),
        ("kachan chygyshym kerek", "status"),
        ("saparlarym", "trips"),
        ("jokko chygar", "cancel"),
        ("artka kaitar", "undo"),
        ("ereje", "rule"),
    ],
)
def test_latin_letters(typed: str, name: str) -> None:
    assert read_message(typed, TODAY) == Command(name)


TRIPS: list[tuple[str, Day | Length | PlannedStay | Refusal]] = [
    ("план 12 июня", Day(date(2026, 6, 12))),
    ("план на 12 июня", Day(date(2026, 6, 12))),
    ("план завтра", Day(date(2026, 3, 21), relative=True)),
    ("plan 12 June", Day(date(2026, 6, 12))),
    ("12-июнга план", Day(date(2026, 6, 12))),
    ("plan 12 iyunya", Day(date(2026, 6, 12))),
    ("план 12 июня - 30 июня", PlannedStay(date(2026, 6, 12), date(2026, 6, 30))),
    ("60 дней", Length(60)),
    ("на 60 дней?", Length(60)),
    ("60 күн", Length(60)),
    ("60 күнгө", Length(60)),
    ("60 days", Length(60)),
    ("2 недели", Length(14)),
    ("на 2 месяца", Length(months=2)),
    ("2 айга", Length(months=2)),
    ("план на месяц", Length(months=1)),
    ("когда можно вернуться на 60 дней?", Length(60)),
    ("Когда я могу снова въехать в Казахстан на 2 месяца", Length(months=2)),
    ("60 күнгө качан кайра кирсем болот?", Length(60)),
    ("when can I come back for 60 days?", Length(60)),
    ("kogda mozhno vernutsya na 60 dney", Length(60)),
    ("план 31 июня", Refusal("impossible")),
    ("план 12 марта", Refusal("ambiguous", (date(2026, 3, 12), date(2027, 3, 12)))),
]


@pytest.mark.parametrize(("typed", "trip"), TRIPS)
def test_what_is_told_of_a_trip(typed: str, trip: Day | Length | PlannedStay | Refusal) -> None:
    assert read_message(typed, TODAY) == Command("plan", trip)


@pytest.mark.parametrize(
    "typed",
    [
        "удали всё", "забудь меня", "удали мои данные", "forget me", "delete everything", "баарын өчүр", "мени унут",
        "5 days left", "10 days left", "осталось 5 дней", "60", "план муж 12 июня", "план въехать", "сколько стоит",
        "муж, сколько осталось", "не отмена", "отмена въезда 12.03", "месяц", "статус мужа", "мои поездки в Россию",
        "когда можно вернуться мужу", "60 дней мужу", "?", "на", "план на", "планета", "стопка", "назад дороги нет",
    ],
)  # fmt: skip
def test_other_words_are_no_command(typed: str) -> None:
    found = read_message(typed, TODAY)
    assert isinstance(found, Refusal)
    assert found.why in ("not_a_date", "bare_number")


@pytest.mark.parametrize("typed", ["60 дней назад", "вчера", "exit 12.03", "въезд вчера", "12 марта"])
def test_a_day_or_a_crossing_comes_first(typed: str) -> None:
    assert not isinstance(read_message(typed, TODAY), Command)


@pytest.mark.parametrize(
    "words",
    [
        "хватит ли дней на 12.06-30.06", "поеду 12.06 - 30.06", "планирую поездку 12.06-30.06",
        "12.06-30.06 күн жетеби",
        "do I have enough days for 12.06-30.06?",
    ],
)  # fmt: skip
def test_a_trip_beside_words_of_planning(words: str) -> None:
    trip = PlannedStay(date(2026, 6, 12), date(2026, 6, 30))
    assert read_message(words, date(2026, 5, 20)) == Command("plan", trip)


@pytest.mark.parametrize("words", ["90/180", "30 90", "поеду домой 12 июня", "хватит дней"])
def test_what_is_neither_a_day_nor_a_trip(words: str) -> None:
    found = read_message(words, date(2026, 5, 20))
    assert isinstance(found, Refusal)
    assert found.why in ("not_a_date", "bare_number")
