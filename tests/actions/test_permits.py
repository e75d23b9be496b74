"""Permits as periods: told, asked for, shown, corrected, deleted and taken back as stays are."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.actions import forget, permits, settings, stays
from bot.actions.answers.days import NewPermit, OfPermit, Purpose
from bot.actions.answers.notices import PermitEnds, Reminder
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.permits import (
    PermitBackwards,
    PermitCard,
    PermitClash,
    PermitList,
    PermitsFull,
    PermitUnread,
    SinceOrUntil,
    WhichPermit,
)
from bot.actions.answers.questions import AskDay, AskInside, AskPast, Unheard
from bot.actions.answers.settings import Settings
from bot.actions.answers.status import Allowance, Counted, NoAllowance, Planned, Status
from bot.actions.answers.stays import ChangeKind, NotNewest, Saved, Since, StayList, Undone
from bot.actions.status import show as show_status
from bot.actions.status import show_counted
from bot.core.permit import Permit, PermitKind
from bot.core.plans import Outlook
from tests.actions.answered import expect, text
from tests.actions.newcomer import to_inside, to_nationality, to_past
from tests.actions.talk import PERMIT, Direction, Talk, World, at, day, numbers

pytestmark = pytest.mark.asyncio(loop_scope="session")

RESIDENCE, VISA, OTHER = PermitKind.RESIDENCE, PermitKind.VISA, PermitKind.OTHER
SINCE, UNTIL = date(2025, 12, 16), day("03-20")


async def keep(someone: Talk, begins: date | None, ends: date | None, kind: PermitKind = RESIDENCE) -> Permit:
    """A permit written."""
    (permit,) = expect(Saved, await someone.press(permits.keep, begins, ends, kind)).permits
    return permit


async def status(someone: Talk) -> Status:
    return expect(Status, await someone.do(show_status))


class TestTold:
    @pytest.mark.parametrize(
        "words", ["получил РВП 16 декабря", "16-декабрда РВП алдым", "got my residence permit on 16 December"]
    )
    async def test_since_when_asks_until_when(self, world: World, words: str) -> None:
        someone = await world.settled()
        asked = expect(AskDay, await someone.say(words))
        assert asked.wanted == NewPermit(Purpose.PERMIT_TO, RESIDENCE, SINCE)
        saved = expect(Saved, await someone.say("20 марта"))
        assert saved.permits == (Permit(SINCE, UNTIL, RESIDENCE),)
        assert await someone.permits() == [Permit(SINCE, UNTIL, RESIDENCE)]
        assert await someone.question() is None

    @pytest.mark.parametrize("words", ["РВП до 20 марта", "РВПм 20-мартка чейин", "residence permit until 20 March"])
    async def test_until_when_asks_since_when(self, world: World, words: str) -> None:
        someone = await world.settled()
        asked = expect(AskDay, await someone.say(words))
        assert asked.wanted == NewPermit(Purpose.PERMIT_FROM, RESIDENCE, UNTIL)
        assert expect(Saved, await someone.say("16.12.2025")).permits == (Permit(SINCE, UNTIL, RESIDENCE),)

    async def test_both_are_written_at_once(self, world: World) -> None:
        someone = await world.settled()
        saved = expect(Saved, await someone.say("виза с 1 марта 2026 по 30 мая"))
        assert saved.verb is ChangeKind.PERMIT
        assert saved.permits == (Permit(day("03-01"), day("05-30"), VISA),)

    async def test_one_day_alone_is_asked_what_it_is(self, world: World) -> None:
        someone = await world.settled()
        asked = expect(SinceOrUntil, await someone.say("РВП 16 декабря"))
        assert asked == SinceOrUntil(RESIDENCE, SINCE, (SINCE, day("12-16")), day("03-10"))

    @pytest.mark.parametrize("words", ["РВП 1 июня", "residence permit 1 June", "РВП 1-июнь", "РВП 01.06"])
    async def test_a_day_to_come_is_the_end_and_the_first_day_is_asked_then(self, world: World, words: str) -> None:
        someone = await world.settled()
        asked = expect(SinceOrUntil, await someone.say(words))
        first, last = day("06-01").replace(year=2025), day("06-01")
        assert (asked.day, asked.ends) == (first, (first, last))
        assert await someone.permits() == []
        begins = expect(AskDay, await someone.press(stays.ask_for, NewPermit(Purpose.PERMIT_FROM, RESIDENCE, last)))
        assert begins.wanted == NewPermit(Purpose.PERMIT_FROM, RESIDENCE, last)
        assert expect(Saved, await someone.say("16 декабря")).permits == (Permit(SINCE, last, RESIDENCE),)

    async def test_nothing_but_that_it_is_held_asks_since_when(self, world: World) -> None:
        someone = await world.settled()
        asked = expect(AskDay, await someone.say("у меня ВНЖ"))
        assert asked.wanted == NewPermit(Purpose.PERMIT_FROM, RESIDENCE)
        assert asked.permit is None

    async def test_it_is_over_asks_for_its_last_day(self, world: World) -> None:
        someone = await world.settled()
        held = await keep(someone, SINCE, None)
        asked = expect(AskDay, await someone.say("РВП закончилось"))
        assert (asked.wanted, asked.shown) == (OfPermit(Purpose.PERMIT_ENDS, held.id), day("03-10"))
        saved = expect(Saved, await someone.say("вчера"))
        assert (saved.verb, saved.permits) == (ChangeKind.PERMIT_CORRECTED, (replace(held, ends=day("03-09")),))

    async def test_it_is_over_since_a_day_that_is_told(self, world: World) -> None:
        someone = await world.settled()
        held = await keep(someone, SINCE, None)
        saved = expect(Saved, await someone.say("РВП закончилось 5 марта"))
        assert saved.permits == (replace(held, ends=day("03-05")),)
        assert [permit.id for permit in await someone.permits()] == [held.id]

    async def test_over_without_one_on_record_asks_since_when(self, world: World) -> None:
        someone = await world.settled()
        asked = expect(AskDay, await someone.say("РВП закончилось 5 марта"))
        assert asked.wanted == NewPermit(Purpose.PERMIT_FROM, RESIDENCE, day("03-05"))

    async def test_over_is_asked_when_it_ended_before_since_when_it_was(self, world: World) -> None:
        someone = await world.settled()
        asked = expect(AskDay, await someone.say("виза закончилась"))
        assert (asked.wanted, asked.last) == (NewPermit(Purpose.PERMIT_TO, VISA), None)
        asked = expect(AskDay, await someone.say("5 марта"))
        assert asked.wanted == NewPermit(Purpose.PERMIT_FROM, VISA, day("03-05"))

    async def test_days_without_a_year_that_have_passed_may_be_those_to_come(self, world: World) -> None:
        someone = await world.settled()
        asked = expect(WhichPermit, await someone.say("виза с 1 апреля до 1 июля"))
        before, after = (date(2025, 4, 1), date(2025, 7, 1)), (day("04-01"), day("07-01"))
        assert asked == WhichPermit(VISA, (before, after), day("03-10"))
        recent = expect(WhichPermit, await someone.say("виза с 1 января до 5 марта"))
        assert recent.days[0] == (day("01-01"), day("03-05"))
        assert isinstance(await someone.say("виза с 1 января до 15 марта"), Saved), "it is held now"

    @pytest.mark.parametrize("words", ["виза С5 до 30 июня", "visa C3 until 30 June", "виза категории B10 до 30 июня"])
    async def test_a_category_of_visas_is_no_day(self, world: World, words: str) -> None:
        someone = await world.settled()
        assert expect(AskDay, await someone.say(words)).wanted == NewPermit(Purpose.PERMIT_FROM, VISA, day("06-30"))

    async def test_the_last_day_is_the_first_such_day_after_the_first(self, world: World) -> None:
        someone = await world.settled()
        await someone.say("получил РВП 16 декабря")
        assert expect(Saved, await someone.say("до 15 декабря")).permits == (Permit(SINCE, day("12-15"), RESIDENCE),)

    @pytest.mark.parametrize(
        "words",
        [
            "бессрочно",
            "без срока",
            "Без даты окончания",
            "нет",
            "Пока нет.",
            "жок",
            "азырынча жок",
            "no",
            "not yet",
            "No end",
        ],
    )
    async def test_no_end_may_be_typed(self, world: World, words: str) -> None:
        someone = await world.settled()
        await someone.say("получил ВНЖ 16 декабря")
        assert expect(Saved, await someone.say(words)).permits == (Permit(SINCE, None, RESIDENCE),)

    async def test_words_that_are_no_day_ask_again(self, world: World) -> None:
        someone = await world.settled()
        asked = await someone.say("получил РВП 16 декабря")
        assert await someone.say("не помню") == Unheard(expect(AskDay, asked))
        visa = await someone.say("виза с 16 декабря")
        assert await someone.say("нет") == Unheard(expect(AskDay, visa)), (
            "a visa has an end, and no button that says none"
        )

    @pytest.mark.parametrize(
        "words",
        ["не помню", "Не помню, с какого дня", "не знаю", "билбейм", "эсимде жок", "I don’t remember", "no idea"],
    )
    async def test_that_its_first_day_is_forgotten_may_be_typed(self, world: World, words: str) -> None:
        someone = await world.settled()
        await someone.say("виза до 20 июня")
        assert expect(Saved, await someone.say(words)).permits == (Permit(None, day("06-20"), VISA),)

    async def test_no_is_no_first_day(self, world: World) -> None:
        someone = await world.settled()
        asked = await someone.press(permits.hold, True)
        assert await someone.say("нет") == Unheard(expect(AskDay, asked))

    async def test_a_no_to_forgetting_everything_says_nothing_of_a_permit(self, world: World) -> None:
        someone = await world.settled()
        await someone.say("получил ВНЖ 16 декабря")
        await someone.do(forget.ask)
        await someone.say("нет")
        assert await someone.permits() == []

    @pytest.mark.parametrize("words", ["виза с 11 марта до 20 июня", "visa until 05/06/2026"])
    async def test_an_unclear_day_is_no_crossing(self, world: World, words: str) -> None:
        someone = await world.settled()
        assert isinstance(await someone.say(words), PermitUnread)

    async def test_a_crossing_is_no_day_of_a_permit(self, world: World) -> None:
        someone = await world.settled()
        await someone.press(permits.hold, True)
        assert expect(Saved, await someone.say("въехал вчера")).stays
        assert await someone.permits() == []

    async def test_backwards_writes_nothing(self, world: World) -> None:
        someone = await world.settled()
        refused = expect(PermitBackwards, await someone.press(permits.keep, UNTIL, SINCE, VISA))
        assert refused.wanted == NewPermit(Purpose.PERMIT_TO, VISA, UNTIL)
        assert await someone.permits() == []


class TestTheCount:
    async def test_when_one_ends_its_days_are_no_overstay(self, world: World) -> None:
        # What outsiders found worst: a switch taken off after fifteen weeks made 37 days over, 127 of 90.
        someone = await world.settled("KG")
        await someone.command(Direction.IN, "16.12.2025")
        await keep(someone, SINCE, UNTIL)
        world.clock.go_to(UNTIL)
        assert expect(Allowance, await numbers(someone)).may_stay == 1
        await someone.command(Direction.OUT)
        world.clock.go_to(day("03-21"))
        await someone.command(Direction.IN)
        world.clock.go_to(day("04-19"))
        found = expect(Allowance, await numbers(someone))
        assert (found.over, found.used) == (0, 30)

    async def test_it_silences_no_overstay_of_before(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((date(2025, 10, 1), date(2026, 1, 10)))  # 102 days
        saved = expect(Saved, await someone.press(permits.keep, day("02-01"), None, RESIDENCE))
        assert saved.status.permits == saved.permits
        assert expect(Counted, await someone.do(show_counted)).overstays

    async def test_whoever_stays_on_after_it_is_over(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "16.12.2025")
        await keep(someone, SINCE, day("03-05"))
        shown = await status(someone)
        assert expect(Allowance, shown.numbers).over == 5
        assert shown.permits == (Permit(SINCE, day("03-05"), RESIDENCE),)

    async def test_without_an_end_there_is_no_day_to_leave_by_and_no_reminder(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        await keep(someone, day("03-02"), None)
        assert expect(Allowance, await numbers(someone)).endless
        assert await someone.due() is None

    async def test_its_end_is_reminded_of_as_any_last_legal_day(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        await keep(someone, day("03-02"), day("05-10"))
        assert (await someone.due(), await someone.due(PERMIT)) == (at("05-11"), at("04-10"))

    async def test_it_is_shown_where_no_rule_is_known(self, world: World) -> None:
        for nationality, why in (("AR", NoAllowance.UNKNOWN_RULE), (None, NoAllowance.NO_NATIONALITY)):
            someone = await world.settled(nationality)
            permit = await keep(someone, SINCE, UNTIL)
            shown = await status(someone)
            assert (shown.numbers, shown.permits) == (why, (permit,))

    @pytest.mark.parametrize("nationality", ["AR", None])
    async def test_its_end_is_reminded_of_where_no_rule_is_known(self, world: World, nationality: str | None) -> None:
        someone = await world.settled(nationality)
        await someone.command(Direction.IN, "01.03.2026")
        await keep(someone, day("03-05"), day("05-10"))
        shown = await status(someone)
        assert expect(Allowance, shown.numbers).last_legal_day == day("05-10")
        assert shown.uncounted in (NoAllowance.UNKNOWN_RULE, NoAllowance.NO_NATIONALITY)
        assert await someone.due(PERMIT) == at("04-10")
        world.clock.go_to(day("05-12"))
        assert expect(Allowance, await numbers(someone)).over == 2
        # A new entry is under no permit, and nothing is known of it.
        await someone.command(Direction.OUT)
        world.clock.go_to(day("05-20"))
        await someone.command(Direction.IN)
        assert isinstance(await numbers(someone), NoAllowance)
        assert await someone.due() is None

    async def test_an_end_is_reminded_of_though_nobody_knows_since_when_it_is_held(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        await keep(someone, None, day("05-10"), VISA)
        shown = await status(someone)
        assert expect(Allowance, shown.numbers).last_legal_day == day("05-10")
        assert (shown.uncounted, await someone.due(PERMIT)) == (NoAllowance.PERMIT, at("04-10"))
        world.clock.go_to(day("05-12"))
        assert expect(Allowance, await numbers(someone)).over == 2

    async def test_the_one_that_ended_the_stay_is_named_and_no_older_one(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.02.2026")
        await keep(someone, date(2024, 1, 1), date(2024, 6, 1))
        ended = await keep(someone, None, day("03-05"), VISA)
        shown = await status(someone)
        assert (expect(Allowance, shown.numbers).over, shown.permits) == (5, (ended,))

    async def test_it_is_not_said_that_an_overstay_is_gone_where_nothing_is_counted(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.12.2025")
        assert expect(Allowance, await numbers(someone)).over
        assert not (await someone.hold_permit()).cleared

    async def test_an_extension_leaves_no_word_of_an_overstay(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        await keep(someone, day("03-02"), day("04-20"))
        after = await keep(someone, day("04-21"), day("05-20"))
        world.clock.go_to(day("04-25"))
        assert (await status(someone)).permits == (after,)

    async def test_the_counted_page_has_it(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("01-05"), day("01-20")))
        permit = await keep(someone, day("01-10"), day("01-12"))
        answer = expect(Counted, await someone.do(show_counted))
        assert answer.permits == (permit,)
        assert answer.explanation is not None
        assert [part.days for part in answer.explanation.parts] == [5, 8]

    async def test_a_trip_ahead_names_it(self, world: World) -> None:
        someone = await world.settled()
        permit = await keep(someone, day("05-01"), day("06-20"))
        over = expect(Planned, await someone.plan("12.06 - 30.06"))
        assert (over.permits, expect(Outlook, over.outlook).over) == ((permit,), 10)
        assert expect(Planned, await someone.plan("01.07 - 05.07")).permits == ()

    async def test_trips_show_it_as_a_line_of_its_own(self, world: World) -> None:
        someone = await world.settled()
        permit = await keep(someone, SINCE, UNTIL)
        assert expect(StayList, await someone.do(stays.show)).permits == (permit,)
        assert expect(Settings, await someone.do(settings.show)).permits == (permit,)


class TestTwoThatOverlap:
    async def test_an_extension_before_the_end_is_asked(self, world: World) -> None:
        someone = await world.settled()
        held = await keep(someone, SINCE, UNTIL)
        longer = date(2027, 3, 20)
        clash = expect(PermitClash, await someone.say("продлил РВП до 20 марта 2027"))
        assert (clash.new, clash.others) == (replace(held, ends=longer), (held,))
        assert clash.new.id == held.id
        assert clash.after == Permit(day("03-21"), longer, RESIDENCE)
        assert await someone.permits() == [held]

        assert isinstance(await someone.press(permits.keep, held.begins, longer, RESIDENCE, held.id), Saved), (
            "it takes the place of the first"
        )
        assert await someone.permits() == [replace(held, ends=longer)]

    async def test_it_may_begin_on_the_day_after(self, world: World) -> None:
        someone = await world.settled()
        held = await keep(someone, SINCE, UNTIL)
        clash = expect(PermitClash, await someone.say("РВП с 1 марта 2026 по 20 марта 2027"))
        assert clash.after is not None
        after = await keep(someone, clash.after.begins, clash.after.ends)
        assert await someone.permits() == [held, after]
        assert after.begins == day("03-21")

    async def test_several_give_way_to_one_and_come_back_by_one_undo(self, world: World) -> None:
        someone = await world.settled()
        first = await keep(someone, day("01-01"), day("01-31"), VISA)
        second = await keep(someone, day("02-10"), day("02-20"), VISA)
        clash = expect(PermitClash, await someone.press(permits.keep, day("01-15"), day("02-15"), RESIDENCE))
        assert clash.others == (first, second)
        more = await someone.press(permits.keep, day("01-15"), day("02-15"), RESIDENCE, 0, clash.mark + 1)
        assert isinstance(more, PermitClash), "others than were shown do not give way"
        saved = expect(Saved, await someone.press(permits.keep, day("01-15"), day("02-15"), RESIDENCE, 0, clash.mark))
        assert await someone.permits() == [Permit(day("01-15"), day("02-15"), RESIDENCE)]
        assert isinstance(await someone.undo(saved.change), Undone)
        assert await someone.permits() == [first, second]
        assert [each.id for each in await someone.permits()] == [first.id, second.id]

    async def test_where_nothing_would_be_left_it_cannot_begin_later(self, world: World) -> None:
        someone = await world.settled()
        await keep(someone, SINCE, None)
        assert expect(PermitClash, await someone.press(permits.keep, day("02-01"), UNTIL, VISA)).after is None

    async def test_the_same_again_shows_it(self, world: World) -> None:
        someone = await world.settled()
        held = await keep(someone, SINCE, UNTIL)
        assert await someone.press(permits.keep, SINCE, UNTIL, RESIDENCE) == PermitCard(held, day("03-10"), there=True)
        assert await someone.changes() == 1

    async def test_there_are_not_more_than_so_many(self, world: World) -> None:
        someone = await world.settled()
        for number in range(permits.MOST):
            begins = date(2000, 1, 1) + timedelta(10 * number)
            await keep(someone, begins, begins, VISA)
        assert await someone.press(permits.keep, SINCE, UNTIL, VISA) == PermitsFull(permits.MOST)


class TestCorrectedDeletedTakenBack:
    @pytest.mark.parametrize(
        ("purpose", "chosen", "days"),
        [
            (Purpose.PERMIT_BEGINS, day("01-01"), (day("01-01"), UNTIL)),
            (Purpose.PERMIT_ENDS, day("05-01"), (SINCE, day("05-01"))),
        ],
    )
    async def test_one_end_is_corrected(
        self, world: World, purpose: Purpose, chosen: date, days: tuple[date, date]
    ) -> None:
        someone = await world.settled()
        held = await keep(someone, SINCE, UNTIL)
        asked = expect(AskDay, await someone.press(stays.ask_for, OfPermit(purpose, held.id)))
        assert asked.permit == held
        saved = expect(Saved, await someone.pick(purpose, held.id, chosen))
        assert (saved.verb, saved.permits) == (ChangeKind.PERMIT_CORRECTED, (Permit(*days, RESIDENCE),))
        undone = expect(Undone, await someone.undo(saved.change))
        assert (undone.permits, await someone.permits()) == ((held,), [held])

    async def test_deleted_and_taken_back_and_deleted_twice(self, world: World) -> None:
        someone = await world.settled()
        held = await keep(someone, SINCE, UNTIL)
        deleted = expect(Saved, await someone.press(permits.delete, held.id))
        assert await someone.press(permits.delete, held.id) == deleted
        assert await someone.permits() == []
        assert expect(Undone, await someone.undo(deleted.change)).permits == (held,)
        assert [each.id for each in await someone.permits()] == [held.id]

    async def test_a_button_of_one_that_is_gone_is_stale(self, world: World) -> None:
        someone = await world.settled()
        held = await keep(someone, SINCE, UNTIL)
        deleted = expect(Saved, await someone.press(permits.delete, held.id))
        await someone.command(Direction.IN)
        for answer in (
            await someone.press(permits.one, held.id),
            await someone.press(permits.delete, held.id),
            await someone.press(permits.keep, SINCE, None, RESIDENCE, held.id),
            await someone.press(stays.ask_for, OfPermit(Purpose.PERMIT_ENDS, held.id)),
            await someone.pick(Purpose.PERMIT_ENDS, held.id, UNTIL),
        ):
            assert answer == StaleButton()
        assert isinstance(await someone.undo(deleted.change), NotNewest)

    async def test_the_same_request_twice_writes_once(self, world: World) -> None:
        someone = (await world.settled()).as_request("kept")
        first = await someone.press(permits.keep, SINCE, UNTIL, RESIDENCE)
        world.restart()
        assert await someone.press(permits.keep, SINCE, UNTIL, RESIDENCE) == first
        assert await someone.changes() == 1


class TestOfWhichNobodyKnowsSinceWhen:
    """The switch of before: nothing is counted and no alarm is sent until the days are told."""

    async def test_it_is_asked_for_again_by_the_same_message_alone(self, world: World) -> None:
        someone = await world.settled()
        await someone.hold_permit()
        again = someone.as_request("status")
        assert await status(again) == await status(again)
        assert (await status(again)).asks_dates
        assert not (await status(someone)).asks_dates

    async def test_it_is_asked_for_once_a_week(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN)
        await someone.hold_permit()
        assert (await status(someone)).asks_dates
        assert not (await status(someone)).asks_dates
        world.clock.go_on(days=6)
        assert not (await status(someone)).asks_dates
        world.clock.go_on(days=1)
        assert (await status(someone)).asks_dates
        assert await someone.due() is None

    async def test_days_that_are_told_take_its_place_and_one_undo_brings_it_back(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "16.12.2025")
        (undated,) = (await someone.hold_permit()).permits
        saved = expect(Saved, await someone.say("РВП с 16 декабря 2025 по 20 марта 2026"))
        assert await someone.permits() == [Permit(SINCE, UNTIL, RESIDENCE)]
        assert expect(Allowance, saved.status.numbers).last_legal_day == UNTIL
        undone = expect(Undone, await someone.undo(saved.change))
        assert undone.status.numbers is NoAllowance.PERMIT
        assert await someone.permits() == [undated]

    async def test_it_has_ended_asks_since_when_it_was(self, world: World) -> None:
        someone = await world.settled()
        await someone.hold_permit()
        asked = expect(AskDay, await someone.press(permits.hold, False))
        assert asked.wanted == NewPermit(Purpose.PERMIT_TO, OTHER)
        assert await numbers(someone) is NoAllowance.PERMIT, "until it is answered"
        asked = expect(AskDay, await someone.say("01.03.2026"))
        assert asked.wanted == NewPermit(Purpose.PERMIT_FROM, OTHER, day("03-01"))
        assert expect(Saved, await someone.say("16.12.2025")).permits == (Permit(SINCE, day("03-01"), OTHER),)

    async def test_its_end_alone_may_be_told(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        (undated,) = (await someone.hold_permit()).permits
        await someone.say("РВП до 10 мая")
        saved = expect(Saved, await someone.press(permits.keep, None, day("05-10"), OTHER))
        assert [(each.id, each.ends) for each in await someone.permits()] == [(undated.id, day("05-10"))]
        assert await someone.due(PERMIT) == at("04-10")
        assert expect(Undone, await someone.undo(saved.change)).permits == (saved.permits[0],)
        assert await someone.permits() == [undated]

    async def test_its_first_day_corrected_asks_for_the_last(self, world: World) -> None:
        someone = await world.settled()
        (undated,) = (await someone.hold_permit()).permits
        asked = expect(AskDay, await someone.pick(Purpose.PERMIT_BEGINS, undated.id, SINCE))
        assert asked.wanted == NewPermit(Purpose.PERMIT_TO, OTHER, SINCE)
        assert expect(Saved, await someone.say("20.03.2026")).permits == (Permit(SINCE, UNTIL, OTHER),)
        assert await someone.permits() == [Permit(SINCE, UNTIL, OTHER)]

    async def test_it_is_told_once(self, world: World) -> None:
        someone = await world.settled()
        (undated,) = (await someone.hold_permit()).permits
        assert await someone.press(permits.keep, None, None, OTHER) == PermitCard(undated, day("03-10"), there=True)

    async def test_whoever_holds_one_with_days_needs_none(self, world: World) -> None:
        someone = await world.settled()
        held = await keep(someone, SINCE, UNTIL)
        assert await someone.press(permits.keep, None, None, OTHER) == PermitCard(held, day("03-10"), there=True)


class TestAmongTheFirstQuestions:
    async def test_it_is_asked_for_and_then_gone_on(self, world: World) -> None:
        someone = await to_nationality(world.newcomer())
        assert expect(AskDay, await someone.press(permits.hold, True)).onboarding
        await someone.say("16.12.2025")
        saved = expect(Saved, await someone.press(permits.keep, SINCE, None, OTHER))
        assert isinstance(saved.ask, AskInside)

    async def test_beside_the_question_about_past_trips(self, world: World) -> None:
        someone = await to_past(world.newcomer())
        saved = expect(Saved, await someone.say("РВП с 16 декабря 2025 по 1 января 2026"))
        assert isinstance(saved.ask, AskPast)

    async def test_inside_or_not_is_asked_after_it(self, world: World) -> None:
        someone = await to_inside(world.newcomer())
        await someone.press(permits.hold, True)
        assert isinstance((await someone.hold_permit()).ask, AskInside)

    async def test_skipped_the_question_before_comes_again(self, world: World) -> None:
        someone = await to_inside(world.newcomer())
        await someone.press(permits.hold, True)
        assert isinstance(await someone.skip("day"), AskInside)


async def test_citizens_of_the_country_hold_none(world: World) -> None:
    someone = await world.settled("KZ")
    for answer in (await someone.do(permits.show), await someone.say("РВП до 20 марта")):
        assert isinstance(answer, Since)
    assert isinstance(await someone.press(permits.keep, SINCE, UNTIL, VISA), Since)
    assert await someone.permits() == []


async def test_the_list_has_the_newest_first(world: World) -> None:
    someone = await world.settled()
    visa = await keep(someone, day("04-01"), None, VISA)
    residence = await keep(someone, SINCE, UNTIL)
    assert await someone.do(permits.show) == PermitList((visa, residence), day("03-10"))


class TestWhereNoRuleIsKnown:
    """What lies behind a permit's end is over the limit there too, and no visa-free count is spoken of."""

    async def test_the_days_over_it_are_told_when_the_stay_has_ended(self, world: World) -> None:
        someone = await world.settled("AR")
        world.clock.go_to(day("03-20"))
        await keep(someone, day("02-01"), day("02-10"), VISA)
        inside = expect(Saved, await someone.command(Direction.IN, "05.02.2026"))
        stands = inside.status
        assert (expect(Allowance, stands.numbers).over, stands.uncounted) == (38, NoAllowance.UNKNOWN_RULE)
        assert "visa-free" not in text(inside)
        left = expect(Saved, await someone.command(Direction.OUT, "15.02.2026"))
        assert left.overstays is not None
        assert [(each.run.first, each.run.length) for each in left.overstays.runs] == [(day("02-11"), 5)]
        assert not expect(Saved, await someone.command(Direction.IN, "01.03.2026")).overstays

    @pytest.mark.parametrize("ends", ["02-15", "02-20"])
    async def test_none_are_where_it_lasted_as_long_or_was_not_held(self, world: World, ends: str) -> None:
        someone = await world.settled("AR")
        world.clock.go_to(day("03-20"))
        await keep(someone, day("02-01"), day(ends), VISA)
        assert not expect(Saved, await someone.say("05.02.2026 - 15.02.2026")).overstays
        assert not expect(Saved, await someone.say("01.03.2026 - 05.03.2026")).overstays

    async def test_what_is_true_after_its_end_is_said_without_a_count(self, world: World) -> None:
        for nationality, counted in (("AR", False), ("RU", True)):
            someone = await world.settled(nationality)
            world.clock.go_to(day("02-05"))
            await keep(someone, day("02-01"), day("02-10"), VISA)
            await someone.command(Direction.IN)
            world.clock.go_to(day("02-09"))
            assert ("visa-free" in text(expect(PermitEnds, await someone.hear(PERMIT)))) == counted
            world.clock.go_to(day("02-11"))
            assert ("visa-free" in text(expect(Reminder, await someone.hear()))) == counted
