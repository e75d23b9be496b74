"""Why nothing was written."""

from dataclasses import replace
from datetime import date

from bot.actions.answers.days import Direction, OfStay, OtherEnd, Purpose, Wanted
from bot.actions.answers.journals import Meant, NotCounted
from bot.actions.answers.refusals import Refusal, Refused
from bot.core import crossings
from bot.core.stay import Stay
from tools.samples.base import CLOSED, LARGEST, LATER, LONG, LONG_AGO, LONG_OPEN, OPEN, TODAY, Sample, Topic

DAY, BACK, AHEAD = date(2026, 4, 12), date(2026, 11, 20), date(2026, 12, 24)
LONG_DAY = date(2025, 9, 21)


def refused(reason: Refusal, act: Direction = Direction.IN, wanted: Wanted | None = None) -> Refused:
    """A refusal that speaks of a stay in the journal."""
    return Refused(reason, act, TODAY, wanted=wanted)


TOPIC = Topic(
    "Refusals",
    (
        Sample("An entry ahead", Refused(crossings.InFuture(AHEAD), Direction.IN, TODAY)),
        Sample("An exit ahead", Refused(crossings.InFuture(AHEAD), Direction.OUT, TODAY)),
        Sample(
            "An exit ahead, with the return", Refused(crossings.InFuture(AHEAD), Direction.OUT, TODAY, back_on=LATER)
        ),
        Sample("An exit ahead, legal", Refused(crossings.InFuture(AHEAD), Direction.OUT, TODAY, legal_until=True)),
        Sample(
            "An exit ahead, over the limit", Refused(crossings.InFuture(AHEAD), Direction.OUT, TODAY, legal_until=False)
        ),
        Sample("Already recorded, the stay lasts", refused(crossings.Already(OPEN))),
        Sample(
            "Already recorded, another country beside it",
            replace(
                refused(crossings.Already(OPEN)),
                beside=NotCounted(Meant(1, "me", "AM"), Direction.IN, OPEN.entered, TODAY),
            ),
        ),
        Sample("Already recorded, the stay has ended", refused(crossings.Already(CLOSED), Direction.OUT)),
        Sample("An entry while a stay lasts", refused(crossings.StillOpen(OPEN, date(2026, 11, 20)))),
        Sample("An entry inside a past stay", refused(crossings.Inside(CLOSED, DAY))),
        Sample("There and back inside a past stay", refused(crossings.Split(CLOSED, DAY, date(2026, 4, 16)))),
        Sample("There and back before a later stay", refused(crossings.BeforeLater(CLOSED))),
        Sample(
            "An exit after an exit, then a return",
            refused(crossings.AfterExit(CLOSED, date(2026, 6, 9), date(2026, 6, 12)), Direction.OUT),
        ),
        Sample("An exit inside a past stay", refused(crossings.Shorten(CLOSED, DAY), Direction.OUT)),
        Sample("An entry before the stay that lasts", refused(crossings.BeforeOpen(OPEN, DAY, movable=True))),
        Sample(
            "An entry before the stay that lasts, another between",
            refused(crossings.BeforeOpen(OPEN, DAY, movable=False)),
        ),
        Sample("An exit before the only entry", refused(crossings.BeforeEntry(OPEN, DAY), Direction.OUT)),
        Sample("An exit after an exit", refused(crossings.AfterExit(CLOSED, date(2026, 6, 9)), Direction.OUT)),
        Sample(
            "The exit before the entry",
            refused(crossings.Backwards(date(2026, 6, 9), DAY), Direction.OUT, OfStay(Purpose.FIX_EXIT, LARGEST)),
        ),
        Sample(
            "The exit after the return",
            refused(crossings.AfterReturn(TODAY, BACK), Direction.OUT, OtherEnd(Purpose.CAME_BACK, BACK)),
        ),
        Sample(
            "Days of another stay",
            refused(crossings.OverlapsStay(Stay(date(2026, 5, 18), date(2026, 6, 9)), CLOSED), Direction.OUT),
        ),
        Sample(
            "Days of the stay that lasts",
            refused(crossings.ClashOpen(Stay(date(2026, 11, 12), date(2026, 11, 20)), OPEN), Direction.OUT),
        ),
        Sample(
            "Two of the stays told at once overlap",
            Refused(
                crossings.OverlapEachOther(
                    Stay(date(2026, 5, 18), date(2026, 6, 9)), Stay(date(2026, 6, 2), date(2026, 6, 20))
                ),
                Direction.OUT,
                TODAY,
            ),
        ),
        Sample("An entry ahead, the longest day", Refused(crossings.InFuture(LATER), Direction.IN, TODAY), worst=True),
        Sample(
            "An exit ahead, the longest day",
            Refused(crossings.InFuture(LATER), Direction.OUT, TODAY, legal_until=False),
            worst=True,
        ),
        *(
            Sample(f"{name}, the longest days", refused(reason, Direction.OUT), worst=True)
            for name, reason in (
                ("Already recorded", crossings.Already(LONG)),
                ("An entry while a stay lasts", crossings.StillOpen(LONG_OPEN, LONG_AGO)),
                ("An entry inside a past stay", crossings.Inside(LONG, LONG_DAY)),
                ("An exit inside a past stay", crossings.Shorten(LONG, LONG_DAY)),
                ("There and back inside a past stay", crossings.Split(LONG, LONG_DAY, LONG_AGO)),
                ("There and back before a later stay", crossings.BeforeLater(LONG)),
                ("An exit after an exit, then a return", crossings.AfterExit(LONG, LONG_DAY, LONG_AGO)),
                ("An entry before the stay that lasts", crossings.BeforeOpen(LONG_OPEN, LONG_DAY, movable=True)),
                ("An exit before the only entry", crossings.BeforeEntry(LONG_OPEN, LONG_DAY)),
                ("An exit after an exit", crossings.AfterExit(LONG, LONG_DAY)),
                ("The exit before the entry", crossings.Backwards(LONG_AGO, LONG_DAY)),
                ("The exit after the return", crossings.AfterReturn(LONG_AGO, LONG_DAY)),
                ("Days of another stay", crossings.OverlapsStay(LONG, LONG)),
                ("Days of the stay that lasts", crossings.ClashOpen(LONG, LONG_OPEN)),
                ("Two of the stays told at once overlap", crossings.OverlapEachOther(LONG, LONG)),
            )
        ),
    ),
)
