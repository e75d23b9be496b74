#!/usr/bin/env bash
# dateparser: search_dates swaps day and month in Russian text that parse reads rightly.
#
# Guess: with languages=["ru"] search_dates reads "08.03.2026" in a sentence as parse reads it alone: 8 March 2026.
# Seen:  parse takes the order from the language, search_dates does not: 8 March becomes 3 August, while 13 March
#        stays 13 March, so one sentence holds both orders. With a two-digit year and "dates from the past" the swapped
#        date is put a hundred years back. Saying DATE_ORDER once more, which parse does not need, mends it.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'dateparser==1.5.0' 'regex==2026.11.19' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import sys
from datetime import datetime
from importlib.metadata import version

import dateparser
from dateparser.search import search_dates

print("dateparser", version("dateparser"), "Python", sys.version.split()[0])
TEXTS = ["08.03.2026", "13.03.2026", "12.02.26", "въехал 08.03.2026, выехал 13.03.2026", "въехал 12.02.26 и выехал 28.02.26"]
PAST = {"RELATIVE_BASE": datetime(2026, 11, 28, 12), "PREFER_DATES_FROM": "past"}
RIGHT = [["2026-03-08"], ["2026-03-13"], ["2026-02-12"], ["2026-03-08", "2026-03-13"], ["2026-02-12", "2026-02-28"]]
GUESSED = {"parse": RIGHT[:3], "search_dates": RIGHT, "search_dates, DATE_ORDER said": RIGHT}
SEEN = {
    "parse": RIGHT[:3],
    "search_dates": [["2026-08-03"], ["2026-03-13"], ["1926-12-02"], ["2026-08-03", "2026-03-13"], ["1926-12-02", "2026-02-28"]],
    "search_dates, DATE_ORDER said": RIGHT,
}


def searched(text, **more):
    return [str(found.date()) for _, found in search_dates(text, languages=["ru"], settings=PAST | more) or []]


now = {
    "parse": [[str(dateparser.parse(text, languages=["ru"], settings=PAST).date())] for text in TEXTS[:3]],
    "search_dates": [searched(text) for text in TEXTS],
    "search_dates, DATE_ORDER said": [searched(text, DATE_ORDER="DMY") for text in TEXTS],
}
for name, found in now.items():
    for text, guessed, days in zip(TEXTS, GUESSED[name], found):
        print(f"{name}: {text!r} guessed {guessed}, seen {days}")
if now != SEEN:
    sys.exit(f"no longer so: {now}")
print("still so")
PY
