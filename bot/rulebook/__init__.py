"""The law as data: one TOML file a country, and the loader that refuses a bad one."""

from bot.rulebook.book import Book, Category, Remark, Source, Unknown
from bot.rulebook.loader import RuleFileError, load

__all__ = ["Book", "Category", "Remark", "RuleFileError", "Source", "Unknown", "load"]
