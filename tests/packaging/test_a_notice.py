"""A kind of notice is eight files: a made-up one says on the third day of a stay what is to be done on it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT

pytestmark = pytest.mark.long

NEW = {
    "bot/actions/notices/register.py": '''
"""The notice of the third day of a stay."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.actions.answers import Answer
from bot.actions.facts import JournalFacts
from bot.actions.notices.kind import JournalKind
from bot.actions.notices.moments import about_day, due_at
from bot.delivery import Notice


@dataclass(frozen=True, slots=True)
class Register(Answer):
    """It is time to register."""

    today: date


class RegisterKind(JournalKind):
    """Speaks once in a stay that lasts."""

    name = "register"

    def due(self, facts: JournalFacts, last: Notice | None, now: datetime) -> datetime | None:
        """On the third day."""
        inside = facts.journal.open
        if inside is None:
            return None
        day = inside.entered + timedelta(2)
        moment = due_at(facts.person, day, facts.rules.zone)
        return moment if moment > now or (last and last.due_at == moment) else None

    def say(self, facts: JournalFacts, notice: Notice, due_at: datetime, now: datetime) -> Register | None:
        """While it lasts."""
        return Register(about_day(due_at, facts.rules.zone, date.max)) if facts.journal.open else None

    def ahead(self, facts: JournalFacts, planned: Notice, due_at: datetime, now: datetime) -> tuple[()]:
        """It is not among the reminders of the limit."""
        return ()


REGISTER = RegisterKind()
''',
    "bot/telegram/screens/register.py": '''
"""The notice of the third day of a stay."""

from bot.actions.notices.register import Register
from bot.telegram.screens.base import Screen, Texts, render


@render.register
def _(answer: Register, texts: Texts) -> Screen:
    return Screen(texts.html("third-day", **texts.days(answer.today, day=answer.today)))
''',
    "tools/samples/register.py": '''
"""The notice of the third day of a stay."""

from bot.actions.notices.register import Register
from tools.samples.base import LONG_AGO, TODAY, Sample, Topic

TOPIC = Topic("Register", (Sample("Today", Register(TODAY)), Sample("The longest day", Register(LONG_AGO), worst=True)))
''',
    "locales/ru/register.ftl": "third-day = { $day_date }: пора на учёт.\n",
    "locales/ky/register.ftl": "third-day = { $day_date }: каттоого туруу керек.\n",
    "locales/en/register.ftl": "third-day = { $day_date }: time to register.\n",
}
"""What is written anew."""

CHANGED = {
    "bot/actions/notices/schedule.py": {
        "from bot.actions.notices.plan import PLAN\n": "from bot.actions.notices.plan import PLAN\n"
        "from bot.actions.notices.register import REGISTER\n",
        ", CALENDAR)": ", CALENDAR, REGISTER)",
    },
    "CHANGELOG.md": {"### Added\n": "### Added\n\n- A notice on the third day of a stay.\n"},
}
"""What is changed: an import and a name each, and a line."""

CONVERSATION = """
import asyncio, json, sys
from datetime import timedelta
from pathlib import Path
from tests.journeys.stage import FRIDAY, Stage

async def talk():
    stage = Stage(Path(sys.argv[1]), FRIDAY)
    async with stage.opened():
        user = await stage.settled()
        await user.ask("/in")
        await stage.quiet()
        stage.moved(days=2)
        print(json.dumps((await user.next()).text))

asyncio.run(talk())
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bot with the kind."""
    house = tmp_path_factory.mktemp("house")
    for folder in ("bot", "locales", "tools", "tests", "telegram_stand_in"):
        shutil.copytree(ROOT / folder, house / folder, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    shutil.copy(ROOT / "pyproject.toml", house)
    for path, text in NEW.items():
        assert not (house / path).exists()
        (house / path).write_text(text.lstrip(), encoding="utf-8")
    for path, changes in CHANGED.items():
        source = (ROOT / path).read_text(encoding="utf-8")
        for old, new in changes.items():
            assert old in source, f"{path}: {old}"
            source = source.replace(old, new, 1)
        (house / path).write_text(source, encoding="utf-8")
    return house


def run(house: Path, *arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=house, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_no_file_more_than_the_recipe_says() -> None:
    assert len(NEW | CHANGED) == 8


def test_it_is_planned_and_sent(house: Path, tmp_path: Path) -> None:
    assert json.loads(run(house, "-c", CONVERSATION, str(tmp_path))) == "22 March: time to register."


@pytest.mark.parametrize("check", ["tools.check_locales", "tools.check_screens"])
def test_the_checks_find_nothing_to_add(house: Path, check: str) -> None:
    assert run(house, "-m", check) == ""
