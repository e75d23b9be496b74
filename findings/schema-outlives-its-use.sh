#!/usr/bin/env bash
# pydantic: what a model was built from is never given back, whoever lets go of it.
#
# Guess: once its validator and its serializer are built, a model needs its core schema no more; a program with hundreds
#        of models frees it by deleting `__pydantic_core_schema__`.
# Seen:  not a byte is freed. The validator and the serializer, which are compiled, hold the same Python dictionary, to
#        be pickled by (`__reduce__`): it is a third of what models of forty fields take, for as long as they are used.
set -euo pipefail
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'pydantic==2.13.5' 2>/dev/null
"$lab/venv/bin/python" - <<'PY'
import gc
import tracemalloc

from pydantic import VERSION, create_model

tracemalloc.start()


def held() -> float:
    gc.collect()
    return tracemalloc.get_traced_memory()[0] / 2**20


before = held()
models = [create_model(f"Model{number}", **{f"field_{n}": (int | None, None) for n in range(40)}) for number in range(200)]
built = held() - before
schema = models[0].__pydantic_core_schema__
same = [kept.__reduce__()[1][0] is schema for kept in (models[0].__pydantic_validator__, models[0].__pydantic_serializer__)]
del schema
for model in models:
    del model.__pydantic_core_schema__
deleted = held() - before
for model in models:
    del model.__pydantic_validator__, model.__pydantic_serializer__
without = held() - before

print("pydantic", VERSION)
print(f"guess: of {built:.1f} MiB for {len(models)} models {built - without:.1f} go with their schemas")
print(f"seen:  {abs(built - deleted):.1f} go; the validator and the serializer hold the same schema: {same}")
if same != [True, True] or built - deleted > 0.1 or built - without < 2:
    raise SystemExit("changed")
print("still so")
PY
