"""The readers as tests of the home country use them: whether it was named by its name is told in test_abroad."""

from dataclasses import replace
from datetime import date

from bot import reading
from bot.reading import Command, Message, Move, Reached, Refusal
from bot.reading.words.countries import COUNTED


def read_message(text: str, today: date, language: str = "ru") -> Message | Refusal:
    """What `bot.reading.read_message` reads, without the name of the home country."""
    found = reading.read_message(text, today, language)
    if isinstance(found, Move | Reached) or (isinstance(found, Command) and found.command == "rule"):
        return found
    return replace(found, country=None) if found.country == COUNTED else found
