"""The line that the host has to tell of an arrival: below whose entry it stands, and until when."""

from datetime import date

import pytest

from bot.actions import onboarding, permits, reminder_settings, stays
from bot.actions.answers.days import Purpose
from bot.actions.answers.notices import HostTells
from bot.actions.answers.reminder_settings import ReminderSettings
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.notices.host import HOST
from bot.core.permit import PermitKind
from tests.actions.answered import expect, text
from tests.actions.family import Family
from tests.actions.reminded import stay_id
from tests.actions.talk import Direction, Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

# 5 July 2026 is a Sunday, and Monday the 6th a holiday: working days are the 7th, the 8th and the 9th.
NINTH = HostTells(day("07-09"), estimated=False)


async def enters(someone: Talk, words: str | None = None, on: str = "07-05") -> HostTells | None:
    someone.world.clock.go_to(day(on))
    return expect(Saved, await someone.command(Direction.IN, *([words] if words else []))).host


class TestTold:
    async def test_once_on_the_day_of_the_entry(self, world: World) -> None:
        someone = await world.settled()
        assert await enters(someone) == NINTH
        assert expect(Saved, await someone.command(Direction.OUT)).host is None
        assert await enters(someone) == NINTH, "again after each entry"
        assert expect(Saved, await someone.say("10.01.2026 - 20.01.2026")).host is None

    async def test_not_of_an_entry_told_later(self, world: World) -> None:
        assert await enters(await world.settled(), "04.07.2026") is None

    async def test_of_one_corrected_to_today(self, world: World) -> None:
        someone = await world.settled()
        await enters(someone, "04.07.2026")
        assert expect(Saved, await someone.pick(Purpose.FIX_ENTRY, await stay_id(someone), day("07-05"))).host == NINTH

    async def test_not_again_of_an_entry_that_is_mended(self, world: World) -> None:
        someone = await world.settled()
        assert await enters(someone) == NINTH
        assert expect(Saved, await someone.press(stays.from_memory, await stay_id(someone), True)).host is None

    async def test_a_repeated_message_is_told_the_same(self, world: World) -> None:
        someone = (await world.settled()).as_request("again")
        assert [await enters(someone) for _ in range(2)] == [NINTH, NINTH]

    async def test_in_a_year_not_announced_by_an_estimate(self, world: World) -> None:
        host = await enters(await world.settled(), on="12-30")
        assert host is not None
        assert host.estimated
        assert (host.by.month, host.by.year) == (1, 2027)

    async def test_to_several_at_once(self, world: World) -> None:
        family = await Family.of(world, others=("Анна",))
        world.clock.go_to(day("07-05"))
        told = expect(Together, await family.me.say("мы все въехали сегодня"))
        assert {part.answer.host for part in told.parts if isinstance(part.answer, Saved)} == {NINTH}

    @pytest.mark.parametrize("who", ["all", "only me", "only Anna"])
    async def test_it_is_said_whose_arrival_it_is_where_not_everybodys(self, world: World, who: str) -> None:
        family = await Family.of(world, others=("Анна",))
        world.clock.go_to(day("07-05"))
        if who != "all":
            of = await family.by(*([] if who == "only Anna" else ["Анна"]))
            await of.press(permits.keep, day("06-01"), None, PermitKind.RESIDENCE)
        said = text(expect(Together, await family.me.say("мы все въехали сегодня")))
        assert said.count("🏠") == 1
        *_, above, _ = said.partition("🏠")[0].split("\n")
        assert above == {"all": "", "only me": "You", "only Anna": "Анна"}[who]


class TestForWhom:
    @pytest.mark.parametrize(
        ("nationality", "told"), [("RU", True), ("DE", True), ("IN", True), ("AR", True), ("KZ", False), (None, False)]
    )
    async def test_every_foreigner(self, world: World, nationality: str | None, told: bool) -> None:
        assert (await enters(await world.settled(nationality)) is not None) == told

    @pytest.mark.parametrize(
        ("kind", "told"), [(PermitKind.VISA, True), (PermitKind.RESIDENCE, False), (PermitKind.OTHER, False)]
    )
    @pytest.mark.parametrize("begins", [day("06-01"), None])
    async def test_under_a_visa_but_no_residence_permit(
        self, world: World, kind: PermitKind, told: bool, begins: date | None
    ) -> None:
        someone = await world.settled()
        await someone.press(permits.keep, begins, day("07-05"), kind)
        assert (await enters(someone) is not None) == told
        await someone.command(Direction.OUT)
        assert await enters(someone, on="07-06") is not None, "it has ended"

    async def test_nowhere_else(self, world: World) -> None:
        someone = (await Family.of(world, "GE")).me
        world.clock.go_to(day("07-05"))
        assert expect(Saved, await someone.say("въехал в Грузию сегодня")).host is None


async def test_it_is_switched_off_by_its_name(world: World) -> None:
    someone = await world.settled()
    settings = expect(ReminderSettings, await someone.press(reminder_settings.set_kind, HOST, False))
    assert settings.switched_off == (HOST,)
    assert await enters(someone) is None
    await someone.press(reminder_settings.set_kind, HOST, True)
    await someone.press(onboarding.choose_nationality, "RU")
    await someone.command(Direction.OUT)
    assert await enters(someone) == NINTH
