"""Logs: one line a record, without personal data, without tokens; the libraries' own logs included."""

import logging
import re
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import TextIO

OWN_LOGGER = "bot"
"""The bot's own logger. Its sentences are known to be clean; those of libraries are not."""

_about: ContextVar[str] = ContextVar("about", default="")
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
_PLAIN = re.compile(r"[A-Za-z ,.%_-]*")
_ROOT = str(Path(__file__).parents[2])


@contextmanager
def about(**ids: int | str) -> Iterator[None]:
    """Name on every line logged inside what is worked on: ids and kinds only, as `about(update=17)`."""
    token = _about.set("".join(f" {key}={value}" for key, value in ids.items()))
    try:
        yield
    finally:
        _about.reset(token)


def configure(level: str, secrets: Iterable[str] = (), stream: TextIO | None = None) -> None:
    """Send all logs to `stream` (default: standard error): the bot's own from `level`, others from WARNING.

    `secrets` are blanked wherever they stand; what looks like a bot token is blanked anyway.
    What ends the process or a thread without being caught is logged in the same way, not printed.
    """
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Line(secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(OWN_LOGGER).setLevel(level)
    logging.captureWarnings(capture=True)
    sys.excepthook = lambda kind, error, trace: _crashed("The process", error.with_traceback(trace))
    threading.excepthook = lambda found: _crashed("A thread", found.exc_value)
    sys.unraisablehook = lambda found: _crashed("A finalizer", found.exc_value)


def _crashed(what: str, error: BaseException | None) -> None:
    if isinstance(error, KeyboardInterrupt | SystemExit):
        return
    logging.getLogger(OWN_LOGGER).critical("%s ended with an error", what, exc_info=error)


class Line(logging.Formatter):
    """`2026-11-23T05:00:00.123Z WARNING bot.inbox update=17 what happened | Class at bot/x.py:5`."""

    converter = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        """`secrets`: strings never to be written."""
        super().__init__()
        self._secrets = tuple(filter(None, secrets))

    def format(self, record: logging.LogRecord) -> str:
        """The line, always one, blanked last so that nothing slips past."""
        line = f"{self.formatTime(record)} {record.levelname} {record.name}{_about.get()} {_words(record)}"
        if record.exc_info and record.exc_info[1] is not None:
            line += f" | {describe(record.exc_info[1])}"
        for secret in self._secrets:
            line = line.replace(secret, "<token>")
        return _TOKEN.sub("<token>", " ".join(line.split()))


def _words(record: logging.LogRecord) -> str:
    if record.name == OWN_LOGGER or record.name.startswith(f"{OWN_LOGGER}."):
        return record.getMessage()
    # A library may have put a person's words into its message: only the plain beginning of it is kept
    plain = _PLAIN.match(str(record.msg))
    return f"{plain[0].strip()[:80] if plain else ''} ({_place(record.pathname, record.lineno)})"


def describe(error: BaseException) -> str:
    """The classes and places of an error and of what it came from, never its text: it may quote a person."""
    found: list[str] = []
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        inner = f" of {', '.join(map(describe, link.exceptions))}" if isinstance(link, BaseExceptionGroup) else ""
        found.append(f"{_name(type(link))}{inner}{_places(link.__traceback__)}")
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return " from ".join(found)


def _name(kind: type[BaseException]) -> str:
    return kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"


def _places(trace: TracebackType | None) -> str:
    places = [_place(frame.f_code.co_filename, line) for frame, line in walk_tb(trace)]
    ours = [place for place in places[:-1] if place.startswith(f"{OWN_LOGGER}/")]
    return f" at {' > '.join([*ours[-3:], places[-1]])}" if places else ""


def _place(path: str, line: int) -> str:
    """`bot/x.py:5` for our files, `package/x.py:5` for others: nothing of where they are installed."""
    parts = Path(path).parts
    if path.startswith(_ROOT) and "site-packages" not in parts:
        parts = parts[len(Path(_ROOT).parts) :]
    elif "site-packages" in parts:
        parts = parts[parts.index("site-packages") + 1 :]
    else:
        parts = parts[-2:]
    return f"{'/'.join(parts)}:{line}"
