"""The unit for systemd is one that systemd takes, and says what the README promises."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.packaging.conftest import ROOT

UNIT = ROOT / "deploy/kaldy.service"
LINES = re.findall(r"^(\w+)=(.*)$", UNIT.read_text(), re.MULTILINE)


def test_systemd_knows_every_line(tmp_path: Path) -> None:
    """Where there is no systemd, at least each line is a key and a value in a section."""
    known = re.compile(r"#.*|\[(Unit|Service|Install)\]|[A-Z]\w+=.*|")
    assert [line for line in UNIT.read_text().splitlines() if not known.fullmatch(line)] == []
    if analyze := shutil.which("systemd-analyze"):
        copy = tmp_path / UNIT.name
        # The bot is not installed here
        copy.write_text(UNIT.read_text().replace("/opt/kaldy/.venv/bin/python", sys.executable))
        done = subprocess.run([analyze, "verify", copy], capture_output=True, text=True, check=False)
        assert (done.returncode, [line for line in done.stderr.splitlines() if UNIT.name in line]) == (0, [])


def test_what_only_the_operator_can_mend_is_not_started_again() -> None:
    given = dict(LINES)
    assert given["Restart"] == "always"
    assert given["RestartPreventExitStatus"] == "2"
    assert given["StateDirectoryMode"] == "0700"
    assert given["Environment"] == f"DATA_DIR=/var/lib/{given['StateDirectory']}"


def test_the_readme_names_its_files() -> None:
    readme, given = (ROOT / "README.md").read_text(), dict(LINES)
    assert given["EnvironmentFile"] in readme
    assert given["WorkingDirectory"] in readme
    assert "deploy/kaldy.service" in readme
