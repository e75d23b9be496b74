"""Every screen in every language side by side, as one HTML file for a native reader."""

import re
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import date
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from unittest.mock import patch

from pypdfium2 import PdfDocument

from bot.core.timeline import HALF
from bot.lexicon.languages import LANGUAGES
from bot.rulebook import HOME
from bot.telegram.keyboards import fitting
from bot.telegram.screens import Screen
from bot.telegram.screens.base import Document, ReplyKeyboard
from bot.telegram.screens.inline import Posting
from bot.texts import catalogue
from bot.texts.countries import country_words
from bot.texts.days import day_label, day_words, month_title, weekday_heads
from tools.samples import TOPICS, Sample, Topic
from tools.samples.base import TODAY
from tools.samples.inline import INLINE, InlineSample

STYLE = Path(__file__).with_name("gallery.css")
NO_SCREENS = {
    "Command menu": ("command-", "group-command-"),
    "Profile": ("profile-",),
    "Poster": ("poster-",),
    "On the timeline": ("timeline-",),
}
"""How the keys of texts begin that stand on no screen; what a key has beside its text (a command's help) does."""
TAGS = frozenset({"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "blockquote"})
"""Telegram's tags that mean the same in a browser; any other is left out, what it holds stays."""
COMMAND = re.compile(r"(?<![\w/])/[a-z]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in one language as HTML, the labels of its buttons row by row, its length in UTF-16 units."""

    language: str
    html: str
    length: int
    buttons: Sequence[Sequence[str]] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One text in every language, and the keys it is made of; `anchor` is the same in every gallery."""

    anchor: str
    name: str
    cells: Sequence[Cell]
    keys: Sequence[str]
    worst: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Rows under a heading."""

    title: str
    rows: Sequence[Row]


def main(arguments: Sequence[str]) -> int:
    """Write the file and print its path; 2 for bad arguments or a place that cannot be written."""
    parser = ArgumentParser("python -m tools.gallery", description=__doc__, allow_abbrev=False)
    parser.add_argument("--out", type=Path, default=Path("gallery.html"), help="the file; default gallery.html here")
    out: Path = parser.parse_args(arguments).out
    try:
        out.write_text(page(gallery()), encoding="utf-8")
    except OSError as problem:
        print(f"{out} cannot be written: {problem.strerror}.", file=sys.stderr)
        return 2
    print(out.resolve())
    return 0


def gallery() -> list[Part]:
    """All there is to see: the screens by topic, then the texts that stand on none."""
    files = catalogue.keys(LANGUAGES[0])
    keys = [key for file in files.values() for key in file if "." not in key]
    others = [Part(title, [_text(key) for key in keys if key.startswith(it)]) for title, it in NO_SCREENS.items()]
    screens = [Part(topic.title, [_screen(topic, sample) for sample in topic.samples]) for topic in TOPICS]
    inline = Part("Inline mode", [row for sample in INLINE for row in _inline(sample)])
    return [*screens, inline, Part("Dates", [_month(month, files["dates"]) for month in range(1, 13)]), *others]


@contextmanager
def _noted() -> Iterator[list[str]]:
    """A list that fills with the keys that screens ask for inside the block, in order, as often as they do.

    The phrases of dates are left out: most come from a cache and ask for nothing.
    """
    keys: list[str] = []

    def noting(said: Callable[..., str]) -> Callable[..., str]:
        def note(language: str, key: str, /, **values: str | int) -> str:
            keys.append(key)
            return said(language, key, **values)

        return note

    # Screens ask `catalogue.text`; the phrases of dates have taken `plain` out of it.
    with ExitStack() as stack:
        for said in (catalogue.text, catalogue.plain):
            stack.enter_context(patch.object(catalogue, said.__name__, noting(said)))
        yield keys


def _screen(topic: Topic, sample: Sample) -> Row:
    with _noted() as keys:
        cells = [_drawn(language, sample.screen(language)) for language in LANGUAGES]
    return Row(_anchor(topic.title, sample.name), sample.name, cells, tuple(dict.fromkeys(keys)), sample.worst)


def _inline(sample: InlineSample) -> Iterator[Row]:
    """What stands above the list, and each thing in it that can be posted, with its title and description."""
    with _noted() as keys:
        spoken = {language: sample.shown(language) for language in LANGUAGES}
    hints = [Cell(language, escape(shown.hint), _units(shown.hint)) for language, shown in spoken.items()]
    yield Row(_anchor("inline", sample.name), sample.name, hints, tuple(dict.fromkeys(keys)))
    for number, postings in enumerate(zip(*(shown.postings for shown in spoken.values()), strict=True), 1):
        cells = [_posted(language, posting) for language, posting in zip(LANGUAGES, postings, strict=True)]
        name = f"{sample.name} {number}"
        yield Row(_anchor("inline", name), name, cells, ())


def _posted(language: str, posting: Posting) -> Cell:
    shown = f"<i>{escape(posting.title)}\n{escape(posting.description)}</i>\n\n{posting.text}"
    bubble = Bubble(shown)
    return Cell(language, bubble.html, bubble.length, [[posting.button.label]])


def _drawn(language: str, screen: Screen) -> Cell:
    bubble, rows = Bubble(screen.text), [[button.label for button in row] for row in fitting(screen.rows)]
    if isinstance(screen, ReplyKeyboard) and screen.labels:
        rows = [[label] for label in screen.labels]
    return Cell(language, bubble.html + _file(screen), bubble.length, rows)


def _file(screen: Screen) -> str:
    """What stands in the file above a text, where it is one to keep; the lines of a calendar in one piece."""
    if not isinstance(screen, Document):
        return ""
    content = _words(screen.write()).replace("\r\n ", "").replace("\r\n", "\n")
    return f"\n\n<i>{escape(screen.name)}</i>\n{escape(content)}"


def _words(content: bytes) -> str:
    if not content.startswith(b"%PDF"):
        return content.decode("utf-8-sig")
    with closing(PdfDocument(content)) as sheet:
        return "\n".join(page.get_textpage().get_text_range() for page in sheet)


def _month(month: int, keys: Sequence[str]) -> Row:
    """Every phrase of a day in a month: of this year, of another, on a button; the calendar's head."""
    cells = []
    for language in LANGUAGES:
        lines = [month_title(language, TODAY.year, month), " ".join(weekday_heads(language))]
        for day in (date(TODAY.year, month, 2), date(TODAY.year + 1, month, 12)):
            lines += [*day_words(language, "day", day, TODAY).values(), day_label(language, day, TODAY)]
        text = "\n".join(lines)
        cells.append(Cell(language, escape(text), _units(text)))
    return Row(_anchor("dates", str(month)), month_title("en", TODAY.year, month), cells, keys)


def _text(key: str) -> Row:
    texts = [catalogue.plain(language, key, days=HALF, **country_words(language, HOME)) for language in LANGUAGES]
    cells = [Cell(code, escape(text), _units(text)) for code, text in zip(LANGUAGES, texts, strict=True)]
    return Row(_anchor(key), key, cells, (key,))


def _anchor(*names: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", " ".join(names).lower()).strip("-")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class Bubble(HTMLParser):
    """Telegram's HTML as a browser's: always well formed, whatever was put in."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.html, self.length, self._open = "", 0, list[str]()
        self.feed(text)
        self.close()
        self.html += "".join(f"</{tag}>" for tag in reversed(self._open))

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        address = dict(attrs).get("href") or ""
        if tag in TAGS:
            self.html += f"<{tag}>"
            self._open.append(tag)
        elif tag == "a" and address.startswith("https://"):
            self.html += f'<a href="{escape(address)}">'
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self.html += f"</{self._open.pop()}>"

    def handle_data(self, data: str) -> None:
        self.length += _units(data)
        self.html += COMMAND.sub(r"<i class=command>\g<0></i>", escape(data))


# --- as HTML ----------------------------------------------------------------------------------------------------------


def page(parts: Sequence[Part]) -> str:
    """The whole document, which needs nothing beside it."""
    names = {code: catalogue.plain(code, "language-name") for code in LANGUAGES}
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kaldy: every screen, side by side</title>
<style>
{STYLE.read_text(encoding="utf-8")}{_hiding()}</style>
</head>
<body>
<header>
<h1>Every screen of Kaldy, side by side</h1>
<p>One row is one screen: the message, and below it the buttons. The small names at its end are the texts it is made
of. To correct one, say which row (its heading is a link to it), which name and which language, and how it should
read. A <b class="badge">worst case</b> holds the longest values there can be: read it for room, not for sense.</p>
<nav aria-label="Topics">
<ul>
{_lines(_link(part) for part in parts)}
</ul>
</nav>
</header>
<fieldset>
<legend>Show</legend>
{_lines(_switch(code, f'<span lang="{code}">{names[code]}</span>') for code in LANGUAGES)}
{_switch("worst", 'worst<span class="wide"> cases</span>')}
</fieldset>
<main>
{_lines(_part(part, names) for part in parts)}
</main>
</body>
</html>
"""


def _hiding() -> str:
    """Without a script: what is not ticked is not shown."""
    hidden = {code: f".cells > [lang={code}]" for code in LANGUAGES} | {"worst": "article.worst"}
    return _lines(f"body:has(#show-{name}:not(:checked)) {what} {{ display: none; }}" for name, what in hidden.items())


def _switch(name: str, label: str) -> str:
    return f'<label><input type="checkbox" id="show-{name}" checked> {label}</label>'


def _link(part: Part) -> str:
    return f'<li><a href="#{_anchor(part.title)}">{part.title} <small>{len(part.rows)}</small></a></li>'


def _part(part: Part, names: dict[str, str]) -> str:
    rows = _lines(_row(row, names) for row in part.rows)
    return f'<section id="{_anchor(part.title)}">\n<h2>{part.title} <a href="#">all topics</a></h2>\n{rows}\n</section>'


def _row(row: Row, names: dict[str, str]) -> str:
    longest = max(row.cells, key=lambda cell: cell.length)
    badge = ' <b class="badge">worst case</b>' if row.worst else ""
    keys = " ".join(f"<code>{key}</code>" for key in row.keys if key != row.name)
    return f"""<article id="{row.anchor}"{' class="worst"' if row.worst else ""}>
<h3><a href="#{row.anchor}">{escape(row.name)}</a>{badge}</h3>
<ul class="cells">
{_lines(_cell(cell, names[cell.language]) for cell in row.cells)}
</ul>
<p class="made">Longest: {longest.length} characters, {names[longest.language]}. {keys}</p>
</article>"""


def _cell(cell: Cell, name: str) -> str:
    buttons = "".join(_buttons(row) for row in cell.buttons)
    return f'<li lang="{cell.language}"><h4>{name}</h4><div class="bubble">{cell.html}</div>{buttons}</li>'


def _buttons(labels: Iterable[str]) -> str:
    return f"<ul class=buttons>{''.join(f'<li>{escape(label)}</li>' for label in labels)}</ul>"


def _lines(pieces: Iterable[str]) -> str:
    return "\n".join(pieces)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
