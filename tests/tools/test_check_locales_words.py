"""Words, plurals, spaces and marks that the house does not write are found."""

from pathlib import Path

import pytest

from bot.lexicon.languages import LANGUAGES
from tests.tools.planted import add, plant


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


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "Сейчас вы здесь"),
        ("ru", "По вашим записям"),
        ("ky", "Сиз азыр ушул жерде"),
        ("ky", "Жазууларыңыз боюнча"),
        ("ky", "Бүгүн кирсеңиз"),
        ("ky", "Кирдиңизби?"),
        ("ky", "Азыр жүрөсүзбү?"),
        ("ky", "Дагы кире аласыз"),
        ("en", "Your last legal day"),
        ("en", "Until when you’re here"),
    ],
)
def test_who_travels_is_not_spoken_to(house: Path, language: str, words: str) -> None:
    assert add(house, "viewers-extra", **{language: words}) == []
    assert any("somebody else" in fault for fault in add(house, "reminder-over-extra", **{language: words}))


def test_whoever_holds_the_phone_is_spoken_to(house: Path) -> None:
    said = {"ru": "Нажмите или напишите", "ky": "Басыңыз же жазыңыз: визасыз күндөрдү түзөтүңүз", "en": "Tap or type"}
    assert add(house, "status-extra", **said) == []


def test_a_reminder_is_stopped_and_not_deleted(house: Path) -> None:
    assert any("токтотуу" in fault for fault in add(house, "button-reminders-off", ky="Эскертүүнү өчүрүү"))


def test_the_words_are_fine_inside_a_sentence(house: Path) -> None:
    kyrgyz = "Кирүү жана чыгуу, кирүү-чыгуу, чек арадан өтүү, жума күнү, 5 күн"
    assert add(house, ru="Вход и выход", ky=kyrgyz, en="In and out") == []
    assert plant(house, "locales/ky/status.ftl", ".yes = Ооба", ".yes = Кирүү-чыгууларым") == []


def test_cldr_dates_are_not_the_house_style(house: Path) -> None:
    found = add(house, ru="{ $when }", ky="{ DATETIME($when) }", en="{ $when }")
    assert any("DATETIME" in fault for fault in found)
