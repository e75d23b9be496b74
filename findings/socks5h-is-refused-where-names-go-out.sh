#!/usr/bin/env bash
# aiogram, python-telegram-bot and curl: what "socks5://" and "socks5h://" say about who looks a name up.
#
# Guess: as with curl, "socks5" looks the name up here and sends an address, "socks5h" sends the name; both libraries
#        of bots take both spellings. So where names of Telegram are not answered, one writes "socks5h".
# Seen:  aiogram (through aiohttp-socks and python-socks) refuses "socks5h" as an unknown scheme, and its "socks5" is
#        curl's "socks5h": the name goes out to the proxy. python-telegram-bot (through httpx) takes both and sends the
#        name for both. One setting for all three does not exist: the address that does right in curl stops aiogram,
#        and the one that does right in aiogram looks names up at home in curl.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'aiogram==3.31.0' 'aiohttp-socks==0.12.0' 'python-socks==3.2.1' 'python-telegram-bot[socks]==22.8' 'httpx==0.28.1' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import asyncio
import socket
import subprocess
import sys
from importlib.metadata import version

import telegram
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram.request import HTTPXRequest

print(*(f"{name} {version(name)}" for name in ("aiogram", "aiohttp-socks", "python-socks", "python-telegram-bot", "httpx")))
print(subprocess.run(["curl", "--version"], capture_output=True, encoding="utf-8", check=True).stdout.split(" (")[0])
BOTH = ("socks5", "socks5h")
CURL = {"socks5": "an address", "socks5h": "a name"}
GUESSED = {"curl": CURL, "aiogram": CURL, "python-telegram-bot": CURL}
SEEN = {
    "curl": CURL,
    "aiogram": {"socks5": "a name", "socks5h": "ValueError"},
    "python-telegram-bot": {"socks5": "a name", "socks5h": "a name"},
}
SERVER = "http://localhost:9"  # no one is asked: the proxy below refuses


async def by_curl(proxy):
    started = await asyncio.create_subprocess_exec(
        "curl", "--silent", "--max-time", "10", "--noproxy", "", "--proxy", proxy, SERVER
    )
    await started.wait()


async def by_aiogram(proxy):
    session = AiohttpSession(proxy=proxy, api=TelegramAPIServer.from_base(SERVER))
    try:
        await Bot("42:TEST", session=session).get_me(request_timeout=10)
    finally:
        await session.close()


async def by_python_telegram_bot(proxy):
    await telegram.Bot("42:TEST", base_url=f"{SERVER}/bot", request=HTTPXRequest(proxy=proxy)).get_me()


async def asked_for(ask, scheme):
    """What the proxy is told to reach, or the error that came before it was told anything."""
    told = []

    async def proxy(reader, writer):
        _, methods = await reader.readexactly(2)
        await reader.readexactly(methods)
        writer.write(bytes([5, 0]))
        kind = (await reader.readexactly(4))[3]
        told.append("a name" if kind == 3 else "an address")
        writer.write(bytes([5, 5, 0, 1, 0, 0, 0, 0, 0, 0]))  # refused
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(proxy, "127.0.0.1", 0, family=socket.AF_INET)
    port = server.sockets[0].getsockname()[1]
    try:
        async with asyncio.timeout(20):
            await ask(f"{scheme}://127.0.0.1:{port}")
    except Exception as error:  # each library has its own word for the refusal
        told.append(type(error).__name__)
    server.close()
    return told[0]


async def measured():
    ways = {"curl": by_curl, "aiogram": by_aiogram, "python-telegram-bot": by_python_telegram_bot}
    return {name: {scheme: await asked_for(ask, scheme) for scheme in BOTH} for name, ask in ways.items()}


now = asyncio.run(measured())
for name, found in now.items():
    print(f"{name}: guessed {GUESSED[name]}, seen {found}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
