"""How a newcomer's questions are answered in words: a language, a nationality, yes or no."""

import pytest

from bot.actions import forget, onboarding
from bot.actions.answers.days import NewPermit, Purpose
from bot.actions.answers.pages import Page
from bot.actions.answers.questions import AskDay, AskInside, AskLanguage, AskNationality, AskPast, Hello
from bot.actions.answers.settings import ProfileSaved
from bot.actions.forget import AskForget, NothingDeleted
from bot.actions.status import show as show_status
from bot.core.permit import PermitKind
from tests.actions.answered import expect
from tests.actions.newcomer import to_day, to_inside, to_nationality, to_own, to_past
from tests.actions.talk import OFFERED, Talk, World

pytestmark = pytest.mark.asyncio(loop_scope="session")

YES, NO = ("да", "Ооба.", "yes"), ("нет", "Жок", "NO!")


@pytest.mark.parametrize("words", YES + NO)
async def test_a_typed_yes_or_no_is_the_buttons_one(world: World, words: str) -> None:
    someone = await to_inside(world.newcomer())
    assert isinstance(await someone.say(words), AskDay if words in YES else AskPast)
    someone = await to_past(world.newcomer())
    if words in YES:
        assert isinstance(await someone.say(words), AskPast)
        assert await someone.question() == "past"
    else:
        assert await someone.say(words) == await someone.do(show_status)
        assert await someone.say(words) is Page.CHAT
    assert await someone.stays() == []


@pytest.mark.parametrize("words", YES + NO)
async def test_come_again_it_says_the_same(world: World, words: str) -> None:
    for to_step, permit in ((to_inside, False), (to_inside, True), (to_past, False)):
        someone = await to_step(world.newcomer())
        if permit:
            await someone.hold_permit()
        first = await someone.as_request("said").say(words)
        world.restart()
        assert await someone.as_request("said").say(words) == first


@pytest.mark.parametrize("words", YES + NO)
async def test_to_any_other_question_it_is_no_answer(world: World, words: str) -> None:
    someone = await to_day(world.newcomer())
    await someone.say(words)
    assert await someone.question() == "day"
    settled = await world.settled()
    await settled.do(forget.ask)
    answer = await settled.say(words)
    assert answer == NothingDeleted() if words in NO else isinstance(answer, AskForget) and answer.typed
    assert await settled.journal() is not None


@pytest.mark.parametrize("words", ["привет", "hi", "салам", "Россия", "?"])
async def test_whoever_says_anything_first_is_greeted_and_asked(world: World, words: str) -> None:
    someone = world.newcomer()
    assert await someone.say(words) == Hello(AskNationality(OFFERED), choose=True)
    assert await someone.question() == "nationality"
    assert await world.newcomer(None).say(words) == AskLanguage()


@pytest.mark.parametrize("words", ["Есть РВП, ВНЖ или виза", "with a residence permit or a visa"])
async def test_a_permit_typed_is_the_button(world: World, words: str) -> None:
    for to_step in (to_nationality, to_own, to_inside):
        someone = await to_step(world.newcomer())
        asked = expect(AskDay, await someone.say(words))
        assert asked.wanted == NewPermit(Purpose.PERMIT_FROM, PermitKind.OTHER)
        assert asked.onboarding


@pytest.mark.parametrize(
    ("words", "code"), [("Россия", "RU"), ("Кыргызстан", "KG"), ("Armenia", "AM"), ("Беларусь", "BY")]
)
async def test_a_nationality_typed_in_any_language(someone: Talk, words: str, code: str) -> None:
    await to_nationality(someone)
    assert await someone.say(words) == ProfileSaved(code, AskInside())
    journal = await someone.journal()
    assert journal is not None
    assert journal.traveller.nationality == code


@pytest.mark.parametrize("words", ["росия", "грузин", "Конго", "привет", "не знаю"])
async def test_a_guess_is_offered_and_never_taken(someone: Talk, words: str) -> None:
    await to_nationality(someone)
    answer = expect(AskNationality, await someone.say(words))
    assert answer.offered or answer.unread
    journal = await someone.journal()
    assert journal is not None
    assert journal.traveller.nationality is None


async def test_a_code_of_no_country_changes_nothing(someone: Talk) -> None:
    await to_nationality(someone)
    assert await someone.press(onboarding.choose_nationality, "ZZ") == AskNationality(OFFERED)
    journal = await someone.journal()
    assert journal is not None
    assert journal.traveller.nationality is None


async def test_a_language_that_is_none_of_the_three_changes_nothing(someone: Talk) -> None:
    await someone.start()
    await someone.press(onboarding.choose_language, "xx")
    assert (await someone.world.runner.run(someone.asked(), True, show_status)).languages == ("en",)


@pytest.mark.parametrize(
    ("account", "languages"), [("ky", ("ky",)), ("de", ("ru", "ky", "en")), (None, ("ru", "ky", "en"))]
)
async def test_without_a_chosen_language_the_accounts_is_spoken_or_all(
    world: World, account: str | None, languages: tuple[str, ...]
) -> None:
    someone = world.newcomer(account)
    reply = await world.runner.run(someone.asked(), True, show_status)
    assert reply.languages == languages
    await someone.start()
    await someone.press(onboarding.choose_language, "ru")
    assert (await world.runner.run(someone.asked(), True, show_status)).languages == ("ru",)
