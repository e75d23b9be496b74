"""What is offered behind the bot's name where several countries are counted, or one is named; never anybody else's."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.actions.answers.days import Purpose
from bot.actions.inline import Calculation, Mine, MyTrip, NoRule, Offer, offer
from bot.actions.runner import ActionRunner
from bot.core.journal import Journal
from bot.rulebook import Category, Rulebook
from bot.storage import journals, people
from tests.actions.answered import expect
from tests.actions.inline_cards import asked
from tests.actions.talk import Direction, Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def abroad(someone: Talk, *countries: str) -> list[Talk]:
    """The same person, in journals of their own in these countries."""
    me = expect(Journal, await someone.journal()).traveller
    async with someone.world.database.write(someone.id) as tx:
        return [replace(someone, in_journal=(await journals.add(tx, me, each)).id) for each in countries]


async def child(someone: Talk, *countries: str) -> list[Talk]:
    """The same person, in the journals of a child of another citizenship."""
    async with someone.world.database.write(someone.id) as tx:
        whose = await people.add_traveller(tx, someone.id, "Аня", "UZ")
        return [replace(someone, in_journal=(await journals.add(tx, whose, each)).id) for each in countries]


async def shown(someone: Talk, text: str = "") -> Offer:
    return await asked(someone.world, text, someone.world.clock.today, someone.id)


def cards(found: Offer) -> list[tuple[str, str, str]]:
    """Of each card in which country, for whom, and until when."""
    return [
        (one.country, "mine", str(one.last))
        if isinstance(one, MyTrip)
        else (one.country, " ".join(one.nationalities), str(one.last_legal_day))
        for one in found.calculations
    ]


async def test_every_own_journal_is_told_by_its_country_the_open_ones_first(world: World) -> None:
    someone = await world.settled("RU")
    georgia, turkey = await abroad(someone, "GE", "TR")
    await someone.stayed((day("01-05"), day("01-24")))
    await turkey.pick(Purpose.ENTER, 0, day("03-01"))
    found = await shown(someone)
    assert [(each.country, each.nationality, each.numbers.inside) for each in found.mine] == [
        ("TR", "RU", True),
        ("KZ", "RU", False),
        ("GE", "RU", False),
    ]
    assert found.mine[1].numbers == Mine(False, 70, date(2026, 5, 18))
    assert found.names_country
    async with world.database.write(someone.id) as tx:
        await people.change(tx, someone.id, current_journal=georgia.in_journal)
    assert [each.country for each in (await shown(someone)).mine] == ["TR", "GE", "KZ"]


async def test_a_familys_days_are_on_no_card(world: World) -> None:
    someone = await world.settled("RU")
    before = await shown(someone)
    anya = await child(someone, "KZ", "GE")
    for each in anya:
        await each.pick(Purpose.ENTER, 0, day("03-01"))
    async with world.database.write(someone.id) as tx:
        await people.change(tx, someone.id, current_journal=anya[1].in_journal)
    assert await shown(someone) == before, "their own only journal, as before"
    for text in ("01.06.2026", "01.06.2026 Узбекистан", "01.06.2026 в Грузии"):
        assert "mine" not in {whose for _, whose, _ in cards(await shown(someone, text))}
    assert cards(await shown(someone, "01.06.2026")) == [("KZ", "RU", "2026-08-29")]


async def test_a_childs_journal_older_than_ones_own_is_not_taken_for_it(world: World) -> None:
    someone = await world.settled("RU")
    home = expect(Journal, await someone.journal())
    [anya] = await child(someone, "KZ")
    await anya.command(Direction.IN, "01.03.2026")
    async with world.database.write(someone.id) as tx:
        await journals.remove(tx, home.id)
    assert (await shown(someone)).mine == ()
    async with world.database.write(someone.id) as tx:
        await journals.add(tx, home.traveller, "GE")
    found = await shown(someone)
    assert ([each.country for each in found.mine], found.names_country) == (["GE"], False)
    assert cards(await shown(someone, "01.06.2026")) == [("KZ", "RU", "2026-08-29")], "by the rules of Kazakhstan"


async def test_today_is_the_day_of_each_country(world: World) -> None:
    someone = await world.settled("RU")
    await abroad(someone, "TR")
    at = datetime(2026, 3, 9, 20, 30, tzinfo=UTC)  # half past one in Almaty, half past 23 in Istanbul
    found = await offer(world.runner, someone.id, "", at, None)
    assert [(each.country, each.today) for each in found.mine] == [("KZ", day("03-10")), ("TR", day("03-09"))]
    [tomorrow, *_] = (await offer(world.runner, someone.id, "завтра в Турции", at, None)).calculations
    assert tomorrow.trip.entered == day("03-10")
    [kazakh] = await abroad(await world.settled("KZ"), "RU")
    async with world.database.write(kazakh.id) as tx:
        await journals.set_zone(tx, "Asia/Kamchatka", kazakh.in_journal)
    found = await offer(world.runner, kazakh.id, "", datetime(2026, 3, 9, 12, 30, tzinfo=UTC), None)
    assert [(each.country, each.today) for each in found.mine] == [("RU", day("03-10"))], "by the chosen zone"


@pytest.mark.parametrize("where", ["в Грузии", "в Грузию", "Грузияда", "in Georgia", "в стране Грузия"])
async def test_a_trip_to_a_country_that_is_named_goes_by_its_rules(world: World, where: str) -> None:
    someone = await world.settled("RU")
    known = expect(Category, world.rulebook["GE"].find("RU"))
    for text in (f"01.06.2026 {where}", f"{where} 01.06.2026"):
        found = await shown(someone, text)
        [one] = found.calculations
        assert isinstance(one, Calculation)
        assert (one.country, one.nationalities, found.names_country) == ("GE", ("RU",), True)
        assert one.limits == known.rule.version_on(day("06-01")).limits  # type: ignore[union-attr]
    [nobodys] = (await asked(world, f"01.06.2026 {where}")).calculations[:1]
    assert nobodys.country == "GE"


async def test_whose_trip_and_where_may_both_be_named(world: World) -> None:
    someone = await world.settled("RU")
    for text in ("01.06.2026 Узбекистан в Грузии", "в Грузии Узбекистан 01.06.2026"):
        assert [each[:2] for each in cards(await shown(someone, text))] == [("GE", "UZ")]


async def test_there_ones_own_days_there_count(world: World) -> None:
    someone = await world.settled("RU")
    [turkey] = await abroad(someone, "TR")
    await turkey.stayed((day("01-05"), day("02-13")))
    found = cards(await shown(someone, "01.04.2026 в Турции"))
    assert found == [("TR", "RU", "2026-05-30"), ("TR", "mine", "2026-05-20")]
    assert cards(await shown(someone, "01.04.2026")) == [("KZ", "RU", "2026-06-29")]


async def test_a_name_that_may_be_either_is_both_for_who_counts_several(world: World) -> None:
    one, several = await world.settled("RU"), await world.settled("RU")
    await abroad(several, "GE")
    assert [each[:2] for each in cards(await shown(one, "01.06.2026 Узбекистан"))] == [("KZ", "UZ")]
    assert [each[:2] for each in cards(await shown(one, "01.06.2026 Турция"))] == [("KZ", "TR")]
    assert [each[:2] for each in cards(await shown(several, "01.06.2026 Узбекистан"))] == [("KZ", "UZ")]
    assert (await shown(several, "01.06.2026 Узбекистан")).no_rule == NoRule("RU", citizens=False, country="UZ")
    assert [each[:2] for each in cards(await shown(several, "01.06.2026 Турция"))] == [("KZ", "TR"), ("TR", "RU")]
    assert [each[:2] for each in cards(await shown(several, "01.06.2026 Индия"))] == [("KZ", "IN")]
    assert len((await shown(several, "12 марта 26 Турция")).calculations) <= 4


async def test_a_country_without_rules_is_said_to_have_none(world: World) -> None:
    someone = await world.settled("RU")
    found = await shown(someone, "01.06.2026 в Индии")
    assert (found.calculations, found.no_rule, found.no_rules_in) == ((), None, "IN")


async def test_where_no_rule_is_known_or_needed_there_that_is_said(world: World) -> None:
    someone = await world.settled("RU")
    assert (await shown(someone, "01.06.2026 в Узбекистане")).no_rule == NoRule("RU", citizens=False, country="UZ")
    assert (await shown(someone, "01.06.2026 в России")).no_rule == NoRule("RU", citizens=True, country="RU")


async def test_of_a_journal_whose_rules_are_gone_nothing_is_told(world: World) -> None:
    someone = await world.settled("RU")
    await abroad(someone, "GE")
    left = Rulebook({code: of for code, of in world.rulebook.countries.items() if code != "GE"})
    found = await offer(ActionRunner(world.database, left, world.clock), someone.id, "", world.clock(), None)
    assert ([each.country for each in found.mine], found.names_country) == (["KZ"], False)
