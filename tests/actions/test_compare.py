"""The countries side by side: which, in which order, and how things stand in those with a journal."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.actions import compare, onboarding, permits
from bot.actions.answers.days import Purpose
from bot.actions.answers.status import NoAllowance
from bot.actions.compare import PAGE, Comparison
from bot.actions.facts import doubt_about
from bot.actions.rule import RuleCard
from bot.core.limits import CalendarYear, CumulativeReset, PerVisit, Rolling
from bot.core.permit import PermitKind
from bot.rulebook import Category
from bot.storage import journals
from tests.actions.answered import expect, numbers_of
from tests.actions.talk import Direction, Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def pages(someone: Talk) -> list[Comparison]:
    """Every page, from the first to the last."""
    first = expect(Comparison, await someone.do(compare.show))
    later = [expect(Comparison, await someone.press(compare.show, page)) for page in range(1, first.pages)]
    return [first, *later]


async def compared(someone: Talk) -> dict[str, compare.Compared]:
    return {each.country: each for page in await pages(someone) for each in page.countries}


async def counts_in(someone: Talk, country: str) -> Talk:
    """The same person by the buttons of another journal."""
    first = await someone.journal()
    assert first is not None
    async with someone.world.database.write(someone.id) as tx:
        added = await journals.add(tx, first.traveller, country)
    return replace(someone, in_journal=added.id)


async def test_every_country_of_the_rulebook_stands_in_it_once(world: World) -> None:
    for nationality in ("RU", "KG", "DE", "AR", "XX"):
        told = await pages(await world.settled(nationality))
        listed = [each.country for page in told for each in page.countries]
        last = told[-1]
        assert sorted([*listed, *last.unlimited, *last.unknown]) == sorted(world.rulebook.countries), nationality
        assert [page.page for page in told] == list(range(last.pages))
        assert all(len(page.countries) == PAGE for page in told[:-1])
        assert not any(page.unlimited or page.unknown for page in told[:-1])


async def test_each_is_told_by_its_own_version_of_today_with_its_first_source(world: World) -> None:
    told = await compared(await world.settled("RU"))
    assert told["KZ"].version.limits == (PerVisit(90), Rolling(90, 180))
    assert told["KG"].version.limits == (Rolling(90, 180), CumulativeReset(90, 90))
    assert told["AZ"].version.limits == (CalendarYear(90),)
    for country, one in told.items():
        category = expect(Category, world.rulebook[country].find("RU"))
        assert (one.doubt, one.verified) == (doubt_about(category, one.today), category.verified)
        assert one.source == category.sources[0].where


async def test_kazakhstan_first_then_the_journals_then_the_others_by_name(world: World) -> None:
    russian = await world.settled("RU", "ru")
    countries = list(await compared(russian))
    assert countries[:4] == ["KZ", "AZ", "AM", "GE"], "Азербайджан, Армения, Грузия"
    assert countries[-1] == "TR"
    without = (await pages(await world.settled("KG", "ky")))[-1].unknown
    assert without[-4:] == ("MN", "UZ", "RS", "EU"), "Монголия, Өзбекстан, Сербия, Шенген"
    await counts_in(russian, "TR")
    assert list(await compared(russian))[:3] == ["KZ", "TR", "AZ"]


async def test_ones_own_country_needs_no_rule_and_an_unknown_one_is_no_limit(world: World) -> None:
    last = (await pages(await world.settled("RU")))[-1]
    assert (last.unlimited, last.unknown) == (("RU",), ("EU", "UZ"))
    last = (await pages(await world.settled("KZ")))[-1]
    assert last.unlimited == ("KZ",)
    assert "EU" in (await pages(await world.settled("DE")))[-1].unlimited


async def test_a_rule_that_judges_another_day_is_not_told(world: World) -> None:
    someone = await world.settled("CN")
    ends = world.rulebook["RU"].find("CN")
    assert expect(Category, ends).rule.versions[-1].until == date(2026, 9, 14)
    assert "RU" in await compared(someone)
    world.clock.go_to(date(2026, 9, 15))
    assert "RU" not in await compared(someone)
    assert "RU" in (await pages(someone))[-1].unknown


async def test_days_are_told_by_the_journal_of_each_country_on_its_own_day(world: World) -> None:
    home = await world.settled("RU")
    abroad = await counts_in(home, "GE")
    await home.pick(Purpose.ENTER, 0, day("03-01"))
    told = await compared(home)
    assert {country for country, one in told.items() if one.status} == {"KZ", "GE"}
    assert (status := told["KZ"].status) is not None
    assert numbers_of(status).may_stay == 81
    assert status.inside is not None
    assert (status := told["GE"].status) is not None
    assert (status.inside, numbers_of(status).may_stay) == (None, 365), "if they entered today"
    assert await compared(abroad) == told, "whichever journal the button is about"
    world.clock.at += timedelta(hours=12)  # midnight has passed in Almaty, not in Tbilisi
    told = await compared(home)
    assert (told["KZ"].today, told["GE"].today) == (day("03-11"), day("03-10"))


async def test_a_permit_lengthens_the_days_and_one_without_days_puts_the_rule_aside(world: World) -> None:
    someone = await world.settled("RU")
    await someone.command(Direction.IN, "01.03.2026")
    await someone.press(permits.keep, day("03-05"), day("12-31"), PermitKind.RESIDENCE)
    told = (await compared(someone))["KZ"]
    assert told.status is not None
    assert numbers_of(told.status).last_legal_day == day("12-31")
    other = await world.settled("RU")
    await other.hold_permit()
    told = (await compared(other))["KZ"]
    assert told.version.limits == (PerVisit(90), Rolling(90, 180))
    assert told.status is not None
    assert told.status.numbers is NoAllowance.PERMIT


async def test_ones_own_numbers_are_the_rule_where_none_is_known(world: World) -> None:
    someone = await world.settled(None)
    await someone.press(onboarding.choose_nationality, "AR")
    assert "KZ" in (await pages(someone))[-1].unknown
    await someone.say("30 90/365")
    told = (await compared(someone))["KZ"]
    assert told.version.limits == (PerVisit(30), Rolling(90, 365))
    assert (told.source, told.verified, told.doubt) == (None, None, None), "nobody has read them anywhere"
    assert told.status is not None
    assert numbers_of(told.status).may_stay == 30


async def test_without_a_citizenship_it_is_asked_for(world: World) -> None:
    card = expect(RuleCard, await (await world.settled(None)).do(compare.show))
    assert (card.nationality, card.why) == (None, NoAllowance.NO_NATIONALITY)


async def test_a_page_that_is_no_longer_there_is_the_last_one(world: World) -> None:
    someone = await world.settled("RU")
    assert await someone.press(compare.show, 10**6) == (await pages(someone))[-1]
