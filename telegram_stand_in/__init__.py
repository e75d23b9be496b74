"""A stand-in for Telegram: a Bot API on loopback, the people who talk to the bot, and a page to be them.

README.md shows how to use it. What is here and in `formatting` is public; every module with an underscore is private.
"""

from telegram_stand_in._people.group_chat import GroupChat
from telegram_stand_in._people.user_client import UserClient
from telegram_stand_in._server import Server
from telegram_stand_in._world.chats import Answer, Message
from telegram_stand_in._world.clock import MovableClock
from telegram_stand_in._world.events import Event
from telegram_stand_in._world.faults import Fault
from telegram_stand_in._world.state import Call

__all__ = [
    "Answer",
    "Call",
    "Event",
    "Fault",
    "GroupChat",
    "Message",
    "MovableClock",
    "Server",
    "UserClient",
]
