"""What a request changes beside stays and permits, kept as it was before and after, so that it can be taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from bot.actions.context import Context
from bot.core.journal import Journal, ReturnWish
from bot.core.stay import Stay
from bot.storage import journals, people, plans

What = Literal["person", "pinned", "nationality", "own_limit", "wish", "zone", "plans", "journal", "traveller"]
Kept = Sequence[Sequence[Any]]
"""Each thing as JSON: what it is, of what, its value before and after."""

_OF_PERSON = (
    *("language", "zone", "reminder_hour", "days_before", "paused_until", "switched_off", "with_picture"),
    "current_journal",
)


@dataclass(frozen=True, slots=True)
class Thing:
    """What is to be kept; `value` is as JSON has it.

    `of`: of "person" which of their settings, by the names of `Person`; of "own_limit", "plans" and "journal" the id of
    a journal; of "wish", "nationality" and "traveller" that of a traveller; of "zone" a country. A "journal" or
    "traveller" is whether there is one: the value is True once it was begun.
    """

    what: What
    of: int | str
    value: Any


async def put(ctx: Context, things: Iterable[Thing]) -> Kept:
    """Keep them; what was another before, to be taken back by `take_back`."""
    kept = list[Sequence[Any]]()
    for each in things:
        begun = each.what in ("journal", "traveller")
        before = False if begun else _now(ctx, each.what, each.of)
        if before != each.value:
            kept.append((each.what, each.of, before, each.value))
            if not begun:
                await _put(ctx, each)
    return kept


async def take_back(ctx: Context, kept: Kept) -> None:
    """Have each as it was before, unless it was changed again since, the last one first.

    A journal or a traveller that was begun goes where nothing is kept of it.
    """
    for what, of, before, after in reversed(kept):
        if _now(ctx, what, of) == after:
            await _put(ctx, Thing(what, of, before))


def wishes(ctx: Context) -> dict[int, Any]:
    """Each traveller's wish to be told of a return, by their ids: what is written of stays may move it."""
    return {each.id: _now(ctx, "wish", each.id) for each in ctx.travellers}


def plans_as_json(trips: Iterable[Stay]) -> list[list[str | None]]:
    """Plans as the value of a thing."""
    return [[each.entered.isoformat(), each.left.isoformat() if each.left else None] for each in trips]


def wish_as_json(journal_id: int, wish: ReturnWish) -> list[Any]:
    """A wish as the value of a thing."""
    return [journal_id, wish.days, wish.asked_on.isoformat()]


def as_json(value: Any) -> Any:
    """A setting of a person as the value of a thing."""
    return value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value


def _now(ctx: Context, what: What, of: Any) -> Any:
    journal = next((each for each in ctx.journals if each.id == of), None)
    whose = ctx.traveller(of) if isinstance(of, int) else None
    match what:
        case "person":
            return as_json(getattr(ctx.person, of))
        case "pinned":
            return ctx.person.pinned_message is not None
        case "nationality":
            return whose.nationality if whose else None
        case "own_limit":
            return as_json(journal.own_limit) if journal else None
        case "wish":
            of_one = ((each.id, each.wish) for each in ctx.journals if each.traveller.id == of)
            return next((wish_as_json(id_, wish) for id_, wish in of_one if wish), None)
        case "zone":
            return ctx.clock_in(of)
        case "plans":
            return plans_as_json(journal.plans) if journal else None
        case "journal":
            return journal is not None and journal.is_empty
        case "traveller":
            theirs = [each for each in ctx.journals if each.traveller.id == of]
            return bool(theirs) and all(each.is_empty for each in theirs)


async def _put(ctx: Context, thing: Thing) -> None:
    value, of = thing.value, thing.of
    match thing.what, of:
        case "person", str():
            assert of in _OF_PERSON, "it can be set"
            await ctx.set_person(**{of: _of_person(of, value)})
        case "pinned", _:
            await ctx.set_person(pinned_message=0 if value else None, pinned_as=None)
        case "nationality", int():
            await people.set_nationality(ctx.tx, of, value)
            ctx.know(*(replace(each, traveller=replace(each.traveller, nationality=value)) for each in _of(ctx, of)))
        case "own_limit", int():
            limit = (value[0], value[1], value[2]) if value else None
            await journals.set_own_limit(ctx.tx, of, limit)
            ctx.know(*(replace(each, own_limit=limit) for each in ctx.journals if each.id == of))
        case "wish", int():
            await _wish(ctx, of, value)
        case "zone", str():
            there = [each for each in ctx.journals if each.country == of]
            await journals.set_zone(ctx.tx, value, *(each.id for each in there))
            ctx.know(*(replace(each, zone=value) for each in there))
        case "plans", int():
            trips = [Stay(date.fromisoformat(entered), _day(left)) for entered, left in value]
            kept = await plans.put(ctx.tx, of, trips)
            ctx.know(*(replace(each, plans=kept) for each in ctx.journals if each.id == of))
        case "journal", int():
            await journals.remove(ctx.tx, of)
            ctx.lose(*(each for each in ctx.journals if each.id == of))
        case "traveller", int():
            await people.remove_traveller(ctx.tx, of)
            ctx.lose(*_of(ctx, of))


async def _wish(ctx: Context, traveller_id: int, value: Any) -> None:
    journal_id, days, asked_on = value or (0, 0, None)
    wish = ReturnWish(days, date.fromisoformat(asked_on)) if asked_on else None
    await journals.wish(ctx.tx, wish, journal_id, traveller_id)
    ctx.know(*(replace(each, wish=wish if each.id == journal_id else None) for each in _of(ctx, traveller_id)))


def _of(ctx: Context, traveller_id: int) -> list[Journal]:
    return [each for each in ctx.journals if each.traveller.id == traveller_id]


def _of_person(name: str, value: Any) -> Any:
    if name == "paused_until":
        return _day(value)
    return tuple(value) if isinstance(value, list) else value


def _day(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept else None
