#!/usr/bin/env bash
# time-machine, freezegun, pydantic: with the clock set to the year 2200 a day of 2150 is still no PastDate.
#
# Guess: a test that sets the clock with either library sets it for what a program asks in Python: date.today(), a field
#        that must lie in the past, pandas' Timestamp.now(), whenever's Instant.now().
# Seen:  pydantic asks the system for the day, in Rust, and neither library gets there: PastDate and FutureDate go by
#        the real day beside a frozen date.today(), so that such a test is right on the day it was written and turns on
#        another. pandas and whenever obey time-machine alone.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'pydantic==2.13.5' 'time-machine==3.6.0' 'freezegun==1.5.5' \
  'pandas==3.1.1' 'whenever==0.11.0' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import datetime
import sys
from importlib.metadata import version

import freezegun
import pandas
import time_machine
import whenever
from pydantic import FutureDate, PastDate, TypeAdapter, ValidationError

print(*(f"{name} {version(name)}" for name in ("pydantic", "time-machine", "freezegun", "pandas", "whenever")))
BETWEEN, THEN = datetime.date(2150, 3, 5), datetime.datetime(2200, 1, 1, 12, tzinfo=datetime.UTC)


def is_a(kind):
    try:
        TypeAdapter(kind).validate_python(BETWEEN)
    except ValidationError:
        return False
    return True


def seen_frozen():
    return {
        "date.today()": datetime.date.today().year == 2200,
        "pandas.Timestamp.now()": pandas.Timestamp.now().year == 2200,
        "whenever.Instant.now()": whenever.Instant.now().to_stdlib().year == 2200,
        "a day of 2150 is a PastDate": is_a(PastDate),
        "a day of 2150 is no FutureDate": not is_a(FutureDate),
    }


now = {}
with time_machine.travel(THEN, tick=False):
    now["time-machine"] = seen_frozen()
with freezegun.freeze_time(THEN):
    now["freezegun"] = seen_frozen()
GUESSED = dict.fromkeys(now, dict.fromkeys(now["freezegun"], True))
OF_PYDANTIC = dict.fromkeys([name for name in now["freezegun"] if "2150" in name], False)
SEEN = {
    "time-machine": GUESSED["time-machine"] | OF_PYDANTIC,
    "freezegun": dict.fromkeys(GUESSED["freezegun"], False) | {"date.today()": True},
}
for name, found in now.items():
    for what, so in found.items():
        print(f"{name}, {what}: guessed {GUESSED[name][what]}, seen {so}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
