"""Whether the bot may write to somebody."""

from bot.actions.runner import ActionRunner
from bot.storage import notices, people


async def reached(runner: ActionRunner, who: int, *, reachable: bool) -> None:
    """The person blocked the bot or let it write again: notices wait, none is lost."""
    async with runner.database.write() as tx:
        await people.touch(tx, who)
        await people.change(tx, who, unreachable_since=None if reachable else runner.now())
        if reachable:
            await notices.unpark(tx, who)
    runner.wake()
