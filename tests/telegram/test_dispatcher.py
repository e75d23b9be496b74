"""One update in, one answer out: also for those that are broken, of a kind nobody knows yet, or a press."""

import json
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any

import pytest
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError

from bot.actions.answers.stays import Saved
from bot.core.stay import Stay
from bot.telegram import callbacks as cb
from bot.telegram.intake import Me, stored_form
from tests.actions.talk import Direction, Purpose, expect
from tests.telegram.one_answer import DATE
from tests.telegram.wire import Raw, Wire, message, person, press

pytestmark = pytest.mark.asyncio(loop_scope="module")
STATUS = cb.Show(card="status").pack()
ME, NOON = Me(4242, "kaldy_bot"), datetime.fromtimestamp(DATE, UTC)


# --- updates that cannot be handled -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"brand_new": {"from": person(1), "chat": {"id": 1, "type": "private"}}},
        {"poll": {"id": "1", "question": "?", "options": []}},
        {"inline_query": {"id": "1", "from": person(1), "query": "", "offset": ""}},
        {"channel_post": {"message_id": 1, "date": DATE, "chat": {"id": -1001, "type": "channel"}, "text": "/in"}},
        {"message": "/in"},
        {"message": None},
    ],
)
async def test_a_kind_of_update_nobody_handles_is_not_fetched_and_does_nothing(wire: Wire, content: Raw) -> None:
    raw = {"update_id": 5, **content}
    assert stored_form(raw, ME, NOON) is None
    before = await wire.everything()
    with suppress(UpdateTypeLookupError, AttributeError, ValidationError):  # the inbox would set it aside
        assert await wire.update(json.dumps(raw)) == []
    assert wire.recorder.sent == []
    assert await wire.everything() == before


def broken() -> dict[str, Raw]:
    good = message(7, datetime.fromtimestamp(DATE, UTC), text="/in")
    said, pressed = good["message"], press(7, STATUS)["callback_query"]
    return {
        "no chat": {**good, "message": {name: value for name, value in said.items() if name != "chat"}},
        "no date": {**good, "message": {**said, "date": "yesterday"}},
        "sender": {**good, "message": {**said, "from": {"id": "seven"}}},
        "press": {"update_id": 1, "callback_query": {name: value for name, value in pressed.items() if name != "id"}},
    }


@pytest.mark.parametrize("name", broken())
async def test_what_cannot_be_decoded_raises_and_writes_nothing(wire: Wire, name: str) -> None:
    before = await wire.everything()
    with pytest.raises(ValidationError):
        await wire.update(json.dumps(broken()[name]))
    assert wire.recorder.sent == []
    assert await wire.everything() == before


async def test_what_is_no_json_raises(wire: Wire) -> None:
    with pytest.raises(ValueError, match="Expecting value"):
        await wire.update("<html>")


# --- presses ----------------------------------------------------------------------------------------------------------


def carrier(who: int, **content: Any) -> Raw:
    """The message under which a button was pressed."""
    return {"message_id": 12, "date": DATE, "chat": {"id": who, "type": "private"}, "text": "Which day?", **content}


async def test_a_press_is_answered_in_the_place_of_its_message(wire: Wire) -> None:
    somebody = await wire.world.settled()
    [sent] = await wire.update(json.dumps(press(somebody.id, cb.Turn(page=0).pack(), carrier(somebody.id))))
    assert sent.replaced == 12


async def test_a_message_that_is_too_old_to_be_read_gets_a_new_one_beside_it(wire: Wire) -> None:
    somebody = await wire.world.settled()
    gone = {"chat": {"id": somebody.id, "type": "private"}, "message_id": 12, "date": 0}
    day = cb.Pick(purpose=Purpose.ENTER, about=0, day=date(2026, 3, 9)).pack()
    [sent] = await wire.update(json.dumps(press(somebody.id, day, gone)))
    assert (sent.chat, sent.replaced) == (somebody.id, None)
    assert await somebody.stays() == [Stay(date(2026, 3, 9))]


async def test_a_message_older_than_two_days_is_still_edited(wire: Wire) -> None:
    # A bot's own messages can be edited without that limit; where not, the sender falls back to a new one.
    somebody = await wire.world.settled()
    old = carrier(somebody.id, date=DATE - 90 * 86_400)
    [sent] = await wire.update(json.dumps(press(somebody.id, cb.Turn(page=0).pack(), old)))
    assert sent.replaced == 12


async def test_a_message_that_tells_of_a_change_stays_in_the_chat(wire: Wire) -> None:
    somebody = await wire.world.settled()
    saved = expect(Saved, await somebody.command(Direction.IN, "09.03.2026"))
    undo = cb.Undo(change=saved.change).pack()
    told = carrier(somebody.id, reply_markup={"inline_keyboard": [[{"text": "Undo", "callback_data": undo}]]})
    [sent] = await wire.update(json.dumps(press(somebody.id, cb.Skip(step="past").pack(), told)))
    assert sent.replaced is None
    [undone] = await wire.update(json.dumps(press(somebody.id, undo, told)))
    assert undone.replaced == 12
    assert await somebody.stays() == []


async def test_a_press_under_a_message_posted_inline_is_not_fetched() -> None:
    inline = press(7, STATUS)
    del inline["callback_query"]["message"]
    raw = {**inline, "callback_query": {**inline["callback_query"], "inline_message_id": "x"}}
    assert stored_form(raw, ME, NOON) is None


@pytest.mark.parametrize("inline", [True, False])
async def test_without_inline_mode_no_button_begins_it(wire: Wire, inline: bool) -> None:
    """Telegram would refuse the whole message if the operator has not allowed inline mode."""
    somebody = await wire.world.settled()
    wire.recorder.inline = inline
    for words, queries in (("/status", ("my days",)), ("/share", ("my days", ""))):
        [sent] = await wire.update(json.dumps(message(somebody.id, NOON, text=words)))
        assert sent.queries == (queries if inline else ())
        assert sent.labels
