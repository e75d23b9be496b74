"""What the page asks for."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp

Post = Callable[..., Awaitable[tuple[int, dict[str, Any]]]]


async def state(http: aiohttp.ClientSession) -> dict[str, Any]:
    async with http.get("/preview/state") as response:
        assert response.status == 200
        view: dict[str, Any] = await response.json()
        return view


async def events(response: aiohttp.ClientResponse) -> AsyncIterator[dict[str, Any]]:
    async for line in response.content:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))


def in_group(post: Post, group: int) -> Post:
    """What somebody does there, or to the group."""

    async def act(path: str, *, person: int, **body: Any) -> tuple[int, dict[str, Any]]:
        if path in ("say", "press", "inline"):
            return await post(f"people/{person}/{path}", chat=group, **body)
        return await post(f"groups/{group}/{path}", person=person, **body)

    return act
