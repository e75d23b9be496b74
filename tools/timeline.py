"""The pictures that tests compare with: ``python -m tools.timeline`` writes them; look at each before it is kept."""

from pathlib import Path
from typing import Final

from bot.telegram.timeline import draw
from tools.samples.timeline import PAIRS

GOLDEN: Final = Path(__file__).parents[1] / "tests/telegram/golden"
SHOWN: Final = (*((name, "ky") for name in PAIRS), ("family", "ru"), ("family", "en"))
"""Each in one language, one in all."""


def main() -> None:
    """Write them all."""
    GOLDEN.mkdir(exist_ok=True)
    for name, language in SHOWN:
        (GOLDEN / f"{name}-{language}.png").write_bytes(draw(PAIRS[name], language))


if __name__ == "__main__":
    main()
