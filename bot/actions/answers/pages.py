"""What says the same to everybody."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.actions.answers import Answer, OfNoJournal
from bot.core.permit import Permit
from bot.core.stay import Stay


@dataclass(frozen=True, slots=True)
class StaleButton(OfNoJournal):
    """What the button speaks of is no longer there."""


@dataclass(frozen=True, slots=True)
class NotRegistered(OfNoJournal):
    """A button was pressed by somebody about whom nothing is kept."""


class Page(OfNoJournal, StrEnum):
    """A text that says the same to everybody."""

    HELP = "help"
    PRIVACY = "privacy"
    IN_GROUPS = "in-groups"  # a command that administrators use in a group
    SHARE = "share"
    CHAT = "chat"  # a friendly answer to what is no command, date or sentence of ours
    ALL_OF_ONE = "all-of-one"  # "we all entered", of whoever counts for nobody else
    NO_COMMAND = "no-command"  # a command that nobody knows
    IMPORT = "import"  # what kinds of files are read
    NOT_OWN_WORDS = "not-own-words"  # a forwarded message, or one sent through a bot
    PICTURE = "picture"  # a picture or a file without words
    VOICE = "voice"  # spoken words
    DOMESTIC = "domestic"  # a journey inside the country
    LATER = "later"  # a crossing that is meant for today and has not happened yet
    UNREADABLE = "unreadable"  # larger or more nested than anything that people send


@dataclass(frozen=True, slots=True)
class Edited(Answer):
    """An edited message is not read again; `last` is the newest change that stands, if the words were about one."""

    last: tuple[Stay, ...]
    today: date
    permits: tuple[Permit, ...] = ()
