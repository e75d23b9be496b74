#!/usr/bin/env bash
# dateparser: "05.03" in Russian is three minutes past five today; "24.03" is the 24th of March.
#
# Guess: in a language whose order is day, month, year, "DD.MM" is that day of the current or last year.
# Seen:  up to the 23rd of every month it is a time of the day, because the point is taken for the one between
#        hours and minutes: of the 366 days 276 come out as today (or yesterday, with "dates from the past"), and only
#        90 are right. In a list of dates the wrong ones stand between right ones. One zero fewer ("5.3") or a slash
#        ("05/03") is a date again. REQUIRE_PARTS with day and month turns the wrong days into no answer.
#        date_formats with %d.%m makes each a date, but the 33 days that are still to come this year then come out
#        in the future, "dates from the past" or not.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'dateparser==1.5.0' 'regex==2026.11.19' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import sys
from collections import Counter
from datetime import date, datetime, timedelta
from importlib.metadata import version

import dateparser

print("dateparser", version("dateparser"), "Python", sys.version.split()[0])
NOON = datetime(2026, 11, 28, 12)
GUESSED = {"": {"right": 366}, "day and month required": {"right": 366}, "format given": {"right": 366}}
SEEN = {
    "": {"today or yesterday": 276, "right": 90},
    "day and month required": {"nothing": 276, "right": 90},
    "format given": {"right": 333, "in the future": 33},
}
WAYS = {
    "": {},
    "day and month required": {"settings": {"REQUIRE_PARTS": ["day", "month"]}},
    "format given": {"date_formats": ["%d.%m"]},
}


def read(text, settings=None, **how):
    settings = {"RELATIVE_BASE": NOON, "PREFER_DATES_FROM": "past"} | (settings or {})
    return dateparser.parse(text, languages=["ru"], settings=settings, **how)


def kind(day, found):
    if found is None:
        return "nothing"
    if (found.day, found.month) == (day.day, day.month) and found <= NOON and found.time() == datetime.min.time():
        return "right"
    if found > NOON:
        return "in the future"
    return "today or yesterday" if NOON - found < timedelta(days=1.5) else "another day"


days = [date(2024, 1, 1) + timedelta(days=number) for number in range(366)]
now = {name: dict(Counter(kind(day, read(f"{day:%d.%m}", **how)) for day in days)) for name, how in WAYS.items()}
for text in ("05.03", "23.03", "24.03", "5.3", "05/03", "05.03.2026"):
    print(f"{text:10} is read as {read(text)}")
for name, counted in now.items():
    print(f"{name or 'as it is'}: guessed {GUESSED[name]}, seen {counted}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
