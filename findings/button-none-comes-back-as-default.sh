#!/usr/bin/env bash
# aiogram: a button packed with None comes back with the default of the field.
#
# Guess: CallbackData writes None as an empty part, and a nullable field reads an empty part back as None.
# Seen:  an empty part is read as the default. A field whose default is not None cannot carry None at all: what was
#        packed as "no own number of days" is unpacked as 90, without an error. Text is bitten too: "" comes back as
#        None, or as the default word, even where the field cannot be None.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'aiogram==3.31.0' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version

from aiogram.filters.callback_data import CallbackData

print("aiogram", version("aiogram"), "pydantic", version("pydantic"), "Python", sys.version.split()[0])


class Days(CallbackData, prefix="d"):
    allowed: int | None = 90


class Note(CallbackData, prefix="n"):
    text: str | None = None


class Label(CallbackData, prefix="l"):
    text: str | None = "work"


class Plain(CallbackData, prefix="p"):
    text: str = "work"


GUESSED = {"Days None": None, "Note ''": "", "Label None": None, "Label ''": "", "Plain ''": ""}
SEEN = {"Days None": 90, "Note ''": None, "Label None": "work", "Label ''": "work", "Plain ''": "work"}
given = {
    "Days None": Days(allowed=None),
    "Note ''": Note(text=""),
    "Label None": Label(text=None),
    "Label ''": Label(text=""),
    "Plain ''": Plain(text=""),
}
now = {}
for name, button in given.items():
    read = type(button).unpack(button.pack())
    (now[name],) = read.model_dump().values()
    print(f"{name:11} packed {button.pack()!r:6} guessed {GUESSED[name]!r:5} came back {now[name]!r}")
if now != SEEN:
    sys.exit(f"no longer so: {now}")
print("still so")
PY
