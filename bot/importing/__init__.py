"""Files that people bring: bytes in, values out. Nothing here reads a database or a clock.

`read.read_file` is imported when there is a file to read: what it needs takes 2 MiB, and few bring one.
"""

from bot.importing.found import (
    MOST_BYTES,
    MOST_LINES,
    EitherOrder,
    FileRefused,
    Found,
    Recorded,
    RecordedSettings,
    Row,
    RowKind,
    UnreadRow,
    WhyRefused,
    WhyUnread,
)

__all__ = [
    "MOST_BYTES",
    "MOST_LINES",
    "EitherOrder",
    "FileRefused",
    "Found",
    "Recorded",
    "RecordedSettings",
    "Row",
    "RowKind",
    "UnreadRow",
    "WhyRefused",
    "WhyUnread",
]
