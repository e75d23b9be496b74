"""A bad rule file is refused with file, key and reason: a wrong limit would be believed."""

from datetime import date
from pathlib import Path

import pytest

from bot.rulebook import RuleFileError, load
from tests.rulebook.rule_file import GOOD, write


def duty(good: str, bad: str) -> tuple[str, str]:
    """Written before the first note, with this of it instead of that."""
    before = '[[note]]\nid = "for-all"'
    written = '[registration]\ndays = 30\nentered_from = 2026-07-01\nverified = 2026-11-28\nsources = ["report"]\n'
    assert good in written
    return before, written.replace(good, bad) + before


BAD = {
    # what is written: what is written instead, the key that is blamed, a word of the reason
    "not TOML": ('country = "KZ"', "country = ", "", "is not TOML"),
    "a number beyond measure": ("90 }]", f"{'9' * 5000} }}]", "", "is not TOML"),
    "nested beyond measure": ('country = "KZ"', f"country = {'[' * 100_000}", "", "is not TOML"),
    "nothing offered": ('offered = ["RU", "AZ"]', "offered = []", "offered", "must not be empty"),
    "offered, but nothing said of it": ('["RU", "AZ"]', '["RU", "FR"]', "offered", "'FR' is neither in a"),
    "offered twice": ('["RU", "AZ"]', '["RU", "RU"]', "offered", "'RU' stands twice"),
    "unknown key": ('country = "KZ"', 'country = "KZ"\ncapital = "Astana"', "capital", "is unknown"),
    "unknown key in a category": ('notes = ["for-some"]', 'remarks = ["x"]', "category.some.remarks", "is unknown"),
    "unknown key in a version": ("count_from =", "counts_from =", "category.some.version[2].counts_from", "is unknown"),
    "unknown key in unknown": ("reason =", 'colour = "red"\nreason =', "unknown.contradictory.colour", "is unknown"),
    "unknown limit": ("calendar_year", "yearly", "category.some.version[1].limits[1]", "none of the limits"),
    "words that no text can be named by": (
        'country = "KZ"',
        'country = "KZ"\nown_crossings = "The app"',
        "own_crossings",
        "must be small letters, digits and single hyphens, not 'The app'",
    ),
    "missing country": ('country = "KZ"', "", "country", "is missing"),
    "missing zone": ('zone = "Asia/Almaty"', "", "zone", "is missing"),
    "a clock alone": ('"Asia/Almaty"', '"Asia/Almaty"\nzones = ["Asia/Almaty"]', "zones", "must be several"),
    "another clock first": (
        '"Asia/Almaty"',
        '"Asia/Almaty"\nzones = ["Asia/Oral", "Asia/Almaty"]',
        "zones",
        "must be several, 'Asia/Almaty' first",
    ),
    "a clock twice": (
        '"Asia/Almaty"',
        '"Asia/Almaty"\nzones = ["Asia/Almaty", "Asia/Oral", "Asia/Oral"]',
        "zones",
        "'Asia/Oral' stands twice",
    ),
    "no clock": (
        '"Asia/Almaty"',
        '"Asia/Almaty"\nzones = ["Asia/Almaty", "Asia/Nowhere"]',
        "zones",
        "'Asia/Nowhere' is not a time zone",
    ),
    "a duty of no days": (*duty("days = 30", "days = 0"), "registration.days", "must be at least 1"),
    "a duty since nobody knows when": (
        *duty("entered_from = 2026-07-01", ""),
        "registration.entered_from",
        "is missing",
    ),
    "a duty read nobody knows when": (*duty("verified = 2026-11-28", ""), "registration.verified", "is missing"),
    "a duty without a source": (*duty('sources = ["report"]', "sources = []"), "registration.sources", "must not be"),
    "a duty with more to it": (*duty("days = 30", "days = 30\nx = 1"), "registration.x", "is unknown"),
    "missing key": ('key = "some"', "", "category[1].key", "is missing"),
    "missing nationalities": ('nationalities = ["RU", "BY"]', "", "category.some.nationalities", "is missing"),
    "missing confidence": ('confidence = "high"', "", "category.some.confidence", "is missing"),
    "missing verified": ("verified = 2026-03-01", "", "category.some.verified", "is missing"),
    "missing sources": ('sources = ["law-1", "report"]', "", "category.some.sources", "is missing"),
    "missing limits": ("limits = [{ calendar_year = 90 }]", "", "category.some.version[1].limits", "is missing"),
    "a claim of a nationality whose rule is known": (
        '["AZ"]\nby',
        '["RU"]\nby',
        "claim[1].nationalities",
        "no [[unknown]]",
    ),
    "a claim without a place": ('where = "example.org"\n', "", "claim[1].where", "is missing"),
    "a claim of no days": ("days = 30", "days = 0", "claim[1].days", "at least 1"),
    "a claim of more days than its window": ("days = 30", "days = 30\nwindow = 30", "claim[1].days", "less than"),
    "a claim by nobody's words": ('by = "report"', 'by = "A report"', "claim[1].by", "small letters"),
    "days in words": ("days = 30", 'days = "30"', "claim[1].days", "whole number"),
    "missing reason": (
        'reason = "the sources contradict each other"',
        "",
        "unknown.contradictory.reason",
        "is missing",
    ),
    "no sources": ('["law-1", "report"]', "[]", "category.some.sources", "must not be empty"),
    "an empty id": ('["law-1", "report"]', '["law-1", " "]', "category.some.sources", "list of sentences"),
    "no nationalities": ('["RU", "BY"]', "[]", "category.some.nationalities", "must not be empty"),
    "no limits": ("[{ calendar_year = 90 }]", "[]", "category.some.version[1].limits", "at least one limit"),
    "an empty reason": (
        '"the sources contradict each other"',
        '""',
        "unknown.contradictory.reason",
        "must not be empty",
    ),
    "country of the wrong type": ('country = "KZ"', "country = 7", "country", "must be a text"),
    "sources of the wrong type": ('["law-1", "report"]', '"law-1"', "category.some.sources", "must be a list"),
    "notes of the wrong type": ('["for-some"]', "[1]", "category.some.notes", "list of sentences"),
    "a day as text": ("= 2026-03-01", '= "2026-03-01"', "category.some.verified", "must be a date"),
    "an instant for a day": (
        "= 2020-01-01",
        "= 2020-01-01T00:00:00",
        "category.some.version[1].begins",
        "must be a date",
    ),
    "an impossible day": ("= 2020-01-01", "= 2020-02-30", "", "is not TOML"),
    "limits of the wrong type": ("[{ calendar_year = 90 }]", "90", "category.some.version[1].limits", "must be a list"),
    "a limit that is no table": (
        "[{ calendar_year = 90 }]",
        "[90]",
        "category.some.version[1].limits[1]",
        "exactly one key",
    ),
    "two limits in one": (
        "{ calendar_year = 90 }",
        "{ calendar_year = 90, per_visit = 30 }",
        "category.some.version[1].limits[1]",
        "exactly one key",
    ),
    "a limit of half a day": ("= 90 }", "= 90.5 }", "category.some.version[1].limits[1]", "whole number"),
    "a limit of true days": (
        "per_visit = 30",
        "per_visit = true",
        "category.some.version[2].limits[3]",
        "whole number",
    ),
    "a rolling limit of one number": ("[90, 180]", "90", "category.some.version[2].limits[1]", "two whole numbers"),
    "a rolling limit of three": (
        "[90, 180]",
        "[90, 180, 1]",
        "category.some.version[2].limits[1]",
        "two whole numbers",
    ),
    "per_visit below 1": ("per_visit = 30", "per_visit = 0", "category.some.version[2].limits[3]", "at least 1"),
    "rolling below 1": ("[90, 180]", "[0, 180]", "category.some.version[2].limits[1]", "at least 1"),
    "calendar_year below 1": (
        "calendar_year = 90",
        "calendar_year = -90",
        "category.some.version[1].limits[1]",
        "at least 1",
    ),
    "cumulative_reset below 1": ("[90, 90]", "[90, 0]", "category.some.version[2].limits[2]", "at least 1"),
    "rolling as long as its window": ("[90, 180]", "[180, 180]", "category.some.version[2].limits[1]", "fewer days"),
    "calendar_year of a whole year": (
        "calendar_year = 90",
        "calendar_year = 366",
        "category.some.version[1].limits[1]",
        "366",
    ),
    "a nationality twice in a category": ('["RU", "BY"]', '["RU", "RU"]', "category.some.nationalities", "twice"),
    "a nationality known and unknown": ('["AZ"]', '["BY"]', "unknown.contradictory.nationalities", "twice"),
    "not a country": ('"BY"]', '"UK"]', "category.some.nationalities", "ISO"),
    "a country in small letters": ('"BY"]', '"by"]', "category.some.nationalities", "ISO"),
    "a country of three letters": (
        'nationalities = ["AZ"]',
        'nationalities = ["AZE"]',
        "unknown.contradictory.nationalities",
        "ISO",
    ),
    "versions out of order": ("= 2023-01-27", "= 2019-01-27", "category.some.version", "the earliest first"),
    "versions on the same day": ("= 2023-01-27", "= 2020-01-01", "category.some.version", "different days"),
    "a version that ends before it begins": (
        "begins = 2020-01-01",
        "begins = 2020-01-01\nuntil = 2019-12-31",
        "category.some.version[1]",
        "cannot end",
    ),
    "a version that lasts into the next": (
        "begins = 2020-01-01",
        "begins = 2020-01-01\nuntil = 2023-01-27",
        "category.some.version",
        "ends before",
    ),
    "a last day that is no date": (
        "begins = 2020-01-01",
        'begins = 2020-01-01\nuntil = "2022"',
        "category.some.version[1].until",
        "must be a date",
    ),
    "a later version for all time": ("begins = 2023-01-27\n", "", "category.some.version", "different days"),
    "an unknown confidence": ('"high"', '"sure"', "category.some.confidence", "high, medium, low"),
    "an unknown zone": ("Asia/Almaty", "Asia/Alma_Ata", "zone", "not a time zone"),
    "a folder of zones": ("Asia/Almaty", "Asia", "zone", "not a time zone"),
    "a path for a zone": ("Asia/Almaty", "../../etc/passwd", "zone", "not a time zone"),
    "another country's file": ('country = "KZ"', 'country = "KG"', "country", "must be 'KZ'"),
    "no what": ('what = "the law"', "", "source.law-1.what", "is missing"),
    "no where": ('where = "example.org/law"', "", "source.law-1.where", "is missing"),
    "an empty where": ('"example.org/law"', '""', "source.law-1.where", "must not be empty"),
    "no id of a source": ('id = "law-1"', "", "source[1].id", "is missing"),
    "no id of a note": ('id = "for-all"', "", "note[1].id", "is missing"),
    "no id of an unknown": ('id = "contradictory"', "", "unknown[1].id", "is missing"),
    "unknown key in a source": (
        'where = "example.org/law"',
        'when = "2026"\nwhere = "x"',
        "source.law-1.when",
        "unknown",
    ),
    "unknown key in a note": ('what = "a note"', 'what = "a note"\nwhere = "x"', "note.for-some.where", "is unknown"),
    "an id with a capital": ('id = "law-1"', 'id = "Law-1"', "source[1].id", "small letters"),
    "an id with a space": ('id = "for-all"', 'id = "for all"', "note[1].id", "small letters"),
    "an id with a hyphen too many": ('id = "law-1"', 'id = "law--1"', "source[1].id", "small letters"),
    "an id in other letters": ('id = "contradictory"', 'id = "закон"', "unknown[1].id", "small letters"),
    "a source's id twice": ('id = "report"', 'id = "law-1"', "source[2].id", "'law-1' stands twice"),
    "a note's id twice": ('id = "for-some"', 'id = "for-all"', "note[2].id", "'for-all' stands twice"),
    "an unknown's id twice": (
        "[[note]]",
        '[[unknown]]\nid = "contradictory"\nnationalities = ["US"]\nreason = "x"\n[[note]]',
        "unknown[2].id",
        "'contradictory' stands twice",
    ),
    "the id of those not listed": ('"contradictory"', '"not-listed"', "unknown[1].id", "'not-listed' stands twice"),
    "a source that is not there": (
        '"report"]',
        '"rumour"]',
        "category.some.sources",
        "'rumour' is no id of a [[source]]",
    ),
    "a note that is not there": (
        '["for-some"]',
        '["rumour"]',
        "category.some.notes",
        "'rumour' is no id of a [[note]]",
    ),
    "a note for all that is not there": ('["for-all"]', '["rumour"]', "notes", "'rumour' is no id of a [[note]]"),
    "a note for a source": ('"report"]', '"for-some"]', "category.some.sources", "is no id of a [[source]]"),
    "a source named twice": ('"report"]', '"law-1"]', "category.some.sources", "'law-1' stands twice"),
    "a source that nobody names": ('["law-1", "report"]', '["law-1"]', "source.report", "is named nowhere"),
    "a note that nobody names": ('notes = ["for-some"]', "", "note.for-some", "is named nowhere"),
    "sources that are no tables": ("[[source]]", "[[sources]]", "category.some.sources", "is no id of a [[source]]"),
    "a category twice": (
        "[[unknown]]",
        '[[category]]\nkey = "some"\nnationalities = ["US"]\nconfidence = "low"\nverified = 2026-03-01\n'
        'sources = ["law-1"]\nversion = [{ limits = [{ per_visit = 1 }] }]\n[[unknown]]',
        "category.some",
        "twice",
    ),
}


@pytest.mark.parametrize(("good", "bad", "key", "reason"), BAD.values(), ids=BAD.keys())
def test_a_bad_file_is_refused(tmp_path: Path, good: str, bad: str, key: str, reason: str) -> None:
    assert good in GOOD
    with pytest.raises(RuleFileError) as refused:
        load("KZ", write(tmp_path, GOOD.replace(good, bad, 1)))
    assert (refused.value.file, refused.value.key) == ("kz.toml", key)
    assert reason in refused.value.reason
    assert str(refused.value).startswith("kz.toml: ")


def test_a_file_without_categories_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError) as refused:
        load("KZ", write(tmp_path, 'country = "KZ"\nzone = "Asia/Almaty"\ncategory = []'))
    assert refused.value.key == "category"


def test_a_category_that_is_no_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="must be a table") as refused:
        load("KZ", write(tmp_path, 'country = "KZ"\nzone = "Asia/Almaty"\ncategory = [1]'))
    assert refused.value.key == "category[1]"


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kz.toml").write_bytes(GOOD.replace("a note", "сноска").encode("cp1251"))
    with pytest.raises(RuleFileError, match="is not TOML"):
        load("KZ", tmp_path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match=r"kz\.toml: cannot be read: No such file"):
        load("KZ", tmp_path)


@pytest.mark.parametrize("country", ["", "kz", "KAZ", "XX", "../KZ"])
def test_what_is_no_country_is_refused(country: str) -> None:
    with pytest.raises(RuleFileError, match="not an ISO"):
        load(country)


HOST = '[host_notice]\ndays = 3\nverified = 2026-11-28\nsources = ["report"]\n'
YEAR = '[[year]]\nyear = 2025\nworks = [2025-01-05]\noff = [2025-01-03]\nwhat = "an order"\nwhere = "example.org"\n'
REST = "[[year]]\nyear = 2025\noff = [2025-01-01]\n"


@pytest.mark.parametrize(
    ("room", "good", "bad", "key"),
    [
        *(
            (room, good, bad, key)
            for room, written in (("working_days", YEAR), ("days_off", REST))
            for good, bad, key in (
                ("year = 2025\n", "", "year[1].year"),
                ("[[year]]", "x = 1\n[[year]]", "x"),
                ("[[year]]", "[[years]]", "year"),
                (written, written * 2, "year[2].year"),
            )
        ),
        ("working_days", "2025-01-05", "2026-01-05", "year[1].works"),
        ("working_days", "[2025-01-03]", '["3 January"]', "year[1].off"),
        ("working_days", "2025-01-03", "2025-01-05", "year[1].off"),
        ("working_days", 'what = "an order"', "", "year[1].what"),
        ("working_days", 'where = "example.org"', 'where = " "', "year[1].where"),
        ("days_off", "2025-01-01", "2026-01-01", "year[1].off"),
        ("days_off", "[2025-01-01]", '["1 January"]', "year[1].off"),
        ("days_off", "off = ", "works = [2025-01-05]\noff = ", "year[1].works"),
    ],
)
def test_bad_working_days_and_days_off_are_refused(tmp_path: Path, room: str, good: str, bad: str, key: str) -> None:
    write(tmp_path, GOOD.replace("[[note]]", f"{HOST}[[note]]", 1))
    written, days = {"working_days": YEAR, "days_off": REST}[room], tmp_path / room / "kz.toml"
    days.parent.mkdir()
    days.write_text(written, "utf-8")
    duty = load("KZ", tmp_path).host_notice
    assert duty is not None
    assert not duty.calendar.is_worked(date(2025, 1, 3 if room == "working_days" else 1))
    days.write_text(written.replace(good, bad), "utf-8")
    with pytest.raises(RuleFileError) as refused:
        load("KZ", tmp_path)
    assert refused.value.key == key


def test_without_a_calendar_no_year_is_announced(tmp_path: Path) -> None:
    duty = load("KZ", write(tmp_path, GOOD.replace("[[note]]", f"{HOST}[[note]]", 1))).host_notice
    assert duty is not None
    assert duty.is_estimate(date(2026, 5, 5))
    assert duty.calendar.is_worked(date(2026, 1, 1)), "only the weekends are known"
