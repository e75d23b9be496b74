"""Keys and variables: the same in every language, and the same in the code."""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path
from typing import Final

from fluent.syntax import ast as ftl

from tools.check_locales.countries import VARIABLE
from tools.check_locales.texts import Fault, Text, found, parts

MODEL: Final = "en"
"""The language whose variables the others are held against."""

DAY_FORM: Final = re.compile(r"_(?:date|until|from|on|weekday)$")
"""The phrases of one day (bot/texts/days.py): each language takes the form it needs."""

ASKED: Final = {"text", "plain", "html", "button"}
"""Functions that are asked for a text; its key is their first argument, or the second behind a language."""


def missing_keys(by_language: Mapping[str, Mapping[str, Text]]) -> Iterator[Fault]:
    """Keys that a language lacks, or holds in another file than the others (terms are its own affair)."""
    known = {key: text for texts in by_language.values() for key, text in texts.items() if not text.is_term}
    for language, texts in by_language.items():
        for key, model in known.items():
            if key not in texts:
                yield Fault(f"{language}/{model.file}", key, f"missing, there is one in {model.language}")
            elif texts[key].file != model.file:
                yield texts[key].fault(f"stands in {model.file} in {model.language}")


def unlike_variables(by_language: Mapping[str, Mapping[str, Text]]) -> Iterator[Fault]:
    """Messages that say more or less than the English one; the forms of one day are one variable.

    The country is known to every message: whether one names it depends on the sentence.
    """
    model = by_language[MODEL]
    for language, texts in by_language.items():
        for key, text in texts.items():
            if language == MODEL or key not in model:
                continue
            wanted, used = families(model[key], model), families(text, texts)
            for name in sorted(wanted - used):
                yield text.fault(f"${name} of the English text is not used")
            for name in sorted(used - wanted):
                yield text.fault(f"${name} is not in the English text")


def families(text: Text, texts: Mapping[str, Text]) -> set[str]:
    """The variables of a text and of the texts it takes in; the forms of one day are one."""
    variables = (variable for part in parts(text, texts) for variable in found(part.pattern, ftl.VariableReference))
    names = (variable.id.name for variable in variables)
    return {DAY_FORM.sub("", name) for name in names if not VARIABLE.fullmatch(name)}


def keys_and_code(keys: Set[str], taken_in: Set[str], code: Path) -> Iterator[Fault]:
    """Keys that neither the code nor another text (``taken_in``) names, and keys asked for that nobody wrote.

    An f-string names the keys of its form whose parts are strings in the code: ``f"overstay-{kind}"`` names
    ``overstay-first`` where "first" stands somewhere, in a TOML file perhaps.
    """
    named = {*taken_in}
    for path in code.rglob("*.toml"):
        named.update(strings(tomllib.loads(path.read_text(encoding="utf-8"))))
    forms: list[re.Pattern[str]] = []
    for path in sorted(code.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        speaks = any(
            isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bot.texts") for node in ast.walk(tree)
        )
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                named.add(node.value)
            elif isinstance(node, ast.JoinedStr) and (form := key_form(node)):
                forms.append(form)
            elif speaks and isinstance(node, ast.Call):
                for asked in asked_keys(node):
                    if asked not in keys:
                        yield Fault(str(path.relative_to(code.parent)), asked, f"no such key (line {node.lineno})")
    for key in sorted(keys - named):
        filled = (form.fullmatch(key) for form in forms)
        if not any(parts and named.issuperset(parts.groups()) for parts in filled):
            yield Fault("locales", key, "left over: neither the code nor another text names it")


def rules_in_words(by_language: Mapping[str, Mapping[str, Text]], rulebook: Path) -> Iterator[Fault]:
    """Ids of a rule file that a language has no words for: people would be told of a rule and not where it was read."""
    for path in sorted(rulebook.glob("*.toml")):
        rules = tomllib.loads(path.read_text(encoding="utf-8"))
        keys = [f"{kind}-{each['id']}" for kind in ("source", "note", "unknown") for each in rules.get(kind, ())]
        for key in [*keys, *(f"claim-{claim['by']}" for claim in rules.get("claim", ()))]:
            for language, texts in by_language.items():
                if key not in texts:
                    yield Fault(f"{language}/law_{path.stem}.ftl", key, f"missing, {path.name} names it")


def strings(node: object) -> Iterator[str]:
    """All strings in what a TOML file holds."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict | list):
        for part in node.values() if isinstance(node, dict) else node:
            yield from strings(part)


def key_form(node: ast.JoinedStr) -> re.Pattern[str] | None:
    """What an f-string can be, when it looks like a key."""
    parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
    fixed = "".join(str(part) for part in parts if part is not None)
    if not re.fullmatch(r"[a-z0-9_.-]*", fixed) or not re.search(r"[-.][a-z]|[a-z][-.]", fixed):
        return None
    return re.compile("".join("([a-z0-9_-]+)" if part is None else re.escape(str(part)) for part in parts))


def asked_keys(call: ast.Call) -> Iterable[str]:
    """The keys that a call asks for in so many words: one, or one of two."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", None)
    for key in call.args[:2] if name in ASKED else ():
        choices = (key.body, key.orelse) if isinstance(key, ast.IfExp) else (key,)
        yield from (each.value for each in choices if isinstance(each, ast.Constant) and isinstance(each.value, str))
