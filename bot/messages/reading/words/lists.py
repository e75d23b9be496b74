"""What people put around the dates of a list: ticks, headings, how many days a stay had."""

from bot.messages.reading.words import countries

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
    "мои, мой, моя, поездки, поездка, список, въезды, выезды, въезд, выезд, въезда, выезда, дата, даты, дней, дни, "
    "день, количество, кол, во, всего, в, из, с, по, от, до, пребывание, "
    "пребывания, визиты, штампы, история, менин, сапарларым, сапар, сапарлар, тизме, кирүү, чыгуу, кирген, чыккан, "
    "күнү, күн, күндөр, датасы, "
    "my, trips, trip, stays, stay, visits, visit, entries, exits, entry, exit, entered, left, arrival, departure, "
    "date, dates, day, days, from, to, in, of, list, history, stamps, total, no, n, "
    "город, кпп, пункт, пропуска, граница, шаар, чек, ара, city, town, border, checkpoint, point, "
    f"{countries.HEADING}"
)
"""Words of which a line may consist that is no stay but the heading of a list or a table."""
