"""Somebody new, brought to one of the first questions."""

from collections.abc import Awaitable, Callable

from bot.actions import onboarding
from bot.actions.answers.questions import AskDay, AskInside, AskLanguage, AskNationality, AskPast, Hello
from bot.actions.answers.settings import ProfileSaved
from tests.actions.answered import own_question
from tests.actions.talk import OFFERED, Talk


async def to_nationality(someone: Talk) -> Talk:
    """Brings a newcomer to the question about the nationality; the next ones go further each."""
    assert await someone.start() == Hello(AskNationality(OFFERED), choose=True)
    assert await someone.press(onboarding.choose_language, "en") == Hello(AskNationality(OFFERED))
    return someone


async def to_language(someone: Talk) -> Talk:
    """Brings somebody whose account speaks none of the three languages to the question about the language."""
    someone.account_language = "uz"
    assert await someone.start() == AskLanguage()
    return someone


async def to_inside(someone: Talk) -> Talk:
    await to_nationality(someone)
    assert await someone.press(onboarding.choose_nationality, "RU") == ProfileSaved("RU", AskInside())
    return someone


async def to_day(someone: Talk) -> Talk:
    await to_inside(someone)
    assert isinstance(await someone.press(onboarding.inside, True), AskDay)
    return someone


async def to_past(someone: Talk) -> Talk:
    await to_inside(someone)
    assert isinstance(await someone.press(onboarding.inside, False), AskPast)
    return someone


async def to_own(someone: Talk) -> Talk:
    await to_nationality(someone)
    assert own_question(await someone.press(onboarding.choose_nationality, "AR"), "AR")
    return someone


STEPS: dict[str, Callable[[Talk], Awaitable[Talk]]] = {
    "language": to_language,
    "nationality": to_nationality,
    "own": to_own,
    "inside": to_inside,
    "day": to_day,
    "past": to_past,
}
