"""When numbers are shown and which: never before the nationality, never against a permit, never a guess."""

from datetime import timedelta

import pytest

from bot.actions import onboarding, permits, settings
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import AskInside, AskNationality
from bot.actions.answers.settings import ProfileSaved, Settings
from bot.actions.answers.status import Allowance, NoAllowance, Status
from bot.actions.answers.stays import Saved, Since
from bot.actions.status import show as show_status
from tests.actions.answered import expect, numbers_of
from tests.actions.talk import OFFERED, Direction, World, at, day, days, numbers

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestWithoutANationality:
    async def test_the_day_is_saved_the_nationality_asked_and_no_number_shown(self, world: World) -> None:
        someone = await world.settled(nationality=None)
        saved = expect(Saved, await someone.command(Direction.IN, "01.03.2026"))
        assert saved.ask == AskNationality(OFFERED)
        assert saved.status.numbers is NoAllowance.NO_NATIONALITY
        assert await numbers(someone) is NoAllowance.NO_NATIONALITY
        assert await someone.due() is None
        noted = expect(ProfileSaved, await someone.say("Россия"))
        assert noted.kept == "RU"
        assert numbers_of(noted.then).limit == 90
        assert await someone.due() is not None

    async def test_it_can_be_left_unsaid_and_is_asked_after_the_next_day(self, world: World) -> None:
        someone = await world.settled(nationality=None)
        await someone.command(Direction.IN, "01.03.2026")
        assert isinstance(await someone.skip("nationality"), Status)
        assert expect(Saved, await someone.command(Direction.OUT)).ask == AskNationality(OFFERED)


GERMANY = "DE"
"""Thirty days a visit and ninety in 180."""


class TestInside:
    async def test_used_may_stay_and_the_last_legal_day(self, world: World) -> None:
        someone = await world.settled(GERMANY)
        await someone.stayed((day("01-01"), day("01-10")))
        await someone.command(Direction.IN, "01.03.2026")
        found = await numbers(someone)
        assert found == Allowance(
            used=20, limit=90, window=180, may_stay=21, last_legal_day=day("03-30"), full=30, visit=30
        )

    async def test_over_the_limit_since_when_and_how_long(self, world: World) -> None:
        someone = await world.settled(GERMANY)
        await someone.command(Direction.IN, "01.03.2026")
        world.clock.go_to(day("04-02"))
        found = await numbers(someone)
        assert isinstance(found, Allowance)
        assert (found.may_stay, found.last_legal_day) == (0, None)
        assert (found.over, found.over_since, found.legal_before) == (3, day("03-31"), day("03-30"))


class TestOutside:
    async def test_an_entry_today_counts_from_today(self, world: World) -> None:
        someone = await world.settled(GERMANY)
        await someone.stayed((day("02-01"), day("03-02")))
        found = await numbers(someone)
        assert isinstance(found, Allowance)
        assert (found.used, found.may_stay, found.last_legal_day) == (30, 30, day("03-10") + timedelta(29))
        assert found.next_entry is found.full_entry is None

    async def test_on_the_day_of_the_exit_an_entry_is_a_new_visit(self, world: World) -> None:
        someone = await world.settled(GERMANY)
        await someone.stayed((day("02-09"), day("03-10")))
        found = await numbers(someone)
        assert isinstance(found, Allowance)
        assert found.may_stay == 30

    async def test_with_the_window_used_up_when_an_entry_is_legal_again(self, world: World) -> None:
        someone = await world.settled(GERMANY)
        world.clock.go_to(day("04-05"))
        await someone.stayed((day("01-01"), day("01-30")), (day("01-30"), day("02-28")), (day("02-28"), day("03-29")))
        found = await numbers(someone)
        assert isinstance(found, Allowance)
        # Two days still fit today; a whole visit begins at the earliest two days before 1 January leaves the window.
        assert (found.used, found.may_stay) == (88, 2)
        assert found.next_entry is None
        assert (found.full, found.full_entry) == (30, day("06-28"))

    async def test_with_nothing_left_the_first_day_on_which_an_entry_is_legal(self, world: World) -> None:
        someone = await world.settled(GERMANY)
        world.clock.go_to(day("04-05"))
        await someone.stayed((day("01-01"), day("01-30")), (day("01-31"), day("03-01")), (day("03-02"), day("03-31")))
        found = await numbers(someone)
        assert isinstance(found, Allowance)
        assert (found.used, found.may_stay, found.last_legal_day) == (90, 0, None)
        assert (found.next_entry, found.full_entry) == (day("06-30"), day("06-30"))


class TestWithAPermit:
    async def test_no_numbers_and_no_reminders(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN)
        assert await someone.due() is not None
        answer = await someone.hold_permit()
        assert answer.status.numbers is NoAllowance.PERMIT
        assert await someone.due() is None
        saved = expect(Saved, await someone.command(Direction.OUT))
        assert saved.status.numbers is NoAllowance.PERMIT
        assert saved.ask is None
        await someone.command(Direction.IN)
        assert await someone.due() is None
        answer = await someone.drop_permit()
        assert isinstance(answer.status.numbers, Allowance)
        assert await someone.due() is not None

    async def test_the_nationality_is_not_asked_then(self, world: World) -> None:
        someone = await world.settled(nationality=None)
        await someone.do(show_status)
        await someone.hold_permit()
        assert expect(Saved, await someone.command(Direction.IN)).ask is None


class TestACitizenOfTheCountry:
    async def test_is_not_limited_not_counted_not_warned_and_not_asked_for_numbers(self, world: World) -> None:
        someone = await world.settled(nationality=None)
        await someone.command(Direction.IN, "01.03.2026")
        noted = expect(ProfileSaved, await someone.say("Казахстан"))
        assert (noted.kept, expect(Status, noted.then).numbers) == ("KZ", NoAllowance.CITIZEN)
        assert await someone.question() is None
        assert await someone.press(onboarding.ask_own_limit) == StaleButton()
        await someone.say("30 90")
        assert await numbers(someone) is NoAllowance.CITIZEN
        assert await someone.due() is None
        world.clock.go_to(day("11-10"))
        saved = expect(Saved, await someone.command(Direction.OUT))
        assert (saved.status.numbers, saved.ask) == (NoAllowance.CITIZEN, None)

    async def test_whatever_permit_or_numbers_were_told_before(self, world: World) -> None:
        someone = await world.settled(nationality=None)
        await someone.press(onboarding.choose_nationality, "AR")
        await someone.say("10 20")
        await someone.hold_permit()
        await someone.press(onboarding.choose_nationality, "KZ")
        assert await numbers(someone) is NoAllowance.CITIZEN
        set_to = expect(Settings, await someone.do(settings.show))
        assert (set_to.rule_known, set_to.permits) == (True, None)
        # An old button that says otherwise sets nothing and speaks of no limit.
        for holds in (True, False):
            answer = expect(Since, await someone.press(permits.hold, holds))
            assert expect(Status, answer.now).numbers is NoAllowance.CITIZEN

    async def test_is_asked_where_they_are_and_for_no_past_stays(self, world: World) -> None:
        for inside in (True, False):
            someone = world.newcomer()
            await someone.start()
            await someone.press(onboarding.choose_language, "en")
            assert await someone.press(onboarding.choose_nationality, "KZ") == ProfileSaved(
                "KZ", AskInside(permit=True)
            )
            answer = await someone.press(onboarding.inside, inside)
            if inside:
                answer = expect(Saved, await someone.say("01.03.2026"))
                assert (answer.stays, answer.ask) == (tuple(days("03-01")), None)
            else:
                assert isinstance(answer, Status)
            assert await someone.question() is None


async def test_before_the_rule_begins_there_is_no_number(world: World) -> None:
    # The shipped rule of Russia begins in 2023; a clock that stands before it.
    someone = await world.settled()
    world.clock.go_to(day("03-10").replace(year=2022))
    await someone.command(Direction.IN)
    assert await numbers(someone) is NoAllowance.NOT_IN_FORCE
    # By then the stay is longer than any that it allows
    assert await someone.due() == at("01-27").replace(year=2023)
