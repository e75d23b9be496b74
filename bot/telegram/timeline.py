"""The timeline as a picture: the last half year above the next one, day below day, a pair of bars for each journal.

With a window of 180 days a day that is used comes back exactly below where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from bot.core.timeline import HALF, Days, Timeline
from bot.telegram.letters import fitted
from bot.texts import catalogue
from bot.texts.days import month_names

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

WIDTH: Final = 768
"""Pixels: nearly three for each that a picture has in a chat on a narrow phone, 280."""
DAY: Final = 4
"""Pixels of a day."""
LEFT: Final = (WIDTH - HALF * DAY) // 2
_LETTERS: Final = 32
"""Pixels of small letters: 12 on such a phone."""
_SHRUNK: Final = 34
"""Pixels to which a verdict shrinks before it takes two lines."""
_SMALLEST: Final = 24
"""Pixels to which any line shrinks before its end is cut."""
BAR: Final = 60
_BAND: Final = 24
BETWEEN: Final = 26
"""Pixels between the two bars, in which today and the days that come back are marked."""

_FONTS: Final = Path(__file__).parents[1] / "fonts"
_PAPER, _INK, _FAINT, _TRACK = "#ffffff", "#10171d", "#5b6770", "#e6ebee"
# Colours that stay apart for whoever sees few of them (Okabe and Ito, 2008); each has a pattern of its own, too.
_STAY, _AHEAD, _PERMIT, _OVER, _BACK = "#0072b2", "#8cc5e8", "#009e73", "#d55e00", "#e69f00"

Mark = Literal["stay", "ahead", "permit", "plan", "over", "back", "window", "last"]


@dataclass(frozen=True, slots=True)
class Pair:
    """The two bars of one journal, and what stands above them; `heading` is empty where there is but one."""

    timeline: Timeline
    heading: str
    verdict: str


def mark_of(pairs: Sequence[Pair], language: str) -> str:
    """The same for the same picture; the day on which it is drawn is in it."""
    return sha256(repr((language, *pairs)).encode()).hexdigest()[:32]


def draw(pairs: Sequence[Pair], language: str) -> bytes:
    """A PNG, WIDTH pixels wide and as high as it has to be.

    Takes some tens of milliseconds, and imports Pillow at the first call: call it in a thread.
    """
    from PIL import Image, ImageDraw, ImageFont  # of no use to a bot at rest

    bold = ImageFont.truetype(_FONTS / "Inter-Bold.ttf", 42)
    medium = ImageFont.truetype(_FONTS / "Inter-Medium.ttf", _LETTERS)
    legend = [mark for mark in _LEGEND if any(_has(pair.timeline, mark) for pair in pairs)]
    tops, height = list[int](), 28
    verdicts = [_verdict(pair.verdict, bold) for pair in pairs]
    for pair, verdict in zip(pairs, verdicts, strict=True):
        tops.append(height)
        height += _height(pair, verdict)
    rows = list(_in_rows(legend, medium, language))
    page = Image.new("RGB", (WIDTH, height + len(rows) * _LEGEND_STEP + 12), _PAPER)
    drawing = _Drawing(page, ImageDraw.Draw(page), bold, medium, language)
    for top, pair, verdict in zip(tops, pairs, verdicts, strict=True):
        drawing.pair(top, pair, verdict)
    drawing.legend(height, rows)
    file = BytesIO()
    page.quantize(palette=_palette(), dither=Image.Dither.NONE).save(file, "PNG")
    return file.getvalue()


def _palette() -> Image:
    """All colours, and those on the edges of letters: at most 16, so that two pixels are one byte."""
    from PIL import Image, ImageColor

    paper, ink, faint, *others = (
        ImageColor.getrgb(each) for each in (_PAPER, _INK, _FAINT, _TRACK, _STAY, _AHEAD, _PERMIT, _OVER, _BACK)
    )
    edges = [
        tuple(round(a + (b - a) * step / 4) for a, b in zip(paper, dark, strict=True))
        for dark in (ink, faint)
        for step in (1, 2, 3)
    ]
    found = Image.new("P", (1, 1))
    found.putpalette([value for colour in (paper, ink, faint, *others, *edges) for value in colour])
    return found


_LEGEND: Final[tuple[Mark, ...]] = ("stay", "over", "permit", "plan", "ahead", "back", "window")
_LEGEND_STEP: Final = 50
_SWATCH: Final = (48, 28)
_GAP: Final = 28
_HEADING: Final = 48
_VERDICT: Final = 58
_MONTHS: Final = 46


def _has(timeline: Timeline, mark: Mark) -> bool:
    found: dict[Mark, object] = {
        "stay": timeline.stays,
        "ahead": timeline.ahead,
        "permit": timeline.permits,
        "plan": timeline.plans,
        "over": timeline.over,
        "back": timeline.back,
        "window": timeline.window,
    }
    return bool(found[mark])


def _verdict(text: str, font: FreeTypeFont) -> list[tuple[str, FreeTypeFont]]:
    """In one line, or where its letters would be too small in two: until when, and how many days."""
    line = fitted(text, font, HALF * DAY, _SHRUNK)
    if not line[0].endswith("…"):
        return [line]
    return [fitted(part, font, HALF * DAY, _SMALLEST) for part in text.rsplit(" · ", 1)]


def _height(pair: Pair, verdict: Sequence[object]) -> int:
    return (_HEADING if pair.heading else 0) + len(verdict) * _VERDICT + _MONTHS + BAR + BETWEEN + BAR + _MONTHS + 34


def _in_rows(legend: Iterable[Mark], font: FreeTypeFont, language: str) -> Iterator[list[tuple[Mark, int]]]:
    """The marks with the pixel at which each begins, as many a row as fit."""
    row, at = list[tuple[Mark, int]](), LEFT
    for mark in legend:
        width = round(_SWATCH[0] + 14 + font.getlength(catalogue.plain(language, f"timeline-{mark}")) + _GAP)
        if row and at + width > WIDTH - LEFT + _GAP:
            yield row
            row, at = [], LEFT
        row.append((mark, at))
        at += width
    if row:
        yield row


class _Drawing:
    def __init__(self, page: Image, pen: ImageDraw, bold: FreeTypeFont, medium: FreeTypeFont, language: str) -> None:
        self._page, self._pen, self._bold, self._medium, self._language = page, pen, bold, medium, language

    def pair(self, top: int, pair: Pair, verdict: Iterable[tuple[str, FreeTypeFont]]) -> None:
        """The heading, the verdict, the months, the bars."""
        timeline = pair.timeline
        if pair.heading:
            text, font = fitted(pair.heading, self._medium, HALF * DAY, _SMALLEST)
            self._line(top, text, _FAINT, font, self._medium)
            top += _HEADING
        for text, font in verdict:
            self._line(top, text, _INK, font, self._bold)
            top += _VERDICT
        upper = top + _MONTHS
        lower = upper + BAR + BETWEEN
        today = timeline.today
        word = catalogue.plain(self._language, "timeline-today")
        ends = WIDTH - LEFT - round(self._medium.getlength(word))
        self._months(upper - _MONTHS, today - timedelta(HALF - 1), ends - 16)
        self._pen.text((ends, upper - _MONTHS), word, _INK, self._medium)
        self._months(lower + BAR + 6, today + timedelta(1), WIDTH - LEFT + 6)
        for first, y in ((today - timedelta(HALF - 1), upper), (today + timedelta(1), lower)):
            self._bar(first, y, timeline)
        self._between(upper + BAR, lower, timeline)

    def _line(self, top: int, text: str, ink: str, font: FreeTypeFont, usual: FreeTypeFont) -> None:
        """Letters that have shrunk stand on the line on which the usual ones would stand."""
        self._pen.text((LEFT, top + usual.getmetrics()[0]), text, ink, font, "ls")

    def _months(self, top: int, first: date, most: int) -> None:
        names = month_names(self._language)
        for day, _ in _beginnings(first):
            x, name = LEFT + (day - first).days * DAY, names[day.month - 1]
            if x + self._medium.getlength(name) <= most:
                self._pen.text((x, top), name, _FAINT, self._medium)

    def _bar(self, first: date, top: int, timeline: Timeline) -> None:
        self._pen.rectangle((LEFT, top, LEFT + HALF * DAY - 1, top + BAR - 1), _TRACK)
        for mark, days in (
            ("stay", timeline.stays),
            ("ahead", timeline.ahead),
            ("permit", timeline.permits),
            ("month", _beginnings(first)),
            ("plan", timeline.plans),
            ("over", timeline.over),
        ):
            for begin, end in _within(days, first):
                self._fill((LEFT + begin * DAY, top, LEFT + (end + 1) * DAY - 1, top + BAR - 1), mark)
        if 0 <= (timeline.today - first).days < HALF:
            self._flag(LEFT + HALF * DAY - 3, top)
        if timeline.last and timeline.ahead and 0 <= (timeline.last - first).days < HALF:
            self._flag(LEFT + (timeline.last - first).days * DAY + DAY, top)

    def _flag(self, x: int, top: int) -> None:
        """The edge of a day that is told: today, the last legal one."""
        self._pen.rectangle((x - 3, top - 6, x + 2, top + BAR + 5), _INK)

    def _between(self, top: int, bottom: int, timeline: Timeline) -> None:
        """What bears on both bars: the window below the upper one, the days that come back above the lower one."""
        today = timeline.today
        if timeline.window:
            x = LEFT + max(0, HALF - 1 - (today - timeline.window).days) * DAY
            self._pen.rectangle((x, top + 3, LEFT + HALF * DAY - 1, top + 8), _INK)
            if (today - timeline.window).days < HALF:
                self._pen.rectangle((x, top + 3, x + 3, top + 14), _INK)
        for begin, end in _within(timeline.back, today + timedelta(1)):
            self._pen.rectangle((LEFT + begin * DAY, bottom - 11, LEFT + (end + 1) * DAY - 1, bottom - 1), _BACK)

    def legend(self, top: int, rows: Iterable[Sequence[tuple[Mark, int]]]) -> None:
        """What the marks mean."""
        for row in rows:
            for mark, x in row:
                box = (x, top, x + _SWATCH[0] - 1, top + _SWATCH[1] - 1)
                self._fill(box, mark)
                words = catalogue.plain(self._language, f"timeline-{mark}")
                self._pen.text((x + _SWATCH[0] + 14, top - 6), words, _INK, self._medium)
            top += _LEGEND_STEP

    def _fill(self, box: tuple[int, int, int, int], mark: str) -> None:
        match mark:
            case "stay":
                self._pen.rectangle(box, _STAY)
            case "ahead":
                self._pen.rectangle(box, _AHEAD)
            case "month":
                self._pen.line((box[0], box[1], box[0], box[3]), _PAPER, 2)
            case "plan":
                self._pen.rectangle(box, _PAPER, _STAY, 4)
            case "permit":  # above the days spent under it, which stay to be seen
                left, top, right, bottom = box
                band = left, top, right, min(bottom, top + _BAND)
                self._pen.rectangle(band, _PAPER)
                self._hatched(band, _PERMIT, 1)
            case "over":
                self._pen.rectangle(box, _OVER)
                self._hatched(box, _INK, 2)
            case "back":
                self._pen.rectangle((box[0], box[3] - 12, box[2], box[3]), _BACK)
            case "window":
                self._pen.rectangle((box[0], box[1] + 12, box[2], box[1] + 17), _INK)
                self._pen.rectangle((box[0], box[1] + 12, box[0] + 3, box[1] + 23), _INK)

    def _hatched(self, box: tuple[int, int, int, int], ink: str, ways: int) -> None:
        """Lines from corner to corner, one way or crossed, cut at the edges."""
        from PIL import Image, ImageDraw

        left, top, right, bottom = box
        size = right - left + 1, bottom - top + 1
        lines = Image.new("1", size)
        pen = ImageDraw.Draw(lines)
        for x in range(-size[1], size[0] + size[1], 14):
            pen.line((x, size[1], x + size[1], 0), 1, 4)
            if ways > 1:
                pen.line((x, 0, x + size[1], size[1]), 1, 3)
        self._page.paste(ink, (left, top), lines)


def _beginnings(first: date) -> Iterator[Days]:
    """The first of each month in a bar that begins on ``first``."""
    for day in (first + timedelta(number) for number in range(HALF)):
        if day.day == 1:
            yield day, day


def _within(days: Iterable[Days], first: date) -> Iterator[tuple[int, int]]:
    """The days of a bar that begins on ``first``, by their numbers from 0 on, both ends included."""
    for begin, end in days:
        if end >= first and (begin - first).days < HALF:
            yield max(0, (begin - first).days), min(HALF - 1, (end - first).days)
