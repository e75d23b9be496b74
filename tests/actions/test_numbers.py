"""When numbers are shown and which: never before the nationality, never against a permit, never a guess."""

from datetime import timedelta

import pytest

from bot.actions import onboarding, settings
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import AskInside, AskNationality, AskOwnLimit
from bot.actions.answers.settings import PermitSet, ProfileSaved, Settings
from bot.actions.answers.status import Allowance, NoAllowance, Status
from bot.actions.answers.stays import Saved, Since
from bot.actions.status import show as show_status
from tests.actions.talk import OFFERED, Direction, Talk, World, day, days, expect, numbers_of, own_question

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def numbers(someone: Talk) -> Allowance | NoAllowance:
    return expect(Status, await someone.do(show_status)).numbers


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
        answer = expect(PermitSet, await someone.press(onboarding.set_permit, True))
        assert answer.status.numbers is NoAllowance.PERMIT
        assert await someone.due() is None
        saved = expect(Saved, await someone.command(Direction.OUT))
        assert saved.status.numbers is NoAllowance.PERMIT
        assert saved.ask is None
        await someone.command(Direction.IN)
        assert await someone.due() is None
        answer = expect(PermitSet, await someone.press(onboarding.set_permit, False))
        assert isinstance(answer.status.numbers, Allowance)
        assert await someone.due() is not None

    async def test_the_nationality_is_not_asked_then(self, world: World) -> None:
        someone = await world.settled(nationality=None)
        await someone.do(show_status)
        await someone.press(onboarding.set_permit, True)
        assert expect(Saved, await someone.command(Direction.IN)).ask is None


class TestANationalityWithoutAKnownRule:
    async def test_no_number_until_ones_own_are_typed(self, world: World) -> None:
        someone = await world.settled(nationality=None)
        await someone.command(Direction.IN, "01.03.2026")
        assert own_question(await someone.say("Украина"), "UA")
        assert await numbers(someone) is NoAllowance.UNKNOWN_RULE
        assert await someone.due() is None
        told = numbers_of(expect(ProfileSaved, await someone.say("30 60")).then)
        assert (told.limit, told.window, told.full) == (60, 180, 30)
        assert await someone.due() is not None

    @pytest.mark.parametrize(
        ("words", "own"),
        [
            ("30 90", (30, 90, 180)),
            ("30, 60", (30, 60, 180)),
            ("14 42 180", (14, 42, 180)),
            ("30 90/365", (30, 90, 365)),
            ("90/180", (90, 90, 180)),
            ("90 180", (90, 90, 180)),
            ("90", (90, 90, 180)),
            ("90 дней за 180", (90, 90, 180)),
            ("90 days in 180", (90, 90, 180)),
            ("90 дней", (90, 90, 180)),
            ("90 күн", (90, 90, 180)),
            ("30 180", (30, 30, 180)),
        ],
    )
    async def test_the_numbers_as_people_type_them(self, world: World, words: str, own: tuple[int, int, int]) -> None:
        someone = await world.settled(nationality=None)
        await someone.press(onboarding.choose_nationality, "UA")
        await someone.say(words)
        journal = await someone.journal()
        assert journal is not None
        assert journal.own_limit == own

    @pytest.mark.parametrize(
        "words", ["0 90", "тридцать", "30 90 60", "30 дней и ещё 90", "NO", "0", "180", "91", "90/9999"]
    )
    async def test_what_is_no_rule_is_asked_again(self, world: World, words: str) -> None:
        someone = await world.settled(nationality=None)
        await someone.press(onboarding.choose_nationality, "UA")
        assert own_question(await someone.say(words), "UA", unread=True)
        assert await someone.question() == "own"
        assert await numbers(someone) is NoAllowance.UNKNOWN_RULE

    @pytest.mark.parametrize(
        ("words", "meant"),
        [(words, ((30, 90, 180), (30, 30, 180))) for words in ("30", "30 days", "30 дней", "30 күн")]
        + [("30/90", ((30, 90, 180), (30, 30, 90)))],
    )
    async def test_numbers_that_may_mean_either_are_asked_about(
        self, world: World, words: str, meant: tuple[tuple[int, int, int], ...]
    ) -> None:
        someone = await world.settled("UA")
        await someone.press(onboarding.ask_own_limit)
        asked = expect(AskOwnLimit, await someone.say(words))
        assert asked.either == meant
        assert await numbers(someone) is NoAllowance.UNKNOWN_RULE
        noted = expect(ProfileSaved, await someone.press(onboarding.choose_own_limit, *meant[1]))
        assert noted.kept == meant[1]
        # Alone, and asked by nobody, a number is no answer.
        other = await world.settled("UA")
        await other.say("90")
        assert await numbers(other) is NoAllowance.UNKNOWN_RULE

    @pytest.mark.parametrize(
        ("nationality", "offers", "first"),
        [
            ("AZ", ((30, 90, 180), (90, 90, 180)), "passportindex.org"),
            ("TJ", ((30, 90, 180), (90, 90, 180)), "passportindex.org"),
            ("AR", ((30, 30, 365), (30, 90, 180)), "passportindex.org"),
            ("GE", ((90, 90, 180),), "passportindex.org"),
            ("AL", ((90, 90, 365), (90, 90, 180)), "passportindex.org"),
            ("NG", (), None),
            ("XX", (), None),
        ],
    )
    async def test_what_the_sources_say_is_told_and_offered_the_strictest_first(
        self, world: World, nationality: str, offers: tuple[tuple[int, int, int], ...], first: str | None
    ) -> None:
        someone = await world.settled(None)
        asked = expect(AskOwnLimit, await someone.press(onboarding.choose_nationality, nationality))
        assert asked.offers == offers
        assert (asked.claims[0].where if asked.claims else None) == first
        for limit in offers:
            assert expect(ProfileSaved, await someone.press(onboarding.choose_own_limit, *limit)).kept == limit
        await someone.press(onboarding.choose_nationality, "RU")
        assert await someone.press(onboarding.choose_own_limit, 30, 90, 180) == StaleButton()

    async def test_whoever_skips_it_finds_the_way_back(self, world: World) -> None:
        someone = await world.settled(None)
        await someone.press(onboarding.choose_nationality, "AZ")
        assert expect(Status, await someone.skip("own")).numbers is NoAllowance.UNKNOWN_RULE
        assert own_question(await someone.press(onboarding.ask_own_limit), "AZ")
        assert numbers_of(expect(ProfileSaved, await someone.say("90/180")).then).limit == 90

    async def test_without_a_citizenship_it_is_said_that_no_rule_is_known(self, world: World) -> None:
        for words in ("без гражданства", "stateless", "жарандыгы жок"):
            someone = await world.settled(None)
            await someone.press(onboarding.ask_nationality)
            asked = expect(AskOwnLimit, await someone.say(words))
            assert (asked.nationality, asked.reason) == ("XX", "stateless")
            assert expect(Status, await someone.skip("own")).numbers is NoAllowance.UNKNOWN_RULE

    @pytest.mark.parametrize(("words", "code"), [("Узбекистан", "UZ"), ("Казахстан", "KZ"), ("Грузия", "GE")])
    async def test_another_country_typed_instead_of_the_numbers_is_chosen(
        self, world: World, words: str, code: str
    ) -> None:
        someone = await world.settled(nationality=None)
        await someone.press(onboarding.choose_nationality, "UA")
        await someone.say(words)
        journal = await someone.journal()
        assert journal is not None
        assert journal.traveller.nationality == code
        assert await someone.question() == ("own" if code == "GE" else None)

    @pytest.mark.parametrize(
        ("words", "stays"),
        [
            ("въехал 01.03.2026", days("03-01")),
            ("entered 1 March", days("03-01")),
            ("01.01.2026 - 05.01.2026", days("01-01 01-05")),
        ],
    )
    async def test_a_date_is_a_date_and_no_limit(self, world: World, words: str, stays: object) -> None:
        someone = await world.settled(nationality=None)
        await someone.press(onboarding.choose_nationality, "UA")
        assert isinstance(await someone.say(words), Saved)
        assert await someone.stays() == stays
        journal = await someone.journal()
        assert journal is not None
        assert journal.own_limit is None

    @pytest.mark.parametrize("words", ["муж въехал 12.03.2026", "12.03.2026", "32.13.2026"])
    async def test_no_part_of_other_words_becomes_a_limit(self, world: World, words: str) -> None:
        someone = await world.settled(nationality=None)
        await someone.press(onboarding.choose_nationality, "UA")
        await someone.say(words)
        journal = await someone.journal()
        assert journal is not None
        assert journal.own_limit is None

    async def test_numbers_typed_for_one_nationality_do_not_go_over_to_another(self, world: World) -> None:
        someone = await world.settled(nationality=None)
        await someone.press(onboarding.choose_nationality, "UA")
        await someone.say("30 60")
        # The same once more keeps them.
        await someone.press(onboarding.choose_nationality, "UA")
        assert isinstance(await numbers(someone), Allowance)
        assert own_question(await someone.press(onboarding.choose_nationality, "GE"), "GE")
        assert await numbers(someone) is NoAllowance.UNKNOWN_RULE

    async def test_a_known_rule_wins_over_ones_own(self, world: World) -> None:
        someone = await world.settled(nationality=None)
        await someone.press(onboarding.choose_nationality, "UA")
        await someone.say("10 20")
        await someone.press(onboarding.choose_nationality, "RU")
        found = await numbers(someone)
        assert isinstance(found, Allowance)
        assert found.limit == 90

    async def test_they_go_on_to_the_next_question_of_a_newcomer(self, world: World) -> None:
        someone = world.newcomer()
        await someone.start()
        await someone.press(onboarding.choose_language, "en")
        await someone.press(onboarding.choose_nationality, "UA")
        noted = await someone.as_request("own").say("30 90")
        assert noted == ProfileSaved((30, 90, 180), AskInside())
        assert await someone.as_request("own").say("30 90") == AskInside()


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
        await someone.press(onboarding.choose_nationality, "UA")
        await someone.say("10 20")
        await someone.press(onboarding.set_permit, True)
        await someone.press(onboarding.choose_nationality, "KZ")
        assert await numbers(someone) is NoAllowance.CITIZEN
        set_to = expect(Settings, await someone.do(settings.show))
        assert (set_to.rule_known, set_to.permit) == (True, None)
        # An old button that says otherwise sets nothing and speaks of no limit.
        for holds in (True, False):
            answer = expect(Since, await someone.press(onboarding.set_permit, holds))
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
    assert await someone.due() is None
