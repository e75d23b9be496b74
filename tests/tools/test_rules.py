"""docs/rules.md says what the rule files say, all of it, and a page that is stale is named."""

import re
from pathlib import Path

import pytest

from bot.rulebook import Rulebook, load, load_all
from bot.texts.countries import country_name
from tests.rulebook.rule_file import GOOD, write
from tools import rules

BOOK = load_all()


def test_the_page_is_fresh() -> None:
    assert rules.main(["--check"]) == 0, "renew it: python -m tools.rules"


def test_each_country_has_one_table_with_a_row_for_each_version() -> None:
    for country in BOOK.countries.values():
        section = rules.section(country)
        [head] = re.findall(r"^\| Citizens of .*$", section, re.MULTILINE)
        rows = [line for line in section.splitlines() if line.startswith("|")]
        assert len(rows) == 2 + sum(len(category.rule.versions) for category in country.categories)
        assert {row.count(" | ") for row in rows} == {head.count(" | ")}


def test_nobody_no_source_and_no_doubt_is_left_out() -> None:
    page = rules.page(BOOK)
    for country in BOOK.countries.values():
        nationalities = {code for category in country.categories for code in category.nationalities}
        for code in nationalities | set(country.unknown):
            assert country_name("en", code) in page
        for category in country.categories:
            told = [*(note.what for note in (*category.notes, *country.notes))]
            told += [part for source in category.sources for part in (source.what, source.where)]
            told += [str(category.verified)]
            assert [each for each in told if each.replace("|", "&#124;") not in page] == []


def test_a_table_in_full(tmp_path: Path) -> None:
    text = GOOD.replace('what = "the law"', 'what = "the law | of the land"')
    text = text.replace("begins = 2020-01-01", "begins = 2020-01-01\nuntil = 2022-12-31")
    text = text.replace("count_from = 2023-01-01", "count_from = 2019-01-01")
    assert rules.section(load("KZ", write(tmp_path, text))).splitlines() == [
        "## Kazakhstan (KZ)",
        "",
        "Days go by Asia/Almaty.",
        "",
        "For everybody:",
        "",
        "- nobody knows",
        "",
        "| Citizens of | May stay | From | To | Confidence | Read | Sources | Notes |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        "| Belarus, Russia | at most 90 days in a calendar year | 2020-01-01 | 2022-12-31 | high | 2026-03-01 "
        "| the law &#124; of the land: example.org/law<br>a report on it: example.org 2023-01-27 | a note |",
        "| Belarus, Russia | at most 90 days in any 180 days in a row and at most 90 days in all, reset after "
        "90 days in a row outside the country and at most 30 days in one visit "
        "| 2023-01-27, days count from 2019-01-01 |  |  |  |  |  |",
        "",
        "Not known, or not limited:",
        "",
        "- Azerbaijan: the sources contradict each other; 30 in ? days by example.org",
    ]


def test_a_stale_page_is_named_and_renewed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "rules.md"
    monkeypatch.setattr(rules, "PAGE", page)
    for stale in (None, rules.page(Rulebook({"KZ": BOOK.home}))):
        if stale:
            page.write_text(stale, "utf-8")
        assert rules.main(["--check"]) == 1
        assert capsys.readouterr().out.startswith("docs/rules.md is not what bot/rulebook says")
    assert rules.main([]) == 0
    assert rules.main(["--check"]) == 0
    assert page.read_text("utf-8") == rules.page(BOOK)


@pytest.mark.parametrize("arguments", [[], ["--check"]])
def test_a_bad_rule_file_is_named_with_what_is_wrong(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, GOOD.replace('confidence = "high"', 'confidence = "sure"', 1))
    monkeypatch.setattr(rules, "load_all", lambda: load_all(tmp_path))
    monkeypatch.setattr(rules, "PAGE", tmp_path / "rules.md")
    assert rules.main(arguments) == 1
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("kz.toml: ")
    assert "confidence" in line
    assert not (tmp_path / "rules.md").exists()
