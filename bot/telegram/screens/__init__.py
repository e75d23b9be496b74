"""An answer of an action turned into words and buttons; pure, the same for every way it is sent.

Each module of this folder draws the answers of its topic; importing it enters them in the table that `render` looks up.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib import import_module
from itertools import zip_longest
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
from bot.actions.answers.timeline import WithTimelines
from bot.actions.answers.unread import NotAllRead, NotRead
from bot.actions.forget import Forgotten
from bot.telegram.keyboards import FITS_ALONE, Button, Row, Rows, side_by_side
from bot.telegram.screens.base import (
    Alert,
    Screen,
    Texts,
    characters,
    heading_line,
    heading_names_within,
    in_blocks,
    in_lines,
    journals_button,
    language_row,
    render,
    show_button,
)

__all__ = ["Screen", "screen_of", "screen_of_several"]

for _topic in iter_modules(__path__):
    import_module(f"{__name__}.{_topic.name}")

MOST_CHARACTERS = 4096
"""Of a message, in UTF-16 units without its markup."""
MOST_BYTES = 32_768
"""Of a message, with its markup."""

MOST_BUTTONS = 60
"""Below several notices in one message; of very many Telegram keeps the first ones and says nothing."""

STAYS_SHOWN = 24
"""Stays that fit into one message beside everything else."""


def screen_of(reply: Reply, contact: str | None = None, username: str = "", name: str = "") -> Screen:
    """The screen for an answer. Without a known language it speaks all that fit and offers the choice of any.

    `username` and `name` are the bot's own; only screens that lead to it from elsewhere need them.
    """
    return _drawn(reply, contact, username, name, beside=False)


def _drawn(
    reply: Reply, contact: str | None = None, username: str = "", name: str = "", *, beside: bool, whole: bool = True
) -> Screen:
    """`beside`: it stands in one message with others, so that what is said once of all is told apart from its text.

    `whole`: with the buttons that it has where nothing of another journal stands beside it.
    """
    share = STAYS_SHOWN // len(reply.languages)
    alone = len(reply.languages) == 1
    spoken = [Texts(language, reply.country, share, alone, username, name) for language in reply.languages]
    screens = [render(reply.answer, texts) for texts in spoken]
    parts = [screen.text if beside else in_blocks(screen.text, screen.once) for screen in screens]
    if _is_of_several(reply.answer):
        parts = [
            in_lines(texts.html("heading", names=texts.plain("everybody")), part)
            for texts, part in zip(spoken, parts, strict=True)
        ]
    elif _is_of_one_journal(reply.answer) and not isinstance(screens[0], Alert):
        parts = [in_lines(heading_line(texts, reply.heading), part) for texts, part in zip(spoken, parts, strict=True)]
    if reply.answer in (Page.HELP, Page.PRIVACY) and contact:
        parts += [texts.html("help-contact", contact=contact) for texts in spoken]
    rows = (*screens[0].rows, *screens[0].alone) if whole else screens[0].rows
    says_all = isinstance(
        reply.answer, Forgotten | NotRegistered | NoLongerShared | NotYours | CannotWrite | PinnedStatus
    )
    if len(reply.languages) > 1 and not says_all and language_row() not in rows:
        rows = (*rows, language_row())
    if reply.heading != Heading() and isinstance(reply.answer, StayList | Plans):
        rows = (*rows, (journals_button(spoken[0]),))
    rows = tuple(tuple(button.about(reply.journal) for button in row) for row in rows)
    once = _together(screen.once for screen in screens) if beside else ""
    return replace(screens[0], text=_together(parts), rows=rows, once=once, alone=())


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


def screen_of_several(replies: Sequence[Reply]) -> tuple[Screen, int]:
    """One message with as many of these, in their order, as it holds, and how many that are: one at least.

    Each stands under its heading, and its buttons name of it what is not the same of all; how things stand is one
    button for all, and what several say is said once, below the last of them.
    """
    if len(replies) == 1:
        return screen_of(replies[0]), 1
    shared = Heading(_same(each.heading.traveller for each in replies), _same(each.heading.country for each in replies))
    parts, text, rows = list[Screen](), "", tuple[Row, ...]()
    of = {each.journal for each in replies}
    for reply in replies:
        more = [*parts, _beside_others(reply, shared, of_one_journal=len(of) == 1)]
        longer, all_rows = _told(more), _below(more)
        if parts and (not _fits(longer) or sum(map(len, all_rows)) >= MOST_BUTTONS):
            break
        parts, text, rows = more, longer, all_rows
    if len(parts) == 1:
        return screen_of(replies[0]), 1
    languages = (language_row(),) if len(replies[0].languages) > 1 else ()
    spoken = Texts(replies[0].languages[0], replies[0].country, STAYS_SHOWN)
    status = show_button(spoken, "status").about(replies[0].journal)
    if len(of) > 1:
        status = replace(status, data=journals_button(spoken).data)
    return Screen(text, (*rows, (status.beside_others(""),), *languages)), len(parts)


def _same(named: Iterable[str | None]) -> str | None:
    """What is named of each, where that is the same; else None."""
    first, *others = set(named)
    return None if others else first


def _told(parts: Sequence[Screen]) -> str:
    last = {part.once: at for at, part in enumerate(parts)}
    return in_blocks(
        *(in_blocks(part.text, part.once if last[part.once] == at else "") for at, part in enumerate(parts))
    )


def _below(parts: Sequence[Screen]) -> Rows:
    """The first button of each part, then the second of each: what does the same stands together, no label twice.

    Of two buttons of one journal that are called alike («Tomorrow again») the more urgent part's is meant.
    """
    seen, rows = set[str](), list[Row]()
    for of_each in zip_longest(*(part.rows for part in parts), fillvalue=()):
        for same in zip_longest(*of_each):
            new = list[Button]()
            for button in same:
                if button and button.label not in seen:
                    seen.add(button.label)
                    new.append(button)
            rows += side_by_side(new)
    return tuple(rows)


def _beside_others(reply: Reply, shared: Heading, *, of_one_journal: bool) -> Screen:
    """The part of a message that this is, with its buttons named; `of_one_journal`: so is all of the message."""
    screen = _drawn(reply, beside=True, whole=of_one_journal)
    spoken, heading = Texts(reply.languages[0], reply.country, STAYS_SHOWN), reply.heading
    traveller, country = heading.traveller, heading.country
    own = Heading(None if shared.traveller else traveller, None if shared.country else country)
    status = show_button(spoken, "status").about(reply.journal)
    rows = (tuple(each for each in row if each != status) for row in screen.rows if row != language_row())
    return replace(screen, rows=tuple(tuple(_named(each, own, spoken) for each in row) for row in rows))


def _named(button: Button, own: Heading, texts: Texts) -> Button:
    return button.beside_others(heading_names_within(texts, own, FITS_ALONE - len(f"{button.label} · ")))


def _is_of_one_journal(answer: Answer) -> bool:
    """Whether it is to be named above the answer whose and where it is."""
    match answer:
        case WithTimelines(card=card):
            return _is_of_one_journal(card)
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
        if _fits(longer):
            said = longer
    return said


def _fits(text: str) -> bool:
    return characters(text) <= MOST_CHARACTERS and len(text.encode()) <= MOST_BYTES
