"""What is said in a group, or about one; `link` is what a link into the private chat names."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.actions.answers import Answer
from bot.actions.answers.status import Doubt
from bot.core.rule import Rule


@dataclass(frozen=True, slots=True)
class Greeting(Answer):
    """The bot was added and introduces itself; administrators may choose another language."""

    link: str
    language: str


@dataclass(frozen=True, slots=True)
class Welcome(Answer):
    """New members have come."""

    link: str


@dataclass(frozen=True, slots=True)
class Note(Answer):
    """What was asked is answered in the private chat only."""

    link: str


@dataclass(frozen=True, slots=True)
class NoCountry(Answer):
    """What was named behind a command, without its slash, is no country, or not one alone."""

    command: str


@dataclass(frozen=True, slots=True)
class OldButton(Answer):
    """An administrator pressed a button that means nothing any more."""


@dataclass(frozen=True, slots=True)
class ForAdmins(Answer):
    """Only administrators may do that."""


@dataclass(frozen=True, slots=True)
class NotYours(Answer):
    """The button was made for somebody else, or for another place."""


@dataclass(frozen=True, slots=True)
class CannotWrite(Answer):
    """To an administrator, in private: the bot may not write in the group, of this title if it is known.

    `topic`: not in the topic in which it was asked, which is closed.
    """

    title: str | None
    topic: bool = False


@dataclass(frozen=True, slots=True)
class Flooded(Answer):
    """So much came at once from a person that the rest was not read; whether they have `several` journals."""

    several: bool = False


@dataclass(frozen=True, slots=True)
class GroupFlooded(Answer):
    """So many commands came at once in a group that the rest was not read."""


@dataclass(frozen=True, slots=True)
class GroupRule(Answer):
    """The rule of `country` in short for one nationality. `reason`: why none is known. `weekly`: it is the digest.

    `where` it was read, `verified` on which day; of one that is not known, when it was last looked for. `unread`: names
    the words that say which source could not be read, if one could not.
    """

    link: str
    nationality: str
    country: str
    today: date
    rule: Rule | None
    verified: date
    where: str | None = None
    doubt: Doubt | None = None
    reason: str | None = None
    weekly: bool = False
    unread: str | None = None
    instead: str | None = None
    """The country of which the same words are the name, and whose rule may have been meant."""


class GroupPart(StrEnum):
    """Which of the group's settings are shown."""

    ALL = "all"
    LANGUAGE = "lang"
    COUNTRY = "country"
    NATIONALITY = "nat"
    DIGEST = "dig"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class GroupSettings(Answer):
    """What the administrators chose. `digest_day`: Monday is 0, None is never; the hour is the country's."""

    part: GroupPart
    language: str
    nationality: str
    country: str
    digest_day: int | None
    digest_hour: int
    welcomes: bool
    tidies: bool
    choice: tuple[str, ...] = ()
    """The nationalities or the countries offered."""


@dataclass(frozen=True, slots=True)
class Share(Answer):
    """A text to post, with a poster."""

    link: str


@dataclass(frozen=True, slots=True)
class Stats(Answer):
    """How many came from the group: multiples of five, 0 for fewer than five. Counted on a day, next on another."""

    opened: int
    reminded: int
    counted: date
    again: date
    today: date
