"""A copy of the SQLite file, made while the bot runs."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import make_url

from bot.errors import OperatorError
from bot.storage.alone import torn
from bot.storage.errors import reason


class NoBackupError(OperatorError):
    """There is no backup."""


def back_up(url: str, file: Path) -> None:
    """Copy the SQLite database at `url` into `file`, which only its owner may read, and checks the copy.

    NoBackupError when there is something at `file`, which is left as it is, or when no sound copy could be made;
    nothing is left there then.
    """
    source = Path(make_url(url).database or "")
    if not source.is_file():
        raise NoBackupError(f"There is no database {source} to back up.")
    if why := torn(source):
        raise NoBackupError(f"{source} could not be copied: {why}.")
    try:
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        raise NoBackupError(f"{file} is there already; a backup overwrites nothing.") from None
    except OSError as problem:
        raise NoBackupError(f"{file} cannot be made: {problem.strerror}.") from None
    done = False
    try:
        _copy(source, file)
        done = True
    except (sqlite3.Error, OSError) as problem:
        raise NoBackupError(f"{source} could not be copied: {reason(problem)}.") from None
    finally:
        if not done:
            file.unlink(missing_ok=True)


def _copy(source: Path, file: Path) -> None:
    # Opened for writing too, but not made: a reader that opens a WAL file alone must make what lies beside it
    with closing(_open(source)) as running, closing(_open(file)) as copy:
        running.backup(copy)  # in one step, which a bot that writes meanwhile cannot disturb
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it
        found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise NoBackupError(f"{source} is damaged, and so would be its copy ({found.splitlines()[0]}).")


def _open(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True)
