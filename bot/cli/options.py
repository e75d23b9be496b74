"""What is written behind a command: `--help`, or options, of which a wrong one is told in one sentence."""

import argparse
from pathlib import Path
from typing import NoReturn


class Options(argparse.ArgumentParser):
    """The options of one command, written out in full; a mistake ends the process with status 2, `--help` with 0."""

    def __init__(self, command: str, description: str | None) -> None:
        super().__init__(
            f"python -m bot {command}",
            description=description,
            formatter_class=argparse.RawDescriptionHelpFormatter,  # the lines as they are written
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Say what is wrong."""
        self.exit(2, f"{self.prog}: {message}.\n")


def path(words: str) -> Path:
    """The path that an option names; an empty one is the slip of a script, not the directory it runs in."""
    if not words.strip():
        raise argparse.ArgumentTypeError("it names nothing")
    return Path(words)
