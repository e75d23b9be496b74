"""Words for no particular day, for stretches of days, and for one side of a day."""

from typing import Literal

VAGUE = (
    "недавно, давно, на днях, как-то, однажды, раньше, давеча, совсем недавно, не так давно, скоро, вскоре, когда-то, "
    "потом, позже, recently, lately, long ago, a long time ago, the other day, a while ago, soon, some time ago, "
    "sometime, earlier, later, once, жакында, жакында эле, көптөн бери, илгери, мурун, мурда, баягыда, баягы күнү, бир "
    "күнү, тез арада, алда качан, жуырда, кийин, кийинчерээк, качандыр, бир кезде"
)

Which = Literal["last", "former", "this", "next", "coming"]

WHICH: dict[Which, str] = {
    "last": "прошлый, прошлая, прошлое, прошлую, прошлой, прошлом, прошлого, прошлые, прошлых, прошедший, "
    "прошедшую, прошедшее, прошедшая, прошедшей, прошедшем, прошедшие, прошлым, минувший, минувшую, минувшее, "
    "минувшей, минувшем, last, past, the last, the past, this past, өткөн",
    # «На той неделе» is last week to some and next week to others.
    "former": "previous, the previous, мурунку, мурдагы, кечээки, кечээги, акыркы, тот, та, ту, той, том, ошол, that",
    "this": "этим, этот, эта, это, эту, этой, этом, этого, эти, этих, текущий, текущей, текущем, текущую, текущего, "
    "this, the current, current, ушул, бул, учурдагы",
    "next": "следующий, следующая, следующее, следующую, следующей, следующем, следующего, следующие, следующих, "
    "будущий, будущую, будущей, будущем, будущее, будущего, next, the next, following, the following, "
    "кийинки, келерки, келаткан, келе жаткан, эмки, эмдиги, келечек",
    "coming": "ближайший, ближайшая, ближайшее, ближайшую, ближайшей, ближайшие, coming, upcoming, this coming, "
    "the coming, жакынкы, эң жакынкы",
}
OTHER_WHICH = "позапрошлый, позапрошлую, позапрошлое, позапрошлой, позапрошлом, позапрошлая, через одну"

PERIODS = (
    "неделя, неделе, неделю, недели, выходные, выходных, выходной, месяц, месяце, месяца, год, году, весна, весной, "
    "лето, летом, осень, осенью, зима, зимой, праздники, праздниках, каникулы, week, weekend, month, year, spring, "
    "summer, autumn, fall, winter, holidays, апта, аптада, аптасында, жума, жумада, жумасында, ай, айда, айында, жыл, "
    "жылы, жылда, жазда, жайда, күздө, кышта, жазында, жайында, күзүндө, кышында, дем алыш, дем алышта, дем алыш "
    "күндөрү, дем алыш күнү, дем алыш күндөрүндө, дем алыштарда, майрам, майрамда"
)
BARE_PERIODS = (
    "выходные, выходных, весной, летом, осенью, зимой, каникулы, weekend, the weekend, spring, summer, autumn, winter, "
    "дем алыш күндөрү, дем алыш күнү, дем алыш күндөрүндө, дем алышта, жазында, жайында, күзүндө, кышында, "
    "былтыр, былтыркы, былтыркы жылы, быйыл, быйылкы жылы, апта күндөрү, всю неделю, весь месяц, все лето, "
    "позапрошлом году, неделя, апта"
)
PERIOD_PREPOSITIONS = "в, во, на, за, in, on, at, over, during, за всю, в течение, within"

WEEK_WORDS = "неделя, неделе, недели, неделю, week, апта, аптада, аптанын, аптасында, аптасынын"
MONTH_OF = "месяца, month, айдын, айынын"

MONTH_PARTS = (
    "начало, начале, середина, середине, конец, конце, первая половина, вторая половина, "
    "в первой половине, во второй половине, в начале, в середине, в конце, к концу, ближе к концу, "
    "beginning of, the beginning of, early, mid, late, middle of, the middle of, end of, the end of, start of, "
    "the start of, in early, in mid, in late, at the beginning of, in the middle of, at the end of, at the start of"
)
MONTH_PARTS_AFTER = (
    "башында, башы, башталышында, ортосунда, ортосу, ортолорунда, аягында, аягы, соңунда, айынын башында, "
    "айынын ортосунда, айынын аягында"
)
MONTH_PARTS_OF = "месяца, недели, года, лета, зимы, весны, осени, month, week, year, the month, the week, the year"
MONTH_PARTS_OF_KYRGYZ = "айдын, аптанын, жуманын, жылдын, жайдын, кыштын, жаздын, күздүн"
MONTH_PREPOSITIONS = "в, весь, за, in, during, within, с, со, since, айы"

SINCE = "с, со, начиная с, from, since, starting, starting from, as of"
LEAD = "это, это было, было, it was, бул"
DATE = "дата, date, датасы, the date is"
"""«Дата: 12 мая»."""
SINCE_AFTER = "бери, баштап, тартып, тарта, бери карай"
UNTIL = "до, по, к, ко, аж до, until, till, til, up to, by, through"
UNTIL_AFTER = "чейин, дейре, карата"
BESIDE = (
    "после, перед, накануне, не позднее, не позже, не ранее, не раньше, раньше, позже, спустя, before, after, "
    "not later than, no later than, not before, sometime after, sometime before, "
    "через день после, за день до, на следующий день после"
)
BESIDE_AFTER = "кийин, соң, мурун, мурда, алдында, илгери, эртеси, эртесинде, кечиктирбей, калбай"
ONWARDS = "и дальше, и далее, дальше, далее, onwards, onward, ары, андан ары, жана андан ары"
INCLUSIVE = "включительно, включая, inclusive, included, кошо алганда, кошо, дагы кирет"
OR = "или, либо, или же, or, же, болбосо, не то"
AND = "и, да, and, жана, менен, мн"
FROM = "с, со, начиная с, от, from, between, since"
TO = "по, до, и до, to, until, till, til, through, thru, up to"
PRESENT = (
    "настоящее время, наст . время, настоящий момент, настоящего времени, текущий момент, текущее время, н . в, нв, "
    "сих пор, сей день, present, the present, present day, the present day, the present time"
)
PRESENT_KYRGYZ = (
    "азыркыга, азыркы учурга, азыркы убакытка, азыркы убакка, азыркы кезге, ушул убакка, ушул кезге, ушул учурга"
)
NIGHT_BEFORE = "в ночь на, ночью на, ночь на, the night before, night of, on the night of"
NIGHT_BEFORE_AFTER = "караган түнү, караган түн, караган түндө"
NIGHT_TO = "на"
NIGHT_BETWEEN = "в ночь с, ночью с, с, со"
NEW_YEAR = (
    "новый год, на новый год, в новый год, под новый год, new year, new year's, on new year, "
    "new year's eve, new year's day, жаңы жыл, жаңы жылда"
)
BETWEEN = "between, между, from, с, со"
BEFORE_DAY = "on, с, со, the"
IN_YEAR = "в, in, за"
WITHIN = "в течение, within, in the next, in the last, за"
OTHER_WEEKS = "неделе, неделю"
OTHER_WEEK_AFTER = "before last, after next, через одну"
OTHER_PERIODS = "позапрошлой неделе, позапрошлом месяце, позапрошлом году"
MONTH_WORD_BEFORE = "месяц, month, month of"
MONTH_WORD_AFTER = "месяц, месяца, айы, айында, айынын, month"
