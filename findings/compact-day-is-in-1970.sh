#!/usr/bin/env bash
# pydantic: "20260305", as a calendar file writes a day and Python reads it, is 23 August 1970 in a field of datetime.
#
# Guess: a text of eight digits is the day that ISO 8601 has for it, as in datetime.fromisoformat, or is refused, as
#        other forms that pydantic does not know are, "20260305T0030" among them.
# Seen:  digits alone are seconds since 1970, of larger numbers milliseconds, in a text as in a number: the day is a
#        moment of 1970, with a time behind it one of 1976 or of 2612, each of them in UTC, where "2026-03-05" has no
#        zone. A year and the number of a day in a spreadsheet are moments of 1970, too. A field of date refuses the
#        same texts. Strict mode refuses all texts in Python, but reads those of JSON in the same way.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'pydantic==2.13.5' 'icalendar==7.3.2' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import sys
from datetime import date, datetime
from importlib.metadata import version

from icalendar import vDate
from pydantic import TypeAdapter, ValidationError

print("pydantic", version("pydantic"), "icalendar", version("icalendar"), "Python", sys.version.split()[0])
DAY = vDate(date(2026, 3, 5)).to_ical().decode()
READERS = {
    "datetime.fromisoformat": datetime.fromisoformat,
    "pydantic": TypeAdapter(datetime).validate_python,
    "pydantic, strict JSON": lambda text: TypeAdapter(datetime).validate_json(f'"{text}"', strict=True),
    "pydantic, date": TypeAdapter(date).validate_python,
}
REFUSED = "refused"


def read(way, text):
    try:
        return str(way(text))
    except (ValidationError, ValueError):
        return REFUSED


FORMS = {DAY: "2026-03-05 00:00:00", f"{DAY}T0030": REFUSED, f"{DAY}0030": REFUSED, f"{DAY}003000": REFUSED}
GUESSED = dict.fromkeys(READERS, FORMS | {"2026": REFUSED, "46086": REFUSED}) | {
    "datetime.fromisoformat": FORMS | {f"{DAY}T0030": "2026-03-05 00:30:00", "2026": REFUSED, "46086": REFUSED},
    "pydantic, date": {DAY: "2026-03-05"} | dict.fromkeys([*list(FORMS)[1:], "2026", "46086"], REFUSED)
}
MOMENTS = {
    DAY: "1970-08-23 11:51:45+00:00",
    f"{DAY}T0030": REFUSED,
    f"{DAY}0030": "1976-06-02 22:37:30.030000+00:00",
    f"{DAY}003000": "2612-01-10 06:30:03+00:00",
    "2026": "1970-01-01 00:33:46+00:00",
    "46086": "1970-01-01 12:48:06+00:00",
}
SEEN = {
    "datetime.fromisoformat": GUESSED["datetime.fromisoformat"],
    "pydantic": MOMENTS,
    "pydantic, strict JSON": MOMENTS,
    "pydantic, date": dict.fromkeys(MOMENTS, REFUSED),
}
now = {name: {text: read(way, text) for text in MOMENTS} for name, way in READERS.items()}
for name, found in now.items():
    for text, moment in found.items():
        print(f"{name}, {text!r}: guessed {GUESSED[name][text]}, seen {moment}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
