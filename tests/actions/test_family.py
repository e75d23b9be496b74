"""Whose days are counted: added, renamed, removed with all their days, by buttons however old."""

from dataclasses import replace

import pytest

from bot.actions import countries, family, forget, onboarding, plans, stays
from bot.actions.answers.days import Direction, Purpose, Wanted
from bot.actions.answers.family import AskRemoveMember, Family, FamilyFull, Loss, Member, MemberCard
from bot.actions.answers.pages import NotRegistered, Page, StaleButton
from bot.actions.answers.questions import AskDay, AskName, AskNationality, AskOwnLimit, Cancelled
from bot.actions.answers.settings import ProfileSaved
from bot.actions.answers.stays import Saved
from bot.actions.forget import AskForget
from bot.storage import journals, people, tables
from tests.actions.answered import expect
from tests.actions.several import added, by_buttons_of, has, journal, journals_of, members
from tests.actions.talk import OFFERED, Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

ANNA = "Анна"


async def me(someone: Talk) -> int:
    return (await journal(someone)).traveller.id


class TestAdded:
    async def test_by_a_name_then_the_citizenship_is_asked_for_in_their_own_journal(self, world: World) -> None:
        someone = await world.settled("RU")
        assert await someone.press(family.add) == AskName()
        asked = await someone.say(f"  {ANNA}  ")
        assert asked == AskNationality(OFFERED, added=True)
        saved = expect(ProfileSaved, await someone.say("Армения"))
        assert (saved.kept, await someone.question()) == ("AM", None)
        mine, hers = await members(someone)
        assert mine == Member(await me(someone), "me", "RU", ("KZ",))
        assert (hers.name, hers.nationality, hers.countries) == (ANNA, "AM", ("KZ",))

    async def test_by_a_button_for_the_citizenship_and_numbers_of_their_own_where_no_rule_is_known(
        self, world: World
    ) -> None:
        someone = await world.settled("RU")
        await added(someone, ANNA)
        hers = await by_buttons_of(someone, ANNA)
        assert isinstance(await hers.press(onboarding.choose_nationality, "AR"), AskOwnLimit)
        await someone.say("30 90")
        assert [each.own_limit for each in await journals_of(someone)] == [None, (30, 90, 180)]

    async def test_in_the_country_of_the_current_journal(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.press(countries.add, "GE")
        chosen = (await journal(someone, country="GE")).id
        async with world.database.write(someone.id) as tx:
            await people.change(tx, someone.id, current_journal=chosen)
        await added(someone, ANNA)
        assert await has(someone) == [("me", "KZ"), ("me", "GE"), (ANNA, "GE")]

    async def test_the_citizenship_may_be_left_out_and_told_later(self, world: World) -> None:
        someone = await world.settled("RU")
        whose = await added(someone, ANNA)
        await someone.skip("nationality")
        card = expect(MemberCard, await someone.press(family.one, whose.id))
        hers = replace(someone, in_journal=card.journal)
        assert isinstance(await hers.press(onboarding.ask_nationality), AskNationality)
        await someone.say("Россия")
        assert [each.nationality for each in await members(someone)] == ["RU", "RU"]

    async def test_days_of_theirs_are_not_ones_own(self, world: World) -> None:
        someone = await world.settled("RU")
        await added(someone, ANNA)
        hers = await by_buttons_of(someone, ANNA)
        await hers.press(onboarding.choose_nationality, "RU")
        assert isinstance(await hers.pick(Purpose.ENTER, 0, day("03-01")), Saved)
        assert [len(each.stays) for each in await journals_of(someone)] == [0, 1]
        assert [each.inside for each in await members(someone)] == [(), ("KZ",)]

    async def test_the_same_request_twice_adds_once_and_says_the_same(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.press(family.add)
        again = someone.as_request("named")
        first = await again.say(ANNA)
        world.restart()
        assert await again.say(ANNA) == first
        assert await has(someone) == [("me", "KZ"), (ANNA, "KZ")]

    async def test_the_question_is_left_by_cancel_and_a_name_means_nothing_after_it(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.press(family.add)
        assert isinstance(await someone.say("cancel"), Cancelled)
        assert await someone.say(ANNA) == Page.CHAT
        await someone.press(family.add)
        await someone.skip("name")
        assert await someone.question() is None
        assert len(await members(someone)) == 1

    async def test_a_day_later_words_are_no_answer_any_more(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.press(family.add)
        world.clock.go_on(days=1, minutes=1)
        assert await someone.say(ANNA) == Page.CHAT
        assert len(await members(someone)) == 1

    async def test_a_crossing_in_between_is_ones_own(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.press(family.add)
        assert isinstance(await someone.say("въехал 1 марта"), Saved)
        assert [each.stays[0].entered for each in await journals_of(someone)] == [day("03-01")]

    async def test_not_more_than_so_many(self, world: World) -> None:
        someone = await world.settled("RU")
        async with world.database.write(someone.id) as tx:
            for number in range(family.MOST - 2):
                await journals.add(tx, await people.add_traveller(tx, someone.id, f"{number}", None), "KZ")
        await someone.press(family.add)
        async with world.database.write(someone.id) as tx:
            await journals.add(tx, await people.add_traveller(tx, someone.id, "last", None), "KZ")
        assert await someone.say(ANNA) == FamilyFull(family.MOST), "one more came while it was asked"
        assert await someone.press(family.add) == FamilyFull(family.MOST)
        assert len(await members(someone)) == family.MOST


class TestNames:
    @pytest.mark.parametrize(
        ("typed", "why"),
        [
            ("я" * 41, "long"),
            ("Март", "known"),
            ("Грузия", "known"),
            ("me", "known"),
            ("Me", "known"),
            ("😀", "letters"),
            ("АННА", "same"),
            ("Ан", "begins"),
            ("Анна Б", "begins"),
        ],
    )
    async def test_one_that_nobody_can_have_is_refused_with_the_reason_and_asked_for_again(
        self, world: World, typed: str, why: str
    ) -> None:
        someone = await world.settled("RU")
        await added(someone, ANNA)
        await someone.skip("nationality")
        await someone.press(family.add)
        assert await someone.say(typed) == AskName(refused=why)
        assert isinstance(await someone.say("Борис"), AskNationality)
        assert [each.name for each in await members(someone)] == ["me", ANNA, "Борис"]

    async def test_what_nobody_sees_is_no_part_of_it(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.press(family.add)
        await someone.say("Ай\u200b\0гүл\tБек")
        assert [each.name for each in await members(someone)] == ["me", "Айгүл Бек"]

    async def test_another_name(self, world: World) -> None:
        someone = await world.settled("RU")
        whose = await added(someone, ANNA)
        assert await someone.press(family.rename, whose.id) == AskName(ANNA)
        assert await someone.say("Март") == AskName(ANNA, refused="known")
        again = someone.as_request("renamed")
        renamed = expect(MemberCard, await again.say("Анна Б"))
        assert renamed.member.name == "Анна Б"
        assert await again.say("Анна Б") == renamed
        assert await someone.say("Борис") == Page.CHAT, "it is answered"
        assert [each.name for each in await members(someone)] == ["me", "Анна Б"]

    async def test_the_same_name_in_other_letters(self, world: World) -> None:
        someone = await world.settled("RU")
        whose = await added(someone, ANNA)
        await someone.press(family.rename, whose.id)
        assert expect(MemberCard, await someone.say("АННА")).member.name == "АННА"


class TestRemoved:
    async def test_after_a_question_that_says_what_goes(self, world: World) -> None:
        someone = await world.settled("RU")
        whose = await added(someone, ANNA)
        hers = await by_buttons_of(someone, ANNA)
        await hers.press(onboarding.choose_nationality, "RU")
        await hers.stayed((day("01-01"), day("01-05")), (day("02-01"), day("02-05")))
        await hers.pick(Purpose.ENTER, 0, day("03-01"))
        await hers.press(plans.keep, day("12-01"), None)
        await someone.command(Direction.IN, "05.03.2026")
        asked = expect(AskRemoveMember, await someone.press(family.remove, whose.id))
        assert asked.losses == (Loss(ANNA, "KZ", 3, more=True),)
        assert len(await members(someone)) == 2, "nothing goes before the yes"
        removed = expect(Family, await someone.press(family.remove, whose.id, asked.mark))
        assert ([each.name for each in removed.members], removed.removed) == (["me"], ANNA)
        assert await has(someone) == [("me", "KZ")]
        for table in (tables.stay, tables.plan, tables.change):
            assert await someone.count(table.c.journal_id, hers.in_journal) == 0
        assert await someone.count(tables.notice.c.chat_id, someone.id) == 2, (
            "the person's own: the limit, the question"
        )
        assert [stay.entered for stay in await someone.stays()] == [day("03-05")]

    async def test_what_has_changed_since_is_shown_before_it_goes(self, world: World) -> None:
        someone = await world.settled("RU")
        whose = await added(someone, ANNA)
        asked = expect(AskRemoveMember, await someone.press(family.remove, whose.id))
        assert asked.losses == ()
        hers = await by_buttons_of(someone, ANNA)
        await hers.pick(Purpose.ENTER, 0, day("03-01"))
        anew = expect(AskRemoveMember, await someone.press(family.remove, whose.id, asked.mark))
        assert anew.losses == (Loss(ANNA, "KZ", 1),)
        assert isinstance(await someone.press(family.remove, whose.id, anew.mark), Family)

    async def test_the_same_request_twice_says_the_same_and_a_later_one_that_it_is_stale(self, world: World) -> None:
        someone = await world.settled("RU")
        whose = await added(someone, ANNA)
        asked = expect(AskRemoveMember, await someone.press(family.remove, whose.id))
        again = someone.as_request("removed")
        first = await again.press(family.remove, whose.id, asked.mark)
        world.restart()
        assert await again.press(family.remove, whose.id, asked.mark) == first
        for late in (
            await someone.press(family.remove, whose.id, asked.mark),
            await someone.press(family.remove, whose.id),
            await someone.press(family.one, whose.id),
            await someone.press(family.rename, whose.id),
        ):
            assert late == StaleButton()

    async def test_of_a_question_about_their_days_nothing_is_left(self, world: World) -> None:
        someone = await world.settled("RU")
        whose = await added(someone, ANNA)
        hers = await by_buttons_of(someone, ANNA)
        assert isinstance(await hers.press(stays.ask_for, Wanted(Purpose.ENTER)), AskDay)
        asked = expect(AskRemoveMember, await someone.press(family.remove, whose.id))
        await someone.press(family.remove, whose.id, asked.mark)
        await someone.say("01.03.2026")
        assert await someone.stays() == [], "the day was asked for of somebody else"

    async def test_of_a_question_for_their_name_nothing_is_left(self, world: World) -> None:
        someone = await world.settled("RU")
        whose = await added(someone, ANNA)
        await someone.skip("nationality")
        await someone.press(family.rename, whose.id)
        asked = expect(AskRemoveMember, await someone.press(family.remove, whose.id))
        await someone.press(family.remove, whose.id, asked.mark)
        assert await someone.say("Борис") == Page.CHAT
        assert [each.name for each in await members(someone)] == ["me"]

    async def test_another_question_stays_open(self, world: World) -> None:
        someone = await world.settled("RU")
        whose = await added(someone, ANNA)
        mine = await by_buttons_of(someone)
        await mine.press(stays.ask_for, Wanted(Purpose.ENTER))
        asked = expect(AskRemoveMember, await someone.press(family.remove, whose.id))
        again = someone.as_request("removed beside")
        first = await again.press(family.remove, whose.id, asked.mark)
        assert await again.press(family.remove, whose.id, asked.mark) == first
        assert isinstance(await someone.say("01.03.2026"), Saved)

    async def test_who_was_chosen_is_so_no_longer(self, world: World) -> None:
        someone = await world.settled("RU")
        whose = await added(someone, ANNA)
        async with world.database.write(someone.id) as tx:
            await people.change(tx, someone.id, current_journal=(await journal(someone, ANNA)).id)
        asked = expect(AskRemoveMember, await someone.press(family.remove, whose.id))
        await someone.press(family.remove, whose.id, asked.mark)
        kept = await someone.kept()
        assert kept is not None
        assert kept.current == await journal(someone)


async def test_whoever_removes_somebody_has_not_said_that_all_is_to_be_deleted(world: World) -> None:
    someone = await world.settled("RU")
    whose = await added(someone, ANNA)
    shown = expect(AskRemoveMember, await someone.press(family.remove, whose.id))
    await (await by_buttons_of(someone)).press(stays.ask_for, Wanted(Purpose.ENTER))
    asked = expect(AskForget, await someone.do(forget.ask))
    await someone.press(family.remove, whose.id, shown.mark)
    reply = await forget.forget(world.runner, someone.asked(), asked.question)
    assert isinstance(reply.answer, AskForget), "an old yes asks again"
    assert await has(someone) == [("me", "KZ")]


async def test_oneself_can_be_neither_renamed_nor_removed(world: World) -> None:
    someone = await world.settled("RU")
    mine = await me(someone)
    assert isinstance(await someone.press(family.one, mine), MemberCard)
    assert await someone.press(family.rename, mine) == StaleButton()
    assert await someone.press(family.remove, mine) == StaleButton()
    assert await has(someone) == [("me", "KZ")]


async def test_another_persons_family_is_not_there(world: World) -> None:
    owner, other = await world.settled("RU"), await world.settled("RU")
    whose = await added(owner, ANNA)
    asked = expect(AskRemoveMember, await owner.press(family.remove, whose.id))
    for answer in (
        await other.press(family.one, whose.id),
        await other.press(family.rename, whose.id),
        await other.press(family.remove, whose.id),
        await other.press(family.remove, whose.id, asked.mark),
    ):
        assert answer == StaleButton()
    assert await other.question() is None
    assert [each.name for each in await members(owner)] == ["me", ANNA]
    assert await world.newcomer().press(family.add) == NotRegistered()


@pytest.mark.parametrize("words", ["семья", "Моя семья", "үй-бүлө", "менин үй-бүлөм", "family", "my family"])
async def test_it_is_told_in_words(world: World, words: str) -> None:
    assert isinstance(await (await world.settled("RU")).say(words), Family)
