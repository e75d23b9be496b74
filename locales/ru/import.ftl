# Файлы, которые человек присылает.
command-import = Загрузить поездки файлом
    .help = поездки из файла
import = 📥 <b>Поездки из файла</b>
    Пришлите его сюда. Подойдут таблица (CSV, XLSX, ODS, TXT) с датами въезда и выезда, файл другой программы и файл из /export.
    Сначала увидите, что прочитано. Пока не нажмёте кнопку, из файла ничего не записывается. Размер: не больше 1 МБ и 2000 строк.
    Список можно и вставить в сообщение, каждую поездку с новой строки. Он записывается сразу, отменить можно кнопкой под ответом.
button-import = Какие файлы подойдут
import-preview = 📥 <b>Вот что в файле.</b> Пока ничего не записано.
import-nothing = 📥 Записывать нечего: нового в файле нет.
import-none-found = 📥 Записывать нечего: поездок в файле не нашлось.
import-changed-since = 📥 <b>Записи изменились</b>, поэтому ничего не записано. Вот что теперь:
import-line = <b>{ $names }</b>: { $entries }
import-still-there = { $in_from }, ещё там
import-from = { $in_from }
import-planned = план: { $days }
import-between = … ещё { $more } …
import-stays = { $count ->
        [one] { $count } поездка
        [few] { $count } поездки
       *[many] { $count } поездок
    }
import-plans = { $count ->
        [one] { $count } план
        [few] { $count } плана
       *[many] { $count } планов
    }
import-permits = { $count ->
        [one] { $count } виза или разрешение
        [few] { $count } визы или разрешения
       *[many] { $count } виз или разрешений
    }
import-more-journals = И ещё списков: { $more }
import-known = Уже записано раньше: { $known }
import-column = «{ $name }»
import-both-orders = В файле есть оба порядка: день/месяц и месяц/день. Проверьте даты.
import-columns = Не читаю столбцы: { $names }
import-people = Новые люди: { $names }
import-countries = Новые страны: { $names }
import-assumed = Где страна не названа, записываю так: { $name }
import-assumed-whose = Где имя не названо, записываю так: { $name }
import-caption = Подпись под файлом не понята: «{ $words }»
import-caption-command = Команда под файлом не выполнена: «{ $words }». Отправьте её отдельно.
import-caption-idle = Подпись под файлом ничего не меняет: каждая строка сама говорит, чья она или где.
import-caption-idle-whose = Имя в подписи под файлом ничего не меняет: каждая строка сама говорит, чья она.
import-caption-idle-where = Страна в подписи под файлом ничего не меняет: каждая строка сама говорит, где это.
import-people-you = Если это вы или кто-то из вашего списка, нажмите кнопку с именем.
import-uncounted = Гражданство не указано: { $names }. Указать можно сразу после записи.
import-settings = Изменится и это:
import-settings-replaced = При замене изменится и это:
import-citizenship = Гражданство ({ $name }): { $after }
import-citizenship-changed = Гражданство ({ $name }): { $before } → { $after }
import-citizenship-unknown = Такого гражданства не знаю, оно не запишется: { $code } ({ $name })
import-citizenship-kept = Гражданство не меняется: { $name } — { $stands }
import-citizenship-several = В файле разные гражданства, ни одно не запишется: { $told } ({ $name })
import-set-current = Первым будет список: { $names }
import-set-clock = Время ({ $name }): { $clock }
import-set-limit = Свой лимит ({ $names }): { $limit }
import-set-limit-idle = Свой лимит ({ $names }): { $limit } (не действует)
import-limit-idle = Где правило известно, свой лимит не действует.
import-set-wish = Напомнить, когда снова можно приехать ({ $names }): { $wish }
import-wish = { $days ->
        [0] на полный срок
        [one] на { $days } день
        [few] на { $days } дня
       *[many] на { $days } дней
    }
import-set-resumed = Напоминания: без паузы
import-set-off = Не напоминать: { $kinds }
import-set-none-off = Напоминать обо всём
import-set-unpinned = Закреплённый статус: выключен
import-set-no-picture = Картинка в /status: выключена
import-settings-kept = Из файла не подошло и не запишется: { $names }
import-setting-language = язык
import-setting-zone = часовой пояс
import-setting-reminder_hour = час напоминаний
import-setting-days_before = дни напоминаний
import-setting-switched_off = отключённые напоминания
import-left-out = <b>Не войдут: { $count }</b>
import-unread = <b>Не прочитано строк: { $count }</b>
import-more = …и ещё { $more }
import-numbered = № { $line }: «{ $words }»
import-of-sheet = «{ $sheet }», № { $line }: «{ $words }»
import-bare = «{ $words }»
import-goes = Если заменить, уйдёт: { $entries }.
import-comes = Вместо этого станет: { $entries }.
import-comes-none = Взамен ничего не появится.
button-import-all = Записать ({ $come })
button-import-set = Записать
button-import-add = Добавить ({ $come })
button-import-replace = Заменить записанное
button-import-drop = Не записывать
button-import-new = Новый человек: { $name }
button-import-who-is = { $name }: кто это?
button-import-whose = Чьё это?
button-import-where = Где?
button-import-days-only = Только поездки
button-import-settings-too = Вместе с настройками
button-import-left-out = Показать остальные
import-why-overlaps = пересекается с записанным
import-why-twice = пересекается с другой строкой файла
import-why-ahead = эти дни ещё не наступили
import-why-old = слишком давно
import-why-past = план на прошедшие дни
import-why-far = слишком далеко впереди
import-why-full = столько в одном списке не хранится
import-why-no-rules = правил этой страны здесь нет: { $name }
import-why-name = имя не подойдёт: { $name }
import-why-person = неясно, чьё это: { $name }
import-why-too-many-people = людей уже слишком много: { $name }
import-why-too-many-countries = стран уже слишком много: { $name }
import-is-person = «{ $name }» — это человек? Выберите кнопкой ниже, чьи это поездки: пока не выбрано, они не войдут.
import-name-letters = В имени нужны буквы, без цифр.
import-name-long = Имя слишком длинное.
import-name-known = Это слово в датах и командах значит другое, именем оно быть не может.
import-name-same = Имя слишком похоже на другое в списке.
import-name-whose = Чьи это поездки, выберите кнопкой ниже.
import-unread-no-date = нет даты
import-unread-no-year = нет года
import-unread-impossible = такого дня нет
import-unread-remark = рядом с датой есть другие слова
import-unread-around = неясно, относятся ли к этим дням слова выше или рядом
import-unread-old = слишком давно
import-unread-far = слишком далеко впереди
import-unread-unclear = день можно понять по-разному
import-unread-which = неясно, какие из дат въезд и выезд
import-unread-order = выезд раньше въезда
import-unread-ahead = эти дни ещё не наступили
import-unread-contradiction = число дней не сходится с датами
import-unread-weekday = день недели не сходится с датой
import-unread-one-end = нет въезда или выезда
import-unread-way = непонятно, въезд это или выезд
import-unread-formula = формула без значения
import-unread-other-calendar = дата другого календаря
import-unread-country = неясно, какая это страна
import-unread-whose = не сказано, чья это поездка
import-unread-above = строка стоит над таблицей
import-unread-balance = это остаток или лимит дней, а не поездка
import-unread-cancelled = поездки не было
import-unread-unsettled = неясно, состоялась ли поездка
import-unread-kind = непонятно, что это за запись
import-order = Даты в файле можно понять двумя способами. Какой день там стоит?
import-which-country = { $rows ->
        [one] В { $rows } строке файла не названа страна.
        [few] В { $rows } строках файла не названа страна.
       *[many] В { $rows } строках файла не названа страна.
    } Какая это страна?
import-who-is = { $name }: чьи это поездки?
import-whose = Чьи это поездки? Вопрос о строках, где имя не названо.
import-whose-new = Кого здесь нет, сначала добавьте, а потом вернитесь сюда.
import-all-left-out = { $count ->
        [one] Здесь { $count } строка, которая не войдёт.
        [few] Здесь { $count } строки, которые не войдут.
       *[many] Здесь { $count } строк, которые не войдут.
    }
import-none-left-out = Войдут все строки.
import-refused-too-large = Файл больше 1 МБ, такие здесь не читаются. Разделите его на части или вставьте список в сообщение.
import-refused-too-many-lines = В файле больше 2000 строк, столько за раз не читается. Разделите его на части.
import-refused-too-long = Таблицы в этом файле нет, а в списке словами может быть не больше 4000 знаков и 100 поездок. Разделите его или сделайте два столбца: дата въезда и дата выезда.
import-refused-journeys = В этой таблице рейсы: откуда и куда. Такие я не читаю, ничего не записано. Нужны два столбца: дата въезда и дата выезда.
import-refused-not-understood = Поездок в этом файле найти не получилось, ничего не записано. Нужны два столбца: дата въезда и дата выезда.
import-refused-broken = Файл не открывается: он повреждён или под паролем. Ничего не записано.
import-refused-resave = Это таблица старого Excel (.xls), XLSB, Numbers или веб-страница, такие здесь не читаются. Ничего не записано. Откройте файл и сохраните его как XLSX или CSV.
import-refused-newer = Этот файл сделан более новой версией бота, здесь он не читается. Ничего не записано.
import-refused-not-ours = В этом файле JSON другой программы, он не читается. Ничего не записано. Подойдёт таблица (CSV, XLSX) с датами въезда и выезда или JSON из /export.
import-refused-not-back = Календарь (ICS) и PDF здесь не читаются, ничего не записано. Из /export обратно загружаются таблица (CSV) и файл «Целиком» (JSON).
import-refused-faulty = В этом JSON есть ошибка, поэтому он не прочитан и ничего не записано. Где она: { $place }
import-refused-gone = Файл не удалось получить. Пришлите его ещё раз.
import-dropped = Хорошо, из файла ничего не записано.
import-already = Уже записано: всё из этого файла на месте. Сейчас ничего не изменилось.
imported = ✅ <b>Файл записан.</b>
imported-gone = Прежних записей ушло: { $gone }
imported-settings = Настройки изменены.
import-undone = ↩️ Загрузка отменена: всё снова как было.
