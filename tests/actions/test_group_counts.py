"""What a group is told by the week, and what is counted in it."""

from datetime import datetime, timedelta

import pytest

from bot.actions.answers import Reply
from bot.actions.answers.groups import GroupRule, Stats
from bot.actions.groups import commands, membership, settings
from bot.actions.groups.settings import DIGEST
from bot.storage import notices
from tests.actions.answered import expect
from tests.actions.group import Place, chats
from tests.actions.talk import ALMATY, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

MONDAY = day("03-16")


class TestDigest:
    """Once a week."""

    async def test_it_is_planned_told_and_planned_again(self, place: Place) -> None:
        clock = place.world.clock
        clock.go_to(MONDAY, 9)
        await place.press(settings.set_digest_day, 0)
        assert await place.due(DIGEST) == datetime(2026, 3, 16, 10, tzinfo=ALMATY)
        clock.go_to(MONDAY, 10)
        reply = expect(Reply, await place.says(DIGEST))
        rule = expect(GroupRule, reply.answer)
        assert rule.weekly
        assert rule.nationality == "RU"
        assert reply.languages == ("en",)
        assert await place.due(DIGEST) == datetime(2026, 3, 23, 10, tzinfo=ALMATY)

    async def test_after_weeks_of_silence_it_is_told_once(self, place: Place) -> None:
        await place.press(settings.set_digest_day, 0)
        place.world.clock.go_to(day("05-06"), 15)
        assert await place.says(DIGEST) is not None
        assert await place.due(DIGEST) == datetime(2026, 5, 11, 10, tzinfo=ALMATY)

    async def test_what_is_switched_off_meanwhile_is_not_told(self, place: Place) -> None:
        await place.press(settings.set_digest_day, 0)
        await place.press(settings.set_digest_day, None)
        assert await place.due(DIGEST) is None
        async with place.world.database.write(place.chat) as tx:
            await notices.plan(tx, place.chat, DIGEST, place.world.clock())
        assert await place.says(DIGEST) is None

    async def test_taken_in_again_it_is_planned_again(self, place: Place) -> None:
        world = place.world
        await place.press(settings.set_digest_day, 0)
        await membership.leave(world.runner, place.chat)
        assert await place.due(DIGEST) is None
        world.clock.go_to(day("04-01"))
        await place.do(membership.enter)
        assert await place.due(DIGEST) == datetime(2026, 4, 6, 10, tzinfo=ALMATY)

    async def test_it_moves_with_the_group(self, place: Place) -> None:
        await place.press(settings.set_digest_day, 0)
        due = await place.due(DIGEST)
        new = -next(chats)
        await membership.move(place.world.runner, place.chat, new)
        place.chat = new
        assert await place.due(DIGEST) == due
        assert expect(GroupRule, expect(Reply, await place.says(DIGEST)).answer).weekly


@pytest.mark.parametrize(("visitors", "told"), [(0, 0), (4, 0), (5, 5), (9, 5), (10, 10), (11, 10)])
async def test_counts_are_rounded_down_and_kept_for_a_week(place: Place, visitors: int, told: int) -> None:
    clock = place.world.clock
    await place.visited_by(visitors)
    today = clock.today
    expected = Stats(told, told, today, today + timedelta(7), today)
    assert await place.do(commands.stats) == expected
    await place.visited_by(20)
    clock.go_on(days=6, hours=23)
    later = expect(Stats, await place.do(commands.stats))
    assert (later.opened, later.counted, later.again) == (told, today, today + timedelta(7))
    row = await place.row()
    assert (row.opened, row.reminded) == (told, told), "not even the database remembers the number itself"
    clock.go_on(hours=1)
    assert expect(Stats, await place.do(commands.stats)).opened == (visitors + 20) // 5 * 5


async def test_counts_from_a_clock_that_went_back_are_made_anew(place: Place) -> None:
    await place.do(commands.stats)
    await place.visited_by(5)
    place.world.clock.go_on(days=-1)
    assert expect(Stats, await place.do(commands.stats)).opened == 5
