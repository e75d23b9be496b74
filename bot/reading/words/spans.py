"""Units of time, how many of them, and on which side of today."""

from typing import Literal

Unit = Literal["day", "week", "fortnight", "month", "half-year", "long", "hours"]

UNITS: dict[Unit, str] = {
    "day": "день, дня, дней, дн, сутки, суток, күн, day, days",
    "week": "неделя, неделю, недели, недель, нед, апта, жума, week, weeks",
    "fortnight": "fortnight",
    "month": "месяц, месяца, месяцев, мес, ай, month, months",
    "half-year": "полгода, полугодие, жарым жыл, half a year",
    "long": "год, года, лет, полмесяца, полнедели, квартал, жыл, жарым ай, year, years, quarter",
    "hours": "час, часа, часов, минуту, минута, минуты, минут, мин, полчаса, пару часов, секунд, "
    "саат, жарым саат, мүнөт, hour, hours, minute, minutes, half an hour",
}
KYRGYZ_UNITS: dict[Unit, str] = {
    "day": "күн",
    "week": "апта, жума",
    "month": "ай",
    "long": "жыл",
    "hours": "саат, мүнөт",
}
UNITS_AFTER: dict[Unit, str] = {
    "day": "күндөн",
    "week": "аптадан, жумадан",
    "month": "айдан",
    "half-year": "жарым жылдан",
    "long": "жылдан",
    "hours": "сааттан, мүнөттөн",
}
"""The ablative before «кийин» and «бери»."""
ALONE: dict[Unit, str] = {
    "day": "день, сутки",
    "week": "неделю, неделя",
    "month": "месяц",
    "half-year": "полгода, half a year",
    "long": "год, полмесяца, полнедели, half a month",
    "hours": "час, полчаса, минуту",
}
"""Units that need no number in Russian: «неделю назад»."""
ALONE_IN_ENGLISH: dict[Unit, str] = {"day": "day", "week": "week", "fortnight": "fortnight"}

UNITS_FOR: dict[Unit, str] = {
    "day": "күнгө, күндүк",
    "week": "аптага, жумага, апталык, жумалык",
    "month": "айга, айлык",
    "long": "жылга, жылдык",
}
"""How long something lasts: the dative, or an adjective."""
FOR = "на, for"
BEGINNING = "с, со, начиная с, starting, starting on, starting from"
"""With these a length begins; "30 days from 12 June" may also be the day on which they are over."""
BEGINNING_AFTER = "баштап, тартып, тарта"

AGO = "назад, тому назад, ago, мурун, мурда, илгери, мурун эле"
BEFORE_AGO = "мындан, ровно, exactly, туура"
IN = "через, ровно через, in"
LATER = "кийин, соң, кийинчерээк"
AFTER = "после, after"
SO_FAR = "уже, вот уже, for, already, already for"
FROM_NOW = "from now, from today"
ONE = "a, an"

SOME = (
    "пару, пара, пары, несколько, много, a few, few, several, some, many, a couple of, couple of, a couple, couple, "
    "бир нече, бир канча, бир аз, бир топ, бир эки, полторы, полтора"
)
ABOUT = (
    "примерно, приблизительно, где-то, около, вроде, вроде бы, кажется, наверно, наверное, возможно, может, может "
    "быть, может, скорее всего, думаю, по-моему, почти, больше, более, менее, меньше, больше чем, не больше, не "
    "меньше, не менее, не более, чуть больше, чуть меньше, плюс-минус, типа, около того, в районе, ближе к, ca, about, "
    "around, approximately, approx, roughly, circa, maybe, perhaps, probably, possibly, i think, i guess, almost, "
    "nearly, over, under, more than, less than, at least, sometime around, somewhere around, or so, ish, болжол менен, "
    "болжолу, болжолдуу, чамасы, чамасында, чамалап, чама менен, жакын, жуук, тегереги, тегерегинде, балким, балким "
    "эле, мүмкүн, сыяктуу, окшойт, шекилдүү, болсо керек, кыязы, көбүрөөк, ашык, ашуун, дээрлик"
)
"""Words that say the person is not sure; beside a date they make it vague."""
AGO_AROUND = ("тому", "назад")
"""«Тому 3 дня назад»."""
EVERY_OTHER_DAY = "через день"
"""Tomorrow, or the day after."""
UP_TO = "до, to"
INVERTED = "числа"
"""«Числа 12 марта» is a Russian way to say "about the 12th"; so is «дня три назад»."""
