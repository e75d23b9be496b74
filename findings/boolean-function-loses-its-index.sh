#!/usr/bin/env bash
# SQLAlchemy, SQLite: a construct of one's own that is true or false is searched for in the whole table.
#
# Guess: a FunctionElement of type Boolean that compiles to `id IN (SELECT value FROM json_each(?))` does in a WHERE what
#        the same words do as text(): both find the rows by the primary key.
# Seen:  SQLite has no Boolean of its own, so SQLAlchemy writes `= 1` behind whatever of that type stands in a WHERE.
#        The rows are the same, but with it SQLite uses no index: it looks at every row of the table. On PostgreSQL nothing
#        is written behind it, so that only SQLite is slow.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'sqlalchemy==2.1.9' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import json
import sqlite3
from importlib.metadata import version

from sqlalchemy import Boolean, Column, Integer, MetaData, Table, bindparam, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

stay = Table("stay", MetaData(), Column("id", Integer, primary_key=True), Column("days", Integer))


class among(FunctionElement):
    type = Boolean()
    inherit_cache = True


@compiles(among)
def _(element, compiler, **more):
    column, names = element.clauses
    return f"{compiler.process(column, **more)} IN (SELECT value FROM json_each({compiler.process(names, **more)}))"


listed = text("stay.id IN (SELECT value FROM json_each(:ids))")
own = str(select(stay.c.days).where(among(stay.c.id, bindparam("ids"))).compile(dialect=sqlite.dialect()))
words = str(select(stay.c.days).where(listed).compile(dialect=sqlite.dialect()))
elsewhere = str(select(stay.c.days).where(among(stay.c.id, bindparam("ids"))).compile(dialect=postgresql.dialect()))

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE stay (id INTEGER PRIMARY KEY, days INTEGER)")
database.executemany("INSERT INTO stay VALUES (?, ?)", [(number, number % 90) for number in range(1000)])


def how(statement: str) -> tuple[str, list[tuple[int]]]:
    ids = (json.dumps([3, 5]),)
    steps = [row[-1] for row in database.execute("EXPLAIN QUERY PLAN " + statement, ids)]
    return next(step for step in steps if " stay" in step), database.execute(statement, ids).fetchall()


(own_step, own_rows), (words_step, words_rows) = how(own), how(words)
print("SQLAlchemy", version("sqlalchemy"), "SQLite", sqlite3.sqlite_version)
print("guess: both search by the primary key")
print("seen: ", own.replace("\n", " ").rpartition("WHERE ")[2])
print("       of one's own:", own_step)
print("       as text:     ", words_step)
if own_rows != words_rows or not own.endswith("= 1") or elsewhere.endswith("= 1"):
    raise SystemExit("changed")
if not own_step.startswith("SCAN") or not words_step.startswith("SEARCH"):
    raise SystemExit("changed")
print("still so")
PY
