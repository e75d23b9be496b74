"""Is the running bot well? Status 0, or 1 and one sentence that names what is wrong.

Looks at the lock and the heartbeat in DATA_DIR; needs no port and no token. A bot that has just started
is well when Telegram has answered once; an outage later on shows after two minutes.
"""

import sys
import time
from collections.abc import Sequence

from bot.cli.options import Options


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 when the process that holds DATA_DIR is well, else 1 and one sentence on standard error."""
    Options("health", __doc__).parse_args(arguments)

    from bot.errors import OperatorError
    from bot.settings import load
    from bot.storage.lock import is_held
    from bot.watch.health import check, ended

    try:
        settings = load()
    except OperatorError as found:
        problem: str | None = str(found)
    else:
        try:
            held = is_held(settings.lock_file)
        except OSError as found:
            problem = f"The directory {settings.data_dir} cannot be used: {found.strerror}."
        else:
            nobody, why = f"No bot is running with {settings.data_dir}.", ended(settings.data_dir)
            problem = check(settings.data_dir, time.time()) if held else f"{nobody} {why}" if why else nobody
    if problem:
        print(problem, file=sys.stderr)
    return 1 if problem else 0
