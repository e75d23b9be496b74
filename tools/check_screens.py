"""Checks whole screens: ``python -m tools.check_screens`` lists what Telegram would refuse or cut, and exits 1.

Every sample is drawn in each language, and in all at once as for somebody who has chosen none.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.messages.locales import LANGUAGES
from bot.preview.entities import utf16_length
from bot.preview.errors import ApiError
from bot.preview.html import parse_html
from bot.preview.keyboards import MAX_BUTTONS, MAX_DATA_BYTES, MAX_IN_ROW
from bot.preview.text import MAX_RAW_BYTES, MAX_TEXT
from bot.telegram import keyboards
from bot.telegram.keyboards import markup
from bot.telegram.samples import TOPICS, Topic
from bot.telegram.screens import Screen

SPEAKERS = (*((language,) for language in LANGUAGES), LANGUAGES)
FITS = {1: 40, 2: keyboards.FITS // 2, 3: 9, 4: 7, 5: 6, 6: 4, 7: 3}
"""Characters of a label that a phone 390 points wide shows, by how many buttons share the row; where more do, two."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend."""

    sample: str
    languages: tuple[str, ...]
    reason: str

    def __str__(self) -> str:
        return f"{self.sample} ({'+'.join(self.languages)}): {self.reason}"


def main() -> int:
    """Print every fault; 1 if there is one."""
    faults = list(check(TOPICS))
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def check(topics: Iterable[Topic]) -> Iterator[Fault]:
    """All faults of the samples' screens."""
    for topic in topics:
        for sample in topic.samples:
            for languages in SPEAKERS:
                for reason in faults_of(sample.screen(*languages)):
                    yield Fault(f"{topic.title}: {sample.name}", languages, reason)


def faults_of(screen: Screen) -> Iterator[str]:
    """What Telegram would refuse, cut or show badly."""
    if len(screen.text.encode()) > MAX_RAW_BYTES:
        yield f"{len(screen.text.encode())} bytes with its markup, at most {MAX_RAW_BYTES}"
    try:
        text, _ = parse_html(screen.text)
    except ApiError as refusal:
        yield refusal.message
    else:
        if not text.strip():
            yield "no text"
        if utf16_length(text) > MAX_TEXT:
            yield f"{utf16_length(text)} characters, at most {MAX_TEXT}"
        if "\n\n\n" in text:
            yield "more than one empty line between paragraphs"
    yield from _keyboard(screen)


def _keyboard(screen: Screen) -> Iterator[str]:
    keyboard = markup(screen.rows)
    rows = keyboard.inline_keyboard if keyboard else []
    if sum(map(len, rows)) > MAX_BUTTONS:
        yield f"{sum(map(len, rows))} buttons, at most {MAX_BUTTONS}"
    for row in rows:
        fits = FITS.get(len(row), 2)
        if len(row) > MAX_IN_ROW:
            yield f"{len(row)} buttons in a row, at most {MAX_IN_ROW}"
        for button in row:
            carried = len((button.callback_data or "").encode())
            if not button.text:
                yield "a button without a label"
            if len(button.text) > fits:
                yield f"«{button.text}» is cut on a phone, {fits} characters fit"
            if not 1 <= carried <= MAX_DATA_BYTES:
                yield f"«{button.text}» carries {carried} bytes, 1 to {MAX_DATA_BYTES}"


if __name__ == "__main__":
    sys.exit(main())
