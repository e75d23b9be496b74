#!/usr/bin/env bash
# Babel: in Kyrgyz and Kazakh "05.03.26" is 26 March 2005; in Russian, Uzbek and Turkish it is 5 March 2026.
#
# Guess: parse_date reads what people of a language write in numbers, and at the least what format_date(…, "short") of
#        the same language has written.
# Seen:  the order is taken from the medium form, which holds the month as a word that parse_date cannot read, and in
#        Kyrgyz begins with the year ("2026-ж., 5-мар."), while the short form and the people begin with the day. Where
#        the "month" is then above 12, it is silently exchanged with the day, so that no day of 2026 is refused: 353 are
#        read as others, the 12 on a 26th are right. Of the short form's 365 no more come back. With the year in full
#        each is an error. Saying format="short" once more, which the other languages do not need, mends it.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'babel==2.18.0' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import sys
from datetime import date, timedelta
from importlib.metadata import version

from babel.dates import format_date, parse_date

print("Babel", version("babel"))
DAYS = [date(2026, 1, 1) + timedelta(number) for number in range(365)]
LANGUAGES = ("ky", "kk", "ru", "uz", "tr")
WRITTEN = {
    "05.03.26": lambda day, _: f"{day:%d.%m.%y}",
    "05.03.2026": lambda day, _: f"{day:%d.%m.%Y}",
    "as format_date has it": lambda day, language: format_date(day, "short", locale=language),
}
RIGHT = dict.fromkeys(WRITTEN, {"right": 365})
LOST = {"another day": 353, "right": 12}
YEAR_FIRST = {"05.03.26": LOST, "05.03.2026": {"ValueError": 365}, "as format_date has it": LOST}
GUESSED = dict.fromkeys(LANGUAGES, RIGHT) | {"ky, short said": RIGHT}
SEEN = GUESSED | {"ky": YEAR_FIRST, "kk": YEAR_FIRST}


def kind(day, text, language, **how):
    try:
        return "right" if parse_date(text, locale=language, **how) == day else "another day"
    except ValueError as error:
        return type(error).__name__


def kinds(language, **how):
    found = {}
    for name, write in WRITTEN.items():
        all_read = [kind(day, write(day, language), language, **how) for day in DAYS]
        found[name] = {each: all_read.count(each) for each in sorted(set(all_read))}
    return found


for language in LANGUAGES:
    print(f"{language}: 05.03.26 is read as {parse_date('05.03.26', locale=language)}")
now = {language: kinds(language) for language in LANGUAGES} | {"ky, short said": kinds("ky", format="short")}
for language, found in now.items():
    print(f"{language}: guessed {GUESSED[language]}, seen {found}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
