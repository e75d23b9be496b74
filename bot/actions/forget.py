"""Gone is gone: every row of a person, after one question."""

from bot.actions.answers import Answer, AskForget, Forgotten, Kept, Reply
from bot.actions.desk import Asked, Desk
from bot.actions.ledger import Ledger, languages_for
from bot.storage import people


async def ask(ledger: Ledger) -> Answer:
    """Delete everything? Asked once."""
    return AskForget()


async def keep(ledger: Ledger) -> Answer:
    """No: everything stays."""
    return Kept()


async def forget(desk: Desk, asked: Asked) -> Reply:
    """Yes: remove every row in one transaction, then scrub the file.

    A repeated request finds nothing and says the same; what the person wrote later stays to be answered.
    """
    async with desk.database.write(asked.who) as tx:
        person = await people.get(tx, asked.who)
        await people.forget(tx, asked.who, asked.order)
    await desk.database.scrub()
    languages = languages_for(person.language if person else None, asked.account_language)
    return Reply(Forgotten(), languages)
