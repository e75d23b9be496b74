#!/usr/bin/env bash
# SQLAlchemy: two ranges of days with two days between them are called adjacent, and their union fills the gap.
#
# Guess: Range.adjacent_to and Range.union answer in Python what PostgreSQL's -|- and + answer for the same ranges.
# Seen:  where one range ends before a day and the other begins after the next day, both bounds exclusive, two days
#        lie between them: PostgreSQL says they do not touch and refuses the union, SQLAlchemy says they do and returns
#        one range that also holds the two days of neither. All other questions agree, in each of the 3,721 pairs
#        of ranges that hold a day; of the pairs put to adjacent_to and to union, 58 are answered wrongly.
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
import sys
from datetime import date, timedelta
from importlib.metadata import version
from itertools import product

import psycopg
from sqlalchemy.dialects.postgresql import Range

OPERATORS = {
    "overlaps": "&&",
    "contains": "@>",
    "strictly_left_of": "<<",
    "strictly_right_of": ">>",
    "not_extend_right_of": "&<",
    "not_extend_left_of": "&>",
    "__eq__": "=",
    "adjacent_to": "-|-",
    "union": "+",
}
GUESSED = dict.fromkeys(OPERATORS, 0)
SEEN = GUESSED | {"adjacent_to": 58, "union": 58}

days = [None, *(date(2026, 3, 1) + timedelta(days=number) for number in range(4))]
ranges = [
    Range(lower, upper, bounds=bounds)
    for lower, upper, bounds in product(days, days, ["[)", "[]", "(]", "()"])
    if not (lower and upper and lower > upper)
]


def asked(connection, one, operator, other):
    """What PostgreSQL answers: a truth, the text of a range, or None for a refusal."""
    values = [value for both in (one, other) for value in (both.lower, both.upper, both.bounds)]
    shape = "daterange(%s::date, %s::date, %s)"
    cast = "::text" if operator == "+" else ""
    try:
        return connection.execute(f"select ({shape} {operator} {shape}){cast}", values).fetchone()[0]
    except psycopg.errors.DataException:
        return None


def answered(connection, one, method, other):
    """What SQLAlchemy answers, a range in the spelling of PostgreSQL."""
    try:
        answer = getattr(one, method)(other)
    except ValueError:
        return None
    if isinstance(answer, bool):
        return answer
    values = (answer.lower, answer.upper, answer.bounds)
    return connection.execute("select daterange(%s::date, %s::date, %s)::text", values).fetchone()[0]


with psycopg.connect(host=sys.argv[1], user="someone", dbname="postgres", autocommit=True) as connection:
    print("SQLAlchemy", version("sqlalchemy"), "PostgreSQL", connection.execute("show server_version").fetchone()[0])
    empty = "select isempty(daterange(%s::date, %s::date, %s))"
    ranges = [
        one for one in ranges if not connection.execute(empty, (one.lower, one.upper, one.bounds)).fetchone()[0]
    ]
    pairs = list(product(ranges, ranges))
    now = {}
    for method, operator in OPERATORS.items():
        wrong = [
            (one, other)
            for one, other in pairs
            if asked(connection, one, operator, other) != answered(connection, one, method, other)
        ]
        now[method] = len(wrong)
        print(f"{method}: {len(wrong)} of {len(pairs)} differ (guessed {GUESSED[method]})")
    left, right = Range(date(2026, 2, 1), date(2026, 3, 1)), Range(date(2026, 3, 2), date(2026, 3, 9), bounds="(]")
    print(f"{left} and {right}: adjacent {left.adjacent_to(right)}, union {left.union(right)}; PostgreSQL: ", end="")
    print(asked(connection, left, "-|-", right), asked(connection, left, "+", right))
if now != SEEN:
    sys.exit(f"no longer so: {now}")
print("still so")
PY
