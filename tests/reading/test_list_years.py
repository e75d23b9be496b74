"""The years and the order of the days in a list: told once for all, or asked about; never another year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import Crossing, PastStay, Refusal, read_stays
from tests.reading.listed import ONE, TODAY, TWO, told

BOTH_2025 = ["2025-03-01..2025-03-05", "2025-04-10..2025-04-20"]
ASKED = ["ambiguous", BOTH_2025[1]]
"""The first may be of the other year as well, if the list is told newest first."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1-5 марта, 10-20 апреля 2025", ASKED),
        ("1-5 марта; 10-20 апреля 2025 г.", ASKED),
        ("1.03-5.03, 10.04-20.04.2025", ASKED),
        ("1-5 March, 10-20 April 2025", ASKED),
        ("1-5-март, 10-20-апрель 2025-жыл", ASKED),
        ("с 1 по 25 марта, с 10 по 30 апреля 2025", ["ambiguous", "2025-04-10..2025-04-30"]),
        ("1-5 марта 2025, 10-20 апреля", ["2025-03-01..2025-03-05", "ambiguous"]),
        ("5-9 мая, 12-20 марта 2025 года", ["ambiguous", "2025-03-12..2025-03-20"]),
        ("1-5 марта\n10-20 апреля 2025", ["ambiguous", "2025-04-10..2025-04-20"]),
        ("1-5 марта 2025\n10-20 апреля", ["2025-03-01..2025-03-05", "ambiguous"]),
        ("01.12-10.12, 20.12.2025-10.01.2026", ["2025-12-01..2025-12-10", "2025-12-20..2026-01-10"]),
        ("20.12-30.12, 5.01-10.01.2026", ["2025-12-20..2025-12-30", "2026-01-05..2026-01-10"]),
        ("20.11-30.11, 20.12-30.12, 5.01-10.01.2026",
         ["2025-11-20..2025-11-30", "2025-12-20..2025-12-30", "2026-01-05..2026-01-10"]),
        ("10-20 ноября, 5-9 декабря 2025", ["2025-11-10..2025-11-20", "2025-12-05..2025-12-09"]),
        ("1-5 апреля, 3-9 ноября, 2-9 января 2026",
         ["ambiguous", "ambiguous", "2026-01-02..2026-01-09"]),
        ("01.02 - 05.02, 20.12.2025 - 30.12.2025", ["ambiguous", "2025-12-20..2025-12-30"]),
        ("01.02 - 05.02, 20.12 - 30.12.2025", ["ambiguous", "2025-12-20..2025-12-30"]),
        ("01.02 - 05.02, 20.12 - 30.12.25", ["ambiguous", "2025-12-20..2025-12-30"]),
        ("20.12-30.12\n5.01-10.01.2026", ["2025-12-20..2025-12-30", "2026-01-05..2026-01-10"]),
        ("2025:\n1-5 марта\n10-20 апреля\n2026 год\n1-5 марта", [*BOTH_2025, "2026-03-01..2026-03-05"]),
        ("2025\n20.12-10.01\n1.02 - 5.02", ["2025-12-20..2026-01-10", "2025-02-01..2025-02-05"]),
        ("1-5 марта, 10-20 апреля", ["2026-03-01..2026-03-05", "2026-04-10..2026-04-20"]),
    ],
)  # fmt: skip
def test_a_year_told_once_holds_for_all_or_is_asked(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@given(
    first=st.dates(date(2024, 1, 1), date(2026, 4, 1)),
    gaps=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 120)), min_size=2, max_size=6),
    behind=st.sampled_from([", ", "; ", "\n"]),
)
def test_no_stay_of_a_list_gets_another_year_than_was_meant(
    first: date, gaps: list[tuple[int, int]], behind: str
) -> None:
    stays, day = [], first
    for length, gap in gaps:
        stays.append((day, day + timedelta(length)))
        day = stays[-1][1] + timedelta(gap)
    if stays[-1][1] > TODAY or stays[-1][0].year != stays[-1][1].year:
        return
    *rest, last = stays
    if any(entered.year != last[0].year or left.year != last[0].year for entered, left in rest):
        return
    pieces = [f"{entered:%d.%m} - {left:%d.%m}" for entered, left in rest]
    text = behind.join([*pieces, f"{last[0]:%d.%m} - {last[1]:%d.%m.%Y}"])
    for one, (entered, left) in zip(read_stays(text, TODAY), stays, strict=True):
        assert one == PastStay(entered, left) or isinstance(one, Refusal)


def test_one_undoubted_date_says_how_slashes_are_written_in_the_whole_list() -> None:
    day_first = "15/1/2026 - 16/1/2026\n2/2/2026 - 3/2/2026"
    assert told(day_first, language="en") == ["2026-01-15..2026-01-16", "2026-02-02..2026-02-03"]
    month_first = "1/15/2026 - 1/16/2026\n2/2/2026 - 2/3/2026"
    assert told(month_first, language="en") == ["2026-01-15..2026-01-16", "2026-02-02..2026-02-03"]
    both = "15/1/2026 - 16/1/2026\n1/15/2026 - 1/16/2026\n2/2/2026 - 3/2/2026"
    assert "2026-02-02..2026-02-03" not in told(both, language="en")


@given(st.data())
def test_a_list_in_either_order_never_gets_another_day(data: st.DataObject) -> None:
    day, stays = TODAY - timedelta(data.draw(st.integers(0, 60))), list[tuple[date, date]]()
    for length, gap in data.draw(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 90)), min_size=1, max_size=5)):
        stays.append((day - timedelta(length), day))
        day -= timedelta(length + gap)
    stays = stays[::-1] if data.draw(st.booleans()) else stays
    told_years = data.draw(
        st.lists(st.sampled_from(["both", "last", "none"]), min_size=len(stays), max_size=len(stays))
    )
    if all(years == "none" for years in told_years):
        return
    rows = []
    for (entered, left), years in zip(stays, told_years, strict=True):
        first = f"{entered:%d.%m.%Y}" if years == "both" else f"{entered:%d.%m}"
        last = f"{left:%d.%m}" if years == "none" else f"{left:%d.%m.%Y}"
        stamps = data.draw(st.booleans())
        rows.append(f"въезд {first}, выезд {last}" if stamps else f"{first} - {last}")
    found = read_stays(data.draw(st.sampled_from(["\n", "; ", ", "])).join(rows), TODAY)
    assert {(one.entered, one.left) for one in found if isinstance(one, PastStay)} <= set(stays)
    assert not any(isinstance(one, Crossing) for one in found)


@pytest.mark.parametrize("mark", ["/", ".", "-"])
def test_a_list_with_the_month_first_is_not_read_day_first(mark: str) -> None:
    text = "09/12/2025 - 09/20/2025\n10/01/2025 - 10/05/2025\n1/2/2026 - 1/5/2026".replace("/", mark)
    assert told(text) == told(text, language="ky") == ["ambiguous"] * 3
    assert set(told(text.replace("\n", "; "))) == {"ambiguous"}
    assert told("09/12 - 09/20\n10/01 - 10/05") == ["ambiguous"] * 2
    assert told("12/03/2026 - 20/04/2026\n01/02/2026 - 05/02/2026") == TWO


@pytest.mark.parametrize("you", ["сен", "sen"])
def test_the_pronoun_is_no_september(you: str) -> None:
    assert told(f"12.03.2026 - 20.04.2026\n{you}") == [*ONE, "not_a_date"]
    assert told("1 сен 2025 - 5 сен 2025\n12.03.2026 - 20.04.2026")[0] == "2025-09-01..2025-09-05"
