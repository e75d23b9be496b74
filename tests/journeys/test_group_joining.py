"""The bot comes into a group, and goes: one short welcome, and not a word too many."""

import asyncio
from typing import Literal

import pytest

from telegram_stand_in import Fault
from tests.journeys.crowd import SHARED, gather, kept
from tests.journeys.shown import labels, links
from tests.journeys.stage import Stage
from tests.patience import PATIENCE

HELLO = {"ru": "Всем привет", "ky": "Саламатсыздарбы", "en": "Hi everyone"}
NOT_ALLOWED = {"ru": "боту нельзя писать", "ky": "жазууга уруксат жок", "en": "isn’t allowed to write"}
LANGUAGES = {"ru": "Русский", "ky": "Кыргызча", "en": "English"}


@pytest.mark.parametrize("kind", ["group", "supergroup"])
@pytest.mark.parametrize(
    ("account", "language"), [("ru", "ru"), ("ky", "ky"), ("en-GB", "en"), ("uz", "ru"), ("de", "en"), (None, "ru")]
)
async def test_it_is_greeted_once_in_the_language_of_whoever_added_it(
    stage: Stage, kind: Literal["group", "supergroup"], account: str | None, language: str
) -> None:
    crowd = gather(stage, kind)
    adder = stage.user(language=account)
    crowd.group.add_bot(adder.person)
    (hello,) = await crowd.heard()
    assert HELLO[language] in hello.text
    assert len(hello.text) < 400
    (group,) = crowd.kept()
    assert (group["chat_id"], group["language"]) == (crowd.group.id, language)
    assert links(hello) == [f"https://t.me/{stage.server.bot.username}?start=g-{group['ref']}"]
    assert str(abs(crowd.group.id)) not in links(hello)[0], "the link says nothing about the group"
    assert labels(hello)[1:] == [name for code, name in LANGUAGES.items() if code != language]


async def test_it_speaks_as_the_adder_chose_in_private(stage: Stage) -> None:
    adder = await stage.settled("Кыргызча", "Кыргызстан", account="ru")
    crowd = gather(stage)
    crowd.group.add_bot(adder.person)
    (hello,) = await crowd.heard()
    assert HELLO["ky"] in hello.text
    assert crowd.kept()[0]["nationality"] == "KG"


async def test_an_anonymous_admin_adds_it(stage: Stage) -> None:
    crowd = gather(stage)
    crowd.group.hide(crowd.owner.person)
    crowd.group.add_bot(crowd.owner.person)
    (hello,) = await crowd.heard()
    assert HELLO["ru"] in hello.text


async def test_a_link_that_adds_it_says_its_payload_and_is_greeted_once(stage: Stage) -> None:
    crowd = gather(stage)
    crowd.group.add_bot(crowd.owner.person, "from_a_poster")
    (hello,) = await crowd.heard()
    assert HELLO["ru"] in hello.text
    assert kept(stage)["person"] == [], "who adds it to a group has not opened the private chat"


async def test_the_welcome_comes_though_telegram_fails_at_first(stage: Stage) -> None:
    crowd = gather(stage)
    stage.server.faults.add(Fault("sendMessage", status=502, times=1))
    crowd.group.add_bot(crowd.owner.person)
    (hello,) = await crowd.heard()
    assert HELLO["ru"] in hello.text


async def test_its_button_leads_whoever_opens_it_to_the_first_questions(stage: Stage) -> None:
    crowd = await gather(stage).added()
    payload = links(crowd.spoken[0])[0].rpartition("=")[2]
    crowd.member.start(payload)
    assert "I count the days" in (await crowd.member.next()).text
    assert [row["person_id"] for row in kept(stage)["visitor"]] == [crowd.member.id]


@pytest.mark.parametrize("language", ["ky", "en"])
async def test_admins_change_the_language_with_one_button(stage: Stage, language: str) -> None:
    crowd = await gather(stage).added()
    hello = await crowd.tap(crowd.owner, LANGUAGES[language])
    assert HELLO[language] in hello.text
    assert len(crowd.spoken) == 1, "the welcome itself changes"
    assert crowd.kept()[0]["language"] == language


async def test_members_do_not_change_the_language(stage: Stage) -> None:
    crowd = await gather(stage).added()
    told = await crowd.alert(crowd.member, "English")
    assert told.alert
    assert "только админы" in told.text
    assert HELLO["ru"] in crowd.spoken[0].text
    assert crowd.kept()[0]["language"] == "ru"


@pytest.mark.parametrize("account", ["ru", "ky", "en"])
async def test_where_it_may_not_write_the_adder_is_told_in_private(stage: Stage, account: str) -> None:
    crowd = gather(stage, title="<Болталка> & Ко")
    adder = await stage.settled(account=account)
    await adder.ask("/language")
    await adder.tap("Кыргызча")
    crowd.group.group.denied |= {"can_send_messages"}
    crowd.group.add_bot(adder.person)
    told = await adder.next()
    assert NOT_ALLOWED["ky"] in told.text, "in the language that they chose, whatever the account's"
    assert "<Болталка> & Ко" in told.text
    assert await crowd.heard() == []
    assert await adder.silence()
    assert len(crowd.tried()) == 1


async def test_where_it_may_not_write_and_the_adder_is_a_stranger_it_is_silent(stage: Stage) -> None:
    crowd = gather(stage)
    crowd.group.group.denied |= {"can_send_messages"}
    crowd.group.add_bot(crowd.owner.person)
    assert await crowd.heard() == []
    assert [message for message in crowd.owner.messages if message.by_bot] == []
    for _ in range(3):
        crowd.owner.say("/status", chat=crowd.group)
    assert await crowd.heard() == []
    assert len(crowd.tried()) <= 4, "one try for each time it was asked: nothing is tried again"
    assert await crowd.group.silence(1.5)
    assert len(crowd.tried()) <= 4


async def test_an_anonymous_adder_where_it_may_not_write_is_not_looked_for(stage: Stage) -> None:
    crowd = gather(stage)
    crowd.group.hide(crowd.owner.person)
    crowd.group.group.denied |= {"can_send_messages"}
    crowd.group.add_bot(crowd.owner.person)
    assert await crowd.heard() == []
    assert not [call for call in crowd.calls if call.chat_id in (*SHARED, 0)]


async def test_who_is_told_that_it_may_not_write_adds_it_once_more_and_is_greeted(stage: Stage) -> None:
    crowd = gather(stage)
    await crowd.owner.ask("/start")
    crowd.group.group.denied |= {"can_send_messages"}
    crowd.group.add_bot(crowd.owner.person)
    await crowd.owner.next()
    crowd.group.remove_bot(crowd.owner.person)
    crowd.group.group.denied = frozenset()
    crowd.group.add_bot(crowd.owner.person)
    (hello,) = await crowd.heard()
    assert HELLO["ru"] in hello.text


async def test_muted_when_it_was_added_it_introduces_itself_once_it_may(stage: Stage) -> None:
    crowd = gather(stage)
    crowd.group.group.denied |= {"can_send_messages"}
    await crowd.added()
    assert crowd.spoken == []
    crowd.group.promote_bot(crowd.owner.person, "can_delete_messages")
    (hello,) = await crowd.heard()
    assert HELLO["ru"] in hello.text
    crowd.group.demote_bot(crowd.owner.person)
    crowd.group.promote_bot(crowd.owner.person, "can_delete_messages")
    assert await crowd.heard() == []


async def test_not_a_word_when_its_rights_change(stage: Stage) -> None:
    crowd = await gather(stage).added()
    owner = crowd.owner.person
    crowd.group.promote_bot(owner, "can_delete_messages")
    crowd.group.demote_bot(owner)
    crowd.group.mute_bot(owner, "can_send_photos")
    crowd.group.mute_bot(owner)
    crowd.group.demote_bot(owner)
    assert await crowd.heard() == []
    assert [row["left_at"] for row in crowd.kept()] == [None]


async def test_taken_in_again_within_the_hour_it_says_nothing_and_knows_the_settings(stage: Stage) -> None:
    crowd = await gather(stage).added()
    await crowd.tap(crowd.owner, "English")
    crowd.group.remove_bot(crowd.owner.person)
    assert await crowd.heard() == []
    assert crowd.kept()[0]["left_at"] is not None
    stage.moved(hours=0.9)
    crowd.group.add_bot(crowd.owner.person)
    assert await crowd.heard() == []
    (group,) = crowd.kept()
    assert (group["left_at"], group["language"]) == (None, "en")


async def test_taken_in_again_later_it_greets_again_in_the_language_that_was_chosen(stage: Stage) -> None:
    crowd = await gather(stage).added()
    await crowd.tap(crowd.owner, "English")
    crowd.group.remove_bot(crowd.owner.person)
    stage.moved(hours=1.1)
    crowd.group.add_bot(crowd.owner.person)
    (hello,) = await crowd.heard()
    assert HELLO["en"] in hello.text


async def test_added_removed_and_added_while_it_was_down_it_greets_once(stage: Stage) -> None:
    crowd = gather(stage)
    await stage.bot_stops()
    crowd.group.add_bot(crowd.owner.person)
    crowd.group.remove_bot(crowd.owner.person)
    crowd.group.add_bot(crowd.owner.person)
    await stage.bot_starts()
    (hello,) = await crowd.heard()
    assert HELLO["ru"] in hello.text


async def test_a_removed_groups_row_goes_after_thirty_days_with_its_counts_and_visitors(stage: Stage) -> None:
    crowd = await gather(stage).added()
    other = await gather(stage, title="Другая").added()
    for each in (crowd, other):
        each.member.start(links(each.spoken[0])[0].rpartition("=")[2])
        await each.member.next()
    await crowd.ask(crowd.owner, "/stats")
    crowd.group.remove_bot(crowd.owner.person)
    await crowd.handled()
    stage.moved(days=29.9)
    await stage.bot_restarts()
    await crowd.handled()
    assert len(crowd.kept()) == 2
    stage.moved(days=0.2)
    await stage.bot_restarts()
    await crowd.handled()
    assert [row["chat_id"] for row in crowd.kept()] == [other.group.id]
    assert [row["person_id"] for row in crowd.kept("visitor")] == [other.member.id]
    sources = {row["id"]: row["source"] for row in crowd.kept("person")}
    assert sources[crowd.member.id] is None
    assert sources[other.member.id] is not None


async def test_it_goes_though_nothing_else_happens(stage: Stage) -> None:
    crowd = await gather(stage).added()
    crowd.group.remove_bot(crowd.owner.person)
    await crowd.handled()
    await stage.quiet()
    stage.moved(days=31)
    async with asyncio.timeout(PATIENCE):
        while crowd.kept():  # noqa: ASYNC110 - a database tells nobody that it changed
            await asyncio.sleep(0.05)


async def test_an_old_button_after_it_was_thrown_out_gets_an_answer_and_brings_nothing_back(stage: Stage) -> None:
    crowd = await gather(stage).added()
    crowd.group.remove_bot(crowd.owner.person)
    assert (await crowd.alert(crowd.owner, "English")).text
    (group,) = crowd.kept()
    assert group["left_at"] is not None
    assert group["language"] == "ru"


async def test_a_channel_is_no_group(stage: Stage) -> None:
    channel = gather(stage, "channel")
    channel.group.add_bot(channel.owner.person)
    channel.group.promote_bot(channel.owner.person, "can_post_messages")
    channel.group.post("/status")
    marker = await gather(stage).added()
    assert len(marker.spoken) == 1
    assert [row["chat_id"] for row in marker.kept()] == [marker.group.id]
    assert not channel.tried()
