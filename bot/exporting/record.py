"""Everything that an import would have to give back, as JSON; docs/export.schema.json says what each key means."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, ClassVar, Final

from bot.core.journal import Journal, ReturnWish
from bot.core.permit import Permit
from bot.core.stay import Stay
from bot.storage.people import Person

VERSION: Final = 1
"""Of the form; it grows when what an older file says would be read otherwise."""


@dataclass(frozen=True, slots=True)
class Record:
    """Journals as they are kept, without what names anybody elsewhere: no ids of Telegram's, none of ours."""

    ending: ClassVar = "json"
    journals: tuple[Journal, ...]
    person: Person | None
    """Whose settings go with them; None: only the journals are taken along."""
    made_on: date

    def written(self, _language: str) -> bytes:
        """The file; the same in every language."""
        chosen = self.person.current_journal if self.person else None
        by_traveller = groupby(
            sorted(self.journals, key=lambda each: (not each.traveller.is_me, each.traveller.id, each.id)),
            key=lambda each: each.traveller,
        )
        content = {
            "kaldy": VERSION,
            "made_on": self.made_on.isoformat(),
            **({"settings": _settings(self.person)} if self.person else {}),
            "travellers": [
                {
                    "label": traveller.label,
                    "nationality": traveller.nationality,
                    "journals": [_journal(each, chosen) for each in journals],
                }
                for traveller, journals in by_traveller
            ],
        }
        return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"


def _settings(person: Person) -> dict[str, Any]:
    return {
        "language": person.language,
        "zone": person.zone,
        "reminder_hour": person.reminder_hour,
        "days_before": list(person.days_before),
        "paused_until": _iso(person.paused_until),
        "switched_off": list(person.switched_off),
        "pinned": person.pinned_message is not None,
        "with_picture": person.with_picture,
    }


def _journal(journal: Journal, chosen: int | None) -> dict[str, Any]:
    own = journal.own_limit
    return {
        "country": journal.country,
        "zone": journal.zone,
        "current": journal.id == chosen,
        "own_limit": dict(zip(("visit", "days", "window"), own, strict=True)) if own else None,
        "wish": _wish(journal.wish) if journal.wish else None,
        "stays": [_stay(each) for each in journal.stays],
        "plans": [{"entered": _iso(each.entered), "left": _iso(each.left)} for each in journal.plans],
        "permits": _permits(journal.permits),
    }


def _stay(stay: Stay) -> dict[str, Any]:
    days = {"entered": _iso(stay.entered), "left": _iso(stay.left)}
    return {**days, "from_memory": stay.from_memory, "registered": stay.registered}


def _permits(permits: Iterable[Permit]) -> list[dict[str, Any]]:
    return [{"kind": each.kind.value, "begins": _iso(each.begins), "ends": _iso(each.ends)} for each in permits]


def _wish(wish: ReturnWish) -> dict[str, Any]:
    return {"days": wish.days, "asked_on": _iso(wish.asked_on)}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
