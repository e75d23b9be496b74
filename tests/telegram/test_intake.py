"""Of what happens in a group nothing but the bare act is stored; of what a person does in private what is read."""

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.raw import Raw
from tests.telegram.group_acts import (
    ANONYMOUS,
    BOT,
    CANARY,
    CHANNEL_BOT,
    GROUP,
    NOON,
    NOW,
    SHARED,
    TELEGRAM,
    accounts,
    person,
    personal,
    pressed,
    reply_to,
    said,
    sieved,
)


def body(raw: Any) -> Raw:
    """What is stored of it."""
    found = sieved(raw)
    assert found is not None
    stored: Raw = json.loads(found.body)
    return stored


# --- nothing but the bare act -----------------------------------------------------------------------------------------


@given(content=personal, at=st.sampled_from([0, 60, 3600]))
def test_of_a_message_nothing_of_what_was_said_or_of_who_is_stored(content: Raw, at: int) -> None:
    found = sieved(said(**content), NOON + timedelta(seconds=at))
    if found is not None:
        assert CANARY not in found.body
        for number in ("42.875", "74.625", *map(str, SHARED)):
            assert number not in found.body
        assert found.sender not in SHARED


@given(account=accounts, data=st.text(max_size=64))
def test_of_a_press_nothing_is_stored_but_the_press(account: Raw, data: str) -> None:
    held = body(pressed(data, **{"from": account}))
    assert CANARY not in json.dumps(held).replace(json.dumps(data)[1:-1], "")
    query = held["callback_query"]
    assert query["data"] == data
    assert set(query) <= {"id", "from", "chat_instance", "data", "message"}
    assert set(query["message"]) <= {"chat", "message_id", "date", "message_thread_id", "is_topic_message"}
    assert query["from"]["id"] in (account["id"], 0)


def test_of_newcomers_only_that_somebody_came_is_stored() -> None:
    held = body(said(new_chat_members=[person(81), person(82), BOT]))["message"]
    assert held["new_chat_members"] == [{"id": 1, "is_bot": False, "first_name": ""}]
    assert "81" not in json.dumps(held)


def test_what_becomes_of_the_bot_is_stored_without_names() -> None:
    change = {
        "chat": {**GROUP, "username": CANARY}, "from": person(language_code="ky"), "date": NOW,
        "old_chat_member": {"user": BOT, "status": "left"},
        "new_chat_member": {"user": BOT, "status": "member"},
        "invite_link": {"invite_link": CANARY, "creator": person(8), "creates_join_request": False,
                        "is_primary": False, "is_revoked": False},
    }  # fmt: skip
    held = body({"update_id": 1, "my_chat_member": change})["my_chat_member"]
    assert CANARY not in json.dumps(held)
    assert held["from"] == {"id": 7, "is_bot": False, "first_name": "", "language_code": "ky"}


def test_an_anonymous_administrator_who_adds_the_bot_is_nobody() -> None:
    for who in SHARED:
        change = {"chat": GROUP, "from": {**person(who), "is_bot": True}, "date": NOW,
                  "old_chat_member": {"user": BOT, "status": "left"},
                  "new_chat_member": {"user": BOT, "status": "member"}}  # fmt: skip
        found = sieved({"update_id": 1, "my_chat_member": change})
        assert found is not None
        assert (found.sender, str(who) in found.body) == (0, False)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("/rule", "/rule"),
        ("/rule Германия", "/rule DE"),
        ("/rule гражданин  Узбекистана", "/rule UZ"),
        ("/RULE@kaldy_bot UK", "/rule GB"),
        ("/rule\n🇰🇬", "/rule KG"),
        ("/rule 12.03.2026", "/rule ?"),
        ("/rule въехал двенадцатого марта", "/rule ?"),
        ("/rule Германия 12.03.2026", "/rule ?"),
        ("/rule в Грузии", "/rule in GE"),
        ("/rule Грузияда", "/rule in GE"),
        ("/rule in Georgia", "/rule in GE"),
        ("/rule в стране Грузия", "/rule in GE"),
        ("/rule во Франции", "/rule in EU"),
        ("/rule Шенген", "/rule in EU"),
        ("/rule узбеки в Грузии", "/rule UZ in GE"),
        ("/rule в Грузии узбеки", "/rule UZ in GE"),
        ("/rule муж в Грузии", "/rule ?"),
        ("/rule в Грузии вчера", "/rule ?"),
        ("/group в Турции", "/group in TR"),
        ("/status 12.03.2026", "/status"),
        ("/in вчера", "/in"),
        ("/in@KALDY_bot 12 марта", "/in"),
        ("/out\n12.03.2026", "/out"),
        ("/start@kaldy_bot group_x", "/start"),
        ("/Group", "/group"),
        ("/undo@kaldy_bot", "/undo"),
    ],
)
def test_of_a_command_only_its_name_and_the_codes_of_a_rule_are_stored(text: str, stored: str) -> None:
    assert body(said(text))["message"]["text"] == stored


@given(st.text(max_size=200))
def test_whatever_stands_behind_rule_nothing_of_it_is_stored_but_codes(behind: str) -> None:
    text = body(said(f"/rule {behind}"))["message"]["text"]
    assert re.fullmatch(r"/rule( [A-Z]{2})?( in [A-Z]{2})?|/rule \?", text)


def test_a_reply_to_the_bot_is_stored_without_a_word_of_it() -> None:
    held = body(said("12.03.2026", reply_to_message=reply_to(BOT)))["message"]
    assert set(held) == {"message_id", "date", "chat", "from"}
    assert sieved(said("12.03.2026", reply_to_message=reply_to(person(8)))) is None


def test_the_topic_goes_with_it() -> None:
    held = body(said("/rule", message_thread_id=3, is_topic_message=True))["message"]
    assert (held["message_thread_id"], held["is_topic_message"]) == (3, True)


@pytest.mark.parametrize(
    ("by", "kept_as"),
    [
        ({"from": {**person(ANONYMOUS), "is_bot": True}, "sender_chat": GROUP}, GROUP["id"]),
        ({"from": {**person(CHANNEL_BOT), "is_bot": True}, "sender_chat": {"id": -1009, "type": "channel"}}, -1009),
    ],
)  # fmt: skip
def test_who_shares_an_id_is_told_apart_by_the_chat_in_whose_name_they_write(by: Raw, kept_as: int) -> None:
    found = sieved(said("/group", **by))
    assert found is not None
    held = json.loads(found.body)["message"]
    assert (found.sender, held["sender_chat"]["id"], "from" in held) == (0, kept_as, False)


# --- what is dropped --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "raw",
    [
        said("привет"),
        said("12.03.2026"),
        said("@kaldy_bot 12.03.2026"),
        said("see /rule"),
        said("/"),
        said("/rule@other_bot"),
        said("/in@other_bot 12.03.2026"),
        said("/rule@"),
        said("/ban"),
        said("/rules"),
        said("/ж"),
        said("/in" + "n" * 40),
        said("/rule", forward_origin={"type": "user", "sender_user": person(), "date": NOW}),
        said("/rule", via_bot=BOT),
        said("/rule", date=NOW - 601),
        said("/rule", date="now"),
        said("/rule", **{"from": {**person(9), "is_bot": True}}),
        said("/rule", **{"from": {**person(TELEGRAM), "is_bot": False}}),
        said(new_chat_members=[BOT]),
        said(new_chat_members=[]),
        said(new_chat_members="everybody"),
        said(left_chat_member=person()),
        said(new_chat_title="x"),
        said(photo=[], caption="/rule"),
        {"update_id": 1, "edited_message": said("/rule")["message"]},
        {"update_id": 1, "channel_post": said("/rule")["message"]},
        {"update_id": 1, "message": {**said("/rule")["message"], "chat": {"id": -1009, "type": "channel"}}},
        {"update_id": 1, "chat_member": said("/rule")["message"]},
        {"update_id": 1, "my_chat_member": {"chat": {"id": -1009, "type": "channel"}, "from": person(), "date": NOW}},
        {"update_id": 1, "message": {**said("/rule")["message"], "chat": {"type": "supergroup"}}},
        {"update_id": 1, "message": {**said("/rule")["message"], "chat": {"id": 5, "type": "supergroup"}}},
        {"update_id": 1, "message": {**said("/rule")["message"], "chat": {"id": -(2**63), "type": "group"}}},
    ],
)
def test_what_is_not_meant_for_the_bot_or_too_old_is_dropped(raw: Raw) -> None:
    assert sieved(raw) is None


@pytest.mark.parametrize("seconds", [0, 599, 600])
def test_what_was_asked_within_ten_minutes_is_kept(seconds: int) -> None:
    assert sieved(said("/rule"), NOON + timedelta(seconds=seconds)) is not None


def test_a_migration_and_a_new_place_of_the_bot_are_kept_however_late_and_never_spared() -> None:
    late = NOON + timedelta(days=3)
    moved = sieved(said(migrate_to_chat_id=-1009), late)
    by: Raw = {"from": {**person(ANONYMOUS), "is_bot": True}}
    came = sieved(said(migrate_from_chat_id=-5, **by), late)
    placed = sieved({"update_id": 1, "my_chat_member": {"chat": GROUP, "from": person(), "date": NOW}}, late)
    for found in (moved, came, placed):
        assert found is not None
        assert found.droppable is False
    asked = sieved(said("/rule"))
    assert asked is not None
    assert asked.droppable is True


@pytest.mark.parametrize("bot", [True, False])
def test_of_a_pin_nothing_is_stored_whoever_made_it(bot: bool) -> None:
    chat, account = {"id": 5, "type": "private"}, {"id": 4242 if bot else 5, "is_bot": bot, "first_name": "X"}
    about = {"message_id": 7, "date": int(NOON.timestamp()), "chat": chat}
    message = {**about, "message_id": 8, "from": account, "pinned_message": about}
    assert sieved({"update_id": 1, "message": message}) is None
