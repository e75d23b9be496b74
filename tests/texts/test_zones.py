"""Time zones as people name them."""

import re
import tomllib
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from tzfpy import timezonenames

from bot.actions.reminder_settings import ZONES
from bot.lexicon.cities import OLD_NAMES
from bot.lexicon.languages import LANGUAGES
from bot.reading.cities import _zones, zone_of_city
from bot.reading.words.places import PLACES, clocks
from bot.rulebook import load_all
from bot.texts.zones import zone_label

WINTER, SUMMER = datetime(2026, 1, 20, 6, tzinfo=UTC), datetime(2026, 7, 20, 6, tzinfo=UTC)
LABEL = re.compile(r"(?P<city>.+), UTC(?P<sign>[+−])(?P<hours>\d{1,2})(?P<minutes>:\d\d)?")


@pytest.mark.parametrize(
    ("zone", "ru", "ky", "en"),
    [
        ("Asia/Almaty", "Алматы, UTC+5", "Алматы, UTC+5", "Almaty, UTC+5"),
        ("Asia/Bishkek", "Бишкек, UTC+6", "Бишкек, UTC+6", "Bishkek, UTC+6"),
        ("Europe/Moscow", "Москва, UTC+3", "Москва, UTC+3", "Moscow, UTC+3"),
        ("Asia/Kolkata", "Калькутта, UTC+5:30", "Калькутта, UTC+5:30", "Kolkata, UTC+5:30"),
        ("Europe/Kyiv", "Киев, UTC+2", "Киев, UTC+2", "Kyiv, UTC+2"),
        ("America/New_York", "Нью-Йорк, UTC−5", "Нью-Йорк, UTC−5", "New York, UTC−5"),
        ("Pacific/Marquesas", "Маркизские о-ва, UTC−9:30", "Маркезас, UTC−9:30", "Marquesas, UTC−9:30"),
    ],
)
def test_a_city_and_how_far_its_clock_is_ahead(zone: str, ru: str, ky: str, en: str) -> None:
    assert [zone_label(language, zone, WINTER) for language in ("ru", "ky", "en")] == [ru, ky, en]


@pytest.mark.parametrize(
    ("city", "zone"),
    [
        ("Оренбург", "Asia/Yekaterinburg"),
        ("г. оренбург", "Asia/Yekaterinburg"),
        ("Orenburg", "Asia/Yekaterinburg"),
        ("Королёв", None),
        ("Могилев", "Europe/Minsk"),
        ("Ростов-на-Дону", "Europe/Moscow"),
        ("ростов на дону", "Europe/Moscow"),
        ("Ростов", None),  # there are two
        ("Брест", None),
        ("Ош", "Asia/Bishkek"),
        ("Өзгөн", "Asia/Bishkek"),
        ("Бишкек шаары", "Asia/Bishkek"),
        ("Самарканд", "Asia/Samarkand"),
        ("Бухара", "Asia/Tashkent"),
        ("Усть-Каменогорск", "Asia/Almaty"),
        ("Өскемен", "Asia/Almaty"),
        ("Актау", "Asia/Aqtau"),
        ("Нью-Йорк", "America/New_York"),
        ("new york", "America/New_York"),
        ("Мюнхен", None),
        ("Россия", None),
        ("", None),
        ("?", None),
    ],
)
def test_a_city_named_in_any_language_tells_its_zone(city: str, zone: str | None) -> None:
    assert zone_of_city(city) == zone


def test_of_every_city_that_can_be_named_the_clock_is_known() -> None:
    assert all(ZoneInfo(zone) for zone in _zones().values())
    offered = {zone_label(language, zone, WINTER).partition(",")[0]: zone for language in LANGUAGES for zone in ZONES}
    assert {city: zone_of_city(city) for city in offered} == offered


def test_a_city_has_one_clock_and_that_of_its_country() -> None:
    told: dict[str, set[str]] = {}
    for name, zone in clocks():
        told.setdefault(name.lower(), set()).add(zone)
    assert {name: zones for name, zones in told.items() if len(zones) > 1} == {}
    for rules in load_all().countries.values():
        places = PLACES / f"{rules.country.lower()}.toml"  # a country may have none, and one with several zones no zone
        if places.exists():
            assert tomllib.loads(places.read_text(encoding="utf-8")).get("zone", rules.zone.key) == rules.zone.key


def test_at_sea_there_is_no_city() -> None:
    # Etc/GMT+2 is two hours behind: the sign in its name is the other way round.
    assert {zone_label(language, "Etc/GMT+2", WINTER) for language in LANGUAGES} == {"UTC−2"}
    assert zone_label("en", "Etc/GMT", WINTER) == "UTC+0"
    assert zone_label("en", "Etc/GMT-12", WINTER) == "UTC+12"


def test_it_is_as_the_clock_stands_now() -> None:
    assert zone_label("en", "Europe/Berlin", WINTER) == "Berlin, UTC+1"
    assert zone_label("en", "Europe/Berlin", SUMMER) == "Berlin, UTC+2"
    # Kazakhstan has had one time since 1 March 2024.
    assert zone_label("ru", "Asia/Almaty", datetime(2024, 2, 1, tzinfo=UTC)) == "Алматы, UTC+6"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_zones_of_the_list_have_names_of_their_own_in_each_language(language: str) -> None:
    labels = [zone_label(language, zone, WINTER) for zone in ZONES]
    assert len(set(labels)) == len(ZONES)
    if language != "en":
        assert not [label for label in labels if re.search("[A-Za-z]", label.replace("UTC", ""))]


def test_every_zone_that_a_place_may_tell_is_known_and_can_be_named() -> None:
    for zone in timezonenames():
        offset = WINTER.astimezone(ZoneInfo(zone)).utcoffset()
        assert offset is not None
        for language in LANGUAGES:
            label = zone_label(language, zone, WINTER)
            assert "_" not in label
            assert "/" not in label
            if zone.startswith("Etc/"):
                continue
            found = LABEL.fullmatch(label)
            assert found is not None, label
            minutes = int(found["hours"]) * 60 + int((found["minutes"] or ":0")[1:])
            assert minutes * (-1 if found["sign"] == "−" else 1) == offset.total_seconds() / 60, label


@pytest.mark.parametrize("language", ["ky", "ru"])
def test_every_zone_that_a_place_may_tell_has_a_name_in_the_persons_letters(language: str) -> None:
    labels = [zone_label(language, zone, WINTER).replace("UTC", "") for zone in timezonenames()]
    assert [label for label in labels if re.search("[A-Za-z]", label)] == []


SPELLINGS = {
    "Europe/Kyiv": ("Europe/Kiev", "Киев"),
    "Asia/Kolkata": ("Asia/Calcutta", "Калькутта"),
    "Asia/Ho_Chi_Minh": ("Asia/Saigon", "Хошимин"),
    "Asia/Kathmandu": ("Asia/Katmandu", "Катманду"),
    "Asia/Yangon": ("Asia/Rangoon", "Янгон"),
}
"""By which name Babel 2.18 lists a zone; 2.19 lists it by its own."""


@pytest.mark.parametrize("zone", SPELLINGS)
def test_a_zone_is_found_by_its_own_name_and_by_its_old_one(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    old, city = SPELLINGS[zone]
    for listed in ({zone: {"city": city}}, {old: {"city": city}}, {old: {"city": "other"}, zone: {"city": city}}):
        monkeypatch.setattr(Locale, "time_zones", listed)
        assert zone_label("ru", zone, WINTER).startswith(f"{city}, UTC+")


def test_the_old_names_are_of_the_same_clocks() -> None:
    for new, old in OLD_NAMES.items():
        for moment in (WINTER, SUMMER):
            assert moment.astimezone(ZoneInfo(new)).utcoffset() == moment.astimezone(ZoneInfo(old)).utcoffset()
            assert moment.astimezone(ZoneInfo(new)).tzname() == moment.astimezone(ZoneInfo(old)).tzname()
