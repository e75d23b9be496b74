#!/usr/bin/env bash
# aiohttp and yarl: a member of an Enum of texts is sent by its name in an address, and by its value in a form.
#
# Guess: `ParseMode.HTML` of aiogram is a text, "HTML": the same request says so in its query and in its body.
# Seen:  the body, which urllib encodes, says HTML, the query, which yarl encodes, says ParseMode.HTML; nothing warns.
#        A StrEnum says its value in both. So a form that is handed over to yarl, which is several times as fast,
#        changes what a server gets, only where such a member is among the values.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check \
  'aiohttp==3.14.5' 'yarl==1.25.1' 'aiogram==3.31.0' 'pydantic==2.13.5' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import asyncio
from enum import StrEnum
from importlib.metadata import version

from aiogram.enums import ParseMode
from aiohttp import ClientSession, web
from yarl import URL

print("aiohttp", version("aiohttp"), "yarl", version("yarl"), "aiogram", version("aiogram"))


class Mode(StrEnum):
    HTML = "HTML"


async def echo(request: web.Request) -> web.Response:
    return web.json_response({"query": request.query["mode"], "form": (await request.post())["mode"]})


async def sent(mode: str) -> dict[str, str]:
    app = web.Application()
    app.router.add_post("/", echo)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    async with ClientSession() as session:
        async with session.post(f"http://127.0.0.1:{port}/", params={"mode": mode}, data={"mode": mode}) as answer:
            found: dict[str, str] = await answer.json()
    await runner.cleanup()
    return found


assert ParseMode.HTML == "HTML"
for mode, expected in (
    (ParseMode.HTML, {"query": "ParseMode.HTML", "form": "HTML"}),
    (Mode.HTML, {"query": "HTML", "form": "HTML"}),
    ("HTML", {"query": "HTML", "form": "HTML"}),
):
    found = asyncio.run(sent(mode))
    print(f"{type(mode).__name__}: {found}")
    assert found == expected, found
assert URL.build(query={"mode": ParseMode.HTML}).raw_query_string == "mode=ParseMode.HTML"
PY
