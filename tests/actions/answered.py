"""What was answered: of which kind it is, and how it reads."""

from typing import TypeVar

from bot.actions.answers import Allowance, Answer, AskOwnLimit, Limit, Planned, Reply, Status
from bot.core.plans import Outlook
from bot.telegram.screens import screen_of
from telegram_stand_in.formatting import parse_html

Expected = TypeVar("Expected")


def expect(kind: type[Expected], found: object) -> Expected:
    """What was found: an answer, or a part of one, of this kind."""
    assert isinstance(found, kind), found
    return found


def outlook_of(planned: object) -> Outlook:
    """What a trip ahead would bring, where that is known."""
    return expect(Outlook, expect(Planned, planned).outlook)


def numbers_of(status: object) -> Allowance:
    """The numbers of a status that has some."""
    return expect(Allowance, expect(Status, status).numbers)


def own_question(
    answer: Answer, nationality: str, *, unread: bool = False, swapped: bool = False, current: Limit | None = None
) -> bool:
    """Whether numbers of one's own are asked for, so and not otherwise, whatever the sources say."""
    return isinstance(answer, AskOwnLimit) and (
        (answer.nationality, answer.unread, answer.swapped, answer.current, answer.either)
        == (nationality, unread, swapped, current, ())
    )


def text(answer: Answer) -> str:
    """What is said in English, without markup."""
    return parse_html(screen_of(Reply(answer, ("en",))).text)[0]
