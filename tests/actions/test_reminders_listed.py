"""The next five reminders are listed as they then come."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.actions import reminder_settings
from bot.actions.answers.notices import CheckIn, Reminder
from bot.actions.answers.reminder_settings import NoticeAhead
from bot.actions.answers.status import NoAllowance
from bot.actions.notices.night import morning
from bot.core.reminders import CHOICE, DAYS_BEFORE, ENDLESS, ReminderState
from tests.actions.answered import expect, text
from tests.actions.reminded import QUIETLY, THIRTY_DAYS, brief, entered, hours, listed, seen, zones
from tests.actions.talk import CHECK_IN, PLAN, Direction, World, day, inside

pytestmark = pytest.mark.asyncio(loop_scope="session")


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

    async def test_what_waits_for_the_morning_is_told_as_of_then(self, world: World) -> None:
        someone = await entered(world)
        world.clock.go_to(day("03-18"), 23)
        assert await listed(someone) == ["19.03 11", "23.03 7", "27.03 3", "29.03 1", "30.03 0"]
        world.clock.go_to(day("03-30"), 23)  # the last legal day is not held back
        assert await listed(someone) == ["30.03 0", "31.03 +1", "01.04 +2", "02.04 +3", "09.04 +10"]

    async def test_a_question_waits_for_the_end_of_a_pause(self, world: World) -> None:
        someone = await inside(world)
        asks = (await someone.due(CHECK_IN) or world.clock.at).date()
        await someone.pause(asks + timedelta(5))
        assert f"{asks + timedelta(5):%d.%m} still in?" in await listed(someone)
        assert f"{asks:%d.%m} still in?" not in await listed(someone)
        world.clock.at = expect(datetime, await someone.due(CHECK_IN))
        assert world.clock.at.date() == asks + timedelta(5)
        assert isinstance(await someone.hear(CHECK_IN), CheckIn)

    async def test_by_the_days_of_the_persons_own_calendar(self, world: World) -> None:
        someone = await entered(world)
        await someone.lives_in("Europe/Kaliningrad", 21)
        # 21:00 there is the midnight with which the day begins in Kazakhstan.
        assert await listed(someone) == ["15.03 14", "22.03 7", "26.03 3", "28.03 1", "29.03 0"]

    async def test_who_is_outside_or_paused_has_none(self, world: World) -> None:
        someone = await entered(world)
        await someone.pause()
        shown = await seen(someone)
        assert (shown.following, shown.inside, shown.paused_until) == ((), True, ENDLESS)
        await someone.resume()
        await someone.command(Direction.OUT)
        shown = await seen(someone)
        assert (shown.following, shown.inside, shown.why) == ((), False, None)

    async def test_the_questions_about_plans_stand_among_them(self, world: World) -> None:
        someone = await entered(world)
        for plan in ("03-20", "03-25", "06-12"):
            await someone.keep(day(plan), day(plan))
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
        await someone.pause()
        assert await listed(someone) == []

    async def test_they_are_listed_where_nothing_is_counted_too(self, world: World) -> None:
        someone = await world.settled("AR")
        await someone.keep(day("06-12"))
        assert await listed(someone) == ["12.06 ?"]

    @pytest.mark.parametrize("why", [NoAllowance.NO_NATIONALITY, NoAllowance.UNKNOWN_RULE, NoAllowance.PERMIT])
    async def test_where_nothing_is_counted_it_is_said_why(self, world: World, why: NoAllowance) -> None:
        nationality = {NoAllowance.NO_NATIONALITY: None, NoAllowance.UNKNOWN_RULE: "AR"}.get(why, THIRTY_DAYS)
        someone = await entered(world, nationality=nationality)
        if why is NoAllowance.PERMIT:
            await someone.hold_permit()
        shown = await seen(someone)
        still_in = NoticeAhead(day("03-31"), CHECK_IN)
        assert (shown.following, shown.why) == (() if why is NoAllowance.PERMIT else (still_in,), why)
        assert "Why: /status" in text(shown)

    @settings(max_examples=6, suppress_health_check=QUIETLY)
    @given(
        nationality=st.sampled_from(["DE", "RU"]),
        before=st.lists(st.tuples(st.integers(1, 12), st.integers(1, 40)), max_size=3),
        waits=st.integers(0, 100),
        hour=st.integers(0, 23),  # at night what is late comes in the morning
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
        await someone.press(reminder_settings.set_kind, CHECK_IN, False)
        for days in chosen.symmetric_difference(DAYS_BEFORE):
            await someone.press(reminder_settings.set_day, days, days in chosen)
        world.clock.go_to(world.clock.today + timedelta(waits), hour)
        due = await someone.due()
        if due is not None and due <= world.clock():
            world.clock.at = morning(zone, world.clock.at) or world.clock.at
            await someone.hear()  # what came in the meantime, as one

        promised = await listed(someone)
        heard: list[str] = []
        for _ in promised:
            due = await someone.due()
            assert due is not None
            world.clock.at = due
            told = expect(Reminder, await someone.hear())
            own = due.astimezone(ZoneInfo(zone))
            early = not (told.left or told.over) and own.hour != own_hour  # of the last day too little would be left
            assert own.hour == own_hour or early or own.utcoffset() != (own - timedelta(days=1)).utcoffset()
            heard.append(brief(ReminderState(own.date(), told.left, told.over, told.last_legal_day)))
        assert heard == promised
        assert len(promised) == 5
