"""Every variant of a text filled with the longest values: does it render, does Telegram take it, does it fit?"""

import itertools
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from fluent.syntax import ast as ftl

from bot.lexicon.countries import FORMS
from bot.texts.catalogue import BadTextsError, Catalogue
from telegram_stand_in.formatting import ApiError, parse_html
from tools.check_locales.countries import VARIABLE, phrases
from tools.check_locales.keys import DAY_FORM
from tools.check_locales.texts import Fault, Text, found, is_plural, names, numbers, parts, selector, selects

# Telegram's limits, in characters after the markup is taken out (Bot API: sendMessage, sendPhoto, answerCallbackQuery,
# BotCommand, setMyName, setMyDescription, setMyShortDescription). A button has no limit of its own but is cut on a
# phone, and so is a date; what stands on the poster shrinks until it fits.
MOST: Final = {
    "message": 4096,
    "caption": 1024,
    "alert": 200,
    "command": 256,
    "profile-name": 64,
    "profile-description": 512,
    "profile-short": 120,
    "poster": 120,
    "button": 64,
    "phrase": 64,
}
WITH_MARKUP: Final = frozenset({"message", "caption"})

LINKS: Final[tuple[str, ...]] = ("https://t.me/",)
"""Links that a text may hold: whatever else begins with http is a fault."""

TYPICAL: Final = 64
LENGTHS: Final = {"suggestion": 300, "contact": 200, "stay": 128}
"""The longest values of texts: what a person typed, the operator's setting, both days of a stay with weekdays."""
SHORT: Final = {"who": 18}
"""The longest values of buttons that are cut shorter than a day with its weekday may be: a name beside a day."""
COUNTS: Final = frozenset({"ready", "of"})
"""Variables that are numbers wherever they stand, also where no plural tells so."""
NUMBERS: Final = frozenset({1, 2, 5, 1000})
"""One number for each plural form of the three languages, and the one with the most digits."""


class Longest:
    """One language's texts, and the longest values that its variables take."""

    def __init__(self, locales: Path, language: str) -> None:
        self._catalogue = Catalogue(locales)
        said = phrases(locales, language).values()
        self._countries = {
            f"country_{form}": max((forms.get(form, "") for forms in said), key=len, default="Ш") for form in FORMS
        }
        self._countries["country_itself"] = self._countries["country_into"]  # which it is a part of
        self._language = language

    def render(self, text: Text, values: Mapping[str, str | int]) -> str:
        """The text as it is sent."""
        say = self._catalogue.text if text.kind in WITH_MARKUP else self._catalogue.plain
        return say(text.language, text.key, **values)

    def value(self, name: str, kind: str) -> str:
        """The longest value of a variable."""
        if name in COUNTS:
            return str(max(NUMBERS))
        if kind == "button":
            return "Ш" * SHORT[name] if name in SHORT else self._label
        if kind == "phrase":
            return {"day": "28", "year": "2025"}.get(name, "")
        if VARIABLE.fullmatch(name):
            return self._countries[name]
        if form := DAY_FORM.search(name):
            return self._days[form[0]]
        return "Ш" * LENGTHS.get(name, TYPICAL)

    @cached_property
    def _days(self) -> dict[str, str]:
        keys = {f"_{form}": f"day-{form}-year" for form in ("date", "until", "from", "on")} | {"_weekday": "weekday"}
        return {form: self._longest(key) for form, key in keys.items()}

    @cached_property
    def _label(self) -> str:
        return self._longest("day-label-year")

    def _longest(self, key: str) -> str:
        try:
            return max(
                (
                    self._catalogue.plain(self._language, key, day=28, month=month, year="2025", weekday=weekday)
                    for month in range(1, 13)
                    for weekday in range(1, 8)
                ),
                key=len,
            )
        except (KeyError, ValueError, BadTextsError):
            return "Ш"  # the phrase has a fault of its own


def renders(text: Text, texts: Mapping[str, Text], longest: Longest) -> Iterator[Fault]:
    """What goes wrong when a text is filled and sent; terms are sent with the texts that take them in."""
    if text.is_term:
        return
    length = 0
    for values in all_values(text, texts, longest):
        try:
            rendered = longest.render(text, values)
        except (KeyError, ValueError) as error:
            yield text.fault(str(error))
            return
        shown = rendered
        if text.kind in WITH_MARKUP:
            try:
                shown, _ = parse_html(rendered)
            except ApiError as refusal:
                yield text.fault(refusal.message)
        elif re.search(r"</?[a-z]", rendered):
            yield text.fault(f"markup where Telegram reads none ({text.kind})")
        if literal := re.search(r"&#?\w+;", shown):
            yield text.fault(f"{literal[0]} is shown as it stands")
        length = max(length, len(shown.encode("utf-16-le")) // 2)
        for link in re.findall(r"https?:[^\s\"<]*", rendered):
            if not link.startswith(LINKS):
                yield text.fault(f"the link {link} is not on the list")
        if not shown.strip():
            yield text.fault("empty")
    if length > MOST[text.kind]:
        yield text.fault(f"{length} characters, at most {MOST[text.kind]} ({text.kind})")


def all_values(text: Text, texts: Mapping[str, Text], longest: Longest) -> Iterator[dict[str, str | int]]:
    """Values that reach every variant of a text and of the messages it takes in."""
    choices: dict[str, list[str | int]] = {}
    for part in parts(text, texts):
        for variable in found(part.pattern, ftl.VariableReference):
            choices.setdefault(variable.id.name, [longest.value(variable.id.name, text.kind)])
        for select in selects(part.pattern):
            by_number = is_plural(select) or numbers(select)
            choices[selector(select)] = [*(numbers(select) | NUMBERS if by_number else names(select))]
    for combination in itertools.product(*choices.values()):
        yield dict(zip(choices, combination, strict=True))
