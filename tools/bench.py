"""``make bench`` and ``make bench-full``: Kaldy beside a bare echo bot of aiogram, in one table and on a page.

The page is docs/performance.md, or `--page`; what was measured stands beside it as JSON. The sizes are options.
"""

import argparse
import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, fields
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from tools import bench_answers, bench_page, bench_people
from tools.bench_answers import Figures, Sizes
from tools.bench_bots import ROOT
from tools.bench_server import serving

SQLITE, POSTGRESQL = "Kaldy, SQLite", "Kaldy, PostgreSQL"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for size in fields(Sizes):
        parser.add_argument(f"--{size.name}", type=int, default=size.default)
    parser.add_argument("--full", action="store_true", help="PostgreSQL too, crowds and endurance: half an hour")
    parser.add_argument("--crowds", type=int, nargs="*", default=[1, 1_000, 1_000_000], help="people in the database")
    parser.add_argument("--updates", type=int, default=100_000, help="after which memory is to be what it was")
    parser.add_argument("--page", type=Path, default=ROOT / "docs/performance.md")
    given = parser.parse_args(arguments)
    sizes = Sizes(**{size.name: getattr(given, size.name) for size in fields(Sizes)})
    raw, more = asyncio.run(_measured(given, sizes))
    table = bench_page.table(raw["runs"], more)
    print(table)
    command = "make bench-full" if given.full else "make bench"
    bench_page.write(given.page, table, datetime.now(UTC).date(), command, {"sizes": asdict(sizes), **raw})


async def _measured(given: argparse.Namespace, sizes: Sizes) -> tuple[dict[str, Any], list[list[str]]]:
    """The raw figures, and the rows of what the echo bot has not got."""
    kinds = [SQLITE, POSTGRESQL] if given.full else [SQLITE]
    runs: dict[str, list[Figures]] = {"echo bot": [], **{kind: [] for kind in kinds}}
    async with serving() as api:
        for _ in range(sizes.repeats):
            runs["echo bot"].append(await bench_answers.echo(api, sizes))
            for kind in kinds:
                async with _database(kind) as url:
                    runs[kind].append(await bench_answers.kaldy(api, sizes, url))
        if not given.full:
            return {"runs": runs}, []
        crowds, memory = {}, {}
        for kind in kinds:
            crowds[kind] = await bench_answers.crowds(given.crowds, sizes, partial(_database, kind))
            async with _database(kind) as url:
                memory[kind] = await bench_answers.endurance(api, given.updates, sizes, url)
    raw = {"runs": runs, "crowds": crowds, "memory": memory}
    return raw, [*_crowd_rows(given, crowds), _memory_row(given, memory)]


def _crowd_rows(given: argparse.Namespace, crowds: dict[str, dict[int, list[float]]]) -> Iterator[list[str]]:
    """Beside each figure its ratio to the first number of people."""
    for people in given.crowds:
        row = [
            f"`/status`, people in the database: {people:,}; one asks at a time, CPU ms (×: to the first such row)",
            "",
        ]
        for found in crowds.values():
            ratios = [other / first for first, other in zip(found[given.crowds[0]], found[people], strict=True)]
            row += [bench_page.spread(found[people]), bench_page.spread(ratios, " ×")]
        yield row


def _memory_row(given: argparse.Namespace, memory: dict[str, tuple[float, float]]) -> list[str]:
    row = [f"memory after {given.updates // 10:,} and after {given.updates:,} updates, MiB (×: to the former)", ""]
    for early, late in memory.values():
        row += [f"{early:.1f}, {late:.1f}", f"{late / early:.2f} ×"]
    return row


@asynccontextmanager
async def _database(kind: str) -> AsyncIterator[str]:
    """The URL of an empty database; empty for SQLite, whose file is in the directory of the run."""
    if kind == SQLITE:
        yield ""
        return
    server = bench_people.server()
    name = server.create()
    try:
        yield server.url(name)
    finally:
        server.drop(name)


if __name__ == "__main__":
    main()
