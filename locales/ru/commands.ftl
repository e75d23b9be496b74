# Описания в меню команд.
command-in = Въезд в Казахстан
command-out = Выезд из Казахстана
command-status = Сколько дней осталось
command-trips = Мои поездки: исправить, удалить
command-rule = Моё правило и его источники
command-language = Язык
command-privacy = Что обо мне хранится
command-forget = Удалить всё
command-help = Помощь
