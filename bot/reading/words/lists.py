"""What people put around the dates of a list: ticks, headings, how many days a stay had."""

from bot.reading.words import countries

FLAG = countries.FLAG
"""Another country's flag is not left out: the row may tell of that country."""
TICKS = "✅✔☑✓•▪▫●○◦‣■□◆►▶➤📍📌🗓📅📆🛂🧳🏠⭐🔹🔸🔵🟢"
"""Marks that say no more than "a row", or "done". A cross or a question mark may say that it is not so."""
NOW = "сейчас"
TRIP = ("поездка", "визит", "сапар", "trip", "visit")
DAYS = ("дней", "день", "дня", "дн", "суток", "сутки", "сут", "күн", "кун", "kun", "days", "day", "d")
ALTOGETHER = ("всего", "итого", "баары", "бардыгы", "total")
YEAR = ("года", "году", "год", "г", "жылы", "жыл", "year")
HEADING = (
    "мои, мой, моя, вот, все, это, поездки, поездка, список, таблица, дата, даты, дней, дни, день, количество, кол, "
    "во, всего, в, из, с, по, от, до, и, пребывание, пребывания, визиты, штампы, история, период, периоды, начало, "
    "конец, срок, примечание, примечания, комментарий, менин, сапарларым, сапар, сапарлар, тизме, күнү, күн, күндөр, "
    "датасы, жана, башы, аягы, мөөнөт, эскертүү, my, the, here, are, and, trips, trip, stays, stay, visits, visit, "
    "date, dates, day, days, from, to, of, list, history, stamps, total, no, n, start, end, period, note, notes, "
    "comment, город, кпп, пункт, пропуска, граница, шаар, чек, ара, city, town, border, checkpoint, point"
)
"""Words of which a line may consist that is no stay but the heading of a list or a table, beside those below."""
COUNTRY = countries.HEADING
EXIT = (
    "выезд, выезды, выезда, выездов, выехал, выехала, выехали, уехал, уехала, уехали, улетел, улетела, улетели, "
    "вылетел, вылетела, вылет, вылеты, вылета, отъезд, отъезды, отъезда, убытие, убытия, отлёт, покинул, покинула, "
    "чыгуу, чыгуулар, чыккан, чыктым, чыктык, кетүү, кеткен, кеттим, "
    "exit, exits, exited, left, leave, leaving, departure, departures, departed, out, outbound"
)
ENTRY = (
    "въезд, въезды, въезда, въездов, въехал, въехала, въехали, приехал, приехала, приехали, прилетел, прилетела, "
    "прилетели, прилёт, прилёта, приезд, приезды, приезда, прибытие, прибытия, заезд, заезды, заезда, заехал, заехала, "
    "вернулся, вернулась, вернулись, возвращение, возвращения, возврат, обратно, "
    "кирүү, кирүүлөр, кирген, кирдим, кирдик, келүү, келген, келдим, кайтуу, кайттым, "
    "entry, entries, entered, arrival, arrivals, arrived, in, came, back, return, returns, returned, inbound"
)
"""Which of the two a heading names first tells which of two days stands first below it."""
FLAG_LETTERS = "\U0001f1e6-\U0001f1ff"
CROSSES = "❌✖✗✘🚫⛔❎❓❔🤔"
"""Alone in a line such a sign may tell something of the lines below."""
