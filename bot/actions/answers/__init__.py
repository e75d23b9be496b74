"""What an action answers: plain values that say what happened; turning them into words is not their business.

One module a topic, and each answer is imported from its own. One that a single action gives stands beside that action.
"""

from dataclasses import dataclass

from bot.rulebook import HOME


class Answer:
    """What an action says: a value of what happened, without words or buttons. Each type of it has a screen."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """What an action says."""

    answer: Answer
    languages: tuple[str, ...]
    """To say it in: the chosen one, else the account's, else all."""
    journal: int = 0
    """Which journal it is about; 0: none."""
    country: str = HOME
    """Whose days are spoken of: the journal's, or in a group the group's; ISO 3166-1 alpha-2."""
