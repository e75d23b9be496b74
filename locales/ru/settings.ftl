# Настройки и напоминания.
settings-title = <b>⚙️ Настройки</b>
settings-language = Язык: { $language }
settings-nationality = Гражданство: { $country }
settings-none = не указано
settings-own = Свой лимит: { $visit ->
        [one] { $visit } день
        [few] { $visit } дня
       *[many] { $visit } дней
    } за приезд, { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } за любые { $window ->
        [one] { $window } день
        [few] { $window } дня
       *[many] { $window } дней
    }
settings-permit-yes = РВП, ВНЖ или виза: есть, лимит не применяется
settings-permit-no = РВП, ВНЖ или виза: нет
settings-reminders = Напоминания: { $hour }, { $zone }
reminders-title = <b>🔔 Напоминания</b>
reminders-time = Время: { $hour } ({ $zone })
reminders-before = За сколько дней до последнего разрешённого дня: { $days }
reminders-before-none = Заранее не предупреждаю
reminders-on-last = В последний разрешённый день: да
reminders-on-last-off = В последний разрешённый день: нет
reminders-over = О превышении срока: в первые три дня, потом раз в неделю
reminders-next = Ближайшие, если не выезжать:
reminders-next-plans = Пока будут только вопросы о планах:
reminders-call = • { $day_date }, { $day_weekday }, { $hour } – останется { $left ->
        [one] { $left } день
        [few] { $left } дня
       *[many] { $left } дней
    }
reminders-call-last = • { $day_date }, { $day_weekday }, { $hour } – последний разрешённый день
reminders-call-over = • { $day_date }, { $day_weekday }, { $hour } – срок превышен на { $over ->
        [one] { $over } день
        [few] { $over } дня
       *[many] { $over } дней
    }
reminders-call-plan = • { $day_date }, { $day_weekday }, { $hour } – вопрос о плане
reminders-paused = Напоминания на паузе: предупреждений о сроке не будет. Включить: /reminders
reminders-none-rule = Напоминать не о чем: дни сейчас не считаются. Почему: /status
reminders-none-outside = Сейчас вы не { $country_in }. Напоминания начнутся после въезда.
reminders-none = Пока напоминать не о чем.
reminders-days-ask = За сколько дней до последнего разрешённого дня предупреждать? Нажмите, чтобы включить или выключить.
reminders-hour-ask = В котором часу напоминать? Время по вашему часовому поясу.
reminders-zone-ask = Часовой пояс сейчас: { $zone }.
    Он нужен для часа напоминаний. Дни { $country_in } считаются по тамошнему времени.
    Выберите ниже или напишите свой город.
reminders-zone-unknown = Такого города я не знаю. Часовой пояс прежний: { $zone }.
    Выберите ниже, напишите ближайший крупный город или отправьте геопозицию.
reminders-zone-set = ✅ Часовой пояс: { $zone }. Место не сохранено.
    Напоминания: /reminders
place-ask = Отправьте геопозицию кнопкой внизу: по ней я узнаю часовой пояс. Само место не сохраняется. Можно и просто написать город.
place-unknown = Для этого места часовой пояс неизвестен, он остался прежним. Выбрать из списка: /reminders
place-kept = Часовой пояс остался прежним. Напоминания: /reminders
settings-own-window = Свой лимит: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } за любые { $window ->
        [one] { $window } день
        [few] { $window } дня
       *[many] { $window } дней
    }
