"""What the image is built from fits together: no engine can build it here, so its parts are checked."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.components import hadolint
from tests.packaging.conftest import ROOT


def test_the_dockerfile_has_no_known_fault() -> None:
    done = subprocess.run(
        [hadolint(), "--no-color", "Dockerfile"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_every_copied_path_is_there_and_not_ignored() -> None:
    """`.dockerignore` leaves out everything but what it names again."""
    copied = {
        source.rstrip("/")
        for line in (ROOT / "Dockerfile").read_text().splitlines()
        if (found := re.match(r"COPY (?!--from)(.+) \S+$", line))
        for source in found[1].split()
    }
    let_in = {
        line.removeprefix("!") for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")
    }
    assert copied
    assert copied == let_in
    assert not [path for path in copied if not (ROOT / path).exists()]


def pinned(name: str) -> dict[str, str]:
    """Package and version of every line of a locked file."""
    found = re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / "requirements" / name).read_text(), re.MULTILINE)
    return dict(found)


def test_the_locked_files_agree() -> None:
    """One version of a package whether it runs, builds or is developed with."""
    everything = pinned("dev.txt")
    assert pinned("run.txt").items() <= everything.items()
    assert pinned("build.txt").items() <= everything.items()
    assert "hatchling" in pinned("build.txt")


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.name)
def test_a_locked_file_has_hashes_and_names_no_index(path: Path) -> None:
    text = path.read_text()
    assert not re.search(r"://|--(extra-)?index-url|--find-links", text)
    for block in re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in block
