"""A language is a folder of texts and one line: Kazakh, made of the English texts, speaks everywhere."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT

pytestmark = pytest.mark.long

KAZAKH = {
    "buttons.ftl": {"language-name = English": "language-name = Қазақша"},
    "questions.ftl": {"Which citizenship?": "Қай елдің азаматысыз?"},
    "status.ftl": {"No entries yet.": "Әзірге жазба жоқ."},
    "commands.ftl": {"I entered { $country_itself }": "{ $country_into } кірдім"},
    "dates.ftl": {"[3] March": "[3] наурыз", "[4] Thursday": "[4] бейсенбі"},
}

SCREEN = """
import json
from datetime import date
from bot.actions.answers import Reply
from bot.actions.answers.questions import AskNationality
from bot.cli.read import answer
from bot.texts.countries import country_name
from bot.texts.days import day_label, day_words
from bot.telegram.screens import screen_of

screen = screen_of(Reply(AskNationality(("RU",)), ("kk",)))
day = date(2026, 3, 12)
print(json.dumps({
    "text": screen.text,
    "country": [button.label for row in screen.rows for button in row][0],
    "name": country_name("kk", "US"),
    "day": day_words("kk", "x", day, day),
    "label": day_label("kk", day, day),
    "read": answer({"text": "12.03.2026", "today": "2026-03-20", "lang": "kk"}),
}))
"""

CONVERSATION = """
import asyncio, json, sys
from pathlib import Path
from tests.journeys.stage import FRIDAY, Stage

async def talk():
    stage = Stage(Path(sys.argv[1]), FRIDAY)
    async with stage.opened():
        user = stage.user("Айгерім", "de")
        hello = await user.ask("/start")
        buttons = [[button["text"] for button in row] for row in hello.markup.inline]
        country = await user.tap("Қазақша")
        status = await stage.user("Ерлан", "kk").ask("/status")
        menus = [call.params for call in stage.server.calls if call.method == "setMyCommands"]
        said = {"hello": hello.text, "buttons": buttons, "country": country.text, "status": status.text, "menus": menus}
        print(json.dumps(said))

asyncio.run(talk())
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bot with the folder and the line, and the stage of the journeys to try it on."""
    house = tmp_path_factory.mktemp("house")
    for folder in ("bot", "locales", "tools", "tests", "telegram_stand_in"):
        shutil.copytree(ROOT / folder, house / folder, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    shutil.copy(ROOT / "pyproject.toml", house)
    texts = house / "locales/kk"
    shutil.copytree(ROOT / "locales/en", texts)
    for name, changes in KAZAKH.items():
        change(texts / name, changes)
    change(house / "bot/lexicon/languages.py", {'    "en",\n': '    "en",\n    "kk",\n'})
    return house


def change(path: Path, changes: dict[str, str]) -> None:
    source = path.read_text(encoding="utf-8")
    for old, new in changes.items():
        assert old in source, f"{path.name}: {old}"
        source = source.replace(old, new)
    path.write_text(source, encoding="utf-8")


def run(house: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=house,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("check", ["check_locales", "check_screens"])
def test_the_checks_find_nothing_to_add(house: Path, check: str) -> None:
    assert run(house, "-m", f"tools.{check}") == ""


@pytest.mark.long
def test_the_gallery_shows_it(house: Path) -> None:
    run(house, "-m", "tools.gallery", "--out", "gallery.html")
    assert "Қай елдің азаматысыз?" in (house / "gallery.html").read_text(encoding="utf-8")


def test_a_screen_speaks_it(house: Path) -> None:
    said = json.loads(run(house, "-c", SCREEN))
    assert said["text"].startswith("Қай елдің азаматысыз?")
    assert said["country"] == "Ресей"
    assert said["name"] == "Америка Құрама Штаттары"
    assert (said["day"]["x_on"], said["day"]["x_weekday"]) == ("on 12 наурыз", "бейсенбі")
    assert said["label"] == "Thu, 12 наурыз"
    assert said["read"] == {"date": "2026-03-12"}


@pytest.mark.long
def test_the_whole_bot_offers_and_speaks_it(house: Path, tmp_path: Path) -> None:
    said = json.loads(run(house, "-c", CONVERSATION, str(tmp_path)))
    assert said["buttons"] == [["Русский", "Кыргызча"], ["English", "Қазақша"]]
    assert said["hello"].count("👋") == 4
    assert "Қай елдің азаматысыз?" in said["country"]
    assert "Әзірге жазба жоқ." in said["status"]
    assert [menu["commands"] for menu in said["menus"] if menu.get("language_code") == "kk"]
