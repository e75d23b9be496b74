"""When a person is reminded can be set, each part of it and nothing else."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
import tzfpy

from bot.actions import reminder_settings
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.reminder_settings import AskPlace, NoZone, ReminderPart, ReminderSettings, ZoneKept
from bot.actions.reminder_settings import HOURS, ZONES
from bot.core.reminders import CHOICE, DAYS_BEFORE
from tests.actions.answered import expect
from tests.actions.reminded import entered, listed, person, seen
from tests.actions.talk import Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestWhatIsSet:
    async def test_a_newcomer_has_what_was_promised(self, world: World) -> None:
        someone = await world.settled()
        assert await seen(someone) == ReminderSettings(
            ReminderPart.ALL, 10, "Asia/Almaty", DAYS_BEFORE, None, world.clock(), inside=False
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
            (reminder_settings.pause_until, day("03-28")),
            (reminder_settings.resume,),
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
        await someone.pause()
        assert await seen(other) == before

    async def test_a_button_of_somebody_unknown_makes_nobody_known(self, someone: Talk) -> None:
        for deed, *given_ in (
            (reminder_settings.set_hour, 12),
            (reminder_settings.pause_until, day("03-28")),
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
