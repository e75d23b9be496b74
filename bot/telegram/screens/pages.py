"""Texts that say the same to everybody, and what belongs to no other screen."""

from bot.actions.answers import (
    Apology,
    AskForget,
    Cancelled,
    Edited,
    Forgotten,
    Gone,
    Kept,
    Noted,
    NotOwnWords,
    Page,
    PermitSet,
    Stranger,
    Unheard,
)
from bot.messages.countries import country_name
from bot.telegram import callbacks as cb
from bot.telegram.commands import Where, given
from bot.telegram.keyboards import Button, Rows
from bot.telegram.screens.base import (
    Screen,
    Voice,
    draw,
    in_blocks,
    in_lines,
    own_line,
    share_button,
    show_button,
    stay_lines,
)
from bot.telegram.screens.status import status_rows, status_text


@draw.register
def _(answer: PermitSet, voice: Voice) -> Screen:
    said = voice.say("permit-on" if answer.holds else "permit-off")
    if answer.ask:
        asked = draw(answer.ask, voice)
        return Screen(in_blocks(said, asked.text), asked.rows)
    rows = status_rows(answer.status, voice)
    return Screen(said if answer.holds else in_blocks(said, status_text(answer.status, voice)), rows)


@draw.register
def _(answer: Noted, voice: Voice) -> Screen:
    if isinstance(answer.kept, str):
        kept = voice.say("settings-nationality", country=country_name(voice.language, answer.kept))
    else:
        kept = own_line(voice, answer.kept)
    stands, then = status_text(answer.status, voice) if answer.status else None, draw(answer.then, voice)
    return Screen(in_blocks(voice.say("noted", kept=kept), stands, then.text), then.rows)


@draw.register
def _(answer: Cancelled, voice: Voice) -> Screen:
    then = draw(answer.then, voice)
    return Screen(in_blocks(voice.say("cancelled"), then.text), then.rows)


@draw.register
def _(answer: Unheard, voice: Voice) -> Screen:
    asked = draw(answer.ask, voice)
    return Screen(in_blocks(voice.say("unheard"), asked.text), asked.rows)


@draw.register
def _(answer: AskForget, voice: Voice) -> Screen:
    yes = voice.button("button-forget-yes", cb.Forget(sure=True, question=answer.question))
    no = voice.button("button-forget-no", cb.Forget(sure=False, question=answer.question))
    return Screen(
        in_blocks(voice.say("forget-ask"), voice.say("forget-press") if answer.typed else None), ((yes,), (no,))
    )


@draw.register
def _(answer: Edited, voice: Voice) -> Screen:
    if not answer.last:
        return Screen(voice.say("edited"), ((show_button(voice, "trips"),),))
    last = in_lines(voice.say("edited-last"), stay_lines(voice, answer.last, answer.today))
    return Screen(in_lines(voice.say("edited"), last, voice.say("edited-what")), ((show_button(voice, "trips"),),))


@draw.register
def _(answer: Page, voice: Voice) -> Screen:
    rows: Rows = ((show_button(voice, "status"),),)
    if answer is Page.SHARE:
        about = Button(voice.label("inline-share-what"), query="")
        rows = ((share_button(voice),), (about,), *rows)
    if answer is Page.HELP:
        rows = (*rows, (show_button(voice, "settings"),))
    if answer in (Page.CHAT, Page.NO_COMMAND):
        rows = (*rows, (show_button(voice, "help"),))
    return Screen(_help(voice) if answer is Page.HELP else voice.say(answer.value), rows)


def _help(voice: Voice) -> str:
    lines = [
        voice.say("help-command", command=each.name, what=voice.label(f"command-{each.name}.help"))
        for each in given(Where.PRIVATE)
        if each.menu and each.help
    ]
    return in_blocks(voice.say("help"), in_lines(*lines), voice.say("help-more"))


WORDS = {
    Gone: "gone",
    Forgotten: "forgotten",
    Kept: "kept",
    Stranger: "stranger",
    NotOwnWords: "not-own-words",
    Apology: "apology",
}


@draw.register
def _(answer: Gone | Kept | NotOwnWords | Apology, voice: Voice) -> Screen:
    """After these a person goes on from how things stand."""
    return Screen(voice.say(WORDS[type(answer)]), ((show_button(voice, "status"),),))


@draw.register
def _(answer: Forgotten | Stranger, voice: Voice) -> Screen:
    """Nothing is kept of the person: there is nothing to go on from."""
    return Screen(voice.say(WORDS[type(answer)]))
