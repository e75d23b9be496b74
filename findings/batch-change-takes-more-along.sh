#!/usr/bin/env bash
# Alembic on SQLite: "this column may not be empty any more" also drops rows of another table, a trigger and NOCASE.
#
# Guess: batch_alter_table builds the table anew as it was but for the change, and touches no other table; what it
#        cannot carry over it refuses or warns of.
# Seen:  STRICT, a named CHECK, UNIQUE and an index with WHERE come along. Silently gone are COLLATE NOCASE, so that
#        "Aida" and "aida" are two unique names from then on, and the trigger. With foreign keys on, which a careful
#        program sets for every connection, the old table's end counts as the end of each of its rows, and ON DELETE
#        CASCADE empties the table that refers to it, without a warning or an error.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'alembic==1.20.1' 'sqlalchemy==2.1.9' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import sqlite3
import sys
import warnings
from importlib.metadata import version

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Integer, create_engine, event

print("Alembic", version("alembic"), "SQLAlchemy", version("sqlalchemy"), "SQLite", sqlite3.sqlite_version)
BEFORE = '''
create table traveller (
    id integer primary key,
    name text collate nocase,
    days integer,
    constraint some check (days >= 0),
    unique (name)
) strict;
create unique index one_without_days on traveller (days) where days = 0;
create trigger kept after update on traveller begin select 1; end;
create table stay (
    id integer primary key,
    traveller_id integer not null references traveller (id) on delete cascade
);
insert into traveller values (1, 'Aida', 5);
insert into stay values (1, 1), (2, 1);
'''
TRIED = {
    "a number below the check": "insert into traveller values (2, 'Bek', -1)",
    "a word where STRICT wants a number": "insert into traveller values (2, 'Bek', 'many')",
    "the same name": "insert into traveller values (2, 'Aida', 6)",
    "the same name in small letters": "insert into traveller values (2, 'aida', 6)",
    "two without days": "insert into traveller values (2, 'Bek', 0), (3, 'Chinara', 0)",
}
KEPT = {"warnings": 0, "triggers": 1} | dict.fromkeys(TRIED, "refused")
CHANGED = KEPT | {"triggers": 0, "the same name in small letters": "taken"}
GUESSED = {"foreign keys off": KEPT | {"stays": 2}, "foreign keys on": KEPT | {"stays": 2}}
SEEN = {"foreign keys off": CHANGED | {"stays": 2}, "foreign keys on": CHANGED | {"stays": 0}}


def taken(connection, statement):
    point = connection.begin_nested()
    try:
        connection.exec_driver_sql(statement)
    except Exception as error:
        if "constraint" not in str(error) and "cannot store" not in str(error):
            raise
        return "refused"
    finally:
        point.rollback()
    return "taken"


def migrated(foreign_keys):
    engine = create_engine("sqlite://")

    @event.listens_for(engine, "connect")
    def prepare(connection, _):
        connection.executescript(BEFORE)
        connection.execute(f"pragma foreign_keys = {foreign_keys}")

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        with engine.connect() as connection:
            with Operations(MigrationContext.configure(connection)).batch_alter_table("traveller") as traveller:
                traveller.alter_column("days", existing_type=Integer(), nullable=False)
            connection.commit()
            triggers = "select count(*) from sqlite_master where type = 'trigger'"
            return {
                "warnings": len(told),
                "triggers": connection.exec_driver_sql(triggers).scalar(),
                "stays": connection.exec_driver_sql("select count(*) from stay").scalar(),
            } | {name: taken(connection, statement) for name, statement in TRIED.items()}


now = {f"foreign keys {state}": migrated(state) for state in ("off", "on")}
for state, found in now.items():
    for name, value in found.items():
        print(f"{state}, {name}: guessed {GUESSED[state][name]}, seen {value}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
