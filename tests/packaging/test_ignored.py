"""What git must never take along: environments and private data, links to them too."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.components import git
from tests.packaging.conftest import ROOT

PRIVATE = (".venv", ".env", "data")


@pytest.mark.parametrize("linked", [False, True])
def test_what_stays_on_the_machine_is_not_offered_to_git(tmp_path: Path, linked: bool) -> None:
    house, elsewhere = tmp_path / "house", tmp_path / "elsewhere"
    for name in (*PRIVATE, "tests/data"):
        place = (elsewhere if linked and name in PRIVATE else house) / name
        place.mkdir(parents=True)
        (place / "file").touch()
    if linked:
        for name in PRIVATE:
            (house / name).symlink_to(elsewhere / name)
    shutil.copy(ROOT / ".gitignore", house)
    nobodys = {"HOME": str(tmp_path)}  # no ignored files of one's own, no repository from outside
    subprocess.run([git(), "init", "--quiet", house], env=nobodys, check=True)
    done = subprocess.run(
        [git(), "-C", house, "status", "--porcelain", "--untracked-files=all"],
        env=nobodys, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert done.stdout.split() == ["??", ".gitignore", "??", "tests/data/file"]
