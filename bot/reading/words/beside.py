"""What may stand beside a word of entering or leaving and is no place: who, with whom, how, when again."""

SUBJECT_ONE = "я, мен, i"
SUBJECT_MANY = "мы, биз, we"
SUBJECT_ANY = "i've, we've"
ALREADY = (
    "уже, наконец, наконец-то, снова, опять, последний раз, в последний раз, already, finally, again, last time, "
    "the last time, акыркы жолу"
)
"""Said beside a day it changes nothing; alone it leaves open when."""
JUST = "just, только, только-только, жаңы"
OWN = "мой, моя, моё, my, менин"
LAST = "мой последний, моя последняя, последний, последняя, my last, my latest, the last, last, менин акыркы, акыркы"
"""«Последний выезд» is the latest one, and «последний день выезда» a day by which one must leave."""
WAS = "был, была, было, состоялся, состоялась, was, болду, болгон, болчу"
"""What may stand beside a noun: «мой въезд был вчера»."""

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
    "дочками, семьёй, мамой, матерью, папой, отцом, родителями, братом, братьями, сестрой, сёстрами, бабушкой, "
    "дедушкой, внуками, другом, подругой, друзьями, подругами, девушкой, парнем, невестой, женихом, тёщей, свекровью, "
    "коллегой, коллегами, товарищем, родственниками, родными, близкими"
)
KIN_OWN = "2, 3, 4, 5, моей, моим, моими, своей, своим, своими, нашей, нашим, нашими, двумя, тремя, всей"
ALL_THE_FAMILY = "всей семьёй, үй-бүлө менен, бала-чака менен, балдар менен"
WITH_AFTER = "менен, м-н, менен бирге, менен чогуу"
KIN_KYRGYZ = (
    "аялым, келинчегим, жубайым, күйөөм, жолдошум, балам, балдарым, уулум, уулдарым, кызым, кыздарым, үй-бүлөм, "
    "үй-бүлөбүз, апам, атам, ата-энем, энем, байкем, агам, иним, эжем, сиңдим, карындашым, чоң апам, чоң атам, "
    "неберелерим, досум, досторум, курбум, кесиптешим, кесиптештерим, туугандарым, бала-чакам, жакындарым"
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
    "автобусом, поездом, самолётом, рейсом, автостопом, пешком, машина менен, машинам менен, өз машинам менен, автобус "
    "менен, маршрутка менен, поезд менен, самолёт менен, учак менен, такси менен, жөө, by car, by bus, by minibus, by "
    "train, by plane, by air, by taxi, by road, by land, by bike, by motorbike, on foot, by foot, on a bus, on a "
    "train, on a plane, in my car, in my own car"
)
"""How one travels says nothing about the day or the way."""
