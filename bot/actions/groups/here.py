"""One thing that happened in a group."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Here:
    """Where, by whom, in which topic; `who` is None where several people stand behind one id."""

    chat: int
    who: int | None = None
    account_language: str | None = None
    thread: int | None = None
