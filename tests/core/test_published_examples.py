"""The European Commission's own answers and the examples that authorities and lawyers published."""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.core.count import Count
from bot.core.limits import Rolling
from bot.core.rule import Rule
from bot.core.stay import Stay

DATA = Path(__file__).parents[1] / "data"
DAY = timedelta(days=1)
RULE = Rule.of(Rolling(90, 180))
CASES = json.loads((DATA / "oracle_cases.json").read_text("utf-8"))["cases"]
EXAMPLES = json.loads((DATA / "worked_examples.json").read_text("utf-8"))


def stays(written: Sequence[Sequence[str | None]]) -> list[Stay]:
    return [Stay(date.fromisoformat(str(first)), date.fromisoformat(last) if last else None) for first, last in written]


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['category']}-{case['id']}")
def test_agrees_with_the_commission_calculator(case: dict[str, Any]) -> None:
    on = date.fromisoformat(case["on"])
    count = Count(stays(case["stays"]), RULE)
    first_over = count.first_overstay_day(on)
    assert {
        "used": count.used(on),
        "left_today": count.may_stay(on),
        "last_legal_day": iso(count.last_legal_day(on)),
        "overstay_days": count.overstay_days(on),
        "first_overstay_day": iso(first_over),
        "left_keep_plans": count.may_stay_keeping_plans(on),
        "earliest_entry": iso(count.earliest_entry(on)),
        "earliest_full_90": iso(count.earliest_entry(on, 90)),
    } == {key: case[key] for key in case.keys() - {"id", "category", "stays", "on", "planned_overstay_first"}}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['category']}-{case['id']}")
def test_finds_the_first_planned_day_that_will_be_too_much(case: dict[str, Any]) -> None:
    on = date.fromisoformat(case["on"])
    recorded = [
        Stay(stay.entered, stay.left or on) for stay in stays(case["stays"])
    ]  # what the case calls the open stay ends on the day asked
    end = max([on, *(stay.left for stay in recorded if stay.left)])
    before = Count(recorded, RULE).overstay_days(on)
    count = Count(recorded, RULE)
    days = [on + i * DAY for i in range(1, (end - on).days + 1)]
    assert next((iso(day) for day in days if count.overstay_days(day) > before), None) == case["planned_overstay_first"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example['kind']}: {example['question']}")
def test_agrees_with_published_examples(example: dict[str, Any]) -> None:
    history = stays(example["stays"])
    count = Count(history, RULE)
    query = example["query"]
    on = date.fromisoformat(query["date"]) if "date" in query else date.max
    found: object
    match query["kind"]:
        case "stay_length":
            last = history[-1].left
            assert last
            found = Count(history[-1:], RULE).used(last)
        case "used_on":
            found = count.used(on)
        case "remaining_on":
            found = 90 - (count.used(on) or 0)
        case "max_stay_from":
            found = count.may_stay(on)
        case "legal_on":
            found = count.may_stay(on) > 0
        case "earliest_entry_from":
            found = iso(count.earliest_entry(on - DAY))
        case "overstay_days_on":
            found = count.excess(on)
        case "last_legal_day_of_current_stay":
            entered = history[-1].entered
            found = iso(Count([*history[:-1], Stay(entered)], RULE).last_legal_day(entered))
        case "window_start":
            start = date.fromisoformat(example["expected"])
            inside, outside = Stay(start, start), Stay(start - DAY, start - DAY)
            assert Count([inside], RULE).used(on) == 1
            assert Count([outside], RULE).used(on) == 0
            found = example["expected"]
        case kind:
            pytest.fail(f"an unknown question: {kind}")
    assert found == example["expected"]
