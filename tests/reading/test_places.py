"""Cities, border points and other countries beside a verb: whose border it was is known, or asked about."""

from datetime import date, timedelta

import pytest

from bot.reading import (
    Crossing,
    Day,
    HalfSaid,
    Move,
    PastStay,
    Refusal,
    read_day,
)
from bot.reading.answers import Direction
from bot.reading.mentions import mentions_in
from bot.reading.normalise import fold
from bot.reading.words import places
from tests.reading.at_home import read_message

TODAY = date(2026, 5, 20)
YESTERDAY = TODAY - timedelta(days=1)


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


def _of(kind: places.Kind, case: places.Case, told: str) -> list[str]:
    """Every third name, by the sentence another one first: what a sentence does with one it does with all."""
    return places.forms(kind, case).split(", ")[len(told) % 3 :: 3]


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
    for city in _of("city", case, told):
        assert read_message(told.format(city), TODAY) == HalfSaid("border", Day(YESTERDAY, relative=True), act)
        assert read_day(told.format(city), TODAY) == Refusal("ambiguous")


@pytest.mark.parametrize(
    ("told", "case"),
    [
        ("въехал в {} 12 мая", "accusative"),
        ("12-майда {} кирдим", "dative"),
        ("entered Kazakhstan in {} on 12 May", "latin"),
        ("12 мая прилетел в Казахстан, в {}", "accusative"),
        ("въезд 12.05 ({})", "name"),
    ],
)
def test_beside_what_says_it_already_a_city_adds_nothing(told: str, case: places.Case) -> None:
    for city in _of("city", case, told):
        assert read_message(told.format(city), TODAY) == Crossing("in", Day(date(2026, 5, 12)))


BESIDE = {
    "name": "{}", "accusative": "уехал в {}", "genitive": "из {}", "prepositional": "был в {}",
    "dative": "{} кеттим", "ablative": "{} чыктым", "locative": "{} болдум", "latin": "from {}",
}  # fmt: skip


def test_every_name_of_a_city_means_its_country_in_every_case() -> None:
    for code, case, names in places.cities():
        for name in names.split(", "):
            assert [each.code for each in mentions_in(BESIDE[case].format(name))] == [code], name


@pytest.mark.parametrize(
    ("told", "case", "country"),
    [
        ("уехал в {} вчера", "accusative", "Россию"),
        ("прилетел из {} 5 мая", "genitive", "России"),
        ("вчера выехал в {}, сегодня вернулся", "accusative", "Россию"),
        ("кечээ {} кеттим", "dative", "Россияга"),
        ("flew to {} yesterday", "latin", "Russia"),
        ("arrived from {} yesterday", "latin", "Russia"),
    ],
)
def test_a_city_abroad_says_what_its_country_does(told: str, case: places.Case, country: str) -> None:
    for city in _of("abroad", case, told):
        assert read_message(told.format(city), TODAY) == read_message(told.format(country), TODAY), city


@pytest.mark.parametrize(
    ("told", "case", "act"),
    [
        ("вчера вылетел из Казахстана в {}", "accusative", "out"),
        ("вылетел из Алматы в {} вчера", "accusative", "out"),
        ("прилетел в Алматы из {} вчера", "genitive", "in"),
        ("въехал в Казахстан из {} вчера", "genitive", "in"),
        ("кечээ {} Казакстанга кирдим", "ablative", "in"),
        ("left Kazakhstan for {} yesterday", "latin", "out"),
        ("flew from {} to Almaty yesterday", "latin", "in"),
        ("flew from Almaty to {} yesterday", "latin", "out"),
    ],
)
def test_from_or_to_a_city_abroad_is_a_move(told: str, case: places.Case, act: Direction) -> None:
    country = {fold(name): code for code, each, names in places.cities() if each == case for name in names.split(", ")}
    for city in _of("abroad", case, told):
        there = country[fold(city)]
        left, entered = ("KZ", there) if act == "out" else (there, "KZ")
        assert read_message(told.format(city), TODAY) == Move(left, entered, Day(YESTERDAY, relative=True)), city


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
    for city in _of("city", case, told):
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
    for post in _of("post", case, told):
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
    ],
)  # fmt: skip
def test_a_place_that_does_not_go_with_its_verb_leaves_all_open(told: str) -> None:
    assert isinstance(read_message(told, TODAY), Refusal)


def test_two_crossings_with_nothing_between_them_are_a_move() -> None:
    left, entered = Day(date(2026, 5, 12)), Day(date(2026, 5, 14))
    assert read_message("12 мая выехал из Казахстана в Россию въехал 14 мая", TODAY) == Move("KZ", "RU", left, entered)


@pytest.mark.parametrize("told", ["12.05 выехал {}, 13.05 въехал в Казахстан", "выехал {} 12.05, въехал в РК 13.05"])
def test_an_exit_from_elsewhere_and_the_entry(told: str) -> None:
    entry = Day(date(2026, 5, 13))
    for city in ("из Бишкека", "из Москвы", "из Омска"):  # whether the border was crossed that day is not said
        assert read_message(told.format(city), TODAY) == Crossing("in", entry)
    for country, code in (("из России", "RU"), ("из РФ", "RU"), ("из Киргизии", "KG")):
        assert read_message(told.format(country), TODAY) == Move(code, "KZ", Day(date(2026, 5, 12)), entry)


@pytest.mark.parametrize(
    ("told", "left", "entered"),
    [
        ("кечээ Казакстандан чыгып Кыргызстанга кирдим", "KZ", "KG"),
        ("кечээ Казакстандан чыгып Россияга кирдим", "KZ", "RU"),
        ("кечээ Алматыдан чыгып Бишкекке кирдим", "KZ", "KG"),
        ("kechee Kazakstandan chygyp Kyrgyzstanga kirdim", "KZ", "KG"),
        ("кечээ Казакстанга кирип Кыргызстандан чыктым", "KG", "KZ"),
        ("кечээ Кыргызстандан чыгып Казакстанга кирдим", "KG", "KZ"),
        ("вчера выехал из Казахстана и въехал в Россию", "KZ", "RU"),
        ("вчера выехал из России и въехал в Казахстан", "RU", "KZ"),
        ("yesterday left Kazakhstan and entered Kyrgyzstan", "KZ", "KG"),
    ],
)
def test_two_sides_of_one_border_are_one_move(told: str, left: str, entered: str) -> None:
    assert read_message(told, TODAY) == Move(left, entered, Day(YESTERDAY, relative=True))
