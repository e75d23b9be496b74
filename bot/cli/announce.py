"""Tell everybody something, such as a changed law: FILE holds a text in each language, as TOML.

    ru = "Закон изменился …"
    ky = "Мыйзам өзгөрдү …"
    en = "The law has <b>changed</b> …"

The texts are Telegram's HTML. The bot that runs sends them, to nobody between 22:00 and 8:00 of their own clock. This
command shows how far it is until all is done; it may be stopped meanwhile. Started again with the same texts it sends
nobody a second copy.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import sys
import time
import tomllib
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.options import Options, path
from bot.cli.stopping import stop_quietly
from bot.errors import OperatorError
from bot.lexicon.languages import LANGUAGES

if TYPE_CHECKING:
    from bot.storage.announcements import Progress
    from bot.storage.database import Database

LOOK_SECONDS = 1.0
"""Between two looks at how far it is; on a large database more."""
BUSY_SECONDS = 60.0
"""That the bot, which writes too, may keep this command waiting."""


class NoAnnouncementError(OperatorError):
    """The texts cannot be sent."""


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 when it is done (with `--no-wait`: queued), else 2 and one sentence."""
    parser = Options("announce", __doc__)
    parser.add_argument("file", type=path, metavar="FILE", help="the texts")
    parser.add_argument(
        "--nationality",
        type=_codes,
        default=frozenset[str](),
        metavar="KG,RU",
        help="only whoever counts for a citizen; XX: stateless",
    )
    parser.add_argument("--dry-run", action="store_true", help="show the texts and how many would get them")
    parser.add_argument("--no-wait", action="store_true", help="do not wait until they are sent")
    given = parser.parse_args(arguments)
    stop_quietly()
    try:
        texts = read_texts(given.file)
        asyncio.run(_announce(texts, given.nationality, dry_run=given.dry_run, wait=not given.no_wait))
    except OperatorError as problem:
        print(problem, file=sys.stderr)
        return 2
    return 0


def read_texts(file: Path) -> Mapping[str, str]:
    """The text in each language; NoAnnouncementError, which says where, for what Telegram would refuse or spoil."""
    try:
        written = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as problem:
        raise NoAnnouncementError(f"{file} cannot be read: {problem.strerror}.") from None
    except UnicodeDecodeError:
        raise NoAnnouncementError(f"{file} cannot be read: it is not UTF-8.") from None
    except tomllib.TOMLDecodeError as problem:
        raise NoAnnouncementError(f"{file} is not TOML: {problem}.") from None
    if unknown := sorted(written.keys() - set(LANGUAGES)):
        raise NoAnnouncementError(f"{file}: there is no language {unknown[0]!r}, only {', '.join(LANGUAGES)}.")
    for language in LANGUAGES:
        if language not in written:
            raise NoAnnouncementError(f"{file}: the text in {language} is missing.")
        if not isinstance(written[language], str):
            raise NoAnnouncementError(f"{file}: {language} is not a text.")
        if why := _spoilt(written[language], language):
            raise NoAnnouncementError(f"{file}: Telegram would {why}.")
    return {language: written[language].strip() for language in LANGUAGES}


def _spoilt(text: str, language: str) -> str | None:
    """What Telegram would not do as it is meant, and in which of the text's lines; None when it takes it."""
    from telegram_stand_in.formatting import MAX_ENTITIES, MAX_TEXT, ApiError, formatted, utf16_length

    refuse = f"refuse the text in {language}"
    try:
        shown, entities = formatted(text, "HTML")
    except ApiError as refusal:
        place = re.search(r"byte offset (\d+)", refusal.message)
        line = f" (line {text.encode()[: int(place[1])].count(10) + 1} of the text)" if place else ""
        return f"{refuse}: {refusal.message}{line}"
    if (length := utf16_length(shown)) > MAX_TEXT:
        return f"{refuse}: it has {length} characters without its tags, of {MAX_TEXT} that a message may have"
    if (count := len(entities)) > MAX_ENTITIES:
        return (
            f"show a part of the text in {language} plain: it has {count} formatted places and links, of "
            f"{MAX_ENTITIES} that a message may have"
        )
    return None


def _codes(words: str) -> frozenset[str]:
    from bot.rulebook.nations import ALPHA_2, STATELESS

    codes = frozenset(code.strip().upper() for code in words.split(","))
    if unknown := sorted(codes - ALPHA_2 - {STATELESS}):
        raise argparse.ArgumentTypeError(f"there is no citizenship {unknown[0]!r}, only codes such as KG")
    return codes


async def _announce(texts: Mapping[str, str], nationalities: Collection[str], *, dry_run: bool, wait: bool) -> None:
    from bot.settings import load
    from bot.storage.address import sqlite_file
    from bot.storage.database import Database
    from bot.storage.errors import DatabaseUnreachableError, is_transient, refusal
    from bot.storage.lock import is_held

    settings = load()
    if (file := sqlite_file(settings.database_url)) and not file.is_file():
        raise NoAnnouncementError(f"There is no database {file}: start the bot once.")
    try:
        database = await Database.open(settings.database_url, busy_timeout=BUSY_SECONDS, beside=True)
    except DatabaseUnreachableError as problem:
        raise NoAnnouncementError(f"The database cannot be reached: {problem}.") from None
    try:
        if dry_run:
            await _show(database, texts, nationalities)
            return
        if not is_held(settings.lock_file):
            print(f"No bot is running with {settings.data_dir}: it is sent as soon as one runs.", file=sys.stderr)
        await _queue(database, texts, nationalities)
        if wait:
            await _watch(database, texts)
    except Exception as problem:
        if not is_transient(problem):
            raise
        raise NoAnnouncementError(f"{refusal(problem)}; start the same command again.") from None
    finally:
        await database.close()


async def _show(database: Database, texts: Mapping[str, str], nationalities: Collection[str]) -> None:
    from bot.actions.announcing import audience

    found = await audience(database, texts, nationalities)
    in_each = ", ".join(f"{count} in {'+'.join(languages)}" for languages, count in found.by_languages.items())
    parked = f"; {found.parked} of them blocked the bot and would get it once they are back" if found.parked else ""
    print(f"It would go to {_people(sum(found.by_languages.values()))}: {in_each}{parked}.")
    for language, text in texts.items():
        print(f"\n--- {language} ---\n{text}")


async def _queue(database: Database, texts: Mapping[str, str], nationalities: Collection[str]) -> None:
    from bot.actions.announcing import announce

    def now() -> datetime:
        return datetime.now(UTC)

    planned = await announce(database, texts, nationalities, now, lambda count: _say(f"{count} queued"))
    _say(f"Queued for {_people(planned)}" if planned else "Nobody is left to be told")


async def _watch(database: Database, texts: Mapping[str, str]) -> None:
    """Tell how far it is, whenever that changes, until nobody waits any more."""
    from bot.storage.announcements import number_of, progress

    number, told = number_of(texts), None
    while True:
        started = time.monotonic()
        async with database.read() as tx:
            found = await progress(tx, number)
        if not found.waiting:
            _say(f"Done: {_counts(found)}")
            return
        if found != told:
            _say(f"{_counts(found)}, {found.waiting} waiting")
            told = found
        await asyncio.sleep(max(LOOK_SECONDS, 20 * (time.monotonic() - started)))


def _counts(found: Progress) -> str:
    return f"{found.sent} sent, {found.parked} parked, {found.failed} failed"


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"


def _say(sentence: str) -> None:
    print(f"{sentence}.", flush=True)
