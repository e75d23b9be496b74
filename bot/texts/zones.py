"""Time zones as people name them: a city, and the distance from UTC."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.lexicon.cities import city


def zone_label(language: str, zone: str, now: datetime) -> str:
    """A zone (an IANA name) as it is at `now`: "Бишкек, UTC+6"; a zone at sea has no city."""
    offset = utc_label(now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta(0))
    return offset if zone.startswith("Etc/") else f"{city(language, zone)}, {offset}"


def utc_label(ahead: timedelta) -> str:
    """A clock by how far it is ahead of UTC: "UTC+5", "UTC−3:30"."""
    minutes = round(ahead.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes >= 0 else "−"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
