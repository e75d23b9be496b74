"""One crossing in everyday words: labels, company, how one travelled; what is no crossing, and what is half said."""

from datetime import date, timedelta

import pytest

from bot.reading import (
    Back,
    Crossing,
    Day,
    HalfSaid,
    PastStay,
    Refusal,
    read_plan,
)
from bot.reading.answers import Direction, Why
from tests.reading.at_home import read_message

TODAY = date(2026, 5, 20)
YESTERDAY = TODAY - timedelta(days=1)


@pytest.mark.parametrize(
    "told",
    [
        "последний день выезда {}", "последняя дата выезда {}", "мой последний день выезда {}", "last date of exit {}",
        "my latest date of exit {}", "последний день въезда {}", "последний день отъезда {}", "акыркы чыгуу күнү {}",
        "акыркы кетүү күнү {}", "крайний день выезда {}", "срок выезда {}", "exit deadline {}", "final date of exit {}",
        "the last date of entry {}", "последний день вылета {}", "последний день выезда: {}",
        "последний день выезда был {}", "last entry date {}", "my last exit date {}", "last exit date: {}",
        "the last exit date was {}", "my last exit date is {}", "акыркы чыгуу датасы {}",
        "менин акыркы кирүү датасы {}",
        "последний выезд, дата {}", "крайняя дата выезда {}", "last day to leave {}", "акыркы кирүү күнү: {}",
    ],
)  # fmt: skip
def test_a_deadline_is_no_crossing(told: str) -> None:
    for day in ("12 May", "12.05.2026", "вчера"):
        assert read_message(told.format(day), TODAY) == Refusal("not_a_date")


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("дата последнего выезда {}", "out"), ("дата последнего въезда: {}", "in"),
        ("date of my last entry {}", "in"), ("my last entry was {}", "in"), ("последний раз въехал {}", "in"),
        ("акыркы жолу {} чыктым", "out"),
        ("exit date: {}", "out"), ("последний выезд {}", "out"), ("мой последний въезд {}", "in"),
        ("день выезда {}", "out"),
        ("моя дата въезда {}", "in"), ("акыркы чыккан күнүм {}", "out"), ("штамп о выезде {}", "out"),
        ("штамп о въезде {}", "in"), ("entry stamp {}", "in"), ("exit stamp {}", "out"), ("выезд с женой {}", "out"),
    ],
)  # fmt: skip
def test_labels_of_a_crossing(told: str, act: Direction) -> None:
    assert read_message(told.format("12.05.2026"), TODAY) == Crossing(act, Day(date(2026, 5, 12)))


def test_labels_of_a_stamp() -> None:
    assert read_message("In: 5 Jan 2026", TODAY) == Crossing("in", Day(date(2026, 1, 5)))
    assert read_message("OUT 01.02.2026", TODAY) == Crossing("out", Day(date(2026, 2, 1)))
    assert read_message("IN 5.01.2026 OUT 01.02.2026", TODAY) == PastStay(date(2026, 1, 5), date(2026, 2, 1))


@pytest.mark.parametrize("told", ["вот выехал", "всё, выехал", "ну вот, выехал"])
def test_words_at_the_beginning_change_nothing(told: str) -> None:
    assert read_message(told, TODAY) == Crossing("out", Day(TODAY, relative=True))


@pytest.mark.parametrize(
    "told",
    [
        "I have been here since 15 April", "я здесь с 15 апреля", "15-апрелден бери жүрөм", "I'm in since 15 April",
        "I've been in since 15 April", "I'm back since 15 April",
    ],
)  # fmt: skip
def test_where_here_is_is_asked(told: str) -> None:
    assert read_message(told, TODAY) == Refusal("ambiguous", (date(2026, 4, 15),), act="in")


@pytest.mark.parametrize(
    "told",
    [
        "5 күндөн бери Казакстандамын", "5 күндөн бери Казакстанда жүрөм", "я уже 5 дней в Казахстане",
        "I've been in Kazakhstan for 5 days", "5 kundon beri Kazakstandamyn",
    ],
)  # fmt: skip
def test_so_many_days_may_begin_on_either_of_two(told: str) -> None:
    assert read_message(told, TODAY) == Refusal("ambiguous", (date(2026, 5, 15), date(2026, 5, 16)), act="in")


def test_months_name_no_day() -> None:
    assert read_message("2 айдан бери Казакстандамын", TODAY) == Refusal("vague", act="in")


@pytest.mark.parametrize(
    "told",
    [
        "вернусь через 30 дней", "30 күндөн кийин кайтам", "30 күндөн кийин кайтып келем", "I'll be back in 30 days",
        "will return in 30 days", "через 30 дней возвращаюсь",
    ],
)  # fmt: skip
def test_a_return_that_is_to_come_may_be_a_plan(told: str) -> None:
    assert read_message(told, TODAY) == Refusal("future")
    assert read_plan(told, TODAY) == Day(TODAY + timedelta(30), relative=True)


def test_back_in_the_country() -> None:
    assert read_message("I'm back in Kazakhstan since 12 May", TODAY) == Crossing("in", Day(date(2026, 5, 12)))
    assert read_message("I'm back in Kazakhstan", TODAY) == Refusal("incomplete", act="in")
    assert read_message("left 12 May, I'm back today", TODAY) == Back(date(2026, 5, 12), TODAY, relative=True)
    assert read_message("I'm back", TODAY) == Refusal("not_a_date")


@pytest.mark.parametrize(
    ("told", "why", "act"),
    [
        ("выезжаю", "incomplete", "out"), ("еду в Казахстан", "incomplete", "in"), ("чыгам", "incomplete", "out"),
        ("планирую въехать 12 мая", "past", "in"), ("въезжаю вчера", "contradiction", "in"),
        ("выезжаю завтра", "future", "out"),
    ],
)  # fmt: skip
def test_what_is_not_done_yet(told: str, why: Why, act: Direction) -> None:
    assert read_message(told, TODAY) == Refusal(why, act=act, to_come=why == "incomplete")


@pytest.mark.parametrize("day", ["вчера", "yesterday"])
@pytest.mark.parametrize(
    "told",
    [
        "мы с женой въехали {}", "я с мужем и детьми {} въехала", "балам менен {} кирдик",
        "{} аялым жана балам менен кирдим", "entered with my family {}", "I entered {} with my wife and kids",
        "{} въехал на машине", "{} поезд менен кирдим", "entered by car {}",
        "{} пешком через Кордай въехала с мужем", "въезд был {}", "мой въезд был {}",
        "мой последний въезд {}", "my entry was {}", "менин кирген күнүм {}", "{} зашёл", "landed {}", "прилёт {}",
        "прибыл {}",
    ],
)  # fmt: skip
def test_everyday_words_of_an_entry(told: str, day: str) -> None:
    assert read_message(told.format(day), TODAY) == Crossing("in", Day(YESTERDAY, relative=True))


@pytest.mark.parametrize("told", ["отбыл {}", "отбыла из Казахстана {}", "вылет {}", "мой выезд был {}", "убыла {}"])
def test_everyday_words_of_an_exit(told: str) -> None:
    assert read_message(told.format("вчера"), TODAY) == Crossing("out", Day(YESTERDAY, relative=True))


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("01.05.2026 - по настоящее время", Crossing("in", Day(date(2026, 5, 1)))),
        ("с 1 мая по н.в.", Crossing("in", Day(date(2026, 5, 1)))),
        ("1 May 2026 - present", Crossing("in", Day(date(2026, 5, 1)))),
        ("с 1 мая до сих пор в Казахстане", Crossing("in", Day(date(2026, 5, 1)))),
        ("1-майдан азыркыга чейин", Crossing("in", Day(date(2026, 5, 1)))),
        ("1 мая - сейчас", HalfSaid("still", Day(date(2026, 5, 1)), "in")),
        ("1 May 2026 - now", HalfSaid("still", Day(date(2026, 5, 1)), "in")),
        ("с 1 мая по сегодня", HalfSaid("exit", Day(date(2026, 5, 1)), "in")),
        ("1-майдан бүгүнгө чейин", HalfSaid("exit", Day(date(2026, 5, 1)), "in")),
        ("был в Казахстане с 1 мая по сегодня", HalfSaid("exit", Day(date(2026, 5, 1)), "in")),
        ("в Алматы с 1 мая", HalfSaid("border", Day(date(2026, 5, 1)), "in")),
        ("в Казахстане с 1 мая", Crossing("in", Day(date(2026, 5, 1)))),
        ("25.05.2026 - сейчас", Refusal("future", (date(2026, 5, 25),), act="in")),
        ("въехал 1 мая, выехал сегодня", PastStay(date(2026, 5, 1), TODAY, relative=True)),
    ],
)
def test_until_now(told: str, found: object) -> None:
    assert read_message(told, TODAY) == found


@pytest.mark.parametrize(
    "told",
    [
        "Entry 12.05.2026\nLast exit date 18.05.2026", "Entry 12.05.2026, Last exit date 18.05.2026",
        "Arrival 12.05.2026, Last departure date 18.05.2026", "въезд: 12.05.2026\nПоследняя дата выезда: 18.05.2026",
        "кирүү 12.05, акыркы чыгуу күнү 18.05", "kiruu 12.05, akyrky chyguu kunu 18.05",
        "въезд 12.05, последний выезд 18.05",
        "exit: 18.05 (last)", "акыркы чыгуу 18.05", "кирүү 12.05, акыркы чыгуу 18.05", "акыркы кетүү 18.05",
    ],
)  # fmt: skip
def test_a_last_day_to_leave_is_no_exit(told: str) -> None:
    assert isinstance(read_message(told, TODAY), Refusal)


@pytest.mark.parametrize(
    ("told", "act", "day"),
    [
        ("наконец-то въехал вчера))", "in", YESTERDAY), ("ура выехал вчера!!!", "out", YESTERDAY),
        ("въехал с 2 детьми 12 мая", "in", date(2026, 5, 12)), ("въезжал 12 мая", "in", date(2026, 5, 12)),
        ("пересёк границу на въезд вчера", "in", YESTERDAY), ("прошли границу на выезд вчера", "out", YESTERDAY),
        ("покинула РК вчера", "out", YESTERDAY), ("12 марта въехал, до сих пор здесь", "in", date(2026, 3, 12)),
        ("12 March entered, still here", "in", date(2026, 3, 12)),
        ("entered with 2 kids on 12 May", "in", date(2026, 5, 12)),
    ],
)  # fmt: skip
def test_what_a_friend_understands(told: str, act: Direction, day: date) -> None:
    found = read_message(told, TODAY)
    assert isinstance(found, Crossing)
    assert (found.act, found.day.date) == (act, day)


@pytest.mark.parametrize(
    "told",
    ["был вне Казахстана с 1 мая по сегодня", "back yesterday", "выезжал 12 мая", "вернулся из Казахстана 12 мая"],
)
def test_what_leaves_open_whether_one_is_inside(told: str) -> None:
    assert isinstance(read_message(told, TODAY), Refusal)


@pytest.mark.parametrize(
    "words", ["выезжаю в субботу", "въезжаю в субботу", "leaving on Saturday", "ишембиде чыгам", "в субботу въеду"]
)
def test_a_weekday_with_a_verb_of_what_is_to_come_is_the_next_one(words: str) -> None:
    """On a Tuesday: the last Saturday contradicts the verb, the next one does not."""
    told = read_message(words, date(2026, 12, 1))
    assert isinstance(told, Refusal)
    assert told.why == "future"


def test_yesterday_with_such_a_verb_contradicts_it() -> None:
    assert read_message("выезжаю вчера", date(2026, 12, 1)) == Refusal("contradiction", act="out")
