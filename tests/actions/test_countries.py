"""Where days are counted: added, removed with everybody's days there, and by which clock."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.actions import countries, forget, onboarding, plans, stays
from bot.actions.answers.countries import AskRemoveCountry, Countries, CountriesFull, CountryCard, LastCountry, Place
from bot.actions.answers.days import Direction, Purpose, Wanted
from bot.actions.answers.family import Loss
from bot.actions.answers.pages import NotRegistered, Page, StaleButton
from bot.actions.answers.questions import AskCountry, AskDay, Cancelled
from bot.actions.answers.status import Status
from bot.actions.answers.stays import Saved
from bot.actions.forget import AskForget
from bot.actions.notices.limit import LIMIT
from bot.actions.rule import RuleCard, show, show_in
from bot.actions.status import show as show_status
from bot.storage import journals, tables
from tests.actions.answered import expect
from tests.actions.several import added, by_buttons_of, has, journal, journals_of, places
from tests.actions.talk import Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

ANNA = "Анна"


async def limit_due(talk: Talk) -> datetime | None:
    """When the next reminder of that journal is due."""
    kept = await talk.kept()
    found = kept.planned(talk.in_journal).get(LIMIT.name) if kept else None
    return found.due_at if found else None


async def with_anna(world: World) -> Talk:
    """Somebody in Kazakhstan and Georgia, who counts Anna's days too."""
    someone = await world.settled("RU")
    await added(someone, ANNA)
    await someone.skip("nationality")
    await someone.press(countries.add, "GE")
    return someone


class TestAdded:
    async def test_by_a_button_for_the_person_alone(self, world: World) -> None:
        someone = await world.settled("RU")
        asked = expect(AskCountry, await someone.press(countries.ask))
        assert set(asked.offered) == set(world.rulebook.countries) - {"KZ"}
        card = expect(CountryCard, await someone.press(countries.add, "GE"))
        assert (card.place, card.zone, card.zones) == (Place("GE"), "Asia/Tbilisi", ())
        assert await places(someone) == ["KZ", "GE"]
        assert await someone.say("Армения") == Page.CHAT, "it is answered"
        assert await places(someone) == ["KZ", "GE"]

    @pytest.mark.parametrize(
        ("typed", "country"),
        [
            ("Грузия", "GE"),
            ("в Грузию", "GE"),
            ("Georgia", "GE"),
            ("Шенген", "EU"),
            ("Schengen", "EU"),
            ("Германия", "EU"),
            ("оаэ", "AE"),
        ],
    )
    async def test_by_its_name(self, world: World, typed: str, country: str) -> None:
        someone = await world.settled("RU")
        await someone.press(countries.ask)
        again = someone.as_request(f"named {typed}")
        card = expect(CountryCard, await again.say(typed))
        assert card.place.country == country
        assert await again.say(typed) == card
        assert await places(someone) == ["KZ", country]
        assert await someone.say("Армения") == Page.CHAT

    async def test_of_one_without_rules_and_of_no_country_it_is_said_and_asked_again(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.press(countries.ask)
        assert expect(AskCountry, await someone.say("Индия")).named == "IN"
        for words in ("куда-нибудь", "без гражданства"):
            assert expect(AskCountry, await someone.say(words)).unread
        assert isinstance(await someone.say("Турция"), CountryCard)
        assert await places(someone) == ["KZ", "TR"]

    async def test_whoever_adds_one_has_not_said_that_all_is_to_be_deleted(self, world: World) -> None:
        someone = await world.settled("RU")
        asked = expect(AskForget, await someone.do(forget.ask))
        await someone.press(countries.add, "GE")
        reply = await forget.forget(world.runner, someone.asked(), asked.question)
        assert isinstance(reply.answer, AskForget), "an old yes asks again"
        assert await places(someone) == ["KZ", "GE"]

    async def test_one_that_is_counted_is_shown(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.press(countries.ask)
        assert expect(CountryCard, await someone.say("Казахстан")).place == Place("KZ")
        assert expect(CountryCard, await someone.press(countries.add, "KZ")).place == Place("KZ")
        assert await has(someone) == [("me", "KZ")]

    async def test_the_question_is_left_by_cancel_and_after_a_day(self, world: World) -> None:
        someone = await world.settled("RU")
        await someone.press(countries.ask)
        assert isinstance(await someone.say("отмена"), Cancelled)
        assert await someone.say("Грузия") == Page.CHAT
        await someone.press(countries.ask)
        world.clock.go_on(days=1, minutes=1)
        assert await someone.say("Грузия") == Page.CHAT
        assert await places(someone) == ["KZ"]

    async def test_not_more_than_so_many(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(countries, "MOST", 2)
        someone = await world.settled("RU")
        await someone.press(countries.ask)
        await someone.press(countries.add, "GE")
        assert await someone.press(countries.ask) == CountriesFull(2)
        assert await someone.press(countries.add, "AM") == CountriesFull(2)
        assert isinstance(await someone.press(countries.add, "GE"), CountryCard)
        assert await places(someone) == ["KZ", "GE"]

    async def test_one_without_rules_has_no_button(self, world: World) -> None:
        someone = await world.settled("RU")
        for press in (countries.add, countries.one, countries.remove):
            assert await someone.press(press, "IN") == StaleButton()
        assert await world.newcomer().press(countries.add, "GE") == NotRegistered()
        assert await places(someone) == ["KZ"]


class TestRemoved:
    async def test_after_a_question_that_says_whose_days_go(self, world: World) -> None:
        someone = await with_anna(world)
        mine, hers = await by_buttons_of(someone), await by_buttons_of(someone, ANNA)
        await mine.stayed((day("01-01"), day("01-05")))
        await hers.pick(Purpose.ENTER, 0, day("03-01"))
        await mine.press(plans.keep, day("12-01"), None)
        shown = expect(Countries, await someone.do(countries.show))
        assert shown.places == (Place("KZ", ("me", ANNA), (ANNA,)), Place("GE"))
        asked = expect(AskRemoveCountry, await someone.press(countries.remove, "KZ"))
        assert asked.losses == (Loss("me", "KZ", 1, more=True), Loss(ANNA, "KZ", 1))
        assert await places(someone) == ["KZ", "GE"]
        left = expect(Countries, await someone.press(countries.remove, "KZ", asked.mark))
        assert (left.places, left.removed) == ((Place("GE"),), "KZ")
        assert await has(someone) == [("me", "GE"), (ANNA, "GE")], "nobody is left without a journal"
        for gone in (mine.in_journal, hers.in_journal):
            for table in (tables.stay, tables.plan, tables.change):
                assert await someone.count(table.c.journal_id, gone) == 0
        assert await someone.count(tables.notice.c.chat_id, someone.id) == 0

    async def test_what_has_changed_since_is_shown_before_it_goes(self, world: World) -> None:
        someone = await with_anna(world)
        asked = expect(AskRemoveCountry, await someone.press(countries.remove, "GE"))
        there = await by_buttons_of(someone, country="GE")
        await there.pick(Purpose.ENTER, 0, day("03-01"))
        anew = expect(AskRemoveCountry, await someone.press(countries.remove, "GE", asked.mark))
        assert anew.losses == (Loss("me", "GE", 1),)
        assert len((await journal(someone, country="GE")).stays) == 1

    async def test_the_same_request_twice_says_the_same_and_a_later_one_that_it_is_stale(self, world: World) -> None:
        someone = await with_anna(world)
        asked = expect(AskRemoveCountry, await someone.press(countries.remove, "GE"))
        again = someone.as_request("removed")
        first = await again.press(countries.remove, "GE", asked.mark)
        world.restart()
        assert await again.press(countries.remove, "GE", asked.mark) == first
        assert await someone.press(countries.remove, "GE", asked.mark) == StaleButton()
        assert await someone.press(countries.one, "GE") == StaleButton()

    async def test_added_again_an_old_yes_takes_nothing(self, world: World) -> None:
        someone = await with_anna(world)
        asked = expect(AskRemoveCountry, await someone.press(countries.remove, "GE"))
        await someone.press(countries.remove, "GE", asked.mark)
        await someone.press(countries.add, "GE")
        assert isinstance(await someone.press(countries.remove, "GE", asked.mark), AskRemoveCountry)
        assert await places(someone) == ["KZ", "GE"]

    async def test_the_last_one_stays(self, world: World) -> None:
        someone = await world.settled("RU")
        assert await someone.press(countries.remove, "KZ") == LastCountry("KZ")
        assert await has(someone) == [("me", "KZ")]

    async def test_of_a_question_about_days_there_nothing_is_left(self, world: World) -> None:
        someone = await with_anna(world)
        there = await by_buttons_of(someone, country="GE")
        assert isinstance(await there.press(stays.ask_for, Wanted(Purpose.ENTER)), AskDay)
        asked = expect(AskRemoveCountry, await someone.press(countries.remove, "GE"))
        await someone.press(countries.remove, "GE", asked.mark)
        await someone.say("01.03.2026")
        assert await someone.stays() == []

    async def test_another_persons_countries_are_not_touched(self, world: World) -> None:
        owner, other = await with_anna(world), await world.settled("RU")
        asked = expect(AskRemoveCountry, await owner.press(countries.remove, "GE"))
        assert await other.press(countries.remove, "GE", asked.mark) == StaleButton()
        assert await places(owner) == ["KZ", "GE"]


class TestClocks:
    """At 20:00 UTC it is 23:00 of the 10th in Moscow, and 08:00 of the 11th in Kamchatka."""

    async def test_the_chosen_one_decides_what_today_is_for_everybody_there(self, world: World) -> None:
        someone = await world.settled("KG")
        await someone.lives_in("America/Los_Angeles")
        await someone.press(countries.add, "RU")
        mine = await by_buttons_of(someone, country="RU")
        await mine.pick(Purpose.ENTER, 0, day("03-01"))
        world.clock.at = datetime(2026, 3, 10, 20, tzinfo=UTC)
        assert expect(Status, await mine.press(show_status)).today == day("03-10")
        before = await limit_due(mine)
        card = expect(CountryCard, await someone.press(countries.set_zone, "RU", "Asia/Kamchatka"))
        assert card.zone == "Asia/Kamchatka"
        assert expect(Status, await mine.press(show_status)).today == day("03-11")
        assert expect(RuleCard, await mine.press(show)).utc_offset.total_seconds() == 12 * 3600
        after = await limit_due(mine)
        assert before is not None
        assert after is not None
        assert before - after == timedelta(days=1), "at ten of Los Angeles the next day has begun there"
        assert isinstance(await someone.press(countries.set_zone, "RU", "Europe/Moscow"), CountryCard)
        assert (await journal(someone, country="RU")).zone is None
        assert await limit_due(mine) == before

    async def test_a_journal_begun_later_goes_by_it_too(self, world: World) -> None:
        someone = await world.settled("KG")
        await someone.press(countries.add, "RU")
        await someone.press(countries.set_zone, "RU", "Asia/Omsk")
        await added(someone, ANNA)
        asked = expect(AskRemoveCountry, await someone.press(countries.remove, "KZ"))
        await someone.press(countries.remove, "KZ", asked.mark)
        assert [(each.traveller.label, each.zone) for each in await journals_of(someone)] == [
            ("me", "Asia/Omsk"),
            (ANNA, "Asia/Omsk"),
        ]

    async def test_the_rule_of_a_country_goes_by_the_clock_of_those_who_are_counted_there(self, world: World) -> None:
        someone = await world.settled("KG")
        whose = await added(someone, ANNA)
        await someone.skip("nationality")
        async with world.database.write(someone.id) as tx:
            await journals.add(tx, whose, "RU", "Asia/Kamchatka")
        told = expect(RuleCard, await (await by_buttons_of(someone)).press(show_in, "RU"))
        assert told.utc_offset.total_seconds() == 12 * 3600

    async def test_a_day_that_has_not_come_by_it_harms_nothing(self, world: World) -> None:
        someone = await world.settled("KG")
        await someone.press(countries.add, "RU")
        await someone.press(countries.set_zone, "RU", "Asia/Kamchatka")
        world.clock.at = datetime(2026, 3, 10, 20, tzinfo=UTC)
        there = await by_buttons_of(someone, country="RU")
        assert isinstance(await there.pick(Purpose.ENTER, 0, day("03-11")), Saved)
        await someone.press(countries.set_zone, "RU", "Europe/Moscow")
        assert isinstance(await there.press(show_status), Status)
        assert isinstance(await someone.press(countries.show), Countries)

    async def test_only_the_countrys_own_can_be_chosen(self, world: World) -> None:
        someone = await world.settled("KG")
        await someone.press(countries.add, "RU")
        for country, zone in (("RU", "Asia/Almaty"), ("KZ", "Asia/Almaty"), ("EU", "Europe/Lisbon"), ("IN", "x")):
            assert await someone.press(countries.set_zone, country, zone) == StaleButton()
        assert {each.zone for each in await journals_of(someone)} == {None}


@pytest.mark.parametrize("words", ["страны", "мои страны", "өлкөлөрүм", "my countries", "countries"])
async def test_it_is_told_in_words(world: World, words: str) -> None:
    someone = await world.settled("RU")
    assert isinstance(await someone.say(words), Countries)
    assert isinstance(await someone.command(Direction.IN, "01.03.2026"), Saved)


async def test_a_citizenship_holds_in_all_countries(world: World) -> None:
    someone = await world.settled("RU")
    await someone.press(countries.add, "GE")
    await someone.press(onboarding.choose_nationality, "KG")
    assert {each.traveller.nationality for each in await journals_of(someone)} == {"KG"}
