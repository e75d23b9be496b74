# Описания в меню команд.
command-in = Въезд { $country_into }
command-out = Выезд { $country_from }
command-status = Сколько дней осталось
command-plan = Спланировать поездку
command-trips = Мои поездки: исправить, удалить
command-reminders = Напоминания: когда и за сколько дней
command-settings = Настройки
command-rule = Моё правило и его источники
command-share = Поделиться днями или ботом
command-language = Язык
command-help = Помощь
command-privacy = Что обо мне хранится
command-forget = Удалить всё
group-command-rule = Сколько можно пробыть { $country_in }
group-command-group = Настройки группы
group-command-share = Опубликовать здесь текст и плакат о боте
group-command-stats = Сколько людей пришло из группы
