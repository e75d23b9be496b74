"""What buttons offer, chosen by a word: a country, «всем», «да», «заменить»."""

import pytest

from bot.actions import permits, which_journal
from bot.actions.answers.days import Direction
from bot.actions.answers.journals import DidYouMean, WhichJournal
from bot.actions.answers.pages import Page
from bot.actions.answers.permits import PermitClash
from bot.actions.answers.questions import Cancelled, EntryOrExit
from bot.actions.answers.status import Status
from bot.actions.answers.stays import Saved
from bot.actions.answers.together import Together
from bot.actions.status import show as show_status
from bot.core.journal import Journal
from bot.core.permit import PermitKind
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize(
    ("words", "country"),
    [("Грузия", "GE"), ("в Турцию", "TR"), ("Turkey", "TR"), ("Казакстанга", "KZ"), ("Тбилиси", "GE")],
)
async def test_which_country_was_entered(world: World, words: str, country: str) -> None:
    family = await Family.of(world, "GE", "TR")
    expect(WhichJournal, await family.me.command(Direction.IN))
    said = family.me.as_request("there")
    saved = expect(Saved, await said.say(words))
    assert expect(Saved, await said.say(words)).change == saved.change
    assert {each: await family.days(country=each) for each in ("KZ", "GE", "TR")} == {
        each: ["03-10"] if each == country else [] for each in ("KZ", "GE", "TR")
    }
    assert await family.me.say(words) == Page.CHAT, "it is answered"


async def test_which_country_was_left(world: World) -> None:
    family = await Family.of(world, "GE")
    await family.me.press(which_journal.cross, await family.traveller("me"), "KZ", Direction.IN, day("03-01"))
    await family.me.press(which_journal.cross, await family.traveller("me"), "GE", Direction.IN, day("03-02"))
    expect(WhichJournal, await family.me.say("выехал 5 марта"))
    assert await family.me.say("в Грузию") == Page.CHAT, "it was left, and not entered"
    expect(Saved, await family.me.say("из Грузии"))
    assert (await family.days(), await family.days(country="GE")) == (["03-01"], ["03-02 03-05"])


async def test_of_words_that_were_kept(world: World) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    asked = expect(WhichJournal, await family.me.say("Аня получила РВП 5 марта"))
    assert asked.question
    await family.me.say("Грузия")
    expect(Saved, await family.me.say("бессрочно"))
    assert len(expect(Journal, await family.journal("Аня", "GE")).permits) == 1


@pytest.mark.parametrize("words", ["всем", "Всем!", "all", "баарыбызга"])
async def test_for_all_and_then_where(world: World, words: str) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    expect(WhichJournal, await family.me.say("мы въехали 5 марта"))
    said = family.me.as_request("all")
    where = expect(WhichJournal, await said.say(words))
    assert await said.say(words) == where
    there = family.me.as_request("there")
    done = expect(Together, await there.say("Грузия"))
    assert await there.say("Грузия") == done
    assert (await family.days("me", "GE"), await family.days("Аня", "GE")) == (["03-05"], ["03-05"])


@pytest.mark.parametrize("words", ["только мне", "only me", "мага эле", "Өзүмө эле"])
async def test_for_me_alone(world: World, words: str) -> None:
    family = await Family.of(world, others=("Аня",))
    expect(WhichJournal, await family.me.say("мы въехали 5 марта"))
    expect(Saved, await family.me.say(words))
    assert (await family.days(), await family.days("Аня")) == (["03-05"], [])


async def test_what_was_meant(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    for yes in ("да", "ооба", "yes"):
        expect(DidYouMean, await family.me.say("Аня въехла 5 марта"))
        assert isinstance(expect(Cancelled, await family.me.say("нет")).then, Status)
        assert await family.me.say(yes) == Page.CHAT
    expect(DidYouMean, await family.me.say("Аня въехла 5 марта"))
    expect(Saved, await family.me.say("да"))
    assert (await family.days(), await family.days("Аня")) == ([], ["03-05"])


@pytest.mark.parametrize("words", ["заменить", "replace", "алмаштыруу"])
async def test_a_permit_in_place_of_another(world: World, words: str) -> None:
    family = await Family.of(world, others=("Аня",))
    hers = await family.by("Аня")
    await hers.press(permits.keep, day("03-01"), day("06-01"), PermitKind.RESIDENCE)
    expect(PermitClash, await hers.press(permits.keep, day("05-01"), day("08-01"), PermitKind.RESIDENCE))
    expect(Saved, await family.me.say(words))
    [permit] = expect(Journal, await family.journal("Аня")).permits
    assert (permit.begins, permit.ends) == (day("05-01"), day("08-01"))


async def test_a_day_told_instead_is_that_of_the_crossing(world: World) -> None:
    family = await Family.of(world, "GE")
    expect(WhichJournal, await family.me.command(Direction.IN))
    asked = expect(WhichJournal, await family.me.say("5 марта"))
    assert (asked.act, asked.day) == (Direction.IN, day("03-05"))
    expect(Saved, await family.me.say("Грузия"))
    assert await family.days(country="GE") == ["03-05"]
    expect(EntryOrExit, await family.me.say("7 марта"))


async def test_who_looked_at_something_else_chooses_no_more(world: World) -> None:
    family = await Family.of(world, "GE")
    expect(WhichJournal, await family.me.command(Direction.IN))
    await family.me.do(show_status)
    assert await family.me.say("Грузия") == Page.CHAT
    assert await family.days(country="GE") == []
