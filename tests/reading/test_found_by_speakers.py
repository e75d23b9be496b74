"""What a tester who speaks Kyrgyz typed: endings on numbers, greetings, letters of other keyboards."""

from datetime import date

import pytest

from bot.reading import Back, Crossing, Day, PastStay, Refusal
from tests.reading.at_home import read_message

TODAY = date(2026, 5, 12)
MARCH, APRIL = date(2026, 3, 12), date(2026, 4, 20)


@pytest.mark.parametrize(
    ("words", "act", "day"),
    [
        ("12.03дө кирдим", "in", MARCH),
        ("12.03тө чыктым", "out", MARCH),
        ("12.03-тө чыктым", "out", MARCH),
        ("12.03'дө кирдим", "in", MARCH),
        ("12.03.2026да кирдим", "in", MARCH),
        ("2026-03-12де кирдим", "in", MARCH),
        ("12.03da kirdim", "in", MARCH),
        ("онэки мартта кирдим", "in", MARCH),
        ("жыйырмабешинчи мартта кирдим", "in", date(2026, 3, 25)),
        ("салам, 12-мартта кирдим", "in", MARCH),
        ("Саламатсызбы! 12-мартта кирдим, чоң рахмат!", "in", MARCH),
        ("12-мартта чыктым, рахмат 👍🏽", "out", MARCH),
        ("привет, въехал 12 марта, спасибо", "in", MARCH),
        ("hi, left on 12 March, thanks", "out", MARCH),
        ("12-мартта кайра киргем", "in", MARCH),
        ("12-мартта кирдим, чыга элекмин", "in", MARCH),
        ("12-мартта кирдим, али чыккан жокмун", "in", MARCH),
        ("12-мартта кирип, чыга элекмин", "in", MARCH),
        ("keçee çıktım", "out", date(2026, 5, 11)),
        ("kechee ciktim", "out", date(2026, 5, 11)),
        ("kechee cyktym", "out", date(2026, 5, 11)),
        ("жаңы эле бүгүн чыктым", "out", TODAY),
        ("сегодня только что въехал", "in", TODAY),
        ("12 марта свалила", "out", MARCH),
        ("мы укатили вчера", "out", date(2026, 5, 11)),
        ("залетел 12 марта", "in", MARCH),
        ("на выезд 12 марта", "out", MARCH),
        ("12.03 на въезд", "in", MARCH),
        ("Казакстандамын 12-марттан бери", "in", MARCH),
        ("12-мартта кирдим, азыр да ушул жердемин", "in", MARCH),
        ("въехал 12 марта и пока тут", "in", MARCH),
        ("заехала 12 марта, всё ещё здесь", "in", MARCH),
        ("entered on 12 March and I am still here", "in", MARCH),
        ("been in Kazakhstan since 12 March", "in", MARCH),
    ],
)
def test_a_crossing(words: str, act: str, day: date) -> None:
    read = read_message(words, TODAY, "ky")
    assert isinstance(read, Crossing)
    assert (read.act, read.day.date) == (act, day)


@pytest.mark.parametrize("words", ["12.03төн 20.04кө чейин", "12.03.2026дан 20.04.2026га чейин"])
def test_a_stay(words: str) -> None:
    assert read_message(words, TODAY, "ky") == PastStay(MARCH, APRIL)


@pytest.mark.parametrize("verb", ["киргем", "киргенмин", "кирдим"])
def test_an_absence(verb: str) -> None:
    words = f"8-майда чыгып, 10-майда кайра {verb}"
    assert read_message(words, TODAY, "ky") == Back(date(2026, 5, 8), date(2026, 5, 10))


@pytest.mark.parametrize("words", ["28де кирдим", "28-де кирдим", "28инде кирдим"])
def test_a_day_of_the_month(words: str) -> None:
    read = read_message(words, date(2026, 5, 30), "ky")
    assert read == Crossing("in", Day(date(2026, 5, 28)))
    asked = read_message("он төртүндө кирдим", TODAY, "ky")
    assert isinstance(asked, Refusal)
    assert asked.candidates == (date(2026, 4, 14), date(2026, 5, 14))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("12де кирдим", "not_a_date"),  # or at noon
        ("экисинде кирдим", "not_a_date"),
        ("чыга элекмин", "not_a_date"),
        ("12-мартта чыктым, чыга элекмин", "not_a_date"),
        ("салам, күйөөм кечээ кирди", "not_a_date"),
        ("рахмат", "not_a_date"),
        ("Бишкектен кирдим", "not_a_date"),
        ("12-мартта кирип, 5 күндөн кийин чыктым", "ambiguous"),
        ("8-майда кетип 10-майда келдим", "ambiguous"),
    ],
)
def test_not_certain(words: str, why: str) -> None:
    read = read_message(words, TODAY, "ky")
    assert isinstance(read, Refusal)
    assert read.why == why


@pytest.mark.parametrize(
    ("words", "left", "entered"),
    [
        ("2025-жылы 3-апрелде чыгып, 23-апрелде кайра кирдим", date(2025, 4, 3), date(2025, 4, 23)),
        ("left on 3 April 2025, came back on 23 April", date(2025, 4, 3), date(2025, 4, 23)),
        ("выехал 3 апреля, вернулся 23 апреля 2025", date(2025, 4, 3), date(2025, 4, 23)),
        ("выехал 20 декабря 2025, вернулся 5 января", date(2025, 12, 20), date(2026, 1, 5)),
        ("выехал 20 декабря, вернулся 5 января 2026", date(2025, 12, 20), date(2026, 1, 5)),
    ],
)
def test_a_year_at_one_end_of_an_absence(words: str, left: date, entered: date) -> None:
    assert read_message(words, TODAY, "ky") == Back(left, entered)


@pytest.mark.parametrize(
    "words",
    [
        "10-майда чыгып, 3-майда кайра кирдим",
        "3-майда кирип 29.4.2026 чыккам",
        "выехал 10 мая 2025, вернулся 3 мая",
        "с 3 мая по 29.4.2026",
    ],
)
def test_no_year_is_bent_into_a_stay_of_almost_a_year(words: str) -> None:
    assert read_message(words, TODAY, "ky") == Refusal("ambiguous")
