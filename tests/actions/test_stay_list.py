"""The list of stays by pages, and the jump to a year."""

from datetime import date, timedelta

import pytest

from bot.actions import stays
from bot.actions.answers.days import Purpose, Wanted
from bot.actions.answers.questions import AskDay
from bot.actions.answers.stays import StayCard, StayList
from bot.actions.stays import PAGE
from bot.actions.stays import show as show_stays
from tests.actions.answered import expect
from tests.actions.talk import Direction, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_each_year_names_the_first_page_that_has_a_stay_of_it(world: World) -> None:
    someone = await world.settled("RU")
    stays = [(date(2024, 1, 10) + timedelta(40 * n), date(2024, 1, 11) + timedelta(40 * n)) for n in range(20)]
    await someone.stayed(*stays)
    first = expect(StayList, await someone.do(show_stays))
    newest = [entered.year for entered, _ in reversed(stays)]
    assert first.years == tuple((year, newest.index(year) // PAGE) for year in (2026, 2025, 2024))
    for year, page in first.years:
        shown = expect(StayList, await someone.press(show_stays, page))
        assert year in [stay.entered.year for stay in shown.stays]
        assert page == 0 or year not in [
            stay.entered.year for stay in expect(StayList, await someone.press(show_stays, page - 1)).stays
        ]


@pytest.mark.parametrize(
    "stays",
    [
        [(date(2024, 3, 1), date(2024, 3, 2)), (day("02-01"), day("02-02"))],  # one page
        [(day("01-01") + timedelta(4 * n), day("01-02") + timedelta(4 * n)) for n in range(PAGE + 1)],  # one year
    ],
)
async def test_there_is_no_jump_where_there_is_nowhere_to_go(world: World, stays: list[tuple[date, date]]) -> None:
    someone = await world.settled("RU")
    await someone.stayed(*stays)
    assert expect(StayList, await someone.do(show_stays)).years == ()


async def test_a_day_may_be_looked_for_by_its_month(world: World) -> None:
    someone = await world.settled("RU")
    asked = expect(AskDay, await someone.press(stays.ask_for, Wanted(Purpose.ENTER), date(2024, 1, 1), True))
    assert (asked.shown, asked.by_month) == (date(2024, 1, 1), True)
    asked = expect(AskDay, await someone.press(stays.ask_for, Wanted(Purpose.ENTER), date(2024, 5, 1)))
    assert (asked.shown, asked.by_month) == (date(2024, 5, 1), False)


async def test_the_list_shows_the_newest_first_in_pages(world: World) -> None:
    someone = await world.settled()
    await someone.stayed(*((day(f"01-{n:02}"), day(f"01-{n:02}")) for n in range(1, 13)))
    first, second, beyond = [expect(StayList, await someone.press(stays.show, page)) for page in (0, 1, 99)]
    assert [stay.entered for stay in first.stays] == [day(f"01-{n:02}") for n in (12, 11, 10, 9, 8)]
    assert (first.page, first.pages) == (0, 3)
    assert second.page == 1
    assert [stay.entered for stay in beyond.stays] == [day("01-02"), day("01-01")]
    row = (await someone.stays())[0]
    one = expect(StayCard, await someone.press(stays.one, row.id))
    assert (one.stay.id, one.stay, one.stay.days(one.today)) == (row.id, row, 1)


async def test_an_open_stay_counts_its_days_up_to_today(world: World) -> None:
    someone = await world.settled()
    await someone.command(Direction.IN, "01.03.2026")
    shown = expect(StayList, await someone.press(stays.show))
    assert shown.stays[0].days(shown.today) == 10
