"""Where every action starts: one transaction, one opened ledger, one answer."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Concatenate, ParamSpec

from bot.actions import onboarding
from bot.actions.answers import Answer, Gone, Reply, Stranger
from bot.actions.ledger import Ledger, languages_for
from bot.rulebook import Rulebook
from bot.storage import people
from bot.storage.database import Database

Given = ParamSpec("Given")
Act = Callable[Concatenate[Ledger, Given], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One request."""

    who: int
    request: str
    """An opaque string that names it: the same request come again has the same."""
    order: int
    """Grows with every request that is stored: what the same person asked later has a greater one."""
    at: datetime
    """The instant that decides which day is today."""
    account_language: str | None = None
    journal: int = 0
    """Which journal the button was made for; 0: none is named."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What actions need: the database, the rules, the clock, and whom to tell that a notice was planned.

    `forgotten` is told the order of a request after which nothing may be kept of the person, not even the request.
    """

    database: Database
    rulebook: Rulebook
    now: Callable[[], datetime]
    planned: Callable[[], None] = lambda: None
    forgotten: Callable[[int], None] = lambda _order: None

    async def do(self, asked: Asked, act: Act[Given], *args: Given.args, **kwargs: Given.kwargs) -> Reply:
        """Carry out `act` for somebody who is known or becomes known by it (a message)."""
        return await self._do(asked, True, act, *args, **kwargs)

    async def press(self, asked: Asked, act: Act[Given], *args: Given.args, **kwargs: Given.kwargs) -> Reply:
        """Carry out `act` for a button: it never brings back a person about whom nothing is kept."""
        return await self._do(asked, False, act, *args, **kwargs)

    async def _do(
        self, asked: Asked, welcome: bool, act: Act[Given], *args: Given.args, **kwargs: Given.kwargs
    ) -> Reply:
        now = self.now()
        async with self.database.write(asked.who) as tx:
            if not welcome and await people.get(tx, asked.who) is None:
                return Reply(Stranger(), languages_for(None, asked.account_language))
            ledger = await Ledger.open(
                tx, self.rulebook, asked.who, asked.request, asked.at, now, asked.account_language, asked.journal
            )
            if ledger is None:
                return Reply(Gone(), languages_for(None, asked.account_language))
            asked_before, saved = ledger.dialogue, await ledger.repeated()
            answer = await onboarding.told_again(ledger, saved) if saved else await act(ledger, *args, **kwargs)
            await onboarding.passed_by(ledger, asked_before, answer)
            await onboarding.offered(ledger, answer)
            person = ledger.person
        if ledger.planned_anew:
            self.planned()
        return Reply(
            answer, languages_for(person.language, asked.account_language), ledger.journal.id, ledger.rules.country
        )
