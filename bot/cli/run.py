"""Run the bot; without a token open the preview."""

import asyncio
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 after SIGTERM or SIGINT, 2 for what only the operator can mend."""
    from bot.settings import BadSetting, load
    from bot.watch import logs

    if arguments:
        print(f"The bot takes no arguments, but there is {arguments[0]!r}.", file=sys.stderr)
        return 2
    try:
        settings = load()
    except BadSetting as problem:
        print(problem, file=sys.stderr)
        return 2
    if settings.bot_token is None:
        print("BOT_TOKEN is not set, so this is the preview: no token and no Telegram needed.", flush=True)
        from bot.cli import preview

        return preview.main([])
    logs.configure(settings.log_level, [settings.bot_token.get_secret_value()])
    from bot import app

    try:
        asyncio.run(app.run(settings))
    except app.ForOperator as problem:
        print(problem, file=sys.stderr)
        return 2
    return 0
