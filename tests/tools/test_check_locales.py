"""Every fault that the check is there for is planted once, in texts that are otherwise sound."""

from pathlib import Path

import pytest

from tools.check_locales import check

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
}
CODE = """
from bot.messages.catalogue import plain, text

def show(language, kind):
    return text(language, "inside", used=1), plain(language, "shared.yes"), "shared", f"stale-{kind}"
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    for name, source in SOUND.items():
        path = tmp_path / "locales" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot" / "screens.py").write_text(CODE, encoding="utf-8")
    return tmp_path


def faults(house: Path) -> list[str]:
    return [str(fault) for fault in check(house / "locales", house / "bot")]


def plant(house: Path, name: str, old: str, new: str) -> list[str]:
    path = house / name
    source = path.read_text(encoding="utf-8")
    assert old in source
    path.write_text(source.replace(old, new), encoding="utf-8")
    return faults(house)


def add(house: Path, **texts: str) -> list[str]:
    """A message "extra" that the code names, in each language."""
    for language, source in texts.items():
        path = house / "locales" / language / "status.ftl"
        path.write_text(f"{path.read_text(encoding='utf-8')}\nextra = {source}\n", encoding="utf-8")
    (house / "bot" / "more.py").write_text('EXTRA = "extra"\n', encoding="utf-8")
    return faults(house)


def test_sound_texts_have_no_faults(house: Path) -> None:
    assert faults(house) == []


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


def test_leftover_key(house: Path) -> None:
    found = add(house, ru="Привет", ky="Салам", en="Hello")
    assert found == []
    (house / "bot/more.py").unlink()
    assert faults(house) == ["locales: extra: left over: no string in the code names it"]


def test_key_that_the_code_asks_for_and_nobody_wrote(house: Path) -> None:
    found = plant(house, "bot/screens.py", '"inside"', '"outside"')
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


def test_missing_plural_form(house: Path) -> None:
    found = plant(house, "locales/ru/status.ftl", "    [few] { $used } дня\n", "")
    assert found == ["ru/status.ftl: inside: the plural form few of $used is missing"]


def test_the_default_form_may_have_the_name_that_takes_what_is_left(house: Path) -> None:
    assert plant(house, "locales/ru/status.ftl", "*[many]", "*[other]") == []


@pytest.mark.parametrize(
    ("ru", "en"),
    [("{ $days } дней", "{ $days }"), ("<b>{ $days }</b> дней", "{ $days }"), ("{ $days }", "{ $days } days")],
)
def test_count_without_plural_forms(house: Path, ru: str, en: str) -> None:
    assert any("without plural forms" in f for f in add(house, ru=ru, ky="{ $days } күн", en=en))


def test_junk_is_named_with_its_line(house: Path) -> None:
    found = plant(house, "locales/ru/status.ftl", "shared = Спросите: { $who }", "shared = Спросите: { $who")
    assert any(fault.startswith("ru/status.ftl:8: junk: ") for fault in found)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>Hello", "<b> is not closed"),
        ("Hello</b>", "</b> closes nothing, or another tag"),
        ("<b><i>Hello</b></i>", "</b> closes nothing, or another tag"),
        ("<p>Hello</p>", "<p> is no tag of Telegram's"),
        ("Hello<br>", "<br> is no tag of Telegram's"),
        ('<b class="x">Hello</b>', "<b> with class= is not Telegram's"),
        ("1 < 2", "a bare < or &"),
        ("Bread & salt", "a bare < or &"),
        ("{ $n ->\n    [one] <b>1 thing</b>\n   *[other] <b>things\n }", "<b> is not closed"),
    ],
)
def test_markup_that_telegram_refuses(house: Path, source: str, reason: str) -> None:
    found = add(house, ru="{ $n }" if "$n" in source else "x", ky="{ $n }" if "$n" in source else "x", en=source)
    assert f"en/status.ftl: extra: {reason}" in found


def test_markup_where_telegram_reads_none(house: Path) -> None:
    found = plant(house, "locales/en/alerts.ftl", "Press", "<b>Press</b>")
    assert found == ["en/alerts.ftl: stale-press: markup where Telegram reads none (alert)"]


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        ("en/alerts.ftl", "Press again", "x" * 201, "201 characters, at most 200 (alert)"),
        ("en/status.ftl", "Ask", "x" * 2100 + "{ $who }" + "x" * 2100, "at most 4096 (message)"),
        ("en/status.ftl", "Ask", "x" * 2501, "Too many characters in placeable (2502, max allowed is 1000)"),
        ("en/status.ftl", "Yes", "y" * 65, "65 characters, at most 64 (button)"),
    ],
)
def test_too_long(house: Path, name: str, old: str, new: str, reason: str) -> None:
    assert any(fault.endswith(reason) for fault in plant(house, f"locales/{name}", old, new))


def test_link_that_is_not_on_the_list(house: Path) -> None:
    found = plant(house, "locales/en/status.ftl", "Ask", "See http://example.org")
    assert found == ["en/status.ftl: shared: the link http://example.org is not on the list"]


@pytest.mark.parametrize("ending", ["га", "дан", "-га", "-да", "</b>га"])
def test_ending_glued_to_a_value(house: Path, ending: str) -> None:
    source = f"<b>{{ $who }}{ending}" if "<" in ending else f"{{ $who }}{ending}"
    assert any("is glued to a value" in fault for fault in add(house, ru="{ $who }", ky=source, en="{ $who }"))


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("ru", "до { $last_date }"),
        ("ru", "До <b>{ $last_date }</b>"),
        ("ru", "до { $last_on }"),
        ("ky", "{ $last_date } чейин"),
        ("ky", "<b>{ $last_until }</b> чейин"),
        ("en", "until { $last_date }"),
    ],
)
def test_until_that_does_not_say_whether_the_day_is_included(house: Path, language: str, source: str) -> None:
    sources = dict.fromkeys(("ru", "ky", "en"), "{ $last_date }") | {language: source}
    assert any(fault.startswith(f"{language}/status.ftl: extra: “until”") for fault in add(house, **sources))


@pytest.mark.parametrize(
    ("language", "word"),
    [("ky", "Кирүү"), ("ky", "🚪 Чыгуу"), ("ru", "Вход"), ("ru", "Вы гражданин Киргизии"), ("ky", "эртеӊ")],
)
def test_words_to_avoid(house: Path, language: str, word: str) -> None:
    found = add(house, **dict.fromkeys(("ru", "ky", "en"), "x") | {language: word})
    assert any(fault.startswith(f"{language}/status.ftl: extra: «{word}»") for fault in found)


def test_the_words_are_fine_inside_a_sentence(house: Path) -> None:
    assert add(house, ru="Вход и выход", ky="Кирүү жана чыгуу", en="In and out") == []


def test_cldr_dates_are_not_the_house_style(house: Path) -> None:
    found = add(house, ru="{ $when }", ky="{ DATETIME($when) }", en="{ $when }")
    assert any("DATETIME" in fault for fault in found)


def test_reference_to_a_message_that_is_not_there(house: Path) -> None:
    found = add(house, ru="{ absent }", ky="x", en="x")
    assert any(fault.startswith("ru/status.ftl: extra: the message 'extra' in 'ru'") for fault in found)
