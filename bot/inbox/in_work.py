"""Which updates are being handled, in a small file: a process that dies leaves there what it was at.

The file is shared memory, as SQLite's own `-shm` beside it: what a killed process wrote there stays, without a call of
the system for each note. Nothing waits for the disk: after a power cut nobody is blamed.
"""

import mmap
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SLOTS = 512
"""Numbers in the file, many more than are handled at once."""
_NUMBER = struct.Struct("<q")


class InWork:
    """Each place of the file holds the number of an update that is being handled, or 0.

    Below zero it is one that was in work when a process died, and waits to be handled alone.
    """

    def __init__(self, path: Path) -> None:
        """Read what an earlier process left; OSError when the file cannot be used. Close it at the end."""
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            size = SLOTS * _NUMBER.size
            # Filled up, so that no note needs room on a disk that has become full
            found = os.pread(file, size, 0).ljust(size, b"\0")
            os.pwrite(file, found, 0)
            self._notes = mmap.mmap(file, size)
        finally:
            os.close(file)
        held = {place: seq for place, (seq,) in enumerate(_NUMBER.iter_unpack(found)) if seq}
        self._free = [place for place in range(SLOTS) if place not in held]
        self._places = {abs(seq): place for place, seq in held.items()}
        self.died_in = frozenset(seq for seq in held.values() if seq > 0)
        """What was being handled when the last process died."""
        self.suspects = frozenset(self._places)
        """That, and what was left to be handled alone before."""
        for seq in self.died_in:
            self._write(self._places[seq], -seq)

    @contextmanager
    def noted(self, seq: int) -> Iterator[None]:
        """While the block runs, the update is being handled; after it nobody suspects it."""
        place = self._places.pop(seq, None)
        if place is None and self._free:
            place = self._free.pop()
        if place is None:
            yield
            return
        self._write(place, seq)
        try:
            yield
        finally:
            self._write(place, 0)
            self._free.append(place)

    def acquit(self, seq: int) -> None:
        """Suspect an update no more without handling it: it is settled."""
        with self.noted(seq):
            pass

    def close(self) -> None:
        """Close the file; what it holds stays."""
        self._notes.close()

    def _write(self, place: int, value: int) -> None:
        _NUMBER.pack_into(self._notes, place * _NUMBER.size, value)
