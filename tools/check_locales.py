"""Checks the texts: ``python -m tools.check_locales`` lists every fault as file, key, fault, and exits 1.

A message is text with Telegram's HTML. Telegram reads no markup in buttons (``buttons.ftl``, ``button-*`` and all
attributes), alerts (``alerts.ftl``, ``*-alert``) and descriptions of commands (``command-*``).
"""

import ast
import itertools
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Final, TypeVar

from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.messages.catalogue import Catalogue
from bot.messages.locales import LANGUAGES

Node = TypeVar("Node", bound=ftl.BaseNode)

HOUSE: Final = Path(__file__).resolve().parents[1]

# Telegram's limits, in characters after the markup is taken out: message, callback answer, command
# description (Bot API: sendMessage, answerCallbackQuery, BotCommand). A button has no limit of its own but is
# cut on a phone.
LONGEST: Final = {"message": 4096, "alert": 200, "command": 256, "button": 64}

# Bot API, "HTML style": each tag with the attributes it may carry.
TAGS: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(("b", "strong", "i", "em", "u", "ins", "s", "strike", "del"), frozenset()),
    **dict.fromkeys(("tg-spoiler", "code", "pre"), frozenset()),
    "a": frozenset({"href"}),
    "blockquote": frozenset({"expandable"}),
}

# Links that a text may hold: whatever else begins with http is a fault.
LINKS: Final[tuple[str, ...]] = ("https://t.me/",)

# The phrases of one day (bot/messages/days.py): each language takes the form it needs.
DAY_FORM: Final = re.compile(r"_(?:date|until|from|on|weekday)$")
LONGEST_DAY: Final = "2025-жылдын 12-сентябрына чейин (ошол күн да кирет)"
LONGEST_TEXT: Final = "Ш" * 64
LONGEST_LABEL: Final = "2025-жылдын 12-сентябры, шейш."
NUMBERS: Final = frozenset({1, 2, 5, 1000})  # every plural form of the three languages, and the most digits

PLURAL_FORMS: Final = frozenset({"zero", "one", "two", "few", "many", "other"})
WHOLE_NUMBERS: Final = range(201)
# Kyrgyz has two categories, but a noun stays as it is after every number: no selector is needed.
SAME_AFTER_NUMBERS: Final = frozenset({"ky"})
# A window is at least two days long (a rolling limit is shorter than its window): English needs no singular.
ABOVE_ONE: Final = {"en": frozenset({"window"}), "ru": frozenset[str]()}
COUNTED: Final = {"ru": re.compile(r"\s(?:день|дня|дней)\b"), "en": re.compile(r"\sdays?\b")}

WORDS_TO_AVOID: Final = {
    "ru": {
        re.compile(r"^\W*(?:вход|выход)\W*$", re.I): "reads as “log in” or “log out”",
        re.compile(r"киргиз", re.I): "the house writes «Кыргызстан», «кыргызский»",
        re.compile(r"крайний день", re.I): "say «последний разрешённый день»",
    },
    "ky": {
        re.compile(r"^\W*(?:кирүү|чыгуу)\W*$", re.I): "reads as “log in” or “log out”",
        re.compile("[ӊӉ]"): "the letter is U+04A3, not U+04CA",
        re.compile(r"акыркы күнүңүз", re.I): "sounds like the last day of a life",
    },
    "en": {},
}
BEFORE_A_DAY: Final = {"ru": re.compile(r"\bдо\s+$", re.I), "en": re.compile(r"\buntil\s+$", re.I)}
AFTER_A_DAY: Final = {"ky": re.compile(r"^\s*чейин\b", re.I)}
GLUED: Final = re.compile(r"^(?:[^\W\d_]|-(?:[гк][аеоө]|[дт][аеоө]н?|н[ыиуү]н?|[дт][ыиуү]н?|[лдт][ыиуү]к)\b)", re.I)


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
        if self.file == "alerts.ftl" or self.key.endswith("-alert"):
            return "alert"
        if self.key.startswith("command-"):
            return "command"
        is_button = self.file == "buttons.ftl" or self.key.startswith("button-") or "." in self.key
        return "button" if is_button else "message"

    def fault(self, reason: str) -> Fault:
        return Fault(f"{self.language}/{self.file}", self.key, reason)


def check(locales: Path, code: Path) -> list[Fault]:
    """All faults of the texts in ``locales``, whose keys the Python files under ``code`` name."""
    faults: list[Fault] = []
    by_language: dict[str, dict[str, Text]] = {}
    readable = []
    for language in LANGUAGES:
        texts, unreadable = read(locales, language)
        by_language[language] = texts
        faults += unreadable
        if not unreadable:
            readable.append(language)
    faults += missing_keys(by_language)
    faults += unlike_variables(by_language)
    taken_in = {key for texts in by_language.values() for text in texts.values() for key in references(text)}
    faults += keys_and_code({key for texts in by_language.values() for key in texts}, code, taken_in)
    for language in LANGUAGES:
        for text in by_language[language].values():
            faults += plural_forms(text)
            faults += grammar(text)
    catalogue = Catalogue(locales)
    for language in readable:
        for text in by_language[language].values():
            faults += renders(catalogue, text, by_language[language])
    return sorted(set(faults))


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


def missing_keys(by_language: Mapping[str, Mapping[str, Text]]) -> Iterator[Fault]:
    """Keys that a language lacks, or holds in another file than the others (terms are its own affair)."""
    known = {key: text for texts in by_language.values() for key, text in texts.items()}
    for language, texts in by_language.items():
        for key, model in known.items():
            if key.startswith("-"):
                continue
            if key not in texts:
                yield Fault(f"{language}/{model.file}", key, f"missing, there is one in {model.language}")
            elif texts[key].file != model.file:
                yield texts[key].fault(f"stands in {model.file} in {model.language}")


def unlike_variables(by_language: Mapping[str, Mapping[str, Text]]) -> Iterator[Fault]:
    """Messages that say more or less than the English one; the forms of one day are one variable."""
    model = by_language["en"]
    for language, texts in by_language.items():
        for key, text in texts.items():
            if language == "en" or key not in model:
                continue
            wanted, used = families(model[key], model), families(text, texts)
            for name in sorted(wanted - used):
                yield text.fault(f"${name} of the English text is not used")
            for name in sorted(used - wanted):
                yield text.fault(f"${name} is not in the English text")


def keys_and_code(keys: Iterable[str], code: Path, taken_in: Set[str]) -> Iterator[Fault]:
    """Keys that neither a string in the code nor another text names, and keys that the code asks for and nobody wrote.

    An f-string names every key of its form: ``f"overstay-{kind}"`` names ``overstay-first``.
    """
    keys = set(keys)
    named = {*taken_in}
    forms: list[re.Pattern[str]] = []
    for path in sorted(code.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        speaks = any(isinstance(node, ast.ImportFrom) and "messages" in (node.module or "") for node in ast.walk(tree))
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                named.add(node.value)
            elif isinstance(node, ast.JoinedStr) and (form := key_form(node)):
                forms.append(form)
            elif speaks and isinstance(node, ast.Call) and (asked := asked_key(node)) and asked not in keys:
                yield Fault(str(path.relative_to(code.parent)), asked, f"no such key (line {node.lineno})")
    for key in sorted(keys):
        if not key.startswith("-") and key not in named and not any(form.fullmatch(key) for form in forms):
            yield Fault("locales", key, "left over: no string in the code names it")


def key_form(node: ast.JoinedStr) -> re.Pattern[str] | None:
    parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
    fixed = "".join(str(part) for part in parts if part is not None)
    if not re.fullmatch(r"[a-z0-9_.-]*", fixed) or not re.search(r"[-.][a-z]|[a-z][-.]", fixed):
        return None
    return re.compile("".join("[a-z0-9_-]+" if part is None else re.escape(str(part)) for part in parts))


def asked_key(call: ast.Call) -> str | None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", None)
    place = {"text": 1, "plain": 1, "say": 0, "label": 0, "button": 0}.get(name or "")
    if place is None or len(call.args) <= place:
        return None
    key = call.args[place]
    return key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else None


def plural_forms(text: Text) -> Iterator[Fault]:
    """Selectors on a number without a form that whole numbers reach, and counts without a selector."""
    if text.language in SAME_AFTER_NUMBERS:
        return
    rule = Locale(text.language).plural_form
    reached = {rule(number) for number in WHOLE_NUMBERS}
    for select in selects(text.pattern):
        forms = {v.key.name for v in select.variants if isinstance(v.key, ftl.Identifier)} & PLURAL_FORMS
        # "other" takes what is left, so one form may hide behind it (ru: many).
        absent = sorted(reached - forms)
        if forms - {"other"} and absent and not ("other" in forms - reached and len(absent) == 1):
            yield text.fault(f"the plural form {', '.join(absent)} of ${selector(select)} is missing")
    for name in counts_without_forms(text.pattern, COUNTED[text.language], ABOVE_ONE[text.language]):
        yield text.fault(f"${name} is counted without plural forms")


def counts_without_forms(pattern: ftl.Pattern, counted: re.Pattern[str], selected: frozenset[str]) -> Iterator[str]:
    for placeable, following in itertools.pairwise([*pattern.elements, ftl.TextElement("")]):
        if not isinstance(placeable, ftl.Placeable):
            continue
        inner = placeable.expression
        if isinstance(inner, ftl.SelectExpression):
            for variant in inner.variants:
                yield from counts_without_forms(variant.value, counted, selected | {selector(inner)})
        elif (
            isinstance(inner, ftl.VariableReference)
            and inner.id.name not in selected
            and isinstance(following, ftl.TextElement)
            and counted.match(without_tags(following.value))
        ):
            yield inner.id.name


def grammar(text: Text) -> Iterator[Fault]:
    """Words to avoid, endings glued to a value, and "until" that does not say whether the day is included."""
    language = text.language
    for pattern in patterns(text.pattern):
        plain = "".join(e.value for e in pattern.elements if isinstance(e, ftl.TextElement))
        for word, reason in WORDS_TO_AVOID[language].items():
            if word.search(plain) and (not word.pattern.startswith("^") or len(pattern.elements) == 1):
                yield text.fault(f"«{plain.strip()[:40]}»: {reason}")
        edge = ftl.TextElement("")
        for before, value, after in zip(
            [edge, *pattern.elements], pattern.elements, [*pattern.elements[1:], edge], strict=False
        ):
            if not isinstance(value, ftl.Placeable):
                continue
            left = without_tags(before.value) if isinstance(before, ftl.TextElement) else ""
            right = without_tags(after.value) if isinstance(after, ftl.TextElement) else ""
            if GLUED.match(right) and not isinstance(value.expression, ftl.TermReference):
                yield text.fault(f"«{right.split()[0]}» is glued to a value")
            inner = value.expression
            if not isinstance(inner, ftl.VariableReference) or not DAY_FORM.search(inner.id.name):
                continue
            if (language in BEFORE_A_DAY and BEFORE_A_DAY[language].search(left)) or (
                language in AFTER_A_DAY and AFTER_A_DAY[language].match(right)
            ):
                yield text.fault(f"“until” around ${inner.id.name}: use the form that includes the day")
    if any(reference.id.name == "DATETIME" for reference in found(text.pattern, ftl.FunctionReference)):
        yield text.fault("DATETIME() gives CLDR's dates, not the house's")


def renders(catalogue: Catalogue, text: Text, texts: Mapping[str, Text]) -> Iterator[Fault]:
    """Every variant of a text, with the longest values: does it render, with markup that Telegram takes?"""
    if text.key.startswith("-"):
        return
    plain = text.kind != "message"
    for values in all_values(text, texts):
        try:
            if plain:
                rendered = shown = catalogue.plain(text.language, text.key, **values)
            else:
                rendered = catalogue.text(text.language, text.key, **values)
                markup = Markup(rendered)
                shown = markup.shown
                for reason in markup.faults:
                    yield text.fault(reason)
        except (KeyError, ValueError) as error:
            yield text.fault(str(error))
            return
        if plain and re.search(r"</?[a-z]|&[a-z]+;", rendered):
            yield text.fault(f"markup where Telegram reads none ({text.kind})")
        if len(shown.encode("utf-16-le")) // 2 > LONGEST[text.kind]:
            yield text.fault(f"{len(shown)} characters, at most {LONGEST[text.kind]} ({text.kind})")
        for link in re.findall(r"https?:[^\s\"<]*", rendered):
            if not link.startswith(LINKS):
                yield text.fault(f"the link {link} is not on the list")
        if not shown.strip():
            yield text.fault("empty")


def all_values(text: Text, texts: Mapping[str, Text]) -> Iterator[dict[str, str | int]]:
    """Values that reach every variant of a text and of the messages it takes in."""
    choices: dict[str, list[str | int]] = {}
    for current in parts(text, texts):
        for variable in found(current.pattern, ftl.VariableReference):
            name = variable.id.name
            longest = LONGEST_DAY if DAY_FORM.search(name) else LONGEST_TEXT
            choices.setdefault(name, [LONGEST_LABEL if text.kind == "button" else longest])
        for select in selects(current.pattern):
            keys = [variant.key for variant in select.variants]
            names = {key.name for key in keys if isinstance(key, ftl.Identifier)}
            if names & PLURAL_FORMS or any(isinstance(key, ftl.NumberLiteral) for key in keys):
                numbers = {int(float(key.value)) for key in keys if isinstance(key, ftl.NumberLiteral)}
                choices[selector(select)] = [*sorted(numbers | NUMBERS)]
            else:
                choices[selector(select)] = [*sorted(names)]
    for combination in itertools.product(*choices.values()):
        yield dict(zip(choices, combination, strict=True))


class Markup(HTMLParser):
    """Telegram's HTML: the text as shown, and the faults that would have the message refused."""

    def __init__(self, rendered: str) -> None:
        super().__init__(convert_charrefs=True)
        self.shown = ""
        self.faults: list[str] = []
        self._open: list[str] = []
        self.feed(rendered)
        self.close()
        self.faults += [f"<{tag}> is not closed" for tag in self._open]
        if re.search(r"<(?![a-z/])|&(?!(?:lt|gt|amp|quot|#\d+|#x[0-9a-f]+);)", rendered):
            self.faults.append("a bare < or &")

    def handle_data(self, data: str) -> None:
        self.shown += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append(tag)
        if tag not in TAGS:
            self.faults.append(f"<{tag}> is no tag of Telegram's")
        else:
            self.faults += [f"<{tag}> with {name}= is not Telegram's" for name, _ in attrs if name not in TAGS[tag]]

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing, or another tag")


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
    return found(pattern, ftl.SelectExpression)


def patterns(pattern: ftl.Pattern) -> Iterator[ftl.Pattern]:
    return found(pattern, ftl.Pattern)


def selector(select: ftl.SelectExpression) -> str:
    """The variable that a selector looks at; "" when it looks at something else."""
    return next((variable.id.name for variable in found(select.selector, ftl.VariableReference)), "")


def families(text: Text, texts: Mapping[str, Text]) -> set[str]:
    """The variables of a text and of the messages it takes in; the forms of one day are one."""
    variables = (variable for part in parts(text, texts) for variable in found(part.pattern, ftl.VariableReference))
    return {DAY_FORM.sub("", variable.id.name) for variable in variables}


def parts(text: Text, texts: Mapping[str, Text]) -> list[Text]:
    """The text itself and the messages it takes in, each once."""
    together = {text.key: text}
    todo = [text]
    while todo:
        for key in references(todo.pop()):
            if key in texts and key not in together:
                together[key] = texts[key]
                todo.append(texts[key])
    return [*together.values()]


def references(text: Text) -> Iterator[str]:
    """The keys of the messages that a text takes in."""
    for reference in found(text.pattern, ftl.MessageReference):
        yield reference.id.name + (f".{reference.attribute.name}" if reference.attribute else "")


def without_tags(text: str) -> str:
    return re.sub(r"</?[a-z-]+>", "", text)


def main() -> int:
    faults = check(HOUSE / "locales", HOUSE / "bot")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
