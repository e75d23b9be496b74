"""The date first, then what binds; and no more numbers than the person can use."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.answers import Reply
from bot.actions.answers.days import Direction, Purpose, Wanted
from bot.actions.answers.journals import EVERYBODY
from bot.actions.answers.notices import Reminder
from bot.actions.answers.plans import PlanFor, Return
from bot.actions.answers.questions import AskOwnLimit, WhichDay
from bot.actions.answers.status import Allowance, Counted, NoAllowance, Overstays, Planned, Status
from bot.actions.answers.stays import ChangeKind, Saved, StayList
from bot.actions.answers.unread import NotAllRead, UnreadLine
from bot.core.explain import Visit
from bot.core.stay import Stay
from bot.lexicon.languages import LANGUAGES
from bot.telegram import callbacks as cb
from bot.telegram.keyboards import Button
from bot.telegram.screens import Screen, screen_of
from telegram_stand_in.formatting import parse_html
from tests.telegram.wire import packed
from tools.samples import TOPICS
from tools.samples.base import CLOSED, OPEN, TODAY
from tools.samples.permits import EXTENDED, HELD
from tools.samples.plans import FREE, TRIP
from tools.samples.status import OVERSTAYS, SOME, inside, overstays
from tools.samples.stays import LAST_OF_MANY, TWELVE


def shown(answer: object, language: str = "en") -> Screen:
    return screen_of(Reply(answer, (language,)))  # type: ignore[arg-type] # any answer


def said(answer: object, language: str = "en") -> str:
    return parse_html(shown(answer, language).text)[0].replace("\N{NO-BREAK SPACE}", " ")


def buttons(answer: object, language: str = "en") -> list[Button]:
    return [button for row in shown(answer, language).rows for button in row]


GERMAN = Status(
    TODAY, Stay(date(2026, 11, 11)), None, Allowance(34, 90, 180, 18, date(2026, 12, 10), full=30, visit=30), "DE"
)
FIRST_LINES = {
    "ru": "🟢 До 10 декабря (четверг) включительно — ещё 17 дней после сегодняшнего.",
    "ky": "🟢 Чыгып кетүүнүн акыркы мөөнөтү — 10-декабрь, бейшемби: бүгүндөн кийин 17 күн калды.",
    "en": "🟢 Last legal day: 10 December, Thursday – 17 days left after today.",
}
SECOND_LINES = {
    "ru": "13-й день этого приезда из 30.",
    "ky": "Бул сапар: 30 күндүн 13-күнү.",
    "en": "Day 13 of this visit’s 30.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_date_then_what_binds_and_no_number_that_does_not(language: str) -> None:
    first, second, *rest = said(GERMAN, language).splitlines()
    assert (first, second) == (FIRST_LINES[language], SECOND_LINES[language])
    assert not re.search(r"\b(?:34|18|90)\b", "\n".join(rest))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_date_stands_alone_in_bold(language: str) -> None:
    for status in (GERMAN, inside(14), SOME):
        assert len(re.findall("<b>(.*?)</b>", shown(status, language).text)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("left", [30, 14, 3, 2])
def test_status_and_change_count_in_the_same_words_and_a_reminder_names_the_same_day(language: str, left: int) -> None:
    status = inside(left)
    saved = said(Saved(1, ChangeKind.ENTERED, (OPEN,), status), language).splitlines()[1]
    first = said(status, language).splitlines()[0]
    assert first.split(" ", 1)[1] == saved
    day, binds, *_ = said(Reminder(TODAY, left, 0, TODAY + timedelta(left), 1), language).splitlines()
    assert day.split(" ", 1)[1].split(",")[0] in first
    assert str(left) in binds


@given(used=st.integers(1, 89), may_stay=st.integers(1, 30))
def test_days_used_are_told_where_they_bear_on_a_stay_or_the_next_one(used: int, may_stay: int) -> None:
    last = TODAY + timedelta(may_stay - 1)
    visit = replace(GERMAN, numbers=Allowance(used, 90, 180, may_stay, last, full=30, visit=30))
    window = replace(visit, numbers=Allowance(used, 90, 180, may_stay, last, full=30))
    assert "of 90" in said(window)
    assert ("of 90" in said(visit)) == (used + may_stay + 30 > 90)


def test_nothing_used_is_no_number() -> None:
    never = Status(TODAY, None, None, Allowance(0, 90, 180, 90, TODAY + timedelta(89), full=90), "RU")
    assert "of 90" not in said(never)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stay_of_one_day_is_named_once(language: str) -> None:
    """Wherever both ends of a stay are the same: no day stands on both sides of a dash."""
    twice = re.compile(r"(\d{1,2}[ -]\w+(?: \d{4} года| \d{4})?, [\w.]+) – \1")
    for topic in TOPICS:
        for sample in topic.samples:
            text = parse_html(sample.screen(language).text)[0].replace("\N{NO-BREAK SPACE}", " ")
            assert not twice.search(text), sample.name
    for verb in (ChangeKind.STAYED, ChangeKind.CORRECTED, ChangeKind.DELETED):
        text = said(Saved(1, verb, (Stay(date(2026, 6, 14), date(2026, 6, 14)),), SOME), language)
        assert text.count({"ru": "14 июня", "ky": "14-июнь", "en": "14 June"}[language]) == 1


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("ru", "✅ Записано 12 поездок, 2024–2026:"),
        ("ky", "✅ 12 сапар жаздым, 2024–2026:"),
        ("en", "✅ Saved: 12 trips, 2024–2026:"),
    ],
)
def test_many_stays_have_a_head_line_and_short_lines_below_their_years(language: str, head: str) -> None:
    lines = said(Saved(1, ChangeKind.STAYED, TWELVE, SOME), language).splitlines()
    assert lines[:2] == [head, "2024"]
    assert [line for line in lines if line.isdigit()] == ["2024", "2025", "2026"]
    assert all(len(line) <= 44 for line in lines[2:15])


def test_only_today_s_exit_is_wished_a_good_way() -> None:
    wish = {"ru": "Хорошей дороги", "ky": "Ак жол", "en": "Safe travels"}
    for language in LANGUAGES:
        today = Saved(1, ChangeKind.LEFT, (Stay(date(2026, 9, 9), TODAY),), SOME)
        assert wish[language] in said(today, language)
        for stays in ((CLOSED,), (Stay(date(2026, 9, 9), TODAY - timedelta(1)),)):
            assert wish[language] not in said(replace(today, stays=stays), language)


def test_trips_are_grouped_by_year_and_each_year_is_one_tap_away() -> None:
    answer = StayList(LAST_OF_MANY, 2, 3, TODAY, years=((2026, 0), (2025, 1), (2024, 2)))
    lines = said(answer).splitlines()
    assert lines[2:7] == [
        "2025",
        "11. 28 December, Sun – 3 January 2026, Sat · 7 days",
        "12. 2 December, Tue · 1 day",
        "2024",
        "13. 27 March, Wed – 30 April, Tue · 35 days",
    ]
    jumps = {button.label: packed(button) for button in buttons(answer) if button.label.isdigit()}
    assert jumps == {str(year): cb.Turn(page=page).pack() for year, page in answer.years}


@pytest.mark.parametrize("runs", [1, 5, 7])
def test_each_run_over_the_limit_has_its_button(runs: int) -> None:
    listed = overstays(runs) if runs > 1 else OVERSTAYS
    for answer in (listed, Saved(1, ChangeKind.STAYED, (CLOSED,), SOME, overstays=listed)):
        data = [packed(button) for button in buttons(answer) if button.label.startswith("✎")]
        assert data == [cb.Mend(stay=each.stay_id).pack() for each in listed.runs]
        assert len(data) == min(runs, 5)
        assert ("…and 2 more runs" in said(answer)) == (runs == 7)


def test_the_dates_that_a_tap_keeps_stand_on_the_button() -> None:
    answer = PlanFor(30, 12, 90, True, TODAY, returns=(Return(TODAY, Planned(TRIP, FREE, TODAY)),))
    assert "from 2 February 2027 to 3 March 2027" in said(answer)
    keep = next(button for button in buttons(answer) if packed(button).startswith("b:"))
    assert keep.label == "Save: 02.02.2027 – 03.03.2027"
    assert TRIP.left is not None
    assert packed(keep) == cb.Keep(entered=TRIP.entered, left=TRIP.left).pack()


NEVER = Status(
    TODAY,
    Stay(TODAY - timedelta(9)),
    None,
    Allowance(100, 90, 180, 0, None, 10, TODAY - timedelta(9), full=30),
    "DE",
)
"""Inside for ten days, none of which was legal."""


def test_who_was_never_inside_the_limit_reads_the_day_once_and_no_limit_of_a_visit() -> None:
    text = said(NEVER, "ru")
    assert text.count("14 ноября") == 1
    assert "всё это время — сверх срока" in text
    visit = Visit(10, 30, TODAY + timedelta(20))
    assert "лимиту одного приезда" not in said(Counted(NEVER, None, visit), "ru")
    assert "лимиту одного приезда" in said(Counted(GERMAN, None, visit), "ru")


def test_of_the_days_over_the_limit_it_says_how_many_go_on() -> None:
    assert "Of these, on the present trip: 10 days." in said(Counted(NEVER, overstays=Overstays((), 40, 2, TODAY)))
    assert "Of these" not in said(Counted(NEVER, overstays=Overstays((), 10, 1, TODAY)))


@pytest.mark.parametrize("wanted", [Wanted(Purpose.LEAVE), Wanted(Purpose.PLAN)])
def test_beside_a_single_day_another_can_be_chosen(wanted: Wanted) -> None:
    asked = WhichDay((date(2025, 5, 25),), None, TODAY, wanted)
    assert said(asked).startswith("Did you mean this day?")
    assert [button.label for button in buttons(asked)][1:] == ["Another day"]


def test_an_exit_of_this_year_is_offered_beside_the_year_before() -> None:
    asked = WhichDay((date(2025, 5, 25),), None, TODAY, Wanted(Purpose.LEAVE), ahead=date(2027, 5, 25))
    ahead, before, _ = buttons(asked)
    assert ["2027" in ahead.label, "2025" in before.label] == [True, True]


def test_of_several_journals_a_day_that_has_not_come_is_no_button() -> None:
    asked = WhichDay((date(2025, 5, 25),), Direction.IN, TODAY, ahead=date(2027, 5, 25), traveller=EVERYBODY)
    [before] = buttons(asked)
    assert "2025" in before.label
    assert "2027" in said(asked)


def test_a_day_that_is_to_be_typed_can_be_cancelled() -> None:
    asked = WhichDay((), Direction.IN, TODAY, why="incomplete", traveller=EVERYBODY)
    assert "12 March" in said(asked)
    assert [button.label for button in buttons(asked)] == ["Cancel"]


def test_what_is_asked_next_says_why_nothing_is_counted() -> None:
    status = Status(TODAY, OPEN, None, NoAllowance.UNKNOWN_RULE, "AR")
    saved = Saved(1, ChangeKind.ENTERED, (OPEN,), status, AskOwnLimit("AR", "sources-disagree"))
    assert said(saved, "ru").count("Точное правило") == 1


def test_a_line_with_other_words_is_said_to_have_them() -> None:
    assert "Leave only the dates" in said(NotAllRead((UnreadLine("12.03 - 20.03 foo", "not_a_date"),), 1))


@pytest.mark.parametrize(
    ("language", "leave"), [("ru", "нужно выехать"), ("ky", "чыгып кетүү же"), ("en", "last day to leave")]
)
def test_of_a_permit_that_was_extended_nobody_has_to_leave(language: str, leave: str) -> None:
    assert leave in said(HELD, language)
    assert leave not in said(EXTENDED, language)
