"""Which rule files are read, what they then hold, and that none is missing."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.core.limits import Anchored
from bot.rulebook import Category, Claim, NoRuleFileError, Note, RuleFileError, Source, Unknown, load, load_all
from tests.rulebook.rule_file import GOOD, write


def test_the_file_all_others_are_made_of_is_good(tmp_path: Path) -> None:
    rules = load("KZ", write(tmp_path, GOOD))
    found = rules.find("BY")
    assert isinstance(found, Category)
    assert [version.begins and version.begins.year for version in found.rule.versions] == [2020, 2023]
    assert found.sources == (
        Source("law-1", "the law", "example.org/law"),
        Source("report", "a report on it", "example.org 2023-01-27"),
    )
    assert (found.notes, rules.notes) == ((Note("for-some", "a note"),), (Note("for-all", "nobody knows"),))
    assert rules.find("AZ") == Unknown(
        "AZ",
        Note("contradictory", "the sources contradict each other"),
        (Claim("report", "example.org", 30),),
    )


def test_what_people_can_do_is_told_where_the_file_says_it(tmp_path: Path) -> None:
    assert load("KZ", write(tmp_path, GOOD)).own_crossings is None
    told = GOOD.replace("zone =", 'ministry = "example.org"\nown_crossings = "the-app"\nzone =')
    rules = load("KZ", write(tmp_path, told))
    assert (rules.ministry, rules.own_crossings) == ("example.org", "the-app")


def test_a_version_may_have_a_last_day_and_a_limit_a_period(tmp_path: Path) -> None:
    text = GOOD.replace("limits = [{ calendar_year = 90 }]", "until = 2022-12-31\nlimits = [{ anchored = [30, 365] }]")
    found = load("KZ", write(tmp_path, text)).find("BY")
    assert isinstance(found, Category)
    assert found.rule.versions[0].limits == (Anchored(30, 365),)
    assert found.rule.version_on(date(2022, 12, 31)) == found.rule.versions[0]
    assert found.rule.version_on(date(2023, 1, 1)) is None
    assert found.rule.version_on(date(2023, 1, 27)) == found.rule.versions[1]


def test_a_file_needs_neither_notes_nor_unknown_nationalities(tmp_path: Path) -> None:
    text, _, end = GOOD.partition("[[unknown]]")
    text = text.replace('notes = ["for-all"]', "").replace('notes = ["for-some"]', "").replace(', "AZ"]', "]", 1)
    rules = load("KZ", write(tmp_path, text + end[end.index("[[source]]") :]))
    assert (rules.unknown, rules.notes, rules.categories[0].notes) == ({}, (), ())


def test_all_files_are_read_and_each_is_the_country_it_is_named_after(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    (tmp_path / "ge.toml").write_text(GOOD.replace('"KZ"', '"GE"').replace("Asia/Almaty", "Asia/Tbilisi"), "utf-8")
    rulebook = load_all(tmp_path)
    assert {country: rules.zone.key for country, rules in rulebook.countries.items()} == {
        "GE": "Asia/Tbilisi",
        "KZ": "Asia/Almaty",
    }
    assert rulebook["GE"].offered == ("RU", "AZ")
    assert rulebook.home is rulebook["KZ"]
    with pytest.raises(KeyError):
        rulebook["AM"]


@pytest.mark.parametrize(("name", "text"), [("ge.toml", GOOD), ("georgia.toml", GOOD), ("ge.toml", "country =")])
def test_one_bad_file_stops_the_start(tmp_path: Path, name: str, text: str) -> None:
    write(tmp_path, GOOD)
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(RuleFileError):
        load_all(tmp_path)


def test_without_the_home_country_nothing_starts(tmp_path: Path) -> None:
    with pytest.raises(NoRuleFileError, match=r"kz\.toml"):
        load_all(tmp_path)


@pytest.mark.parametrize("country", ["RU", "EU"])
def test_the_clocks_to_choose_from_stand_from_west_to_east_behind_the_usual_one(country: str) -> None:
    rules = load(country)
    winter = datetime(2026, 1, 15, tzinfo=UTC)
    others = [winter.astimezone(ZoneInfo(zone)).utcoffset() for zone in rules.zones[1:]]
    assert others == sorted(others, key=lambda ahead: ahead or timedelta(0))
    assert rules.zones[0] == rules.zone.key


def test_where_there_is_one_clock_none_is_chosen() -> None:
    assert {country for country, rules in load_all().countries.items() if rules.zones} == {"RU", "EU"}
