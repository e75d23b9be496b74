"""Messages as people see them: their words, their buttons, where these lead."""

from telegram_stand_in import Answer, Message


def words(message: Message | Answer) -> str:
    """Its text with spaces of one kind."""
    return message.text.replace("\N{NO-BREAK SPACE}", " ")


def labels(message: Message) -> list[str]:
    """What stands on its buttons."""
    return [button["text"] for row in (message.markup and message.markup.inline) or [] for button in row]


def links(message: Message) -> list[str]:
    """Where its buttons lead, those that open something."""
    rows = (message.markup and message.markup.inline) or []
    return [button["url"] for row in rows for button in row if "url" in button]
