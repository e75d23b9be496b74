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
from bot.core.limits import Anchored, PerVisit, Rolling
from bot.core.stay import Stay
from bot.rulebook import Category, Unknown, load
from bot.rulebook.nations import ALPHA_2, STATELESS
from bot.rulebook.rules import UNLISTED, Confidence

BOOK = load("KZ")
JULY_2022 = date(2022, 7, 8)
JANUARY_2023 = date(2023, 1, 27)
AFTER_AUGUST_2025 = date(2025, 9, 1)

FIRST_DAY_AND_LIMITS = {
    "RU BY AM KG AZ TJ UA GE MD MN": (JANUARY_2023, 90, 90),
    "AU AT BH BE BG CA CL CO HR CY CZ DK EE FI FR DE GR HU IS ID IE IL IT JP KW LV LI LT LU MY MT MX MC NL NZ NO "
    "OM PH PL PT QA RO SA SG SK SI ES SE CH TH GB US VA VN": (JANUARY_2023, 30, 90),
    "UZ AE KR RS EC": (JANUARY_2023, 30, 90),
    "SC": (date(2024, 1, 6), 30, 90),
    "HK": (JANUARY_2023, 14, 90),
    "MO": (date(2024, 10, 24), 14, 90),
    "IN IR": (JULY_2022, 14, 42),
}
CHANGED = {
    "CN": [(JULY_2022, 14, 42), (date(2023, 11, 10), 30, 90)],
    "TR": [(JANUARY_2023, 30, 90), (AFTER_AUGUST_2025, None, 90)],
}
# The first day that is judged, the first one that counts, the limit.
OF_ONE_PERIOD = {
    "AL": (date(2023, 4, 25), date(2023, 4, 25), Anchored(90, 365)),
    "KN": (date(2026, 2, 17), date(2024, 11, 20), Anchored(90, 365)),
    "BR": (date(2016, 9, 6), date(2016, 9, 6), Anchored(30, 365)),
    "SM": (date(2026, 2, 17), date(2024, 11, 12), Anchored(90, 180)),
    "AD": (date(2025, 1, 12), JANUARY_2023, Rolling(90, 365)),
    "NI": (date(2026, 2, 17), date(2025, 1, 12), Rolling(30, 180)),
    "MA": (date(2026, 2, 17), date(2024, 9, 26), Rolling(30, 180)),
}
ONE_BY_ONE = [(code, *expected) for codes, expected in FIRST_DAY_AND_LIMITS.items() for code in codes.split()]
KNOWN = {*CHANGED, *OF_ONE_PERIOD, "MV", *(code for code, *_ in ONE_BY_ONE)}


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


@pytest.mark.parametrize(
    ("code", "begins", "counts_from", "limit"), [(code, *of) for code, of in OF_ONE_PERIOD.items()]
)
def test_where_one_period_is_all_there_is(
    code: str, begins: date, counts_from: date, limit: Anchored | Rolling
) -> None:
    [version] = category(code).rule.versions
    assert (version.limits, version.begins, version.until) == ((limit,), begins, None)
    assert category(code).rule.counts_from(version) == counts_from
    with pytest.raises(NotInForceError):
        Count([], category(code).rule).may_stay(begins - timedelta(days=1))


def _used_up(code: str, days: int, entered: date = date(2026, 4, 1)) -> Count:
    """Somebody who was there for some days from an entry on."""
    return Count([Stay(entered, entered + timedelta(days - 1))], category(code).rule)


def test_citizens_of_azerbaijan_have_90_days_not_the_30_of_the_lists() -> None:
    assert Count([], category("AZ").rule).last_legal_day(date(2026, 4, 1)) == date(2026, 6, 29)


def test_citizens_of_tajikistan_have_90_days_not_the_30_without_registration() -> None:
    assert Count([], category("TJ").rule).last_legal_day(date(2026, 4, 1)) == date(2026, 6, 29)


@pytest.mark.parametrize("code", ["UA", "GE", "MD", "MN"])
def test_90_days_of_one_visit_are_all_in_180_days(code: str) -> None:
    count = _used_up(code, 90)
    assert (count.may_stay(date(2026, 9, 27)), count.may_stay(date(2026, 9, 28))) == (0, 90)


def test_citizens_of_albania_have_90_days_of_a_year_from_the_first_entry() -> None:
    """«90 in each 365 from the first entry»: what was used in spring is gone until April, and then all is new."""
    count = _used_up("AL", 90)
    assert (count.may_stay(date(2027, 3, 31)), count.may_stay(date(2027, 4, 1))) == (0, 90)


def test_citizens_of_saint_kitts_count_from_the_first_entry_after_the_approval() -> None:
    count = _used_up("KN", 90, date(2025, 12, 1))
    assert (count.may_stay(date(2026, 11, 30)), count.may_stay(date(2026, 12, 1))) == (0, 90)


def test_citizens_of_brazil_have_30_days_of_a_year_not_30_a_visit() -> None:
    count = _used_up("BR", 20)
    assert count.may_stay(date(2026, 8, 1)) == 10
    assert (count.may_stay(date(2027, 3, 25)), count.may_stay(date(2027, 4, 1))) == (7 + 30, 30)


def test_citizens_of_san_marino_have_90_days_of_a_half_year_from_the_first_entry() -> None:
    count = _used_up("SM", 60)
    assert (count.may_stay(date(2026, 8, 1)), count.may_stay(date(2026, 9, 28))) == (30, 90)


def test_citizens_of_andorra_are_counted_in_any_365_days_as_only_a_draft_is_known() -> None:
    count = _used_up("AD", 90)
    assert (count.may_stay(date(2027, 3, 31)), count.may_stay(date(2027, 4, 1))) == (0, 90)
    assert _used_up("AD", 60).may_stay(date(2026, 12, 1)) == 30


@pytest.mark.parametrize("code", ["MA", "NI"])
def test_citizens_of_morocco_and_nicaragua_have_30_days_in_any_180(code: str) -> None:
    count = _used_up(code, 20)
    assert count.may_stay(date(2026, 6, 1)) == 10
    assert count.may_stay(date(2026, 9, 28)) == 30


@pytest.mark.parametrize("code", ["SC", "RS", "EC", "MV"])
def test_30_days_a_visit_and_the_90_of_the_law_for_several(code: str) -> None:
    months = (date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1))
    count = Count([Stay(month, month + timedelta(29)) for month in months], category(code).rule)
    assert Count([], category(code).rule).may_stay(date(2026, 6, 1)) == 30
    assert (count.may_stay(date(2026, 6, 1)), count.binding(date(2026, 6, 1))) == (0, "rolling")


def test_the_maldives_are_judged_from_the_day_a_list_shows_them() -> None:
    [version] = category("MV").rule.versions
    assert (version.begins, version.count_from) == (date(2025, 1, 12), JANUARY_2023)


def test_citizens_of_hong_kong_have_14_days_a_visit() -> None:
    assert Count([], category("HK").rule).last_legal_day(date(2026, 4, 1)) == date(2026, 4, 14)


def test_citizens_of_macao_have_14_days_a_visit_since_the_agreement() -> None:
    assert Count([], category("MO").rule).last_legal_day(date(2024, 10, 24)) == date(2024, 11, 6)


def test_nobody_else_has_a_rule() -> None:
    assert {code for code in ALPHA_2 if isinstance(BOOK.find(code), Category)} == KNOWN


def test_of_argentina_the_sources_disagree_and_what_they_say_is_kept() -> None:
    found = BOOK.find("AR")
    assert isinstance(found, Unknown)
    assert found.reason.id == "sources-disagree"
    assert [(claim.by, claim.days, claim.window) for claim in found.claims] == [("index", 30, None), ("list", 30, 365)]


def test_of_stateless_people_no_source_says_anything() -> None:
    assert BOOK.find(STATELESS) == Unknown(STATELESS, BOOK.unknown[STATELESS])


def test_what_is_not_listed_is_unknown_too() -> None:
    assert BOOK.find("NG") == Unknown("NG", UNLISTED)


@pytest.mark.parametrize(
    ("confidence", "codes"),
    [
        # A total or a period that no source names, or only a draft
        (Confidence.LOW, {"TR", "AE", "KR", "GE", "MD", "MN", "AD", "NI", "MV", "EC", "HK", "MO"}),
        # Reports only, or a day in force that was not found
        (Confidence.MEDIUM, {"CN", "IN", "IR", "AZ", "TJ", "UA", "KN", "SM", "MA", "SC", "RS"}),
    ],
)
def test_how_sure_the_sources_are(confidence: Confidence, codes: set[str]) -> None:
    assert {code for code in KNOWN if category(code).confidence is confidence} == codes


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
        ("AZ", ["report.az", "abc.az"]),
        ("TJ", ["inform.kz", "abc.az"]),
        ("UA", ["bestprofi.com", "abc.az"]),
        ("GE", ["neweurope.eu", "pavlodar.com", "Z1100000477"]),
        ("MD", ["neweurope.eu", "Z1100000477"]),
        ("MN", ["neweurope.eu", "prg.kz", "Z1100000477"]),
        ("AL", ["online.zakon.kz"]),
        ("KN", ["astanatimes.com", "passportindex.org"]),
        ("BR", ["P1600000471"]),
        ("SM", ["vesti-kazakhstan.net", "passportindex.org"]),
        ("AD", ["qazmonitor.com", "passportindex.org"]),
        ("NI", ["zakon.kz", "passportindex.org"]),
        ("MA", ["astanatimes.com", "daryo.uz", "passportindex.org"]),
        ("SC", ["baq.kz", "Z1100000477"]),
        ("RS", ["P1100000306", "Z1100000477"]),
        ("MV", ["the-village-kz.com", "passportindex.org", "Z1100000477"]),
        ("HK", ["P1200000803", "neweurope.eu", "Z1100000477"]),
        ("MO", ["astanatimes.com", "Z1100000477"]),
        ("EC", ["neweurope.eu", "Z1100000477"]),
        ("IN", ["inform.kz", "silkwaytv.kz", "kpmg.com", "el.kz"]),
    ],
)
def test_where_each_category_was_read(code: str, places: list[str]) -> None:
    found = " ".join(source.where for source in category(code).sources)
    assert [place for place in places if place not in found] == []


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("TR", "was not found|the Law's default"),
        *((code, "the Law's default") for code in ("AE", "KR", "GE", "MD", "MN", "RS", "EC", "HK", "MO")),
        ("MV", "the Law's default|was not found"),
        *((code, "was not found") for code in ("KN", "SM")),
        *((code, "Only a draft|was not found") for code in ("AD", "NI")),
        ("MA", "It is unclear|was not found"),
        ("BR", "For tourism and business"),
        ("SC", "the year, 2024, was derived"),
        *((code, "30 days, which some lists give, is the time without registration") for code in ("AZ", "TJ")),
    ],
)
def test_a_day_or_a_total_that_was_not_found_is_a_note(code: str, said: str) -> None:
    assert category(code).notes
    for note in category(code).notes:
        assert re.search(said, note.what)


def test_what_no_source_settles_is_a_note_for_everybody() -> None:
    said = " ".join(note.what for note in BOOK.notes)
    for settled_nowhere in ("day of exit counts", "180 or 181", "Resolution No. 148 was not read"):
        assert settled_nowhere in said


def test_the_suspended_refusal_of_kyrgyz_citizens_is_a_note() -> None:
    [note] = category("KG").notes
    assert "suspended" in note.what


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
