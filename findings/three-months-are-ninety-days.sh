#!/usr/bin/env bash
# PostgreSQL: a term of three months and one of ninety days are one value, and a year is shorter than 364 days.
#
# Guess: an interval keeps months and days apart, so "3 months" and "90 days" are two terms, which DISTINCT, a primary
#        key and max() keep apart, and a year is longer than 364 days.
# Seen:  it keeps them apart and adds them apart (from 5 March they end on 5 and 3 June), but compares them with every
#        month as 30 days: a table keyed by the term refuses the second, DISTINCT drops one of the two, and max() of a
#        year and 364 days is 364 days. extract(epoch) counts by yet another rule, a year as 365.25 days, so the
#        longest term by it is the year.
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
from importlib.metadata import version

import psycopg

QUESTIONS = {
    "end from 5 March": "select date '2026-03-05' + interval '3 months' = date '2026-03-05' + interval '90 days'",
    "the same": "select interval '3 months' = interval '90 days'",
    "how many": "select count(distinct term) from (values (interval '3 months'), ('90 days')) as rule (term)",
    "a year is longer than 364 days": "select interval '1 year' > interval '364 days'",
    "the longest": "select max(term)::text from (values (interval '1 year'), ('364 days')) as rule (term)",
    "the longest by epoch": "select term::text from (values (interval '1 year'), ('364 days')) as rule (term)"
    " order by extract(epoch from term) desc limit 1",
}
GUESSED = {
    "end from 5 March": False,
    "the same": False,
    "how many": 2,
    "a year is longer than 364 days": True,
    "the longest": "1 year",
    "the longest by epoch": "1 year",
    "both as a key": "kept",
}
SEEN = {
    "end from 5 March": False,
    "the same": True,
    "how many": 1,
    "a year is longer than 364 days": False,
    "the longest": "364 days",
    "the longest by epoch": "1 year",
    "both as a key": "UniqueViolation",
}
with psycopg.connect(host=sys.argv[1], user="someone", dbname="postgres", autocommit=True) as connection:
    print("PostgreSQL", connection.execute("show server_version").fetchone()[0], "psycopg", version("psycopg"))
    now = {name: connection.execute(question).fetchone()[0] for name, question in QUESTIONS.items()}
    connection.execute("create table rule (term interval primary key)")
    try:
        connection.execute("insert into rule values ('3 months'), ('90 days')")
        now["both as a key"] = "kept"
    except psycopg.Error as error:
        now["both as a key"] = type(error).__name__
for name, value in now.items():
    print(f"{name}: guessed {GUESSED[name]}, seen {value}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
