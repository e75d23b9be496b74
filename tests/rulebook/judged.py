"""Somebody of a nationality in a country, judged by the rules that are shipped."""

from datetime import date

from bot.core.count import Count
from bot.core.limits import Limit
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.rulebook import Category, CountryRules, Unknown

Versions = list[tuple[str, str | None, list[Limit]]]
"""From its first day to its last one each, with its limits."""


def rule(rules: CountryRules, nationality: str) -> Rule:
    found = rules.find(nationality)
    assert isinstance(found, Category), nationality
    return found.rule


def versions(rules: CountryRules, nationality: str) -> Versions:
    return [
        (str(version.begins), str(version.until) if version.until else None, list(version.limits))
        for version in rule(rules, nationality).versions
    ]


def after(rules: CountryRules, nationality: str, *stays: str) -> Count:
    """After stays written as "2026-01-05 2026-02-01"."""
    days = [list(map(date.fromisoformat, stay.split())) for stay in stays]
    return Count([Stay(entered, left) for entered, left in days], rule(rules, nationality))


def last_day(rules: CountryRules, nationality: str, entered: str, *stays: str) -> str | None:
    """The last legal day of a visit that begins on that day, after the stays."""
    found = after(rules, nationality, *stays).last_legal_day(date.fromisoformat(entered))
    return str(found) if found else None


def notes(rules: CountryRules, nationality: str) -> set[str]:
    """The ids of the notes of a nationality's rule and of those for everybody."""
    found = rules.find(nationality)
    assert isinstance(found, Category), nationality
    return {note.id for note in (*found.notes, *rules.notes)}


def known(rules: CountryRules) -> set[str]:
    """Whose rule is known."""
    return {code for category in rules.categories for code in category.nationalities}


def why_not(rules: CountryRules, nationality: str) -> str:
    """The id of the reason why a nationality's rule is not known."""
    found = rules.find(nationality)
    assert isinstance(found, Unknown), nationality
    return found.reason.id
