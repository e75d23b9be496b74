"""An exit and the return after it that are both still to come: neither is written, the return may be kept as a plan."""

import pytest

from bot.actions.answers.journals import WhichJournal
from bot.actions.answers.plans import PlanDropped
from bot.actions.answers.questions import DoneYet
from bot.actions.answers.refusals import Refused
from bot.actions.answers.status import PlanDone, Planned
from bot.actions.answers.together import Together
from bot.actions.answers.unread import NotRead
from bot.actions.free_text import answer_meant, answer_text
from bot.core.crossings import InFuture
from bot.telegram import callbacks as cb
from bot.telegram.commands import IN_WORDS
from bot.telegram.screens import screen_of
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import Direction, Purpose, World, day, days, inside

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize(
    "words",
    [
        "я выезжаю 20 марта, вернусь 5 апреля",
        "20-мартта чыгам, 5-апрелде кайтам",
        "leaving on 20 March, back on 5 April",
    ],
)
async def test_the_exit_is_named_as_it_is_alone_and_the_return_beside_it(world: World, words: str) -> None:
    someone = await inside(world)
    refused = expect(Refused, await someone.say(words))
    assert refused.reason == InFuture(day("03-20"))
    assert (refused.act, refused.legal_until, refused.back_on) == (Direction.OUT, True, day("04-05"))
    assert (await someone.stays(), await someone.plans()) == (days("03-01"), [])


async def test_a_button_keeps_the_return_as_a_plan_and_one_tap_drops_it(world: World) -> None:
    family = await Family.of(world)
    await (await family.by()).pick(Purpose.ENTER, 0, day("03-01"))
    screen = screen_of(await family.reply(answer_text, "выезжаю 20 марта, вернусь 5 апреля", IN_WORDS))
    assert "Въезд 5\u00a0апреля" in screen.text
    [keep] = [button.data for row in screen.rows for button in row if isinstance(button.data, cb.Keep)]
    kept = expect(Planned, await (await family.by()).keep(keep.entered, keep.left))
    assert (kept.done, await family.me.plans()) == (PlanDone.KEPT, days("04-05"))
    expect(PlanDropped, await family.me.drop(kept.trip.id))
    assert await family.me.plans() == []


async def test_meant_for_today_it_is_asked_whether_it_is_done(world: World) -> None:
    someone = await inside(world)
    asked = expect(DoneYet, await someone.say("сегодня выезжаю, вернусь 5 апреля"))
    assert (asked.act, asked.back_on) == (Direction.OUT, day("04-05"))
    assert await someone.stays() == days("03-01")


async def test_of_all_it_is_said_of_each(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    told = expect(Together, await family.me.say("мы все выезжаем 20 марта, вернёмся 5 апреля"))
    assert [expect(Refused, part.answer).back_on for part in told.parts] == [day("04-05")] * 2


async def test_the_country_is_asked_where_nobody_is_inside_and_the_return_is_not_lost(world: World) -> None:
    family = await Family.of(world, "GE")
    asked = expect(WhichJournal, await family.me.say("выезжаю 20 марта, вернусь 5 апреля"))
    meant = asked.choices[1]
    chosen = await family.me.press(answer_meant, meant.traveller, meant.country, asked.question, IN_WORDS)
    assert expect(Refused, chosen).back_on == day("04-05")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("выезжаю 25 марта, вернусь 20 марта 2026", "contradiction"),
        ("завтра выезжаю, вернусь через неделю", "ambiguous"),
    ],
)
async def test_what_is_not_clear_is_refused_for_that(world: World, words: str, why: str) -> None:
    someone = await inside(world)
    assert expect(NotRead, await someone.say(words)).why == why
    assert (await someone.stays(), await someone.plans()) == (days("03-01"), [])


async def test_behind_a_command_it_is_the_same(world: World) -> None:
    someone = await inside(world)
    refused = expect(Refused, await someone.command(Direction.OUT, "выезжаю 20 марта, вернусь 5 апреля"))
    assert refused.back_on == day("04-05")
    assert isinstance(await someone.command(Direction.IN, "выезжаю 20 марта, вернусь 5 апреля"), NotRead)
