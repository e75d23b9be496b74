"""The notices that count down to a permit's last day: in place of the limit's, never beside them."""

from datetime import date

import pytest

from bot.actions import onboarding, permits, reminder_settings
from bot.actions.answers.days import Purpose
from bot.actions.answers.notices import PermitEnds, Reminder
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.reminder_settings import ReminderSettings
from bot.actions.answers.stays import Saved
from bot.actions.notices.return_day import RETURN
from bot.actions.notices.schedule import OPTIONAL
from bot.core.permit import Permit, PermitKind
from tests.actions.answered import expect
from tests.actions.reminded import THIRTY_DAYS, entered, listed, person
from tests.actions.talk import LIMIT, PERMIT, Direction, Talk, World, at, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

CHOSEN = [kind for kind in OPTIONAL if kind != RETURN.name]
"""The kinds that are on until they are switched off."""


async def hold(someone: Talk, begins: date | None, ends: date | None) -> Permit:
    (permit,) = expect(Saved, await someone.press(permits.keep, begins, ends, PermitKind.VISA)).permits
    return permit


async def heard(someone: Talk, until: date) -> list[tuple[str, str, int]]:
    """All that the countdowns say up to that day: the day, the kind, the days left or over."""
    found: list[tuple[str, str, int]] = []
    while True:
        due = {kind: await someone.due(kind) for kind in (LIMIT, PERMIT)}
        moments = [(moment, kind) for kind, moment in due.items() if moment]
        if not moments or min(moments)[0].date() > until:
            return found
        someone.world.clock.at, kind = min(moments)
        match await someone.hear(kind):
            case PermitEnds(left=left):
                found.append((f"{someone.world.clock.today:%m-%d}", kind, left))
            case Reminder(left=left, over=over):
                found.append((f"{someone.world.clock.today:%m-%d}", kind, -over or left))
            case said:
                raise AssertionError(said)


class TestInside:
    async def test_each_day_is_told_once_by_one_of_them(self, world: World) -> None:
        someone = await entered(world, "03-01")
        await hold(someone, day("03-05"), day("04-20"))
        assert await heard(someone, day("04-23")) == [
            ("03-21", PERMIT, 30),
            ("04-06", PERMIT, 14),
            ("04-13", PERMIT, 7),
            ("04-17", PERMIT, 3),
            ("04-19", PERMIT, 1),
            ("04-20", PERMIT, 0),
            ("04-21", LIMIT, -1),
            ("04-22", LIMIT, -2),
            ("04-23", LIMIT, -3),
        ]

    async def test_it_says_which_permit_ends(self, world: World) -> None:
        someone = await entered(world)
        permit = await hold(someone, day("03-05"), day("04-20"))
        world.clock.go_to(day("04-07"))
        assert await someone.hear(PERMIT) == PermitEnds(day("04-07"), permit, 13, inside=True)
        assert await someone.due(PERMIT) == at("04-13")

    async def test_the_days_that_were_chosen_hold_for_it_too(self, world: World) -> None:
        someone = await entered(world)
        for days in (30, 14, 3, 1):
            await someone.press(reminder_settings.set_day, days, False)
        await hold(someone, day("03-05"), day("04-20"))
        assert [left for _, _, left in await heard(someone, day("04-20"))] == [7, 0]

    async def test_not_of_one_that_the_next_adjoins(self, world: World) -> None:
        someone = await entered(world)
        await hold(someone, day("03-05"), day("04-20"))
        await hold(someone, day("04-21"), day("06-20"))
        assert await someone.due(PERMIT) == at("05-21")

    async def test_not_of_one_that_has_no_end(self, world: World) -> None:
        someone = await entered(world)
        await hold(someone, day("03-05"), None)
        assert (await someone.due(PERMIT), await someone.due()) == (None, None)

    async def test_a_limit_that_ends_the_stay_before_it_is_the_limits(self, world: World) -> None:
        someone = await entered(world, nationality=THIRTY_DAYS)
        await hold(someone, day("04-20"), day("06-20"))
        assert (await someone.due(PERMIT), await someone.due()) == (at("05-21"), at("03-16"))

    async def test_where_nobody_knows_since_when_it_is_held(self, world: World) -> None:
        someone = await entered(world)
        permit = await hold(someone, None, day("04-20"))
        assert await someone.due(PERMIT) == at("03-21")
        world.clock.go_to(day("04-20"))
        assert await someone.hear(PERMIT) == PermitEnds(day("04-20"), permit, 0, inside=True)

    @pytest.mark.parametrize("nationality", ["AR", None])
    async def test_one_that_begins_later_where_nothing_judges_the_stay_before(
        self, world: World, nationality: str | None
    ) -> None:
        someone = await entered(world, nationality=nationality)
        await hold(someone, day("04-10"), day("04-20"))
        assert (await listed(someone))[1:] == ["13.04 permit 7", "17.04 permit 3", "19.04 permit 1", "20.04 permit 0"]
        assert await heard(someone, day("04-22")) == [
            ("04-13", PERMIT, 7),
            ("04-17", PERMIT, 3),
            ("04-19", PERMIT, 1),
            ("04-20", PERMIT, 0),
            ("04-21", LIMIT, -1),
            ("04-22", LIMIT, -2),
        ]

    async def test_overdue_when_it_has_ended_it_is_the_limit_that_speaks(self, world: World) -> None:
        someone = await entered(world)
        await hold(someone, day("03-05"), day("04-20"))
        world.clock.go_to(day("04-21"))
        assert await someone.hear(PERMIT) is None
        assert await someone.due(PERMIT) is None
        assert expect(Reminder, await someone.hear()).over == 1

    async def test_held_up_over_the_midnight_at_which_it_ended_the_overstay_is_told_at_once_and_once(
        self, world: World
    ) -> None:
        someone = await entered(world)
        await hold(someone, day("03-05"), day("04-20"))
        await heard(someone, day("04-19"))
        world.clock.at = at("04-21", 0, 30)
        await someone.lives_in("Asia/Almaty")  # planned anew, it is owed as before
        assert (await someone.due(PERMIT), await someone.due()) == (at("04-20"), at("04-21"))
        assert expect(Reminder, await someone.hear(PERMIT)).over == 1
        assert await someone.due(PERMIT) is None
        world.clock.at = at("04-21")
        assert await someone.hear() is None
        assert await someone.due() == at("04-22")
        await someone.lives_in("Asia/Almaty", 12)
        assert await someone.due() == at("04-22", 12), "nor at another hour of that day"
        assert await heard(someone, day("04-23")) == [("04-22", LIMIT, -2), ("04-23", LIMIT, -3)]

    async def test_held_up_until_an_hour_before_the_limits_it_is_told_with_that(self, world: World) -> None:
        someone = await entered(world)
        await hold(someone, day("03-05"), day("04-20"))
        await heard(someone, day("04-19"))
        world.clock.at = at("04-21", 9, 30)
        assert await someone.hear(PERMIT) is None
        assert await heard(someone, day("04-22")) == [("04-21", LIMIT, -1), ("04-22", LIMIT, -2)]

    async def test_held_up_after_the_limit_has_told_it_it_says_nothing(self, world: World) -> None:
        someone = await entered(world)
        await hold(someone, day("03-05"), day("04-20"))
        await heard(someone, day("04-19"))
        late = await someone.notice(PERMIT)
        world.clock.at = at("04-21")
        assert expect(Reminder, await someone.hear()).over == 1
        assert late is not None
        assert await someone.composed(late) is None

    async def test_extended_it_says_nothing_stale(self, world: World) -> None:
        someone = await entered(world)
        permit = await hold(someone, day("03-05"), day("04-20"))
        claimed = await someone.notice(PERMIT)
        world.clock.go_to(day("03-21"), 10)
        await someone.pick(Purpose.PERMIT_ENDS, permit.id, day("06-20"))
        assert claimed is not None
        assert await someone.composed(claimed) is None
        assert await someone.due(PERMIT) == at("05-21")

    async def test_after_the_exit_it_says_nothing_of_the_stay(self, world: World) -> None:
        someone = await entered(world)
        await hold(someone, day("03-05"), day("04-20"))
        claimed = await someone.notice(PERMIT)
        world.clock.go_to(day("03-21"), 10)
        await someone.command(Direction.OUT)
        assert claimed is not None
        assert await someone.composed(claimed) is None
        assert await someone.due(PERMIT) == at("04-06"), "and outside once"


class TestOutside:
    async def test_it_is_told_once(self, world: World) -> None:
        someone = await world.settled()
        permit = await hold(someone, day("03-05"), day("04-20"))
        assert await someone.due(PERMIT) == at("04-06")
        world.clock.go_to(day("04-07"))
        assert await someone.hear(PERMIT) == PermitEnds(day("04-07"), permit, 13, inside=False)
        assert await someone.due(PERMIT) is None
        assert await heard(someone, day("05-30")) == []

    async def test_late_it_is_not_told_once_the_permit_has_ended(self, world: World) -> None:
        someone = await world.settled()
        await hold(someone, day("03-05"), day("04-20"))
        world.clock.go_to(day("04-21"))
        assert await someone.hear(PERMIT) is None

    async def test_not_of_one_that_the_next_adjoins(self, world: World) -> None:
        someone = await world.settled()
        await hold(someone, day("03-05"), day("04-20"))
        await hold(someone, day("04-21"), None)
        assert await someone.due(PERMIT) is None

    async def test_nor_to_whom_the_country_does_not_limit(self, world: World) -> None:
        someone = await world.settled()
        await hold(someone, day("03-05"), day("04-20"))
        await someone.press(onboarding.choose_nationality, "KZ")
        assert await someone.due(PERMIT) is None


class TestSwitchedOff:
    async def test_the_last_legal_day_is_then_told_as_any(self, world: World) -> None:
        someone = await entered(world)
        permit = await hold(someone, day("03-05"), day("04-20"))
        shown = expect(ReminderSettings, await someone.press(reminder_settings.set_kind, PERMIT, False))
        assert shown.switched_off == (PERMIT,)
        assert (await someone.due(PERMIT), await someone.due()) == (None, at("03-21"))
        world.clock.go_to(day("04-20"))
        assert expect(Reminder, await someone.hear()).permit == permit
        await someone.press(reminder_settings.set_kind, PERMIT, True)
        assert (await person(someone)).switched_off == ()

    async def test_one_on_its_way_is_not_sent(self, world: World) -> None:
        someone = await world.settled()
        await hold(someone, day("03-05"), day("04-20"))
        claimed = await someone.notice(PERMIT)
        world.clock.go_to(day("04-06"), 10)
        await someone.press(reminder_settings.set_kind, PERMIT, False)
        assert claimed is not None
        assert await someone.composed(claimed) is None

    @pytest.mark.parametrize("kind", [LIMIT, "plan", "apology", "nothing"])
    async def test_no_other_kind_can_be(self, world: World, kind: str) -> None:
        someone = await world.settled()
        assert await someone.press(reminder_settings.set_kind, kind, False) == StaleButton()
        assert (await person(someone)).switched_off == ()

    async def test_all_of_them_off_and_on(self, world: World) -> None:
        someone = await world.settled()
        for kind in CHOSEN:
            await someone.press(reminder_settings.set_kind, kind, False)
        assert (await person(someone)).switched_off == tuple(sorted(CHOSEN))
        for kind in CHOSEN:
            await someone.press(reminder_settings.set_kind, kind, True)
        assert (await person(someone)).switched_off == ()


async def test_they_are_listed_as_they_come(world: World) -> None:
    someone = await entered(world)
    await hold(someone, day("03-05"), day("04-20"))
    assert await listed(someone) == [
        "21.03 permit 30",
        "06.04 permit 14",
        "13.04 permit 7",
        "17.04 permit 3",
        "19.04 permit 1",
    ]
    world.clock.go_to(day("04-18"))
    assert await listed(someone) == ["18.04 permit 2", "19.04 permit 1", "20.04 permit 0", "21.04 +1", "22.04 +2"]
    await someone.hear(PERMIT)
    await someone.command(Direction.OUT)
    assert await listed(someone) == [], "it was told"


async def test_outside_it_is_listed_too(world: World) -> None:
    someone = await world.settled()
    await hold(someone, day("03-05"), day("04-20"))
    assert await listed(someone) == ["06.04 permit 14"]
    world.clock.go_to(day("04-08"))
    assert await listed(someone) == ["08.04 permit 12"]
