"""Of what happens in a group nothing but the bare act is stored; of what a person does in private what is read."""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiogram.types import Update, User
from hypothesis import given
from hypothesis import strategies as st

from bot.arrival import Arrival
from bot.telegram import callbacks as cb
from bot.telegram.groups import GROUPS
from bot.telegram.intake import COMMANDS, FOR_ADMINS, IN_PRIVATE, Me, stored_form
from bot.telegram.raw import NOBODY, UPDATE_KINDS, Raw, update_id
from bot.telegram.reduced import reduced

ME = Me(4242, "kaldy_bot")
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
NOW = int(NOON.timestamp())
ANONYMOUS, CHANNEL_BOT, TELEGRAM = SHARED = (1_087_968_824, 136_817_688, 777_000)
GROUP: Raw = {"id": -1001500000001, "type": "supergroup", "title": "Relocants"}
BOT: Raw = {"id": ME.id, "is_bot": True, "first_name": "Kaldy", "username": ME.username}
CANARY = "canary"


def person(who: int = 7, **more: Any) -> Raw:
    return {"id": who, "is_bot": False, "first_name": f"{CANARY} Ivan", "last_name": CANARY, "username": CANARY, **more}


def said(text: str | None = None, **content: Any) -> Raw:
    """An update with a message in the group."""
    message = {"message_id": 5, "date": NOW, "chat": GROUP, "from": person(), **content}
    return {"update_id": 1, "message": message if text is None else {**message, "text": text}}


def pressed(data: str | None = "g", **content: Any) -> Raw:
    under = {"message_id": 9, "date": NOW - 86_400, "chat": GROUP, "from": BOT, "text": CANARY}
    query: Raw = {"id": "33", "from": person(), "chat_instance": "1", "message": under, **content}
    return {"update_id": 1, "callback_query": query if data is None else {**query, "data": data}}


def reply_to(who: Raw) -> Raw:
    """What a reply carries: the whole message that is answered."""
    return {"message_id": 4, "date": NOW - 60, "chat": GROUP, "from": who, "text": CANARY}


def sieved(raw: Any, at: datetime = NOON) -> Arrival | None:
    return stored_form(raw, ME, at)


def body(raw: Any) -> Raw:
    """What is stored of it."""
    found = sieved(raw)
    assert found is not None
    stored: Raw = json.loads(found.body)
    return stored


# --- nothing but the bare act -----------------------------------------------------------------------------------------

words = st.text(max_size=30).map(lambda text: f"{CANARY}{text}")
accounts = st.sampled_from(
    [person(), person(8, language_code="ky"), BOT, *({**person(who), "is_bot": True} for who in SHARED)]
)
personal = st.fixed_dictionaries(
    {},
    optional={
        "caption": words,
        "entities": st.just([{"type": "text_link", "offset": 0, "length": 3, "url": f"https://{CANARY}.org"}]),
        "forward_origin": st.just({"type": "hidden_user", "sender_user_name": CANARY, "date": NOW}),
        "contact": st.just({"phone_number": CANARY, "first_name": CANARY}),
        "location": st.just({"latitude": 42.875, "longitude": 74.625}),
        "photo": st.just([{"file_id": CANARY, "file_unique_id": CANARY, "width": 1, "height": 1}]),
        "quote": st.just({"text": CANARY, "position": 0}),
        "external_reply": st.just({"origin": {"type": "hidden_user", "sender_user_name": CANARY, "date": NOW}}),
        "author_signature": words,
        "sender_chat": st.just({**GROUP, "title": CANARY, "username": CANARY}),
        "reply_to_message": accounts.map(reply_to),
        "left_chat_member": st.just(person(9)),
        "new_chat_members": st.lists(accounts, max_size=3),
        "new_chat_title": words,
        "pinned_message": accounts.map(reply_to),
        "via_bot": st.just(BOT),
        "message_thread_id": st.integers(1, 9),
        "is_topic_message": st.booleans(),
        "migrate_to_chat_id": st.just(-1009),
        "edit_date": st.just(NOW),
        "from": accounts,
        "text": words
        | st.tuples(
            st.sampled_from([*sorted(COMMANDS), "other"]), st.sampled_from(["", "@kaldy_bot", "@Kaldy_Bot"]), words
        ).map(lambda parts: f"/{parts[0]}{parts[1]} {parts[2]}"),
        "chat": st.sampled_from([GROUP, {**GROUP, "type": "group", "id": -5, "username": CANARY, "is_forum": True}]),
    },
)  # fmt: skip


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
        ("/status 12.03.2026", "/status"),
        ("/in вчера", "/in"),
        ("/in@KALDY_bot 12 марта", "/in"),
        ("/out\n12.03.2026", "/out"),
        ("/start@kaldy_bot group_x", "/start"),
        ("/Group", "/group"),
        ("/undo@kaldy_bot", "/undo"),
    ],
)
def test_of_a_command_only_its_name_and_the_country_of_a_rule_are_stored(text: str, stored: str) -> None:
    assert body(said(text))["message"]["text"] == stored


@given(st.text(max_size=200))
def test_whatever_stands_behind_rule_nothing_of_it_is_stored_but_a_code(behind: str) -> None:
    text = body(said(f"/rule {behind}"))["message"]["text"]
    assert re.fullmatch(r"/rule( [A-Z]{2}| \?)?", text)


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


# --- whatever comes ---------------------------------------------------------------------------------------------------

KEYS = [
    "update_id", *UPDATE_KINDS, "chat", "from", "sender_chat", "id", "type", "date", "is_bot", "text", "message",
    "data", "new_chat_members", "reply_to_message", "migrate_to_chat_id", "message_thread_id", "via_bot",
    "new_chat_member", "language_code",
]  # fmt: skip
VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6) | st.sampled_from(
    ["group", "supergroup", "channel", "private", "/rule", "/in@kaldy_bot", -5, 7, ME.id, NOW, *NOBODY, 2**63, -(2**63)]
)  # fmt: skip
JSON = st.recursive(
    VALUES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=25,
)


@given(raw=JSON | st.fixed_dictionaries({"update_id": st.integers(0), "message": JSON, "callback_query": JSON}))
def test_no_shape_of_json_is_too_much(raw: Any) -> None:
    found = sieved(raw)
    if found is not None:
        assert found.update_id == update_id(raw)
        assert -(2**63) < found.lane < 2**63
        assert 0 <= found.sender < 2**63
        assert found.sender not in NOBODY
        assert found.sent_at.tzinfo is not None
        assert found.body.isascii()
        assert "\\u0000" not in found.body or "\0" in json.dumps(raw, ensure_ascii=False)


@given(
    held=st.dictionaries(st.sampled_from(KEYS), JSON, max_size=6), kind=st.sampled_from(["message", "callback_query"])
)
def test_what_a_person_does_in_private_is_kept_as_it_is_read(held: Raw, kind: str) -> None:
    private = {"id": 7, "type": "private", "first_name": "A"}
    own: Raw = {"from": person(), "chat": private, "message": {"chat": private}}
    raw = {"update_id": 3, kind: {**held, **own, "text": CANARY}}
    found = sieved(raw)
    assert found is not None
    assert json.loads(found.body) == json.loads(json.dumps(reduced(raw)))
    assert CANARY not in found.body.replace(f'"text": "{CANARY}"', "")
    assert (found.lane, found.sender) == (7, 7)


# --- and what is kept reaches a handler -------------------------------------------------------------------------------


class Named:
    """A bot by whose name commands are told apart."""

    id = ME.id

    async def me(self) -> Any:
        """As Telegram knows it."""
        return User(id=ME.id, is_bot=True, first_name="Kaldy", username=ME.username)


class Asked:
    """A group of whose administrators whoever acts is one, or not."""

    def __init__(self, admin: bool) -> None:
        self.admin = admin

    async def by_admin(self) -> bool:
        """What the filter of administrators asks."""
        return self.admin


async def handler_of(found: Arrival, *, admin: bool) -> str:
    """The name of the handler that takes what is stored: the first one that fits."""
    update = Update.model_validate_json(found.body)
    for router in GROUPS.chain_tail:
        for handler in router.observers[update.event_type].handlers:
            fits, _ = await handler.check(update.event, bot=Named(), chat=Asked(admin))
            if fits:
                return str(handler.callback.__name__)
    return "none"


@pytest.mark.parametrize(
    ("raw", "for_admin", "for_member"),
    [
        (said("/rule Россия"), "rule", "rule"),
        (said("/RULE@Kaldy_Bot"), "rule", "rule"),
        *((said(f"/{name}"), name, "not_an_admin") for name in FOR_ADMINS),
        (said("/start g-1"), "started", "started"),
        *((said(f"/{name} 12.03.2026"), "note", "note") for name in IN_PRIVATE if name != "start"),
        (said("/whatever@kaldy_bot"), "note", "note"),
        (said("12.03.2026", reply_to_message=reply_to(BOT)), "note", "note"),
        (said(new_chat_members=[person(8)]), "newcomers", "newcomers"),
        (said(migrate_to_chat_id=-1009), "moved_away", "moved_away"),
        (said(migrate_from_chat_id=-5), "moved_here", "moved_here"),
        (pressed(cb.GroupClose().pack()), "close", "not_the_admins"),
        (pressed(cb.GroupTidies(on=True).pack()), "set_tidies", "not_the_admins"),
        (pressed(f"{cb.OF_GROUPS}?"), "old_button", "not_the_admins"),
        (pressed(cb.Nothing().pack()), "not_yours", "not_yours"),
        (pressed(cb.Undo(change=1).pack()), "not_yours", "not_yours"),
        (pressed(None), "not_yours", "not_yours"),
    ],
)
async def test_what_is_kept_reaches_its_handler(raw: Raw, for_admin: str, for_member: str) -> None:
    found = sieved(raw)
    assert found is not None
    assert await handler_of(found, admin=True) == for_admin
    assert await handler_of(found, admin=False) == for_member


@given(content=personal, admin=st.booleans())
async def test_whatever_is_kept_of_a_message_reaches_a_handler(content: Raw, admin: bool) -> None:
    found = sieved(said(**content))
    if found is not None:
        assert await handler_of(found, admin=admin) != "none"


@given(account=accounts, data=st.text(max_size=64), admin=st.booleans())
async def test_any_press_reaches_a_handler(account: Raw, data: str, admin: bool) -> None:
    found = sieved(pressed(data, **{"from": account}))
    assert found is not None
    assert await handler_of(found, admin=admin) != "none"
