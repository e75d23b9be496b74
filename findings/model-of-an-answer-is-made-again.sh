#!/usr/bin/env bash
# aiogram, pydantic: the model of an answer is made once, and then again after every garbage collection.
#
# Guess: `Response[Message]`, by which aiogram reads what Telegram answers, is made when it is first needed and kept:
#        pydantic caches parametrised models.
# Seen:  pydantic's cache holds them weakly, and aiogram holds none: each lives as long as an answer of its kind, until the
#        collector comes by. Then the next answer makes a class with its core schema again, for milliseconds. A bot that
#        answers a thousand people pays it again and again; one reference to the class ends it.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'aiogram==3.31.0' 'pydantic==2.13.5' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import gc
import time
from importlib.metadata import version

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import SendMessage
from aiogram.methods.base import Response
from aiogram.types import Message
from pydantic._internal import _generics

ANSWERS = 20
ANSWER = '{"ok": true, "result": {"message_id": 1, "date": 1700000000, "chat": {"id": 1, "type": "private"}, "text": "x"}}'
print("aiogram", version("aiogram"), "pydantic", version("pydantic"))

made, create = [], _generics.create_generic_submodel


def counted(*given):
    made.append(given[0])
    return create(*given)


from pydantic import main  # noqa: E402 - after what it calls is counted

main._generics.create_generic_submodel = counted
bot, session, method = Bot("42:TEST"), AiohttpSession(), SendMessage(chat_id=1, text="x")


def answers() -> tuple[int, float]:
    made.clear()
    begun = time.process_time()
    for _ in range(ANSWERS):
        session.check_response(bot, method, 200, ANSWER)
        gc.collect()
    return len(made), time.process_time() - begun


answers()
again, dear = answers()
held = Response[Message]
once, cheap = answers()
print(f"guess: of {ANSWERS} answers, with a collection after each, none makes the model again")
print(f"seen:  {again} do, {1000 * (dear - cheap) / ANSWERS:.1f} ms each; while {held.__name__} is held, {once} do")
if again < ANSWERS - 1 or once:
    raise SystemExit("changed")
print("still so")
PY
