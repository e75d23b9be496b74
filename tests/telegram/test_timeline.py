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

HEAVIEST = 60 * 1024
"""Bytes, as was promised: not whatever the picture keeps to."""


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


@pytest.mark.parametrize(("name", "language"), SHOWN)
def test_it_looks_as_it_was_looked_at(name: str, language: str) -> None:
    content = draw(PAIRS[name], language)
    assert len(content) <= HEAVIEST
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
    assert "5–17 дек" in written
    assert "18–20 фев" in written


def spread(*days: int) -> tuple[tuple[date, date], ...]:
    return tuple((TODAY + timedelta(each), TODAY + timedelta(each + 2)) for each in days)


@pytest.mark.parametrize(
    ("back", "said"),
    [
        (spread(5, 40, 75), ["5–7 Dec", "9–11 Jan", "13–15 Feb"]),
        (spread(57, 90, 125), ["26 Jan – 2 Mar", "4–6 Apr"]),
        (spread(5, 46, 87, 150), ["5–7 Dec", "15–17 Jan", "25–27 Feb", "29 Apr – 1 May"]),
        (spread(100, 140, 175), ["10 Mar – 26 May"]),
        (spread(5, 170, 200), ["5–7 Dec", "19–21 May"]),
        (((TODAY + timedelta(160), TODAY + timedelta(190)),), ["9 May – 8 Jun"]),
    ],
)
def test_of_all_days_that_come_back_it_is_told_when(back: tuple[tuple[date, date], ...], said: list[str]) -> None:
    written = words_in([Pair(Timeline(TODAY, back=back), "", "X")], "en")
    told = sorted((x, text) for x, _, text in written if text[0].isdigit() and not text.isdigit())
    assert [text for _, text in told] == said
    ends = float(LEFT)
    for x, text in told:
        assert x >= ends
        ends = x + len(text) * 12
    assert ends <= BAR_ENDS + 24


COLOURS = {"stay": (0, 114, 178), "permit": (0, 158, 115), "over": (213, 94, 0), "ahead": (140, 197, 232)}


def colours_in(picture: Image.Image, first: int, last: int, row: int) -> set[str]:
    """Which marks are seen in the second bar from one day ahead to another, ``row`` pixels below its top."""
    box = (LEFT + (first - 1) * DAY, 0, LEFT + last * DAY, 0)
    tops = [y for y in range(120, picture.height) if picture.getpixel((BAR_ENDS - 6, y)) == (230, 235, 238)]
    top = next(y for y in tops if y - 1 not in tops and y > tops[0] + BAR)
    part = picture.crop((box[0], top + row, box[2], top + row + 8))
    found = {rgb for _, rgb in part.getcolors(256) or ()}
    return {name for name, rgb in COLOURS.items() if rgb in found}


def test_of_a_plan_over_the_limit_and_of_one_under_a_permit_both_are_seen() -> None:
    plan, over = (TODAY + timedelta(10), TODAY + timedelta(40)), (TODAY + timedelta(20), TODAY + timedelta(40))
    picture = drawn(plans=(plan,), over=(over,))
    assert colours_in(picture, 10, 18, 0) == {"stay"}, "the outline"
    assert colours_in(picture, 10, 18, 10) == {"stay"}
    assert colours_in(picture, 22, 38, 10) == {"over"}
    assert colours_in(picture, 22, 40, 0) == {"stay", "over"}, "the outline goes around both"
    assert "over" in colours_in(drawn(plans=(over,), over=(over,)), 20, 40, 0)
    assert colours_in(drawn(plans=(plan,), ahead=(plan,)), 12, 38, 8) == set()
    under = drawn(plans=(plan,), permits=((TODAY + timedelta(5), TODAY + timedelta(60)),))
    assert colours_in(under, 12, 38, 8) == {"permit"}
    assert colours_in(under, 10, 40, 52) == {"stay"}


def legend_of(**days: object) -> list[str]:
    written = [text for _, _, text in words_in([Pair(Timeline(TODAY, **days), "", "X")], "en")]  # type: ignore[arg-type] # as it is called
    return [text for text in written if text in ("stay", "over the limit", "permit or visa", "plan", "may stay")]


def test_the_legend_names_what_is_seen_alone() -> None:
    whole, part = (day(300), TODAY), (day(50), TODAY)
    assert legend_of(stays=(whole,), over=(whole,)) == ["over the limit"]
    assert legend_of(stays=(whole,), over=((day(179), TODAY),)) == ["over the limit"]
    assert legend_of(stays=(whole,), over=(part,)) == ["stay", "over the limit"]
    plan = (TODAY + timedelta(1), TODAY + timedelta(9))
    assert legend_of(plans=(plan,), over=(plan,)) == ["over the limit", "plan"]
    assert legend_of(ahead=((plan[0], plan[0]),), plans=(plan,)) == ["plan"]


NAMES = ("Ырысалды", "Жумагүл", "Константин", "Шерзод", "Мухаммадали", "Эркингүл")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_can_be_drawn_is_too_heavy(language: str) -> None:
    """Six people with long names, each with as much as there is room for, nowhere the same as elsewhere."""
    pairs = []
    for number, name in enumerate(NAMES):
        today = TODAY + timedelta(number % 2)
        ago = [today - timedelta(170 - number - 38 * each) for each in range(4)]
        stays = tuple((first, first + timedelta(3 + number)) for first in ago)
        days = Timeline(
            today,
            stays=(*stays, (today - timedelta(9 + number), today)),
            ahead=((today + timedelta(1), today + timedelta(30 + number)),),
            permits=((today - timedelta(120), today - timedelta(70 - number)),),
            plans=((today + timedelta(40), today + timedelta(60)), (today + timedelta(120), today + timedelta(200))),
            over=((today - timedelta(5), today), (today + timedelta(150), today + timedelta(200))),
            back=tuple((a + timedelta(180), b + timedelta(180)) for a, b in stays),
            window=today - timedelta(179 - number),
            last=today + timedelta(30 + number),
        )
        whose = f"{name}-{NAMES[number - 1]} {NAMES[number - 2]}"[:40]
        pairs.append(Pair(days, f"{whose} · {NAMES[number - 3]}", f"{name} {NAMES[number - 4]} · {name}" * 2))
    assert len(draw(pairs, language)) <= HEAVIEST


@pytest.mark.parametrize(("journals", "axes"), [(1, 1), (3, 3), (4, 1), (6, 1)])
def test_the_months_of_many_journals_are_named_once(journals: int, axes: int) -> None:
    plan = (TODAY + timedelta(150), TODAY + timedelta(200))
    pairs = [Pair(Timeline(TODAY, plans=(plan,)), "", f"{number}") for number in range(journals)]
    written = words_in(pairs, "en")
    assert sum(text == "today" for _, _, text in written) == axes
    assert [sum(text == month for _, _, text in written) for month in ("Jun", "May")] == [axes, axes]
    assert sum("→" in text for _, _, text in written) == journals


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
