"""Sentences: the visa run in any words, cities and border points, company, and what is half said."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.messages.reading import (
    Back,
    BareDay,
    Command,
    Crossing,
    Day,
    HalfSaid,
    PastStay,
    Refusal,
    read_day,
    read_message,
    read_plan,
)
from bot.messages.reading.answers import Act
from bot.messages.reading.words import places


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
        "последний день выезда был {}",
    ],
)  # fmt: skip
def test_a_deadline_is_no_crossing(told: str) -> None:
    for day in ("12 May", "12.05.2026", "вчера"):
        assert read_message(told.format(day), TODAY) == Refusal("not_a_date")


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("последний выезд {}", "out"), ("мой последний въезд {}", "in"), ("день выезда {}", "out"),
        ("моя дата въезда {}", "in"), ("акыркы чыккан күнүм {}", "out"), ("штамп о выезде {}", "out"),
        ("штамп о въезде {}", "in"), ("entry stamp {}", "in"), ("exit stamp {}", "out"), ("выезд с женой {}", "out"),
    ],
)  # fmt: skip
def test_labels_of_a_crossing(told: str, act: Act) -> None:
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
def test_a_journey_to_or_from_a_city_is_asked_about(told: str, case: places.Case, act: Act) -> None:
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
def test_a_border_point_beside_a_direction(told: str, case: places.Case, act: Act) -> None:
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
def test_places_that_decide_and_places_that_do_not_fit(told: str, found: Act | None) -> None:
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
