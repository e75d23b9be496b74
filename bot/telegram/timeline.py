"""The timeline as a picture: the half year up to a day above the next one, day below day, two bars for each journal.

With a window of 180 days a day that is used comes back exactly below where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, get_args

from bot.core.timeline import HALF, Days, Timeline, outside
from bot.telegram.letters import fitted
from bot.texts import catalogue
from bot.texts.days import brief_day, brief_range, month_names

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
_SMALL: Final = 28
"""Pixels of the letters of years and days."""
_SHRUNK: Final = 34
"""Pixels to which a verdict shrinks before it takes two lines."""
_SMALLEST: Final = 24
"""Pixels to which any line shrinks before its end is cut."""
BAR: Final = 60
_BAND: Final = 24
_BETWEEN: Final = 26
"""Pixels between the two bars, in which the window and the days that come back are marked."""
_DAYS: Final = 34
"""Pixels more in which it is told which days come back."""
LEAST: Final = 9
"""Pixels of the shortest mark, 3 on a phone 280 pixels wide; fewer where the next one would be touched."""
_LEAST_OF: Final = {"month": DAY, "tick": DAY, "paper": 15, "plan": 15}
"""Those that are not as short as others: an outline needs something within it."""
_CLUSTER: Final = 30
"""Days apart by which those that come back are told by other dates, where there is room for them."""
_EACH_NAMED: Final = 3
"""Journals that each have the months at their bars and large letters; more would make the picture too heavy."""

HEAVIEST: Final = 60 * 1024
"""Bytes that a picture has at most."""
_EDGES: Final = ((1, 2, 3), (2,), ())
"""Quarters of the ways between paper and ink that edges of letters are drawn in; the fewer, the lighter the picture."""

_FONTS: Final = Path(__file__).parents[1] / "fonts"
_PAPER, _INK, _FAINT, _TRACK = "#ffffff", "#10171d", "#5b6770", "#e6ebee"
# Colours that stay apart for whoever sees few of them (Okabe and Ito, 2008); each has a pattern of its own, too.
_STAY, _AHEAD, _PERMIT, _OVER, _BACK = "#0072b2", "#8cc5e8", "#009e73", "#d55e00", "#e69f00"

Mark = Literal["stay", "over", "permit", "plan", "ahead", "back"]
MARKS: Final[tuple[Mark, ...]] = get_args(Mark)
"""What days may be marked as, in the order in which it is told."""


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

    each_named = len(pairs) <= _EACH_NAMED
    bold = ImageFont.truetype(_FONTS / "Inter-Bold.ttf", 42 if each_named else _SHRUNK)
    medium = ImageFont.truetype(_FONTS / "Inter-Medium.ttf", _LETTERS)
    tops, height = list[int](), 28
    blocks = [
        _Block(pair, _verdict(pair.verdict, bold), each_named or not number, each_named or number == len(pairs) - 1)
        for number, pair in enumerate(pairs)
    ]
    for block in blocks:
        tops.append(height)
        height += block.height
    rows = list(_in_rows(_legend(pairs, language), medium))
    page = Image.new("RGB", (WIDTH, height + len(rows) * _LEGEND_STEP + 12), _PAPER)
    drawing = _Drawing(page, ImageDraw.Draw(page), bold, medium, language)
    for top, block in zip(tops, blocks, strict=True):
        drawing.block(top, block)
    drawing.legend(height, rows)
    content = b""
    for edges in _EDGES:
        file = BytesIO()
        page.quantize(palette=_palette(edges), dither=Image.Dither.NONE).save(file, "PNG")
        content = file.getvalue()
        if len(content) <= HEAVIEST:
            break
    return content


def _palette(steps: Iterable[int]) -> Image:
    """All colours, and those on the edges of letters: at most 16, so that two pixels are one byte."""
    from PIL import Image, ImageColor

    paper, ink, faint, *others = (
        ImageColor.getrgb(each) for each in (_PAPER, _INK, _FAINT, _TRACK, _STAY, _AHEAD, _PERMIT, _OVER, _BACK)
    )
    edges = [
        tuple(round(a + (b - a) * step / 4) for a, b in zip(paper, dark, strict=True))
        for dark in (ink, faint)
        for step in steps
    ]
    found = Image.new("P", (1, 1))
    found.putpalette([value for colour in (paper, ink, faint, *others, *edges) for value in colour])
    return found


_LEGEND_STEP: Final = 50
_SWATCH: Final = (48, 28)
_GAP: Final = 28
_HEADING: Final = 48
_VERDICT: Final = 58
_MONTHS: Final = 42
_YEARS: Final = 36
_BARE: Final = 10
"""Pixels at a bar whose months are not named."""


def days_of(timeline: Timeline, mark: Mark) -> tuple[Days, ...]:
    """The runs of days that are marked so."""
    match mark:
        case "stay":
            return timeline.stays
        case "over":
            return timeline.over
        case "permit":
            return timeline.permits
        case "plan":
            return timeline.plans
        case "ahead":
            return timeline.ahead
        case "back":
            return timeline.back


def _seen_of(timeline: Timeline, mark: Mark) -> Iterable[Days]:
    """The runs of days that are marked so and that nothing else is drawn over."""
    match mark:
        case "stay":
            return outside(timeline.stays, timeline.over)
        case "ahead":
            return outside(timeline.ahead, timeline.plans)
        case _:
            return days_of(timeline, mark)


def _verdict(text: str, font: FreeTypeFont) -> list[tuple[str, FreeTypeFont]]:
    """In one line, or where its letters would be too small in more: until when, and how many days; what that is of."""
    parts = [text]
    for sign in (r" · (?!.* · )", r"(?<=:) "):
        parts = [each for part in parts for each in ([part] if _fits(part, font) else re.split(sign, part))]
    return [fitted(part, font, HALF * DAY, _SMALLEST) for part in parts]


def _fits(text: str, font: FreeTypeFont) -> bool:
    return not fitted(text, font, HALF * DAY, _SHRUNK)[0].endswith("…")


@dataclass(frozen=True, slots=True)
class _Block:
    """A pair with its verdict in letters of a size, and whether the months are named above its bars and below them."""

    pair: Pair
    verdict: Sequence[tuple[str, FreeTypeFont]]
    above: bool
    below: bool

    @property
    def bars(self) -> int:
        """Pixels from its top to the upper bar."""
        axis = _YEARS + _MONTHS if self.above else _BARE
        return (_HEADING if self.pair.heading else 0) + len(self.verdict) * _VERDICT + axis

    @property
    def between(self) -> int:
        """Pixels between its bars."""
        return _BETWEEN + (_DAYS if self.pair.timeline.back else 0)

    @property
    def ends(self) -> int:
        """Pixels from its top to what stands below the lower bar and its months: years, and how long a plan goes on."""
        return self.bars + 2 * BAR + self.between + (_MONTHS if self.below else _BARE)

    @property
    def height(self) -> int:
        return self.ends + (_YEARS if self.below or _goes_on(self.pair.timeline) else 0) + 34


def _goes_on(timeline: Timeline) -> Days | None:
    """The first plan that the bars do not show to its end."""
    return next((plan for plan in timeline.plans if plan[1] > timeline.end), None)


def _legend(pairs: Iterable[Pair], language: str) -> Iterator[tuple[str, str]]:
    """The marks that are drawn, and what each means."""
    timelines = [pair.timeline for pair in pairs]
    for mark in MARKS:
        if any(a <= each.end and b > each.day - timedelta(HALF) for each in timelines for a, b in _seen_of(each, mark)):
            yield mark, catalogue.plain(language, f"timeline-{mark}")
    for days in sorted({(each.day - each.window).days + 1 for each in timelines if each.window}):
        yield "window", catalogue.plain(language, "timeline-window", days=days)


def _in_rows(legend: Iterable[tuple[str, str]], font: FreeTypeFont) -> Iterator[list[tuple[str, str, int]]]:
    """The marks with their words and the pixel at which each begins, as many a row as fit."""
    row, at = list[tuple[str, str, int]](), LEFT
    for mark, words in legend:
        width = round(_SWATCH[0] + 14 + font.getlength(words) + _GAP)
        if row and at + width > WIDTH - LEFT + _GAP:
            yield row
            row, at = [], LEFT
        row.append((mark, words, at))
        at += width
    if row:
        yield row


class _Drawing:
    def __init__(self, page: Image, pen: ImageDraw, bold: FreeTypeFont, medium: FreeTypeFont, language: str) -> None:
        self._page, self._pen, self._bold, self._medium, self._language = page, pen, bold, medium, language
        self._small = medium.font_variant(size=_SMALL)

    def block(self, top: int, block: _Block) -> None:
        """The heading, the verdict, the years and months, the bars."""
        pair, timeline = block.pair, block.pair.timeline
        upper, ends = top + block.bars, top + block.ends
        lower = upper + BAR + block.between
        if pair.heading:
            text, font = fitted(pair.heading, self._medium, HALF * DAY, _SMALLEST)
            self._line(top, text, _FAINT, font, self._medium)
            top += _HEADING
        for text, font in block.verdict:
            self._line(top, text, _INK, font, self._bold)
            top += _VERDICT
        first, second = timeline.day - timedelta(HALF - 1), timeline.day + timedelta(1)
        if block.above:
            day = (
                self._day(timeline.day, date.min) if timeline.far else catalogue.plain(self._language, "timeline-today")
            )
            self._years(top, first, self._at_the_end(top, day, _INK))
            self._months(upper - _MONTHS, first)
        self._bar(first, upper, timeline)
        self._marked_between(upper + BAR, lower, timeline)
        self._bar(second, lower, timeline)
        later = self._later(timeline)
        room = self._at_the_end(ends, later, _STAY) if later else WIDTH - LEFT
        if block.below:
            self._months(lower + BAR + 4, second)
            self._years(ends, second, room)
        self._flags(upper - (_MONTHS if block.above else _BARE), upper, lower, timeline)

    def _line(self, top: int, text: str, ink: str, font: FreeTypeFont, usual: FreeTypeFont) -> None:
        """Letters that have shrunk stand on the line on which the usual ones would stand."""
        self._pen.text((LEFT, top + usual.getmetrics()[0]), text, ink, font, "ls")

    def _day(self, day: date, other: date) -> str:
        """A day in short, with its year where that is another one than of the other day."""
        return brief_day(self._language, day, other)

    def _at_the_end(self, top: int, text: str, ink: str) -> int:
        """A text that ends where the bar does; the pixel up to which there is room before it."""
        x = WIDTH - LEFT - round(self._small.getlength(text))
        self._pen.text((x, top), text, ink, self._small)
        return x - _GAP

    def _years(self, top: int, first: date, most: int) -> None:
        """The year with which a bar begins, and the one that begins in it."""
        ends = LEFT
        new_year = date(first.year + 1, 1, 1)
        begins = LEFT + (new_year - first).days * DAY
        for x, year, most_here in ((LEFT, str(first.year), min(most, begins)), (begins, str(new_year.year), most)):
            if x >= ends and x + self._small.getlength(year) <= most_here:
                self._pen.text((x, top), year, _FAINT, self._small)

    def _months(self, top: int, first: date) -> None:
        """Each month of a bar, where it has room for its name."""
        names, ends = month_names(self._language), first + timedelta(HALF)
        begins = [first, *(day for day, _ in _beginnings(first) if day != first), ends]
        for day, after in pairwise(begins):
            x, name = LEFT + (day - first).days * DAY, names[day.month - 1]
            if self._medium.getlength(name) <= (after - day).days * DAY:
                self._pen.text((x, top), name, _FAINT, self._medium)

    def _later(self, timeline: Timeline) -> str | None:
        """When the first plan ends, or is, that the bars do not show to its end."""
        plan = _goes_on(timeline)
        if plan is None:
            return None
        a, b = plan
        end = self._day(b, timeline.end)
        return f"→ {end}" if a <= timeline.end else f"{self._day(a, b)} – {end} →"

    def _bar(self, first: date, top: int, timeline: Timeline) -> None:
        self._pen.rectangle((LEFT, top, LEFT + HALF * DAY - 1, top + BAR - 1), _TRACK)
        for mark, days in (
            ("month", _beginnings(first)),
            ("stay", timeline.stays),
            ("ahead", timeline.ahead),
            ("paper", timeline.plans),
            ("permit", timeline.permits),
            ("tick", _beginnings(first)),
            ("over", timeline.over),
            ("plan", timeline.plans),
        ):
            for x, ends in _seen(days, first, _LEAST_OF.get(mark, LEAST)):
                self._fill((x, top, ends - 1, top + BAR - 1), mark)

    def _flags(self, above: int, upper: int, lower: int, timeline: Timeline) -> None:
        """The edges of days that are told, the one drawn up to its word; what goes on after the bars end."""
        right = WIDTH - LEFT
        self._pen.rectangle((right, above + 2, right + 2, upper), _INK)
        self._pen.rectangle((right, upper, right + 5, upper + BAR + 8), _INK)
        if timeline.ahead and timeline.last and timeline.last <= timeline.end:
            x = LEFT + (timeline.last - timeline.day).days * DAY
            self._pen.rectangle((x - 3, lower - 6, x + 2, lower + BAR + 5), _INK)
        for ink, days, middle in (
            (_PERMIT, timeline.permits, lower + _BAND // 2),
            (_AHEAD, timeline.ahead, lower + (BAR + _BAND) // 2),
            (_STAY, timeline.plans, lower + (BAR + _BAND) // 2),
        ):
            if any(last > timeline.end for _, last in days):
                self._pen.polygon([(right + 3, middle - 14), (right + 3, middle + 14), (right + 19, middle)], ink)

    def _marked_between(self, top: int, bottom: int, timeline: Timeline) -> None:
        """What bears on both bars: the window below the upper one, the days that come back above the lower one."""
        if timeline.window:
            days = (timeline.day - timeline.window).days + 1
            x = LEFT + max(0, HALF - days) * DAY
            self._pen.rectangle((x, top + 3, LEFT + HALF * DAY - 1, top + 8), _INK)
            if days <= HALF:
                self._pen.rectangle((x, top + 3, x + 3, top + 14), _INK)
        first = timeline.day + timedelta(1)
        for x, ends in _seen(timeline.back, first, LEAST):
            self._pen.rectangle((x, bottom - 11, ends - 1, bottom - 1), _BACK)
        for x, text in self._told_back(timeline, first):
            self._pen.text((x, bottom - 11 - _DAYS), text, _INK, self._small)

    def _told_back(self, timeline: Timeline, first: date) -> Iterator[tuple[int, str]]:
        """Where it is told which days come back, and how; where there is no room for some, with those before them."""
        told = list[tuple[Days, int, int, str]]()
        for begin, end in _clusters(days for days in timeline.back if days[0] <= timeline.end):
            while True:
                text = brief_range(self._language, begin, end)
                width = round(self._small.getlength(text))
                x = min(LEFT + (begin - first).days * DAY, WIDTH - LEFT - width)
                if not told or x >= told[-1][2]:
                    break
                (begin, _), *_ = told.pop()
            told.append(((begin, end), x, x + width + _GAP, text))
        return ((x, text) for _, x, _, text in told)

    def legend(self, top: int, rows: Iterable[Sequence[tuple[str, str, int]]]) -> None:
        """What the marks mean."""
        for row in rows:
            for mark, words, x in row:
                box = (x, top, x + _SWATCH[0] - 1, top + _SWATCH[1] - 1)
                self._fill(box, mark)
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
            case "tick":  # a line through a day's stay would hide it
                self._pen.line((box[0], box[3] - 11, box[0], box[3]), _PAPER, 2)
            case "paper":
                self._pen.rectangle(box, _PAPER)
            case "plan":
                self._pen.rectangle(box, None, _STAY, 4)
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


def _clusters(days: Iterable[Days]) -> Iterator[Days]:
    """Runs of days with those that follow them closely, each from its first day to the last."""
    begin, end = None, date.min
    for a, b in days:
        if begin and (a - end).days > _CLUSTER:
            yield begin, end
            begin = None
        begin, end = begin or a, b
    if begin:
        yield begin, end


def _seen(days: Iterable[Days], first: date, least: int) -> Iterator[tuple[int, int]]:
    """Where the runs of a bar that begins on ``first`` begin, and where they have ended, in pixels.

    Shorter ones are drawn as wide as ``least``, as far as they stay apart and within the bar.
    """
    runs = [
        (LEFT + max(0, (begin - first).days) * DAY, LEFT + min(HALF, (end - first).days + 1) * DAY)
        for begin, end in days
        if end >= first and (begin - first).days < HALF
    ]
    edges = [LEFT, *(x for run in runs for x in run), LEFT + HALF * DAY]
    for number, (x, ends) in enumerate(runs):
        before, after = edges[2 * number], edges[2 * number + 3]
        lack = max(0, least - (ends - x))
        room_before = x - before if not number else max(0, (x - before - 2) // 2)
        room_after = after - ends if number == len(runs) - 1 else max(0, (after - ends - 2) // 2)
        left = min(room_before, lack // 2)
        right = min(room_after, lack - left)
        yield x - min(room_before, lack - right), ends + right
