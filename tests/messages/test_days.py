"""The forms of the glossary's tables (2.3, 2.4, 2.6, 2.7), written out in full."""

from datetime import date, timedelta

import pytest

from bot.messages.days import day_label, day_words, month_title, weekday_heads

TODAY = date(2026, 3, 20)

# month: nominative, dative with чейин, ablative, locative
KYRGYZ = {
    1: ("12-январь", "12-январга чейин", "12-январдан", "12-январда"),
    2: ("12-февраль", "12-февралга чейин", "12-февралдан", "12-февралда"),
    3: ("12-март", "12-мартка чейин", "12-марттан", "12-мартта"),
    4: ("12-апрель", "12-апрелге чейин", "12-апрелден", "12-апрелде"),
    5: ("12-май", "12-майга чейин", "12-майдан", "12-майда"),
    6: ("12-июнь", "12-июнга чейин", "12-июндан", "12-июнда"),
    7: ("12-июль", "12-июлга чейин", "12-июлдан", "12-июлда"),
    8: ("12-август", "12-августка чейин", "12-августтан", "12-августта"),
    9: ("12-сентябрь", "12-сентябрга чейин", "12-сентябрдан", "12-сентябрда"),
    10: ("12-октябрь", "12-октябрга чейин", "12-октябрдан", "12-октябрда"),
    11: ("12-ноябрь", "12-ноябрга чейин", "12-ноябрдан", "12-ноябрда"),
    12: ("12-декабрь", "12-декабрга чейин", "12-декабрдан", "12-декабрда"),
}
KYRGYZ_WITH_YEAR = {
    1: ("12-январы", "12-январына чейин", "12-январынан", "12-январында"),
    2: ("12-февралы", "12-февралына чейин", "12-февралынан", "12-февралында"),
    3: ("12-марты", "12-мартына чейин", "12-мартынан", "12-мартында"),
    4: ("12-апрели", "12-апрелине чейин", "12-апрелинен", "12-апрелинде"),
    5: ("12-майы", "12-майына чейин", "12-майынан", "12-майында"),
    6: ("12-июну", "12-июнуна чейин", "12-июнунан", "12-июнунда"),
    7: ("12-июлу", "12-июлуна чейин", "12-июлунан", "12-июлунда"),
    8: ("12-августу", "12-августуна чейин", "12-августунан", "12-августунда"),
    9: ("12-сентябры", "12-сентябрына чейин", "12-сентябрынан", "12-сентябрында"),
    10: ("12-октябры", "12-октябрына чейин", "12-октябрынан", "12-октябрында"),
    11: ("12-ноябры", "12-ноябрына чейин", "12-ноябрынан", "12-ноябрында"),
    12: ("12-декабры", "12-декабрына чейин", "12-декабрынан", "12-декабрында"),
}
RUSSIAN = dict(
    enumerate(
        (
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ),
        start=1,
    )
)


def forms(language: str, day: date, today: date = TODAY) -> tuple[str, ...]:
    """date, until, from, on; no-break spaces as spaces."""
    words = day_words(language, "x", day, today)
    return tuple(words[f"x_{form}"].replace("\xa0", " ") for form in ("date", "until", "from", "on"))


@pytest.mark.parametrize("month", range(1, 13))
def test_kyrgyz_without_a_year(month: int) -> None:
    nominative, until, since, on = KYRGYZ[month]
    expected = (nominative, f"{until} (ошол күн да кирет)", since, on)
    assert forms("ky", date(2026, month, 12)) == expected


@pytest.mark.parametrize("month", range(1, 13))
def test_kyrgyz_with_a_year(month: int) -> None:
    nominative, until, since, on = (f"2025-жылдын {form}" for form in KYRGYZ_WITH_YEAR[month])
    expected = (nominative, f"{until} (ошол күн да кирет)", since, on)
    assert forms("ky", date(2025, month, 12)) == expected


@pytest.mark.parametrize("month", range(1, 13))
def test_russian(month: int) -> None:
    genitive = RUSSIAN[month]
    day = f"12 {genitive}"
    assert forms("ru", date(2026, month, 12)) == (day, f"до {day} включительно", f"с {day}", day)
    day = f"12 {genitive} 2027 года"
    assert forms("ru", date(2027, month, 12)) == (day, f"до {day} включительно", f"с {day}", day)


@pytest.mark.parametrize("day", range(1, 32))
def test_russian_from_the_second_is_so(day: int) -> None:
    since = day_words("ru", "x", date(2026, 3, day), TODAY)["x_from"]
    assert since == f"{'со' if day == 2 else 'с'}\xa0{day}\xa0марта"


def test_english() -> None:
    until = "up to and including 17 May"
    assert forms("en", date(2026, 5, 17)) == ("17 May", until, "since 17 May", "on 17 May")
    assert forms("en", date(2025, 3, 2))[0] == "2 March 2025"


@pytest.mark.parametrize("language", ["ru", "ky", "en"])
def test_the_year_is_printed_only_when_it_is_not_the_current_one(language: str) -> None:
    new_year = date(2026, 1, 1)
    before = day_words(language, "x", new_year - timedelta(1), new_year)
    after = day_words(language, "x", new_year, new_year)
    assert all("2025" in words for form, words in before.items() if form != "x_weekday")
    assert not any("2026" in words for words in after.values())


@pytest.mark.parametrize(
    ("language", "weekdays"),
    [
        ("ru", "понедельник вторник среда четверг пятница суббота воскресенье"),
        ("ky", "дүйшөмбү шейшемби шаршемби бейшемби жума ишемби жекшемби"),
        ("en", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    ],
)
def test_weekdays(language: str, weekdays: str) -> None:
    monday = date(2026, 3, 16)
    found = [day_words(language, "x", monday + timedelta(n), TODAY)["x_weekday"] for n in range(7)]
    assert found == weekdays.split()


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ru", "чт, 12 марта"), ("ky", "12-март, бейш."), ("en", "Thu, 12 March")],
)
def test_label_of_a_button(language: str, expected: str) -> None:
    assert day_label(language, date(2026, 3, 12), TODAY) == expected
    assert "2025" in day_label(language, date(2025, 3, 12), TODAY)


def test_calendar() -> None:
    assert [month_title(language, 2026, 3) for language in ("ru", "ky", "en")] == [
        "Март 2026",
        "Март 2026",
        "March 2026",
    ]
    assert weekday_heads("ru")[0] == "Пн"
    assert all(len(weekday_heads(language)) == 7 for language in ("ru", "ky", "en"))


def test_a_kyrgyz_soft_sign_never_stands_before_an_ending() -> None:
    for month in range(1, 13):
        for year in (2025, 2026):
            _, *with_ending = forms("ky", date(year, month, 12))
            assert not any("ь" in form for form in with_ending)


def test_unknown_language() -> None:
    with pytest.raises(KeyError):
        day_words("kk", "x", TODAY, TODAY)
