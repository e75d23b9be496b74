"""An effect happens once: in one transaction with its change, however often and from how many devices it is asked."""

import asyncio

import pytest

from bot.actions import onboarding
from bot.actions.answers.questions import AskDay, AskInside, AskNationality, AskPast
from bot.actions.answers.refusals import Refused
from bot.actions.answers.settings import ProfileSaved
from bot.actions.answers.stays import ChangeKind, Saved, Undone
from bot.core.crossings import Already
from bot.core.journal import Journal
from bot.core.stay import Stay
from bot.storage import changes, journals, notices, tables
from bot.storage.connection import Connection
from tests.actions.answered import expect
from tests.actions.talk import OFFERED, Direction, Purpose, Talk, World, day, days, ordinal

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestOneTransaction:
    @pytest.mark.parametrize("breaks", [(changes, "add"), (notices, "plan_of_journals")])
    async def test_if_a_part_fails_nothing_of_it_is_there(
        self, world: World, monkeypatch: pytest.MonkeyPatch, breaks: tuple[object, str]
    ) -> None:
        someone = await world.settled()

        async def fail(*_: object, **__: object) -> None:
            raise RuntimeError("broken on purpose")

        with monkeypatch.context() as patch:
            patch.setattr(*breaks, fail)
            with pytest.raises(RuntimeError):
                await someone.as_request("broken").command(Direction.IN)
        assert await someone.stays() == []
        assert await someone.changes() == 0
        assert await someone.due() is None
        assert await someone.question() is None
        # The same request, tried again, is carried out.
        assert isinstance(await someone.as_request("broken").command(Direction.IN), Saved)
        assert await someone.changes() == 1

    async def test_a_newcomer_whose_first_word_fails_is_not_there_either(
        self, someone: Talk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def fail(*_: object, **__: object) -> None:
            raise RuntimeError("broken on purpose")

        with monkeypatch.context() as patch:
            patch.setattr(changes, "add", fail)
            with pytest.raises(RuntimeError):
                await someone.command(Direction.IN)
        assert await someone.count(tables.person.c.id, someone.id) == 0

    async def test_change_dialogue_and_notice_come_with_the_stay(self, world: World) -> None:
        someone = await world.settled()
        saved = await someone.command(Direction.IN)
        assert isinstance(saved, Saved)
        assert await someone.stays() == days("03-10")
        assert await someone.changes() == 1
        assert await someone.due() is not None


class TestTheSameRequestTwice:
    async def test_an_entry_and_an_exit(self, world: World) -> None:
        someone = await world.settled()
        for act, kept in ((Direction.IN, days("03-10")), (Direction.OUT, days("03-10 03-10"))):
            first = await someone.as_request(act).command(act)
            world.restart()
            assert await someone.as_request(act).command(act) == first
            assert isinstance(first, Saved)
            assert await someone.stays() == kept
        assert await someone.changes() == 2

    async def test_several_stays_pasted(self, world: World) -> None:
        someone = await world.settled()
        pasted = "01.01.2026 - 05.01.2026\n10.01.2026 - 12.01.2026\n01.02.2026 - 03.02.2026"
        first = await someone.as_request("pasted").say(pasted)
        again = await someone.as_request("pasted").say(pasted)
        assert isinstance(first, Saved)
        assert again == first
        assert await someone.stays() == days("01-01 01-05", "01-10 01-12", "02-01 02-03")
        assert await someone.changes() == 1

    async def test_a_line_pasted_twice_is_one_stay(self, world: World) -> None:
        someone = await world.settled()
        await someone.say("05.01.2026 - 05.01.2026\n05.01.2026 - 05.01.2026")
        assert await someone.stays() == days("01-05 01-05")

    async def test_a_deletion(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("01-01"), day("01-05")), (day("02-01"), day("02-05")))
        row = (await someone.stays())[0]
        first = expect(Saved, await someone.as_request("delete").delete(row.id))
        assert first == await someone.as_request("delete").delete(row.id)
        assert first.verb is ChangeKind.DELETED
        assert first.stays == (row,)
        assert await someone.stays() == days("02-01 02-05")

    async def test_a_deletion_pressed_twice_takes_one_stay_even_among_equal_ones(self, world: World) -> None:
        # An older version wrote two stays of the same days for who went in and out twice on one day.
        someone = await world.settled()
        async with world.database.write(someone.id) as tx:
            await journals.apply(
                tx, expect(Journal, await someone.journal()).id, (), days("03-10 03-10", "03-10 03-10")
            )
        assert await someone.stays() == days("03-10 03-10", "03-10 03-10")
        second = (await someone.stays())[1]
        deleted = expect(Saved, await someone.delete(second.id))
        # A second press is another request, and says the same: its Undo stays.
        assert await someone.delete(second.id) == deleted
        assert await someone.stays() == days("03-10 03-10")

    async def test_a_correction(self, world: World) -> None:
        someone = await world.settled()
        await someone.stayed((day("01-01"), day("01-05")))
        row = (await someone.stays())[0]
        first, again = [await someone.as_request("fix").pick(Purpose.FIX_EXIT, row.id, day("01-08")) for _ in "12"]
        assert first == again
        assert expect(Saved, first).verb is ChangeKind.CORRECTED
        assert await someone.stays() == days("01-01 01-08")

    async def test_an_undo(self, world: World) -> None:
        someone = await world.settled()
        saved = expect(Saved, await someone.command(Direction.IN))
        first = expect(Undone, await someone.as_request("undo").undo(saved.change))
        world.restart()
        assert await someone.as_request("undo").undo(saved.change) == first
        assert await someone.stays() == []
        # A second press is another request, and says the same.
        assert await someone.undo(saved.change) == first
        assert await someone.stays() == []

    async def test_the_question_asked_with_the_answer_is_asked_again(self, world: World) -> None:
        stranger = world.newcomer()
        await stranger.start()
        await stranger.press(onboarding.choose_language, "en")
        await stranger.skip("nationality")
        for request, words, asked in (
            ("first", "01.01.2026 - 05.01.2026", AskInside),
            ("second", "01.02.2026 - 05.02.2026", AskPast),
        ):
            saved = expect(Saved, await stranger.as_request(request).say(words))
            assert isinstance(saved.ask, asked)
            assert await stranger.as_request(request).say(words) == saved
            await stranger.press(onboarding.inside, False)
        someone = await world.settled(nationality=None)
        saved = expect(Saved, await someone.as_request("in").command(Direction.IN))
        assert saved.ask == AskNationality(OFFERED)
        assert await someone.as_request("in").command(Direction.IN) == saved

    async def test_words_do_not_answer_the_question_that_they_led_to(self, world: World) -> None:
        # A bare date among the past stays asks for the exit; told again, it must not be taken as that exit.
        someone = world.newcomer()
        await someone.start()
        await someone.press(onboarding.choose_language, "en")
        await someone.press(onboarding.choose_nationality, "RU")
        await someone.press(onboarding.inside, False)
        first = expect(AskDay, await someone.as_request("bare").say("05.01.2026"))
        assert await someone.as_request("bare").say("05.01.2026") == first
        assert await someone.stays() == []
        assert isinstance(await someone.say("08.01.2026"), Saved)
        assert await someone.stays() == days("01-05 01-08")

    async def test_a_nationality_typed_leads_to_the_next_question_again(self, world: World) -> None:
        someone = world.newcomer()
        await someone.start()
        await someone.press(onboarding.choose_language, "en")
        assert await someone.as_request("country").say("Russia") == ProfileSaved("RU", AskInside())
        assert await someone.as_request("country").say("Russia") == AskInside()


class TestAtTheSameTime:
    async def test_twenty_entries_from_two_devices_make_one_open_stay(self, world: World) -> None:
        someone = world.newcomer()
        answers = await asyncio.gather(*(someone.command(Direction.IN) for _ in range(20)))
        assert [type(answer) for answer in answers].count(Saved) == 1
        refused = [expect(Refused, answer) for answer in answers if not isinstance(answer, Saved)]
        assert all(answer.reason == Already(Stay(day("03-10"))) for answer in refused)
        assert await someone.stays() == days("03-10")
        assert await someone.changes() == 1

    async def test_one_request_delivered_ten_times(self, world: World) -> None:
        someone = await world.settled()
        answers = await asyncio.gather(*(someone.as_request("same").command(Direction.IN) for _ in range(10)))
        assert all(answer == answers[0] for answer in answers)
        assert await someone.stays() == days("03-10")
        assert await someone.changes() == 1

    async def test_one_undo_delivered_ten_times(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        saved = expect(Saved, await someone.command(Direction.OUT, "05.03.2026"))
        answers = await asyncio.gather(
            *(someone.as_request("undo").undo(saved.change) for _ in range(5)),
            *(someone.undo(saved.change) for _ in range(5)),
        )
        assert all(answer == answers[0] for answer in answers)
        assert await someone.stays() == days("03-01")

    async def test_an_undo_that_another_overtakes_tells_the_days_after_it(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        saved = expect(Saved, await someone.command(Direction.OUT, "05.03.2026"))
        get, first = changes.get, list[object]()

        async def overtaken(tx: Connection, change_id: int) -> changes.Change | None:
            if not first:
                first.append(None)  # the journal is read by now, and the change is not
                first[0] = await someone.undo(saved.change)
            return await get(tx, change_id)

        monkeypatch.setattr(changes, "get", overtaken)
        assert await someone.undo(saved.change) == first[0]
        assert await someone.stays() == days("03-01")

    async def test_one_deletion_and_one_paste_delivered_ten_times(self, world: World) -> None:
        someone = await world.settled()
        pasted = "01.01.2026 - 05.01.2026; 10.01.2026 - 12.01.2026"
        await asyncio.gather(*(someone.as_request("paste").say(pasted) for _ in range(10)))
        first = (await someone.stays())[0]
        await asyncio.gather(*(someone.delete(first.id) for _ in range(10)))
        assert await someone.stays() == days("01-10 01-12")
        assert await someone.changes() == 2

    async def test_many_people_at_once_keep_out_of_each_others_way(self, world: World) -> None:
        crowd = [world.newcomer() for _ in range(8)]
        await asyncio.gather(*(someone.command(Direction.IN) for someone in crowd for _ in range(2)))
        for someone in crowd:
            assert await someone.stays() == days("03-10")


class TestTheDatabaseStandsBehindTheCode:
    async def test_a_change_has_a_request_of_its_own(self, world: World) -> None:
        someone = await world.settled()
        await someone.as_request("one").command(Direction.IN)
        journal = await someone.journal()
        assert journal is not None
        with pytest.raises(Exception, match=r"(?i)unique"):
            async with world.database.write(someone.id) as tx:
                await changes.add(tx, journal.id, f"{someone.id} one", "entered", [], [], world.clock())

    async def test_a_button_pressed_twice_finds_the_day_recorded(self, world: World) -> None:
        someone = await world.settled()
        await someone.command(Direction.IN, "01.03.2026")
        back = ordinal("03-08")
        saved = expect(Saved, await someone.pick(Purpose.CAME_BACK, back, day("03-08")))
        assert saved.verb is ChangeKind.CAME_BACK
        again = expect(Refused, await someone.pick(Purpose.CAME_BACK, back, day("03-08")))
        assert again.reason == Already(Stay(day("03-08")))
        assert await someone.stays() == days("03-01 03-08", "03-08")
