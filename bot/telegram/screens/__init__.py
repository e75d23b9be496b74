"""An answer of an action turned into words and buttons; pure, the same for every way it is sent.

Each module draws the answers of its topic; importing it enters them in the table that `draw` looks up.
"""

from dataclasses import replace

from bot.actions.answers import AskLanguage, Forgotten, Page, Reply, Stranger
from bot.telegram.screens import counted, journal, notices, pages, plans, questions, refusals, rule, settings, status
from bot.telegram.screens.base import Screen, Show, Voice, draw, language_row

__all__ = [
    "Screen",
    "Show",
    "counted",
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

MOST_STAYS = 24
"""Stays that fit into one message beside everything else (4,096 characters)."""


def screen_of(reply: Reply, contact: str | None = None) -> Screen:
    """The screen for an answer. Without a known language it speaks all of them and offers the choice."""
    share = MOST_STAYS // len(reply.languages)
    voices = [Voice(language, share, alone=len(reply.languages) == 1) for language in reply.languages]
    screens = [draw(reply.answer, voice) for voice in voices]
    text = "\n\n".join(dict.fromkeys(screen.text for screen in screens))
    if reply.answer in (Page.HELP, Page.PRIVACY) and contact:
        lines = dict.fromkeys(voice.say("help-contact", contact=contact) for voice in voices)
        text = "\n\n".join([text, *lines])
    rows = screens[0].rows
    if len(reply.languages) > 1 and not isinstance(reply.answer, AskLanguage | Forgotten | Stranger):
        rows = (*rows, language_row())
    return replace(screens[0], text=text, rows=rows)
