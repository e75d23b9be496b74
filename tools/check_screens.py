"""Checks whole screens: ``python -m tools.check_screens`` lists what Telegram would refuse or cut, and exits 1.

Every sample is drawn in each language, and in all at once as for somebody who has chosen none.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.lexicon.languages import LANGUAGES
from bot.telegram import keyboards
from bot.telegram.keyboards import fitting
from bot.telegram.screens import Screen
from bot.telegram.screens.base import Alert, WithFile
from telegram_stand_in.formatting import (
    MAX_BUTTONS,
    MAX_ENTITIES,
    MAX_IN_ROW,
    MAX_RAW_BYTES,
    MAX_TEXT,
    ApiError,
    parse_html,
    utf16_length,
)
from tools.samples import TOPICS, Topic
from tools.samples.inline import INLINE, InlineSample

SPEAKERS = (*((language,) for language in LANGUAGES), LANGUAGES)
MAX_ALERT = 200
MAX_CAPTION = 1024
MAX_URL_BYTES = 2048
MAX_RESULT_ID_BYTES = 64
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
    faults = [*check(TOPICS), *check_inline(INLINE)]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def check(topics: Iterable[Topic]) -> Iterator[Fault]:
    """All faults of the samples' screens."""
    for topic in topics:
        for sample in topic.samples:
            for languages in SPEAKERS:
                screen = sample.screen(*languages)
                for reason in faults_of(screen):
                    yield Fault(f"{topic.title}: {sample.name}", languages, reason)


def check_inline(samples: Iterable[InlineSample]) -> Iterator[Fault]:
    """All faults of what can be posted: https://core.telegram.org/bots/api#inlinequeryresult"""
    for sample in samples:
        for language in LANGUAGES:
            for posting in sample.shown(language).postings:
                rows = ((posting.button,),)
                below = WithFile(posting.text, rows, name="") if posting.picture else Screen(posting.text, rows)
                reasons = [*faults_of(below)]
                if not 1 <= len(posting.id.encode()) <= MAX_RESULT_ID_BYTES:
                    reasons.append(f"an id of {len(posting.id.encode())} bytes")
                yield from (Fault(f"Inline mode: {sample.name}", (language,), reason) for reason in reasons)


def faults_of(screen: Screen) -> Iterator[str]:
    """What Telegram would refuse, cut or show badly."""
    if len(screen.text.encode()) > MAX_RAW_BYTES:
        yield f"{len(screen.text.encode())} bytes with its markup, at most {MAX_RAW_BYTES}"
    try:
        text, entities = parse_html(screen.text)
    except ApiError as refusal:
        yield refusal.message
    else:
        if not text.strip():
            yield "no text"
        if isinstance(screen, Alert) and text != screen.text:
            yield "markup, which an alert shows as it stands"
        most = MAX_CAPTION if isinstance(screen, WithFile) else MAX_ALERT if isinstance(screen, Alert) else MAX_TEXT
        if utf16_length(text) > most:
            yield f"{utf16_length(text)} characters, at most {most}"
        if len(entities) > MAX_ENTITIES:
            yield f"{len(entities)} formatted places, at most {MAX_ENTITIES}"
        if "\n\n\n" in text:
            yield "more than one empty line between paragraphs"
    yield from _keyboard(screen)


def _keyboard(screen: Screen) -> Iterator[str]:
    rows = list(fitting(screen.rows))
    if sum(map(len, rows)) > MAX_BUTTONS:
        yield f"{sum(map(len, rows))} buttons, at most {MAX_BUTTONS}"
    for row in rows:
        fits = FITS.get(len(row), 2)
        if len(row) > MAX_IN_ROW:
            yield f"{len(row)} buttons in a row, at most {MAX_IN_ROW}"
        for button in row:
            address = button.url.encode() if button.url is not None else None
            if not button.label:
                yield "a button without a label"
            if len(button.label) > fits:
                yield f"«{button.label}» is cut on a phone, {fits} characters fit"
            if address is not None and not 1 <= len(address) <= MAX_URL_BYTES:
                yield f"«{button.label}» opens an address of {len(address)} bytes, 1 to {MAX_URL_BYTES}"


if __name__ == "__main__":
    sys.exit(main())
