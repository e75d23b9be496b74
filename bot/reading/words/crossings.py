"""Verbs and nouns of entering, leaving and staying, and what joins two of them."""

from typing import Literal

from bot.reading.answers import Direction
from bot.reading.words import countries

Number = Literal["one", "many", "any"]

# First person past, and what may be said without a subject. Third persons («кирди») are missing on purpose.
ENTERED: dict[Number, str] = {
    "one": "въехал, въехала, вьехал, вьехала, кирдим, кирип келдим, пересёк границу на въезд, "
    "пересекла границу на въезд, прошёл границу на въезд, прошла границу на въезд",
    "many": "въехали, вьехали, кирдик, кирип келдик, пересекли границу на въезд, прошли границу на въезд",
    "any": "entered, came in, crossed in, have entered, re-entered, reentered",
}
LEFT: dict[Number, str] = {
    "one": "выехал, выехала, чыктым, кайра чыктым, чыгып кеттим, пересёк границу на выезд, "
    "пересекла границу на выезд, прошёл границу на выезд, прошла границу на выезд",
    "many": "выехали, чыктык, чыгып кеттик, пересекли границу на выезд, прошли границу на выезд",
    "any": "exited, crossed out, have exited, have left",
}
# A journey: beside a city it may have ended or begun inside the country.
ARRIVED: dict[Number, str] = {
    "one": "приехал, приехала, прибыл, прибыла, прилетел, прилетела, приземлился, приземлилась, келдим, учуп келдим",
    "many": "приехали, прибыли, прилетели, приземлились, келдик, учуп келдик",
    "any": "arrived, flew in, landed, have arrived, have landed",
}
VISITED: dict[Number, str] = {"one": "заехал, заехала, залетел, залетела", "many": "заехали, залетели"}
"""An entry, but beside a city it is only a visit there."""
DEPARTED: dict[Number, str] = {
    "one": "уехал, уехала, вылетел, вылетела, улетел, улетела, убыл, убыла, отбыл, отбыла, свалил, свалила, укатил, "
    "укатила, кеттим, учуп кеттим, учуп чыктым",
    "many": "уехали, вылетели, улетели, убыли, отбыли, свалили, укатили, кеттик, учуп кеттик, учуп чыктык",
    "any": "departed, flew out, have departed",
}
# These leave open when it was, unless a day is said.
ENTERED_SOMETIME: dict[Number, str] = {
    "one": "киргенмин, киргем, кирген элем, кирген болчумун",
    "many": "киргенбиз, кирген элек, кирген болчубуз",
    "any": "зашёл, зашла, зашли, въезжал, въезжала, въезжали",
}
ARRIVED_SOMETIME: dict[Number, str] = {
    "one": "келгенмин, келгем, келген элем, келген болчумун, кирип келгенмин, кирип келгем, учуп келгенмин, "
    "учуп келгем",
    "many": "келгенбиз, келген элек, келген болчубуз, кирип келгенбиз, учуп келгенбиз",
}
LEFT_SOMETIME: dict[Number, str] = {
    "one": "чыкканмын, чыккам, чыккан элем, чыккан болчумун, чыгып кеткенмин, чыгып кеткем, чыгып кеткен элем, "
    "чыгып кеткен болчумун",
    "many": "чыкканбыз, чыккан элек, чыккан болчубуз, чыгып кеткенбиз, чыгып кеткен элек, чыгып кеткен болчубуз",
}
DEPARTED_SOMETIME: dict[Number, str] = {
    "one": "кеткенмин, кеткем, кеткен элем, кеткен болчумун, учуп кеткенмин, учуп кеткем",
    "many": "кеткенбиз, кеткен элек, кеткен болчубуз, учуп кеткенбиз",
}
LEFT_NOT_ALONE = "left"
"""Alone it may ask how many days are left."""
ENTERED_AGAIN: dict[Number, str] = {
    "one": "въехал обратно, въехала обратно, обратно въехал, обратно въехала, кайра кирдим",
    "many": "въехали обратно, обратно въехали, кайра кирдик",
}
ENTERED_AGAIN_SOMETIME: dict[Number, str] = {
    "one": "кайра киргенмин, кайра киргем",
    "many": "кайра киргенбиз",
}
# These say which way only together with the country.
ENTERED_COUNTRY: dict[Number, str] = {
    "one": "попал, попала, өттүм",
    "any": "got",
}
FLEW: dict[Number, str] = {"any": "flew, have flown"}
# These do so too, or behind an exit: «вчера выехал, сегодня вернулся».
RETURNED: dict[Number, str] = {
    "one": "вернулся, вернулась, возвратился, возвратилась, заехал обратно, заехала обратно, обратно заехал, "
    "обратно заехала, приехал обратно, приехала обратно, прилетел обратно, прилетела обратно, кайра келдим, "
    "кайтып келдим, кайттым",
    "many": "вернулись, возвратились, заехали обратно, обратно заехали, приехали обратно, прилетели обратно, "
    "кайра келдик, кайтып келдик, кайттык",
    "any": "came, returned, back, came back, got back, flew back, went back in, have returned, have come back",
}
RETURNED_SOMETIME: dict[Number, str] = {
    "one": "кайра келгенмин, кайра келгем, кайтып келгенмин, кайтып келгем",
    "many": "кайра келгенбиз, кайтып келгенбиз",
    "any": "i'm back, i am back, we're back, we are back",
}
LEFT_COUNTRY: dict[Number, str] = {
    "one": "вышел, вышла, покинул, покинула",
    "many": "вышли, покинули",
    "any": "went out, came out, got out, moved out",
}
# Kyrgyz, before another verb: «кечээ чыгып, бүгүн кирдим».
ENTERING = "кирип"
LEAVING = "чыгып"
ARRIVING = "келип, учуп келип"
DEPARTING = "кетип, учуп кетип, чыгып кетип"
FINITE = {"чыгып": "чыктым", "кетип": "кеттим"}
"""How what such a verb of leaving tells is said in a sentence of its own."""

# A border was crossed; which way, only the country may say.
CROSSED: dict[Number, str] = {
    "one": "пересёк, пересекла, прошёл, прошла, перешёл, перешла, переехал, переехала, перебрался, перебралась, "
    "перелетел, перелетела, поехал, поехала, полетел, полетела, өттүм, кечтим, көчтүм, көчүп кеттим, көчүп келдим, "
    "бардым, учтум",
    "many": "пересекли, прошли, перешли, переехали, перебрались, перелетели, поехали, полетели, өттүк, кечтик, "
    "көчтүк, көчүп кеттик, көчүп келдик, бардык, учтук",
    "any": "passed, went, moved, travelled, traveled, drove, relocated, went through, passed through, went across, "
    "got through",
}
CROSSED_ALONE = "crossed, have crossed"
CROSSED_OVER = "crossed over, have crossed over"
NO_WAY_TOLD = (
    "чыгып келдим, кирип кеттим, барып келдим, барып келдик, смотался, смоталась, смотались, сгонял, сгоняла, сгоняли, "
    "съездил, съездила, съездили, слетал, слетала, слетали"
)
"""«Чыгып келдим» is "came out" and also "went out and came back"; so is «смотался»."""

ENTRY_LABELS = (
    "въезд, на въезд, entry, кирген күн, кирген күнү, кирген күнүм, кирген дата, кирген датам, штамп о въезде, "
    "штамп въезда, entry stamp, дата последнего въезда, "
    "дата моего последнего въезда, date of last entry, date of my last entry"
)
ENTRY_DAY_LABELS = "кирүү, дата въезда, день въезда, entry date, date of entry, кирүү күнү, кирүү датасы"
EXIT_LABELS = (
    "выезд, на выезд, exit, чыккан күн, чыккан күнү, чыккан күнүм, чыккан дата, чыккан датам, штамп о выезде, "
    "штамп выезда, exit stamp, дата последнего выезда, "
    "дата моего последнего выезда, date of last exit, date of my last exit"
)
EXIT_DAY_LABELS = "чыгуу, дата выезда, день выезда, exit date, date of exit, чыгуу күнү, чыгуу датасы"
ARRIVAL_LABELS = "заезд, прибытие, прилёт, приезд, arrival, келген күн, келген күнү, келген күнүм, учуп келген күнүм"
ARRIVAL_DAY_LABELS = (
    "келүү, дата прилёта, день прилёта, дата приезда, день приезда, arrival date, date of arrival, келүү күнү"
)
DEPARTURE_LABELS = "отъезд, убытие, вылет, отлёт, departure, кеткен күн, кеткен күнү, кеткен күнүм, учуп кеткен күнүм"
DEPARTURE_DAY_LABELS = (
    "кетүү, дата отъезда, день отъезда, дата вылета, день вылета, departure date, date of departure, кетүү күнү"
)
STAMPED: dict[Direction, str] = {"in": "in :", "out": "out, out :"}
STAMPED_BESIDE_EXIT = "in"
"""Labels of a stamp or of a note: "In: 5 Jan 2026", "out yesterday, in today"; "in 5 May" alone may mean "on"."""
THE_EXIT = "выезда, отъезда, вылета, leaving, leaving on, i leave, i leave on, чыккандан"
"""As in «после выезда 15 мая»."""

WILL_ENTER = (
    "въезжаю, въеду, вьезжаю, вьеду, заезжаю, заеду, приезжаю, приеду, прилетаю, прилечу, буду въезжать, въезжаем, "
    "въедем, заедем, приедем, собираюсь въехать, планирую въехать, хочу въехать, планирую въезд, планирую заехать, "
    "буду заезжать, кирем, киремин, киребиз, кайра кирем, кайра киребиз, кирейин, кирмекчимин, кирейин деп жатам, кире "
    "жатам, кирип жатам, келем, келмекчимин, келемин, киргени жатам, киргим келет, will enter, i'll enter, we'll "
    "enter, am entering, i'm entering, entering, going to enter, am going to enter, i'm going to enter, plan to enter, "
    "want to enter, will arrive, i'll arrive, arriving, i'm arriving, am arriving, enter, arrive, am planning to "
    "enter, i'm planning to enter"
)
WILL_ENTER_COUNTRY = (
    "еду, едем, поеду, поедем, лечу, летим, полечу, полетим, барам, барамын, барабыз, учуп барам, will come, i'll "
    "come, coming, i'm coming, will go, i'll go, going, i'm going, flying, i'm flying"
)
"""These say which way only together with the country."""
WILL_RETURN = (
    "вернусь, вернёмся, возвращаюсь, возвращаемся, кайтам, кайтабыз, кайтып келем, кайтып келебиз, кайра келем, кайра "
    "келебиз, will return, i'll return, returning, i'm returning, will come back, i'll come back, coming back, i'm "
    "coming back, will be back, i'll be back, we'll be back"
)
"""So do these, or in a plan, which is to come here: «вернусь через 30 дней»."""
WILL_LEAVE = (
    "выезжаю, выеду, уезжаю, уеду, улетаю, улечу, вылетаю, вылечу, покидаю, покину, буду выезжать, выезжаем, выедем, "
    "уедем, уезжаем, собираюсь выехать, планирую выехать, хочу выехать, планирую выезд, собираюсь уехать, планирую "
    "уехать, хочу уехать, буду уезжать, чыгам, чыгамын, кетемин, чыгабыз, чыгайын, чыкмакчымын, чыгайын деп жатам, "
    "чыгып жатам, кетем, кетебиз, кетмекчимин, кетип жатам, чыгып кетем, чыкканы жатам, кеткени жатам, чыккым келет, "
    "will leave, i'll leave, we'll leave, am leaving, i'm leaving, leaving, going to leave, am going to leave, i'm "
    "going to leave, plan to leave, want to leave, will exit, i'll exit, exiting, i'm exiting, am exiting, leave, "
    "depart, departing, am planning to leave, i'm planning to leave, will be leaving, i'll be leaving, we'll be "
    "leaving, flying out, i'm flying out, am flying out, fly out, will fly out, i'll fly out"
)
"""Present and future: not done yet."""

STAYED = (
    "был, была, были, побывал, побывала, побывали, проживал, проживала, проживали, находился, находилась, находились, "
    "жил, жила, жили, пробыл, пробыла, пробыли, пребывание, stay, was, were, stayed, lived, have been, i've been, "
    "болдум, болдук, жүрдүм, жүрдүк, жашадым, жашадык, турдум, болгом, жүргөм, жашагам"
)
WILL_STAY = (
    "буду, будем, пробуду, пробудем, останусь, остаёмся, останемся, поживу, поживём, буду находиться, пребывание, "
    "stay, staying, am staying, i'm staying, we're staying, will be, i'll be, we'll be, will stay, i'll stay, we'll "
    "stay, болом, боломун, болобуз, жүрөм, жүрөмүн, жүрөбүз, турам, турабыз"
)
STAYING = (
    "нахожусь, находимся, живу, живём, пребываю, am, i'm, i am, have been, i've been, been, are, we're, "
    "am staying, living, жүрөм, жүрөмүн, жүрөбүз, жашайм, жашап жатам, турам, болуп жатам"
)
NOW = "сейчас, азыр, азырга, now"
"""«1 мая - сейчас»: whoever says so is there."""
STAYING_SOMEWHERE = "жүрөм, жүрөмүн, жүрөбүз"
"""«12-марттан бери жүрөм»: "I have been around since then"."""

HERE = "здесь, тут, here, in, back, бул жерде, бул жакта, ушул жерде, ушул жердемин"
"""Where that is, nobody knows."""
THERE = "там, there, ал жакта, ал жерде, ошол жакта, ошол жерде"
"""Where one entered."""
VISA_RUN = (
    "визаран, виза ран, визаран был, визаран сделал, визаран сделала, визаран сделали, сделал визаран, "
    "сделала визаран, сделали визаран, сходил на визаран, сходила на визаран, съездил на визаран, съездила на визаран, "
    "visa run, visarun, a visa run, did a visa run, made a visa run, did visa run, визаран жасадым, визаран жасадык, "
    "визаран кылдым, визаран кылдык, border run, a border run, did a border run, made a border run, did border run"
)
"""Out of the country and back."""
AND_THEN = (
    "и, and, &, потом, затем, а потом, а затем, и потом, и затем, и сразу, и тут же, then, and then, жана, анан, "
    "андан кийин"
)
WHILE = "а, но, but"
"""Between two verbs that have each a day of their own."""

WELL, SO_IT_IS = "вот, ну вот, ура, hurray, hooray", "все, ну все"
"""«Вот, выехал», «всё, выехал»; without its comma the other is «все»."""
EMPHASIS = "да, го, ко, эле"
"""At the end of a Kyrgyz sentence: «кечээ кирдим да»."""
NOT_LEFT = (
    f"до сих пор здесь, до сих пор тут, пока здесь, пока тут, ещё здесь, ещё тут, все ещё здесь, все ещё тут, "
    f"пока ещё здесь, пока ещё тут, сейчас здесь, сейчас тут, {countries.STILL_INSIDE}, азыр ушул жерде, "
    "азыр ушул жердемин, азыр да ушул жерде, азыр да ушул жердемин, ушул жердебиз, am still here, i'm still here, "
    "ещё не выехал, ещё не выехала, пока не выехал, пока не выехала, still here, "
    "haven't left yet, have not left yet, ушул жердемин, ушул жактамын, "
    "чыга элекмин, чыга элекпиз, чыккан жокмун, чыккан жокпуз"
)
STILL = "али, азырынча, азырга, дагы, дагы деле, дагы эле"
"""«12-мартта кирдим, али чыга элекмин»: still inside, which an entry says as well."""
IF = "если, if, эгер, эгерде"
"""Before a plan: «если въеду 12 июня» asks what /plan answers."""

MEANT_TO_RETURN = {
    "планирую вернуться": "вернусь", "собираюсь вернуться": "вернусь", "хочу вернуться": "вернусь",
    "планируем вернуться": "вернёмся", "собираемся вернуться": "вернёмся", "обратно": "вернусь", "назад": "вернусь",
    "back": "will be back", "planning to return": "will return", "plan to return": "will return",
    "going to return": "will return", "кайра": "кайтам", "вернуться": "вернусь", "come back": "will be back",
    "to return": "will return", "to come back": "will be back",
    "return": "will return",
}  # fmt: skip
"""How one begins to say when one means to come back, and the verb that says the same."""
