"""Days of presence as merged ranges of day numbers (``date.toordinal``), counted by bisection."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date

LAST_DAY = date.max.toordinal()
"""The last day the calendar has; an open stay is held as present until it."""

Range = tuple[int, int]
"""First and last day, both included."""


class Presence:
    """The days on which somebody was present; days before ``since`` are taken as absent.

    Ranges come sorted by their first day and may overlap or touch. Building is one linear pass.
    """

    __slots__ = ("_absent_before", "_ends", "_fresh", "_periods", "_present_before", "_seen", "_starts")

    def __init__(self, ranges: Iterable[Range], since: int = 1) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._present_before: list[int] = []
        self._absent_before: list[int] = []
        self._fresh: dict[int, list[int]] = {}
        self._periods: dict[int, list[int]] = {}
        self._seen: Presence | None = None  # not itself: it would wait for the collector of garbage
        self._append(ranges, since)

    def _append(self, ranges: Iterable[Range], since: int) -> None:
        starts, ends = self._starts, self._ends
        present, absent = self._present_before, self._absent_before
        for first, last in ranges:
            if last < since:
                continue
            if first < since:
                first = since
            before = 0
            if ends:
                end = ends[-1]
                if first <= end + 1:
                    if last > end:
                        ends[-1] = last
                    continue
                before = present[-1] + end - starts[-1] + 1
            starts.append(first)
            ends.append(last)
            present.append(before)
            absent.append(first - 1 - before)

    def continued(self, cut: int, ranges: Iterable[Range], since: int) -> "Presence":
        """These days up to and including ``cut``, then ``ranges`` (sorted, all after ``cut``) from ``since`` on.

        Days that do not count (``without``) are among them again.
        """
        seen, after = self._seen or self, Presence(())
        kept = bisect_right(seen._starts, cut)
        after._starts = seen._starts[:kept]
        after._ends = seen._ends[:kept]
        after._present_before = seen._present_before[:kept]
        after._absent_before = seen._absent_before[:kept]
        if kept:
            after._ends[-1] = min(after._ends[-1], cut)
        after._append(ranges, since)
        return after

    def without(self, other: "Presence") -> "Presence":
        """These days but those of ``other``, which do not count; they are no absence either (``since_absence``)."""
        ranges = zip(self._starts, self._ends, strict=True)
        counted = Presence([part for first, last in ranges for part in other.gaps(first, last)])
        counted._seen = self
        return counted

    def gaps(self, first: int, last: int) -> Iterator[Range]:
        """The unbroken ranges of absent days from ``first`` to ``last``, both included."""
        i = bisect_left(self._ends, first)
        while first <= last:
            starts = self._starts[i] if i < len(self._starts) else last + 1
            if first < starts:
                yield first, min(last, starts - 1)
            if starts > last:
                return
            first = self._ends[i] + 1
            i += 1

    def following(self, day: int) -> int:
        """The first present day from ``day`` on; the day after the calendar's last one when there is none."""
        i = bisect_left(self._ends, day)
        return max(day, self._starts[i]) if i < len(self._starts) else LAST_DAY + 1

    def upto(self, day: int) -> int:
        """How many days up to and including ``day`` were present."""
        i = bisect_right(self._starts, day) - 1
        if i < 0:
            return 0
        end = self._ends[i]
        return self._present_before[i] + (day if day < end else end) - self._starts[i] + 1

    def nth_absent(self, n: int, cut: int) -> int:
        """The ``n``-th absent day, counted from day 1 and with every day after ``cut`` absent.

        Days before day 1 count as absent too, so that 0 gives day 0 and -5 gives day -5.
        """
        known = bisect_right(self._starts, cut)
        i = bisect_left(self._absent_before, n, 0, known)
        return n + (self._present_before[i] if i < known else self.upto(cut))

    def since_absence(self, run: int, cut: int, day: int) -> int:
        """Present days up to ``cut`` since the last ``run`` or more absent days in a row before ``day``.

        Every day between ``cut`` and ``day`` is absent; so are all days before the first range.
        """
        seen = self._seen or self
        i = bisect_right(seen._starts, cut) - 1
        if i < 0 or day - min(seen._ends[i], cut) - 1 >= run:
            return 0
        if run not in seen._fresh:
            seen._fresh[run] = seen._fresh_counts(run)
        return self.upto(cut) - self.upto(seen._fresh[run][i] - 1)

    def _fresh_counts(self, run: int) -> list[int]:
        """For each range the first day of the count that it belongs to."""
        found: list[int] = []
        for i, first in enumerate(self._starts):
            fresh = i == 0 or first - self._ends[i - 1] - 1 >= run
            found.append(first if fresh else found[-1])
        return found

    def period(self, length: int, cut: int, day: int) -> int | None:
        """The first day of the period of ``length`` days that lasts on ``day``; None when none does.

        A period begins on the first present day, the next one on the first present day after it has ended. Every day
        after ``cut`` is absent.
        """
        i = bisect_right(self._starts, cut) - 1
        if i < 0:
            return None
        if length not in self._periods:
            self._periods[length] = self._period_begun(length)
        begun = _latest(self._periods[length][i], min(self._ends[i], cut), length)
        return begun if day < begun + length else None

    def _period_begun(self, length: int) -> list[int]:
        """For each range the first day of the period in which it begins."""
        found: list[int] = []
        for i, first in enumerate(self._starts):
            begun = _latest(found[-1], self._ends[i - 1], length) if found else first
            found.append(begun if first < begun + length else first)
        return found

    def first(self) -> int | None:
        """The first present day, None when there is none."""
        return self._starts[0] if self._starts else None

    def ranges(self, upto: int) -> list[Range]:
        """The unbroken ranges of present days up to and including ``upto``, the oldest first."""
        known = bisect_right(self._starts, upto)
        return [(first, min(last, upto)) for first, last in zip(self._starts[:known], self._ends, strict=False)]

    def around(self, day: int) -> Range | None:
        """The unbroken range of present days that holds ``day``, None when ``day`` is absent."""
        i = bisect_right(self._starts, day) - 1
        return (self._starts[i], self._ends[i]) if i >= 0 and day <= self._ends[i] else None


def _latest(begun: int, day: int, length: int) -> int:
    """The first day of the last period by ``day`` when the first has ``begun`` and somebody was there ever since."""
    return begun + (day - begun) // length * length
