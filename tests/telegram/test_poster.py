"""The poster scans wherever it hangs, and everything on it can be read."""

import subprocess
import sys
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.ImageDraw import ImageDraw
from PIL.ImageFont import FreeTypeFont
from zxingcpp import Barcode, read_barcodes

from bot.lexicon.languages import LANGUAGES
from bot.telegram.poster import HEIGHT, MARGIN, WIDTH, poster
from bot.texts import catalogue
from bot.texts.countries import country_words

NAME = "Kaldy: дни в Казахстане"
SHORT = "https://t.me/kaldy_bot?start=g_7hK2pQx9"
LONGEST = f"https://t.me/{'W' * 32}?start={'Wm-_' * 16}"
LINKS = ("https://t.me/k", "https://t.me/kaldy_bot", SHORT, LONGEST)
TWO_LINES = "Казакстандагы күндөр: Өзгөн жана Ноокат шаарларынын жамааты үчүн"
NAMES = (
    "K",
    NAME,
    TWO_LINES,
    "Щ" * 64,
    "W" * 64,
    f"{'Щ' * 40} {'W' * 23}",
    "Ё Ң " * 16,
)
ALPHABETS = (
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя" + "өүң" + "әғқұһі" + "abcdefghijklmnopqrstuvwxyz",
    "0123456789 .,:;!?-–—«»“”‘’()/@_+&%#…№·•€₸₽→",
)

SPILL = 4
"""Pixels by which a letter's ink may reach beyond the room that the letter takes."""


@dataclass(frozen=True)
class Words:
    """What was drawn as text: where its ink is (left, top, right, bottom), and in which font."""

    text: str
    font: FreeTypeFont
    box: tuple[float, float, float, float]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Words]:
    """Every text that is put on a picture."""
    words: list[Words] = []
    draw = ImageDraw.text

    def noted(pen: ImageDraw, xy: tuple[float, float], text: str, fill: str, font: FreeTypeFont, anchor: str) -> None:
        words.append(Words(text, font, pen.textbbox(xy, text, font, anchor)))
        draw(pen, xy, text, fill, font, anchor)

    monkeypatch.setattr(ImageDraw, "text", noted)
    return words


def downwards(drawn: list[Words]) -> list[Words]:
    """As they are read, from top to bottom."""
    return sorted(drawn, key=lambda words: words.box[1])


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png))


def code_on(picture: Image.Image) -> Barcode:
    [code] = read_barcodes(picture)
    return code


def as_telegram_sends_it(picture: Image.Image) -> Image.Image:
    """A photo on a small phone: a third of the size, much compressed."""
    file = BytesIO()
    picture.reduce(3).save(file, "JPEG", quality=60)
    return Image.open(file)


def in_black_and_white(picture: Image.Image) -> Image.Image:
    return picture.convert("L").convert("1").convert("L")


@pytest.mark.parametrize("link", [SHORT, LONGEST])
def test_it_is_a_picture_that_prints_as_a6_and_that_telegram_takes(link: str) -> None:
    png = poster(link, NAME, "KZ")
    picture = opened(png)
    assert (picture.format, picture.size) == ("PNG", (WIDTH, HEIGHT))
    inches = [pixels / dots for pixels, dots in zip(picture.size, picture.info["dpi"], strict=True)]
    assert [round(inch * 25.4) for inch in inches] == [105, 148]
    assert WIDTH >= 1080
    assert len(png) < 300_000


@pytest.mark.parametrize("name", [NAME, pytest.param(TWO_LINES, marks=pytest.mark.long)])
@pytest.mark.parametrize("link", LINKS)
def test_it_reads_back_as_the_link(link: str, name: str) -> None:
    picture = opened(poster(link, name, "KZ"))
    for seen in (picture, as_telegram_sends_it(picture), in_black_and_white(picture)):
        code = code_on(seen)
        assert code.text == link
        assert code.ec_level in {"Q", "H"}


@pytest.mark.parametrize("link", [SHORT, LONGEST])
def test_the_code_is_large_and_has_four_modules_of_white_around_it(link: str) -> None:
    picture = opened(poster(link, TWO_LINES, "KZ")).convert("L")
    code = code_on(picture)
    left, top = code.position.top_left.x, code.position.top_left.y
    right, bottom = code.position.bottom_right.x, code.position.bottom_right.y
    assert right - left > WIDTH / 2
    assert isinstance(code.extra, dict)
    modules = 17 + 4 * int(code.extra["Version"])
    white = 4 * (right - left) // modules
    assert picture.crop((left + 2, top + 2, right - 2, top + 4)).getextrema()[0] == 0
    for strip in (
        (left - white + 2, top - white + 2, right + white - 2, top - 2),
        (left - white + 2, bottom + 2, right + white - 2, bottom + white - 2),
        (left - white + 2, top - white + 2, left - 2, bottom + white - 2),
        (right + 2, top - white + 2, right + white - 2, bottom + white - 2),
    ):
        assert picture.crop(strip).getextrema() == (255, 255)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("link", [SHORT, pytest.param(LONGEST, marks=pytest.mark.long)])
def test_every_text_stands_whole_and_apart(link: str, name: str, drawn: list[Words]) -> None:
    place = code_on(opened(poster(link, name, "KZ"))).position
    whats = [
        catalogue.fixed(language, "poster-.*", **country_words(language, "KZ"))["poster-what"] for language in LANGUAGES
    ]
    address = link.removeprefix("https://").partition("?")[0]
    assert " ".join(words.text for words in downwards(drawn)) == " ".join([name.strip(), *whats, address])
    for words in drawn:
        left, top, right, bottom = words.box
        assert MARGIN - SPILL <= left < right <= WIDTH - MARGIN + SPILL
        assert 0 < top < bottom < HEIGHT
        assert bottom < place.top_left.y or top > place.bottom_right.y
    for above, below in pairwise(words.box for words in downwards(drawn)):
        assert above[3] < below[1]


def has(font: FreeTypeFont, letter: str) -> bool:
    """Whether the font draws it as something else than the box for what it lacks."""
    return bytes(font.getmask(letter)) != bytes(font.getmask("\uffff"))


@pytest.mark.parametrize("name", NAMES)
def test_every_letter_is_in_the_font(name: str, drawn: list[Words]) -> None:
    poster(SHORT, name, "KZ")
    assert {words.font.getname() for words in drawn} == {("Inter", "Bold"), ("Inter", "Medium")}
    assert [letter for words in drawn for letter in words.text if not has(words.font, letter)] == []


def test_the_fonts_have_the_letters_of_our_languages(drawn: list[Words]) -> None:
    poster(SHORT, NAME, "KZ")
    for font in {words.font.path: words.font for words in drawn}.values():
        for letters in ALPHABETS:
            assert [letter for letter in letters + letters.upper() if not has(font, letter)] == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Kaldy 🇰🇿 бот", "Kaldy бот"),
        ("  Kaldy\n бот ", "Kaldy бот"),
        ("Маи\u0306рам", "Майрам"),
        ("🇰🇿", "t.me/kaldy_bot"),
        ("", "t.me/kaldy_bot"),
    ],
)
def test_a_name_without_what_no_font_has(name: str, shown: str, drawn: list[Words]) -> None:
    poster(SHORT, name, "KZ")
    assert downwards(drawn)[0].text == shown


def test_the_address_stands_without_the_parameter(drawn: list[Words]) -> None:
    poster(SHORT, NAME, "KZ")
    assert downwards(drawn)[-1].text == "t.me/kaldy_bot"


@settings(max_examples=10)
@given(st.text(max_size=64))
def test_no_name_is_too_strange(name: str) -> None:
    assert code_on(opened(poster(SHORT, name, "KZ"))).text == SHORT


@pytest.mark.long
def test_a_bot_at_rest_has_loaded_nothing_of_it() -> None:
    script = (
        "import sys, bot.app, bot.telegram.poster as poster\n"
        "heavy = {'PIL', 'segno'}\n"
        "before = heavy & set(sys.modules)\n"
        "poster.poster('https://t.me/kaldy_bot', 'Kaldy', 'KZ')\n"
        "print(len(before), len(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "2"]
