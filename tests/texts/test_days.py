"""Every form of every month, with and without a year, written out."""

from datetime import date, timedelta

import pytest

from bot.texts.days import brief_range, day_label, day_range, day_words, month_names, month_title, weekday_heads

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
# month: nominative, until, from, on; ~ is a no-break space
RUSSIAN = {
    1: ("12~января", "до~12~января включительно", "с~12~января", "12~января"),
    2: ("12~февраля", "до~12~февраля включительно", "с~12~февраля", "12~февраля"),
    3: ("12~марта", "до~12~марта включительно", "с~12~марта", "12~марта"),
    4: ("12~апреля", "до~12~апреля включительно", "с~12~апреля", "12~апреля"),
    5: ("12~мая", "до~12~мая включительно", "с~12~мая", "12~мая"),
    6: ("12~июня", "до~12~июня включительно", "с~12~июня", "12~июня"),
    7: ("12~июля", "до~12~июля включительно", "с~12~июля", "12~июля"),
    8: ("12~августа", "до~12~августа включительно", "с~12~августа", "12~августа"),
    9: ("12~сентября", "до~12~сентября включительно", "с~12~сентября", "12~сентября"),
    10: ("12~октября", "до~12~октября включительно", "с~12~октября", "12~октября"),
    11: ("12~ноября", "до~12~ноября включительно", "с~12~ноября", "12~ноября"),
    12: ("12~декабря", "до~12~декабря включительно", "с~12~декабря", "12~декабря"),
}
ENGLISH = {
    1: ("12 January", "up to and including 12 January", "since 12 January", "on 12 January"),
    2: ("12 February", "up to and including 12 February", "since 12 February", "on 12 February"),
    3: ("12 March", "up to and including 12 March", "since 12 March", "on 12 March"),
    4: ("12 April", "up to and including 12 April", "since 12 April", "on 12 April"),
    5: ("12 May", "up to and including 12 May", "since 12 May", "on 12 May"),
    6: ("12 June", "up to and including 12 June", "since 12 June", "on 12 June"),
    7: ("12 July", "up to and including 12 July", "since 12 July", "on 12 July"),
    8: ("12 August", "up to and including 12 August", "since 12 August", "on 12 August"),
    9: ("12 September", "up to and including 12 September", "since 12 September", "on 12 September"),
    10: ("12 October", "up to and including 12 October", "since 12 October", "on 12 October"),
    11: ("12 November", "up to and including 12 November", "since 12 November", "on 12 November"),
    12: ("12 December", "up to and including 12 December", "since 12 December", "on 12 December"),
}


def forms(language: str, day: date, today: date = TODAY) -> tuple[str, ...]:
    """date, until, from, on; a no-break space is ~."""
    words = day_words(language, "x", day, today)
    return tuple(words[f"x_{form}"].replace("\N{NO-BREAK SPACE}", "~") for form in ("date", "until", "from", "on"))


@pytest.mark.parametrize("month", range(1, 13))
def test_kyrgyz_without_a_year(month: int) -> None:
    nominative, until, since, on = KYRGYZ[month]
    expected = (nominative, f"{until} (ошол күндү кошо алганда)", since, on)
    assert forms("ky", date(2026, month, 12)) == expected


@pytest.mark.parametrize("month", range(1, 13))
def test_kyrgyz_with_a_year(month: int) -> None:
    nominative, until, since, on = (f"2025-жылдын {form}" for form in KYRGYZ_WITH_YEAR[month])
    expected = (nominative, f"{until} (ошол күндү кошо алганда)", since, on)
    assert forms("ky", date(2025, month, 12)) == expected


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize(("language", "table"), [("ru", RUSSIAN), ("en", ENGLISH)])
def test_russian_and_english_without_a_year(language: str, table: dict[int, tuple[str, ...]], month: int) -> None:
    assert forms(language, date(2026, month, 12)) == table[month]


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize(
    ("language", "table", "year"), [("ru", RUSSIAN, "~2027~года"), ("en", ENGLISH, " 2027")], ids=["ru", "en"]
)
def test_russian_and_english_with_a_year(
    language: str, table: dict[int, tuple[str, ...]], year: str, month: int
) -> None:
    """The year stands right behind the month: before «включительно»."""
    expected = tuple(
        f"{form.removesuffix(' включительно')}{year}{' включительно' if 'включительно' in form else ''}"
        for form in table[month]
    )
    assert forms(language, date(2027, month, 12)) == expected


@pytest.mark.parametrize(("year", "tail"), [(2026, ""), (2027, "~2027~года")])
@pytest.mark.parametrize("day", range(1, 32))
def test_russian_from_the_second_is_so(day: int, year: int, tail: str) -> None:
    since = forms("ru", date(year, 3, day))[2]
    assert since == f"{'со' if day == 2 else 'с'}~{day}~марта{tail}"


@pytest.mark.parametrize("language", ["ky", "en"])
def test_spaces_are_plain_where_nothing_else_is_said(language: str) -> None:
    for year in (2026, 2027):
        assert "~" not in "".join(forms(language, date(year, 3, 12)))


@pytest.mark.parametrize("language", ["ru", "ky", "en"])
def test_the_year_is_printed_only_when_it_is_not_the_current_one(language: str) -> None:
    new_year = date(2026, 1, 1)
    before = day_words(language, "x", new_year - timedelta(1), new_year)
    after = day_words(language, "x", new_year, new_year)
    assert all("2025" in words for form, words in before.items() if form not in ("x_weekday", "x_short"))
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
    ("language", "labels"),
    [
        (
            "ru",
            [
                "пн, 16 марта",
                "вт, 17 марта",
                "ср, 18 марта",
                "чт, 19 марта",
                "пт, 20 марта",
                "сб, 21 марта",
                "вс, 22 марта",
            ],
        ),
        (
            "ky",
            [
                "16-март, дүй.",
                "17-март, шейш.",
                "18-март, шарш.",
                "19-март, бейш.",
                "20-март, жума",
                "21-март, ишм.",
                "22-март, жек.",
            ],
        ),
        (
            "en",
            [
                "Mon, 16 March",
                "Tue, 17 March",
                "Wed, 18 March",
                "Thu, 19 March",
                "Fri, 20 March",
                "Sat, 21 March",
                "Sun, 22 March",
            ],
        ),
    ],
)
def test_label_of_a_button(language: str, labels: list[str]) -> None:
    monday = date(2026, 3, 16)
    assert [day_label(language, monday + timedelta(n), TODAY) for n in range(7)] == labels


@pytest.mark.parametrize(
    ("language", "label"),
    [("ru", "ср, 12 марта 2025 года"), ("ky", "2025-жылдын 12-марты, шарш."), ("en", "Wed, 12 March 2025")],
)
def test_label_of_a_day_of_another_year(language: str, label: str) -> None:
    assert day_label(language, date(2025, 3, 12), TODAY) == label


@pytest.mark.parametrize(
    ("language", "months", "heads"),
    [
        (
            "ru",
            "Янв Фев Март Апр Май Июнь Июль Авг Сент Окт Нояб Дек",
            "Пн Вт Ср Чт Пт Сб Вс",
        ),
        (
            "ky",
            "Янв Фев Март Апр Май Июнь Июль Авг Сент Окт Нояб Дек",
            "Дш Шш Шр Бш Жм Иш Жк",
        ),
        (
            "en",
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
            "Mo Tu We Th Fr Sa Su",
        ),
    ],
)
def test_calendar(language: str, months: str, heads: str) -> None:
    titles = [month_title(language, 2026, month) for month in range(1, 13)]
    assert titles == [f"{month} 2026" for month in months.split()]
    assert month_names(language) == tuple(months.split())
    assert weekday_heads(language) == tuple(heads.split())


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 12, 3), date(2026, 12, 8), ("3–8 дек", "3–8-дек", "3–8 Dec")),
        (date(2026, 11, 28), date(2026, 12, 3), ("28 нояб – 3 дек", "28-нояб – 3-дек", "28 Nov – 3 Dec")),
        (date(2026, 5, 3), date(2027, 5, 8), ("3 мая – 8 мая", "3-май – 8-май", "3 May – 8 May")),
        (date(2026, 5, 3), date(2026, 5, 3), ("3 мая", "3-май", "3 May")),
    ],
)
def test_days_in_a_row_in_short(first: date, last: date, said: tuple[str, str, str]) -> None:
    assert tuple(brief_range(language, first, last) for language in ("ru", "ky", "en")) == said


def test_a_kyrgyz_soft_sign_never_stands_before_an_ending() -> None:
    for month in range(1, 13):
        for year in (2025, 2026):
            _, *with_ending = forms("ky", date(year, month, 12))
            assert not any("ь" in form for form in with_ending)


def test_unknown_language() -> None:
    for ask in (day_words, lambda language, _, day, today: day_label(language, day, today)):
        with pytest.raises(KeyError):
            ask("kk", "x", TODAY, TODAY)
    with pytest.raises(KeyError):
        month_title("kk", 2026, 3)
    with pytest.raises(KeyError):
        weekday_heads("kk")


@pytest.mark.parametrize(
    ("first", "last", "russian", "kyrgyz", "english"),
    [
        ("2026-04-27", "2026-04-30", "27–30 апреля", "27–30-апрель", "27–30 April"),
        ("2024-04-27", "2024-04-30", "27–30 апреля 2024 года", "2024-жылдын 27–30-апрели", "27–30 April 2024"),
        ("2026-03-01", "2026-05-27", "1 марта – 27 мая", "1-март – 27-май", "1 March – 27 May"),
        (
            "2027-03-01",
            "2027-05-27",
            "1 марта – 27 мая 2027 года",
            "2027-жылдын 1-март – 27-майы",
            "1 March – 27 May 2027",
        ),
        (
            "2025-12-30",
            "2026-01-02",
            "30 декабря 2025 года – 2 января 2026 года",
            "2025-жылдын 30-декабры – 2026-жылдын 2-январы",
            "30 December 2025 – 2 January 2026",
        ),
        ("2026-04-27", "2026-04-27", "27 апреля", "27-апрель", "27 April"),
        ("2024-04-27", "2024-04-27", "27 апреля 2024 года", "2024-жылдын 27-апрели", "27 April 2024"),
    ],
)
def test_days_in_a_row_name_their_year_once(first: str, last: str, russian: str, kyrgyz: str, english: str) -> None:
    ends = date.fromisoformat(first), date.fromisoformat(last)
    said = [day_range(language, *ends, TODAY).replace("\N{NO-BREAK SPACE}", " ") for language in ("ru", "ky", "en")]
    assert said == [russian, kyrgyz, english]
