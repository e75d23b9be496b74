"""What is done in groups, without Telegram: pauses, settings, floods, and that nobody is read there."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.actions import due_notices
from bot.actions.answers import Answer, Reply
from bot.actions.answers.groups import (
    Flooded,
    ForAdmins,
    Greeting,
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
from bot.actions.groups.runner import GroupAction
from bot.actions.groups.settings import DIGEST, HOURS
from bot.actions.notices.kind import Delete
from bot.delivery import Notice
from bot.storage import groups, people, tables
from bot.storage.notices import FLOOD, TIDY
from tests.actions.answered import expect
from tests.actions.group import Place, chats
from tests.actions.talk import World

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
    assert (reply.answer, reply.languages) == (Flooded.GROUP, ("en",))
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
