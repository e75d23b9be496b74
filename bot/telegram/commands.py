"""Every command, a line each: where it is given, what it does, what may stand behind it, and where it is shown.

From this table come the command menus, the page of help, what is kept of commands given in a group, the handlers that
answer them, what buttons open, and what is done where ``locales/*/commands.toml`` hears a command in plain words.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Any, Final, Literal

from bot.actions import (
    cancel,
    compare,
    countries,
    export,
    family,
    forget,
    invitations,
    journals,
    onboarding,
    pages,
    permits,
    pinned,
    plans,
    reminder_settings,
    rule,
    settings,
    status,
    stays,
    timeline,
)
from bot.actions.answers.days import Direction
from bot.actions.answers.pages import Page
from bot.actions.context import Context
from bot.actions.free_text import answer_argument, answer_card, answer_plan
from bot.actions.groups import commands as group_commands
from bot.actions.groups import settings as group_settings
from bot.telegram.files import command_in

Action = Callable[..., Awaitable[Any]]
"""What a person or a group does, as its runner carries it out; `words` is what stands behind the command."""


class Where(Enum):
    """Where a command is given, and by whom."""

    PRIVATE = auto()
    GROUP = auto()
    GROUP_ADMINS = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """One command in one place."""

    name: str
    where: Where
    action: Action | None
    """None: it has a handler of its own."""
    words: Literal["none", "any", "country"] = "none"
    """What may stand behind it; of words in a group nothing but the codes of countries is kept."""
    menu: bool = True
    """Whether the menu of that place offers it."""
    help: bool = True
    """Whether the page of help lists it, where it is in the menu: by the text ``command-NAME.help``."""
    current: bool = False
    """Whether it shows the journal that the person chose last, whatever was asked of another one."""
    own: bool = True
    """Whether it is this bot's when a group's member does not say whose. Others understand the same word."""

    @property
    def description(self) -> str:
        """The key of the text that describes it in the menu of its place."""
        return f"command-{self.name}" if self.where is Where.PRIVATE else f"group-command-{self.name}"

    def with_words(self, words: str | None = None) -> Action:
        """The action with what stands behind the command."""
        action = self.by_button(words)
        return partial(_of_current, action) if self.current else action

    def by_button(self, words: str | None = None) -> Action:
        """The same of the journal that a button names."""
        assert self.action is not None, f"/{self.name} has a handler of its own"
        return self.action if self.words == "none" else partial(self.action, words=words or "")


async def _of_current(action: Action, ctx: Context) -> Any:
    ctx.turn_to(ctx.current)
    return await action(ctx)


COMMANDS: Final = (
    Command("start", Where.PRIVATE, None, words="any", menu=False),
    Command("in", Where.PRIVATE, partial(answer_argument, act=Direction.IN), words="any"),
    Command("out", Where.PRIVATE, partial(answer_argument, act=Direction.OUT), words="any"),
    Command(
        "status",
        Where.PRIVATE,
        partial(answer_card, card=status.show, otherwise=journals.show),
        words="any",
        current=True,
    ),
    Command("plan", Where.PRIVATE, answer_plan, words="any", current=True),
    Command("trips", Where.PRIVATE, partial(answer_card, card=stays.show), words="any", current=True),
    Command("reminders", Where.PRIVATE, reminder_settings.show),
    Command("settings", Where.PRIVATE, settings.show, current=True),
    Command("rule", Where.PRIVATE, rule.words, words="any", current=True),
    Command("compare", Where.PRIVATE, compare.show, current=True),
    Command("family", Where.PRIVATE, family.show),
    Command("countries", Where.PRIVATE, countries.show),
    Command("share", Where.PRIVATE, partial(pages.page, page=Page.SHARE), help=False),
    Command("language", Where.PRIVATE, onboarding.ask_language),
    Command("help", Where.PRIVATE, partial(pages.page, page=Page.HELP), help=False),
    Command("privacy", Where.PRIVATE, partial(pages.page, page=Page.PRIVACY)),
    Command("export", Where.PRIVATE, export.show),
    Command("import", Where.PRIVATE, partial(pages.page, page=Page.IMPORT)),
    Command("forget", Where.PRIVATE, forget.ask),
    Command("cancel", Where.PRIVATE, cancel.cancel, menu=False, own=False),
    Command("stop", Where.PRIVATE, cancel.cancel, menu=False, own=False),
    Command("undo", Where.PRIVATE, cancel.newest, menu=False, own=False),
    Command("start", Where.GROUP, None, menu=False),
    Command("rule", Where.GROUP, None, words="country"),
    Command("group", Where.GROUP_ADMINS, group_settings.open_settings, words="country"),
    Command("share", Where.GROUP_ADMINS, group_commands.share),
    Command("stats", Where.GROUP_ADMINS, group_commands.stats),
)
"""In the order of the menus."""


def given(*places: Where) -> tuple[Command, ...]:
    """The commands that are given in these places."""
    return tuple(command for command in COMMANDS if command.where in places)


IN_PRIVATE: Final = {command.name: command for command in given(Where.PRIVATE)}
FOR_ADMINS: Final = {command.name: command for command in given(Where.GROUP_ADMINS)}
IN_GROUPS: Final = {command.name: command for command in given(Where.GROUP, Where.GROUP_ADMINS)}
OWN: Final = frozenset(command.name for command in COMMANDS if command.own)
"""What a group may ask without naming the bot; any other command may be meant for another one."""
IN_WORDS: Final = {name: command.with_words() for name, command in IN_PRIVATE.items() if command.action}
"""What a command does that is told in plain words."""


def typed_command(words: str) -> Action | None:
    """What words do that are a command; None where they are none, or it has a handler of its own."""
    name, behind = command_in(words)
    command = IN_PRIVATE.get(name)
    return command.with_words(behind or None) if command and command.action else None


CARDS: Final = {name: command.by_button() for name, command in IN_PRIVATE.items() if command.action} | {
    "status": status.show,
    "plans": plans.show,
    "count": status.show_counted,
    "timeline": timeline.show,
    "timelines": timeline.show_all,
    "overstays": status.show_overstays,
    "nationality": onboarding.ask_nationality,
    "own": onboarding.ask_own_limit,
    "permits": permits.show,
    "place": reminder_settings.ask_place,
    "pinned": pinned.show,
    "viewers": invitations.my_viewers,
    "shown": invitations.shown_to_me,
    "domestic": partial(pages.page, page=Page.DOMESTIC),
    "later": partial(pages.page, page=Page.LATER),
}
"""What a button opens by its name: what the command of that name does, or what has none."""
IN_PLACE: Final = frozenset({"domestic", "later"})
"""The cards that take the place of the question below which they are opened."""
