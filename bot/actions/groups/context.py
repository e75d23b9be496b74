"""A group inside one transaction: what is kept of it, and the day it is there."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.rulebook import CountryRules, Rulebook
from bot.storage import groups, notices
from bot.storage.connection import Connection
from bot.storage.groups import LINK, Group


@dataclass(frozen=True, slots=True)
class GroupRequest:
    """Something happened in a group."""

    chat: int
    who: int | None = None
    """None where several people stand behind one id."""
    account_language: str | None = None
    thread: int | None = None
    """The topic in which it happened."""


@dataclass
class GroupContext:
    """What an action in a group works with. `wakes`: a notice was planned."""

    tx: Connection
    rulebook: Rulebook
    now: datetime
    group: Group
    wakes: bool = False

    @property
    def rules(self) -> CountryRules:
        """The rules of the group's country; those of home where there are none of it any more."""
        return self.rulebook.countries.get(self.group.country, self.rulebook.home)

    @property
    def today(self) -> date:
        """The day in the country of these rules."""
        return self.now.astimezone(self.rules.zone).date()

    def in_country(self, country: str) -> "GroupContext":
        """The group as it would be with another country, that there are rules of."""
        return replace(self, group=replace(self.group, country=country))

    @property
    def link(self) -> str:
        """What a link into the private chat names, so that it can be told how many came from here."""
        return f"{LINK}{self.group.ref}"

    def passed(self, last: datetime | None, pause: timedelta) -> bool:
        """Whether what was done last, if ever, may be done again. What lies ahead was before the clock went back."""
        return last is None or last > self.now or self.now - last >= pause

    async def plan(self, kind: str, due_at: datetime | None, message: int = 0) -> None:
        """Plan the group's notice of a kind, of one of its messages if it has one, or (None) plan it no more."""
        await notices.plan(self.tx, self.group.chat_id, kind, due_at, message)
        self.wakes = True


async def present(tx: Connection, rulebook: Rulebook, chat: int, now: datetime) -> GroupContext | None:
    """The group as it is now, None where the bot is not in it."""
    group = await groups.get(tx, chat)
    if group is None or group.left_at is not None:
        return None
    return GroupContext(tx, rulebook, now, group)
