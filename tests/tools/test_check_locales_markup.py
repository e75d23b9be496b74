"""What Fluent and Telegram make of a text is judged: markup, links, lengths."""

import re
from pathlib import Path

import pytest

from tests.tools.planted import add, plant


def test_junk_is_named_with_its_line(house: Path) -> None:
    found = plant(house, "locales/ru/status.ftl", "shared = Спросите: { $who }", "shared = Спросите: { $who")
    assert any(fault.startswith("ru/status.ftl:8: junk: ") for fault in found)


def test_reference_to_a_message_that_is_not_there(house: Path) -> None:
    found = add(house, ru="{ absent }")
    assert any(fault.startswith("ru/status.ftl: extra: the message 'extra' in 'ru'") for fault in found)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>Hello", 'Can\'t find end tag corresponding to start tag "b"'),
        ("Hello</b>", "Unexpected end tag at byte offset 5"),
        ("<b><i>Hello</b></i>", 'Unmatched end tag at byte offset 11, expected "</i>", found "</b>"'),
        ("<p>Hello</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("Hello<br>", 'Unsupported start tag "br" at byte offset 5'),
        ("<span>Hello</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("{ $n ->\n    [one] <b>1 thing</b>\n   *[other] <b>things\n }", "Can't find end tag"),
    ],
)
def test_markup_that_telegram_refuses(house: Path, source: str, reason: str) -> None:
    other = "{ $n }" if "$n" in source else "x"
    found = add(house, ru=other, ky=other, en=source)
    assert any(fault.startswith("en/status.ftl: extra: Can't parse entities: ") and reason in fault for fault in found)


def test_markup_that_telegram_takes(house: Path) -> None:
    assert add(house, en='<b>Bread</b> & <a href="https://t.me/kaldy">salt</a> &lt;3') == []


def test_a_name_for_a_sign_that_telegram_does_not_know(house: Path) -> None:
    assert add(house, en="Bread&nbsp;") == ["en/status.ftl: extra: &nbsp; is shown as it stands"]


@pytest.mark.parametrize(("name", "old"), [("alerts.ftl", "Press"), ("dates.ftl", "Monday"), ("poster.ftl", "Counts")])
def test_markup_where_telegram_reads_none(dated_house: Path, name: str, old: str) -> None:
    found = plant(dated_house, f"locales/en/{name}", old, f"<b>{old}</b>")
    assert found
    assert all(f"en/{name}: " in fault and "markup where Telegram reads none" in fault for fault in found)


def test_link_that_is_not_on_the_list(house: Path) -> None:
    found = plant(house, "locales/en/status.ftl", "Ask", "See http://example.org")
    assert found == ["en/status.ftl: shared: the link http://example.org is not on the list"]


@pytest.mark.parametrize(
    ("key", "source", "reason"),
    [
        ("extra", "x" * 2050 + "{ $who }" + "x" * 2050, "4164 characters, at most 4096 (message)"),
        ("extra-caption", "x" * 970 + "{ $who }", "1034 characters, at most 1024 (caption)"),
        ("extra-caption", "<b>x</b>" + "🟢" * 512, "1025 characters, at most 1024 (caption)"),
        ("extra-alert", "x" * 201, "201 characters, at most 200 (alert)"),
        ("command-extra", "x" * 257, "257 characters, at most 256 (command)"),
        ("profile-name", "x" * 65, "65 characters, at most 64 (profile-name)"),
        ("profile-description", "x" * 513, "513 characters, at most 512 (profile-description)"),
        ("profile-short", "x" * 121, "121 characters, at most 120 (profile-short)"),
        ("button-extra", "y" * 65, "65 characters, at most 64 (button)"),
        # The longest day of a button in English is "Wed, 28 September 2025", of a text "up to and including …".
        ("button-extra", "{ $day }" + "y" * 43, "65 characters, at most 64 (button)"),
        ("extra-alert", "{ $last_until }" + "y" * 164, "201 characters, at most 200 (alert)"),
    ],
)
def test_too_long_at_its_worst_case(dated_house: Path, key: str, source: str, reason: str) -> None:
    other = "".join(re.findall(r"\{.*?\}", source)) or "x"
    assert f"en/status.ftl: {key}: {reason}" in "\n".join(add(dated_house, key, ru=other, ky=other, en=source))


@pytest.mark.parametrize(
    ("key", "source"),
    [
        ("extra", "x" * 2050 + "{ $who }" + "x" * 1982),
        ("extra-caption", "<b>x</b>x" + "🟢" * 511),
        ("extra-alert", "{ $last_until }" + "y" * 163),
        ("button-extra", "{ $day }" + "y" * 42),
    ],
)
def test_just_short_enough(dated_house: Path, key: str, source: str) -> None:
    other = "".join(re.findall(r"\{.*?\}", source)) or "x"
    assert "characters" not in str(add(dated_house, key, ru=other, ky=other, en=source))


def test_too_long_for_fluent(house: Path) -> None:
    source = "x" * 2501 + "{ $who }"
    assert "Too many characters in placeable (2501" in str(add(house, ru="{ $who }", ky="{ $who }", en=source))


def test_a_phrase_of_a_date_is_short(dated_house: Path) -> None:
    found = plant(
        dated_house,
        "locales/ru/dates.ftl",
        "до{ -nbsp }{ day-date } включительно",
        "до{ -nbsp }{ day-date } включительно, то есть до самого его конца, до полуночи",
    )
    assert found == ["ru/dates.ftl: day-until: 69 characters, at most 64 (phrase)"]
