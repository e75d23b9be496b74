"""Whole screens fit Telegram; every fault that the check is there for is planted once."""

import re

import pytest

from bot.actions.answers.questions import AskNationality
from bot.actions.answers.stays import StayList
from bot.lexicon.languages import LANGUAGES
from bot.telegram import screens
from bot.telegram.callbacks import Nothing, Undo
from bot.telegram.keyboards import Button, Rows
from bot.telegram.screens import Screen
from tools import check_screens
from tools.check_screens import check, faults_of
from tools.samples import TOPICS, Sample, Topic
from tools.samples.base import LONG, OFFERED, TODAY

ONE = ((Button("Undo", Undo(change=1)),),)


def planted(sample: Sample) -> list[str]:
    return [str(fault) for fault in check([Topic("Planted", (sample,))])]


def row(*labels: str) -> Rows:
    return (tuple(Button(label, Nothing()) for label in labels),)


def test_the_bots_own_screens_have_no_faults() -> None:
    assert [str(fault) for fault in check(TOPICS)] == []


def test_todays_languages_fit_together_and_none_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screens, "MOST_CHARACTERS", 10**6)
    assert [str(fault) for fault in check(TOPICS)] == []


@pytest.mark.parametrize(("stays", "speakers"), [(90, ["ru", "ky", "en", "ru+ky+en"]), (30, []), (9, [])])
def test_a_fault_is_named_with_its_sample_and_language(stays: int, speakers: list[str]) -> None:
    page = StayList((LONG,) * stays, 0, 1, TODAY)
    long = [fault for fault in planted(Sample("A page", page)) if fault.endswith(" characters, at most 4096")]
    assert [re.sub(r"\d+ char", "N char", fault) for fault in long] == [
        f"Planted: A page ({languages}): N characters, at most 4096" for languages in speakers
    ]


def test_too_many_buttons() -> None:
    found = planted(Sample("All countries", AskNationality(("AM",) * 300)))
    assert "Planted: All countries (en): 302 buttons, at most 300" in found


@pytest.mark.parametrize(
    ("text", "rows", "fault"),
    [
        ("x" * 4097, ONE, "4097 characters, at most 4096"),
        ("<b>x</b> " * 101, ONE, "101 formatted places, at most 100"),
        ("🟢" * 2049, ONE, "4098 characters, at most 4096"),
        ("<b></b>" * 5000 + "x", ONE, "35001 bytes with its markup, at most 32768"),
        ("<b>x", ONE, """Can't parse entities: Can't find end tag corresponding to start tag "b\""""),
        ("1 < 2", ONE, """Can't parse entities: Unsupported start tag "" at byte offset 2"""),
        (" \n", ONE, "no text"),
        ("a\n\n\nb", ONE, "more than one empty line between paragraphs"),
        ("x", row(""), "a button without a label"),
        ("x", row("Ш" * 41), f"«{'Ш' * 41}» is cut on a phone, 40 characters fit"),
        ("x", row("Кыргызчасы", "a", "b"), "«Кыргызчасы» is cut on a phone, 9 characters fit"),
        ("x", row(*"abcdefghijklm"), "13 buttons in a row, at most 12"),
        ("x", ((Button("a", url="Ш" * 1025),),), "«a» opens an address of 2050 bytes, 1 to 2048"),
        ("x", ((Button("a", url=""),),), "«a» opens an address of 0 bytes, 1 to 2048"),
    ],
)
def test_planted_faults(text: str, rows: Rows, fault: str) -> None:
    assert list(faults_of(Screen(text, rows))) == [fault]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("x" * 4096, ()),
        ("<b>1 &lt; 2</b>", ONE),
        ("x", row("Ш" * 40)),
        ("x", row(*"abcdefghijkl")),
        ("x", row("Избыточно длинная", "пара")),  # goes one below the other
        ("x", ((Button("a", url="x" * 2048),),)),
    ],
)
def test_what_just_fits(text: str, rows: Rows) -> None:
    assert list(faults_of(Screen(text, rows))) == []


def test_the_command_prints_the_faults(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    sound, faulty = Sample("Sound", AskNationality(OFFERED)), Sample("Faulty", AskNationality(("AM",) * 300))
    monkeypatch.setattr(check_screens, "TOPICS", [Topic("Planted", (sound, faulty))])
    assert check_screens.main() == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(LANGUAGES) + 1
    assert all(line.startswith("Planted: Faulty (") for line in lines)
    monkeypatch.setattr(check_screens, "TOPICS", [Topic("Planted", (sound,))])
    assert check_screens.main() == 0
    assert capsys.readouterr().out == ""
