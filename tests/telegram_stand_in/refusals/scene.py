"""Emma wrote to the bot, and it answered: the scene in which refusals are tried."""

from dataclasses import dataclass
from typing import Any

import aiohttp

from telegram_stand_in import Server, UserClient
from tests.telegram_stand_in.conftest import StillClock

EMMA = 5_000_000_001
NEVER_WROTE = 5_000_000_002
QUERY_GONE = "query is too old and response timeout expired or query ID is invalid"


@dataclass
class Scene:
    """Emma wrote to the bot, and it answered; somebody else never wrote."""

    server: Server
    clock: StillClock
    http: aiohttp.ClientSession
    emma: UserClient
    sent: int = 0
    said: int = 0
    query: str = ""

    async def call(self, method: str, **params: Any) -> tuple[int, dict[str, Any]]:
        body = {name: value for name, value in params.items() if value is not None}
        async with self.http.post(f"/bot{self.server.token}/{method}", json=body) as response:
            answer: dict[str, Any] = await response.json()
            return response.status, answer


async def refused(scene: Scene, method: str, **params: Any) -> str:
    status, answer = await scene.call(method, **params)
    assert status == answer["error_code"]
    assert answer["ok"] is False
    return str(answer["description"])


def inline(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}
