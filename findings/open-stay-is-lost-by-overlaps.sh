#!/usr/bin/env bash
# PostgreSQL: OVERLAPS finds a stay that has no end only if it began after the first of the days asked for.
#
# Guess: (entry, exit) OVERLAPS (first, last) with an exit that is NULL holds as if there were no end, which is how
#        daterange(entry, NULL) holds; or it is NULL whenever the exit is, which the first look at a table shows.
# Seen:  one that began within the time is found, one that began before it, or on its first day, is not. So a test with
#        a fresh stay passes, and the longest are lost. A stay of a single day is found on the first day of the time and
#        not on its last, and two that share a day of travel do not overlap. daterange with both days is right in each.
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
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'psycopg[binary]==3.3.9' 2>/dev/null
"$lab/venv/bin/python" - "$lab/pg" <<'PY'
import sys
from datetime import date
from importlib.metadata import version

import psycopg

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)
STAYS = {
    "open, begun within": (date(2026, 3, 20), None),
    "open, begun on the first day": (FIRST, None),
    "open, begun before": (date(2026, 2, 10), None),
    "open, begun after": (date(2026, 4, 2), None),
    "of the first day alone": (FIRST, FIRST),
    "of the last day alone": (LAST, LAST),
    "until the first day": (date(2026, 2, 10), FIRST),
}
QUESTION = """
select (%(entry)s::date, %(exit)s::date) overlaps (%(first)s::date, %(last)s::date),
       daterange(%(entry)s, %(exit)s, '[]') && daterange(%(first)s, %(last)s, '[]')
"""
# The manual tells that the last day is left out; of an end that is NULL it tells nothing.
BY_DAYS = {name: name != "open, begun after" for name in STAYS}
GUESSED = BY_DAYS | {"of the last day alone": False, "until the first day": False}
UNKNOWN = dict.fromkeys(["open, begun on the first day", "open, begun before", "open, begun after"])
SEEN = GUESSED | UNKNOWN
with psycopg.connect(host=sys.argv[1], user="someone", dbname="postgres", autocommit=True) as connection:
    print("PostgreSQL", connection.execute("show server_version").fetchone()[0], "psycopg", version("psycopg"))
    now, by_range = {}, {}
    for name, (entry, left) in STAYS.items():
        asked = {"entry": entry, "exit": left, "first": FIRST, "last": LAST}
        now[name], by_range[name] = connection.execute(QUESTION, asked).fetchone()
for name, answer in now.items():
    print(f"{name}: guessed {GUESSED[name]}, seen {answer}; daterange {by_range[name]}")
if (now, by_range) != (SEEN, BY_DAYS):
    sys.exit("no longer so")
print("still so")
PY
