"""What counting costs, beside a plain set of days; both are measured in one run.

The journal is the one on which the peers were measured: stays of two days, a new one every five days, asked on
the day after the last exit. It begins in May 2023, since the Kazakh rule counts nothing before 2023.
"""

import timeit
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from bot.core.count import Count
from bot.core.limits import Anchored, CalendarYear, CumulativeReset, Limit, PerVisit, Rolling
from bot.core.permit import Permit
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.rulebook import Category, load

FIRST_ENTRY = date(2023, 5, 1)
HISTORIES = (10, 100, 1_000, 10_000)
PERMITS = 20
LIMITS: tuple[Limit, ...] = (
    Rolling(90, 180), CumulativeReset(90, 90), CalendarYear(90), Anchored(90, 365), PerVisit(30)
)  # fmt: skip
DAY = timedelta(days=1)


class SetOfDays:
    """The shortest way to the same answers: every day of presence in a set, every day looked up."""

    def __init__(self, stays: list[Stay], since: date) -> None:
        self._days = {
            stay.entered + i * DAY for stay in stays if stay.left for i in range((stay.left - stay.entered).days + 1)
        }
        self._days = {day for day in self._days if day >= since}

    def used(self, on: date) -> int:
        return sum(on - i * DAY in self._days for i in range(180))

    def may_stay(self, on: date) -> int:
        """For a new visit: 90 days a visit, 90 in 180."""
        day = on
        while (day - on).days < 90:
            stayed = (day - on).days + 1
            if stayed + sum(on - i * DAY in self._days for i in range(1, 180 - (day - on).days)) > 90:
                break
            day += DAY
        return (day - on).days


def microseconds(work: Callable[[], object]) -> float:
    """The best of five runs of a tenth of a second or more, for one call."""
    timer = timeit.Timer(work)
    calls, _ = timer.autorange(None)
    return min(timer.repeat(5, max(1, calls // 2))) / max(1, calls // 2) * 1e6


def counting() -> Iterator[str]:
    """Days used and the longest stay, by the shipped rule for Russian citizens."""
    found = load("KZ").find("RU")
    assert isinstance(found, Category)
    rule = found.rule
    yield "Counting: microseconds a call (Kaldy | a plain set of days), dates in, dates and numbers out"
    yield f"{'stays':>7}{'used':>16}{'may_stay':>20}{'last_legal_day':>16}{'building':>12}"
    for size in HISTORIES:
        stays = [Stay(FIRST_ENTRY + 5 * i * DAY, FIRST_ENTRY + (5 * i + 1) * DAY) for i in range(size)]
        yield line(stays, rule)


def line(stays: list[Stay], rule: Rule) -> str:
    """One size of history, measured; AssertionError when the two ways differ."""
    on = max(stay.entered for stay in stays) + 2 * DAY
    count, plain = Count(stays, rule), SetOfDays(stays, rule.counts_from(rule.versions[0]))
    assert count.used(on) == plain.used(on)
    assert count.may_stay(on) == plain.may_stay(on)
    return (
        f"{len(stays):>7}"
        f"{microseconds(lambda: count.used(on)):>8.2f} |{microseconds(lambda: plain.used(on)):>6.0f}"
        f"{microseconds(lambda: count.may_stay(on)):>12.2f} |{microseconds(lambda: plain.may_stay(on)):>6.0f}"
        f"{microseconds(lambda: count.last_legal_day(on)):>16.2f}"
        f"{microseconds(lambda: Count(stays, rule)):>12.0f}"
    )


def with_permits() -> Iterator[str]:
    """What permits cost: every shape of limit with 20 of them spread over the history, and without."""
    yield f"The same with {PERMITS} permits: microseconds a call (without | with, ×: to without)"
    yield f"{'stays':>7}{'limit':>20}{'used':>27}{'may_stay':>27}"
    for size in (20, 2_000):
        stays = [Stay(FIRST_ENTRY + 5 * i * DAY, FIRST_ENTRY + (5 * i + 1) * DAY) for i in range(size)]
        begins = [stays[i * size // PERMITS].entered for i in range(PERMITS)]
        permits = [Permit(begin - DAY, begin) for begin in begins]
        on = max(stay.entered for stay in stays) + 2 * DAY
        for limit in LIMITS:
            free, held = Count(stays, Rule.of(limit)), Count(stays, Rule.of(limit), permits=permits)
            questions = [(free.used, held.used), (free.may_stay, held.may_stay)]
            yield f"{size:>7}{limit.shape:>20}" + "".join(beside(*pair, on) for pair in questions)


def beside(without: Callable[[date], object], with_: Callable[[date], object], on: date) -> str:
    """One question asked of both, in turn."""
    first, second = microseconds(lambda: without(on)), microseconds(lambda: with_(on))
    return f"{first:>12.2f} |{second:>6.2f}{second / first:>6.2f} ×"


if __name__ == "__main__":
    for text in (*counting(), "", *with_permits()):
        print(text, flush=True)
