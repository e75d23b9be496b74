"""Texts that are sound, for the check of texts."""

import shutil
from pathlib import Path

import pytest

from bot.lexicon.languages import LANGUAGES
from tools.check_locales import HOUSE

SOUND = {
    "en/status.ftl": """
inside = <b>Used</b> { $used ->
    [one] { $used } day
   *[other] { $used } days
 } since { $entry_date }, until the end. Last day: { $last_date }.
shared = Ask { $who }
    .yes = Yes
""",
    "ru/status.ftl": """
inside = <b>Прошло</b> { $used ->
    [one] { $used } день
    [few] { $used } дня
   *[many] { $used } дней
 } { $entry_from }. Можно { $last_until }.
shared = Спросите: { $who }
    .yes = Да
""",
    "ky/status.ftl": """
inside = { $entry_from } бери <b>{ $used } күн</b> өттү. Акыркы мөөнөт — { $last_date }, { $last_weekday }.
shared = Сураңыз: { $who }
    .yes = Ооба
""",
    "en/alerts.ftl": "stale-press = Press again\n",
    "ru/alerts.ftl": "stale-press = Нажмите ещё раз\n",
    "ky/alerts.ftl": "stale-press = Дагы бир жолу басыңыз\n",
    "en/poster.ftl": "poster-what = Counts days\n",
    "ru/poster.ftl": "poster-what = Считает дни\n",
    "ky/poster.ftl": "poster-what = Күндөрдү эсептейт\n",
}
CODE = """
from bot.texts.catalogue import plain, text

def show(language, kind):
    return text(language, "inside", used=1), plain(language, "shared.yes"), "shared", f"stale-{kind}", "press"

def draw(language):
    return plain(language, "poster-what")
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A few texts, and the code that names them."""
    for name, source in SOUND.items():
        path = tmp_path / "locales" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot" / "screens.py").write_text(CODE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def dated_house(house: Path) -> Path:
    """The same with the real phrases of dates."""
    for language in LANGUAGES:
        shutil.copy(HOUSE / "locales" / language / "dates.ftl", house / "locales" / language)
    shutil.copy(HOUSE / "bot/texts/days.py", house / "bot")
    return house
