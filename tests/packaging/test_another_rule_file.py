"""A country's rules are one file, and its words one file and three lines in each language: nothing else changes."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT

RULES = """
country = "TV"
zone = "Pacific/Funafuti"
offered = ["FJ", "KG"]
notes = ["tv-tides"]

[[category]]
key = "islanders"
nationalities = ["FJ", "WS"]
confidence = "low"
verified = 2026-03-01
sources = ["tv-law"]
notes = ["tv-draft"]
version = [
    { begins = 2020-01-01, until = 2024-12-31, limits = [{ anchored = [40, 365] }] },
    { begins = 2025-01-01, limits = [{ calendar_year = 30 }, { cumulative_reset = [20, 60] }] },
]

[[unknown]]
id = "tv-ferry"
nationalities = ["KG"]
reason = "the ferry does not say"

[[unknown]]
id = "own-citizens"
nationalities = ["TV"]
reason = "its own citizens are not limited"

[[claim]]
nationalities = ["KG"]
by = "tv-captain"
where = "example.org/ferry"
days = 12

[[note]]
id = "tv-tides"
what = "the tides are not counted"

[[note]]
id = "tv-draft"
what = "only a draft was read"

[[source]]
id = "tv-law"
what = "the law of the island"
where = "example.org/law"
"""
WORDS = {
    "ru": {
        "source-tv-law": "Закон острова",
        "note-tv-tides": "Приливы не считаются.",
        "note-tv-draft": "Прочитан только проект.",
        "unknown-tv-ferry": "Паром об этом молчит.",
        "claim-tv-captain": "капитан парома",
    },
    "ky": {
        "source-tv-law": "Аралдын мыйзамы",
        "note-tv-tides": "Суунун көтөрүлүшү эсептелбейт.",
        "note-tv-draft": "Долбоору гана окулду.",
        "unknown-tv-ferry": "Паром муну айтпайт.",
        "claim-tv-captain": "паромдун капитаны",
    },
    "en": {
        "source-tv-law": "The law of the island",
        "note-tv-tides": "The tides aren’t counted.",
        "note-tv-draft": "Only a draft was read.",
        "unknown-tv-ferry": "The ferry doesn’t say.",
        "claim-tv-captain": "the captain of the ferry",
    },
}
PHRASES = {
    "ru": ("в Тувалу", "в Тувалу", "из Тувалу"),
    "ky": ("Тувалуда", "Тувалуга", "Тувалудан"),
    "en": ("in Tuvalu", "to Tuvalu", "from Tuvalu"),
}

SHOWN = """
import json
from bot.lexicon.languages import LANGUAGES
from tools.gallery import gallery
from tools.samples.rule import TOPIC

samples = [sample for sample in TOPIC.samples if sample.country == "TV"]
said = {language: [sample.screen(language).text for sample in samples] for language in LANGUAGES}
print(json.dumps([said, sorted({key for part in gallery() for row in part.rows for key in row.keys})]))
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tree with the country's files and lines."""
    house = tmp_path_factory.mktemp("house")
    for folder in ("bot", "locales", "tools", "telegram_stand_in", "docs"):
        shutil.copytree(ROOT / folder, house / folder, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    (house / "bot/rulebook/tv.toml").write_text(RULES, encoding="utf-8")
    for language, words in WORDS.items():
        lines = "".join(f"{key} = {text}\n" for key, text in words.items())
        (house / "locales" / language / "law_tv.ftl").write_text(lines, encoding="utf-8")
        inside, into, out_of = PHRASES[language]
        with (house / "locales" / language / "countries.toml").open("a", encoding="utf-8") as countries:
            countries.write(f'TV.in = "{inside}"\nTV.into = "{into}"\nTV.from = "{out_of}"\n')
    return house


def run(house: Path, *arguments: str, given: str = "", status: int = 0) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=house,
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


def test_days_are_judged_by_it(house: Path) -> None:
    asked = {"country": "TV", "nationality": "FJ"}
    lines = [
        {"stays": [["2024-03-01", "2024-04-04"]], "on": "2024-06-01"},  # 35 of 40 days of the period are used
        {"stays": [["2024-03-01", "2024-04-04"]], "on": "2024-12-30"},  # 37 of them, then the next version
        {"stays": [["2026-03-01", "2026-03-20"]], "on": "2026-04-01"},
        {"stays": [["2026-03-01", "2026-03-20"]], "on": "2026-06-01"},
    ]
    given = "\n".join(json.dumps({**asked, **line}) for line in lines)
    found = [json.loads(line) for line in run(house, "-m", "bot", "check", given=given).splitlines()]
    assert [(each["may_stay_days"], each["binding"]) for each in found] == [
        (5, "anchored"),
        (20, "cumulative_reset"),
        (0, "cumulative_reset"),
        (10, "calendar_year"),
    ]


def test_it_is_told_in_every_language_and_shown_in_the_gallery(house: Path) -> None:
    said, shown = json.loads(run(house, "-c", SHOWN))
    for language, words in WORDS.items():
        cards = "\n".join(said[language])
        assert [text for text in (*words.values(), "example.org/law", "example.org/ferry") if text not in cards] == []
    assert set(WORDS["en"]) <= set(shown)


def test_the_page_of_the_rules_tells_of_it_once_it_is_renewed(house: Path) -> None:
    assert "docs/rules.md is not what bot/rulebook says" in run(house, "-m", "tools.rules", "--check", status=1)
    run(house, "-m", "tools.rules")
    assert run(house, "-m", "tools.rules", "--check") == ""
    page = (house / "docs/rules.md").read_text(encoding="utf-8")
    assert "## Tuvalu (TV)" in page
    assert "| Fiji, Samoa | at most 40 days in the 365 days from the first entry on | 2020-01-01 | 2024-12-31 |" in page


@pytest.mark.long
@pytest.mark.parametrize("check", ["check_locales", "check_screens"])
def test_the_checks_find_nothing_to_add(house: Path, check: str) -> None:
    assert run(house, "-m", f"tools.{check}") == ""


def test_without_its_words_the_check_names_them(house: Path) -> None:
    words = house / "locales/ky/law_tv.ftl"
    whole = words.read_text(encoding="utf-8")
    words.write_text("", encoding="utf-8")
    found = run(house, "-m", "tools.check_locales", status=1)
    words.write_text(whole, encoding="utf-8")
    for key in WORDS["ky"]:
        assert f"ky/law_tv.ftl: {key}: missing, tv.toml names it" in found
