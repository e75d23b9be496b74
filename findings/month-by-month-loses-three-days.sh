#!/usr/bin/env bash
# PostgreSQL, DuckDB, pandas and node-ical: "every month from 31 January on" is the 28th from February on, for good.
#
# Guess: a month without a 31st gives its last day, or none at all, which is what RFC 5545 has for calendars; after it
#        the 31st comes again.
# Seen:  those four take each step from the day before it instead of from the first day: one February, and a term that
#        is renewed on the last day of each month falls due three days early in all that follow, in a leap year two.
#        polars, arrow and pendulum reckon from the first day; dateutil, ical.js and recurring-ical-events leave the
#        months without a 31st out. So one query gives other days in DuckDB and in polars, and one calendar file other
#        days in node-ical than in ical.js.
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
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'psycopg[binary]==3.3.9' 'duckdb==2.0.0' 'pandas==3.1.1' \
  'polars==2.1.0' 'arrow==1.4.0' 'pendulum==3.3.0' 'python-dateutil==2.9.0.post0' 'recurring-ical-events==3.8.2' 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$lab" node-ical@0.26.1 ical.js@2.2.1 >/dev/null
"$lab/venv/bin/python" - "$lab" <<'PY'
import json
import os
import subprocess
import sys
from datetime import date, datetime
from importlib.metadata import version

import arrow
import duckdb
import icalendar
import pandas
import pendulum
import polars
import psycopg
import recurring_ical_events
from dateutil.rrule import MONTHLY, rrule

LIBRARIES = ("duckdb", "pandas", "polars", "arrow", "pendulum", "python-dateutil", "recurring-ical-events")
print(*(f"{name} {version(name)}" for name in LIBRARIES), "node-ical 0.26.1, ical.js 2.2.1")
FIRST, LAST = date(2026, 1, 31), date(2026, 5, 31)
LAST_DAYS = ["01-31", "02-28", "03-31", "04-30", "05-31"]
LEFT_OUT = ["01-31", "03-31", "05-31"]
LOST = ["01-31", "02-28", "03-28", "04-28", "05-28"]
GUESSED = dict.fromkeys(("PostgreSQL", "DuckDB", "pandas", "polars", "arrow", "pendulum"), LAST_DAYS) | dict.fromkeys(
    ("dateutil", "recurring-ical-events", "ical.js", "node-ical"), LEFT_OUT
)
SEEN = GUESSED | dict.fromkeys(("PostgreSQL", "DuckDB", "pandas", "node-ical"), LOST)
SERIES = "select generate_series(date '2026-01-31', date '2026-05-31', interval '1 month')"
FILE = "\r\n".join("""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//month by month//EN
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20260101T000000Z
DTSTART;VALUE=DATE:20260131
RRULE:FREQ=MONTHLY;UNTIL=20260531
SUMMARY:Permit to be renewed
END:VEVENT
END:VCALENDAR
""".splitlines())
JS = """
const text = require("fs").readFileSync(0, "utf8");
const told = (day) => `${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
const event = Object.values(require("node-ical").sync.parseICS(text)).find((part) => part.type === "VEVENT");
const found = { "node-ical": event.rrule.all().map(told), "ical.js": [] };
import("ical.js").then(({ default: ICAL }) => {
  const series = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent")).iterator();
  for (let day = series.next(); day; day = series.next()) found["ical.js"].push(told(day.toJSDate()));
  process.stdout.write(JSON.stringify(found));
});
"""


def told(days):
    return [str(day)[5:10] for day in days]


with psycopg.connect(host=f"{sys.argv[1]}/pg", user="someone", dbname="postgres") as connection:
    print("PostgreSQL", connection.execute("show server_version").fetchone()[0])
    by_postgresql = [day for (day,) in connection.execute(SERIES)]
done = subprocess.run(
    ["node", "-e", JS],
    input=FILE,
    capture_output=True,
    encoding="utf-8",
    check=True,
    cwd=sys.argv[1],
    env=os.environ | {"TZ": "UTC"},
    timeout=60,
)
first, last = (pendulum.date(day.year, day.month, day.day) for day in (FIRST, LAST))
calendar = recurring_ical_events.of(icalendar.Calendar.from_ical(FILE))
now = {
    "PostgreSQL": told(by_postgresql),
    "DuckDB": told(day for (day,) in duckdb.sql(SERIES.replace("select ", "select unnest(") + ")").fetchall()),
    "pandas": told(pandas.date_range(FIRST, LAST, freq=pandas.DateOffset(months=1))),
    "polars": told(polars.date_range(FIRST, LAST, "1mo", eager=True)),
    "arrow": told(arrow.Arrow.range("month", datetime(2026, 1, 31), datetime(2026, 5, 31))),
    "pendulum": told(pendulum.interval(first, last).range("months")),
    "dateutil": told(rrule(MONTHLY, dtstart=datetime(2026, 1, 31), until=datetime(2026, 5, 31))),
    "recurring-ical-events": told(event.start for event in calendar.between(FIRST, date(2026, 6, 30))),
} | json.loads(done.stdout)
for name, days in now.items():
    print(f"{name}: guessed {GUESSED[name]}, seen {days}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
