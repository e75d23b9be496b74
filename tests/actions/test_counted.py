"""How the numbers came about: what it says is how it was counted, and no number is taken for another."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.actions import onboarding, stays
from bot.actions.answers import Reply
from bot.actions.answers.status import Allowance, Counted, NoAllowance, OverListed, Overstays, Status
from bot.actions.status import show as show_status
from bot.actions.status import show_counted
from bot.core.count import OverstayRun
from bot.core.explain import Part, Visit
from bot.core.stay import Stay
from bot.telegram.screens import screen_of
from telegram_stand_in.formatting import parse_html
from tests.actions.talk import Direction, Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

SIMPLE = re.compile(
    r"Simply the limit minus the days used: (?P<limit>\d+) − (?P<used>\d+) = (?P<rest>\d+)\."
    r"(?P<more>\nThat’s more than the simple difference, because .*)?"
)
INSIDE = re.compile(r"Last legal day: .* – (?P<more>\d+) days? left after today\.|Today, .*, is the last legal day\.")
OUTSIDE = re.compile(r"With an entry today, the last legal day is .*: (?P<days>\d+) days? in all\.")


async def counted(someone: Talk) -> Counted:
    answer = await someone.press(show_counted)
    assert isinstance(answer, Counted)
    return answer


def words(answer: Counted | Status) -> str:
    return parse_html(screen_of(Reply(answer, ("en",))).text)[0].replace("\N{NO-BREAK SPACE}", " ")


def lines(answer: Counted) -> list[str]:
    """The stays as they are listed."""
    return [line for line in words(answer).splitlines() if line.startswith("•")]


async def test_the_window_each_stays_days_in_it_and_when_they_come_back(world: World) -> None:
    # 10 March: the window opens on 12 September, in the middle of the first stay.
    someone = await world.settled("RU")
    await someone.stayed((date(2025, 9, 1), date(2025, 9, 20)), (day("01-05"), day("01-05")))
    await someone.command(Direction.IN, "01.03.2026")
    answer = await counted(someone)
    assert answer.explanation is not None
    assert (answer.explanation.first, answer.explanation.last) == (date(2025, 9, 12), day("03-10"))
    assert (answer.explanation.limit, answer.explanation.window, answer.explanation.since) == (90, 180, None)
    assert answer.explanation.parts == (
        Part(
            Stay(date(2025, 9, 1), date(2025, 9, 20)),
            date(2025, 9, 12),
            date(2025, 9, 20),
            back_from=day("03-11"),
            back_to=day("03-19"),
        ),
        Part(Stay(day("01-05"), day("01-05")), day("01-05"), day("01-05"), day("07-04"), day("07-04")),
        Part(Stay(day("03-01")), day("03-01"), day("03-10"), day("08-28"), day("09-06")),
    )
    assert answer.visit == Visit(10, 90, day("05-29"))
    assert lines(answer) == [
        "• 12–20 September 2025: 9 days → free again 11–19 March",
        "• 5 January: 1 day → free again 4 July",
        "• 1–10 March: 10 days → free again 28 August – 6 September",
    ]
    assert "In all: 20 days of 90." in words(answer)
    assert "limit for one visit" not in words(answer)  # the window ends the stay a day earlier
    german = await world.settled("DE")
    await german.command(Direction.IN, "01.03.2026")
    visit = "This visit: day 10 of 30. Under the limit for one visit, the last day is Monday, 30 March."
    assert visit in words(await counted(german))


async def test_it_says_the_same_numbers_as_the_status_and_writes_nothing(world: World) -> None:
    someone = await world.settled("RU")
    await someone.stayed((day("01-01"), day("02-10")))
    await someone.command(Direction.IN)
    before = await someone.changes(), await someone.due(), await someone.question()
    status = await someone.do(show_status)
    assert (await counted(someone)).status == status
    assert (await someone.changes(), await someone.due(), await someone.question()) == before


async def test_a_limit_of_a_visit_that_ends_sooner_is_named(world: World) -> None:
    someone = await world.settled("DE")
    await someone.command(Direction.IN)
    answer = await counted(someone)
    assert answer.visit == Visit(1, 30, day("04-08"))
    # The simple difference, 89, is more than what binds: it is not told.
    assert "Last legal day: 8 April, Wednesday – 29 days left after today.\nDay 1 of this visit’s 30." in words(answer)
    assert "−" not in words(answer)


async def test_outside_there_is_no_visit_to_speak_of(world: World) -> None:
    someone = await world.settled("RU")
    await someone.stayed((day("02-01"), day("02-10")))
    answer = await counted(someone)
    assert answer.visit is None
    assert "With an entry today, the last legal day is 28 May, Thursday: 80 days in all." in words(answer)
    assert "It is" not in words(answer)


async def test_who_left_today_has_today_counted_already(world: World) -> None:
    # 89 days with today: two more in a row, today and tomorrow, and no old day has anything to do with it.
    someone = await world.settled("RU")
    await someone.stayed((date(2025, 12, 12), day("03-10")))
    answer = await counted(someone)
    assert "90 − 89 = 1" in words(answer)
    assert "With an entry today, the last legal day is 11 March, Wednesday: 2 days in all." in words(answer)
    assert "That’s more" not in words(answer)


async def test_more_than_the_limit_used_leaves_no_simple_number(world: World) -> None:
    someone = await world.settled("RU")
    await someone.stayed((date(2025, 12, 1), day("03-05")))
    answer = await counted(someone)
    assert "No entry today: there are no legal days left." in words(answer)
    assert "−" not in words(answer)
    [row] = await someone.stays()
    run = OverstayRun(day("03-01"), 5, day("02-28"))
    assert answer.overstays == Overstays((OverListed(run, row.id),), 5, 1, day("03-10"))
    assert "5 days over the limit" in words(answer)


async def test_an_overstay_that_lasts_and_one_of_long_ago(world: World) -> None:
    someone = await world.settled("DE")
    await someone.stayed((date(2023, 5, 1), date(2023, 6, 3)))
    await someone.command(Direction.IN, "01.02.2026")
    answer = await counted(someone)
    assert answer.overstays is not None
    assert [listed.run for listed in answer.overstays.runs] == [
        OverstayRun(day("03-03"), 8, day("03-02")),
        OverstayRun(date(2023, 5, 31), 4, date(2023, 5, 30)),
    ]
    assert answer.overstays.days == 12
    assert "12 days over the limit" in words(answer)
    assert "The last legal day was 2 March, Monday: 8 days over the limit." in words(answer)
    assert "Day 38 of this visit’s 30." in words(answer)


@pytest.mark.parametrize(
    ("nationality", "permit", "why"),
    [
        (None, False, NoAllowance.NO_NATIONALITY),
        ("AR", False, NoAllowance.UNKNOWN_RULE),
        ("RU", True, NoAllowance.PERMIT),
    ],
)
async def test_where_nothing_is_counted_it_says_why(
    world: World, nationality: str | None, permit: bool, why: NoAllowance
) -> None:
    someone = await world.settled(nationality)
    if permit:
        await someone.hold_permit()
    await someone.command(Direction.IN)
    answer = await counted(someone)
    assert answer == Counted(answer.status)
    assert answer.status.numbers is why
    assert not re.search(r"\b1 day\b", words(answer))


async def test_before_the_rule_nothing_is_counted_and_after_it_only_its_own_days(world: World) -> None:
    someone = await world.settled("RU")
    world.clock.go_to(date(2023, 1, 20))
    await someone.command(Direction.IN)
    assert (await counted(someone)).status.numbers is NoAllowance.NOT_IN_FORCE
    world.clock.go_to(date(2023, 2, 5))
    answer = await counted(someone)
    assert answer.explanation is not None
    assert (answer.explanation.since, answer.explanation.used) == (date(2023, 1, 27), 10)
    assert "Days before 27 January don’t count: the rule holds only from that day." in words(answer)
    # The visit is counted from its entry all the same.
    assert answer.visit == Visit(17, 90, date(2023, 4, 19))


async def test_the_persons_own_limit_is_explained_as_any_other(world: World) -> None:
    someone = await world.settled("AR")
    await someone.do(onboarding.own_limit, 10, 40, 120)
    await someone.command(Direction.IN, "01.03.2026")
    answer = await counted(someone)
    assert "The last 120 days count" in words(answer)
    assert "In all: 10 days of 40." in words(answer)
    assert answer.visit == Visit(10, 10, day("03-10"))


async def test_very_many_stays_are_summed_up_and_the_sum_is_right(world: World) -> None:
    someone = await world.settled("RU")
    first = date(2025, 10, 1)
    await someone.stayed(*((first + timedelta(3 * n), first + timedelta(3 * n + 1)) for n in range(40)))
    answer = await counted(someone)
    assert len(lines(answer)) == 1 + 12
    assert lines(answer)[0] == "• earlier, 28 more trips: 56 days"
    assert "In all: 80 days of 90." in words(answer)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    nationality=st.sampled_from(["RU", "DE", "IN"]),
    past=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 60)), max_size=6),
    then=st.integers(0, 50),
    inside=st.booleans(),
)
@example(nationality="RU", past=[(0, 88)], then=0, inside=False)  # left today, one day to spare
@example(nationality="RU", past=[(0, 99)], then=0, inside=True)
async def test_both_numbers_stand_side_by_side_each_by_its_name(
    world: World, nationality: str, past: list[tuple[int, int]], then: int, inside: bool
) -> None:
    someone, first, stays = await world.settled(nationality), date(2025, 6, 1), []
    for gap, length in past:
        stays.append((first + timedelta(gap), first + timedelta(gap + length)))
        first = stays[-1][1] + timedelta(1)
    world.clock.go_to(first - timedelta(1))
    if stays:
        await someone.stayed(*stays)
    if inside:
        await someone.command(Direction.IN, f"{world.clock.today:%d.%m.%Y}")
    world.clock.go_to(world.clock.today + timedelta(then))
    answer = await counted(someone)
    numbers, explanation, today = answer.status.numbers, answer.explanation, world.clock.today
    assert isinstance(numbers, Allowance)
    assert explanation is not None
    assert sum(part.days for part in explanation.parts) == explanation.used == numbers.used
    assert all(explanation.first <= part.first <= part.last <= today for part in explanation.parts)

    text, limit, used, last = words(answer), numbers.limit, numbers.used, numbers.last_legal_day
    assert limit is not None
    assert used is not None
    true = 0 if last is None else (last - today).days + (0 if inside else 1)
    said = (INSIDE if inside else OUTSIDE).search(text)
    assert (said is not None) == (last is not None), text
    if said and last:
        assert int(next(iter(said.groupdict().values())) or 0) == true
    simple = SIMPLE.search(text)
    assert (simple is not None) == (0 <= limit - used <= true), text
    if simple is None:
        return
    assert (int(simple["limit"]), int(simple["used"]), int(simple["rest"])) == (limit, used, limit - used)
    # It is more because of days that come back while one stays, and of nothing else.
    present = any(part.last == today for part in explanation.parts)
    after_today = (last - today).days if last else -1
    spare = limit - used - (0 if present else 1)
    back = sum(
        1
        for part in explanation.parts
        if part.back_from
        for n in range(part.days)
        if last and today < part.back_from + timedelta(n) <= last
    )
    assert after_today <= max(spare, 0) + back
    assert bool(simple["more"]) == (after_today > spare)


class TestFromMemory:
    async def test_the_count_says_so_and_the_stay_is_marked(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.stayed((day("01-05"), day("01-09")), (day("02-05"), day("02-09")))
        await someone.press(stays.from_memory, (await someone.stays())[0].id, True)
        answer = await counted(someone)
        assert answer.status.unsure
        assert [line for line in lines(answer) if "from memory" in line] == [
            "• 5–9 January: 5 days ≈ from memory → free again 4–8 July"
        ]
        assert "Some dates are from memory" in words(answer)
        assert "Some dates are from memory" in words(answer.status)

    async def test_not_when_it_no_longer_counts(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.stayed((date(2025, 9, 1), date(2025, 9, 11)))
        await someone.press(stays.from_memory, (await someone.stays())[0].id, True)
        assert not (await counted(someone)).status.unsure  # the window opened on the 12th
        world.clock.go_to(day("03-09"))
        assert (await counted(someone)).status.unsure
