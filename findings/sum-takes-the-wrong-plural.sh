#!/usr/bin/env bash
# PostgreSQL, asyncpg and Fluent: a sum of whole numbers is shown with the wrong word.
#
# Guess: a sum of bigint is a whole number, and Fluent chooses "1 day", "21 день", "3 дня" by its value, as for any number.
# Seen:  PostgreSQL's sum(bigint) is a numeric, asyncpg hands it over as Decimal, and fluent.runtime shows a Decimal
#        as a number but does not choose by it: neither a plural category nor a number in brackets ever fits, the
#        default does, with no error in the list of errors. sum(integer) is a bigint and is chosen by rightly, so the
#        text changes with the width of the column. The same holds for round(), avg() and extract().
set -euo pipefail
lab=$(mktemp -d)
pg=/usr/lib/postgresql/15/bin
[ -x "$pg/postgres" ] || apt-get install --yes --quiet=2 --no-install-recommends postgresql-15 >/dev/null
# A server refuses to run as root.
as_server() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
trap 'as_server "$pg/pg_ctl" -D "$lab/pg/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$lab"' EXIT
chmod 755 "$lab"
mkdir "$lab/pg"
[ "$(id -u)" != 0 ] || chown postgres "$lab/pg"
as_server "$pg/initdb" -D "$lab/pg/data" -U someone -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
as_server "$pg/pg_ctl" -D "$lab/pg/data" -w -l "$lab/pg/log" -o "-k $lab/pg -h '' -c fsync=off" start >/dev/null

python3 -m venv "$lab/venv"
"$lab/venv/bin/pip" install --quiet --disable-pip-version-check 'asyncpg==0.32.0' 'fluent.runtime==0.4.0' 'babel==2.19.0' 2>/dev/null
"$lab/venv/bin/python" - "$lab/pg" <<'PY'
import asyncio
import sys
from importlib.metadata import version

import asyncpg
from fluent.runtime import FluentBundle, FluentResource

TEXTS = {
    "ru": """left = { $days ->
    [0] ни дня
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}""",
    "ky": """left = { $days ->
    [0] күн калган жок
    [one] { $days } күн калды
   *[other] дагы { $days } күн
}""",
    "en": """left = { $days ->
    [0] no day
    [one] { $days } day
   *[other] { $days } days
}""",
}
ANSWERS = {"ru": ["ни дня", "1 день", "3 дня", "21 день"], "ky": ["күн калган жок", "1 күн калды"], "en": ["no day", "1 day"]}
DEFAULTS = {"ru": ["0 дней", "1 дней", "3 дней", "21 дней"], "ky": ["дагы 0 күн", "дагы 1 күн"], "en": ["0 days", "1 days"]}
GUESSED = {"integer": ANSWERS, "bigint": ANSWERS}
SEEN = {"integer": ANSWERS, "bigint": DEFAULTS}


def shown(language, days):
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(TEXTS[language]))
    text, errors = bundle.format_pattern(bundle.get_message("left").value, {"days": days})
    if errors:
        sys.exit(f"no longer so: {errors}")
    return text


async def measured(folder):
    connection = await asyncpg.connect(host=folder, user="someone", database="postgres")
    print("PostgreSQL", await connection.fetchval("show server_version"), "asyncpg", version("asyncpg"))
    print("fluent.runtime", version("fluent.runtime"), "Babel", version("babel"))
    now = {}
    for width in GUESSED:
        now[width] = {}
        for language in TEXTS:
            sums = [
                await connection.fetchval(f"select sum(days) from (values ($1::{width})) as stay (days)", days)
                for days in (0, 1, 3, 21)[: len(ANSWERS[language])]
            ]
            now[width][language] = [shown(language, total) for total in sums]
        print(f"sum({width}) arrives as {type(sums[0]).__name__}: {now[width]}")
    await connection.close()
    return now


now = asyncio.run(measured(sys.argv[1]))
print(f"guessed for both: {ANSWERS}")
if now != SEEN:
    sys.exit("no longer so")
print("still so")
PY
