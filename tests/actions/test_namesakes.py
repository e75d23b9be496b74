"""A short name that several travellers may have is asked about, wherever a name may be shortened."""

import pytest

from bot.actions.answers.status import Planned
from bot.actions.answers.unread import Namesakes
from bot.actions.free_text import answer_card
from bot.actions.status import show as show_status
from bot.core.stay import Stay
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

BOTH = Namesakes(("Тимур", "Тимофей"))


@pytest.mark.parametrize(
    "words", ["сколько осталось у Тима", "Тимге канча күн калды", "days left for Тим", "план Тима на 12 июня"]
)
async def test_a_question_about_it(world: World, words: str) -> None:
    family = await Family.of(world, others=("Тимур", "Тимофей"))
    assert await family.me.say(words) == BOTH


async def test_behind_a_command(world: World) -> None:
    family = await Family.of(world, others=("Тимур", "Тимофей"))
    assert await family.me.plan("Тим 30 дней") == BOTH
    assert await family.me.do(answer_card, show_status, "Тим") == BOTH
    assert not isinstance(await family.me.plan("Тимо 30 дней"), Namesakes)


@pytest.mark.parametrize("words", ["сколько осталось у Тимура", "сколько осталось у Тимо", "Тим въехал вчера", "Тим"])
async def test_what_is_clear_or_no_question_is_not_asked_about(world: World, words: str) -> None:
    family = await Family.of(world, others=("Тимур", "Тимофей"))
    assert not isinstance(await family.me.say(words), Namesakes)


async def test_a_day_is_no_name(world: World) -> None:
    family = await Family.of(world, others=("Марта", "Мартын"))
    planned = expect(Planned, await family.me.plan("20 марта"))
    assert planned.trip == Stay(day("03-20"))
