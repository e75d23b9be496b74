# Буйруктар менюсундагы түшүндүрмөлөр.
command-in = { $country_into } кирдим
command-out = { $country_from } чыктым
command-status = Канча күн калды
command-plan = Сапарды пландоо
command-trips = Сапарларым: түзөтүү, өчүрүү
command-reminders = Эскертүүлөр: качан жана канча күн мурун
command-settings = Жөндөөлөр
command-rule = Мага тиешелүү эреже жана анын булактары
command-share = Күндөрдү же ботту бөлүшүү
command-language = Тил
command-help = Жардам
command-privacy = Мен жөнүндө эмне сакталат
command-forget = Баарын өчүрүү
group-command-rule = { $country_in } канча күн жүрсө болот
group-command-group = Топтун жөндөөлөрү
group-command-share = Бот жөнүндө текст менен плакатты ушул жерге чыгаруу
group-command-stats = Ушул топтон канча адам келди
