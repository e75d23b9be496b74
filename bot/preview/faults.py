"""Faults on order: what a test (later the page) wants to go wrong, and how often.

    server.faults.add(Fault("sendMessage", status=502, body="<html>", content_type="text/html"))
    server.faults.add(Fault("sendMessage", chat=7, retry_after=3))              # 429
    server.faults.add(Fault("sendMessage", drop=True, taken=True, times=2))     # taken, then the line is cut
    server.faults.add(Fault("getUpdates", drop=True))                           # cut before it is taken
    server.faults.add(Fault(delay=5, times=None))                               # every answer 5 s late

The first fault that fits a call is used; it goes when its `times` are used up.
"""

from dataclasses import dataclass, field

from bot.preview.fields import to_integer


@dataclass(slots=True)
class Fault:
    """One thing to go wrong. Without `status`, `retry_after` and `drop` the call is only answered late."""

    method: str | None = None  # any when None; case does not matter
    chat: int | None = None  # any when None, else only calls with this chat_id
    times: int | None = 1  # None: until removed
    status: int | None = None
    body: str = ""  # said instead of Telegram's answer, as it is; "" with a status is an empty body
    content_type: str = "application/json"
    retry_after: int | None = None  # 429 as Telegram says it, with this many seconds
    drop: bool = False  # close the connection without an answer
    taken: bool = False  # the call is carried out all the same, before it goes wrong
    delay: float = 0  # seconds between carrying out and answering

    def fits(self, method: str, values: dict[str, str]) -> bool:
        """Whether it is meant for this call."""
        return (self.method is None or self.method.lower() == method.lower()) and (
            self.chat is None or self.chat == to_integer(values.get("chat_id", ""))
        )

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
