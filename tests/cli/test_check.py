"""``python -m bot check`` as outside tests use it: JSON lines in, JSON lines out."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.cli.check import check
from tests.cli.check_lines import EXAMPLE, KEYS, NINETY

DATA = Path(__file__).parents[1] / "data"


def run(lines: bytes) -> tuple[int, list[bytes], bytes]:
    done = subprocess.run([sys.executable, "-m", "bot", "check"], input=lines, capture_output=True, check=False)
    return done.returncode, done.stdout.splitlines(), done.stderr


def test_the_example_of_the_contract_to_the_letter() -> None:
    status, out, err = run(json.dumps(EXAMPLE).encode() + b"\n")
    assert (status, err) == (0, b"")
    assert out == [
        b'{"days_used":48,"may_stay_days":43,"last_legal_day":"2026-05-01","overstay_days":0,'
        b'"first_overstay_day":null,"earliest_entry":"2026-03-21","may_stay_keeping_plans":43,"binding":"rolling"}'
    ]


def test_a_bad_line_is_answered_in_its_place_and_the_rest_goes_on() -> None:
    good = json.dumps(EXAMPLE).encode()
    bad = [
        b"",
        b"   ",
        b"{",
        b"[]",
        b"null",
        b"7",
        b'"x"',
        b"\xff\xfe",
        b'{"on":"2026-03-20","on":"2026-03-21"}',
        b"[" * 100_000,
        b'{"on":"2026-03-20","need":' + b"9" * 5000 + b"}",
        b'{"on":"2026-03-20","limits":[{"per_visit":NaN}]}',
        b'{"on":"\\ud800","country":"\\ud800","nationality":"\\ud800"}',
        b'{"on":"2026-03-20","country":"KZ","nationality":"\\ud800"}',
    ]
    status, out, err = run(b"\n".join([good, *bad, good]))
    assert (status, err) == (2, b"")
    assert len(out) == len(bad) + 2
    answers = [json.loads(line) for line in out]
    assert [list(answer) for answer in answers] == [KEYS, *[["error"]] * len(bad), KEYS]
    assert all(answer["error"].endswith(".") for answer in answers[1:-1])


def test_no_input_is_no_error() -> None:
    assert run(b"") == (0, [], b"")


def test_arguments_are_refused() -> None:
    done = subprocess.run([sys.executable, "-m", "bot", "check", "x"], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"unrecognized arguments: x" in done.stderr


def test_neither_aiogram_nor_sqlalchemy_is_loaded() -> None:
    script = (
        "import sys; sys.argv = ['bot', 'check']\n"
        "from bot.__main__ import main\n"
        "main()\n"
        "heavy = {'aiogram', 'aiohttp', 'sqlalchemy', 'alembic', 'pydantic'}\n"
        "print(sorted(heavy & {name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=json.dumps(EXAMPLE).encode(), capture_output=True, check=True
    )
    answer, loaded = done.stdout.splitlines()
    assert list(json.loads(answer)) == KEYS
    assert loaded == b"[]"


def test_each_answer_comes_before_the_next_line_is_read() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "check"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as going:
        assert going.stdin
        assert going.stdout
        for _ in range(2):
            going.stdin.write(json.dumps(EXAMPLE).encode() + b"\n")
            going.stdin.flush()
            assert list(json.loads(going.stdout.readline())) == KEYS
        going.stdin.close()
        assert going.wait() == 0


@pytest.mark.parametrize(
    "case", json.loads((DATA / "oracle_cases.json").read_text("utf-8"))["cases"][::4], ids=lambda c: c["id"]
)
def test_agrees_with_the_commission_calculator(case: dict[str, Any]) -> None:
    line = NINETY | {"stays": case["stays"], "on": case["on"], "need": 1}
    assert check(line) == {
        "days_used": case["used"],
        "may_stay_days": case["left_today"],
        "last_legal_day": case["last_legal_day"],
        "overstay_days": case["overstay_days"],
        "first_overstay_day": case["first_overstay_day"],
        "earliest_entry": case["earliest_entry"],
        "may_stay_keeping_plans": case["left_keep_plans"],
        "binding": "rolling",
    }
    assert check(line | {"need": 90})["earliest_entry"] == case["earliest_full_90"]


def test_only_on_and_a_rule_are_needed() -> None:
    expected = {
        "days_used": 0,
        "may_stay_days": 90,
        "last_legal_day": "2026-06-17",
        "overstay_days": 0,
        "first_overstay_day": None,
        "earliest_entry": None,
        "may_stay_keeping_plans": 90,
        "binding": "rolling",
    }
    assert check({"country": "KZ", "nationality": "KG", "on": "2026-03-20"}) == expected
    assert check(NINETY | {"on": "2026-03-20", "stays": []}) == expected


def test_stays_come_in_any_order_and_may_overlap_touch_and_repeat() -> None:
    stays = [["2026-03-01", "2026-03-10"], ["2026-01-05", "2026-02-01"], ["2026-03-01", "2026-03-10"]]
    stays += [["2026-02-01", "2026-02-01"], ["2026-01-20", "2026-01-25"]]
    assert check(NINETY | {"stays": stays, "on": "2026-03-10"})["days_used"] == 38


def test_of_overlapping_stays_each_day_belongs_to_the_visit_that_began_last() -> None:
    thirty = {"limits": [{"per_visit": 30}]}
    stays = [["2026-01-01", "2026-02-09"], ["2026-01-25", "2026-02-01"]]
    answer = check(thirty | {"stays": stays, "on": "2026-02-01"})
    assert (answer["may_stay_days"], answer["overstay_days"]) == (23, 0)
    answer = check(thirty | {"stays": stays, "on": "2026-02-09"})
    assert (answer["may_stay_days"], answer["overstay_days"], answer["first_overstay_day"]) == (0, 8, "2026-02-02")
    same = [["2026-01-01", "2026-01-02"], ["2026-01-01", None]]
    assert check(thirty | {"stays": same, "on": "2026-01-30"})["may_stay_days"] == 1


def test_what_begins_later_is_a_plan_and_an_open_one_is_ignored() -> None:
    planned = [["2026-04-01", "2026-06-29"]]
    answer = check(NINETY | {"stays": planned, "on": "2026-03-01"})
    assert (answer["days_used"], answer["may_stay_days"], answer["may_stay_keeping_plans"]) == (0, 90, 0)
    answer = check(NINETY | {"stays": [["2026-04-01", None]], "on": "2026-03-01"})
    assert (answer["days_used"], answer["may_stay_days"], answer["may_stay_keeping_plans"]) == (0, 90, 90)


def test_the_rest_of_a_stay_that_covers_the_day_is_neither_past_nor_plan() -> None:
    lasting = check(NINETY | {"stays": [["2026-01-01", "2026-12-31"]], "on": "2026-01-10", "need": 90})
    assert lasting == check(NINETY | {"stays": [["2026-01-01", None]], "on": "2026-01-10", "need": 90})


def test_days_used_are_of_the_rolling_else_the_calendar_year_limit_else_null() -> None:
    line = {"stays": [["2025-12-01", "2026-01-10"]], "on": "2026-01-10"}
    limits: list[dict[str, Any]] = [{"per_visit": 50}, {"cumulative_reset": [90, 90]}]
    assert check(line | {"limits": limits})["days_used"] is None
    limits.append({"calendar_year": 90})
    assert check(line | {"limits": limits})["days_used"] == 10
    limits.append({"rolling": [90, 180]})
    assert check(line | {"limits": limits})["days_used"] == 41


@pytest.mark.parametrize(("ends", "last", "binds"), [("2027-06-01", "2026-12-31", "until"), (None, None, None)])
def test_a_permit_goes_beyond_the_last_day_of_a_rule_only_without_an_end(
    ends: str | None, last: str | None, binds: str | None
) -> None:
    line = {"country": "MN", "nationality": "GB", "on": "2026-12-20", "stays": [["2026-12-10", None]]}
    found = check(line | {"permits": [["2026-12-12", ends]]})
    assert (found["last_legal_day"], found["binding"]) == (last, binds)


def test_kazakh_days_before_the_rule_are_not_counted() -> None:
    line = {"country": "KZ", "nationality": "BY", "stays": [["2022-11-01", None]], "on": "2023-01-27"}
    assert check(line) == {
        "days_used": 1,
        "may_stay_days": 3,
        "last_legal_day": "2023-01-29",
        "overstay_days": 0,
        "first_overstay_day": None,
        "earliest_entry": None,
        "may_stay_keeping_plans": 3,
        "binding": "per_visit",
    }


@pytest.mark.parametrize("on", ["0001-01-01", "2024-02-29", "9999-12-30", "9999-12-31"])
@pytest.mark.parametrize(
    "stays", [[], [["0001-01-01", None]], [["0001-01-01", "9999-12-31"]], [["9999-12-31", "9999-12-31"]]]
)
@pytest.mark.parametrize(
    "limit", [{"rolling": [90, 180]}, {"per_visit": 30}, {"calendar_year": 90}, {"cumulative_reset": [90, 90]}]
)
def test_the_ends_of_the_calendar_have_answers(on: str, stays: list[Any], limit: dict[str, Any]) -> None:
    answer = check({"limits": [limit], "stays": stays, "on": on, "need": 1})
    days = answer["may_stay_days"]
    last = answer["last_legal_day"]
    assert last is None if days == 0 else (date.fromisoformat(last) - date.fromisoformat(on)).days == days - 1
