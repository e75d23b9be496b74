"""Whatever is kept reaches a handler, and no shape of an update is too much."""

import json
from typing import Any

import pytest
from aiogram.types import Update, User
from hypothesis import given
from hypothesis import strategies as st

from bot.arrival import Arrival
from bot.telegram import callbacks as cb
from bot.telegram.commands import FOR_ADMINS, IN_GROUPS, IN_PRIVATE, OWN
from bot.telegram.groups import GROUPS
from bot.telegram.raw import NOBODY, UPDATE_KINDS, Raw, update_id
from bot.telegram.reduced import reduced
from tests.telegram.group_acts import BOT, CANARY, ME, NOW, accounts, person, personal, pressed, reply_to, said, sieved

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
        *((said(f"/{name}"), "for_admins", "not_an_admin") for name in FOR_ADMINS),
        (said("/start g-1"), "started", "started"),
        *((said(f"/{name} 12.03.2026"), "note", "note") for name in sorted(IN_PRIVATE.keys() & OWN - IN_GROUPS.keys())),
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
