"""Whom a message is told of, and verbs said of somebody else."""

from datetime import date, timedelta

import pytest

from bot.reading import (
    Back,
    BareDay,
    Command,
    Crossing,
    Day,
    Message,
    PastStay,
    Refusal,
    Whose,
    about_whom,
    asked_of,
    read_message,
    read_stays,
    traveller_named,
    whose_each,
)

TODAY = date(2026, 5, 20)
YESTERDAY = Day(TODAY - timedelta(days=1), relative=True)
NOW = Day(TODAY, relative=True)
NAMES = ("Аня", "Аня Мария", "Алёна", "Айгүл", "Anya", "John Smith", "Жан-Поль")


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Аня въехала вчера", "Аня", "въехала вчера"), ("аня: 12.03 - 20.04", "Аня", "12.03 - 20.04"),
        ("АНЯ, вчера въехала", "Аня", "вчера въехала"), ("Аня — 12.03", "Аня", "12.03"), ("Аня", "Аня", ""),
        ("  Аня   въехала", "Аня", "въехала"), ("Аня Мария въехала вчера", "Аня Мария", "въехала вчера"),
        ("аня  мария въехала", "Аня Мария", "въехала"), ("алена въехала", "Алёна", "въехала"),
        ("Айгүл кечээ кирди", "Айгүл", "кечээ кирди"), ("айгул кечээ кирди", "Айгүл", "кечээ кирди"),
        ("Anya entered yesterday", "Anya", "entered yesterday"), ("john smith left", "John Smith", "left"),
        ("Жан-Поль\nвъехал вчера", "Жан-Поль", "въехал вчера"),
    ],
)  # fmt: skip
def test_a_name_at_the_beginning(text: str, name: str, words: str) -> None:
    assert about_whom(text, NAMES) == Whose(words, "name", name)
    assert about_whom(text, NAMES[::-1]) == Whose(words, "name", name), "the longest that fits, in whatever order"


@pytest.mark.parametrize(
    "text",
    [
        "вчера Аня въехала", "въехала Аня", "Аняня въехала", "Аня-Лия въехала", "Анна въехала", "Петя въехал вчера",
        "John left", "12.03 Аня", "въехал вчера", "left 5 May", "", "я въехал", "Anya's trips",
    ],
)  # fmt: skip
def test_no_name_is_taken_elsewhere(text: str) -> None:
    assert about_whom(text, NAMES) == Whose(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("мы все въехали вчера", "въехали вчера"), ("все мы въехали вчера", "въехали вчера"),
        ("вчера мы все выехали", "вчера выехали"), ("въехали вчера всей семьёй", "въехали вчера"),
        ("Мы всей семьей въехали", "въехали"), ("мы все вместе въехали", "въехали"), ("баарыбыз кирдик", "кирдик"),
        ("кечээ биз баарыбыз кирдик", "кечээ кирдик"), ("we all entered today", "entered today"),
        ("yesterday all of us left", "yesterday left"), ("the whole family entered yesterday", "entered yesterday"),
        ("we all left", "i left"), ("we have all left today", "i left today"), ("all of us left", "i left"),
    ],
)  # fmt: skip
def test_all(text: str, words: str) -> None:
    assert about_whom(text, NAMES) == about_whom(text, ()) == Whose(words, "all")
    assert isinstance(read_message(words, TODAY), Crossing) or words.endswith("left")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("все въехали сегодня", "въехали сегодня"), ("все выехали", "выехали"), ("вчера все выехали", "вчера выехали"),
        ("баары кирди", "кирдим"), ("бүгүн баары киришти", "бүгүн кирдим"), ("бардыгы чыкты", "чыктым"),
        ("everyone entered today", "entered today"), ("everybody left", "i left"), ("everyone has left", "i have left"),
    ],
)  # fmt: skip
def test_all_without_a_word_for_us(text: str, words: str) -> None:
    assert about_whom(text, NAMES) == Whose(words, "all")
    assert isinstance(read_message(words, TODAY), Crossing)


@pytest.mark.parametrize("text", ["все, выехал", "всё, въехала вчера", "все поездки", "все", "весь май"])
def test_what_is_said_when_it_is_done_is_of_nobody_else(text: str) -> None:
    assert about_whom(text, NAMES) == Whose(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Аня и Айгүл въехали вчера", {"Аня": "въехали вчера", "Айгүл": "въехали вчера"}),
        ("Аня жана Айгул кирди", {"Аня": "кирди", "Айгүл": "кирди"}),
        ("Anya and John Smith entered today", {"Anya": "entered today", "John Smith": "entered today"}),
        ("алена, аня и айгүл: 12.03", {"Алёна": "12.03", "Аня": "12.03", "Айгүл": "12.03"}),
        ("Anya: 12.03, John Smith: 13.03", {"Anya": "12.03", "John Smith": "13.03"}),
        ("Аня Мария 12.03; Айгүл 13.03", {"Аня Мария": "12.03", "Айгүл": "13.03"}),
        ("Аня въехала вчера, а Айгүл сегодня", {"Аня": "въехала вчера", "Айгүл": "сегодня"}),
        ("я и Аня въехали вчера", {None: "въехали вчера", "Аня": "въехали вчера"}),
        ("Аня и я въехали", {"Аня": "въехали", None: "въехали"}),
        ("Anya and I left today", {"Anya": "left today", None: "left today"}),
        ("мы с Аней въехали 2 марта", {None: "въехали 2 марта", "Аня": "въехали 2 марта"}),
        ("Я с Алёной выехал вчера", {None: "выехал вчера", "Алёна": "выехал вчера"}),
        ("мы с Айгүл, Аней и Жан-Полем въехали", dict.fromkeys((None, "Айгүл", "Аня", "Жан-Поль"), "въехали")),
        ("мы с Аней Марией въехали", {None: "въехали", "Аня Мария": "въехали"}),
        ("мы с Аней: 2 марта", {None: "2 марта", "Аня": "2 марта"}),
        ("Аня экөөбүз 2-мартта кирдик", {None: "2-мартта кирдик", "Аня": "2-мартта кирдик"}),
        ("мен Айгүл менен кечээ кирдим", {None: "кечээ кирдим", "Айгүл": "кечээ кирдим"}),
        ("биз Аня жана Айгүл үчөөбүз чыктык", {None: "чыктык", "Аня": "чыктык", "Айгүл": "чыктык"}),
        ("Аня менен Айгүл кечээ кирди", {"Аня": "кечээ кирди", "Айгүл": "кечээ кирди"}),
        ("Аня менен мен кирдик", {"Аня": "кирдик", None: "кирдик"}),
    ],
)  # fmt: skip
def test_several_in_one_line(text: str, told: dict[str | None, str]) -> None:
    found = whose_each(text, NAMES)
    assert found == tuple(Whose(words, "name" if name else "nobody", name) for name, words in told.items())
    assert not any(isinstance(read_message(each.words, TODAY, other=bool(each.name)), Refusal) for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "Аня въехала вчера", "Аня и Айгүл", "Аня и муж въехали", "вчера Аня и Айгүл въехали", "я въехал", "",
        "мы с Петей въехали", "мы с Аней", "с Аней въехали", "мы с Анями въехали", "въехали мы с Аней", "мы въехали",
        "Аня экөөбүз", "экөөбүз кирдик",
        "Аня въехала вчера, Аня выехала сегодня", "Аня, въехала вчера и выехала сегодня", "я и муж въехали",
    ],
)  # fmt: skip
def test_one_line_of_nobody_or_of_one(text: str) -> None:
    assert whose_each(text, NAMES) == ()


@pytest.mark.parametrize(
    "text",
    [
        "мы въехали", "въехали вчера", "с женой въехал вчера", "вчера въехал с детьми", "балам менен кирдим",
        "биз кечээ кирдик", "кирдик", "we left yesterday", "entered with my wife yesterday", "балдар менен кирдик",
        "въехал вместе с мамой",
    ],
)  # fmt: skip
def test_others_beside_the_writer_leave_it_unclear_and_are_read_as_ever(text: str) -> None:
    assert about_whom(text, NAMES) == Whose(text, "unclear")
    assert isinstance(read_message(text, TODAY), Crossing)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("my wife and I left yesterday", "we left yesterday"),
        ("The three of us entered", "we entered"),
        ("жена и я выехали вчера", "мы выехали вчера"),
        ("Мы втроем въехали", "мы въехали"),
        ("балам экөөбүз кечээ чыктык", "мы кечээ чыктык"),
    ],
)
def test_somebody_beside_the_writer_is_read_as_we(text: str, words: str) -> None:
    assert about_whom(text, NAMES) == Whose(words, "unclear")
    assert isinstance(read_message(words, TODAY), Crossing)


def test_what_was_not_understood_of_others_is_not_now() -> None:
    for text in ("my wife and I entered", "мы все въехали", "we all entered today", "баарыбыз кирдик"):
        assert read_message(text, TODAY) == Refusal("not_a_date")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("кечээ кирди", Crossing("in", YESTERDAY)), ("кечээ чыкты", Crossing("out", YESTERDAY)),
        ("кечээ Грузияга келди", Crossing("in", YESTERDAY, "GE")), ("чыгып кетти", Crossing("out", NOW)),
        ("5-майда кирген", Crossing("in", Day(date(2026, 5, 5)))), ("кечээ кетти", Crossing("out", YESTERDAY)),
        ("кирген күнү 5-май", Crossing("in", Day(date(2026, 5, 5)))), ("кирди", Crossing("in", NOW)),
        ("Казакстанда 5-майдан 9-майга чейин болду", PastStay(date(2026, 5, 5), date(2026, 5, 9), country="KZ")),
        ("кечээ чыгып, бүгүн кирди", Back(YESTERDAY.date, TODAY, True)), ("kechee kirdi", Crossing("in", YESTERDAY)),
        ("въехала вчера", Crossing("in", YESTERDAY)), ("вчера выехал", Crossing("out", YESTERDAY)),
        ("has entered", Crossing("in", NOW)), ("has left", Crossing("out", NOW)), ("left", Crossing("out", NOW)),
        ("left yesterday", Crossing("out", YESTERDAY)), ("arrived yesterday", Crossing("in", YESTERDAY)),
        ("is in Georgia since 5 May", Crossing("in", Day(date(2026, 5, 5)), "GE")),
        ("находится в Казахстане с 5 мая", Crossing("in", Day(date(2026, 5, 5)), "KZ")),
        ("завтра въезжает", Refusal("future", act="in")), ("эртең кирет", Refusal("future", act="in")),
        ("12.03 - 20.04", PastStay(date(2026, 3, 12), date(2026, 4, 20))), ("5 мая", BareDay(Day(date(2026, 5, 5)))),
        ("не въехала", Refusal("not_a_date")), ("кирген жок", Refusal("not_a_date")), ("", Refusal("not_a_date")),
    ],
)  # fmt: skip
def test_the_third_person_is_right_of_somebody_else(words: str, found: Message | Refusal) -> None:
    assert read_message(words, TODAY, other=True) == found


@pytest.mark.parametrize(
    "text",
    [
        "кечээ кирди", "Айгүл кечээ кирди", "чыгып кетти", "5-майда кирген", "has entered", "has left", "left",
        "is in Georgia since 5 May", "муж въехал вчера", "находится в Казахстане с 5 мая",
    ],
)  # fmt: skip
def test_without_a_name_it_stays_refused(text: str) -> None:
    assert isinstance(read_message(text, TODAY), Refusal)


def test_a_suggestion_speaks_of_the_other_too() -> None:
    found = read_message("кечэ кирди", TODAY, other=True)
    assert isinstance(found, Refusal)
    assert found.suggestion is not None
    assert read_message(found.suggestion, TODAY, other=True) == Crossing("in", YESTERDAY)
    assert found.suggestion.endswith("кирди")


def test_a_list_of_somebody_else() -> None:
    text = "12.03.2026 кирди\n20.04.2026 чыкты"
    assert read_stays(text, TODAY, other=True) == (PastStay(date(2026, 3, 12), date(2026, 4, 20)),)
    assert all(isinstance(one, Refusal) for one in read_stays(text, TODAY))


@pytest.mark.parametrize(
    ("text", "name", "asks"),
    [
        ("сколько осталось у Тимура", "Тимур", Command("status")),
        ("Тимур: сколько осталось?", "Тимур", Command("status")), ("калды канча Тимурда", "Тимур", Command("status")),
        ("Тимурдун канча күнү калды", "Тимур", Command("status")),
        ("Айгулдө канча күн калды", "Айгүл", Command("status")), ("Tim’s days left", "Tim", Command("status")),
        ("how many days does Tim have left?", "Tim", Command("status")),
        ("сколько Ане осталось быть в Грузии", "Аня", Command("status", country="GE")),
        ("how long can Tim stay in Georgia", "Tim", Command("status", country="GE")),
        ("когда дочери выезжать", "Дочь", Command("status")), ("сколько осталось у Павла", "Павел", Command("status")),
        ("покажи поездки Ани", "Аня", Command("trips")), ("John Smith's trips", "John Smith", Command("trips")),
        ("план Ани на 12 июня", "Аня", Command("plan", Day(date(2026, 6, 12)))),
    ],
)  # fmt: skip
def test_a_question_is_about_whom_it_names_anywhere(text: str, name: str, asks: Command) -> None:
    assert asked_of(text, ("Тимур", "Аня", "Дочь", "Павел", "Айгүл", "Tim", "John Smith"), TODAY) == (name, asks)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("сколько осталось Тиму", "Tim"), ("сколько дней у Тима", "Tim"), ("Тимдин канча күнү калды", "Tim"),
        ("Анины дни", "Аня"), ("Anya's days left", "Аня"), ("how many days does Anya have left", "Аня"),
        ("Aigul's days left", "Aigul Asanova"), ("сколько осталось Айгуль", "Aigul Asanova"),
        ("Айгүлдүн канча күнү калды", "Aigul Asanova"), ("сколько осталось Айгуль Асановой", "Aigul Asanova"),
        ("Smith's days left", "John Smith"),
        ("сколько осталось у Марата", "Марат Асанов"), ("Maratдын канча күнү калды", None),
        ("сколько осталось у Асанова", "Марат Асанов"), ("сколько осталось у Иры", None),
        ("Анины и Тимуровы дни", None), ("сколько дней осталось Дену", None),
    ],
)  # fmt: skip
def test_one_word_of_a_name_in_either_alphabet_is_enough(text: str, name: str | None) -> None:
    names = ("Tim", "Аня", "Aigul Asanova", "John Smith", "Марат Асанов", "Ира Ким", "Ира Пак", "Тимур")
    found = asked_of(text, names, TODAY)
    assert (found and found[0]) == name


def test_a_whole_name_goes_before_a_part_of_another() -> None:
    assert asked_of("сколько осталось у Ким", ("Ира Ким", "Ким"), TODAY) == ("Ким", Command("status"))


def test_a_word_is_none_s_name() -> None:
    assert traveller_named("на один день", ("Den",)) is None
    assert asked_of("сколько осталось Дену", ("Den",), TODAY) == ("Den", Command("status"))


@pytest.mark.parametrize(
    "text",
    [
        "сколько осталось", "вчера Аня въехала", "выехал от Ани вчера", "сколько осталось у Ани и Тимура", "Аня",
        "сколько осталось у Тимурова", "сколько осталось у Нани", "сколько осталось у мужа Ани", "Anna's days left",
        "не сколько осталось у Ани", "у Ани виза до 5 июня", "Аня, сколько осталось Ане", "у Ани",
    ],
)  # fmt: skip
def test_of_anything_else_with_a_name_nothing_is_asked(text: str) -> None:
    assert asked_of(text, ("Аня", "Тимур"), TODAY) is None


@pytest.mark.parametrize(
    "words", ["сколько осталось Тиму", "сколько осталось у Тима", "how many days does Тим have left"]
)
def test_a_name_may_be_short_in_a_question(words: str) -> None:
    assert asked_of(words, ("Тимур", "Аня"), TODAY) == ("Тимур", Command("status"))
    assert asked_of(words, ("Тимур", "Тимофей"), TODAY) is None
    assert asked_of("сколько осталось мая", ("Майя", "Майра"), TODAY) is None
    assert traveller_named(words, ("Тимур", "Аня")) is None


def test_two_letters_are_no_name() -> None:
    assert asked_of("сколько осталось Ти", ("Тимур", "Аня"), TODAY) is None


@pytest.mark.parametrize(
    "text", ["my wife and I left yesterday", "I and my wife left yesterday", "моя Wife и я выехали вчера"]
)
def test_my_before_a_name_changes_nothing_beside_oneself(text: str) -> None:
    assert {each.name for each in whose_each(text, ("Wife", "Аня"))} == {None, "Wife"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("how many days does my wife have left", "Wife"),
        ("сколько осталось у моей Ани", "Аня"),
        ("менин Анянын канча күнү калды", "Аня"),
    ],
)
def test_nor_in_a_question_about_them(text: str, name: str | None) -> None:
    found = asked_of(text, ("Wife", "Аня"), date(2026, 12, 1))
    assert (found and found[0]) == name
