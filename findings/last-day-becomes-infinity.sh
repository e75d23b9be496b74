#!/usr/bin/env bash
# asyncpg and PostgreSQL: the last day of the calendar, often used as "no end", does not arrive as a day.
#
# Guess: date.max is 31 December 9999, is stored as that day, found by it, and read back by every driver.
# Seen:  asyncpg sends date.max as PostgreSQL's 'infinity' (and date.min as '-infinity'), so a search for '9999-12-31'
#        misses it; psycopg stores the day itself, so the same value of Python is two values in one table. asyncpg
#        reads both as the same day, which hides it; what it wrote psycopg cannot read. A stay "until date.max" is neither equal to an endless one nor endless
#        by upper_inf(). And the range of days that does end on 9999-12-31 can be written by text but read by neither
#        driver, because PostgreSQL keeps its end as the day after.
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
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'asyncpg==0.32.0' 'psycopg[binary]==3.3.9' 2>/dev/null
"$lab/venv/bin/python" - "$lab/pg" <<'PY'
import asyncio
import sys
from datetime import date
from importlib.metadata import version

import asyncpg
import psycopg

print("asyncpg", version("asyncpg"), "psycopg", version("psycopg"), "Python", sys.version.split()[0])
GUESSED = {
    "asyncpg wrote": "9999-12-31",
    "psycopg wrote": "9999-12-31",
    "found by '9999-12-31'": 2,
    "psycopg reads them": "2 days",
    "asyncpg reads them": [date.max, date.max],
    "stay until date.max is endless": True,
    "stay until date.max equals an endless one": True,
    "asyncpg reads a stay until 9999-12-31": "a range",
    "psycopg reads a stay until 9999-12-31": "a range",
}
SEEN = {
    "asyncpg wrote": "infinity",
    "psycopg wrote": "9999-12-31",
    "found by '9999-12-31'": 1,
    "psycopg reads them": "DataError",
    "asyncpg reads them": [date.max, date.max],
    "stay until date.max is endless": False,
    "stay until date.max equals an endless one": False,
    "asyncpg reads a stay until 9999-12-31": "ValueError",
    "psycopg reads a stay until 9999-12-31": "DataError",
}
LAST = "select '[2026-03-05,9999-12-31]'::daterange"


async def measured(folder):
    now = {}
    one = await asyncpg.connect(host=folder, user="someone", database="postgres")
    other = psycopg.connect(host=folder, user="someone", dbname="postgres", autocommit=True)
    print("PostgreSQL", await one.fetchval("show server_version"))
    await one.execute("create table permit (id serial, until date)")
    now["asyncpg wrote"] = await one.fetchval("insert into permit (until) values ($1) returning until::text", date.max)
    (now["psycopg wrote"],) = other.execute(
        "insert into permit (until) values (%s) returning until::text", (date.max,)
    ).fetchone()
    now["found by '9999-12-31'"] = await one.fetchval("select count(*) from permit where until = '9999-12-31'")
    try:
        now["psycopg reads them"] = f"{len(other.execute('select until from permit').fetchall())} days"
    except psycopg.Error as error:
        now["psycopg reads them"] = type(error).__name__
    now["asyncpg reads them"] = [row["until"] for row in await one.fetch("select until from permit order by id")]
    stay = asyncpg.Range(date(2026, 3, 5), date.max, upper_inc=True)
    now["stay until date.max is endless"] = await one.fetchval("select upper_inf($1::daterange)", stay)
    now["stay until date.max equals an endless one"] = await one.fetchval(
        "select $1::daterange = daterange('2026-03-05', null)", stay
    )
    try:
        await one.fetchval(LAST)
        now["asyncpg reads a stay until 9999-12-31"] = "a range"
    except ValueError as error:
        now["asyncpg reads a stay until 9999-12-31"] = type(error).__name__
    try:
        other.execute(LAST).fetchone()
        now["psycopg reads a stay until 9999-12-31"] = "a range"
    except psycopg.Error as error:
        now["psycopg reads a stay until 9999-12-31"] = type(error).__name__
    await one.close()
    other.close()
    return now


now = asyncio.run(measured(sys.argv[1]))
for name, value in now.items():
    print(f"{name}: guessed {GUESSED[name]}, seen {value}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
