"""What members and administrators are told when they ask."""

from dataclasses import replace
from datetime import timedelta

from bot.actions.answers import Answer
from bot.actions.groups.answers import ForAdmins, GroupRule, NoCountry, Note, NotYours, OldButton, Share, Stats, Welcome
from bot.actions.groups.here import Here
from bot.actions.groups.patience import Patience
from bot.actions.groups.room import Room
from bot.messages.countries import is_nationality
from bot.rulebook import Category
from bot.storage import groups
from bot.storage.notices import FLOOD, TIDY

NO_COUNTRY = "?"
"""Stands for words behind /rule or /group that name no country, or more than one."""
UNREAD = "resolution-unread"
"""The note of the rulebook that a group is told too: the law itself was not read."""
NOTE_STANDS = timedelta(minutes=1)
NOTE_PAUSE = timedelta(minutes=1)
WELCOME_PAUSE = timedelta(hours=1)
FLOODED_AGAIN = timedelta(minutes=10)
COUNTED_AGAIN = timedelta(days=7)
ROUNDED = 5
"""Numbers of people are told in steps of that, and nothing below the first one."""


async def rule(room: Room, here: Here, patience: Patience, words: str) -> Answer | None:
    """The rule for the nationality that is named, else for the group's; what is no country is said to be none.

    None to whoever was answered often enough for now: the group hears that once.
    """
    if words == NO_COUNTRY:
        return NoCountry("rule") if _may_refuse(room) else None
    if not patience.is_over(here, room.now):
        return group_rule(room, words if is_nationality(words) else room.group.nationality)
    if may_say_too_much(room):
        await room.plan(FLOOD, room.now)
    return None


async def told(room: Room, here: Here, patience: Patience, words: str, message: int | None) -> Answer | None:
    """It was told, unless None."""
    if words == NO_COUNTRY:
        return await refused(room, message)
    if message is not None:
        patience.answered(here, room.now)
    return None


def group_rule(room: Room, nationality: str, *, weekly: bool = False) -> GroupRule:
    """The rule in short, or why none is known."""
    found = room.rules.find(nationality)
    if not isinstance(found, Category):
        read = max(category.verified for category in room.rules.categories)
        return GroupRule(room.link, nationality, room.today, None, read, reason=found.reason.id, weekly=weekly)
    return GroupRule(
        room.link,
        nationality,
        room.today,
        found.rule,
        found.verified,
        found.sources[0].where,
        found.confidence.value,
        weekly=weekly,
        unread=next((note.id for note in room.rules.notes if note.id == UNREAD), None),
    )


async def note(room: Room) -> Answer | None:
    """Nothing personal is answered here; once a minute the way to the private chat is shown."""
    return Note(room.link) if _may_note(room) else None


async def started(room: Room) -> Answer | None:
    """A link that adds the bot has it started at once, when it has just introduced itself."""
    return await note(room) if room.passed(room.group.greeted_at, NOTE_PAUSE) else None


async def for_admins(room: Room) -> Answer | None:
    """The command is the administrators'; said once a minute."""
    return ForAdmins() if _may_refuse(room) else None


async def only_admins(room: Room) -> Answer | None:
    """A button of the administrators' was pressed by somebody else, or by one who was one of them."""
    return ForAdmins()


async def old_button(room: Room) -> Answer | None:
    """An administrator pressed what means nothing any more."""
    return OldButton()


async def not_yours(room: Room) -> Answer | None:
    """A button was pressed that is none of this group's."""
    return NotYours()


async def noted(room: Room, message: int | None) -> Answer | None:
    """A note was posted, unless None: it goes in a minute, if the administrators have it so."""
    if message is not None:
        await groups.set_noted(room.tx, room.group.id, room.now)
        await tidy(room, message)
    return None


async def refused(room: Room, message: int | None) -> Answer | None:
    """A refusal was posted, unless None: it goes like a note."""
    if message is not None:
        await groups.set_refused(room.tx, room.group.id, room.now)
        await tidy(room, message)
    return None


async def tidy(room: Room, message: int) -> None:
    """Plan that a message goes in a minute, if the administrators have it so."""
    if room.group.tidies:
        await room.plan(f"{TIDY}{message}", room.now + NOTE_STANDS)


async def welcome(room: Room) -> Answer | None:
    """New members came: once an hour they are told what the bot is for, if the administrators want it."""
    wanted = room.group.welcomes and room.passed(room.group.welcomed_at, WELCOME_PAUSE)
    return Welcome(room.link) if wanted else None


async def welcomed(room: Room, message: int | None) -> Answer | None:
    """They were told, unless None."""
    if message is not None:
        await groups.set_welcomed(room.tx, room.group.id, room.now)
    return None


async def share(room: Room) -> Answer | None:
    """A text and a link to post."""
    return Share(room.link)


async def stats(room: Room) -> Answer | None:
    """How many came from the group, counted once a week and rounded down."""
    group = room.group
    if group.counted_at is None or not timedelta() <= room.now - group.counted_at < COUNTED_AGAIN:
        opened, reminded = (number // ROUNDED * ROUNDED for number in await groups.count(room.tx, group.id))
        await groups.keep_counts(room.tx, group.id, opened, reminded, room.now)
        group = replace(group, opened=opened, reminded=reminded, counted_at=room.now)
    assert group.counted_at is not None
    counted = group.counted_at.astimezone(room.rules.zone).date()
    return Stats(group.opened, group.reminded, counted, counted + COUNTED_AGAIN, room.today)


def _may_note(room: Room) -> bool:
    return room.passed(room.group.noted_at, NOTE_PAUSE)


def _may_refuse(room: Room) -> bool:
    return room.passed(room.group.refused_at, NOTE_PAUSE)


def may_say_too_much(room: Room) -> bool:
    """Whether the group may be told (again) that it was too much."""
    return room.passed(room.group.flooded_at, FLOODED_AGAIN)
