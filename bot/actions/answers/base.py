"""What every answer is."""


class Answer:
    """What an action says: a value of what happened, without words or buttons. Each type of it has a screen."""

    __slots__ = ()
