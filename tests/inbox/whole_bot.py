"""The whole bot in a process that has imported it already."""

import asyncio
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Never

import bot.app
import bot.cli.health
import bot.cli.run
from bot.lexicon.languages import LANGUAGES
from bot.notices.loop import NoticesTiming
from bot.settings import load
from bot.texts import catalogue

for language in LANGUAGES:
    catalogue.text(language, "apology")  # which reads all texts: most of a start, and the parent's to do once


def run(settings: Mapping[str, str], log: str, words: Sequence[str]) -> Never:
    """`python -m bot` with these settings and no others; what it says on standard error is added to the file `log`."""
    os.environ.clear()
    os.environ.update(settings)
    sys.stderr = Path(log).open("a", buffering=1)  # noqa: SIM115 - it is the process's own, and ends with it
    sys.exit(bot.cli.health.main([]) if "health" in words else bot.cli.run.main([]))


def run_hasty(settings: Mapping[str, str]) -> Never:
    """The same with a lease of a second, which soon is over."""
    os.environ.clear()
    os.environ.update(settings)
    notices = NoticesTiming(look_seconds=0.1, lease_seconds=1)
    sys.exit(asyncio.run(bot.app.run(load(), timing=bot.app.Timing(notices=notices))))
