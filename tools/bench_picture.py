"""What the picture of days costs, beside Pillow alone drawing the same rectangles, lines and letters."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final
from unittest.mock import patch

from PIL import Image, ImageDraw

from bot.telegram.timeline import Pair, draw
from tools.samples.timeline import PAIRS

LANGUAGE: Final = "ru"
CALLS: Final = 20
DRAWS: Final = ("rectangle", "line", "text")


@dataclass(eq=False)
class Drawn:
    """What was called of Pillow to draw something: each pen's mode and size, and its strokes."""

    pens: list[tuple[str, tuple[int, int], list[tuple[str, tuple[Any, ...]]]]] = field(default_factory=list)

    @classmethod
    def of(cls, pairs: Sequence[Pair], language: str = LANGUAGE) -> "Drawn":
        """What a picture is drawn of."""
        found, pen_of = cls(), ImageDraw.Draw

        def draw_noted(image: Image.Image, mode: str | None = None) -> ImageDraw.ImageDraw:
            pen, strokes = pen_of(image, mode), list[tuple[str, tuple[Any, ...]]]()
            found.pens.append((image.mode, image.size, strokes))
            for name in DRAWS:
                setattr(pen, name, _noting(name, getattr(pen, name), strokes))
            return pen

        with patch.object(ImageDraw, "Draw", draw_noted):
            draw(pairs, language)
        return found

    def again(self) -> bytes:
        """The same strokes, and nothing else."""
        page: Image.Image | None = None
        for mode, size, strokes in self.pens:
            image = Image.new(mode, size)
            page, pen = page or image, ImageDraw.Draw(image)
            for name, given in strokes:
                getattr(pen, name)(*given)
        assert page is not None, "something was drawn"
        file = BytesIO()
        page.save(file, "PNG")
        return file.getvalue()


def _noting(name: str, stroke: Callable[..., None], strokes: list[tuple[str, tuple[Any, ...]]]) -> Callable[..., None]:
    def noted(*given: Any) -> None:
        strokes.append((name, given))
        stroke(*given)

    return noted


def milliseconds(work: Callable[[], object]) -> float:
    """CPU of one call: the best of five times some."""
    work()
    return min(_once(work) for _ in range(5))


def _once(work: Callable[[], object]) -> float:
    begun = time.process_time()
    for _ in range(CALLS):
        work()
    return (time.process_time() - begun) / CALLS * 1000


def pictures() -> Iterator[str]:
    """A line for each sample."""
    yield "A picture of days: CPU ms (Kaldy | the same strokes by Pillow alone), the ratio, KiB"
    for name, pairs in PAIRS.items():
        drawn = Drawn.of(pairs)
        ours, bare = milliseconds(lambda: draw(pairs, LANGUAGE)), milliseconds(drawn.again)  # noqa: B023 - at once
        weight = len(draw(pairs, LANGUAGE)) / 1024
        yield f"{name:>7}{ours:>8.1f} |{bare:>6.1f}{ours / bare:>8.2f}{weight:>8.1f}"


if __name__ == "__main__":
    for text in pictures():
        print(text)
