"""GET /health for those who watch the bot from outside; runs only when a port is set."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager


@asynccontextmanager
async def endpoint(port: int, problem: Callable[[], str | None]) -> AsyncIterator[None]:
    """Answer 200, or 503 with the sentence of `problem`, on every address of the machine.

    OSError when the port is taken.
    """
    from aiohttp import web  # most bots have no such port, and it takes memory

    async def health(_request: web.Request) -> web.Response:
        sentence = problem()
        return web.Response(text=f"{sentence or 'ok'}\n", status=503 if sentence else 200)

    app = web.Application()
    app.router.add_get("/health", health)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, None, port).start()
        yield
    finally:
        await runner.cleanup()
