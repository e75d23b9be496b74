"""The gallery shows every text, in every language, and is safe and pleasant to open."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from bot.lexicon.languages import LANGUAGES
from bot.texts import catalogue
from tests import components
from tests.telegram_stand_in.browser.browsing import QUIET
from tools import gallery
from tools.gallery import Bubble, Part, Row

VOID = {"meta", "input"}


class Document(HTMLParser):
    """A document in which every tag is closed in its turn; `attributes` of all tags by name."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self._open: list[str] = []
        self.feed(source)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, *pair) for pair in attrs]
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, self.getpos()

    def values(self, name: str) -> list[str | None]:
        return [value for _, attribute, value in self.attributes if attribute == name]


@pytest.fixture(scope="module")
def parts() -> list[Part]:
    return gallery.gallery()


@pytest.fixture(scope="module")
def source(parts: list[Part]) -> str:
    return gallery.page(parts)


def rows(parts: list[Part]) -> dict[str, Row]:
    return {row.anchor: row for part in parts for row in part.rows}


def unshown(parts: list[Part]) -> list[str]:
    """The texts that no row is made of, with the file they stand in."""
    shown = {key for row in rows(parts).values() for key in row.keys}
    return [f"{file}.ftl: {key}" for file, keys in catalogue.keys("en").items() for key in keys if key not in shown]


def test_every_text_is_shown(parts: list[Part]) -> None:
    missing = unshown(parts)
    assert not missing, f"no sample in tools/samples shows: {', '.join(missing)}"


def test_a_text_that_is_not_shown_is_named(parts: list[Part]) -> None:
    def kept(row: Row) -> bool:
        return not {"reminder-tomorrow", "command-in", "stays-more"} & set(row.keys)

    fewer = [Part(part.title, list(filter(kept, part.rows))) for part in parts]
    assert unshown(fewer) == ["commands.ftl: command-in", "notices.ftl: reminder-tomorrow", "stays.ftl: stays-more"]


def test_a_row_shows_its_screen_in_every_language_with_buttons_and_keys(parts: list[Part]) -> None:
    row = rows(parts)["status-inside-14-days-left-after-today"]
    russian, kyrgyz, english = row.cells
    assert [cell.language for cell in row.cells] == ["ru", "ky", "en"]
    assert "<b>7 December, Monday</b>" in english.html
    assert "76\N{NO-BREAK SPACE}дней" in russian.html
    assert kyrgyz.buttons[0][0] == "Чыктым"
    assert {"stay-until", "light-soon", "status-since", "button-out"} <= set(row.keys)
    assert english.length == len(re.sub("<.*?>", "", english.html)) + 1  # the light takes two units


def test_anchors_and_cells(parts: list[Part], source: str) -> None:
    document = Document(source)
    anchors = [value for tag, name, value in document.attributes if name == "id" and tag in ("article", "section")]
    assert len(set(anchors)) == len(anchors) > 150
    links = {(value or "").removeprefix("#") for value in document.values("href")} - {""}
    assert links == set(anchors)
    languages = [value for tag, name, value in document.attributes if (tag, name) == ("li", "lang")]
    assert languages == [*LANGUAGES] * len(rows(parts))


def test_it_needs_nothing_beside_it(source: str) -> None:
    document = Document(source)
    assert not {"script", "link", "img", "iframe"} & set(document.tags)
    assert not document.values("src")
    assert "url(" not in source
    assert "@import" not in source


@pytest.mark.parametrize(
    ("telegram", "browser"),
    [
        ("<b>1 &lt; 2</b>", "<b>1 &lt; 2</b>"),
        ("<b>a <i>b</i></b>", "<b>a <i>b</i></b>"),
        ("<b>never closed", "<b>never closed</b>"),
        ("closes</b> nothing", "closes nothing"),
        ("<b onclick=x>a</b>", "<b>a</b>"),
        ("<script>alert(1)</script>", "alert(1)"),
        ("<tg-spoiler>a</tg-spoiler>", "a"),
        ('<a href="https://t.me/x?a=1&amp;b">a</a>', '<a href="https://t.me/x?a=1&amp;b">a</a>'),
        ('<a href="javascript:x">a</a>', "a"),
        ("all: /trips", "all: <i class=command>/trips</i>"),
        ("a/b", "a/b"),
    ],
)
def test_the_markup_of_a_message_becomes_safe(telegram: str, browser: str) -> None:
    assert Bubble(telegram).html == browser


def test_values_are_escaped(parts: list[Part], source: str) -> None:
    assert "&lt;help &amp; support&gt;" in source
    assert "<help" not in source


def test_the_command_writes_the_file_and_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], source: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert gallery.main([]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'gallery.html'}\n"
    assert (tmp_path / "gallery.html").read_text(encoding="utf-8") == source


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert gallery.main(["--out", str(tmp_path / "absent" / "x.html")]) == 2
    assert re.fullmatch(r"\S+x\.html cannot be written: .+\.\n", capsys.readouterr().err)


def columns(page: Page) -> int:
    """How many cells of the first row stand side by side."""
    boxes = [cell.bounding_box() for cell in page.locator(".cells").first.locator("> li").all()]
    return len({box["x"] for box in boxes if box})


@pytest.mark.long
def test_a_browser_shows_it_at_every_width_and_hides_what_is_not_ticked(tmp_path: Path, source: str) -> None:
    chromium = str(components.chromium())
    (tmp_path / "gallery.html").write_text(source, encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET.split())
        page = browser.new_page(viewport={"width": 320, "height": 700})
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("request", lambda request: complaints.append(request.url))
        page.goto((tmp_path / "gallery.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert columns(page) == 1
        page.set_viewport_size({"width": 1280, "height": 900})
        assert columns(page) == len(LANGUAGES)
        kyrgyz, worst = page.locator("li[lang=ky]").first, page.locator("article.worst").first
        for what, name in ((kyrgyz, "Кыргызча"), (worst, "worst")):
            assert what.is_visible()
            page.get_by_label(name).uncheck()
            assert not what.is_visible()
        assert page.locator("li[lang=ru]").first.is_visible()
        assert complaints == [(tmp_path / "gallery.html").as_uri()]
        browser.close()
