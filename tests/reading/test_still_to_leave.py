"""An entry that has happened told together with an exit that is still to come: the entry, and an exit ahead."""

from datetime import date

import pytest

from bot.reading import Crossing, Day, HalfSaid, PastStay, Refusal, read_message, read_plan, read_stays

TODAY = date(2026, 6, 15)
JUNE_5, JUNE_20 = Day(date(2026, 6, 5)), date(2026, 6, 20)


@pytest.mark.parametrize(
    "text",
    [
        "въехал 5 июня, выезжаю 20 июня",
        "въехала 5 июня, а выеду 20 июня",
        "въехал 5 июня выезжаю 20-го",
        "мы въехали 5 июня, выезжаем 20 июня",
        "прилетел 5 июня, улетаю 20 июня",
        "въехала 5 июня, планирую выехать 20 июня",
        "выезжаю 20 июня, въехал 5 июня",
        "въехал 05.06.2026, выезжаю 20.06",
        "въехал 05.06, выезжаю 20.06.2026",
        "въехал 5 июня, буду здесь до 20 июня",
        "въехал 5 июня до 20 июня",
        "5-июнда кирдим, 20-июнда чыгам",
        "5-июнда кирип, 20-июнда чыгам",
        "кирдим 5-июнда, кетем 20-июнда",
        "5-июнда кирдим, 20-июнга чейин болом",
        "entered 5 June, leaving 20 June",
        "I entered on June 5 and will be leaving on June 20",
        "arrived 5 June, flying out 20 June",
        "entered 5 June, staying until 20 June",
        "05.06–20.06",
    ],
)
def test_it_is_what_a_range_with_such_an_end_is(text: str) -> None:
    assert read_message(text, TODAY) == HalfSaid("exit", JUNE_5, "in", exit_ahead=JUNE_20)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("в Казахстане с 5 июня, выезжаю 20 июня", "KZ"),
        ("в Грузии с 5 июня, буду до 20 июня", "GE"),
        ("въехал в Грузию 5 июня, выезжаю 20 июня", "GE"),
        ("5-июндан бери Казакстандамын, 20-июнда чыгам", "KZ"),
        ("in Kazakhstan since 5 June, leaving 20 June", "KZ"),
    ],
)
def test_it_is_of_the_country_that_is_named(text: str, country: str) -> None:
    assert read_message(text, TODAY) == HalfSaid("exit", JUNE_5, "in", country, exit_ahead=JUNE_20)


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("въехал 5 июня, выезжаю завтра", date(2026, 6, 16)),
        ("въехал 5 июня, выезжаю в пятницу", date(2026, 6, 19)),
        ("въехал 5 июня, выезжаю 2 июля", date(2026, 7, 2)),
        ("въехал 5 июня, выезжаю сегодня", None),
        ("entered 5 June, leaving today", None),
    ],
)
def test_the_exit_is_the_first_such_day_from_today_on(text: str, ahead: date | None) -> None:
    assert read_message(text, TODAY) == HalfSaid("exit", JUNE_5, "in", exit_ahead=ahead)


def test_over_the_new_year() -> None:
    told = HalfSaid("exit", Day(date(2026, 12, 20)), "in", exit_ahead=date(2027, 1, 10))
    assert read_message("въехал 20 декабря, выезжаю 10 января", date(2026, 12, 28)) == told


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("въехал 5 июня, выезжаю 10 июня", "past"),
        ("въехал 5 июня, выезжаю 20 мая", "past"),
        ("въехал 25 июня, выезжаю 30 июня", "ambiguous"),  # last year's, or a trip ahead?
        ("въехал 5 июня, выехал 20 июня", "future"),
        ("въехал 5 июня, выезжаю через 10 дней", "ambiguous"),  # from that day, or from today?
        ("въехал 5 июня, скоро выезжаю", "not_a_date"),
        ("въехал 5 июня, в тот же день выезжаю", "not_a_date"),
        ("въехал 5 июня, на следующий день выезжаю", "not_a_date"),
        ("выехал 5 июня, въезжаю 20 июня", "not_a_date"),
        ("въехал 5 июня, муж выезжает 20 июня", "not_a_date"),
        ("въехал 5 июня, не выезжаю 20 июня", "not_a_date"),
    ],
)
def test_nothing_else_is_taken_for_it(text: str, why: str) -> None:
    found = read_message(text, TODAY)
    assert isinstance(found, Refusal)
    assert found.why == why


def test_a_trip_ahead_is_a_plan_as_before() -> None:
    assert isinstance(read_message("въеду 25 июня, выеду 30 июня", TODAY), Refusal)
    assert read_plan("въехал 5 июня, выезжаю 20 июня", TODAY) == Refusal("not_a_date")


def test_in_a_list_the_exit_stands_beside_the_entry() -> None:
    told = read_stays("01.02.2026 - 05.02.2026\nвъехал 5 июня, выезжаю 20 июня", TODAY)
    assert told == (PastStay(date(2026, 2, 1), date(2026, 2, 5)), Crossing("in", JUNE_5, exit_ahead=JUNE_20))
