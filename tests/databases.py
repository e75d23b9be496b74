"""Fixtures: a real database file and, where PostgreSQL is installed, a server of its own; one set of tests for both.

A conftest.py imports what its tests ask for: `from tests.databases import database, database_url`.
"""

import atexit
import functools
import getpass
import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.core.journal import Journal
from bot.delivery import Notice
from bot.storage import journals, people, snapshot, tables
from bot.storage.connection import Connection
from bot.storage.database import Database
from tests.components import postgres_bin
from tests.patience import PATIENCE

__all__ = ["database", "database_url", "journal_at", "journal_of", "notice_at", "postgresql_url", "sqlite_url"]


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """Where a SQLite file will be that does not exist yet."""
    return f"sqlite+aiosqlite:///{tmp_path}/kaldy.db"


@pytest.fixture
def postgresql_url() -> str:
    """An empty PostgreSQL database, emptied for each test; skips the test where there is no server."""
    cluster = _cluster(postgres_bin())
    cluster.empty()
    return cluster.url()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database; the test runs once on each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open, migrated, empty database; the test runs once on each kind."""
    opened = await Database.open(database_url)
    yield opened
    await opened.close()


async def journal_of(tx: Connection, person_id: int) -> Journal:
    """The first journal of a person; the person and the journal are added where there is none."""
    found = await snapshot.take(tx, person_id)
    if found is None:
        _, traveller = await people.add(tx, person_id, None, datetime(2026, 11, 23, 12, tzinfo=UTC))
        return await journals.add(tx, traveller, "KZ")
    return found.journals[0]


async def journal_at(tx: Connection, journal_id: int) -> Journal | None:
    """The journal with this id, whosever it is."""
    c = tables.traveller.c
    whose = select(c.person_id).join(tables.journal).where(tables.journal.c.id == journal_id)
    found = await snapshot.take(tx, await tx.value(whose) or 0)
    return found.journal(journal_id) if found else None


async def notice_at(tx: Connection, journal_id: int, kind: str) -> Notice | None:
    """The notice of a journal, or None when none was ever planned."""
    c = tables.notice.c
    columns = (c.id, c.chat_id, c.journal_id, c.kind, c.message, c.due_at, c.sent_about, c.tries)
    found = await tx.row(select(*columns).where(c.journal_id == journal_id, c.kind == kind))
    return Notice(*found) if found else None


class Cluster:
    """A PostgreSQL server that listens on a socket in its own directory and nowhere else."""

    def __init__(self, binaries: Path, *, fsync: bool = False) -> None:
        self._binaries = binaries
        # A server refuses to run as root, and the account it runs as must be able to enter its directory.
        self._account = pwd.getpwnam("postgres" if os.geteuid() == 0 else getpass.getuser())
        self._root = Path(tempfile.mkdtemp(prefix="kaldy-pg-"))
        os.chown(self._root, self._account.pw_uid, self._account.pw_gid)
        self._numbers = itertools.count(1)
        atexit.register(self.stop)
        data = self._root / "data"
        self._start(
            binaries / "initdb", "-D", data, "-U", "kaldy", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"
        ).communicate()
        # Nothing of it outlives the run, so nothing needs to reach the disk, unless that is what is measured. The shell
        # ends the server when its own input ends, that is, with this process, even a killed one.
        self._server = self._start(
            *("/bin/sh", "-c", '"$@" & read -r _; kill -INT $!; wait', "sh"),
            *(binaries / "postgres", "-D", data, "-k", self._root, "-h", ""),
            *("-c", f"fsync={'on' if fsync else 'off'}", "-c", "max_connections=200"),
        )
        deadline = time.monotonic() + PATIENCE
        while self._client("pg_isready", "-q").returncode != 0:
            if self._server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((self._root / "log").read_text())
            time.sleep(0.05)

    def create(self) -> str:
        """Makes an empty database beside the one that `empty` empties; returns its name."""
        name = f"own{next(self._numbers)}"
        self._client("createdb", name).check_returncode()
        return name

    def drop(self, name: str) -> None:
        """Removes a database, whoever is still connected to it."""
        self._client("dropdb", "--force", name).check_returncode()

    def url(self, name: str = "postgres") -> str:
        """Where a database is."""
        return f"postgresql+asyncpg://kaldy@/{name}?host={self._root}"

    def empty(self) -> None:
        """Removes everything from the database that every server has, and everybody still connected to it."""
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
        self._client(
            "psql", "-q", "-c", f"{others} AND datname = 'postgres'",
            "-c", "DROP SCHEMA public CASCADE", "-c", "CREATE SCHEMA public", "postgres",
        ).check_returncode()  # fmt: skip

    def stop(self) -> None:
        """Ends the server and removes its files."""
        if hasattr(self, "_server"):
            self._server.communicate(timeout=PATIENCE)
        shutil.rmtree(self._root, ignore_errors=True)

    def _start(self, *command: str | Path) -> subprocess.Popen[bytes]:
        as_root = os.geteuid() == 0
        with (self._root / "log").open("ab") as log:
            return subprocess.Popen(
                command,
                cwd=self._root,
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                user=self._account.pw_uid if as_root else None,
                group=self._account.pw_gid if as_root else None,
                extra_groups=[] if as_root else None,
            )

    def _client(self, program: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [self._binaries / program, "-h", self._root, "-U", "kaldy", *arguments],
            capture_output=True,
            check=False,
        )


# One for the whole run, however many conftest.py files import the fixtures.
_cluster = functools.cache(Cluster)
