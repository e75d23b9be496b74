# Когда приходят напоминания и по какому времени.
reminder-settings-title = <b>🔔 Напоминания</b>
reminder-settings-time = Время: { $hour } ({ $zone })
reminder-settings-before = За сколько дней до последнего разрешённого дня: { $days }
reminder-settings-before-none = Заранее не предупреждаю
reminder-settings-on-last = В последний разрешённый день: да
reminder-settings-on-last-off = В последний разрешённый день: нет
reminder-settings-over = О превышении срока: в первые три дня, потом раз в неделю
reminder-settings-kinds = Ещё: { $kinds }
reminder-settings-kinds-none = Больше ни о чём
reminder-settings-kinds-ask = О чём ещё напоминать? Нажмите, чтобы включить или выключить.
    О превышении срока предупреждаю в любом случае; на паузе — только в первый его день.
reminder-settings-pause-ask = До какого дня приостановить? С этого дня напоминания снова приходят.
    День можно и написать, например: 20 мая или на неделю.
reminder-settings-pause-still = О последнем разрешённом дне и о первом дне превышения предупрежу и на паузе; это отключается отдельно: «{ button-reminders-kinds }».
notice-kind-last = последний разрешённый день
notice-kind-permit = конец РВП, ВНЖ или визы
notice-kind-checkin = вопрос «поездка ещё идёт?»
notice-kind-registration = регистрация
notice-kind-host = уведомление от принимающей стороны
notice-kind-return = когда снова можно приехать
reminder-settings-next = Ближайшие, если не выезжать:
reminder-settings-next-plans = Пока будут только вопросы о планах:
reminder-settings-next-outside = До этого:
reminder-settings-call = • { $day_date }, { $day_weekday }, { $hour } – останется { $left ->
        [one] { $left } день
        [few] { $left } дня
       *[many] { $left } дней
    }
reminder-settings-call-last = • { $day_date }, { $day_weekday }, { $hour } – последний разрешённый день
reminder-settings-call-over = • { $day_date }, { $day_weekday }, { $hour } – срок превышен на { $over ->
        [one] { $over } день
        [few] { $over } дня
       *[many] { $over } дней
    }
reminder-settings-call-permit = • { $day_date }, { $day_weekday }, { $hour } – { $left ->
        [one] до конца РВП, ВНЖ или визы { $left } день
        [few] до конца РВП, ВНЖ или визы { $left } дня
       *[many] до конца РВП, ВНЖ или визы { $left } дней
    }
reminder-settings-call-permit-last = • { $day_date }, { $day_weekday }, { $hour } – последний день РВП, ВНЖ или визы
reminder-settings-call-checkin = • { $day_date }, { $day_weekday }, { $hour } – вопрос «поездка ещё идёт?»
reminder-settings-call-registration = • { $day_date }, { $day_weekday }, { $hour } – регистрация
reminder-settings-call-return = • { $day_date }, { $day_weekday }, { $hour } – снова { $left ->
        [one] { $left } день
        [few] { $left } дня
       *[many] { $left } дней
    } подряд
reminder-settings-call-plan = • { $day_date }, { $day_weekday }, { $hour } – вопрос о плане
reminder-settings-call-whose = { $call } ({ $names })
reminder-settings-paused = Напоминания на паузе без срока: предупреждений не будет даже в последний разрешённый день. Изменить: /reminders
reminder-settings-paused-until = Напоминания на паузе, снова придут { $day_from } ({ $day_weekday }). Изменить: /reminders
reminder-settings-none-rule = Дни сейчас не считаются, поэтому о последнем дне не напоминаю. Почему: /status
reminder-settings-none-outside = Сейчас не { $country_in }. Напоминания начнутся после въезда.
reminder-settings-none = Пока напоминать не о чем.
reminder-settings-days-ask = За сколько дней до последнего разрешённого дня предупреждать? Нажмите, чтобы включить или выключить.
reminder-settings-hour-ask = В котором часу напоминать? Время по вашему часовому поясу.
reminder-settings-zone-ask = Часовой пояс сейчас: { $zone }.
    Он нужен для часа напоминаний. Дни { $country_in } считаются по тамошнему времени.
    Выберите ниже или напишите свой город.
reminder-settings-zone-unknown = Такого города я не знаю. Часовой пояс прежний: { $zone }.
    Выберите ниже, напишите ближайший крупный город или отправьте геопозицию.
reminder-settings-zone-set = ✅ Часовой пояс: { $zone }. Место не сохранено.
    Напоминания: /reminders
place-ask = Отправьте геопозицию кнопкой внизу: по ней я узнаю часовой пояс. Само место не сохраняется. Можно и просто написать город.
place-unknown = Для этого места часовой пояс неизвестен, он остался прежним. Выбрать из списка: /reminders
place-kept = Часовой пояс остался прежним. Напоминания: /reminders
