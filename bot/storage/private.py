"""What the bot keeps is for nobody else on the machine."""

from fnmatch import fnmatch
from pathlib import Path

_OURS = ("*.sqlite3*", "lock", "heartbeat.*", "in_work")
_OTHERS = 0o077
"""The bits of a mode that let anybody but the owner in."""


def make_private(directory: Path) -> str | None:
    """Make the directory if it is missing, and lets only its owner in; OSError when it cannot be used.

    Returns a sentence for the operator when it stays open: it is another user's, or holds files of other programs too.
    """
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not directory.stat().st_mode & _OTHERS:
        return None
    if all(any(fnmatch(each.name, ours) for ours in _OURS) for each in directory.iterdir()):
        try:
            directory.chmod(0o700)
        except PermissionError:
            pass
        else:
            return None
    return f"Other users of this machine can look into the directory of people's dates: chmod 700 {directory}"
