"""Why nothing was written."""

from datetime import date
from typing import get_args

from bot.actions.answers.days import Direction, OfStay, OtherEnd, Purpose, Wanted
from bot.actions.answers.refusals import Refusal, Refused
from bot.actions.answers.unread import NotAllRead, NotRead, TooManyStays, UnreadLine, WayOut
from bot.core import crossings
from bot.core.stay import Stay
from bot.reading.answers import Back, Length, PastStay, Why
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
        Sample("An exit ahead, legal", Refused(crossings.InFuture(AHEAD), Direction.OUT, TODAY, legal_until=True)),
        Sample(
            "An exit ahead, over the limit", Refused(crossings.InFuture(AHEAD), Direction.OUT, TODAY, legal_until=False)
        ),
        Sample("Already recorded, the stay lasts", refused(crossings.Already(OPEN))),
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
        Sample("A stay that is no longer known", Refused(crossings.Already(CLOSED), Direction.IN, TODAY)),
        *(Sample(f"Not read: {why}", NotRead(why, TODAY, wanted=Wanted(Purpose.ENTER))) for why in get_args(Why)),
        Sample("Not read: no trip", NotRead("not_a_date", TODAY, wanted=Wanted(Purpose.PLAN))),
        Sample("Not read: the dates make another number of days", NotRead("contradiction", TODAY, days=20)),
        Sample("Not read: too far ahead", NotRead("far", TODAY, wanted=Wanted(Purpose.PLAN))),
        Sample("Not read: a day ahead", NotRead("future", TODAY, ahead=Stay(AHEAD))),
        Sample("Not read: a trip ahead", NotRead("future", TODAY, ahead=Stay(AHEAD, date(2027, 1, 20)))),
        Sample("Not read: a typo, with a guess", NotRead("typo", TODAY, "20 дней")),
        Sample("Not read: a typo, a length may be meant", NotRead("typo", TODAY, "20 дней", meant=Length(20))),
        Sample("Not read: a typo, a length after a day", NotRead("typo", TODAY, "2 месяца", meant=Length(0, 2, AHEAD))),
        Sample(
            "Not read: a typo in a whole stay",
            NotRead("typo", TODAY, "2 марта - 20 мая", meant=PastStay(date(2026, 3, 2), date(2026, 5, 20))),
        ),
        Sample(
            "Not read: a typo in there and back",
            NotRead("typo", TODAY, "выехал 12 апреля, въехал 16 апреля", meant=Back(DAY, date(2026, 4, 16))),
        ),
        *(
            Sample(
                f"Not read, while a question is open that is left by: {way}",
                NotRead("typo", TODAY, leave=WayOut("day", way)),
            )
            for way in ("skip", "cancel", "done", "drop-list")
        ),
        Sample("Too many stays, while a question is open", TooManyStays(100, leave=WayOut("past", "done"))),
        Sample(
            "A list: lines that were not understood",
            NotAllRead(
                (
                    UnreadLine("17.05.2025", "incomplete"),
                    UnreadLine("Выезд: 03.06.2025", "incomplete", Direction.IN),
                    UnreadLine("12.03.2026 - 20.04.2026 (41 день)", "contradiction", days=41),
                    UnreadLine("31.02.2026 - 05.03.2026", "impossible"),
                    UnreadLine("10.01.2026 - 20.01.2026, отпуск", "not_a_date"),
                ),
                8,
                1,
            ),
        ),
        Sample(
            "A list: none was understood", NotAllRead((UnreadLine("31.02.2026 - 05.03.2026", "impossible"),) * 2, 0)
        ),
        Sample(
            "A list: none was understood, while a question is open",
            NotAllRead((UnreadLine("31.02.2026 - 05.03.2026", "impossible"),), 0, leave=WayOut("past", "done")),
        ),
        Sample("Not read: two ways, without a question", NotRead("ambiguous", TODAY)),
        Sample("A list: of which year is asked", NotAllRead((UnreadLine("1-5 марта", "ambiguous"),), 1, year=2025)),
        Sample("A list: the rest is still ready", NotAllRead((), 8)),
        Sample("Too many stays", TooManyStays(100)),
        Sample(
            "Not read: a typo in a whole stay, the longest guess",
            NotRead(
                "typo",
                TODAY,
                "<въезд> & «28 сентября 2025 года»" * 3,
                meant=PastStay(LONG_DAY, LONG_AGO, relative=True),
            ),
            worst=True,
        ),
        Sample(
            "Not read: a typo in there and back, the longest guess",
            NotRead(
                "typo", TODAY, "<въезд> & «28 сентября 2025 года»" * 3, meant=Back(LONG_DAY, LONG_AGO, relative=True)
            ),
            worst=True,
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
        Sample(
            "Not read: a typo, with the longest guess",
            NotRead("typo", TODAY, "<въезд> & «28 сентября 2025 года»" * 3, OfStay(Purpose.FIX_EXIT, LARGEST)),
            worst=True,
        ),
        Sample(
            "A list: many long lines that were not understood",
            NotAllRead((UnreadLine("<въезд> & «28 сентября»" * 9, "incomplete", Direction.OUT),) * 60, 40, 60),
            worst=True,
        ),
    ),
)
