"""What may mean several things, told of all: each button does in every journal what the right words would."""

from datetime import datetime

import pytest

from bot.actions import stays
from bot.actions.answers.days import OtherEnd, Purpose
from bot.actions.answers.questions import StillThere, WhichBack
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.answers.unread import NotRead
from bot.actions.free_text import answer_right
from bot.core.stay import Stay
from bot.reading import PastStay
from bot.telegram.commands import IN_WORDS
from tests.actions.answered import expect, text
from tests.actions.family import Family
from tests.actions.talk import ALMATY, Talk, World

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def press(someone: Talk, asked: StillThere | WhichBack | NotRead, which: int = 0) -> object:
    return await someone.press(answer_right, asked.question, which, IN_WORDS)


async def of_both(family: Family, country: str = "KZ") -> list[list[str]]:
    return [await family.days(name, country) for name in ("me", "Аня")]


@pytest.mark.parametrize(("which", "written"), [(0, "03-01"), (1, "03-01 03-10")])
async def test_still_there_or_left_today(world: World, which: int, written: str) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    asked = expect(StillThere, await family.me.say("мы все в Грузии с 1 марта по сегодня"))
    assert text(asked)
    assert await family.journal("Аня", "GE") is None
    again = family.me.as_request("which")
    done = expect(Together, await press(again, asked, which))
    assert await press(again, asked, which) == done
    assert await of_both(family, "GE") == [[written], [written]]
    await (await family.by(country="GE")).undo(expect(Saved, done.parts[0].answer).change)
    assert await of_both(family, "GE") == [[], []]


async def test_an_exit_and_the_return_by_two_dates(world: World) -> None:
    world.clock.at = datetime(2026, 3, 10, 0, 30, tzinfo=ALMATY)
    family = await Family.of(world, others=("Аня",))
    await family.me.lives_in("Europe/Moscow")
    for name in ("me", "Аня"):
        await (await family.by(name)).pick(Purpose.ENTER, 0, world.clock.today.replace(day=1))
    asked = expect(WhichBack, await family.me.say("мы все вчера выехали, сегодня въехали"))
    expect(Together, await press(family.me, asked, 1))
    assert await of_both(family) == [["03-01 03-09", "03-10"]] * 2


async def test_a_stay_of_which_only_the_year_is_unclear(world: World) -> None:
    world.clock.at = datetime(2026, 12, 20, 12, tzinfo=ALMATY)
    family = await Family.of(world, "GE", others=("Аня",))
    asked = expect(NotRead, await family.me.say("мы все были в Грузии 5.01 - 10.01"))
    assert (asked.why, asked.ahead) == ("year", None)
    expect(Together, await press(family.me, asked))
    assert await of_both(family, "GE") == [["01-05 01-10"], ["01-05 01-10"]]
    hers = expect(NotRead, await family.me.say("Аня: 5.02 - 10.02 в Казахстане"))
    assert (hers.why, hers.question, expect(Stay, hers.ahead).entered.year) == ("year", "", 2027)
    assert "which year" in text(hers)
    meant = expect(PastStay, hers.meant)
    past = OtherEnd(Purpose.STAY_FROM, meant.entered)
    expect(Saved, await (await family.by("Аня")).press(stays.fill, past, meant.left))
    assert await of_both(family) == [[], ["02-05 02-10"]]
