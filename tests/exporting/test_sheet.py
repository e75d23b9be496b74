"""The sheet is read back as it was said, in each language, whatever a name brings, and looks as it should."""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from bot.exporting.sheet import CELL, COLUMNS, MARGIN, Block, Section, Sheet
from bot.lexicon.languages import LANGUAGES
from bot.texts import catalogue
from bot.texts.days import day_label
from tests.exporting.paper import flowing, opened, pages

HEADS = ("№", "Entry", "Exit", "Days", "Counted", "Marks")
SECTION = Section(
    "Айгүл Үсөнова · Kazakhstan",
    "Days of stay in Kazakhstan",
    "Who: Айгүл Үсөнова\nCitizenship: Kyrgyzstan",
    "🟢 Last legal day: <b>29 May 2026, Friday</b> – 70 days left.\nUsed: 20 days of 90.",
    over=False,
    blocks=(
        Block(
            "<b>🪪 Permits</b>", "≈ A confidence: low.\n\n• 90 − 20 = 70\n<b>Sources</b>\n• R&amp;D &lt;law&gt; – a.kz"
        ),
        Block("Trips", "", (HEADS, ("1", "Sun, 1 March 2026", "no exit yet", "20", "9", "From memory\nRegistered"))),
    ),
)
SHEET = Sheet((SECTION,), datetime(2026, 3, 20, 7, 30, tzinfo=UTC))
FOOTS = {
    "ru": ("По собственным записям владельца", "Страница 1 из 1"),
    "ky": ("Ээсинин өз жазуулары боюнча", "1-бет, баары 1"),
    "en": ("By the holder’s own record", "Page 1 of 1"),
}


def named(name: str) -> Sheet:
    """The sheet of somebody."""
    return replace(SHEET, sections=(replace(SECTION, whose=name, about=f"Who: {name}"),))


def long(rows: int) -> Sheet:
    """With so many trips."""
    trips = tuple((str(n), f"from {n}", f"to {n}", "2", "2", "") for n in range(1, rows + 1))
    return replace(SHEET, sections=(replace(SECTION, blocks=(Block("Trips", "", (HEADS, *trips)),)),))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_is_read_back(language: str) -> None:
    [page] = pages(SHEET.written(language))
    for line in (
        "Days of stay in Kazakhstan",
        "Who: Айгүл Үсөнова",
        "Last legal day: 29 May 2026, Friday – 70 days left.",
        "Permits",
        "~ A confidence: low.",
        "• 90 – 20 = 70",
        "• R&D <law> – a.kz",
    ):
        assert line in page.split("\n")
    assert "1 Sun, 1 March 2026 no exit yet 20 9 From memory Registered" in " ".join(page.split())
    assert all(each in page for each in FOOTS[language])


@pytest.mark.parametrize("alphabet", ["АӨҢҮЁЪ", "әғқңөұүһі ёъ", "ÅÉŁŞŽß €₸₽№", "«„”’–—…•→ ½"])
def test_letters_are_themselves(alphabet: str) -> None:
    assert f"Who: {alphabet}" in flowing(named(alphabet).written("ky"))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Аня 🦊👨‍👩‍👧❤️", "Аня"),
        ("李明", "??"),
        ("ნინო", "????"),
        ("Ǎnna ﬁ", "Anna fi"),
        ("Ө\u0306ң", "Өң"),
        ("<b>Аня</b> & <i>Ко</i> &amp; &lt;", "<b>Аня</b> & <i>Ко</i> &amp; &lt;"),
        ("<para><a href='https://x'>Аня", "<para><a href='https://x'>Аня"),
        ("%PDF (\\) endobj", "%PDF (\\) endobj"),
        ("a\u0000b\u202ec\u00a0d", "abc d"),
    ],
)
def test_a_name_is_shown_and_never_read_as_anything_else(name: str, shown: str) -> None:
    said = "".join({"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(each, each) for each in name)
    sheet = replace(SHEET, sections=(replace(SECTION, whose=name, about=f"Who: {said}."),))
    page = flowing(sheet.written("en"))
    assert f"Who: {shown}" in page
    assert shown in page.rpartition("decides.")[2], "at the foot, too"


def test_a_long_name_stays_on_the_page() -> None:
    with opened(named("Ш" * 64 + " · Объединённые Арабские Эмираты").written("ru")) as document:
        [page] = document
        text = page.get_textpage()
        boxes = [text.get_charbox(n) for n in range(text.count_chars())]
    assert min(left for left, _, right, _ in boxes if left < right) >= MARGIN - 2
    assert max(right for _, _, right, _ in boxes) <= 595 - MARGIN + 2


def test_a_long_table_goes_on_below_its_heads_on_pages_that_are_all_told_apart() -> None:
    content = long(2000).written("en")
    found = pages(content)
    assert len(content) < 250_000
    assert len(found) > 30
    for number, page in enumerate(found, 1):
        assert " ".join(HEADS) in " ".join(page.split())
        assert "By the holder’s own record" in page
        assert "Айгүл Үсөнова · Kazakhstan" in page
        assert f"Page {number} of {len(found)}" in page
    numbers = [int(n) for n in re.findall(r"from (\d+)", flowing(content))]
    assert numbers == list(range(1, 2001))


def test_each_journal_begins_on_a_page_of_its_own() -> None:
    hers = replace(SECTION, whose="Анна", standing="5 days over", over=True)
    first, second = pages(replace(SHEET, sections=(SECTION, hers)).written("en"))
    assert "5 days over" not in first
    assert all(said in second for said in ("5 days over", "Анна", "Page 2 of 2"))
    assert "Анна" not in first


def test_a_heading_is_not_left_behind() -> None:
    for lines in range(25, 45):
        text = "\n".join(["a line"] * lines)
        long = "goes on to the next line " * 5
        below = Block("Heading", f"<b>Below it</b>\nIts text that {long}\n<b>And it</b>\nIts text too {long}")
        section = replace(SECTION, blocks=(Block("Above", text), below))
        for page in pages(replace(SHEET, sections=(section,)).written("en")):
            assert ("Heading" in page) == ("Below it" in page) == ("Its text that" in page)
            assert ("And it" in page) == ("Its text too" in page)


def test_the_same_sheet_is_the_same_bytes() -> None:
    written = SHEET.written("ru")
    assert SHEET.written("ru") == written
    assert replace(SHEET, made_at=SHEET.made_at + timedelta(seconds=1)).written("ru") != written
    assert len(written) < 40_000


def test_sheets_drawn_at_once_are_as_those_drawn_alone() -> None:
    alone, usual = {language: long(60).written(language) for language in LANGUAGES}, sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # whatever two threads share is read by one in the midst of the other's
    try:
        with ThreadPoolExecutor(6) as threads:
            drawn = [(language, threads.submit(long(60).written, language)) for language in [*LANGUAGES] * 6]
            assert all(each.result() == alone[language] for language, each in drawn)
    finally:
        sys.setswitchinterval(usual)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_it_is_and_nothing_of_whom(language: str) -> None:
    content = SHEET.written(language)
    title = catalogue.plain(language, "sheet-name")
    with opened(content) as document:
        assert [round(side) for side in document[0].get_size()] == [595, 842]  # A4
        told = document.get_metadata_dict(skip_empty=True)
    assert told.pop("Producer").startswith("ReportLab")
    assert told == {
        "Title": title,
        "Author": "Kaldy",
        "Subject": title,
        "Creator": "Kaldy",
        "CreationDate": "D:20260320073000Z",
        "ModDate": "D:20260320073000Z",
    }
    assert f"/Lang ({language})".encode() in content


def test_its_letters_are_in_it() -> None:
    content = SHEET.written("ky")
    assert len(re.findall(rb"/FontFile2 ", content)) == 2
    assert re.findall(rb"/BaseFont /\w+\+(\S+)", content) == [b"Inter-Bold", b"Inter-Medium"]
    assert b"Helvetica" not in content


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_in_a_table_fits_its_column(language: str) -> None:
    SHEET.written(language)  # which makes the fonts known
    rest = 595 - 2 * MARGIN - sum(COLUMNS)
    days = [date(2026, 1, 20) + timedelta(n) for n in range(366)]
    cells = [
        (COLUMNS[0], ["2000"]),
        (COLUMNS[1], [*(day_label(language, day, date.min) for day in days), said(language, "sheet-still")]),
        (COLUMNS[3], ["20000"]),
        (COLUMNS[4], ["2000"]),
        (rest, [said(language, f"table-{mark}") for mark in ("memory", "registered")]),
    ]
    for width, texts in cells:
        assert max(stringWidth(text, "Inter", CELL) for text in texts) <= width - 6
    for head, width in (("days", COLUMNS[3]), ("counted", COLUMNS[4]), ("marks", rest)):
        assert stringWidth(said(language, f"sheet-{head}"), "Inter-Bold", CELL) <= width - 6
    assert stringWidth(said(language, "sheet-foot"), "Inter", 9) <= 595 - 2 * MARGIN


def said(language: str, key: str) -> str:
    return catalogue.plain(language, key)


def test_nothing_of_it_is_loaded_before_it_is_asked_for() -> None:
    code = "import sys, bot.exporting.sheet; print([name for name in sys.modules if name.startswith('reportlab')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b"[]"


def test_it_is_dark_on_white_and_an_overstay_is_framed_in_another_colour() -> None:
    frames = set[tuple[int, ...]]()
    for over in (False, True):
        sheet = replace(SHEET, sections=(replace(SECTION, over=over),))
        with opened(sheet.written("en")) as document:
            picture = document[0].render(scale=0.6).to_pil().convert("RGB")
        colours = {colour for _, colour in picture.getcolors(2**20) or []}
        assert (255, 255, 255) in colours
        assert any(max(colour) < 80 for colour in colours)
        frames.add(max(colours, key=lambda colour: max(colour) - min(colour)))
    assert len(frames) == 2
