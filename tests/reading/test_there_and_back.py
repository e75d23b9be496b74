"""An exit and the entry after it, in any words: an absence, a visa run or a stay, never one for another."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.reading import (
    Back,
    Crossing,
    PastStay,
    PlannedStay,
    Refusal,
    read_coming_back,
    read_day,
    read_plan,
)
from tests.reading.at_home import read_message

TODAY = date(2026, 5, 20)
YESTERDAY = TODAY - timedelta(days=1)


EXITS = ["выехал {}", "{} выехала", "уехал {}", "{} чыктым", "left {}", "{} I left Kazakhstan", "{} vyehal", "вышел {}"]
ENTRIES = ["въехал {}", "{} въехала", "вернулся {}", "{} кирдим", "entered {}", "came back {}", "{} zaehal", "зашёл {}"]
JOINTS = [", ", " и ", ", а ", " ", ". ", "; ", " and ", ", потом ", " жана "]
DAYS = st.dates(TODAY - timedelta(days=190), TODAY)


@settings(max_examples=3 * settings().max_examples)
@given(DAYS, DAYS, st.sampled_from(EXITS), st.sampled_from(ENTRIES), st.sampled_from(JOINTS))
@example(TODAY, TODAY, "выехал {}", "въехал {}", " и ")
def test_an_exit_before_an_entry_is_no_stay(one: date, other: date, exit_: str, entry: str, joint: str) -> None:
    left, entered = sorted((one, other))
    told = joint.join((exit_.format(f"{left:%d.%m.%Y}"), entry.format(f"{entered:%d.%m.%Y}")))
    assert read_message(told, TODAY) == Back(left, entered)


@settings(max_examples=2 * settings().max_examples)
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


def test_an_exit_with_the_day_of_the_way_back() -> None:
    for words in ("выехал вчера, вернусь 20 июня", "left yesterday, back on 20 June", "кечээ чыктым, 20-июнда кайтам"):
        told = read_coming_back(words, TODAY)
        assert isinstance(told, Crossing)
        assert (told.act, told.day.date, told.back_on) == ("out", YESTERDAY, date(2026, 6, 20))
    for words in ("въехал вчера, вернусь 20 июня", "вернусь 20 июня", "выехал вчера, выеду 20 июня", "выехал вчера"):
        assert read_coming_back(words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "back_on"),
    [
        ("я выезжаю 5 декабря, вернусь 20 декабря", date(2026, 12, 20)),
        ("выеду 5 декабря и вернусь 20 декабря", date(2026, 12, 20)),
        ("планирую выехать 5 декабря и вернуться 20 декабря", date(2026, 12, 20)),
        ("выезжаю 5 декабря, обратно 20-го", date(2026, 12, 20)),
        ("выезжаю 5 декабря, вернусь 5 января", date(2027, 1, 5)),
        ("5-декабрда чыгам, 20-декабрда кайтам", date(2026, 12, 20)),
        ("5-декабрда кетем, 20-декабрда кайра келем", date(2026, 12, 20)),
        ("leaving on 5 December, back on 5 January", date(2027, 1, 5)),
        ("I leave on 5 December and come back on 5 January", date(2027, 1, 5)),
        ("I plan to leave on 5 December and return on 5 January", date(2027, 1, 5)),
        ("leaving on 5 December, back on 5 December", date(2026, 12, 5)),
        ("выезжаю в субботу, вернусь 20 декабря", date(2026, 12, 20)),
        ("leaving on Saturday, back on Monday", date(2026, 12, 7)),
        ("ишембиде чыгам, 20-декабрда кайтам", date(2026, 12, 20)),
    ],
)
def test_both_may_be_still_to_come(words: str, back_on: date) -> None:
    told = read_coming_back(words, date(2026, 12, 1))
    assert isinstance(told, Refusal)
    assert (told.why, told.act) == ("future", "out")
    assert told.leaving is not None
    assert (told.leaving.day.date, told.leaving.back_on) == (date(2026, 12, 5), back_on)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("выезжаю 25 декабря, вернусь 20.12.2026", "contradiction"),
        ("завтра выезжаю, вернусь через неделю", "ambiguous"),  # in a week from today, or from tomorrow
        ("leaving tomorrow, back in a week", "ambiguous"),
        ("эртең чыгам, бир жумадан кийин кайтам", "ambiguous"),
    ],
)
def test_a_way_back_that_is_not_clear_is_refused_for_that(words: str, why: str) -> None:
    assert read_coming_back(words, date(2026, 12, 1)) == Refusal(why)  # type: ignore[arg-type] # one of the reasons


def test_a_day_counted_from_today_as_from_the_exit_is_clear() -> None:
    told = read_coming_back("завтра выезжаю, вернусь в воскресенье", date(2026, 12, 1))
    assert isinstance(told, Refusal)
    assert told.leaving is not None
    assert told.leaving.back_on == date(2026, 12, 6)
