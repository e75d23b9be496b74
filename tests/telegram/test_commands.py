"""The table of commands is what the menus, the intake, the handlers, the page of help and plain words are made of."""

import json
import re
import tomllib
from collections import Counter

import pytest
from aiogram import Router
from aiogram.filters import Command as CommandFilter

from bot.actions.answers import Reply
from bot.actions.answers.days import Direction
from bot.actions.answers.pages import Page
from bot.lexicon.languages import LANGUAGES, locales_directory
from bot.telegram import callbacks as cb
from bot.telegram.commands import COMMANDS, FOR_ADMINS, IN_GROUPS, IN_PRIVATE, IN_WORDS, OWN, Where
from bot.telegram.dispatcher import PRIVATE
from bot.telegram.groups import GROUPS
from bot.telegram.profile import MENUS
from bot.telegram.screens import screen_of
from bot.texts import catalogue
from tests.telegram.wire import Wire, message, press


def handled(routers: list[Router]) -> Counter[str]:
    """How many handlers take each command."""
    filters = [
        each.callback
        for router in routers
        for handler in router.message.handlers
        for each in handler.filters or []
        if isinstance(each.callback, CommandFilter)
    ]
    return Counter(str(name) for each in filters for name in each.commands)


def told() -> list[set[str]]:
    """The commands that have plain words, in each language."""
    files = (locales_directory() / language / "commands.toml" for language in LANGUAGES)
    return [tomllib.loads(file.read_text(encoding="utf-8")).keys() - {"polite"} for file in files]


def test_all_that_is_made_of_the_table_names_its_commands_and_no_others() -> None:
    assert len({(command.name, command.where) for command in COMMANDS}) == len(COMMANDS)
    assert all(re.fullmatch("[a-z0-9_]{1,32}", command.name) for command in COMMANDS)

    assert handled(PRIVATE.sub_routers) == Counter(IN_PRIVATE.keys() | IN_GROUPS.keys())
    # An administrators' command has a second handler, for everybody else.
    assert handled(GROUPS.sub_routers) == Counter(IN_GROUPS.keys()) + Counter(FOR_ADMINS.keys())

    (private, group, admins, default) = (commands for _scope, commands in MENUS)
    assert {*private, *group, *admins} == {*COMMANDS}
    assert default == ()
    for language in LANGUAGES:
        described = {key for file in catalogue.keys(language).values() for key in file if "command-" in key}
        listed = {f"{command.description}.help" for command in private if command.menu and command.help}
        assert described == {command.description for command in COMMANDS if command.menu} | listed

    for names in told():
        assert names <= IN_WORDS.keys() - {*Direction}, "crossings are read as such, never as the name of a command"
    assert OWN & IN_GROUPS.keys() == IN_GROUPS.keys(), "what is given in a group is this bot's there"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_help_lists_the_menu_and_names_what_groups_have(language: str) -> None:
    page = screen_of(Reply(Page.HELP, (language,))).text
    menu = [command.name for command in COMMANDS if command.where is Where.PRIVATE and command.menu and command.help]
    assert re.findall(r"^/([a-z]+)\s–\s.", page, re.MULTILINE) == menu
    in_groups = {command.name for command in IN_GROUPS.values() if command.menu}
    assert in_groups <= {*re.findall("/([a-z]+)", page.partition(menu[-1])[2])}


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("typed", ["/STATUS", "/Status", "/\N{LATIN SMALL LETTER LONG S}tatus", "/status@kaldy_bot x"])
async def test_a_command_is_taken_however_its_letters_are_written(wire: Wire, typed: str) -> None:
    someone = await wire.world.settled()
    sent = [
        await wire.update(json.dumps(message(someone.id, wire.world.clock(), text=text))) for text in (typed, "/status")
    ]
    assert sent[0] == sent[1]


@pytest.mark.asyncio(loop_scope="module")
async def test_a_card_is_what_the_command_of_its_name_shows_and_one_that_there_is_not_is_an_old_button(
    wire: Wire,
) -> None:
    someone = await wire.world.settled()

    async def pressed(data: str) -> str:
        [sent] = await wire.update(json.dumps(press(someone.id, data)))
        return sent.text

    for name in ("status", "trips", "settings", "rule", "help"):
        [typed] = await wire.update(json.dumps(message(someone.id, wire.world.clock(), text=f"/{name}")))
        assert await pressed(cb.Show(card=name).pack()) == typed.text
    assert await pressed(cb.Show(card="card-of-yore").pack()) == await pressed("no-button-of-ours")
