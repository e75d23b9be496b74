"""Numbers of one's own limit, as people type them."""

import pytest

from bot.reading.own_limit import OwnLimit, read_own_limit


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("30 90", (30, 90, 180)),
        ("30, 60", (30, 60, 180)),
        ("30;60", (30, 60, 180)),
        ("30 дней и 90 дней", (30, 90, 180)),
        ("14 42 180", (14, 42, 180)),
        ("30 90/365", (30, 90, 365)),
        ("20, 40 / 120", (20, 40, 120)),
        ("30/90/180", (30, 90, 180)),
        ("30 дней за приезд, 90 за 180", (30, 90, 180)),
        ("30 days a visit and 90 in 180 days", (30, 90, 180)),
        ("90/180", (90, 90, 180)),
        ("90 / 180", (90, 90, 180)),
        ("90 180", (90, 90, 180)),
        ("90, 180", (90, 90, 180)),
        ("90", (90, 90, 180)),
        ("90 дней", (90, 90, 180)),
        ("90 күн", (90, 90, 180)),
        ("90 дней за 180", (90, 90, 180)),
        ("90 дней из 180 дней", (90, 90, 180)),
        ("90 days in any 180 days", (90, 90, 180)),
        ("60 дней за 120", (60, 60, 120)),
        ("30/365", (30, 30, 365)),
        ("30 180", (30, 30, 180)),
        ("90 30", (90, 30, 180)),
    ],
)
def test_clear_numbers(text: str, limit: OwnLimit) -> None:
    assert read_own_limit(text) == (limit,)


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("30", ((30, 90, 180), (30, 30, 180))),
        ("30 дней", ((30, 90, 180), (30, 30, 180))),
        ("30/90", ((30, 90, 180), (30, 30, 90))),
        ("60/120", ((60, 120, 180), (60, 60, 120))),
    ],
)
def test_numbers_that_may_mean_either(text: str, limits: tuple[OwnLimit, ...]) -> None:
    assert read_own_limit(text) == limits


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0",
        "91",
        "180",
        "тридцать",
        "30 дней и ещё 90",
        "12.03",
        "-30 90",
        "30 90 180 1",
        "NO",
        "99999",
        "/90",
        "за 90",
    ],
)  # fmt: skip
def test_anything_else(text: str) -> None:
    assert read_own_limit(text) == ()
