"""The law as data: one TOML file a country, and the loader that refuses a bad one."""

from bot.rulebook.book import Book, Category, Claim, Confidence, Remark, Source, Unknown
from bot.rulebook.loader import NoRuleFile, RuleFileError, load

__all__ = [
    "Book",
    "Category",
    "Claim",
    "Confidence",
    "NoRuleFile",
    "Remark",
    "RuleFileError",
    "Source",
    "Unknown",
    "load",
]
