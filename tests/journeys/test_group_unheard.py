"""What the bot does not listen to in a group, and what it never keeps, not even for a moment."""

import logging

import pytest

from telegram_stand_in import Fault
from tests.journeys.crowd import SHARED, Crowd, gather, kept, on_disk
from tests.journeys.stage import BOT_USERNAME, Stage

pytestmark = pytest.mark.long

CHATTER = (
    "въехал вчера",
    "12.03.2026",
    "/status@other_bot",
    "/in@other_bot 12.03.2026",
    "/ban",
    "/start_something",
    "see /status",
    f"@{BOT_USERNAME} сколько мне осталось?",
    f"/ban {BOT_USERNAME}",
)


def remembered(stage: Stage) -> dict[str, object]:
    """All rows but the bare ids of updates and what the bot notes of itself."""
    return {name: rows for name, rows in kept(stage).items() if name not in ("inbox", "fact", "sqlite_sequence")}


@pytest.mark.parametrize("privacy", [True, False])
async def test_chatter_and_what_is_meant_for_others_is_not_even_stored(
    stage: Stage, crowd: Crowd, privacy: bool
) -> None:
    stage.server.state.privacy = privacy
    before, stored = remembered(stage), len(crowd.kept("inbox"))
    said = crowd.owner.say("Кто едет в Бишкек?", chat=crowd.group)
    for text in CHATTER:
        crowd.member.say(text, chat=crowd.group)
        crowd.owner.say(text, reply_to=said.id, chat=crowd.group)
    assert await crowd.heard() == []
    assert remembered(stage) == before
    assert len(crowd.kept("inbox")) == stored + 1, "the press that ended the waiting, and nothing else"


@pytest.mark.parametrize("privacy", [True, False])
async def test_commands_and_replies_are_answered_with_privacy_mode_on_and_off(
    stage: Stage, crowd: Crowd, privacy: bool
) -> None:
    stage.server.state.privacy = privacy
    assert "90" in (await crowd.ask(crowd.member, f"/rule@{BOT_USERNAME}")).text
    assert "90" in (await crowd.ask(crowd.member, f"/RULE@{BOT_USERNAME.upper()}")).text
    assert "в личку" in (await crowd.ask(crowd.member, "/status")).text
    await crowd.later(hours=1)
    assert "в личку" in (await crowd.ask(crowd.member, "а мне?", reply_to=crowd.spoken[0].id)).text
    await crowd.later(hours=1)
    assert "в личку" in (await crowd.ask(crowd.member, f"/ban@{BOT_USERNAME} him")).text


async def test_posts_of_the_linked_channel_channels_cards_forwards_and_edits_are_ignored(
    stage: Stage, crowd: Crowd
) -> None:
    stage.server.state.privacy = False
    channel = stage.server.group("Новости", "channel").group
    crowd.group.group.linked = channel
    before, stored = remembered(stage), len(crowd.kept("inbox"))
    hello = crowd.spoken[0]
    crowd.group.post_of_linked_channel("/rule")
    crowd.group.post_of_linked_channel("въехал вчера")
    crowd.group.say_as_channel(channel, "въехал вчера")
    crowd.member.via_bot("/rule", stage.server.bot, chat=crowd.group)
    said = crowd.member.say("привет", chat=crowd.group)
    for body in (
        {"forward_origin": {"type": "hidden_user", "sender_user_name": "X", "date": 1}, "text": "/status"},
        {"reply_to_message": hello.as_json(), "via_bot": stage.server.bot.as_user(), "text": "card"},
        {"sticker": {"emoji": "👍"}},
        {"pinned_message": hello.as_json()},
    ):
        stage.server.updates.put_raw({"message": {**said.as_json(), "text": None, **body}})
    stage.server.updates.put_raw({"edited_message": {**said.as_json(), "text": "/rule", "edit_date": 1}})
    assert await crowd.heard() == []
    assert remembered(stage) == before
    assert len(crowd.kept("inbox")) == stored + 1


async def test_another_bot_is_not_talked_to(stage: Stage, crowd: Crowd) -> None:
    said = crowd.member.say("привет", chat=crowd.group).as_json()
    other = {"id": 4242, "is_bot": True, "first_name": "Other", "username": "other_bot"}
    stage.server.updates.put_raw({"message": {**said, "from": other, "text": f"/rule@{BOT_USERNAME}"}})
    assert await crowd.heard() == []


async def test_who_writes_as_a_channel_is_nobody_and_no_admin(stage: Stage, crowd: Crowd) -> None:
    channel = stage.server.group("Канал", "channel").group
    crowd.group.group.linked = channel
    for command in ("/group", "/share", "/stats"):
        crowd.group.say_as_channel(channel, command)
        assert all("только админы" in message.text for message in await crowd.heard())
        await crowd.later(hours=1)


SAID = ("/rule", "/rule Турция", "/status", "/in 12.03.2026", "/group", "/stats", f"/stop@{BOT_USERNAME}")


@pytest.mark.parametrize("command", SAID)
async def test_nothing_is_kept_under_an_id_that_several_people_share(
    stage: Stage, crowd: Crowd, caplog: pytest.LogCaptureFixture, command: str
) -> None:
    """Looked at while the answer hangs, and after it."""
    caplog.set_level(logging.DEBUG)
    channel = stage.server.group("Канал", "channel").group
    crowd.group.group.linked = channel
    crowd.group.hide(crowd.owner.person)
    stage.server.faults.add(Fault("send*", chat=crowd.group.id, delay=0.6, times=1))
    crowd.owner.say(command, chat=crowd.group)
    crowd.group.say_as_channel(channel, command)
    crowd.group.post_of_linked_channel(command)
    await crowd.group.event("message")
    waiting = [row for row in crowd.kept("inbox") if row["state"] == "waiting"]
    assert waiting, "it was looked at too late"
    _nobody(stage, caplog)
    await crowd.heard()
    _nobody(stage, caplog)
    assert kept(stage)["person"] == []


async def test_an_anonymous_admin_is_nobody_even_while_the_bot_is_added(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    crowd = gather(stage)
    crowd.group.hide(crowd.owner.person)
    stage.server.faults.add(Fault("send*", chat=crowd.group.id, delay=0.6, times=1))
    crowd.group.add_bot(crowd.owner.person, "poster")
    await crowd.group.event("message")
    assert [row for row in crowd.kept("inbox") if row["state"] == "waiting"]
    _nobody(stage, caplog)
    await crowd.heard()
    crowd.group.remove_bot(crowd.owner.person)
    await crowd.handled()
    _nobody(stage, caplog)


async def test_nor_where_telegram_itself_names_the_shared_account_as_the_one_who_added_it(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    crowd = gather(stage)
    group = crowd.group.group
    here = {
        "chat": group.as_chat(),
        "from": {"id": SHARED[0], "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"},
        "date": int(stage.clock.now().timestamp()),
    }
    out = group.bot.as_json()
    group.bot.status = "member"
    placed = {**here, "old_chat_member": out, "new_chat_member": group.bot.as_json()}
    stage.server.faults.add(Fault("send*", chat=crowd.group.id, delay=0.6, times=1))
    stage.server.updates.put_raw({"my_chat_member": placed})
    await crowd.group.event("message")
    assert [row for row in crowd.kept("inbox") if row["state"] == "waiting"]
    _nobody(stage, caplog)
    assert len(await crowd.heard()) == 1
    _nobody(stage, caplog)
    assert not [call for call in crowd.calls if call.params.get("user_id") or call.chat_id not in (None, group.id)]


async def test_what_fails_again_and_again_is_logged_and_set_aside_without_a_word_of_it(
    stage: Stage, crowd: Crowd, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    crowd.group.hide(crowd.owner.person)
    broken = Fault("send*", chat=crowd.group.id, status=400, times=1,
                   body='{"ok":false,"error_code":400,"description":"Bad Request: nobody knows why"}')  # fmt: skip
    stage.server.faults.add(broken)
    crowd.owner.say("/rule Турция, 12.03.2026, Иван Петров", chat=crowd.group)
    await crowd.group.next()
    await crowd.heard()
    assert "nobody knows why" in caplog.text, "it did fail"
    for word in ("Турция", "Иван", "12.03", "Живём", "Алексей", "Emma", str(crowd.owner.id), str(crowd.member.id)):
        assert word not in caplog.text
    _nobody(stage, caplog)


DATES = ("12.03.2026", "12 марта", "12-мартта", "March 12", "2026-03-12", "Петров", "двенадцатого")


@pytest.mark.parametrize(
    "command", ["/in", "/out", "/status", "/plan", "/trips", "/rule", "/start", "/group", f"/in@{BOT_USERNAME}", "/inn"]
)
async def test_dates_behind_a_command_are_not_read_and_not_kept(stage: Stage, crowd: Crowd, command: str) -> None:
    for words in DATES:
        crowd.member.say(f"{command} {words}", chat=crowd.group)
    await crowd.handled()
    seen = on_disk(stage)
    for words in DATES:
        for spelled in (words.encode(), words.encode("unicode_escape"), words.encode("utf-16-le")):
            assert spelled not in seen, words
    for message in crowd.spoken:
        assert not any(words in message.text for words in DATES)
    assert kept(stage)["person"] == kept(stage)["stay"] == kept(stage)["plan"] == []


async def test_nor_what_is_said_in_reply_to_it(stage: Stage, crowd: Crowd) -> None:
    note = await crowd.ask(crowd.member, "въехал 12.03.2026, я Петров", reply_to=crowd.spoken[0].id)
    assert "в личку" in note.text
    seen = on_disk(stage)
    assert b"12.03.2026" not in seen
    assert "Петров".encode("unicode_escape") not in seen
    assert kept(stage)["person"] == []


async def test_what_was_asked_while_it_was_down_for_long_is_not_answered_any_more(stage: Stage, crowd: Crowd) -> None:
    await stage.bot_stops()
    crowd.member.say("/rule", chat=crowd.group)
    stage.moved(hours=1)
    crowd.member.say("/rule", chat=crowd.group)
    await stage.bot_starts()
    assert len(await crowd.heard()) == 1


def _nobody(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    for name, rows in kept(stage).items():
        for row in rows:
            for shared in SHARED:
                assert str(shared) not in str(row), name
    for shared in SHARED:
        assert str(shared) not in caplog.text
