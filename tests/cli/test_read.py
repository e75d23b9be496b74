"""``python -m bot read`` as outside tests use it: JSON lines in, JSON lines out."""

import json
import subprocess
import sys
from typing import Any

import pytest

from bot.cli.jsonlines import BadLineError
from bot.cli.read import answer

LINE = {"text": "12-мартта", "today": "2026-03-20", "mode": "log", "lang": "ky"}


def run(lines: bytes) -> tuple[int, list[Any], str]:
    done = subprocess.run([sys.executable, "-m", "bot", "read"], input=lines, capture_output=True, check=False)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode()


def test_the_contract() -> None:
    lines = [
        LINE,
        {"text": "21-март", "today": "2026-03-20"},
        {"text": "завтра", "today": "2026-03-20", "mode": "plan"},
        {"text": "02/03/2026", "today": "2026-03-20", "lang": "en"},
        {"text": "02/03/2026", "today": "2026-03-20", "lang": "ru"},
        {"text": "въехал вчера", "today": "2026-03-20", "mode": "message"},
        {"text": "чыктым 12-мартта", "today": "2026-03-20", "mode": "message"},
        {"text": "12.03.2026", "today": "2026-03-20", "mode": "message"},
        {"text": "12.03.2026 - 20.04.2026", "today": "2026-05-01", "mode": "message"},
        {"text": "муж въехал вчера", "today": "2026-03-20", "mode": "message"},
        {"text": "завтра въезжаю", "today": "2026-03-20", "mode": "message"},
    ]
    status, found, errors = run("\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode())
    assert found == [
        {"date": "2026-03-12"},
        {"date": None, "why": "future"},
        {"date": "2026-03-21"},
        {"date": None, "why": "ambiguous"},
        {"date": "2026-03-02"},
        {"act": "in", "date": "2026-03-19"},
        {"act": "out", "date": "2026-03-12"},
        {"act": "day", "date": "2026-03-12"},
        {"act": "stay", "entered": "2026-03-12", "left": "2026-04-20"},
        {"act": None, "date": None, "why": "not_a_date"},
        {"act": None, "date": None, "why": "future"},
    ]
    assert (status, errors) == (0, "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("въехал в Грузию вчера", {"act": "in", "date": "2026-03-19", "country": "GE"}),
        ("left Georgia 5 March", {"act": "out", "date": "2026-03-05", "country": "GE"}),
        ("Грузия 5 марта - 9 марта", {"act": "stay", "entered": "2026-03-05", "left": "2026-03-09", "country": "GE"}),
        (
            "вчера выехал из Грузии, сегодня въехал",
            {"act": "back", "left": "2026-03-19", "entered": "2026-03-20", "country": "GE"},
        ),
        ("въехал во Францию вчера", {"act": "in", "date": "2026-03-19", "country": "EU"}),
        ("въехал в Японию вчера", {"act": "in", "date": "2026-03-19", "country": "JP"}),
        ("въехал в Казахстан вчера", {"act": "in", "date": "2026-03-19"}),
        ("сколько осталось в Грузии", {"act": "command", "command": "status", "country": "GE"}),
        ("сколько осталось в Казахстане", {"act": "command", "command": "status"}),
        ("правило в Грузии", {"act": "command", "command": "rule", "country": "GE"}),
        ("завтра въезжаю в Грузию", {"act": None, "date": None, "why": "future", "country": "GE"}),
        ("прилетел в Тбилиси вчера", {"act": None, "date": None, "why": "ambiguous", "country": "GE"}),
        ("муж въехал в Грузию вчера", {"act": None, "date": None, "why": "not_a_date"}),
        ("вылетел из Казахстана в Грузию 5 марта", {"act": "move", "from": "KZ", "to": "GE", "date": "2026-03-05"}),
        (
            "вчера выехал из Казахстана, сегодня въехал в Грузию",
            {"act": "move", "from": "KZ", "to": "GE", "date": "2026-03-19", "entered": "2026-03-20"},
        ),
    ],
)
def test_the_country_of_a_message(text: str, told: dict[str, object]) -> None:
    assert answer({"text": text, "today": "2026-03-20", "mode": "message"}) == told


def test_only_messages_name_countries() -> None:
    for mode in ("log", "plan"):
        assert answer({"text": "въехал в Грузию вчера", "today": "2026-03-20", "mode": mode})["date"] is None


def test_a_bad_line_is_answered_in_its_place_and_the_rest_goes_on() -> None:
    good = json.dumps(LINE).encode()
    status, found, errors = run(b"\n".join([good, b"", b"[]", b"\xff", good, b'{"text":1,"today":"2026-03-20"}']))
    assert [set(one) for one in found] == [{"date"}, {"error"}, {"error"}, {"error"}, {"date"}, {"error"}]
    assert (status, errors) == (2, "")


@pytest.mark.parametrize(
    "line",
    [
        {"text": "вчера"},
        {"today": "2026-03-20"},
        {**LINE, "text": None},
        {**LINE, "today": "20.03.2026"},
        {**LINE, "today": "2026-02-30"},
        {**LINE, "today": 20260320},
        {**LINE, "mode": "past"},
        {**LINE, "mode": None},
        {**LINE, "mode": ["log"]},
        {**LINE, "lang": "de"},
        {**LINE, "language": "ky"},
    ],
)
def test_bad_keys_and_values(line: dict[str, Any]) -> None:
    with pytest.raises(BadLineError):
        answer(line)


def test_an_argument_is_refused() -> None:
    done = subprocess.run([sys.executable, "-m", "bot", "read", "--help-me"], capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr


def test_nothing_heavy_is_imported() -> None:
    heavy = "{'aiogram', 'sqlalchemy', 'babel', 'fluent', 'hypothesis', 'asyncio'}"
    script = f"import sys, bot.cli.read; bot.cli.read.answer({LINE!r}); print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
