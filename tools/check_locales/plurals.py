"""A number and its word: every form that whole numbers reach."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from babel import Locale

from tools.check_locales.texts import PLURAL_FORMS, Fault, Text, is_plural, names, selector, selects

WHOLE_NUMBERS: Final = range(201)

SAME_AFTER_NUMBERS: Final = frozenset({"ky"})
"""Languages with two forms in CLDR whose noun stays as it is after every number: no choice is needed."""


def plural_forms(text: Text) -> Iterator[Fault]:
    """Choices by a number without a form that whole numbers reach."""
    if text.language in SAME_AFTER_NUMBERS:
        return
    reached = _reached(text.language)
    for select in filter(is_plural, selects(text.pattern)):
        forms = names(select) & PLURAL_FORMS
        # "other" takes what is left, so one form may hide behind it (ru: many).
        absent = sorted(reached - forms)
        if absent and not ("other" in forms - reached and len(absent) == 1):
            yield text.fault(f"the plural form {', '.join(absent)} of ${selector(select)} is missing")


@cache
def _reached(language: str) -> frozenset[str]:
    rule = Locale(language).plural_form
    return frozenset(rule(number) for number in WHOLE_NUMBERS)
