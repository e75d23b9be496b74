#!/usr/bin/env bash
# SheetJS: in Almaty, Bishkek and Moscow a day of a workbook is read as the evening before it; in UTC, where tests run,
# as the day. A day in a text file has its month first where that fits, and is text where it does not.
#
# Guess: with cellDates a cell of 5 March is a Date whose getDate() is 5 in whatever zone the program runs, and a column
#        of "DD.MM.YYYY" comes as days of one order, or as text.
# Seen:  a Date is counted from 30 December 1899 by the clocks of the place, which then went by the sun: 48 seconds off
#        the minute in Almaty, 24 in Bishkek. So each day is 4 March, 23:59:12 or 23:59:36. It is right where the clocks
#        of 1899 were whole minutes from today's, as those of UTC. Of the 365 days of a year as text 132 are read as
#        another day and 222 stay text; right are 11 of the 12 whose day and month are one number.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

npm install --silent --no-audit --no-fund --prefix "$lab" xlsx@0.18.5 >/dev/null
python3 - "$lab" <<'PY'
import json
import os
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta

node = subprocess.run(["node", "--version"], capture_output=True, encoding="utf-8", check=True).stdout.strip()
print("SheetJS (npm xlsx) 0.18.5, Node", node)
JS = """
const XLSX = require("xlsx");
const pad = (number) => String(number).padStart(2, "0");
const clock = (day) => `${pad(day.getHours())}:${pad(day.getMinutes())}:${pad(day.getSeconds())}`;
const told = (day) => `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())} ${clock(day)}`;
const column = (sheet) => XLSX.utils.sheet_to_json(sheet, { header: 1 }).map(([cell]) => cell);
const cell = { t: "n", v: 46086, z: "yyyy-mm-dd" };
const book = { SheetNames: ["stays"], Sheets: { stays: { "!ref": "A1", A1: cell } } };
const file = XLSX.write(book, { type: "buffer", bookType: "xlsx" });
const [read] = column(XLSX.read(file, { cellDates: true }).Sheets.stays);
const text = require("fs").readFileSync(0, "utf8");
const [sheet] = Object.values(XLSX.read(text, { type: "string", cellDates: true }).Sheets);
const rows = column(sheet).map((row) => (row instanceof Date ? told(row) : "text"));
process.stdout.write(JSON.stringify({ cell: told(read), rows }));
"""
ZONES = ("UTC", "Asia/Almaty", "Asia/Bishkek", "Asia/Tashkent", "Europe/Moscow")
GUESSED = {zone: {"5 March": "2026-03-05 00:00:00", "text": {"right": 365}} for zone in ZONES}
SWAPPED = {"right": 11, "another day": 132, "text": 222}
SEEN = {
    "UTC": {"5 March": "2026-03-05 00:00:00", "text": SWAPPED},
    "Asia/Almaty": {"5 March": "2026-03-04 23:59:12", "text": SWAPPED},
    "Asia/Bishkek": {"5 March": "2026-03-04 23:59:36", "text": SWAPPED},
    "Asia/Tashkent": {"5 March": "2026-03-04 23:59:49", "text": SWAPPED},
    "Europe/Moscow": {"5 March": "2026-03-04 23:59:43", "text": SWAPPED},
}
DAYS = [date(2026, 1, 1) + timedelta(number) for number in range(365)]


def kind(read, day):
    return read if read == "text" else "right" if read.startswith(str(day)) else "another day"


def measured(zone):
    done = subprocess.run(
        ["node", "-e", JS],
        input="\n".join(f"{day:%d.%m.%Y}" for day in DAYS),
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=sys.argv[1],
        env=os.environ | {"TZ": zone},
        timeout=60,
    )
    found = json.loads(done.stdout)
    kinds = Counter(kind(read, day) for read, day in zip(found["rows"], DAYS, strict=True))
    return {"5 March": found["cell"], "text": dict(kinds)}


now = {zone: measured(zone) for zone in ZONES}
for zone, found in now.items():
    print(f"{zone}: guessed {GUESSED[zone]}, seen {found}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
