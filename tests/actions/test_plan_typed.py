"""A trip ahead that is typed, whether a day is asked for or not."""

from datetime import UTC, date, datetime

import pytest

from bot.actions import onboarding, plans
from bot.actions.answers import (
    AskDay,
    AskInside,
    AskPast,
    ChangeKind,
    EntryOrExit,
    NotRead,
    PlanDone,
    PlanFor,
    Planned,
    Plans,
    ProfileSaved,
    Purpose,
    Refused,
    Saved,
    Wanted,
    WhichDay,
)
from bot.actions.status import show as show_status
from bot.core.crossings import InFuture
from bot.core.plans import Outlook
from bot.core.stay import Stay
from tests.actions.ahead import ENTRY, JUNE, LEAVE, TODAY, TRIP, untouched, with_plan
from tests.actions.answered import expect
from tests.actions.talk import Direction, World, day, days

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestTypedWhileADayAheadIsAsked:
    @pytest.mark.parametrize(
        ("words", "trip"),
        [
            ("12 июня", Stay(JUNE)),
            ("12.06 - 30.06", TRIP),
            ("завтра въезжаю", Stay(day("03-11"))),
            ("12.06.2027", Stay(date(2027, 6, 12))),
            ("12-июнь", Stay(JUNE)),
        ],
    )
    async def test_a_trip(self, world: World, words: str, trip: Stay) -> None:
        someone = await world.settled()
        await someone.plan()
        assert expect(Planned, await someone.say(words)).trip == trip
        # The question stays open: another day may be tried.
        assert expect(Planned, await someone.say("13.06.2026")).trip == Stay(day("06-13"))
        assert await untouched(someone)

    async def test_a_number_of_days(self, world: World) -> None:
        someone = await world.settled()
        await someone.plan()
        for words in ("30 дней", "30"):
            assert expect(PlanFor, await someone.say(words)).days == 30

    @pytest.mark.parametrize("words", ["01.03.2026", "вчера", "позавчера"])
    async def test_a_day_that_has_passed_asks_entry_or_exit(self, world: World, words: str) -> None:
        someone = await world.settled()
        await someone.plan()
        assert isinstance(await someone.say(words), EntryOrExit)

    @pytest.mark.parametrize("asked", [Purpose.PLAN, Purpose.PLAN_ENTRY, Purpose.PLAN_EXIT])
    async def test_what_has_happened_is_logged_all_the_same(self, world: World, asked: Purpose) -> None:
        someone, plan_id = await with_plan(world)
        await someone.ask_ahead(asked, plan_id if asked is not Purpose.PLAN else 0)
        saved = expect(Saved, await someone.say("въехал вчера"))
        assert (saved.verb, saved.stays) == (ChangeKind.ENTERED, tuple(days("03-09")))
        assert await someone.plans() == [TRIP]
        assert await someone.question() is None

    async def test_an_entry_on_a_day_that_is_not_clear_is_asked_about_as_an_entry(self, world: World) -> None:
        someone = await world.settled()
        await someone.plan()
        answer = expect(WhichDay, await someone.say("въехал во вторник"))  # today is one
        assert (answer.days, answer.wanted) == ((day("03-03"), TODAY), Wanted(Purpose.ENTER))

    async def test_a_past_stay_is_logged_all_the_same(self, world: World) -> None:
        someone = await world.settled()
        await someone.plan()
        assert isinstance(await someone.say("01.01.2026 - 05.01.2026"), Saved)
        await someone.plan()
        assert isinstance(await someone.say("10.01.2026 - 12.01.2026; 01.02.2026 - 05.02.2026"), Saved)
        assert await someone.stays() == days("01-01 01-05", "01-10 01-12", "02-01 02-05")

    async def test_a_button_that_is_typed_is_pressed(self, world: World) -> None:
        someone = await world.settled()
        await someone.plan()
        assert isinstance(await someone.say("Въезд"), Saved)
        assert await someone.stays() == days("03-10")

    @pytest.mark.parametrize(
        ("words", "offered"),
        [
            ("12 декабря", (date(2025, 12, 12), day("12-12"))),  # 88 days ago, or in 277 days
            ("5 марта", (day("03-05"), date(2027, 3, 5))),
            ("во вторник", (TODAY, day("03-17"))),  # today is one
        ],
    )
    async def test_a_day_that_may_lie_ahead_is_asked_about(
        self, world: World, words: str, offered: tuple[date, ...]
    ) -> None:
        someone = await world.settled()
        await someone.plan()
        answer = expect(WhichDay, await someone.say(words))
        assert (answer.days, answer.wanted) == (offered, ENTRY)
        assert expect(Planned, await someone.pick(Purpose.PLAN, 0, offered[-1])).trip == Stay(offered[-1])

    @pytest.mark.parametrize("words", ["01.10 - 05.10", "с 1 по 5 октября", "12.06 - 30.12"])
    async def test_a_trip_that_may_lie_ahead_is_no_past_stay(self, world: World, words: str) -> None:
        # In 205 days, or 160 days ago; an exit in 295 days.
        someone = await world.settled()
        await someone.plan()
        assert await someone.say(words) == NotRead("ambiguous", TODAY, wanted=ENTRY, leave=LEAVE)
        assert await someone.plan(words) == NotRead("ambiguous", TODAY, wanted=ENTRY, leave=LEAVE)
        assert await untouched(someone)

    @pytest.mark.parametrize(("words", "why"), [("12.06.2030", "far"), ("31.06", "impossible")])
    async def test_what_names_no_trip_says_why_and_is_asked_still(self, world: World, words: str, why: str) -> None:
        someone = await world.settled()
        await someone.plan()
        assert await someone.say(words) == NotRead(why, TODAY, wanted=ENTRY, leave=LEAVE)
        assert expect(Planned, await someone.say("12.06")).trip == Stay(JUNE)

    async def test_an_exit_that_lies_ahead_is_no_entry(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        await someone.plan()
        answer = expect(Refused, await someone.say("завтра выезжаю"))
        assert (answer.reason, answer.act, answer.legal_until) == (InFuture(day("03-11")), Direction.OUT, True)

    async def test_a_day_later_it_is_no_answer_any_more(self, world: World) -> None:
        someone = await world.settled()
        await someone.plan()
        world.clock.go_on(hours=25)
        answer = expect(NotRead, await someone.say("12.06.2026"))
        assert answer.ahead == Stay(JUNE)

    async def test_an_entry_is_no_exit_of_a_plan(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.ask_ahead(Purpose.PLAN_EXIT, plan_id)
        answer = expect(Refused, await someone.say("въезжаю 20 июня"))
        assert (answer.reason, answer.act) == (InFuture(day("06-20")), Direction.IN)
        assert await someone.plans() == [TRIP]

    async def test_whoever_was_asked_for_nothing_names_a_length_and_it_is_reckoned(self, world: World) -> None:
        someone = await world.settled()
        assert await someone.say("30 дней") == await someone.plan("30 дней")


class TestTwoTimeZones:
    """In Vladivostok it is 11 March already while it is the 10th in Almaty, in London the 10th while it is the 11th."""

    async def test_a_relative_word_changes_no_plan_and_offers_both_days(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.lives_in("Asia/Vladivostok")
        world.clock.at = datetime(2026, 3, 10, 15, tzinfo=UTC)
        for purpose in (Purpose.PLAN_ENTRY, Purpose.PLAN_EXIT, Purpose.PLAN):
            about = 0 if purpose is Purpose.PLAN else plan_id
            await someone.ask_ahead(purpose, about)
            answer = await someone.say("через 100 дней")
            assert answer == WhichDay((day("06-18"), day("06-19")), None, TODAY, Wanted(purpose, about), "zones")
        assert await someone.plans() == [TRIP]
        assert expect(Planned, await someone.pick(Purpose.PLAN_EXIT, plan_id, day("06-19"))).trip == Stay(
            JUNE, day("06-19")
        )

    async def test_a_date_is_a_date_everywhere(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.lives_in("Europe/London")
        world.clock.at = datetime(2026, 3, 10, 20, tzinfo=UTC)
        await someone.ask_ahead(Purpose.PLAN_EXIT, plan_id)
        assert expect(Planned, await someone.say("18 июня")).trip == Stay(JUNE, day("06-18"))


class TestTypedOutOfTheBlue:
    @pytest.mark.parametrize(
        ("words", "ahead"),
        [
            ("12.06.2027", Stay(date(2027, 6, 12))),
            ("завтра", Stay(day("03-11"))),
            ("12.06.2026 - 30.06.2026", TRIP),
        ],
    )
    async def test_days_ahead_can_be_reckoned_by_a_button(self, world: World, words: str, ahead: Stay) -> None:
        someone = await world.settled()
        answer = expect(NotRead, await someone.say(words))
        assert (answer.why, answer.ahead) == ("future", ahead)
        assert expect(Planned, await someone.press(plans.trip, ahead.entered, ahead.left)).trip == ahead
        assert await someone.plans() == []

    @pytest.mark.parametrize("words", ["завтра въезжаю", "эртең кирем", "I enter tomorrow"])
    async def test_an_entry_ahead_is_offered_as_a_plan(self, world: World, words: str) -> None:
        someone = await world.settled()
        answer = expect(Refused, await someone.say(words))
        assert (answer.reason, answer.act) == (InFuture(day("03-11")), Direction.IN)
        assert await untouched(someone)
        assert expect(Planned, await someone.keep(day("03-11"))).done is PlanDone.KEPT

    async def test_a_command_with_a_day_ahead(self, world: World) -> None:
        someone = await world.settled()
        for words in ("12.06.2026", "12 июня 2026", "завтра"):
            answer = expect(Refused, await someone.command(Direction.IN, words))
            assert isinstance(answer.reason, InFuture)
        assert await untouched(someone)
        assert await someone.plans() == []

    async def test_an_exit_ahead_says_whether_a_stay_until_then_would_be_legal(self, world: World) -> None:
        someone = await world.settled("DE")
        await someone.command(Direction.IN, "01.03.2026")
        for words, legal in (("30.03.2026", True), ("31.03.2026", False)):
            assert expect(Refused, await someone.command(Direction.OUT, words)).legal_until is legal
        assert await someone.plans() == []
        assert await someone.stays() == days("03-01")

    async def test_outside_it_says_only_that_the_day_has_not_come(self, world: World) -> None:
        someone = await world.settled()
        assert expect(Refused, await someone.command(Direction.OUT, "30.03.2026")).legal_until is None


class TestDuringTheFirstQuestions:
    async def test_the_questions_go_on_where_they_were(self, world: World) -> None:
        someone = world.newcomer()
        await someone.start()
        assert isinstance(await someone.plan("12.06"), Planned)
        await someone.press(onboarding.choose_language, "en")
        assert isinstance(await someone.plan(), Plans)
        assert expect(ProfileSaved, await someone.say("Russia")).then == AskInside()
        assert isinstance(await someone.ask_ahead(Purpose.PLAN), AskDay)
        assert expect(Planned, await someone.pick(Purpose.PLAN, 0, JUNE)).outlook == Outlook(90, day("09-09"), 90)
        await someone.keep(JUNE)
        [row] = await someone.plans()
        await someone.ask_ahead(Purpose.PLAN_EXIT, row.id)
        await someone.pick(Purpose.PLAN_EXIT, row.id, day("06-30"))
        await someone.drop(row.id)
        assert await someone.question() == "inside"
        assert isinstance(await someone.press(onboarding.inside, False), AskPast)
        assert isinstance(await someone.skip("past"), type(await someone.do(show_status)))
        assert await someone.question() is None

    async def test_a_day_ahead_typed_meanwhile_can_be_reckoned_by_a_button(self, world: World) -> None:
        someone = world.newcomer()
        await someone.start()
        await someone.press(onboarding.choose_language, "en")
        answer = expect(NotRead, await someone.say("12.06.2026"))
        assert answer.ahead == Stay(JUNE)
        assert expect(ProfileSaved, await someone.say("Russia")).then == AskInside()
