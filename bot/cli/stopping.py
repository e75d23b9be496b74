"""A bot that is only starting stops as well as one that runs."""

import signal
import sys


def stop_quietly() -> None:
    """From now on SIGTERM and SIGINT end the process with status 0, until the bot listens to them itself.

    Left alone, the first is not even heard by the only process of a container, and the second shows where it struck.
    """
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: sys.exit(0))
