#!/usr/bin/env bash
# icalendar, ics, node-ical and ical.js: one calendar file, one name of a zone, two moments an hour apart.
#
# Guess: the zone that a calendar file describes itself (VTIMEZONE) holds for its events, as RFC 5545 has it.
# Seen:  for a name that is also in the zone database, icalendar, ics and node-ical never look at the description:
#        a file of a program that still knows Almaty at +06 is read at today's +05. ical.js, which Thunderbird is built
#        on, obeys the file. So no reading is right for all files: one that was kept since before the change is right in
#        the three, one written by a program that means +06 only in ical.js, and two people look at another hour.
#        A description under a name of its own (Outlook and many others write such) is obeyed by icalendar and ical.js;
#        ics and node-ical drop it and take the local time for UTC, without an error.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'icalendar==7.3.2' 'ics==0.7.3' 'tzdata==2026.6' 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$lab" node-ical@0.26.1 ical.js@2.2.1 >/dev/null
"$lab/venv/bin/python" - "$lab" <<'PY'
import json
import os
import subprocess
import sys
from datetime import timezone
from importlib.metadata import version

import ics
from icalendar import Calendar

print("icalendar", version("icalendar"), "ics", version("ics"), "node-ical 0.26.1, ical.js 2.2.1")
FILE = "\r\n".join("""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//an older program//EN
BEGIN:VTIMEZONE
TZID:{zone}
BEGIN:STANDARD
DTSTART:20041031T030000
TZOFFSETFROM:+0700
TZOFFSETTO:+0600
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20260101T000000Z
DTSTART;TZID={zone}:20260305T003000
DTEND;TZID={zone}:20260305T020000
SUMMARY:Bus to Bishkek
END:VEVENT
END:VCALENDAR
""".splitlines())
JS = """
const text = require("fs").readFileSync(0, "utf8");
const event = Object.values(require("node-ical").sync.parseICS(text)).find((part) => part.type === "VEVENT");
import("ical.js").then(({ default: ICAL }) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const start = new ICAL.Event(calendar.getFirstSubcomponent("vevent")).startDate;
  process.stdout.write(JSON.stringify({ "node-ical": event.start, "ical.js": start.toJSDate() }));
});
"""
OBEYED, DATABASE, LOST = "2026-03-04 18:30Z", "2026-03-04 19:30Z", "2026-03-05 00:30Z"
READERS = ("icalendar", "ics", "node-ical", "ical.js")
GUESSED = dict.fromkeys(("Asia/Almaty", "Kazakhstan East"), dict.fromkeys(READERS, OBEYED))
SEEN = {
    "Asia/Almaty": {"icalendar": DATABASE, "ics": DATABASE, "node-ical": DATABASE, "ical.js": OBEYED},
    "Kazakhstan East": {"icalendar": OBEYED, "ics": LOST, "node-ical": LOST, "ical.js": OBEYED},
}


def moments(text):
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    (other,) = ics.Calendar(text).events
    starts = {"icalendar": event.start, "ics": other.begin.datetime}
    found = {name: f"{start.astimezone(timezone.utc):%Y-%m-%d %H:%MZ}" for name, start in starts.items()}
    done = subprocess.run(
        ["node", "-e", JS],
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=sys.argv[1],
        env=os.environ | {"TZ": "UTC"},
        timeout=60,
    )
    return found | {name: f"{start[:10]} {start[11:16]}Z" for name, start in json.loads(done.stdout).items()}


now = {zone: moments(FILE.format(zone=zone)) for zone in SEEN}
for zone, found in now.items():
    for name, moment in found.items():
        print(f"{zone}, {name}: guessed {GUESSED[zone][name]}, seen {moment}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
