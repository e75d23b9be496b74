"""The lists of what people type: each text is read as its list says, and nothing is ever read as another day."""

import json
from datetime import date
from pathlib import Path
from typing import Any, get_args

from bot.cli.read import answer
from bot.reading import Day, read_day
from bot.reading.answers import Why

DATA = Path(__file__).parents[1] / "data"
SAMPLE, MORE, MESSAGES = (
    json.loads((DATA / name).read_text(encoding="utf-8"))
    for name in ("date_inputs.json", "date_inputs_more.json", "message_inputs.json")
)
LANGUAGES = {"any": ("ru", "ky", "en")}


def _name(case: dict[str, Any]) -> str:
    return f"{case['text']}, {case['today']}, {case.get('mode', 'message')}"


# A whole list is one test: a test for each of three thousand rows takes longer to set up than to run.


def test_days() -> None:
    found, expected = dict[str, object](), dict[str, object]()
    for case in (*SAMPLE, *MORE):
        for language in LANGUAGES.get(case["lang"], (case["lang"],)):
            name = f"{_name(case)}, {language}"
            expected[name] = (case["expected"], case["kind"])
            day = read_day(case["text"], date.fromisoformat(case["today"]), case["mode"], language)
            found[name] = (day.date.isoformat(), "date") if isinstance(day, Day) else (None, day.why)
    assert found == expected


def test_messages() -> None:
    lines = {_name(case): {"text": case["text"], "today": case["today"], "mode": "message"} for case in MESSAGES}
    found = {name: answer(line) for name, line in lines.items()}
    assert found == {_name(case): case["expected"] for case in MESSAGES}


def test_the_lists_know_every_reason() -> None:
    reasons = {case["kind"] for case in (*SAMPLE, *MORE)} - {"date"}
    assert reasons == set(get_args(Why))
