"""Run the bot; without BOT_TOKEN open the preview in the browser.

The settings come from the environment, else from a file .env here; .env.example explains each.
SIGTERM or Ctrl+C stops it, with status 0. What only you can mend, such as a wrong setting, ends it with
status 2 and one sentence.
"""

import gc
import logging
import sys
from collections.abc import Sequence

from bot import __version__
from bot.cli.options import Options
from bot.cli.stopping import stop_quietly

_log = logging.getLogger("bot")


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 after SIGTERM or SIGINT, 2 for what only the operator can mend."""
    Options("run", __doc__).parse_args(arguments)
    stop_quietly()
    import uvloop

    from bot.errors import OperatorError
    from bot.settings import FILE, is_exposed, load, misspelt
    from bot.watch import logs

    try:
        settings = load()
        if settings.bot_token:
            settings.proxy()  # a wrong one is told before anything else begins
    except OperatorError as problem:
        print(problem, file=sys.stderr)
        return 2
    token = settings.bot_token
    logs.configure(settings.log_level, [token.get_secret_value()] if token else [])
    for sentence in misspelt():
        _log.warning(sentence)
    if token is None:
        print("BOT_TOKEN is not set, so this is the preview: no token and no Telegram needed.", flush=True)
        from bot.cli import preview

        return preview.main([])
    say(f"Kaldy {__version__} is starting")
    if is_exposed():
        _log.warning("Other users of this machine can read the token: chmod 600 %s", FILE)
    gc.disable()  # what is imported stays: looking for garbage among it is a quarter of the start
    from bot import app

    gc.freeze()  # and it need not be looked through ever again
    gc.enable()
    try:
        uvloop.run(app.run(settings, say))
    except OperatorError as problem:
        print(problem, file=sys.stderr)
        return 2
    say("Kaldy has stopped")
    return 0


def say(sentence: str) -> None:
    """Tell the operator how it goes; at once, also where the output is a file."""
    print(f"{sentence}.", flush=True)
