"""Cities, border points and other countries beside a verb: whose border it was is known, or asked about."""

from datetime import date, timedelta

import pytest

from bot.reading import (
    Crossing,
    Day,
    HalfSaid,
    PastStay,
    Refusal,
    read_day,
    read_message,
)
from bot.reading.answers import Direction
from bot.reading.words import places

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
