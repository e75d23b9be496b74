"""Texts that say the same to everybody, and answers to what holds nothing to act on."""

from bot.actions.answers.pages import Edited, NotRegistered, Page, StaleButton
from bot.telegram.commands import Where, given
from bot.telegram.keyboards import Button, Rows
from bot.telegram.screens.base import Screen, Texts, entry_lines, in_blocks, in_lines, render, share_button, show_button


@render.register
def _(answer: Edited, texts: Texts) -> Screen:
    if not answer.last and not answer.permits:
        return Screen(texts.html("edited"), ((show_button(texts, "trips"),),))
    last = in_lines(texts.html("edited-last"), entry_lines(texts, answer.last, answer.permits, answer.today))
    return Screen(in_lines(texts.html("edited"), last, texts.html("edited-what")), ((show_button(texts, "trips"),),))


@render.register
def _(answer: Page, texts: Texts) -> Screen:
    rows: Rows = ((show_button(texts, "status"),),)
    if answer is Page.SHARE:
        about = Button(texts.plain("inline-share-what"), query="")
        rows = ((share_button(texts),), (about,), *rows)
    if answer is Page.HELP:
        rows = (*rows, (show_button(texts, "settings"),))
    if answer is Page.ALL_OF_ONE:
        rows = ((show_button(texts, "family"),), *rows)
    if answer in (Page.CHAT, Page.NO_COMMAND):
        rows = (*rows, (show_button(texts, "help"),))
    return Screen(_help(texts) if answer is Page.HELP else texts.html(answer.value), rows)


def _help(texts: Texts) -> str:
    lines = [
        texts.html("help-command", command=each.name, what=texts.plain(f"command-{each.name}.help"))
        for each in given(Where.PRIVATE)
        if each.menu and each.help
    ]
    return in_blocks(texts.html("help"), in_lines(*lines), texts.html("help-more"))


@render.register
def _(answer: StaleButton, texts: Texts) -> Screen:
    return Screen(texts.html("stale-button"), ((show_button(texts, "status"),),))


@render.register
def _(answer: NotRegistered, texts: Texts) -> Screen:
    """Nothing is kept of the person: there is nothing to go on from."""
    return Screen(texts.html("not-registered"))
