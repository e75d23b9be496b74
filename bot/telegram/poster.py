"""The poster that opens the bot: its name, what it does in every language, a QR code. To print, or to pin in a chat."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.lexicon.languages import LANGUAGES
from bot.telegram.letters import known
from bot.texts import catalogue
from bot.texts.countries import country_words

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

DPI: Final = 300
WIDTH: Final = 1240
HEIGHT: Final = 1748
"""Pixels: at DPI dots an inch the size of A6; A5 and A4 have the same shape."""

MARGIN: Final = 84
"""Pixels on the left and right that stay empty."""

_FONTS: Final = Path(__file__).parents[1] / "fonts"
_QUIET: Final = 4  # modules of white around a QR code, as its standard (ISO/IEC 18004) asks
_INK, _BAND, _ACCENT, _PAPER = "#10171d", "#0f4c63", "#ffd166", "#ffffff"


def poster(link: str, name: str, country: str) -> bytes:
    """A PNG of WIDTH by HEIGHT pixels, well under 300 kB, whose QR code reads as `link`.

    `link` is the bot's address, at most 116 ASCII characters with its start parameter; as text it stands without it.
    `country` (ISO 3166-1 alpha-2) is the one whose days are counted.
    `name` is the bot's, at most 64 characters: what the font lacks (emoji) is left out, and if nothing is left the
    address stands instead. These are Telegram's limits; ValueError far beyond them.

    Takes some tenths of a second, and imports libraries at the first call: call it in a thread (`asyncio.to_thread`).
    """
    import segno  # like Pillow, of no use to a bot at rest
    from PIL import Image, ImageDraw, ImageFont

    bold = ImageFont.truetype(_FONTS / "Inter-Bold.ttf", 96)
    medium = ImageFont.truetype(_FONTS / "Inter-Medium.ttf", 46)
    address = link.removeprefix("https://").partition("?")[0]

    title = _title(known(name, bold) or address, bold)
    said = [catalogue.fixed(code, "poster-.*", **country_words(code, country)) for code in LANGUAGES]
    whats = [_fitted(each["poster-what"], medium, 2) for each in said]
    foot = _fitted(address, bold.font_variant(size=64), 1)

    page = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    pen = ImageDraw.Draw(page)
    head_ends = title.height + 120
    pen.rectangle((0, 0, WIDTH, head_ends), _BAND)
    pen.rectangle((0, head_ends - 12, WIDTH, head_ends), _ACCENT)
    title.draw(pen, 54, _PAPER)
    foot_begins = HEIGHT - foot.height - 64
    pen.rectangle((0, foot_begins, WIDTH, HEIGHT), _BAND)
    foot.draw(pen, foot_begins + 32, _PAPER)

    top = head_ends + 52
    for what in whats:
        what.draw(pen, top, _INK)
        top += what.height + 30

    code = segno.make_qr(link, error="q")
    modules = len(code.matrix) + 2 * _QUIET
    scale = min(foot_begins - top, WIDTH) // modules
    drawn = BytesIO()
    code.save(drawn, kind="png", scale=scale, border=_QUIET)
    side = modules * scale
    page.paste(Image.open(drawn), ((WIDTH - side) // 2, (top + foot_begins - side) // 2))

    file = BytesIO()
    page.save(file, "PNG", optimize=True, dpi=(DPI, DPI))
    return file.getvalue()


@dataclass(frozen=True, slots=True)
class _Block:
    """Centred lines of text."""

    lines: list[str]
    font: FreeTypeFont

    @property
    def _step(self) -> int:
        return round(self.font.size * 1.28)

    @property
    def height(self) -> int:
        return len(self.lines) * self._step

    def draw(self, pen: ImageDraw, top: int, ink: str) -> None:
        for number, line in enumerate(self.lines):
            pen.text((WIDTH / 2, top + (number + 0.5) * self._step), line, ink, self.font, "mm")


def _title(text: str, font: FreeTypeFont) -> _Block:
    """One line if its letters can be large, else two."""
    block = _fitted(text, font, 1)
    return block if block.font.size >= 64 else _fitted(text, font.font_variant(size=76), 2)


def _fitted(text: str, font: FreeTypeFont, most: int) -> _Block:
    """The text in at most so many lines between the margins, none much longer than another; the font shrinks to it."""
    width: float = WIDTH - 2 * MARGIN
    while _width(lines := _wrapped(text, font, width), font) > width or len(lines) > most:
        font = font.font_variant(size=font.size - 2)
    while len(narrower := _wrapped(text, font, width)) == len(lines) and _width(narrower, font) <= width:
        lines, width = narrower, _width(narrower, font) - 1
    return _Block(lines, font)


def _width(lines: list[str], font: FreeTypeFont) -> float:
    return max(map(font.getlength, lines))


def _wrapped(text: str, font: FreeTypeFont, width: float) -> list[str]:
    """Lines of whole words; a word longer than a line has one of its own, and a no-break space keeps two together."""
    first, *words = re.split("[ \n]+", text)
    lines = [first]
    for word in words:
        longer = f"{lines[-1]} {word}"
        if font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
