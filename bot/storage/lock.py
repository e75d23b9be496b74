"""One process only for one SQLite file: a lock beside it."""

import asyncio
import contextlib
import fcntl
import os
from collections.abc import AsyncIterator, Callable
from pathlib import Path

LOOK_SECONDS = 0.5
"""Between two looks whether the other process has gone."""


@contextlib.asynccontextmanager
async def hold(path: Path, what: Path, say: Callable[[str], None]) -> AsyncIterator[None]:
    """Hold the lock file at `path` (made if missing) during the block, waiting for it as long as it takes.

    `say` is called once, with one sentence, when another process holds it: that this one uses `what`. The system lets
    go of the lock when a process ends, however it ends; the file stays, with the number of the process that held it
    last.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        told = False
        while not _taken(handle):
            if not told:
                holder = os.pread(handle, 20, 0).decode(errors="replace").strip()
                say(f"Another process ({holder or 'unknown'}) uses {what}; waiting until it has ended.")
                told = True
            await asyncio.sleep(LOOK_SECONDS)
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(handle)


def beside(file: Path) -> Path:
    """The lock of a file that only one process may use, whatever name or link leads to it."""
    real = file.resolve()
    return real.with_name(f"{real.name}-lock")


def is_held(path: Path) -> bool:
    """Whether a process holds the lock file at `path` now; False too when there is no such file."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


def _taken(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
