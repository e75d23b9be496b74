"""Everything that Telegram may do to one message, each to somebody else in one sweep, over real HTTP."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.app import Timing
from bot.backoff import Backoff
from bot.notices.loop import NoticesTiming
from telegram_stand_in import Fault, UserClient
from tests.journeys.stage import QUICK, Stage

IN_A_HURRY = replace(
    QUICK, notices=NoticesTiming(look_seconds=0.1, failed=Backoff(0.1, 1), stop_seconds=0.1)
)  # by the stage's clock, which the test moves
ARRIVES = {
    "429 with retry_after": 1,
    "429 without retry_after": 1,
    "500": 1,
    "502 in HTML": 1,
    "empty answer": 1,
    "connection closed before": 1,
    "cut JSON": 2,  # Telegram had taken these two
    "connection closed after": 2,
}
"""Faults that pass, with how often the notice is seen."""
PARKED = ("403 blocked", "403 deactivated", "403 never wrote", "400 chat not found")
NEVER = 600.0
"""Seconds, which no test takes: an answer that does not come."""


SAID = "😔 I couldn’t answer one of your messages."


def apologies(user: UserClient) -> int:
    return sum(message.by_bot and (message.text or "").startswith(SAID) for message in user.messages)


def plan(stage: Stage, *users: UserClient) -> None:
    """A notice to each, due now."""
    due = f"{stage.clock.now():%Y-%m-%d %H:%M:%S.%f}"
    with sqlite3.connect(stage.directory / "kaldy.sqlite3") as database:
        database.executemany(
            "INSERT INTO notice (chat_id, kind, due_at) VALUES (?, 'apology', ?)", [(user.id, due) for user in users]
        )
    database.close()
    assert stage.kaldy is not None
    stage.kaldy.wake()


@pytest.mark.parametrize("timing", [IN_A_HURRY])
async def test_each_fault_concerns_one_person_and_no_notice_is_lost(stage: Stage, timing: Timing) -> None:
    users = {name: stage.user(name) for name in (*ARRIVES, *PARKED, "late answer", "none")}
    for user in users.values():
        await user.ask("/start")
    for name in (*ARRIVES, *PARKED):
        seconds = 1 if name == "429 with retry_after" else None
        stage.server.faults.add(Fault.preset(name, method="sendMessage", chat=users[name].id, seconds=seconds))
    slow = Fault.preset("late answer", method="sendMessage", chat=users["late answer"].id, seconds=NEVER)
    stage.server.faults.add(slow)
    plan(stage, *users.values())

    def arrived() -> bool:
        stage.clock.move(timedelta(seconds=1))
        return all(apologies(users[name]) >= count for name, count in (ARRIVES | {"none": 1}).items())

    await stage.until(arrived)
    assert apologies(users["late answer"]) == 1, "it was taken, but its answer is still to come"
    parked = "SELECT count(*) FROM person WHERE unreachable_since IS NOT NULL"
    await stage.until(lambda: stage.asked(parked) == len(PARKED))
    stage.moved(days=1)
    calls = [call.chat_id for call in stage.server.calls if call.params.get("text", "").startswith(SAID)]
    assert {name: calls.count(users[name].id) for name in PARKED} == dict.fromkeys(PARKED, 1), "no retries"

    await stage.bot_restarts()
    for name in PARKED:
        users[name].say("/help")
    await stage.until(lambda: all(apologies(users[name]) for name in PARKED))
    await stage.until(lambda: not stage.asked("SELECT count(*) FROM notice WHERE kind = 'apology'"))
    seen = {name: apologies(user) for name, user in users.items()}
    assert seen == ARRIVES | dict.fromkeys(PARKED, 1) | {"late answer": 2, "none": 1}
