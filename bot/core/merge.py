"""Entries that come from elsewhere laid beside those that stand: which fit, and why the others do not.

What stands must be a journal's: sorted, never overlapping. Of entries that come and overlap each other the first one
told fits. All is pure; nothing is written here.
"""

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from bot.core.crossings import overlap
from bot.core.entries import Entry
from bot.core.permit import Permit, in_the_way
from bot.core.plans import known_days
from bot.core.stay import Stay

Some = TypeVar("Some", bound=Entry)


class Misfit(StrEnum):
    """Why an entry that comes is not added."""

    THERE = "there"
    """It stands already."""
    OVERLAPS = "overlaps"
    """It has days of one that stands."""
    TWICE = "twice"
    """It is told twice, or has days of another one that comes."""
    AHEAD = "ahead"
    """A stay of days after today."""


@dataclass(slots=True)
class Merged(Generic[Some]):
    """What becomes of each that comes, by its place among them, from 0; `removed` are those that give way to it.

    One that is added under the id of one removed is that one with other days.
    """

    removed: list[Some] = field(default_factory=list)
    added: dict[int, Some] = field(default_factory=dict)
    misfits: dict[int, Misfit] = field(default_factory=dict)


def merge_stays(there: Sequence[Stay], coming: Iterable[Stay], today: date) -> Merged[Stay]:
    """Stays; one that begins with the stay that lasts tells its exit, unless that one comes as lasting, too."""
    merged, coming = Merged[Stay](), list(coming)
    standing, brought = sorted(there, key=_by_days), set[tuple[date, date | None]]()
    ending = _ending(there, coming, today)
    if ending is not None:
        lasts = next(stay for stay in there if stay.left is None)
        merged.removed.append(lasts)
        merged.added[ending] = replace(lasts, left=coming[ending].left)
        standing[standing.index(lasts)] = merged.added[ending]
        standing.sort(key=_by_days)
        brought.add(_days(coming[ending]))
    for place, new in enumerate(coming):
        if place == ending:
            continue
        before = _before(standing, new)
        if (new.left or new.entered) > today:
            merged.misfits[place] = Misfit.AHEAD
        elif before is not None:
            same = _days(before) == _days(new)
            merged.misfits[place] = Misfit.TWICE if _days(before) in brought else _there(same=same)
        else:
            insort(standing, new, key=_by_days)
            merged.added[place] = new
            brought.add(_days(new))
    return merged


def _ending(there: Iterable[Stay], coming: Iterable[Stay], today: date) -> int | None:
    """The place of the stay that comes and tells the exit of the one that lasts."""
    lasts, known = next((stay for stay in there if stay.left is None), None), set(map(_days, there))
    told = [(place, each) for place, each in enumerate(coming) if lasts and each.entered == lasts.entered]
    if any(each.left is None for _, each in told):
        return None
    return next((place for place, each in told if each.left and each.left <= today and _days(each) not in known), None)


def _there(*, same: bool) -> Misfit:
    return Misfit.THERE if same else Misfit.OVERLAPS


def merge_plans(there: Sequence[Stay], coming: Iterable[Stay]) -> Merged[Stay]:
    """Plans: one a day at most, and none that shares more with another than the day on which one follows the other."""
    merged, standing = Merged[Stay](), list(there)
    for place, new in enumerate(coming):
        if any(_days(each) == _days(new) for each in there):
            merged.misfits[place] = Misfit.THERE
            continue
        other = next((each for each in standing if _meet(each, new)), None)
        if other:
            merged.misfits[place] = Misfit.OVERLAPS if other in there else Misfit.TWICE
        else:
            standing.append(new)
            merged.added[place] = new
    return merged


def merge_permits(there: Sequence[Permit], coming: Iterable[Permit]) -> Merged[Permit]:
    """Permits; of those held since nobody knows when there is one at most."""
    merged, standing = Merged[Permit](), list(there)
    for place, new in enumerate(coming):
        if new in there:
            merged.misfits[place] = Misfit.THERE
            continue
        undated = [each for each in standing if each.begins is None and new.begins is None]
        others = undated or in_the_way(standing, replace(new, id=-1))
        if others:
            merged.misfits[place] = Misfit.OVERLAPS if others[0] in there else Misfit.TWICE
        else:
            standing.append(new)
            merged.added[place] = new
    return merged


def _days(stay: Stay) -> tuple[date, date | None]:
    return stay.entered, stay.left


def _by_days(stay: Stay) -> tuple[date, date]:
    """By entry, then by exit: as they never overlap, so are they by exit."""
    return stay.entered, stay.left or date.max


def _before(standing: Sequence[Stay], new: Stay) -> Stay | None:
    """The last of the stays, in order, that the new one overlaps or repeats: found without looking at all of them."""
    at = bisect_right(standing, new.left or date.max, key=lambda stay: stay.entered)
    while at and (standing[at - 1].left or date.max) >= new.entered:
        at -= 1
        if overlap(standing[at], new) or _days(standing[at]) == _days(new):
            return standing[at]
    return None


def _meet(one: Stay, other: Stay) -> bool:
    return one.entered == other.entered or overlap(known_days(one), known_days(other))
