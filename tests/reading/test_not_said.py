"""Nothing is written that was not said of oneself: of others, of negations, conditions and questions, in any order."""

from datetime import date

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
    Refusal,
)
from tests.reading.at_home import read_message


def _listed(words: str) -> list[str]:
    return words.split()


TODAY = date(2026, 5, 20)


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


@pytest.mark.parametrize(
    ("told", "country"),
    [
        ("смотался вчера", None), ("съездил вчера", None), ("кечээ барып келдим", None),
        ("crossed over yesterday", None),
        ("слетали в Грузию вчера", "GE"), ("кечээ Грузияга барып келдим", "GE"), ("вчера сгоняла в Тбилиси", "GE"),
        ("вчера смотался из Грузии", "GE"),
    ],
)  # fmt: skip
def test_who_went_and_came_back_crossed_the_border_both_ways(told: str, country: str | None) -> None:
    day = Day(date(2026, 5, 19), relative=True)
    assert read_message(told, TODAY) == HalfSaid("way", day, country=country)


@pytest.mark.parametrize(
    ("told", "why"),
    [("crossed over 3 days ago", "ambiguous"), ("crossed the border over 3 days ago", "vague"),
     ("смотался из Казахстана в Грузию вчера", "not_a_date"), ("не смотался вчера", "not_a_date")],
)  # fmt: skip
def test_where_it_may_be_another_day_or_two_borders_it_is_not_taken(told: str, why: str) -> None:
    found = read_message(told, TODAY)
    assert isinstance(found, Refusal)
    assert found.why == why


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


WORDS = _listed(
    "вчера сегодня 12.05 5 мая въехал выехал вернулся прилетел улетел чыгып кирип кирдим чыктым келдим left entered "
    "back vyehal в из через Алматы Кордай Казахстан из Казахстана границу прошёл с женой на машине мой был и , . не "
    "муж сколько осталось план 60 дней на отмена"
)


@settings(max_examples=5 * settings().max_examples)
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
