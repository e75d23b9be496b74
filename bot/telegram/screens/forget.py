"""Deleting everything."""

from bot.actions.forget import AskForget, Forgotten, NothingDeleted
from bot.telegram import callbacks as cb
from bot.telegram.screens.base import Screen, Texts, in_blocks, render, show_button


@render.register
def _(answer: AskForget, texts: Texts) -> Screen:
    yes = texts.button("button-forget-yes", cb.Forget(sure=True, question=answer.question))
    no = texts.button("button-forget-no", cb.Forget(sure=False, question=answer.question))
    return Screen(
        in_blocks(texts.html("forget-ask"), texts.html("forget-press") if answer.typed else None), ((yes,), (no,))
    )


@render.register
def _(answer: NothingDeleted, texts: Texts) -> Screen:
    return Screen(texts.html("nothing-deleted"), ((show_button(texts, "status"),),))


@render.register
def _(answer: Forgotten, texts: Texts) -> Screen:
    """Nothing is kept of the person: there is nothing to go on from."""
    return Screen(texts.html("forgotten"))
