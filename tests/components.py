"""Components that some tests need and a machine may lack: where they are looked for, what happens without.

A test asks for one with ``require("chromium")`` or the function of its name and gets a path. Without it the
test is skipped with the reason "<name> is not installed", which ``conftest.py`` knows: the run names every
component it did without, and under ``CI=true`` such a test fails instead.
"""

import ctypes
import os
import shutil
import sys
from pathlib import Path

import pytest

NOT_INSTALLED = "is not installed"
_POSTGRES_HOMES = (
    "usr/lib/postgresql/*/bin",
    "usr/pgsql-*/bin",
    "usr/local/pgsql/bin",
    "opt/homebrew/opt/postgresql*/bin",
)
_FAKETIME_HOMES = ("usr/lib/*/faketime", "usr/lib/faketime", "usr/lib64/faketime", "usr/local/lib/faketime")


def under_ci() -> bool:
    """Whether a missing component is a failure (``CI=true``) or a skip."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def require(name: str) -> Path:
    """Where the component is; skips the calling test without it. KeyError on an unknown name."""
    found = _FINDERS[name]()
    if found is None:
        pytest.skip(f"{name} {NOT_INSTALLED}")
    return found


def chromium() -> Path:
    """The browser's executable; what Playwright drives it with needs libatomic on Linux."""
    require("libatomic")
    return require("chromium")


def postgres_bin() -> Path:
    """The directory that holds the newest ``initdb``, ``pg_ctl`` and ``postgres``."""
    return require("PostgreSQL")


def faketime_lib() -> Path:
    """The library to preload (``LD_PRELOAD``) so that a whole process sees another time."""
    return require("libfaketime")


def hadolint() -> Path:
    """The Dockerfile linter's executable."""
    return require("hadolint")


def git() -> Path:
    """Git's executable."""
    return require("git")


def _find_chromium() -> Path | None:
    return _on_path("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def _find_libatomic() -> Path | None:
    name = Path("libatomic.so.1")
    try:
        ctypes.CDLL(str(name))
    except OSError:
        return None if sys.platform == "linux" else name
    return name


def _find_postgres_bin() -> Path | None:
    homes = [home for pattern in _POSTGRES_HOMES for home in Path("/").glob(pattern) if (home / "initdb").exists()]
    if homes:
        return max(homes, key=_version)
    initdb = _on_path("initdb")
    return initdb.resolve().parent if initdb else None


def _version(home: Path) -> tuple[int, ...]:
    """The numbers in ``/usr/lib/postgresql/15/bin``, so that 15 comes after 9.6."""
    digits = "".join(letter if letter.isdigit() else " " for letter in home.parent.name)
    return tuple(int(number) for number in digits.split())


def _find_faketime_lib() -> Path | None:
    libraries = (home / "libfaketime.so.1" for pattern in _FAKETIME_HOMES for home in Path("/").glob(pattern))
    return next((library for library in libraries if library.exists()), None)


def _find_hadolint() -> Path | None:
    beside = Path(sys.executable).with_name("hadolint")
    return beside if beside.exists() else _on_path("hadolint")


def _find_git() -> Path | None:
    return _on_path("git")


def _on_path(*names: str) -> Path | None:
    found = next(filter(None, map(shutil.which, names)), None)
    return Path(found) if found else None


_FINDERS = {
    "chromium": _find_chromium,
    "libatomic": _find_libatomic,
    "PostgreSQL": _find_postgres_bin,
    "libfaketime": _find_faketime_lib,
    "hadolint": _find_hadolint,
    "git": _find_git,
}
