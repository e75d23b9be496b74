"""The whole bot in the browser: no token, no Telegram."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bot.cli.options import Options, path
from bot.cli.stopping import stop_quietly

PORT, LAST_PORT = 8790, 65535


def main(arguments: Sequence[str]) -> int:
    """Serve until SIGTERM or SIGINT, then 0; 2 for bad arguments or a port that is taken.

    The data is thrown away at the end unless a directory is given with --data.
    """
    parser = Options("preview", __doc__)
    parser.add_argument(
        "--port", type=_port, help=f"0 takes a free one; default {PORT}, or a free one where it is taken"
    )
    parser.add_argument("--data", type=path, help="a directory to keep the data in")
    given = parser.parse_args(arguments)
    stop_quietly()
    with tempfile.TemporaryDirectory(prefix="kaldy-preview-") as thrown_away:
        ports = (PORT, 0) if given.port is None else (given.port,)
        return _serve(ports, given.data or Path(thrown_away))


def _serve(ports: Sequence[int], data: Path) -> int:
    import uvloop

    from bot.errors import OperatorError
    from bot.preview import preview
    from bot.settings import load, sqlite_in
    from bot.watch import logs

    try:
        # Not the health port: the preview stays on loopback, and may stand beside the real bot
        own = {"data_dir": data, "database_url": sqlite_in(data), "health_port": None}
        settings = load().model_copy(update=own)
        logs.configure(settings.log_level)
        uvloop.run(preview(settings, ports, _say))
    except OperatorError as problem:
        print(problem, file=sys.stderr)
        return 2
    return 0


def _say(address: str) -> None:
    print(f"Open this page in a browser:\n{address}\n(Ctrl+C stops it.)", flush=True)


def _port(words: str) -> int:
    if not (words.isascii() and words.isdigit() and int(words[:6]) <= LAST_PORT):
        raise argparse.ArgumentTypeError(f"it must be a whole number from 0 to {LAST_PORT}")
    return int(words)
