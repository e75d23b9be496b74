"""Countries side by side, as they are written: short enough, each fact in a line, nothing of another country."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from bot.actions.answers import Reply
from bot.actions.compare import PAGE, Compared, Comparison
from bot.actions.facts import doubt_about
from bot.core.limits import Anchored, CalendarYear, CumulativeReset, Limit, PerVisit, Rolling
from bot.core.rule import Version
from bot.lexicon.languages import LANGUAGES
from bot.rulebook import Category, load_all
from bot.telegram.screens import MOST_CHARACTERS, Screen, screen_of
from bot.texts.catalogue import plain
from telegram_stand_in.formatting import parse_html, utf16_length
from tools.samples.compare import GEORGIA, KAZAKHSTAN, KYRGYZSTAN, LONGEST, MONGOLIA
from tools.samples.status import LONGEST_WAIT

TODAY = date(2026, 12, 1)
BOOK = load_all().countries


def screen(answer: Comparison, *languages: str) -> Screen:
    return screen_of(Reply(answer, languages, journal=7))


def said(answer: Comparison, *languages: str) -> str:
    return parse_html(screen(answer, *languages).text)[0].replace("\N{NO-BREAK SPACE}", " ")


def block(one: Compared, language: str) -> list[str]:
    """The lines of one country."""
    return said(Comparison("RU", (one,)), language).split("\n\n")[1].splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("limits", "keys"),
    [
        ((Rolling(90, 180),), ["rolling"]),
        ((PerVisit(30), Rolling(90, 180)), ["rolling"]),
        ((CalendarYear(90), PerVisit(90)), ["year"]),
        ((PerVisit(30),), ["visit"]),
        ((Rolling(90, 180), CumulativeReset(90, 91)), ["rolling", "absence"]),
        ((Anchored(90, 180), PerVisit(30)), ["period"]),
    ],
)
def test_what_makes_days_come_back(language: str, limits: tuple[Limit, ...], keys: list[str]) -> None:
    lines = block(replace(GEORGIA, version=Version(limits)), language)[1:-2]
    assert lines == [plain(language, f"compare-back-{key}", absence=91) for key in keys]


def test_one_country_in_each_language() -> None:
    assert block(KYRGYZSTAN, "ru") == [
        "Кыргызстан: не больше 90 дней за любые 180 дней подряд и не больше 90 дней в сумме, пока не пройдёт 90 дней "
        "подряд за пределами страны",
        "Старые дни освобождаются по одному.",
        "После 90 дней подряд за пределами страны сумма считается заново.",
        "🟡 До 7 декабря (понедельник) включительно — ещё 14 дней после сегодняшнего.",
        "≈ Надёжность правила средняя.",
        "izkp.ru, kznews.kz, сверено 15 мая",
    ]
    assert block(GEORGIA, "ky") == [
        "Грузия: бир киргенде эң көбү 365 күн",
        "Ар бир киргенде эсеп кайра башталат.",
        "≈ Эреженин ишенимдүүлүгү төмөн.",
        "geoconsul.gov.ge, 15-майда салыштырылды",
    ]
    assert block(MONGOLIA, "en") == [
        "Mongolia: at most 90 days in the 180 days from the first entry on and at most 30 days in one visit",
        "The count starts again when that period is over.",
        "Known up to and including 31 December; what comes after is not.",
        "baigenews.kz, checked on 15 May",
    ]


def test_of_numbers_of_ones_own_no_source_is_named() -> None:
    assert block(replace(KAZAKHSTAN, source=None, verified=None, doubt=None), "en")[-1] == plain("en", "rule-own")


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_without_a_rule_are_one_line_and_those_without_a_limit_another(language: str) -> None:
    last = said(Comparison("RU", (GEORGIA,), 1, 2, ("RU",), ("EU", "TJ")), language).split("\n\n")[-2].splitlines()
    assert [line.count(",") for line in last] == [1, 0]
    assert not re.search("unknown|unlimited", said(Comparison("RU", (GEORGIA,)), language))
    assert len(said(Comparison("RU", (GEORGIA,)), language).split("\n\n")) == 2


def test_buttons_turn_the_pages_there_are_and_name_the_journal() -> None:
    def turns(page: int, pages: int) -> list[str]:
        pressed = [button.data.pack() for row in screen(Comparison("RU", (), page, pages), "en").rows for button in row
                   if button.data]  # fmt: skip
        return [data for data in pressed if data.startswith("cp:")]

    assert turns(0, 1) == []
    assert turns(0, 3) == ["cp:1:7"]
    assert turns(1, 3) == ["cp:0:7", "cp:2:7"]
    assert turns(2, 3) == ["cp:1:7"]


def longest_pages() -> Iterator[Comparison]:
    """For every citizenship the countries that take most room, each with a journal in which much is to be said."""
    for nationality in sorted(
        {code for rules in BOOK.values() for each in rules.categories for code in each.nationalities}
    ):
        known = []
        for country, rules in BOOK.items():
            found = rules.find(nationality)
            version = found.rule.version_on(TODAY) if isinstance(found, Category) else None
            if isinstance(found, Category) and version:
                read = doubt_about(found, TODAY), found.verified, found.sources[0].where
                known.append(Compared(country, TODAY, version, LONGEST_WAIT, *read))
        known.sort(key=lambda one: sum(map(len, block(one, "ru"))))
        others = tuple(sorted(BOOK.keys() - {one.country for one in known}))
        yield Comparison(nationality, tuple(known[-PAGE:]), 1, 9, others[:1], others[1:])


@pytest.mark.long
def test_every_page_fits_in_all_languages_at_once() -> None:
    for page in (*longest_pages(), Comparison("CF", LONGEST, 1, 9)):
        text = said(page, *LANGUAGES)
        assert utf16_length(text) <= MOST_CHARACTERS
        for language in LANGUAGES:
            alone = said(page, language).splitlines()
            short = [line for line in alone if not re.match(r"≈.*\d", line)]  # how long ago it was read is left out
            assert "\n".join(short) in text, "none is left out for want of room"
