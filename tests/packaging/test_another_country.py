"""A country's words are three lines in each language's `countries.toml`, its cities a file: a made-up one is spoken of
on every screen, and both are read.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT

TESTLAND = {
    "ru": ("в Тестландии", "в Тестландию", "из Тестландии", "Тестландия"),
    "ky": ("Тестландияда", "Тестландияга", "Тестландиядан", "Тестландия"),
    "en": ("in the Test Land", "to the Test Land", "from the Test Land", "Test Land"),
}

PLACES = """
zone = "Asia/Kathmandu"
[city]
ru = "Тестбург, Тестополь"
ky = "Тестбург"
en = "Testburg"
[clock]
"Pacific/Chatham" = "Тестовка, Testovka"
"""

SAID = """
import dataclasses, json
from bot.texts import catalogue
from bot.texts.countries import country_words
from bot.lexicon.languages import LANGUAGES
from bot.actions.answers import Reply
from tools.samples import TOPICS
from tools.samples.inline import INLINE
from bot.telegram.screens import screen_of
from bot.telegram.screens.inline import postings_of

# What a law_kz.ftl says is told of one country's rule, by the ids of its file.
LAW = {
    language: [key for file, keys in catalogue.keys(language).items() if file.startswith("law_") for key in keys]
    for language in LANGUAGES
}

def there(value):
    '''An answer with the made-up country wherever it names Kazakhstan, as a citizenship.'''
    if isinstance(value, tuple):
        return tuple(map(there, value))
    if dataclasses.is_dataclass(value):
        changed = {field.name: there(getattr(value, field.name)) for field in dataclasses.fields(value) if field.init}
        return dataclasses.replace(value, **changed)
    return "QT" if value == "KZ" else value

def without_law(language, text):
    for key in LAW[language]:
        text = text.replace(catalogue.text(language, key, **country_words(language, "QT")), "")
    return text

said = []
for language in LANGUAGES:
    for topic in TOPICS:
        for sample in topic.samples:
            screen = screen_of(Reply(there(sample.answer), (language,), country="QT"), "@somebody", "kaldy_bot")
            labels = [button.label for row in screen.rows for button in row]
            said.append([language, f"{topic.title}: {sample.name}", without_law(language, screen.text), *labels])
    for sample in INLINE:
        offer = dataclasses.replace(there(sample.offer), language=language, country="QT")
        for one in postings_of(offer, "kaldy_bot").postings:
            parts = [without_law(language, part) for part in (one.title, one.description, one.text)]
            said.append([language, sample.name, *parts, one.button.label])
    for kind in ("command-.*", "group-command-.*", "profile-.*", "poster-.*"):
        texts = catalogue.fixed(language, kind, **country_words(language, "QT"))
        said.append([language, kind, *texts.values()])
print(json.dumps(said))
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bot with the country's lines; the name only because CLDR knows no such country."""
    house = tmp_path_factory.mktemp("house")
    for folder in ("bot", "locales", "tools", "telegram_stand_in"):
        shutil.copytree(ROOT / folder, house / folder, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    for language, (inside, into, out_of, name) in TESTLAND.items():
        with (house / "locales" / language / "countries.toml").open("a", encoding="utf-8") as words:
            words.write(f'QT.in = "{inside}"\nQT.into = "{into}"\nQT.from = "{out_of}"\nQT.name = "{name}"\n')
    (house / "bot/reading/places/qt.toml").write_text(PLACES, encoding="utf-8")
    return house


def run(house: Path, *arguments: str, given: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=house,
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_screen_speaks_of_it_and_none_of_kazakhstan(house: Path) -> None:
    said = json.loads(run(house, "-c", SAID))
    shown = "\n".join(part for _, *parts in said for part in parts)
    unused = {phrase for phrases in TESTLAND.values() for phrase in phrases[:3] if phrase not in shown}
    assert unused <= {"to the Test Land", "from the Test Land"}, "English says “entered the Test Land”"
    assert "I left the Test Land" in shown
    for language, what, *parts in said:
        for part in parts:
            assert not any(name in part for name in ("азахстан", "азакстан", "Kazakh")), (language, what, part)


@pytest.mark.long
@pytest.mark.parametrize("check", ["check_locales", "check_screens"])
def test_the_checks_find_nothing_to_add(house: Path, check: str) -> None:
    assert run(house, "-m", f"tools.{check}") == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("выехал 5 марта из Казахстана в Тестландию", {"act": "move", "from": "KZ", "to": "QT"}),
        ("5 марта въехал в Казахстан из Тестландии", {"act": "move", "from": "QT", "to": "KZ"}),
        ("5-мартта Казакстандан Тестландияга чыктым", {"act": "move", "from": "KZ", "to": "QT"}),
        ("5-мартта Тестландиядан Казакстанга кирдим", {"act": "move", "from": "QT", "to": "KZ"}),
        ("left Kazakhstan for the Test Land on 5 March", {"act": "move", "from": "KZ", "to": "QT"}),
        ("entered Kazakhstan from the Test Land on 5 March", {"act": "move", "from": "QT", "to": "KZ"}),
        ("5 марта въехал в Казахстан из Тестополя", {"act": "move", "from": "QT", "to": "KZ"}),
        ("5-мартта Тестбургдан Казакстанга келдим", {"act": "move", "from": "QT", "to": "KZ"}),
        ("left Kazakhstan for Testburg on 5 March", {"act": "move", "from": "KZ", "to": "QT"}),
        ("въехал в Тестландию 5 марта", {"act": "in", "country": "QT"}),
        ("5-мартта Тестландиядан чыктым", {"act": "out", "country": "QT"}),
    ],
)
def test_where_one_came_from_or_goes_to_is_read(house: Path, text: str, told: dict[str, str]) -> None:
    line = json.dumps({"text": text, "today": "2026-03-20", "mode": "message"})
    assert json.loads(run(house, "-m", "bot", "read", given=line)) == {**told, "date": "2026-03-05"}


def test_were_it_the_one_that_is_meant_the_reader_would_need_no_other_words(house: Path, tmp_path: Path) -> None:
    for folder in ("bot", "locales"):
        shutil.copytree(house / folder, tmp_path / folder)
    path = tmp_path / "bot/reading/words/countries.py"
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole.replace('COUNTED: Final = "KZ"', 'COUNTED: Final = "QT"'), encoding="utf-8")
    entered, left = {"act": "in", "date": "2026-03-05"}, {"act": "out", "date": "2026-03-05"}
    told = {
        "въехал в Тестландию 5 марта": entered,
        "5-мартта Тестландиядан чыктым": left,
        "left the Test Land on 5 March": left,
        "entered the Test Land from Kazakhstan on 5 March": {
            "act": "move",
            "from": "KZ",
            "to": "QT",
            "date": "2026-03-05",
        },
        "въехал 5 марта, до сих пор в Тестландии": entered,
        "5-мартта кирдим, али Тестландиядамын": entered,
        "was outside the Test Land from 1 March to 5 March": {
            "act": "back",
            "left": "2026-03-01",
            "entered": "2026-03-05",
        },
        "Тестландия: 1 марта - 5 марта": {"act": "stay", "entered": "2026-03-01", "left": "2026-03-05"},
        "прилетел в Тестбург 5 марта": {"act": None, "date": None, "why": "ambiguous"},
        "выехал из Казахстана 5 марта": {**left, "country": "KZ"},
    }
    lines = "\n".join(json.dumps({"text": text, "today": "2026-03-20", "mode": "message"}) for text in told)
    found = run(tmp_path, "-m", "bot", "read", given=lines).splitlines()
    assert dict(zip(told, map(json.loads, found), strict=True)) == told


def test_its_cities_tell_the_time(house: Path) -> None:
    asked = "from bot.reading.cities import zone_of_city as z; print(z('тестбург'), z('Testovka'), z('Тест'))"
    assert run(house, "-c", asked).split() == ["Asia/Kathmandu", "Pacific/Chatham", "None"]


def test_a_country_that_lacks_a_phrase_is_named(house: Path) -> None:
    path = house / "locales/ky/countries.toml"
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole.replace("QT.into", "QT.onto"), encoding="utf-8")
    found = subprocess.run(
        [sys.executable, "-m", "tools.check_locales"], cwd=house, capture_output=True, text=True, check=False
    )
    path.write_text(whole, encoding="utf-8")
    assert (found.returncode, found.stdout) == (1, "ky/countries.toml: QT.into: missing\n")
