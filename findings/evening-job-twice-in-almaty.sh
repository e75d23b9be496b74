#!/usr/bin/env bash
# APScheduler, croniter, cronsim, croner, cron-parser: the daily job of 23:30 on the evening that Almaty had twice.
#
# Guess: "every day at 23:30" is one moment a day in every scheduler, also on 29 February 2024, when the clocks of Almaty
#        went from midnight back to 23:00 of the same day.
# Seen:  APScheduler (and with it python-telegram-bot's JobQueue) and croniter give two moments on that date, an hour
#        apart; cronsim, croner and cron-parser one, the earlier. Midnight itself, which the clocks reached twice but
#        showed once, is one moment for all. A reminder kept "one a date" by the scheduler alone is sent twice.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'apscheduler==3.11.3' 'croniter==7.0.0' 'cronsim==2.8' 'tzdata==2026.6' 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$lab" croner@11.0.1 cron-parser@5.10.6 >/dev/null
"$lab/venv/bin/python" - "$lab" <<'PY'
import json
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from importlib.metadata import version
from itertools import islice
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger
from croniter import croniter
from cronsim import CronSim

print(*(f"{name} {version(name)}" for name in ("apscheduler", "croniter", "cronsim")), "croner 11.0.1, cron-parser 5.10.6")
ALMATY = ZoneInfo("Asia/Almaty")
START = datetime(2024, 2, 28, 20, tzinfo=timezone.utc)  # 02:00 of 29 February in Almaty
JS = """
const { Cron } = require("croner");
const { CronExpressionParser } = require("cron-parser");
const { start, line } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const one = new Cron(line, { timezone: "Asia/Almaty", paused: true });
const other = CronExpressionParser.parse(line, { tz: "Asia/Almaty", currentDate: new Date(start) });
process.stdout.write(JSON.stringify({
  croner: one.nextRuns(3, new Date(start)).map((moment) => moment.getTime() / 1000),
  "cron-parser": [1, 2, 3].map(() => other.next().getTime() / 1000),
}));
"""
ONCE = ["29 23:30+06", "01 23:30+05", "02 23:30+05"]
TWICE = ["29 23:30+06", "29 23:30+05", "01 23:30+05"]
MIDNIGHT = ["01 00:00+05", "02 00:00+05", "03 00:00+05"]
SCHEDULERS = ("apscheduler", "croniter", "cronsim", "croner", "cron-parser")
GUESSED = {"30 23 * * *": dict.fromkeys(SCHEDULERS, ONCE), "0 0 * * *": dict.fromkeys(SCHEDULERS, MIDNIGHT)}
SEEN = GUESSED | {"30 23 * * *": GUESSED["30 23 * * *"] | {"apscheduler": TWICE, "croniter": TWICE}}


def fired(line):
    """The moments of APScheduler, asked as its scheduler asks: the last firing, and a moment just after it."""
    trigger, previous, now = CronTrigger.from_crontab(line, timezone=ALMATY), None, START
    while True:
        previous = trigger.get_next_fire_time(previous, now.astimezone(ALMATY))
        yield previous
        now = previous.astimezone(timezone.utc) + timedelta(seconds=1)


def told(moments):
    """The day, the clock and the offset of Almaty at each."""
    return [f"{moment.astimezone(timezone.utc).astimezone(ALMATY):%d %H:%M%z}"[:-2] for moment in moments]


def planned(line):
    start = START.astimezone(ALMATY)
    found = {
        "apscheduler": told(islice(fired(line), 3)),
        "croniter": told(islice(croniter(line, start, ret_type=datetime), 3)),
        "cronsim": told(islice(CronSim(line, start), 3)),
    }
    done = subprocess.run(
        ["node", "-e", JS],
        input=json.dumps({"start": START.isoformat(), "line": line}),
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=sys.argv[1],
        timeout=60,
    )
    return found | {
        name: told(datetime.fromtimestamp(moment, timezone.utc) for moment in moments)
        for name, moments in json.loads(done.stdout).items()
    }


now = {line: planned(line) for line in SEEN}
for line, found in now.items():
    for name, moments in found.items():
        print(f"{line}, {name}: guessed {GUESSED[line][name]}, seen {moments}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
