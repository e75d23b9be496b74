#!/usr/bin/env bash
# DuckDB, polars and pandas: a column "05.03.26", all the days of one year, is read by each of three readers as other
# days, and by none as those that were written.
#
# Guess: a reader that looks for days in a whole column finds the one order in which every line is a day that there is,
#        as it does with "05.03.2026", or leaves the column as text.
# Seen:  DuckDB takes the year to stand first, as that fits too: all of 2026 lies on the 26th of its months in 31 years
#        from 2001 to 2031. polars takes the day first and the year to be the year 26. pandas turns each line by itself,
#        with one warning for all: up to the 12th the month comes first, after it the day. With four digits DuckDB and
#        polars are right, and pandas, which goes by the first line alone, gives the column back as text, not saying so.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'duckdb==2.0.0' 'polars==2.1.0' 'pandas==3.1.1' 'python-dateutil==2.9.0.post0' 2>/dev/null
"$lab/venv/bin/python" - "$lab" <<'PY'
import sys
import warnings
from collections import Counter
from datetime import date, datetime, timedelta
from importlib.metadata import version

import duckdb
import pandas
import polars

print(*(f"{name} {version(name)}" for name in ("duckdb", "polars", "pandas", "python-dateutil")))
DAYS = [date(2026, 1, 1) + timedelta(number) for number in range(365)]
FILE = f"{sys.argv[1]}/stays.csv"
READERS = {
    "DuckDB": lambda: [day for _, day in duckdb.sql(f"from read_csv('{FILE}')").fetchall()],
    "polars": lambda: polars.read_csv(FILE, separator=";", try_parse_dates=True)["entry"].to_list(),
    "pandas": lambda: pandas.read_csv(FILE, sep=";", parse_dates=["entry"])["entry"].tolist(),
}
RIGHT, TEXT = {"right": 365, "warnings": 0}, {"text": 365, "warnings": 0}
GUESSED = {form: dict.fromkeys(READERS, RIGHT) for form in ("%d.%m.%y", "%d.%m.%Y")}
SEEN = {
    "%d.%m.%y": {
        "DuckDB": {"another day": 353, "right": 12, "warnings": 0},
        "polars": {"another day": 365, "warnings": 0},
        "pandas": {"right": 233, "another day": 132, "warnings": 1},
    },
    "%d.%m.%Y": {"DuckDB": RIGHT, "polars": RIGHT, "pandas": TEXT},
}


def kind(read, day):
    if isinstance(read, str):
        return "text"
    return "right" if (read.date() if isinstance(read, datetime) else read) == day else "another day"


now = {}
for form in GUESSED:
    with open(FILE, "w") as file:
        file.write("who;entry\n" + "".join(f"Aida;{day:{form}}\n" for day in DAYS))
    now[form] = {}
    for name, read in READERS.items():
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            found = read()
        now[form][name] = dict(Counter(map(kind, found, DAYS))) | {"warnings": len(told)}
        fifth, last = DAYS.index(date(2026, 3, 5)), DAYS.index(date(2026, 3, 25))
        for at in (fifth, last):
            print(f"{name}: {DAYS[at]:{form}} is read as {str(found[at]).removesuffix(' 00:00:00')}")
        print(f"{name}, {form}: guessed {GUESSED[form][name]}, seen {now[form][name]}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
