"""What an entry, an exit or a correction does to a journal: pure decisions, nothing is written here.

A journal is given as its stays, sorted, never overlapping; one stay may begin on the day another ends. Every function
returns a value for each case a person can bring about: either `Edit`, the edit to make, or the reason why
nothing is written together with what can be offered instead.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from bot.core.stay import Stay


@dataclass(frozen=True, slots=True)
class Edit:
    """The edit: `removed` stays go, `added` stays come."""

    removed: tuple[Stay, ...]
    added: tuple[Stay, ...]


@dataclass(frozen=True, slots=True)
class InFuture:
    """The day lies after today."""

    day: date


@dataclass(frozen=True, slots=True)
class Already:
    """The journal says so already, in this stay; of several that were told also in `others`."""

    stay: Stay
    others: tuple[Stay, ...] = ()


@dataclass(frozen=True, slots=True)
class StillOpen:
    """An entry on `day` while the stay entered earlier has no exit yet."""

    open: Stay
    day: date


@dataclass(frozen=True, slots=True)
class Inside:
    """An entry on a day that lies strictly inside a closed stay."""

    stay: Stay
    day: date


@dataclass(frozen=True, slots=True)
class Shorten:
    """An exit on a day of a closed stay that ends later: its exit could be moved to `day`."""

    stay: Stay
    day: date


@dataclass(frozen=True, slots=True)
class NeedExit:
    """An entry before a later stay: only a whole past stay fits, so the exit day must be known."""

    entered: date


@dataclass(frozen=True, slots=True)
class NeedEntry:
    """An exit with no entry before it: the entry day must be known. `entered`: the return that was told with it."""

    left: date
    entered: date | None = None


@dataclass(frozen=True, slots=True)
class BeforeOpen:
    """An entry before the open stay's; `movable` when no stay lies between and the entry could be moved to `day`."""

    open: Stay
    day: date
    movable: bool


@dataclass(frozen=True, slots=True)
class BeforeEntry:
    """An exit before the only entry there is."""

    open: Stay
    day: date


@dataclass(frozen=True, slots=True)
class AfterExit:
    """An exit after the stay before it has ended already: a wrong exit day, or an entry that was never recorded.

    `entered`: the return that was told with it.
    """

    stay: Stay
    day: date
    entered: date | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """An exit and a return told of days inside a closed stay: it can be split there, or end earlier."""

    stay: Stay
    left: date
    entered: date


@dataclass(frozen=True, slots=True)
class BeforeLater:
    """An exit and a return before `later`, with neither the entry before nor the exit after them on record."""

    later: Stay


@dataclass(frozen=True, slots=True)
class Backwards:
    """The exit would lie before the entry."""

    entered: date
    left: date


@dataclass(frozen=True, slots=True)
class AfterReturn:
    """The exit would lie after the return, on which a new stay began."""

    left: date
    entered: date


@dataclass(frozen=True, slots=True)
class OverlapsStay:
    """`wanted` would overlap `stay`, which stands in the way."""

    wanted: Stay
    stay: Stay


@dataclass(frozen=True, slots=True)
class ClashOpen:
    """`wanted` begins on another day than the stay that has no exit yet, and would overlap it: it may be the same."""

    wanted: Stay
    open: Stay


@dataclass(frozen=True, slots=True)
class OverlapEachOther:
    """Of several stays told at once `first` and `second`, in the order in which they were told, overlap."""

    first: Stay
    second: Stay


EntryAnswer = Edit | InFuture | Already | StillOpen | Inside | NeedExit | BeforeOpen
ExitAnswer = Edit | InFuture | Already | Shorten | NeedEntry | BeforeEntry | AfterExit
StayAnswer = Edit | InFuture | Already | Backwards | AfterReturn | OverlapsStay | ClashOpen | OverlapEachOther
BackAnswer = StayAnswer | EntryAnswer | Split | Shorten | AfterExit | NeedEntry | BeforeLater


def open_stay(stays: Iterable[Stay]) -> Stay | None:
    """The stay that has no exit yet, if there is one."""
    return next((stay for stay in stays if stay.left is None), None)


def enter(stays: Sequence[Stay], day: date, today: date) -> EntryAnswer:
    """Decide about an entry on `day`; the first case that fits, in this order."""
    if day > today:
        return InFuture(day)
    current = open_stay(stays)
    if current and current.entered <= day:
        return Already(current) if current.entered == day else StillOpen(current, day)
    closed = _closed(stays)
    for stay in closed:
        if stay.entered == day and stay.last > day:
            return Already(stay.stay)
    ends_here = any(stay.last == day for stay in closed)
    later = any(stay.entered > day for stay in stays)
    if ends_here and not later:
        return Edit((), (Stay(day),))
    for stay in closed:
        if stay.entered < day < stay.last:
            return Inside(stay.stay, day)
    if ends_here:
        return NeedExit(day)
    if current:
        movable = not any(stay.entered > day for stay in closed)
        return BeforeOpen(current, day, movable)
    return NeedExit(day) if later else Edit((), (Stay(day),))


def leave(stays: Sequence[Stay], day: date, today: date) -> ExitAnswer:
    """Decide about an exit on `day`; the first case that fits, in this order."""
    if day > today:
        return InFuture(day)
    current = open_stay(stays)
    if current and current.entered <= day:
        return _ends(stays, current, day)
    closed = _closed(stays)
    ending = next((stay.stay for stay in closed if stay.last == day), None)
    for stay in closed:
        if stay.entered == day < stay.last:
            return Already(ending) if ending else Shorten(stay.stay, day)
    if ending:
        return Already(ending)
    for stay in closed:
        if stay.entered < day < stay.last:
            return Shorten(stay.stay, day)
    earlier = _last_before(stays, day)
    if earlier:
        return AfterExit(earlier, day)
    return BeforeEntry(current, day) if current else NeedEntry(day)


def _ends(stays: Iterable[Stay], current: Stay, day: date) -> Edit:
    """The open stay ended; into and out of the country twice on one day is one stay of that day."""
    twins, ended = _as_one(stays, replace(current, left=day))
    return Edit((*twins, current), (ended,))


def _as_one(stays: Iterable[Stay], new: Stay) -> tuple[tuple[Stay, ...], Stay]:
    """The stay of the same days that is there, if there is one, and what takes its place; else the new one alone."""
    twin = next((stay for stay in stays if _same_days(stay, new)), None)
    if twin is None:
        return (), new
    return (twin,), replace(twin, from_memory=twin.from_memory and new.from_memory)


def add_stays(stays: Sequence[Stay], wanted: Iterable[Stay], today: date) -> StayAnswer:
    """Decide about one or more whole past stays, all or none; one that is there, or is named twice, is written once.

    One that begins with the stay that has no exit yet tells its exit. `Already` when every one is there.
    """
    told, journal, added, known = list(wanted), list(stays), list[Stay](), list[Stay]()
    current = open_stay(stays)
    ended = _ended(journal, current, told, today) if current else None
    if current and ended:
        journal[journal.index(current)] = ended
        added.append(ended)
    for new in told:
        same = next((stay for stay in journal if _same_days(stay, new)), None)
        if same:
            known.append(same)
            continue
        problem = _fits(journal, new, today)
        if isinstance(problem, OverlapsStay) and problem.stay in added:
            return OverlapEachOther(problem.stay, new)
        if isinstance(problem, OverlapsStay) and problem.stay.left is None:
            return ClashOpen(new, problem.stay)
        if problem:
            return problem
        journal.append(new)
        added.append(new)
    if not added:
        return Already(known[0], tuple(stay for stay in dict.fromkeys(known) if stay != known[0]))
    return Edit((current,) if current and ended else (), tuple(added))


def _ended(stays: Sequence[Stay], current: Stay, told: Sequence[Stay], today: date) -> Stay | None:
    """The stay that lasts with the exit that is told of it; None where none is, or it is told to last."""
    there = {(stay.entered, stay.left) for stay in stays}
    if any((stay.entered, stay.left) == (current.entered, None) for stay in told):
        return None
    ends = (stay.left for stay in told if stay.entered == current.entered and (stay.entered, stay.left) not in there)
    return next((replace(current, left=left) for left in ends if left is not None and left <= today), None)


def back(stays: Sequence[Stay], left: date, entered: date, today: date) -> BackAnswer:
    """Decide about an exit on `left` and the entry after it, on `entered`; the first case that fits, in this order.

    The open stay is closed and another begun. Of a closed one it is only offered to do so: nothing but the words says
    that it was interrupted.
    """
    if entered > today:
        return InFuture(entered)
    if left > entered:
        return AfterReturn(left, entered)
    between = next((stay for stay in stays if left < stay.entered < entered), None)
    if between:
        return OverlapsStay(Stay(left, entered), between)
    around = next(
        (stay for stay in stays if stay.entered <= left < (stay.left or date.max) and stay.entered < entered), None
    )
    if around:
        edit = interrupt(stays, around, left, entered, today)
        if around.left is None:
            return edit
        whole = isinstance(edit, Edit) and len(edit.added) == 2
        return Split(around, left, entered) if whole else Shorten(around, left)
    leaving = [stay for stay in stays if stay.left == left]
    coming = [stay for stay in stays if stay.entered == entered]
    there = next((stay for stay in coming if any(stay is not other for other in leaving)), None)
    if there:
        return Already(there)
    if leaving:
        return enter(stays, entered, today)
    told = None if coming else entered
    later = next((stay for stay in stays if stay.entered > entered), None)
    if told and later:
        return BeforeLater(later)
    earlier = _last_before(stays, left)
    return AfterExit(earlier, left, told) if earlier else NeedEntry(left, told)


def interrupt(stays: Sequence[Stay], stay: Stay, left: date, entered: date, today: date) -> StayAnswer:
    """`stay`, which must be one of the stays, ended on `left`, and what was left of it began again on `entered`.

    Where nothing was left of it, a new stay begins on `entered`, unless one is there.
    """
    if left < stay.entered:
        return Backwards(stay.entered, left)
    if left > entered:
        return AfterReturn(left, entered)
    others = list(stays)
    others.remove(stay)
    first = replace(stay, left=left)
    if stay.left is not None and entered <= stay.left:
        rest = [replace(stay, entered=entered)]
    else:
        rest = [] if any(other.entered == entered for other in others) else [Stay(entered)]
    if first == stay and not rest:
        return Already(stay)
    removed, parts = list[Stay](), list[Stay]()
    for part in (first, *rest):
        twins, one = _as_one(others, part)
        problem = None if twins else _fits(others, part, today)
        if problem:
            return problem
        removed += twins
        parts.append(one)
    return Edit((*removed, stay), tuple(parts))


def correct(stays: Sequence[Stay], old: Stay, new: Stay, today: date) -> StayAnswer:
    """Put `new` in the place of `old`, which must be one of the stays."""
    if new == old:
        return Already(old)
    others = list(stays)
    others.remove(old)
    return _fits(others, new, today) or Edit((old,), (new,))


class _Closed(NamedTuple):
    stay: Stay
    entered: date
    last: date


def _closed(stays: Iterable[Stay]) -> list[_Closed]:
    return [_Closed(stay, stay.entered, stay.left) for stay in stays if stay.left is not None]


def _last_before(stays: Iterable[Stay], day: date) -> Stay | None:
    """The last of the stays that ended before `day`; of those that ended on one day the one that began last."""
    ended = [stay for stay in _closed(stays) if stay.last < day]
    return max(ended, key=lambda stay: (stay.last, stay.entered)).stay if ended else None


def _fits(stays: Iterable[Stay], new: Stay, today: date) -> InFuture | OverlapsStay | None:
    last = new.left or new.entered
    if last > today:
        return InFuture(last)
    return next((OverlapsStay(new, stay) for stay in stays if overlap(stay, new) or _same_days(stay, new)), None)


def _same_days(one: Stay, other: Stay) -> bool:
    return (one.entered, one.left) == (other.entered, other.left)


def overlap(one: Stay, other: Stay) -> bool:
    """Whether two stays share more than the day on which one ends and the other begins."""
    first = max(one.entered, other.entered)
    last = min(one.left or date.max, other.left or date.max)
    if first > last:
        return False
    return not (first == last and (one.left == other.entered == first or other.left == one.entered == first))
