"""The wheel, built once a run, and environments that hold it and not the source."""

import os
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Installed:
    """A virtual environment with the wheel in it, and an empty directory to work in."""

    python: Path
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """Nothing of this machine's settings: as an operator's shell on the first day."""
        return {"PATH": os.defpath, "HOME": str(self.folder)}

    def run(self, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
        """`python -m bot` with the arguments, from the empty directory."""
        return subprocess.run(
            [self.python, "-m", "bot", *arguments],
            cwd=self.folder,
            env=self.environment,
            input=text,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source tree without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    _call(
        sys.executable,
        "-m",
        "build",
        "--no-isolation",
        "--wheel",
        "--outdir",
        str(folder),
        str(ROOT),
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in a new environment that borrows the libraries of the one the tests run in."""
    home = tmp_path_factory.mktemp("borrowed")
    place = _environment(home, wheel)
    (_site_packages(home / "venv") / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return place


@pytest.fixture(scope="session")
def installed_afresh(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in a new environment with what `requirements/run.txt` names and nothing else."""
    home = tmp_path_factory.mktemp("afresh")
    place = _environment(home, wheel)
    _pip(home / "venv", "--require-hashes", "--requirement", str(ROOT / "requirements/run.txt"))
    return place


def _environment(home: Path, wheel: Path) -> Installed:
    venv.create(home / "venv", with_pip=False)
    _pip(home / "venv", "--no-deps", "--no-index", str(wheel))
    (home / "empty").mkdir()
    return Installed(home / "venv/bin/python", home / "empty")


def _pip(environment: Path, *arguments: str) -> None:
    _call(sys.executable, "-m", "pip", "--python", str(environment), "install", "--quiet", *arguments)


def _call(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"


def _site_packages(environment: Path) -> Path:
    return next(environment.glob("lib/python*/site-packages"))
