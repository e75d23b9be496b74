"""A run on a machine that lacks a component says so; under CI it fails."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOT_NEEDED = ("-p", "no:cacheprovider", "-p", "no:teremok")  # teremok imports all of aiogram
SAMPLE = """
import pytest
from tests import components

def test_asks_for_what_is_not_there(monkeypatch):
    monkeypatch.setitem(components._FINDERS, "chromium", lambda: None)
    components.chromium()

def test_skips_by_itself():
    pytest.skip("PostgreSQL is not installed")

def test_skips_for_another_reason():
    pytest.skip("only on Windows")

def test_needs_nothing():
    pass
"""
WHOLE_MODULE = 'import pytest\npytest.skip("libfaketime is not installed", allow_module_level=True)\n'


def run(folder: Path, source: str, *, ci: bool) -> subprocess.CompletedProcess[str]:
    (folder / "test_sample.py").write_text(source)
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.conftest", *NOT_NEEDED, "test_sample.py"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "CI": "true" if ci else "", "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.long
def test_elsewhere_the_last_line_names_what_was_missing(tmp_path: Path) -> None:
    done = run(tmp_path, SAMPLE, ci=False)
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == ("Tested without chromium, PostgreSQL: not installed on this machine.")
    assert "1 passed, 3 skipped" in done.stdout


@pytest.mark.long
def test_under_ci_a_missing_component_is_a_failure(tmp_path: Path) -> None:
    done = run(tmp_path, SAMPLE, ci=True)
    assert done.returncode == 1
    assert "2 failed, 1 passed, 1 skipped" in done.stdout


@pytest.mark.long
@pytest.mark.parametrize(("ci", "status"), [(False, 5), (True, 2)])  # 5: nothing was left to run
def test_a_whole_module_may_be_concerned(tmp_path: Path, ci: bool, status: int) -> None:
    done = run(tmp_path, WHOLE_MODULE + "def test_nothing():\n    pass\n", ci=ci)
    assert done.returncode == status
    assert "Tested without libfaketime" in done.stdout
    assert ("1 error" in done.stdout) is ci


@pytest.mark.long
def test_nothing_is_said_when_nothing_was_missing(tmp_path: Path) -> None:
    done = run(tmp_path, "def test_nothing():\n    pass\n", ci=True)
    assert done.returncode == 0
    assert "Tested without" not in done.stdout
