"""The rule that somebody is told: what the rulebook holds for their nationality, and what it does not."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.actions import countries, onboarding, permits, rule
from bot.actions.answers.countries import CountryCard
from bot.actions.answers.pages import StaleButton
from bot.actions.answers.questions import AskOwnLimit
from bot.actions.answers.settings import ProfileSaved
from bot.actions.answers.status import NoAllowance
from bot.actions.rule import NobodysRule, NoRulesThere, RuleCard, Source
from bot.core.journal import Journal
from bot.core.limits import PerVisit, Rolling
from bot.core.permit import PermitKind
from bot.core.rule import Version
from bot.rulebook import Category
from bot.storage import journals, tables
from bot.telegram import callbacks as cb
from bot.telegram.screens import screen_of
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import Talk, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")

FOR_ALL = ("exit-and-window", "resolution-unread")


async def card(someone: Talk) -> RuleCard:
    found = await someone.do(rule.show)
    assert isinstance(found, RuleCard)
    return found


async def test_a_known_rule_with_its_sources_and_the_day_they_were_read(world: World) -> None:
    found = await card(await world.settled("DE"))
    known = world.rulebook["KZ"].find("DE")
    assert isinstance(known, Category)
    assert (found.nationality, found.today, found.why, found.reason) == ("DE", day("03-10"), None, None)
    assert found.rule == known.rule
    assert (found.confidence, found.verified) == ("high", date(2026, 5, 27))
    assert found.sources[0] == Source("resolution-148", "adilet.zan.kz/rus/docs/P1200000148")
    assert [source.id for source in found.sources] == [source.id for source in known.sources]
    assert found.notes == FOR_ALL


@pytest.mark.parametrize(
    ("nationality", "confidence", "notes"),
    [("KG", "high", ("kg-let-in",)), ("TR", "low", ("september-2025", "total-before-2025"))],
)
async def test_its_own_notes_come_before_those_for_everybody(
    world: World, nationality: str, confidence: str, notes: tuple[str, ...]
) -> None:
    found = await card(await world.settled(nationality))
    assert (found.confidence, found.notes) == (confidence, (*notes, *FOR_ALL))


async def test_a_permit_puts_the_rule_aside_and_does_not_hide_it(world: World) -> None:
    someone = await world.settled("DE")
    without = await card(someone)
    await someone.hold_permit()
    assert await card(someone) == replace(without, why=NoAllowance.PERMIT)


@pytest.mark.parametrize(
    ("nationality", "reason"),
    [("AR", "sources-disagree"), ("XX", "stateless"), ("NG", "not-listed")],
)
async def test_an_unknown_rule_says_why(world: World, nationality: str, reason: str) -> None:
    found = await card(await world.settled(nationality))
    assert (found.why, found.reason, found.rule) == (NoAllowance.UNKNOWN_RULE, reason, None)
    assert (found.sources, found.confidence, found.verified) == ((), None, None)


async def test_to_a_citizen_of_the_country_there_is_no_limit_to_tell(world: World) -> None:
    found = await card(await world.settled("KZ"))
    assert (found.why, found.reason, found.rule) == (NoAllowance.CITIZEN, "own-citizens", None)


async def test_in_schengen_the_citizens_of_every_member_are_not_limited(world: World) -> None:
    for nationality, why in (("DE", NoAllowance.CITIZEN), ("KG", NoAllowance.UNKNOWN_RULE), ("US", None)):
        someone = await world.settled(nationality)
        first = await someone.journal()
        assert first is not None
        async with world.database.write(someone.id) as tx:
            second = await journals.add(tx, first.traveller, "EU")
        there = replace(someone, in_journal=second.id)
        found = await card(there)
        assert (found.nationality, found.why) == (nationality, why)
        await there.press(permits.keep, None, None, PermitKind.OTHER)
        permit = why if why is NoAllowance.CITIZEN else NoAllowance.PERMIT
        assert (await card(there)).why is permit, "a permit means nothing to who is not limited"


async def test_ones_own_numbers_are_the_rule_where_none_is_known(world: World) -> None:
    someone = await world.settled(None)
    await someone.press(onboarding.choose_nationality, "AR")
    await someone.say("30 90/365")
    found = await card(someone)
    assert (found.why, found.reason) == (None, "sources-disagree")
    assert found.rule is not None
    assert found.rule.versions == (Version((PerVisit(30), Rolling(90, 365))),)
    await someone.hold_permit()
    assert await card(someone) == replace(found, why=NoAllowance.PERMIT)


async def test_without_a_nationality_there_is_no_rule(world: World) -> None:
    someone = await world.settled(None)
    found = await card(someone)
    assert (found.nationality, found.why, found.rule) == (None, NoAllowance.NO_NATIONALITY, None)
    await someone.hold_permit()
    found = await card(someone)
    assert (found.nationality, found.why, found.rule) == (None, NoAllowance.PERMIT, None)


async def test_a_rule_that_does_not_hold_yet_is_told_with_its_first_day(world: World) -> None:
    someone = await world.settled("TR")
    world.clock.go_to(date(2023, 1, 26))
    found = await card(someone)
    assert (found.why, found.today) == (NoAllowance.NOT_IN_FORCE, date(2023, 1, 26))
    assert found.rule is not None
    assert found.rule.versions[0].begins == date(2023, 1, 27)
    world.clock.go_to(date(2023, 1, 27))
    assert (await card(someone)).why is None


async def test_looking_changes_no_question_that_is_open(world: World) -> None:
    someone = await world.settled(None)
    await someone.press(onboarding.choose_nationality, "AR")
    await card(someone)
    assert await someone.question() == "own"


async def test_its_button_does_not_bring_back_somebody_who_was_forgotten(world: World, someone: Talk) -> None:
    await someone.press(rule.show)
    assert await someone.journal() is None


async def told_in(someone: Talk, words: str) -> RuleCard:
    return expect(RuleCard, await someone.do(rule.words, words))


@pytest.mark.parametrize("words", ["в Грузии", "Грузияда", "in Georgia"])
async def test_the_rule_of_another_country_for_the_same_citizenship(world: World, words: str) -> None:
    someone = await world.settled("RU")
    found, known = await told_in(someone, words), world.rulebook["GE"].find("RU")
    assert isinstance(known, Category)
    assert (found.country, found.nationality, found.rule) == ("GE", "RU", known.rule)
    assert (found.confidence, found.verified) == (known.confidence.value, known.verified)
    assert [source.id for source in found.sources] == [source.id for source in known.sources]
    assert found.utc_offset == timedelta(hours=4)
    assert await someone.say(f"rule {words}") == found
    assert await someone.count(tables.journal.c.traveller_id, (await journal_of(someone)).traveller.id) == 1


async def journal_of(someone: Talk) -> Journal:
    return expect(Journal, await someone.journal())


async def test_it_is_told_by_the_day_that_is_there(world: World) -> None:
    world.clock.at = datetime(2026, 3, 9, 20, 30, tzinfo=UTC)  # half past one in Almaty, half past midnight in Tbilisi
    someone = await world.settled("RU")
    assert (await told_in(someone, "в Грузии")).today == (await card(someone)).today == day("03-10")
    assert (await told_in(someone, "в Турции")).today == day("03-09")


async def test_a_member_of_schengen_is_the_whole_of_it(world: World) -> None:
    found = await told_in(await world.settled("UA"), "во Франции")
    assert (found.country, found.why) == ("EU", None)
    found = await told_in(await world.settled("RU"), "Германияда")
    assert (found.country, found.why, found.reason) == ("EU", NoAllowance.UNKNOWN_RULE, "eu-visa")
    found = await told_in(await world.settled("FR"), "в Германии")
    assert (found.country, found.why) == ("EU", NoAllowance.CITIZEN)


async def test_of_a_country_without_rules_those_that_there_are_are_named(world: World) -> None:
    answer = expect(NoRulesThere, await (await world.settled("RU", "ru")).do(rule.words, "в Индии"))
    assert (answer.named, sorted(answer.countries)) == ("IN", sorted(world.rulebook.countries))
    assert answer.countries[:3] == ("AZ", "AM", "GE"), "Азербайджан, Армения, Грузия"


async def test_behind_it_one_of_the_travellers_may_stand(world: World) -> None:
    family = await Family.of(world, others=("Аня",))
    await (await family.by("Аня")).press(onboarding.choose_nationality, "KG")
    for words, country in (("Аня", None), ("Ани", None), ("Аня в Грузии", "GE"), ("в Грузии для Ани", "GE")):
        shown = expect(RuleCard, (await family.reply(rule.words, words)).answer)
        assert (shown.nationality, shown.country) == ("KG", country)


@pytest.mark.parametrize("words", ["абракадабра", "Bob", "12", "Грузия вчера", "Аня и ещё", "Аня в Грузии и Армении"])
async def test_other_words_behind_it_are_named_and_show_no_other_rule(world: World, words: str) -> None:
    family = await Family.of(world, others=("Аня",))
    shown = await family.reply(rule.words, words)
    assert shown.answer == NobodysRule(words)
    assert words in screen_of(shown).text


@pytest.mark.parametrize("words", ["", "в Казахстане", "Казакстанда"])
async def test_ones_own_country_changes_nothing(world: World, words: str) -> None:
    someone = await world.settled("RU")
    assert await told_in(someone, words) == await card(someone)


@pytest.mark.parametrize("words", ["Узбекистан", "узбеки", "Uzbekistan", "UZ", "гражданин Узбекистана", "өзбектер"])
async def test_a_name_alone_is_whose_rule_in_kazakhstan(world: World, words: str) -> None:
    someone = await world.settled("RU")
    found, known = await told_in(someone, words), expect(Category, world.rulebook["KZ"].find("UZ"))
    assert (found.nationality, found.country, found.rule, found.named) == ("UZ", "KZ", known.rule, True)
    assert (found.why, found.own_crossings, found.instead) == (None, None, "UZ")
    assert await someone.press(rule.turn_to, "UZ") == await told_in(someone, "в Узбекистане")


async def test_it_is_kazakhstan_from_whichever_journal_and_with_a_permit_too(world: World) -> None:
    someone = await world.settled("RU")
    async with world.database.write(someone.id) as tx:
        there = await journals.add(tx, (await journal_of(someone)).traveller, "GE")
    found = await told_in(someone, "Узбекистан")
    await someone.hold_permit()
    for one in (someone, replace(someone, in_journal=there.id)):
        assert await told_in(one, "Узбекистан") == found
        assert (await told_in(one, "Россия")).why is None, "of a permit nothing is known of whoever is a Russian"


@pytest.mark.parametrize(
    ("words", "whose", "where", "instead"),
    [
        ("узбеки в Грузии", "UZ", "GE", None),
        ("Грузияда Узбекистан", "UZ", "GE", None),
        ("Германия", "DE", "KZ", "EU"),
        ("Казахстан", "KZ", "KZ", "KZ"),
        ("Индия", "IN", "KZ", None),
        ("без гражданства", "XX", "KZ", None),
    ],
)
async def test_whose_and_where_and_what_else_a_name_may_mean(
    world: World, words: str, whose: str, where: str, instead: str | None
) -> None:
    found = await told_in(await world.settled("RU"), words)
    assert (found.nationality, found.country, found.instead) == (whose, where, instead)


async def test_of_a_nationality_in_a_country_without_rules_that_is_said(world: World) -> None:
    answer = await (await world.settled("RU")).do(rule.words, "узбеки в Индии")
    assert expect(NoRulesThere, answer).named == "IN"


async def test_schengen_by_its_name_alone_is_a_country(world: World) -> None:
    found = await told_in(await world.settled("UA"), "Шенген")
    assert (found.country, found.nationality, found.named) == ("EU", "UA", False)


async def test_a_button_of_a_country_whose_rules_are_gone_is_old(world: World) -> None:
    assert await (await world.settled("RU")).press(rule.turn_to, "ZZ") == StaleButton()


async def test_without_a_citizenship_it_is_asked_for_wherever(world: World) -> None:
    found = await told_in(await world.settled(None), "в Грузии")
    assert (found.country, found.why, found.rule) == ("GE", NoAllowance.NO_NATIONALITY, None)


async def test_a_journal_there_gives_its_own_numbers(world: World) -> None:
    someone = await world.settled("KG")
    home = await journal_of(someone)
    async with world.database.write(someone.id) as tx:
        there = await journals.add(tx, home.traveller, "AE")
    abroad = replace(someone, in_journal=there.id)
    await abroad.press(onboarding.choose_own_limit, 30, 90, 180)
    found = await told_in(replace(someone, in_journal=home.id), "в ОАЭ")
    assert found.rule is not None
    assert found.rule.versions == (Version((PerVisit(30), Rolling(90, 180))),)


async def test_ones_crossings_are_asked_for_only_where_they_would_be_written(world: World) -> None:
    someone = await world.settled("KG")
    async with world.database.write(someone.id) as tx:
        there = await journals.add(tx, (await journal_of(someone)).traveller, "AM")
    assert (await card(someone)).own_crossings == "qazeta"
    found = await told_in(replace(someone, in_journal=there.id), "в Казахстане")
    assert (found.country, found.own_crossings) == (None, None)


async def test_where_it_is_counted_ones_own_limit_is_kept_below_a_rule_that_is_not_known(world: World) -> None:
    family = await Family.of(world, "UZ")
    shown = screen_of(await family.reply(rule.words, "в Узбекистане"))
    there = expect(Journal, await family.journal(country="UZ"))
    assert cb.Show(card="own", journal=there.id) in [button.data for row in shown.rows for button in row]
    expect(AskOwnLimit, await replace(family.me, in_journal=there.id).press(onboarding.ask_own_limit))
    await family.me.say("30 90")
    limits = [expect(Journal, await family.journal(country=each)).own_limit for each in ("UZ", "KZ")]
    assert limits == [(30, 90, 180), None]


async def test_where_it_is_not_counted_its_button_counts_it_and_then_ones_own_limit_is_typed(world: World) -> None:
    family = await Family.of(world)
    shown = screen_of(await family.reply(rule.words, "в Узбекистане"))
    assert cb.AddCountry(country="UZ") in [button.data for row in shown.rows for button in row]
    expect(CountryCard, await family.me.press(countries.add, "UZ"))
    expect(ProfileSaved, await family.me.say("90/180"))
    assert expect(Journal, await family.journal(country="UZ")).own_limit == (90, 90, 180)
    assert expect(Journal, await family.journal()).own_limit is None
    assert expect(NoRulesThere, await family.me.do(rule.words, "в Таиланде")).named == "TH"


class TestDuties:
    @pytest.mark.parametrize(
        ("nationality", "register", "host"),
        [("RU", True, True), ("DE", False, True), ("AR", False, True), ("KZ", False, False)],
    )
    async def test_they_stand_beside_the_rule(self, world: World, nationality: str, register: bool, host: bool) -> None:
        found = expect(RuleCard, await (await world.settled(nationality)).do(rule.show))
        assert (found.registration is not None, found.host_notice is not None) == (register, host)

    async def test_with_what_was_read_and_what_was_not_found(self, world: World) -> None:
        found = expect(RuleCard, await (await world.settled()).do(rule.show))
        assert found.registration is not None
        assert found.host_notice is not None
        assert (found.registration.days, found.host_notice.days) == (30, 3)
        assert found.registration.notes == ("registration-day", "registration-practice")
        assert found.host_notice.notes == ("host-day", "host-permit", "host-since-july")
        assert found.host_notice.sources[0].id == "host-notice"
