"""What opens a question of its own in the middle of a newcomer's first questions: it is asked, and then they go on."""

from collections.abc import Awaitable, Callable

import pytest

from bot.actions import countries, family, onboarding, stays
from bot.actions.answers.days import Purpose, Wanted
from bot.actions.answers.questions import AskCountry, AskInside, AskName, AskNationality, AskPast, AskThere, WhichDay
from bot.actions.answers.settings import ProfileSaved
from bot.actions.answers.status import Status
from bot.actions.answers.stays import Saved
from bot.actions.answers.unread import NotRead
from bot.actions.free_text import answer_text
from bot.storage import journals, people
from bot.telegram.callbacks import OfJournal
from bot.telegram.commands import IN_WORDS
from bot.telegram.screens import screen_of
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.newcomer import STEPS, to_inside, to_nationality, to_past
from tests.actions.talk import Talk, World

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def newcomer(world: World, to: Callable[[Talk], Awaitable[Talk]] = to_inside) -> Family:
    """Somebody in the middle of the first questions who counts for Аня, too."""
    me = await to(world.newcomer())
    async with world.database.write(me.id) as tx:
        await journals.add(tx, await people.add_traveller(tx, me.id, "Аня", "RU"), "KZ")
    return Family(me)


@pytest.mark.parametrize("step", STEPS)
async def test_the_day_of_somebody_elses_crossing_is_asked_and_then_they_go_on(world: World, step: str) -> None:
    them = await newcomer(world, STEPS[step])
    expect(NotRead, await them.me.say("Аня въехала в феврале"))
    assert await them.me.question() == "day"
    me = await them.journal()
    assert me is not None
    asked = expect(AskThere, expect(Saved, await them.me.say("12 февраля")).ask)
    assert (asked.journal, asked.country) == (me.id, "KZ")
    assert await them.me.question() == step
    assert (await them.days("Аня"), await them.days()) == (["02-12"], [])


async def test_its_buttons_are_of_whom_it_is_asked(world: World) -> None:
    them = await newcomer(world)
    reply = await them.reply(answer_text, "Аня въехала 12 февраля", IN_WORDS)
    me = await them.journal()
    assert me is not None
    assert expect(Saved, reply.answer).ask == AskThere(me.id, "KZ", AskInside(), "me")
    of = {each.data.journal for row in screen_of(reply).rows for each in row if isinstance(each.data, OfJournal)}
    assert me.id in of
    await (await them.by()).press(onboarding.inside, True)
    expect(Saved, await them.me.say("вчера"))
    assert (len(await them.days()), await them.days("Аня")) == (1, ["02-12"])


async def test_come_again_it_is_the_same(world: World) -> None:
    them = await newcomer(world)
    await them.me.say("Аня въехала в феврале")
    me = them.me.as_request("the day")
    assert await me.say("12 февраля") == await me.say("12 февраля")
    assert await them.days("Аня") == ["02-12"]


async def test_left_it_goes_on_too(world: World) -> None:
    them = await newcomer(world)
    await them.me.say("Аня въехала в феврале")
    assert await (await them.by("Аня")).press(onboarding.skip_day, Wanted(Purpose.ENTER)) == AskThere(
        (await _me(them)), "KZ", AskInside(), "me"
    )
    await them.me.say("мы все въехали в феврале")
    assert await them.me.question() == "day"
    assert await them.me.start() == AskInside()


async def test_of_all_it_is_kept_until_the_day_is_told(world: World) -> None:
    them = await newcomer(world)
    expect(WhichDay, await them.me.say("мы все въехали в феврале"))
    await them.me.say("12 февраля")
    assert (await them.days(), await them.days("Аня")) == (["02-12"], ["02-12"])
    assert await them.me.question() == "inside"


async def test_the_day_of_ones_own_crossing_is_asked_too(world: World) -> None:
    someone = await STEPS["nationality"](world.newcomer())
    expect(NotRead, await someone.say("въехал в феврале"))
    assert isinstance(expect(Saved, await someone.say("12 февраля")).ask, AskNationality)


async def test_who_adds_somebody_in_between_is_led_back(world: World) -> None:
    me = await to_inside(world.newcomer())
    expect(AskName, await me.do(family.add))
    expect(AskNationality, await me.say("Аня"))
    saved = expect(ProfileSaved, await me.say("Россия"))
    assert saved.then == AskThere(await _me(Family(me)), "KZ", AskInside(), "me")
    assert await me.question() == "inside"


async def test_who_renames_somebody_in_between_is_too(world: World) -> None:
    them = await newcomer(world)
    await them.me.press(family.rename, await them.traveller("Аня"))
    await them.me.say("Эмма")
    await them.me.press(stays.ask_for, Wanted(Purpose.ENTER))
    expect(Saved, await them.me.say("12 февраля"))
    assert await them.me.question() == "past"


async def _me(them: Family) -> int:
    journal = await them.journal()
    assert journal is not None
    return journal.id


@pytest.mark.parametrize("named", [True, False])
async def test_the_buttons_of_a_first_question_are_good_while_a_country_is_asked_for(world: World, named: bool) -> None:
    family = Family(await to_inside(world.newcomer()))
    expect(AskCountry, await family.me.press(countries.ask))
    if named:
        await family.me.say("Грузия")
    expect(AskPast, await (await family.by()).press(onboarding.inside, False))
    assert await family.me.question() == "past"


async def test_so_is_the_one_that_says_there_were_no_other_trips(world: World) -> None:
    family = Family(await to_past(world.newcomer()))
    expect(AskCountry, await family.me.press(countries.ask))
    expect(Status, await (await family.by()).press(onboarding.skip, "past"))
    assert await family.me.question() is None


async def test_an_older_button_leaves_no_other_question(world: World) -> None:
    family = Family(await to_past(world.newcomer()))
    expect(AskCountry, await family.me.press(countries.ask))
    await (await family.by()).press(onboarding.inside, False)
    assert await family.me.question() == "country"


async def test_a_citizenship_asked_in_two_countries_is_told_once(world: World) -> None:
    family = Family(await to_nationality(world.newcomer()))
    await family.me.press(countries.add, "GE")
    assert isinstance(expect(Saved, await family.me.say("въехал в Грузию 1 марта")).ask, AskNationality)
    kept = expect(ProfileSaved, await (await family.by()).press(onboarding.choose_nationality, "RU"))
    assert isinstance(kept.then, AskInside)
