"""The texts of a language as Fluent's parser sees them, and ways to walk through one."""

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

Node = TypeVar("Node", bound=ftl.BaseNode)

PROFILE: Final = frozenset({"profile-name", "profile-description", "profile-short"})
"""The bot's own name and descriptions, each a kind of its own."""

PLURAL_FORMS: Final = frozenset({"zero", "one", "two", "few", "many", "other"})


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to mend; ``where`` is a file, with its line where only the parser knows the place."""

    where: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.key}: {self.reason}" if self.key else f"{self.where}: {self.reason}"


@dataclass(frozen=True)
class Text:
    """A message or an attribute of one ("delete-confirm.yes") with its pattern."""

    language: str
    file: str
    key: str
    pattern: ftl.Pattern

    @property
    def kind(self) -> str:
        """Where the text goes, which decides its length and whether Telegram reads markup in it."""
        if self.file == "dates.ftl":
            return "phrase"
        if self.file == "alerts.ftl" or self.key.endswith("-alert"):
            return "alert"
        if self.key.startswith(("command-", "group-command-")):
            return "command"
        if self.key in PROFILE:
            return self.key
        if self.file == "poster.ftl":
            return "poster"
        if self.file == "buttons.ftl" or self.key.startswith("button-") or "." in self.key:
            return "button"
        return "caption" if self.key.endswith("-caption") else "message"

    @property
    def is_term(self) -> bool:
        """Whether this is a piece for other texts of its language only."""
        return self.key.startswith("-")

    def fault(self, reason: str) -> Fault:
        """A fault of this text."""
        return Fault(f"{self.language}/{self.file}", self.key, reason)


def read(locales: Path, language: str) -> tuple[dict[str, Text], list[Fault]]:
    """The texts of a language by key, and what Fluent itself passes over in silence: junk and doubles."""
    texts: dict[str, Text] = {}
    faults: list[Fault] = []
    files = sorted((locales / language).glob("*.ftl"))
    if not files:
        faults.append(Fault(language, "", "no texts in this language"))
    for path in files:
        source = path.read_text(encoding="utf-8")
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ftl.Junk):
                [why] = entry.annotations
                assert why.span is not None  # the parser marks every fault's place
                line = source.count("\n", 0, why.span.start) + 1
                faults.append(Fault(f"{language}/{path.name}:{line}", "", f"junk: {why.message}"))
            elif isinstance(entry, ftl.Message | ftl.Term):
                name = f"-{entry.id.name}" if isinstance(entry, ftl.Term) else entry.id.name
                patterns = {f"{name}.{attribute.id.name}": attribute.value for attribute in entry.attributes}
                if entry.value is not None:
                    patterns[name] = entry.value
                for key, pattern in patterns.items():
                    text = Text(language, path.name, key, pattern)
                    if key in texts:
                        faults.append(text.fault(f"stands in {texts[key].file} too"))
                    texts[key] = text
    return texts, faults


def found(node: object, kind: type[Node]) -> Iterator[Node]:
    """All nodes of a kind in a pattern, itself and those inside variants too."""
    if isinstance(node, kind):
        yield node
    if isinstance(node, list):
        for child in node:
            yield from found(child, kind)
    elif isinstance(node, ftl.BaseNode):
        yield from found([*vars(node).values()], kind)


def selects(pattern: ftl.Pattern) -> Iterator[ftl.SelectExpression]:
    """All choices of a pattern."""
    return found(pattern, ftl.SelectExpression)


def selector(select: ftl.SelectExpression) -> str:
    """The variable that a choice looks at; "" when it looks at something else."""
    return next((variable.id.name for variable in found(select.selector, ftl.VariableReference)), "")


def names(select: ftl.SelectExpression) -> set[str]:
    """The words among a choice's keys: plural forms, or values of its variable."""
    return {variant.key.name for variant in select.variants if isinstance(variant.key, ftl.Identifier)}


def numbers(select: ftl.SelectExpression) -> set[int]:
    """The numbers among a choice's keys."""
    return {int(float(variant.key.value)) for variant in select.variants if isinstance(variant.key, ftl.NumberLiteral)}


def is_plural(select: ftl.SelectExpression) -> bool:
    """Whether it chooses by plural form; beside numbers or words alone, "other" is just the rest."""
    return bool(names(select) & PLURAL_FORMS - {"other"}) or (names(select) == {"other"} and not numbers(select))


def references(text: Text) -> Iterator[str]:
    """The keys of the messages and terms that a text takes in."""
    for message in found(text.pattern, ftl.MessageReference):
        yield _key(message)
    for term in found(text.pattern, ftl.TermReference):
        yield _key(term)


def parts(text: Text, texts: Mapping[str, Text]) -> list[Text]:
    """The text itself and the texts that it takes in, each once."""
    together = {text.key: text}
    todo = [text]
    while todo:
        for key in references(todo.pop()):
            if key in texts and key not in together:
                together[key] = texts[key]
                todo.append(texts[key])
    return [*together.values()]


def spelled(text: Text, texts: Mapping[str, Text]) -> set[str]:
    """All that a text can say, without markup: «{used|few} дня из {limit}».

    A value stands as its variable in braces, with the plural form where one was chosen by it. What the text takes in
    is spelled too; a text that takes itself in is not followed.
    """
    return {re.sub(r"</?[a-z][^>]*>", "", line) for line in _spell(text.pattern, texts, {}, frozenset({text.key}))}


def _spell(
    pattern: ftl.Pattern, texts: Mapping[str, Text], chosen: Mapping[str, str], inside: frozenset[str]
) -> Iterator[str]:
    pieces = [[*_piece(element, texts, chosen, inside)] for element in pattern.elements]
    return map("".join, itertools.product(*pieces))


def _piece(node: object, texts: Mapping[str, Text], chosen: Mapping[str, str], inside: frozenset[str]) -> Iterator[str]:
    match node:
        case ftl.Placeable(expression=inner):
            yield from _piece(inner, texts, chosen, inside)
        case ftl.SelectExpression() as select:
            for variant in select.variants:
                form = variant.key.name if isinstance(variant.key, ftl.Identifier) else variant.key.value
                choice = {selector(select): f"|{form}"} if is_plural(select) else {}
                yield from _spell(variant.value, texts, {**chosen, **choice}, inside)
        case ftl.VariableReference(id=ftl.Identifier(name=name)):
            yield f"{{{name}{chosen.get(name, '')}}}"
        case ftl.StringLiteral() as literal:
            yield str(literal.parse()["value"])
        case ftl.TextElement(value=value) | ftl.NumberLiteral(value=value):
            yield value
        case ftl.MessageReference() | ftl.TermReference() as reference if (key := _key(reference)) not in inside:
            if key in texts:
                yield from _spell(texts[key].pattern, texts, chosen, inside | {key})
        case ftl.FunctionReference(arguments=arguments):
            yield from itertools.chain.from_iterable(
                _piece(each, texts, chosen, inside) for each in arguments.positional
            )


def _key(reference: ftl.MessageReference | ftl.TermReference) -> str:
    name = f"-{reference.id.name}" if isinstance(reference, ftl.TermReference) else reference.id.name
    return name + (f".{reference.attribute.name}" if reference.attribute else "")
