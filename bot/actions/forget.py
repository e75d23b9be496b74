"""Gone is gone: every row of a person, after one question."""

from bot.actions.answers import Answer, AskForget, Forgotten, Kept, Reply
from bot.actions.desk import Asked, Desk
from bot.actions.ledger import Ledger, languages_for
from bot.storage import people

_NO = "no:"
"""What stands before the request that said no in words: it can be no button's question."""


def is_open(ledger: Ledger) -> bool:
    """Whether it is asked: then no question is newer. To the words that said no, come again, it is asked still."""
    question = ledger.person.forget_request
    return question is not None and (not question.startswith(_NO) or question == _NO + ledger.request)


async def refuse(ledger: Ledger) -> Answer:
    """No, in words."""
    await people.set_forget_request(ledger.tx, ledger.person.id, _NO + ledger.request)
    return Kept()


async def to_press(ledger: Ledger) -> Answer:
    """Typed words delete nothing: the question again, with its buttons."""
    await people.set_forget_request(ledger.tx, ledger.person.id, ledger.request)
    return AskForget(ledger.request, typed=True)


async def ask(ledger: Ledger) -> Answer:
    """Delete everything? The buttons of this question alone are good, and until one is pressed."""
    await people.set_forget_request(ledger.tx, ledger.person.id, ledger.request)
    return AskForget(ledger.request)


async def keep(ledger: Ledger) -> Answer:
    """No: everything stays, and the other button of the question is good no longer."""
    await people.set_forget_request(ledger.tx, ledger.person.id, None)
    return Kept()


async def forget(desk: Desk, asked: Asked, question: str) -> Reply:
    """Yes: remove every row in one transaction, then scrub the file; asked anew where `question` is not the open one.

    A repeated request finds nothing and says the same; it stays until it is answered, and so does what the person
    wrote later.
    """
    async with desk.database.write(asked.who) as tx:
        person = await people.get(tx, asked.who)
        languages = languages_for(person.language if person else None, asked.account_language)
        if person and person.forget_request != question:
            await people.set_forget_request(tx, asked.who, asked.request)
            return Reply(AskForget(asked.request), languages)
        await people.forget(tx, asked.who, asked.order)
    desk.forgotten(asked.order)
    await desk.database.scrub()
    return Reply(Forgotten(), languages)
