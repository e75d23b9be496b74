"""Whether days or months stand first in a file is answered in words: what is kept for that, and until when."""

import pytest

from bot.actions import family, importing, onboarding, pages, status
from bot.actions.answers.days import Direction
from bot.actions.answers.importing import AskOrder, FileToRead, HowRead, ImportPreview, SentFile
from bot.actions.answers.pages import Page
from bot.actions.dialogue import Step
from tests.actions.answered import expect
from tests.actions.talk import Talk, World, inside

pytestmark = pytest.mark.asyncio(loop_scope="session")
EITHER = b"Entry,Exit\n03/04/2025,05/04/2025\n"
SENT = SentFile("telegrams-id", 7, "below it")


async def ask(someone: Talk) -> None:
    expect(AskOrder, await someone.do(importing.bring, EITHER, SENT, {}))
    assert await is_kept(someone)


async def is_kept(someone: Talk) -> bool:
    """Whether anything is known of the file."""
    known = str(await someone.dialogue())
    assert (SENT.file in known) == (SENT.words in known)
    return SENT.file in known


async def test_what_answered_it_finds_it_again_and_the_next_message_forgets_it(world: World) -> None:
    someone = await inside(world)
    await ask(someone)
    assert await someone.say("hello there")
    assert await is_kept(someone), "it is not answered"
    answering = someone.as_request("answer")
    for _ in range(2):
        assert await answering.say("3 April") == FileToRead(SENT, HowRead(month_first=False))
        expect(ImportPreview, await answering.do(importing.preview, EITHER, HowRead(month_first=False), SENT.words))
    await someone.say("hello there")
    assert not await is_kept(someone)
    assert not isinstance(await someone.say("3 April"), FileToRead)


async def test_a_newcomers_question_below_it_stays_open(world: World) -> None:
    someone = world.newcomer()
    await someone.do(onboarding.start)
    await someone.press(onboarding.choose_language, "en")
    await ask(someone)
    await someone.press(pages.page, Page.HELP)
    assert not await is_kept(someone)
    assert await someone.question() == Step.NATIONALITY


async def test_nothing_of_it_waits_with_a_newcomers_question_below_another(world: World) -> None:
    someone = world.newcomer()
    await someone.do(onboarding.start)
    await someone.press(onboarding.choose_language, "en")
    await ask(someone)
    await someone.press(family.add)
    assert await someone.question() == Step.NAME
    assert not await is_kept(someone)


@pytest.mark.parametrize("by_button", [True, False])
async def test_beside_another_question_it_is_forgotten_too_and_that_one_stays_open(
    world: World, by_button: bool
) -> None:
    someone = await inside(world)
    await someone.command(Direction.OUT, "something")
    before = await someone.question()
    assert before == Step.DAY
    await ask(someone)
    if by_button:
        await someone.press(importing.preview, EITHER, HowRead(month_first=True), SENT.words)
    else:
        assert isinstance(await someone.say("March 4"), FileToRead)
        await someone.press(status.show)
    assert not await is_kept(someone)
    assert await someone.question() == before


async def test_after_a_day_it_is_answered_no_more_and_forgotten(world: World) -> None:
    someone = await inside(world)
    await ask(someone)
    world.clock.go_on(hours=23)
    await someone.say("hello there")
    assert await is_kept(someone)
    world.clock.go_on(hours=2)
    await someone.say("hello there")
    assert not await is_kept(someone)
    assert not isinstance(await someone.say("3 April"), FileToRead)
