"""The lists of what people type: each text is read as its list says, and nothing is ever read as another day."""

import json
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from bot.cli.read import answer
from bot.messages.reading import Day, read_day
from bot.messages.reading.answers import Why

DATA = Path(__file__).parents[2] / "data"
SAMPLE, MORE, MESSAGES = (
    json.loads((DATA / name).read_text(encoding="utf-8"))
    for name in ("date_inputs.json", "date_inputs_more.json", "message_inputs.json")
)
LANGUAGES = {"any": ("ru", "ky", "en")}


def _name(case: dict[str, Any]) -> str:
    return f"{case['text']}, {case['today']}, {case.get('mode', 'message')}"


@pytest.mark.parametrize("case", [*SAMPLE, *MORE], ids=_name)
def test_days(case: dict[str, Any]) -> None:
    for language in LANGUAGES.get(case["lang"], (case["lang"],)):
        found = read_day(case["text"], date.fromisoformat(case["today"]), case["mode"], language)
        if isinstance(found, Day):
            assert (found.date.isoformat(), "date") == (case["expected"], case["kind"])
        else:
            assert (None, found.why) == (case["expected"], case["kind"])


@pytest.mark.parametrize("case", MESSAGES, ids=_name)
def test_messages(case: dict[str, Any]) -> None:
    line = {"text": case["text"], "today": case["today"], "mode": "message"}
    assert answer(line) == case["expected"]


def test_the_lists_know_every_reason() -> None:
    reasons = {case["kind"] for case in (*SAMPLE, *MORE)} - {"date"}
    assert reasons == set(get_args(Why))
