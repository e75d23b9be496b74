"""Finding a button as people do: by what is written on it, in the newest message that has it."""

from collections.abc import Callable, Iterable, Iterator

from telegram_stand_in._formats.params import Json
from telegram_stand_in._world.chats import Message


def buttons(messages: Iterable[Message]) -> Iterator[tuple[Message, Json]]:
    """Those under the messages, in the order of these."""
    for message in messages:
        for row in (message.markup and message.markup.inline) or []:
            for button in row:
                yield message, button


def find_button(
    messages: Iterable[Message], fits: Callable[[Json], bool], wanted: str | None, only: int | None = None
) -> tuple[Message, Json]:
    """The first that `fits`, of the message `only` perhaps. LookupError that names `wanted` and those there are."""
    there = list(buttons(each for each in messages if only in (None, each.id)))
    for message, button in there:
        if fits(button):
            return message, button
    raise LookupError(f"no button {wanted!r}; there are {[button['text'] for _message, button in there]}")


def find_callback(
    messages: Iterable[Message], label: str | None, data: str | None, only: int | None = None
) -> tuple[Message, Json]:
    """One that sends its data to the bot, by label or by data."""

    def fits(button: Json) -> bool:
        named = button["text"] == label if data is None else button.get("callback_data") == data
        return "callback_data" in button and named

    return find_button(messages, fits, label or data, only)


def find_link(messages: Iterable[Message], label: str, only: int | None = None) -> str:
    """The address that the button opens."""
    _message, button = find_button(messages, lambda each: "url" in each and each["text"] == label, label, only)
    url: str = button["url"]
    return url


def find_query(messages: Iterable[Message], label: str) -> str:
    """What the button puts after the bot's name in an input field, where inline mode goes on with it."""
    _message, button = find_button(
        messages, lambda each: inline_query(each) is not None and each["text"] == label, label
    )
    query = inline_query(button)
    assert query is not None
    return query


def inline_query(button: Json) -> str | None:
    """The query of a button that starts inline mode, None for any other."""
    for name in ("switch_inline_query", "switch_inline_query_current_chat"):
        if name in button:
            query: str = button[name]
            return query
    chosen = button.get("switch_inline_query_chosen_chat")
    return None if chosen is None else chosen["query"]
