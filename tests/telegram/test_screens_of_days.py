"""What must be seen of days: how many, until and since when, with weekdays, and which light stands before them."""

import re
from datetime import date, timedelta

import pytest

from bot.actions.answers.notices import Reminder
from bot.actions.answers.questions import AskNationality
from bot.actions.answers.status import Allowance, NoAllowance, Status
from bot.actions.answers.stays import ChangeKind, Saved, StayList, Undone
from bot.core.stay import Stay
from bot.lexicon.languages import LANGUAGES
from bot.telegram.screens.status import SOON
from bot.texts.catalogue import plain
from bot.texts.days import day_words
from tests.telegram.answers_shown import ANSWERS, LAST_YEAR, REMINDERS, labels, phrases, said
from tools.samples.base import CLOSED, OFFERED, OPEN, PASTED, TODAY
from tools.samples.status import ALL_LATER, NONE_NOW, SOME, inside, over, uncounted
from tools.samples.stays import BROUGHT

COUNTS = (1, 2, 5, 11, 21, 90, 1111)

LIGHTS = "🟢🟡🔴🚨⚪🪪⏳⏰"
PICTURE = re.compile("[\U0001f000-\U0001faff\u231a-\u23ff\u25a0-\u27bf\u2b00-\u2bff]")
DAYS_OF = re.compile(r"(\d+)\s+(?:дн|день|дней|күн|day)")


def shift(day: date, days: int) -> date:
    return day + timedelta(days)


def with_weekday(language: str, day: date) -> str:
    """A pattern of the day, or "from" it, with its weekday; an English sentence names the weekday first."""
    words = phrases(language, day)
    after = rf"(?:{words['d_date']}|{words['d_from']})(, | \(){words['d_weekday']}"
    return rf"{after}|{words['d_weekday']}, {words['d_date']}" if language == "en" else after


def in_short(language: str, day: date) -> str:
    """The day with its short weekday, as lists of a year name it."""
    words = day_words(language, "d", day, day)
    return f"{words['d_date']}, {words['d_short']}".replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", COUNTS)
def test_inside_one_sees_used_may_stay_and_the_last_legal_day(language: str, count: int) -> None:
    last = shift(TODAY, count - 1)
    text = said(Status(TODAY, OPEN, None, Allowance(76, 90, 180, count, last, full=90), "RU"), language)
    day = phrases(language, last)
    assert re.search(r"\b76\b.*\b90\b|\b90\b.*\b76\b", text)
    assert day["d_date"] in text
    assert phrases(language, OPEN.entered)["d_date"] in text
    assert re.search(with_weekday(language, last), text.splitlines()[0])
    if count > 1:
        assert re.search(rf"\b{count - 1}\b", text.splitlines()[0])


@pytest.mark.parametrize(
    ("language", "leave"),
    [("ru", "Выехать нужно сегодня"), ("ky", "Бүгүн чыгып кетүү керек"), ("en", "has to be crossed today")],
)
def test_on_the_last_day_one_is_told_to_leave_today(language: str, leave: str) -> None:
    last = Allowance(90, 90, 180, 1, TODAY, full=90)
    status = Status(TODAY, OPEN, None, last, "RU")
    for answer in (status, Saved(1, ChangeKind.ENTERED, (OPEN,), status)):
        text = said(answer, language)
        assert leave in text
        assert phrases(language, TODAY)["d_date"] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_is_echoed_with_its_weekday_and_says_until_when_one_may_stay(language: str) -> None:
    text = said(Saved(1, ChangeKind.ENTERED, (OPEN,), inside(14)), language)
    entered, until, _ = text.splitlines()
    assert re.search(with_weekday(language, OPEN.entered), entered)
    assert re.search(with_weekday(language, date(2026, 12, 7)), until)
    assert re.search(r"\b14\b", until)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verb", BROUGHT)
def test_every_change_names_its_days_with_their_weekdays(language: str, verb: ChangeKind) -> None:
    stays = PASTED if verb is ChangeKind.STAYED else BROUGHT[verb]
    written = [day for stay in stays[:24] for day in (stay.entered, stay.left) if day]
    if verb is ChangeKind.LEFT:
        written = [TODAY]
    elif verb is ChangeKind.CAME_BACK:
        written = written[1:]
    for status in (inside(14), uncounted(NoAllowance.NO_NATIONALITY)):
        for answer in (Saved(1, verb, stays, status), Saved(1, verb, stays, status, AskNationality(OFFERED))):
            text = said(answer, language)
            for each in written:
                assert re.search(with_weekday(language, each), text) or in_short(language, each) in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_over_the_limit_one_sees_since_when_and_what_to_do(language: str) -> None:
    status = over(3)
    for answer in (status, Saved(1, ChangeKind.ENTERED, (OPEN,), status), Undone(ChangeKind.LEFT, (CLOSED,), status)):
        text = said(answer, language)
        assert phrases(language, date(2026, 11, 21))["d_from"] in text
        assert re.search(with_weekday(language, date(2026, 11, 20)), text)
        assert re.search(r"\b3\b", text)
        assert {"ru": "юрист", "ky": "юрист", "en": "lawyer"}[language] in text
        assert plain(language, "button-trips") in text.splitlines()[-1]
        assert plain(language, "button-trips") in labels(answer, language)
    assert plain(language, "button-permit") in labels(status, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_outside_one_sees_what_an_entry_today_gives_and_when_there_is_more(language: str) -> None:
    text = said(SOME, language)
    assert re.search(with_weekday(language, date(2026, 12, 19)), text.splitlines()[0])
    assert re.search(r"\b63\b", text)
    assert re.search(r"\b27\b", text)
    assert any(phrases(language, date(2027, 2, 1))[form] in text for form in ("d_date", "d_from"))

    none, next_day = said(NONE_NOW, language), phrases(language, date(2026, 12, 7))
    first = none.splitlines()[0]
    assert re.search(with_weekday(language, date(2026, 12, 7)), first) or next_day["d_from"] in first
    assert any(phrases(language, date(2027, 1, 29))[form] in none for form in ("d_date", "d_from"))
    assert not re.search(r"(?<!\d)0\b", none)


def test_the_same_day_is_not_named_twice() -> None:
    for language in LANGUAGES:
        text = said(ALL_LATER, language)
        assert text.count(phrases(language, date(2027, 2, 6))["d_date"]) == 1
        assert re.search(r"\b90\b", text.splitlines()[-1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_shown_before_a_nationality(language: str) -> None:
    unknown = NoAllowance.NO_NATIONALITY
    for stay, last in ((OPEN, None), (None, CLOSED), (None, None)):
        status = Status(TODAY, stay, last, unknown)
        for answer in (
            status,
            Saved(1, ChangeKind.ENTERED, (OPEN,), status, AskNationality(OFFERED)),
            Saved(1, ChangeKind.ENTERED, (OPEN,), status),
            Undone(ChangeKind.ENTERED, (OPEN,), status),
        ):
            text = said(answer, language)
            assert not DAYS_OF.search(text)
            assert not re.search(r"\b(?:90|180)\b", text)
        assert plain(language, "button-nationality") in labels(status, language)
        asked = said(Saved(1, ChangeKind.ENTERED, (OPEN,), status, AskNationality(OFFERED)), language)
        assert asked.count("?") == 1
        assert plain(language, "numbers-no-nationality") not in asked


def test_until_always_says_that_the_day_is_included() -> None:
    for answer in ANSWERS:
        russian, kyrgyz, english = (said(answer, language) for language in ("ru", "ky", "en"))
        assert not re.search(r"\bдо \d++ \w++(?: \d{4} года)?+(?! включительно)", russian), answer
        assert not re.search(r"\d-\w+ чейин(?! \(ошол күндү кошо алганда\))", kyrgyz), answer
        assert not re.search(r"\b(?:until|till|by) \d", english), answer


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_light_stands_at_the_start(language: str) -> None:
    for answer in ANSWERS:
        if isinstance(answer, Status | Reminder):
            text = said(answer, language)
            assert text[0] in LIGHTS, answer
            assert len(PICTURE.findall(text)) == 1, answer


@pytest.mark.parametrize(
    ("more", "light"),
    [(200, "🟢"), (SOON + 1, "🟢"), (SOON, "🟡"), (1, "🟡"), (0, "🔴")],
)
def test_the_light_changes_as_the_days_run_out(more: int, light: str) -> None:
    numbers = Allowance(30, 90, 180, more + 1, shift(TODAY, more), full=90)
    assert said(Status(TODAY, OPEN, None, numbers, "RU"))[0] == light


def test_green_is_never_shown_where_nothing_is_counted() -> None:
    for why in NoAllowance:
        assert "🟢" not in said(Status(TODAY, OPEN, None, why, "AR"))
    assert said(over(3))[0] == "🚨"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reminder_says_how_many_days_and_which_day(language: str) -> None:
    for answer in REMINDERS:
        text = said(answer, language)
        number = answer.over or answer.left
        if answer.over or answer.left > 1:
            assert re.search(rf"\b{number}\b", text), answer
        if answer.last_legal_day:
            day = phrases(language, answer.last_legal_day)
            assert day["d_weekday"] in text, answer
            assert day["d_date"] in text or day["d_on"] in text, answer


def test_other_years_are_named_and_this_one_is_not() -> None:
    text = said(StayList((Stay(LAST_YEAR, date(2025, 10, 2)),), 0, 1, TODAY))
    assert "2025\n1. 12 September, Fri – 2 October, Thu · 21 days" in text
    over_new_year = said(StayList((Stay(LAST_YEAR, date(2026, 9, 2)),), 0, 1, TODAY))
    assert "2025\n1. 12 September, Fri – 2 September 2026, Wed · 356 days" in over_new_year
    assert "2026" not in said(Status(TODAY, OPEN, None, Allowance(76, 90, 180, 15, shift(TODAY, 14), full=90), "RU"))
