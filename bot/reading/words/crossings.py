"""Verbs and nouns of entering and leaving, and the places that may stand beside them."""

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
VISITED: dict[Number, str] = {"one": "заехал, заехала", "many": "заехали"}
"""An entry, but beside a city it is only a visit there."""
DEPARTED: dict[Number, str] = {
    "one": "уехал, уехала, вылетел, вылетела, улетел, улетела, убыл, убыла, отбыл, отбыла, кеттим, учуп кеттим, "
    "учуп чыктым",
    "many": "уехали, вылетели, улетели, убыли, отбыли, кеттик, учуп кеттик, учуп чыктык",
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
    "any": "came, returned, back, came back, got back, went back in, have returned, have come back",
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

# A border was crossed; which way, only the country may say.
CROSSED: dict[Number, str] = {
    "one": "пересёк, пересекла, прошёл, прошла, перешёл, перешла, переехал, переехала, өттүм, кечтим",
    "many": "пересекли, прошли, перешли, переехали, өттүк, кечтик",
    "any": "passed, went through, passed through, went across, got through",
}
BORDER = (
    "границу, госграницу, через границу, "
    "погранконтроль, паспортный контроль, пограничный контроль, кпп, погранпост, "
    "чек арадан, чек ара, чек араны, чекарадан, чекараны, чекара, границадан, границаны, "
    f"the border, border, passport control, border control, immigration, {countries.BORDER}"
)
CROSSED_ALONE = "crossed, have crossed"
NO_WAY_TOLD = "чыгып келдим, кирип кеттим"
"""«Чыгып келдим» is "came out" and also "went out and came back"."""

ENTRY_LABELS = (
    "въезд, entry, кирген күн, кирген күнү, кирген күнүм, кирген дата, кирген датам, "
    "штамп о въезде, штамп въезда, entry stamp, дата последнего въезда, дата моего последнего въезда, "
    "date of last entry, date of my last entry"
)
ENTRY_DAY_LABELS = "кирүү, дата въезда, день въезда, entry date, date of entry, кирүү күнү, кирүү датасы"
EXIT_LABELS = (
    "выезд, exit, чыккан күн, чыккан күнү, чыккан күнүм, чыккан дата, чыккан датам, "
    "штамп о выезде, штамп выезда, exit stamp, дата последнего выезда, дата моего последнего выезда, "
    "date of last exit, date of my last exit"
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
OWN = "мой, моя, моё, my, менин"
LAST = "мой последний, моя последняя, последний, последняя, my last, my latest, the last, last, менин акыркы, акыркы"
"""«Последний выезд» is the latest one, and «последний день выезда» a day by which one must leave."""
WAS = "был, была, было, состоялся, состоялась, was, болду, болгон, болчу"
"""What may stand beside a noun: «мой въезд был вчера»."""
STAMPED: dict[Direction, str] = {"in": "in :", "out": "out, out :"}
STAMPED_BESIDE_EXIT = "in"
"""Labels of a stamp or of a note: "In: 5 Jan 2026", "out yesterday, in today"; "in 5 May" alone may mean "on"."""
THE_EXIT = "выезда, отъезда, вылета, leaving, leaving on, i leave, i leave on, чыккандан"
"""As in «после выезда 15 мая»."""

WILL_ENTER = (
    "въезжаю, въеду, вьезжаю, вьеду, заезжаю, заеду, приезжаю, приеду, прилетаю, прилечу, буду въезжать, въезжаем, "
    "въедем, заедем, приедем, собираюсь въехать, планирую въехать, хочу въехать, планирую въезд, планирую заехать, "
    "буду заезжать, "
    "кирем, киремин, киребиз, кайра кирем, кайра киребиз, кирейин, кирмекчимин, кирейин деп жатам, кире жатам, "
    "кирип жатам, келем, келмекчимин, "
    "келемин, киргени жатам, киргим келет, "
    "will enter, i'll enter, we'll enter, am entering, i'm entering, entering, going to enter, am going to enter, "
    "i'm going to enter, plan to enter, want to enter, will arrive, i'll arrive, arriving, i'm arriving, am arriving, "
    "enter, arrive, am planning to enter, i'm planning to enter"
)
WILL_ENTER_COUNTRY = (
    "еду, едем, поеду, поедем, лечу, летим, полечу, полетим, "
    "барам, барамын, барабыз, учуп барам, "
    "will come, i'll come, coming, i'm coming, will go, i'll go, "
    "going, i'm going, flying, i'm flying"
)
"""These say which way only together with the country."""
WILL_RETURN = (
    "вернусь, вернёмся, возвращаюсь, возвращаемся, "
    "кайтам, кайтабыз, кайтып келем, кайтып келебиз, кайра келем, кайра келебиз, "
    "will return, i'll return, returning, i'm returning, will come back, i'll come back, coming back, i'm coming back, "
    "will be back, i'll be back, we'll be back"
)
"""So do these, or in a plan, which is to come here: «вернусь через 30 дней»."""
WILL_LEAVE = (
    "выезжаю, выеду, уезжаю, уеду, улетаю, улечу, вылетаю, вылечу, покидаю, покину, буду выезжать, выезжаем, выедем, "
    "уедем, уезжаем, собираюсь выехать, планирую выехать, хочу выехать, планирую выезд, собираюсь уехать, "
    "планирую уехать, хочу уехать, буду уезжать, "
    "чыгам, чыгамын, кетемин, чыгабыз, чыгайын, чыкмакчымын, чыгайын деп жатам, "
    "чыгып жатам, кетем, кетебиз, кетмекчимин, кетип жатам, "
    "чыгып кетем, чыкканы жатам, кеткени жатам, чыккым келет, "
    "will leave, i'll leave, we'll leave, am leaving, i'm leaving, leaving, going to leave, am going to leave, "
    "i'm going to leave, plan to leave, want to leave, will exit, i'll exit, exiting, i'm exiting, am exiting, leave, "
    "depart, departing, am planning to leave, i'm planning to leave"
)
"""Present and future: not done yet."""

STAYED = (
    "был, была, были, побывал, побывала, побывали, проживал, проживала, проживали, находился, находилась, находились, "
    "жил, жила, жили, пробыл, пробыла, пробыли, "
    "пребывание, stay, was, were, stayed, lived, have been, i've been, "
    "болдум, болдук, жүрдүм, жүрдүк, жашадым, жашадык, турдум, болгом, жүргөм, жашагам"
)
WILL_STAY = (
    "буду, будем, пробуду, пробудем, поживу, поживём, буду находиться, пребывание, stay, staying, will be, i'll be, "
    "we'll be, will stay, i'll stay, we'll stay, болом, боломун, болобуз, жүрөм, жүрөмүн, жүрөбүз, турам, турабыз"
)
STAYING = (
    "нахожусь, находимся, живу, живём, пребываю, am, i'm, i am, have been, i've been, are, we're, am staying, living, "
    "жүрөм, жүрөмүн, жүрөбүз, жашайм, жашап жатам, турам, болуп жатам"
)
NOW = "сейчас, азыр, азырга, now"
"""«1 мая - сейчас»: whoever says so is there."""
STAYING_HERE = countries.STAYING
"""A stay that goes on: with «с 12 марта» it says when the person entered."""

STAYING_SOMEWHERE = "жүрөм, жүрөмүн, жүрөбүз"
"""«12-марттан бери жүрөм»: "I have been around since then"."""

SUBJECT_ONE = "я, мен, i"
SUBJECT_MANY = "мы, биз, we"
SUBJECT_ANY = "i've, we've"
ALREADY = (
    "уже, наконец, наконец-то, снова, опять, последний раз, в последний раз, already, finally, again, last time, "
    "the last time, акыркы жолу"
)
"""Said beside a day it changes nothing; alone it leaves open when."""
JUST = "just, только, только-только, жаңы"

INTO = f"в страну, во внутрь страны, өлкөгө, into the country, the country, {countries.INTO}"
IN_COUNTRY = countries.INSIDE_BY_A_WORD
"""Taken for «в Казахстан», but where a border was crossed in it is not which way."""
OUT_OF = f"из страны, өлкөдөн, from the country, out of the country, {countries.OUT_OF}"
COUNTRY = f"страну, the country, {countries.ITSELF}"
"""The country as the thing that is left: «покинул Казахстан», "left Kazakhstan"."""
ELSEWHERE: dict[Direction, str] = {"in": countries.FROM_ELSEWHERE, "out": countries.TO_ELSEWHERE}
"""Where one comes from when entering, and goes to when leaving; taken only beside the country itself.

Their cities stand in ``bot/reading/places``.
"""
INSIDE = f"в стране, in the country, өлкөдө, {countries.INSIDE}"
OUTSIDE = (
    "вне казахстана, за пределами казахстана, вне рк, outside kazakhstan, outside of kazakhstan, out of kazakhstan, "
    "казакстандан тышкары, казахстандан тышкары"
)
HERE = "здесь, тут, here, in, back, бул жерде, бул жакта"
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

SAME_DAY = (
    "в тот же день, в этот же день, в тот же самый день, тем же днём, ошол эле күнү, ошол күнү эле, ошол күнү, "
    "the same day, on the same day, that same day"
)
NEXT_DAY = (
    "на следующий день, на другой день, назавтра, на следующее утро, эртеси, эртеси күнү, эртесинде, кийинки күнү, "
    "the next day, next day, on the next day, the following day, the day after, a day later, one day later"
)

WITH = "с, со, вместе с, вместе со"
KIN = (
    "женой, супругой, мужем, супругом, детьми, ребёнком, малышом, сыном, сыновьями, дочерью, дочкой, дочерьми, "
    "дочками, "
    "семьёй, мамой, матерью, папой, отцом, родителями, братом, братьями, сестрой, сёстрами, бабушкой, дедушкой, "
    "внуками, "
    "другом, подругой, друзьями, подругами, девушкой, парнем, невестой, женихом, тёщей, свекровью, коллегой, "
    "коллегами, "
    "товарищем, родственниками, родными, близкими"
)
KIN_OWN = "2, 3, 4, 5, моей, моим, моими, своей, своим, своими, нашей, нашим, нашими, двумя, тремя, всей"
ALL_THE_FAMILY = "всей семьёй, үй-бүлө менен, бала-чака менен, балдар менен"
WITH_AFTER = "менен, м-н, менен бирге, менен чогуу"
KIN_KYRGYZ = (
    "аялым, келинчегим, жубайым, күйөөм, жолдошум, балам, балдарым, уулум, уулдарым, кызым, кыздарым, үй-бүлөм, "
    "үй-бүлөбүз, апам, атам, ата-энем, энем, байкем, агам, иним, эжем, сиңдим, карындашым, чоң апам, чоң атам, "
    "неберелерим, "
    "досум, досторум, курбум, кесиптешим, кесиптештерим, туугандарым, бала-чакам, жакындарым"
)
WITH_ENGLISH = "with, together with, along with"
KIN_ENGLISH = (
    "wife, husband, spouse, partner, kid, kids, child, children, baby, son, sons, daughter, daughters, family, mother, "
    "mom, mum, father, dad, parents, brother, brothers, sister, sisters, friend, friends, girlfriend, boyfriend, "
    "colleague, colleagues, relatives"
)
KIN_OWN_ENGLISH = "2, 3, 4, 5, my, our, the, a, two, three, all my, my two, my whole"
"""Company: whoever tells of it is among them («мы с женой въехали», «балам менен кирдик»)."""

BY = (
    "на машине, на своей машине, на моей машине, на нашей машине, на авто, на автомобиле, на автобусе, на маршрутке, "
    "на поезде, на электричке, на самолёте, на такси, на попутке, на мотоцикле, на велосипеде, на фуре, машиной, "
    "автобусом, поездом, самолётом, рейсом, автостопом, пешком, "
    "машина менен, машинам менен, өз машинам менен, автобус менен, маршрутка менен, поезд менен, самолёт менен, "
    "учак менен, такси менен, жөө, "
    "by car, by bus, by minibus, by train, by plane, by air, by taxi, by road, by land, by bike, by motorbike, "
    "on foot, "
    "by foot, on a bus, on a train, on a plane, in my car, in my own car"
)
"""How one travels says nothing about the day or the way."""
WELL, SO_IT_IS = "вот, ну вот, ура, hurray, hooray", "все, ну все"
"""«Вот, выехал», «всё, выехал»; without its comma the other is «все»."""
EMPHASIS = "да, го, ко, эле"
"""At the end of a Kyrgyz sentence: «кечээ кирдим да»."""
NOT_LEFT = (
    "до сих пор здесь, до сих пор тут, до сих пор в казахстане, до сих пор в рк, "
    "ещё не выехал, ещё не выехала, пока не выехал, пока не выехала, still here, still in kazakhstan, "
    "haven't left yet, have not left yet, ушул жердемин, ушул жактамын, "
    "чыга элекмин, чыга элекпиз, чыккан жокмун, чыккан жокпуз"
)
STILL = "али, азырынча, азырга, дагы, дагы деле"
"""«12-мартта кирдим, али чыга элекмин»: still inside, which an entry says as well."""
IF = "если, if, эгер, эгерде"
"""Before a plan: «если въеду 12 июня» asks what /plan answers."""
