"""Find the command and run it; what a command needs is imported only when it is called."""

import sys
from importlib import import_module

COMMANDS = ("run", "preview", "check", "read", "health", "backup", "announce")
USAGE = """usage: python -m bot [command]

  (none)                            run the bot; without BOT_TOKEN open the preview
  preview [--port N] [--data DIR]   the whole bot in the browser, no token needed
  check                             count days: JSON lines in, JSON lines out
  read                              read typed dates: JSON lines in, JSON lines out
  backup FILE                       copy the SQLite database into FILE, while the bot runs or not
  announce FILE                     tell everybody something, by the bot that runs
  health                            exit 0 when the running bot is well, 1 when it is not

Each says more with --help. Settings: the environment, or .env here; see .env.example.
"""


def main() -> int:
    """Run the command named on the command line; the exit status, 2 for an unknown command."""
    arguments = sys.argv[1:]
    command, rest = (arguments[0], arguments[1:]) if arguments else ("run", [])
    if command in ("-h", "--help", "help"):
        print(USAGE, end="")  # noqa: T201 - the help text goes to standard output
        return 0
    if command not in COMMANDS:
        print(f"There is no command {command!r}.\n\n{USAGE}", end="", file=sys.stderr)  # noqa: T201 - to the operator
        return 2
    status: int = import_module(f"bot.cli.{command}").main(rest)
    return status


if __name__ == "__main__":
    sys.exit(main())
