"""The rule once a week, on the day and hour that the admins chose by Almaty's clock."""

from datetime import datetime, timedelta

import pytest

from telegram_stand_in import Fault
from tests.journeys.crowd import Crowd, gather
from tests.journeys.shown import words
from tests.journeys.stage import Stage

pytestmark = pytest.mark.long

TITLE = "Раз в неделю"


async def choose(crowd: Crowd, day: str = "Пн", hour: str | None = None) -> None:
    """An admin chooses a day, and an hour other than ten."""
    await crowd.ask(crowd.owner, "/group")
    for label in ("Правило раз в неделю", day, *(("Время: 10:00", hour) if hour else ())):
        await crowd.tap(crowd.owner, label)


@pytest.fixture
async def crowd(stage: Stage) -> Crowd:
    """A supergroup with the bot, on Friday, 20 March 2026, 11:00."""
    return await gather(stage).added()


async def when(stage: Stage) -> datetime:
    """When something is due next, by Almaty's clock."""
    due = await stage.next_due()
    assert due is not None
    return due.astimezone(stage.zone)


async def comes(stage: Stage, crowd: Crowd) -> str:
    """What comes when it is due next."""
    due = await when(stage)
    digest = await crowd.comes(lambda: stage.clock.move_to(due))
    assert TITLE in digest.text
    return words(digest)


async def test_it_tells_the_groups_country_by_its_clock(stage: Stage, crowd: Crowd) -> None:
    await choose(crowd)
    for label in ("Назад", "Страна", "Грузия"):
        await crowd.tap(crowd.owner, label)
    assert f"{await when(stage):%a %d.%m %H:%M}" == "Mon 23.03 11:00", "ten in Tbilisi"
    assert "пробыть в Грузии" in await comes(stage, crowd)


async def test_off_by_default(stage: Stage, crowd: Crowd) -> None:
    await crowd.ask(crowd.owner, "/group")
    assert await stage.next_due() is None


@pytest.mark.parametrize(
    ("day", "hour", "expected"),
    [
        ("Пн", None, "Mon 23.03 10:00"),
        ("Пт", None, "Fri 27.03 10:00"),
        ("Пт", "12:00", "Fri 20.03 12:00"),
        ("Вс", "8:00", "Sun 22.03 08:00"),
        ("Чт", "21:00", "Thu 26.03 21:00"),
    ],
)
async def test_it_comes_on_the_chosen_day_and_hour_every_week(
    stage: Stage, crowd: Crowd, day: str, hour: str | None, expected: str
) -> None:
    await choose(crowd, day, hour)
    first = await when(stage)
    assert f"{first:%a %d.%m %H:%M}" == expected
    text = await comes(stage, crowd)
    assert "гражданство: Россия" in text
    assert "90" in text
    for week in (1, 2):
        assert await when(stage) == first + timedelta(days=7 * week)
        await comes(stage, crowd)


async def test_it_is_the_nationality_and_language_chosen_by_then(stage: Stage, crowd: Crowd) -> None:
    await choose(crowd)
    for label in ("Назад", "Гражданство", "Узбекистан", "Язык", "English"):
        await crowd.tap(crowd.owner, label)
    due = await when(stage)
    digest = await crowd.comes(lambda: stage.clock.move_to(due))
    assert "Once a week" in digest.text
    assert "citizenship: Uzbekistan" in digest.text


async def test_after_a_long_pause_of_the_bot_it_comes_once(stage: Stage, crowd: Crowd) -> None:
    await choose(crowd)
    await stage.bot_stops()
    stage.moved(days=40)
    await crowd.comes(stage.bot_starts)
    assert f"{await when(stage):%a %d.%m %H:%M}" == "Mon 04.05 10:00"


async def test_another_day_is_chosen_and_then_none(stage: Stage, crowd: Crowd) -> None:
    await choose(crowd)
    await crowd.tap(crowd.owner, "Чт")
    assert f"{await when(stage):%a %d.%m %H:%M}" == "Thu 26.03 10:00"
    await crowd.tap(crowd.owner, "Не присылать")
    assert await stage.next_due() is None
    stage.moved(days=30)
    assert await crowd.heard() == []


async def test_chosen_in_the_very_minute_it_comes_a_week_later(stage: Stage, crowd: Crowd) -> None:
    stage.clock.move_to(datetime(2026, 3, 23, 10, 0, 1, tzinfo=stage.zone))
    await choose(crowd)
    assert f"{await when(stage):%a %d.%m %H:%M}" == "Mon 30.03 10:00"


async def test_two_groups_have_each_their_own(stage: Stage, crowd: Crowd) -> None:
    other = await gather(stage, title="Другая").added()
    await choose(crowd, "Пн")
    await choose(other, "Вт")
    await comes(stage, crowd)
    assert await other.heard() == []
    await comes(stage, other)
    assert await crowd.heard() == []


@pytest.mark.parametrize("refusal", ["403 kicked", "403 not a member"])
async def test_where_it_was_thrown_out_unheard_it_says_no_more(stage: Stage, crowd: Crowd, refusal: str) -> None:
    await choose(crowd)
    stage.server.faults.add(Fault.preset(refusal, method="sendMessage", chat=crowd.group.id))
    before = len(crowd.tried())
    stage.clock.move_to(await when(stage))
    assert await stage.next_due() is None
    assert len(crowd.tried()) == before + 1
    assert crowd.kept()[0]["left_at"] is not None, "its row goes in thirty days"


async def test_taken_out_and_in_again_it_goes_on(stage: Stage, crowd: Crowd) -> None:
    await choose(crowd)
    crowd.group.remove_bot(crowd.owner.person)
    await crowd.handled()
    assert await stage.next_due() is None
    stage.moved(days=10)
    crowd.group.add_bot(crowd.owner.person)
    await crowd.heard()
    assert f"{await when(stage):%a %d.%m %H:%M}" == "Mon 06.04 10:00"
    await comes(stage, crowd)


async def test_where_it_may_not_write_for_a_week_it_tries_once(stage: Stage, crowd: Crowd) -> None:
    await choose(crowd)
    crowd.group.mute_bot(crowd.owner.person)
    before = len(crowd.tried())
    stage.clock.move_to(await when(stage))
    next_time = await when(stage)
    assert f"{next_time:%a %d.%m %H:%M}" == "Mon 30.03 10:00"
    assert len(crowd.tried()) == before + 1
    crowd.group.demote_bot(crowd.owner.person)
    await crowd.heard()
    await comes(stage, crowd)


async def test_telegram_fails_and_it_still_comes_once(stage: Stage, crowd: Crowd) -> None:
    await choose(crowd)
    stage.server.faults.add(Fault("sendMessage", retry_after=1, times=1))
    due = await when(stage)
    await crowd.comes(lambda: stage.clock.move_to(due))
    assert f"{await when(stage):%a %d.%m %H:%M}" == "Mon 30.03 10:00"


async def test_in_a_forum_it_goes_to_general(stage: Stage) -> None:
    crowd = await gather(stage, forum=True).added()
    topic = crowd.group.open_topic(crowd.owner.person, "Для админов")
    await crowd.ask(crowd.owner, "/group", thread=topic)
    for label in ("Правило раз в неделю", "Пн"):
        await crowd.tap(crowd.owner, label)
    await comes(stage, crowd)
    assert "message_thread_id" not in crowd.spoken[-1].rest
