"""What each language calls the city of a time zone."""

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


def named_zones() -> list[str]:
    """The zones (IANA names) of which CLDR names a city; at sea there is none."""
    # English names a city only where its zone is called otherwise.
    return [str(zone) for zone in Locale.parse("ru").time_zones if not str(zone).startswith("Etc/")]


def city(language: str, zone: str) -> str:
    """The city of a zone, or what stands last in the zone's name, where CLDR names none."""
    zones = Locale.parse(language).time_zones
    known = (zones.get(name, {}).get("city") for name in (zone, OLD_NAMES.get(zone, zone)))
    return next(filter(None, known), zone.rpartition("/")[2].replace("_", " "))
