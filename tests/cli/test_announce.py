"""The texts of an announcement, what is said when they will not do, and what a dry run shows."""

import asyncio
import sqlite3
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.cli.announce import NoAnnouncementError, read_texts
from bot.settings import sqlite_in
from bot.storage import people
from bot.storage.database import Database
from tests.notices.rig import START

WHOLE = {"ru": "Закон <b>изменился</b>", "ky": "Мыйзам өзгөрдү", "en": "The law has changed"}


def written(file: Path, **changed: str | None) -> Path:
    texts = {language: text for language, text in (WHOLE | changed).items() if text is not None}
    file.write_text("".join(f"{language} = '''{text}'''\n" for language, text in texts.items()), encoding="utf-8")
    return file


def test_the_texts_are_read_without_what_telegram_cuts(tmp_path: Path) -> None:
    assert read_texts(written(tmp_path / "texts.toml")) == WHOLE
    assert read_texts(written(tmp_path / "texts.toml", en="\n The law has changed\n")) == WHOLE
    longest = "<b>" + "ө" * 4096 + "</b>"
    assert read_texts(written(tmp_path / "texts.toml", ky=longest))["ky"] == longest
    most = "<b>x</b> " * 99 + "<b>x</b>"
    assert read_texts(written(tmp_path / "texts.toml", ky=most))["ky"] == most


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"ky": None}, "the text in ky is missing"),
        ({"kk": "Заң"}, "there is no language 'kk', only ru, ky, en"),
        ({"en": " \n"}, "Telegram would refuse the text in en: Text must be non-empty"),
        ({"en": "<b> </b>"}, "Telegram would refuse the text in en: Text must be non-empty"),
        ({"en": "x" * 4097}, "in en: it has 4097 characters without its tags, of 4096 that a message may have"),
        ({"ru": "<b>" * 5000 + "x" + "</b>" * 5000}, "in ru: Text is too long"),
        ({"ru": "раз\nдва\n<br>три"}, '"br" at byte offset 14 (line 3 of the text)'),
        ({"ru": "<b>раз"}, "in ru: Can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        (
            {"en": "<b>x</b> " * 101},
            "a part of the text in en plain: it has 101 formatted places and links, of 100 that a message may have",
        ),
        (
            {"en": "<b>x</b> " * 98 + "<i>three</i> @kaldy_bot https://example.org"},
            "it has 101 formatted places and links, of 100 that a message may have",
        ),
        (
            {"ru": "<b>раз</i>"},
            'Unmatched end tag at byte offset 9, expected "</b>", found "</i>" (line 1 of the text)',
        ),
    ],
)
def test_what_telegram_would_refuse_is_said_with_its_place(
    tmp_path: Path, changed: dict[str, str | None], told: str
) -> None:
    with pytest.raises(NoAnnouncementError) as caught:
        read_texts(written(tmp_path / "texts.toml", **changed))
    assert str(caught.value).startswith(f"{tmp_path}/texts.toml: ")
    assert str(caught.value).endswith(f"{told}.")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "texts.toml cannot be read: No such file or directory."),
        (b"ru = 'a", 'texts.toml is not TOML: Expected "\'" (at end of document).'),
        (b"ru = '\xff'", "texts.toml cannot be read: it is not UTF-8."),
        (b"ru = 1\nky = ''\nen = ''", "texts.toml: ru is not a text."),
        (b"[ru]\ntext = 'a'\n", "texts.toml: ru is not a text."),
    ],
)
def test_a_file_that_will_not_do_is_one_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    content: bytes | None,
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    if content is not None:
        Path("texts.toml").write_bytes(content)
    assert announce(monkeypatch, "texts.toml") == 2
    assert capsys.readouterr() == ("", f"{told}\n")


def announce(monkeypatch: pytest.MonkeyPatch, *words: str) -> object:
    monkeypatch.setattr(sys, "argv", ["bot", "announce", *words])
    monkeypatch.setattr("bot.cli.announce.stop_quietly", lambda: None)
    try:
        return main()
    except SystemExit as end:
        return end.code


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "python -m bot announce: the following arguments are required: FILE."),
        (
            ("a", "--nationality", "KG,QQ"),
            "argument --nationality: there is no citizenship 'QQ', only codes such as KG.",
        ),
        (("a", "--nationality", ""), "argument --nationality: there is no citizenship '', only codes such as KG."),
        (("a", "--dry"), "python -m bot announce: unrecognized arguments: --dry."),
        (("texts.toml",), "There is no database data/kaldy.sqlite3: start the bot once."),
    ],
)
def test_what_cannot_be_is_one_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", "data")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    written(tmp_path / "texts.toml")
    assert announce(monkeypatch, *words) == 2
    out, err = capsys.readouterr()
    assert (out, err.endswith(f"{told}\n"), err.count("\n")) == ("", True, 1)
    assert not (tmp_path / "data").exists()


async def three_people(url: str) -> None:
    database = await Database.open(url)
    async with database.write() as tx:
        for person in (1, 2, 3):
            await people.add(tx, person, "ky" if person == 1 else None, START)
        await people.change(tx, 2, unreachable_since=START)
    await database.close()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_dry_run_shows_everything_and_plans_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
    kind: str,
) -> None:
    url = sqlite_in(tmp_path) if kind == "sqlite" else request.getfixturevalue("postgresql_url")
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", url)
    file = str(written(tmp_path / "texts.toml"))
    asyncio.run(three_people(url))
    parked = "1 of them blocked the bot and would get it once they are back"
    for _ in range(2):
        assert announce(monkeypatch, file, "--dry-run") == 0
        told, *shown = capsys.readouterr().out.splitlines()
        assert told == f"It would go to 3 people: 0 in ru, 1 in ky, 0 in en, 2 in ru+ky+en; {parked}."
        assert shown == [line for language, text in WHOLE.items() for line in ("", f"--- {language} ---", text)]
    assert announce(monkeypatch, file, "--no-wait") == 0
    assert capsys.readouterr() == (
        "3 queued.\nQueued for 3 people.\n",
        f"No bot is running with {tmp_path}: it is sent as soon as one runs.\n",
    )


def test_a_database_of_another_version_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bot that runs knows its own tables only."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", sqlite_in(tmp_path))
    asyncio.run(three_people(sqlite_in(tmp_path)))
    with sqlite3.connect(tmp_path / "kaldy.sqlite3") as older:
        older.execute("UPDATE alembic_version SET version_num = '0001'")
    older.close()
    assert announce(monkeypatch, str(written(tmp_path / "texts.toml"))) == 2
    told = "another version of the bot wrote it; start this one once"
    assert capsys.readouterr().err == f"The database cannot be used: {tmp_path}/kaldy.sqlite3: {told}.\n"
