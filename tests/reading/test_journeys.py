"""Countries told as travellers tell them: in a row, one end of a journey alone, behind a command, relatives beside."""

from datetime import date, timedelta

import pytest

from bot.reading import (
    Command,
    Crossing,
    Day,
    HalfSaid,
    Length,
    Message,
    Move,
    PastStay,
    PlannedStay,
    Refusal,
    behind_command,
    read_end,
    read_message,
    read_plan_in,
    read_return,
    read_stays,
)
from bot.reading.answers import Direction
from bot.reading.words.people import RELATIVES

TODAY = date(2026, 5, 20)
YESTERDAY = Day(TODAY - timedelta(days=1), relative=True)
NOW = Day(TODAY, relative=True)
MAY_5 = Day(date(2026, 5, 5))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("moved from Georgia to Russia yesterday", YESTERDAY), ("went from Georgia to Russia on 5 May", MAY_5),
        ("drove from Georgia to Russia", NOW), ("перелетел из Грузии в Россию 5 мая", MAY_5),
        ("вчера перебралась из Грузии в Россию", YESTERDAY), ("поехали из Грузии в Россию вчера", YESTERDAY),
        ("Грузиядан Россияга көчтүм кечээ", YESTERDAY), ("кечээ Грузиядан Россияга учтум", YESTERDAY),
        ("5-майда Грузиядан чыгып, Россияга кирдим", MAY_5), ("кечээ Грузиядан чыгып Россияга кирдим", YESTERDAY),
    ],
)  # fmt: skip
def test_from_one_country_to_another_by_other_verbs(text: str, day: Day) -> None:
    assert read_message(text, TODAY) == Move("GE", "RU", day)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("entered Almaty yesterday", Crossing("in", YESTERDAY, "KZ")),
        ("entered Tbilisi on 5 May", Crossing("in", MAY_5, "GE")),
        ("въехал в Алматы вчера", Crossing("in", YESTERDAY, "KZ")),
        ("кечээ Алматыга кирдим", Crossing("in", YESTERDAY, "KZ")),
    ],
)
def test_a_city_is_its_country(text: str, found: Message) -> None:
    assert read_message(text, TODAY) == found


@pytest.mark.parametrize(
    ("text", "act", "countries"),
    [
        ("въехал в Грузию и Армению вчера", "in", ("GE", "AM")),
        ("вчера въехал в Грузию и в Армению", "in", ("GE", "AM")),
        ("въехал вчера в Казахстан и Грузию", "in", ("KZ", "GE")),
        ("въехал в Грузию, Армению и Турцию вчера", "in", ("GE", "AM", "TR")),
        ("въехал в Грузию или Германию вчера", "in", ("GE", "EU")),
        ("выехал из Грузии и Армении вчера", "out", ("GE", "AM")),
        ("въехал в Тбилиси и в Ереван вчера", "in", ("GE", "AM")),
        ("entered Georgia and Armenia yesterday", "in", ("GE", "AM")),
        ("кечээ Грузияга жана Россияга кирдим", "in", ("GE", "RU")),
        ("Грузия менен Арменияга кечээ кирдим", "in", ("GE", "AM")),
    ],
)
def test_of_several_countries_on_one_day_it_is_asked_which(
    text: str, act: Direction, countries: tuple[str, ...]
) -> None:
    assert read_message(text, TODAY) == HalfSaid("country", YESTERDAY, act, countries=countries)


def test_several_members_of_schengen_are_one_country() -> None:
    assert read_message("въехал в Польшу и Германию вчера", TODAY) == Crossing("in", YESTERDAY, "EU")


@pytest.mark.parametrize(
    "text",
    [
        "въехал в Грузию и вчера", "муж въехал в Грузию и Армению вчера", "Грузия и Армения 5 мая",
        "завтра въезжаю в Грузию и Армению", "вылетел из Казахстана в Грузию и Турцию 5 мая",
        "въехал из Грузии и в Армению вчера",
    ],
)  # fmt: skip
def test_what_is_not_understood_of_one_is_not_of_several(text: str) -> None:
    assert isinstance(read_message(text, TODAY), Refusal)


@pytest.mark.parametrize(
    ("text", "country", "day"),
    [
        ("вернулся из Грузии", "GE", NOW), ("приехала из Грузии вчера", "GE", YESTERDAY),
        ("5 мая прилетел из Москвы", "RU", MAY_5), ("came back from Georgia", "GE", NOW),
        ("flew back from Georgia yesterday", "GE", YESTERDAY), ("Грузиядан келдим", "GE", NOW),
        ("кечээ Грузиядан кайтып келдим", "GE", YESTERDAY), ("вернулся из Казахстана вчера", "KZ", YESTERDAY),
        ("вернулся из Франции 5 мая", "EU", MAY_5),
    ],
)  # fmt: skip
def test_whoever_came_back_has_left(text: str, country: str, day: Day) -> None:
    assert read_end(text, TODAY) == Crossing("out", day, country)
    assert isinstance(read_message(text, TODAY), Refusal), "where they came is not said"


@pytest.mark.parametrize(
    ("text", "country", "day"),
    [
        ("улетел в Грузию", "GE", NOW), ("уехал в Россию вчера", "RU", YESTERDAY), ("Грузияга учуп кеттим", "GE", NOW),
        ("flew to Georgia on 5 May", "GE", MAY_5), ("left for Georgia yesterday", "GE", YESTERDAY),
        ("moved to Georgia yesterday", "GE", YESTERDAY), ("5-майда Казакстанга кеттим", "KZ", MAY_5),
    ],
)  # fmt: skip
def test_whoever_went_away_has_come_there(text: str, country: str, day: Day) -> None:
    assert read_end(text, TODAY) == Crossing("in", day, country)
    assert isinstance(read_message(text, TODAY), Refusal), "where they were is not said"


@pytest.mark.parametrize(
    "text",
    [
        "не вернулся из Грузии", "муж вернулся из Грузии вчера", "вернусь из Грузии завтра", "вернулся из отпуска",
        "в Грузию вчера", "из Грузии вчера", "вернулся вчера",
        "выехал из Казахстана в Грузию вчера", "",
    ],
)  # fmt: skip
def test_no_end_is_told(text: str) -> None:
    assert read_end(text, TODAY) == Refusal("not_a_date")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("вернулся вчера", YESTERDAY), ("got back", NOW), ("I came back yesterday", YESTERDAY), ("кайтып келдим", NOW),
        ("5 мая вернулась", MAY_5), ("кечээ кайттым", YESTERDAY),
    ],
)  # fmt: skip
def test_of_somebody_who_came_back_the_day_is_told_and_not_where_to(text: str, day: Day) -> None:
    assert read_message(text, TODAY) == Refusal("not_a_date")
    assert read_return(text, TODAY) == HalfSaid("way", day)


@pytest.mark.parametrize(
    "text",
    [
        "не вернулся", "муж вернулся вчера", "вернусь завтра", "вернулся из отпуска вчера", "вернулся домой", "got it",
        "got", "попал вчера", "вернулся из Грузии вчера", "вышел вчера", "вернулся?", "flew yesterday",
    ],
)  # fmt: skip
def test_nobody_has_come_back(text: str) -> None:
    assert read_return(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "left", "entered"),
    [
        ("5 мая вылетел из Казахстана 6 мая прилетел в Грузию", "KZ", "GE"),
        ("5 мая вылетел из Грузии 6 мая прилетел в Казахстан", "GE", "KZ"),
        ("5 мая вылетел из Турции 6 мая прилетел в Китай", "TR", "CN"),
        ("прилетел в Казахстан 6 мая вылетел из Грузии 5 мая", "GE", "KZ"),
        ("left Georgia on 5 May entered Kazakhstan on 6 May", "GE", "KZ"),
    ],
)  # fmt: skip
def test_two_sentences_with_nothing_between_them_are_a_move(text: str, left: str, entered: str) -> None:
    assert read_message(text, TODAY) == Move(left, entered, MAY_5, Day(date(2026, 5, 6)))


@pytest.mark.parametrize(
    ("text", "left", "entered"),
    [
        ("flew Georgia to Kazakhstan yesterday", "GE", "KZ"), ("flew Kazakhstan for Russia yesterday", "KZ", "RU"),
        ("вчера прилетел в Казахстан вчера вылетел из Грузии", "GE", "KZ"),
    ],
)  # fmt: skip
def test_no_half_of_a_journey_is_told(text: str, left: str, entered: str) -> None:
    assert read_message(text, TODAY) == Move(left, entered, YESTERDAY)


@pytest.mark.parametrize(
    "text",
    [
        "вчера выехал из Казахстана потом въехал в Грузию", "вчера выехал из Казахстана, а потом въехал в Грузию",
        "кечээ Казакстандан чыктым анан Грузияга кирдим", "left Kazakhstan yesterday then entered Georgia",
        "left Kazakhstan yesterday, and then entered Georgia", "left Kazakhstan yesterday and entered Georgia",
    ],
)  # fmt: skip
def test_an_entry_told_then_is_on_the_day_of_the_exit(text: str) -> None:
    assert read_message(text, TODAY) == Move("KZ", "GE", YESTERDAY)


@pytest.mark.parametrize(
    "text",
    [
        "yesterday flew Turkey, today entered Georgia", "вчера выехал из Казахстана въехал в Грузию",
        "5 мая прилетел в Грузию 6 мая вылетел из Казахстана", "въехал в Грузию потом вчера выехал из Казахстана",
        "выехал из Казахстана, потом вчера въехал в Грузию", "вчера выехал из Казахстана потом не въехал в Грузию",
        "вчера выехал из Казахстана потом въехал в Грузию в марте",
        "вчера выехал из Казахстана потом муж въехал в Грузию",
    ],
)  # fmt: skip
def test_where_a_half_is_unclear_nothing_is_told(text: str) -> None:
    assert isinstance(read_message(text, TODAY), Refusal)


@pytest.mark.parametrize(
    ("text", "left", "entered"),
    [
        ("KZ → GE 5.05", "KZ", "GE"), ("5.05 kz-ge", "KZ", "GE"), ("GE -> KZ 5.05.2026", "GE", "KZ"),
        ("Алматы - Тбилиси 5 мая", "KZ", "GE"), ("5 мая, Тбилиси — Москва", "GE", "RU"),
        ("Казахстан - Грузия 5 мая", "KZ", "GE"), ("Казакстан → Грузия 5-май", "KZ", "GE"),
        ("Almaty - Tbilisi 5 May", "KZ", "GE"), ("Kazakhstan -> Georgia: 5 May", "KZ", "GE"),
        ("вылетел Алматы - Тбилиси 5 мая", "KZ", "GE"), ("5 мая прилетел Алматы - Тбилиси", "KZ", "GE"),
    ],
)  # fmt: skip
def test_a_route_as_it_stands_on_a_ticket_is_a_move(text: str, left: str, entered: str) -> None:
    assert read_message(text, TODAY) == Move(left, entered, MAY_5)


@pytest.mark.parametrize(
    "text",
    [
        "KZ → GE", "Алматы Тбилиси 5 мая", "Алматы, Тбилиси 5 мая", "Казахстан - Грузия - Турция 5 мая",
        "Казахстан - Грузия 5.05 - 9.05", "5 мая Казахстан - 6 мая Грузия", "муж Алматы - Тбилиси 5 мая",
        "Алматы - Астана 5 мая", "не Алматы - Тбилиси 5 мая", "9 am - by 5 May", "Алматы - Тбилиси 5 июня",
    ],
)  # fmt: skip
def test_what_is_no_route_of_one_day(text: str) -> None:
    assert isinstance(read_message(text, TODAY), Refusal)


def test_a_route_in_a_list_is_a_move_too() -> None:
    told = read_stays("Алматы - Тбилиси 01.05.2026\nТбилиси - Алматы 05.05.2026", TODAY)
    assert PastStay(date(2026, 5, 1), MAY_5.date, country="GE") in told


def test_of_a_journey_without_its_day_the_countries_are_told() -> None:
    found = read_message("улетел из Грузии в Россию в марте", TODAY)
    assert found == Refusal("incomplete", act="out", country="GE", journey=("GE", "RU"))
    assert found.lacks_day
    assert found.on(MAY_5) == Move("GE", "RU", MAY_5)
    assert read_end("вернулся из Грузии 31 апреля", TODAY) == Refusal("impossible", act="out", country="GE")
    assert not Refusal("future", act="in").lacks_day


@pytest.mark.parametrize(
    ("act", "words", "found"),
    [
        ("in", "Грузия вчера", Crossing("in", YESTERDAY, "GE")),
        ("in", "в Грузию вчера", Crossing("in", YESTERDAY, "GE")),
        ("in", "вчера в Грузию", Crossing("in", YESTERDAY, "GE")),
        ("out", "Georgia yesterday", Crossing("out", YESTERDAY, "GE")),
        ("out", "from Georgia on 5 May", Crossing("out", MAY_5, "GE")),
        ("in", "Казакстан кечээ", Crossing("in", YESTERDAY, "KZ")),
        ("out", "5-майда Россиядан", Crossing("out", MAY_5, "RU")),
        ("in", "Россия", Crossing("in", NOW, "RU")),
        ("in", "Тбилиси 05.05.2026", Crossing("in", MAY_5, "GE")),
        ("in", "Германия 5.05", Crossing("in", MAY_5, "EU")),
        ("in", "Япония вчера", Crossing("in", YESTERDAY, "JP")),
    ],
)
def test_a_country_behind_a_command(act: Direction, words: str, found: Message) -> None:
    assert read_message(behind_command(act, words, TODAY), TODAY) == found


@pytest.mark.parametrize("words", ["вчера", "выехал из Грузии вчера", "из Грузии вчера", "муж в Грузию", "утром", "да"])
def test_other_words_behind_a_command_stay(words: str) -> None:
    assert behind_command("in", words, TODAY) == words


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("в Грузии 12.06", (Day(date(2026, 6, 12)), "GE")),
        ("12.06 - 20.06 в Грузии", (PlannedStay(date(2026, 6, 12), date(2026, 6, 20)), "GE")),
        ("Georgia 20 days", (Length(20), "GE")), ("20 күн Грузия", (Length(20), "GE")),
        ("в Тбилиси 12.06", (Day(date(2026, 6, 12)), "GE")), ("12 июня", (Day(date(2026, 6, 12)), None)),
        ("Германия на 10 дней", (Length(10), "EU")), ("муж в Грузии", (Refusal("not_a_date"), None)),
        ("в Грузии и Армении 12.06", (Refusal("not_a_date"), None)),
    ],
)  # fmt: skip
def test_a_trip_ahead_in_a_country(words: str, found: tuple[object, str | None]) -> None:
    assert read_plan_in(words, TODAY) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        *((text, Command("status", country="GE")) for text in (
            "сколько осталось в Грузии", "сколько дней в Грузии", "сколько у меня дней в Грузии?", "статус в Грузии",
            "в Грузии сколько дней осталось?", "Грузияда канча күн калды", "Грузияда канча күн?", "Georgia status",
            "how many days left in Georgia?", "days left in Georgia", "status Georgia", "сколько дней я был в Грузии",
            "how many days have I spent in Georgia", "skolko ostalos v Gruzii",
        )),
        ("сколько дней в Германии", Command("status", country="EU")),
        ("план в Грузии 12.06", Command("plan", Day(date(2026, 6, 12)), "GE")),
        ("план Грузия 20 дней", Command("plan", Length(20), "GE")),
        ("plan a trip to Georgia on 12 June", Command("plan", Day(date(2026, 6, 12)), "GE")),
        ("12-июнда Грузияга план", Command("plan", Day(date(2026, 6, 12)), "GE")),
    ],
)  # fmt: skip
def test_a_command_about_a_country(text: str, found: Command) -> None:
    assert read_message(text, TODAY) == found


@pytest.mark.parametrize(
    "text", ["сколько дней мы летели в Грузию", "сколько дней в неделе", "сколько осталось в Грузии и Турции"]
)
def test_no_command_about_a_country(text: str) -> None:
    assert isinstance(read_message(text, TODAY), Refusal)


@pytest.mark.parametrize("whose", RELATIVES.split(", "))
def test_a_relative_whose_days_nobody_counts_is_no_slip(whose: str) -> None:
    for text in ("{} въехала вчера", "мой {} выехал вчера", "{} кечээ кирди", "my {} entered yesterday"):
        assert read_message(text.format(whose), TODAY) == Refusal("not_a_date")
