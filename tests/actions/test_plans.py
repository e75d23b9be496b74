"""Trips ahead: what is reckoned, what is kept, and the question on a plan's day; none of it ever becomes a stay."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest
from dateutil.relativedelta import relativedelta

from bot.actions import crossings, onboarding, plans, reminder_settings, stays
from bot.actions.answers import Answer, Reply
from bot.actions.answers.days import OfPlan, Purpose, Wanted, wanted_of
from bot.actions.answers.notices import PlanDue
from bot.actions.answers.pages import Page, StaleButton
from bot.actions.answers.plans import PlanDropped, PlanFor, Plans, PlansFull
from bot.actions.answers.questions import AskDay, AskInside, AskNationality, AskPast, EntryOrExit, WhichDay
from bot.actions.answers.refusals import Refused
from bot.actions.answers.settings import ProfileSaved
from bot.actions.answers.status import NoAllowance, PlanDone, Planned, Status
from bot.actions.answers.stays import ChangeKind, Saved, StayList
from bot.actions.answers.unread import NotRead, WayOut
from bot.actions.runner import Action, Given
from bot.actions.status import show as show_status
from bot.core.count import Count
from bot.core.crossings import InFuture, StillOpen
from bot.core.plans import Outlook, Promise, outlook
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.rulebook import Category
from bot.telegram.screens import screen_of
from telegram_stand_in.formatting import parse_html
from tests.actions.talk import ALMATY, OFFERED, PLAN, Direction, Talk, World, day, days, expect, numbers_of, outlook_of

pytestmark = pytest.mark.asyncio(loop_scope="session")


def russias(world: World) -> Rule:
    found = world.rulebook["KZ"].find("RU")
    assert isinstance(found, Category)
    return found.rule


def text(answer: Answer) -> str:
    """What is said in English, without markup."""
    return parse_html(screen_of(Reply(answer, ("en",))).text)[0]


# Today is Tuesday, 10 March 2026. Ninety days of any 180, ninety a visit.
TODAY = day("03-10")
JUNE, JULY = day("06-12"), day("07-01")
TRIP = days("06-12 06-30")[0]
LEAVE = WayOut("day", "cancel")
ENTRY = Wanted(Purpose.PLAN)


def at(text: str, hour: int = 10) -> datetime:
    one = day(text)
    return datetime(one.year, one.month, one.day, hour, tzinfo=ALMATY)


async def with_plan(world: World, trip: Stay = TRIP, nationality: str | None = "RU") -> tuple[Talk, int]:
    """Somebody who keeps one plan, and its id."""
    someone = await world.settled(nationality)
    await someone.keep(trip.entered, trip.left)
    [row] = await someone.plans()
    return someone, row.id


def exit_of(trip: Stay) -> date:
    """The exit day of a trip that has one."""
    return expect(date, trip.left)


async def earlier(someone: Talk, trip: Stay) -> Answer:
    """What this trip would bring if it began and ended a day earlier."""
    one = timedelta(1)
    return await someone.press(plans.trip, trip.entered - one, exit_of(trip) - one)


def return_in(answer: Answer, place: int = -1) -> Planned:
    """The trip named for one of the exits that are thought of."""
    return expect(Planned, expect(PlanFor, answer).returns[place].trip)


async def untouched(someone: Talk) -> bool:
    """Whether nothing that the person asked became a stay."""
    return await someone.stays() == [] and await someone.changes() == 0


async def asked_about(someone: Talk, plan_id: int) -> PlanDue:
    """What comes by itself about this plan."""
    asked = await someone.hear(PLAN)
    assert isinstance(asked, PlanDue)
    assert asked.trip.id == plan_id
    return asked


class TestTheCommand:
    async def test_without_words_it_shows_the_plans_and_asks(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        shown = expect(Plans, await someone.plan())
        assert [(each.trip.id, each.trip) for each in shown.plans] == [(plan_id, TRIP)]
        assert await someone.question() == "day"

    @pytest.mark.parametrize("words", ["12.06", "12 июня", "12-июнь", "12 June", "12.06.2026"])
    async def test_a_day_is_an_entry_and_says_until_when(self, world: World, words: str) -> None:
        someone = await world.settled()
        answer = await someone.plan(words)
        assert answer == Planned(Stay(JUNE), Outlook(90, day("09-09"), 90), TODAY)
        assert await untouched(someone)
        assert await someone.plans() == []

    async def test_a_whole_trip_is_judged(self, world: World) -> None:
        someone = await world.settled("DE")
        fits = expect(Planned, await someone.plan("12.06 - 30.06"))
        assert (fits.trip, outlook_of(fits).over, outlook_of(fits).breaks_on) == (TRIP, 0, None)
        long = expect(Planned, await someone.plan("12.06 - 15.07"))
        assert long.outlook == Outlook(30, day("07-11"), 30, over=4, breaks_on=day("07-12"))

    @pytest.mark.parametrize(
        ("nationality", "words", "longest"),
        [
            ("DE", "12.06 - 12.07", 30),
            ("DE", "12.06 - 11.07", None),
            ("RU", "12.06 - 10.09", 90),
            ("RU", "12.06", None),
        ],
    )
    async def test_of_a_trip_longer_than_any_visit_it_says_how_long_one_may_be(
        self, world: World, nationality: str, words: str, longest: int | None
    ) -> None:
        someone = await world.settled(nationality)
        assert expect(Planned, await someone.plan(words)).longest == longest

    async def test_a_trip_that_fits_on_another_day_is_not_longer_than_any_visit(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("01-01"), day("02-19")))
        answer = expect(Planned, await someone.plan("01.04 - 20.05"))
        assert (outlook_of(answer).over, answer.longest) == (10, None)

    async def test_a_trip_that_is_too_long_now_fits_later(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("01-01"), day("02-19")))  # fifty days, which come back from 30 June on
        answer = expect(Planned, await someone.plan("01.04 - 20.05"))
        assert outlook_of(answer).may_stay == 40
        assert (outlook_of(answer).over, outlook_of(answer).breaks_on) == (10, day("05-11"))
        assert outlook_of(answer).last_legal_day == day("05-10")
        entered = expect(date, outlook_of(answer).shift_to)
        better = Stay(entered, entered + timedelta(49))
        assert outlook_of(await someone.press(plans.trip, better.entered, better.left)).over == 0
        assert outlook_of(await earlier(someone, better)).over > 0

    @pytest.mark.parametrize("words", ["30", "30 дней", "30 days", "30 күн", "на 30 дней"])
    async def test_a_number_asks_when_one_may_come_for_so_long(self, world: World, words: str) -> None:
        someone = await world.settled()
        answer = expect(PlanFor, await someone.plan(words))
        assert (answer.days, answer.now, answer.most, answer.inside) == (30, 90, 90, False)
        assert await untouched(someone)

    async def test_not_before_enough_days_came_back(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("01-01"), day("03-09")))  # 68 days: 22 are left
        answer = expect(PlanFor, await someone.plan("30"))
        assert answer.now == 22
        found = return_in(answer)
        assert (exit_of(found.trip) - found.trip.entered).days + 1 == 30
        assert outlook_of(found).over == 0
        assert outlook_of(found).may_stay >= 30
        assert outlook_of(await earlier(someone, found.trip)).over > 0

    async def test_inside_the_stay_goes_on_or_one_comes_again(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        answer = expect(PlanFor, await someone.plan("30"))
        assert (answer.inside, answer.now) == (True, 81)
        today, last = answer.returns
        assert (today.left, return_in(answer, 0).trip) == (TODAY, Stay(day("03-11"), day("04-09")))
        # Ninety days up to 29 May: the first comes back 180 days after 1 March, the thirtieth on 26 September.
        assert (last.left, last.last) == (day("05-29"), True)
        assert return_in(answer, 1).trip == Stay(day("08-28"), day("09-26"))

    @pytest.mark.parametrize("words", ["91", "9999", "9999 недель"])
    async def test_longer_than_any_visit_may_be(self, world: World, words: str) -> None:
        someone = await world.settled()
        answer = await someone.plan(words)
        if isinstance(answer, PlanFor):
            assert answer.too_long
            assert answer.returns == ()
        else:
            assert isinstance(answer, NotRead)

    async def test_the_plans_before_it_stand_in_the_way_of_a_number_of_days(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("01-01"), day("03-09")))  # without plans, thirty more are legal from 8 June on
        assert return_in(await someone.plan("30"), 0).trip.entered == day("06-08")
        for month in ("04", "07"):
            await someone.keep(day(f"{month}-01"), day(f"{month}-20"))
        found = return_in(await someone.plan("30"), 0)
        assert found.trip.entered > day("06-08")
        assert outlook_of(found).over == 0
        assert outlook_of(await earlier(someone, found.trip)).over > 0
        assert outlook_of(await someone.keep(found.trip.entered, found.trip.left)).over == 0

    @pytest.mark.parametrize(
        ("words", "why"),
        [
            ("вчера", "past"),
            ("01.03.2026", "past"),
            ("въехал вчера", "past"),
            ("12.06.2030", "far"),
            ("31.06", "impossible"),
            ("привет", "not_a_date"),
        ],
    )
    async def test_what_names_no_trip_ahead_says_why(self, world: World, words: str, why: str) -> None:
        someone = await world.settled()
        assert await someone.plan(words) == NotRead(why, TODAY, wanted=ENTRY)
        assert await untouched(someone)

    async def test_a_day_that_is_far_for_its_name_is_asked_about(self, world: World) -> None:
        someone = await world.settled()
        answer = await someone.plan("12 декабря")
        assert answer == WhichDay((day("12-12"),), None, TODAY, ENTRY)
        assert expect(Planned, await someone.pick(Purpose.PLAN, 0, answer.days[0])).trip == Stay(day("12-12"))

    @pytest.mark.parametrize("words", ["12 декабря на 10 дней", "12-декабрда 10 күнгө", "12 December for 10 days"])
    async def test_of_a_whole_trip_its_length_is_not_lost_when_its_year_is_asked_for(
        self, world: World, words: str
    ) -> None:
        someone = await world.settled()
        which = WhichDay((day("12-12"),), None, TODAY, ENTRY, length=10)
        assert await someone.plan(words) == which
        # Typed as an answer too: as a trip of ten days that has passed it is nothing to plan.
        await someone.plan()
        assert await someone.say(words) == which

    async def test_a_whole_trip_is_no_day_of_a_plan_whatever_its_year(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        for purpose in (Purpose.PLAN_ENTRY, Purpose.PLAN_EXIT):
            await someone.ask_ahead(purpose, plan_id)
            answer = await someone.say("12 декабря на 10 дней")
            assert answer == NotRead("range", TODAY, wanted=wanted_of(purpose, plan_id), leave=LEAVE)

    async def test_today_is_reckoned_and_not_kept(self, world: World) -> None:
        someone = await world.settled()
        answer = expect(Planned, await someone.plan("сегодня"))
        assert (answer.trip, outlook_of(answer).may_stay) == (Stay(TODAY), 90)
        assert await someone.keep(TODAY) == EntryOrExit(TODAY, TODAY)
        assert await someone.keep(TODAY - timedelta(1)) == NotRead("past", TODAY, wanted=ENTRY)
        assert await someone.plans() == []


class TestNothingToCountBy:
    @pytest.mark.parametrize(
        ("nationality", "why"), [(None, NoAllowance.NO_NATIONALITY), ("GE", NoAllowance.UNKNOWN_RULE)]
    )  # fmt: skip
    async def test_without_a_rule_no_number_is_shown(
        self, world: World, nationality: str | None, why: NoAllowance
    ) -> None:
        someone = await world.settled(nationality)
        assert expect(Planned, await someone.plan("12.06")).outlook is why
        answer = expect(PlanFor, await someone.plan("30"))
        assert (answer.now, answer.returns) == (why, ())

    async def test_a_permit(self, world: World) -> None:
        someone = await world.settled()
        await someone.press(onboarding.set_permit, True)
        assert expect(Planned, await someone.plan("12.06")).outlook is NoAllowance.PERMIT
        assert expect(PlanFor, await someone.plan("30")).now is NoAllowance.PERMIT

    async def test_a_plan_is_kept_and_asked_about_all_the_same(self, world: World) -> None:
        for nationality in (None, "GE"):
            someone, _ = await with_plan(world, nationality=nationality)
            assert await someone.due(PLAN) == at("06-12")
            assert expect(Status, await someone.do(show_status)).plans[0].trip == TRIP

    async def test_a_nationality_given_later_judges_the_plans(self, world: World) -> None:
        someone, _ = await with_plan(world, Stay(JUNE, day("07-20")), None)
        await someone.press(onboarding.choose_nationality, "DE")
        [planned] = expect(Status, await someone.do(show_status)).plans
        assert outlook_of(planned).over == 9


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
            assert answer == WhichDay((day("06-18"), day("06-19")), None, TODAY, wanted_of(purpose, about), "zones")
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


class TestKeeping:
    async def test_a_kept_plan_is_shown_with_what_it_would_bring(self, world: World) -> None:
        someone = await world.settled()
        kept = await someone.keep(TRIP.entered, TRIP.left)
        [row] = await someone.plans()
        assert kept == Planned(TRIP, Outlook(90, day("09-09"), 90), TODAY, done=PlanDone.KEPT)
        assert (row, kept.trip.id) == (TRIP, row.id)
        assert await someone.press(plans.one, row.id) == Planned(TRIP, kept.outlook, TODAY)
        assert await untouched(someone)

    async def test_it_stands_in_the_list_apart_from_the_stays_and_counts_for_nothing(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("02-01"), day("02-05")))
        before = numbers_of(await someone.do(show_status))
        await someone.keep(day("03-11"), day("04-09"))
        listed = expect(StayList, await someone.press(stays.show))
        assert list(listed.stays) == days("02-01 02-05")
        assert [each.trip for each in listed.plans] == days("03-11 04-09")
        assert expect(Status, await someone.do(show_status)).numbers == before
        world.clock.go_to(day("03-20"))
        assert expect(Status, await someone.do(show_status)).inside is None
        assert numbers_of(await someone.do(show_status)).used == before.used
        assert await someone.stays() == days("02-01 02-05")

    async def test_the_list_is_by_day_and_on_its_first_page_only(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed(*((day(f"01-{n:02}"), day(f"01-{n:02}")) for n in range(1, 8)))
        for one in (JULY, JUNE):
            await someone.keep(one)
        first, second = [expect(StayList, await someone.press(stays.show, page)) for page in (0, 1)]
        assert [each.trip.entered for each in first.plans] == [JUNE, JULY]
        assert second.plans == ()

    async def test_kept_twice_it_is_one_plan(self, world: World) -> None:
        someone = await world.settled()
        first = await someone.keep(TRIP.entered, TRIP.left)
        assert await someone.keep(TRIP.entered, TRIP.left) == first
        assert len(await someone.plans()) == 1

    async def test_a_later_exit_for_the_same_day_takes_the_place_of_the_first(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        kept = expect(Planned, await someone.keep(JUNE, day("06-20")))
        assert (kept.trip.id, kept.trip) == (plan_id, Stay(JUNE, day("06-20")))

    async def test_only_the_entry_kept_again_does_not_lose_the_exit(self, world: World) -> None:
        # «/in 12.06» offers the entry alone.
        someone, plan_id = await with_plan(world)
        kept = expect(Planned, await someone.keep(JUNE))
        assert (kept.trip.id, kept.trip, kept.done) == (plan_id, TRIP, PlanDone.KEPT)
        assert await someone.plans() == [TRIP]

    async def test_ten_are_kept_and_the_eleventh_is_not(self, world: World) -> None:
        someone = await world.settled()
        for n in range(1, 11):
            assert isinstance(await someone.keep(day(f"06-{n:02}"), day(f"06-{n:02}")), Planned)
        assert await someone.keep(JULY) == PlansFull(10)
        assert len(await someone.plans()) == 10
        # The exit of one that is there can still be set, and after one is deleted there is room again.
        assert expect(Planned, await someone.keep(day("06-01"), day("06-02"))).trip == days("06-01 06-02")[0]
        await someone.drop((await someone.plans())[0].id)
        assert isinstance(await someone.keep(JULY), Planned)

    async def test_only_plans_that_can_be_seen_take_up_room(self, world: World) -> None:
        someone = await world.settled()
        for n in range(11, 21):
            await someone.keep(day(f"03-{n}"))
        world.clock.go_to(day("03-13"))
        await someone.command(Direction.IN)
        assert len(expect(Plans, await someone.plan()).plans) == 7
        for n in range(1, 4):
            assert isinstance(await someone.keep(day(f"06-{n:02}")), Planned)
        assert isinstance(await someone.keep(JULY), PlansFull)

    async def test_an_old_plan_that_was_never_answered_goes_in_the_end(self, world: World) -> None:
        someone, _ = await with_plan(world, Stay(day("03-15")))
        world.clock.go_to(day("04-14"))
        assert [each.outlook for each in expect(Plans, await someone.plan()).plans] == [None]
        world.clock.go_to(day("04-15"))
        assert expect(Plans, await someone.plan()).plans == ()
        await someone.keep(JULY)
        assert await someone.plans() == [Stay(JULY)]

    @pytest.mark.parametrize(
        "trip",
        [Stay(date(2028, 3, 11)), Stay(JUNE, date(2028, 6, 13)), Stay(date.max), Stay(JUNE, date.max)],
    )
    async def test_no_plan_lies_further_ahead_than_two_years(self, world: World, trip: Stay) -> None:
        someone = await world.settled()
        await someone.lives_in("America/Los_Angeles", 21)
        assert await someone.keep(trip.entered, trip.left) == NotRead("far", TODAY, wanted=ENTRY)
        assert await someone.plans() == []
        # Whatever can be kept can be moved on, its whole length.
        kept = expect(Planned, await someone.keep(JUNE, date(2028, 6, 12)))
        moved = expect(Planned, await someone.pick(Purpose.PLAN_ENTRY, kept.trip.id, date(2028, 3, 10)))
        assert moved.trip == Stay(date(2028, 3, 10), date(2030, 3, 11))

    async def test_an_old_button_of_a_day_that_has_come(self, world: World) -> None:
        someone = await world.settled()
        world.clock.go_to(JUNE)
        assert await someone.keep(JUNE, day("06-30")) == EntryOrExit(JUNE, JUNE)
        world.clock.go_to(JULY)
        assert await someone.keep(JUNE, day("06-30")) == NotRead("past", JULY, wanted=ENTRY)
        assert await someone.press(plans.trip, JUNE, None) == NotRead("past", JULY, wanted=ENTRY)
        assert await someone.plans() == []

    async def test_it_closes_the_question_what_to_plan(self, world: World) -> None:
        someone = await world.settled()
        await someone.plan()
        await someone.keep(JUNE)
        assert expect(NotRead, await someone.say("13.06.2026")).ahead == Stay(day("06-13"))
        assert await someone.plans() == [Stay(JUNE)]

    async def test_it_leaves_another_open_question_open(self, world: World) -> None:
        someone = await world.settled(nationality=None)
        saved = expect(Saved, await someone.command(Direction.IN))
        assert saved.ask == AskNationality(OFFERED)
        await someone.keep(JUNE)
        await someone.say("Россия")
        journal = await someone.journal()
        assert journal is not None
        assert journal.traveller.nationality == "RU"


class TestChanging:
    async def test_moved_it_keeps_its_length(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        moved = expect(Planned, await someone.pick(Purpose.PLAN_ENTRY, plan_id, JULY))
        assert (moved.trip.id, moved.trip, moved.done) == (plan_id, days("07-01 07-19")[0], PlanDone.CHANGED)
        assert await someone.plans() == days("07-01 07-19")
        assert await someone.due(PLAN) == at("07-01")
        again = await someone.pick(Purpose.PLAN_ENTRY, plan_id, JULY)
        assert again == moved

    async def test_without_an_exit_only_the_entry_moves(self, world: World) -> None:
        someone, plan_id = await with_plan(world, Stay(JUNE))
        assert expect(Planned, await someone.pick(Purpose.PLAN_ENTRY, plan_id, JULY)).trip == Stay(JULY)

    async def test_its_exit_is_set_and_set_anew(self, world: World) -> None:
        someone, plan_id = await with_plan(world, Stay(JUNE))
        for left in ("06-30", "06-20", "06-12"):
            changed = expect(Planned, await someone.pick(Purpose.PLAN_EXIT, plan_id, day(left)))
            assert (changed.trip.id, changed.trip, changed.done) == (plan_id, Stay(JUNE, day(left)), PlanDone.CHANGED)
        assert await someone.plans() == [Stay(JUNE, JUNE)]

    async def test_an_exit_before_the_entry_is_refused_and_asked_still(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        exit_of = OfPlan(Purpose.PLAN_EXIT, plan_id)
        await someone.ask_ahead(Purpose.PLAN_EXIT, plan_id)
        assert await someone.say("11.06.2026") == NotRead("contradiction", TODAY, wanted=exit_of, leave=LEAVE)
        assert await someone.pick(Purpose.PLAN_EXIT, plan_id, day("06-11")) == NotRead(
            "contradiction", TODAY, wanted=exit_of
        )
        assert await someone.plans() == [TRIP]
        assert expect(Planned, await someone.say("20.06.2026")).trip == Stay(JUNE, day("06-20"))

    @pytest.mark.parametrize(
        ("words", "left"),
        [("20 июня", "06-20"), ("10 дней", "06-21"), ("10", "06-21"), ("выезжаю 20 июня", "06-20")],
    )
    async def test_its_exit_is_typed(self, world: World, words: str, left: str) -> None:
        someone, plan_id = await with_plan(world)
        await someone.ask_ahead(Purpose.PLAN_EXIT, plan_id)
        assert expect(Planned, await someone.say(words)).trip == Stay(JUNE, day(left))

    async def test_an_exit_that_is_far_from_today_is_asked_about_with_its_year(self, world: World) -> None:
        someone, plan_id = await with_plan(world, Stay(day("12-20")))
        await someone.ask_ahead(Purpose.PLAN_EXIT, plan_id)
        answer = expect(WhichDay, await someone.say("10 января"))
        assert date(2027, 1, 10) in answer.days
        assert answer.wanted == OfPlan(Purpose.PLAN_EXIT, plan_id)

    async def test_its_entry_is_typed(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.ask_ahead(Purpose.PLAN_ENTRY, plan_id)
        assert expect(Planned, await someone.say("1 июля")).trip == days("07-01 07-19")[0]

    @pytest.mark.parametrize("words", ["12.06 - 30.06", "30 дней"])
    async def test_where_one_day_is_asked_a_trip_is_no_answer(self, world: World, words: str) -> None:
        someone, plan_id = await with_plan(world)
        await someone.ask_ahead(Purpose.PLAN_ENTRY, plan_id)
        assert await someone.say(words) == NotRead(
            "range", TODAY, wanted=OfPlan(Purpose.PLAN_ENTRY, plan_id), leave=LEAVE
        )
        assert await someone.plans() == [TRIP]

    async def test_not_onto_the_day_of_another_plan(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.keep(JULY, day("07-05"))
        answer = expect(Planned, await someone.pick(Purpose.PLAN_ENTRY, plan_id, JULY))
        assert (answer.trip, answer.done) == (days("07-01 07-05")[0], PlanDone.THERE)
        assert await someone.plans() == days("06-12 06-30", "07-01 07-05")

    @pytest.mark.parametrize(
        "trip", [*days("06-20 06-25", "06-20", "06-01 06-13", "06-01 08-01", "06-29 07-05"), Stay(JUNE, day("07-15"))]
    )
    async def test_none_that_overlaps_another_plan_is_kept_and_that_one_is_named(
        self, world: World, trip: Stay
    ) -> None:
        someone, june = await with_plan(world)
        july = expect(Planned, await someone.keep(day("07-10"), day("07-12"))).trip.id
        answer = expect(Planned, await someone.keep(trip.entered, trip.left))
        other = july if trip.entered == JUNE else june  # on the day of a plan it would be that plan with another exit
        assert (answer.trip.id, answer.done) == (other, PlanDone.OVERLAPS)
        assert await someone.plans() == [TRIP, *days("07-10 07-12")]

    @pytest.mark.parametrize("trip", days("06-01 06-12", "06-30 07-05", "06-30", "06-11", "05-01"))
    async def test_one_may_begin_on_the_day_another_ends(self, world: World, trip: Stay) -> None:
        # Of a trip whose exit is not chosen only the entry day is known.
        someone, _ = await with_plan(world)
        assert expect(Planned, await someone.keep(trip.entered, trip.left)).done is PlanDone.KEPT
        assert await someone.plans() == sorted([trip, TRIP], key=lambda plan: plan.entered)

    async def test_none_is_changed_so_that_it_overlaps_another(self, world: World) -> None:
        someone, june = await with_plan(world)
        july = expect(Planned, await someone.keep(JULY, day("07-10"))).trip.id
        longer = expect(Planned, await someone.pick(Purpose.PLAN_EXIT, june, day("07-02")))
        assert (longer.trip.id, longer.done) == (july, PlanDone.OVERLAPS)
        later = expect(Planned, await someone.pick(Purpose.PLAN_ENTRY, june, day("06-20")))
        assert (later.trip.id, later.done) == (july, PlanDone.OVERLAPS)
        assert await someone.plans() == [TRIP, *days("07-01 07-10")]
        assert expect(Planned, await someone.pick(Purpose.PLAN_ENTRY, june, day("06-13"))).done is PlanDone.CHANGED

    async def test_a_plan_whose_day_has_come_is_in_the_way_of_none(self, world: World) -> None:
        someone, _ = await with_plan(world)
        world.clock.go_to(day("06-15"))
        assert expect(Planned, await someone.keep(day("06-20"), day("06-25"))).done is PlanDone.KEPT

    async def test_not_onto_today_or_a_day_that_has_passed(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        assert await someone.pick(Purpose.PLAN_ENTRY, plan_id, TODAY) == EntryOrExit(TODAY, TODAY)
        refused = await someone.pick(Purpose.PLAN_ENTRY, plan_id, TODAY - timedelta(1))
        assert refused == NotRead("past", TODAY, wanted=OfPlan(Purpose.PLAN_ENTRY, plan_id))
        assert await someone.plans() == [TRIP]

    @pytest.mark.parametrize(
        ("purpose", "too_far"), [(Purpose.PLAN_ENTRY, date(2028, 3, 11)), (Purpose.PLAN_EXIT, date(2028, 6, 13))]
    )
    async def test_not_further_than_two_years(self, world: World, purpose: Purpose, too_far: date) -> None:
        someone, plan_id = await with_plan(world)
        for far in (too_far, date.max):
            answer = expect(NotRead, await someone.pick(purpose, plan_id, far))
            assert answer.why == "far"
        assert await someone.plans() == [TRIP]

    async def test_on_its_day_it_can_still_be_moved_and_its_exit_be_set(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        world.clock.go_to(JUNE)
        changed = expect(Planned, await someone.pick(Purpose.PLAN_EXIT, plan_id, day("06-20")))
        assert (changed.trip, changed.outlook, changed.done) == (Stay(JUNE, day("06-20")), None, PlanDone.CHANGED)
        moved = expect(Planned, await someone.pick(Purpose.PLAN_ENTRY, plan_id, day("06-13")))
        assert moved.trip == days("06-13 06-21")[0]

    async def test_deleted_and_kept_again(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        assert await someone.drop(plan_id) == PlanDropped(TRIP, TODAY)
        assert await someone.plans() == []
        assert await someone.due(PLAN) is None
        assert expect(Planned, await someone.keep(TRIP.entered, TRIP.left)).trip == TRIP
        assert await someone.due(PLAN) == at("06-12")

    async def test_buttons_of_a_deleted_plan_are_out_of_date(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.drop(plan_id)
        for answer in (
            await someone.press(plans.one, plan_id),
            await someone.drop(plan_id),
            await someone.pick(Purpose.PLAN_ENTRY, plan_id, JULY),
            await someone.pick(Purpose.PLAN_EXIT, plan_id, JULY),
            await someone.ask_ahead(Purpose.PLAN_ENTRY, plan_id),
            await someone.ask_ahead(Purpose.PLAN_EXIT, plan_id),
        ):
            assert answer == StaleButton()
        assert await someone.plans() == []
        assert await someone.question() is None

    async def test_a_day_typed_for_a_plan_that_was_deleted_meanwhile_changes_nothing(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.ask_ahead(Purpose.PLAN_EXIT, plan_id)
        await someone.drop(plan_id)
        for words in ("20.06.2026", "10 дней"):
            assert isinstance(await someone.say(words), StaleButton | NotRead | Page)
        assert await someone.plans() == []
        assert await untouched(someone)


class TestTheCalendar:
    async def test_for_an_entry_it_begins_today_and_ends_in_two_years(self, world: World) -> None:
        someone = await world.settled()
        asked = await someone.ask_ahead(Purpose.PLAN)
        assert asked == AskDay(ENTRY, TODAY, TODAY, first=TODAY, last=date(2028, 3, 10))
        for shown in (day("12-01"), date(2028, 3, 1)):
            turned = expect(AskDay, await someone.press(stays.ask_for, ENTRY, shown))
            assert (turned.shown, turned.first, turned.last) == (shown, TODAY, date(2028, 3, 10))
        assert expect(Planned, await someone.say("12 июня")).trip == Stay(JUNE)

    async def test_for_a_plan_it_opens_on_its_month(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        entry = expect(AskDay, await someone.ask_ahead(Purpose.PLAN_ENTRY, plan_id))
        assert (entry.stay, entry.shown, entry.first) == (TRIP, JUNE, TODAY + timedelta(1))
        left = expect(AskDay, await someone.ask_ahead(Purpose.PLAN_EXIT, plan_id))
        assert (left.stay, left.shown, left.first, left.last) == (TRIP, TRIP.left, JUNE, date(2028, 6, 12))

    async def test_every_day_that_it_offers_is_taken(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        for purpose in (Purpose.PLAN_ENTRY, Purpose.PLAN_EXIT):
            asked = expect(AskDay, await someone.ask_ahead(purpose, plan_id))
            last = expect(date, asked.last)
            for one in (expect(date, asked.first), last):
                assert isinstance(await someone.pick(purpose, plan_id, one), Planned)
        assert isinstance(await someone.pick(Purpose.PLAN, 0, last), Planned)


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


class TestInTroubleWithOthers:
    """Which plan breaks the limit, on which day, and how much shorter or later it would have to be."""

    async def test_a_plan_suffers_from_the_one_before_it(self, world: World) -> None:
        someone = await world.settled()
        await someone.keep(day("04-01"), day("06-09"))  # 70 days
        second = expect(Planned, await someone.keep(JULY, day("07-30")))  # 30 days, of which 20 are left
        assert (outlook_of(second).over, outlook_of(second).breaks_on) == (10, day("07-21"))
        assert (outlook_of(second).may_stay, outlook_of(second).last_legal_day) == (20, day("07-20"))
        first = expect(Status, await someone.do(show_status)).plans[0]
        assert outlook_of(first).over == 0
        assert outlook_of(first).keeping == 60
        shorter = await someone.pick(Purpose.PLAN_EXIT, second.trip.id, day("07-20"))
        assert outlook_of(shorter).over == 0

    async def test_moved_to_the_day_that_is_named_it_fits(self, world: World) -> None:
        someone = await world.settled()
        await someone.keep(day("04-01"), day("06-09"))
        second = expect(Planned, await someone.keep(JULY, day("07-30")))
        named = expect(date, outlook_of(second).shift_to)
        assert outlook_of(await someone.pick(Purpose.PLAN_ENTRY, second.trip.id, named)).over == 0
        assert outlook_of(await someone.pick(Purpose.PLAN_ENTRY, second.trip.id, named - timedelta(1))).over > 0

    async def test_the_status_names_the_plan_and_how_long_one_may_stay_to_keep_it(self, world: World) -> None:
        someone = await world.settled()
        await someone.keep(JUNE, day("08-20"))  # 70 days
        assert expect(Status, await someone.do(show_status)).keeping is not None
        await someone.command(Direction.IN, "01.03.2026")
        status = expect(Status, await someone.do(show_status))
        assert outlook_of(status.plans[0]).breaks_on is None
        # Until 20 August the window reaches back to 22 February: with 20 days from 1 March on the plan just fits.
        assert status.keeping == 11
        assert numbers_of(status).may_stay == 81
        world.clock.go_to(day("03-20"))
        assert expect(Status, await someone.do(show_status)).keeping == 1
        world.clock.go_to(day("03-21"))
        status = expect(Status, await someone.do(show_status))
        assert (outlook_of(status.plans[0]).over, outlook_of(status.plans[0]).breaks_on) == (1, day("08-20"))
        # Whenever one leaves now, that plan is too long: no day is named by which leaving would help.
        assert status.keeping is None

    async def test_the_answer_to_an_entry_names_it_too(self, world: World) -> None:
        someone, _ = await with_plan(world, Stay(day("05-01"), day("07-29")))  # 90 days
        await someone.stayed((day("03-01"), day("03-09")))
        saved = expect(Saved, await someone.command(Direction.IN))
        # The nine days in March and today come back only at the end of August.
        [planned] = saved.status.plans
        assert (outlook_of(planned).over, outlook_of(planned).breaks_on) == (10, day("07-20"))

    async def test_where_the_plans_leave_room_nothing_is_said(self, world: World) -> None:
        someone, _ = await with_plan(world, Stay(day("12-01"), day("12-02")))
        assert expect(Status, await someone.do(show_status)).keeping is None
        await someone.command(Direction.IN)
        assert expect(Status, await someone.do(show_status)).keeping is None

    async def test_a_trip_that_is_only_reckoned_is_judged_beside_the_plans(self, world: World) -> None:
        someone, _ = await with_plan(world, Stay(day("04-01"), day("06-09")))
        assert outlook_of(await someone.plan("01.07")).may_stay == 20
        # One on the day of a plan would take its place.
        assert outlook_of(await someone.plan("01.04")).may_stay == 90

    async def test_it_names_the_first_later_plan_that_it_makes_too_long(self, world: World) -> None:
        someone, july = await with_plan(world, Stay(JULY, day("07-30")))
        await someone.keep(day("06-20"), day("06-21"))
        # Seventy days: two more fit, of the thirty in July eighteen.
        answer = expect(Planned, await someone.plan("01.04 - 09.06"))
        harmed = expect(Planned, answer.harms)
        assert outlook_of(answer).over == 0
        assert (harmed.trip.id, harmed.trip) == (july, Stay(JULY, day("07-30")))
        assert (outlook_of(harmed).over, outlook_of(harmed).breaks_on) == (12, day("07-19"))
        # Kept, it still says so; shortened to the day that is named, no longer.
        kept = expect(Planned, await someone.keep(day("04-01"), day("06-09")))
        assert (expect(Planned, kept.harms).trip.id, outlook_of(kept.harms).over) == (july, 12)
        keeping = day("04-01") + timedelta(outlook_of(answer).keeping - 1)
        assert expect(Planned, await someone.pick(Purpose.PLAN_EXIT, kept.trip.id, keeping)).harms is None
        beyond = expect(Planned, await someone.pick(Purpose.PLAN_EXIT, kept.trip.id, keeping + timedelta(1)))
        assert outlook_of(beyond.harms).over == 1

    async def test_a_trip_without_an_exit_is_taken_to_last_as_long_as_it_may(self, world: World) -> None:
        someone, july = await with_plan(world, Stay(JULY, day("07-30")))
        harmed = expect(Planned, expect(Planned, await someone.plan("01.04")).harms)
        assert (harmed.trip.id, outlook_of(harmed).over, outlook_of(harmed).breaks_on) == (july, 30, JULY)

    async def test_it_harms_neither_an_earlier_plan_nor_one_that_is_as_much_too_long_without_it(
        self, world: World
    ) -> None:
        someone, _ = await with_plan(world, Stay(day("04-01"), day("06-09")))
        assert expect(Planned, await someone.plan("01.07 - 30.07")).harms is None
        other, _ = await with_plan(world, Stay(JULY, day("10-01")))  # 93 days
        alone = outlook_of(expect(Plans, await other.plan()).plans[0]).over
        assert alone == 3
        # A day in March has left the window before the plan breaks the limit; one in June has not.
        assert expect(Planned, await other.plan("11.03 - 12.03")).harms is None
        assert outlook_of(expect(Planned, await other.plan("12.06 - 13.06")).harms).over == 5


class TestOnItsDay:
    async def test_it_is_asked_once_at_the_hour(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        assert await someone.due(PLAN) == at("06-12")
        world.clock.at = at("06-12")
        assert await asked_about(someone, plan_id) == PlanDue(TRIP, None, JUNE)
        assert await someone.due(PLAN) is None
        await someone.do(show_status)
        await someone.press(onboarding.set_permit, False)
        assert await someone.due(PLAN) is None
        assert await untouched(someone)

    async def test_one_row_and_each_plan_in_its_turn(self, world: World) -> None:
        someone, june = await with_plan(world)
        first = await someone.notice(PLAN)
        await someone.keep(JULY)
        world.clock.at = at("06-12")
        assert isinstance(await someone.hear(PLAN), PlanDue)
        assert await someone.due(PLAN) == at("07-01")
        second = await someone.notice(PLAN)
        assert first is not None
        assert second is not None
        assert first.id == second.id
        world.clock.at = at("07-01")
        answer = expect(PlanDue, await someone.hear(PLAN))
        assert answer.trip == Stay(JULY)
        assert answer.trip.id not in (0, june)

    async def test_at_the_persons_own_hour_and_zone(self, world: World) -> None:
        someone = await world.settled()
        await someone.lives_in("Europe/Moscow", 20)
        await someone.keep(JUNE)
        assert await someone.due(PLAN) == at("06-12", 22)
        await someone.press(reminder_settings.set_hour, 8)
        assert await someone.due(PLAN) == at("06-12", 10)
        await someone.press(reminder_settings.set_zone, "Asia/Tokyo")
        assert await someone.due(PLAN) == at("06-12", 4)

    async def test_an_earlier_hour_chosen_on_the_day_asks_at_once(self, world: World) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-12", 9)
        await someone.press(reminder_settings.set_hour, 8)
        assert await someone.due(PLAN) == at("06-12", 9)
        assert isinstance(await someone.hear(PLAN), PlanDue)

    async def test_another_hour_does_not_ask_before_the_day(self, world: World) -> None:
        someone, _ = await with_plan(world)
        await someone.press(reminder_settings.set_hour, 8)  # it is noon: today's eight o'clock has passed
        assert await someone.due(PLAN) == at("06-12", 8)

    @pytest.mark.parametrize(
        ("zone", "hour", "due"),
        [
            ("America/Los_Angeles", 20, datetime(2026, 6, 12, 3, tzinfo=UTC)),  # there it is the 11th
            ("Pacific/Kiritimati", 8, datetime(2026, 6, 12, 18, tzinfo=UTC)),  # there it is the 13th
        ],
    )
    async def test_far_from_kazakhstan_it_is_asked_on_its_day_there(
        self, world: World, zone: str, hour: int, due: datetime
    ) -> None:
        someone = await world.settled()
        await someone.lives_in(zone, hour)
        await someone.keep(JUNE)
        await someone.keep(day("06-13"))
        for entered in (JUNE, day("06-13")):
            assert await someone.due(PLAN) == due
            world.clock.at = due
            answer = expect(PlanDue, await someone.hear(PLAN))
            assert answer.trip.entered == entered
            due += timedelta(1)
        assert await someone.due(PLAN) is None

    async def test_after_downtime_it_is_asked_late_and_once_for_several(self, world: World) -> None:
        someone, _ = await with_plan(world, Stay(JUNE))
        await someone.keep(day("06-14"))
        world.clock.go_to(day("06-16"))
        answer = expect(PlanDue, await someone.hear(PLAN))
        assert (answer.trip, answer.today) == (Stay(day("06-14")), day("06-16"))
        assert await someone.due(PLAN) is None

    async def test_an_overdue_one_survives_whatever_is_changed_meanwhile(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        world.clock.go_to(day("06-13"))
        await someone.keep(JULY)
        await someone.stayed((day("01-05"), day("01-08")))
        assert await someone.due(PLAN) == at("06-12")
        assert await asked_about(someone, plan_id) == PlanDue(TRIP, None, day("06-13"))
        assert await someone.due(PLAN) == at("07-01")

    async def test_inside_it_is_asked_with_the_stay_that_lasts(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.command(Direction.IN, "01.03.2026")
        world.clock.at = at("06-12")
        assert await asked_about(someone, plan_id) == PlanDue(TRIP, Stay(day("03-01")), JUNE)
        assert isinstance(expect(Refused, await someone.press(crossings.tap, Direction.IN, JUNE)).reason, StillOpen)

    @pytest.mark.parametrize("words", ["", "12.06.2026"])
    async def test_who_has_entered_is_not_asked(self, world: World, words: str) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-12", 8)
        await someone.command(Direction.IN, words)
        assert await someone.due(PLAN) is None
        assert expect(Plans, await someone.plan()).plans == ()
        assert expect(StayList, await someone.press(stays.show)).plans == ()

    async def test_whose_entry_is_taken_back_is_asked_after_all(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        world.clock.at = at("06-12", 8)
        saved = expect(Saved, await someone.command(Direction.IN))
        await someone.undo(saved.change)
        assert await someone.due(PLAN) == at("06-12")
        world.clock.at = at("06-12")
        assert await asked_about(someone, plan_id) == PlanDue(TRIP, None, JUNE)

    async def test_who_was_asked_and_takes_the_entry_back_is_not_asked_twice(self, world: World) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-12")
        assert isinstance(await someone.hear(PLAN), PlanDue)
        saved = expect(Saved, await someone.press(crossings.tap, Direction.IN, JUNE))
        await someone.undo(saved.change)
        assert await someone.due(PLAN) is None
        assert [each.outlook for each in expect(Plans, await someone.plan()).plans] == [None]

    async def test_an_entry_while_it_is_on_its_way_leaves_nothing_to_ask(self, world: World) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-12")
        claimed = await someone.notice(PLAN)
        await someone.command(Direction.IN)
        assert claimed is not None
        assert await someone.composed(claimed) is None

    async def test_an_old_button_of_a_plan_that_came_true_does_not_say_that_nothing_is_recorded(
        self, world: World
    ) -> None:
        someone, plan_id = await with_plan(world)
        world.clock.at = at("06-12")
        await someone.command(Direction.IN)
        assert await someone.press(plans.one, plan_id) == StaleButton()

    async def test_entered_on_another_day(self, world: World) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-14")
        assert isinstance(await someone.hear(PLAN), PlanDue)
        await someone.press(stays.ask_for, Wanted(Purpose.ENTER))
        assert isinstance(await someone.pick(Purpose.ENTER, 0, day("06-13")), Saved)
        assert expect(Plans, await someone.plan()).plans == ()
        assert await someone.stays() == days("06-13")

    async def test_moved_it_is_asked_on_its_new_day(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        world.clock.at = at("06-12")
        await someone.hear(PLAN)
        await someone.pick(Purpose.PLAN_ENTRY, plan_id, day("06-13"))
        assert await someone.due(PLAN) == at("06-13")
        world.clock.at = at("06-13")
        assert await asked_about(someone, plan_id) == PlanDue(days("06-13 07-01")[0], None, day("06-13"))

    async def test_deleted_it_is_not_asked(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.keep(JULY)
        claimed = await someone.notice(PLAN)
        await someone.drop(plan_id)
        assert await someone.due(PLAN) == at("07-01")
        world.clock.at = at("06-12")
        assert claimed is not None
        assert await someone.composed(claimed) is None

    async def test_unanswered_it_counts_for_nothing(self, world: World) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-12")
        await someone.hear(PLAN)
        world.clock.go_to(day("06-20"))
        status = expect(Status, await someone.do(show_status))
        assert (status.inside, status.last, numbers_of(status).used) == (None, None, 0)
        assert (numbers_of(status).may_stay, status.keeping) == (90, None)
        assert await untouched(someone)

    async def test_paused_nothing_is_asked(self, world: World) -> None:
        someone, _ = await with_plan(world)
        await someone.keep(JULY)
        await someone.press(reminder_settings.pause, True)
        assert await someone.due(PLAN) is None
        await someone.keep(day("06-13"))
        assert await someone.due(PLAN) is None
        world.clock.go_to(day("06-20"))
        await someone.press(reminder_settings.pause, False)
        assert await someone.due(PLAN) == at("07-01")

    async def test_after_a_pause_that_ends_on_its_day_it_is_asked_late(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.press(reminder_settings.pause, True)
        world.clock.go_to(JUNE, 14)
        await someone.press(reminder_settings.pause, False)
        await someone.keep(JULY)
        assert await asked_about(someone, plan_id) == PlanDue(TRIP, None, JUNE)
        assert await someone.due(PLAN) == at("07-01")

    async def test_paused_while_it_is_on_its_way_leaves_nothing_to_ask(self, world: World) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-12")
        claimed = await someone.notice(PLAN)
        await someone.press(reminder_settings.pause, True)
        assert claimed is not None
        assert await someone.composed(claimed) is None

    @pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=1, hours=1)])
    async def test_a_clock_that_goes_back_asks_nothing_twice(self, world: World, back: timedelta) -> None:
        someone, _ = await with_plan(world)
        world.clock.at = at("06-12")
        assert isinstance(await someone.hear(PLAN), PlanDue)
        world.clock.at -= back
        await someone.keep(JULY)
        assert await someone.due(PLAN) == at("07-01")

    async def test_a_clock_that_was_far_ahead_silences_no_plan(self, world: World) -> None:
        someone, plan_id = await with_plan(world)
        await someone.keep(day("05-01"))
        world.clock.go_to(day("08-20"))
        assert isinstance(await someone.hear(PLAN), PlanDue)
        world.clock.go_to(day("04-20"))
        await someone.press(onboarding.set_permit, False)
        assert await someone.due(PLAN) == at("05-01")
        world.clock.at = at("05-01")
        assert isinstance(await someone.hear(PLAN), PlanDue)
        world.clock.at = at("06-12")
        assert await asked_about(someone, plan_id) == PlanDue(TRIP, None, JUNE)


class TestOnce:
    async def test_the_same_request_twice_gives_the_same_answer(self, world: World) -> None:
        someone = await world.settled()

        async def twice(name: str, deed: Action[Given], *given: Given.args, **more: Given.kwargs) -> Answer:
            first = await someone.as_request(name).press(deed, *given, **more)
            world.restart()
            assert await someone.as_request(name).press(deed, *given, **more) == first
            return first

        kept = expect(Planned, await twice("keep", plans.keep, TRIP.entered, TRIP.left))
        await twice("move", stays.fill, OfPlan(Purpose.PLAN_ENTRY, kept.trip.id), JULY)
        await twice("exit", stays.fill, OfPlan(Purpose.PLAN_EXIT, kept.trip.id), day("07-05"))
        assert await someone.plans() == days("07-01 07-05")
        dropped = await twice("drop", plans.drop, kept.trip.id)
        assert dropped == PlanDropped(days("07-01 07-05")[0], TODAY)
        assert await someone.plans() == []

    @pytest.mark.parametrize(
        ("purpose", "words"),
        [(Purpose.PLAN, "12 июня"), (Purpose.PLAN, "30"), (Purpose.PLAN_ENTRY, "1 июля"), (Purpose.PLAN_EXIT, "10")],
    )
    async def test_typed_words_too(self, world: World, purpose: Purpose, words: str) -> None:
        someone, plan_id = await with_plan(world)
        await someone.ask_ahead(purpose, plan_id if purpose is not Purpose.PLAN else 0)
        first = await someone.as_request("words").say(words)
        world.restart()
        assert await someone.as_request("words").say(words) == first
        assert len(await someone.plans()) == 1

    @pytest.mark.parametrize("purpose", [Purpose.PLAN_ENTRY, Purpose.PLAN_EXIT])
    async def test_what_was_answered_is_no_question_to_the_next_words(self, world: World, purpose: Purpose) -> None:
        someone, plan_id = await with_plan(world)
        await someone.ask_ahead(purpose, plan_id)
        changed = expect(Planned, await someone.say("20.06.2026"))
        assert changed.done is PlanDone.CHANGED
        assert isinstance(await someone.say("25.06.2026"), NotRead)
        assert isinstance(await someone.say("05.03.2026"), EntryOrExit)
        assert await someone.plans() == [changed.trip]

    async def test_twenty_taps_at_once_keep_one_plan(self, world: World) -> None:
        someone = await world.settled()
        answers = await asyncio.gather(*(someone.keep(TRIP.entered, TRIP.left) for _ in range(20)))
        assert all(answer == answers[0] for answer in answers)
        assert await someone.plans() == [TRIP]

    async def test_a_request_that_fails_leaves_nothing(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        someone = await world.settled()

        async def fail(*_: object, **__: object) -> None:
            raise RuntimeError("broken on purpose")

        with monkeypatch.context() as patch:
            patch.setattr("bot.storage.notices.plan", fail)
            with pytest.raises(RuntimeError):
                await someone.keep(JUNE)
        assert await someone.plans() == []
        assert await someone.notice(PLAN) is None

    async def test_a_failed_deletion_leaves_the_plan(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        someone, plan_id = await with_plan(world)

        async def fail(*_: object, **__: object) -> None:
            raise RuntimeError("broken on purpose")

        with monkeypatch.context() as patch:
            patch.setattr("bot.storage.notices.plan", fail)
            with pytest.raises(RuntimeError):
                await someone.drop(plan_id)
        assert await someone.plans() == [TRIP]
        assert await someone.due(PLAN) == at("06-12")


class TestAnOpenPlan:
    """80 days used from 1 March to 19 May, ten are left from 1 August; today is 1 June."""

    async def someone(self, world: World) -> Talk:
        world.clock.go_to(day("06-01"))
        someone = await world.settled()
        await someone.stayed((day("03-01"), day("05-19")))
        assert outlook_of(await someone.plan("1.08")).last_legal_day == day("08-10")
        await someone.keep(day("08-01"))
        return someone

    async def test_a_later_plan_that_would_break_what_it_was_promised_names_it(self, world: World) -> None:
        someone = await self.someone(world)
        answer = expect(Planned, await someone.plan("1.09 - 20.11"))
        assert outlook_of(answer).over == 0
        assert answer.promise == Promise(day("08-01"), 10, day("11-19"))
        said = text(answer)
        assert "Your plan of 1 August has no exit day. With its 10 days this trip would not fit" in said
        assert "leave no later than Thursday, 19 November" in said

    async def test_a_day_shorter_both_fit(self, world: World) -> None:
        someone = await self.someone(world)
        assert expect(Planned, await someone.plan("1.09 - 19.11")).promise is None

    async def test_it_says_so_while_both_are_kept(self, world: World) -> None:
        someone = await self.someone(world)
        kept = expect(Planned, await someone.keep(day("09-01"), day("11-20")))
        assert kept.promise == Promise(day("08-01"), 10, day("11-19"))
        assert "your plan without an exit day may be in the way: 1 August" in text(await someone.plan())

    async def test_at_least_its_entry_day_counts(self, world: World) -> None:
        # Of ninety days one belongs to 1 August, so that of a trip before it 89 are left in the same window.
        world.clock.go_to(day("06-01"))
        someone = await world.settled()
        await someone.keep(day("08-01"))
        answer = expect(Planned, await someone.plan("2.08 - 30.10"))
        assert (outlook_of(answer).over, answer.blockers) == (1, (Stay(day("08-01")),))
        assert "Another plan is in the way: 1 August" in text(answer)
        assert outlook_of(await someone.plan("2.08 - 29.10")).over == 0

    async def test_a_plan_that_no_longer_fits_names_the_one_in_its_way(self, world: World) -> None:
        someone = await world.settled()
        await someone.keep(day("07-01"))
        await someone.keep(day("04-01"), day("06-29"))
        shown = text(await someone.plan())
        assert "not counted as days used" in shown
        assert "this trip does not fit, another plan is in the way: 1 April – 29 June" in shown
        assert "no legal days" not in shown


class TestWhenToReturn:
    """Entered on 1 March, today is the 10th: legal up to 29 May."""

    async def someone(self, world: World, nationality: str = "RU") -> Talk:
        someone = await world.settled(nationality)
        await someone.command(Direction.IN, "01.03.2026")
        return someone

    @pytest.mark.parametrize("words", ["60 дней", "60 days", "60 күн"])
    async def test_leaving_today_or_on_the_last_legal_day(self, world: World, words: str) -> None:
        someone = await self.someone(world)
        answer = expect(PlanFor, await someone.plan(words))
        assert [(one.left, one.last, one.legal) for one in answer.returns] == [
            (TODAY, False, True),
            (day("05-29"), True, True),
        ]
        for one in answer.returns:
            assert outlook_of(one.trip).over == 0
            stay = expect(Planned, one.trip).trip
            assert (exit_of(stay) - stay.entered).days + 1 == 60
            # As the count itself says it of a stay that ended then.
            left = Count([Stay(day("03-01"), one.left)], russias(world))
            assert stay.entered == left.earliest_entry(one.left, 60)
        said = text(answer)
        assert "if you leave today → from 11 March to 9 May" in said
        assert "if you leave on the last legal day, Friday, 29 May → " in said

    @pytest.mark.parametrize("words", ["60 дней после 15.05", "60 days after 15.05"])
    async def test_leaving_on_a_day_that_is_told(self, world: World, words: str) -> None:
        someone = await self.someone(world)
        answer = expect(PlanFor, await someone.plan(words))
        assert [one.left for one in answer.returns] == [TODAY, day("05-15"), day("05-29")]
        left = Count([Stay(day("03-01"), day("05-15"))], russias(world))
        assert return_in(answer, 1).trip.entered == left.earliest_entry(day("05-15"), 60)

    async def test_the_day_can_be_picked(self, world: World) -> None:
        someone = await self.someone(world)
        asked = expect(AskDay, await someone.ask_ahead(Purpose.AFTER_DAYS, 60))
        assert (asked.first, asked.today) == (TODAY, TODAY)
        for answer in (await someone.pick(Purpose.AFTER_DAYS, 60, day("05-15")), await someone.say("15.05")):
            assert [one.left for one in expect(PlanFor, answer).returns] == [TODAY, day("05-15"), day("05-29")]
        assert await someone.changes() == 1

    async def test_a_day_over_the_limit_has_no_return(self, world: World) -> None:
        someone = await self.someone(world)
        late = expect(PlanFor, await someone.pick(Purpose.AFTER_DAYS, 60, day("06-15"))).returns[-1]
        assert (late.left, late.legal, late.trip) == (day("06-15"), False, None)

    @pytest.mark.parametrize("words", ["2 месяца", "на 2 месяца", "2 months"])
    async def test_months_are_those_of_the_calendar(self, world: World, words: str) -> None:
        someone = await self.someone(world)
        answer = expect(PlanFor, await someone.plan(words))
        assert (answer.days, answer.months) == (0, 2)
        assert return_in(answer, 0).trip == Stay(day("03-11"), day("05-10"))
        picked = expect(PlanFor, await someone.pick(Purpose.AFTER_MONTHS, 2, day("05-15")))
        assert [one.left for one in picked.returns] == [TODAY, day("05-15"), day("05-29")]

    async def test_no_earlier_month_would_do(self, world: World) -> None:
        someone = await self.someone(world)
        after = return_in(await someone.plan("2 месяца")).trip
        rule, stays = russias(world), [Stay(day("03-01"), day("05-29"))]
        for ago in range(1, 40):
            entry = after.entered - timedelta(ago)
            days = (entry + relativedelta(months=2) - entry).days
            assert outlook(stays, [], Stay(entry, entry + timedelta(days - 1)), rule, day("05-29")).over > 0

    @pytest.mark.parametrize(("visit", "days"), [(30, 30), (28, 28)])
    async def test_a_month_that_is_short_enough_is_looked_for(self, world: World, visit: int, days: int) -> None:
        someone = await world.settled("GE")
        await someone.do(onboarding.own_limit, visit, 90, 180)
        await someone.command(Direction.IN, "01.03.2026")
        for one in expect(PlanFor, await someone.plan("месяц")).returns:
            month = expect(Planned, one.trip).trip
            assert (exit_of(month) - month.entered).days + 1 <= days
            assert month.left == month.entered + relativedelta(months=1, days=-1)

    async def test_over_the_limit_only_an_exit_today_is_thought_of(self, world: World) -> None:
        someone = await self.someone(world, "DE")
        world.clock.go_to(day("04-10"))
        answer = expect(PlanFor, await someone.plan("20 дней"))
        assert (answer.now, [one.left for one in answer.returns]) == (0, [day("04-10")])

    async def test_outside_it_is_an_entry_after_that_day(self, world: World) -> None:
        someone = await world.settled()
        answer = expect(PlanFor, await someone.plan("60 дней после 15.05"))
        assert len(answer.returns) == 1
        assert return_in(answer).trip == Stay(day("05-16"), day("07-14"))

    async def test_a_plan_in_between_is_heeded(self, world: World) -> None:
        someone = await self.someone(world)
        before = return_in(await someone.plan("60 дней")).trip
        await someone.keep(before.entered - timedelta(30), before.entered - timedelta(11))
        answer = return_in(await someone.plan("60 дней"))
        assert answer.trip.entered > before.entered
        assert outlook_of(answer).over == 0


class TestLongerThanAnyVisit:
    async def test_several_visits_or_a_visa(self, world: World) -> None:
        someone = await world.settled("DE")
        answer = expect(PlanFor, await someone.plan("60 days"))
        assert (answer.too_long, answer.most, answer.visits) == (True, 30, (30, 30))
        said = text(answer)
        assert "30 + 30" in said
        assert "visa" in said

    async def test_more_than_the_window_bears_only_a_visa(self, world: World) -> None:
        someone = await world.settled("DE")
        answer = expect(PlanFor, await someone.plan("91 days"))
        assert (answer.too_long, answer.visits) == (True, ())
        assert "visa" in text(answer)

    async def test_where_no_day_is_free_it_says_from_when_one_may_enter_at_all(self, world: World) -> None:
        someone = await world.settled("DE")
        await someone.stayed((day("02-10"), day("03-09")), (day("01-01"), day("01-30")))
        world.clock.go_to(day("05-01"))
        await someone.stayed((day("03-11"), day("04-09")), (day("04-10"), day("04-11")))
        answer = expect(Planned, await someone.plan("10.05 - 20.06"))
        assert (outlook_of(answer).last_legal_day, answer.longest, answer.visits) == (None, 30, ())
        first = expect(date, answer.first_entry)
        assert outlook_of(await someone.plan(f"{first:%d.%m.%Y}")).may_stay > 0
        assert outlook_of(await someone.plan(f"{first - timedelta(1):%d.%m.%Y}")).may_stay == 0
        assert f"The first day you may enter: {first.day} " in text(answer).replace("\N{NO-BREAK SPACE}", " ")

    async def test_of_a_whole_trip_too(self, world: World) -> None:
        someone = await world.settled("DE")
        answer = expect(Planned, await someone.plan("12.06 - 26.07"))
        assert (answer.longest, answer.visits) == (30, (30, 15))
        assert "30 + 15" in text(answer)
