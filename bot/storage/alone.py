"""A SQLite file and its log belong together, under one name."""

from pathlib import Path


def torn(file: Path) -> str | None:
    """Why the file at `file` must not be opened, without a full stop; None when it may.

    By a second name it would have a second log and a second lock. The log of another file (an old one that was killed,
    and in whose place a backup was put) would be written into it, without a word.
    """
    if file.stat().st_nlink > 1:
        return "it has a second name, a hard link: remove one of the two, or use a copy"
    log = file.with_name(f"{file.name}-wal")
    with file.open("rb") as start:
        versions = start.read(20)[18:]  # https://www.sqlite.org/fileformat2.html#file_format_version_numbers
    # A file gets its log only after it was marked as one that has a log, and a backup of ours is not
    if versions == b"\1\1" and log.exists() and log.stat().st_size:
        return f"beside it lies {log.name} of another file: remove that, and {file.name}-shm"
    return None
