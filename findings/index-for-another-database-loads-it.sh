#!/usr/bin/env bash
# SQLAlchemy: an index with an option for another database imports everything there is for that database.
#
# Guess: `postgresql_where` on an index is a word that only PostgreSQL's compiler ever looks at; a program on SQLite
#        keeps it beside `sqlite_where` and loads nothing of PostgreSQL.
# Seen:  the option is checked when the index is made: its beginning names a dialect, which is imported for that, and
#        with it every driver's module that SQLAlchemy has for it.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'sqlalchemy==2.1.9' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version

from sqlalchemy import Column, Index, Integer, MetaData, Table, create_engine, text


def loaded() -> list[str]:
    return sorted(name.rpartition(".")[2] for name in sys.modules if name.startswith("sqlalchemy.dialects.postgresql."))


stay = Table("stay", MetaData(), Column("journal", Integer), Column("left_on", Integer))
Index("one_open_stay", stay.c.journal, unique=True, sqlite_where=text("left_on IS NULL"))
stay.metadata.create_all(create_engine("sqlite://"))
before = loaded()
Index("one_open_stay_too", stay.c.journal, unique=True, postgresql_where=text("left_on IS NULL"))
after = loaded()

print("SQLAlchemy", version("sqlalchemy"))
print(f"guess: nothing of PostgreSQL is loaded before ({len(before)} modules) nor after")
print(f"seen:  {len(after)} modules are, among them {', '.join(name for name in after if name in ('asyncpg', 'pg8000', 'psycopg', 'psycopg2'))}")
if before or not {"asyncpg", "psycopg2"} <= set(after):
    raise SystemExit("changed")
print("still so")
PY
