"""What is done in groups, without Telegram: pauses, settings, floods, and that nobody is read there."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from bot.actions import due_notices, rule
from bot.actions.answers import Answer, Reply
from bot.actions.answers.groups import (
    ForAdmins,
    Greeting,
    GroupFlooded,
    GroupPart,
    GroupRule,
    GroupSettings,
    Note,
    NotYours,
    OldButton,
    Share,
    Welcome,
)
from bot.actions.groups import commands, membership, notes, settings
from bot.actions.groups.answer_quota import AnswerQuota
from bot.actions.groups.runner import GroupAction, GroupActionRunner
from bot.actions.groups.settings import DIGEST, HOURS
from bot.actions.notices.kind import Delete
from bot.delivery import Notice
from bot.rulebook import Category, Rulebook
from bot.storage import groups, people, tables
from bot.storage.notices import FLOOD, TIDY
from tests.actions.answered import expect
from tests.actions.group import Place, chats
from tests.actions.talk import ALMATY, World, day

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize(
    ("account", "language", "nationality"),
    [
        ("ru", "ru", "RU"),
        ("ky", "ky", "KG"),
        ("en", "en", "RU"),
        ("uz", "ru", "RU"),
        ("de", "en", "RU"),
        (None, "ru", "RU"),
    ],
)
async def test_a_group_begins_in_the_language_of_the_account(
    world: World, account: str | None, language: str, nationality: str
) -> None:
    place = Place(world, -next(chats), account=account)
    greeting = await place.do(membership.enter)
    group = await place.row()
    assert greeting == Greeting(f"g-{group.ref}", language)
    assert (group.language, group.nationality) == (language, nationality)


async def test_what_the_person_chose_counts_before_the_account(world: World) -> None:
    someone = await world.settled(language="ky")
    place = Place(world, -next(chats), someone.id, "ru")
    assert expect(Greeting, await place.do(membership.enter)).language == "ky"


async def test_it_greets_until_that_has_gone_out_and_then_not_for_an_hour(world: World) -> None:
    place = Place(world, -next(chats))
    for _ in range(2):
        assert isinstance(await place.do(membership.enter), Greeting)
    await place.do(membership.greeted, 7)
    assert await place.do(membership.enter) is None
    world.clock.go_on(minutes=59)
    assert await place.do(membership.enter) is None
    world.clock.go_on(minutes=1)
    assert isinstance(await place.do(membership.enter), Greeting)


async def test_a_clock_that_went_back_silences_nobody(place: Place) -> None:
    place.world.clock.go_on(days=-30)
    assert isinstance(await place.do(membership.enter), Greeting)
    assert isinstance(await place.do(notes.note), Note)


@pytest.mark.parametrize(
    ("say", "said", "answer"), [(notes.note, notes.noted, Note), (commands.for_admins, notes.refused, ForAdmins)]
)
async def test_a_note_and_a_refusal_a_minute_each_deleted_after_one(
    place: Place, say: GroupAction[[]], said: GroupAction[[int]], answer: type[Answer]
) -> None:
    clock = place.world.clock
    assert isinstance(await place.do(say), answer), "however lately the bot introduced itself"
    await place.do(said, 5)
    assert await place.due(TIDY, 5) == clock() + timedelta(minutes=1)
    clock.go_on(seconds=59)
    assert await place.do(say) is None
    clock.go_on(seconds=1)
    assert await place.says(TIDY, 5) == Delete(5)
    assert await place.due(TIDY, 5) is None
    assert isinstance(await place.do(say), answer)


async def test_a_refusal_takes_nobody_the_way_to_the_private_chat(place: Place) -> None:
    await place.do(notes.refused, 5)
    assert isinstance(await place.do(notes.note), Note)
    await place.do(notes.noted, 6)
    assert await place.says(TIDY, 5) == Delete(5)
    assert await place.says(TIDY, 6) == Delete(6)


async def test_started_by_the_link_that_added_it_it_has_said_enough(place: Place) -> None:
    assert await place.do(notes.started) is None
    place.world.clock.go_on(minutes=1)
    assert isinstance(await place.do(notes.started), Note)


async def test_a_note_stays_if_the_admins_want_it(place: Place) -> None:
    await place.press(settings.set_tidies, False)
    await place.do(notes.noted, 5)
    assert await place.due(TIDY, 5) is None


async def test_it_introduces_itself_when_it_may_if_it_never_could(world: World) -> None:
    place = Place(world, -next(chats))
    await place.do(membership.enter)
    assert isinstance(await place.do(membership.introduce), Greeting)
    await place.do(membership.greeted, 1)
    world.clock.go_on(days=1)
    assert await place.do(membership.introduce) is None


async def test_newcomers_are_welcomed_if_wanted_once_an_hour(place: Place) -> None:
    assert await place.do(notes.welcome) is None
    await place.press(settings.set_welcomes, True)
    assert isinstance(await place.do(notes.welcome), Welcome)
    assert isinstance(await place.do(notes.welcome), Welcome), "that one did not go out"
    await place.do(notes.welcomed, 5)
    place.world.clock.go_on(minutes=59)
    assert await place.do(notes.welcome) is None
    place.world.clock.go_on(minutes=1)
    assert isinstance(await place.do(notes.welcome), Welcome)


async def test_a_press_never_brings_a_group_back(world: World, place: Place) -> None:
    unknown = Place(world, -next(chats))
    assert await unknown.press(settings.set_language, "en") == NotYours()
    async with world.database.read() as tx:
        assert await groups.get(tx, unknown.chat) is None
    await membership.leave(world.runner, place.chat)
    assert await place.press(settings.set_language, "ky") == NotYours()
    assert (await place.row()).left_at == world.clock()
    assert (await place.row()).language == "en"


@pytest.mark.parametrize(
    ("act", "given"),
    [
        (settings.set_language, "de"),
        (settings.greet_in, ""),
        (settings.set_nationality, "AR"),
        (settings.set_nationality, "XX"),
        (settings.set_country, "IN"),
        (settings.set_country, "DE"),
        (settings.set_digest_hour, 7),
        (settings.set_digest_hour, 22),
    ],
)
async def test_what_there_is_not_is_not_set(place: Place, act: GroupAction[...], given: object) -> None:
    before = await place.row()
    assert await place.press(act, given) == OldButton()
    assert await place.row() == before


async def test_all_that_is_offered_can_be_set(place: Place) -> None:
    choice = expect(GroupSettings, await place.press(settings.show, GroupPart.NATIONALITY)).choice
    assert len(choice) >= 8
    for code in choice:
        assert expect(GroupSettings, await place.press(settings.set_nationality, code)).nationality == code
        assert expect(GroupRule, await place.rule("")).rule is not None
    for hour in HOURS:
        assert expect(GroupSettings, await place.press(settings.set_digest_hour, hour)).digest_hour == hour


async def in_georgia(place: Place) -> None:
    assert expect(GroupSettings, await place.press(settings.set_country, "GE")).country == "GE"


async def test_a_group_is_about_kazakhstan_until_its_admins_choose(place: Place) -> None:
    assert (await place.row()).country == "KZ"
    choice = expect(GroupSettings, await place.press(settings.show, GroupPart.COUNTRY)).choice
    assert choice == rule.by_name(place.world.rulebook, "en")
    for code in choice:
        assert expect(GroupSettings, await place.press(settings.set_country, code)).country == code
        assert expect(GroupRule, await place.rule("")).country == code
    assert (await place.row()).country == choice[-1]


async def test_the_rule_and_the_nationalities_offered_are_those_of_the_groups_country(place: Place) -> None:
    georgia = place.world.rulebook["GE"]
    await in_georgia(place)
    for words, whose in (("", "RU"), ("UZ", "UZ")):
        told, known = expect(GroupRule, await place.rule(words)), expect(Category, georgia.find(whose))
        assert (told.country, told.nationality, told.rule) == ("GE", whose, known.rule)
        assert (told.where, told.verified) == (known.sources[0].where, known.verified)
    shown = expect(GroupSettings, await place.press(settings.show, GroupPart.NATIONALITY))
    assert shown.choice == settings.offered(georgia)
    assert await place.press(settings.set_nationality, "GE") == OldButton()


async def test_the_day_is_that_of_the_groups_country(place: Place) -> None:
    place.world.clock.at = datetime(2026, 3, 9, 20, 30, tzinfo=UTC)  # half past one in Almaty, half past 23 in Istanbul
    assert expect(GroupRule, await place.rule("")).today == day("03-10")
    assert expect(GroupRule, await place.rule("in TR")).today == day("03-09")
    await place.press(settings.set_country, "TR")
    assert expect(GroupRule, await place.rule("")).today == day("03-09")


async def test_what_the_bot_says_in_the_group_is_of_its_country(place: Place) -> None:
    runner, start = GroupActionRunner(place.world.runner), Greeting(f"g-{(await place.row()).ref}", "en")
    await in_georgia(place)
    await place.press(settings.set_welcomes, True)
    for act in (notes.welcome, commands.share, notes.note, settings.show):
        assert expect(Reply, await runner.run(place.here, True, act)).country == "GE"
    reply = expect(Reply, await runner.run(place.here, False, settings.greet_in, "en"))
    assert (reply.answer, reply.country) == (start, "GE")
    changed = expect(Reply, await runner.run(place.here, False, settings.set_country, "UZ"))
    assert changed.country == "UZ", "the answer to the change too"


async def test_the_weekly_rule_goes_by_the_groups_country_and_its_clock(place: Place) -> None:
    await place.press(settings.set_digest_day, 2)
    assert await place.due(DIGEST) == datetime(2026, 3, 11, 10, tzinfo=ALMATY)
    await in_georgia(place)
    assert await place.due(DIGEST) == datetime(2026, 3, 11, 10, tzinfo=ZoneInfo("Asia/Tbilisi"))
    place.world.clock.at = datetime(2026, 3, 11, 10, tzinfo=ZoneInfo("Asia/Tbilisi"))
    said = expect(Reply, await place.says(DIGEST))
    told = expect(GroupRule, said.answer)
    assert (told.country, told.weekly, told.instead, said.country) == ("GE", True, None, "GE")
    assert await place.due(DIGEST) == datetime(2026, 3, 18, 10, tzinfo=ZoneInfo("Asia/Tbilisi"))


async def test_another_country_plans_no_weekly_rule_that_nobody_wants(place: Place) -> None:
    await in_georgia(place)
    assert await place.due(DIGEST) is None


async def test_a_country_whose_rules_are_gone_is_kazakhstan_again(place: Place) -> None:
    await in_georgia(place)
    await place.press(settings.set_digest_day, 2)
    place.world.rulebook = Rulebook({code: of for code, of in place.world.rulebook.countries.items() if code != "GE"})
    place.world.restart()
    assert expect(GroupRule, await place.rule("")).country == "KZ"
    assert expect(GroupSettings, await place.press(settings.show)).country == "KZ"
    assert expect(GroupRule, expect(Reply, await place.says(DIGEST)).answer).country == "KZ"


async def test_with_in_it_is_the_country_and_a_bare_name_is_whose_rule_it_is(place: Place) -> None:
    for words, found in (
        ("in GE", ("RU", "GE", None)),
        ("in KZ", ("RU", "KZ", None)),
        ("UZ in GE", ("UZ", "GE", None)),
        ("GE", ("GE", "KZ", "GE")),
        ("KZ", ("KZ", "KZ", "KZ")),
        ("DE", ("DE", "KZ", "EU")),
        ("IN", ("IN", "KZ", None)),
        ("XX", ("XX", "KZ", None)),
    ):
        told = expect(GroupRule, await place.rule(words))
        assert (told.nationality, told.country, told.instead) == found, words
    assert (await place.row()).country == "KZ", "for that question only"


async def test_of_a_country_without_rules_those_that_there_are_are_named(place: Place) -> None:
    told = rule.no_rules(place.world.rulebook, "en", "IN")
    assert await place.rule("in IN") == await place.rule("UZ in IN") == told
    assert await place.do(settings.open_settings, "in IN") == told
    assert (await place.row()).country == "KZ"


async def test_whose_rule_and_where_can_be_named_behind_the_command_of_the_admins(place: Place) -> None:
    for words, found in (("in GE", ("RU", "GE")), ("UZ", ("UZ", "GE")), ("FR in KZ", ("FR", "KZ"))):
        told = expect(GroupSettings, await place.do(settings.open_settings, words))
        assert (told.nationality, told.country) == found
    refused = expect(GroupRule, await place.do(settings.open_settings, "AR in GE"))
    assert (refused.nationality, refused.country, refused.reason is not None) == ("AR", "GE", True)
    assert ((await place.row()).nationality, (await place.row()).country) == ("FR", "KZ")


async def test_the_rule_has_its_source_and_date_or_says_why_there_is_none(place: Place) -> None:
    rule = expect(GroupRule, await place.rule(""))
    assert rule.nationality == "RU"
    assert rule.where
    assert rule.verified
    assert rule.rule
    none = expect(GroupRule, await place.rule("AR"))
    assert (none.nationality, none.rule, none.where) == ("AR", None, None)
    assert none.reason


async def test_a_flood_is_told_in_the_groups_language_and_nothing_where_the_bot_is_not(place: Place) -> None:
    notice = Notice(0, place.chat, None, FLOOD, 0, place.world.clock(), None, 0)
    reply = expect(Reply, await due_notices.compose(place.world.runner, notice, place.world.clock()))
    assert (reply.answer, reply.languages) == (GroupFlooded(), ("en",))
    await membership.leave(place.world.runner, place.chat)
    for kind, message in ((FLOOD, 0), (DIGEST, 0), (TIDY, 5)):
        gone = Notice(0, place.chat, None, kind, message, place.world.clock(), None, 0)
        assert await due_notices.compose(place.world.runner, gone, place.world.clock()) is None


async def test_a_flood_is_told_once_in_ten_minutes(place: Place) -> None:
    assert await place.says(FLOOD)
    notice = Notice(0, place.chat, None, FLOOD, 0, place.world.clock(), None, 0)
    await due_notices.posted(place.world.runner, notice, 5, place.world.clock())
    assert await place.due(TIDY, 5) == place.world.clock() + timedelta(minutes=1)
    place.world.clock.go_on(minutes=9, seconds=59)
    assert await place.says(FLOOD) is None
    place.world.clock.go_on(seconds=1)
    assert await place.says(FLOOD)


async def test_nothing_done_in_a_group_makes_anybody_known(world: World, place: Place) -> None:
    place.who = world.newcomer().id
    for act, words in (
        (membership.enter, ()), (notes.note, ()), (commands.rule, (place.here, AnswerQuota(), "UZ")),
        (commands.share, ()), (commands.stats, ()),
        (notes.welcome, ()), (settings.show, ()), (settings.set_language, ("ky",)),
    ):  # fmt: skip
        await place.do(act, *words)
        await place.press(act, *words)
    async with world.database.read() as tx:
        assert await people.get(tx, place.who) is None
        assert await tx.value(select(func.count()).where(tables.visitor.c.person_id == place.who)) == 0


async def test_what_is_shared_names_the_group_by_its_ref_alone(place: Place) -> None:
    assert await place.do(commands.share) == Share(f"g-{(await place.row()).ref}")
