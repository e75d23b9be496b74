import subprocess
import sys
from pathlib import Path

import pytest

from bot.lexicon.languages import LANGUAGES, locales_directory
from bot.texts import catalogue
from bot.texts.catalogue import BadTextsError, Catalogue

LEFT = """
left = { $n ->
    [one] Остался { $n } день
    [few] Осталось { $n } дня
   *[many] Осталось { $n } дней
 } — { $until }.
    .more = Ещё { $n } «{ $name }»
bare =
    .yes = Да
"""


@pytest.fixture
def texts(tmp_path: Path) -> Catalogue:
    return write(tmp_path, "ru/some.ftl", LEFT)


def write(directory: Path, name: str, source: str) -> Catalogue:
    path = directory / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(source, encoding="utf-8")
    return Catalogue(directory)


def russian_days(n: int) -> str:
    """The form as grammars put it, not as CLDR does."""
    if n % 100 in range(11, 15):
        return f"Осталось {n} дней"
    if n % 10 == 1:
        return f"Остался {n} день"
    return f"Осталось {n} дня" if n % 10 in (2, 3, 4) else f"Осталось {n} дней"


def test_russian_plurals(texts: Catalogue) -> None:
    for n in range(201):
        said = texts.plain("ru", "left", n=n, until="завтра")
        assert said == f"{russian_days(n)} — завтра."


def test_numbers_are_plain_digits(texts: Catalogue) -> None:
    assert texts.plain("ru", "left.more", n=1_234_567, name="") == "Ещё 1234567 «»"


def test_text_values_are_escaped_and_markup_of_the_message_stays(tmp_path: Path) -> None:
    texts = write(tmp_path, "en/some.ftl", "hello = <b>Hello</b>, { $name }\n")
    assert texts.text("en", "hello", name='<i>&"') == '<b>Hello</b>, &lt;i&gt;&amp;"'
    assert texts.plain("en", "hello", name='<i>&"') == '<b>Hello</b>, <i>&"'


def test_nothing_invisible_stands_around_values(texts: Catalogue) -> None:
    assert texts.plain("ru", "left.more", n=1, name="x") == "Ещё 1 «x»"


def test_a_russian_number_keeps_its_word_and_a_dash_never_begins_a_line(texts: Catalogue) -> None:
    assert texts.text("ru", "left", n=5, until="завтра") == "Осталось 5\xa0дней\xa0— завтра."


def test_an_attribute_is_a_text_of_its_own(texts: Catalogue) -> None:
    assert texts.plain("ru", "bare.yes") == "Да"


@pytest.mark.parametrize("key", ["absent", "left.absent", "absent.yes", "bare"])
def test_unknown_key(texts: Catalogue, key: str) -> None:
    with pytest.raises(KeyError, match=f"'{key}' in 'ru'"):
        texts.text("ru", key)


@pytest.mark.parametrize("language", ["kk", "", "../ru"])
def test_unknown_language(texts: Catalogue, language: str) -> None:
    with pytest.raises(KeyError, match="language"):
        texts.text(language, "left")


def test_a_missing_value_names_key_and_language(texts: Catalogue) -> None:
    with pytest.raises(ValueError, match=r"'left' in 'ru'.*until"):
        texts.text("ru", "left", n=1)


def test_junk_is_named_with_file_and_line(tmp_path: Path) -> None:
    texts = write(tmp_path, "ru/some.ftl", "good = Да\n\nbad = { $n\nother = Нет\n")
    with pytest.raises(BadTextsError, match=r"some\.ftl:4: "):
        texts.text("ru", "good")


def test_a_key_in_two_files_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "ru/a.ftl", "yes = Да\n")
    texts = write(tmp_path, "ru/b.ftl", "yes = Ага\n")
    with pytest.raises(BadTextsError, match=r"b\.ftl: yes stands in a\.ftl too"):
        texts.text("ru", "yes")


def test_a_language_is_read_only_when_it_is_spoken(texts: Catalogue, tmp_path: Path) -> None:
    write(tmp_path, "ky/some.ftl", "bad = {\n")
    assert texts.plain("ru", "bare.yes") == "Да"


@pytest.mark.long
def test_a_bot_at_rest_has_loaded_no_language() -> None:
    """CLDR's data takes more memory than all else at rest: neither the start nor the bot's furniture needs it."""
    script = (
        "import bot.app, babel.localedata\n"
        "from bot.lexicon import languages\n"
        "from bot.texts import catalogue\n"
        "from bot.texts.countries import country_words\n"
        "country = {code: country_words(code, 'KZ') for code in languages.LANGUAGES}\n"
        "kinds = ('command-.*', 'profile-.*')\n"
        "texts = [catalogue.fixed(code, kind, **country[code]) for code in country for kind in kinds]\n"
        "before = len(babel.localedata._cache)\n"
        "catalogue.plain('ru', 'language-name')\n"
        "print(before, len(babel.localedata._cache) > 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "True"]


def test_the_texts_come_with_the_bot() -> None:
    assert {path.name for path in locales_directory().iterdir()} == set(LANGUAGES)
    labels = [catalogue.plain(language, "language-name") for language in LANGUAGES]
    assert labels == ["Русский", "Кыргызча", "English"]


def test_keys_are_listed_by_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "status.ftl").write_text("-term = x\n# A comment\nb = x\n    .yes = Yes\na = x\n")
    (tmp_path / "en" / "alerts.ftl").write_text("c =\n    .no = No\n")
    monkeypatch.setattr(catalogue, "locales_directory", lambda: tmp_path)
    assert list(catalogue.keys("en").items()) == [("alerts", ["c.no"]), ("status", ["b", "b.yes", "a"])]
