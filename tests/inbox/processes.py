"""Real processes, but what they need is imported only once for all of them."""

import contextlib
import multiprocessing
import sqlite3
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from multiprocessing.process import BaseProcess
from pathlib import Path

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.inbox.echo_bot", "tests.inbox.whole_bot"])
Start = Callable[..., AbstractAsyncContextManager[BaseProcess]]


def rows(tmp_path: Path, query: str) -> list[tuple[object, ...]]:
    """What is in the bot's database; nothing while it is still being made."""
    with contextlib.closing(sqlite3.connect(tmp_path / "kaldy.sqlite3")) as database:
        try:
            return database.execute(query).fetchall()
        except sqlite3.OperationalError:
            return []
