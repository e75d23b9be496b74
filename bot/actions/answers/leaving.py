"""What becomes of an open question whose answer was not understood, or that is left."""

from dataclasses import dataclass

from bot.actions.answers import Answer
from bot.actions.answers.questions import Ask
from bot.actions.answers.status import Status
from bot.actions.answers.stays import HalfStayDropped


@dataclass(frozen=True, slots=True)
class Unheard(Answer):
    """The words were not understood, and the question stays open that they may have been meant for."""

    ask: Ask


@dataclass(frozen=True, slots=True)
class Cancelled(Answer):
    """The open question was left, and nothing was changed by it; `then` is what stands or is asked next."""

    then: Status | Ask | HalfStayDropped
