"""Our own JSON read back, as `bot.exporting.record` writes it; docs/export.schema.json says what each key means."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Final, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from bot.core.journal import Journal, ReturnWish, Traveller
from bot.core.permit import Permit, PermitKind
from bot.core.stay import Stay
from bot.exporting.record import VERSION
from bot.importing.found import FileRefused, Recorded, RecordedSettings, WhyRefused

Value = TypeVar("Value", int, str)
MOST_DAYS: Final = 9999
"""Days that a limit of one's own, its window or a wish may have."""

Code = Annotated[str, Field(pattern="^[A-Z]{2}$")]
Days = Annotated[int, Field(ge=1, le=MOST_DAYS)]
Kept = Annotated[str, Field(min_length=1, pattern=r"^[^\x00]*$")]
"""What PostgreSQL can keep."""


def read_record(text: str) -> Recorded | FileRefused:
    """What an export holds, or why it is none. Whether its days can be kept beside others is not looked at."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return FileRefused(WhyRefused.BROKEN)
    if not isinstance(found, dict) or "kaldy" not in found:
        return FileRefused(WhyRefused.NOT_OURS)
    version = found["kaldy"]
    if isinstance(version, int) and version > VERSION:
        return FileRefused(WhyRefused.NEWER)
    try:
        return _Record.model_validate_json(text).recorded
    except ValidationError as faulty:
        place = _place(faulty.errors(include_url=False, include_context=False, include_input=False)[0]["loc"])
        return FileRefused(WhyRefused.FAULTY, place) if place else FileRefused(WhyRefused.BROKEN)


def _place(path: tuple[int | str, ...]) -> str:
    return "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in path).removeprefix(".")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, defer_build=True)  # most people never import


class _Span(_Strict):
    entered: date
    left: date | None

    @model_validator(mode="after")
    def _in_order(self) -> "_Span":
        Stay(self.entered, self.left)
        return self


class _Plan(_Span):
    @property
    def plan(self) -> Stay:
        return Stay(self.entered, self.left)


class _Stay(_Span):
    from_memory: bool
    registered: bool

    @property
    def stay(self) -> Stay:
        return Stay(self.entered, self.left, self.from_memory, registered=self.registered)


class _Permit(_Strict):
    kind: Annotated[PermitKind, Field(strict=False)]
    begins: date | None
    ends: date | None

    @property
    def permit(self) -> Permit:
        return Permit(self.begins, self.ends, self.kind)

    @model_validator(mode="after")
    def _in_order(self) -> "_Permit":
        Permit(self.begins, self.ends)
        return self


class _OwnLimit(_Strict):
    visit: Days
    days: Days
    window: Days


class _Wish(_Strict):
    days: Annotated[int, Field(ge=0, le=MOST_DAYS)]
    asked_on: date


class _Journal(_Strict):
    country: Code
    zone: Kept | None
    current: bool
    own_limit: _OwnLimit | None
    wish: _Wish | None
    stays: list[_Stay]
    plans: list[_Plan]
    permits: list[_Permit]

    def of(self, traveller: Traveller) -> Journal:
        own, wish = self.own_limit, self.wish
        return Journal(
            0,
            traveller,
            self.country,
            (own.visit, own.days, own.window) if own else None,
            tuple(each.stay for each in self.stays),
            tuple(each.plan for each in self.plans),
            tuple(each.permit for each in self.permits),
            self.zone,
            wish=ReturnWish(wish.days, wish.asked_on) if wish else None,
        )


def _each_once(values: list[Value]) -> list[Value]:
    if len({*values}) < len(values):
        raise ValueError("one is told twice")
    return values


def _each_country_once(journals: list[_Journal]) -> list[_Journal]:
    _each_once([each.country for each in journals])
    return journals


class _Traveller(_Strict):
    label: Kept
    nationality: Code | None
    journals: Annotated[list[_Journal], Field(min_length=1), AfterValidator(_each_country_once)]


def _each_name_once(travellers: list[_Traveller]) -> list[_Traveller]:
    _each_once([" ".join(each.label.split()).casefold() for each in travellers])  # as journals are found by it
    return travellers


class _Settings(_Strict):
    language: Kept | None
    zone: Kept
    reminder_hour: Annotated[int, Field(ge=0, le=23)]
    days_before: Annotated[list[Annotated[int, Field(ge=0, le=MOST_DAYS)]], AfterValidator(_each_once)]
    paused_until: date | None
    switched_off: Annotated[list[Kept], AfterValidator(_each_once)]
    pinned: bool
    with_picture: bool

    @property
    def settings(self) -> RecordedSettings:
        days_before, off = tuple(self.days_before), tuple(self.switched_off)
        language, zone, hour = self.language, self.zone, self.reminder_hour
        return RecordedSettings(
            language, zone, hour, days_before, self.paused_until, off, self.pinned, self.with_picture
        )


class _Record(_Strict):
    kaldy: Literal[1]
    made_on: date
    settings: _Settings | None = None
    travellers: Annotated[list[_Traveller], Field(min_length=1), AfterValidator(_each_name_once)]

    @property
    def recorded(self) -> Recorded:
        both = list(self._journals())
        current = next(((one.traveller.label, one.country) for one, chosen in both if chosen), None)
        return Recorded(tuple(one for one, _ in both), self.settings.settings if self.settings else None, current)

    def _journals(self) -> Iterator[tuple[Journal, bool]]:
        for whose in self.travellers:
            traveller = Traveller(0, 0, whose.label, whose.nationality)
            for each in whose.journals:
                yield each.of(traveller), each.current
