"""Files that people bring: bytes in, values out. Nothing here reads a database or a clock."""

from bot.importing.found import EitherOrder, FileRefused, Found, Row, RowKind, UnreadRow, WhyRefused, WhyUnread
from bot.importing.read import MOST_BYTES, MOST_LINES, read_file

__all__ = [
    "MOST_BYTES",
    "MOST_LINES",
    "EitherOrder",
    "FileRefused",
    "Found",
    "Row",
    "RowKind",
    "UnreadRow",
    "WhyRefused",
    "WhyUnread",
    "read_file",
]
