"""Time zones as people name them: a city of CLDR and the distance from UTC."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel import Locale

OLD_NAMES = {
    "Asia/Ho_Chi_Minh": "Asia/Saigon",
    "Asia/Kathmandu": "Asia/Katmandu",
    "Asia/Kolkata": "Asia/Calcutta",
    "Asia/Yangon": "Asia/Rangoon",
    "Europe/Kyiv": "Europe/Kiev",
}
"""Zones that CLDR still lists by the name they had when it began."""


def zone_label(language: str, zone: str, now: datetime) -> str:
    """A zone (an IANA name) as it is at `now`: "Бишкек, UTC+6"; a zone at sea has no city."""
    offset = _offset(now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta(0))
    known = Locale.parse(language).time_zones.get(OLD_NAMES.get(zone, zone), {}).get("city")
    city = known or zone.rpartition("/")[2].replace("_", " ")
    return offset if zone.startswith("Etc/") else f"{city}, {offset}"


def _offset(ahead: timedelta) -> str:
    minutes = round(ahead.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes >= 0 else "−"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
