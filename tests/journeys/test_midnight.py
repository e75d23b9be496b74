"""At the border near midnight, with a clock of one's own: no day is written of which two are meant."""

from datetime import datetime, timedelta

import pytest

from telegram_stand_in import Message, UserClient
from tests.journeys.shown import labels
from tests.journeys.stage import Stage

HERE = "Almaty, UTC+5"
BISHKEK = "Bishkek, UTC+6"
MOSCOW = "Moscow, UTC+3"
KAMCHATKA = "Kamchatka, UTC+12"

BEFORE, AFTER = (23, 30), (24, 30)
"""Half past eleven on Friday, 20 March, and half past midnight, by the clock of Kazakhstan."""
TWO_DATES = [(BISHKEK, BEFORE), (KAMCHATKA, BEFORE), (MOSCOW, AFTER)]
ONE_DATE = [(HERE, BEFORE), (HERE, AFTER), (BISHKEK, AFTER), (KAMCHATKA, AFTER), (MOSCOW, BEFORE)]

RELATIVE = {
    "/in": (20, 21),
    "/out": (20, 21),
    "/in сегодня": (20, 21),
    "въехал вчера": (19, 20),
    "сегодня": (20, 21),
    "вчера": (19, 20),
    "чыктым кечээ": (19, 20),
    "3 дня назад въехал": (17, 18),
    "entered": (20, 21),
    "I entered": (20, 21),
}
"""What names one day or another by the two dates, and the days in March that it may mean."""


def at(stage: Stage, hour: int, minute: int = 0, day: int = 20) -> datetime:
    """An hour of that day in March by Kazakhstan's clock; 24 is the midnight that ends it."""
    return datetime(2026, 3, day, tzinfo=stage.zone) + timedelta(hours=hour, minutes=minute)


async def lives_in(user: UserClient, zone: str) -> None:
    """Chooses the zone from the list."""
    await user.ask("/reminders")
    listed = await user.tap("Time zone")
    if zone in labels(listed):  # the one that is set has a tick
        await user.tap(zone)


def named(day: int) -> str:
    weekday = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[datetime(2026, 3, day).weekday()]
    return f"{weekday}, {day} March"


@pytest.mark.parametrize(("zone", "hour"), TWO_DATES)
async def test_where_two_dates_are_possible_both_are_offered_and_nothing_is_written(
    stage: Stage, zone: str, hour: tuple[int, int]
) -> None:
    user = await stage.settled()
    await lives_in(user, zone)
    stage.clock.move_to(at(stage, *hour))
    for words, days in RELATIVE.items():
        asked = await user.ask(words)
        assert "a different date in Kazakhstan and where you are" in asked.text, words
        assert "Nothing is saved yet" in asked.text
        assert labels(asked) == [named(day) for day in days], words
    assert "No trips yet" in (await user.ask("/trips")).text

    await user.ask("/in")
    answer = await user.tap("Fri, 20 March")
    assert "Entry saved: 20 March, Friday" in answer.text


async def test_where_the_dates_agree_a_word_is_a_day(stage: Stage) -> None:
    user = await stage.settled()
    for zone, hour in ONE_DATE:
        await lives_in(user, zone)
        stage.clock.move_to(at(stage, *hour))
        today = 20 + hour[0] // 24
        for words, back in {"/in": 0, "въехал вчера": 1, "3 дня назад въехал": 3, "entered": 0}.items():
            saved = await user.ask(words)
            assert f"Entry saved: {today - back} March" in saved.text, (zone, words)
            await user.tap("Undo")
        asked = await user.ask("вчера")
        assert f"{today - 1} March" in asked.text
        assert "entry or exit" in asked.text


async def test_a_date_is_a_date_whatever_the_clock(stage: Stage) -> None:
    user = await stage.settled()
    for zone, hour in TWO_DATES:
        await lives_in(user, zone)
        stage.clock.move_to(at(stage, *hour))
        assert "Entry saved: 20 March, Friday" in (await user.ask("/in 20.03.2026")).text
        await user.tap("Undo")


async def test_a_day_that_has_not_come_in_kazakhstan_is_not_written_though_it_is_today_there(stage: Stage) -> None:
    user = await stage.settled()
    await lives_in(user, BISHKEK)
    stage.clock.move_to(at(stage, *BEFORE))
    await user.ask("/in")
    answer = await user.tap("Sat, 21 March")
    assert "that day hasn’t come yet" in answer.text
    assert "No trips yet" in (await user.ask("/trips")).text


async def test_the_day_of_the_month_alone_is_asked_about_where_the_month_may_be_another(stage: Stage) -> None:
    """Half an hour before April, which has begun in Bishkek: the 1st is of March here, of April there."""
    user = await stage.settled()
    await lives_in(user, BISHKEK)
    stage.clock.move_to(at(stage, 23, 30, day=31))
    asked = await user.ask("въехал 1 числа")
    assert labels(asked) == ["Sun, 1 March", "Wed, 1 April"]
    assert "Entry saved: 15 March" in (await user.ask("въехал 15 числа")).text


class TestButtons:
    async def test_made_before_midnight_and_pressed_after_it(self, stage: Stage) -> None:
        user = await stage.settled()
        stage.clock.move_to(at(stage, 23, 58))
        await user.ask("/status")
        stage.clock.move_to(at(stage, 24, 2))
        asked = await user.tap("I entered")
        assert "from another day" in asked.text
        assert labels(asked) == ["Fri, 20 March", "Sat, 21 March"]
        assert "Entry saved: 21 March" in (await user.tap("Sat, 21 March")).text

    async def test_of_a_question_made_before_midnight_and_pressed_after_it(self, stage: Stage) -> None:
        user = await stage.settled()
        stage.clock.move_to(at(stage, 23, 58))
        await user.tap("Another day")
        stage.clock.move_to(at(stage, 24, 2))
        asked = await user.tap("Yesterday, Thu, 19 March")
        assert "from another day" in asked.text
        assert labels(asked) == ["Thu, 19 March", "Fri, 20 March"]
        assert "Entry saved: 19 March" in (await user.tap("Thu, 19 March")).text

    async def test_on_its_own_day_the_zones_are_the_reason(self, stage: Stage) -> None:
        user = await stage.settled()
        await lives_in(user, BISHKEK)
        stage.clock.move_to(at(stage, *BEFORE))
        await user.ask("/status")
        asked = await user.tap("I entered")
        assert "a different date in Kazakhstan and where you are" in asked.text
        assert labels(asked) == ["Fri, 20 March", "Sat, 21 March"]
        await user.ask("/status")
        await user.tap("Another day")
        asked = await user.tap("Yesterday, Thu, 19 March")
        assert "a different date in Kazakhstan and where you are" in asked.text
        assert labels(asked) == ["Thu, 19 March", "Fri, 20 March"]

    async def test_in_moscow_across_midnight_only_the_days_there_may_be(self, stage: Stage) -> None:
        user = await stage.settled()
        await lives_in(user, MOSCOW)
        stage.clock.move_to(at(stage, 23, 58))
        await user.ask("/status")
        await user.tap("Another day")
        stage.clock.move_to(at(stage, 24, 2))
        assert labels(await user.tap("Today, Fri, 20 March")) == ["Fri, 20 March", "Sat, 21 March"]
        assert labels(await user.tap("I entered")) == ["Fri, 20 March", "Sat, 21 March"]

    async def test_a_day_picked_from_the_calendar_is_that_day(self, stage: Stage) -> None:
        user = await stage.settled()
        await lives_in(user, KAMCHATKA)
        stage.clock.move_to(at(stage, *BEFORE))
        await user.ask("/status")
        await user.tap("Another day")
        assert "Entry saved: 19 March, Thursday" in (await user.tap("19")).text


class TestWrittenBeforeAndFetchedAfter:
    async def fetched_after(
        self, stage: Stage, user: UserClient, words: str, said: datetime, fetched: datetime
    ) -> Message:
        """What is answered to words that the bot, which was down, fetches only then."""
        await stage.bot_stops()
        stage.clock.move_to(said)
        message = user.say(words)
        stage.clock.move_to(fetched)
        stage.server.updates.clear()
        # Telegram drops what is older than a day; a server of one's own may keep it.
        stage.server.updates.put("message", message.as_json(), timedelta(hours=1))
        await stage.bot_starts()
        return await user.next()

    async def test_an_entry_counts_for_the_day_on_which_it_was_written(self, stage: Stage) -> None:
        user = await stage.settled()
        saved = await self.fetched_after(stage, user, "/in", at(stage, 23, 59), at(stage, 24, 1))
        assert "Entry saved: 20 March, Friday" in saved.text

    async def test_yesterday_is_the_day_before_that(self, stage: Stage) -> None:
        user = await stage.settled()
        saved = await self.fetched_after(stage, user, "въехал вчера", at(stage, 23, 59), at(stage, 40))
        assert "Entry saved: 19 March, Thursday" in saved.text

    @pytest.mark.parametrize(("zone", "hour"), [(BISHKEK, BEFORE), (MOSCOW, AFTER)])
    async def test_the_two_dates_are_those_of_when_it_was_written(
        self, stage: Stage, zone: str, hour: tuple[int, int]
    ) -> None:
        user = await stage.settled()
        await lives_in(user, zone)
        asked = await self.fetched_after(stage, user, "/in", at(stage, *hour), at(stage, 36))
        assert labels(asked) == ["Fri, 20 March", "Sat, 21 March"]
        assert "Nothing is saved yet" in asked.text

    async def test_one_date_when_written_and_two_when_fetched_is_one(self, stage: Stage) -> None:
        user = await stage.settled()
        await lives_in(user, BISHKEK)
        saved = await self.fetched_after(stage, user, "/in", at(stage, 22, 30), at(stage, 23, 30))
        assert "Entry saved: 20 March, Friday" in saved.text

    async def test_older_than_a_day_it_counts_for_the_day_on_which_it_was_fetched(self, stage: Stage) -> None:
        user = await stage.settled()
        saved = await self.fetched_after(stage, user, "/in", at(stage, 12), at(stage, 36, 1))
        assert "Entry saved: 21 March, Saturday" in saved.text

    @pytest.mark.parametrize(("zone", "hour"), [(BISHKEK, BEFORE), (MOSCOW, AFTER)])
    async def test_older_than_a_day_and_fetched_between_two_dates_it_is_asked_about(
        self, stage: Stage, zone: str, hour: tuple[int, int]
    ) -> None:
        user = await stage.settled()
        await lives_in(user, zone)
        fetched = at(stage, *hour)
        asked = await self.fetched_after(stage, user, "/in", fetched - timedelta(hours=24, minutes=1), fetched)
        assert labels(asked) == ["Fri, 20 March", "Sat, 21 March"]
        assert "Nothing is saved yet" in asked.text
        assert "No trips yet" in (await user.ask("/trips")).text

    async def test_a_press_counts_for_the_moment_at_which_it_is_fetched(self, stage: Stage) -> None:
        user = await stage.settled()
        stage.clock.move_to(at(stage, 23, 58))
        await user.ask("/status")
        await stage.bot_stops()
        stage.clock.move_to(at(stage, 23, 59))
        user.press("I entered")
        stage.clock.move_to(at(stage, 24, 1))
        await stage.bot_starts()
        asked = await user.next()
        assert labels(asked) == ["Fri, 20 March", "Sat, 21 March"]
