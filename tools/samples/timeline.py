"""Timelines: nobody's days, a few, many, too many, under a permit, of a family."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.actions.answers import Heading
from bot.actions.answers.pinned import Standing
from bot.actions.answers.status import Allowance, NoAllowance, Planned, Status
from bot.actions.answers.timeline import Drawn, Timelines, TripDrawn, WithTimelines
from bot.core.count import Count
from bot.core.journal import ME
from bot.core.limits import PerVisit, Rolling
from bot.core.permit import Permit
from bot.core.plans import Outlook
from bot.core.rule import Rule
from bot.core.stay import Stay
from bot.core.timeline import around, timeline
from bot.telegram.timeline import Pair
from tools.samples.base import TODAY, Sample, Topic

RULE = Rule.of(PerVisit(90), Rolling(90, 180))
DAY = timedelta(1)
ALONE = Heading()


def drawn(
    *stays: Stay, plans: tuple[Stay, ...] = (), permits: tuple[Permit, ...] = (), heading: Heading = ALONE
) -> Drawn:
    """A journal in Kazakhstan, by 90 days in 180."""
    inside = any(stay.left is None for stay in stays)
    count = Count([*stays] if inside else [*stays, Stay(TODAY)], RULE, plans, permits)
    run = count.overstay_run(TODAY)
    last = count.last_legal_day(TODAY)
    numbers = Allowance(
        count.used(TODAY),
        90,
        180,
        count.may_stay(TODAY),
        last,
        over=run.length if run and inside else 0,
        over_since=run.first if run and inside else None,
    )
    days = timeline(TODAY, stays, plans, permits, count, RULE)
    mine = heading.traveller in (None, ME)
    return Drawn(Standing(heading, heading.country or "KZ", TODAY, inside, numbers), days, mine)


FIRST = drawn(Stay(TODAY - 25 * DAY))
SHORT = tuple(Stay(TODAY - (178 - 4 * number) * DAY, TODAY - (177 - 4 * number) * DAY) for number in range(39))
MANY = drawn(*SHORT, Stay(TODAY - 10 * DAY), plans=(Stay(TODAY + 60 * DAY, TODAY + 79 * DAY), Stay(TODAY + 150 * DAY)))
OVER = drawn(Stay(TODAY - 101 * DAY), heading=Heading("Айгүл", "KG"))
HELD = drawn(
    Stay(TODAY - 170 * DAY), permits=(Permit(TODAY - 150 * DAY, TODAY + 110 * DAY),), heading=Heading("me", "KZ")
)
TIMUR = drawn(*SHORT[:9], heading=Heading("Тимур", "GE"))
GEORGIA = drawn(*SHORT[:9], heading=Heading("me", "GE"))
NONE = drawn()
UNKNOWN = Drawn(
    Standing(Heading(), "KZ", TODAY, True, NoAllowance.UNKNOWN_RULE),
    timeline(TODAY, (Stay(TODAY - 5 * DAY),), (), (), None, None),
)

FAR_TRIP = Stay(TODAY + 260 * DAY, TODAY + 281 * DAY)
FITS = Outlook(78, TODAY + 337 * DAY, 78)
FAR = around(
    FAR_TRIP,
    (Stay(TODAY + 130 * DAY, TODAY + 140 * DAY), Stay(TODAY + 190 * DAY, TODAY + 190 * DAY)),
    (),
    RULE,
)
BEYOND = drawn(
    Stay(TODAY - 150 * DAY, TODAY - 121 * DAY),
    Stay(TODAY - 60 * DAY, TODAY - 60 * DAY),
    plans=(Stay(TODAY + 20 * DAY), Stay(TODAY + 163 * DAY, TODAY + 203 * DAY)),
)
PAST_EDGE = Drawn(BEYOND.standing, replace(BEYOND.timeline, over=((TODAY + 170 * DAY, TODAY + 203 * DAY),)))
LONGEST = drawn(*SHORT, Stay(TODAY - 101 * DAY), heading=Heading("Ш" * 40, "AE"))
TRIP = Stay(TODAY + 71 * DAY, TODAY + 100 * DAY)
TIGHT = Outlook(22, TODAY + 92 * DAY, 22, over=8, breaks_on=TODAY + 93 * DAY, shift_to=TODAY + 79 * DAY)
AHEAD = timeline(
    TODAY,
    (Stay(TODAY - 80 * DAY, TODAY - 20 * DAY),),
    (TRIP,),
    (),
    Count((), RULE),
    RULE,
    ((TODAY + 93 * DAY, TODAY + 100 * DAY),),
)
PAIRS: Final = {
    "none": [Pair(NONE.timeline, "", "Въезд сегодня: до 20 февраля 2027 года включительно · 90 дней")],
    "one": [Pair(FIRST.timeline, "", "До 27 января включительно · 65 дней")],
    "forty": [Pair(MANY.timeline, "", "До 24 ноября включительно · 1 день")],
    "over": [Pair(OVER.timeline, "Айгүл · Кыргызстан", "🚨 Срок превышен на 12 дней · с 12 ноября")],
    "permit": [Pair(HELD.timeline, "", "Сегодня, 23 ноября, — последний разрешённый день")],
    "trip": [Pair(AHEAD, "Тимур · Грузия · 2 февраля – 3 марта", "Превышение — 8 дней, с 24 февраля")],
    "fits": [Pair(BEYOND.timeline, "5 мая – 14 июня 2027 года", "41 день, укладывается в лимит")],
    "far": [Pair(FAR, "10–31 августа 2027 года", "22 дня, укладываются в лимит")],
    "family": [
        Pair(HELD.timeline, "вы · Казахстан", "До 13 марта включительно · 110 дней"),
        Pair(OVER.timeline, "Айгүл · Кыргызстан", "🚨 Срок превышен на 12 дней · с 12 ноября"),
        Pair(TIMUR.timeline, "Тимур 👶 · Грузия", "Въезд сегодня: до 20 февраля включительно · 72 дня"),
    ],
    "longest": [Pair(LONGEST.timeline, "Ш" * 60, "Дагы " * 30)] * 6,
}
"""What is drawn, by its name."""

OUTSIDE = Status(TODAY, None, Stay(TODAY - 80 * DAY, TODAY - 20 * DAY), Allowance(61, 90, 180, 29, TODAY + 28 * DAY))

TOPIC = Topic(
    "Timeline",
    (
        Sample("The timeline, outside", Timelines((NONE,))),
        Sample("The timeline, inside", Timelines((FIRST,))),
        Sample("The timeline, where no rule is known", Timelines((UNKNOWN,))),
        Sample("The timeline, over the limit", Timelines((OVER,))),
        Sample("The timeline, over the limit past its edge", Timelines((PAST_EDGE,))),
        Sample("The timeline, of a family", Timelines((HELD, OVER, TIMUR), 2)),
        Sample("The timeline, a trip ahead", TripDrawn(Planned(TRIP, TIGHT, TODAY), Heading("Тимур", "GE"), AHEAD)),
        Sample("The timeline, a trip far ahead", TripDrawn(Planned(FAR_TRIP, FITS, TODAY), ALONE, FAR)),
        Sample("The timeline, with the status", WithTimelines(OUTSIDE, Timelines((FIRST,)))),
        Sample("The timeline, the longest names", Timelines((LONGEST,) * 6, 1111), worst=True),
    ),
)
