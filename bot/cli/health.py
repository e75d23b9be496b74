"""Is the running bot well? Looks at the lock and the heartbeat in DATA_DIR; needs no port and no token."""

import sys
import time
from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 when the process that holds DATA_DIR is well, else 1 and one sentence on standard error."""
    from bot.settings import BadSetting, load
    from bot.storage.lock import is_held
    from bot.watch.health import check, ended

    if arguments:
        print(f"health takes no arguments, but there is {arguments[0]!r}.", file=sys.stderr)
        return 2
    try:
        settings = load()
    except BadSetting as found:
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
