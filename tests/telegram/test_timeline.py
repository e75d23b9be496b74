"""The timeline's picture: what stands where, how heavy it is, and that it looks as it was looked at."""

from collections import Counter
from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat

from bot.core.timeline import Timeline
from bot.lexicon.languages import LANGUAGES
from bot.telegram.timeline import BAR, DAY, LEAST, LEFT, WIDTH, Pair, draw
from bot.texts.days import month_names
from tools.bench_picture import Drawn
from tools.samples.timeline import PAIRS
from tools.timeline import GOLDEN, SHOWN

MOST_BYTES = 60 * 1024


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


@pytest.mark.parametrize(("name", "language"), SHOWN)
def test_it_looks_as_it_was_looked_at(name: str, language: str) -> None:
    content = draw(PAIRS[name], language)
    assert len(content) <= MOST_BYTES
    golden, found = Image.open(GOLDEN / f"{name}-{language}.png").convert("RGB"), opened(content)
    assert found.size == golden.size
    apart = ImageStat.Stat(ImageChops.difference(found, golden).convert("L")).mean[0]
    assert apart < 1, f"{name}-{language}.png: write it anew with tools.timeline and look at it"


TODAY = date(2026, 11, 30)
BAR_ENDS = LEFT + 180 * DAY


def drawn(**days: object) -> Image.Image:
    """The picture of these days alone."""
    return opened(draw([Pair(Timeline(TODAY, **days), "", "X")], "en"))  # type: ignore[arg-type] # as it is called


def runs_of(picture: Image.Image) -> list[tuple[int, int]]:
    """Where blue begins and has ended in the middle of the first upper bar."""
    assert picture.width == WIDTH
    track = [y for y in range(120, picture.height) if picture.getpixel((LEFT + 1, y)) != (255, 255, 255)]
    y = track[0] + BAR // 2
    blue = [x for x in range(LEFT, BAR_ENDS) if (rgb := picture.getpixel((x, y))) and rgb[2] > rgb[0] + 60]  # type: ignore[index] # three numbers
    begins = [x for x in blue if x - 1 not in blue]
    return [(x, next(end for end in range(x, WIDTH) if end not in blue)) for x in begins]


def day(ago: int) -> date:
    return TODAY - timedelta(ago)


@pytest.mark.parametrize("ago", [179, 100, 50, 29, 1, 0])
def test_a_stay_of_a_day_is_seen_where_it_belongs(ago: int) -> None:
    [(begins, ends)] = runs_of(drawn(stays=((day(ago), day(ago)),)))
    middle = LEFT + (179 - ago) * DAY + DAY // 2
    assert begins <= middle < ends
    assert ends - begins == LEAST
    assert LEFT <= begins < ends <= BAR_ENDS


def test_stays_that_nearly_touch_stay_apart_and_longer_ones_are_as_wide_as_they_are() -> None:
    days = (*((day(ago), day(ago)) for ago in range(60, 50, -2)), (day(40), day(31)))
    *short, long = runs_of(drawn(stays=days))
    assert [ends - begins for begins, ends in short] == [LEAST, DAY + 2, DAY + 2, DAY + 2, LEAST]
    assert long == (LEFT + 139 * DAY, LEFT + 149 * DAY)


def words_in(pairs: list[Pair], language: str) -> list[tuple[float, float, str]]:
    """What is written, and where."""
    [(_, _, strokes), *_] = Drawn.of(pairs, language).pens
    return [(*given[0], given[1]) for name, given in strokes if name == "text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_month_that_has_room_is_named_and_each_bar_tells_its_year(language: str) -> None:
    names = month_names(language)
    for ahead in range(0, 360, 12):
        today = TODAY + timedelta(ahead)
        written = words_in([Pair(Timeline(today), "", "X")], language)
        heights = sorted({y for _, y, text in written if text in names})
        for first, y in zip((today - timedelta(179), today + timedelta(1)), heights, strict=True):
            shown = Counter((first + timedelta(number)).month for number in range(180))
            named = [names.index(text) + 1 for x, at, text in written if at == y and text in names]
            assert {month for month, days in shown.items() if days > 24} <= {*named} <= {*shown}
            years = {text for x, at, text in written if text.isdigit() and abs(at - y) < 60}
            assert years <= {str(first.year), str((first + timedelta(179)).year)}
            assert years


def test_a_new_year_is_told_where_it_begins() -> None:
    written = words_in([Pair(Timeline(TODAY), "", "X")], "ru")
    new_year = next(x for x, _, text in written if text == "2027")
    assert new_year == LEFT + (date(2027, 1, 1) - TODAY - timedelta(1)).days * DAY


def test_days_that_come_back_tell_when_and_those_close_together_once() -> None:
    back = tuple((TODAY + timedelta(first), TODAY + timedelta(first + 2)) for first in (5, 10, 15, 80))
    written = [text for _, _, text in words_in([Pair(Timeline(TODAY, back=back), "", "X")], "ru")]
    assert "5 дек – 17 дек" in written
    assert "18 фев – 20 фев" in written


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [(150, 200, "→ 18 Jun"), (190, 195, "8 Jun – 13 Jun →"), (150, 420, "→ 24 Jan 2028"), (150, 180, None)],
)
def test_a_plan_that_goes_on_after_the_bars_has_a_mark_there_and_tells_its_end(
    first: int, last: int, said: str | None
) -> None:
    plan = (TODAY + timedelta(first), TODAY + timedelta(last))
    pairs = [Pair(Timeline(TODAY, plans=(plan,)), "", "X")]
    assert [text for _, _, text in words_in(pairs, "en") if "→" in text] == ([said] if said else [])
    margin = opened(draw(pairs, "en")).crop((BAR_ENDS + 7, 0, WIDTH, 480))  # right of the mark of today
    assert (len(margin.getcolors() or ()) > 1) == (said is not None)


def test_a_trip_far_ahead_is_drawn_up_to_its_own_day_and_not_to_today() -> None:
    written = [text for _, _, text in words_in(PAIRS["far"], "ru")]
    assert "31 авг 2027" in written
    assert "сегодня" not in written
