"""The command."""

import sys

from tools.check_locales import HOUSE, check


def main() -> int:
    """Print every fault of the house's texts; 1 when there is one."""
    faults = check(HOUSE / "locales", HOUSE / "bot")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
