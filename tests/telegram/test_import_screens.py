"""The preview of a file, as it is read."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.actions.answers import Reply
from bot.actions.answers.importing import ImportPreview, ImportRefused, InJournal, Known, SetThere
from bot.core.journal import ME
from bot.core.permit import Permit, PermitKind
from bot.core.stay import Stay
from bot.importing import WhyRefused
from bot.lexicon.languages import LANGUAGES
from bot.telegram.screens import screen_of
from bot.telegram.screens.base import characters
from bot.telegram.screens.importing import ROOM
from tools.samples.importing import OVERLAPS, SHOWN, UNREAD
from tools.samples.settings import settings

TRIP = Stay(date(2026, 1, 3), date(2026, 1, 9))
OPEN = Stay(date(2026, 3, 1))
VISA = Permit(date(2026, 2, 1), None, PermitKind.VISA)


def lines_of(preview: ImportPreview, *languages: str) -> list[str]:
    text = screen_of(Reply(preview, languages or ("ru",))).text
    return text.replace("\N{NO-BREAK SPACE}", " ").split("\n")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", ["Уже записано раньше: 3", "3–9 января; с 1 марта; Виза с 1 февраля, без даты окончания, не считается"]),
        (
            "en",
            ["Already saved before: 3", "3–9 January; from 1 March; Visa since 1 February, no end date, not counted"],
        ),
        (
            "ky",
            [
                "Мурда жазылганы: 3",
                "3–9-январь; 1-марттан тартып; Виза, 1-февралдан тартып, бүтөр күнү жок, эсептелбейт",
            ],
        ),
    ],
)
def test_all_that_stands_already_is_named(language: str, told: list[str]) -> None:
    lines = lines_of(replace(SHOWN, known=(Known(ME, "KZ", (TRIP, OPEN, VISA)),)), language)
    at = lines.index(told[0])
    assert lines[at : at + 2] == told


def test_a_permit_that_comes_is_shown_with_its_days() -> None:
    given = Permit(date(2026, 5, 1), date(2027, 4, 30), PermitKind.RESIDENCE)
    lines = lines_of(replace(SHOWN, journals=(InJournal(ME, "KZ", (TRIP,), (), (given,)),)))
    assert lines[2:5] == [
        "<b>Вы · Казахстан</b>: 1 поездка, 1 виза или разрешение", "3–9 января",
        "1 мая 2026 года – 30 апреля 2027 года: РВП или ВНЖ, не считается",
    ]  # fmt: skip


def test_all_of_a_file_is_seen_before_it_is_written_where_there_is_room() -> None:
    def shown(count: int) -> list[str]:
        trips = tuple(Stay(day := date(2024, 1, 1) + timedelta(9 * n), day) for n in range(count))
        return lines_of(replace(SHOWN, journals=(InJournal(ME, "KZ", trips, (), ()),)))

    assert not any(line.startswith("…") for line in shown(40))
    assert "… ещё 20 …" in shown(60)


def test_of_several_sheets_it_is_told_in_which_a_line_stands() -> None:
    rows = (replace(UNREAD, sheet="2025"), replace(UNREAD, sheet="2026"))
    unread = lines_of(replace(SHOWN, unread=rows, left_out=(replace(OVERLAPS, sheet="2025"),)))
    assert [line.split(":")[0] for line in unread if line.startswith("«")] == [
        "«2025», № 4", "«2025», № 7", "«2026», № 7",
    ]  # fmt: skip


def test_of_several_journals_it_is_told_which() -> None:
    lines = lines_of(replace(SHOWN, known=(Known(ME, "KZ", (TRIP,)), Known("Аня", "GE", (OPEN, TRIP)))))
    at = lines.index("Уже записано раньше: 3")
    assert lines[at + 1 : at + 3] == ["<b>Вы · Казахстан</b>: 3–9 января", "<b>Аня · Грузия</b>: с 1 марта; 3–9 января"]


def test_of_very_many_there_are_as_many_as_there_is_room_for_and_the_rest_are_counted() -> None:
    many = tuple(Stay(date(2024, 1, 1) + timedelta(n), date(2024, 1, 1) + timedelta(n)) for n in range(0, 900, 3))
    for languages in ((language,) for language in LANGUAGES):
        preview = replace(SHOWN, known=(Known(ME, "KZ", many),), left_out=(), unread=())
        text = screen_of(Reply(preview, languages)).text
        assert characters(text) <= ROOM
        (named,) = (line for line in text.split("\n") if line.count(";") > 20)
        shown = named.count(";") + 1
        assert f"{len(many) - shown}" in text.split("\n")[text.split("\n").index(named) + 1]
    assert any("300" in line for line in lines_of(preview, *LANGUAGES))


def test_where_there_is_no_room_for_them_they_are_counted_alone() -> None:
    trips = tuple(Stay(date(2026, 1, 1) + timedelta(n), date(2026, 1, 1) + timedelta(n)) for n in range(6))
    full = tuple(InJournal("Ш" * 40, country, trips, trips, ()) for country in ("KZ", "GE", "RU", "AM", "TR", "UZ"))
    preview = replace(SHOWN, journals=full, known=(Known(ME, "KZ", (TRIP,) * 200),), left_out=SHOWN.left_out * 60)
    text = screen_of(Reply(preview, ("ru",))).text
    assert characters(text) <= ROOM
    assert "Уже записано раньше: 200" in text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "Команда под файлом не выполнена: «/in». Отправьте её отдельно."),
        ("en", "The command below the file was not carried out: “/in”. Send it by itself."),
        ("ky", "Файлдын астындагы буйрук аткарылган жок: «/in». Аны өзүнчө жөнөтүңүз."),
    ],
)
def test_a_command_below_a_file_is_named(language: str, said: str) -> None:
    assert said in lines_of(replace(SHOWN, caption="/in", command=True), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_old_spreadsheet_is_refused_with_what_to_do(language: str) -> None:
    text = screen_of(Reply(ImportRefused(WhyRefused.RESAVE), (language,))).text
    assert all(said in text for said in (".xls", "XLSX", "CSV"))


@pytest.mark.parametrize(
    ("language", "limit", "note", "when"),
    [
        ("ru", "Свой лимит (Вы · Казахстан): 30, 60/180", "не действует", "Он не действует, пока правило известно."),
        ("en", "Own limit (You · Kazakhstan): 30, 60/180", "no effect", "It has no effect while the rule is known."),
        ("ky", "Өзүңүз жазган мөөнөт (Сиз · Казакстан): 30, 60/180", "иштебейт", "Эреже белгилүү кезде ал иштебейт."),
    ],
)
def test_a_limit_without_effect_is_named_as_that_where_it_stands(
    language: str, limit: str, note: str, when: str
) -> None:
    """It is kept, as what is deleted and brought back is the same; else it would be seen nowhere."""
    idle, works = (SetThere(ME, "KZ", limit=(None, (30, 60, 180)), idle=idle, anyway=True) for idle in (True, False))
    (line,) = (each for each in lines_of(replace(SHOWN, set_there=(idle,)), language) if each.startswith(limit))
    assert note in line
    assert limit in lines_of(replace(SHOWN, set_there=(works,)), language)
    kept = settings(rule_known=True, own=(30, 60, 180))
    assert when in screen_of(Reply(kept, (language,))).text
    assert when not in screen_of(Reply(replace(kept, rule_known=False), (language,))).text
