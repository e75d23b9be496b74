"""An answer of an action turned into words and buttons; pure, the same for every way it is sent.

Each module draws the answers of its topic; importing it enters them in the table that `draw` looks up.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from html import unescape

from bot.actions.answers import AskLanguage, Forgotten, Page, Reply, Stranger
from bot.actions.answers.groups import CannotWrite, NotYours
from bot.telegram.screens import (
    counted,
    groups,
    journal,
    notices,
    pages,
    plans,
    questions,
    refusals,
    rule,
    settings,
    status,
)
from bot.telegram.screens.base import Screen, Show, ShowAny, Voice, draw, in_blocks, language_row

__all__ = [
    "Screen",
    "Show",
    "ShowAny",
    "counted",
    "groups",
    "journal",
    "notices",
    "pages",
    "plans",
    "questions",
    "refusals",
    "rule",
    "screen_of",
    "settings",
    "status",
]

MOST_CHARACTERS = 4096
"""Of a message, in UTF-16 units without its markup."""

STAYS_SHOWN = 24
"""Stays that fit into one message beside everything else."""


def screen_of(reply: Reply, contact: str | None = None, username: str = "") -> Screen:
    """The screen for an answer. Without a known language it speaks all that fit and offers the choice of any.

    `username` is the bot's own; only screens that lead to it from elsewhere need it.
    """
    share = STAYS_SHOWN // len(reply.languages)
    alone = len(reply.languages) == 1
    voices = [Voice(language, reply.country, share, alone, username) for language in reply.languages]
    screens = [draw(reply.answer, voice) for voice in voices]
    texts = [screen.text for screen in screens]
    if reply.answer in (Page.HELP, Page.PRIVACY) and contact:
        texts += [voice.say("help-contact", contact=contact) for voice in voices]
    rows = screens[0].rows
    if len(reply.languages) > 1 and not isinstance(
        reply.answer, AskLanguage | Forgotten | Stranger | NotYours | CannotWrite
    ):
        rows = (*rows, language_row())
    rows = tuple(tuple(button.about(reply.journal) for button in row) for row in rows)
    return replace(screens[0], text=_together(texts), rows=rows)


def _together(texts: Iterable[str]) -> str:
    """Each text once, an empty line between; one that no longer fits into the message is left out."""
    said, *others = dict.fromkeys(texts)
    for text in others:
        longer = in_blocks(said, text)
        if _characters(longer) <= MOST_CHARACTERS:
            said = longer
    return said


def _characters(text: str) -> int:
    return len(unescape(re.sub(r"<[^>]+>", "", text)).encode("utf-16-le")) // 2
