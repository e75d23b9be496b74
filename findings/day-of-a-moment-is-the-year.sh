#!/usr/bin/env bash
# SQLAlchemy, SQLite: a moment cast to a day is the year, and a stay lasts as many days as its two years are apart.
#
# Guess: cast(moment, Date) and exit - entry, which SQLAlchemy takes without a word and which are right on PostgreSQL,
#        are right on SQLite, too, or raise.
# Seen:  there a day is a text, CAST AS DATE reads the number it begins with, and so does the minus: of ten days counted
#        apart one is left, a search from a day on finds none, one until a day finds all, and a stay of ten days lasts
#        0, one over New Year 1. Only where the cast itself is selected an error tells of it.
set -euo pipefail
lab=$(mktemp -d)
pg=/usr/lib/postgresql/15/bin
[ -x "$pg/postgres" ] || apt-get install --yes --quiet=2 --no-install-recommends postgresql-15 >/dev/null
# A server refuses to run as root.
as_server() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
trap 'as_server "$pg/pg_ctl" -D "$lab/pg/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$lab"' EXIT
chmod 755 "$lab"
mkdir "$lab/pg"
[ "$(id -u)" != 0 ] || chown postgres "$lab/pg"
as_server "$pg/initdb" -D "$lab/pg/data" -U someone -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
as_server "$pg/pg_ctl" -D "$lab/pg/data" -w -l "$lab/pg/log" -o "-k $lab/pg -h '' -c fsync=off" start >/dev/null

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'sqlalchemy==2.1.9' 'psycopg[binary]==3.3.9' 2>/dev/null
"$lab/venv/bin/python" - "$lab/pg" <<'PY'
import sqlite3
import sys
from datetime import date, datetime, timedelta
from importlib.metadata import version

from sqlalchemy import Column, Date, DateTime, Integer, MetaData, Table, cast, create_engine, func, select

stay = Table(
    "stay",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("noted", DateTime),
    Column("entry", Date),
    Column("left", Date),
)
ROWS = [
    {"noted": datetime(2026, 3, 1, 12) + timedelta(number), "entry": date(2026, 3, 1), "left": date(2026, 3, 11)}
    for number in range(9)
] + [{"noted": datetime(2026, 3, 10, 12), "entry": date(2025, 12, 28), "left": date(2026, 1, 7)}]
noted_on = cast(stay.c.noted, Date)
QUESTIONS = {
    "days on which something was noted": select(func.count(noted_on.distinct())),
    "noted from 5 March on": select(func.count()).where(noted_on >= date(2026, 3, 5)),
    "noted until 5 March": select(func.count()).where(noted_on <= date(2026, 3, 5)),
    "noted on 5 March": select(func.count()).where(noted_on == date(2026, 3, 5)),
    "days of the ten stays": select(func.sum(stay.c.left - stay.c.entry, type_=Integer)),
    "stays of more than a week": select(func.count()).where(stay.c.left - stay.c.entry > 7),
    "the first day selected": select(noted_on).order_by(stay.c.id).limit(1),
}
RIGHT = dict(zip(QUESTIONS, (10, 6, 5, 1, 100, 10, date(2026, 3, 1)), strict=True))
GUESSED = dict.fromkeys(("PostgreSQL", "SQLite"), RIGHT)
SEEN = GUESSED | {"SQLite": dict(zip(QUESTIONS, (1, 0, 10, 0, 1, 0, "TypeError"), strict=True))}


def answer(connection, question):
    try:
        return connection.scalar(question)
    except TypeError as error:
        return type(error).__name__


def answers(address):
    with create_engine(address).begin() as connection:
        stay.create(connection)
        connection.execute(stay.insert(), ROWS)
        return {name: answer(connection, question) for name, question in QUESTIONS.items()}


print("SQLAlchemy", version("sqlalchemy"), "psycopg", version("psycopg"), "SQLite", sqlite3.sqlite_version)
now = {
    "PostgreSQL": answers(f"postgresql+psycopg://someone@/postgres?host={sys.argv[1]}"),
    "SQLite": answers("sqlite://"),
}
for name, found in now.items():
    for question, seen in found.items():
        print(f"{name}, {question}: guessed {GUESSED[name][question]}, seen {seen}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
