"""A traveller's stays judged by a rule: every question about one day.

Every question about a day cuts the journal there: an open stay, or one that covers the day, has no recorded
days after it, and closed stays that begin later are plans. Both the day of entry and the day of exit count.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from bot.core.limits import SHAPES, Anchored, CalendarYear, CumulativeReset, Limit, Rolling
from bot.core.permit import Permit, days_under
from bot.core.presence import LAST_DAY, Presence, Range
from bot.core.rule import Rule, first_day
from bot.core.stay import Stay

PERMIT, UNTIL = "permit", "until"
"""What binds beside limits: a stay that lay under a permit is over after it; a version may have a last day."""


class NotInForceError(ValueError):
    """No version of the rule is in force on the day asked about."""


@dataclass(frozen=True, slots=True)
class OverstayRun:
    """An unbroken run of days of presence that broke a limit.

    ``last_legal_day`` is the day before ``first`` if the person was present on it, else None: the visit was
    over the limit from its first day.
    """

    first: date
    length: int
    last_legal_day: date | None

    @property
    def last(self) -> date:
        """The last day of the run."""
        return self.first + timedelta(self.length - 1)


class _Visit(NamedTuple):
    """Days in a row, all inside one stay that began on ``entered``; where stays overlap, the latest one."""

    first: int
    last: int
    entered: int


class _Break(NamedTuple):
    """The first day on which a stay is not legal any more, and what ends it, named in their order."""

    day: int
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Term:
    """A version of the rule as day numbers, with the presence that counts for it."""

    first: int
    last: int
    since: int
    limits: tuple[Limit, ...]
    main: Rolling | CalendarYear | Anchored | None
    past: Presence

    def break_of(self, limit: Limit, cut: int, day: int, entered: int, earliest: int) -> int:
        """The first day from ``earliest`` on that breaks ``limit`` if present on each day from ``day``."""
        since = self.since
        return limit.breaks(self.past, cut, day if day > since else since, entered, earliest)

    def renews_after(self, limit: Limit, visit: _Visit, day: int) -> int:
        """The last day to which ``limit``, broken on ``day`` of a visit, stays broken if the visit goes on."""
        return limit.renews_after(self.past, visit.first - 1, max(visit.first, self.since), day)


class Count:
    """Stays (in any order; they may overlap, touch and repeat) judged by a rule.

    ``plans`` are trips that have not begun, kept apart from stays; one without an end, or one that begins on
    or before the day asked about, counts for nothing. All questions but ``in_force`` raise NotInForceError when no
    version of the rule is in force on the day. Nothing is answered beyond 9999-12-31, where the calendar ends:
    stays and permits are taken to end there.

    Days under one of the ``permits`` (in any order; ValueError when two overlap, or when nobody knows since when one is
    held) are legal and count for no limit but ``per_visit``. A stay that lay under a permit is over the limit on each
    later day of it that none covers, and such days do count: it had to be left, or the permit extended, before its end
    (Law of Kazakhstan "On Migration of the Population", art. 6(4), read cautiously). A new entry begins the visa-free
    count. A permit outlasts the rule's last day (``until``), which concerns nobody who holds one; ``within_rule``: only
    one without an end does, as the contract of ``check`` has it.
    """

    def __init__(
        self,
        stays: Iterable[Stay],
        rule: Rule,
        plans: Iterable[Stay] = (),
        permits: Iterable[Permit] = (),
        *,
        within_rule: bool = False,
    ) -> None:
        self._rule, self._within_rule = rule, within_rule
        self._permits = days_under(permits)
        self._stays = sorted(stays, key=_entered)
        self._plans = sorted(plans, key=_entered)
        ranges = [_range(stay) for stay in self._stays]
        self._visits = _visits(ranges)
        self._visit_firsts = [visit.first for visit in self._visits]
        self._terms = _terms(rule, ranges, self._permits)
        self._term_firsts = [term.first for term in self._terms]
        self._over = Presence(())
        self._over_known_to = 0
        self._breaks = dict[tuple[int, int], tuple[int, _Break]]()  # by the visit: the day last asked about, its end

    def in_force(self, day: date) -> bool:
        """Whether the rule says anything about ``day``."""
        return self._rule.version_on(day) is not None

    def used(self, day: date) -> int | None:
        """Days used on ``day`` by the first rolling, else calendar-year, else anchored limit; None without any."""
        at = day.toordinal()
        term = self._terms[self._term_on(at)]
        return term.main.used(term.past, at) if term.main else None

    def period(self, day: date) -> tuple[date, date] | None:
        """The first and last day of the period in which ``used`` counts by an anchored limit; None when none lasts."""
        at = day.toordinal()
        term = self._terms[self._term_on(at)]
        if not isinstance(term.main, Anchored):
            return None
        begun = term.past.period(term.main.period, at, at)
        if begun is None:
            return None
        return date.fromordinal(begun), date.fromordinal(min(begun + term.main.period - 1, LAST_DAY))

    def excess(self, day: date) -> int | None:
        """By how many days ``used`` exceeds its limit (what Swiss and EU pages call overstay); else as used."""
        at = day.toordinal()
        term = self._terms[self._term_on(at)]
        return max(0, term.main.used(term.past, at) - term.main.days) if term.main else None

    def may_stay(self, day: date, *, entering: bool = False) -> int:
        """How many days in a row, ``day`` included, are legal: 0 if ``day`` itself would not be.

        A stay that covers ``day`` goes on, otherwise a new visit begins; ``entering``: it begins even on a day on which
        a stay has ended. Days that leave the window meanwhile are given back, so this may be more than what is left
        today.
        """
        at = day.toordinal()
        return self._break(at, entering).day - at

    def is_endless(self, day: date, *, entering: bool = False) -> bool:
        """Whether the days of ``may_stay`` reach a permit without an end: it then ends where the calendar does."""
        return self._break(day.toordinal(), entering) == (LAST_DAY + 1, (PERMIT,))

    def last_legal_day(self, day: date, *, entering: bool = False) -> date | None:
        """The last day of ``may_stay``, itself still legal; None when that is 0."""
        days = self.may_stay(day, entering=entering)
        return date.fromordinal(day.toordinal() + days - 1) if days else None

    def binding(self, day: date, *, entering: bool = False) -> str:
        """What ends the days of ``may_stay``: ``permit`` when the day after them lies behind one, within the stay.

        Else the shape of the limit that this day breaks (``day`` when there are none), of several the first in the
        order rolling, cumulative_reset, calendar_year, anchored, per_visit; ``until`` when nothing is known of it.
        """
        return self._break(day.toordinal(), entering).by[0]

    def overstay_days(self, day: date) -> int:
        """How many present days up to and including ``day`` broke a limit, each judged by its own version."""
        return self._overstays(day).upto(day.toordinal())

    def first_overstay_day(self, day: date) -> date | None:
        """The first of the ``overstay_days``, None when there are none."""
        first = self._overstays(day).first()
        return date.fromordinal(first) if first is not None and first <= day.toordinal() else None

    def overstay_run(self, day: date) -> OverstayRun | None:
        """The unbroken run of overstay days that ends on ``day``; None when ``day`` is none of them."""
        at = day.toordinal()
        run = self._overstays(day).around(at)
        return self._run(run[0], at) if run else None

    def overstay_runs(self, day: date, since: date = date.min) -> tuple[OverstayRun, ...]:
        """Every unbroken run of overstay days up to and including ``day`` that ends on ``since`` or later, in order."""
        at, first_end = day.toordinal(), since.toordinal()
        begin = bisect_left(self._visits, first_end, key=_last_day)
        while 0 < begin < len(self._visits) and self._visits[begin - 1].last == self._visits[begin].first - 1:
            begin -= 1
        self._term_on(at)
        over = self._broken_days(self._visits[begin:], self._terms, at) if begin else self._overstays(day)
        return tuple(self._run(first, last) for first, last in over.ranges(at) if last >= first_end)

    def _run(self, first: int, last: int) -> OverstayRun:
        before = date.fromordinal(first - 1) if self._visit_on(first - 1) else None
        return OverstayRun(date.fromordinal(first), last - first + 1, before)

    def earliest_entry(self, day: date, need: int = 1) -> date | None:
        """The first day after ``day`` on which a new visit may begin and last ``need`` days, if absent until then.

        None when there is none within 366 days plus the largest window, absence or period of the rule. ``need`` is at
        least 1.
        """
        cut = day.toordinal()
        self._term_on(cut)
        horizon = min(cut + 366 + _longest(self._rule), LAST_DAY - need + 1)
        entry = cut + 1
        while entry <= horizon:
            term = self._in_force(entry)
            if term is None:
                entry += 1
                continue
            found = self._broken(term, cut, entry, entry)
            if found.day >= entry + need:
                return date.fromordinal(entry)
            entry = self._past_the_break(cut, entry, need, found, horizon)
        return None

    def may_stay_keeping_plans(self, day: date) -> int:
        """The longest legal stay from ``day`` that turns no legal day of a plan into an illegal one.

        Nor does it when it ends earlier: of an anchored period the length decides where the next one begins.
        """
        at = day.toordinal()
        most = self.may_stay(day)
        later = self._stays[bisect_right(self._stays, day, key=_entered) :]
        later += self._plans[bisect_right(self._plans, day, key=_entered) :]
        planned = sorted(_range(plan) for plan in later if plan.left is not None)
        visits = _visits(planned)

        def over(days: int) -> Presence:
            ranges = sorted(([(at, at + days - 1)] if days else []) + planned)
            world = [
                replace(term, past=_counted(term.past.continued(at, ranges, term.since), self._permits))
                for term in self._terms
            ]
            return self._broken_days(visits, world, LAST_DAY)

        def harms(days: int) -> bool:
            return any(any(unharmed.gaps(*run)) for run in over(days).ranges(LAST_DAY))

        unharmed = over(0) if planned else Presence(())
        if not planned:
            return most
        if not self._is_steady_from(at):
            # A stay that lasts beyond the last plan does to the plans what one does that ends with it
            days = range(1, min(most, max(last for _, last in planned) - at + 1) + 1)
            return next((each - 1 for each in days if harms(each)), most)
        # a longer stay never makes a planned day legal again, so the days harmed only grow
        return most if not harms(most) else bisect_right(range(1, most + 1), False, key=harms)

    def _is_steady_from(self, at: int) -> bool:
        """Whether more days of presence from ``at`` on only make more days illegal, and a later entry only fewer."""
        return self._has_steady_limits and self._permits.following(at) > LAST_DAY

    @cached_property
    def _has_steady_limits(self) -> bool:
        anchored = any(isinstance(limit, Anchored) for term in self._terms for limit in term.limits)
        return not anchored and all(version.until is None for version in self._rule.versions)

    def _in_force(self, at: int) -> int | None:
        i = bisect_right(self._term_firsts, at) - 1
        return i if i >= 0 and at <= self._terms[i].last else None

    def _term_on(self, at: int) -> int:
        found = self._in_force(at)
        if found is None:
            raise NotInForceError(f"no version of the rule is in force on {date.fromordinal(at)}")
        return found

    def _visit_on(self, at: int) -> _Visit | None:
        i = bisect_right(self._visit_firsts, at) - 1
        return self._visits[i] if i >= 0 and at <= self._visits[i].last else None

    def _break(self, at: int, entering: bool) -> _Break:
        """What ends a stay that covers the day, or begins on it."""
        visit = None if entering else self._visit_on(at)
        which = (visit.first, visit.entered) if visit else (at, at)
        asked, known = self._breaks.get(which, (at, None))
        if known and asked <= at < max(known.day, asked + 1):  # legal days of a visit that follow each other end alike
            return known
        found = self._broken(self._term_on(at), at - 1, at, which[1])
        self._breaks[which] = at, found
        return found

    def _broken(self, i: int, cut: int, day: int, entered: int) -> _Break:
        """What ends a stay of ``day`` and the days after it, with the past up to ``cut``, in the term ``i``."""
        permit = self._permits.following(day)
        if day < permit:
            if self._permits.following(entered) < day:
                return _Break(day, (PERMIT,))
            broken = self._broken_limits(i, cut, day, entered)
            if broken.day < permit or permit > LAST_DAY:
                return broken
        found = self._permits.around(permit)
        assert found, "the day that follows is one of a permit"
        if self._within_rule and (found[1] < LAST_DAY or self._in_force(permit) is None):
            while (last := self._terms[i].last) <= found[1] and self._in_force(last + 1) is not None:
                i += 1
            if last <= found[1]:
                return _Break(last + 1, (UNTIL,))
        return _Break(found[1] + 1, (PERMIT,))

    def _broken_limits(self, i: int, cut: int, day: int, entered: int) -> _Break:
        while True:
            term = self._terms[i]
            breaks = [term.break_of(limit, cut, day, entered, max(day, term.first)) for limit in term.limits]
            if (broken := min(breaks)) <= term.last or term.last == LAST_DAY:
                shapes = {limit.shape for limit, on in zip(term.limits, breaks, strict=True) if on == broken}
                return _Break(min(broken, LAST_DAY + 1), tuple(sorted(shapes, key=SHAPES.index)))
            i += 1
            if i == len(self._terms) or self._terms[i].first > term.last + 1:
                return _Break(term.last + 1, (UNTIL,))

    def _past_the_break(self, cut: int, entry: int, need: int, found: _Break, horizon: int) -> int:
        """The first entry after ``entry`` whose visit no longer breaks a limit where this one does.

        Of the visits that reach into one year and one version, those that break a limit follow each other, so
        bisection finds the first that does not; not where a permit is to come, a version ends or a period is anchored.
        """
        if not self._is_steady_from(entry):
            return entry + 1
        term = self._terms[self._term_on(found.day)]
        limit = next(limit for limit in term.limits if limit.shape == found.by[0])
        end = min(term.last, limit.renews_after(term.past, cut, entry, found.day))

        def holds(other: int) -> bool:
            last = min(end, other + need - 1)
            return last < other or term.break_of(limit, cut, other, other, last) > last

        return bisect_left(range(entry + 1, horizon + 1), True, key=holds) + entry + 1

    def _overstays(self, day: date) -> Presence:
        at = day.toordinal()
        self._term_on(at)
        if at > self._over_known_to:
            self._over = self._broken_days(self._visits, self._terms, at)
            self._over_known_to = at
        return self._over

    def _broken_days(self, visits: Sequence[_Visit], terms: Iterable[_Term], upto: int) -> Presence:
        """The days of ``visits`` (in order, apart from each other) up to ``upto`` that are over the limit."""
        found: list[Range] = []
        for term in terms:
            last = min(term.last, upto)
            begun = bisect_left(visits, term.first, key=_last_day)
            for visit in visits[begun : bisect_right(visits, last, key=_first_day)]:
                first_day, end = max(visit.first, term.first), min(visit.last, last)
                permit = self._permits.following(visit.entered)
                found += self._permits.gaps(max(first_day, permit), end)
                end = min(end, permit - 1)
                for limit in term.limits:
                    day = first_day
                    while day <= end:
                        first = term.break_of(limit, visit.first - 1, visit.first, visit.entered, day)
                        if first > end:
                            break
                        day = min(end, term.renews_after(limit, visit, first)) + 1
                        found.append((first, day - 1))
        return Presence(sorted(found))


_entered: Callable[[Stay], date] = attrgetter("entered")
_first_day: Callable[[_Visit], int] = attrgetter("first")
_last_day: Callable[[_Visit], int] = attrgetter("last")


def _range(stay: Stay) -> Range:
    return stay.entered.toordinal(), LAST_DAY if stay.left is None else stay.left.toordinal()


def _visits(ranges: Sequence[Range]) -> list[_Visit]:
    """Give each present day to the stay that began last; stays that begin on one day are one.

    ``ranges`` are sorted by their first day.
    """
    found: list[_Visit] = []
    running: list[Range] = []  # the one that began last on top
    day = 0

    def run_to(end: int) -> None:
        nonlocal day
        while running and day <= end:
            entered, last = running[-1]
            if last >= day:
                found.append(_Visit(day, min(last, end), entered))
                day = min(last, end) + 1
            if last < day:
                running.pop()

    for (first, last), (following, _) in pairwise([*ranges, (LAST_DAY + 1, LAST_DAY + 1)]):
        if running:
            run_to(first - 1)
        if not running and first < following >= last:  # as nearly always
            found.append(_Visit(first, last if last < following else following - 1, first))
            continue
        day = first
        if running and running[-1][0] == first:
            running[-1] = first, max(running[-1][1], last)
        else:
            running.append((first, last))
    run_to(LAST_DAY)
    return found


def _counted(past: Presence, permits: Presence) -> Presence:
    return past if permits.first() is None else past.without(permits)


def _terms(rule: Rule, ranges: Sequence[Range], permits: Presence) -> list[_Term]:
    terms: list[_Term] = []
    pasts: dict[int, Presence] = {}
    firsts = [first_day(version.begins).toordinal() for version in rule.versions]
    lasts = [
        min(version.until.toordinal() if version.until else LAST_DAY, following - 1)
        for version, following in zip(rule.versions, [*firsts[1:], LAST_DAY + 1], strict=True)
    ]
    for version, first, last in zip(rule.versions, firsts, lasts, strict=True):
        since = rule.counts_from(version).toordinal()
        begins = since if ranges and ranges[0][0] < since else 1  # mostly there is nothing to leave out
        if begins not in pasts:
            pasts[begins] = _counted(Presence(ranges, begins), permits)
        terms.append(_Term(first, last, since, version.limits, version.main, pasts[begins]))
    return terms


def _longest(rule: Rule) -> int:
    """The largest window, absence or period among the limits; 0 when there is none."""
    limits = [limit for version in rule.versions for limit in version.limits]
    windows = [limit.window for limit in limits if isinstance(limit, Rolling)]
    absences = [limit.absence for limit in limits if isinstance(limit, CumulativeReset)]
    periods = [limit.period for limit in limits if isinstance(limit, Anchored)]
    return max(windows + absences + periods, default=0)
