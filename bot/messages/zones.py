"""Time zones as people name them: a city, and the distance from UTC."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from babel import Locale

from bot.messages.locales import LANGUAGES
from bot.messages.reading.normalise import clean, fold
from bot.messages.reading.words.places import forms

OLD_NAMES = {
    "Africa/Asmara": "Africa/Asmera",
    "America/Argentina/Buenos_Aires": "America/Buenos_Aires",
    "America/Argentina/Catamarca": "America/Catamarca",
    "America/Argentina/Cordoba": "America/Cordoba",
    "America/Argentina/Jujuy": "America/Jujuy",
    "America/Argentina/Mendoza": "America/Mendoza",
    "America/Atikokan": "America/Coral_Harbour",
    "America/Coyhaique": "America/Punta_Arenas",
    "America/Indiana/Indianapolis": "America/Indianapolis",
    "America/Kentucky/Louisville": "America/Louisville",
    "America/Nuuk": "America/Godthab",
    "Asia/Ho_Chi_Minh": "Asia/Saigon",
    "Asia/Kathmandu": "Asia/Katmandu",
    "Asia/Kolkata": "Asia/Calcutta",
    "Asia/Yangon": "Asia/Rangoon",
    "Atlantic/Faroe": "Atlantic/Faeroe",
    "Europe/Kyiv": "Europe/Kiev",
    "Pacific/Chuuk": "Pacific/Truk",
    "Pacific/Pohnpei": "Pacific/Ponape",
}
"""The name by which older CLDR lists a zone: the one it had before, or of a new zone that of a place with its clock."""


def zone_label(language: str, zone: str, now: datetime) -> str:
    """A zone (an IANA name) as it is at `now`: "Бишкек, UTC+6"; a zone at sea has no city."""
    offset = utc_label(now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta(0))
    return offset if zone.startswith("Etc/") else f"{_city(Locale.parse(language).time_zones, zone)}, {offset}"


_AROUND: Final = re.compile(r"^(?:г|город) | (?:шаары|city)$")
_APART: Final = re.compile(r"[\W_]+")
_COUNTRY: Final = "Asia/Almaty"
"""All of the country has one clock; of its cities CLDR names some under zones of their own."""


def zone_of_city(text: str) -> str | None:
    """The zone (an IANA name) of the one city that is named in any of the languages; None for any other words."""
    return _zones().get(_AROUND.sub("", _key(text)))


@cache
def _zones() -> Mapping[str, str]:
    """Each city and its zone; the names of CLDR come before others."""
    # English names a city only where its zone is called otherwise.
    ids = [str(zone) for zone in Locale.parse("ru").time_zones if not str(zone).startswith("Etc/")]
    named = {_key(_city(Locale.parse(language).time_zones, zone)): zone for language in LANGUAGES for zone in ids}
    return {_key(city): zone for city, zone in _others()} | named


def _others() -> Iterator[tuple[str, str]]:
    with Path(__file__).with_name("cities.toml").open("rb") as file:
        table = tomllib.load(file)
    for zone, names in ((_COUNTRY, forms("city", "name")), (_COUNTRY, forms("city", "latin")), *table.items()):
        yield from ((city, zone) for city in re.split("[,·\n]", names) if city.strip())


def _key(city: str) -> str:
    """A name as it is compared, in lower case, words apart by one space."""
    return _APART.sub(" ", fold((clean(city) or "").lower())).strip()


def _city(zones: Mapping[str, Mapping[str, str]], zone: str) -> str:
    known = (zones.get(name, {}).get("city") for name in (zone, OLD_NAMES.get(zone, zone)))
    return next(filter(None, known), zone.rpartition("/")[2].replace("_", " "))


def utc_label(ahead: timedelta) -> str:
    """A clock by how far it is ahead of UTC: "UTC+5", "UTC−3:30"."""
    minutes = round(ahead.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes >= 0 else "−"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
