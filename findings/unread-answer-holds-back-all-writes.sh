#!/usr/bin/env bash
# aiosqlite, sqlite3, SQLite: in autocommit an UPDATE … RETURNING of which one row too few is read is not committed, nor is
# anything that the connection writes after it.
#
# Guess: with isolation_level=None each statement is committed when execute() returns: RETURNING changes the rows before
#        it gives the first back, and in_transaction, which is false, tells that nothing waits.
# Seen:  while a cursor with an unread row is alive the statement runs on, and SQLite commits when the last of a
#        connection's writing statements ends: what other statements write after it waits, too, in_transaction being
#        false all the time. Another connection sees nothing of it and is refused to write ("locked"). close() of the
#        connection ends nothing. When the cursor is read to its end, closed or let go of, all of it is there at once; if
#        the process dies before that, all of it is lost.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'aiosqlite==0.22.1' 2>/dev/null
"$lab/venv/bin/python" - "$lab" <<'PY'
import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib.metadata import version

import aiosqlite

print("aiosqlite", version("aiosqlite"), "SQLite", sqlite3.sqlite_version, "Python", sys.version.split()[0])
TABLE = """
pragma journal_mode = wal;
create table notice (id integer primary key, state text);
insert into notice values (1, 'waiting'), (2, 'waiting');
"""
TAKE = "update notice set state = 'taken' where state = 'waiting' returning id"
LATER = "insert into notice (state) values ('taken')"
DIES = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
cursor = connection.execute(sys.argv[2])
cursor.fetchone()
for _ in range(10):
    connection.execute(sys.argv[3])
os._exit(0)
"""


def made(name):
    path = f"{sys.argv[1]}/{name}"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(TABLE)
    return path


def taken(path):
    """How many notices another connection sees as taken."""
    with closing(sqlite3.connect(path)) as other:
        return other.execute("select count(*) from notice where state = 'taken'").fetchone()[0]


def written(path):
    try:
        with closing(sqlite3.connect(path, timeout=0.1, isolation_level=None)) as other:
            other.execute("update notice set state = state")
    except sqlite3.OperationalError as error:
        return str(error)
    return "written"


async def measured():
    now, path = {}, made("notices")
    connection = await aiosqlite.connect(path, isolation_level=None)
    cursor = await connection.execute(TAKE)
    await cursor.fetchone()
    now["taken after one of two rows is read"] = taken(path)
    for _ in range(10):
        await connection.execute(LATER)
    now["taken after ten more are written"] = taken(path)
    now["in a transaction"] = connection.in_transaction
    now["another connection writes"] = written(path)
    await connection.close()
    now["taken after the connection is closed"] = taken(path)
    del cursor
    now["taken after the cursor is let go of"] = taken(path)
    path = made("dies")
    subprocess.run([sys.executable, "-c", DIES, path, TAKE, LATER], check=True, timeout=60)
    now["taken after the process has died"] = taken(path)
    return now


now = asyncio.run(measured())
GUESSED = dict(zip(now, (2, 12, False, "written", 12, 12, 12), strict=True))
SEEN = dict(zip(now, (0, 0, False, "database is locked", 0, 12, 0), strict=True))
for name, value in now.items():
    print(f"{name}: guessed {GUESSED[name]}, seen {value}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
