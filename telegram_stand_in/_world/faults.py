"""Faults on order: what a test or the page wants to go wrong, and how often. README.md is their manual.

The first fault that fits a call is used; it goes when its `times` are used up.
"""

import json
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase

from telegram_stand_in._formats.params import to_integer

MAX_SECONDS = 600


@dataclass(slots=True)
class Fault:
    """One thing to go wrong. Without `status`, `retry_after` and `drop` the call is only answered late."""

    method: str | None = None  # any when None; * stands for any letters, case does not matter
    chat: int | None = None  # any when None, else only calls with this chat_id
    times: int | None = 1  # None: until removed
    status: int | None = None
    body: str = ""  # said instead of Telegram's answer, as it is; "" with a status is an empty body
    content_type: str = "application/json"
    retry_after: int | None = None  # 429 as Telegram says it, with this many seconds
    drop: bool = False  # close the connection without an answer
    taken: bool = False  # the call is carried out all the same, before it goes wrong
    name: str = ""  # what the page calls it
    delay: float = 0  # seconds between carrying out and answering

    def fits(self, method: str, values: dict[str, str]) -> bool:
        """Whether it is meant for this call."""
        return (self.method is None or fnmatchcase(method.lower(), self.method.lower())) and (
            self.chat is None or self.chat == to_integer(values.get("chat_id", ""))
        )

    @classmethod
    def preset(
        cls,
        name: str,
        *,
        method: str = "send*",
        times: int | None = 1,
        chat: int | None = None,
        seconds: float | None = None,
    ) -> "Fault":
        """One of PRESETS, as often and with as many seconds to wait or to be late as wanted.

        LookupError for another name, ValueError for seconds below 0 or above 600.
        """
        if name not in PRESETS:
            raise LookupError(f"there is no fault {name!r}; there are {list(PRESETS)}")
        fault = replace(PRESETS[name], name=name, method=method, times=times, chat=chat)
        if seconds is not None:
            if not 0 <= seconds <= MAX_SECONDS:
                raise ValueError(f"seconds lies between 0 and {MAX_SECONDS}")
            if fault.retry_after is not None:
                fault.retry_after = round(seconds)
            elif fault.delay:
                fault.delay = seconds
        return fault

    @property
    def carries_out(self) -> bool:
        """Whether the call takes effect."""
        return self.taken or not (self.drop or self.status is not None or self.retry_after is not None)


@dataclass(slots=True)
class Faults:
    """The faults that are to come, in order."""

    waiting: list[Fault] = field(default_factory=list)

    def add(self, fault: Fault) -> Fault:
        """Let it happen; returns the fault, to be removed if it has no end of its own."""
        self.waiting.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        """Let it happen no more."""
        self.waiting = [each for each in self.waiting if each is not fault]

    def clear(self) -> None:
        """Let nothing go wrong any more."""
        self.waiting.clear()

    def take(self, method: str, values: dict[str, str]) -> Fault | None:
        """The fault for this call, counted down."""
        for fault in self.waiting:
            if fault.fits(method, values):
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self.remove(fault)
                return fault
        return None


def _refusal(code: int, description: str, **parameters: int) -> Fault:
    answer = {"ok": False, "error_code": code, "description": description}
    return Fault(status=code, body=json.dumps(answer | ({"parameters": parameters} if parameters else {})))


NOWHERE = -1_001_999_999_999  # no group here has this id

PRESETS: dict[str, Fault] = {
    "429 with retry_after": Fault(retry_after=5),
    "429 without retry_after": _refusal(429, "Too Many Requests"),
    "late answer": Fault(delay=5),
    "500": _refusal(500, "Internal Server Error: restart"),
    "502 in HTML": Fault(status=502, body="<html><h1>502 Bad Gateway</h1></html>", content_type="text/html"),
    "empty answer": Fault(status=200),
    "cut JSON": Fault(status=200, body='{"ok":true,"result":{"mess', taken=True),
    "connection closed before": Fault(drop=True),
    "connection closed after": Fault(drop=True, taken=True),
    "403 blocked": _refusal(403, "Forbidden: bot was blocked by the user"),
    "403 deactivated": _refusal(403, "Forbidden: user is deactivated"),
    "403 never wrote": _refusal(403, "Forbidden: bot can't initiate conversation with a user"),
    "403 kicked": _refusal(403, "Forbidden: bot was kicked from the supergroup chat"),
    "403 not a member": _refusal(403, "Forbidden: bot is not a member of the supergroup chat"),
    "400 chat not found": _refusal(400, "Bad Request: chat not found"),
    "400 no rights": _refusal(400, "Bad Request: not enough rights to send text messages to the chat"),
    "400 migrated": _refusal(
        400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=NOWHERE
    ),
}
"""What the page offers, by name; all but "late answer", "cut JSON" and "… after" leave the call undone."""
