"""Is the bot well? When it finished a fetch and a due-check lately; a small file tells other processes."""

import json
import logging
import time
from collections.abc import Mapping
from pathlib import Path

_log = logging.getLogger(__name__)

SIGNS = {"fetch": "fetched from Telegram", "due_check": "looked for due notices"}
"""What a running bot does over and over, and how a sentence calls it."""
FAULTS = {"fetch_failed": ("fetch",), "database_refused": ("fetch", "due_check")}
"""What happens to a bot that is not well, and which of SIGNS it keeps away."""
SIGN_SECONDS = 120
"""A sign older than this (or as far ahead: the clock was turned back) is no sign of life."""
HEARTBEAT_FILE = "heartbeat.json"


class Heartbeat:
    """Written only by the process that holds `data_dir`; real wall time, whatever clock the bot has."""

    def __init__(self, data_dir: Path, write_seconds: float = 5.0) -> None:
        """Forget what an earlier process left; OSError when the directory cannot be written.

        `write_seconds` lie between two writes of the file, so that a flood of updates is no flood of writes.
        """
        self._write_seconds = write_seconds
        self._file = data_dir / HEARTBEAT_FILE
        self._file.unlink(missing_ok=True)
        self._signs: dict[str, float] = {}
        self._why: dict[str, str] = {}
        self._written = -write_seconds

    def beat(self, sign: str, why: str = "") -> None:
        """Note what happened now: one of SIGNS was finished, or one of FAULTS was met; others are ignored.

        `why` says of a fault what it was: a sentence without its full stop.
        """
        kept_away = FAULTS.get(sign, ())
        news = any(self._why.get(each) != why for each in kept_away)
        self._why.update(dict.fromkeys(kept_away, why))
        if sign in SIGNS:
            news = sign not in self._signs
            self._signs[sign] = time.time()
            self._why.pop(sign, None)
        elif not kept_away:
            return
        if news or time.monotonic() - self._written >= self._write_seconds:
            self._write()

    def end(self, sentence: str) -> None:
        """Leave for who asks later why the bot ended."""
        self._replace({"ended": sentence})

    def problem(self) -> str | None:
        """One sentence on what is wrong now, or None when the bot is well."""
        return judge(self._signs, self._why, time.time())

    def _write(self) -> None:
        self._written = time.monotonic()
        self._replace({**self._signs, "why": self._why})

    def _replace(self, held: Mapping[str, object]) -> None:
        new = self._file.with_suffix(".new")
        try:
            new.unlink(missing_ok=True)
            new.touch(mode=0o600)
            new.write_text(json.dumps(held), encoding="utf-8")
            new.replace(self._file)
        except OSError as error:  # a full disk must not stop the bot; the old file will tell of it
            _log.warning("the heartbeat could not be written: %s", type(error).__name__)


def known(data_dir: Path) -> bool:
    """Whether a bot has run with this directory before, and got as far as a sign of life."""
    return not _left(data_dir).keys().isdisjoint({*SIGNS, "ended"})


def ended(data_dir: Path) -> str | None:
    """The sentence that the last bot left on why it ended, if it left one."""
    sentence = _left(data_dir).get("ended")
    return sentence if isinstance(sentence, str) else None


def _left(data_dir: Path) -> dict[str, object]:
    """What the last bot left in the heartbeat file; nothing where that cannot be read."""
    try:
        found = json.loads((data_dir / HEARTBEAT_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def check(data_dir: Path, now: float) -> str | None:
    """What the heartbeat file says at `now` (seconds of the Unix epoch): a sentence, or None if well."""
    try:
        found = json.loads((data_dir / HEARTBEAT_FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return "The bot has not fetched from Telegram since it started."
    except (OSError, ValueError):
        return "The heartbeat file cannot be read."
    if not isinstance(found, dict):
        return "The heartbeat file cannot be read."
    why = found.get("why")
    signs = {key: at for key, at in found.items() if isinstance(at, int | float)}
    return judge(signs, why if isinstance(why, dict) else {}, now)


def judge(signs: dict[str, float], why: dict[str, str], now: float) -> str | None:
    """A sentence on the first of SIGNS that is missing or too old at `now`; None when all are fresh.

    It is the one that `why` has for this sign, if any: the fault behind it.
    """
    for sign, words in SIGNS.items():
        at = signs.get(sign)
        if at is None or abs(now - at) > SIGN_SECONDS:
            since = "since it started" if at is None else f"for {round(abs(now - at))} seconds"
            return f"{why[sign]}." if sign in why else f"The bot has not {words} {since}."
    return None
