"""The law as data: one TOML file a country, and the loader that refuses a bad one."""

from bot.rulebook.loader import NoRuleFileError, RuleFileError, load, load_all
from bot.rulebook.rules import (
    HOME,
    Category,
    Claim,
    Confidence,
    CountryRules,
    Duty,
    HostNotice,
    Note,
    Registration,
    Rulebook,
    Source,
    Unknown,
)

__all__ = [
    "HOME",
    "Category",
    "Claim",
    "Confidence",
    "CountryRules",
    "Duty",
    "HostNotice",
    "NoRuleFileError",
    "Note",
    "Registration",
    "RuleFileError",
    "Rulebook",
    "Source",
    "Unknown",
    "load",
    "load_all",
]
