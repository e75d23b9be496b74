"""``python -m bot check`` as outside tests use it: JSON lines in, JSON lines out."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cli.check import check
from bot.cli.jsonlines import BadLineError

DATA = Path(__file__).parents[1] / "data"
EXAMPLE = {
    "country": "KZ",
    "nationality": "RU",
    "stays": [["2026-01-05", "2026-02-01"], ["2026-03-01", None]],
    "on": "2026-03-20",
    "need": 30,
}
NINETY = {"limits": [{"rolling": [90, 180]}]}
KEYS = [
    "days_used",
    "may_stay_days",
    "last_legal_day",
    "overstay_days",
    "first_overstay_day",
    "earliest_entry",
    "may_stay_keeping_plans",
    "binding",
]


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


ERRORS: dict[str, dict[str, Any]] = {
    "no rule": {"on": "2026-03-20"},
    "no day": NINETY,
    "an unknown key": EXAMPLE | {"wanted": 3},
    "a key in capitals": EXAMPLE | {"On": "2026-03-20"},
    "no nationality": {"on": "2026-03-20", "country": "KZ"},
    "no country": {"on": "2026-03-20", "nationality": "RU"},
    "limits beside a country": EXAMPLE | NINETY,
    "limits beside a nationality": NINETY | {"on": "2026-03-20", "nationality": "RU"},
    "limits beside a country of null": NINETY | {"on": "2026-03-20", "country": None},
    "a country without rules": EXAMPLE | {"country": "KG"},
    "no country at all": EXAMPLE | {"country": "XX"},
    "a path for a country": EXAMPLE | {"country": "../rulebook/kz"},
    "a country in small letters": EXAMPLE | {"country": "kz"},
    "a country of the wrong type": EXAMPLE | {"country": 7},
    "a nationality without a rule": EXAMPLE | {"nationality": "NG"},
    "a nationality with contradicting sources": EXAMPLE | {"nationality": "AZ"},
    "no nationality at all": EXAMPLE | {"nationality": ""},
    "a nationality in small letters": EXAMPLE | {"nationality": "ru"},
    "a nationality of the wrong type": EXAMPLE | {"nationality": ["RU"]},
    "a nationality of null": EXAMPLE | {"nationality": None},
    "before the rule": EXAMPLE | {"on": "2023-01-26"},
    "before the Chinese agreement": EXAMPLE | {"nationality": "CN", "on": "2023-11-30"},
    "before the resolution of 2025": EXAMPLE | {"nationality": "TR", "on": "2025-08-31"},
    "an impossible day": EXAMPLE | {"on": "2026-02-30"},
    "a day of null": EXAMPLE | {"on": None},
    "a day of another form": EXAMPLE | {"on": "20260320"},
    "a day of another form, as long": EXAMPLE | {"on": "20.03.2026"},
    "a week": EXAMPLE | {"on": "2026-W12-5"},
    "an instant": EXAMPLE | {"on": "2026-03-20T00:00:00"},
    "a day with a space": EXAMPLE | {"on": "2026-03-20 "},
    "a day in other digits": EXAMPLE | {"on": "٢٠٢٦-٠٣-٢٠"},
    "a day beyond the calendar": EXAMPLE | {"on": "10000-01-01"},
    "a day before the calendar": EXAMPLE | {"on": "0000-01-01"},
    "a day as a number": EXAMPLE | {"on": 20260320},
    "stays of the wrong type": EXAMPLE | {"stays": {"2026-01-01": None}},
    "stays of null": EXAMPLE | {"stays": None},
    "a stay of the wrong type": EXAMPLE | {"stays": ["2026-01-01"]},
    "a stay of one day": EXAMPLE | {"stays": [["2026-01-01"]]},
    "a stay of three days": EXAMPLE | {"stays": [["2026-01-01", "2026-01-02", "2026-01-03"]]},
    "a stay without an entry": EXAMPLE | {"stays": [[None, "2026-01-01"]]},
    "an empty exit": EXAMPLE | {"stays": [["2026-01-01", ""]]},
    "an exit of false": EXAMPLE | {"stays": [["2026-01-01", False]]},
    "an exit before the entry": EXAMPLE | {"stays": [["2026-01-02", "2026-01-01"]]},
    "an exit before the entry, planned": EXAMPLE | {"stays": [["2026-12-02", "2026-12-01"]]},
    "a need of nothing": EXAMPLE | {"need": 0},
    "a need below nothing": EXAMPLE | {"need": -1},
    "a need of true": EXAMPLE | {"need": True},
    "a need of a fraction": EXAMPLE | {"need": 30.0},
    "a need of null": EXAMPLE | {"need": None},
    "a need as text": EXAMPLE | {"need": "30"},
    "no limits": {"on": "2026-03-20", "limits": []},
    "limits of null": {"on": "2026-03-20", "limits": None},
    "limits of the wrong type": {"on": "2026-03-20", "limits": {"rolling": [90, 180]}},
    "a limit without a key": {"on": "2026-03-20", "limits": [{}]},
    "a limit with two keys": {"on": "2026-03-20", "limits": [{"per_visit": 30, "rolling": [90, 180]}]},
    "an unknown limit": {"on": "2026-03-20", "limits": [{"weekly": 3}]},
    "a limit that is not one": {"on": "2026-03-20", "limits": [30]},
    "a limit of true": {"on": "2026-03-20", "limits": [{"per_visit": True}]},
    "a limit of a fraction": {"on": "2026-03-20", "limits": [{"per_visit": 30.0}]},
    "a limit of nothing": {"on": "2026-03-20", "limits": [{"per_visit": 0}]},
    "a limit as long as its window": {"on": "2026-03-20", "limits": [{"rolling": [180, 180]}]},
    "a limit of one number": {"on": "2026-03-20", "limits": [{"rolling": 90}]},
    "a limit of three numbers": {"on": "2026-03-20", "limits": [{"rolling": [90, 180, 1]}]},
    "a whole year": {"on": "2026-03-20", "limits": [{"calendar_year": 366}]},
    "no absence": {"on": "2026-03-20", "limits": [{"cumulative_reset": [90, 0]}]},
    "a good limit and a bad one": {"on": "2026-03-20", "limits": [{"per_visit": 30}, {"per_visit": -30}]},
}


@pytest.mark.parametrize("line", ERRORS.values(), ids=ERRORS.keys())
def test_what_cannot_be_answered_is_an_error_and_never_nothing_used(line: dict[str, Any]) -> None:
    with pytest.raises(BadLineError) as refused:
        check(line)
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert "Traceback" not in sentence


@pytest.mark.parametrize("country", ["KG", "XX", "kz", "../rulebook/kz"])
def test_a_country_without_rules_is_said_to_have_none(country: str) -> None:
    with pytest.raises(BadLineError) as refused:
        check(EXAMPLE | {"country": country})
    assert str(refused.value) == f"There are no rules for the country {country!r}."


ANYTHING = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=4),
        st.sampled_from(["KZ", "RU", "2026-03-20", "0001-01-01", "9999-12-31", "rolling", "per_visit"]),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["rolling", "per_visit", "x"]), inner),
    max_leaves=8,
)


@settings(max_examples=3 * settings().max_examples, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["country", "nationality", "on", "need", "stays", "limits", "x"]), ANYTHING, max_size=6
    ),
    st.sampled_from([{}, EXAMPLE, NINETY | {"on": "2026-03-20"}]),
)
def test_nonsense_gets_a_whole_answer_or_a_sentence(nonsense: dict[str, Any], base: dict[str, Any]) -> None:
    try:
        found = list(check(base | nonsense))
    except BadLineError as refused:
        found = [str(refused)]
    assert found == KEYS or (len(found) == 1 and found[0].endswith(".") and found[0].isprintable())
