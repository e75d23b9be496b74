#!/usr/bin/env bash
# aiogram: a filter `F.text == "…"` is looked at in another thread, once for every handler that is passed.
#
# Guess: a magic filter is a comparison; the dispatcher makes it in place, as the event loop is asynchronous anyway.
# Seen:  whatever is no coroutine goes through asyncio.to_thread, magic filters and lambdas too: an update that meets its
#        handler after nine others has crossed to another thread and back ten times, and costs several times as much CPU
#        as with the same filters in coroutines. Filters that only one thread may touch (a set without a lock, a thread
#        local) are touched by many.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'aiogram==3.31.0' 'pydantic==2.13.5' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import asyncio
import threading
import time
from datetime import UTC, datetime
from importlib.metadata import version

from aiogram import Bot, Dispatcher, F
from aiogram.types import Chat, Message, Update

HANDLERS, UPDATES = 10, 300
print("aiogram", version("aiogram"))


def update(number: int) -> Update:
    chat = Chat(id=1, type="private")
    message = Message(message_id=number, date=datetime(2026, 11, 29, tzinfo=UTC), chat=chat, text=f"/c{HANDLERS - 1}")
    return Update(update_id=number, message=message)


async def measured(in_place: bool) -> tuple[int, float]:
    threads: list[int] = []

    def looked(text: str) -> str:
        threads.append(threading.get_ident())
        return text

    def condition(name: str):
        magic = F.text.func(looked) == name
        if not in_place:
            return magic

        async def check(message: Message) -> bool:
            return bool(magic.resolve(message))

        return check

    async def handled(_: Message) -> None: ...

    dispatcher = Dispatcher(disable_fsm=True)
    for each in range(HANDLERS):
        dispatcher.message.register(handled, condition(f"/c{each}"))
    bot = Bot("42:TEST")
    await dispatcher.feed_update(bot, update(0))
    threads.clear()
    begun = time.process_time()
    for number in range(UPDATES):
        await dispatcher.feed_update(bot, update(number))
    cost = time.process_time() - begun
    await bot.session.close()
    return sum(each != threading.get_ident() for each in threads), cost


async def main() -> None:
    elsewhere, dear = await measured(in_place=False)
    here, cheap = await measured(in_place=True)
    print(f"guess: none of {HANDLERS * UPDATES} looks leaves the event loop's thread")
    print(f"seen:  {elsewhere} do; CPU is {dear / cheap:.1f} times that of the same filters in coroutines, of which {here} do")
    if (elsewhere, here) != (HANDLERS * UPDATES, 0) or dear < 1.5 * cheap:
        raise SystemExit("changed")
    print("still so")


asyncio.run(main())
PY
