"""An answer of an action turned into words and buttons; pure, the same for every way it is sent.

Each module of this folder draws the answers of its topic; importing it enters them in the table that `render` looks up.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from html import unescape
from importlib import import_module
from pkgutil import iter_modules

from bot.actions.answers import Answer, Heading, OfNoJournal, Reply
from bot.actions.answers.groups import CannotWrite, NotYours
from bot.actions.answers.invitations import NoLongerShared
from bot.actions.answers.journals import EVERYBODY
from bot.actions.answers.pages import NotRegistered, Page
from bot.actions.answers.pinned import PinnedStatus
from bot.actions.answers.plans import Plans
from bot.actions.answers.questions import DoneYet, EntryOrExit, StillThere, WhichBack, WhichDay
from bot.actions.answers.stays import StayList
from bot.actions.answers.unread import NotAllRead, NotRead
from bot.actions.forget import Forgotten
from bot.telegram.screens.base import (
    Alert,
    Screen,
    Texts,
    heading_line,
    in_blocks,
    in_lines,
    journals_button,
    language_row,
    render,
)

__all__ = ["Screen", "screen_of"]

for _topic in iter_modules(__path__):
    import_module(f"{__name__}.{_topic.name}")

MOST_CHARACTERS = 4096
"""Of a message, in UTF-16 units without its markup."""
MOST_BYTES = 32_768
"""Of a message, with its markup."""

STAYS_SHOWN = 24
"""Stays that fit into one message beside everything else."""


def screen_of(reply: Reply, contact: str | None = None, username: str = "", name: str = "") -> Screen:
    """The screen for an answer. Without a known language it speaks all that fit and offers the choice of any.

    `username` and `name` are the bot's own; only screens that lead to it from elsewhere need them.
    """
    share = STAYS_SHOWN // len(reply.languages)
    alone = len(reply.languages) == 1
    spoken = [Texts(language, reply.country, share, alone, username, name) for language in reply.languages]
    screens = [render(reply.answer, texts) for texts in spoken]
    parts = [screen.text for screen in screens]
    if _is_of_several(reply.answer):
        parts = [
            in_lines(texts.html("heading", names=texts.plain("everybody")), part)
            for texts, part in zip(spoken, parts, strict=True)
        ]
    elif _is_of_one_journal(reply.answer) and not isinstance(screens[0], Alert):
        parts = [in_lines(heading_line(texts, reply.heading), part) for texts, part in zip(spoken, parts, strict=True)]
    if reply.answer in (Page.HELP, Page.PRIVACY) and contact:
        parts += [texts.html("help-contact", contact=contact) for texts in spoken]
    rows = screens[0].rows
    says_all = isinstance(
        reply.answer, Forgotten | NotRegistered | NoLongerShared | NotYours | CannotWrite | PinnedStatus
    )
    if len(reply.languages) > 1 and not says_all and language_row() not in rows:
        rows = (*rows, language_row())
    if reply.heading != Heading() and isinstance(reply.answer, StayList | Plans):
        rows = (*rows, (journals_button(spoken[0]),))
    rows = tuple(tuple(button.about(reply.journal) for button in row) for row in rows)
    return replace(screens[0], text=_together(parts), rows=rows)


def _is_of_several(answer: Answer) -> bool:
    """Whether it is of several travellers at once what one message told."""
    match answer:
        case StillThere(question=kept) | WhichBack(question=kept) | NotRead(question=kept):
            return bool(kept)
        case WhichDay(traveller=traveller):
            return traveller == EVERYBODY
        case DoneYet(everybody=everybody):
            return everybody
    return False


def _is_of_one_journal(answer: Answer) -> bool:
    """Whether it is to be named above the answer whose and where it is."""
    match answer:
        case OfNoJournal() | WhichDay(traveller=int()) | EntryOrExit(traveller=int()):
            return False
        case NotAllRead(of_several=True):
            return False
    return True


def _together(parts: Iterable[str]) -> str:
    """Each text once, an empty line between; one that no longer fits into the message is left out."""
    said, *others = dict.fromkeys(parts)
    for text in others:
        longer = in_blocks(said, text)
        if _characters(longer) <= MOST_CHARACTERS and len(longer.encode()) <= MOST_BYTES:
            said = longer
    return said


def _characters(text: str) -> int:
    return len(unescape(re.sub(r"<[^>]+>", "", text)).encode("utf-16-le")) // 2
