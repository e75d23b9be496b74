"""A command is twelve files, nothing else is touched: /tally, which nobody has, tells how many stays are written."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT

pytestmark = pytest.mark.long

NEW = {
    "bot/storage/tally.py": '''
"""How much is written."""

from sqlalchemy import func, select

from bot.storage import tables
from bot.storage.connection import Connection


async def stays(tx: Connection, journal: int) -> int:
    """The number of stays of a journal."""
    number = select(func.count()).where(tables.stay.c.journal_id == journal)
    return int(await tx.value(number))
''',
    "bot/actions/tally.py": '''
"""How many stays are written."""

from dataclasses import dataclass

from bot.actions.answers import Answer
from bot.actions.context import Context
from bot.storage import tally


@dataclass(frozen=True, slots=True)
class Tally(Answer):
    """So many."""

    stays: int


async def show(ctx: Context) -> Answer:
    """Count them."""
    return Tally(await tally.stays(ctx.tx, ctx.journal.id))
''',
    "bot/telegram/screens/tally.py": '''
"""How many stays are written."""

from bot.actions.tally import Tally
from bot.telegram.screens.base import Document, Screen, Texts, render


@render.register
def _(answer: Tally, texts: Texts) -> Screen:
    return Document(texts.html("tally", stays=answer.stays), name="tally.txt", write=str(answer.stays).encode)
''',
    "tools/samples/tally.py": '''
"""How many stays are written."""

from bot.actions.tally import Tally
from tools.samples.base import Sample, Topic

TOPIC = Topic("Tally", (Sample("Three stays", Tally(3)), Sample("The most", Tally(10**9), worst=True)))
''',
    "locales/ru/tally.ftl": """
command-tally = Сколько поездок записано
    .help = сколько поездок записано
tally = Записано поездок: { $stays }
""",
    "locales/ky/tally.ftl": """
command-tally = Канча сапар жазылды
    .help = канча сапар жазылды
tally = Жазылган сапарлар: { $stays }
""",
    "locales/en/tally.ftl": """
command-tally = How many stays are written
    .help = how many stays are written
tally = Stays: { $stays }
""",
    "tests/actions/test_tally.py": '''
"""Each stay counts once."""

import pytest

from bot.actions.tally import Tally, show
from tests.actions.talk import Direction, World

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_stay_is_counted_from_its_entry_on(world: World) -> None:
    someone = await world.settled()
    assert await someone.do(show) == Tally(0)
    await someone.command(Direction.IN, "05.03.2026")
    assert await someone.do(show) == Tally(1)
''',
    "tests/journeys/test_tally.py": '''
"""The number comes as a file."""

from tests.journeys.stage import Stage


async def test_the_menu_and_the_page_of_help_offer_it_and_it_answers(stage: Stage) -> None:
    user = await stage.settled()
    await user.ask("/in")
    told = await user.ask("/tally")
    assert told.text == "Stays: 1"
    file = stage.server.state.files[told.media["document"]["file_id"]]
    assert (file.name, file.content) == ("tally.txt", b"1")
    assert "/tally – how many stays are written" in (await user.ask("/help")).text
    group = stage.server.group("Relocants", bot="member")
    group.join(user.person)
    user.say("/tally", chat=group)
    assert "личку" in (await group.next()).text
''',
}
"""What is written anew."""

CHANGED = {
    "bot/telegram/commands.py": {
        "    stays,\n    timeline,\n)": "    stays,\n    tally,\n    timeline,\n)",
        '    Command("forget",': '    Command("tally", Where.PRIVATE, tally.show),\n    Command("forget",',
    },
    "README.md": {"| `/cancel`, `/undo` |": "| `/tally` | how many stays are written |\n| `/cancel`, `/undo` |"},
    "CHANGELOG.md": {"### Added\n": "### Added\n\n- /tally: how many stays are written.\n"},
}
"""What is changed: a line each, and an import."""

PROVEN_BY = (
    "tests/actions/test_tally.py", "tests/journeys/test_tally.py", "tests/telegram/test_commands.py",
    "tests/telegram/test_samples.py", "tests/telegram/test_handlers.py", "tests/telegram/test_screens.py",
    "tests/tools/test_gallery.py", "tests/texts/test_texts.py",
)  # fmt: skip


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bot with the command."""
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


LINT = ("-c", "from importlinter.cli import lint_imports_command as lint; lint()")


def run(house: Path, *arguments: str, fails: bool = False) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=house, capture_output=True, encoding="utf-8", check=False)
    assert bool(done.returncode) == fails, done.stdout + done.stderr
    return done.stdout


def test_no_file_more_than_the_recipe_says() -> None:
    assert len(NEW | CHANGED) == 12


def test_it_is_offered_answered_drawn_and_told_in_every_place(house: Path) -> None:
    run(house, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not long", *PROVEN_BY)


@pytest.mark.parametrize("check", ["tools.check_locales", "tools.check_screens"])
def test_the_checks_find_nothing_to_add(house: Path, check: str) -> None:
    assert run(house, "-m", check) == ""


def test_the_layers_hold(house: Path) -> None:
    run(house, *LINT)


def test_no_layer_below_it_reaches_one_above_it_through_the_command(house: Path) -> None:
    changed = {"journal_writer": "from bot.actions import tally\n", "tally": "from bot.actions import stays\n"}
    before = {name: (house / f"bot/actions/{name}.py").read_text(encoding="utf-8") for name in changed}
    for name, line in changed.items():
        (house / f"bot/actions/{name}.py").write_text(before[name] + line, encoding="utf-8")
    told = run(house, *LINT, fails=True)
    for name, text in before.items():
        (house / f"bot/actions/{name}.py").write_text(text, encoding="utf-8")
    assert "bot.actions.journal_writer is not allowed to import bot.actions.stays" in told
