"""Where the texts lie: in the wheel inside the package, in the source tree beside it."""

from pathlib import Path


def locales_directory() -> Path:
    """The directory with one folder a language; FileNotFoundError when the installation lacks it."""
    package = Path(__file__).resolve().parents[1]
    # The wheel's place first: beside an installed package lies site-packages, with anyone's "locales".
    for place in (package / "locales", package.parent / "locales"):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"no locales directory in or beside {package}")
