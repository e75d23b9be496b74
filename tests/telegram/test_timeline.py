"""The timeline's picture: what stands where, how heavy it is, and that it looks as it was looked at."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat

from bot.core.timeline import Timeline
from bot.telegram.timeline import BAR, DAY, LEFT, WIDTH, Pair, draw
from tools.samples.timeline import PAIRS
from tools.timeline import GOLDEN, SHOWN

MOST_BYTES = 60 * 1024


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


@pytest.mark.parametrize(("name", "language"), SHOWN)
def test_it_looks_as_it_was_looked_at(name: str, language: str) -> None:
    content = draw(PAIRS[name], language)
    assert len(content) <= MOST_BYTES
    golden, found = Image.open(GOLDEN / f"{name}-{language}.png").convert("RGB"), opened(content)
    assert found.size == golden.size
    apart = ImageStat.Stat(ImageChops.difference(found, golden).convert("L")).mean[0]
    assert apart < 1, f"{name}-{language}.png: write it anew with tools.timeline and look at it"


def bar_of(picture: Image.Image, day: int) -> tuple[int, ...]:
    """The colour in the middle of a day of the first upper bar, the last of them 0."""
    column = [picture.getpixel((LEFT + (179 + day) * DAY + DAY // 2, y)) for y in range(picture.height)]
    top = next(y for y in range(picture.height) if picture.getpixel((LEFT + 1, y)) != (255, 255, 255) and y > 120)
    found = column[top + BAR // 2]
    assert isinstance(found, tuple)
    return found


def test_a_day_of_a_stay_is_as_wide_as_it_is_told_where_it_belongs() -> None:
    today = date(2026, 11, 30)
    day = today - timedelta(50)
    picture = opened(draw([Pair(Timeline(today, stays=((day, day),)), "", "X")], "en"))
    assert picture.width == WIDTH
    blue = bar_of(picture, -50)
    assert blue[2] > blue[0]
    assert bar_of(picture, -51) == bar_of(picture, -49) != blue
