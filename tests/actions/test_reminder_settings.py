"""When a person is reminded: what can be set, what then comes, and that no change loses a reminder or doubles one."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import tzfpy
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.actions import due_notices, onboarding, reminder_settings
from bot.actions.answers.notices import PlanDue, Reminder
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.reminder_settings import (
    AskPlace,
    NoZone,
    PlanQuestion,
    ReminderPart,
    ReminderSettings,
    ZoneKept,
)
from bot.actions.answers.status import NoAllowance, Status
from bot.actions.answers.stays import Saved
from bot.actions.reminder_settings import HOURS, ZONES
from bot.actions.runner import Action
from bot.actions.status import show as show_status
from bot.core.reminders import CHOICE, DAYS_BEFORE, ReminderState
from bot.storage import notices, people
from bot.storage.people import Person
from tests.actions.talk import ALMATY, PLAN, Direction, Talk, World, day, expect

pytestmark = pytest.mark.asyncio(loop_scope="session")

# Thirty days a visit: entered on 1 March, the last legal day is 30 March; calls on 16, 23, 27, 29, 30 March.
THIRTY_DAYS = "DE"
QUIETLY = [HealthCheck.function_scoped_fixture]

FAR_ZONES = ("Pacific/Kiritimati", "Pacific/Honolulu", "America/Los_Angeles", "Europe/London", "Asia/Kathmandu")
zones = st.sampled_from((*ZONES, *FAR_ZONES))
hours = st.sampled_from(HOURS)


async def entered(world: World, text: str = "03-01", nationality: str | None = THIRTY_DAYS) -> Talk:
    """Somebody who entered on that day, logged at noon of it."""
    someone = await world.settled(nationality)
    world.clock.go_to(day(text))
    assert isinstance(await someone.command(Direction.IN), Saved)
    return someone


async def person(someone: Talk) -> Person:
    async with someone.world.database.read() as tx:
        found = await people.get(tx, someone.id)
    assert found is not None
    return found


async def seen(someone: Talk, part: ReminderPart = ReminderPart.ALL) -> ReminderSettings:
    return expect(ReminderSettings, await someone.do(reminder_settings.show, part))


async def listed(someone: Talk) -> list[str]:
    """The next reminders as the screen lists them: fourteen days left "16.03 14", one over "31.03 +1", plans "?"."""
    return [brief(call) for call in (await seen(someone)).following]


def brief(call: ReminderState | PlanQuestion) -> str:
    if isinstance(call, PlanQuestion):
        return f"{call.day:%d.%m} ?"
    return f"{call.day:%d.%m} {f'+{call.over}' if call.over else call.left}"


class TestWhatIsSet:
    async def test_a_newcomer_has_what_was_promised(self, world: World) -> None:
        someone = await world.settled()
        assert await seen(someone) == ReminderSettings(
            ReminderPart.ALL, 10, "Asia/Almaty", DAYS_BEFORE, False, world.clock(), inside=False
        )

    @pytest.mark.parametrize("part", ReminderPart)
    async def test_each_part_shows_the_same_settings(self, world: World, part: ReminderPart) -> None:
        someone = await entered(world)
        assert replace(await seen(someone, part), part=ReminderPart.ALL) == await seen(someone)

    async def test_every_hour_from_8_to_21_and_no_other(self, world: World) -> None:
        someone = await world.settled()
        assert list(HOURS) == list(range(8, 22))
        for hour in HOURS:
            assert expect(ReminderSettings, await someone.press(reminder_settings.set_hour, hour)).hour == hour
        for hour in (0, 7, 22, 23):
            assert await someone.press(reminder_settings.set_hour, hour) == StaleButton()
        assert (await person(someone)).reminder_hour == 21

    async def test_every_zone_of_the_list(self, world: World) -> None:
        someone = await world.settled()
        assert len(set(ZONES)) == len(ZONES)
        for zone in ZONES:
            assert expect(ReminderSettings, await someone.press(reminder_settings.set_zone, zone)).zone == zone

    @pytest.mark.parametrize(
        "zone", ["", "Asia", "Mars/Olympus", "../../etc/passwd", "/etc/localtime", "zone.tab", "."]
    )
    async def test_a_zone_that_is_none_changes_nothing(self, world: World, zone: str) -> None:
        someone = await world.settled()
        assert await someone.press(reminder_settings.set_zone, zone) == StaleButton()
        assert (await person(someone)).zone == "Asia/Almaty"

    async def test_every_number_of_days_on_and_off(self, world: World) -> None:
        someone = await world.settled()
        for days in CHOICE:
            await someone.press(reminder_settings.set_day, days, False)
            assert days not in (await seen(someone)).days_before
        assert (await seen(someone)).days_before == ()
        for days in CHOICE:
            await someone.press(reminder_settings.set_day, days, True)
        assert (await seen(someone)).days_before == CHOICE

    async def test_other_numbers_of_days_are_not_taken(self, world: World) -> None:
        someone = await world.settled()
        for days in (4, 8, 61, 999):
            assert await someone.press(reminder_settings.set_day, days, True) == StaleButton()
        assert (await person(someone)).days_before == DAYS_BEFORE

    async def test_set_twice_is_set_once(self, world: World) -> None:
        someone = await entered(world)
        for deed, *given_ in (
            (reminder_settings.set_day, 45, True),
            (reminder_settings.set_day, 7, False),
            (reminder_settings.set_hour, 12),
            (reminder_settings.set_zone, "Europe/Moscow"),
            (reminder_settings.pause, True),
            (reminder_settings.pause, False),
        ):
            again = someone.as_request(f"{deed.__name__} {given_}")
            first = await again.press(deed, *given_)
            world.restart()
            assert await again.press(deed, *given_) == first
            assert await someone.press(deed, *given_) == first
        assert await listed(someone) == ["16.03 14", "27.03 3", "29.03 1", "30.03 0", "31.03 +1"]

    async def test_what_one_sets_is_nobody_elses(self, world: World) -> None:
        someone, other = await entered(world), await entered(world)
        before = await seen(other)
        await someone.lives_in("Asia/Kamchatka", 21)
        await someone.press(reminder_settings.set_day, 7, False)
        await someone.press(reminder_settings.pause, True)
        assert await seen(other) == before

    async def test_a_button_of_somebody_unknown_makes_nobody_known(self, someone: Talk) -> None:
        for deed, *given_ in (
            (reminder_settings.set_hour, 12),
            (reminder_settings.pause, True),
            (reminder_settings.show,),
        ):
            await someone.press(deed, *given_)
        assert await someone.journal() is None


class TestAPlaceTellsTheZone:
    @pytest.mark.parametrize(
        ("latitude", "longitude", "zone"),
        [
            (42.8746, 74.5698, "Asia/Bishkek"),
            (43.03, 74.71, "Asia/Almaty"),  # Korday, on the other side of the same river
            (55.75, 37.62, "Europe/Moscow"),
            (53.02, 158.65, "Asia/Kamchatka"),
            (0.0, -30.0, "Etc/GMT+2"),  # at sea there are only hours
        ],
    )
    async def test_it_is_set(self, world: World, latitude: float, longitude: float, zone: str) -> None:
        someone = await entered(world)
        answer = expect(ReminderSettings, await someone.do(reminder_settings.set_place, latitude, longitude))
        assert (answer.zone, answer.zone_set) == (zone, True)
        assert (await person(someone)).zone == zone
        due = await someone.due()
        assert due is not None
        assert due.astimezone(ZoneInfo(zone)).hour == 10

    @pytest.mark.parametrize("told", ["", "Mars/Olympus"])
    async def test_a_place_without_a_known_zone_changes_nothing(
        self, world: World, monkeypatch: pytest.MonkeyPatch, told: str
    ) -> None:
        someone = await entered(world)
        monkeypatch.setattr(tzfpy, "get_tz", lambda *_: told)
        assert await someone.do(reminder_settings.set_place, 42.87, 74.57) == NoZone()
        assert (await person(someone)).zone == "Asia/Almaty"

    async def test_who_would_rather_not_tell_keeps_the_zone(self, world: World) -> None:
        someone = await entered(world)
        assert await someone.press(reminder_settings.ask_place) == AskPlace()
        for label in ("Don’t send", "don't send", "Не отправлять", "жөнөтпөйм"):
            assert await someone.say(label) == ZoneKept()
        assert (await person(someone)).zone == "Asia/Almaty"


class TestTheNextFive:
    async def test_before_the_last_legal_day_and_after_it(self, world: World) -> None:
        someone = await entered(world)
        assert await listed(someone) == ["16.03 14", "23.03 7", "27.03 3", "29.03 1", "30.03 0"]
        world.clock.go_to(day("03-29"), 9)
        await someone.hear()  # what was overdue since the 16th
        assert await listed(someone) == ["30.03 0", "31.03 +1", "01.04 +2", "02.04 +3", "09.04 +10"]

    async def test_they_follow_what_is_chosen(self, world: World) -> None:
        someone = await entered(world)
        for days in (14, 3, 1, 0):
            await someone.press(reminder_settings.set_day, days, False)
        await someone.press(reminder_settings.set_day, 21, True)
        assert await listed(someone) == ["09.03 21", "23.03 7", "31.03 +1", "01.04 +2", "02.04 +3"]

    async def test_with_none_chosen_an_overstay_is_told_all_the_same(self, world: World) -> None:
        someone = await entered(world)
        for days in DAYS_BEFORE:
            await someone.press(reminder_settings.set_day, days, False)
        assert await listed(someone) == ["31.03 +1", "01.04 +2", "02.04 +3", "09.04 +10", "16.04 +17"]

    async def test_what_is_late_is_told_as_it_will_be_told(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-18"))
        assert await listed(someone) == ["18.03 12", "23.03 7", "27.03 3", "29.03 1", "30.03 0"]

    async def test_by_the_days_of_the_persons_own_calendar(self, world: World) -> None:
        someone = await entered(world)
        await someone.lives_in("Europe/Kaliningrad", 21)
        # 21:00 there is the midnight with which the day begins in Kazakhstan.
        assert await listed(someone) == ["15.03 14", "22.03 7", "26.03 3", "28.03 1", "29.03 0"]

    async def test_who_is_outside_or_paused_has_none(self, world: World) -> None:
        someone = await entered(world)
        await someone.press(reminder_settings.pause, True)
        shown = await seen(someone)
        assert (shown.following, shown.inside, shown.paused) == ((), True, True)
        await someone.press(reminder_settings.pause, False)
        await someone.command(Direction.OUT)
        shown = await seen(someone)
        assert (shown.following, shown.inside, shown.why) == ((), False, None)

    async def test_the_questions_about_plans_stand_among_them(self, world: World) -> None:
        someone = await entered(world)
        for text in ("03-20", "03-25", "06-12"):
            await someone.keep(day(text), day(text))
        assert await listed(someone) == ["16.03 14", "20.03 ?", "23.03 7", "25.03 ?", "27.03 3"]
        await someone.command(Direction.OUT)
        assert await listed(someone) == ["20.03 ?", "25.03 ?", "12.06 ?"]
        await someone.drop((await someone.plans())[1].id)
        assert await listed(someone) == ["20.03 ?", "12.06 ?"]
        # One that is late comes at once, as one with all that are late; what was asked is listed no more.
        world.clock.go_to(day("03-21"))
        assert await listed(someone) == ["21.03 ?", "12.06 ?"]
        await someone.hear(PLAN)
        assert await listed(someone) == ["12.06 ?"]
        await someone.lives_in("Europe/Kaliningrad", 21)
        assert await listed(someone) == ["11.06 ?"]
        await someone.press(reminder_settings.pause, True)
        assert await listed(someone) == []

    async def test_they_are_listed_where_nothing_is_counted_too(self, world: World) -> None:
        someone = await world.settled("UA")
        await someone.keep(day("06-12"))
        assert await listed(someone) == ["12.06 ?"]

    @pytest.mark.parametrize("why", [NoAllowance.NO_NATIONALITY, NoAllowance.UNKNOWN_RULE, NoAllowance.PERMIT])
    async def test_where_nothing_is_counted_it_is_said_why(self, world: World, why: NoAllowance) -> None:
        nationality = {NoAllowance.NO_NATIONALITY: None, NoAllowance.UNKNOWN_RULE: "UA"}.get(why, THIRTY_DAYS)
        someone = await entered(world, nationality=nationality)
        await someone.press(onboarding.set_permit, why is NoAllowance.PERMIT)
        shown = await seen(someone)
        assert (shown.following, shown.why) == ((), why)

    @settings(max_examples=6, suppress_health_check=QUIETLY)
    @given(
        nationality=st.sampled_from(["DE", "RU"]),
        before=st.lists(st.tuples(st.integers(1, 12), st.integers(1, 40)), max_size=3),
        waits=st.integers(0, 100),
        hour=st.integers(0, 23),
        zone=zones,
        own_hour=hours,
        chosen=st.sets(st.sampled_from(CHOICE)),
    )
    @example(
        nationality="DE", before=[], waits=0, hour=12, zone="Europe/Kaliningrad", own_hour=21, chosen=set(DAYS_BEFORE)
    )
    @example(nationality="RU", before=[(1, 80)], waits=3, hour=9, zone="Pacific/Kiritimati", own_hour=8, chosen={60, 0})
    async def test_they_are_what_then_comes(
        self,
        world: World,
        nationality: str,
        before: list[tuple[int, int]],
        waits: int,
        hour: int,
        zone: str,
        own_hour: int,
        chosen: set[int],
    ) -> None:
        someone = await world.settled(nationality)
        first, past = date(2025, 9, 1), []
        for gap, length in before:
            past.append((first + timedelta(gap), first + timedelta(gap + length)))
            first = past[-1][1] + timedelta(1)
        world.clock.go_to(first + timedelta(20))
        if past:
            await someone.stayed(*past)
        await someone.command(Direction.IN, f"{world.clock.today:%d.%m.%Y}")
        await someone.lives_in(zone, own_hour)
        for days in chosen.symmetric_difference(DAYS_BEFORE):
            await someone.press(reminder_settings.set_day, days, days in chosen)
        world.clock.go_to(world.clock.today + timedelta(waits), hour)
        due = await someone.due()
        if due is not None and due <= world.clock():
            await someone.hear()  # what came in the meantime, as one

        promised = await listed(someone)
        heard: list[str] = []
        for _ in promised:
            due = await someone.due()
            assert due is not None
            world.clock.at = due
            told = expect(Reminder, await someone.hear())
            own = due.astimezone(ZoneInfo(zone))
            assert own.hour == own_hour or own.utcoffset() != (own - timedelta(days=1)).utcoffset()
            heard.append(brief(ReminderState(own.date(), told.left, told.over, told.last_legal_day)))
        assert heard == promised
        assert len(promised) == 5


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
        clock.at = max(clock.at, moment)

    def about(self, on: date) -> list[Reminder]:
        return [answer for answer in self.heard if answer.today == on]


def at(text: str, hour: int = 0, minute: int = 0) -> datetime:
    return datetime.combine(day(text), time(hour, minute), ALMATY)


async def on_the_day(world: World, text: str, entered_on: str = "03-01") -> tuple[Talk, Loop]:
    """Somebody inside as that day begins, who has heard all there was before."""
    someone = await entered(world, entered_on)
    loop = Loop(someone)
    await loop.goes_on(at(text) - timedelta(microseconds=1))
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
            (reminder_settings.pause, (False,)),
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
        await someone.press(reminder_settings.pause, True)
        assert await someone.due() is None
        await loop.goes_on(at("04-20"))
        assert loop.heard[-1].today == day("03-16")
        assert isinstance(status := await someone.do(show_status), Status)
        assert status.paused

    async def test_after_a_pause_todays_still_comes(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-30")
        await someone.press(reminder_settings.pause, True)
        await loop.goes_on(at("03-30", 11))
        await someone.press(reminder_settings.pause, False)
        await loop.goes_on(at("03-30", 11))
        assert len(loop.about(day("03-30"))) == 1
        await someone.press(reminder_settings.pause, True)
        await someone.press(reminder_settings.pause, False)
        await loop.goes_on(at("03-30", 23, 59))
        assert len(loop.about(day("03-30"))) == 1
        assert await someone.due() == at("03-31", 10)

    async def test_after_a_pause_over_the_midnight_at_which_it_was_due_too(self, world: World) -> None:
        someone = await entered(world)
        await someone.lives_in("Europe/Kaliningrad", 21)  # the midnight with which the day begins in Kazakhstan
        loop = Loop(someone)
        await loop.goes_on(at("03-29", 23, 59))
        await someone.press(reminder_settings.pause, True)
        await loop.goes_on(at("03-30", 0, 30))
        await someone.press(reminder_settings.pause, False)
        await loop.goes_on(at("03-30", 0, 30))
        assert len(loop.about(day("03-30"))) == 1

    async def test_after_a_pause_that_of_another_day_does_not(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-23")
        await someone.press(reminder_settings.pause, True)
        await loop.goes_on(at("03-24", 11))
        await someone.press(reminder_settings.pause, False)
        assert await someone.due() == at("03-27", 10)

    async def test_what_is_set_during_a_pause_holds_after_it(self, world: World) -> None:
        someone, loop = await on_the_day(world, "03-30")
        await someone.press(reminder_settings.pause, True)
        await someone.lives_in("Europe/Moscow", 20)
        await someone.press(reminder_settings.set_day, 0, True)
        assert await someone.due() is None
        await someone.press(reminder_settings.pause, False)
        assert await someone.due() == at("03-30", 22)
        await loop.goes_on(at("03-30", 22))
        assert len(loop.about(day("03-30"))) == 1

    @pytest.mark.parametrize("hour", [8, 18])
    async def test_one_that_is_being_sent_is_not_sent_again(self, world: World, hour: int) -> None:
        someone, _ = await on_the_day(world, "03-30")
        world.clock.at = at("03-30", 10)
        async with world.database.write() as tx:
            claimed = await notices.claim(tx, world.clock(), timedelta(minutes=5), limit=1000)
        mine = next(notice for notice in claimed if notice.chat_id == someone.id)
        await someone.press(reminder_settings.set_hour, hour)
        async with world.database.write() as tx:
            again = await notices.claim(tx, world.clock(), timedelta(minutes=5), limit=1000)
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
        await someone.press(reminder_settings.pause, True)
        await someone.press(reminder_settings.pause, False)
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
    @example(text="03-30", begins=("Asia/Almaty", 10), acts=[(599, 9), (601, "pause"), (602, "resume"), (603, 21)])
    @example(text="03-31", begins=("America/Los_Angeles", 20), acts=[(0, "down"), (481, "Asia/Kamchatka")])
    async def test_whatever_is_changed_on_its_day_it_comes_once_on_it(
        self, world: World, text: str, begins: tuple[str, int], acts: list[tuple[int, int | str]]
    ) -> None:
        someone = await entered(world)
        await someone.lives_in(*begins)
        loop = Loop(someone)
        await loop.goes_on(at(text) - timedelta(microseconds=1))
        assert loop.about(day(text)) == []
        for minute, act in sorted(acts, key=lambda each: each[0]):
            await loop.goes_on(at(text) + timedelta(minutes=minute))
            match act:
                case int(hour):
                    await someone.press(reminder_settings.set_hour, hour)
                case "pause" | "resume":
                    await someone.press(reminder_settings.pause, act == "pause")
                case "down" | "up":
                    loop.down = act == "down"
                case "other day" | "no other day":
                    await someone.press(reminder_settings.set_day, 45, act == "other day")
                case "past":
                    await someone.stayed((date(2025, 10, 1), date(2025, 10, 2)))
                case zone:
                    await someone.press(reminder_settings.set_zone, zone)
        loop.down = False
        await loop.goes_on(at(text, 23, 59))
        assert len(loop.about(day(text))) <= 1
        assert len(loop.about(day(text))) == 1 or (await person(someone)).paused
