"""Sentences: the visa run in any words, cities and border points, company, and what is half said."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.reading import (
    Back,
    BareDay,
    Command,
    Crossing,
    Day,
    HalfSaid,
    PastStay,
    PlannedStay,
    Refusal,
    read_day,
    read_message,
    read_plan,
)
from bot.reading.answers import Direction, Why
from bot.reading.words import places


def _listed(words: str) -> list[str]:
    return words.split()


TODAY = date(2026, 5, 20)
YESTERDAY = TODAY - timedelta(days=1)


# --- an exit and the entry after it -----------------------------------------------------------------------------------

EXITS = ["выехал {}", "{} выехала", "уехал {}", "{} чыктым", "left {}", "{} I left Kazakhstan", "{} vyehal", "вышел {}"]
ENTRIES = ["въехал {}", "{} въехала", "вернулся {}", "{} кирдим", "entered {}", "came back {}", "{} zaehal", "зашёл {}"]
JOINTS = [", ", " и ", ", а ", " ", ". ", "; ", " and ", ", потом ", " жана "]
DAYS = st.dates(TODAY - timedelta(days=190), TODAY)


@settings(max_examples=300, deadline=None)
@given(DAYS, DAYS, st.sampled_from(EXITS), st.sampled_from(ENTRIES), st.sampled_from(JOINTS))
@example(TODAY, TODAY, "выехал {}", "въехал {}", " и ")
def test_an_exit_before_an_entry_is_no_stay(one: date, other: date, exit_: str, entry: str, joint: str) -> None:
    left, entered = sorted((one, other))
    told = joint.join((exit_.format(f"{left:%d.%m.%Y}"), entry.format(f"{entered:%d.%m.%Y}")))
    assert read_message(told, TODAY) == Back(left, entered)


@settings(max_examples=200, deadline=None)
@given(DAYS, DAYS, st.sampled_from(EXITS[:6]), st.sampled_from(["въехал {}", "{} кирдим", "entered {}"]))
def test_an_entry_before_its_exit_is_a_stay_unless_told_last(one: date, other: date, exit_: str, entry: str) -> None:
    entered, left = sorted((one, other))
    told = (entry.format(f"{entered:%d.%m.%Y}"), exit_.format(f"{left:%d.%m.%Y}"))
    assert read_message(", ".join(told), TODAY) == PastStay(entered, left)
    if entered < left:
        assert read_message(", ".join(reversed(told)), TODAY) == Refusal("ambiguous")


@pytest.mark.parametrize(
    "told",
    [
        "выехал и въехал {}", "{} выехал и въехал", "выехал и вернулся {}", "выезд и въезд {}", "{} чыгып кирдим",
        "{} чыгып, кайра кирдим", "left and came back {}", "went out and came back {}", "I left and entered on {}",
        "выехал и сразу въехал {}", "выехал {} и в тот же день въехал", "{} chygyp kirdim",
        "выехал-въехал {}", "{} выезд-въезд", "left and came back the same day, {}", "{} чыгып-кирдим", "exit-entry {}",
        "выехал и вернулся в тот же день, {}", "{} выехал и вернулся в тот же день", "выехал и обратно въехал {}",
        "{} чыгып, ошол эле күнү кайра кирдим",
    ],
)  # fmt: skip
@pytest.mark.parametrize("day", ["12.05.2026", "12 May"])
def test_both_on_one_day_in_the_order_of_the_words(told: str, day: str) -> None:
    assert read_message(told.format(day), TODAY) == Back(date(2026, 5, 12), date(2026, 5, 12))


@pytest.mark.parametrize(
    "told",
    ["въехал и выехал {}", "{} въехал и выехал", "въезд и выезд {}", "{} кирип чыктым", "entered and left on {}"],
)
def test_one_day_inside(told: str) -> None:
    assert read_message(told.format("12.05.2026"), TODAY) == PastStay(date(2026, 5, 12), date(2026, 5, 12))


@pytest.mark.parametrize(
    "told",
    [
        "выехал 19.05 въехал 18.05", "выезд 19.05, въезд 18.05", "вчера выехал, позавчера въехал",
        "left 19 May, entered 18 May",
        "19-майда чыктым, 18-майда кирдим", "выезд 19.05 14:30, въезд 18.05 15:00", "exit 19 May entry 18 May",
    ],
)  # fmt: skip
def test_a_sentence_that_ends_inside_is_never_a_closed_stay(told: str) -> None:
    assert read_message(told, TODAY) == Refusal("ambiguous")


def test_the_labels_of_a_form_stand_in_any_order() -> None:
    stay = PastStay(date(2026, 3, 12), date(2026, 4, 20))
    for told in ("Выезд: 20.04, Въезд: 12.03", "Exit: 20 April, Entry: 12 March", "Въезд: 12.03, Выезд: 20.04"):
        assert read_message(told, TODAY) == stay


@pytest.mark.parametrize(
    "told",
    ["сегодня въехал, а вчера выехал", "entry today, exit yesterday", "бүгүн кирдим, кечээ чыктым",
     "въезд сегодня, выезд вчера"],
)  # fmt: skip
def test_days_counted_from_today_tell_the_order(told: str) -> None:
    assert read_message(told, TODAY) == Back(YESTERDAY, TODAY, relative=True)


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


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("выехал в Россию", TODAY), ("уехал в Россию вчера", YESTERDAY), ("left for Russia yesterday", YESTERDAY),
        ("Россияга кеттим кечээ", YESTERDAY), ("flew to Turkey yesterday", YESTERDAY),
        ("вчера улетели в Турцию", YESTERDAY),
    ],
)  # fmt: skip
def test_a_journey_to_another_country_is_asked_about(told: str, day: date) -> None:
    assert read_message(told, TODAY) == Refusal("ambiguous", (day,), act="out")
    assert read_day(told, TODAY) == Refusal("ambiguous", (day,))


def test_an_absence_that_began_with_another_country_is_asked_about() -> None:
    for told in ("вчера выехал в Россию, сегодня вернулся", "выехал в Россию вчера, въехал в Казахстан сегодня"):
        assert read_message(told, TODAY) == Refusal("ambiguous")


@pytest.mark.parametrize(
    ("told", "left", "entered"),
    [
        ("визаран 18 мая", date(2026, 5, 18), date(2026, 5, 18)),
        ("visa run 18 May", date(2026, 5, 18), date(2026, 5, 18)),
        ("визаран 18-19 мая", date(2026, 5, 18), date(2026, 5, 19)),
        ("я сделал визаран 18.05", date(2026, 5, 18), date(2026, 5, 18)),
        ("18-майда визаран жасадым", date(2026, 5, 18), date(2026, 5, 18)),
        ("out 18 May, in 19 May", date(2026, 5, 18), date(2026, 5, 19)),
    ],
)  # fmt: skip
def test_a_visa_run_in_one_word(told: str, left: date, entered: date) -> None:
    assert read_message(told, TODAY) == Back(left, entered)


@pytest.mark.parametrize(
    "told",
    [
        "муж сделал визаран вчера", "нужен визаран 18 мая", "не сделал визаран вчера", "визаран", "если визаран 18 мая",
        "in 5 May", "in today", "IN 5.01.2026", "not out 5 May", "he is out 5 May", "все выехали вчера",
        "in the same day 5 May", "на следующий день въехал", "выезд/въезд 18 мая", "въезд-выезд 18 мая",
    ],
)  # fmt: skip
def test_nothing_is_taken_from_words_like_these(told: str) -> None:
    assert read_message(told, TODAY) == Refusal("not_a_date")


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
    assert read_message(told, TODAY) == Refusal(why, act=act)


def test_relative_days_of_both() -> None:
    assert read_message("вчера выехал, сегодня въехал", TODAY) == Back(YESTERDAY, TODAY, relative=True)
    assert read_message("выехал 10.05, въехал 15.05", TODAY) == Back(date(2026, 5, 10), date(2026, 5, 15))


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("выехал и въехал", "incomplete"),
        ("left and came back", "incomplete"),
        # One journey, perhaps: out of another country, and in.
        ("вылетел вчера, прилетел сегодня", "ambiguous"),
        ("выехал вчера, приехал сегодня", "ambiguous"),
        ("left yesterday, arrived today", "ambiguous"),
        ("кечээ чыгып, бүгүн келдим", "ambiguous"),
        ("улетел из Алматы 5 мая, прилетел в Астану 9 мая", "ambiguous"),
        ("въехал 12.05, выехал 10.05", "contradiction"),
        ("въехал в среду, выехал в понедельник", "ambiguous"),
        ("выехал 12.05, въехал 25.05.2026", "future"),
        ("выехал 2 апреля и вернулся 5-го", "ambiguous"),
        ("выехал вчера и вернулся", "not_a_date"),
        ("выехал вчера, завтра въезжаю", "not_a_date"),
        ("муж вчера выехал, сегодня въехал", "not_a_date"),
        ("вчера выехал, муж сегодня въехал", "not_a_date"),
        ("если вчера выехал, сегодня въехал", "not_a_date"),
        ("вчера выехал, сегодня не въехал", "not_a_date"),
        ("кечээ чыгып, бүгүн кирди", "not_a_date"),
    ],
)
def test_what_is_no_visa_run(told: str, why: str) -> None:
    found = read_message(told, TODAY)
    assert isinstance(found, Refusal)
    assert found.why == why


@pytest.mark.parametrize(
    "told",
    [
        "выехал {} и на следующий день вернулся", "выехал {}, вернулся на следующий день",
        "left {}, entered a day later",
        "выехала {}, назавтра въехала",
        "{} чыгып, эртеси кирдим", "{} чыгып, эртеси күнү кайттым", "left {} and came back the next day",
        "exited {} and re-entered the following day", "{} chygyp, ertesi kirdim",
    ],
)  # fmt: skip
def test_the_day_after_the_one_that_is_told(told: str) -> None:
    for day in ("12.05.2026", "12 May"):
        assert read_message(told.format(day), TODAY) == Back(date(2026, 5, 12), date(2026, 5, 13))
    assert read_message(told.format("вчера"), TODAY) == Back(YESTERDAY, TODAY, relative=True)
    assert read_message(told.format("сегодня"), TODAY) == Refusal("future")
    assert isinstance(read_message(told.format("вчера ночью"), TODAY), Refusal)


def test_a_stay_until_the_day_after() -> None:
    stay = PastStay(date(2026, 5, 12), date(2026, 5, 13))
    assert read_message("въехал 12 мая и на следующий день выехал", TODAY) == stay
    ahead = PlannedStay(date(2026, 6, 12), date(2026, 6, 13))
    assert read_plan("въеду 12 июня и на следующий день выеду", TODAY) == ahead
    assert read_plan("выеду 12 июня, вернусь на следующий день", TODAY) == Refusal("contradiction")


@pytest.mark.parametrize(
    "told",
    [
        "выехал 17 мая и вернулся в тот же день, 18 мая", "выехал и на следующий день вернулся, 18 мая",
        "в тот же день выехал и въехал 18 мая", "выехал 18 мая и на следующий день ночью вернулся",
        "выехал 18 мая, муж вернулся на следующий день", "выехал 18 мая и через день вернулся",
        "въезд-выезд 18 мая", "въехал-выехал 18 мая", "выехал - въехал 18 мая",
    ],
)  # fmt: skip
def test_days_that_are_not_told_for_certain(told: str) -> None:
    assert isinstance(read_message(told, TODAY), Refusal)


@pytest.mark.parametrize(
    "told",
    [
        "выезд 18, въезд 19", "въезд 18, выезд 19", "въехал 2, выехал 11 мая", "выехал 2 мая, въехал 11", "въехал 12",
        "чыгуу 18, кирүү 19", "exit 18, entry 19", "left 18, came back 19", "vyezd 12 v Almaty", "въеду 18",
    ],
)  # fmt: skip
def test_of_which_month_a_number_is_must_be_told(told: str) -> None:
    found = read_message(told, TODAY)
    assert isinstance(found, Refusal)
    assert found.why == "bare_number"


@pytest.mark.parametrize(
    "told",
    [
        "въехал 2-го, был там до 11 мая", "въехал 2 мая, жил в Алматы до 11 мая", "entered 2 May, stayed until 11 May",
        "entered on 2 May and was there till 11 May", "2-майда кирип, 11-майга чейин болдум",
        "2-майда кирдим, 11-майга чейин жүрдүм",
    ],
)  # fmt: skip
def test_an_entry_and_until_when(told: str) -> None:
    assert read_message(told, TODAY) == PastStay(date(2026, 5, 2), date(2026, 5, 11))


@pytest.mark.parametrize(
    "told",
    ["въехал 2 мая, был до сегодня", "въехал 2 мая, до 11 мая", "въехал 2 мая, муж был до 11 мая",
     "прилетел в Алматы 2 мая, был до 11 мая"],
)  # fmt: skip
def test_an_entry_and_what_is_no_exit(told: str) -> None:
    assert isinstance(read_message(told, TODAY), Refusal)


def test_a_day_of_the_month_beside_a_date_is_of_its_month() -> None:
    assert read_message("выехал 5 мая и вернулся 9-го", TODAY) == Back(date(2026, 5, 5), date(2026, 5, 9))
    assert read_message("выехал 5 мая и вернулся 9-го", date(2026, 6, 3)) == Back(date(2026, 5, 5), date(2026, 5, 9))
    assert read_message("выехал 5 мая и вернулся 9-го", date(2026, 7, 20)) == Refusal("ambiguous")
    assert read_message("въехал 5 мая и выехал 9-го", date(2026, 7, 20)) == Refusal("ambiguous")
    assert read_message("выехал 5-го, въехал 9 мая", TODAY) == Back(date(2026, 5, 5), date(2026, 5, 9))
    assert read_message("выехал 12 числа, въехал 5 мая", date(2026, 6, 20)) == Refusal("ambiguous")


def test_other_modes_know_no_visa_run() -> None:
    assert read_day("вчера выехал, сегодня въехал", TODAY) == Refusal("range")
    assert isinstance(read_plan("выеду 12 июня, въеду 15 июня", TODAY), Refusal)


# --- places -----------------------------------------------------------------------------------------------------------


def _of(kind: places.Kind, case: places.Case) -> list[str]:
    return places.forms(kind, case).split(", ")


@pytest.mark.parametrize(
    ("told", "case", "act"),
    [
        ("прилетел в {} вчера", "accusative", "in"),
        ("вчера приземлилась в {}", "prepositional", "in"),
        ("улетел из {} вчера", "genitive", "out"),
        ("вчера выехал из г. {}", "genitive", "out"),
        ("кечээ {} келдим", "dative", "in"),
        ("{} кечээ кеттим", "ablative", "out"),
        ("landed in {} yesterday", "latin", "in"),
        ("flew to {} yesterday", "latin", "in"),
        ("left {} yesterday", "latin", "out"),
        ("вернулся в {} вчера", "accusative", "in"),
    ],
)
def test_a_journey_to_or_from_a_city_is_asked_about(told: str, case: places.Case, act: Direction) -> None:
    for city in _of("city", case):
        assert read_message(told.format(city), TODAY) == HalfSaid("border", Day(YESTERDAY, relative=True), act)
        assert read_day(told.format(city), TODAY) == Refusal("ambiguous")


@pytest.mark.parametrize(
    ("told", "case"),
    [
        ("въехал в {} 12 мая", "accusative"),
        ("12-майда {} кирдим", "dative"),
        ("entered Kazakhstan in {} on 12 May", "latin"),
        ("прилетел в {} из России 12 мая", "accusative"),
        ("12 мая прилетел в Казахстан, в {}", "accusative"),
        ("въезд 12.05 ({})", "name"),
    ],
)
def test_beside_what_says_it_already_a_city_adds_nothing(told: str, case: places.Case) -> None:
    for city in _of("city", case):
        assert read_message(told.format(city), TODAY) == Crossing("in", Day(date(2026, 5, 12)))


@pytest.mark.parametrize(
    ("told", "case", "country"),
    [
        ("уехал в {} вчера", "accusative", "Россию"),
        ("вчера вылетел из Казахстана в {}", "accusative", "Россию"),
        ("вылетел из Алматы в {} 5 мая", "accusative", "Россию"),
        ("прилетел в Алматы из {} 5 мая", "genitive", "России"),
        ("прилетел из {} 5 мая", "genitive", "России"),
        ("прилетел в {} 5 мая", "accusative", "Россию"),
        ("въехал в Казахстан из {} вчера", "genitive", "России"),
        ("вчера выехал в {}, сегодня вернулся", "accusative", "Россию"),
        ("кечээ {} кеттим", "dative", "Россияга"),
        ("кечээ {} Казакстанга кирдим", "ablative", "Россиядан"),
        ("left Kazakhstan for {} yesterday", "latin", "Russia"),
        ("flew to {} yesterday", "latin", "Russia"),
        ("arrived from {} yesterday", "latin", "Russia"),
        ("flew from {} to Almaty yesterday", "latin", "Russia"),
        ("flew from Almaty to {} on 5 May", "latin", "Russia"),
    ],
)
def test_a_city_abroad_says_what_its_country_does(told: str, case: places.Case, country: str) -> None:
    for city in _of("abroad", case):
        assert read_message(told.format(city), TODAY) == read_message(told.format(country), TODAY), city


@pytest.mark.parametrize(
    ("told", "case"),
    [
        ("жил в {} с 5 по 9 мая", "prepositional"),
        ("5-майдан 9-майга чейин {} болдум", "locative"),
        ("I was in {} from 5 to 9 May", "latin"),
        ("05.05.2026 - 09.05.2026 ({})", "name"),
        ("{}: 5 мая - 9 мая", "name"),
    ],
)
def test_a_stay_in_a_city(told: str, case: places.Case) -> None:
    for city in _of("city", case):
        assert read_message(told.format(city), TODAY) == PastStay(date(2026, 5, 5), date(2026, 5, 9))


@pytest.mark.parametrize(
    ("told", "case", "act"),
    [
        ("въехал через {} 12 мая", "accusative", "in"),
        ("12 мая вышел через КПП {}", "accusative", "out"),
        ("12-майда {} кирдим", "ablative", "in"),
        ("12-майда {} чыктым", "ablative", "out"),
        ("{} аркылуу 12-майда кирдим", "name", "in"),
        ("entered at {} on 12 May", "latin", "in"),
        ("уехал через {} 12 мая", "accusative", "out"),
    ],
)
def test_a_border_point_beside_a_direction(told: str, case: places.Case, act: Direction) -> None:
    for post in _of("post", case):
        assert read_message(told.format(post), TODAY) == Crossing(act, Day(date(2026, 5, 12)))


@pytest.mark.parametrize(
    "told",
    [
        "пересёк границу {}", "{} прошла границу", "crossed the border on {}", "{} чек арадан өттүм",
        "прошёл Кордай {}",
        "{} Кордайдан өттүм", "{} vyehal", "vyezd {}", "{} чыгып келдим", "вернулся через Кордай {}", "crossed {}",
    ],
)  # fmt: skip
def test_only_the_way_is_missing(told: str) -> None:
    day = HalfSaid("way", Day(date(2026, 5, 12)))
    assert read_message(told.format("12.05.2026"), TODAY) == day
    assert isinstance(read_message(told.format("25.05.2026"), TODAY), Refusal)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("пересёк границу вчера, въезд в Казахстан", None),
        ("crossed the border into Kazakhstan on 12 May", "in"),
        ("12-майда чек арадан Казакстанга өттүм", "in"),
        ("vyehal 12 maya iz kazahstana", "out"),
        ("приехал в Бишкек 12 мая", None),
        ("прилетел из Алматы 12 мая", None),
        ("улетел в Алматы 12 мая", None),
        ("Кордайдан келдим 12-майда", None),
        ("въехал из Алматы 12 мая", None),
        ("переехал в Казахстан 12 мая", None),
    ],
)
def test_places_that_decide_and_places_that_do_not_fit(told: str, found: Direction | None) -> None:
    wanted = Crossing(found, Day(date(2026, 5, 12))) if found else Refusal("not_a_date")
    assert read_message(told, TODAY) == wanted


# --- who, how, and nouns ----------------------------------------------------------------------------------------------


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


PEOPLE = [
    "муж", "жена", "мы с женой не", "он", "они", "Айбек", "дети", "муж с женой", "брат на машине", "если", "не", "кто",
    "күйөөм", "ал", "балам", "апам менен атам", "he", "my wife", "my friend with his wife", "if", "I never", "did I",
]  # fmt: skip
TOLD = [
    "въехал {}", "{} прилетел в Алматы", "въезд был {}", "{} прошёл Кордай", "вчера выехал и въехал {}", "{} кирдим",
    "entered by car {}", "crossed the border {}", "{} чыгып кирдим", "отбыл {}", "с 12 мая по настоящее время {}",
]  # fmt: skip


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("who", PEOPLE)
def test_of_others_negations_and_conditions_nothing_is_taken(who: str, told: str) -> None:
    for words in (f"{who} {told.format('вчера')}", told.format(f"{who} вчера"), f"{told.format('вчера')} {who}"):
        assert isinstance(read_message(words, TODAY), Refusal), words


@pytest.mark.parametrize("told", TOLD)
def test_a_question_is_no_answer(told: str) -> None:
    assert read_message(f"{told.format('вчера')}?", TODAY) == Refusal("not_a_date")


# --- a stay that goes on ----------------------------------------------------------------------------------------------


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


# --- nothing raises, nothing is written that was not said ------------------------------------------------------------

WORDS = _listed(
    "вчера сегодня 12.05 5 мая въехал выехал вернулся прилетел улетел чыгып кирип кирдим чыктым келдим left entered "
    "back vyehal в из через Алматы Кордай Казахстан из Казахстана границу прошёл с женой на машине мой был и , . не "
    "муж сколько осталось план 60 дней на отмена"
)


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))
@example(["выехал", "и", "въехал", "вчера"])
def test_words_in_any_order(words: list[str]) -> None:
    found = read_message(" ".join(words), TODAY)
    said = {*words}
    if not isinstance(found, Refusal):
        assert not said & {"не", "муж"}
    match found:
        case Back(left, entered):
            assert left <= entered <= TODAY
            first = [word for word in words if word in {"въехал", "вернулся", "кирип", "кирдим", "entered", "прилетел"}]
            last = [word for word in words if word in {"выехал", "улетел", "чыгып", "чыктым", "left", "vyehal"}]
            assert first
            assert last
        case Crossing(act):
            assert said & (
                {"въехал", "прилетел", "вернулся", "кирдим", "келдим", "entered"} if act == "in" else {*WORDS}
            )
        case BareDay():
            assert not said & {"въехал", "выехал", "кирдим", "чыктым", "left", "entered", "улетел"}
        case HalfSaid("border"):
            assert said & {"Алматы"}
        case Command():
            assert said & {"сколько", "план", "60", "отмена", "back"}


# --- whose border it is -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "told",
    [
        "12 мая уехал в Казахстан, 18 мая вернулся", "12.05 уехала в Казахстан\n18.05 вернулась",
        "12 мая выехал в РК, 18 мая вернулся", "вчера выехал в Казахстан, сегодня въехал",
        "12-майда Казакстанга кеттим, 18-майда кайттым", "12 мая выехал утром в Казахстан, 18 мая въехал",
        "12 мая приехал из Казахстана, 18 мая уехал", "12 мая прилетел из Алматы, 18 мая улетел",
        "12.05 arrived from Kazakhstan, 18.05 left", "12-майда Казакстандан келдим, 18-майда кеттим",
        "12 мая въехал в Россию, 14 мая выехал из Казахстана", "12 мая въехал в Бишкек, 14 мая выехал из Алматы",
        "12.05 въезд в Россию, 18.05 выезд из Казахстана", "14 мая выехал из Москвы, 12 мая въехал в Казахстан",
        "12 мая выехал из Бишкека, 14 мая въехал", "12 мая выехал из Алматы, 14 мая въехал в Бишкек",
        "12 мая выехал из Казахстана в Россию въехал 14 мая",
    ],
)  # fmt: skip
def test_a_place_that_does_not_go_with_its_verb_leaves_all_open(told: str) -> None:
    assert isinstance(read_message(told, TODAY), Refusal)


@pytest.mark.parametrize("place", ["из Бишкека", "из Москвы", "из России", "из РФ", "из Омска", "из Киргизии"])
@pytest.mark.parametrize("told", ["12.05 выехал {}, 13.05 въехал в Казахстан", "выехал {} 12.05, въехал в РК 13.05"])
def test_an_exit_from_elsewhere_and_the_entry_is_an_entry(told: str, place: str) -> None:
    assert read_message(told.format(place), TODAY) == Crossing("in", Day(date(2026, 5, 13)))


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("кечээ Казакстандан чыгып Кыргызстанга кирдим", "out"), ("кечээ Казакстандан чыгып Россияга кирдим", "out"),
        ("кечээ Алматыдан чыгып Бишкекке кирдим", "out"), ("kechee Kazakstandan chygyp Kyrgyzstanga kirdim", "out"),
        ("кечээ Казакстанга кирип Кыргызстандан чыктым", "in"), ("кечээ Кыргызстандан чыгып Казакстанга кирдим", "in"),
        ("вчера выехал из Казахстана и въехал в Россию", "out"), ("вчера выехал из России и въехал в Казахстан", "in"),
        ("yesterday left Kazakhstan and entered Kyrgyzstan", None),
    ],
)  # fmt: skip
def test_two_sides_of_one_border_are_one_crossing(told: str, act: Direction | None) -> None:
    found = read_message(told, TODAY)
    assert isinstance(found, Refusal) if act is None else found == Crossing(act, Day(YESTERDAY, relative=True))


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
    ("told", "left", "entered"),
    [
        ("left May 12, back the same day", date(2026, 5, 12), date(2026, 5, 12)),
        ("кечээ визаран кылдым", YESTERDAY, YESTERDAY), ("border run yesterday", YESTERDAY, YESTERDAY),
        ("left yesterday, back today", YESTERDAY, TODAY),
        ("I was out of Kazakhstan from May 1 to May 12", date(2026, 5, 1), date(2026, 5, 12)),
        ("был вне Казахстана с 1 по 12 мая", date(2026, 5, 1), date(2026, 5, 12)),
        ("1-майдан 12-майга чейин Казакстандан тышкары болдум", date(2026, 5, 1), date(2026, 5, 12)),
    ],
)  # fmt: skip
def test_an_absence_in_other_words(told: str, left: date, entered: date) -> None:
    found = read_message(told, TODAY)
    assert isinstance(found, Back)
    assert (found.left, found.entered) == (left, entered)


@pytest.mark.parametrize(
    "told",
    ["был вне Казахстана с 1 мая по сегодня", "back yesterday", "выезжал 12 мая", "вернулся из Казахстана 12 мая"],
)
def test_what_leaves_open_whether_one_is_inside(told: str) -> None:
    assert isinstance(read_message(told, TODAY), Refusal)
