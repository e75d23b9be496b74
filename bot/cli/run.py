"""Run the bot; without a token open the preview."""

import asyncio
import logging
import sys
from collections.abc import Sequence

from bot import __version__


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 after SIGTERM or SIGINT, 2 for what only the operator can mend."""
    from bot.settings import FILE, BadSetting, is_exposed, load
    from bot.watch import logs

    if arguments:
        print(f"The bot takes no arguments, but there is {arguments[0]!r}.", file=sys.stderr)
        return 2
    try:
        settings = load()
        if settings.bot_token:
            settings.proxy()  # a wrong one is told before anything else begins
    except BadSetting as problem:
        print(problem, file=sys.stderr)
        return 2
    if settings.bot_token is None:
        print("BOT_TOKEN is not set, so this is the preview: no token and no Telegram needed.", flush=True)
        from bot.cli import preview

        return preview.main([])
    say(f"Kaldy {__version__} is starting")
    logs.configure(settings.log_level, [settings.bot_token.get_secret_value()])
    if is_exposed():
        logging.getLogger("bot").warning("Other users of this machine can read the token: chmod 600 %s", FILE)
    from bot import app

    try:
        asyncio.run(app.run(settings, say))
    except app.ForOperator as problem:
        print(problem, file=sys.stderr)
        return 2
    say("Kaldy has stopped")
    return 0


def say(sentence: str) -> None:
    """Tell the operator how it goes; at once, also where the output is a file."""
    print(f"{sentence}.", flush=True)
