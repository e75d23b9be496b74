"""Texts that say the same to everybody, and answers to what holds nothing to act on."""

from bot.actions.answers.pages import Edited, NotRegistered, Page, StaleButton
from tools.samples.base import OPEN, PASTED, TODAY, Sample, Topic

TOPIC = Topic(
    "Pages",
    (
        *(Sample(f"Page: {page}", page) for page in Page),
        Sample("A stranger's press", NotRegistered()),
        Sample("A button out of date", StaleButton()),
        Sample("An edited message", Edited((OPEN,), TODAY)),
        Sample("An edited message, nothing was ever written", Edited((), TODAY)),
        *(Sample(f"Page: {page}, the longest contact", page, worst=True) for page in (Page.HELP, Page.PRIVACY)),
        Sample("An edited message after 100 stays", Edited(PASTED, TODAY), worst=True),
    ),
)
