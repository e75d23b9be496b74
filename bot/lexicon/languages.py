"""The languages the bot speaks, and where their texts lie: in the wheel inside the package, else beside it."""

from pathlib import Path
from typing import Final

# One line a language: its code in CLDR, which is also its folder's name. They are offered in this order.
LANGUAGES: Final = (
    "ru",
    "ky",
    "en",
)
DEFAULT_LANGUAGE: Final = "ru"
"""Where one alone is to be spoken and nobody has said which: the one most read."""
_READS_RUSSIAN: Final = frozenset({"az", "be", "hy", "ka", "kk", "tg", "tk", "tt", "uk", "uz"})
"""Languages whose speakers here read Russian sooner than English."""


def one_language(*said: str | None) -> str:
    """The language to speak where there is room for one: of those said the first that the bot speaks, else the one
    that whoever said them is likelier to read.
    """
    codes = [code for code in said if code]
    if known := next((code for code in codes if code in LANGUAGES), None):
        return known
    return DEFAULT_LANGUAGE if not codes or codes[-1] in _READS_RUSSIAN else "en"


def locales_directory() -> Path:
    """The directory with one folder a language; FileNotFoundError when the installation lacks it."""
    package = Path(__file__).resolve().parents[1]
    # The wheel's place first: beside an installed package lies site-packages, with anyone's "locales".
    for place in (package / "locales", package.parent / "locales"):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"no locales directory in or beside {package}")
