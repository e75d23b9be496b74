"""What stands in words below the picture: each day once, and what the picture cannot show."""

from datetime import date, timedelta

import pytest

from bot.actions.answers import Heading, Reply
from bot.actions.answers.journals import Overview
from bot.actions.answers.status import Planned
from bot.actions.answers.timeline import Drawn, Timelines, TripDrawn, WithTimelines
from bot.core.plans import Outlook
from bot.core.stay import Stay
from bot.core.timeline import Timeline, around
from bot.telegram.screens import screen_of
from bot.telegram.screens.base import MOST_BELOW_A_FILE, characters
from tools.samples.base import TODAY
from tools.samples.journals import LINES
from tools.samples.timeline import ALONE, FIRST, OUTSIDE, RULE, drawn

DAY = timedelta(1)
EDGE = TODAY + 180 * DAY
"""The last day of the picture: 22 May 2027."""


def told(answer: Timelines | TripDrawn | WithTimelines, *languages: str) -> list[str]:
    """The lines below the picture."""
    text = screen_of(Reply(answer, languages or ("ru",))).text
    return [line for line in text.replace("\N{NO-BREAK SPACE}", " ").split("\n") if line]


def over(*runs: tuple[date, date], heading: Heading = ALONE) -> Drawn:
    """A journal with these days over the limit."""
    there = drawn(heading=heading)
    return Drawn(there.standing, Timeline(TODAY, plans=runs, over=runs))


@pytest.mark.parametrize(
    ("stays", "line"),
    [
        (((20, 15), (15, 10)), "Пребывание: 3–13 ноября"),
        (((20, 15), (14, 10)), "Пребывание: 3–13 ноября"),
        (((20, 15), (15, 15), (15, 10)), "Пребывание: 3–13 ноября"),
        (((20, 15), (13, 10)), "Пребывание: 3–8 ноября, 10–13 ноября"),
    ],
    ids=["a border day", "day by day", "out and in twice", "a day between"],
)
def test_a_border_that_is_crossed_twice_on_a_day_is_told_once(stays: tuple[tuple[int, int], ...], line: str) -> None:
    there = drawn(*(Stay(TODAY - first * DAY, TODAY - last * DAY) for first, last in stays))
    lines = told(Timelines((there,)))
    assert line in lines
    assert [each.count(",") for each in lines if each.startswith("Дни вернутся")] == [line.count(",")]


def test_plans_that_share_a_border_day_name_it_once() -> None:
    plans = (Stay(TODAY + 10 * DAY, TODAY + 15 * DAY), Stay(TODAY + 15 * DAY, TODAY + 20 * DAY))
    assert "План: 3–13 декабря" in told(Timelines((drawn(plans=plans),)))


@pytest.mark.parametrize(
    ("language", "seen", "unseen"),
    [
        ("ru", "Сверх срока: 20–22 мая 2027 года", "Сверх срока, за краем картинки: 23–25 мая 2027 года"),
        ("en", "Over the limit: 20–22 May 2027", "Over the limit, past the edge of the picture: 23–25 May 2027"),
        ("ky", "Мөөнөттөн ашкан: 2027-жылдын 20–22-майы", "Мөөнөттөн ашкан, сүрөткө батпаганы: 2027-жылдын 23–25-майы"),
    ],
)
def test_days_over_the_limit_past_the_edge_are_told_apart(language: str, seen: str, unseen: str) -> None:
    across = over((EDGE - 2 * DAY, EDGE + 3 * DAY))
    lines = told(Timelines((across,)), language)
    assert [each for each in lines if each.startswith(seen.partition(":")[0])] == [seen, unseen]
    assert told(Timelines((over((EDGE - DAY, EDGE)),)), language)[-1] != unseen
    assert not any("картинки" in each for each in told(Timelines((over((EDGE - DAY, EDGE)),))))


def test_they_are_told_below_a_status_a_list_of_journals_and_a_trip_too() -> None:
    later = (EDGE + DAY, EDGE + 3 * DAY)
    unseen = "Сверх срока, за краем картинки: 23–25 мая 2027 года"
    assert told(WithTimelines(OUTSIDE, Timelines((over(later),))))[-1] == unseen
    both = Timelines((FIRST, over(later, heading=Heading("Тимур", "GE"))))
    card = Overview(LINES)
    assert told(WithTimelines(card, both))[-2:] == ["<b>Тимур · Грузия</b>", unseen]
    trip = Stay(EDGE - 3 * DAY, EDGE + 3 * DAY)
    bring = Outlook(4, EDGE, 4, over=3, breaks_on=EDGE + DAY)
    days = Timeline(TODAY, plans=((EDGE - 3 * DAY, EDGE + 3 * DAY),), over=(later,))
    assert told(TripDrawn(Planned(trip, bring, TODAY), ALONE, days))[-1] == unseen
    far = around(trip, (), (), RULE, (later,))
    assert far.end > later[1], "about itself it is drawn whole"
    assert unseen not in told(TripDrawn(Planned(trip, bring, TODAY), ALONE, far))


def test_where_there_is_no_room_for_what_is_marked_they_are_told_all_the_same() -> None:
    later = (EDGE + DAY, EDGE + 3 * DAY)
    short = tuple(Stay(TODAY - (170 - 4 * number) * DAY, TODAY - (168 - 4 * number) * DAY) for number in range(20))
    crowded = Timelines(
        tuple(
            Drawn(
                each.standing,
                Timeline(TODAY, each.timeline.stays, plans=each.timeline.plans, over=(later,), back=each.timeline.back),
            )
            for each in (drawn(*short, heading=Heading("Ш" * 20, "KZ")) for _ in range(4))
        )
    )
    lines = told(crowded)
    assert characters("\n".join(lines)) <= MOST_BELOW_A_FILE
    assert sum("за краем" in each for each in lines) == 4
    assert sum(each.startswith("Пребывание") for each in lines) < 4
    spoken = told(Timelines((over(later),)), "ru", "ky", "en")
    assert [sum(words in each for each in spoken) for words in ("за краем", "батпаганы", "past the edge")] == [1, 1, 1]
