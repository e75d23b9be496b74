"""Numbers of one's own: asked for where no rule is known, read from words, never taken from a guess."""

from dataclasses import replace

import pytest

from bot.actions import cancel, onboarding
from bot.actions.answers.journals import WhichJournal
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import AskInside, AskOwnLimit
from bot.actions.answers.settings import ProfileSaved
from bot.actions.answers.status import Allowance, NoAllowance, Status
from bot.actions.answers.stays import Newest, Saved
from bot.actions.free_text import answer_meant
from bot.actions.rule import RuleCard
from bot.core.journal import Journal
from bot.rulebook import HOME, Claim, Rulebook
from bot.telegram.commands import IN_WORDS
from tests.actions.answered import expect, numbers_of, own_question, text
from tests.actions.family import Family
from tests.actions.talk import Direction, World, day, days, numbers

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestANationalityWithoutAKnownRule:
    async def test_no_number_until_ones_own_are_typed(self, world: World) -> None:
        someone = await world.settled(nationality=None)
        await someone.command(Direction.IN, "01.03.2026")
        assert own_question(await someone.say("Аргентина"), "AR")
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
        await someone.press(onboarding.choose_nationality, "AR")
        await someone.say(words)
        journal = await someone.journal()
        assert journal is not None
        assert journal.own_limit == own

    @pytest.mark.parametrize(
        "words", ["0 90", "тридцать", "30 90 60", "30 дней и ещё 90", "NO", "0", "180", "91", "90/9999"]
    )
    async def test_what_is_no_rule_is_asked_again(self, world: World, words: str) -> None:
        someone = await world.settled(nationality=None)
        await someone.press(onboarding.choose_nationality, "AR")
        assert own_question(await someone.say(words), "AR", unread=True)
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
        someone = await world.settled("AR")
        await someone.press(onboarding.ask_own_limit)
        asked = expect(AskOwnLimit, await someone.say(words))
        assert asked.either == meant
        assert await numbers(someone) is NoAllowance.UNKNOWN_RULE
        noted = expect(ProfileSaved, await someone.press(onboarding.choose_own_limit, *meant[1]))
        assert noted.kept == meant[1]
        # Asked by nobody, a number that may be a day of the month, or the length of a trip, is no answer.
        other = await world.settled("AR")
        for said in ("30", "90 дней", "90 days"):
            await other.say(said)
            assert await numbers(other) is NoAllowance.UNKNOWN_RULE
        assert expect(ProfileSaved, await other.say("90")).kept == (90, 90, 180)

    @pytest.mark.parametrize(
        ("nationality", "offers", "first"),
        [
            ("AR", ((30, 30, 365), (30, 90, 180)), "passportindex.org"),
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

    @pytest.mark.parametrize(
        ("said", "offers"),
        [
            (((30, None), (90, None), (90, 180)), ((30, 90, 180), (90, 90, 180))),
            (((90, None),), ((90, 90, 180),)),
            (((90, None), (90, 365)), ((90, 90, 365), (90, 90, 180))),
        ],
    )
    async def test_what_several_sources_say_is_offered_once_each(
        self, world: World, said: tuple[tuple[int, int | None], ...], offers: tuple[tuple[int, int, int], ...]
    ) -> None:
        claims = tuple(Claim("index", "example.org", days, window) for days, window in said)
        rulebook = Rulebook({HOME: replace(world.rulebook.home, claims={"AR": claims})})
        someone = await World(world.database, rulebook, world.clock, world.people).settled(None)
        asked = expect(AskOwnLimit, await someone.press(onboarding.choose_nationality, "AR"))
        assert (len(asked.claims), asked.offers) == (len(said), offers)

    @pytest.mark.parametrize(
        ("words", "own"),
        [("90/180", (90, 90, 180)), ("90 180", (90, 90, 180)), ("30 60", (30, 60, 180)), ("30/365", (30, 30, 365))],
    )
    async def test_other_numbers_may_be_sent_later_and_are_echoed(
        self, world: World, words: str, own: tuple[int, int, int]
    ) -> None:
        someone = await world.settled("AR")
        await someone.do(onboarding.own_limit, 20, 40, 120)
        saved = expect(ProfileSaved, await someone.say(words))
        assert saved.kept == own
        assert f"{own[1]} days in any {own[2]} days" in text(saved)
        # Of whoever has a known rule, or days of the month alone, they are no limit.
        sure = await world.settled("RU")
        assert not isinstance(await sure.say(words), ProfileSaved)
        assert not isinstance(await someone.say("10 20"), ProfileSaved)

    async def test_whoever_skips_it_finds_the_way_back(self, world: World) -> None:
        someone = await world.settled(None)
        await someone.press(onboarding.choose_nationality, "AR")
        assert expect(Status, await someone.skip("own")).numbers is NoAllowance.UNKNOWN_RULE
        assert own_question(await someone.press(onboarding.ask_own_limit), "AR")
        assert numbers_of(expect(ProfileSaved, await someone.say("90/180")).then).limit == 90

    async def test_without_a_citizenship_it_is_said_that_no_rule_is_known(self, world: World) -> None:
        for words in ("без гражданства", "stateless", "жарандыгы жок"):
            someone = await world.settled(None)
            await someone.press(onboarding.ask_nationality)
            asked = expect(AskOwnLimit, await someone.say(words))
            assert (asked.nationality, asked.reason) == ("XX", "stateless")
            assert expect(Status, await someone.skip("own")).numbers is NoAllowance.UNKNOWN_RULE

    @pytest.mark.parametrize(("words", "code"), [("Узбекистан", "UZ"), ("Казахстан", "KZ"), ("Нигерия", "NG")])
    async def test_another_country_typed_instead_of_the_numbers_is_chosen(
        self, world: World, words: str, code: str
    ) -> None:
        someone = await world.settled(nationality=None)
        await someone.press(onboarding.choose_nationality, "AR")
        await someone.say(words)
        journal = await someone.journal()
        assert journal is not None
        assert journal.traveller.nationality == code
        assert await someone.question() == ("own" if code == "NG" else None)

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
        await someone.press(onboarding.choose_nationality, "AR")
        assert isinstance(await someone.say(words), Saved)
        assert await someone.stays() == stays
        journal = await someone.journal()
        assert journal is not None
        assert journal.own_limit is None

    @pytest.mark.parametrize("words", ["муж въехал 12.03.2026", "12.03.2026", "32.13.2026"])
    async def test_no_part_of_other_words_becomes_a_limit(self, world: World, words: str) -> None:
        someone = await world.settled(nationality=None)
        await someone.press(onboarding.choose_nationality, "AR")
        await someone.say(words)
        journal = await someone.journal()
        assert journal is not None
        assert journal.own_limit is None

    async def test_numbers_typed_for_one_nationality_do_not_go_over_to_another(self, world: World) -> None:
        someone = await world.settled(nationality=None)
        await someone.press(onboarding.choose_nationality, "AR")
        await someone.say("30 60")
        # The same once more keeps them.
        await someone.press(onboarding.choose_nationality, "AR")
        assert isinstance(await numbers(someone), Allowance)
        assert own_question(await someone.press(onboarding.choose_nationality, "NG"), "NG")
        assert await numbers(someone) is NoAllowance.UNKNOWN_RULE

    async def test_a_known_rule_wins_over_ones_own(self, world: World) -> None:
        someone = await world.settled(nationality=None)
        await someone.press(onboarding.choose_nationality, "AR")
        await someone.say("10 20")
        await someone.press(onboarding.choose_nationality, "RU")
        found = await numbers(someone)
        assert isinstance(found, Allowance)
        assert found.limit == 90

    async def test_they_go_on_to_the_next_question_of_a_newcomer(self, world: World) -> None:
        someone = world.newcomer()
        await someone.start()
        await someone.press(onboarding.choose_language, "en")
        await someone.press(onboarding.choose_nationality, "AR")
        noted = await someone.as_request("own").say("30 90")
        assert noted == ProfileSaved((30, 90, 180), AskInside())
        assert await someone.as_request("own").say("30 90") == AskInside()


class TestOfSeveralCountries:
    """Typed where no question is open they are of the country whose rule is not known, not of the one shown first."""

    @pytest.mark.parametrize("words", ["90/180", "90 180", "90"])
    async def test_of_the_one_whose_rule_is_not_known(self, world: World, words: str) -> None:
        family = await Family.of(world, "UZ")
        await family.me.say("въехал в Узбекистан 1 марта")
        expect(ProfileSaved, await family.me.say(words))
        there, home = await family.journal(country="UZ"), await family.journal()
        assert (there and there.own_limit, home and home.own_limit) == ((90, 90, 180), None)

    async def test_of_several_it_is_asked_which(self, world: World) -> None:
        family = await Family.of(world, "UZ", "EU")
        asked = expect(WhichJournal, await family.me.say("90 180"))
        assert [each.country for each in asked.choices] == ["UZ", "EU"]
        me = asked.choices[1].traveller
        expect(ProfileSaved, await family.me.press(answer_meant, me, "EU", asked.question, IN_WORDS))
        there, other = await family.journal(country="EU"), await family.journal(country="UZ")
        assert (there and there.own_limit, other and other.own_limit) == ((90, 90, 180), None)

    async def test_called_ones_own_they_are_of_that_one_or_of_the_one_that_is_named(self, world: World) -> None:
        family = await Family.of(world, "UZ")
        expect(ProfileSaved, await family.me.say("свой лимит 60 за 120"))
        expect(ProfileSaved, await family.me.say("мой лимит 30 за 90"))
        there, home = await family.journal(country="UZ"), await family.journal()
        assert (there and there.own_limit, home and home.own_limit) == ((30, 30, 90), None)
        several = await Family.of(world, "UZ", "EU")
        asked = expect(WhichJournal, await several.me.say("мой лимит 60 за 120"))
        assert [each.country for each in asked.choices] == ["UZ", "EU"]
        expect(ProfileSaved, await several.me.say("мой лимит 60 за 120 в Узбекистане"))
        there, other = await several.journal(country="UZ"), await several.journal(country="EU")
        assert (there and there.own_limit, other and other.own_limit) == ((60, 60, 120), None)

    async def test_where_the_rule_is_known_it_is_said_that_it_holds(self, world: World) -> None:
        family = await Family.of(world, "UZ")
        card = expect(RuleCard, await family.me.say("свой лимит 60 за 120 в Казахстане"))
        assert (card.instead_of_own, card.country) == (True, None)
        assert not expect(RuleCard, await family.me.say("правило")).instead_of_own
        assert expect(RuleCard, await family.me.say("мой лимит 60 за 120 в Грузии")).country == "GE"


async def test_undo_names_what_it_takes_back_which_is_no_limit(world: World) -> None:
    someone = await world.settled("AR")
    await someone.say("90/180")
    assert expect(Newest, await someone.do(cancel.newest)) == Newest(None, None, (), day("03-10"), own=True)
    saved = expect(Saved, await someone.command(Direction.IN, "01.03.2026"))
    await someone.say("60/180")
    newest = expect(Newest, await someone.do(cancel.newest))
    assert (newest.change, newest.stays, newest.own) == (saved.change, tuple(days("03-01")), True)
    await someone.undo(saved.change)
    assert expect(Journal, await someone.journal()).own_limit == (60, 60, 180)
    await someone.press(onboarding.choose_nationality, "RU")
    assert not expect(Newest, await someone.do(cancel.newest)).own


class TestTheDaysOfAVisitAlone:
    """They are half of a limit: the other half is asked for, and nothing is kept."""

    @pytest.mark.parametrize("words", ["30 за визит", "бир киргенде 30 күн", "30 per visit", "мой лимит 30 за визит"])
    @pytest.mark.parametrize("asked", [True, False])
    async def test_those_of_all_visits_are_asked_for(self, world: World, words: str, asked: bool) -> None:
        someone = await world.settled(nationality=None)
        await someone.command(Direction.IN, "01.03.2026")
        assert own_question(await someone.say("Аргентина"), "AR")
        if not asked:
            await someone.say("30 60")
        question = expect(AskOwnLimit, await someone.say(words))
        assert (question.visit, question.either) == (30, ((30, 90, 180), (30, 30, 180)))
        assert expect(Journal, await someone.journal()).own_limit == (None if asked else (30, 60, 180))
        assert numbers_of(expect(ProfileSaved, await someone.say("30 120")).then).limit == 120

    @pytest.mark.parametrize(("words", "either"), [("90 за визит", (90, 90, 180)), ("120 per visit", (120, 120, 180))])
    async def test_it_is_not_taken_for_all_visits_together(
        self, world: World, words: str, either: tuple[int, int, int]
    ) -> None:
        someone = await world.settled("AR")
        assert expect(AskOwnLimit, await someone.say(words)).either == (either,)
        assert expect(Journal, await someone.journal()).own_limit is None

    async def test_what_no_limit_can_be_is_said(self, world: World) -> None:
        someone = await world.settled("AR")
        assert expect(AskOwnLimit, await someone.say("400 per visit")).unread

    async def test_where_the_rule_is_known_it_is_nothing(self, world: World) -> None:
        someone = await world.settled("RU")
        assert not isinstance(await someone.say("30 per visit"), AskOwnLimit)

    async def test_behind_a_name_of_the_limit_a_country_may_stand(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.press(onboarding.choose_nationality, "AR")
        asked = await family.me.say("мой лимит в Казахстане 30 за визит")
        assert expect(AskOwnLimit, asked).visit == 30
