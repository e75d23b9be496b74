"""Countries named in a message: each is read as the home country would be, and the answer says which it is."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.lexicon.countries import FORMS, SCHENGEN_MEMBERS, area, itself, spellings, worded
from bot.lexicon.nationalities import names
from bot.reading import (
    Back,
    BareDay,
    Command,
    Crossing,
    Day,
    HalfSaid,
    Message,
    Move,
    PastStay,
    Reached,
    Refusal,
    read_message,
    read_stays,
)
from bot.reading.answers import Direction
from bot.rulebook import load_all

TODAY = date(2026, 5, 20)
YESTERDAY = Day(TODAY - timedelta(days=1), relative=True)
NOW = Day(TODAY, relative=True)
MAY_5, MAY_9 = date(2026, 5, 5), date(2026, 5, 9)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("въехал в Грузию вчера", Crossing("in", YESTERDAY, "GE")),
        ("Въехала в ГРУЗИЮ вчера!", Crossing("in", YESTERDAY, "GE")),
        ("въехал в Гвинею-Бисау вчера", Crossing("in", YESTERDAY, "GW")),
        ("въехал в Гвинею — Бисау вчера", Crossing("in", YESTERDAY, "GW")),
        ("въехал в Кот-д’Ивуар вчера", Crossing("in", YESTERDAY, "CI")),
        ("12-мартта Россияга кирдим", Crossing("in", Day(date(2026, 3, 12)), "RU")),
        ("left Georgia 5 May", Crossing("out", Day(MAY_5), "GE")),
        ("выезд из РФ: 05.05.2026", Crossing("out", Day(MAY_5), "RU")),
        ("въехал в ОАЭ вчера", Crossing("in", YESTERDAY, "AE")),
        ("БАЭден кечээ чыктым", Crossing("out", YESTERDAY, "AE")),
        ("entered the UAE yesterday", Crossing("in", YESTERDAY, "AE")),
        ("покинул Турцию", Crossing("out", NOW, "TR")),
        ("с 5 мая в Сербии", Crossing("in", Day(MAY_5), "RS")),
        ("5-майдан бери Грузиядамын", Crossing("in", Day(MAY_5), "GE")),
        ("vchera priehal v gruziyu", Crossing("in", YESTERDAY, "GE")),
        ("мы с женой въехали в Грузию вчера", Crossing("in", YESTERDAY, "GE")),
        ("Привет! Въехал в Грузию вчера, спасибо", Crossing("in", YESTERDAY, "GE")),
        ("был в Грузии 5.05 - 9.05", PastStay(MAY_5, MAY_9, country="GE")),
        ("Грузия 5.05.2026 - 9.05.2026", PastStay(MAY_5, MAY_9, country="GE")),
        ("05.05.2026 - 09.05.2026 (Грузия)", PastStay(MAY_5, MAY_9, country="GE")),
        ("Georgia: 5 May - 9 May", PastStay(MAY_5, MAY_9, country="GE")),
        ("5-майдан 9-майга чейин Грузияда болдум", PastStay(MAY_5, MAY_9, country="GE")),
        ("въехал в Грузию 5 мая, выехал 9 мая", PastStay(MAY_5, MAY_9, country="GE")),
        ("вчера выехал из Грузии, сегодня въехал", Back(YESTERDAY.date, TODAY, True, "GE")),
        ("был вне Грузии с 5 по 9 мая", Back(MAY_5, MAY_9, country="GE")),
        ("was outside Georgia from 5 May to 9 May", Back(MAY_5, MAY_9, country="GE")),
        ("прилетел в Тбилиси вчера", HalfSaid("border", YESTERDAY, "in", "GE")),
        ("кечээ Тбилисиге келдим", HalfSaid("border", YESTERDAY, "in", "GE")),
        ("left Tbilisi yesterday", HalfSaid("border", YESTERDAY, "out", "GE")),
        ("с 5 мая по сегодня был в Грузии", HalfSaid("exit", Day(MAY_5), "in", "GE")),
        ("сколько дней осталось в Грузии", Command("status", country="GE")),
        ("how many days left in Georgia", Command("status", country="GE")),
        ("завтра въезжаю в Грузию", Refusal("future", act="in", country="GE")),
        ("въехал в Грузию 31 апреля", Refusal("impossible", act="in", country="GE")),
    ],
)
def test_another_country_is_read_as_home_is(text: str, found: Message | Refusal) -> None:
    assert read_message(text, TODAY) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "въехал {into} вчера"), ("ru", "выехал {out_of} 5 мая"), ("ru", "5 мая покинул {itself}"),
        ("ru", "с 5 мая {inside}"), ("ru", "{inside} был 5.05 - 9.05"), ("ru", "{itself} 5.05 - 9.05"),
        ("ru", "сколько дней осталось {inside}"), ("ky", "{into} кечээ кирдим"), ("ky", "{out_of} 5-майда чыктым"),
        ("ky", "5-майдан бери {inside} жүрөм"), ("ky", "{inside} 5-майдан 9-майга чейин болдум"),
        ("ky", "{itself} 5.05 - 9.05"), ("en", "exited {itself} on 5 May"), ("en", "entered {itself} yesterday"),
        ("en", "have been {inside} since 5 May"), ("en", "exited {out_of} on 5 May"), ("en", "left {itself} yesterday"),
        ("en", "was {inside} from 5 May to 9 May"),
    ],
)  # fmt: skip
def test_in_every_country_that_has_words(language: str, text: str) -> None:
    """What is taken of the home country is taken of each."""

    def read(code: str) -> Message | Refusal:
        inside, into, out_of = (spellings(language, code, form)[0] for form in FORMS)
        words = text.format(inside=inside, into=into, out_of=out_of, itself=itself(language, code)[0])
        return read_message(words, TODAY, language)

    home = read("KZ")
    assert not isinstance(home, Refusal | Move | Reached)
    for code in worded(language):
        assert read(code) == replace(home, country=code), code


def test_every_country_of_the_rulebook_is_told_in_russian_and_english() -> None:
    for code in load_all().countries:
        russian, english = spellings("ru", code, "into")[0], spellings("en", code, "from")[0]
        assert read_message(f"въехал {russian} вчера", TODAY) == Crossing("in", YESTERDAY, code)
        assert read_message(f"exited {english} yesterday", TODAY) == Crossing("out", YESTERDAY, code)


@pytest.mark.parametrize(
    "text",
    [
        "въехал в Казахстан вчера", "кечээ Казакстанга кирдим", "entered Kazakhstan yesterday", "вчера въехал в РК",
        "въехал вчера в Алматы", "vehal vchera v kazahstan",
    ],
)  # fmt: skip
def test_home_is_named_too(text: str) -> None:
    assert read_message(text, TODAY) == Crossing("in", YESTERDAY, "KZ")


def test_where_no_country_is_named_none_is_told() -> None:
    assert read_message("въехал вчера", TODAY) == Crossing("in", YESTERDAY)
    assert read_message("въехал в страну вчера", TODAY) == Crossing("in", YESTERDAY)
    assert read_message("вчера въехал через Кордай", TODAY) == Crossing("in", YESTERDAY), "a border has two sides"
    assert read_message("5 мая", TODAY) == BareDay(Day(MAY_5))
    assert read_message("5.05 - 9.05", TODAY) == PastStay(MAY_5, MAY_9)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("въехал в Японию вчера", "JP"), ("въехал в Южную Корею вчера", "KR"), ("кечээ Японияга кирдим", "JP"),
        ("entered Japan yesterday", "JP"), ("въехал в США вчера", "US"), ("кечээ АКШга кирдим", "US"),
        ("въехал в Египет вчера", "EG"), ("entered the United Kingdom yesterday", "GB"),
    ],
)  # fmt: skip
def test_a_country_without_words_is_told_and_never_written_as_home(text: str, code: str) -> None:
    assert read_message(text, TODAY) == Crossing("in", YESTERDAY, code)


@pytest.mark.parametrize(
    "text",
    [
        "муж въехал в Грузию вчера", "не въехал в Грузию", "Грузияга кирген жокмун", "didn't enter Georgia yesterday",
        "он въехал в Грузию вчера", "въехал в Грузию, наверное, вчера или позавчера", "въехал из Грузии вчера",
        "выехал в Атлантиду вчера", "въехал в английский вчера", "вернулся из Турции вчера", "в Грузию вчера",
        "Грузия, Казахстан 5 мая", "был в Грузии и Турции 5.05 - 9.05",
        "Айгүл Грузияга кечээ кирди", "Georgia entered yesterday", "Jordan left on 5 May", "Georgia has left",
        "въехал в Грузию 5 мая, выехал из Турции 9 мая",
    ],
)  # fmt: skip
def test_what_is_not_understood_of_home_is_not_elsewhere(text: str) -> None:
    assert isinstance(read_message(text, TODAY), Refusal)


@pytest.mark.parametrize("text", ["вчера улетел в Турцию", "flew to Turkey yesterday", "Россияга кеттим кечээ"])
def test_out_of_which_country_one_went_is_still_asked(text: str) -> None:
    assert read_message(text, TODAY) == Refusal("ambiguous", (YESTERDAY.date,), act="out")


def test_an_entry_elsewhere_after_an_exit_from_nobody_knows_where_is_asked_about() -> None:
    assert read_message("вчера выехал, сегодня въехал в Грузию", TODAY) == Refusal("ambiguous")


def test_of_two_others_neither_is_told_where_one_is_unclear() -> None:
    assert isinstance(read_message("12 мая выехал из Тбилиси, 14 мая прилетел в Москву", TODAY), Refusal)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("5 мая в Грузии", "GE"), ("5 мая Грузия", "GE"), ("Грузия, 5 мая", "GE"), ("5 May in Georgia", "GE"),
        ("Georgia 5 May", "GE"), ("5-май Грузияда", "GE"), ("5-майда Грузияда", "GE"), ("5 мая во Франции", "EU"),
        ("5 мая в Казахстане", "KZ"), ("5 May Kazakhstan", "KZ"), ("5-май Казакстанда", "KZ"),
    ],
)  # fmt: skip
def test_a_day_in_a_country_is_a_day_of_which_the_way_is_asked(text: str, country: str) -> None:
    assert read_message(text, TODAY) == BareDay(Day(MAY_5), country)


@pytest.mark.parametrize(
    "text", ["5 мая в Грузию", "5 мая из Грузии", "5 мая Грузия и Турция", "5 мая муж в Грузии", "5 мая не в Грузии"]
)
def test_a_day_with_more_than_a_country_is_not(text: str) -> None:
    assert isinstance(read_message(text, TODAY), Refusal)


@pytest.mark.parametrize(
    "text", ["12 мая уехал из Грузии в Турцию, 18 мая вернулся", "left Georgia for Turkey on 12 May, came back 18 May"]
)
def test_a_return_is_never_the_entry_of_the_journey_away(text: str) -> None:
    assert read_message(text, TODAY) == Back(date(2026, 5, 12), date(2026, 5, 18), country="GE", away="TR")


def test_there_and_back_inside_schengen_crosses_no_border() -> None:
    inside = Move("EU", "EU", Day(date(2026, 5, 12)))
    assert read_message("12 мая уехал из Франции в Германию, 18 мая вернулся", TODAY) == inside


def test_a_suggestion_keeps_the_country() -> None:
    assert read_message("въхал в Грузию вчера", TODAY).suggestion == "въехал в грузию вчера"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "left", "entered", "day"),
    [
        ("вылетел из Казахстана в Грузию 5 мая", "KZ", "GE", Day(MAY_5)),
        ("переехал из России в Казахстан вчера", "RU", "KZ", YESTERDAY),
        ("flew from Kazakhstan to Georgia on 5 May", "KZ", "GE", Day(MAY_5)),
        ("5-майда Казакстандан Грузияга чыктым", "KZ", "GE", Day(MAY_5)),
        ("выехал из России в Казахстан", "RU", "KZ", NOW),
        ("въехал в Казахстан из Японии вчера", "JP", "KZ", YESTERDAY),
        ("вылетел из Грузии в Турцию 5 мая", "GE", "TR", Day(MAY_5)),
        ("кечээ Грузиядан Түркияга учуп кеттим", "GE", "TR", YESTERDAY),
        ("прилетел из Алматы в Тбилиси вчера", "KZ", "GE", YESTERDAY),
        ("из Казахстана в Грузию 5 мая", "KZ", "GE", Day(MAY_5)),
        ("5-майда Казакстандан Грузияга", "KZ", "GE", Day(MAY_5)),
        ("5 мая выехал из Казахстана и въехал в Грузию", "KZ", "GE", Day(MAY_5)),
        ("left Kazakhstan on 5 May and entered Georgia on 5 May", "KZ", "GE", Day(MAY_5)),
        ("из Франции в Германию вчера", "EU", "EU", YESTERDAY),
        ("переехал из Франции в Германию вчера", "EU", "EU", YESTERDAY),
        ("flew from France to Georgia yesterday", "EU", "GE", YESTERDAY),
        ("arrived in Georgia yesterday from Kazakhstan", "KZ", "GE", YESTERDAY),
        ("arrived from Turkey in Georgia yesterday", "TR", "GE", YESTERDAY),
        ("landed in Kazakhstan from Georgia on 5 May", "GE", "KZ", Day(MAY_5)),
    ],
)
def test_from_one_country_to_another(text: str, left: str, entered: str, day: Day) -> None:
    assert read_message(text, TODAY) == Move(left, entered, day)


def test_a_move_whose_day_is_unclear_keeps_both_ends() -> None:
    unclear = read_message("arrived in Georgia on 5 or 6 May from Kazakhstan", TODAY)
    assert isinstance(unclear, Refusal)
    assert (unclear.why, unclear.journey) == ("ambiguous", ("KZ", "GE"))


@pytest.mark.parametrize(
    ("text", "left", "entered"),
    [
        ("вчера выехал из Казахстана, сегодня въехал в Грузию", "KZ", "GE"),
        ("покинул Грузию вчера, въехал в Казахстан сегодня", "GE", "KZ"),
        ("кечээ Грузиядан чыктым, бүгүн Казакстанга кирдим", "GE", "KZ"),
        ("left Georgia yesterday and entered Turkey today", "GE", "TR"),
        ("вчера выехал из Франции, сегодня въехал в Германию", "EU", "EU"),
    ],
)
def test_the_entry_of_a_move_may_be_on_a_later_day(text: str, left: str, entered: str) -> None:
    assert read_message(text, TODAY) == Move(left, entered, YESTERDAY, NOW)


@pytest.mark.parametrize(
    "text",
    [
        "завтра вылетаю из Казахстана в Грузию", "не вылетел из Казахстана в Грузию",
        "муж вылетел из Казахстана в Грузию",
        "вылетел из Казахстана в Грузию 31 апреля", "сегодня выехал из Казахстана, вчера въехал в Грузию",
        "выехал из Казахстана, въехал в Грузию", "из Казахстана в Грузию", "из Казахстана в Грузию завтра",
        "12 мая въехал в Россию, 14 мая выехал из Казахстана", "вылетел из Казахстана в Грузию и Турцию 5 мая",
    ],
)  # fmt: skip
def test_what_is_no_move(text: str) -> None:
    assert isinstance(read_message(text, TODAY), Refusal)


def test_what_is_told_of_home_beside_another_country_stays() -> None:
    away = Back(date(2026, 5, 12), date(2026, 5, 18), country="KZ", away="RU")
    assert read_message("12 мая уехал из Казахстана в Россию, 18 мая вернулся", TODAY) == away


@pytest.mark.parametrize(
    ("text", "left", "entered"),
    [
        ("вчера выехал из Казахстана, сегодня прилетел в Тбилиси", "KZ", "GE"),
        ("сегодня прилетел в Тбилиси, вчера выехал из Казахстана", "KZ", "GE"),
        ("вчера выехал из Казахстана сегодня приехал в Москву", "KZ", "RU"),
        ("вчера вылетел из Грузии, а сегодня прилетел в Алматы", "GE", "KZ"),
        ("кечээ Казакстандан чыктым, бүгүн Тбилисиге келдим", "KZ", "GE"),
        ("кечээ Казакстандан чыгып, бүгүн Тбилисиге келдим", "KZ", "GE"),
        ("left Kazakhstan yesterday, arrived in Tbilisi today", "KZ", "GE"),
        ("left Kazakhstan yesterday and landed in Tbilisi today", "KZ", "GE"),
        ("left Georgia yesterday, then arrived in Moscow", "GE", "RU"),
        ("вчера выехал из Франции, сегодня прилетел в Тбилиси", "EU", "GE"),
    ],
)
def test_a_city_reached_later_leaves_open_when_the_border_was_crossed(text: str, left: str, entered: str) -> None:
    assert read_message(text, TODAY) == Reached(left, entered, YESTERDAY, NOW)


@pytest.mark.parametrize(
    "text",
    [
        "вчера выехал из Казахстана, сегодня прилетел в Астану",
        "вчера прилетел в Тбилиси, сегодня выехал из Казахстана",
        "вчера выехал из Алматы, сегодня прилетел в Тбилиси",
        "вчера выехал из Казахстана, муж сегодня прилетел в Тбилиси",
        "вчера выехал из Казахстана, сегодня не прилетел в Тбилиси",
        "kechee kazakstandan chygyp, bugun tbilisige keldim",
        "вчера выехал из Казахстана, завтра прилечу в Тбилиси", "вчера выехал из Казахстана, сегодня в Тбилиси",
    ],
)  # fmt: skip
def test_no_exit_is_told_alone_beside_an_arrival_that_is_unclear(text: str) -> None:
    assert isinstance(read_message(text, TODAY), Refusal)


# --- Schengen --------------------------------------------------------------------------------------------------------


def test_every_member_in_three_languages_means_schengen() -> None:
    for code in SCHENGEN_MEMBERS:
        russian, kyrgyz, english = (names(language)[code] for language in ("ru", "ky", "en"))
        for text in (f"5-майда {kyrgyz}га кирдим", f"entered {english} on 5 May", f"{russian}: 5.05 - 9.05"):
            found = read_message(text, TODAY)
            assert isinstance(found, Crossing | PastStay), text
            assert found.country == "EU", text


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("въехал во Францию 5 мая", "in"), ("въехал в Чехию 5 мая", "in"), ("прилетел в Нидерланды 5 мая", "in"),
        ("выехал из Германии 5 мая", "out"), ("покинул Италию 5 мая", "out"), ("въехал в шенгенскую зону 5 мая", "in"),
        ("entered the Netherlands on 5 May", "in"), ("5-майда Францияга кирдим", "in"),
    ],
)  # fmt: skip
def test_members_in_whatever_case(text: str, act: Direction) -> None:
    assert read_message(text, TODAY) == Crossing(act, Day(MAY_5), "EU")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("въехал в Польшу 5 мая, выехал из Германии 9 мая", PastStay(MAY_5, MAY_9, country="EU")),
        ("entered France on 5 May, left Italy on 9 May", PastStay(MAY_5, MAY_9, country="EU")),
        ("въехал в Польшу 5 мая, выехал 9 мая", PastStay(MAY_5, MAY_9, country="EU")),
    ],
)
def test_in_through_one_member_and_out_of_another_is_one_stay(text: str, found: PastStay) -> None:
    assert read_message(text, TODAY) == found


def test_before_it_joined_a_state_is_itself() -> None:
    joined = date(2024, 3, 31)
    assert area("BG", joined) == "EU"
    assert area("BG", joined - timedelta(days=1)) == "BG"
    assert read_message("въехал в Болгарию 30.03.2024", TODAY) == Crossing("in", Day(date(2024, 3, 30)), "BG")
    assert read_message("въехал в Болгарию 31.03.2024", TODAY) == Crossing("in", Day(joined), "EU")
    stay = PastStay(date(2022, 12, 30), date(2023, 1, 3), country="HR")
    assert read_message("Хорватия 30.12.2022 - 03.01.2023", TODAY) == stay
    bordering = Move("RO", "EU", Day(date(2024, 3, 30)))
    assert read_message("переехал из Румынии в Венгрию 30.03.2024", TODAY) == bordering
    assert area("GE", joined) == "GE"


# --- lists -----------------------------------------------------------------------------------------------------------

FIRST, SECOND = (date(2026, 3, 12), date(2026, 4, 20)), (date(2026, 2, 1), date(2026, 2, 5))
ROWS = "12.03.2026 - 20.04.2026\n01.02.2026 - 05.02.2026"


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("Грузия:", "GE"), ("Грузия", "GE"), ("Поездки в Россию", "RU"), ("Россия, 2026", "RU"), ("2026, Russia", "RU"),
        ("Грузияга сапарлар", "GE"), ("My trips to Georgia", "GE"), ("Въезд в Россию | Выезд", "RU"), ("Rossiya", "RU"),
        ("Кыргызстан", "KG"), ("Япония:", "JP"), ("Франция", "EU"), ("Казахстан", "KZ"),
    ],
)  # fmt: skip
def test_a_heading_names_the_country_of_the_stays_below(heading: str, code: str) -> None:
    stays = (PastStay(*FIRST, country=code), PastStay(*SECOND, country=code))
    assert read_stays(f"{heading}\n{ROWS}", TODAY) == stays


def test_each_line_may_name_its_own() -> None:
    first, second = ROWS.split("\n")
    told = read_stays(f"{first} Грузия\n{second} Россия\n10.02.2026 - 11.02.2026", TODAY)
    assert told == (
        PastStay(*FIRST, country="GE"),
        PastStay(*SECOND, country="RU"),
        PastStay(date(2026, 2, 10), date(2026, 2, 11)),
    )
    under = read_stays(f"Грузия\n{first}\nКазахстан\n{second}\n10.02.2026 - 11.02.2026 Турция", TODAY)
    assert [one.country for one in under] == ["GE", "KZ", "TR"]


def test_a_day_that_may_be_a_day_trip_is_of_its_country() -> None:
    lone = read_stays("Грузия\n12.03.2026 - 20.04.2026\n17.05.2026", TODAY)[1]
    assert lone == Refusal("incomplete", (date(2026, 5, 17),), words="17.05.2026", country="GE")


@pytest.mark.parametrize(
    "text",
    ["5 мая Казахстан, 9 мая Грузия", "Казахстан 5 мая; Грузия 9 мая", "5-май Казакстанда, 9-май Грузияда",
     "5 May in Kazakhstan, 9 May in Georgia"],
)  # fmt: skip
def test_days_in_several_countries_are_each_asked_about(text: str) -> None:
    told = read_stays(text, TODAY)
    assert [(one.country, one) for one in told] == [
        (code, Refusal("incomplete", (day,), words=words.strip(), country=code))
        for code, day, words in zip(("KZ", "GE"), (MAY_5, MAY_9), re.split("[;,]", text), strict=True)
    ]


def test_a_line_of_several_stays() -> None:
    stays = (PastStay(*FIRST, country="RU"), PastStay(*SECOND, country="RU"))
    assert read_stays("Россия: 12.03 - 20.04, 01.02 - 05.02", TODAY) == stays
    many = "; ".join(f"{day}.01.2026 - {day}.01.2026" for day in range(10, 30))
    assert {one.country for one in read_stays(f"Россия: {many}", TODAY)} == {"RU"}, "however long the line"
    for unsure in (
        f"{many} Россия",
        "Россия 12.03 - 20.04, 01.02 - 05.02",
        "12.03 - 20.04; 01.02 - 05.02 был в России",
    ):
        assert all(isinstance(one, Refusal) for one in read_stays(unsure, TODAY))


def test_an_exit_ends_the_stay_of_its_own_country() -> None:
    told = read_stays("въехал в Грузию 12.03.2026\nвъехал в Россию 01.04.2026\nвыехал из Грузии 20.03.2026", TODAY)
    stay = PastStay(date(2026, 3, 12), date(2026, 3, 20), country="GE")
    assert told == (stay, Crossing("in", Day(date(2026, 4, 1)), "RU"))
    entry, exit_ = read_stays("въехал в Грузию 12.03.2026\nвыехал из России 20.03.2026", TODAY)
    assert entry == Crossing("in", Day(date(2026, 3, 12)), "GE")
    assert isinstance(exit_, Refusal)
    assert (exit_.why, exit_.act, exit_.country) == ("incomplete", "in", "RU")


def test_a_move_in_a_list_ends_a_stay_and_begins_another() -> None:
    words = "въехал в Казахстан из России 12.03.2026"
    told = read_stays(f"{words}\nвыехал из Казахстана в Грузию 20.04.2026", TODAY)
    came = Refusal("incomplete", (FIRST[0],), act="in", words=words, country="RU")
    assert told == (came, PastStay(*FIRST, country="KZ"), Crossing("in", Day(FIRST[1]), "GE"))
    words = "вылетел из Грузии в Турцию 20.04.2026"
    left = Refusal("incomplete", (FIRST[1],), act="in", words=words, country="GE")
    there = Crossing("in", Day(FIRST[1]), "TR")
    assert read_stays(f"12.01.2026 - 15.01.2026\n{words}", TODAY)[1:] == (left, there)
    inside = read_stays("12.01.2026 - 15.01.2026\nиз Франции в Германию 20.04.2026", TODAY)[1]
    assert inside == Refusal("incomplete", words="из Франции в Германию 20.04.2026"), "no border is crossed"


@pytest.mark.parametrize("newest_first", [False, True])
def test_moves_there_and_back_tell_the_stay_between(newest_first: bool) -> None:
    lines = ["1 мая из Казахстана в Грузию", "5 мая из Грузии в Казахстан"]
    told = read_stays("\n".join(lines[::-1] if newest_first else lines), TODAY)
    left = Refusal("incomplete", (date(2026, 5, 1),), act="in", words=lines[0], country="KZ")
    back = Crossing("in", Day(MAY_5), "KZ")
    assert set(told) == {left, PastStay(date(2026, 5, 1), MAY_5, country="GE"), back}
