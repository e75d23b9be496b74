"""What the administrators of a group choose. Each choice sets a value; one that there is not does nothing."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.actions.answers import Answer
from bot.actions.answers.groups import Greeting, GroupPart, GroupSettings, NoCountry, OldButton
from bot.actions.groups.commands import group_rule
from bot.actions.groups.context import GroupContext
from bot.actions.rule import by_name, no_rules
from bot.lexicon.languages import LANGUAGES
from bot.lexicon.nationalities import is_nationality
from bot.reading.asked_rule import AskedRule
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


async def open_settings(ctx: GroupContext, words: str) -> Answer:
    """What is set; whose rule was named behind the command, and in which country, is set if that is known."""
    if not words:
        return _shown(ctx)
    nationality, country = AskedRule.of_code(words)
    if not (country or (nationality and is_nationality(nationality))):
        return NoCountry("group")
    if country and country not in ctx.rulebook.countries:
        return no_rules(ctx.rulebook, ctx.group.language, country)
    if nationality:
        there = ctx.in_country(country) if country else ctx
        if not isinstance(there.rules.find(nationality), Category):
            return group_rule(there, nationality)
        await _be_for(ctx, nationality)
    if country:
        await _be_about(ctx, country)
    return _shown(ctx)


async def show(ctx: GroupContext, part: GroupPart = GroupPart.ALL) -> Answer:
    """What is set, or one part of it to choose."""
    return _shown(ctx, part)


async def greet_in(ctx: GroupContext, language: str) -> Answer:
    """Set the language from the greeting, which is then said in it; until one is chosen the nationality follows."""
    if language not in LANGUAGES:
        return OldButton()
    was, nationality = ctx.group.language, ctx.group.nationality
    if nationality == default_nationality(was):
        nationality = default_nationality(language)
    await groups.set_choices(ctx.tx, ctx.group.id, language=language, nationality=nationality)
    ctx.group = replace(ctx.group, language=language, nationality=nationality)
    return Greeting(ctx.link, language)


async def set_language(ctx: GroupContext, language: str) -> Answer:
    """Set the language the bot speaks in the group."""
    if language not in LANGUAGES:
        return OldButton()
    await groups.set_choices(ctx.tx, ctx.group.id, language=language)
    ctx.group = replace(ctx.group, language=language)
    return _shown(ctx)


async def set_nationality(ctx: GroupContext, nationality: str) -> Answer:
    """Set whose rule is told where nobody names another."""
    if nationality not in offered(ctx.rules):
        return OldButton()
    await _be_for(ctx, nationality)
    return _shown(ctx)


async def _be_for(ctx: GroupContext, nationality: str) -> None:
    await groups.set_choices(ctx.tx, ctx.group.id, nationality=nationality)
    ctx.group = replace(ctx.group, nationality=nationality)


async def set_country(ctx: GroupContext, country: str) -> Answer:
    """Set the country whose rule is told, by whose clock the group then goes."""
    if country not in ctx.rulebook.countries:
        return OldButton()
    await _be_about(ctx, country)
    return _shown(ctx)


async def _be_about(ctx: GroupContext, country: str) -> None:
    await groups.set_choices(ctx.tx, ctx.group.id, country=country)
    ctx.group = replace(ctx.group, country=country)
    if ctx.group.digest_day is not None:
        await plan_digest(ctx)


async def set_digest_day(ctx: GroupContext, day: int | None) -> Answer:
    """Tell the rule every week on that day (Monday is 0), or (None) not at all."""
    await groups.set_digest_day(ctx.tx, ctx.group.id, day)
    ctx.group = replace(ctx.group, digest_day=day)
    await plan_digest(ctx)
    return _shown(ctx, GroupPart.ALL if day is None else GroupPart.DIGEST)


async def set_digest_hour(ctx: GroupContext, hour: int) -> Answer:
    """Tell it at that hour."""
    if hour not in HOURS:
        return OldButton()
    await groups.set_choices(ctx.tx, ctx.group.id, digest_hour=hour)
    ctx.group = replace(ctx.group, digest_hour=hour)
    await plan_digest(ctx)
    return _shown(ctx, GroupPart.DIGEST)


async def set_welcomes(ctx: GroupContext, on: bool) -> Answer:
    """Welcome new members, or not."""
    await groups.set_choices(ctx.tx, ctx.group.id, welcomes=on)
    ctx.group = replace(ctx.group, welcomes=on)
    return _shown(ctx)


async def set_tidies(ctx: GroupContext, on: bool) -> Answer:
    """Delete the bot's notes after a minute, or let them stand."""
    await groups.set_choices(ctx.tx, ctx.group.id, tidies=on)
    ctx.group = replace(ctx.group, tidies=on)
    return _shown(ctx)


def offered(rules: CountryRules) -> tuple[str, ...]:
    """The nationalities to choose from."""
    return tuple(code for code in rules.offered if isinstance(rules.find(code), Category))


async def come_back(ctx: GroupContext) -> None:
    """The bot is in the group (again): what was chosen before it was taken out is planned anew."""
    if ctx.group.digest_day is not None:
        await plan_digest(ctx)


async def plan_digest(ctx: GroupContext) -> None:
    """Plan the weekly rule for the next time its day and hour come."""
    await ctx.plan(DIGEST, next_digest(ctx.group, ctx.rules, ctx.now))


def next_digest(group: Group, rules: CountryRules, after: datetime) -> datetime | None:
    """The first moment after `after` that is the chosen day and hour by the country's clock; None when it is off."""
    if group.digest_day is None:
        return None
    local = after.astimezone(rules.zone)
    day = local.date() + timedelta((group.digest_day - local.weekday()) % 7)
    moment = datetime.combine(day, time(group.digest_hour), rules.zone)
    return moment if moment > after else datetime.combine(day + WEEK, time(group.digest_hour), rules.zone)


def _shown(ctx: GroupContext, part: GroupPart = GroupPart.ALL) -> GroupSettings:
    group = ctx.group
    choice: tuple[str, ...] = ()
    if part is GroupPart.NATIONALITY:
        choice = offered(ctx.rules)
    elif part is GroupPart.COUNTRY:
        choice = by_name(ctx.rulebook, group.language)
    return GroupSettings(
        part,
        group.language,
        group.nationality,
        ctx.rules.country,
        group.digest_day,
        group.digest_hour,
        group.welcomes,
        group.tidies,
        choice,
    )
