"""Somebody who counts for several people, in several countries."""

from dataclasses import dataclass, replace

from bot.actions.answers import Reply
from bot.core.journal import Journal
from bot.storage import journals, people
from tests.actions.talk import Talk, World


@dataclass
class Family:
    """The person who talks, and whose days in which countries they count."""

    me: Talk

    @classmethod
    async def of(cls, world: World, *countries: str, others: tuple[str, ...] = ()) -> "Family":
        """A Russian citizen with journals in Kazakhstan and these countries, and others with one in Kazakhstan."""
        me = await world.settled("RU", "ru")
        own = await me.journal()
        assert own is not None
        async with world.database.write(me.id) as tx:
            for country in countries:
                await journals.add(tx, own.traveller, country)
            for name in others:
                traveller = await people.add_traveller(tx, me.id, name, "RU")
                await journals.add(tx, traveller, "KZ")
        return cls(me)

    async def journal(self, name: str = "me", country: str = "KZ") -> Journal | None:
        """What is kept there; None where no journal was begun."""
        kept = await self.me.kept()
        assert kept is not None
        found = (each for each in kept.journals if (each.traveller.label, each.country) == (name, country))
        return next(found, None)

    async def days(self, name: str = "me", country: str = "KZ") -> list[str]:
        """The stays there, shortly: "03-01 03-05", or "03-01" for one that lasts; of no journal none."""
        journal = await self.journal(name, country)
        stays = journal.stays if journal else ()
        return [f"{stay.entered:%m-%d} {stay.left:%m-%d}" if stay.left else f"{stay.entered:%m-%d}" for stay in stays]

    async def by(self, name: str = "me", country: str = "KZ") -> Talk:
        """The person, by buttons of that journal."""
        journal = await self.journal(name, country)
        assert journal is not None
        return replace(self.me, in_journal=journal.id)

    async def traveller(self, name: str) -> int:
        """The id of a traveller."""
        journal = await self.journal(name)
        assert journal is not None
        return journal.traveller.id

    async def reply(self, deed: object, *given: object) -> Reply:
        """All of what is answered to a message."""
        return await self.me.world.runner.run(self.me.asked(), True, deed, *given)  # type: ignore[arg-type] # any action
