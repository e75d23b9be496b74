"""The whole bot in a process that has imported it already."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Never

import bot.app
import bot.cli.health
import bot.cli.run


def run(settings: Mapping[str, str], log: str, words: Sequence[str]) -> Never:
    """`python -m bot` with these settings and no others; what it says on standard error is added to the file `log`."""
    os.environ.clear()
    os.environ.update(settings)
    sys.stderr = Path(log).open("a", buffering=1)  # noqa: SIM115 - it is the process's own, and ends with it
    sys.exit(bot.cli.health.main([]) if "health" in words else bot.cli.run.main([]))
