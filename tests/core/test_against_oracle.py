"""Random journals and rules, every question answered twice: by the bot and by an independent oracle."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.count import Count, NotInForceError
from tests.core import oracle
from tests.core.cases import (
    LONG,
    QUICK,
    RULES,
    SMALL,
    Case,
    as_the_oracle_counts,
    day,
    great_worlds,
    permit,
    rule,
    small_worlds,
    stay,
)


def counted(case: Case) -> Count:
    stays, plans = ([stay(*each) for each in given] for given in (case.stays, case.plans))
    return Count(stays, rule(case.versions), plans, [permit(*each) for each in case.permits], within_rule=True)


def answers_of_the_bot(case: Case) -> dict[str, object]:
    count, at, need = counted(case), case.on, case.need
    on = date.fromordinal(at)
    if not count.in_force(on):
        with pytest.raises(NotInForceError):
            count.may_stay(on)
        return {"in_force": False}
    run, endless = count.overstay_run(on), count.is_endless(on)
    return {
        "endless": endless,
        "used": count.used(on),
        "excess": count.excess(on),
        "may_stay": as_the_oracle_counts(count.may_stay(on), at),
        "last_legal_day": None if endless else count.last_legal_day(on),
        "binding": "" if endless else count.binding(on),
        "overstay_days": count.overstay_days(on),
        "first_overstay_day": count.first_overstay_day(on),
        "over_run": run and (run.first, run.length, run.last_legal_day),
        "over_runs": [(each.first, each.length, each.last_legal_day) for each in count.overstay_runs(on)],
        "over_runs_since": [
            [(each.first, each.length) for each in count.overstay_runs(on, date.fromordinal(since))]
            for since in days_between(case)
        ],
        "earliest_entry": count.earliest_entry(on, need),
        "keeping_plans": as_the_oracle_counts(count.may_stay_keeping_plans(on), at),
    }


def answers_of_the_oracle(case: Case) -> dict[str, object]:
    stays, versions, plans, on, need, permits = case
    other = oracle.Oracle(stays, versions, plans, permits)
    if not other.in_force(on):
        return {"in_force": False}
    used = other.used(on)
    days, binding = other.stay_on(on)
    over = other.overstays(on)
    run = other.overstay_run(on)
    endless = days == oracle.MOST
    over_runs = other.overstay_runs(on)
    return {
        "endless": endless,
        "used": used and used[0],
        "excess": used and max(0, used[0] - used[1]),
        "may_stay": days,
        "last_legal_day": day(on + days - 1) if days and not endless else None,
        "binding": binding,
        "overstay_days": len(over),
        "first_overstay_day": day(over[0]) if over else None,
        "over_run": run and (day(run[0]), run[1], day(run[2])),
        "over_runs": [(day(first), length, day(last)) for first, length, last in over_runs],
        "over_runs_since": [
            [(day(first), length) for first, length, _ in over_runs if first + length > since]
            for since in days_between(case)
        ],
        "earliest_entry": day(other.earliest_entry(on, need)),
        "keeping_plans": other.keeping_plans(on),
    }


def days_between(case: Case) -> list[int]:
    """The days on which something begins, and those after which it has ended."""
    ends = [(first, min(case.on if last is None else last, case.on) + 1) for first, last in case.stays]
    return sorted({each for pair in ends for each in pair})


def agree(case: Case) -> None:
    assert answers_of_the_bot(case) == answers_of_the_oracle(case)


@pytest.mark.parametrize("versions", RULES.values(), ids=RULES.keys())
def test_journals_on_the_scale_of_the_law(versions: list[oracle.Version]) -> None:
    QUICK(given(great_worlds(versions))(agree))()


@pytest.mark.long
@pytest.mark.parametrize("versions", RULES.values(), ids=RULES.keys())
def test_many_journals_on_the_scale_of_the_law(versions: list[oracle.Version]) -> None:
    LONG(given(great_worlds(versions))(agree))()


@SMALL
@given(small_worlds())
def test_small_numbers_and_versions_of_every_mixture(case: Case) -> None:
    agree(case)


@pytest.mark.long
@settings(LONG, max_examples=1_000)
@given(small_worlds())
def test_many_small_numbers_and_versions_of_every_mixture(case: Case) -> None:
    agree(case)


@SMALL
@given(small_worlds(), st.lists(st.integers(-20, 40), min_size=2, max_size=12))
def test_no_question_changes_the_answer_to_another(case: Case, asked: list[int]) -> None:
    used = counted(case)
    for on in (date.fromordinal(case.on + days) for days in asked):
        if used.in_force(on):
            fresh = counted(case)
            for question in ("may_stay", "binding", "overstay_run", "overstay_days", "may_stay_keeping_plans"):
                assert getattr(used, question)(on) == getattr(fresh, question)(on), question


@SMALL
@given(small_worlds())
def test_who_enters_today_may_stay_as_long_as_if_that_stay_were_told(case: Case) -> None:
    on = date.fromordinal(case.on)
    before = [each for each in case.stays if each[0] < case.on and each[1] is not None and each[1] <= case.on]
    count, told = counted(case._replace(stays=before)), counted(case._replace(stays=[*before, (case.on, None)]))
    if count.in_force(on):
        count.may_stay(on)
        for question in (count.may_stay, count.last_legal_day, count.is_endless, count.binding):
            assert question(on, entering=True) == getattr(told, question.__name__)(on), question.__name__
