# Буйруктар менюсундагы түшүндүрмөлөр.
command-in = Казакстанга кирдим
command-out = Казакстандан чыктым
command-status = Канча күн калды
command-trips = Сапарларым: түзөтүү, өчүрүү
command-rule = Мага тиешелүү эреже жана булактары
command-language = Тил
command-privacy = Мен жөнүндө эмне сакталат
command-forget = Баарын өчүрүү
command-help = Жардам
