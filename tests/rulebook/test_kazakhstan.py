"""The shipped Kazakh rules, as the sources give them."""

import os
import re
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel import Locale

from bot.core.count import Count, NotInForceError
from bot.core.limits import PerVisit, Rolling
from bot.core.stay import Stay
from bot.lexicon.languages import LANGUAGES
from bot.rulebook import Category, Unknown, load
from bot.rulebook.nations import ALPHA_2, STATELESS
from bot.rulebook.rules import UNLISTED, Confidence
from tools.check_locales import HOUSE
from tools.check_locales.texts import read

BOOK = load("KZ")
UNKNOWN = "AZ TJ AR HK MO GE MD MN UA AL AD KN SM BR EC RS MA MV NI SC"
JULY_2022 = date(2022, 7, 8)
JANUARY_2023 = date(2023, 1, 27)
AFTER_AUGUST_2025 = date(2025, 9, 1)

FIRST_DAY_AND_LIMITS = {
    "RU BY AM KG": (JANUARY_2023, 90, 90),
    "AU AT BH BE BG CA CL CO HR CY CZ DK EE FI FR DE GR HU IS ID IE IL IT JP KW LV LI LT LU MY MT MX MC NL NZ NO "
    "OM PH PL PT QA RO SA SG SK SI ES SE CH TH GB US VA VN": (JANUARY_2023, 30, 90),
    "UZ": (JANUARY_2023, 30, 90),
    "AE KR": (JANUARY_2023, 30, 90),
    "IN IR": (JULY_2022, 14, 42),
}
CHANGED = {
    "CN": [(JULY_2022, 14, 42), (date(2023, 11, 10), 30, 90)],
    "TR": [(JANUARY_2023, 30, 90), (AFTER_AUGUST_2025, None, 90)],
}
ONE_BY_ONE = [(code, *expected) for codes, expected in FIRST_DAY_AND_LIMITS.items() for code in codes.split()]


def category(code: str) -> Category:
    found = BOOK.find(code)
    assert isinstance(found, Category)
    return found


@pytest.mark.parametrize(("code", "first", "visit", "total"), ONE_BY_ONE)
def test_each_nationality_has_its_limits_from_their_first_day(
    code: str, first: date, visit: int | None, total: int
) -> None:
    rule = category(code).rule
    version = rule.version_on(first)
    assert version
    assert set(version.limits) == {Rolling(total, 180)} | ({PerVisit(visit)} if visit else set())
    assert rule.counts_from(version) == first
    assert rule.version_on(date(2026, 11, 23)) == version
    with pytest.raises(NotInForceError):
        Count([], rule).may_stay(first - timedelta(days=1))


@pytest.mark.parametrize(("code", "versions"), CHANGED.items())
def test_where_the_limits_changed_each_day_has_its_own(code: str, versions: list[tuple[date, int | None, int]]) -> None:
    rule = category(code).rule
    found = [(version.begins, set(version.limits)) for version in rule.versions]
    assert found == [
        (first, {Rolling(total, 180)} | ({PerVisit(visit)} if visit else set())) for first, visit, total in versions
    ]
    assert {rule.counts_from(version) for version in rule.versions} == {versions[0][0]}


def test_chinese_citizens_had_fourteen_days_until_the_agreement() -> None:
    """Reports of the agreement name 10 November 2023; the stay that lasts on it goes on to 30 days."""
    count = Count([Stay(date(2023, 10, 30))], category("CN").rule)
    assert count.last_legal_day(date(2023, 10, 30)) == date(2023, 11, 28)
    assert Count([], category("CN").rule).last_legal_day(date(2023, 10, 1)) == date(2023, 10, 14)


def test_turkish_citizens_had_a_month_until_the_resolution_of_2025() -> None:
    rule = category("TR").rule
    assert Count([], rule).may_stay(date(2025, 6, 1)) == 30
    assert Count([], rule).may_stay(date(2026, 6, 1)) == 90


def test_nobody_else_has_a_rule() -> None:
    known = {*CHANGED, *(code for code, *_ in ONE_BY_ONE)}
    assert {code for code in ALPHA_2 if isinstance(BOOK.find(code), Category)} == known


@pytest.mark.parametrize("code", UNKNOWN.split())
def test_conflicting_or_missing_data_are_listed_as_unknown_with_a_reason(code: str) -> None:
    found = BOOK.find(code)
    assert found == Unknown(code, BOOK.unknown[code], BOOK.claims[code])
    assert isinstance(found, Unknown)
    assert found.reason.what
    assert found.claims[0].by == "index"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("AZ", ["30 in None", "90 in None", "90 in 180"]),
        ("TJ", ["30 in None", "90 in None", "90 in 180"]),
        ("AR", ["30 in None", "30 in 365"]),
        ("BR", ["30 in None", "30 in 365"]),
        ("GE", ["90 in None"]),
        ("HK", ["14 in None"]),
    ],
)
def test_what_the_sources_say_of_a_rule_that_is_not_known(code: str, said: list[str]) -> None:
    assert [f"{claim.days} in {claim.window}" for claim in BOOK.claims[code]] == said


def test_of_stateless_people_no_source_says_anything() -> None:
    assert BOOK.find(STATELESS) == Unknown(STATELESS, BOOK.unknown[STATELESS])


def test_what_is_not_listed_is_unknown_too() -> None:
    assert BOOK.find("NG") == Unknown("NG", UNLISTED)


@pytest.mark.parametrize(
    ("confidence", "codes"),
    [
        (Confidence.LOW, {"TR", "AE", "KR"}),  # a total before 2025 that no source names
        (Confidence.MEDIUM, {"CN", "IN", "IR"}),  # reports only
    ],
)
def test_how_sure_the_sources_are(confidence: Confidence, codes: set[str]) -> None:
    known = {*CHANGED, *(code for code, *_ in ONE_BY_ONE)}
    assert {code for code in known if category(code).confidence is confidence} == codes


def test_every_category_says_where_it_comes_from() -> None:
    for each in BOOK.categories:
        assert each.sources
        # Travel advice was read up to a later day than the press
        assert each.verified == (date(2026, 5, 27) if each.key == "unilateral30" else date(2026, 3, 1))


@pytest.mark.parametrize(
    ("code", "places"),
    [
        ("RU", ["P1200000148", "continent-online.com", "sarbaz.kz", "saqshy.info", "rbc.ru"]),
        ("KG", ["P1200000148", "continent-online.com", "novosti.kg", "24.kg/obschestvo/354232", "24.kg/vlast/363159"]),
        (
            "DE",
            [
                "P1200000148",
                "continent-online.com",
                "visitastana.kz",
                "qazmonitor.com/news/570",
                "zakon.kz/pravo/6488830",
            ],
        ),
        ("TH", ["P1200000148", "qazmonitor.com/news/570", "el.kz"]),
        ("UZ", ["sputnik.kz", "baigenews.kz", "Z1100000477"]),
        ("CN", ["silkwaytv.kz", "trend.az", "globalnews.kz", "baq.kz"]),
        ("TR", ["zakon.kz/pravo/6488830", "prg.kz", "Z1100000477"]),
        ("KR", ["zakon.kz/pravo/6488830", "neweurope.eu"]),
        ("IN", ["inform.kz", "silkwaytv.kz", "kpmg.com", "el.kz"]),
    ],
)
def test_where_each_category_was_read(code: str, places: list[str]) -> None:
    found = " ".join(source.where for source in category(code).sources)
    assert [place for place in places if place not in found] == []


@pytest.mark.parametrize(
    ("code", "said"),
    [("TR", "was not found|the Law's default"), ("AE", "the Law's default"), ("KR", "the Law's default")],
)
def test_a_day_or_a_total_that_was_not_found_is_a_note(code: str, said: str) -> None:
    for note in category(code).notes:
        assert re.search(said, note.what)


def test_what_no_source_settles_is_a_note_for_everybody() -> None:
    said = " ".join(note.what for note in BOOK.notes)
    for settled_nowhere in ("day of exit counts", "180 or 181", "Resolution No. 148 was not read"):
        assert settled_nowhere in said


def test_the_suspended_refusal_of_kyrgyz_citizens_is_a_note() -> None:
    [note] = category("KG").notes
    assert "suspended" in note.what


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_read_all_of_it_in_their_language(language: str) -> None:
    """Each id has its words in law.ftl, and nothing stands there that no id names."""
    notes = {*BOOK.notes, *(note for each in BOOK.categories for note in each.notes)}
    needed = {f"source-{source.id}" for each in BOOK.categories for source in each.sources}
    needed |= {f"note-{note.id}" for note in notes}
    needed |= {f"unknown-{reason.id}" for reason in (UNLISTED, *BOOK.unknown.values())}
    needed |= {f"claim-{claim.by}" for claims in BOOK.claims.values() for claim in claims}
    needed.add(f"crossings-{BOOK.own_crossings}")
    texts, _ = read(HOUSE / "locales", language)
    assert {key for key, text in texts.items() if text.file == "law.ftl"} == needed


def test_days_before_the_rule_are_not_counted() -> None:
    """«Left and re-entered on 27 January: a new 90 days; the law has no retroactive force» (the ministry)."""
    history = [Stay(date(2022, 11, 1), date(2023, 1, 26))]
    assert Count(history, category("RU").rule).may_stay(JANUARY_2023) == 90


def test_a_visit_is_counted_from_its_entry_though_the_rule_came_later() -> None:
    count = Count([Stay(date(2023, 1, 1))], category("FR").rule)
    assert count.may_stay(JANUARY_2023) == 4
    assert count.binding(JANUARY_2023) == "per_visit"


def test_kazakhstan_has_its_own_zone() -> None:
    assert BOOK.country == "KZ"
    assert BOOK.zone == ZoneInfo("Asia/Almaty")


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2026, 3, 11, 18, 59, tzinfo=UTC), date(2026, 3, 11)),
        (datetime(2026, 3, 11, 19, 0, tzinfo=UTC), date(2026, 3, 12)),
        (datetime(2026, 3, 11, 23, 59, tzinfo=UTC), date(2026, 3, 12)),
        (datetime(2024, 2, 28, 18, 0, tzinfo=UTC), date(2024, 2, 29)),  # still UTC+6
        (datetime(2024, 3, 1, 18, 0, tzinfo=UTC), date(2024, 3, 1)),  # UTC+5 since 1 March 2024
    ],
)
def test_the_day_in_kazakhstan_is_not_the_server_s(instant: datetime, day: date) -> None:
    assert instant.astimezone(BOOK.zone).date() == day


OLD_HOST = """
from datetime import UTC, datetime
from zoneinfo import ZoneInfo
from bot.rulebook import load
from bot.texts.zones import zone_label

at = datetime(2024, 6, 1, tzinfo=UTC)
rules = load("KZ")
print(at.astimezone(rules.zone).hour, at.astimezone(ZoneInfo("Asia/Almaty")).hour, zone_label("en", "Asia/Almaty", at))
"""


def test_old_zone_data_of_the_host_do_not_decide_the_day(tmp_path: Path) -> None:
    """A system from before 2024 knows Almaty at UTC+6; the data that come with the bot are read instead."""
    old = tmp_path / "Asia" / "Almaty"
    old.parent.mkdir()
    old.write_bytes((files("tzdata") / "zoneinfo" / "Etc" / "GMT-6").read_bytes())
    before = {**os.environ, "PYTHONTZPATH": str(tmp_path)}
    seen = "import datetime, zoneinfo; print(zoneinfo.ZoneInfo('Asia/Almaty').utcoffset(datetime.datetime.now()))"
    for words, told in ((seen, "6:00:00"), (OLD_HOST, "5 5 Almaty, UTC+5")):
        done = subprocess.run([sys.executable, "-c", words], env=before, capture_output=True, text=True, check=True)
        assert done.stdout.strip() == told


def test_own_numbers_make_a_rule_for_all_time() -> None:
    rule = BOOK.own(30, 60, 120)
    assert rule.versions[0].limits == (PerVisit(30), Rolling(60, 120))
    assert Count([], rule).may_stay(date(1999, 1, 1)) == 30
    assert BOOK.own(30, 90).versions[0].limits[1] == Rolling(90, 180)


@pytest.mark.parametrize("numbers", [(0, 90, 180), (30, 0, 180), (30, 180, 180), (30, 90, 0), (-1, 90, 180)])
def test_own_numbers_that_make_no_sense_are_refused(numbers: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=r"rolling needs|at least 1"):
        BOOK.own(*numbers)


def test_the_country_codes_are_those_of_cldr() -> None:
    """CLDR adds codes of its own to those of ISO 3166-1; these are all of them."""
    beyond_iso = "AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ"
    territories = [str(code) for code in Locale("en").territories]
    cldr = {code for code in territories if len(code) == 2 and code.isalpha()}
    assert cldr - set(beyond_iso.split()) == ALPHA_2
