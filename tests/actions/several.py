"""Several travellers and countries of one person, as tests set them up and look at them."""

from dataclasses import replace

from bot.actions import countries, family
from bot.actions.answers.countries import Countries
from bot.actions.answers.family import Family, Member
from bot.actions.answers.questions import AskNationality
from bot.core.journal import Journal, Traveller
from tests.actions.answered import expect
from tests.actions.talk import Talk


async def added(someone: Talk, name: str) -> Traveller:
    """Somebody added by that name, whose citizenship is asked for."""
    await someone.press(family.add)
    expect(AskNationality, await someone.say(name))
    return next(each.traveller for each in await journals_of(someone) if each.traveller.label == name)


async def journals_of(someone: Talk) -> tuple[Journal, ...]:
    """All that the person has, the oldest first."""
    kept = await someone.kept()
    return kept.journals if kept else ()


async def journal(someone: Talk, name: str = "me", country: str = "KZ") -> Journal:
    """The one of that traveller in that country."""
    [found] = [each for each in await journals_of(someone) if (each.traveller.label, each.country) == (name, country)]
    return found


async def by_buttons_of(someone: Talk, name: str = "me", country: str = "KZ") -> Talk:
    """The same person by the buttons of that journal."""
    return replace(someone, in_journal=(await journal(someone, name, country)).id)


async def has(someone: Talk) -> list[tuple[str, str]]:
    """Whose and where the journals are, the oldest first."""
    return [(each.traveller.label, each.country) for each in await journals_of(someone)]


async def members(someone: Talk) -> tuple[Member, ...]:
    return expect(Family, await someone.do(family.show)).members


async def places(someone: Talk) -> list[str]:
    return [each.country for each in expect(Countries, await someone.do(countries.show)).places]
