"""Sound texts have no faults, and what is wrong with keys and variables is found and named."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.lexicon.languages import LANGUAGES
from tests.tools.planted import add, faults, plant
from tools.check_locales import HOUSE


def test_sound_texts_have_no_faults(dated_house: Path) -> None:
    assert faults(dated_house) == []


def test_the_command_finds_the_texts_of_the_house_sound() -> None:
    command = [sys.executable, "-m", "tools.check_locales"]
    done = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_command_names_each_fault_and_fails(house: Path) -> None:
    for package in ("tools", "telegram_stand_in"):
        shutil.copytree(HOUSE / package, house / package)
    shutil.copytree(HOUSE / "bot", house / "bot", dirs_exist_ok=True)
    command = [sys.executable, "-m", "tools.check_locales"]
    done = subprocess.run(command, cwd=house, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert "bot/telegram/screens/status.py: status-empty: no such key" in done.stdout


def test_missing_key(house: Path) -> None:
    found = plant(house, "locales/ky/status.ftl", "    .yes = Ооба\n", "")
    assert found == ["ky/status.ftl: shared.yes: missing, there is one in en"]


def test_key_in_another_file(house: Path) -> None:
    (house / "locales/ru/alerts.ftl").rename(house / "locales/ru/other.ftl")
    assert "ru/other.ftl: stale-press: stands in alerts.ftl in en" in faults(house)


def test_key_that_stands_twice(house: Path) -> None:
    found = plant(house, "locales/ru/alerts.ftl", "stale", "shared = Опять\nstale")
    assert "ru/status.ftl: shared: stands in alerts.ftl too" in found


def test_language_without_texts(house: Path) -> None:
    for path in (house / "locales/ky").iterdir():
        path.unlink()
    assert "ky: no texts in this language" in faults(house)


def test_language_that_cldr_does_not_know(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tools.check_locales.LANGUAGES", (*LANGUAGES, "dng"))
    shutil.copytree(house / "locales/ru", house / "locales/dng")
    assert faults(house) == ["dng: CLDR knows no such language, so its plural forms are not known"]


def test_leftover_key(house: Path) -> None:
    found = add(house, ru="Привет", ky="Салам", en="Hello")
    assert found == []
    (house / "bot/more.py").unlink()
    assert faults(house) == ["locales: extra: left over: neither the code nor another text names it"]


def test_leftover_key_of_a_form_that_the_code_puts_together(house: Path) -> None:
    found = plant(house, "bot/screens.py", '"press"', '"pressed"')
    assert found == ["locales: stale-press: left over: neither the code nor another text names it"]
    (house / "bot/rules.toml").write_text('[[versions]]\nsources = ["press"]\n')
    assert faults(house) == []


def test_a_text_that_only_other_texts_take_in_is_not_left_over(house: Path) -> None:
    add(house)
    (house / "bot/more.py").unlink()
    assert plant(house, "locales/en/status.ftl", "Ask { $who }", "Ask { $who } { extra }") == []


def test_leftover_term(house: Path) -> None:
    found = plant(house, "locales/ru/alerts.ftl", "stale", "-bot = Калды\nstale")
    assert found == ["locales: -bot: left over: neither the code nor another text names it"]


@pytest.mark.parametrize("asked", ['"outside"', '"outside" if kind else "inside"'])
def test_key_that_the_code_asks_for_and_nobody_wrote(house: Path, asked: str) -> None:
    found = plant(house, "bot/screens.py", 'text(language, "inside"', f"text(language, {asked}")
    assert "bot/screens.py: outside: no such key (line 5)" in found


@pytest.mark.parametrize(
    ("language", "old", "new", "reason"),
    [
        ("ru", "$who", "$whom", "$who of the English text is not used"),
        ("ru", "$who", "$whom", "$whom is not in the English text"),
        ("ky", "{ $used } күн", "90 күн", "$used of the English text is not used"),
    ],
)
def test_wrong_variable(house: Path, language: str, old: str, new: str, reason: str) -> None:
    found = plant(house, f"locales/{language}/status.ftl", old, new)
    assert any(fault.endswith(reason) for fault in found)


def test_a_variable_may_come_from_a_text_that_is_taken_in(house: Path) -> None:
    assert add(house, ru="«{ shared }»", ky="{ $who }", en="“{ $who }”") == []
    assert plant(house, "locales/ru/status.ftl", "«{ shared }»", "«{ shared.yes }»") == [
        "ru/status.ftl: extra: $who of the English text is not used"
    ]
