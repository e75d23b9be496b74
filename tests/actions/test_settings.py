"""Everything a person has set: shown on one screen, each set to something and never toggled, and what follows."""

import pytest

from bot.actions import onboarding, rule, settings
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import AskInside, AskLanguage, AskNationality
from bot.actions.answers.settings import ProfileSaved, Settings
from bot.actions.answers.status import Allowance, NoAllowance, Status
from bot.actions.answers.stays import Saved
from bot.actions.rule import RuleCard
from bot.core.reminders import ENDLESS
from tests.actions.answered import expect, own_question
from tests.actions.talk import OFFERED, Direction, Talk, World, day, numbers

pytestmark = pytest.mark.asyncio(loop_scope="session")

UNKNOWN = "AR"
"""A nationality for which no rule is known here."""


async def shown(someone: Talk) -> Settings:
    return expect(Settings, await someone.do(settings.show))


async def test_nothing_is_set_before_the_first_word(someone: Talk) -> None:
    assert await shown(someone) == Settings(
        language=None,
        nationality=None,
        permits=(),
        own=None,
        rule_known=False,
        hour=10,
        zone="Asia/Almaty",
        paused_until=None,
        now=someone.world.clock(),
        today=someone.world.clock.today,
    )


async def test_what_was_set_is_shown(world: World) -> None:
    someone = await world.settled("KG", language="ky")
    await someone.lives_in("Asia/Bishkek", 9)
    await someone.pause()
    held = await someone.hold_permit()
    assert await shown(someone) == Settings(
        language="ky",
        nationality="KG",
        permits=held.permits,
        own=None,
        rule_known=True,
        hour=9,
        zone="Asia/Bishkek",
        paused_until=ENDLESS,
        now=world.clock(),
        today=world.clock.today,
    )


async def test_looking_changes_nothing(world: World) -> None:
    someone = await world.settled()
    await someone.command(Direction.IN)
    due = await someone.due()
    await shown(someone)
    assert await someone.question() is None
    assert await someone.due() == due


class TestLanguageNationalityPermit:
    async def test_a_language_is_set_again_and_the_screen_speaks_it(self, world: World) -> None:
        someone = await world.settled(language="ru")
        assert await someone.press(onboarding.ask_language) == AskLanguage(again=True)
        reply = await world.runner.run(someone.asked(), False, onboarding.choose_language, "ky")
        assert reply.languages == ("ky",)
        assert (await shown(someone)).language == "ky"

    async def test_another_nationality_is_judged_by_its_own_rule(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.command(Direction.IN)
        assert await someone.press(onboarding.ask_nationality) == AskNationality(OFFERED, current="RU")
        assert isinstance(expect(ProfileSaved, await someone.say("Германия")).then, Status)
        assert (await shown(someone)).nationality == "DE"
        judged = await numbers(someone)
        assert isinstance(judged, Allowance)
        assert judged.may_stay == 30

    async def test_more_days_for_one_visit_than_for_all_are_asked_about(self, world: World) -> None:
        someone = await world.settled(UNKNOWN)
        assert own_question(await someone.say("90 30"), UNKNOWN, swapped=True)
        assert (await shown(someone)).own is None

    async def test_a_question_that_is_left_alone_keeps_what_was(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.press(onboarding.ask_nationality)
        assert isinstance(await someone.skip("nationality"), Status)
        assert (await shown(someone)).nationality == "RU"

    async def test_a_permit_of_no_known_day_ends_the_count_until_it_is_deleted(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.command(Direction.IN)
        due = await someone.due()
        held = (await someone.hold_permit()).permits
        assert ((await shown(someone)).permits, await someone.due()) == (held, None)
        assert await numbers(someone) is NoAllowance.PERMIT
        await someone.drop_permit()
        assert ((await shown(someone)).permits, await someone.due()) == ((), due)


class TestTheOwnLimit:
    """For nationalities whose rule is not known here: shown and changed in /settings."""

    async def test_it_is_asked_for_typed_shown_and_counted_by(self, world: World) -> None:
        someone = await world.settled(UNKNOWN)
        await someone.command(Direction.IN)
        assert (await shown(someone)).own is None
        assert own_question(await someone.press(onboarding.ask_own_limit), UNKNOWN)
        assert isinstance(expect(ProfileSaved, await someone.say("10 90")).then, Status)
        assert (await shown(someone)).own == (10, 90, 180)
        judged = await numbers(someone)
        assert isinstance(judged, Allowance)
        assert (judged.may_stay, judged.limit, judged.window) == (10, 90, 180)
        due = await someone.due()
        assert due is not None
        assert due.date() == day("03-12")  # seven days before the 19th

    async def test_it_is_changed_and_the_reminders_follow(self, world: World) -> None:
        someone = await world.settled(UNKNOWN)
        await someone.command(Direction.IN)
        before: tuple[int, int, int] | None = None
        for words, own, comes in (("10 90", (10, 90, 180), "03-12"), ("20, 40 / 120", (20, 40, 120), "03-15")):
            assert own_question(await someone.press(onboarding.ask_own_limit), UNKNOWN, current=before)
            await someone.say(words)
            assert (await shown(someone)).own == own
            due = await someone.due()
            assert due is not None
            assert due.date() == day(comes)
            before = own

    @pytest.mark.parametrize("words", ["0 90", "10 0", "10 90 90", "10 90 60", "десять", "0", "10 90 180 1"])
    async def test_what_is_no_limit_is_asked_again_and_changes_nothing(self, world: World, words: str) -> None:
        someone = await world.settled(UNKNOWN)
        await someone.press(onboarding.ask_own_limit)
        await someone.say("10 90")
        await someone.press(onboarding.ask_own_limit)
        assert own_question(await someone.say(words), UNKNOWN, unread=True)
        assert (await shown(someone)).own == (10, 90, 180)
        assert isinstance(expect(ProfileSaved, await someone.say("30 90")).then, Status)

    async def test_more_days_for_one_visit_than_for_all_are_asked_about(self, world: World) -> None:
        someone = await world.settled(UNKNOWN)
        assert own_question(await someone.say("90 30"), UNKNOWN, swapped=True)
        assert (await shown(someone)).own is None

    async def test_a_question_that_is_left_alone_keeps_what_was(self, world: World) -> None:
        someone = await world.settled(UNKNOWN)
        await someone.press(onboarding.ask_own_limit)
        await someone.say("10 90")
        await someone.press(onboarding.ask_own_limit)
        assert isinstance(await someone.skip("own"), Status)
        assert (await shown(someone)).own == (10, 90, 180)
        assert await someone.question() is None

    async def test_it_goes_with_its_nationality(self, world: World) -> None:
        someone = await world.settled(UNKNOWN)
        await someone.press(onboarding.ask_own_limit)
        await someone.say("10 90")
        await someone.press(onboarding.choose_nationality, "RU")
        assert ((await shown(someone)).own, (await shown(someone)).rule_known) == (None, True)
        await someone.press(onboarding.choose_nationality, UNKNOWN)
        assert (await shown(someone)).own is None

    async def test_a_nationality_chosen_once_more_keeps_it(self, world: World) -> None:
        someone = await world.settled(UNKNOWN)
        await someone.press(onboarding.ask_own_limit)
        await someone.say("10 90")
        await someone.press(onboarding.choose_nationality, UNKNOWN)
        assert (await shown(someone)).own == (10, 90, 180)

    async def test_an_old_button_for_it_offers_none_where_the_rule_is_known(self, world: World) -> None:
        someone = await world.settled("RU")
        assert await someone.press(onboarding.ask_own_limit) == StaleButton()
        assert await someone.question() is None
        nobody = await world.settled(None)
        assert await nobody.press(onboarding.ask_own_limit) == StaleButton()

    async def test_two_numbers_are_taken_wherever_they_were_invited(self, world: World) -> None:
        # Whose rule is not known is told so with each number that is missing, and invited to send their own.
        someone = await world.settled(UNKNOWN)
        assert await numbers(someone) is NoAllowance.UNKNOWN_RULE
        assert isinstance(expect(ProfileSaved, await someone.say("30 90")).then, Status)
        assert (await shown(someone)).own == (30, 90, 180)

    async def test_two_numbers_of_somebody_whose_rule_is_known_set_nothing(self, world: World) -> None:
        someone = await world.settled("RU")
        assert not isinstance(await someone.say("30 90"), ProfileSaved)
        assert (await shown(someone)).own is None

    async def test_the_first_questions_go_on_after_it(self, world: World) -> None:
        someone = world.newcomer()
        await someone.start()
        await someone.press(onboarding.choose_language, "en")
        assert own_question(await someone.press(onboarding.choose_nationality, UNKNOWN), UNKNOWN)
        await shown(someone)
        assert await someone.say("10 90") == ProfileSaved((10, 90, 180), AskInside())

    async def test_an_overstay_by_it_ends_when_it_is_corrected(self, world: World) -> None:
        someone = await world.settled(UNKNOWN)
        await someone.do(onboarding.own_limit, 5, 90, None)
        assert isinstance(await someone.command(Direction.IN, "01.03.2026"), Saved)
        assert isinstance(judged := await numbers(someone), Allowance)
        assert judged.over == 5
        await someone.press(onboarding.ask_own_limit)
        await someone.say("50 90")
        assert isinstance(judged := await numbers(someone), Allowance)
        assert (judged.over, judged.may_stay) == (0, 41)
        card = expect(RuleCard, await someone.do(rule.show))
        assert card.rule is not None
