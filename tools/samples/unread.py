"""Words that were not understood."""

from datetime import date
from typing import get_args

from bot.actions.answers.days import Direction, OfStay, Purpose, Wanted
from bot.actions.answers.unread import Namesakes, NotAllRead, NotRead, Strangers, TooManyStays, UnreadLine, WayOut
from bot.core.stay import Stay
from bot.reading.answers import Back, Length, PastStay, Why
from tools.samples.base import LARGEST, LONG_AGO, TODAY, Sample, Topic

DAY, BACK, AHEAD = date(2026, 4, 12), date(2026, 11, 20), date(2026, 12, 24)
LONG_DAY = date(2025, 9, 21)

TOPIC = Topic(
    "Unread",
    (
        *(Sample(f"Not read: {why}", NotRead(why, TODAY, wanted=Wanted(Purpose.ENTER))) for why in get_args(Why)),
        Sample("Not read: another permit is held", NotRead("clash", TODAY)),
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
                NotRead("typo", TODAY, leave=WayOut("day", way, Wanted(Purpose.ENTER))),
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
                    UnreadLine("1.02 - 3.02", "ambiguous", of_year=True),
                    UnreadLine("10.01.2026 - 20.01.2026, отпуск", "not_a_date"),
                ),
                8,
                1,
            ),
        ),
        Sample(
            "A list: countries that are not counted",
            NotAllRead((UnreadLine("завтрак", "not_a_date"),), 1, told=4, elsewhere=("TR", "JP")),
        ),
        Sample(
            "A list: a name that nobody has",
            NotAllRead((UnreadLine("Боб: 3.03 - 4.03", "not_a_date", stranger="Боб"),), 2),
        ),
        Sample(
            "A list: words above days that are clear",
            NotAllRead(
                (UnreadLine("Отпуск:", "not_a_date"), UnreadLine("3.03 - 4.03", "ambiguous", around="Отпуск:")), 2
            ),
        ),
        Sample("A name that nobody has", Strangers(("Bob",))),
        Sample("A short name of several", Namesakes(("Тимур", "Тимофей"))),
        Sample("A question about somebody unknown", Strangers(("Bob",), asked=True)),
        Sample("Names that nobody has", Strangers(("Bob", "Emma"))),
        Sample("A list: not said whose", NotAllRead((UnreadLine("3.03 - 4.03", "whose"),), 2)),
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
        Sample(
            "A list of several countries", NotAllRead((UnreadLine("17.01.2026", "not_a_date"),), 2, of_several=True)
        ),
        Sample("Too many stays", TooManyStays(100)),
        Sample(
            "Not read: a typo in a whole stay, the longest guess",
            NotRead(
                "typo",
                TODAY,
                "<въезд> & «28 сентября 2025 года»" * 3,
                meant=PastStay(LONG_DAY, LONG_AGO, relative=True, country="KZ"),
            ),
            worst=True,
        ),
        Sample(
            "Not read: a typo in there and back, the longest guess",
            NotRead(
                "typo", TODAY, "<въезд> & «28 сентября 2025 года»" * 3, meant=Back(LONG_DAY, LONG_AGO, True, "KZ", "GE")
            ),
            worst=True,
        ),
        Sample(
            "Not read: a typo, with the longest guess",
            NotRead("typo", TODAY, "<въезд> & «28 сентября 2025 года»" * 3, OfStay(Purpose.FIX_EXIT, LARGEST)),
            worst=True,
        ),
        Sample("A short name of many", Namesakes(("Ш" * 40,) * 50), worst=True),
        Sample("Many names that nobody has", Strangers(("Ш" * 40,) * 50), worst=True),
        Sample(
            "A list: many long lines that were not understood",
            NotAllRead((UnreadLine("<въезд> & «28 сентября»" * 9, "incomplete", Direction.OUT),) * 60, 40, 60),
            worst=True,
        ),
    ),
)
