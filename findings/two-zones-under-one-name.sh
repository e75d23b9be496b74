#!/usr/bin/env bash
# vobject, icalendar, ics: Almaty is written as the zone "+06" and Bishkek as "+05", each of them the other's clock of
# today; and a program that has written Bishkek once writes 00:30 in Tashkent as 23:30 of the day before.
#
# Guess: a moment in ZoneInfo("Asia/Almaty") is written with TZID=Asia/Almaty, and read back as the same moment.
# Seen:  a zone is called by what its clocks were in January 2000: "+06" for Almaty, which has gone by +05 since 2024,
#        "+05" for Bishkek, which has gone by +06 since 2005. vobject and icalendar get the moments back from the
#        description of the zone; ics, which knows no zone of that name, takes the hour for UTC. Tashkent is "+05" as
#        well, and of one name the first description that a program has met is written into all its later files, of
#        Tashkent too: all readers are an hour off from then on. Which of two cities is right depends on who was first.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'vobject==0.9.9' 'icalendar==7.3.2' 'ics==0.7.3' 'tzdata==2026.6' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import re
import sys
from datetime import datetime
from importlib.metadata import version
from zoneinfo import ZoneInfo

import icalendar
import ics
import vobject

print(*(f"{name} {version(name)}" for name in ("vobject", "icalendar", "ics", "tzdata")))
ALMATY, BISHKEK, TASHKENT = map(ZoneInfo, ("Asia/Almaty", "Asia/Bishkek", "Asia/Tashkent"))
WAYS = {"Almaty to Bishkek": (ALMATY, BISHKEK), "Tashkent, in a file of its own": (TASHKENT, TASHKENT)}
READERS = ("vobject", "icalendar", "ics")
MOMENTS = ("2026-03-05 00:30", "2026-03-05 06:30")
GUESSED = {
    "Almaty to Bishkek": {"zones": ["Asia/Almaty", "Asia/Bishkek"]} | dict.fromkeys(READERS, MOMENTS),
    "Tashkent, in a file of its own": {"zones": ["Asia/Tashkent"] * 2} | dict.fromkeys(READERS, MOMENTS),
}
BEFORE = ("2026-03-04 23:30", "2026-03-05 05:30")
SEEN = {
    "Almaty to Bishkek": {
        "zones": ["+06", "+05"],
        "vobject": MOMENTS,
        "icalendar": MOMENTS,
        "ics": ("2026-03-05 05:30", "2026-03-05 12:30"),
    },
    "Tashkent, in a file of its own": {
        "zones": ["+05", "+05"],
        "vobject": BEFORE,
        "icalendar": BEFORE,
        "ics": ("2026-03-05 05:30", "2026-03-05 11:30"),
    },
}


def written(start, end):
    calendar = vobject.iCalendar()
    event = calendar.add("vevent")
    event.add("dtstart").value = datetime(2026, 3, 5, 0, 30, tzinfo=start)
    event.add("dtend").value = datetime(2026, 3, 5, 6, 30, tzinfo=end)
    return calendar.serialize()


def read(text):
    event = vobject.readOne(text).vevent
    (other,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    (third,) = ics.Calendar(text).events
    return {
        "vobject": (event.dtstart.value, event.dtend.value),
        "icalendar": (other.start, other.end),
        "ics": (third.begin.datetime, third.end.datetime),
    }


now = {}
for way, zones in WAYS.items():
    text = written(*zones)
    now[way] = {"zones": re.findall(r"(?m)^DT(?:START|END);TZID=(.*):", text)}
    for name, moments in read(text).items():
        now[way][name] = tuple(f"{at.astimezone(zone):%Y-%m-%d %H:%M}" for at, zone in zip(moments, zones, strict=True))
    for name, found in now[way].items():
        print(f"{way}, {name}: guessed {GUESSED[way][name]}, seen {found}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
