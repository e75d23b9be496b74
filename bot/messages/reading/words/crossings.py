"""Verbs and nouns of entering and leaving, and the places that may stand beside them."""

from typing import Literal

Number = Literal["one", "many", "any"]

# First person past, and what may be said without a subject. Third persons («кирди») are missing on purpose.
ENTERED: dict[Number, str] = {
    "one": "въехал, въехала, вьехал, вьехала, заехал, заехала, приехал, приехала, прибыл, прибыла, "
    "прилетел, прилетела, кирдим, кайра кирдим, кирип келдим, "
    "келдим, учуп келдим",
    "many": "въехали, вьехали, заехали, приехали, прибыли, прилетели, кирдик, кирип келдик, келдик",
    "any": "entered, came in, crossed in, arrived, flew in, have entered, have arrived",
}
LEFT: dict[Number, str] = {
    "one": "выехал, выехала, уехал, уехала, вылетел, вылетела, улетел, улетела, убыл, убыла, "
    "чыктым, кайра чыктым, чыгып кеттим, кеттим, учуп кеттим",
    "many": "выехали, уехали, вылетели, улетели, убыли, чыктык, чыгып кеттик, кеттик",
    "any": "exited, departed, crossed out, flew out, have left, have exited, have departed",
}
# These leave open when it was, unless a day is said.
ENTERED_SOMETIME = "киргенмин, киргем, келгенмин, келгем"
LEFT_SOMETIME = "чыкканмын, чыккам, чыгып кеткенмин, чыгып кеткем, кеткенмин, кеткем"
LEFT_NOT_ALONE = "left"
"""Alone it may ask how many days are left."""
# These say which way only together with the country.
ENTERED_COUNTRY: dict[Number, str] = {
    "one": "вернулся, вернулась, зашёл, зашла, возвратился, возвратилась, попал, попала, кайра келдим, "
    "кайтып келдим, кайттым, өттүм",
    "many": "вернулись, зашли, возвратились, попали, кайра келдик, кайтып келдик",
    "any": "came, crossed, returned, came back, got, have returned",
}
LEFT_COUNTRY: dict[Number, str] = {
    "one": "вышел, вышла, покинул, покинула",
    "many": "вышли, покинули",
    "any": "went out, came out, got out, moved out",
}
EITHER_WAY = (
    "пересёк границу, пересекла границу, пересекли границу, прошёл границу, прошла границу, "
    "прошёл паспортный контроль, переехал границу, чек арадан өттүм, чек араны өттүм, границадан өттүм, "
    "границаны өттүм, crossed the border, "
    "crossed border, crossed, чыгып келдим, кирип кеттим"
)
"""A border was crossed, but which way is not said; «чыгып келдим» is also "went out and came back"."""

ENTRY_LABELS = (
    "въезд, дата въезда, день въезда, заезд, прибытие, entry, entry date, date of entry, arrival, arrival date, "
    "date of arrival, кирүү, кирүү күнү, кирүү датасы, кирген күн, кирген күнү, кирген күнүм, кирген дата, кирген датам"
)
EXIT_LABELS = (
    "выезд, дата выезда, день выезда, отъезд, убытие, exit, exit date, date of exit, departure, departure date, "
    "date of departure, чыгуу, чыгуу күнү, чыгуу датасы, чыккан күн, чыккан күнү, чыккан күнүм, чыккан дата, "
    "чыккан датам"
)
THE_EXIT = "выезда, отъезда, вылета, leaving, leaving on, i leave, i leave on, чыккандан"
"""As in «после выезда 15 мая»."""

WILL_ENTER = (
    "въезжаю, въеду, вьезжаю, вьеду, заезжаю, заеду, приезжаю, приеду, прилетаю, прилечу, буду въезжать, въезжаем, "
    "въедем, заедем, приедем, собираюсь въехать, планирую въехать, хочу въехать, планирую въезд, планирую заехать, "
    "буду заезжать, "
    "кирем, киремин, киребиз, кирейин, кирмекчимин, кирейин деп жатам, кире жатам, кирип жатам, келем, келмекчимин, "
    "келемин, киргени жатам, киргим келет, "
    "will enter, i'll enter, we'll enter, am entering, i'm entering, entering, going to enter, am going to enter, "
    "i'm going to enter, plan to enter, want to enter, will arrive, i'll arrive, arriving, i'm arriving, am arriving, "
    "enter, arrive, am planning to enter, i'm planning to enter"
)
WILL_ENTER_COUNTRY = (
    "вернусь, вернёмся, возвращаюсь, возвращаемся, еду, едем, поеду, поедем, лечу, летим, полечу, полетим, "
    "барам, барамын, барабыз, кайтып келем, кайра келем, учуп барам, "
    "will return, i'll return, returning, i'm returning, will come, i'll come, coming, i'm coming, will go, i'll go, "
    "going, i'm going, flying, i'm flying"
)
"""These say which way only together with the country."""
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
    "был, была, были, находился, находилась, находились, жил, жила, жили, пробыл, пробыла, пробыли, "
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
STAYING_HERE = "казакстандамын, казакстандабыз, казахстандамын, казахстандабыз"
"""A stay that goes on: with «с 12 марта» it says when the person entered."""

SUBJECT_ONE = "я, мен, i"
SUBJECT_MANY = "мы, биз, we"
SUBJECT_ANY = "i've, we've"
ENTERED_AND = "кирип"
"""«Кечээ кирип, бүгүн чыктым»: an entry only before the verb of leaving."""
ALREADY = "уже, наконец, снова, опять, already, finally, again"
"""Said beside a day it changes nothing; alone it leaves open when."""
JUST = "just, только, только-только, жаңы"

INTO = (
    "в казахстан, в казахстане, в казакстан, в рк, в кз, в страну, во внутрь страны, на территорию казахстана, "
    "на территорию рк, в республику казахстан, казахстанга, казакстанга, казакстан, казакстанга карай, рк га, өлкөгө, "
    "казакстандын аймагына, into kazakhstan, to kazakhstan, in kazakhstan, kazakhstan, into kz, to kz, kz, "
    "into the country, the country, the territory of kazakhstan, казахстан"
)
OUT_OF = (
    "из казахстана, с казахстана, из казакстана, из рк, из кз, из страны, с территории казахстана, с территории рк, "
    "из республики казахстан, казахстандан, казакстандан, өлкөдөн, казакстандын аймагынан, "
    "from kazakhstan, out of kazakhstan, from kz, out of kz, from the country, out of the country"
)
COUNTRY = "казахстан, казакстан, казахстанды, казакстанды, kazakhstan, kz, the country, территорию казахстана, страну"
"""The country as the thing that is left: «покинул Казахстан», "left Kazakhstan"."""
ELSEWHERE = {
    "in": "из кыргызстана, из киргизии, из россии, из рф, из узбекистана, из китая, из таджикистана, из турции, "
    "из беларуси, из армении, из грузии, из оаэ, кыргызстандан, россиядан, орусиядан, өзбекстандан, кытайдан, "
    "түркиядан, from kyrgyzstan, from russia, from uzbekistan, from china, from georgia, from turkey",
    "out": "в кыргызстан, в киргизию, в россию, в рф, в узбекистан, в китай, в таджикистан, в турцию, в беларусь, "
    "в армению, в грузию, в оаэ, кыргызстанга, россияга, орусияга, өзбекстанга, кытайга, түркияга, "
    "to kyrgyzstan, to russia, to uzbekistan, to china, to georgia, to turkey, for russia, for kyrgyzstan",
}
"""Where one comes from when entering, and goes to when leaving; taken only beside Kazakhstan itself."""
INSIDE = (
    "в казахстане, в рк, в кз, в стране, на территории казахстана, на территории рк, in kazakhstan, in kz, "
    "in the country, казакстанда, казахстанда, өлкөдө"
)
AND_THEN = "и, а, and, then, потом, затем, жана, анан"
IF = "если, if, эгер, эгерде"
"""Before a plan: «если въеду 12 июня» asks what /plan answers."""
