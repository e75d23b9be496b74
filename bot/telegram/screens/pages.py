"""Texts that say the same to everybody, and what belongs to no other screen."""

from bot.actions.answers.notices import Apology
from bot.actions.answers.pages import Edited, NotOwnWords, NotRegistered, Page, StaleButton
from bot.actions.answers.questions import Cancelled, Unheard
from bot.actions.answers.settings import PermitSet, ProfileSaved
from bot.actions.forget import AskForget, Forgotten, NothingDeleted
from bot.telegram import callbacks as cb
from bot.telegram.commands import Where, given
from bot.telegram.keyboards import Button, Rows
from bot.telegram.screens.base import (
    Screen,
    Texts,
    in_blocks,
    in_lines,
    own_line,
    render,
    share_button,
    show_button,
    stay_lines,
)
from bot.telegram.screens.status import status_rows, status_text
from bot.texts.countries import country_name


@render.register
def _(answer: PermitSet, texts: Texts) -> Screen:
    said = texts.html("permit-on" if answer.holds else "permit-off")
    if answer.ask:
        asked = render(answer.ask, texts)
        return Screen(in_blocks(said, asked.text), asked.rows)
    rows = status_rows(answer.status, texts)
    return Screen(said if answer.holds else in_blocks(said, status_text(answer.status, texts)), rows)


@render.register
def _(answer: ProfileSaved, texts: Texts) -> Screen:
    if isinstance(answer.kept, str):
        kept = texts.html("settings-nationality", country=country_name(texts.language, answer.kept))
    else:
        kept = own_line(texts, answer.kept)
    stands, then = status_text(answer.status, texts) if answer.status else None, render(answer.then, texts)
    return Screen(in_blocks(texts.html("noted", kept=kept), stands, then.text), then.rows)


@render.register
def _(answer: Cancelled, texts: Texts) -> Screen:
    then = render(answer.then, texts)
    return Screen(in_blocks(texts.html("cancelled"), then.text), then.rows)


@render.register
def _(answer: Unheard, texts: Texts) -> Screen:
    asked = render(answer.ask, texts)
    return Screen(in_blocks(texts.html("unheard"), asked.text), asked.rows)


@render.register
def _(answer: AskForget, texts: Texts) -> Screen:
    yes = texts.button("button-forget-yes", cb.Forget(sure=True, question=answer.question))
    no = texts.button("button-forget-no", cb.Forget(sure=False, question=answer.question))
    return Screen(
        in_blocks(texts.html("forget-ask"), texts.html("forget-press") if answer.typed else None), ((yes,), (no,))
    )


@render.register
def _(answer: Edited, texts: Texts) -> Screen:
    if not answer.last:
        return Screen(texts.html("edited"), ((show_button(texts, "trips"),),))
    last = in_lines(texts.html("edited-last"), stay_lines(texts, answer.last, answer.today))
    return Screen(in_lines(texts.html("edited"), last, texts.html("edited-what")), ((show_button(texts, "trips"),),))


@render.register
def _(answer: Page, texts: Texts) -> Screen:
    rows: Rows = ((show_button(texts, "status"),),)
    if answer is Page.SHARE:
        about = Button(texts.plain("inline-share-what"), query="")
        rows = ((share_button(texts),), (about,), *rows)
    if answer is Page.HELP:
        rows = (*rows, (show_button(texts, "settings"),))
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


WORDS = {
    StaleButton: "gone",
    Forgotten: "forgotten",
    NothingDeleted: "kept",
    NotRegistered: "stranger",
    NotOwnWords: "not-own-words",
    Apology: "apology",
}


@render.register
def _(answer: StaleButton | NothingDeleted | NotOwnWords | Apology, texts: Texts) -> Screen:
    """After these a person goes on from how things stand."""
    return Screen(texts.html(WORDS[type(answer)]), ((show_button(texts, "status"),),))


@render.register
def _(answer: Forgotten | NotRegistered, texts: Texts) -> Screen:
    """Nothing is kept of the person: there is nothing to go on from."""
    return Screen(texts.html(WORDS[type(answer)]))
