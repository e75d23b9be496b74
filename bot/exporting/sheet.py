"""A sheet to show or to print (PDF, A4): what is said of each journal, on pages that each say whose record it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from html import escape, unescape
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, Final
from unicodedata import category, normalize

from bot.texts import catalogue

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import BaseDocTemplate, Flowable

MARGIN: Final = 42
"""Points of 1/72 inch on each side."""
FOOT: Final = 20
"""Points that the foot of a page takes above the lower margin."""
COLUMNS: Final = (30, 157, 157, 34, 54)
"""Points of the columns of a table; the last one has the rest."""
CELL: Final = 8.5
"""Points of its letters."""
_HEADING, _SUBHEADING = 72, 42
"""Points that a heading and one within its text have to have, with what stands below: else they begin a page."""

_FONTS: Final = Path(__file__).parents[1] / "fonts"
_INK, _FAINT, _LINE, _HEAD = "#10171d", "#5b6770", "#c9d1d6", "#e6ebee"
_CALM, _OVER = "#0072b2", "#d55e00"  # as in the picture
_LIKE: Final = {"−": "–", "≈": "~"}
"""Letters of our texts that the fonts lack, by what says the same."""
_DRAWING: Final = Lock()
"""ReportLab's fonts are read by a position that all documents share."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, and below it the lines of a text and the rows of a table, as far as there are such."""

    heading: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    """Without markup, a line break within a cell included; the first one has the heads of the columns."""


@dataclass(frozen=True, slots=True)
class Section:
    """What is said of one journal, as Telegram HTML; it begins on a page of its own."""

    whose: str
    """Without markup: stands on each of its pages."""
    title: str
    about: str
    """Whose it is and as of when: lines below the title."""
    standing: str
    over: bool
    """Whether that is an overstay."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is said of journals, in the words of one language."""

    ending: ClassVar = "pdf"
    sections: tuple[Section, ...]
    made_at: datetime

    def written(self, language: str) -> bytes:
        """The file, the same bytes for the same sheet; the language is that of its words.

        Takes some tens of milliseconds, a second for thousands of rows, and imports ReportLab at the first call.
        """
        from reportlab.lib.pagesizes import A4
        from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageBreak, PageTemplate

        file, title = BytesIO(), catalogue.plain(language, "sheet-name")
        with _DRAWING:
            _letters()
            document = BaseDocTemplate(
                file,
                pagesize=A4,
                title=title,
                author="Kaldy",
                subject=title,
                creator="Kaldy",
                lang=language,
                invariant=1,
                initialFontName="Inter",  # else each page names another one, which is not in the file
                leftMargin=MARGIN,
                rightMargin=MARGIN,
                topMargin=MARGIN,
                bottomMargin=MARGIN + FOOT,
            )
            feet, story = _Feet(language, self.made_at), list[Flowable]()
            for number, section in enumerate(self.sections):
                frame = Frame(document.leftMargin, document.bottomMargin, document.width, document.height, 0, 0, 0, 0)
                page = PageTemplate(str(number), [frame], onPageEnd=partial(feet.leave_room, _known(section.whose)))
                document.addPageTemplates(page)
                story += [NextPageTemplate(str(number)), PageBreak()] if number else []
                story += _drawn(section, document.width)
            document.build(story, canvasmaker=feet.canvas)
        return file.getvalue()


class _Feet:
    """What stands at the foot of each page, drawn when it is known how many there are."""

    def __init__(self, language: str, made_at: datetime) -> None:
        self._language, self._made_at = language, made_at
        self._whose = list[str]()

    def leave_room(self, whose: str, canvas: Canvas, _: BaseDocTemplate) -> None:
        """The foot of the page that ends, by which it is told whose that is."""
        self._whose.append(whose)
        canvas.doForm(f"foot{len(self._whose)}")

    def canvas(self, *given: Any, **more: Any) -> Canvas:
        """That of the document."""
        from reportlab.pdfgen.canvas import Canvas

        feet = self

        class Numbered(Canvas):
            def save(self) -> None:
                feet._draw(self)
                super().save()

        canvas = Numbered(*given, **more)
        made = f"D:{self._made_at.astimezone(UTC):%Y%m%d%H%M%S}Z"
        canvas.setDateFormatter(lambda *_: made)
        return canvas

    def _draw(self, canvas: Canvas) -> None:
        from reportlab.lib.pagesizes import A4
        from reportlab.pdfbase.pdfmetrics import stringWidth

        width, _ = A4
        said = _known(catalogue.plain(self._language, "sheet-foot"))
        for number, whose in enumerate(self._whose, 1):
            page = catalogue.plain(self._language, "sheet-page", page=number, pages=len(self._whose))
            canvas.beginForm(f"foot{number}")
            canvas.setStrokeColor(_LINE)
            canvas.line(MARGIN, MARGIN + FOOT - 8, width - MARGIN, MARGIN + FOOT - 8)
            canvas.setFillColor(_FAINT)
            canvas.setFont("Inter", 9)
            canvas.drawString(MARGIN, MARGIN, said)
            canvas.drawRightString(width - MARGIN, MARGIN - 12, page)
            room = width - 2 * MARGIN - stringWidth(f"  {page}", "Inter", 9)
            canvas.setFont("Inter", min(9, room / stringWidth(whose, "Inter", 1)))
            canvas.drawString(MARGIN, MARGIN - 12, whose)
            canvas.endForm()


def _drawn(section: Section, width: float) -> Iterator[Flowable]:
    from reportlab.platypus import CondPageBreak, Paragraph

    styles = _styles()
    yield Paragraph(_marked(section.title), styles["title"])
    yield from _paragraphs(section.about)
    lines = "<br/>".join(map(_marked, section.standing.splitlines()))
    yield Paragraph(lines, styles["over" if section.over else "standing"])
    for block in section.blocks:
        yield CondPageBreak(_HEADING)
        yield Paragraph(_marked(block.heading), styles["heading"])
        yield from _paragraphs(block.text)
        if block.rows:
            yield _table(block.rows, width)


def _paragraphs(text: str) -> Iterator[Flowable]:
    """A line each; an empty one is a distance."""
    from reportlab.platypus import CondPageBreak, Paragraph, Spacer

    styles = _styles()
    for line in text.splitlines():
        if not line:
            yield Spacer(0, 5)
            continue
        if line.startswith("<b>"):
            yield CondPageBreak(_SUBHEADING)
        yield Paragraph(_marked(line), styles["point" if line.startswith("•") else "text"])


def _marked(line: str) -> str:
    """A line of Telegram's HTML as ReportLab's, whose bold letters are marked in the same way."""
    pieces = re.split(r"(</?b>)", line)
    return "".join(
        piece if number % 2 else escape(_known(unescape(piece)), quote=False) for number, piece in enumerate(pieces)
    ).strip()


def _table(rows: Sequence[Sequence[str]], width: float) -> Flowable:
    from reportlab.platypus import LongTable, TableStyle

    style = TableStyle(
        [
            ("FONT", (0, 0), (-1, -1), "Inter", CELL, 11),
            ("FONT", (0, 0), (-1, 0), "Inter-Bold", CELL, 11),
            ("TEXTCOLOR", (0, 0), (-1, -1), _INK),
            ("BACKGROUND", (0, 0), (-1, 0), _HEAD),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, _LINE),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ]
    )
    columns = [*COLUMNS, width - sum(COLUMNS)]
    return LongTable(
        [["\n".join(map(_known, cell.split("\n"))) for cell in row] for row in rows],
        columns,
        repeatRows=1,
        style=style,
        hAlign="LEFT",
        spaceBefore=3,
    )


@cache
def _styles() -> dict[str, ParagraphStyle]:
    from reportlab.lib.colors import HexColor
    from reportlab.lib.styles import ParagraphStyle

    ink, bold = HexColor(_INK), "Inter-Bold"
    text = ParagraphStyle("text", fontName="Inter", fontSize=10, leading=13, textColor=ink, spaceAfter=1)
    standing = ParagraphStyle(
        "standing",
        text,
        fontSize=12,
        leading=16.5,
        borderColor=HexColor(_CALM),
        borderWidth=1.5,
        borderPadding=8,
        borderRadius=4,
        leftIndent=9,
        rightIndent=9,
        spaceBefore=15,
        spaceAfter=9,
    )
    return {
        "title": ParagraphStyle("title", text, fontName=bold, fontSize=18, leading=23, spaceAfter=4),
        "standing": standing,
        "over": ParagraphStyle("over", standing, borderColor=HexColor(_OVER), borderWidth=3),
        "heading": ParagraphStyle(
            "heading", text, fontName=bold, fontSize=12, leading=15, spaceBefore=10, spaceAfter=3
        ),
        "text": text,
        "point": ParagraphStyle("point", text, leftIndent=9, firstLineIndent=-9),
    }


@cache
def _letters() -> frozenset[int]:
    """Makes the fonts known to ReportLab; what they have letters for."""
    from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
    from reportlab.pdfbase.ttfonts import TTFont

    medium = TTFont("Inter", str(_FONTS / "Inter-Medium.ttf"))
    registerFont(medium)
    registerFont(TTFont("Inter-Bold", str(_FONTS / "Inter-Bold.ttf")))
    registerFontFamily("Inter", normal="Inter", bold="Inter-Bold", italic="Inter", boldItalic="Inter-Bold")
    return frozenset(medium.face.charToGlyph)


def _known(text: str) -> str:
    """A text in letters that the fonts have: without emoji, other letters without their marks, else question marks."""
    return "".join(map(_letter, normalize("NFC", text)))


def _letter(letter: str) -> str:
    known = _letters()
    if ord(letter) in known:
        return letter
    if letter.isspace():
        return " "
    if letter in _LIKE:
        return _LIKE[letter]
    if category(letter) in ("So", "Sk", "Cf", "Mn", "Me", "Cc"):
        return ""  # an emoji, what joins and colours it, a mark above the letter before
    plain = "".join(each for each in normalize("NFKD", letter) if ord(each) in known)
    return plain or "?"
