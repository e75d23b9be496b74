"""Journals with everything in them that can be kept."""

from datetime import UTC, date, datetime
from typing import Final

from bot.core.journal import ME, Journal, ReturnWish, Traveller
from bot.core.permit import Permit, PermitKind
from bot.core.stay import Stay
from bot.storage.people import Person

TODAY: Final = date(2026, 3, 20)
PERSON: Final = Person(
    id=777000111,
    language="ky",
    account_language="ru",
    zone="Asia/Bishkek",
    reminder_hour=9,
    days_before=(30, 7, 0),
    paused_until=date(2026, 4, 1),
    created_at=datetime(2026, 1, 1, 5, 6, 7, 890, UTC),
    unreachable_since=None,
    forget_request="777000222",
    source="friend",
    current_journal=12,
    switched_off=("checkin", "host"),
    pinned_message=777000333,
    pinned_as="777000444",
    with_picture=True,
)
ME_IN_KAZAKHSTAN: Final = Journal(
    11,
    Traveller(1, PERSON.id, ME, "RU"),
    "KZ",
    stays=(
        Stay(date(2025, 12, 1), date(2026, 1, 10), from_memory=True, id=501),
        Stay(date(2026, 3, 1), None, id=502, registered=True),
    ),
    plans=(Stay(date(2026, 7, 1), date(2026, 7, 20), id=601), Stay(date(2026, 9, 1), id=602)),
    permits=(
        Permit(None, date(2024, 5, 1), id=701),
        Permit(date(2026, 5, 1), date(2026, 12, 31), PermitKind.VISA, 702, asked_on=TODAY),
        Permit(date(2027, 1, 1), None, PermitKind.RESIDENCE, 703),
    ),
)
AIGUL_IN_RUSSIA: Final = Journal(
    12,
    Traveller(2, PERSON.id, "Айгүл Үсөнова", None),
    "RU",
    own_limit=(30, 90, 180),
    zone="Asia/Omsk",
    wish=ReturnWish(0, date(2026, 3, 2)),
)
JOURNALS: Final = (ME_IN_KAZAKHSTAN, AIGUL_IN_RUSSIA)
