#!/usr/bin/env bash
# ReportLab: a document whose every letter is drawn in an embedded font still names a Helvetica that is not embedded, and
# a heading that is to stay with the table below it takes the whole table, of however many pages, to the next page.
#
# Guess: a page lists the fonts that its letters are drawn in; keepWithNext keeps a heading with the first rows.
# Seen:  Helvetica stands in every page, as in a document that needs it, so a check for embedded fonts (as PDF/A has it)
#        fails; to name another first font of the canvas helps. Half of the first page is left empty before the table.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'reportlab==5.1.0' 'pypdf==7.1.1' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import io
import sys
from functools import partial
from importlib.metadata import version

from pypdf import PdfReader
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

print("ReportLab", version("reportlab"), "pypdf", version("pypdf"))
pdfmetrics.registerFont(TTFont("Own", "Vera.ttf"))
PLAIN = ParagraphStyle("plain", fontName="Own")
HEADING = ParagraphStyle("heading", fontName="Own", keepWithNext=1)


def pages(style):
    rows = Table([[f"row {number}"] for number in range(100)], style=[("FONT", (0, 0), (-1, -1), "Own")])
    file = io.BytesIO()
    SimpleDocTemplate(file).build([Paragraph("above", PLAIN), Spacer(1, 20), Paragraph("heading", style), rows])
    return PdfReader(file).pages


def fonts(canvas=Canvas):
    file = io.BytesIO()
    page = canvas(file)
    page.setFont("Own", 12)
    page.drawString(72, 700, "5 March 2026")
    page.save()
    listed = PdfReader(file).pages[0]["/Resources"]["/Font"]
    found = []
    for font in (each.get_object() for each in listed.values()):
        embedded = "/FontFile2" in font.get("/FontDescriptor", {})
        found.append(font["/BaseFont"].split("+")[-1].lstrip("/") + ("" if embedded else ", not embedded"))
    return sorted(found)


def on_the_first_page(style):
    return "row 0" in pages(style)[0].extract_text()


now = {
    "fonts of a page": fonts(),
    "the same with a first font": fonts(partial(Canvas, initialFontName="Own")),
    "rows on the first page, heading as it is": on_the_first_page(PLAIN),
    "rows on the first page, heading with keepWithNext": on_the_first_page(HEADING),
}
OWN = "BitstreamVeraSans-Roman"
GUESSED = dict(zip(now, ([OWN], [OWN], True, True), strict=True))
SEEN = dict(zip(now, ([OWN, "Helvetica, not embedded"], [OWN], True, False), strict=True))
for what, found in now.items():
    print(f"{what}: guessed {GUESSED[what]}, seen {found}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
