"""Pictures for the tests, made by hand."""

import struct
import zlib
from collections.abc import Callable

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\x40\0\0\0\xf0"  # 320 by 240


def png(width: int = 40, height: int = 30, dark: Callable[[int, int], bool] = lambda _x, _y: True) -> bytes:
    """A picture: red where it is `dark`, else white."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    def row(y: int) -> bytes:
        return b"\0" + b"".join(b"\xd0\x30\x20" if dark(x, y) else b"\xff\xff\xff" for x in range(width))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    rows = zlib.compress(b"".join(map(row, range(height))))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def poster() -> bytes:
    """A sheet with something like a QR code on it."""
    return png(300, 400, lambda x, y: 40 <= x < 260 and 90 <= y < 310 and (x // 10 * 7 + y // 10 * 13) % 5 < 2)
