"""What is offered behind the bot's name to who is known: their own days and rule, and nothing of anybody else."""

from datetime import date, timedelta

import pytest

from bot.actions import onboarding, timeline
from bot.actions.answers.family import AskRemoveMember
from bot.actions.family import remove
from bot.actions.inline import Calculation, Mine, MyTrip, NoRule, Trip
from bot.storage import people
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.inline_cards import asked, told
from tests.actions.talk import Direction, Talk, World, day
from tests.telegram.wire import everything

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.fixture
def today(world: World) -> date:
    """10 March 2026."""
    return world.clock.today


async def mine(who: Talk, text: str = "") -> Mine | None:
    journals = (await asked(who.world, text, who.world.clock.today, who.id)).mine
    assert [each.country for each in journals] in ([], ["KZ"])
    return journals[0].numbers if journals else None


async def test_who_is_inside_may_tell_what_is_left_after_today(world: World) -> None:
    someone = await world.settled()
    await someone.command(Direction.IN, "01.03.2026")
    assert await mine(someone) == Mine(True, 80, date(2026, 5, 29))


async def test_who_is_outside_may_tell_what_an_entry_today_would_give(world: World) -> None:
    someone = await world.settled()
    await someone.stayed((day("01-05"), day("01-24")))
    assert await mine(someone) == Mine(False, 70, date(2026, 5, 18))


async def test_an_entry_on_the_day_of_the_exit_is_a_new_visit(world: World, today: date) -> None:
    someone = await world.settled("UZ")
    await someone.stayed((today - timedelta(24), today))
    assert await mine(someone) == Mine(False, 30, today + timedelta(29))


async def test_the_last_day_is_told_as_such(world: World, today: date) -> None:
    someone = await world.settled("UZ")
    await someone.command(Direction.IN, f"{today - timedelta(29):%d.%m.%Y}")
    assert await mine(someone) == Mine(True, 0, today)


async def test_without_numbers_there_is_nothing_to_tell(world: World, today: date) -> None:
    over, no_nationality, unknown_rule, permit = (
        await world.settled("UZ"),
        await world.settled(None),
        await world.settled("AR"),
        await world.settled("RU"),
    )
    await over.command(Direction.IN, f"{today - timedelta(40):%d.%m.%Y}")
    await permit.hold_permit()
    for someone in (over, no_nationality, unknown_rule, permit, world.newcomer()):
        assert await mine(someone) is None


@pytest.mark.parametrize(
    ("code", "last"),
    [
        ("DE", "2026-06-30"),
        ("UZ", "2026-06-30"),
        ("CN", "2026-06-30"),
        ("IN", "2026-06-14"),
        ("RU", "2026-08-29"),
        ("KG", "2026-08-29"),
    ],
)
async def test_who_has_a_citizenship_is_told_of_no_other(world: World, code: str, last: str) -> None:
    someone = await world.settled(code)
    for text in ("01.06.2026", "01.06.2026 60", "01.06.2026 90 дней", "01.06.2026 90 days", "с 1 июня 2026"):
        assert told(await asked(world, text, who=someone.id)) == [(code, last)]
    for text in ("12 марта", "завтра", "90", "2 weeks", "12.06", "12.06 90"):
        assert {whose for whose, _ in told(await asked(world, text, who=someone.id))} == {code}


async def test_who_has_told_no_citizenship_is_told_of_the_four(world: World) -> None:
    for someone in (await world.settled(None), world.newcomer()):
        assert told(await asked(world, "01.06.2026", who=someone.id)) == [("RU KG BY AM", "2026-08-29")]


async def test_before_the_own_rule_began_no_other_is_told(world: World) -> None:
    someone = await world.settled("TR")
    found = await asked(world, "26.01.2023", who=someone.id)
    assert (found.calculations, found.in_force_since) == ((), date(2023, 1, 27))


async def test_of_a_country_that_is_named_the_card_is_alone(world: World) -> None:
    someone = await world.settled("DE")
    assert told(await asked(world, "01.06.2026 Россия", who=someone.id)) == [("RU", "2026-08-29")]
    assert told(await asked(world, "01.06.2026 Германия", who=someone.id)) == [("DE", "2026-06-30")]


@pytest.mark.parametrize("text", ["01.06.2026", "12.03 30", "завтра", "12.03 90 days", "90"])
async def test_who_has_no_known_rule_is_told_so_and_of_no_other(world: World, text: str) -> None:
    for code in ("AR", "NG"):
        someone = await world.settled(code)
        found = await asked(world, text, who=someone.id)
        assert (found.calculations, found.no_rule) == ((), NoRule(code, citizens=False))
        assert told(await asked(world, f"{text} Россия", who=someone.id))


async def test_numbers_of_ones_own_are_ones_own_rule(world: World) -> None:
    someone = await world.settled("AR")
    await someone.do(onboarding.own_limit, 20, 90, 180)
    [own] = (await asked(world, "01.06.2026", who=someone.id)).calculations
    assert isinstance(own, Calculation)
    assert (own.nationalities, own.may_stay, own.own, own.doubt) == (("AR",), 20, True, None)
    assert told(await asked(world, "01.06.2026 Аргентина", who=someone.id)) == [("AR", "2026-06-20")]
    found = await asked(world, "01.06.2026 Аргентина")
    assert (found.calculations, found.no_rule) == ((), NoRule("AR", citizens=False))


async def test_its_own_citizens_are_told_that_they_need_no_days(world: World) -> None:
    someone = await world.settled("KZ")
    found = await asked(world, "01.06.2026", who=someone.id)
    assert (found.calculations, found.no_rule) == ((), NoRule("KZ", citizens=True))
    assert told(await asked(world, "01.06.2026 Россия", who=someone.id)) == [("RU", "2026-08-29")]


async def test_a_trip_ahead_is_reckoned_from_ones_own_days_too(world: World) -> None:
    someone = await world.settled("DE")
    for entered in ("12-01", "02-01"):
        began = day(entered) if entered == "02-01" else day(entered).replace(year=2025)
        await someone.stayed((began, began + timedelta(29)))
    found = await asked(world, "20.03.2026 60", who=someone.id)
    assert told(found) == [("DE", "2026-04-18"), ("mine", "2026-04-18")]
    await someone.stayed((day("03-08"), day("03-10")))
    mine = (await asked(world, "20.03.2026 60", who=someone.id)).calculations[1]
    assert mine == MyTrip("DE", Trip(day("03-20"), day("05-18")), 27, day("04-15"), 33)
    for text in ("01.02.2026 60", "01.06.2026 Россия", "01.06.2026 Китай"):
        assert "mine" not in dict(told(await asked(world, text, who=someone.id)))


async def test_while_inside_or_with_a_permit_no_trip_is_reckoned_from_ones_own_days(world: World) -> None:
    inside, permit = await world.settled("DE"), await world.settled("DE")
    await inside.command(Direction.IN, "01.03.2026")
    await permit.stayed((day("01-05"), day("02-02")))
    await permit.hold_permit()
    for someone in (inside, permit):
        assert told(await asked(world, "01.06.2026", who=someone.id))[0] == ("DE", "2026-06-30")
        assert "mine" not in dict(told(await asked(world, "01.06.2026", who=someone.id)))


async def test_nobody_else_is_told_of_anybodys_days_or_citizenship(world: World) -> None:
    someone, other = await world.settled("UZ"), world.newcomer()
    before = await asked(world, "12.03.2026 30", who=other.id)
    await someone.stayed((day("01-05"), day("02-02")))
    assert await asked(world, "12.03.2026 30", who=other.id) == before
    assert told(before) == [("RU KG BY AM", "2026-06-09")]


@pytest.mark.parametrize("words", ["мои дни", "Менин күндөрүм", " my days "])
async def test_the_words_of_the_button_that_shares_ones_days_are_no_trip(world: World, words: str) -> None:
    someone = await world.settled()
    await someone.command(Direction.IN, "01.03.2026")
    found = await asked(world, words, world.clock.today, someone.id)
    assert found.asked is False
    assert await mine(someone, words) == Mine(True, 80, date(2026, 5, 29))
    assert (await asked(world, words)).mine == ()


async def test_nothing_is_kept(world: World) -> None:
    someone = await world.settled()
    await someone.command(Direction.IN, "01.03.2026")
    before = await everything(world.database)
    for who in (1, someone.id):
        for text in ("", "12.03.2026 30", "Узбекистан 12 марта", "?"):
            await asked(world, text, who=who)
    assert await everything(world.database) == before
    async with world.database.read() as tx:
        assert await people.get(tx, 1) is None


async def test_of_pictures_only_those_of_ones_own_days_are_offered_and_none_over_the_limit(world: World) -> None:
    family = await Family.of(world, "GE", others=("Аня",))
    await family.me.say("01.10.2025 - 05.10.2025 в Грузии")
    assert await pictures(family) == [], "none was sent"
    await timeline.sent(world.database, family.me.id, "mark", "file")
    assert await pictures(family) == [["me KZ"], ["me GE"]], "that of all holds the days of another"
    await family.me.say("Аня въехала в Казахстан 10.11.2025")
    assert await pictures(family) == [["me KZ"], ["me GE"]]
    hers = await family.traveller("Аня")
    question = expect(AskRemoveMember, await family.me.press(remove, hers))
    await family.me.press(remove, hers, question.mark)
    assert await pictures(family) == [["None GE", "None KZ"], ["None KZ"], ["None GE"]]
    await family.me.say("въехал в Казахстан 10.11.2025")
    assert await pictures(family) == [["None GE"]], "nor that of all, with what is over the limit in it"


async def pictures(family: Family) -> list[list[str]]:
    """Whose and where is in each picture that may be posted."""
    found = (await asked(family.me.world, "", family.me.world.clock.today, family.me.id)).drawn
    headings = ([each.standing.heading for each in picture.journals] for picture in found)
    return [[f"{each.traveller} {each.country}" for each in several] for several in headings]
