"""No change of what is set loses a reminder or doubles one."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.actions import crossings, due_notices, reminder_settings
from bot.actions.answers.notices import PlanDue, Reminder
from bot.actions.answers.reminder_settings import ReminderSettings
from bot.actions.answers.status import Status
from bot.actions.notices import night
from bot.actions.runner import Action
from bot.actions.status import show as show_status
from bot.core.reminders import ENDLESS
from bot.storage import notices
from tests.actions.answered import expect
from tests.actions.reminded import QUIETLY, brief, entered, hours, person, zones
from tests.actions.talk import EVERYBODY, PLAN, Talk, World, at, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


class Loop:
    """What goes out to one person, unless the loop of notices is down; keeps what was said on which day."""

    def __init__(self, someone: Talk) -> None:
        self.someone = someone
        self.heard: list[Reminder] = []
        self.down = False

    async def goes_on(self, moment: datetime) -> None:
        """The clock goes to `moment`; each notice goes out when it is due, or once the loop is up again."""
        clock = self.someone.world.clock
        while not self.down and (due := await self.someone.due()) is not None and due <= moment:
            clock.at = max(clock.at, due)
            answer = await self.someone.hear()
            if isinstance(answer, Reminder):
                self.heard.append(answer)
            elif await self.someone.due() == due:  # it waits for the morning
                morning = night.morning((await person(self.someone)).zone, clock.at)
                assert morning is not None
                if morning > moment:
                    break
                clock.at = morning
        clock.at = max(clock.at, moment)

    def about(self, on: date) -> list[Reminder]:
        return [answer for answer in self.heard if answer.today == on]


async def on_the_day(world: World, text: str, entered_on: str = "03-01") -> tuple[Talk, Loop]:
    """Somebody inside as that day begins, who has heard all there was before."""
    someone = await entered(world, entered_on)
    loop = Loop(someone)
    await loop.goes_on(at(text, 0) - timedelta(microseconds=1))
    return someone, loop


class TestNothingIsLostAndNothingComesTwice:
    async def test_a_later_hour_before_it_came(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-30")
        await loop.goes_on(at("03-30", 9, 59))
        await someone.press(reminder_settings.set_hour, 18)
        await loop.goes_on(at("03-30", 17, 59))
        assert loop.about(day("03-30")) == []
        await loop.goes_on(at("03-30", 18))
        assert len(loop.about(day("03-30"))) == 1

    async def test_an_hour_that_has_passed_before_it_came(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-30")
        await loop.goes_on(at("03-30", 9, 59))
        shown = expect(ReminderSettings, await someone.press(reminder_settings.set_hour, 8))
        assert [brief(call) for call in shown.following][:2] == ["30.03 0", "31.03 +1"]
        await loop.goes_on(at("03-30", 9, 59))
        assert len(loop.about(day("03-30"))) == 1
        assert await someone.due() == at("03-31", 8)

    async def test_another_hour_after_it_came(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-30")
        await loop.goes_on(at("03-30", 10))
        await someone.press(reminder_settings.set_hour, 18)
        assert await someone.due() == at("03-31", 18)

    async def test_a_zone_in_which_the_hour_has_passed(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-30")
        await loop.goes_on(at("03-30", 9))
        await someone.press(reminder_settings.set_zone, "Asia/Kamchatka")  # 16:00 there
        await loop.goes_on(at("03-30", 9))
        assert len(loop.about(day("03-30"))) == 1

    async def test_a_zone_in_which_the_hour_is_to_come_again(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-30")
        await loop.goes_on(at("03-30", 10))
        await someone.do(reminder_settings.set_place, 55.75, 37.62)
        assert await someone.due() == at("03-31", 12)
        await loop.goes_on(at("03-30", 23, 59))
        assert len(loop.about(day("03-30"))) == 1

    @pytest.mark.parametrize(
        ("deed", "given_"),
        [
            (reminder_settings.set_hour, (18,)),
            (reminder_settings.set_hour, (8,)),
            (reminder_settings.set_zone, ("Asia/Kamchatka",)),
            (reminder_settings.set_zone, ("America/Los_Angeles",)),
            (reminder_settings.set_place, (55.75, 37.62)),
            (reminder_settings.set_day, (45, True)),
            (reminder_settings.set_day, (3, False)),
            (reminder_settings.resume, ()),
            (reminder_settings.show, ()),
        ],
    )
    async def test_one_that_is_overdue_stays_owed(
        self, world: World, deed: Action[...], given_: tuple[object, ...]
    ) -> None:
        someone, loop = await on_the_day(world, "03-30")
        loop.down = True
        await loop.goes_on(at("03-30", 10, 5))
        await someone.do(deed, *given_)
        assert await someone.due() == at("03-30", 10)
        loop.down = False
        await loop.goes_on(at("03-30", 10, 6))
        assert len(loop.about(day("03-30"))) == 1

    async def test_one_that_is_overdue_since_another_day_stays_owed(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-23")
        loop.down = True
        await loop.goes_on(at("03-25", 1))
        await someone.lives_in("America/Los_Angeles", 21)
        loop.down = False
        await loop.goes_on(at("03-25", 1))
        assert [answer.left for answer in loop.about(day("03-25"))] == [5]

    async def test_one_that_is_no_longer_wanted_does_not_come(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-30")
        loop.down = True
        await loop.goes_on(at("03-30", 10, 5))
        await someone.press(reminder_settings.set_day, 0, False)
        loop.down = False
        await loop.goes_on(at("03-30", 23, 59))
        assert loop.about(day("03-30")) == []
        assert await someone.due() == at("03-31", 10)

    async def test_a_day_chosen_before_its_hour_comes_and_after_it_waits_for_the_next(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-25")  # five days left
        await loop.goes_on(at("03-25", 9, 59))
        await someone.press(reminder_settings.set_day, 5, True)
        assert await someone.due() == at("03-25", 10)
        await someone.press(reminder_settings.set_day, 5, False)
        assert await someone.due() == at("03-27", 10)
        await loop.goes_on(at("03-25", 10))
        await someone.press(reminder_settings.set_day, 5, True)
        assert await someone.due() == at("03-27", 10)

    async def test_one_that_was_sent_is_not_sent_for_a_day_chosen_again(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-30")
        await loop.goes_on(at("03-30", 10))
        await someone.press(reminder_settings.set_day, 0, False)
        await someone.press(reminder_settings.set_day, 0, True)
        await loop.goes_on(at("03-30", 23, 59))
        assert len(loop.about(day("03-30"))) == 1

    async def test_a_pause_keeps_all_back(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-23")
        await someone.pause()
        assert await someone.due() is None
        await loop.goes_on(at("04-20", 0))
        assert loop.heard[-1].today == day("03-16")
        assert isinstance(status := await someone.do(show_status), Status)
        assert status.paused_until == ENDLESS

    async def test_after_a_pause_todays_still_comes(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-30")
        await someone.pause()
        await loop.goes_on(at("03-30", 11))
        await someone.resume()
        await loop.goes_on(at("03-30", 11))
        assert len(loop.about(day("03-30"))) == 1
        await someone.pause()
        await someone.resume()
        await loop.goes_on(at("03-30", 23, 59))
        assert len(loop.about(day("03-30"))) == 1
        assert await someone.due() == at("03-31", 10)

    async def test_after_a_pause_over_the_midnight_at_which_it_was_due_too(self, world: World) -> None:
        someone = await entered(world)
        await someone.lives_in("Europe/Kaliningrad", 21)  # the midnight with which the day begins in Kazakhstan
        loop = Loop(someone)
        await loop.goes_on(at("03-29", 23, 59))
        await someone.pause()
        await loop.goes_on(at("03-30", 0, 30))
        await someone.resume()
        await loop.goes_on(at("03-30", 0, 30))
        assert len(loop.about(day("03-30"))) == 1

    async def test_after_a_pause_that_of_another_day_does_not(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-23")
        await someone.pause()
        await loop.goes_on(at("03-24", 11))
        await someone.resume()
        assert await someone.due() == at("03-27", 10)

    async def test_what_is_set_during_a_pause_holds_after_it(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-30")
        await someone.pause()
        await someone.lives_in("Europe/Moscow", 20)
        await someone.press(reminder_settings.set_day, 0, True)
        assert await someone.due() is None
        await someone.resume()
        assert await someone.due() == at("03-30", 10), "22:00 would leave two hours of it"
        await loop.goes_on(at("03-30", 10))
        assert len(loop.about(day("03-30"))) == 1

    @pytest.mark.parametrize("hour", [8, 18])
    async def test_one_that_is_being_sent_is_not_sent_again(self, world: World, hour: int) -> None:
        someone, _ = await on_the_day(world, "03-30")
        world.clock.at = at("03-30", 10)
        async with world.database.write() as tx:
            claimed = await notices.claim(tx, world.clock(), timedelta(minutes=5), limit=EVERYBODY)
        mine = next(notice for notice in claimed if notice.chat_id == someone.id)
        await someone.press(reminder_settings.set_hour, hour)
        async with world.database.write() as tx:
            again = await notices.claim(tx, world.clock(), timedelta(minutes=5), limit=EVERYBODY)
            assert someone.id not in [notice.chat_id for notice in again]
            settled = await notices.settle(tx, mine, None, world.clock.today)
            assert settled is not None
            await due_notices.plan_next(world.runner, tx, settled, world.clock())
        assert await someone.due() == at("03-31", hour)

    async def test_a_plan_is_asked_about_once_on_its_day(self, world: World) -> None:
        someone = await world.settled()
        await someone.keep(day("03-20"))
        world.clock.at = at("03-20", 9, 59)
        await someone.press(reminder_settings.set_hour, 8)
        assert isinstance(await someone.hear(PLAN), PlanDue)
        await someone.press(reminder_settings.set_hour, 12)
        await someone.pause()
        await someone.resume()
        assert await someone.due(PLAN) is None

    @settings(max_examples=10, suppress_health_check=QUIETLY)
    @given(
        text=st.sampled_from(["03-16", "03-30", "03-31"]),
        begins=st.tuples(zones, hours),
        acts=st.lists(
            st.tuples(
                st.integers(0, 24 * 60 - 2),
                st.one_of(
                    hours,
                    zones,
                    st.sampled_from(["pause", "resume", "down", "up", "other day", "no other day", "past"]),
                ),
            ),
            max_size=6,
        ),
    )
    @example(text="03-30", begins=("Europe/Berlin", 21), acts=[(60 * 0 + 30, "Asia/Almaty")])
    @example(text="03-30", begins=("Europe/Kaliningrad", 21), acts=[(0, "pause"), (5, "resume")])
    @example(text="03-30", begins=("Asia/Almaty", 10), acts=[(0, "past"), (1, "past")])
    @example(text="03-30", begins=("Asia/Almaty", 10), acts=[(599, 9), (601, "pause"), (602, "resume"), (603, 21)])
    @example(text="03-31", begins=("America/Los_Angeles", 20), acts=[(0, "down"), (481, "Asia/Kamchatka")])
    async def test_whatever_is_changed_on_its_day_it_comes_once_on_it(
        self, world: World, text: str, begins: tuple[str, int], acts: list[tuple[int, int | str]]
    ) -> None:
        someone = await entered(world)
        await someone.lives_in(*begins)
        loop = Loop(someone)
        await loop.goes_on(at(text, 0) - timedelta(microseconds=1))
        assert loop.about(day(text)) == []
        for minute, act in sorted(acts, key=lambda each: each[0]):
            await loop.goes_on(at(text, 0) + timedelta(minutes=minute))
            match act:
                case int(hour):
                    await someone.press(reminder_settings.set_hour, hour)
                case "pause" | "resume":
                    await (someone.pause() if act == "pause" else someone.resume())
                case "down" | "up":
                    loop.down = act == "down"
                case "other day" | "no other day":
                    await someone.press(reminder_settings.set_day, 45, act == "other day")
                case "past":
                    await someone.do(crossings.past, [(date(2025, 10, 1), date(2025, 10, 2))])  # once, then refused
                case zone:
                    await someone.press(reminder_settings.set_zone, zone)
        loop.down = False
        await loop.goes_on(at(text, 23, 59))
        if not loop.about(day(text)) and text == "03-16":  # it fell due late in the evening there: the morning after
            await loop.goes_on(at("03-17", 23, 59))
            loop.heard = [replace(answer, today=day(text)) for answer in loop.heard]
        assert len(loop.about(day(text))) <= 1
        assert len(loop.about(day(text))) == 1 or (await person(someone)).paused_until
