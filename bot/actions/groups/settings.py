"""What the administrators of a group choose. Each choice sets a value; one that there is not does nothing."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.actions.answers import Answer
from bot.actions.groups.answers import Greeting, GroupPart, GroupSettings, NoCountry, OldButton
from bot.actions.groups.room import Room
from bot.actions.groups.talk import group_rule
from bot.messages.countries import is_nationality
from bot.messages.locales import LANGUAGES
from bot.rulebook import Category, CountryRules
from bot.storage import groups
from bot.storage.groups import Group

DIGEST = "digest"
"""The kind of the notice that tells a group its rule once a week."""
HOURS = range(8, 22)
"""The hours of the day, by the country's clock, at which it may come."""
WEEK = timedelta(days=7)


def default_nationality(language: str) -> str:
    """Whose rule a group of this language is told until its administrators choose."""
    return "KG" if language == "ky" else "RU"


async def open_settings(room: Room, words: str) -> Answer:
    """What is set; a country whose code came with the command becomes the one whose rule is told, if it is known."""
    if not words:
        return _shown(room)
    if not is_nationality(words):
        return NoCountry("group")
    if not isinstance(room.rules.find(words), Category):
        return group_rule(room, words)
    return await _with_nationality(room, words)


async def look(room: Room, part: GroupPart = GroupPart.ALL) -> Answer:
    """What is set, or one part of it to choose."""
    return _shown(room, part)


async def greet_in(room: Room, language: str) -> Answer:
    """Set the language from the greeting, which is then said in it; until one is chosen the nationality follows."""
    if language not in LANGUAGES:
        return OldButton()
    was, nationality = room.group.language, room.group.nationality
    if nationality == default_nationality(was):
        nationality = default_nationality(language)
    await groups.set_choices(room.tx, room.group.id, language=language, nationality=nationality)
    room.group = replace(room.group, language=language, nationality=nationality)
    return Greeting(room.link, language)


async def set_language(room: Room, language: str) -> Answer:
    """Set the language the bot speaks in the group."""
    if language not in LANGUAGES:
        return OldButton()
    await groups.set_choices(room.tx, room.group.id, language=language)
    room.group = replace(room.group, language=language)
    return _shown(room)


async def set_nationality(room: Room, nationality: str) -> Answer:
    """Set whose rule is told where nobody names another."""
    return await _with_nationality(room, nationality) if nationality in offered(room.rules) else OldButton()


async def _with_nationality(room: Room, nationality: str) -> Answer:
    await groups.set_choices(room.tx, room.group.id, nationality=nationality)
    room.group = replace(room.group, nationality=nationality)
    return _shown(room)


async def set_digest_day(room: Room, day: int | None) -> Answer:
    """Tell the rule every week on that day (Monday is 0), or (None) not at all."""
    await groups.set_digest_day(room.tx, room.group.id, day)
    room.group = replace(room.group, digest_day=day)
    await plan_digest(room)
    return _shown(room, GroupPart.ALL if day is None else GroupPart.DIGEST)


async def set_digest_hour(room: Room, hour: int) -> Answer:
    """Tell it at that hour."""
    if hour not in HOURS:
        return OldButton()
    await groups.set_choices(room.tx, room.group.id, digest_hour=hour)
    room.group = replace(room.group, digest_hour=hour)
    await plan_digest(room)
    return _shown(room, GroupPart.DIGEST)


async def set_welcomes(room: Room, on: bool) -> Answer:
    """Welcome new members, or not."""
    await groups.set_choices(room.tx, room.group.id, welcomes=on)
    room.group = replace(room.group, welcomes=on)
    return _shown(room)


async def set_tidies(room: Room, on: bool) -> Answer:
    """Delete the bot's notes after a minute, or let them stand."""
    await groups.set_choices(room.tx, room.group.id, tidies=on)
    room.group = replace(room.group, tidies=on)
    return _shown(room)


def offered(rules: CountryRules) -> tuple[str, ...]:
    """The nationalities to choose from."""
    return tuple(code for code in rules.offered if isinstance(rules.find(code), Category))


async def come_back(room: Room) -> None:
    """The bot is in the group (again): what was chosen before it was taken out is planned anew."""
    if room.group.digest_day is not None:
        await plan_digest(room)


async def plan_digest(room: Room) -> None:
    """Plan the weekly rule for the next time its day and hour come."""
    await room.plan(DIGEST, next_digest(room.group, room.rules, room.now))


def next_digest(group: Group, rules: CountryRules, after: datetime) -> datetime | None:
    """The first moment after `after` that is the chosen day and hour by the country's clock; None when it is off."""
    if group.digest_day is None:
        return None
    local = after.astimezone(rules.zone)
    day = local.date() + timedelta((group.digest_day - local.weekday()) % 7)
    moment = datetime.combine(day, time(group.digest_hour), rules.zone)
    return moment if moment > after else datetime.combine(day + WEEK, time(group.digest_hour), rules.zone)


def _shown(room: Room, part: GroupPart = GroupPart.ALL) -> GroupSettings:
    group = room.group
    choice = offered(room.rules) if part is GroupPart.NATIONALITY else ()
    return GroupSettings(
        part,
        group.language,
        group.nationality,
        group.digest_day,
        group.digest_hour,
        group.welcomes,
        group.tidies,
        choice,
    )
