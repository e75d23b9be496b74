"""A copy of the database in one file, while the bot runs or not."""

import sys
from collections.abc import Sequence

from bot.cli.options import Options, path


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 when the copy is there and sound, else 2 and one sentence."""
    parser = Options("backup", __doc__)
    parser.add_argument("file", type=path, metavar="FILE", help="where to put it; nothing is overwritten")
    given = parser.parse_args(arguments)

    from bot.errors import OperatorError
    from bot.settings import SQLITE, load
    from bot.storage.backup import NoBackupError, back_up

    try:
        url = load().database_url
        if not url.startswith(SQLITE):
            raise NoBackupError("The database is on a PostgreSQL server: back it up with pg_dump.")
        back_up(url, given.file)
    except OperatorError as problem:
        print(problem, file=sys.stderr)
        return 2
    print(f"{given.file} is a sound copy of the database; only you can read it.")
    return 0
