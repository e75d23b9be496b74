"""The rule in words: whose, how many days, how they are counted, where it was read, what is not known."""

import re
from dataclasses import replace
from datetime import date

import pytest

from bot.actions.answers import Reply
from bot.actions.answers.questions import Claim
from bot.actions.answers.status import NoAllowance
from bot.actions.rule import NoRulesThere, RuleCard
from bot.core.limits import CalendarYear, CumulativeReset, Limit, PerVisit, Rolling
from bot.core.rule import Rule, Version
from bot.lexicon.languages import LANGUAGES
from bot.telegram.screens import screen_of
from bot.texts import catalogue
from bot.texts.countries import country_words
from telegram_stand_in.formatting import parse_html, utf16_length
from tests.telegram.rule_cards import BOOK, VERSIONS, invented, of_every_kind, shipped
from tests.telegram.wire import packed

TODAY = date(2026, 11, 23)
OWN = BOOK.own(30, 60)


def plain(language: str, key: str, **values: int) -> str:
    return catalogue.plain(language, key, **country_words(language, "KZ"), **values)


def said(card: RuleCard, *languages: str) -> str:
    return parse_html(screen_of(Reply(card, languages)).text)[0].replace("\N{NO-BREAK SPACE}", " ")


def labels(card: RuleCard, language: str = "en") -> list[str]:
    return [button.label for row in screen_of(Reply(card, (language,))).rows for button in row]


def data(card: RuleCard) -> list[str]:
    return [packed(button) for row in screen_of(Reply(card, ("en",))).rows for button in row]


def test_the_whole_card_in_russian() -> None:
    assert said(shipped("DE", TODAY), "ru").splitlines() == [
        "Правило в Казахстане (гражданство: Германия)",
        "Можно пробыть не больше 30 дней за один приезд и не больше 90 дней за любые 180 дней подряд.",
        "Действует с 27 января 2023 года.",
        "",
        "Как считаются дни",
        "И день въезда, и день выезда идут в счёт.",
        "180 дней — это день, на который считаем, и 179 дней перед ним.",
        "Старые дни освобождаются по одному. Выезд и новый въезд общий счёт не обнуляют.",
        "Более ранние дни не считаются: счёт идёт с 27 января 2023 года.",
        "Даты — по времени в Казахстане (UTC+5).",
        "",
        "Источники",
        "• Постановление № 148, правила въезда и пребывания – adilet.zan.kz/rus/docs/P1200000148",
        "• Постановление № 1146, ввело счёт 90/180 – continent-online.com",
        "• Закон «О миграции населения», статья 6: 30 дней за въезд, 90 за 180, если соглашение не говорит иное – "
        "adilet.zan.kz/rus/docs/Z1100000477",
        "• Текст правила для других безвизовых стран – visitastana.kz, dzen.ru/b/Y8Z4kWRZNGG5ajVt",
        "• Список стран от МВД Казахстана, 2022 год – qazmonitor.com/news/570",
        "• Постановление от 25 августа 2025 года, список стран – zakon.kz/pravo/6488830",
        "• МВД Казахстана: прежние дни не считаются – rbc.ru, visitastana.kz",
        "• Советы туристам от четырёх правительств, 2025–2026 годы – "
        "gov.uk, travel.gc.ca, smartraveller.gov.au, travel.state.gov",
        "Сверено с источниками 27 мая.",
        "Надёжность высокая.",
        "",
        "Что неизвестно",
        "• Официальные источники не говорят, идёт ли в счёт день выезда и сколько дней в периоде: 180 или 181. "
        "Здесь день выезда считается (так строже), а в периоде 180 дней.",
        "• Постановление № 148 целиком прочитать не удалось; сам закон прочитан.",
        "Приложение QazETA выдаёт иностранцам справку об их пересечениях границы. Даты из неё можно вписать сюда.",
        "На границе решают по базе пограничной службы. Это не юридическая консультация.",
    ]


@pytest.mark.parametrize(
    ("language", "visit", "window", "join"),
    [
        ("ru", "не больше 30 дней за один приезд", "не больше 90 дней за любые 180 дней подряд", " и "),
        ("ky", "бир киргенде эң көбү 30 күн", "каалаган 180 күндүн ичинде эң көбү 90 күн", " жана "),
        ("en", "at most 30 days in one visit", "at most 90 days in any 180 days in a row", " and "),
    ],
)
def test_limits_are_joined_by_and(language: str, visit: str, window: str, join: str) -> None:
    assert f"{visit}{join}{window}" in said(shipped("DE", TODAY), language)
    turkish = said(shipped("TR", TODAY), language)
    assert window in turkish.splitlines()[1]
    assert visit not in turkish.splitlines()[1]
    assert join not in turkish.splitlines()[1]


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (Rolling(1, 2), "не больше 1 дня за любые 2 дня подряд"),
        (Rolling(42, 181), "не больше 42 дней за любой 181 день подряд"),
        (PerVisit(21), "не больше 21 дня за один приезд"),
        (CalendarYear(90), "не больше 90 дней за календарный год"),
        (CumulativeReset(90, 91), "не больше 90 дней в сумме, пока не пройдёт 91 день подряд за пределами страны"),
    ],
)
def test_a_limit_of_each_shape_in_russian(limit: Limit, words: str) -> None:
    assert said(invented(Rule.of(limit), TODAY), "ru").splitlines()[1] == f"Можно пробыть {words}."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_limit_of_each_shape_names_its_numbers(language: str) -> None:
    for limit, numbers in (
        (Rolling(77, 191), ("77", "191")),
        (PerVisit(77), ("77",)),
        (CalendarYear(77), ("77",)),
        (CumulativeReset(77, 191), ("77", "191")),
    ):
        line = said(invented(Rule.of(limit), TODAY), language).splitlines()[1]
        assert sorted(re.findall(r"\d+", line)) == sorted(numbers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_moving_window_is_explained_and_no_other_limit_is(language: str) -> None:
    assert "179" in said(invented(Rule.of(PerVisit(30), Rolling(90, 180)), TODAY), language)
    assert "364" in said(invented(Rule.of(Rolling(90, 365)), TODAY), language)
    back = plain(language, "rule-back")
    assert back in said(invented(Rule.of(Rolling(90, 180)), TODAY), language)
    assert back not in said(invented(Rule.of(CalendarYear(90)), TODAY), language)


def test_versions_stand_newest_first_and_the_one_in_force_on_top() -> None:
    rule = Rule(tuple(Version((limit,), begins) for limit, begins in VERSIONS))
    assert said(invented(rule, TODAY), "en").splitlines()[1:6] == [
        "Allowed: at most 90 days in any 180 days in a row.",
        "In force since 27 January 2023.",
        "Later, from 1 January 2030: at most 60 days in any 120 days in a row.",
        "Earlier, from 31 December 2019: at most 60 days in one visit.",
        "Earlier, from 2 February 2015: at most 60 days in a calendar year.",
    ]
    assert "Раньше, со 2 февраля 2015 года: не больше 60 дней за календарный год." in said(invented(rule, TODAY), "ru")
    assert "Мурда, 2015-жылдын 2-февралынан баштап:" in said(invented(rule, TODAY), "ky")


def test_the_first_day_that_counts_is_not_always_the_first_of_the_version() -> None:
    text = said(invented(Rule((Version((Rolling(90, 180),), date(2025, 9, 1), date(2025, 6, 1)),)), TODAY), "en")
    assert "In force since 1 September 2025." in text
    assert "Days before 1 June 2025 don’t count." in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("nationality", ["RU", "KG", "DE", "TH", "UZ", "CN", "TR", "AE", "IN"])
def test_every_source_stands_in_a_line_with_where_it_is(language: str, nationality: str) -> None:
    card = shipped(nationality, TODAY)
    lines = said(card, language).splitlines()
    for source in card.sources:
        what = plain(language, f"source-{source.id}").replace("\N{NO-BREAK SPACE}", " ")
        assert f"• {what} – {source.where}" in lines
    assert sum(line.startswith("•") for line in lines) == len(card.sources) + len(card.notes)


@pytest.mark.parametrize(
    ("language", "high", "medium", "low"),
    [("ru", "высокая", "средняя", "низкая"), ("ky", "жогору", "орточо", "төмөн"), ("en", "high", "medium", "low")],
)
def test_how_sure_it_is(language: str, high: str, medium: str, low: str) -> None:
    for nationality, word in (("RU", high), ("CN", medium), ("TR", low)):
        text = said(shipped(nationality, TODAY), language)
        assert [each for each in (high, medium, low) if re.search(rf"\b{each}", text)] == [word]


def test_the_day_verified_names_its_year_when_that_is_past() -> None:
    later = date(2027, 1, 1)
    assert "Сверено с источниками 1 марта 2026 года." in said(shipped("RU", later), "ru")
    assert "Булактар менен 2026-жылдын 1-мартында салыштырылды." in said(shipped("RU", later), "ky")
    assert "Checked against the sources on 1 March 2026." in said(shipped("RU", later), "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_known_and_who_decides(language: str) -> None:
    for card in (shipped("KG", TODAY), shipped("AR", TODAY, OWN)):
        text = said(card, language)
        assert {"181", "148"} <= set(re.findall(r"\d+", text.rpartition("\n\n")[2]))
        assert text.endswith(plain(language, "rule-decides"))
    assert plain(language, "note-kg-let-in") in said(shipped("KG", TODAY), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_a_permit_one_is_told_that_the_limits_do_not_apply_and_which_they_are(language: str) -> None:
    card = shipped("RU", TODAY)
    text = said(replace(card, why=NoAllowance.PERMIT), language)
    permit = plain(language, "numbers-permit")
    assert text.splitlines()[1] == permit
    assert text.replace(f"{permit}\n", "") == said(card, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_known_rule_one_is_told_why_and_what_the_sources_say(language: str) -> None:
    text = said(shipped("AR", TODAY), language)
    assert plain(language, "unknown-sources-disagree") in text
    for said_by in ("30", "passportindex.org", "365", "ilp.kz"):
        assert said_by in text
    assert not re.search(r"\d", said(shipped("NG", TODAY), language))
    assert plain(language, "rule-how") not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_citizen_of_the_country_is_told_only_that_no_limit_applies(language: str) -> None:
    card = shipped("KZ", TODAY)
    title, reason, _, decides = said(card, language).splitlines()
    assert "(" in title
    assert (reason, decides) == (plain(language, "unknown-own-citizens"), plain(language, "rule-decides"))
    assert data(card) == ["w:nationality", "w:status"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_ones_own_numbers_are_called_ones_own(language: str) -> None:
    card = shipped("AR", TODAY, OWN)
    lines = said(card, language).splitlines()
    assert plain(language, "unknown-sources-disagree") in lines
    assert plain(language, "rule-own") in lines
    [limits] = [line for line in lines if {"30", "60", "180"} == set(re.findall(r"\d+", line))]
    assert lines.index(plain(language, "rule-own")) == lines.index(limits) - 1
    told_of_them = lines[lines.index(plain(language, "rule-own")) :]  # above stands what the sources say, with a year
    assert not [line for line in told_of_them if re.search(r"\b(?:20\d\d|1 January 1)\b", line)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_nationality_it_is_asked_for_and_nothing_else_told(language: str) -> None:
    card = RuleCard(TODAY, None, NoAllowance.NO_NATIONALITY)
    assert said(card, language) == plain(language, "rule-no-nationality")
    assert labels(card, language) == [plain(language, "button-nationality"), plain(language, "button-status")]
    permit = said(replace(card, why=NoAllowance.PERMIT), language)
    assert permit == f"{plain(language, 'numbers-permit')}\n{plain(language, 'rule-no-nationality')}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_that_is_not_in_force_yet_says_from_which_day_it_will_be(language: str) -> None:
    lines = said(shipped("TR", date(2023, 1, 26)), language).splitlines()
    assert lines[1] == plain(language, "rule-not-in-force")
    assert "90" in lines[2]
    assert re.search(r"1 сентября|1-сентябрынан|1 September", lines[2])
    assert re.search(r"27 января|27-январдан|27 January", lines[3])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_of_visits_alone_counts_days_before_it_too(language: str) -> None:
    began = date(2023, 1, 27)
    visits, both = (
        said(invented(Rule((Version(limits, began),)), TODAY), language)
        for limits in ((PerVisit(30),), (PerVisit(30), Rolling(90, 180)))
    )
    assert (visits.count("2023"), both.count("2023")) == (1, 2), "in force since, and days before it do not count"


def test_buttons_lead_on() -> None:
    known = shipped("RU", TODAY)
    assert data(known) == ["w:count", "w:nationality", "w:status"]
    readings = ["z:30:30:365", "z:30:30:365", "z:30:90:180"]
    assert data(shipped("AR", TODAY, OWN)) == ["w:count", *readings, "w:own", "w:nationality", "w:status"]
    assert data(shipped("AR", TODAY)) == [*readings, "w:own", "w:nationality", "w:status"]
    assert data(shipped("NG", TODAY)) == ["w:own", "w:nationality", "w:status"]
    assert data(replace(known, why=NoAllowance.PERMIT)) == ["w:nationality", "w:status"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Count by the stricter one", "30/365: a list of 2022", "30 a visit, 90/180: a visa directory"]),
        ("ru", ["Считать по более строгому", "30/365: список 2022 года", "30 за приезд, 90/180: справочник виз"]),
        # The name of the source has no room on the last one; it stands in the text.
        ("ky", ["Катуураагы боюнча эсептөө", "30/365: 2022-жылдын тизмеси", "Бир киргенде 30 күн, 90/180"]),
    ],
)
def test_each_reading_has_a_button_that_says_what_it_counts_and_by_whom(language: str, expected: list[str]) -> None:
    card = shipped("AR", TODAY)
    assert labels(card, language)[:3] == expected
    assert [claim.where in said(card, language) for claim in card.claims] == [True, True]
    one = replace(card, claims=card.claims[:1])
    assert labels(one, language)[0] == expected[2]  # of one there is no stricter


def test_two_sources_of_one_reading_have_one_button() -> None:
    claims = (Claim("list", "example.org", 30, 365), Claim("index", "example.com", 30, 365))
    card = replace(shipped("AR", TODAY), claims=claims)
    assert labels(card, "en")[:2] == ["30/365", "Own limit"]  # both names have no room
    assert labels(card, "ru")[:2] == ["30/365", "Свой лимит"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_the_border_s_own_list_of_ones_crossings_is_got(language: str) -> None:
    for nationality in ("RU", "TR", "AR", "NG"):
        card = shipped(nationality, TODAY)
        assert said(card, language).splitlines()[-2] == plain(language, "crossings-qazeta")
        assert "QazETA" not in said(replace(card, own_crossings=None), language)


def test_beside_other_languages_the_sources_are_told_in_short() -> None:
    card = shipped("KG", TODAY)
    text = said(card, *LANGUAGES)
    for language in LANGUAGES:
        assert all(source.where in text for source in card.sources)
        assert plain(language, "source-kg-suspended") not in text
        assert plain(language, "note-kg-let-in") in text
    assert text.count("24.kg/vlast/363159") == len(LANGUAGES)


@pytest.mark.parametrize("languages", [*((language,) for language in LANGUAGES), LANGUAGES], ids="+".join)
def test_it_fits_into_one_message(languages: tuple[str, ...]) -> None:
    longest = max(utf16_length(said(card, *languages)) for card in of_every_kind(TODAY))
    assert 1500 < longest <= 4096


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("ru", "Правило в Грузии (гражданство: Россия)"),
        ("ky", "Грузияда колдонулган эреже (жарандыгы: Россия)"),
        ("en", "The rule in Georgia (citizenship: Russia)"),
    ],
)
def test_of_another_country_the_title_and_the_clock_are_that_country_s(language: str, title: str) -> None:
    lines = said(replace(shipped("RU", TODAY), country="GE"), language).splitlines()
    assert lines[0] == title
    [clock] = [line for line in lines if "UTC" in line]
    assert re.search("Грузии|Грузияда|Georgia", clock)
    assert not re.search("Казах|Казак|Kazakh", clock)


def test_of_another_country_no_button_counts_or_sets_what_is_the_journal_s_but_it_can_be_counted_too() -> None:
    for card in (shipped("RU", TODAY), shipped("AR", TODAY), shipped("AR", TODAY, OWN)):
        assert data(replace(card, country="GE")) == ["Ca:GE", "w:nationality", "w:rule"]
    assert data(replace(shipped("KZ", TODAY), country="KZ")) == ["w:nationality", "w:rule"]
    for language in LANGUAGES:
        told = said(replace(shipped("AR", TODAY), country="GE"), language)
        assert plain(language, "rule-own-ask") not in told
        assert plain(language, "rule-own-add") in told


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "Индия: правил этой страны здесь нет. Есть: Армения, Шенген."),
        ("ky", "Индия: бул өлкөнүн эрежелери менде жок. Барлары: Армения, Шенген."),
        ("en", "India: I don’t have this country’s rules. I have those of: Armenia, Schengen."),
    ],
)
def test_a_country_without_rules_is_one_line(language: str, line: str) -> None:
    assert screen_of(Reply(NoRulesThere("IN", ("AM", "EU")), (language,))).text == line


@pytest.mark.parametrize(
    ("language", "title", "labels"),
    [
        ("ru", "Правило в Казахстане (гражданство: Грузия)", ["Правило в Грузии", "Правило"]),
        ("ky", "Казакстанда колдонулган эреже (жарандыгы: Грузия)", ["Грузияда кандай эреже", "Эреже"]),
        ("en", "The rule in Kazakhstan (citizenship: Georgia)", ["The rule in Georgia", "The rule"]),
    ],
)
def test_for_a_nationality_that_was_named_nothing_is_called_ones_own(
    language: str, title: str, labels: list[str]
) -> None:
    card = replace(shipped("AR", TODAY), nationality="GE", country="KZ", named=True, instead="GE")
    screen = screen_of(Reply(card, (language,), journal=7))
    assert screen.text.startswith(f"<b>{title[: title.index(' (')]}</b>{title[title.index(' (') :]}")
    assert plain(language, "rule-none") in screen.text
    assert plain(language, "rule-own-ask") not in screen.text
    assert [button.label for row in screen.rows for button in row] == labels
    assert data(card) == ["ri:GE", "w:rule"]
    assert data(replace(card, instead=None)) == ["w:rule"]
