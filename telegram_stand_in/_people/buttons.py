"""Finding a button as people do: by what is written on it, in the newest message that has it."""

from collections.abc import Callable, Iterable

from telegram_stand_in._formats.params import Json
from telegram_stand_in._world.chats import Message


def find_button(
    messages: Iterable[Message],
    value_of: Callable[[Json], str | None],
    *,
    label: str | None = None,
    value: str | None = None,
    only: int | None = None,
) -> tuple[Message, str]:
    """The first message with such a button, of the message `only` perhaps, and what `value_of` it is.

    By its label, or by its value where that is given. LookupError that names what was wanted and what there is.
    """
    there = [
        (message, button)
        for message in messages
        if only in (None, message.id)
        for row in (message.markup and message.markup.inline) or []
        for button in row
    ]
    for message, button in there:
        found = value_of(button)
        if found is not None and (button["text"] == label if value is None else found == value):
            return message, found
    raise LookupError(f"no button {label or value!r}; there are {[button['text'] for _message, button in there]}")


def callback_data(button: Json) -> str | None:
    """What it sends to the bot, None where it does something else."""
    return button.get("callback_data")


def url(button: Json) -> str | None:
    """The address that it opens, None where it does something else."""
    return button.get("url")


def inline_query(button: Json) -> str | None:
    """What it puts after the bot's name, where inline mode goes on with it; None where it does something else."""
    for name in ("switch_inline_query", "switch_inline_query_current_chat"):
        if name in button:
            query: str = button[name]
            return query
    chosen = button.get("switch_inline_query_chosen_chat")
    return None if chosen is None else chosen["query"]
