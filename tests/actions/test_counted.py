"""How the numbers came about: what it says is how it was counted, and no number is taken for another."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.actions import look, onboarding, trips
from bot.actions.answers import Counted, NoNumbers, Numbers, Reply, Status
from bot.core.explain import Part, Visit
from bot.core.stay import Stay
from bot.preview.html import parse_html
from bot.telegram.screens import screen_of
from tests.actions.talk import Act, Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

BOTH_NUMBERS = re.compile(
    r"Simply the limit minus the days used: (?P<limit>\d+) − (?P<used>\d+) = (?P<rest>−?\d+)\.\n"
    r"(?:You can stay (?P<when>after today|if you enter today): (?P<true>\d+) days?, .*"
    r"|(?P<none>There|You can’t enter today: there) are no legal days left\.)"
    r"(?:\nThat’s (?P<why>more|less) than the simple difference, because .*)?"
)


async def counted(someone: Talk) -> Counted:
    answer = await someone.press(look.counted)
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
    await someone.command(Act.IN, "01.03.2026")
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
        "• 12 September 2025 – 20 September 2025: 9 days → free again 11 March – 19 March",
        "• 5 January: 1 day → free again on 4 July",
        "• 1 March – 10 March: 10 days → free again 28 August – 6 September",
    ]
    assert "In all: 20 days of 90." in words(answer)
    assert "day 10 of 90. Under the limit for one visit, the last day is Friday, 29 May" in words(answer)


async def test_it_says_the_same_numbers_as_the_status_and_writes_nothing(world: World) -> None:
    someone = await world.settled("RU")
    await someone.stayed((day("01-01"), day("02-10")))
    await someone.command(Act.IN)
    before = await someone.changes(), await someone.due(), await someone.question()
    status = await someone.do(look.status)
    assert (await counted(someone)).status == status
    assert (await someone.changes(), await someone.due(), await someone.question()) == before


async def test_a_limit_of_a_visit_that_ends_sooner_is_named(world: World) -> None:
    someone = await world.settled("DE")
    await someone.command(Act.IN)
    answer = await counted(someone)
    assert answer.visit == Visit(1, 30, day("04-08"))
    assert "90 − 1 = 89" in words(answer)
    assert "after today: 29 days, up to and including 8 April" in words(answer)
    assert "That’s less than the simple difference, because the limit for one visit ends sooner." in words(answer)


async def test_outside_there_is_no_visit_to_speak_of(world: World) -> None:
    someone = await world.settled("RU")
    await someone.stayed((day("02-01"), day("02-10")))
    answer = await counted(someone)
    assert answer.visit is None
    assert "if you enter today: 80 days" in words(answer)
    assert "It is" not in words(answer)


async def test_who_left_today_has_today_counted_already(world: World) -> None:
    # 89 days with today: two more in a row, today and tomorrow, and no old day has anything to do with it.
    someone = await world.settled("RU")
    await someone.stayed((date(2025, 12, 12), day("03-10")))
    answer = await counted(someone)
    assert "90 − 89 = 1" in words(answer)
    assert "if you enter today: 2 days, up to and including 11 March" in words(answer)
    assert "That’s more" not in words(answer)


async def test_more_than_the_limit_used_leaves_less_than_nothing(world: World) -> None:
    someone = await world.settled("RU")
    await someone.stayed((date(2025, 12, 1), day("03-05")))
    answer = await counted(someone)
    assert "Simply the limit minus the days used: 90 − 95 = −5." in words(answer)
    assert "You can’t enter today: there are no legal days left." in words(answer)
    assert (answer.overstays, answer.first_overstay) == (5, day("03-01"))
    assert "5 days over the limit, the first on Sunday, 1 March" in words(answer)


async def test_an_overstay_that_lasts_and_one_of_long_ago(world: World) -> None:
    someone = await world.settled("DE")
    await someone.stayed((date(2023, 5, 1), date(2023, 6, 3)))
    await someone.command(Act.IN, "01.02.2026")
    answer = await counted(someone)
    assert (answer.overstays, answer.first_overstay) == (4 + 8, date(2023, 5, 31))
    assert "12 days over the limit, the first on Wednesday, 31 May 2023" in words(answer)
    assert "There are no legal days left." in words(answer)


@pytest.mark.parametrize(
    ("nationality", "permit", "why"),
    [
        (None, False, NoNumbers.NO_NATIONALITY),
        ("GE", False, NoNumbers.UNKNOWN_RULE),
        ("RU", True, NoNumbers.PERMIT),
    ],
)
async def test_where_nothing_is_counted_it_says_why(
    world: World, nationality: str | None, permit: bool, why: NoNumbers
) -> None:
    someone = await world.settled(nationality)
    await someone.press(onboarding.set_permit, permit)
    await someone.command(Act.IN)
    answer = await counted(someone)
    assert answer == Counted(answer.status)
    assert answer.status.numbers is why
    assert not re.search(r"\b1 day\b", words(answer))


async def test_before_the_rule_nothing_is_counted_and_after_it_only_its_own_days(world: World) -> None:
    someone = await world.settled("RU")
    world.clock.go_to(date(2023, 1, 20))
    await someone.command(Act.IN)
    assert (await counted(someone)).status.numbers is NoNumbers.NOT_IN_FORCE
    world.clock.go_to(date(2023, 2, 5))
    answer = await counted(someone)
    assert answer.explanation is not None
    assert (answer.explanation.since, answer.explanation.used) == (date(2023, 1, 27), 10)
    assert "Days before 27 January don’t count: the rule holds only from that day." in words(answer)
    # The visit is counted from its entry all the same.
    assert answer.visit == Visit(17, 90, date(2023, 4, 19))


async def test_the_persons_own_limit_is_explained_as_any_other(world: World) -> None:
    someone = await world.settled("GE")
    await someone.do(onboarding.own_limit, 10, 40, 120)
    await someone.command(Act.IN, "01.03.2026")
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
        await someone.command(Act.IN, f"{world.clock.today:%d.%m.%Y}")
    world.clock.go_to(world.clock.today + timedelta(then))
    answer = await counted(someone)
    numbers, explanation, today = answer.status.numbers, answer.explanation, world.clock.today
    assert isinstance(numbers, Numbers)
    assert explanation is not None
    assert sum(part.days for part in explanation.parts) == explanation.used == numbers.used
    assert all(explanation.first <= part.first <= part.last <= today for part in explanation.parts)

    said = BOTH_NUMBERS.search(words(answer))
    assert said is not None, words(answer)
    assert int(said["limit"]) - int(said["used"]) == int(said["rest"].replace("−", "-"))
    assert (int(said["limit"]), int(said["used"])) == (numbers.limit, numbers.used)
    last = numbers.last_legal_day
    if last is None:
        assert said["none"] == ("There" if inside else "You can’t enter today: there")
        return
    true = (last - today).days + (0 if inside else 1)
    assert (said["when"], int(said["true"])) == ("after today" if inside else "if you enter today", true)
    # The reason is the one there is: days that come back while one stays, or the limit of one visit.
    present = any(part.last == today for part in explanation.parts)
    after_today = (last - today).days
    spare = int(said["rest"].replace("−", "-")) - (0 if present else 1)
    back = sum(
        1
        for part in explanation.parts
        if part.back_from
        for n in range(part.days)
        if today < part.back_from + timedelta(n) <= last
    )
    assert after_today <= max(spare, 0) + back
    assert said["why"] == ("more" if after_today > spare else "less" if after_today < spare else None)


class TestFromMemory:
    async def test_the_count_says_so_and_the_stay_is_marked(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.stayed((day("01-05"), day("01-09")), (day("02-05"), day("02-09")))
        await someone.press(trips.from_memory, (await someone.rows())[0].id, True)
        answer = await counted(someone)
        assert answer.status.unsure
        assert [line for line in lines(answer) if "from memory" in line] == [
            "• 5 January – 9 January: 5 days ≈ from memory → free again 4 July – 8 July"
        ]
        assert "Some dates are from memory" in words(answer)
        assert "Some dates are from memory" in words(answer.status)

    async def test_not_when_it_no_longer_counts(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.stayed((date(2025, 9, 1), date(2025, 9, 11)))
        await someone.press(trips.from_memory, (await someone.rows())[0].id, True)
        assert not (await counted(someone)).status.unsure  # the window opened on the 12th
        world.clock.go_to(day("03-09"))
        assert (await counted(someone)).status.unsure
