"""What is written, and above all what is not: texts of errors, words of libraries, tokens."""

import io
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.watch import logs

TOKEN = "123456789:" + "AaBb-_0" * 5
own = logging.getLogger("bot.somewhere")
library = logging.getLogger("aiogram.somewhere")


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    root, bot = logging.getLogger(), logging.getLogger("bot")
    kept = root.handlers[:], root.level, bot.level, sys.excepthook, sys.unraisablehook
    found = io.StringIO()
    logs.configure("INFO", ["7:short"], found)
    yield found
    root.handlers[:], root.level, bot.level, sys.excepthook, sys.unraisablehook = kept
    logging.captureWarnings(capture=False)


def test_a_line_says_when_how_bad_who_and_about_what(stream: io.StringIO) -> None:
    with logs.about(update=17, kind="message"):
        own.info("set aside")
    own.info("later")
    first, second = stream.getvalue().splitlines()
    assert first.endswith("Z INFO bot.somewhere update=17 kind=message set aside")
    assert second.endswith("Z INFO bot.somewhere later")


def test_levels(stream: io.StringIO) -> None:
    own.debug("no")
    library.info("no")
    library.warning("yes")
    assert stream.getvalue().count("\n") == 1


def test_an_error_is_its_class_and_place_never_its_text(stream: io.StringIO) -> None:
    try:
        try:
            raise KeyError("Айгүл")
        except KeyError as inner:
            raise ValueError("entered on 12 March") from inner
    except ValueError:
        own.exception("failed")
    line = stream.getvalue()
    assert line.count("\n") == 1
    assert "| ValueError at tests/watch/test_logs.py:" in line
    assert " from KeyError at tests/watch/test_logs.py:" in line
    assert "Айгүл" not in line
    assert "March" not in line


def test_errors_in_groups_and_circles(stream: io.StringIO) -> None:
    first, second = RuntimeError("Айгүл"), TypeError("Айгүл")
    first.__cause__, second.__cause__ = second, first
    own.error("bad", exc_info=ExceptionGroup("Айгүл", [first, second]))
    assert "| ExceptionGroup of RuntimeError from TypeError, TypeError from RuntimeError" in stream.getvalue()
    assert "Айгүл" not in stream.getvalue()


@pytest.mark.parametrize("text", [TOKEN, f"https://api.telegram.org/bot{TOKEN}/getMe", "7:short"])
def test_tokens_are_blanked(stream: io.StringIO, text: str) -> None:
    own.error("cannot connect to %s", text)
    own.error(f"cannot connect to {text}")
    library.error(f"{text}")
    assert TOKEN[10:] not in stream.getvalue()
    assert "7:short" not in stream.getvalue()
    assert stream.getvalue().count("<token>") == 2


@pytest.mark.parametrize(
    ("words", "arguments", "kept"),
    [
        ("Failed to fetch %s: %s", ("Айгүл", "x"), "Failed to fetch %s"),
        ("Exception in callback handle('Айгүл')\nhandle: <Handle 'Айгүл'>", (), "Exception in callback handle"),
        ("Task exception was never retrieved\nfuture: <… Айгүл>", (), "Task exception was never retrieved"),
        ("{'text': 'Айгүл'}", (), ""),
        ({"text": "Айгүл"}, (), ""),
    ],
)
def test_of_what_libraries_say_only_the_plain_beginning_is_kept(
    stream: io.StringIO, words: object, arguments: tuple[object, ...], kept: str
) -> None:
    library.error(words, *arguments)
    assert "Айгүл" not in stream.getvalue()
    assert f"ERROR aiogram.somewhere {kept} (tests/watch/test_logs.py:".replace("  ", " ") in stream.getvalue()


def test_a_line_break_makes_no_second_line(stream: io.StringIO) -> None:
    own.warning("one\ntwo\r\nthree\u2028four")
    assert stream.getvalue().count("\n") == 1


@pytest.mark.parametrize(
    "code",
    [
        "raise ValueError('Айгүл')",
        "import threading; t = threading.Thread(target=lambda: {}['Айгүл']); t.start(); t.join()",
        "class C:\n    def __del__(self): raise ValueError('Айгүл')\nC()",
        "import asyncio\nasync def f(): raise ValueError('Айгүл')\n"
        "async def g(): asyncio.ensure_future(f()); await asyncio.sleep(0)\nasyncio.run(g())",
        "import warnings; warnings.warn('Айгүл')",
    ],
    ids=["main", "thread", "finalizer", "task", "warning"],
)
def test_what_nobody_catches_is_logged_in_the_same_way(tmp_path: Path, code: str) -> None:
    script = tmp_path / "script.py"
    script.write_text(f"from bot.watch import logs\nlogs.configure('INFO')\n{code}\n")
    told = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, check=False, env={"PYTHONPATH": str(Path.cwd())}
    ).stderr
    assert told.count("\n") == 1
    assert "Айгүл" not in told
    assert any(kind in told for kind in ("ValueError", "KeyError", "py.warnings"))
