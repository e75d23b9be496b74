"""Chats by their ids: https://core.telegram.org/bots/api#chat"""


def is_group(chat_id: int) -> bool:
    """Whether the chat is a group (or channel): their ids are below zero, a private chat's is the person's own."""
    return chat_id < 0
