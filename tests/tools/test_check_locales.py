"""Every fault that the check is there for is planted once, in texts that are otherwise sound."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.lexicon.languages import LANGUAGES
from tools.check_locales import HOUSE, check

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


def faults(house: Path) -> list[str]:
    return [str(fault) for fault in check(house / "locales", house / "bot")]


def plant(house: Path, name: str, old: str, new: str) -> list[str]:
    path = house / name
    source = path.read_text(encoding="utf-8")
    assert old in source
    path.write_text(source.replace(old, new), encoding="utf-8")
    return faults(house)


def add(house: Path, key: str = "extra", **texts: str) -> list[str]:
    """A message that the code names, in each language: "x" where nothing is said."""
    for language in LANGUAGES:
        path = house / "locales" / language / "status.ftl"
        source = texts.get(language, "x")
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{key} = {source}\n", encoding="utf-8")
    (house / "bot" / "more.py").write_text(f"EXTRA = {key!r}\n", encoding="utf-8")
    return faults(house)


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


# --- keys and variables -----------------------------------------------------------------------------------------


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


# --- what Fluent and Telegram make of a text --------------------------------------------------------------------


def test_junk_is_named_with_its_line(house: Path) -> None:
    found = plant(house, "locales/ru/status.ftl", "shared = Спросите: { $who }", "shared = Спросите: { $who")
    assert any(fault.startswith("ru/status.ftl:8: junk: ") for fault in found)


def test_reference_to_a_message_that_is_not_there(house: Path) -> None:
    found = add(house, ru="{ absent }")
    assert any(fault.startswith("ru/status.ftl: extra: the message 'extra' in 'ru'") for fault in found)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>Hello", 'Can\'t find end tag corresponding to start tag "b"'),
        ("Hello</b>", "Unexpected end tag at byte offset 5"),
        ("<b><i>Hello</b></i>", 'Unmatched end tag at byte offset 11, expected "</i>", found "</b>"'),
        ("<p>Hello</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("Hello<br>", 'Unsupported start tag "br" at byte offset 5'),
        ("<span>Hello</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("{ $n ->\n    [one] <b>1 thing</b>\n   *[other] <b>things\n }", "Can't find end tag"),
    ],
)
def test_markup_that_telegram_refuses(house: Path, source: str, reason: str) -> None:
    other = "{ $n }" if "$n" in source else "x"
    found = add(house, ru=other, ky=other, en=source)
    assert any(fault.startswith("en/status.ftl: extra: Can't parse entities: ") and reason in fault for fault in found)


def test_markup_that_telegram_takes(house: Path) -> None:
    assert add(house, en='<b>Bread</b> & <a href="https://t.me/kaldy">salt</a> &lt;3') == []


def test_a_name_for_a_sign_that_telegram_does_not_know(house: Path) -> None:
    assert add(house, en="Bread&nbsp;") == ["en/status.ftl: extra: &nbsp; is shown as it stands"]


@pytest.mark.parametrize(("name", "old"), [("alerts.ftl", "Press"), ("dates.ftl", "Monday"), ("poster.ftl", "Counts")])
def test_markup_where_telegram_reads_none(dated_house: Path, name: str, old: str) -> None:
    found = plant(dated_house, f"locales/en/{name}", old, f"<b>{old}</b>")
    assert found
    assert all(f"en/{name}: " in fault and "markup where Telegram reads none" in fault for fault in found)


def test_link_that_is_not_on_the_list(house: Path) -> None:
    found = plant(house, "locales/en/status.ftl", "Ask", "See http://example.org")
    assert found == ["en/status.ftl: shared: the link http://example.org is not on the list"]


@pytest.mark.parametrize(
    ("key", "source", "reason"),
    [
        ("extra", "x" * 2050 + "{ $who }" + "x" * 2050, "4164 characters, at most 4096 (message)"),
        ("extra-caption", "x" * 970 + "{ $who }", "1034 characters, at most 1024 (caption)"),
        ("extra-caption", "<b>x</b>" + "🟢" * 512, "1025 characters, at most 1024 (caption)"),
        ("extra-alert", "x" * 201, "201 characters, at most 200 (alert)"),
        ("command-extra", "x" * 257, "257 characters, at most 256 (command)"),
        ("profile-name", "x" * 65, "65 characters, at most 64 (profile-name)"),
        ("profile-description", "x" * 513, "513 characters, at most 512 (profile-description)"),
        ("profile-short", "x" * 121, "121 characters, at most 120 (profile-short)"),
        ("button-extra", "y" * 65, "65 characters, at most 64 (button)"),
        # The longest day of a button in English is "Wed, 28 September 2025", of a text "up to and including …".
        ("button-extra", "{ $day }" + "y" * 43, "65 characters, at most 64 (button)"),
        ("extra-alert", "{ $last_until }" + "y" * 164, "201 characters, at most 200 (alert)"),
    ],
)
def test_too_long_at_its_worst_case(dated_house: Path, key: str, source: str, reason: str) -> None:
    other = "".join(re.findall(r"\{.*?\}", source)) or "x"
    assert f"en/status.ftl: {key}: {reason}" in "\n".join(add(dated_house, key, ru=other, ky=other, en=source))


@pytest.mark.parametrize(
    ("key", "source"),
    [
        ("extra", "x" * 2050 + "{ $who }" + "x" * 1982),
        ("extra-caption", "<b>x</b>x" + "🟢" * 511),
        ("extra-alert", "{ $last_until }" + "y" * 163),
        ("button-extra", "{ $day }" + "y" * 42),
    ],
)
def test_just_short_enough(dated_house: Path, key: str, source: str) -> None:
    other = "".join(re.findall(r"\{.*?\}", source)) or "x"
    assert "characters" not in str(add(dated_house, key, ru=other, ky=other, en=source))


def test_too_long_for_fluent(house: Path) -> None:
    source = "x" * 2501 + "{ $who }"
    assert "Too many characters in placeable (2501" in str(add(house, ru="{ $who }", ky="{ $who }", en=source))


def test_a_phrase_of_a_date_is_short(dated_house: Path) -> None:
    found = plant(
        dated_house,
        "locales/ru/dates.ftl",
        "до{ -nbsp }{ day-date } включительно",
        "до{ -nbsp }{ day-date } включительно, то есть до самого его конца, до полуночи",
    )
    assert found == ["ru/dates.ftl: day-until: 69 characters, at most 64 (phrase)"]


# --- words ------------------------------------------------------------------------------------------------------


def test_missing_plural_form(house: Path) -> None:
    found = plant(house, "locales/ru/status.ftl", "    [few] { $used } дня\n", "")
    assert found == ["ru/status.ftl: inside: the plural form few of $used is missing"]


def test_the_default_form_may_have_the_name_that_takes_what_is_left(house: Path) -> None:
    assert plant(house, "locales/ru/status.ftl", "*[many]", "*[other]") == []


def test_a_choice_by_numbers_or_words_is_no_plural(house: Path) -> None:
    numbers = "{ $n ->\n    [2] со\n   *[other] с\n }"
    assert add(house, ru=numbers, ky="{ $n }", en="{ $n ->\n    [in] x\n   *[other] y\n }") == []


def test_plural_forms_are_missing_where_only_the_number_one_is_told_apart(house: Path) -> None:
    source = "{ $n ->\n    [1] { $n } день\n   *[other] { $n } дней\n }"
    assert "counted without plural forms" in str(add(house, ru=source, ky="{ $n } күн", en="{ $n }"))


@pytest.mark.parametrize(
    ("ru", "en"),
    [("{ $days } дней", "{ $days }"), ("<b>{ $days }</b> дней", "{ $days }"), ("{ $days }", "{ $days } days")],
)
def test_count_without_plural_forms(house: Path, ru: str, en: str) -> None:
    assert any("without plural forms" in f for f in add(house, ru=ru, ky="{ $days } күн", en=en))


@pytest.mark.parametrize(
    ("name", "old", "new", "form"),
    [
        ("ru/status.ftl", "[one] { $used } день", "[one] { $used } дней", "[one]"),
        ("ru/status.ftl", "[few] { $used } дня", "[few] { $used } день", "[few]"),
        ("ru/status.ftl", "*[many] { $used } дней", "*[many] { $used } дня", "[many]"),
        ("en/status.ftl", "[one] { $used } day", "[one] { $used } days", "[one]"),
        ("en/status.ftl", "*[other] { $used } days", "*[other] { $used } day", "[other]"),
    ],
)
def test_word_that_goes_with_another_plural_form(house: Path, name: str, old: str, new: str, form: str) -> None:
    [found] = plant(house, f"locales/{name}", old, new)
    assert found.endswith(f"another form goes with {form}")


@pytest.mark.parametrize("ending", ["га", "дан", "-га", "-да", "-нан", "бы", "</b>га", "»да", '{ "га" }'])
def test_ending_glued_to_a_value(house: Path, ending: str) -> None:
    source = f"{'<b>' if '<' in ending else '«' if '»' in ending else ''}{{ $who }}{ending}"
    assert any("is glued to a value" in fault for fault in add(house, ru="{ $who }", ky=source, en="{ $who }"))


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("{ $used }дней", "an ending is glued to a value"),
        ("осталось{ $used }", "a word is glued to a value"),
        ("{ $used }{ $used }", "no space between two values"),
        ("Осталось 5дней { $used }", "no space between a number and its word"),
        ("Осталось  { $used }", "two spaces"),
        ("Осталось \u00a0{ $used }", "two spaces"),
        ("<b>Осталось </b> { $used }", "two spaces"),
        ('Это "{ $used }"', "quotation marks are «»"),
        ("Это “{ $used }”", "quotation marks are «»"),
    ],
)
def test_spaces_and_quotation_marks(house: Path, source: str, reason: str) -> None:
    assert any(fault.endswith(reason) for fault in add(house, ru=source, ky="{ $used }", en="{ $used }"))


def test_quotation_marks_of_the_other_languages(house: Path) -> None:
    found = add(house, ky='Бул "күн"', en="It's a day")
    assert {fault.split("/")[0] for fault in found if "quotation marks are" in fault} == {"ky", "en"}


def test_what_stands_close_for_a_reason(house: Path) -> None:
    english = "The 12th: 12.03, /in 12.03, 90/180, @{ $bot }, ({ $bot }), https://t.me/x1a, { $bot }’s"
    assert add(house, en=english, ru="№{ $bot }, 12-го", ky="{ $bot }, 12-март, { $bot }-барак") == []


@pytest.mark.parametrize("key", ["reminder-extra", "status-over-extra", "refused-extra"])
def test_exclamation_mark_in_a_warning(house: Path, key: str) -> None:
    assert any("no exclamation marks in warnings" in fault for fault in add(house, key, ky="Бүгүн!"))


def test_exclamation_mark_elsewhere(house: Path) -> None:
    assert add(house, "status-extra", ky="Ак жол!") == []


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("ru", "до { $last_date }"),
        ("ru", "До <b>{ $last_date }</b>"),
        ("ru", "до\u00a0{ $last_on }"),
        ("ru", "до { $last_date } ({ $last_weekday })"),
        ("ru", "{ $last_date } или до 12 марта"),
        ("ru", "{ $last_date } или до 12 марта 2027 года."),
        ("ru", "{ $last_date } или до 12.03"),
        ("ru", "{ $last_date }: до этого дня"),
        ("ky", "{ $last_date } чейин"),
        ("ky", "<b>{ $last_until }</b> чейин"),
        ("ky", "{ $last_date } же 12-мартка чейин"),
        ("ky", "{ $last_date }, ошол күнгө чейин. Ошол күн да кирет"),
        ("ky", "{ $last_date } же { $day } чейин"),
        ("en", "until { $last_date }"),
        ("en", "{ $last_date } or till 12 March"),
        ("en", "{ $last_date }, up to that day"),
    ],
)
def test_until_that_does_not_say_whether_the_day_is_included(house: Path, language: str, source: str) -> None:
    sources = dict.fromkeys(LANGUAGES, "{ $last_date }") | {language: source}
    found = add(house, **sources)
    assert any(fault.startswith(f"{language}/status.ftl: extra: «") and ": bare " in fault for fault in found)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("ru/dates.ftl", "{ day-date-year } включительно", "{ day-date-year }"),
        ("ky/dates.ftl", " чейин (ошол күндү кошо алганда)", " чейин"),
    ],
)
def test_the_phrases_of_dates_say_so_too(dated_house: Path, name: str, old: str, new: str) -> None:
    found = plant(dated_house, f"locales/{name}", old, new)
    assert any(fault.startswith(f"{name}: day-until-year: «") and ": bare " in fault for fault in found)


def test_until_that_does_say_so(house: Path) -> None:
    found = add(
        house,
        ru="{ $last_until }, до { $last_date } включительно, до { $last_date } ({ $last_weekday }) включительно, "
        "до 5 мая 2027 года включительно, до 180 дней",
        ky="{ $last_until }. Ошол күнгө чейин жүрсөңүз (ошол күндү кошо алганда), 90 күнгө чейин",
        en="{ $last_until }, up to and including { $last_date }, up to 90 days",
    )
    assert found == []


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("ky", "Кирүү"),
        ("ky", "🚪 Чыгуу"),
        ("ky", "Казакстанга кирүү"),
        ("ky", "Кирүү, { $day }"),
        ("ru", "Вход сегодня"),
    ],
)
def test_log_in_and_log_out_on_a_button(house: Path, language: str, word: str) -> None:
    other = "{ $day }" if "$day" in word else "x"
    found = add(house, "button-extra", **{**dict.fromkeys(LANGUAGES, other), language: word})
    assert [fault.split(": ")[-1] for fault in found] == ["reads as “log in” or “log out”"] * len(found)
    assert found


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("ky", "Кирүү"),
        ("ky", "🚪 Чыгуу"),
        ("ky", "эртеӊ"),
        ("ky", "өткөн жума"),
        ("ky", "чеги"),
        ("ky", "акыркы күнүңүз"),
        ("ky", "сен"),
        ("ky", "5 күндөр"),
        ("ky", "5 күн батпайт"),
        ("ky", "мөөнөткө батышы үчүн"),
        ("ky", "мөөнөт ашып кетет"),
        ("ky", "5 күн (бүгүн кошо)"),
        ("ky", "Турган жериңиз"),
        ("ky", "Оңдолгон"),
        ("ky", "баары болуп"),
        ("ru", "Вход"),
        ("ru", "Вы гражданин Киргизии"),
        ("ru", "крайний день"),
        ("ru", "Мне осталось ещё немного"),
        ("en", "By your records"),
        ("en", "by the rule"),
        ("en", "👋 { $country_itself } has no limit"),
        ("ru", "Да. { $country_in } нет срока"),
    ],
)
def test_words_to_avoid(house: Path, language: str, word: str) -> None:
    found = add(house, **{language: word})
    assert [fault.split(": ")[:2] for fault in found] == [[f"{language}/status.ftl", "extra"]]


def test_a_reminder_is_stopped_and_not_deleted(house: Path) -> None:
    assert any("токтотуу" in fault for fault in add(house, "button-reminders-off", ky="Эскертүүнү өчүрүү"))


def test_the_words_are_fine_inside_a_sentence(house: Path) -> None:
    kyrgyz = "Кирүү жана чыгуу, кирүү-чыгуу, чек арадан өтүү, жума күнү, 5 күн"
    assert add(house, ru="Вход и выход", ky=kyrgyz, en="In and out") == []
    assert plant(house, "locales/ky/status.ftl", ".yes = Ооба", ".yes = Кирүү-чыгууларым") == []


def test_cldr_dates_are_not_the_house_style(house: Path) -> None:
    found = add(house, ru="{ $when }", ky="{ DATETIME($when) }", en="{ $when }")
    assert any("DATETIME" in fault for fault in found)


# --- countries ----------------------------------------------------------------------------------------------------


@pytest.fixture
def worded_house(house: Path) -> Path:
    """The same with the real words of countries."""
    for language in LANGUAGES:
        shutil.copy(HOUSE / "locales" / language / "countries.toml", house / "locales" / language)
    return house


def test_each_language_takes_the_form_that_its_sentence_needs(worded_house: Path) -> None:
    assert add(worded_house, ru="Вы { $country_in }", ky="Чыктыңыз", en="You left { $country_itself }") == []


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("ru", "Власти Казахстана", "Казахстана"),
        ("ru", "Казахстанский закон", "Казахстанский"),
        ("ru", "Спросите в Грузии", "Грузии"),
        ("ky", "Казакстандын мыйзамы", "Казакстандын"),
        ("ky", "Сиз Казакстандасыз", "Казакстандасыз"),
        ("en", "Kazakhstan’s law", "Kazakhstan"),
        ("en", "By <b>Russia</b>", "Russia"),
    ],
)
def test_a_text_that_names_a_country(worded_house: Path, language: str, text: str, named: str) -> None:
    found = add(worded_house, **{language: text})
    assert any(fault.startswith(f"{language}/status.ftl: extra: «{named}»: a country is named") for fault in found)


def test_what_tells_of_one_countrys_law_may_name_it(worded_house: Path) -> None:
    for language in LANGUAGES:
        (worded_house / "locales" / language / "law.ftl").write_text("source-x = Kazakhstan, Казакстан, Казахстан\n")
    (worded_house / "bot/more.py").write_text('EXTRA = "source-x"\n')
    assert faults(worded_house) == []


@pytest.mark.parametrize("form", ["in", "into", "from"])
def test_a_country_that_lacks_a_phrase(worded_house: Path, form: str) -> None:
    found = plant(worded_house, "locales/ky/countries.toml", f"GE.{form} =", f"GE.{form}-misspelt =")
    assert found == [f"ky/countries.toml: GE.{form}: missing"]


def test_a_country_with_a_rule_and_no_words(worded_house: Path) -> None:
    (worded_house / "bot/rulebook").mkdir()
    (worded_house / "bot/rulebook/th.toml").write_text('country = "TH"\n')
    missing = [f"{code}/countries.toml: TH.{form}: missing" for code in LANGUAGES for form in ("in", "into", "from")]
    assert sorted(faults(worded_house)) == sorted(missing)
