"""How handlers are written: read what came, call one action, turn the answer into a screen, send."""

import ast
import inspect
from collections.abc import Iterator

from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData, CallbackQueryFilter

from bot.telegram import callbacks as cb
from bot.telegram.dispatcher import PRIVATE
from bot.telegram.filters import brings_file, follows_invitation, not_read
from bot.telegram.groups import GROUPS
from bot.telegram.raw import UPDATE_KINDS

FEED = {"talk", "chat"}
"""What the dispatchers give to every handler."""
ROUTERS = [*PRIVATE.sub_routers, *GROUPS.sub_routers]


def handlers(kind: str | None = None) -> Iterator[HandlerObject]:
    for router in ROUTERS:
        for name, observer in router.observers.items():
            if kind in (None, name):
                yield from observer.handlers


def test_handlers_ask_only_for_what_they_are_given() -> None:
    for handler in handlers():
        filters = [each.callback for each in handler.filters or []]
        given = set(FEED)
        if any(isinstance(each, CallbackQueryFilter) for each in filters):
            given.add("callback_data")
        if any(isinstance(each, Command) for each in filters):
            given.add("command")
        if not_read in filters:
            given.add("page")
        if follows_invitation in filters:
            given.add("secret")
        if brings_file in filters:
            given.add("words")
        event, *asked = inspect.signature(handler.callback).parameters
        assert event in ("_", "message", "event")
        assert set(asked) <= given, handler.callback.__name__


def test_handlers_stay_thin() -> None:
    seen = 0
    for module in {inspect.getmodule(handler.callback) for handler in handlers()}:
        assert module is not None
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.AsyncFunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                assert len(body) <= 4, f"{module.__name__}.{node.name}"
                assert not [inner for part in body for inner in ast.walk(part) if isinstance(inner, ast.If | ast.Try)]
                seen += 1
    assert seen == len(list(handlers()))


def test_every_kind_of_update_that_is_fetched_has_a_handler_and_no_other() -> None:
    with_handlers = {name for router in ROUTERS for name, observer in router.observers.items() if observer.handlers}
    assert with_handlers == set(UPDATE_KINDS) - {"inline_query"}, "inline queries never get so far"


def test_every_kind_of_button_has_a_handler_of_its_own() -> None:
    kinds = [
        value for value in vars(cb).values()
        if isinstance(value, type) and issubclass(value, CallbackData) and value.__module__ == cb.__name__
    ]  # fmt: skip
    handled = {
        each.callback.callback_data
        for handler in handlers("callback_query")
        for each in handler.filters or []
        if isinstance(each.callback, CallbackQueryFilter)
    }
    assert handled == {kind for kind in kinds if not kind.__name__.startswith("_") and kind is not cb.OfJournal}
