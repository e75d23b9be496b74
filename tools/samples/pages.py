"""Texts that say the same to everybody, and what belongs to no other topic."""

from datetime import date

from bot.actions.answers.pages import Edited, NotOwnWords, NotRegistered, Page, StaleButton
from bot.actions.answers.questions import AskInside, AskPast, Cancelled, Unheard
from bot.actions.answers.settings import PermitSet, ProfileSaved
from bot.actions.answers.status import NoAllowance
from bot.actions.forget import AskForget, Forgotten, NothingDeleted
from tools.samples.base import OPEN, PASTED, TODAY, Sample, Topic
from tools.samples.status import OVER_FOR_YEARS, inside, uncounted

PERMIT = uncounted(NoAllowance.PERMIT)

TOPIC = Topic(
    "Pages",
    (
        *(Sample(f"Page: {page}", page) for page in Page),
        Sample("A permit", PermitSet(True, PERMIT)),
        Sample("A permit, then asked whether inside", PermitSet(True, PERMIT, AskInside())),
        Sample("No permit any more", PermitSet(False, inside(14))),
        Sample("Citizenship chosen, then the next question", ProfileSaved("RU", AskInside())),
        Sample(
            "Citizenship chosen by somebody inside, then the next question",
            ProfileSaved("RU", AskPast(date(2026, 5, 28)), inside(14)),
        ),
        Sample("Own limit kept, then how things stand", ProfileSaved((30, 90, 180), inside(14))),
        Sample("Delete everything?", AskForget("12")),
        Sample("Delete everything? Answered in words", AskForget("12", typed=True)),
        Sample("Everything is deleted", Forgotten()),
        Sample("Nothing was deleted", NothingDeleted()),
        Sample("A stranger's press", NotRegistered()),
        Sample("A button out of date", StaleButton()),
        Sample("An edited message", Edited((OPEN,), TODAY)),
        Sample("An edited message, nothing was ever written", Edited((), TODAY)),
        Sample("A question left, then how things stand", Cancelled(inside(14))),
        Sample("A question left, then the next one", Cancelled(AskPast(date(2026, 5, 28)))),
        Sample("An answer not understood", Unheard(AskInside())),
        Sample("A forwarded message", NotOwnWords()),
        *(Sample(f"Page: {page}, the longest contact", page, worst=True) for page in (Page.HELP, Page.PRIVACY)),
        Sample("No permit any more, over the limit for years", PermitSet(False, OVER_FOR_YEARS), worst=True),
        Sample("An edited message after 100 stays", Edited(PASTED, TODAY), worst=True),
    ),
)
