"""Letters as the bundled fonts draw them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont


def known(text: str, font: FreeTypeFont) -> str:
    """The text without what the font would draw as an empty box."""
    box, composed = bytes(font.getmask("\uffff")), normalize("NFC", text)
    unknown = {c for c in set(composed) if not c.isspace() and bytes(font.getmask(c)) == box}
    return " ".join("".join(c for c in composed if c not in unknown).split())


def fitted(text: str, font: FreeTypeFont, width: float, smallest: float) -> tuple[str, FreeTypeFont]:
    """The text as far as the font knows it, in one line so wide at most: the letters shrink, then the end is cut."""
    text = known(text, font)
    while (length := font.getlength(text)) > width and font.size > smallest:
        font = font.font_variant(size=max(smallest, min(font.size - 1, int(font.size * width / length))))
    while font.getlength(text) > width:
        text = f"{text[:-2].rstrip()}…"
    return text, font
