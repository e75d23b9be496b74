"""The documents cannot lie: their examples are run, their links and settings looked up."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.texts import catalogue
from tests.packaging.conftest import ROOT
from tests.patience import PATIENCE

DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("telegram_stand_in/*.md")])
README = (ROOT / "README.md").read_text()
EXAMPLES = re.findall(r"^\$ echo '(.+)' \| \.venv/bin/python -m bot (\w+)\n(.+)$", README, re.MULTILINE)


def test_the_readme_shows_both_commands() -> None:
    assert {command for _, command, _ in EXAMPLES} == {"check", "read"}


@pytest.mark.parametrize(("given", "command", "shown"), EXAMPLES)
def test_the_readme_shows_what_the_command_answers(given: str, command: str, shown: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", command],
        input=given + "\n",
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == json.loads(shown)
    assert done.stdout == shown + "\n"


def test_the_readme_and_the_example_file_name_every_setting() -> None:
    settings = {name.upper() for name in Settings.model_fields}
    example = (ROOT / ".env.example").read_text()
    assert set(re.findall(r"^\| `([A-Z_]+)`", README, re.MULTILINE)) == settings
    assert set(re.findall(r"^#?([A-Z_]+)=", example, re.MULTILINE)) == settings


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", document.read_text())
    inside = [target for target in targets if "://" not in target]
    assert [target for target in inside if not (document.parent / target).exists()] == []


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs/decisions"
    listed = set(re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text()))
    assert listed == {path.name for path in folder.glob("[0-9]*.md")}


def test_the_architecture_page_names_files_that_are_there() -> None:
    page = (ROOT / "docs/architecture.md").read_text()
    named = set(re.findall(r"`((?:bot|locales|telegram_stand_in|tests)/[\w/.-]+)`", page))
    assert named
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


def test_the_page_on_reliability_names_tests_that_are_there() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", (ROOT / "docs/reliability.md").read_text())
    assert len(named) > 50
    there = {path: (ROOT / path).read_text() if (ROOT / path).exists() else "" for path, _ in named}
    assert [
        (path, name) for path, name in named if f"def {name}(" not in there[path] and (name or not there[path])
    ] == []


def test_every_key_of_a_rule_file_is_explained() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text()
    table = page[page.index("## Every key of a rule file") : page.index("## Reporting")]
    explained = {
        name for cell in re.findall(r"^\|(.+?)\|", table, re.MULTILINE) for name in re.findall(r"`(.+?)`", cell)
    }
    used = {key for path in ROOT.glob("bot/rulebook/*.toml") for key in _keys(tomllib.loads(path.read_text()))}
    assert {name.strip("[]") for name in explained} == used


def _keys(written: object) -> Iterator[str]:
    if isinstance(written, dict):
        yield from written
        for value in written.values():
            yield from _keys(value)
    elif isinstance(written, list):
        for value in written:
            yield from _keys(value)


def test_the_page_for_translators_names_texts_and_files_that_are_there() -> None:
    page = (ROOT / "docs/translating.md").read_text()
    keys = {key for names in catalogue.keys("ky").values() for key in names}
    questions = page[page.index("## What to look at first") : page.index("## Nine traps")]
    named = set(re.findall(r"`([a-z]+(?:-[a-z]+)*)`", questions))
    assert len(named) > 15
    assert named <= keys
    # law_kz.ftl stands for the words of every country's rules: another one needs no line on the page
    files = {re.sub("^law_[a-z]{2}", "law_kz", path.name) for path in (ROOT / "locales/ky").iterdir()}
    assert files <= set(re.findall(r"`(\w+\.(?:ftl|toml))`", page))
