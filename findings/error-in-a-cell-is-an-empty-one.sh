#!/usr/bin/env bash
# python-calamine: a cell that says #N/A, and a formula that nobody has reckoned, are read as empty cells; in a workbook
# that counts from 1904 a day and the same day as a bare number come out four years apart.
#
# Guess: what stands in a cell can be told from an empty one: an error comes as its text or as an exception, a formula
#        without a value as None; and a workbook's own calendar holds for all of its numbers, or for none.
# Seen:  both come as '', as an empty cell does: an exit day that failed to be looked up reads as "has not left yet". In
#        a workbook of 1904 the styled day is moved by 1,462 days, as it must be, and the bare number is left as it is.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'python-calamine==0.9.1' 'xlsxwriter==3.3.1' 2>/dev/null
"$lab/venv/bin/python" - "$lab" <<'PY'
import sys
from datetime import date
from importlib.metadata import version

import xlsxwriter
from python_calamine import load_workbook

print("python-calamine", version("python-calamine"), "XlsxWriter", version("xlsxwriter"))
path = f"{sys.argv[1]}/stays.xlsx"


def read(write, **options):
    with xlsxwriter.Workbook(path, options) as book:
        write(book, book.add_worksheet())
    return load_workbook(path).get_sheet_by_index(0).to_python()[0]


def errors(_, sheet):
    sheet.write_string(0, 0, "exit")
    sheet.write_formula(0, 1, "=NA()", value="#N/A")
    sheet.write_formula(0, 2, "=A2+9", value="")
    sheet.write_string(0, 4, "end")


def days(book, sheet):
    sheet.write_datetime(0, 0, date(2026, 3, 5), book.add_format({"num_format": "yyyy-mm-dd"}))
    sheet.write_datetime(0, 1, date(2026, 3, 5), book.add_format({"num_format": "0"}))


name, error, formula, empty, end = read(errors)
of_1900, of_1904 = read(days), read(days, date_1904=True)
SEEN = {
    "an error": ("something to tell it by", ""),
    "a formula without a value": (None, ""),
    "an empty cell": ("", ""),
    "the day in a workbook of 1904": (date(2026, 3, 5), date(2026, 3, 5)),
    "the same as a bare number, less than in one of 1900 by": (0, 1462),
}
now = dict(zip(SEEN, (error, formula, empty, of_1904[0], of_1900[1] - of_1904[1]), strict=True))
for what, (guessed, _) in SEEN.items():
    print(f"{what}: guessed {guessed!r}, seen {now[what]!r}")
if (name, end) != ("exit", "end") or now != {what: seen for what, (_, seen) in SEEN.items()}:
    sys.exit("no longer so")
print("still so")
PY
