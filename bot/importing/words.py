"""The words of tables that people make: what they write above a column, and in one, in the three languages.

Written properly; matching folds letters as the reader does. What the reader of pasted lists knows is taken from it.
"""

from typing import Final

from bot.reading.words import lists, weekdays


def _words(*tables: str) -> frozenset[str]:
    return frozenset(word for table in tables for word in table.split(", "))


ENTRY: Final = _words(
    lists.ENTRY,
    "вьезд, вьезда, вьехал, вьехала, вьехали, "
    "прибыл, прибыла, прибыли, въезжал, прилет, приземление, влёт, checkin, arr, arrive, arriving, enter, entering, "
    "landed, landing, inbound, кирди, кирүүсү, келди, келиши, келүүсү, кирген, киргени",
)
EXIT: Final = _words(
    lists.EXIT,
    "убыл, убыла, убыли, выезжал, отъезд, отбытие, отправление, checkout, dep, depart, departing, exiting, leaving, "
    "чыкты, чыгышы, чыгуусу, кетти, кетиши, кетүүсү, чыкканы",
)
DATE: Final = _words("дата, даты, дату, день, число, числа, date, dates, day, dt, дата времени, күнү, күн, датасы")
"""Beside such a word a column holds days, whatever else is named: «дата выезда из страны»."""
START: Final = _words(
    "начало, начала, с, со, от, start, starts, started, begin, begins, beginning, from, since, башы, "
    "башталышы, башталган, башталуу, баштап"
)
END: Final = _words(
    "конец, конца, окончание, окончания, по, до, end, ends, ended, finish, to, until, till, thru, through, аягы, "
    "бүтүшү, бүткөн, бүтүү, чейин"
)
OF_A_STAY: Final = _words(
    "какого, какое, поездки, поездка, пребывания, пребывание, визита, визит, периода, период, срока, trip, stay, "
    "visit, travel, period, сапар, сапардын, мөөнөт, мөөнөтү, of, the"
)
"""Beside the words above they change nothing."""
CROSSING: Final = _words("пересечения, пересечение, границы, crossing, border, event, өтүү, өткөн, чек, ара, арадан")
BESIDE_CROSSING: Final = (
    DATE
    | CROSSING
    | _words(
        "в, во, из, с, со, на, при, и, мой, моя, мои, наш, наша, страну, страны, стране, территорию, территории, "
        "поездки, поездка, визита, визит, пребывания, штамп, время, факт, фактический, фактическая, фактическое, "
        "фактически, реальный, реальная, рейс, местное, check, республику, республики, федерацию, федерации, а, когда, "
        "дд, мм, гггг, гг, dd, mm, yyyy, yy, on, when, качан, "
        "to, into, from, in, of, the, my, our, at, country, trip, stay, visit, travel, stamp, time, actual, "
        "actually, real, local, utc, өлкөгө, өлкөдөн, сапар, сапардын, убакыт, убактысы, иш"
    )
)
"""Beside the words for an entry or an exit they change nothing; by any other it may be the last day allowed."""
PERIOD: Final = _words("период, периоды, даты, сроки, пребывание, period, dates, stay, мөөнөт, мөөнөтү, күндөрү")
WAY: Final = _words(
    "направление, движение, действие, операция, событие, тип, вид, отметка, direction, way, type, event, action, "
    "movement, crossing, status, багыт, багыты, түрү, кыймыл, io, inout"
)
COUNT: Final = _words("дней, дня, дн, сутки, суток, кд, days, duration, длительность, күндөр, саны")
BESIDE_COUNT: Final = _words(
    "в, во, на, за, кол, количество, число, күн, стране, страна, там, здесь, тут, поездка, поездки, поездке, визита, "
    "пребывания, пребывание, провёл, провела, провели, проведено, прожито, был, была, были, "
    "республике, федерации, "
    "in, at, for, of, the, number, num, there, here, country, trip, stay, stayed, visit, travel, spent, "
    "өлкөдө, сапар, сапардын, болгон, жүргөн"
)
"""Beside a number of days they change nothing; by any other word it is one of something else."""
NIGHTS: Final = _words("ночей, ночи, ночь, nights, night, түн")
OF_DAYS: Final = COUNT | frozenset(lists.DAYS)
"""Beside a number."""
EITHER_COUNT: Final = _words("сутки, суток, сут, duration, длительность")
"""Beside a number they leave open whether it is of days or of nights."""
OTHER_COUNT: Final = _words(
    "осталось, остаток, остаётся, баланс, лимит, доступно, использовано, накоплено, left, remaining, remainder, "
    "balance, limit, available, used, allowed, cumulative, калды, калган, калганы, лимити"
)
"""Beside a number of days: not those of one stay."""
AROUND_BALANCE: Final = DATE | START | _words("на, как, as, of, on, at, today, сегодня, карата, бүгүн")
"""Beside the words above."""
NUMBER: Final = _words("no, n, п, пп, id, номер, row, строка")
"""Above a column that only numbers the lines."""
COUNTRY: Final = _words("страна, страны, страну, стране, государство, country, destination, өлкө, өлкөсү, мамлекет")
ELSEWHERE: Final = _words(
    "из, откуда, отправления, отправление, следования, следует, следующая, следующий, предыдущая, предыдущий, "
    "последняя, последний, дальше, далее, from, origin, departure, came, next, onward, onwards, last, previous, "
    "кайдан, кийинки, мурунку, акыркы"
)
"""Above a column of countries: where somebody came from or goes next."""
WHO: Final = _words(
    "кто, имя, фамилия, отчество, фио, путешественник, пассажир, сотрудник, гость, турист, человек, люди, член, "
    "члены, участник, участники, who, name, names, fullname, member, members, participant, people, traveller, "
    "traveler, passenger, person, employee, guest, surname, ким, аты, жөнү, фамилиясы, саякатчы, сапарчы, жолоочу, "
    "жүргүнчү"
)
SEVERAL: Final = _words("оба, обе, вдвоём, втроём, вчетвером, они, both, they, экөө, экөөбүз, үчөө, үчөөбүз, алар")
"""In the place of a name: of more than one, nobody knows whom."""
VALID: Final = _words(
    "действия, действие, действует, действителен, действительна, действительно, valid, validity, "
    "жарактуу, жарактуулук, жарактуулугу, колдонулат"
)
"""Beside words of a beginning or an end: of a permit, or of other papers."""
NEVER: Final = VALID | _words(
    "рождения, рождение, выдачи, выдан, паспорт, паспорта, паспорту, birth, "
    "born, dob, passport, issue, issued, expiry, expires, expiration, туулган, паспорту, берилген, booked, "
    "booking, бронирования, оплаты, создано, создан, created, updated, modified, изменено, гражданство, citizenship, "
    "nationality, жарандыгы, жарандык, document, документ, документа, номер, план, "
    "плановая, плановый, планируемая, планируемый, предполагаемая, предполагаемый, planned, "
    "expected, scheduled, estimated, пландалган"
)
"""What such a column tells is no crossing, even if it holds days."""
ELSE: Final = _words(
    "пункт, пропуска, кпп, рейс, рейса, город, города, место, аэропорт, аэропорта, время, виза, визы, откуда, цель, "
    "транспорт, flight, airport, city, place, port, point, time, visa, origin, purpose, transport, carrier, "
    "airline, note, notes, comment, шаар, шаары, убакыт, убактысы, пункту, каттам, аба, жери, чекит"
)
"""What such a column tells is no crossing, unless it is its day."""
STATION: Final = _words(
    "аэропорт, аэропорта, кпп, пункт, пункта, пропуска, автодорожный, вокзал, станция, airport, "
    "checkpoint, station, бекети"
)
"""Beside the name of a border crossing."""
PLACES: Final = _words("куда, город, места, место, city, town, place, to, шаар, шаары, кайда, жер, жери")
"""Above a column of towns, which tell the country where no other column does."""
TYPES: Final = _words(
    "вид, тип, документ, документа, разрешение, разрешения, виза, визы, type, kind, category, категория, document, "
    "permit, visa, of, түрү, документи, документтин, уруксат, уруксаттын, виза, визанын"
)
"""Above a column that tells what its lines are of."""
PAPERS: Final = (
    "страхов", "полис", "паспорт", "загран", "аренд", "договор", "регистрац", "патент", "прописк", "insur", "polic",
    "passport", "rent", "lease", "contract", "registr", "камсыз", "ижара", "каттоо", "келишим",
)  # fmt: skip
"""How words begin of what is no stay, though it has a first day and a last."""
WHENCE: Final = _words("откуда, from, origin, кайдан")
WHITHER: Final = _words("куда, to, destination, кайда")
"""Above two columns without days: those of a journey."""
OUT_OF: Final = _words("из, from")
INTO: Final = _words("в, во, to, into, for")
OUT_OF_ENDS: Final = ("дан", "ден", "дон", "дөн")
INTO_ENDS: Final = ("га", "ге", "го", "гө")
"""Kyrgyz says it at the end of the country."""
CANCELLED: Final = _words(
    "отменено, отменён, отменена, отменены, отмена, отменил, отменила, отменили, отменилось, отменилась, сорвалось, "
    "сорвалась, не состоялся, не состоялась, не состоялось, не состоялись, не ездил, не ездила, не ездили, "
    "не съездил, не съездила, не съездили, не поехал, не поехала, не поехали, не летал, не летала, не летали, "
    "не полетел, не полетела, не полетели, не был, не была, не были, передумал, передумала, передумали, "
    "отменённые, отменённых, отменённая, аннулировано, аннулирована, аннулированы, аннулированные, "
    "несостоявшиеся, не состоявшиеся, cancellations, not taken, "
    "cancelled, canceled, void, called off, didn t go, did not go, didn t travel, did not travel, didn t happen, "
    "did not happen, didn t take place, did not take place, never went, not held, жокко чыгарылды, жокко чыгарылган, "
    "болгон жок, болбой калды, барган жок, барган жокмун, барган жокпуз, барбадым, барбадык, "
    "не пустили, не впустили, отказ во въезде, отказано во въезде, отказали во въезде, "
    "denied entry, entry denied, refused entry, entry refused, киргизген жок, киргизишкен жок, киргизбей койду, "
    "киргизбей коюшту"
)
"""Among other words, too: of a stay that was not."""
UNSETTLED: Final = _words(
    "отказ, отказано, отказали, перенос, перенесён, перенесена, перенесено, перенесены, перенесли, перенёс, перенесла, "
    "отложен, отложена, отложено, отложены, отложили, билет сдан, билеты сданы, билет сдал, билет сдала, билет сдали, "
    "билеты сдал, билеты сдала, билеты сдали, сдал билет, сдала билет, сдали билет, сдал билеты, сдала билеты, "
    "сдали билеты, возможно, может быть, наверное, вероятно, под вопросом, не точно, неточно, не уверен, не уверена, "
    "предварительно, предварительный, предварительная, не подтверждён, не подтверждена, не подтверждено, "
    "на самом деле, а не, actually, in fact, чындыгында, иш жүзүндө, "
    "denied, refused, rejected, postponed, rescheduled, tentative, tentatively, maybe, perhaps, possibly, pending, "
    "unconfirmed, not confirmed, not sure, unsure, tbc, refund, refunded, "
    "балким, мүмкүн, болжолдуу, так эмес, жылдырылды, жылдырылган, жылдырдык, кийинкиге калтырылды, "
    "баш тартылды, баш тартышты, билет кайтарылды, билеттер кайтарылды, билетти кайтардым, билетти кайтардык"
)
"""The same of one of which it is not said whether it was on these days."""
NOT_MINE: Final = _words(
    "не я, не моя, не мой, не моё, не мои, без меня, чужая, чужой, чужое, not me, not mine, not my, without me, "
    "somebody else, someone else, мен эмес, меники эмес, менсиз, башканыкы"
)
"""The same of one that was somebody else's."""
NOT_THE_TRIP: Final = _words(
    "рейс, рейса, рейсы, самолёт, самолёта, самолётом, поезд, поезда, поездом, автобус, автобуса, автобусом, машина, "
    "машиной, такси, билет, билеты, билета, бронь, брони, бронирование, отель, отеля, гостиница, гостиницу, встреча, "
    "встречу, экскурсия, экскурсию, концерт, поехал, поехала, поехали, полетел, полетела, полетели, съездил, "
    "съездила, съездили, доехал, доехала, доехали, добрался, добралась, добрались, "
    "flight, flights, train, bus, car, taxi, ticket, tickets, booking, hotel, meeting, tour, concert, took, drove, "
    "went, flew, instead, каттам, учак, унаа, мейманкана, жолугушуу, бардым, бардык, учтум, келдим"
)
"""Beside the words above: what was not may be something else than the stay."""
HELD: Final = _words(
    ", ".join(lists.TRIP),
    "была, был, было, были, состоялась, состоялся, состоялось, состоялись, ездил, ездила, ездили, stay, done, "
    "completed, took place, happened, held, болду, болгон, барган",
)
"""Of one that was; so much in a cell of its own, or as a heading above "yes" and "no"."""
PLANNED: Final = _words(
    "план, планы, в планах, планирую, планируем, планируется, планируемая, запланировано, запланирована, "
    "запланированная, будущая, предстоит, предстоящая, plan, planned, planning, upcoming, future, пландалган, "
    "пландалууда, пландап жатам"
)
"""In a cell of its own: of one that is only to be."""
PLANS: Final = _words("планы, plans, пландар")
"""Above others, of each of them."""
YES: Final = _words("true, истина, y, 1")
NO: Final = _words("false, ложь, n, 0")
"""Beside what our buttons say."""
NO_PERMIT: Final = _words(
    "без, безвиз, безвизовый, безвизово, безвизовая, не нужна, не нужен, не требуется, не надо, не было, free, exempt, "
    "exemption, not needed, not required, no need, n a, керек эмес, керек жок, эмес"
)
"""Below a heading that names a permit or a visa: none."""
RESIDENCE: Final = _words(
    "внж, рвп, residence, residence permit, residency, permit, внж рвп, рвп внж, ыту, уту, ыктыяр кат, ыктыяркат"
)
"""In a cell of its own."""
NO_VISA: Final = (
    "без визы, без виз, нет визы, визы нет, виза не нужна, визасыз, виза керек эмес, "
    "visa free, no visa, without visa, without a visa, visa not needed, visa not required"
)
"""Of a trip that needed none."""
CITIZEN: Final = ("граждан", "паспорт", "citizen", "national", "passport", "жаран")
"""How words begin beside which a country is that of somebody's passport."""
TOTAL: Final = _words(", ".join(lists.ALTOGETHER), "итог, сумма, sum, totals, subtotal, жалпы, жыйынтык")
NOW: Final = _words(
    "сейчас, наст время, настоящее время, по настоящее время, по наст время, до настоящего времени, н в, "
    "нв, по н в, по сей день, по сегодня, по сегодняшний день, по сейчас, до сих пор, ещё здесь, ещё там, ещё тут, "
    "здесь, там, тут, внутри, в стране, не выехал, не выехала, не выезжал, не выезжала, нет, открыто, открыта, "
    "now, present, current, currently, ongoing, still here, still there, still in, still inside, here, open, "
    "to date, till now, until now, til now, up to now, not yet, to present, none, null, nil, "
    "азыр, азыркыга чейин, ушу убакка чейин, ушул убакка чейин, ушул күнгө чейин, бүгүнкү күнгө чейин, "
    "бүгүнгө чейин, азырга чейин, ушул жерде, ушул жердемин, ичинде, жок, чыга элек, чыккан жок"
)
"""In the place of an exit: that there is none yet, or how programs write that nothing stands there.

"n/a", "nan", "tbd" and «н/д» are none of them: they may as well say that nobody knows it.
"""
TODAY: Final = _words("сегодня, today, бүгүн")
"""Behind an entry, that it lasts; alone in the place of an exit they may as well be its day, long ago by now."""
LEFT: Final = _words(
    "выехал, выехала, выехали, уехал, уехала, уехали, улетел, улетела, улетели, вылетел, вылетела, вылетели, покинул, "
    "покинула, покинули, убыл, убыла, убыли, вернулся, вернулась, вернулись, завершена, завершено, завершён, "
    "завершилась, закончена, закончено, закончилась, окончена, окончено, закрыта, закрыто, чыктым, чыктык, чыкты, "
    "чыккан, кеттим, кеттик, кетти, кеткен, кайттым, кайттык, кайтты, кайткан, бүттү, бүткөн, аяктады, "
    "exited, left, departed, returned, completed, finished, ended, closed"
)
"""In a remark: that somebody is there no more."""
HERE: Final = _words(
    "сейчас, ещё, там, здесь, тут, внутри, пока, нахожусь, находимся, живу, живём, продолжается, длится, still, there, "
    "here, inside, now, currently, living, ongoing, present, азыр, азыркы, дагы, ичинде, жердемин, жердебиз, "
    "жашайм, жашайбыз, жашап, турам, уланууда"
)
IN_IT: Final = _words(
    "в, на, до, сих, пор, всё, я, мы, стране, данный, момент, находится, is, am, m, we, are, re, i, in, the, country, "
    "at, moment, ал, мен, биз, ошол, бул, ушул, али, да, эле, жерде, өлкөдө, учурда, учур, жатам, жатабыз, жатамын"
)
"""With the words above, over "yes" and "no": whether it lasts; in the place of an exit, that it does."""
IN: Final = _words("+", "заехал, заехала, в, въ, вх, вход, i, e, en, ↓, →, ⬇, ➡, 🛬, 📥, кирүүчү, кириш, 入")
OUT: Final = _words("-", "вы, выход, o, x, ex, ←, ↑, ⬅, ⬆, 🛫, 📤, чыгыш, чыгып")
BEHIND_NUMBERS: Final = _words("го, е, ое, ого, th, st, nd, rd, чи, чы, чу, чү")
OF_A_YEAR: Final = _words("г, гг, год, года, году, year, ж, жыл, жылы, жылдын")
AROUND_DATES: Final = OF_A_YEAR | _words("of, the, числа, число, күнү, күн")
"""Said of a day beside its number and month."""
WEEKDAYS: Final = {form: weekday for weekday, forms in weekdays.forms() for form in forms.split(", ")} | {
    "шш": 1,
    "шр": 2,
    "бш": 3,
    "жм": 4,
    "иш": 5,
    "жш": 6,
}
SHEET: Final = (
    TOTAL
    | OTHER_COUNT
    | _words(
        lists.HEADING,
        ", ".join(lists.TRIP),
        "лист, sheet, sheets, worksheet, tab, page, барак, бет, страница, данные, data, поездки, визиты, travel, "
        "trips, travels, log, журнал, учёт, общий, общее, все, все поездки, import, export, table, таблица",
    )
)
"""What a sheet is called that names nobody and nothing."""
TITLE: Final = _words(
    ", ".join(lists.YEAR),
    "справка, сведения, выписка, информация, о, об, и, пересечении, пересечениях, пересечения, пересечений, "
    "передвижении, передвижениях, государственной, границы, границу, республики, certificate, statement, record, of, "
    "the, border, crossing, crossings, movement, маалымкат, маалымат, жөнүндө, чек, ара, арадан, өтүү",
    "за, for, наши, наш, our, визаран, визараны, visarun, visaruns, visa, run, runs, календарь, calendar",
)
"""Of what else a title may consist that says nothing of the rows below it."""
OCCASION: Final = _words(
    "отпуск, командировка, учёба, работа, лечение, лето, зима, весна, осень, каникулы, праздники, свадьба, виза, "
    "первый раз, второй раз, раз, vacation, holiday, holidays, work, study, business, summer, winter, spring, autumn, "
    "wedding, first, second, last, эс алуу, окуу, жумуш, каникул, той, жай, кыш, жаз, күз"
)
"""What stands before days as a name would, and is none."""
COUNTRIES: Final = {
    "KZ": "kaz, респ казахстан, казахстана",
    "KG": "kgz, кр, киргизия, киргизии, кыргызстана, кыргызская республика, кыргыз республикасы",
    "RU": "rus, россии, российская федерация, russian federation", "UZ": "uzb, узбекистана", "TJ": "tjk", "TM": "tkm",
    "GE": "geo, грузии", "AM": "arm", "AZ": "aze", "BY": "blr", "UA": "ukr", "MD": "mda, молдавия", "TR": "tur, турции",
    "CN": "chn, кнр, prc", "MN": "mng", "TH": "tha", "AE": "are, uae, эмираты", "US": "usa, u s a, сша",
    "GB": "gbr, uk, великобритания", "KR": "kor, корея, korea",
    "EU": "schengen, schengen area, шенген, шенгенская зона, евросоюз, ес",
}  # fmt: skip
"""Names that neither the bot nor CLDR has."""
REPUBLIC: Final = ("республика ", "republic of ", "the ")
"""What may stand before any country's name."""
