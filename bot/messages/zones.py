"""Time zones as people name them: a city of CLDR and the distance from UTC."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel import Locale

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
    offset = _offset(now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta(0))
    return offset if zone.startswith("Etc/") else f"{_city(Locale.parse(language).time_zones, zone)}, {offset}"


def _city(zones: Mapping[str, Mapping[str, str]], zone: str) -> str:
    known = (zones.get(name, {}).get("city") for name in (zone, OLD_NAMES.get(zone, zone)))
    return next(filter(None, known), zone.rpartition("/")[2].replace("_", " "))


def _offset(ahead: timedelta) -> str:
    minutes = round(ahead.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes >= 0 else "−"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
