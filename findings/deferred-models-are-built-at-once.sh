#!/usr/bin/env bash
# aiogram, pydantic: every model says that its building is deferred, and the import builds them all.
#
# Guess: aiogram's types have `defer_build=True`, so a bot that uses forty of four hundred builds forty.
# Seen:  `aiogram.types` calls `model_rebuild` on each of its types as soon as it is imported, which builds at once whatever
#        was deferred. Every bot, a bare echo as well, holds the validators of all of them:
#        most of its memory and of its start.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'aiogram==3.31.0' 'pydantic==2.13.5' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import resource
import time
from importlib.metadata import version

import aiohttp  # noqa: F401 - not what is weighed
import pydantic

before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
from aiogram import Bot, methods, types  # noqa: E402, F401 - weighed from here on

cost, after = time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
models = {
    each
    for module in (types, methods)
    for each in vars(module).values()
    if isinstance(each, type) and issubclass(each, pydantic.BaseModel)
}
deferred = [each for each in models if each.model_config.get("defer_build")]
built = [each for each in deferred if isinstance(each.__pydantic_validator__, pydantic._internal._mock_val_ser.SchemaValidator)]
print("aiogram", version("aiogram"), "pydantic", version("pydantic"))
print(f"guess: of {len(deferred)} models that defer their building none is built by the import")
print(f"seen:  {len(built)} are; the import takes {cost:.1f} s and {(after - before) / 1024:.0f} MiB")
if len(deferred) < 400 or len(built) < 0.9 * len(deferred):
    raise SystemExit("changed")
print("still so")
PY
