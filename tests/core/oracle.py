"""The arithmetic once more, from sets of days: nothing here comes from the bot or is shared with it.

Days are day numbers. A stay is ``(entered, left or None)``, a permit ``(begins, ends or None)``. A limit is a tuple:
``("rolling", n, w)``, ``("cumulative_reset", n, r)``, ``("calendar_year", n)``, ``("anchored", n, p)`` or
``("per_visit", n)``. A version is ``(begins or None, count_from or None, limits)``, with its last day behind them if it
has one. Everything is walked day by day; only the counts slide.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

Stay = tuple[int, int | None]
Limit = tuple[Any, ...]
Version = tuple[int | None, int | None, Sequence[Limit]] | tuple[int | None, int | None, Sequence[Limit], int]
ORDER = ["permit", "rolling", "cumulative_reset", "calendar_year", "anchored", "per_visit", "until"]


MOST = 10**5
"""Days for which a visit is followed: no limit lets it last so long, only a permit without an end."""
NEW_YEARS = {date(year, 1, 1).toordinal() for year in range(1900, 2300)}


class Walk:
    """Goes forward one day at a time and says of each present day which limits it breaks."""

    def __init__(self, versions: Sequence[Version], start: int, permits: Sequence[Stay] = ()) -> None:
        first = versions[0][0] or 0
        self.begins = [version[0] or 0 for version in versions]
        self.ends = [version[3] if len(version) > 3 else 10**9 for version in versions]
        self.limits = [
            (v, max(version[1] or first, start), shape, n, rest[0] if rest else 0)
            for v, version in enumerate(versions)
            for shape, n, *rest in version[2]
        ]
        self.permits = permits
        self.counts = [0] * len(self.limits)
        self.last_seen = [-(10**9)] * len(self.limits)
        self.begun = [-(10**9)] * len(self.limits)
        self.day = start - 1

    def fork(self) -> "Walk":
        other = Walk.__new__(Walk)
        other.begins, other.ends, other.limits, other.permits = self.begins, self.ends, self.limits, self.permits
        other.counts, other.last_seen, other.begun = list(self.counts), list(self.last_seen), list(self.begun)
        other.day = self.day
        return other

    def version_on(self, day: int) -> int:
        """Which version is in force; -1 for none."""
        found = sum(begins <= day for begins in self.begins) - 1
        return found if found >= 0 and day <= self.ends[found] else -1

    def under(self, first: int, last: int) -> bool:
        """Whether some day from the first to the last lies in a permit."""
        return any(a <= last and (b is None or b >= first) for a, b in self.permits)

    def endless(self, day: int) -> bool:
        """Whether this day is judged, and it and each later one lies in a permit."""
        return self.version_on(day) >= 0 and any(a <= day and b is None for a, b in self.permits)

    def step(self, present: Callable[[int], bool], entered: int | None) -> set[str]:
        """Go one day on; the shapes that the new day breaks (none when it is absent or not judged)."""
        self.day += 1
        day = self.day
        here, permitted = present(day), self.under(day, day)
        in_force = self.version_on(day)
        broken = set()
        if here and not permitted and in_force >= 0 and entered is not None and self.under(entered, day - 1):
            broken.add("permit")
        for i, (v, since, shape, n, other) in enumerate(self.limits):
            seen = here and day >= since
            counted = seen and not permitted
            count = self.counts[i]
            if shape == "rolling":
                count += counted
                if day - other >= since and present(day - other) and not self.under(day - other, day - other):
                    count -= 1
            elif shape == "cumulative_reset":
                if seen:
                    absent = day - self.last_seen[i] - 1
                    count = counted + (0 if absent >= other else count)
                    self.last_seen[i] = day
            elif shape == "anchored":
                if counted and day >= self.begun[i] + other:
                    self.begun[i], count = day, 0
                count += counted
            elif shape == "calendar_year":
                count = counted + (0 if day in NEW_YEARS else count)
            elif entered is not None:
                count = day - entered + 1
            self.counts[i] = count
            if here and not permitted and v == in_force and count > n:
                broken.add(shape)
        return broken


class Oracle:
    def __init__(
        self,
        stays: Iterable[Stay],
        versions: Sequence[Version],
        plans: Iterable[Stay] = (),
        permits: Sequence[Stay] = (),
    ) -> None:
        self.stays = list(stays)
        self.plans = list(plans)
        self.versions = versions
        self.permits = permits

    def past(self, on: int) -> set[int]:
        found: set[int] = set()
        for entered, left in self.stays:
            found.update(range(entered, min(on if left is None else left, on) + 1))
        return found

    def entered(self, day: int, stays: Iterable[Stay]) -> int | None:
        """The entry of the stay that owns ``day``: of those that cover it the one that began last."""
        return max((a for a, b in stays if a <= day and (b is None or day <= b)), default=None)

    def in_force(self, on: int) -> bool:
        return Walk(self.versions, on).version_on(on) >= 0

    def walked(self, past: set[int], upto: int) -> Walk:
        """A walk that has seen the days of ``past`` up to and including ``upto``."""
        walk = Walk(self.versions, min(past, default=upto + 1), self.permits)
        while walk.day < upto:
            walk.step(past.__contains__, None)
        return walk

    def used(self, on: int) -> tuple[int, int] | None:
        """Days used, and of how many."""
        walk = Walk(self.versions, on, self.permits)
        _, since, limits, *_ = self.versions[walk.version_on(on)]
        since = since or self.versions[0][0] or 0
        past = {day for day in self.past(on) if day >= since and not walk.under(day, day)}
        for limit in limits:
            if limit[0] == "rolling":
                return len([day for day in past if on - limit[2] < day <= on]), limit[1]
        for limit in limits:
            if limit[0] == "calendar_year":
                year = date.fromordinal(on).year
                return len([day for day in past if date.fromordinal(day).year == year]), limit[1]
        for limit in limits:
            if limit[0] == "anchored":
                left = sorted(past)
                while left and left[0] + limit[2] <= on:
                    left = [day for day in left if day >= left[0] + limit[2]]
                return len(left), limit[1]
        return None

    def visit(self, walk: Walk, past: set[int], day: int, entered: int, most: int) -> tuple[int, set[str]]:
        """Legal days in a row from ``day`` (at most ``most``), and what the day after them breaks."""
        walk = walk.fork()
        for days in range(most):
            if walk.endless(walk.day + 1):
                return most, set()
            if walk.version_on(walk.day + 1) < 0:
                return days, {"until"}
            broken = walk.step(lambda at: at in past or at >= day, entered)
            if broken:
                return days, broken
        return most, set()

    def stay_on(self, on: int) -> tuple[int, str]:
        """How long one may stay, and the first of the limits that bind."""
        past = {day for day in self.past(on) if day < on}
        entered = self.entered(on, self.stays)
        days, broken = self.visit(self.walked(past, on - 1), past, on, on if entered is None else entered, MOST)
        return days, min(broken, key=ORDER.index, default="")

    def overstays(self, on: int) -> list[int]:
        past = self.past(on)
        walk = Walk(self.versions, min(past, default=on), self.permits)
        found = []
        while walk.day < on:
            day = walk.day + 1
            if walk.step(past.__contains__, self.entered(day, self.stays)):
                found.append(day)
        return found

    def overstay_run(self, on: int) -> tuple[int, int, int | None] | None:
        """First day, length, the last legal day before it."""
        over = set(self.overstays(on))
        if on not in over:
            return None
        first = on
        while first - 1 in over:
            first -= 1
        return first, on - first + 1, first - 1 if first - 1 in self.past(on) else None

    def overstay_runs(self, on: int) -> list[tuple[int, int, int | None]]:
        """Each run of days over the limit that ends on a day which is followed by none."""
        over = set(self.overstays(on))
        runs = [
            Oracle(self.stays, self.versions, (), self.permits).overstay_run(day)
            for day in sorted(over)
            if day == on or day + 1 not in over
        ]
        return [run for run in runs if run]

    def earliest_entry(self, on: int, need: int) -> int | None:
        return self.first_entry(self.past(on), on, need)

    def first_entry(self, past: set[int], on: int, need: int) -> int | None:
        numbers = [limit[2] for version in self.versions for limit in version[2] if len(limit) == 3]
        walk = self.walked(past, on)
        for entry in range(on + 1, on + 366 + max(numbers, default=0) + 1):
            if self.visit(walk, past, entry, entry, need)[0] >= need:
                return entry
            walk.step(past.__contains__, None)
        return None

    def keeping_plans(self, on: int) -> int:
        most, _ = self.stay_on(on)
        return self.keeping(self.past(on), self.stays + self.plans, on, most)

    def keeping(self, past: set[int], trips: Sequence[Stay], on: int, most: int) -> int:
        """The longest stay from ``on``, at most ``most`` days, that makes no legal day of a later trip illegal."""
        planned = [(a, b) for a, b in trips if a > on and b is not None]
        owner = {day: self.entered(day, planned) for a, b in planned for day in range(a, b + 1)}
        until_now = self.walked({day for day in past if day < on}, on - 1)

        def legal(length: int) -> set[int]:
            """The planned days that are legal after a stay of this length."""
            world = {*past, *owner, *range(on, on + length)}
            walk = until_now.fork()
            broken = {day for day in range(on, max(owner) + 1) if walk.step(world.__contains__, owner.get(day))}
            return set(owner) - broken

        if not owner:
            return most
        before = legal(0)
        anchored = any(limit[0] == "anchored" for version in self.versions for limit in version[2])
        if not anchored and not self.permits:  # the longer the stay, the more it harms
            return next(length for length in range(most, -1, -1) if legal(length) >= before)
        lengths = range(1, min(most, max(owner) - on + 1) + 1)  # longer ones end after the last trip, which is judged
        harmful = (length for length in lengths if not legal(length) >= before)
        return next(harmful, most + 1) - 1

    def outlook(self, trip: Stay, today: int) -> tuple[int, int, int, int | None, int | None]:
        """What a trip from today or later brings, the other trips being ``plans``.

        A stay that lasts ends today, the earlier trips are made, one without an exit on its entry day only. Days (MOST
        when there is no end), days that harm no later trip, days too many, the first of them, and the next entry from
        which the whole trip is legal; no trip begins while an earlier one lasts.
        """
        entry, exit_ = trip
        certain = [(a, a if b is None else b) for a, b in self.plans]
        made = [(a, b) for a, b in certain if today < a < entry]
        present = self.past(today).union(*(range(a, b + 1) for a, b in made))
        before = {day for day in present if day < entry}
        days, _ = self.visit(self.walked(before, entry - 1), before, entry, entry, MOST)
        keeping = self.keeping({day for day in present if day <= entry}, certain, entry, days)
        wanted = 1 if exit_ is None else exit_ - entry + 1
        if days >= wanted:
            return days, keeping, 0, None, None
        over = 0 if exit_ is None else wanted - days
        return days, keeping, over, entry + days, self.first_entry(present, max(present | {entry}), wanted)

    def promise(self, trip: Stay, today: int) -> tuple[int, int, int | None] | None:
        """The first earlier plan without an exit that shortens the trip if it is used up: entry, days, last legal day.

        It is used up to its own last legal day or to the day before the next trip; so are those before it.
        """
        made = {a: a if b is None else b for a, b in self.plans if today < a < trip[0]}

        def days(entry: int) -> int:
            return Oracle(self.stays, self.versions, list(made.items()), self.permits).outlook((entry, None), today)[0]

        enough = days(trip[0])
        if trip[1] is not None:
            enough = min(enough, trip[1] - trip[0] + 1)
        for entry in sorted(made):
            if (entry, None) not in self.plans:
                continue
            after = min(other for other in (*made, trip[0]) if other > entry)
            used = min(days(entry), after - entry)
            if used:
                made[entry] = entry + used - 1
                left = days(trip[0])
                if left < enough:
                    return entry, used, trip[0] + left - 1 if left else None
        return None

    def in_the_way(self, trip: Stay, today: int) -> list[int]:
        """The entries of the earlier plans that break the trip: the latest that does so alone, else the latest few."""
        ahead = sorted((a, a if b is None else b) for a, b in self.plans if today < a < trip[0])
        wanted = 1 if trip[1] is None else trip[1] - trip[0] + 1

        def legal(plans: list[Stay]) -> bool:
            return Oracle(self.stays, self.versions, plans, self.permits).outlook((trip[0], None), today)[0] >= wanted

        if legal(list(ahead)):
            return []
        alone = [one for one in ahead if legal([other for other in ahead if other != one])]
        if alone:
            return [alone[-1][0]]
        few = [ahead[kept:] for kept in range(len(ahead)) if legal(list(ahead[:kept]))]
        return [a for a, _ in few[-1]] if few else []

    def window(self, on: int) -> tuple[int, set[int]] | None:
        """Where the window of ``used`` opens, and the days in it that count."""
        walk = Walk(self.versions, on, self.permits)
        _, since, limits, *_ = self.versions[walk.version_on(on)]
        new_year = date.fromordinal(on).replace(month=1, day=1).toordinal()
        opens = [on - limit[2] + 1 for limit in limits if limit[0] == "rolling"]
        opens += [new_year for limit in limits if limit[0] == "calendar_year"]
        since = since or self.versions[0][0] or 0
        past = sorted(day for day in self.past(on) if day >= since and not walk.under(day, day))
        for period in [] if opens else [limit[2] for limit in limits if limit[0] == "anchored"][:1]:
            while past and past[0] + period <= on:
                past = [day for day in past if day >= past[0] + period]
            opens += past[:1]
        if not opens:
            return None
        return opens[0], {day for day in past if day >= opens[0]}
