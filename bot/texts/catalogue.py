"""The texts in all languages: Fluent files in, finished sentences out. The only importer of fluent."""

import html
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentType, fluent_number
from fluent.syntax import FluentParser, ast

from bot.errors import OperatorError
from bot.lexicon.languages import LANGUAGES, locales_directory

SENTENCES_KEPT: Final = 1000
"""Of each kind, once they are made: many people are told the same day by day."""

# Russian typography: a number keeps its word beside it, a dash never begins a line.
_RUSSIAN_JOINTS: Final = re.compile(r"(?<=\d) (?=[а-яё])| (?=[—–])")


class BadTextsError(OperatorError):
    """A file of texts cannot be used; the sentence says which, where and why."""


class Catalogue:
    """All messages of a directory with one folder of ``*.ftl`` files a language, read when first asked for.

    A value is a text or a whole number. Numbers stay numbers inside, so that plural forms are chosen by them,
    and are printed in plain digits (1000, not "1 000"). Fluent refuses a text value of more than 2500
    characters (ValueError): join long lists outside a message.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._bundles: dict[str, FluentBundle] = {}

    def text(self, language: str, key: str, /, **values: str | int) -> str:
        """A message as Telegram HTML: markup in the message stays, text values are escaped.

        ``key`` may name an attribute ("delete-confirm.yes"). KeyError when the language or key is unknown,
        ValueError when the message needs a value that is missing, BadTextsError when a file cannot be used.
        """
        escaped = {
            name: html.escape(value, quote=False) if isinstance(value, str) else value for name, value in values.items()
        }
        finished = self._format(language, key, escaped)
        return _RUSSIAN_JOINTS.sub("\N{NO-BREAK SPACE}", finished) if language == "ru" else finished

    def plain(self, language: str, key: str, /, **values: str | int) -> str:
        """A message where Telegram reads no HTML: button labels, alerts, command descriptions."""
        return self._format(language, key, values)

    def _format(self, language: str, key: str, values: Mapping[str, str | int]) -> str:
        bundle = self._bundle(language)
        name, _, attribute = key.partition(".")
        try:
            message = bundle.get_message(name)
            pattern = message.attributes[attribute] if attribute else message.value
        except LookupError:
            raise KeyError(f"no message {key!r} in {language!r}") from None
        if pattern is None:
            raise KeyError(f"the message {key!r} in {language!r} has attributes but no text of its own")
        formatted, errors = bundle.format_pattern(
            pattern, {name: value if isinstance(value, str) else _number(value) for name, value in values.items()}
        )
        if errors:
            reasons = "; ".join(str(error) for error in errors)
            raise ValueError(f"the message {key!r} in {language!r}: {reasons}")
        return str(formatted)

    def _bundle(self, language: str) -> FluentBundle:
        if language not in self._bundles:
            if language not in LANGUAGES:
                raise KeyError(f"no texts in the language {language!r}")
            self._bundles[language] = _load(self._directory / language, language)
        return self._bundles[language]


@lru_cache
def _number(value: int) -> FluentType:
    # Grouping off: CLDR would print 2026 as "2 026" or "2,026".
    return fluent_number(value, useGrouping=False)


def _load(directory: Path, language: str) -> FluentBundle:
    # Isolating marks around values would break copying a date back into the chat.
    bundle = FluentBundle([language], use_isolating=False)
    parser = FluentParser(with_spans=False)
    seen: dict[str, str] = {}
    for path in sorted(directory.glob("*.ftl")):
        source = path.read_text(encoding="utf-8")
        resource = parser.parse(source)
        for entry in resource.body:
            # Fluent passes over both without a word: the message would be absent, or an older one.
            if isinstance(entry, ast.Junk):
                raise BadTextsError(_describe(path, source, entry))
            if isinstance(entry, ast.Message | ast.Term):
                name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
                if name in seen:
                    raise BadTextsError(f"{path}: {name} stands in {seen[name]} too.")
                seen[name] = path.name
        bundle.add_resource(resource)
    return bundle


def _describe(path: Path, source: str, junk: ast.Junk) -> str:
    fault = junk.annotations[0]
    assert fault.span is not None  # the parser marks the place of a fault even without other spans
    line = source.count("\n", 0, fault.span.start) + 1
    return f"{path}:{line}: {fault.message}"


def fixed(language: str, pattern: str, /, **values: str) -> dict[str, str]:
    """The messages whose whole keys fit a regular expression by key, filled with texts, as plain text.

    For what is needed at every start, or of languages that nobody may speak: they are read without a bundle, as the
    CLDR data behind one takes more memory than all else at rest. They choose and count nothing: AssertionError for one
    that does, KeyError for one whose value is missing.
    """
    found = {}
    for path in sorted((locales_directory() / language).glob("*.ftl")):
        source = path.read_text(encoding="utf-8")
        if not re.search(f"^({pattern}) *=", source, re.MULTILINE):
            continue  # parsing takes its time
        for entry in FluentParser(with_spans=False).parse(source).body:
            if isinstance(entry, ast.Message) and re.fullmatch(pattern, entry.id.name):
                assert entry.value is not None
                found[entry.id.name] = "".join(_element(element, values) for element in entry.value.elements)
    return found


def _element(element: ast.TextElement | ast.Placeable, values: Mapping[str, str]) -> str:
    if isinstance(element, ast.TextElement):
        return element.value
    assert isinstance(element.expression, ast.VariableReference)
    return values[element.expression.id.name]


@cache
def language_name(language: str) -> str:
    """What a language calls itself."""
    return fixed(language, "language-name")["language-name"]


def keys(language: str) -> dict[str, list[str]]:
    """The keys of a language by file ("status"), in the files' order; an attribute as "key.attribute", no terms."""
    found: dict[str, list[str]] = {}
    for path in sorted((locales_directory() / language).glob("*.ftl")):
        names = found[path.stem] = []
        for entry in FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                names += [entry.id.name] if entry.value else []
                names += [f"{entry.id.name}.{attribute.id.name}" for attribute in entry.attributes]
    return found


@cache
def _shipped() -> Catalogue:
    return Catalogue(locales_directory())


@lru_cache(SENTENCES_KEPT)
def text(language: str, key: str, /, **values: str | int) -> str:
    """`Catalogue.text` of the texts that come with the bot."""
    return _shipped().text(language, key, **values)


@lru_cache(SENTENCES_KEPT)
def plain(language: str, key: str, /, **values: str | int) -> str:
    """`Catalogue.plain` of the texts that come with the bot."""
    return _shipped().plain(language, key, **values)
