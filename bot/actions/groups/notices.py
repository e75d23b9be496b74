"""What a notice to a group has to say: decided when it is due, from what is true then."""

from dataclasses import dataclass
from datetime import datetime

from bot.actions.answers import Reply
from bot.actions.desk import Desk
from bot.actions.groups.answers import Flooded
from bot.actions.groups.room import Room
from bot.actions.groups.settings import DIGEST, next_digest
from bot.actions.groups.talk import group_rule, may_say_too_much, tidy
from bot.storage import groups, notices
from bot.storage.database import Connection
from bot.storage.notices import FLOOD, TIDY, Notice


@dataclass(frozen=True, slots=True)
class Delete:
    """A message of the bot's own is to go."""

    message: int


async def compose(desk: Desk, notice: Notice, now: datetime) -> Reply | Delete | None:
    """What to post or delete now, or None when nothing calls for it any more."""
    async with desk.database.read() as tx:
        group = await groups.get(tx, notice.chat_id)
        if group is None or group.left_at is not None:
            return None
        if notice.kind.startswith(TIDY):
            return Delete(int(notice.kind.removeprefix(TIDY)))
        room = Room.of(group, tx, desk.rulebook.home, now)
        if notice.kind == FLOOD and may_say_too_much(room):
            return Reply(Flooded.GROUP, (group.language,), country=room.rules.country)
        if notice.kind == DIGEST and group.digest_day is not None:
            return Reply(
                group_rule(room, group.nationality, weekly=True), (group.language,), country=room.rules.country
            )
        return None


async def posted(desk: Desk, notice: Notice, message: int, now: datetime) -> None:
    """A notice was posted: that too much was asked is a note like others, and goes like them."""
    if notice.kind != FLOOD:
        return
    async with desk.database.write(notice.chat_id) as tx:
        group = await groups.get(tx, notice.chat_id)
        if group is not None:
            await groups.set_flooded(tx, group.id, now)
            await tidy(Room.of(group, tx, desk.rulebook.home, now), message)
    desk.planned()


async def replan(desk: Desk, tx: Connection, notice: Notice, now: datetime) -> None:
    """Plan the next one of the same kind, in the transaction that settles this one."""
    group = await groups.get(tx, notice.chat_id)
    if group is None or group.left_at is not None:
        return
    if notice.kind == DIGEST:
        await notices.plan(tx, group.chat_id, None, DIGEST, next_digest(group, desk.rulebook.home, now))
