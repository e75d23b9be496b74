#!/usr/bin/env bash
# segno and three readers: a QR code of Russian words is written as Japanese, one of Kyrgyz words is not.
#
# Guess: text outside Latin-1 is written as UTF-8, so Russian and Kyrgyz text are read by the same readers.
# Seen:  Russian letters stand in Shift JIS, which segno tries before UTF-8, so "Осталось 12 дней" goes out in Shift
#        JIS with nothing in the code that says so. zxing-cpp guesses it; jsQR finds the code and gives back an empty
#        text, OpenCV gives back other letters or raises. One ө, ү or ң, or a dash, and the same sentence is UTF-8
#        and right everywhere: the rarer language works, the common one does not. "№5" is worse: its UTF-8 bytes
#        happen to look like Japanese, are packed as that, and no reader gives it back, encoding="utf-8" or not.
#        For Russian words encoding="utf-8" helps all three readers.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'segno==1.6.6' 'zxing-cpp==3.1.1' 'opencv-python-headless==5.0.0.93' 'numpy==2.4.6' 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$lab" jsqr@1.4.0 >/dev/null
"$lab/venv/bin/python" - "$lab" <<'PY'
import json
import subprocess
import sys
from importlib.metadata import version
from io import BytesIO

import cv2
import numpy
import segno
import zxingcpp

print(*(f"{name} {version(name)}" for name in ("segno", "zxing-cpp", "opencv-python-headless")), "jsqr 1.4.0")
TEXTS = ["Осталось 12 дней", "Дагы 12 күн калды", "Въезд 5 марта", "Въезд — 5 марта", "Казахстан", "№5"]
READERS = ["zxing-cpp", "OpenCV", "jsQR"]
EVERYONE = {text: READERS for text in TEXTS}
GUESSED = {"as it is": EVERYONE, "utf-8": EVERYONE}
SEEN = {
    "as it is": {
        "Осталось 12 дней": ["zxing-cpp"],
        "Дагы 12 күн калды": READERS,
        "Въезд 5 марта": ["zxing-cpp"],
        "Въезд — 5 марта": READERS,
        "Казахстан": ["zxing-cpp", "jsQR"],
        "№5": [],
    },
    "utf-8": EVERYONE | {"№5": []},
}
JSQR = """
const { rows } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const pixels = Uint8ClampedArray.from(rows.flat().flatMap((grey) => [grey, grey, grey, 255]));
const found = require("jsqr")(pixels, rows[0].length, rows.length);
process.stdout.write(JSON.stringify(found && found.data));
"""


def by_opencv(picture):
    try:
        return cv2.QRCodeDetector().detectAndDecode(picture)[0]
    except UnicodeDecodeError:
        return None


def by_jsqr(picture):
    given = json.dumps({"rows": picture.tolist()})
    done = subprocess.run(
        ["node", "-e", JSQR], input=given, capture_output=True, encoding="utf-8", check=True, cwd=sys.argv[1], timeout=60
    )
    return json.loads(done.stdout)


def readers_of(text, encoding):
    code = segno.make_qr(text, encoding=encoding)
    drawn = BytesIO()
    code.save(drawn, kind="png", scale=8, border=4)
    picture = cv2.imdecode(numpy.frombuffer(drawn.getvalue(), numpy.uint8), cv2.IMREAD_GRAYSCALE)
    read = {
        "zxing-cpp": next((found.text for found in zxingcpp.read_barcodes(picture)), None),
        "OpenCV": by_opencv(picture),
        "jsQR": by_jsqr(picture),
    }
    print(f"{text!r} ({encoding or 'as it is'}): {code.designator} {code.mode}, {read}")
    return [name for name in READERS if read[name] == text]


now = {
    name: {text: readers_of(text, encoding) for text in TEXTS} for name, encoding in (("as it is", None), ("utf-8", "utf-8"))
}
print("guessed: every reader gives back every text; seen:", now)
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
