# Файлы, которые человек берёт с собой.
command-export = Мои записи файлом
    .help = мои записи файлом: для таблицы, для календаря, на хранение
export = <b>Ваши записи файлом</b>
    📊 Таблица (CSV): поездки, планы, РВП, ВНЖ и визы, каждая запись в своей строке.
    📅 Календарь (ICS): последний разрешённый день с напоминаниями, планы, последние дни документов.
    🗄 Целиком (JSON): на хранение или для другой программы.
    📄 Лист (PDF): показать или распечатать: поездки, как посчитано, правило с источниками.
export-several = В этих файлах дни всех и во всех странах. Чтобы взять один список, выберите его:
button-export-csv = 📊 Таблица
button-export-ics = 📅 Календарь
button-export-json = 🗄 Целиком
button-export-pdf = 📄 Лист
button-export-all = ‹ Всё вместе
export-nothing-ahead = В календарь пока нечего записать: впереди нет ни срока пребывания, ни планов, ни документов с датой окончания.
exported-csv = 📊 Открывается в Excel и других таблицах.
exported-ics = 📅 Откройте файл на телефоне: дни попадут в его календарь. После изменений возьмите новый файл: /export, он их исправит. Удалённое здесь удалите там сами.
exported-json = 🗄 Все записи со всеми пометками. Файл видите только вы, пока никому его не передадите.
exported-pdf = 📄 Можно показать или распечатать. Файл видите только вы, пока никому его не передадите.
# Заголовки таблицы и то, что стоит в её клетках.
table-traveller = Кто
table-country = Страна
table-what = Что
table-from = С
table-to = По
table-memory = По памяти
table-registered = Регистрация
table-citizenship = Гражданство
table-me = Я
table-stay = Поездка
table-plan = План
# Названия в календаре.
calendar-last = Последний разрешённый день { $country_in }
calendar-over = Лимит исчерпан { $since_from } ({ $country })
calendar-return = С этого дня { $country_in } можно пробыть { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } подряд
calendar-plan = План: { $country_into }
calendar-permit = { $permit }: последний день действия ({ $country })
calendar-note = Kaldy считает по вашим записям. Решает база пограничной службы.
# День в файле для календаря уже другой.
calendar-old-day = 📅 <b>{ $day_date }, { $day_weekday }</b>
calendar-old-inside = Теперь это последний разрешённый день { $country_in }.
calendar-old-outside = С этого дня { $country_in } снова можно пробыть полный срок.
calendar-old = В файле для календаря, который вы взяли, другой день. Новый файл его исправит.
button-calendar-new = 📅 Новый файл для календаря
button-calendar-leave = 🔕 Мне не нужно
calendar-left = 🔕 О файле для календаря больше не напишу, пока вы не возьмёте новый: /export
# Лист, чтобы показать.
sheet-name = Дни пребывания
sheet-title = Дни пребывания { $country_in }
sheet-me = Владелец записей
sheet-who = Кто: { $name }
sheet-made = Составлено { $day_date }, { $time } ({ $offset })
sheet-foot = По собственным записям владельца, это не официальный документ. Решает база пограничной службы.
sheet-page = Страница { $page } из { $pages }
sheet-empty = Въездов не записано.
sheet-uncounted-no-nationality = Гражданство не указано, поэтому дни не считаются.
sheet-uncounted-permit = Есть РВП, ВНЖ или виза, но с какого дня, не указано: безвизовые дни не считаются.
sheet-uncounted-citizen = Своих граждан { $country_in } в сроке не ограничивают, поэтому дни не считаются.
sheet-uncounted-unknown-rule = Точное правило для этого гражданства неизвестно, поэтому дни не считаются.
sheet-uncounted-not-in-force = Правило, которое действует в этот день, неизвестно, поэтому дни не считаются.
sheet-stays = Поездки: { $range }
sheet-stays-all = Все поездки
sheet-earlier = Более ранние поездки, дни которых уже не считаются: { $count }.
sheet-entered = Въезд
sheet-left = Выезд
sheet-still = выезда ещё нет
sheet-days = Дней
sheet-counted = Учтено
sheet-marks = Пометки
