"""The day that people mean whose own date is not the country's."""

from datetime import UTC, date, datetime

import pytest
import pytest_asyncio

from bot.actions import crossings, stays, which_journal
from bot.actions.answers.days import OtherEnd, Wanted
from bot.actions.answers.journals import EVERYBODY, WhichJournal
from bot.actions.answers.questions import WhichDay
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.answers.unread import NotRead
from bot.actions.free_text import answer_meant
from bot.telegram.commands import IN_WORDS
from tests.actions.answered import expect, text
from tests.actions.family import Family
from tests.actions.talk import Direction, Purpose, Talk, World, day, days, ordinal

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestTwoTimeZones:
    """In Vladivostok it is 11 March already while it is the 10th in Almaty, in London the 10th while it is the 11th."""

    @pytest_asyncio.fixture(loop_scope="session")
    async def ahead(self, world: World) -> Talk:
        someone = await world.settled()
        await someone.lives_in("Asia/Vladivostok")
        world.clock.at = datetime(2026, 3, 10, 15, tzinfo=UTC)
        return someone

    @pytest_asyncio.fixture(loop_scope="session")
    async def behind(self, world: World) -> Talk:
        someone = await world.settled()
        await someone.lives_in("Europe/London")
        world.clock.at = datetime(2026, 3, 10, 20, tzinfo=UTC)
        return someone

    @pytest.mark.parametrize(
        ("words", "offered"),
        [
            ("въехал", ("03-10", "03-11")),
            ("въехал сегодня", ("03-10", "03-11")),
            ("въехал вчера", ("03-09", "03-10")),
            ("кечээ кирдим", ("03-09", "03-10")),
            ("entered 3 days ago", ("03-07", "03-08")),
        ],
    )
    async def test_a_relative_word_offers_both_days(self, ahead: Talk, words: str, offered: tuple[str, str]) -> None:
        answer = expect(WhichDay, await ahead.say(words))
        assert (answer.days, answer.why) == (tuple(map(day, offered)), "zones")
        assert answer.wanted == Wanted(Purpose.ENTER)
        assert await ahead.stays() == []

    async def test_behind_as_well(self, behind: Talk) -> None:
        assert expect(WhichDay, await behind.say("въехал вчера")).days == (day("03-09"), day("03-10"))
        assert expect(WhichDay, await behind.command(Direction.IN)).days == (day("03-10"), day("03-11"))
        assert expect(WhichDay, await behind.command(Direction.OUT, "сегодня")).days == (day("03-10"), day("03-11"))
        assert await behind.stays() == []

    async def test_a_weekday_is_offered_as_each_date_reads_it(self, ahead: Talk) -> None:
        # Monday is yesterday here and the day before there: the same day. Sunday too.
        assert isinstance(await ahead.say("въехал в понедельник"), Saved)
        assert await ahead.stays() == days("03-09")

    async def test_no_weekday_is_offered_that_was_not_said(self, ahead: Talk) -> None:
        # Wednesday: last week's here, today's there.
        answer = expect(WhichDay, await ahead.say("въехал в среду"))
        assert {one.weekday() for one in answer.days} == {2}
        assert await ahead.stays() == []

    @pytest.mark.parametrize("words", ["въехал 01.03.2026", "въехал 1 марта"])
    async def test_a_date_is_a_date_everywhere(self, ahead: Talk, words: str) -> None:
        assert isinstance(await ahead.say(words), Saved)
        assert await ahead.stays() == days("03-01")

    async def test_a_command_and_a_today_button(self, ahead: Talk) -> None:
        assert expect(WhichDay, await ahead.command(Direction.IN)).days == (day("03-10"), day("03-11"))
        assert expect(WhichDay, await ahead.press(crossings.tap, Direction.IN, day("03-10"))).days == (
            day("03-10"),
            day("03-11"),
        )
        assert await ahead.stays() == []
        assert isinstance(await ahead.pick(Purpose.ENTER, 0, day("03-10")), Saved)

    async def test_a_bare_relative_day(self, ahead: Talk) -> None:
        assert await ahead.say("вчера") == WhichDay((day("03-09"), day("03-10")), None, day("03-10"), None, "zones")

    async def test_an_asked_day(self, ahead: Talk) -> None:
        await ahead.command(Direction.IN, "01.03.2026")
        await ahead.press(stays.ask_for, Wanted(Purpose.LEAVE))
        answer = expect(WhichDay, await ahead.say("вчера"))
        assert answer.wanted == Wanted(Purpose.LEAVE)
        assert await ahead.stays() == days("03-01")

    async def test_a_whole_stay_with_a_relative_end(self, ahead: Talk) -> None:
        answer = expect(WhichDay, await ahead.say("01.03.2026 - вчера"))
        assert answer.days == (day("03-09"), day("03-10"))
        assert answer.wanted == OtherEnd(Purpose.STAY_FROM, day("03-01"))
        assert await ahead.stays() == []
        assert isinstance(await ahead.pick(Purpose.STAY_FROM, ordinal("03-01"), day("03-09")), Saved)
        assert await ahead.stays() == days("03-01 03-09")

    async def test_several_stays_with_a_relative_end(self, ahead: Talk) -> None:
        answer = await ahead.say("01.02.2026 - 05.02.2026\n01.03.2026 - вчера")
        assert isinstance(answer, NotRead)
        assert await ahead.stays() == []

    async def test_in_the_hours_in_which_the_dates_agree_nothing_is_asked(self, world: World, ahead: Talk) -> None:
        world.clock.at = datetime(2026, 3, 10, 7, tzinfo=UTC)
        assert isinstance(await ahead.say("въехал вчера"), Saved)


async def test_today_is_the_countrys_day(world: World) -> None:
    someone = await world.settled()
    world.clock.at = datetime(2026, 3, 9, 19, 30, tzinfo=UTC)  # half past midnight of the 10th in Almaty
    saved = expect(Saved, await someone.command(Direction.IN))
    assert saved.stays == tuple(days("03-10"))
    assert saved.status.today == date(2026, 3, 10)


class TestCountriesOfTwoDays:
    """At 20:30 UTC on 10 March it is the 11th in Almaty and Tbilisi, and still the 10th in Turkey."""

    @staticmethod
    async def _asked(family: Family, words: str) -> WhichJournal:
        asked = expect(WhichJournal, await family.me.say(words))
        assert asked.day is None, "which day it is follows from the country"
        return asked

    @pytest.mark.parametrize(
        ("words", "offered"), [("въехал сегодня", ("03-10", "03-11")), ("въехал вчера", ("03-09", "03-10"))]
    )
    async def test_both_are_offered_after_the_country(self, world: World, words: str, offered: tuple[str, str]) -> None:
        world.clock.at = datetime(2026, 3, 10, 20, 30, tzinfo=UTC)
        family = await Family.of(world, "TR")
        await family.me.lives_in("Asia/Almaty")
        asked = await self._asked(family, words)
        answer = await family.me.press(answer_meant, asked.choices[1].traveller, "TR", asked.question, IN_WORDS)
        assert expect(WhichDay, answer).days == tuple(map(day, offered))
        assert await family.days(country="TR") == []

    async def test_the_country_asked_about_decides_no_day_elsewhere(self, world: World) -> None:
        world.clock.at = datetime(2026, 3, 10, 20, 30, tzinfo=UTC)
        family = await Family.of(world, "GE", "TR", others=("Аня",))
        await family.me.lives_in("Asia/Almaty")
        await family.me.say("въехал в Турцию 1 марта")
        await family.me.say("въехал в Грузию 10 марта")
        asked = await self._asked(family, "мы все въехали сегодня")
        expect(Together, await family.me.press(answer_meant, EVERYBODY, "KZ", asked.question, IN_WORDS))
        assert await family.days("Аня") == ["03-11"]

    async def test_the_country_whose_date_is_another_is_named(self, world: World) -> None:
        world.clock.at = datetime(2026, 3, 10, 20, 30, tzinfo=UTC)
        family = await Family.of(world, "TR", others=("Аня",))
        await family.me.lives_in("Asia/Almaty")
        asked = await self._asked(family, "мы все въехали сегодня")
        there = await family.me.press(answer_meant, EVERYBODY, "TR", asked.question, IN_WORDS)
        assert expect(WhichDay, there).days == (day("03-10"), day("03-11"))
        assert "different date in Türkiye and where you are" in text(there)

    async def test_a_command_offers_every_today_that_it_may_be(self, world: World) -> None:
        world.clock.at = datetime(2026, 3, 10, 20, 30, tzinfo=UTC)
        family = await Family.of(world, "TR")
        await family.me.lives_in("Asia/Almaty")
        both = (day("03-10"), day("03-11"))
        which = await family.me.command(Direction.IN)
        assert expect(WhichDay, which).days == both
        assert text(which).startswith("Today isn’t the same date everywhere")
        await family.me.say("въехал в Турцию 1 марта")
        assert expect(WhichDay, await family.me.command(Direction.OUT)).days == both
        assert expect(WhichDay, await family.me.press(which_journal.tap_all, Direction.IN, both[1])).days == both

    async def test_where_all_agree_the_day_stands_on_the_buttons(self, world: World) -> None:
        family = await Family.of(world, "GE")
        asked = expect(WhichJournal, await family.me.say("въехал сегодня"))
        assert asked.day == world.clock.at.date()
