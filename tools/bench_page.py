"""The table of `make bench`, and the page that keeps it: docs/performance.md, with its raw figures beside it."""

import json
import os
import platform
import statistics
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

Runs = Mapping[str, Sequence[Mapping[str, float]]]
"""The runs of each bot, in the order in which they were made."""

BEGIN, END = "<!-- make bench: begin -->", "<!-- make bench: end -->"
"""On the page, what stands between these is written anew; all else is written by hand."""
ROWS = (
    ("status CPU", "`/status`, CPU ms an answer"),
    ("status a second", "`/status`, answers a second"),
    ("log CPU", "`/out` and `/in` in turn, CPU ms an answer"),
    ("log a second", "`/out` and `/in` in turn, answers a second"),
    ("strangers CPU", "`/status` of people never seen, CPU ms an answer"),
    ("strangers a second", "`/status` of people never seen, answers a second"),
    ("p50", "`/status` at half of one's own full rate, median, ms"),
    ("p99", "`/status` at half of one's own full rate, 99th percentile, ms"),
    ("memory", "peak memory, MiB"),
    ("start", "start to polling, s (echo: `import aiogram`)"),
    ("first start", "first start, which makes the database, s (echo: `import aiogram`)"),
)
"""Key and what it is. Of CPU and answers a second the ratio is that of speed, 0.5 is half as fast; else it is ×."""


def table(runs: Runs, more: Sequence[Sequence[str]] = ()) -> str:
    """Medians with the least and the greatest of all repeats; each ratio is of the two bots in the same repeat.

    `runs`: the echo bot first. `more`: rows below, of as many cells.
    """
    first, *others = runs
    head = ["", first]
    for name in others:
        head += [name, "to echo"]
    rows = [head, ["-" * 3, *["-" * 2 + ":"] * (len(head) - 1)]]
    for key, name in ROWS:
        echo = [run[key] for run in runs[first]]
        row = [name, spread(echo)]
        for other in others:
            ours = [run[key] for run in runs[other]]
            pairs = zip(echo, ours, strict=True)
            ratios = [e / o if key.endswith("CPU") else o / e for e, o in pairs]
            row += [spread(ours), spread(ratios, "" if key.endswith(("CPU", "a second")) else " ×")]
        rows.append(row)
    rows += [list(row) for row in more]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "| " + " | ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) + " |" for row in rows
    )


def spread(values: Sequence[float], sign: str = "") -> str:
    """Such as 2.31 (2.25–2.40): the median, the least and the greatest, in three digits; the sign after the median."""
    median, least, most = (_digits(value) for value in (statistics.median(values), min(values), max(values)))
    return f"{median}{sign} ({least}–{most})"


def _digits(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def write(page: Path, made: str, on: date, command: str, raw: Mapping[str, object]) -> None:
    """Put the table on the page, in place of the old one, and the raw figures beside it."""
    machine = put(page, (BEGIN, END), made, on, command)
    found = {"on": str(on), "command": command, "machine": machine, **raw}
    page.with_suffix(".json").write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def put(page: Path, between: tuple[str, str], made: str, on: date, command: str) -> str:
    """Put a table between two marks, in place of the old one; the machine that it names below the table."""
    begin, end = between
    before, _, rest = page.read_text(encoding="utf-8").partition(begin)
    after = rest.partition(end)[2]
    machine = (
        f"{os.cpu_count()} processors ({platform.machine()}), {platform.system()}, Python {platform.python_version()}"
    )
    text = f"{begin}\n{made}\n\nMeasured on {on} by `{command}`: {machine}.\n{end}"
    page.write_text(before + text + after, encoding="utf-8")
    return machine
