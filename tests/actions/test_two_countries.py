"""Nobody is inside two countries, or is left with two stays of the same days, without being asked (design-2, 3.4)."""

from datetime import date
from functools import partial

import pytest

from bot.actions import crossings, which_journal
from bot.actions.answers.days import Direction
from bot.actions.answers.journals import AlsoThere, LeftThere, WhichJournal
from bot.actions.answers.questions import EntryOrExit
from bot.actions.answers.refusals import Refused
from bot.actions.answers.stays import Saved, Undone
from bot.actions.answers.together import Together
from bot.core.crossings import OverlapsStay
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import Purpose, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def inside(world: World, *stays: tuple[str, str], others: tuple[str, ...] = ()) -> Family:
    """Somebody who has entered these countries, and never said that they left one; `others` are nowhere."""
    family = await Family.of(world, *{country for country, _ in stays if country != "KZ"} | {"TR"}, others=others)
    for country, entered in stays:
        await (await family.by(country=country)).pick(Purpose.ENTER, 0, day(entered))
        await family.me.skip("day")
    return family


class TestSeveralStaysLast:
    async def test_when_each_was_left_is_asked_after_the_other(self, world: World) -> None:
        family = await inside(world, ("KZ", "03-01"), ("GE", "03-03"))
        first = expect(LeftThere, expect(Saved, await family.me.say("въехал в Турцию 5 марта")).ask)
        assert (first.country, first.days) == ("KZ", (day("03-03"),))
        second = expect(LeftThere, expect(Saved, await family.me.say("3 марта")).ask)
        assert (second.country, second.days) == ("GE", (day("03-05"),))
        assert expect(Saved, await family.me.say("4 марта")).ask is None
        found = [await family.days(country=country) for country in ("KZ", "GE", "TR")]
        assert found == [["03-01 03-03"], ["03-03 03-04"], ["03-05"]]

    async def test_by_buttons_too(self, world: World) -> None:
        family = await inside(world, ("KZ", "03-01"), ("GE", "03-03"), ("TR", "03-05"))
        left = expect(Saved, await (await family.by()).pick(Purpose.LEAVE, 0, day("03-03")))
        assert expect(LeftThere, left.ask).country == "GE"
        left = expect(Saved, await (await family.by(country="GE")).pick(Purpose.LEAVE, 0, day("03-05")))
        assert left.ask is None

    async def test_an_exit_taken_back_asks_again(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Казахстан 1 марта")
        left = expect(Saved, await family.me.say("выехал 4 марта"))
        await family.me.say("въехал в Грузию 5 марта")
        again = (await family.by()).as_request("back")
        undone = expect(Undone, await again.undo(left.change))
        assert expect(LeftThere, undone.ask).country == "KZ"
        assert await again.undo(left.change) == undone
        await family.me.say("5 марта")
        assert await family.days() == ["03-01 03-05"]

    async def test_an_entry_taken_back_is_asked_about_no_more(self, world: World) -> None:
        family = await inside(world, ("KZ", "03-01"))
        entered = expect(Saved, await family.me.say("въехал в Турцию 5 марта"))
        assert expect(Undone, await (await family.by(country="TR")).undo(entered.change)).ask is None
        await family.me.say("6 марта")
        assert await family.days() == ["03-01"]


class TestTheEntryThatCalledForItGoes:
    async def test_to_another_traveller(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("въехал в Грузию 1 марта")
        entered = expect(Saved, await family.me.say("въехал в Казахстан 10 марта"))
        expect(
            Saved, await (await family.by()).press(which_journal.give, entered.change, await family.traveller("Аня"))
        )
        assert isinstance(await family.me.say("8 марта"), EntryOrExit)
        assert (await family.days(country="GE"), await family.days("Аня")) == (["03-01"], ["03-10"])

    async def test_by_its_deletion(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("въехал в Грузию 1 марта")
        entered = expect(Saved, await family.me.say("въехал в Казахстан 10 марта"))
        expect(Saved, await (await family.by()).delete(entered.stays[0].id))
        assert isinstance(await family.me.say("8 марта"), EntryOrExit)
        assert await family.days(country="GE") == ["03-01"]

    async def test_while_another_calls_for_it_too_it_stands(self, world: World) -> None:
        family = await Family.of(world, "GE", "AM", others=("Аня",))
        await family.me.say("въехал в Грузию 1 марта")
        await family.me.say("въехал в Армению 5 марта")
        entered = expect(Saved, await family.me.say("въехал в Казахстан 10 марта"))
        expect(
            Saved, await (await family.by()).press(which_journal.give, entered.change, await family.traveller("Аня"))
        )
        expect(Saved, await family.me.say("4 марта"))
        assert await family.days(country="GE") == ["03-01 03-04"]


class TestWhereItIsTheDayBeforeStill:
    """At half past midnight in Almaty, in a stay of Georgia: a day that has not come there is none of its exit."""

    @pytest.mark.parametrize(
        ("since", "days"), [("1 марта", (day("03-10"), day("03-09"))), ("10 марта", (day("03-10"),))]
    )
    async def test_the_day_of_the_entry_comes_first(self, world: World, since: str, days: tuple[date, ...]) -> None:
        family = await Family.of(world, "GE")
        await family.me.say(f"въехал в Грузию {since}")
        world.clock.go_on(hours=12, minutes=30)
        asked = expect(LeftThere, expect(Saved, await family.me.say("въехал в Казахстан 10 марта")).ask)
        assert (asked.country, asked.days) == ("GE", days)

    async def test_nobody_has_come_back_on_a_day_ahead(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Грузию 1 марта")
        world.clock.go_on(hours=12, minutes=30)
        saved = expect(Saved, await family.me.say("был в Казахстане 5.03.2026 - 11.03.2026"))
        asked = expect(LeftThere, saved.ask)
        assert (asked.country, asked.returned) == ("GE", None)


class TestAPastStayWithinOneThatLasts:
    @pytest.mark.parametrize("past_first", [False, True])
    async def test_the_exit_is_asked_and_whether_one_came_back(self, world: World, past_first: bool) -> None:
        family = await Family.of(world, "GE")
        told = ["въехал в Казахстан 1 января", "был в Грузии 1.02.2026 - 5.02.2026"]
        saved = [expect(Saved, await family.me.say(words)) for words in (told[::-1] if past_first else told)][1]
        left = expect(LeftThere, saved.ask)
        assert (left.country, left.days, left.returned) == ("KZ", (day("02-01"),), day("02-05"))
        assert left.stay.id
        press = await family.by()
        await press.press(crossings.told_back, left.stay.id, left.since, expect(date, left.returned))
        assert (await family.days(), await family.days(country="GE")) == (["01-01 02-01", "02-05"], ["02-01 02-05"])

    async def test_a_typed_day_is_that_of_the_exit(self, world: World) -> None:
        family = await inside(world, ("KZ", "01-01"))
        await family.me.say("был в Турции 1.02.2026 - 5.02.2026")
        assert expect(Saved, await family.me.say("1 февраля")).ask is None
        assert await family.days() == ["01-01 02-01"]

    async def test_it_may_be_left_as_it_is(self, world: World) -> None:
        family = await inside(world, ("KZ", "01-01"))
        await family.me.say("был в Турции 1.02.2026 - 5.02.2026")
        await family.me.skip("day")
        assert (await family.days(), await family.me.question()) == (["01-01"], None)

    async def test_of_several_each_is_asked_about(self, world: World) -> None:
        family = await inside(world, ("KZ", "01-01"))
        saved = await family.me.say("Турция 1.02.2026 - 5.02.2026\nТурция 10.02.2026 - 12.02.2026")
        for _ in range(2):
            left = expect(LeftThere, expect(Saved, saved).ask)
            assert left.returned is not None
            saved = await (await family.by()).press(crossings.told_back, left.stay.id, left.since, left.returned)
        assert expect(Saved, saved).ask is None
        assert await family.days() == ["01-01 02-01", "02-05 02-10", "02-12"]

    async def test_a_list_of_two_countries_asks_of_a_stay_once(self, world: World) -> None:
        family = await inside(world, ("KZ", "01-01"), ("GE", "01-01"))
        await (await family.by(country="GE")).pick(Purpose.LEAVE, 0, day("01-01"))
        done = expect(Together, await family.me.say("Грузия 10.02.2026 - 12.02.2026\nТурция 1.02.2026 - 5.02.2026"))
        asked = [expect(Saved, part.answer).ask for part in done.parts]
        assert asked[0] is None
        assert expect(LeftThere, asked[1]).since == day("02-01")

    async def test_it_is_asked_the_same_when_it_comes_again(self, world: World) -> None:
        family = await inside(world, ("KZ", "01-01"))
        again = family.me.as_request("past")
        first = await again.say("был в Турции 1.02.2026 - 5.02.2026")
        assert await again.say("был в Турции 1.02.2026 - 5.02.2026") == first


class TestDaysInTwoCountries:
    @pytest.mark.parametrize(
        ("there", "told", "said"),
        [
            ("01.02.2026 - 05.02.2026", "был в Турции 3.02.2026 - 8.02.2026", "02-01 02-05"),
            ("01.02.2026 - 05.02.2026", "был в Турции 1.02.2026 - 5.02.2026", "02-01 02-05"),
            ("01.02.2026 - 05.02.2026", "въехал в Турцию 3.02.2026", "02-01 02-05"),
            ("01.02.2026 - 05.02.2026", "был в Турции 5.02.2026 - 8.02.2026", None),
            ("01.02.2026 - 05.02.2026", "въехал в Турцию 5.02.2026", None),
            ("въехал в Казахстан 5.02.2026", "был в Турции 3.02.2026 - 8.02.2026", "02-05"),
        ],
    )
    async def test_they_are_written_and_it_is_said(self, world: World, there: str, told: str, said: str | None) -> None:
        family = await Family.of(world, "TR")
        await family.me.say(there if "Казахстан" in there else f"был в Казахстане {there}")
        saved = expect(Saved, await family.me.say(told))
        found = saved.also_there
        assert (len(await family.days(country="TR")), saved.ask) == (1, None)
        if said is None:
            assert found is None
        else:
            also = expect(AlsoThere, found)
            home = await family.journal()
            assert home is not None
            assert (also.country, also.journal, also.stay) == ("KZ", home.id, home.stays[0])
            assert also.stay.id == home.stays[0].id

    async def test_others_days_are_nothing_to_it(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Аня",))
        await family.me.say("Аня: 01.02.2026 - 05.02.2026 в Грузии")
        saved = expect(Saved, await family.me.say("был в Казахстане 1.02.2026 - 5.02.2026"))
        assert (saved.also_there, saved.ask) == (None, None)

    async def test_what_is_mended_is_said_no_more(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("был в Казахстане 1.02.2026 - 5.02.2026")
        saved = expect(Saved, await family.me.say("был в Грузии 3.02.2026 - 8.02.2026"))
        also = expect(AlsoThere, saved.also_there)
        mended = await (await family.by()).pick(Purpose.FIX_EXIT, also.stay.id, day("02-03"))
        assert expect(Saved, mended).also_there is None


class TestStaleButtonsOfOneDay:
    async def test_an_entry_and_an_exit_pressed_twice_leave_one_stay(self, world: World) -> None:
        family = await Family.of(world)
        me, today = await family.by(), day("03-10")
        for _ in range(2):
            await me.press(crossings.tap, Direction.IN, today)
            saved = expect(Saved, await me.press(crossings.tap, Direction.OUT, today))
        assert await family.days() == ["03-10 03-10"]
        assert [stay.left for stay in saved.stays] == [today]
        await me.undo(saved.change)
        assert await family.days() == ["03-10 03-10", "03-10"]

    async def test_no_correction_makes_two_of_the_same_day(self, world: World) -> None:
        family = await Family.of(world)
        me = await family.by()
        await me.stayed((day("03-01"), day("03-01")), (day("03-02"), day("03-02")))
        journal = await family.journal()
        assert journal is not None
        second = journal.stays[1]
        await me.pick(Purpose.FIX_ENTRY, second.id, day("03-01"))
        refused = expect(Refused, await me.pick(Purpose.FIX_EXIT, second.id, day("03-01")))
        assert isinstance(refused.reason, OverlapsStay)
        assert await family.days() == ["03-01 03-01", "03-01 03-02"]


class TestAnExitToldTwice:
    @pytest.mark.parametrize("words", ["выехал", "мы все выехали", "we all left", "мы все выехали 8 марта"])
    async def test_it_closes_no_other_stay(self, world: World, words: str) -> None:
        family = await inside(world, ("KZ", "03-01"), ("GE", "03-05"), others=("Аня",))
        before, written = None, list[list[str]]()
        for _ in range(2):
            asked = expect(WhichJournal, await family.me.say(words))
            assert asked.choices == (before or asked).choices
            [here] = [each for each in asked.choices if each.country == "KZ"]
            assert asked.day
            left = (here.traveller, "KZ", Direction.OUT, asked.day)
            await family.me.press(partial(which_journal.cross, question=asked.question), *left)
            before = asked
            written.append([*await family.days(), *await family.days(country="GE")])
        assert written == [[f"03-01 {asked.day:%m-%d}", "03-05"]] * 2

    async def test_of_a_journey_of_that_day_it_is_of_the_stay_that_lasts(self, world: World) -> None:
        family = await Family.of(world, "GE")
        await family.me.say("въехал в Казахстан 1 марта")
        await family.me.say("вылетел из Казахстана в Грузию сегодня")
        expect(Saved, await family.me.say("выехал"))
        assert (await family.days(), await family.days(country="GE")) == (["03-01 03-10"], ["03-10 03-10"])
