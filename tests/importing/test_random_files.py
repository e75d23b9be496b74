"""Files that are damaged, made up or made to harm: an answer for each, and nothing but an answer."""

import io
import random
import zipfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

from bot.importing import EitherOrder, FileRefused, Found
from bot.importing.read import read_file
from bot.lexicon.languages import LANGUAGES
from tests.importing.read_back import TODAY
from tests.importing.test_forms import FORMS
from tests.importing.workbooks import packed, saved, sheet_of

PIECES = (
    "01.03.2026", "2026-03-01", "3/1/26", "46082", "1404/01/02", "01.03", "по настоящее время", "—", "въезд", "Выезд",
    "out", "Итого", "Дата", "From", "Казахстан", "Аня", '"', "'", ";", ",", "\t", "|", "\n", "\r\n", "\r", " - ", " ",
    "=", "\0", "\ufeff", "\u2028", "\x1c", "٣", "²", "①", "99999999999999999999", "1e308", "-5", "́", "🇰🇿", "🇰",
    "\U0010ffff",
)  # fmt: skip
BYTES = (
    b"PK\x03\x04",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"{",
    b"\0",
    b"<?xml ",
)


def files(seed: int, count: int) -> Iterator[bytes]:
    """Tables with pieces put in, left out and moved; random pieces; random bytes; spreadsheets with damaged parts."""
    luck = random.Random(seed)
    tables = [content.encode() for content, _ in FORMS.values()]
    workbook = saved(sheet_of(("Въезд", "Выезд", "Дней"), ("01.03.2026", 46091, "=B2-A2"), merged=("A1:A2",)))
    for _ in range(count):
        kind = luck.randrange(6)
        if kind == 0:
            yield "".join(luck.choices(PIECES, k=luck.randrange(60))).encode(
                luck.choice(["utf-8", "utf-16"]), "replace"
            )
        elif kind == 1:
            yield luck.choice(BYTES) + luck.randbytes(luck.randrange(200))
        elif kind == 2:
            yield _damaged_inside(workbook, luck)
        elif kind == 3:
            yield _damaged(workbook, luck)
        else:
            yield _damaged(luck.choice(tables), luck)


def _damaged(content: bytes, luck: random.Random) -> bytes:
    for _ in range(luck.randrange(1, 5)):
        at, to = sorted(luck.randrange(len(content) + 1) for _ in range(2))
        to = min(to, at + 40)
        piece = luck.choice(PIECES).encode("utf-8", "replace")
        content = luck.choice([
            content[:at] + content[to:],
            content[:at] + piece + content[at:],
            content[:at] + luck.randbytes(luck.randrange(4)) + content[to:],
            content[:at] + content[at:to] * luck.randrange(1, 30) + content[to:],
        ])  # fmt: skip
    return content


def _damaged_inside(content: bytes, luck: random.Random) -> bytes:
    """A workbook that can be opened, one part of which is damaged."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = luck.choice([each for each in parts if each.startswith("xl/")])
    return packed({**parts, name: _damaged(parts[name], luck)})


def _are_answered(seed: int, count: int) -> None:
    for at, content in enumerate(files(seed, count)):
        found = read_file(content, TODAY, LANGUAGES[at % len(LANGUAGES)])
        assert isinstance(found, Found | EitherOrder | FileRefused), content


def test_random_files_are_answered() -> None:
    _are_answered(1, 25)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(settings().max_examples // 5))
def test_thousands_of_random_files_are_answered(seed: int) -> None:
    _are_answered(100 + seed, 100)
