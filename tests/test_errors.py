"""The tree of errors on top of one file is the tree there is."""

import importlib
import inspect
import pkgutil
import re

import pytest

import bot
from bot import errors
from bot.errors import OperatorError
from bot.storage.errors import DatabaseAddressError, DatabaseUnusableError
from bot.telegram.fetch import ApiPathError, NoBotApiError, TokenRefusedError


def ours() -> dict[str, str]:
    """Every error that the bot defines, by its name, with that of the first base."""
    found: dict[str, str] = {}
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if module.name.startswith(("bot.__main__", "bot.storage.migrations")):
            continue
        for name, value in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(value, BaseException) and value.__module__ == module.name:
                found[name] = value.__bases__[0].__name__
    return found


def drawn() -> dict[str, str]:
    """Every error in the drawing, with the one that it hangs from."""
    found: dict[str, str] = {}
    above: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        if match := re.match(r"    ([│├└─ ]*)(\w+)", line):
            depth = len(match[1]) // 4
            above[depth:] = [match[2]]
            if depth:
                found[match[2]] = above[depth - 1]
    return found


def test_what_is_drawn_is_what_there_is() -> None:
    theirs = {"ValueError", "TelegramAPIError"}
    assert {name: base for name, base in drawn().items() if name not in theirs} == ours()


@pytest.mark.parametrize(
    "error",
    [
        DatabaseUnusableError("kaldy.sqlite3: it is a directory"),
        DatabaseAddressError("it cannot be read"),
        TokenRefusedError(),
        ApiPathError("http://localhost"),
        NoBotApiError("http://localhost"),
    ],
)
def test_what_the_operator_is_told_is_one_sentence(error: OperatorError) -> None:
    assert re.fullmatch(r"[^\n]+[^.\n]\.", str(error))
